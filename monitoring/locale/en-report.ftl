## Reports: what cannot be taken as it is, all at once, beside its field

report-problems = { $count ->
    [one] One thing is to be looked at before this can be submitted.
   *[other] { $count } things are to be looked at before this can be submitted.
}
report-problem_stage = Choose where the Member stands; “No stage to name” where none is named.
report-problem_asks = The single ask { $found } is none of this recommendation.
report-problem_text = Say in a few words what was done or what is next.
report-problem_long = This has { $count } characters; up to { $longest } can be taken.
report-problem_said_on = Say on which day this was said.
report-problem_said_on_range = The day { $found } lies outside { $first } to { $last }.
report-problem_symbol = “{ $found }” is not written like the symbol of a WTO document. Expected is a form such as G/MA/367 or WT/MIN(17)/58/Rev.1.
report-problem_link = “{ $found }” is not an address that can be shown. Expected is an https address of a public page, without a name or password in it.
report-problem_file = The file behind this report is no longer there. Add it again, or leave it out.
report-problem_visibility = “{ $found }” does not say who may read this report. Expected is public or group.
report-problem_correction = A correction of a line of the public record is public: a line that stops counting must say why to everybody.
report-problem_language = “{ $found }” is not a language of the text. Expected is en, fr or es.
report-problem_meeting = There is no meeting “{ $found }” on the calendar.
report-changed_meanwhile = { $by } has changed this meanwhile. Nothing was submitted and nothing is lost: compare the two texts, then submit.
report-not_counted = The statement { $found } does not count today, so it can be neither confirmed nor corrected.

## Files behind a report

report-file_empty = The file is empty.
report-file_large = The file has { $size } MB; up to { $limit } MB can be taken.
report-file_type = The file is of another type ({ $found }). Expected is one of { $expected }.
report-file_broken = The file begins as { $found } and cannot be read as such. Save it again and add it once more.
report-file_bomb = The file unpacks to more than such a document holds, or has other archives inside, so it was not taken.
report-file_macros = The file contains macros or other programs. Expected is the same document saved without them.
report-file_locked = The file is protected by a password. Expected is the same document without one.
report-file_many = This draft holds { $count } files already. Take one out first.
evidence-changed = The file behind { $statement } no longer holds what it held when that was submitted.

## Drafts

draft-problem_long = The draft has { $count } characters; up to { $longest } can be kept.
draft-submitted_meanwhile = { $by } has submitted this draft meanwhile, as report { $report }.
draft-for_other = A draft on this recommendation is there already, for something else, begun by { $by }. It stands in the form below: go on with it; or discard it, and then choose this again.
