"""A document as a workbook: what it is, then typed tables with names that a sheet may have."""

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from monitoring.briefs import excel_brief, excel_sheets
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


def sheet_of(book, header):
    """The first sheet whose header begins with these words."""
    return next(s for s in book.worksheets[1:] if [c.value for c in s[1]][: len(header)] == list(header))


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
        assert 'prst="wdUpDiag"' in held.read("xl/charts/chart1.xml").decode()


def test_cells_are_typed(book, language):
    t = translator(language)
    sheet = sheet_of(book, [t(f"column-{code}") for code in ("member", "stage", "delegations", "day")])
    row = list(sheet[2])
    assert row[1].value == t("stage-in_place")
    assert row[2].value == 0
    assert row[3].value.date() == samples.AS_OF
    assert row[3].is_date
    assert (row[4].value, row[5].value) == ("WTO", "https://www.wto.org/")
    assert row[5].hyperlink.target == "https://www.wto.org/"


def test_statements_are_rows_with_days(book, language):
    t = translator(language)
    sheet = sheet_of(
        book, [t(f"column-{code}") for code in ("member", "recommendation", "stage")] + [t("sheets-change")]
    )
    header = [cell.value for cell in sheet[1]]
    first = dict(zip(header, [cell.value for cell in sheet[2]], strict=True))
    assert first[t("column-day")].date() == samples.AS_OF
    assert first[t("sheets-before")] == t("stage-no_report")
    assert first[t("sheet-note")] == "late"
    assert first[t("column-source_url")] == "https://www.wto.org/english/news_e/a.htm"
    words = sheet.cell(3, header.index(t("column-summary")) + 1).value
    assert len(words) == 4000
    assert sheet.max_row == 1 + 4


def test_a_matrix_is_one_row_a_delegation(book, language):
    t = translator(language)
    matrix = samples.sample(language).sections[2].pieces[0]
    sheet = sheet_of(book, [t("column-member"), t("column-region"), "1 " + matrix.columns[0][1]])
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == ["Africa"] * 3 + ["Asia"]
    assert rows[0][2:] == tuple(cell.text for cell in matrix.groups[0][1][0].cells)


@pytest.mark.parametrize(
    ("said", "is_day"),
    [("2 December 2025", True), ("December 2023", False), ("by 2 May 2024", False), ("2021", False)],
)
def test_a_day_is_a_day_where_it_is_known(said, is_day):
    found = excel_sheets.day_of(said, translator("en"))
    assert found == (datetime.date(2025, 12, 2) if is_day else said)


@pytest.mark.parametrize(
    "day", [datetime.date(2024, 2, 29), datetime.date(2025, 8, 1), datetime.date(2025, 12, 31)]
)
def test_every_day_is_read_back(day, language):
    t = translator(language)
    assert excel_sheets.day_of(t.day(day), t) == day


def test_every_table_is_ready_to_sort_and_to_print(language):
    document = samples.sample(language)
    document = replace(document, foot=replace(document.foot, stamp="Illustrative & made up"))
    for sheet in opened(document).worksheets:
        said = sheet.oddHeader.left.text
        assert document.head in said
        assert document.foot.notes[1] in said
        assert "Illustrative & made up" in sheet.oddFooter.left.text.replace("&&", "&")
        assert document.foot.notes[0] in sheet.oddFooter.left.text
        assert sheet.page_setup.paperSize == 9
    for sheet in opened(document).worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"


def test_names_of_sheets_are_legal_and_unlike(book):
    names = book.sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)


@pytest.mark.parametrize(
    "wanted", ["", "'", "a/b:c?*[]\\", "History", "x" * 60, "words " * 20, "\x07\u202e", "'quoted'"]
)
def test_any_caption_gives_a_name(wanted):
    used = set()
    names = [excel_sheets.name(wanted, used) for _ in range(12)]
    assert len({name.casefold() for name in names}) == 12
    for name in names:
        assert 0 < len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)
        assert name.casefold() != "history"


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
    frame = pd.read_excel(io.BytesIO(data), sheet_name=1)
    assert list(frame[t("column-recommendation")]) == [bar.label for bar in samples.stages(t).bars]


@pytest.mark.parametrize("dense", [False, True])
def test_the_same_document_gives_the_same_bytes(dense):
    document, t = samples.sample("es", dense=dense), translator("es")
    assert excel_brief.write(document, t) == excel_brief.write(document, t)


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
def test_another_program_keeps_it(tmp_path, language):
    source, out = tmp_path / "brief.xlsx", tmp_path / "out"
    source.write_bytes(excel_brief.write(samples.sample(language), translator(language)))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    again, before = openpyxl.load_workbook(out / "brief.xlsx"), openpyxl.load_workbook(source)
    assert again.sheetnames == before.sheetnames
    for new, old in zip(again.worksheets[1:], before.worksheets[1:], strict=True):
        assert [list(row) for row in new.iter_rows(max_row=3, max_col=3, values_only=True)] == [
            list(row) for row in old.iter_rows(max_row=3, max_col=3, values_only=True)
        ]
        assert new.auto_filter.ref is not None
        assert new.print_title_rows == "$1:$1"
