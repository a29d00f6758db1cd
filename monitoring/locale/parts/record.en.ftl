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
record-not_found = There is no record number { $found }.

## The trail

audit-gap = The trail breaks off: line { $line } is not there.
audit-chain = Line { $line } of the trail does not follow from the line before it.
audit-changed = Line { $line } of the trail was changed after it was written.
audit-unrecorded = Record number { $line } has no line in the trail.
audit-record_gap = Record number { $line } is not there.

## Rights

access-refused = This account may not do that.

## Settings and addresses

setting-database_url = { $name }: “{ $found }” does not name a store; sqlite:///PATH or postgresql://USER@HOST/NAME is expected.
setting-data = { $name }: “{ $found }” is not a folder; the folder with the reference CSV files is expected.
setting-url = { $name }: “{ $found }” is not a web address; one that begins with http:// or https:// is expected.
setting-timezone = { $name }: “{ $found }” is not a time zone; a name such as Europe/Zurich is expected.
address-asof = { $name }: “{ $found }” is not a day; a day written YYYY-MM-DD is expected.
address-asof_range = { $name }: { $found } is not offered; a day from { $first } to { $last } is expected.
address-scope = { $name }: there is no scope “{ $found }”; the choices are { $options }.
address-related = { $name }: “{ $found }” is not a choice; the choices are { $options }.
address-record = { $name }: there is no record number “{ $found }”; a number from 1 to { $latest } is expected.
