## The brief of a meeting: cover, sections, and the sentences above them

brief-title = The six recommendations: what Members have said
brief-the_day = { $day }
brief-since = What is new since { $since }
brief-days = { $first } to { $last }
brief-compared = Compared with
brief-audience = For
brief-audience_public = everyone: public record and public reports only
brief-audience_group = the Group: with reports that only signed-in readers see
brief-audience_chair = the Coordinator and the Secretariat: with reports that only signed-in readers see, and the speaking list
brief-new = { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
} from { $delegations }{ $states ->
        [0] {""}
        [one] {" "}and 1 State of the European Union
       *[other] {" "}and { $states } States of the European Union
    }: { $first } heard for the first time on a recommendation, { $moved } at a new stage.
brief-new_listed = New and changed, by recommendation
brief-nothing = Nothing new is on the record since { $since }.
brief-nearest = Compared with the meeting { $on }: { $count ->
    [one] 1 statement
   *[other] { $count } statements
} since.
brief-stopped = { $count ->
    [one] 1 statement no longer counts
   *[other] { $count } statements no longer count
}: withdrawn or corrected by the Member.
brief-unheard = No report yet on any of the six: { $counts }.
brief-late = said on an earlier day, entered the record since
brief-then = On { $day }: { $counts }.
brief-moved = Since { $since }: { $gained ->
    [0] no further delegation heard
    [one] 1 further delegation heard
   *[other] { $gained } further delegations heard
}; { $count ->
    [0] nothing else that is new
   *[other] with something new: { $changed }
}.
brief-stages = By stage, on { $day } ({ $of }) and on { $then } ({ $of_then })
brief-column_then = { $column }, { $day }
brief-said = Who said what
brief-hear = Whom to hear
brief-silent = No report yet on any of the six, by region
brief-silent_none = Every delegation has spoken on at least one of the six.
brief-silence = “No report yet” says nothing about what a Member has done.
brief-matrix = Every delegation on the six
brief-reviews = Trade Policy Reviews in the next 18 months
brief-reviews_lead = { $count ->
    [0] No Review is expected here in the next 18 months.
    [one] 1 Review may come in the next 18 months.
   *[other] { $count } Reviews may come in the next 18 months.
}
brief-reviews_passed = { $count ->
    [one] 1 more window of years is over, and no later Review is known here; it is listed too.
   *[other] { $count } more windows of years are over, and no later Review is known here; they are listed too.
}
brief-reviews_note = Worked out from the Reviews before, as years and not as days; the calendar of the WTO is what counts.
brief-review_last = Last Review
brief-review_report = Report
brief-review_window = Next one may come
brief-review_why = Why
brief-practices = Good practices and help
brief-practices_lead = In reports that count, { $offered ->
    [0] no good practice is offered
    [one] 1 good practice is offered
   *[other] { $offered } good practices are offered
}, and { $asked ->
    [0] no help is asked for
    [one] help is asked for once
   *[other] help is asked for { $asked } times
}.
brief-offered = Good practices offered
brief-asked = Help asked for
brief-offered_none = No good practice is offered in a report that counts.
brief-asked_none = No help is asked for in a report that counts.
brief-offered_by = Offered by: { $names }
brief-letters = { $count } letters that this file cannot show; the page on the web shows them
brief-speaking = Speaking list
brief-speaking_lead = For the Coordinator and the Secretariat only; not for circulation.
brief-column_order = Order
brief-sources = { $count ->
    [one] The source cited here
   *[other] The { $count } sources cited here, in alphabetical order
}
brief-source_review = Trade Policy Review: { $member }
brief-source_size = Size: { $scope }
brief-sources_none = No source is cited here.
brief-slides_on = Continued on { $count ->
    [one] slide { $first }
   *[other] slides { $first } to { $last }
}

## The follow-up note, and the tables of the annual report

brief-revision = Revision
brief-item = Item
brief-nothing_here = Nothing to say here.
brief-step_need = Help asked for: { $member }: { $text }
brief-step_practice = Good practice offered: { $member }: { $text }
brief-step_review = Trade Policy Review that may come: { $member }, { $years }
brief-annual = Tables for the annual report, { $year }
brief-annual_meetings = Meetings held
brief-annual_joined = Members that joined
brief-annual_updates = What was said, by recommendation
brief-annual_list = Every statement of { $year }
brief-annual_lead = { $count ->
    [one] 1 statement of { $year } counts.
   *[other] { $count } statements of { $year } count.
}
brief-annual_said = Statements of the year
brief-annual_delegations = Delegations that spoke in the year, of { $of }
brief-annual_heard = Delegations heard so far, of { $of }
brief-annual_heard_members = Members covered so far, of { $of }
setting-brief_template = { $name }: “{ $found }” cannot be read; a PowerPoint file (.pptx) is expected, or nothing at all.
brief-length = Length
brief-length_short = short: only what is new is told word for word; every number counts all
brief-practices_new = In reports that are new, { $offered ->
    [0] no good practice is offered
    [one] 1 good practice is offered
   *[other] { $offered } good practices are offered
}, and { $asked ->
    [0] no help is asked for
    [one] help is asked for once
   *[other] help is asked for { $asked } times
}.
