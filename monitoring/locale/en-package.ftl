## The brief and the annual tables, from the command line

cli-since = --since: “{ $found }” is neither a day (YYYY-MM-DD) nor the code of a meeting. Meetings: { $options }.
package-format = --format: “{ $found }” is not a format for a file. There are: { $options }; without --format, the ending of --out says which.
package-brief = { $file } holds the brief as of { $day }, record { $record }.
package-annual = { $file } holds the tables of { $year }, record { $record }.
