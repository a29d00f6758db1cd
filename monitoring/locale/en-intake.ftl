## Reports from a workbook or a CSV: what a file would do, and each thing that is to be looked at, by its cell

intake-problems = { $count ->
    [one] Nothing was submitted. One thing in the file is to be looked at.
   *[other] Nothing was submitted. { $count } things in the file are to be looked at.
}
intake-place_line = line { $line }, column { $column }
intake-place_row = line { $line }
intake-at = { $place }: { $said }
intake-large = The file has { $size } MB; up to { $limit } MB can be taken.
intake-empty = The file is empty.
intake-type = The file is of another type ({ $found }). Expected is one of { $expected }: save it so in Excel or LibreOffice, and bring it again.
intake-encoding = The file is not written in UTF-8. Expected is a file saved as “CSV UTF-8”, or as .xlsx.
intake-entities = The file declares entities of its own, which no office program writes. Expected is a workbook as Excel or LibreOffice saves it.
intake-header = No header with the columns of reports stands in { $found }. Expected are { $expected }, in any order.
intake-column = This header has no column “{ $expected }”. Expected is that column, with the heading that the workbook gave it or with this code.
intake-column_twice = The column “{ $found }” stands here a second time. Expected is one column of each kind.
intake-rows = There are more than { $limit } rows. Expected are at most so many in one file.
intake-no_rows = No row stands under the header. Expected is one row for each report.
intake-formula = The formula { $found } has no result in this file. Expected is the result itself, as a plain value.
intake-error = The cell shows { $found }. Expected is a plain value.
intake-wide = This line has { $found } cells and the header { $expected }. Expected is a text with a comma or a semicolon in it between quotation marks.
intake-line = The file cannot be read from this line on ({ $found }). Expected is a CSV in which each quotation mark that opens also closes, and a text of at most 4,000 characters.
intake-member = No Member is named here. Expected is its code, such as URY, or its name.
intake-access = “{ $found }” is not found for this account. Expected is a Member for which the account speaks.
intake-recommendation = “{ $found }” is none of the six. Expected is one of { $expected }.
intake-stage = “{ $found }” is no stage. Expected is one of { $expected }, or its word as in the drop-down list.
intake-visibility = “{ $found }” does not say who may read this report. Expected is one of { $expected }, or its words as in the drop-down list.
intake-language = “{ $found }” is no language of a text. Expected is one of { $expected }.
intake-day = “{ $found }” is not read as a day. Expected is a day such as { $expected } or, with the day first, 24/11/2026.
intake-evidence = “{ $found }” is more than is read here. Expected is the symbol of one WTO document, one https address, or one of each with a space between.
intake-meeting = “{ $found }” is no meeting on the calendar. Expected is its code, its day, or an empty cell.
intake-report = “{ $found }” is no report of this Member on this recommendation that can be revised. Expected is the code of one, or an empty cell for a new report.
intake-several = More than one report of this day stands on this recommendation ({ $found }). Expected is the code of the one that is meant.
intake-twice = This row means the same report as another ({ $other }). Expected is one row for each report.
intake-changed_meanwhile = The record has changed since this file was looked at, and nothing was submitted. Bring the file again to see what it would do now.

## What a file would do, and did

intake-new = { $count ->
    [one] One row is a new report.
   *[other] { $count } rows are new reports.
}
intake-revised = { $count ->
    [one] One row revises a report.
   *[other] { $count } rows revise reports.
}
intake-unchanged = { $count ->
    [one] One row says what the record says already; nothing changes there.
   *[other] { $count } rows say what the record says already; nothing changes there.
}
intake-left_rows = { $count ->
    [one] One row says nothing and is passed over.
   *[other] { $count } rows say nothing and are passed over.
}
intake-left_columns = Columns that are not read: { $names }.
intake-left_sheets = Sheets that are not read: { $names }.
intake-step = { $place }: { $kind ->
    [new] new report
    [revised] next revision of { $report }
   *[unchanged] as it stands in { $report }
}, { $member }, recommendation { $number }, { $stage }, { $day }
intake-would = This is what the file would do. Nothing is submitted yet.
intake-progress = { $done } of { $count }
intake-done = { $count ->
    [one] One report was submitted, at record number { $record }.
   *[other] { $count } reports were submitted, all at record number { $record }.
}
intake-nothing = Every row says what the record says already. Nothing was submitted.
intake-file = FILE: “{ $found }” cannot be read ({ $reason }). Name a workbook (.xlsx) or a CSV.

## On the page

intake-title = Report off line
intake-lead = Take along a workbook with what stands now, fill it in without a connection, and bring it back. You see what it would do before anything is submitted.
intake-download = Download the workbook
intake-upload = Bring a workbook or a CSV back
intake-submit = { $count ->
    [one] Submit one report
   *[other] Submit { $count } reports
}
intake-found = What the file would do
intake-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

## The workbook

template-sheet_how = How to
template-sheet_reports = Reports
template-sheet_record = What stands now
template-title = Reports of { $member }
template-written = The workbook with { $count ->
    [one] one report
   *[other] { $count } reports
} that can be revised is in { $file }.
template-how_1 = One row of the sheet “{ $sheet }” is one report. Fill in a row for each recommendation on which there is something to say; leave the others as they are.
template-how_2 = Rows that hold a text already are reports that stand. Change them and they are revised; leave them and nothing changes. Emptying a row does not withdraw a report.
template-how_3 = Columns can be moved and rows added. Further columns and sheets are not read.
template-how_4 = Bring the file back on the page “Report”. It shows what the file would do before anything is submitted; all rows are submitted together, or none.
template-how_5 = The same file brought twice changes nothing the second time.
template-columns = The columns
template-optional = optional
template-column_member = Member
template-column_recommendation = Recommendation
template-column_stage = Stage
template-column_said_on = Said on
template-column_text = What was done, what comes next
template-column_visibility = Who may read
template-column_evidence = Evidence
template-column_language = Language of the text
template-column_practice = Good practice to offer
template-column_need = Help that would be of use
template-column_meeting = For which meeting
template-column_report = Report
template-means_member = The code of the Member, or its name.
template-means_recommendation = Which of the six, 1 to 6.
template-means_stage = Where this stands; “{ $stage }” where there is no stage to name.
template-means_said_on = The day on which this became so, as 2026-11-24 or 24/11/2026. It does not lie ahead.
template-means_text = In your own words, up to { $longest } characters.
template-means_visibility = Everyone, or signed-in readers only.
template-means_evidence = The symbol of a WTO document, such as G/MA/367, or an https address; or one of each with a space between. A file is added on the page.
template-means_language = English, French or Spanish.
template-means_practice = What others could take up, up to { $longest } characters.
template-means_need = What would help, up to { $longest } characters.
template-means_meeting = The day of the meeting that it is for.
template-means_report = The code of a report that stands. Leave it as it is; it is empty for a new report.
template-record_day = Day
template-record_words = Words
template-record_origin = Origin
template-record_source = Source
template-record_source_url = Address of the source
