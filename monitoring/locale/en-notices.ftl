## Letters: an invitation, and never a reproach. Each sentence is a paragraph of a plain text.

notice-subject_round_opens = Voluntary reports on the MSME package: an invitation until { $closes }
notice-subject_round_closes = Voluntary reports on the MSME package: the reporting round is open until { $closes }
notice-subject_sent_back = Your report ({ $member }, { $title }): a note from the Secretariat
notice-subject_acknowledged = Your report ({ $member }, { $title }) has arrived
notice-greeting = Dear { $name },
notice-greeting_unnamed = Dear delegate,
notice-text_round_opens = From { $opens } to { $closes }, delegations are invited to say, on a voluntary basis, where they stand on the six recommendations of the December 2020 MSME package. A few minutes are enough.
notice-text_round_closes = The reporting round that began on { $opens } is open until { $closes }. If your delegation would like to add a word on the six recommendations of the December 2020 MSME package, a few minutes are enough. Reporting is voluntary, and a report can be made after that day too.
notice-meeting = The reports are gathered for this meeting of the Group: { $title } ({ $day }).
notice-text_sent_back = The Secretariat has read this report of your delegation and sends it back with a note. What was submitted stays on the record and counts as it is, until your delegation revises or withdraws it.
notice-text_acknowledged = This report of your delegation has arrived, and the Secretariat acknowledges it. That says that it was received, and nothing about what it contains.
notice-report = { $member }: { $number }. { $title }, revision { $revision }
notice-note = Note from the Secretariat:
notice-open_round = Here you see what the record says, confirm it with one click, or write a report:
notice-open_report = Here you open the report, revise it or withdraw it:
notice-opt_out = You receive this message because you have an account as a delegate. If you would rather receive no such messages, say so in your account:
notice-calendar_round = MSME package: voluntary reports are invited

## What the command line says of them

notice-no_server = { $name } is not set (“{ $found }”), so no letter can be sent; smtp://USER:PASSWORD@HOST:PORT or smtps://… is expected. To read the letters without sending them: --dry-run.
notice-illustrative = The reports of this store are made up, for trial; no letter about them is sent. To read the letters: --dry-run.
notice-no_encryption = { $name }: “{ $found }” offers no encryption, and a password is sent to no server without it; smtps://… is expected.
notice-no_answer = The mail server “{ $found }” cannot be used ({ $reason }); what was not sent is sent next time.
notice-said_sent = { $place } of { $count }: { $kind } to { $email }, sent.
notice-said_taken = { $place } of { $count }: { $kind } to { $email }, left out; it was sent meanwhile, or is no longer wanted.
notice-said_again = { $place } of { $count }: { $kind } to { $email }, not taken by the server for now; it is tried again next time.
notice-said_troubled = { $place } of { $count }: { $kind } to { $email }, not sent; the trail says why.
notice-said_due = { $count ->
    [0] No letter is due.
    [one] 1 letter is due.
   *[other] { $count } letters are due.
}
notice-said_done = Letters sent: { $sent }; not sent: { $troubled }.
