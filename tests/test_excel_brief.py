"""A document as a workbook: what it is, then typed tables with names that a sheet may have."""

import datetime
import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from monitoring.briefs import excel_brief, excel_days, excel_sheets
from monitoring.briefs.document import Linked
from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES
from tests import samples


def opened(document):
    return openpyxl.load_workbook(io.BytesIO(excel_brief.write(document, translator(document.language))))


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def book(language):
    return opened(samples.sample(language))


def table_of(book, code):
    """The sheet of a table and the cells of its range, by the code of the table."""
    ((name, where),) = book.defined_names[f"table_{code}"].destinations
    return book[name], [list(row) for row in book[name][where.replace("$", "")]]


def values_of(book, code):
    """The header of a table, and its rows as values by header."""
    head, *rows = [[cell.value for cell in row] for row in table_of(book, code)[1]]
    return head, [dict(zip(head, row, strict=True)) for row in rows]


def widths_of(sheet):
    """How wide the columns of a sheet are; neighbours of one width stand together in the file."""
    held = sheet.column_dimensions.values()
    wide = {at: one.width for one in held for at in range(one.min, one.max + 1)}
    return [wide[at] for at in sorted(wide)]


def on_each(document, *, of=(1, 2, 3), many=2):
    """A document that says the same of several recommendations: statements, and a table of one shape."""
    t = translator(document.language)
    statements, table = document.sections[1].pieces[1], document.sections[-1].pieces[0]
    sections = []
    for number in of:
        words = [samples.said(t, f"Words {n}.", title=f"{number} Title") for n in range(many * (number - 1))]
        pieces = (
            replace(samples.stages(t), name=f"recommendation-{number}"),
            replace(statements, name=f"said-{number}", said=tuple(words)),
            replace(table, name=f"stages-{number}"),
        )
        sections.append(replace(document.sections[1], title=f"{number} Title", pieces=pieces))
    return replace(document, sections=(document.sections[0], *sections))


def test_the_first_sheet_says_what_it_is(book, language):
    t, document = translator(language), samples.sample(language)
    first = book.worksheets[0]
    held = {a: b for a, b in first.iter_rows(max_col=2, values_only=True) if a}
    told = {b for _, b in first.iter_rows(max_col=2, values_only=True)}
    assert first.title == t("sheets-about")
    assert first["A1"].value == document.title
    assert held[t("sheet-as_of")].date() == samples.AS_OF
    assert (held[t("sheet-delegations")], held[t("sheet-members")], held[t("sheet-record")]) == (77, 104, 128)
    assert document.foot.source in told
    assert {*document.foot.notes, *document.sections[0].lead} <= told
    assert {stage.text for stage in document.legend} <= {
        a for a, _ in first.iter_rows(max_col=2, values_only=True)
    }


def test_the_first_sheet_leads_to_every_other(book):
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    targets = {cell.hyperlink.location.split("!")[0].strip("'").replace("''", "'") for cell in cells}
    assert targets == {sheet.title for sheet in book.worksheets[1:]}


def test_the_chart_is_numbers_and_a_native_chart(book, language):
    piece = samples.stages(translator(language))
    sheet = book.worksheets[1]
    rows = list(sheet.iter_rows(max_row=3, values_only=True))
    for row, bar in zip(rows[1:], piece.bars, strict=True):
        delegations = (*(count[0] for count in bar.counts), bar.heard[0], piece.of[0])
        members = (*(count[1] for count in bar.counts), bar.heard[1], piece.of[1])
        assert row == (bar.label, *delegations, *members)
        assert {type(value) for value in row[1:]} == {int}
    assert len(sheet._charts) == 1
    assert len(sheet._charts[0].series) == len(piece.stages)


def test_a_chart_has_its_words(language):
    data = excel_brief.write(samples.bare(language), translator(language))
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        assert 'descr="Alternative words of the chart."' in held.read("xl/drawings/drawing1.xml").decode()
        chart = held.read("xl/charts/chart1.xml").decode()
        assert 'prst="wdUpDiag"' in chart
        assert '<c:max val="77"/><c:min val="0"/>' in chart


def test_cells_are_typed(book, language):
    t = translator(language)
    row = table_of(book, "sources")[1][1]
    assert row[1].value == t("stage-in_place")
    assert row[2].value == 0
    assert row[3].value.date() == samples.AS_OF
    assert row[3].is_date
    assert (row[4].value, row[5].value) == ("WTO", "https://www.wto.org/")
    assert row[5].hyperlink.target == "https://www.wto.org/"


def test_an_address_that_is_its_own_words_stands_once(language):
    t, document = translator(language), samples.sample(language)
    table = document.sections[-1].pieces[0]
    address = "https://www.wto.org/"
    rows = ((*table.rows[0][:4], Linked(address, address)), (*table.rows[2][:4], None))
    section = replace(document.sections[-1], pieces=(replace(table, rows=rows),))
    head, *rows = table_of(opened(replace(document, sections=(section,))), "sources")[1]
    assert [cell.value for cell in head][4:] == [t("sheet-source")]
    assert rows[0][4].hyperlink.target == rows[0][4].value == address
    assert rows[1][4].value is None


def test_statements_are_rows_with_days(book, language):
    t = translator(language)
    head, rows = values_of(book, "said")
    assert head[:2] == [t("column-recommendation"), t("column-member")]
    assert head[head.index(t("sheets-before")) + 1] == t("column-stage")
    assert rows[0][t("column-day")].date() == samples.AS_OF
    assert rows[0][t("sheets-before")] == t("stage-no_report")
    assert rows[0][t("sheet-note")] == "late"
    assert rows[0][t("column-source_url")] == "https://www.wto.org/english/news_e/a.htm"
    assert len(rows[1][t("column-summary")]) == 4000
    assert len(rows) == 4


def test_a_matrix_is_one_row_a_delegation(book, language):
    t = translator(language)
    matrix = samples.sample(language).sections[2].pieces[0]
    head, rows = values_of(book, "matrix")
    assert head[:3] == [t("column-member"), t("column-region"), "1 " + matrix.columns[0][1]]
    assert [row[t("column-region")] for row in rows] == ["Africa"] * 3 + ["Asia"]
    assert list(rows[0].values())[2:] == [cell.text for cell in matrix.groups[0][1][0].cells]


def test_what_is_said_of_each_of_the_six_is_one_table(language):
    document, t = on_each(samples.sample(language)), translator(language)
    book = opened(document)
    assert set(book.defined_names) == {"table_six", "table_said", "table_stages"}
    assert len(book.worksheets) == 4
    head, rows = values_of(book, "said")
    assert head[0] == t("column-recommendation")
    assert [row[head[0]] for row in rows] == ["2 Title"] * 2 + ["3 Title"] * 4
    head, rows = values_of(book, "stages")
    assert head[:2] == [t("column-recommendation"), t("column-member")]
    assert [row[head[0]] for row in rows] == [f"{n} Title" for n in (1, 2, 3) for _ in range(3)]
    assert {type(row[t("column-delegations")]) for row in rows} == {int}
    assert {type(row[t("column-day")]) for row in rows} == {datetime.datetime}


def test_tables_of_another_shape_or_another_kind_stay_apart():
    document = on_each(samples.sample())
    table = document.sections[1].pieces[2]
    other = replace(
        table, name="stages-2", columns=table.columns[:2], rows=tuple(row[:2] for row in table.rows)
    )
    sections = list(document.sections)
    sections[2] = replace(sections[2], pieces=(*sections[2].pieces[:2], other))
    related = replace(sections[3].pieces[1], name="related-3")
    sections[3] = replace(sections[3], pieces=(*sections[3].pieces, related))
    book = opened(replace(document, sections=tuple(sections)))
    assert [len(values_of(book, code)[1]) for code in ("stages", "stages_2")] == [6, 3]
    assert len(values_of(book, "said")[1]) == 6
    assert len(values_of(book, "related")[1]) == 4


def test_a_chart_that_says_something_else_keeps_its_sheet():
    document = on_each(samples.sample())
    chart = document.sections[1].pieces[0]
    bar = chart.bars[0]._replace(label="7 Another")
    section = replace(document.sections[1], pieces=(replace(chart, bars=(bar,)),))
    book = opened(replace(document, sections=(document.sections[0], section)))
    assert [row[0].value for row in table_of(book, "recommendation")[1][1:]] == ["7 Another"]
    assert len(table_of(book, "recommendation")[0]._charts) == 1


def test_where_there_are_no_rows_a_sentence_says_so_and_no_cell_of_the_table(language):
    document = samples.sample(language)
    book = opened(document)
    sheet, rows = table_of(book, "none")
    assert len(rows) == 1
    assert [cell.value for cell in sheet[2]] == [None] * len(rows[0])
    assert "Nothing." in {cell.value for cell in sheet["A"]}
    assert "Nothing." in {cell.value for cell in book.worksheets[0]["B"]}


@pytest.mark.parametrize(
    ("said", "is_day"),
    [("2 December 2025", True), ("December 2023", False), ("by 2 May 2024", False), ("2021", False)],
)
def test_a_day_is_a_day_where_it_is_known(said, is_day):
    found = excel_days.day_of(said, translator("en"))
    assert found == (datetime.date(2025, 12, 2) if is_day else said)


def test_only_what_looks_like_a_day_is_remembered():
    t, known = translator("en"), excel_days._day_of
    known.cache_clear()
    for text in ("A report of a Member.", "2 measures, the first since 2024", f"1 {'long ' * 20} 2024"):
        assert excel_days.day_of(text, t) == text
    assert known.cache_info().currsize == 1
    assert excel_days.day_of("2 May 2024", t) == datetime.date(2024, 5, 2)
    assert known.cache_info().currsize == 2


def test_a_day_that_a_table_says_in_words_is_a_day(language):
    t, document = translator(language), samples.sample(language)
    table = document.sections[-1].pieces[0]
    link = Linked(t.day(samples.AS_OF), "https://www.wto.org/")
    rows = ((t.day(samples.AS_OF), *table.rows[0][1:4], link), ("2021", *table.rows[0][1:]))
    section = replace(document.sections[-1], pieces=(replace(table, rows=rows),))
    _, *rows = table_of(opened(replace(document, sections=(section,))), "sources")[1]
    assert [rows[0][at].value.date() for at in (0, 4)] == [samples.AS_OF] * 2
    assert rows[0][0].number_format == "yyyy-mm-dd"
    assert rows[1][0].value == "2021"


@pytest.mark.parametrize(
    "day", [datetime.date(2024, 2, 29), datetime.date(2025, 8, 1), datetime.date(2025, 12, 31)]
)
def test_every_day_is_read_back(day, language):
    t = translator(language)
    assert excel_days.day_of(t.day(day), t) == day


def test_every_sheet_carries_its_foot_and_is_ready_to_sort(language):
    document = samples.sample(language)
    document = replace(document, foot=replace(document.foot, stamp="Illustrative & made up"))
    for sheet in opened(document).worksheets[1:]:
        end = int(re.search(r"\d+$", sheet.auto_filter.ref)[0])
        said = [cell.value for cell in sheet["A"][end:] if cell.value]
        assert document.title in said
        assert any(document.head in line and "77" in line and "104" in line for line in said)
        assert said[-len(document.foot.lines) :] == list(document.foot.lines)
        assert sheet.cell(end + 1, 1).value is None
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_every_printed_page_carries_what_must_be_known(language):
    document = samples.sample(language)
    document = replace(document, foot=replace(document.foot, stamp="Illustrative & made up"))
    for number, sheet in enumerate(opened(document).worksheets):
        above, below = (part.left.text.replace("&&", "&") for part in (sheet.oddHeader, sheet.oddFooter))
        for words in (document.head, "77", "104", "Illustrative & made up", document.foot.source[:40]):
            assert words in above
        assert document.title in above + below
        assert document.foot.notes[0] in below
        assert "&P / &N" in sheet.oddFooter.right.text
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_title_rows == ("$1:$1" if number else None)


def test_where_not_all_fits_above_a_page_the_title_stands_below():
    document = samples.sample()
    document = replace(document, title="Title " * 12, foot=replace(document.foot, source="Source " * 18))
    sheet = opened(document).worksheets[1]
    assert document.title.strip() not in sheet.oddHeader.left.text
    assert document.foot.source.strip() in sheet.oddHeader.left.text
    assert document.title.strip() in sheet.oddFooter.left.text


@pytest.mark.parametrize("room", [20, 60, 245])
def test_words_above_a_page_are_whole_or_elsewhere(room):
    told = ("Title & more", "", "x" * 40, "y" * 250)
    held, left = excel_brief._fitting(told, room)
    assert len(held) <= room
    assert [*filter(None, held.replace("&&", "&").split("\n")), *left] == [
        *(one for one in told if one and one not in left),
        *left,
    ]
    assert ("Title & more" in left) == (room < 13)


@pytest.mark.parametrize(
    "text",
    ["Long words of a report. " * 170, "A line of a note.\n" * 900, "x" * 20_000, "\n\nShort.\n" * 300],
)
def test_a_long_text_is_whole_and_no_row_is_too_low_for_it(text):
    document = samples.sample()
    table = document.sections[-1].pieces[0]
    row = (text, *table.rows[0][1:])
    section = replace(document.sections[-1], pieces=(replace(table, rows=(row, table.rows[2])),))
    sheet, (_, *rows) = table_of(opened(replace(document, sections=(section,))), "sources")
    parts, last = [one[0] for one in rows[:-1]], rows[-1]
    assert "".join("".join(str(one.value or "") for one in parts).split()) == "".join(text.split())
    assert last[0].value == table.rows[2][0]
    for one in parts:
        room = widths_of(sheet)[0] * (1.3 if one.font.sz == 8 else 1) * 1.1 - 4
        lines = sum(max(1, -int(-len(line) // room)) for line in str(one.value).split("\n"))
        assert lines * (12 if one.font.sz == 8 else 15) <= (sheet.row_dimensions[one.row].height or 15) <= 408
    first, *others = [[cell.value for cell in one[1:]] for one in rows[:-1]]
    assert first[:2] == [table.rows[0][1].text, table.rows[0][2]]
    assert None not in first
    assert others == [[None] * len(first)] * (len(parts) - 1)


def test_columns_are_as_wide_as_what_they_hold(language):
    document = samples.sample(language)
    for sheet in opened(document).worksheets[1:]:
        widths = widths_of(sheet)
        assert all(10 <= width <= 101 for width in widths)
        for cell, width in zip(sheet[1], widths, strict=True):
            assert max(map(len, cell.value.split())) + 3 <= width or width >= 30


def test_names_of_sheets_are_legal_and_unlike(book):
    names = book.sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "'",
        "a/b:c?*[]\\",
        "History",
        "x" * 60,
        "words " * 20,
        "\x07\u202e",
        "'quoted'",
        "😀" * 30,
        "a" + "😀" * 30,
    ],
)
def test_any_caption_gives_a_name(wanted):
    used = set()
    names = [excel_sheets.name(wanted, used) for _ in range(12)]
    assert len({name.casefold() for name in names}) == 12
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)
        assert name.casefold() != "history"


def test_a_caption_of_letters_that_are_counted_twice_gives_a_workbook():
    document = samples.sample()
    table = replace(document.sections[-1].pieces[0], caption="\U0001f600" * 31, name="other")
    section = replace(document.sections[-1], pieces=(table,))
    assert "\U0001f600" in opened(replace(document, sections=(section,))).sheetnames[1]


def test_nothing_runs_and_only_the_web_is_linked():
    document = samples.sample()
    statements = document.sections[1].pieces[1]
    said = [
        samples.said(
            translator("en"), "=1+1", member=samples.HOSTILE, source=Linked("a", "javascript:alert(1)")
        ),
        samples.said(
            translator("en"),
            "@x" + "y" * 40_000 + "\ud800",
            source=Linked("=b", "https://x.org/" + "z" * 3000),
        ),
    ]
    piece = replace(statements, caption="=cmd", said=tuple(said))
    section = replace(document.sections[1], title="=1+1", lead=("=2",), pieces=(piece,))
    book = opened(replace(document, title="=1+1", head="&P & =1", sections=(section,)))
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            assert cell.data_type != "f"
            assert not str(cell.value).startswith(("=", "@"))
            assert len(str(cell.value)) <= 32_767
    assert not [cell for row in book.worksheets[1].iter_rows() for cell in row if cell.hyperlink]


def test_a_program_reads_a_table(language):
    t = translator(language)
    data = excel_brief.write(samples.bare(language), t)
    rows = openpyxl.load_workbook(io.BytesIO(data)).worksheets[1].auto_filter.ref.rpartition("O")[2]
    frame = pd.read_excel(io.BytesIO(data), sheet_name=1, nrows=int(rows) - 1)
    assert {str(kind) for kind in frame.dtypes[1:]} == {"int64"}
    assert list(frame[t("column-recommendation")]) == [bar.label for bar in samples.stages(t).bars]


@pytest.mark.parametrize("dense", [False, True])
def test_the_same_document_gives_the_same_bytes(dense):
    document, t = samples.sample("es", dense=dense), translator("es")
    assert excel_brief.write(document, t) == excel_brief.write(document, t)


def test_no_time_of_day_is_in_the_file():
    data = excel_brief.write(samples.sample(), translator("en"))
    book = openpyxl.load_workbook(io.BytesIO(data))
    day = datetime.datetime.combine(datetime.date(2020, 12, 11), datetime.time())
    assert book.properties.created == book.properties.modified == day
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
