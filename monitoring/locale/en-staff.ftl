## The Secretariat's desk: reports to answer

staff-title = Desk of the Secretariat
staff-entrance = The Secretariat and the Coordinator of the Group work here.
staff-part = Part of the desk
staff-part_waiting = Reports
staff-part_record = Public record
staff-part_rounds = Meetings and rounds
staff-part_trail = Trail
staff-lead_waiting = An answer says that a report arrived, or asks for a few more words. It changes no count.
staff-lead_record = What was said in public, with its day and its source, on behalf of no one.
staff-lead_rounds = A reporting round is an invitation: a report can be made before it, after it, and without one.
staff-lead_trail = Every change leaves one line: who, when, what, from which state to which.
staff-waiting = Reports that wait for an answer
staff-waiting_none = No report waits for an answer.
staff-waiting_count = { $count ->
    [one] 1 report waits for an answer
   *[other] { $count } reports wait for an answer, the one that waits longest first
}
staff-column_member = Member
staff-column_recommendation = Recommendation
staff-column_stage = Stage
staff-column_received = Received
staff-column_words = Words
staff-report = Report { $report }, revision { $number }, submitted { $at }
staff-text_now = As it stands now
staff-text_before = Revision before
staff-text_first = This is the first revision.
staff-revision_before = Revision { $number }, submitted { $at }
staff-changed = Changed besides the text
staff-corrects = Stands beside this line of the public record
staff-confirms = Confirms this statement
staff-answered = Answered: { $status } ({ $by }, { $at })
staff-acknowledge = Acknowledge receipt
staff-note = Note to the delegation: which words are asked for
staff-send_back = Send back with a note
staff-acknowledged = Receipt acknowledged: { $member }, report { $report } (record number { $record }).
staff-sent_back = Sent back with a note: { $member }, report { $report } (record number { $record }). It goes on counting as it stands.
staff-revised_meanwhile = { $by } has submitted a newer revision meanwhile. It stands below, nothing was answered, and your note is kept.
staff-again = What you typed is kept. Saving again puts it in the place of what stands on the record now.
staff-next = Below is the next one.
staff-next_none = No other report waits for an answer.
staff-problems = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}

## The public record

staff-enter = Enter a line of the public record
staff-enter_do = Enter this line
staff-entered = On the record: { $statement } (record number { $record }).
staff-entered_open = Open { $statement }
staff-optional = { $label }, optional
staff-choose = Choose
staff-line_member = Member
staff-line_recommendation = Recommendation
staff-line_stage = Stage that it named
staff-line_said_on = Day on which it was said
staff-precision = How well the day is known
staff-precision_day = To the day
staff-precision_month = To the month
staff-precision_year = To the year
staff-precision_by = By that day
staff-line_forum = Forum
staff-line_meeting = Meeting
staff-meeting_none = None in particular
staff-line_event = Where it was said ({ $language })
staff-line_words = What was said, in our words ({ $language })
staff-line_words_empty = The words will stand here.
staff-line_source_title = Title of the source
staff-line_source_url = Address of the source
staff-preview_empty = The line will stand here once Member, recommendation, stage and day are chosen.
staff-reach = How far the public record was read
staff-reach_day = Read up to this day
staff-reach_source = Address of what was read (optional)
staff-reach_note = Note (optional)
staff-reach_do = Move this day forward
staff-reach_moved = Public record gathered up to { $day }.

## Meetings and rounds

staff-rounds = Reporting rounds
staff-rounds_none = No reporting round is on the calendar.
staff-round = Reporting round shown
staff-round_opens_on = Opens on
staff-round_closes_on = Closes on
staff-round_meeting = For the meeting of
staff-round_note = Note
staff-period = { $opens } to { $closes }
staff-reported = Reported in this round
staff-round_calendar = This round for a calendar (.ics)
staff-round_keep = Open or change a reporting round
staff-which = Which one
staff-round_new = A new one
staff-round_open = Open this reporting round
staff-save = Save
staff-round_withdraw = Withdraw this reporting round
staff-round_withdraw_ask = Reports made in it stay as they are.
staff-withdraw_do = Yes, withdraw
staff-round_saved = Reporting round saved: { $opens } to { $closes }.
staff-round_withdrawn = Reporting round { $round } is withdrawn.
staff-meetings = Coming meetings
staff-meetings_none = No coming meeting is on the calendar.
staff-calendar = All meetings and rounds for a calendar (.ics)
staff-meeting_held_on = Day
staff-meeting_title = Title
staff-meeting_symbol = Document symbol
staff-meeting_note = Note
staff-meeting_source = Address of the source (optional)
staff-meeting_title_in = Title ({ $language })
staff-meeting_note_in = Note ({ $language }, optional)
staff-meeting_keep = Enter or change a meeting
staff-meeting_new = A new one
staff-meeting_enter = Enter this meeting
staff-meeting_withdraw = Withdraw this meeting
staff-meeting_withdraw_ask = It leaves the calendar. Earlier records keep it.
staff-meeting_saved = Meeting saved: { $day }.
staff-meeting_withdrawn = Meeting { $meeting } is withdrawn.

## The trail

trail-at = When
trail-who = Who
trail-what = What
trail-subject = To what
trail-states = From which state to which, and more
trail-record = Record
trail-since = From
trail-until = Up to
trail-none = No line of the trail is like that.
trail-caption = { $count ->
    [one] 1 line, the newest first
   *[other] { $count } lines, the newest first
}
trail-more = Show { $count } more
trail-done_load = reference data loaded
trail-done_draft_begin = draft begun
trail-done_draft_clash = two texts saved at once
trail-done_draft_discard = draft discarded
trail-done_report_submit = report submitted
trail-done_report_revise = report revised
trail-done_report_confirm = statement confirmed
trail-done_report_withdraw = report withdrawn
trail-done_intake = reports taken in from a file
trail-done_report_acknowledge = receipt acknowledged
trail-done_report_send_back = report sent back
trail-done_statement_enter = line of the public record entered
trail-done_reach_move = reach moved forward
trail-done_meeting_enter = meeting entered
trail-done_meeting_change = meeting changed
trail-done_meeting_withdraw = meeting withdrawn
trail-done_round_open = reporting round opened
trail-done_round_change = reporting round changed
trail-done_round_withdraw = reporting round withdrawn
trail-done_account_add = account made
trail-done_account_change = account changed
trail-done_account_prefer = own account changed
trail-done_account_disable = account disabled
trail-done_account_enable = account enabled
trail-done_account_password = password changed
trail-done_invitation_make = invitation made
trail-done_invitation_use = invitation taken up
trail-done_invitation_revoke = invitation taken back
trail-done_sign_in_begin = signed in
trail-done_sign_in_end = signed out
trail-done_sign_in_end_everywhere = signed out everywhere
trail-done_notice_claim = letter prepared
trail-done_notice_sent = letter sent
trail-done_notice_trouble = letter not sent

## Accounts

people-title = Accounts
people-lead = An account opens what is for signed-in readers. The public record needs none.
people-entrance = Your account stands here once you are signed in.
people-own_title = Your account
people-own = { $email } · { $role }
people-speaks_for = Reports for: { $names }
people-wants_mail = Send me reminders by e-mail: when a reporting round opens, before it closes, and when a report was answered
people-accounts = All accounts
people-count = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
people-which = Account to change
people-more = More for this account
people-password_note = For who has forgotten the password: a link that sets a new one.
people-password_link = Make a link for a new password
people-disable_note = A disabled account signs in no more, and is signed out everywhere at once.
people-disable = Disable this account
people-enable_note = This account is disabled. Enabled again, it signs in with the password that it had.
people-enable = Enable this account again
people-saved = Saved: { $email }.
people-link_once = The link is shown this once. Copy it and send it to whom it is for; it works once, within 14 days.
people-invite = Invite somebody
people-invite_do = Make the invitation
people-invited = Invitation made: { $email }.
people-password_made = Link for a new password made: { $email }.
people-invitations = Open invitations
people-invitations_none = No invitation is open.
people-kind = For
people-kind_account = a new account
people-kind_setup = the first account
people-kind_password = a new password
people-invited_by = Made by
people-expires = Works until
people-invitation = { $email }, until { $expires }
people-revoke_which = Invitation to take back
people-revoke = Take this invitation back
people-revoked = The invitation is taken back; its link works no more.
