## The page of a meeting: since an earlier one, whom to hear, the brief to take away

nav-meeting = Meeting
meeting-on = { $precision ->
    [by] held { $day }
   *[day] of { $day }
}
meeting-of = Meeting { $on }
meeting-the = the meeting { $on }
meeting-today = Today
meeting-coming = { $day } (to come)
meeting-title_meeting = Since the meeting { $on }
meeting-title_day = Since { $day }
meeting-until_meeting = Up to and including the meeting { $on }
meeting-until_day = Up to { $day }
meeting-until_coming = For the meeting { $on }, up to { $today }
meeting-lead_new =
    { $statements ->
        [one] <b>1 statement</b>
       *[other] <b>{ $statements } statements</b>
    } from { $speakers ->
        [one] 1 delegation
       *[other] { $speakers } delegations
    }{ $states ->
        [0] {""}
        [one] {" "}and 1 State of the European Union
       *[other] {" "}and { $states } States of the European Union
    }: { $first } heard for the first time on a recommendation, { $moved } at a new stage.
meeting-lead_nothing = Nothing new is on the record in this time.
meeting-lead_stopped =
    { $count ->
        [one] 1 statement no longer counts.
       *[other] { $count } statements no longer count.
    }
meeting-lead_silent =
    { $count ->
        [0] Every delegation has spoken on at least one of the six.
       *[other] No report yet on any of the six: <b>{ $delegations }</b> · { $members }.
    }
meeting-compared = Compared with
meeting-new = New and changed
meeting-all_words = All words: { $count }
change-heard = first statement
change-stage = at a new stage
change-confirmed = confirmed: still so
change-revised = report revised
change-renewed = spoke again
change-corrected = corrected by the Member; no longer counts
change-withdrawn = withdrawn by the Member; no longer counts
change-heard_at = first statement: { $stage }
change-moved = { $before } to { $after }
change-before_now = { $before } before, { $after } now
meeting-late = entered later
meeting-nearest =
    Compare with the meeting { $on }: { $count ->
        [one] 1 statement
       *[other] { $count } statements
    } since
meeting-nothing_ever = No report yet: nothing has been said up to this day.
meeting-six = The six, then and now
meeting-hear = Whom to hear
meeting-hear_choose = Which delegations
meeting-hear_any = Not heard on any
meeting-hear_one = Not heard on at least one
meeting-hear_all = All delegations
meeting-hear_none = No delegation is left under these choices.
meeting-every_region = All regions
meeting-circle = Group of Members
meeting-every_circle = All groups
meeting-rows =
    { $count ->
        [one] 1 delegation
       *[other] { $count } delegations
    }; no report yet on any of the six: { $silent } of { $count }. Columns 1 to 6 are the six recommendations.
meeting-reviews = Trade Policy Reviews in the next 18 months
meeting-reviews_many =
    { $count ->
        [0] No Review is expected
        [one] 1 Review may come
       *[other] { $count } Reviews may come
    }{ $passed ->
        [0] {""}
        [one] ; for 1 more Member no later Review is known here
       *[other] ; for { $passed } more Members no later Review is known here
    }
meeting-reviews_none = No Review is expected in this time, as far as is known here.
meeting-reviews_note = Expected from the Reviews held so far, as a window of years; Reviews slip, and the calendar of the WTO is what counts.
meeting-review_last = Last Review
meeting-review_window = Next one expected
meeting-review_why = Why
meeting-review_passed = { $years }; no later Review is known here
reason-four_largest = one of the four largest traders: three to four years after the last
reason-own_interval = as many years after the last as lay between the last two, or one more
reason-usual = five to eight years after the last, as is usual
meeting-offers = Good practices and help since then
meeting-offers_practice = Offered
meeting-offers_need = Help asked for
meeting-offers_none_practice = No good practice was offered in this time.
meeting-offers_none_need = No help was asked for in this time.
meeting-matches = Offered by: { $names }
meeting-waiting = Reports waiting for an answer
meeting-waiting_none = No report waits for an answer.
meeting-waiting_many =
    { $count ->
        [one] 1 report, seen by the Coordinator and the Secretariat only.
       *[other] { $count } reports, the oldest first; seen by the Coordinator and the Secretariat only.
    }
meeting-waiting_since = submitted { $day }
meeting-brief = Take the brief away
meeting-brief_format = Format
meeting-format_pptx = Slides (PPTX)
meeting-format_pdf = Document to print (PDF)
meeting-format_docx = Text (DOCX)
meeting-format_xlsx = Tables (XLSX)
meeting-format_html = Web page (HTML)
meeting-brief_for = For
meeting-audience_public = Everyone (public record and public reports only)
meeting-audience_group = The Group
meeting-audience_chair = The Coordinator, with the speaking list
meeting-brief_download = Download
meeting-brief_note = It carries its day, record number, denominators and sources.
meeting-speaking = Speaking list
meeting-speaking_note = Kept for this meeting. The Coordinator and the Secretariat alone see it.
meeting-speaking_none = Nobody is on the list yet.
meeting-speaking_on = Invite to speak on
meeting-speaking_who = Delegations
meeting-speaking_add = Add to the list
meeting-speaking_private = Private note on { $member }, recommendation { $number }
meeting-speaking_words = Private note
meeting-speaking_up = Up
meeting-speaking_up_of = { $member }: one place up
meeting-speaking_down = Down
meeting-speaking_down_of = { $member }: one place down
meeting-speaking_out = Take out
meeting-speaking_out_of = Take { $member } out of the list
meeting-speaking_undo = Put back who was taken out
table-news = New and changed
table-hear = Whom to hear
table-reviews = Reviews that may come
column-change = What is new
column-before = Stage before
column-after = Stage now
column-is_late = Entered later
column-last_on = Last Review
column-first_year = Expected from
column-last_year = Expected until
column-reason = Why
column-is_passed = Window passed
meeting-brief_short = Short: only what is new, word for word
