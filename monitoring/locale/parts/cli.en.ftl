## The command line

cli-ready = The store is ready: record { $record }, of { $at }.
cli-sound = The store is sound and its trail unbroken, at record { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } stated, { $named } named.
cli-size_differs = { $day }, { $scope }: { $stated } stated, { $named } named; the two differ.
cli-nothing = Nothing is on the record here.
cli-as_of = --as-of: “{ $found }” is neither a day (YYYY-MM-DD) nor the code of a meeting. Meetings: { $options }.
cli-out = --out: “{ $found }” cannot be written ({ $reason }). Name a file in a folder that exists and may be written to.
address-chart = “{ $found }” is not the name of a chart. There are: { $options }.
