"""Workbooks: typed cells, a sheet that explains them, and nothing that runs."""

import datetime
import hashlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from monitoring.answers import tables
from monitoring.answers.pieces import Day
from monitoring.answers.tables import Table
from monitoring.briefs import excel
from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES, Precision, Stage
from tests import made_up_answers as made_up

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def overview():
    return made_up.overview()


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def book(
    table, overview, language="en", title="The six by stage", address="monitor.example.org/?asof=2025-12-02"
):
    t = translator(language)
    display = excel.in_words(table, overview.names, t, made_up.SIX)
    return excel.table(display, table, overview.stamp, title, t, address)


def made_up_book(overview, words):
    frame = pd.DataFrame({"Words": [words]})
    return excel.table(frame, Table("made-up", frame), overview.stamp, words[:20], translator("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_second_sheet_says_what_the_table_is(overview, language):
    t = translator(language)
    about = opened(book(tables.progress(overview), overview, language))[t("sheet-about")]
    held = {row[0]: row[1] for row in about.iter_rows(min_row=3, values_only=True)}
    notes = [row[1] for row in about.iter_rows(min_row=3, values_only=True) if row[0] == t("sheet-note")]
    assert about["A1"].value == "The six by stage"
    assert held[t("sheet-as_of")] == datetime.datetime(2025, 12, 2)  # noqa: DTZ001 - as a workbook has it
    assert (held[t("sheet-delegations")], held[t("sheet-members")], held[t("sheet-record")]) == (77, 104, 128)
    assert t("foot-source_public") in held[t("sheet-source")]
    assert held[t("sheet-address")].startswith("monitor.example.org")
    assert notes == [t("note-voluntary"), t("note-without_prejudice")]


def test_cells_are_typed_and_the_header_stays(overview):
    sheet = opened(book(tables.progress(overview), overview)).worksheets[0]
    header, first = list(sheet.iter_rows(max_row=2, values_only=True))
    counts = ("Delegations", "Members covered", "Of delegations", "Of Members")
    assert header == ("Recommendation", "Stage", *counts)
    assert first[1] == "In place"
    assert [type(value) for value in first[2:]] == [int] * 4
    assert first[4:] == (77, 104)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F31"
    assert sheet.print_title_rows == "$1:$1"


def test_denominators_of_the_table_win_over_those_of_today(overview):
    back = pd.read_excel(io.BytesIO(book(tables.coverage(overview), overview)))
    assert list(back["Of delegations"]) == list(tables.coverage(overview).frame["delegations_of"])
    assert set(back["Of delegations"]) == {64, 77}


def test_a_table_without_counts_has_no_denominators(overview):
    header = next(opened(book(tables.tiles(1, overview.tiles[1]), overview)).worksheets[0].values)
    assert "Of delegations" not in header


def test_a_program_reads_the_first_sheet(overview):
    back = pd.read_excel(io.BytesIO(book(tables.progress(overview), overview)))
    assert list(back["Delegations"]) == list(overview.progress["delegations"])


def test_a_day_is_a_date_where_it_is_known_and_words_where_it_is_not(overview):
    lane = made_up.Lane(
        "MEX",
        1,
        (
            made_up.Mark(Day(datetime.date(2022, 2, 8)), Stage.PLANNED, "a"),
            made_up.Mark(Day(datetime.date(2023, 12, 31), Precision.MONTH), Stage.PLANNED, "b"),
        ),
        (),
    )
    sheet = opened(book(tables.lanes([lane]), overview)).worksheets[0]
    column = [cell.value for cell in sheet[1]].index("Said on") + 1
    exact, month = sheet.cell(2, column), sheet.cell(3, column)
    assert exact.is_date
    assert exact.value == datetime.datetime(2022, 2, 8)  # noqa: DTZ001 - as a workbook has it
    assert month.value == "December 2023"


def test_days_stand_beside_their_own_member(overview):
    """The words are in alphabetical order, the codes are not."""
    table = tables.tiles(1, overview.tiles[1])
    t = translator("fr")
    shown = excel.in_words(table, overview.names, t, made_up.SIX)
    days = dict(zip(table.frame["member"], table.frame["day"], strict=True))
    days["HKG"] = "décembre 2023"  # known by its month only
    for code in ("CAN", "RUS", "HKG", "EUN", "CHE"):
        row = shown[shown[t("column-member")] == overview.names[code].fr].iloc[0]
        assert row[t("column-day")] == days[code]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "  =1", '=HYPERLINK("http://x")', "http://x.org"]
)
def test_nothing_runs_and_nothing_is_a_link(text, overview):
    sheet = opened(made_up_book(overview, text)).worksheets[0]
    cell = sheet["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == (text if text.startswith("http") else f"'{text}")


@pytest.mark.parametrize(
    "text", ["x" * 40_000, "\x00\x0b zero", "<b>&amp;</b>", "مرحبا", "#panic()", "&P &D" * 60]
)
def test_hostile_words_make_a_sound_book(text, overview):
    assert len(opened(made_up_book(overview, text)).worksheets[0]["A2"].value) <= 32_767


def test_an_empty_table_has_its_header(overview):
    sheet = opened(book(tables.lanes([]), overview)).worksheets[0]
    assert sheet["A1"].value == "Member"
    assert sheet.max_row == 1


def test_the_same_table_gives_the_same_bytes_also_in_another_process(overview):
    script = (
        "import sys, hashlib; sys.path.insert(0, '.')\n"
        "from tests import test_briefs_excel as here\n"
        "answer = here.made_up.overview()\n"
        "print(hashlib.sha256(here.book(here.tables.progress(answer), answer)).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    data = book(tables.progress(overview), overview)
    assert there.stdout.strip() == hashlib.sha256(data).hexdigest()
    dates = {info.date_time[0] for info in zipfile.ZipFile(io.BytesIO(data)).infolist()}
    assert dates == {1980}
