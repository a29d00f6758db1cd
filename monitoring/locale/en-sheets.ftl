## The brief as a document for Word and as a workbook

sheets-page = page { $page } of { $pages }
sheets-contents = Contents
sheets-figure = Figure { $number }
sheets-table = Table { $number }
sheets-basis = Counted
sheets-of = Of
sheets-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}: { $columns }
sheets-letter-in_place = I
sheets-letter-under_way = U
sheets-letter-planned = P
sheets-letter-reported = R
sheets-letter-no_report = –
sheets-about = About
sheets-change = New
sheets-before = Before
sheets-sizes = Size of the Group
sheets-updates = By recommendation
