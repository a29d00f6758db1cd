## The follow-up note of a meeting, and what the trail says of it and of the speaking list

follow-title = Follow-up note
follow-lead = For the Coordinator and the Secretariat alone. It begins from what was reported; each time it is saved, a revision is kept. Each language has a note of its own.
follow-field_remarks = Remarks
follow-field_decisions = Decisions or next steps
follow-field_dates = Key dates
follow-field_how_to_add = How to add items
follow-other = Other matters
follow-of = { $item }: { $field }
follow-reviews_rest = { $count ->
    [one] 1 of { $of } Reviews that may come in the next 18 months is not listed here: its window ends after { $year }.
   *[other] { $count } of { $of } Reviews that may come in the next 18 months are not listed here: their windows end after { $year }.
}
follow-how_to_add = Delegations that would like to add an item, or to see their words put differently, are invited to write to the Secretariat.
follow-state_drafted = Drafted from what was reported. Not saved yet.
follow-state_typed = Not saved yet: what was written here. Save before you leave this page.
follow-state_changed = Not saved yet: what was changed here since revision { $revision }. Save before you leave this page.
follow-state_behind = Not saved yet: what was written here. Revision { $revision } was saved meanwhile: { $by }, { $at }. Choose between the two, or bring them together in the fields first.
follow-state_saved = Saved as revision { $revision }: { $by }, { $at }.
follow-save = Save
follow-save_over = Save these words as revision { $revision }
follow-take = Take revision { $revision } instead
follow-begin = Begin again from what was reported
follow-begin_ask = A new draft takes the place of what stands in the fields. Revisions that were saved are kept.
follow-begin_do = Begin again
follow-saved = The follow-up note is saved as revision { $revision }.
follow-begun = A new draft from what was reported stands in the fields. It is not saved yet.
follow-taken = The fields hold the latest revision.
follow-changed_meanwhile = A newer revision of this note was saved meanwhile ({ $by }). Nothing was put in its place.
follow-meeting_has_note = “{ $found }” has a follow-up note, of which every revision is kept, and stays in the calendar. Its day can be changed.
follow-meeting_has_list = “{ $found }” has a speaking list and stays in the calendar as long as somebody is on it.
follow-both = Both versions of this note
follow-both_note = Only what differs. Your words stand in the fields below and can still be changed.
follow-both_field = Field
follow-mine = Yours, not saved yet
follow-revisions = Revisions of the note
follow-revision = Revision { $revision }: { $by }, { $at }
follow-revision_note = Underlined: put in since the revision before. Struck through: taken out.
follow-revision_empty = This revision holds no words.
follow-docx = Note (DOCX)
follow-pdf = Note (PDF)
follow-files = The files hold revision { $revision }, as it was saved.
trail-done_speaking_put = speaking list: line added
trail-done_speaking_note = speaking list: note changed
trail-done_speaking_take_out = speaking list: line taken out
trail-done_speaking_move = speaking list: order changed
trail-done_follow_up_save = follow-up note saved
