## What is taken away: titles and sentences of pictures

brief-overview = What Members have said on the six recommendations
brief-tiles = Every Member: { $of }
brief-coverage = Delegations heard since the adoption
brief-lanes = Who spoke when: { $of }
brief-as_of = As of { $day }
brief-heard_any = { $count ->
    [one] { $delegations } has spoken on at least one, for { $members }
   *[other] { $delegations } have spoken on at least one, for { $members }
}
brief-heard_one = { $count ->
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
brief-one_cell = One cell is one delegation
brief-one_tile = One tile is one Member
brief-one_square = Square: a statement; bar: the stage until the next
brief-one_bar = Bar: a meeting; delegations by their stage that day
brief-ticks = Marks under the axis: meetings of the Group
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

foot-source = Source: public record of the WTO Informal Working Group on MSMEs and Members' own reports
foot-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
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
sheet-reach = Reach
sheet-counted = Counted
sheet-source = Source
sheet-address = Address
sheet-note = Note
sheet-counted_group = words in the Group on the package
sheet-counted_related = words in the Group on the package; related WTO work counted too
