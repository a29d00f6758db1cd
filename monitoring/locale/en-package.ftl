## The brief and the annual tables, from the command line

cli-since = --since: “{ $found }” is neither a day (YYYY-MM-DD) nor the code of a meeting. Meetings: { $options }.
package-format = --format: “{ $found }” is not a format for a file. There are: { $options }; without --format, the ending of --out says which.
package-brief = { $file } holds the brief as of { $day }, record { $record }.
package-annual = { $file } holds the tables of { $year }, record { $record }.

## The data package: every public table at once

package-title = Data of the monitor of the December 2020 MSME package
package-what = What Members have said on the six recommendations and declarations that the WTO Informal Working Group on MSMEs adopted on 11 December 2020, as tables for other programs: the public record, and Members' own public reports.
package-of = { $delegations ->
    [one] { $delegations } delegation
   *[other] { $delegations } delegations
}, { $members ->
    [one] { $members } Member
   *[other] { $members } Members
}
package-files = What is in it
package-file = File
package-rows = Rows
package-holds = What it holds
package-file_descriptor = The package for programs: types, codes, keys, sizes and SHA-256 of every table (Data Package, Frictionless Data)
package-file_dictionary = What each column of each table means and may hold, in English
package-file_sdmx_standings_csv = Where Members stand, as SDMX-CSV 2.0
package-file_sdmx_structure_xml = Dataflow, structure, concepts and codelists for it, as SDMX-ML 2.1, with words in three languages
package-table_standings = Where each Member stands on each recommendation on the as-of day
package-table_progress = How many stand at each stage, on both bases
package-table_coverage = The same over time
package-table_asks = Where Members say that they stand on single asks
package-table_offers = Good practices offered and help asked for in Members' own reports
package-table_members = The Members of the WTO
package-table_affiliations = Who belonged to the Group, the sponsors, the European Union and the UN categories, since when
package-table_group_size = Sizes that the WTO stated on some days
package-table_terms = Official wording in three languages
package-table_recommendations = The six
package-table_actions = The single asks within the annexes
package-table_meetings = Meetings and other days of the Group's calendar
package-table_statements = What was said up to the as-of day, with its source
package-table_systems = The systems on which the annexes lean
package-table_tpr_calendar = Trade Policy Reviews
package-table_tfa = Acceptances of the Trade Facilitation Agreement
package-table_indicators = Context figures of single Members
package-table_reach = How far the public record has been read
package-reading = How to read the tables
package-read_codes = CSV, UTF-8, separated by commas. Cells hold codes (in_place, URY); tables/members.csv, tables/terms.csv and the codelists give their words.
package-read_days = Days are YYYY-MM-DD, moments are in UTC. A day known by its month or its year only is the last one that it can mean, and its precision says so. An empty cell means that nothing is known.
package-read_bases = Every count is given on two bases: delegations (the European Union once) and Members covered (the Union and each of its States once). Each stands beside its denominator.
package-read_silence = no_report is the stage of a Member of whom no statement is on the record. It says nothing about what the Member has done.
package-read_figures = Context figures come from sources with different definitions: they are not compared across Members and never summed.
package-read_formula = A text that a spreadsheet could take for a formula has an apostrophe before it.
package-read_again = The same record number and as-of day give the same bytes again, whatever entered the record later; a report whose Member has since kept it for the Group is left out.
package-terms = Sources and terms
package-terms_text = Each row names its source. The summaries are our words; official texts and documents remain under the terms of those who published them. The package sets no terms of its own. It is cited as above, with the record number.
package-flag_yes = yes
package-flag_no = no
package-list_member = Members of the WTO
package-list_recommendation = The six recommendations and declarations
package-list_stage = Where a Member says that it stands
package-list_origin = Whose word it is
package-list_precision = How well a day is known
package-list_flag = Yes or no
package-list_time = As of
package-precision_day = to the day
package-precision_month = to the month
package-precision_year = to the year
package-precision_by = known to hold by that day

package-export = { $place } holds { $files } files as of { $day }, record { $record }.
package-folder = DIR: “{ $found }” holds other files than those of a data package. Name a new folder, an empty one, one that holds an earlier package, or a file that ends in .zip.
package-not_written = DIR: “{ $found }” cannot be written ({ $reason }). Name a place where this account may write.

about-package = Take the data away
about-package_text = Every public table as CSV, what each column means, how to cite it, and the standings in SDMX, in one ZIP archive. The same record number gives the same bytes again.
take-package = Data package (ZIP)
about-annual = Tables for an annual report
about-annual_text = For one year: the meetings held, the Members that joined, and what was said on each recommendation.
about-annual_year = Year
about-annual_docx = Tables (DOCX)
about-annual_xlsx = Tables (XLSX)
package-file_seal = SHA-256 of every other file, for sha256sum --check
package-read_scope = standings, progress, coverage, asks and offers are of the scope named above; statements and all tables below it in this list are of all Members, related WTO work included.
package-read_counts = A statement counts on the as-of day where its forum is group (or related WTO work is counted too), its Member is in the scope, said_on and counts_from are not later, and stops_on is empty or later.
package-list_scope = Of whom the data set speaks
package-stays = DIR: “{ $found }” is the folder in use or a disk of its own, and has to stay. Name a folder below it.
