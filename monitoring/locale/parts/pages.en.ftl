## The frame of every page

nav-title = MSME package: what Members have said
nav-overview = Overview
nav-recommendation = Recommendations
nav-member = Members
nav-statements = Statements
nav-about = About
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

## Pages

overview-every = Every Member
overview-any = Any of the six
overview-choose = Show Members by
overview-heard = Delegations heard since the adoption
recommendation-choose = Recommendation
recommendation-stand = Who stands where
recommendation-every = Every Member
recommendation-when = Who spoke when
recommendation-movement = How it came about
related-title = Related WTO work
related-note = Words in related WTO bodies, or in the Group on a neighbouring subject; not counted here.
related-note_counted = Words in related WTO bodies, or in the Group on a neighbouring subject; counted here, because related work is switched on.
members-title = Members
members-lead = { $delegations } delegations, { $members } Members.
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
statements-clear = Show all statements
statements-more = Show { $count } more
statements-back = All statements
statements-list = Statements
take-table = Table
take-png = Picture (PNG)
take-svg = Picture (SVG)
take-csv = Data (CSV)
take-xlsx = Table (XLSX)
take-what = Take away: { $what }
take-address = Address of this view
filter-member = Member
filter-rec = Recommendation
filter-stage = Stage
filter-origin = Origin
filter-forum = Where it was said
filter-meeting = Meeting
filter-words = Words
filter-any = All
filter-words_hint = In the text, the event or the source
address-code = “{ $found }” is not a code for { $name }. There are: { $options }.
address-rec = “{ $found }” is not one of the six recommendations. There are: { $options }.
address-member = “{ $found }” is not the code of a WTO Member; codes are three or four letters, such as URY.
address-lang = “{ $found }” is not a language of this monitor. There are: { $options }.
address-unreadable = This address cannot be read.
statement-not_found = No statement “{ $found }” is on the record as of { $day }.
