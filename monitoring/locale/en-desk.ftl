## The desk of a delegation: what the record says, and one report

delegate-title = Report for { $member }
delegate-lead = Reporting is voluntary. You can leave at any time: what you type is kept as a draft that only your delegation sees.
delegate-handed = A delegation handed you this one form. What you type is kept as a draft that only the delegation and you see.
delegate-handed_submit = There is nothing to send: what you typed is kept, and the delegation submits it.
delegate-entrance = Delegations report here. Sign in to see what the record says of your Member, and to add to it.
delegate-sign_in = Sign in
delegate-member = Member for which you report
delegate-tiles = The six, to choose one to report on
delegate-tile_draft = draft saved { $moment }
delegate-tile_sent = sent back: see the note
delegate-age = { $unit ->
    [year] { $count ->
        [one] 1 year ago
       *[other] { $count } years ago
    }
    [month] { $count ->
        [one] 1 month ago
       *[other] { $count } months ago
    }
    [day] { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
   *[today] today
}
delegate-record = What the record says now
delegate-record_none = No word of its own is on the record here yet.
delegate-record_more = { $count ->
    [one] 1 earlier line that counts
   *[other] { $count } earlier lines that count
}
delegate-line = Open
delegate-line_label = Open this line: { $stage }, { $day }
delegate-confirm = Still so: confirm as of today
delegate-correct = Correct this line
delegate-revise = Revise
delegate-withdraw = Withdraw
delegate-withdraw_ask = Withdraw this report? It stops counting from today. Its text and its revisions stay on the record, marked as withdrawn.
delegate-withdraw_yes = Yes, withdraw it
delegate-no = No, leave it as it is
delegate-new = Report something new
delegate-stands = Revision { $number }, submitted { $moment } by { $by }
delegate-status_acknowledged = receipt acknowledged
delegate-status_sent_back = sent back
delegate-status_withdrawn = withdrawn
delegate-sent_back = Sent back by the Secretariat, { $moment }. It still counts as it stands.
delegate-form_new = New report
delegate-form_revision = Next revision of report { $report }
delegate-form_correction = In your own words, beside the line of { $day }
delegate-field_stage = Where does this stand?
delegate-stage_in_place = In place
delegate-stage_in_place_means = It is done and in use
delegate-stage_under_way = Under way
delegate-stage_under_way_means = Work has begun
delegate-stage_planned = Planned
delegate-stage_planned_means = Decided or announced
delegate-stage_reported = No stage to name
delegate-stage_reported_means = For example an experience to share
delegate-field_asks = The single asks of this annex (optional)
delegate-asks_note = What is said here never changes the stage above. An ask that does not apply to you is not counted for you.
delegate-ask_none = Nothing to say on this
delegate-ask_in_place = In place
delegate-ask_under_way = Under way
delegate-ask_planned = Planned
delegate-ask_not_applicable = Does not apply to us
delegate-field_text = What was done, and what comes next
delegate-counter = { $count } of { $longest } characters
delegate-field_said_on = On which day was this said? Today, unless it was said earlier.
delegate-evidence = Evidence (optional)
delegate-field_symbol = WTO document symbol
delegate-field_link = Link
delegate-field_file = File, up to 5 MB: PDF, Word, Excel, PowerPoint, OpenDocument, picture, text
delegate-file = File
delegate-file_size = { $count } KB
delegate-file_remove = Take this file out
delegate-offers = A practice to offer, or help needed (optional)
delegate-field_practice = Good practice to offer to others
delegate-field_need = Help that would be of use
delegate-field_visibility = Who may read this report
delegate-visibility_public = Everyone
delegate-visibility_group = Signed-in readers only
delegate-field_language = Language of the text
delegate-field_meeting = For which meeting
delegate-meeting_none = For none in particular
delegate-submit = Submit report
delegate-leave = Save and leave
delegate-discard = Discard draft
delegate-discard_ask = Discard this draft? Its text and its earlier versions are gone then, for all of your delegation. Nothing on the record changes.
delegate-discard_yes = Yes, discard it
delegate-discarded = The draft was discarded. Nothing on the record changed.
delegate-submitted = Submitted: it stands in the record as below, as revision { $revision }, record number { $record }.
delegate-submitted_meanwhile = { $by } has submitted this draft meanwhile, as report { $report }. What you typed is kept below as a draft and was not submitted: look at both, then decide.
delegate-discarded_meanwhile = This draft was discarded meanwhile. What you typed is kept below as a new draft and was not submitted.
delegate-taken_over = A draft had been begun here already. Its text is kept; the title of the form says what it becomes.
delegate-confirmed = Confirmed as of { $day }: it stands in the record as below.
delegate-withdrawn = Report { $report } is withdrawn. It no longer counts as of today.
delegate-state_none = Nothing typed yet. What you type saves itself as a draft.
delegate-state_saved = Draft saved { $moment } · only your delegation sees it
delegate-state_handed = Draft saved { $moment } · only the delegation and you see it
delegate-state_changed = Changed meanwhile by a colleague: see both versions
delegate-state_offline = Not saved yet: no connection. Your text is kept in this page and saved when the connection is back.
delegate-problems = { $count ->
    [1] One thing to look at before you submit
    [2] Two things to look at before you submit
    [3] Three things to look at before you submit
    [4] Four things to look at before you submit
   *[other] { $count } things to look at before you submit
}
delegate-preview = How it will appear
delegate-preview_empty = Your text will stand here, as you write it.
delegate-annex = What Annex { $number } asks
delegate-annex_more = How each point is known
delegate-for_meeting = For which meeting
delegate-meeting_coming = What you submit before the meeting { $on } is in its brief. This is an invitation, not a deadline.
delegate-meeting_unknown = No coming meeting is on the calendar yet. What you submit stands in the record at once.
delegate-round = Reports are invited until { $day }; one made later counts the same.
delegate-revisions = { $count ->
    [one] Report { $report }: 1 revision
   *[other] Report { $report }: { $count } revisions
}
delegate-revisions_withdrawn = { $count ->
    [one] Report { $report }, withdrawn: 1 revision
   *[other] Report { $report }, withdrawn: { $count } revisions
}
delegate-revision = Revision { $number }
delegate-no_change = The same words and fields.
delegate-versions = Earlier versions of this draft
delegate-versions_none = None yet.
delegate-version = { $by }, { $moment }
delegate-bring = Bring back
delegate-both = Both versions of this draft
delegate-both_note = Only what differs. Both versions stay among the earlier versions of this draft, whichever you keep.
delegate-both_field = Field
delegate-both_mine = Yours, as it stands in this form
delegate-both_theirs = { $by }, { $moment }
delegate-keep_mine = Keep mine
delegate-keep_theirs = Keep theirs
delegate-hand = Hand this one to a colleague
delegate-hand_note = The colleague gets a link that opens this one form and nothing else, without an account. Your delegation submits.
delegate-hand_email = E-mail of the colleague
delegate-hand_name = Name of the colleague
delegate-hand_language = Language for the colleague
delegate-hand_do = Make the link
delegate-hand_done = The link is shown this once. Copy it and send it to your colleague; it works once, within 14 days.
delegate-hand_works = Handed to
delegate-hand_unused = { $email }: the link works until { $expires }, and was not used yet.
delegate-hand_used = { $email }: the link was used, and opens this form until { $expires }.
delegate-hand_revoke = Take back
delegate-hand_revoked = Taken back: that link no longer opens this form.

## Beside a statement

behind-title = The report behind it
behind-report = Report
behind-corrects = Corrects
behind-confirms = Confirms
behind-file = Evidence
