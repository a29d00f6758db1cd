## Words of the field (wording by terms.csv)

stage-in_place = In place
stage-under_way = Under way
stage-planned = Planned
stage-reported = Reported, no stage named
stage-no_report = No report yet
stage-spoken = Has spoken
stage-through_union = Through the European Union
stage-outside = Outside the scope
origin-self_report = self-report
origin-public_record = public record
origin-long-self_report = reported by the Member
origin-long-public_record = from the public record
forum-group = In the Group, on the package
forum-related = Related WTO work
scope-group = Members of the Group
scope-sponsors = Sponsors of the package
scope-all = All WTO Members
visibility-public = public
visibility-group = for signed-in readers
affiliation-group = Member of the Group
affiliation-sponsor = sponsor of the package
affiliation-eu = member State of the European Union
affiliation-ldc = least-developed country
affiliation-lldc = landlocked developing country
affiliation-sids = small island developing State
union-through = through the European Union
union-report = report of the European Union
day-by = by { $day }

## Numbers: always of how many, on both bases

count-delegations = { $of ->
    [one] { $count } of { $of } delegation
   *[other] { $count } of { $of } delegations
}
count-members = { $of ->
    [one] { $count } of { $of } Member
   *[other] { $count } of { $of } Members
}

## The fixed notes

note-voluntary = Reporting is voluntary and non-binding; no report yet does not mean that nothing has been done.
note-without_prejudice = This information is without prejudice to the positions and the rights and obligations of Members.
note-reach = Public record gathered up to { $day }.
note-origins = Of { $count ->
    [one] 1 statement
   *[other] { $count } statements
} that count, { $reported ->
    [one] 1 is a Member’s own report
   *[other] { $reported } are Members’ own reports
}; the rest is from the public record.

## The frame of every page

nav-title = MSME package: what Members have said
nav-overview = Overview
nav-recommendation = Recommendations
nav-member = Members
nav-statements = Statements
nav-about = About
nav-report = Report
nav-desk = Desk
nav-accounts = Accounts
bar-sign_in = Sign in
bar-account = Your account: { $name }
bar-as_of = As of { $day }
bar-today = { $day }, today
bar-meeting = { $day }, meeting
bar-choose_meeting = As of a meeting of the Group
bar-any_day = Any other day
bar-choose_scope = Of whom the figures speak
bar-scope-group = Group
bar-scope-sponsors = Sponsors
bar-scope-all = All Members
bar-with_related = { $scope } + related
bar-related = Show related WTO work too
bar-language = Language
bar-language-en = English
bar-language-fr = Français
bar-language-es = Español

## Addresses that cannot be read

problem-title = This address cannot be shown
problem-start = Open the overview as of today
problem-unexpected_title = This page could not be drawn
problem-unexpected = Something went wrong in the program, and nothing of yours was changed. Those who run it find the cause in its log.

## Pages

overview-every = Every Member
overview-any = Any of the six
overview-choose = Show Members by
overview-heard = Delegations heard since the adoption
recommendation-choose = Recommendation
recommendation-stand = Who stands where
recommendation-every = Every Member
recommendation-when = Who spoke when
related-title = Related WTO work
related-note = Words in related WTO bodies, or in the Group on a neighbouring subject; not counted here.
related-note_counted = Words in related WTO bodies, or in the Group on a neighbouring subject; counted here, because related work is switched on.
members-title = Members
members-choose = Choose a Member
members-placeholder = Type a name
member-when = What it said, and when
statements-title = Everything said
statements-lead =
    { $count ->
        [one] 1 statement
       *[other] { $count } statements
    } of { $total }, up to { $day }.
statements-none = No statement is on the record here. Choose fewer filters, or a later day.
statements-none_in_group = No statement in the Group on the package is on the record as of { $day }; related work stands below.
member-none_own = No statement of its own is on the record as of { $day }. See the statements of the European Union:
statements-clear = Show all statements
statements-more = Show { $count } more
statements-back = All statements
take-table = Show as a table
take-png = Picture (PNG)
take-svg = Picture (SVG)
take-csv = Data (CSV)
take-xlsx = Table (XLSX)
filter-member = Member
filter-rec = Recommendation
filter-stage = Stage
filter-origin = Origin
filter-forum = Where it was said
filter-meeting = Meeting
filter-since = New since
filter-words = Words
filter-any = All
filter-words_hint = In the text, the event or the source
address-code = “{ $found }” is not a choice here. There are: { $options }.
address-rec = “{ $found }” is not one of the six recommendations. There are: { $options }.
address-member = “{ $found }” is not the code of a WTO Member; codes are three or four letters, such as URY.
address-lang = “{ $found }” is not a language of this monitor. There are: { $options }.
address-unreadable = This address cannot be read.
statement-not_found = No statement “{ $found }” is on the record as of { $day }.

## Pictures: what stands in, beside and for them. Only <b> and <a href> may stand in a sentence.

overview-title = What Members have said on the six recommendations
overview-spoken = { $scope ->
    [sponsors] Of the sponsors of the package, { $count ->
        [0] no delegation has spoken on any of the six yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on at least one of the six, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on at least one of the six, for <b>{ $members }</b>.
    }
    [all] Of all WTO Members, { $count ->
        [0] no delegation has spoken on any of the six yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on at least one of the six, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on at least one of the six, for <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] No delegation has spoken on any of the six yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on at least one of the six, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on at least one of the six, for <b>{ $members }</b>.
    }
}
overview-empty = No report yet. { $delegations ->
    [one] 1 delegation
   *[other] { $delegations } delegations
}, { $scope ->
    [sponsors] { $members } sponsors of the package.
    [all] { $members } WTO Members.
   *[group] { $members } Members of the Group.
}
overview-latest = Latest statement: { $member }, { $day }.
overview-latest_many = Latest: { $count } statements { $precision ->
    [day] on { $day }
    [by] { $day }
   *[other] in { $day }
}.
overview-since = Since the meeting { $on }: { $statements ->
    [0] nothing new
    [one] <a href="{ $address }">1 statement</a>
   *[other] <a href="{ $address }">{ $statements } statements</a>
}.
overview-six = The six, side by side
overview-latest_title = Latest statements
overview-all_statements = All statements
view-pinned = The record as it stood at number { $record }, of { $day }.
view-forum_related = Related WTO work is counted too.
view-sees_group = Includes reports that only signed-in readers see.

legend-cells = One cell is one delegation
legend-changed = One cell is one delegation; a line under it: new or changed
legend-tiles = One tile is one Member
strip-alt = { $title }, as of { $day }: In place { $in_place }, under way { $under_way }, planned { $planned }, reported without a stage { $reported }, no report yet { $no_report }, of { $of ->
    [one] 1 delegation
   *[other] { $of } delegations
} ({ $members } Members).
name-for = { $name } (for { $members })
name-for_short = for { $members }, { $day }

recommendation-annex = Annex { $number }: { $title }
recommendation-translated = our translation
recommendation-spoken = { $scope ->
    [sponsors] Of the sponsors of the package, { $count ->
        [0] no delegation has spoken on it yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on it, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on it, for <b>{ $members }</b>.
    }
    [all] Of all WTO Members, { $count ->
        [0] no delegation has spoken on it yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on it, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on it, for <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] No delegation has spoken on it yet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> has spoken on it, for <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> have spoken on it, for <b>{ $members }</b>.
    }
}
recommendation-asks = What it asks: { $count ->
    [one] 1 point
   *[other] { $count } points
}
recommendation-systems = Systems related to it
recommendation-statements = Statements
recommendation-silent = No report yet: { $delegations }
recommendation-more = and { $count } more, in the table
asks-known = Known from: { $basis }
asks-secretariat = asked of the Secretariat
asks-note = In our words; the full text of the annex was not at hand for each point, so each says how it is known.
asks-source = source
ask-in_place = In place
ask-under_way = Under way
ask-planned = Planned
ask-not_applicable = Said that it does not apply to them
systems-use-system = It leans on
systems-use-context = As context
systems-run_by = Run by: { $who }

tiles-any = Any of the six
tiles-pale = { $scope ->
    [sponsors] pale tiles are not sponsors of the package
   *[other] pale tiles are outside the Group
}
tiles-of = of { $of ->
    [one] 1 Member
   *[other] { $of } Members
}
tiles-alt = Every Member, { $title }, as of { $day }: { $counts }, of { $of } Members.
tiles-alt_count = { $stage } { $count }
region-africa = Africa
region-asia = Asia
region-cis = CIS, including certain associate and former member States
region-europe = Europe
region-middle_east = Middle East
region-north_america = North America
region-south_central_america = South and Central America and the Caribbean

coverage-subtitle = Delegations that have spoken so far, of { $of }, by where they say they stand. Marks under the axis: meetings of the Group.
coverage-size = { $count } delegations in { $month }
coverage-size_now = { $count } on { $day }
coverage-alt = Delegations heard on each of the six from { $first } to { $last }, of { $of }: { $counts }.
coverage-alt_count = { $title } { $count }
coverage-point = { $title }, { $day }: { $counts }, of { $of } delegations
lanes-alt = { $lead }: { $list }.
lanes-alt_lead = { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
} from { $speakers ->
    [one] 1 Member
   *[other] { $speakers } Members
} between { $first } and { $last }
lanes-alt_none = No statement is on the record up to { $last }.
lanes-alt_more = and { $count } more, in the table
lanes-dense_alt = Delegations heard at each meeting of the Group, by where they say they stand: { $list }.
lanes-dense_point = { $day }: { $counts }
lanes-carried = { $stage }, from { $first } to { $last }
lanes-not_counting = no longer counts
lanes-dense_subtitle = Delegations heard by each meeting, of { $of }.

member-spoken = Has spoken on <b>{ $count } of the six</b>, { $precision ->
    [day] most recently on { $day }
    [by] most recently { $day }
   *[other] most recently in { $day }
}.
member-silent = No report yet on any of the six, as of { $day }.
member-through = No report of its own yet, as of { $day }; on <b>{ $count } of the six</b> it stands through the European Union.
member-outside = { $scope ->
    [sponsors] Not a sponsor of the package on this day: shown here, not counted in the figures.
   *[other] Not a Member of the Group on this day: shown here, not counted in the figures.
}
member-statements = Statements
member-none = No statement is on the record as of { $day }.
member-facts = Facts from other sources
member-first_report = Of this delegation? Make a first report.
member-tiles = Where it stands on the six
facts-note = Context only: sources and definitions differ, so these are not compared across Members.
facts-figure = Figure
facts-value = Value
facts-year = Year
facts-source = Source
indicator-sme_share_of_employment = SME share of employment
indicator-sme_share_of_enterprises = SME share of enterprises
indicator-sme_count = Number of SMEs
indicator-sme_share_of_gdp = SME share of GDP
indicator-small_share_of_employment = Small enterprises, share of employment
indicator-small_share_of_enterprises = Small enterprises, share of enterprises
indicator-sme_share_of_value_added = SME share of value added
indicator-sme_share_of_exports = SME share of exports
indicator-micro_small_share_of_enterprises = Micro and small enterprises, share of enterprises
indicator-sme_employment = SME employment
indicator-sme_share_of_output = SME share of output
indicator-small_share_of_exports = Small enterprises, share of exports
unit-percent = { $value }%
unit-enterprises = { $value } enterprises
unit-establishments = { $value } establishments
unit-persons = { $value } persons

statement-withdrawn = Withdrawn on { $day }.
statement-revised = Revised on { $day }; not counted since.
statement-corrected = Corrected by the Member on { $day }; not counted since.
statement-group_only = for signed-in readers
statement-cite = Cite
statement-cite_label = Cite: { $member }, { $title }, { $day }
statement-new_tab = (opens in a new tab)
statement-none = No statement fits.
statement-source = Source
statement-said_in = Said in
statement-meeting = Meeting
statement-origin = Origin
statement-said_on = Day
statement-record = Record
statement-entered = Entered the record as number { $record }, on { $moment }
statement-versions = Versions
statement-version_now = Record { $first } and later
statement-version_range = Record { $first } to { $last }
statement-citation = How to cite
statement-citation_text = { $member }, on { $title }, { $day }. MSME package monitor, statement { $statement }, record { $record }.
statement-open_member = All statements of this Member
statement-open_recommendation = All statements on this recommendation

table-progress = The six by stage
table-coverage = Delegations heard over time
table-tiles = Every Member
table-strip = Delegations by stage
table-standing = Where it stands on the six
table-lanes = Who spoke when
table-statements = Statements
column-member = Member
column-recommendation = Recommendation
column-stage = Stage
column-delegations = Delegations
column-members_covered = Members covered
column-on = As of
column-region = Region
column-day = Day
column-through_union = Through the European Union
column-is_counted = Counts
column-is_delegation = Delegation
column-named_on = Stage named on
column-last_said_on = Last word on
column-said_on = Said on
column-precision = Precision
column-statement = Statement
column-forum = Forum
column-origin = Origin
column-visibility = Who may read
column-meeting = Meeting
column-event = Said in
column-event_en = Said in (English)
column-event_fr = Said in (French)
column-event_es = Said in (Spanish)
column-summary = Words
column-summary_en = Words (English)
column-summary_fr = Words (French)
column-summary_es = Words (Spanish)
column-source_title = Source
column-source_url = Address of the source
column-entered = Record number
value-yes = yes
value-no = no

about-title = About this monitor
about-lead = It shows what WTO Members have said about the six, with day and source, and keeps silent where nothing was said.
about-what = What this is
about-what_text = The Informal Working Group on MSMEs adopted a package of recommendations and declarations on micro, small and medium-sized enterprises on { $adopted }. Members tell the Group, when they wish to, what they do about it. This monitor gathers those words: { $counted ->
    [one] 1 statement
   *[other] { $counted } statements
} on the package in the Group and { $related } in related WTO work, by { $speakers ->
    [one] 1 Member
   *[other] { $speakers } Members
}, as of { $day }.
about-what_short = Four of the six are recommendations, two are declarations. “The six recommendations” is the short form.
about-silence = What silence means
about-silence_text = “No report yet” says nothing about what a Member has done. It is shown as an empty cell of the same size as every other. Members are listed in the alphabetical order of the language shown.
about-stages = The five fills
about-stages_text = A stage is where a Member says that it stands on one recommendation. Nobody else decides it.
about-stage-in_place = The Member says that it is done and in use.
about-stage-under_way = The Member says that work has begun.
about-stage-planned = The Member has decided on it or announced it.
about-stage-reported = The Member spoke about it, for example to share an experience, and named no stage.
about-stage-no_report = Nothing is on the record.
about-standing = A Member stands where its latest statement that names a stage puts it. A later word without a stage renews the date and leaves the stage as it was. On one day, what entered the record later counts.
about-count = How it counts
about-count_text = Every figure is given on two bases. <b>Delegations</b>: who speaks for a Member; the European Union is one. <b>Members</b>: every WTO Member once, the European Union and its 27 member States included. On { $day } that is { $delegations } delegations and { $members } Members.
about-union = A member State of the European Union stands at the stage that it last named itself, else where the Union stands; it is then marked “through the European Union”. On the basis of delegations the Union counts once, and its States are not counted beside it.
about-scope = Of whom
about-scope_text = The figures open on the Members of the Group on the day shown. They can also be drawn for the sponsors of the package, or for all WTO Members. Who belonged to what is dated, so that the denominator of an earlier day is that of the day.
about-forum = Where it was said
about-forum_text = What was said in the Group on the package counts. Words in related WTO work (such as the Committee on Trade Facilitation), and words in the Group on a neighbouring subject, stand under a heading of their own. They can be counted too; the page then says so.
about-origin = Each statement says whose words it holds: a <b>self-report</b> was made by the Member, a line of the <b>public record</b> was written by the Secretariat from a public source, in a summary of ours.
about-time = As of, and the record number
about-time_text = “As of” a day shows what had been said by then. The record number, now { $record }, counts the changes of the record itself; an address with a record number shows the same figures again later. A day that is known only by its month counts from the end of that month, and is printed as a month.
about-sees = Who sees what
about-sees_text = Everyone reads what is public. A Member may keep a report for signed-in readers; counts shown to others leave it out. Drafts are seen by their delegation only, and never count.
about-withdrawn = A withdrawn report stops counting on the day of withdrawal. A line of the public record that its Member corrected stays, marked, and stops counting.
about-titles = The titles
about-titles_text = Official titles where we have seen them in a WTO text. French and Spanish titles are otherwise our translations, until the official documents are at hand.
about-titles_number = Annex
about-titles_title = Title
about-titles_seen = Seen in a WTO text
about-titles_none = not yet
about-asks = What each asks
about-asks_text = The points of each annex are in our words. How each is known:
about-asks_basis = Known from
about-asks_point = Point
about-sizes = Size of the Group, stated and named
about-sizes_text = The WTO stated the size of the Group, or the number of sponsors, on some days. Beside it stands the number of Members that we can name for the day. Where they differ, both are shown.
about-sizes_day = Day
about-sizes_scope = Of
about-sizes_stated = Stated
about-sizes_named = Named here
about-sizes_differ = differs by { $count }
about-sizes_same = same
about-sources = Sources
about-sources_text = The public record rests on { $count ->
    [one] 1 source
   *[other] { $count } sources
}.
about-sources_title = Source
about-sources_count = Statements
about-reach = How far it reaches
about-reach_text = Silence after that day may be ours.
about-note = Note
language-en = English
language-fr = French
language-es = Spanish

## What is taken away: titles and sentences of pictures

brief-tiles = Every Member: { $of }
brief-lanes = Who spoke when: { $of }
brief-as_of = As of { $day }
brief-heard_any = { $count ->
    [0] no delegation has spoken on any of the six yet: { $delegations } · { $members }
    [one] { $delegations } has spoken on at least one, for { $members }
   *[other] { $delegations } have spoken on at least one, for { $members }
}
brief-heard_one = { $count ->
    [0] no delegation has spoken on it yet: { $delegations } · { $members }
    [one] { $delegations } has spoken on it, for { $members }
   *[other] { $delegations } have spoken on it, for { $members }
}
brief-members = { $scope ->
    [sponsors] { $count } of { $of } sponsors of the package
    [all] { $count } of { $of } WTO Members
   *[group] { $count } of { $of } Members of the Group
}
brief-of_delegations = of { $of ->
    [one] { $of } delegation
   *[other] { $of } delegations
}
brief-one_square = Square: a statement; bar: the stage until the next
brief-one_bar = Bar: a meeting; delegations by their stage that day
brief-more_names = The names are in the table.
brief-no_report_yet = No report yet:
brief-counted = { $scope ->
    [sponsors] Sponsors
    [all] WTO
   *[group] Group
}: { $delegations ->
    [one] { $delegations } delegation
   *[other] { $delegations } delegations
}, { $members ->
    [one] { $members } Member
   *[other] { $members } Members
}

## What stands in every foot

foot-source = Source: what Members said in the WTO Informal Working Group on MSMEs (public record and Members' reports)
foot-source_public = Source: public record of the WTO Informal Working Group on MSMEs
foot-source_reports = Source: public record of the WTO Informal Working Group on MSMEs and Members' own reports
foot-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
foot-statements_reported = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}{ $reported ->
    [one] , one of them reported by the Member
   *[other] , { $reported } of them reported by Members
}
foot-record = record { $number }
foot-reach = Public record gathered up to { $day }
foot-related = related WTO work counted too
foot-group_only = includes reports visible to the Group only

## Sheets and tables

sheet-about = About this table
sheet-as_of = As of
sheet-scope = Of whom
sheet-delegations = Delegations
sheet-members = Members covered
sheet-statements = Statements counted
sheet-record = Record
sheet-reach = Reach of the public record
sheet-counted = Counted
sheet-source = Source
sheet-address = Address
sheet-note = Note
sheet-counted_group = words in the Group on the package
sheet-counted_related = words in the Group on the package; related WTO work counted too

## The command line

cli-ready = The store is ready: record { $record }, of { $at }.
cli-sound = The store is sound and its trail unbroken, at record { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } stated, { $named } named.
cli-size_differs = { $day }, { $scope }: { $stated } stated, { $named } named; the two differ.
cli-nothing = Nothing is on the record here.
cli-as_of = --as-of: “{ $found }” is neither a day (YYYY-MM-DD) nor the code of a meeting. Meetings: { $options }.
cli-out = --out: “{ $found }” cannot be written ({ $reason }). Name a file in a folder that exists and may be written to.
address-chart = “{ $found }” is not the name of a chart. There are: { $options }.

## Files of data/ that cannot be loaded: where, what was found, what is expected

file-absent = { $file } is not in the data folder; every file of data/ is needed.
file-encoding = { $file }, line { $line }: the byte { $found } is not UTF-8; save the file as UTF-8.
file-quotes = { $file }, the row that begins on line { $line }: its quotation marks cannot be read as CSV ({ $found }); each one that opens must close, and one inside a text is doubled.
file-column_unknown = { $file }, line { $line }: there is no column “{ $found }”; the columns are { $options }.
file-column_twice = { $file }, line { $line }: the column “{ $column }” is there twice; each is expected once.
file-column_absent = { $file }, line { $line }: the column “{ $column }” is not there; found: { $found }.
file-cells = { $file }, line { $line }: { $found } cells were found, { $expected } are expected, one for each column.
file-empty = { $file }, line { $line }, column { $column }: the cell is empty; a value is expected.
file-code = { $file }, line { $line }, column { $column }: “{ $found }” is not a code of this list; expected: { $options }.
file-code-shape = { $file }, line { $line }, column { $column }: “{ $found }” is not a code; letters, digits, - and _ are expected.
file-day = { $file }, line { $line }, column { $column }: “{ $found }” is not a day; a day of the calendar is expected, written YYYY-MM-DD.
file-day_range = { $file }, line { $line }, column { $column }: “{ $found }” cannot be; a day from { $first } to { $last } is expected.
file-day_ahead = { $file }, line { $line }, column { $column }: “{ $found }” is still to come; a day up to { $last } is expected.
file-part_day = { $file }, line { $line }, column { $column }: “{ $found }” is neither year, month nor day; YYYY, YYYY-MM or YYYY-MM-DD is expected.
file-whole = { $file }, line { $line }, column { $column }: “{ $found }” is not a whole number; digits alone are expected.
file-number = { $file }, line { $line }, column { $column }: “{ $found }” is not a number; digits with a decimal point are expected.
file-url = { $file }, line { $line }, column { $column }: “{ $found }” is not a web address; one that begins with http:// or https:// is expected, several parted by “ ; ”.
file-symbol = { $file }, line { $line }, column { $column }: “{ $found }” is not a document symbol; letters, digits and ( ) . - / are expected, as in G/MA/367.
file-member = { $file }, line { $line }, column { $column }: there is no Member with the code “{ $found }”; a code of members.csv is expected, as URY.
file-meeting = { $file }, line { $line }, column { $column }: there is no meeting with the code “{ $found }”; a code of meetings.csv is expected.
file-term = { $file }, line { $line }, column { $column }: there is no term with the key “{ $found }”; a key of terms.csv is expected.
file-duplicate = { $file }, line { $line }, column { $column }: “{ $found }” stands on an earlier line already; each is expected once.
file-tile = { $file }, line { $line }, column { $column }: the tile at { $found } is taken by an earlier line; a place of its own is expected for each Member.
file-precision = { $file }, line { $line }, column { $column }: “{ $found }” do not fit together; a day known by its month or year only is expected as the last day of it.
file-order = { $file }, line { $line }, column { $column }: “{ $found }” end before they begin; the last day is expected on or after the first.

## The store

store-address = “{ $found }” does not name a store; sqlite:///PATH or postgresql://USER@HOST/NAME is expected.
store-gone = The file of the store, { $found }, is no longer there; bring it back from a backup and start again.
store-replaced = The file of the store, { $found }, was replaced while it was open; start again to read the new one.
store-no_answer = The store does not answer ({ $found }); try again in a moment.
store-not_migrated = The store is at version { $found } and this program expects { $expected }; run “python -m monitoring init”.
store-newer = The store is at version { $found }, made by a newer version of this program, which knows versions up to { $expected }; start the newer one.
record-not_found = There is no record number { $found }.

## The trail

audit-gap = The trail breaks off: line { $line } is not there.
audit-chain = Line { $line } of the trail does not follow from the line before it.
audit-changed = Line { $line } of the trail was changed after it was written.
audit-unrecorded = Record number { $line } has no line in the trail.
audit-record_gap = Record number { $line } is not there.
audit-content = Record number { $line } no longer holds what it held when its line of the trail was written.

## Rights

access-refused = This account may not do that.
access-not_found = There is no such thing here.
access-status = Meanwhile this report is { $found ->
    [submitted] submitted
    [acknowledged] acknowledged
    [sent_back] sent back
    [withdrawn] withdrawn
   *[other] in another state
}, and this cannot be done with it. Open it again to see how it stands.

## Settings and addresses

setting-database_url = { $name }: “{ $found }” does not name a store; sqlite:///PATH or postgresql://USER@HOST/NAME is expected.
setting-data = { $name }: “{ $found }” is not a folder; the folder with the reference CSV files is expected.
setting-url = { $name }: “{ $found }” is not a web address; one that begins with http:// or https:// and holds nothing after the host is expected.
setting-timezone = { $name }: “{ $found }” is not a time zone; a name such as Europe/Zurich is expected.
setting-smtp = { $name }: “{ $found }” does not name a mail server; smtp://USER:PASSWORD@HOST:PORT or smtps://… is expected.
setting-mail_from = { $name }: “{ $found }” is not an e-mail address; the address from which reminders are sent is expected beside MONITORING_SMTP.
setting-oidc = { $name }: “{ $found }” stands without client; MONITORING_OIDC_CLIENT_ID and MONITORING_OIDC_CLIENT_SECRET are expected beside it.
address-asof = { $name }: “{ $found }” is not a day; a day written YYYY-MM-DD is expected.
address-asof_range = { $name }: { $found } is not offered; a day from { $first } to { $last } is expected.
address-scope = { $name }: there is no scope “{ $found }”; the choices are { $options }.
address-related = { $name }: “{ $found }” is not a choice; the choices are { $options }.
address-record = { $name }: there is no record number “{ $found }”; a number from 1 to { $latest } is expected.

## What the server says beside the pages

service-title = What Members have said on the six MSME recommendations
service-description = As of any day, which WTO Members have said what on each of the six recommendations of December 2020 on micro, small and medium-sized enterprises, with the day and the source. Reporting is voluntary and non-binding.
service-noscript = This page needs JavaScript, which is switched off in this browser.
service-nowhere_title = There is no such page
service-nowhere = Nothing stands at this address.
service-store_silent = The store did not answer within { $seconds } seconds.
service-picture_busy = Many pictures are being drawn just now; this one can be had in a minute.

## Further columns, and why something stopped counting

member-not_yet = { $member } was not yet a WTO Member on { $day }.
table-spoken = Who has spoken on any of the six
column-delegations_of = Of delegations
column-members_of = Of Members
column-has_spoken = Has spoken itself
column-counts_from = Counts from
column-stops_on = Stops counting on
column-stopped = Why
stopped-revised = revised
stopped-corrected = corrected
stopped-withdrawn = withdrawn

# The pages for reading, sent before any script
edition-pages = Pages
edition-show = Show
edition-without_related = Leave related WTO work out
edition-noscript = JavaScript is switched off in this browser. All can be read here; files to take away and forms to report need it.
edition-skip = Skip to the content
