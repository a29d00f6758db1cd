"""The workbook that a delegation fills in: what stands in it, and that it comes back as it left."""

from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest

from monitoring.briefs import excel_template
from monitoring.errors import BadAddress
from monitoring.i18n import translator
from monitoring.record import intake, intake_words
from monitoring.record.access import ANYONE, Reader
from monitoring.record.paper import LONGEST_TEXT
from monitoring.record.store import Store
from monitoring.service import offline
from monitoring.vocabulary import ADOPTED_ON, LANGUAGES, Stage, Visibility

from . import reporters, sheets
from .reporters import ANA, TODAY

HOSTILE = '=1+1 <b>words</b>\n_x0041_ & =HYPERLINK("x")'


def made(store: Store, language: str = "en", reader: Reader = ANA, member: str = "URY") -> bytes:
    with store.reading() as session:
        t = translator(language)
        return offline.workbook(session, reader, member, today=TODAY, t=t)[0]


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def texts(content: bytes) -> str:
    book = opened(content)
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )


def planned(store: Store, content: bytes) -> intake.Plan:
    with store.reading() as session:
        return intake.plan(session, ANA, offline.read(content, "reports.xlsx"), today=TODAY)


def columns(sheet: Any) -> dict[str, int]:
    return {cell.value: cell.column for cell in sheet[2]}


def reports_of(store: Store) -> dict[int, str]:
    """Recommendation -> report, of two that stand."""
    one = reporters.reported(
        store, text=HOSTILE, symbol="G/MA/367", link="https://www.example.org/a", practice="offered"
    )
    two = reporters.reported(
        store, number=6, stage=Stage.REPORTED, visibility=Visibility.GROUP, meeting="2025-10-03-group_meeting"
    )
    return {4: one.report, 6: two.report}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leaves_untouched_changes_nothing(store: Store, language: str) -> None:
    reports_of(store)
    content = made(store, language)
    for brought in (content, sheets.edited(content, lambda book: None)):
        plan = planned(store, brought)
        assert (len(plan.unchanged), len(plan.changed), len(plan.empty)) == (2, 0, 6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_comes_back_filled_in_whatever_the_language(store: Store, language: str) -> None:
    standing = reports_of(store)
    t = translator(language)

    def fill(book: Any) -> None:
        sheet = book[t("template-sheet_reports")]
        at = columns(sheet)
        sheet.cell(3, at["text"], "Changed words.")
        row = next(row for row in range(5, 11) if str(sheet.cell(row, at["recommendation"]).value)[0] == "5")
        new = {"stage": t("delegate-stage_under_way"), "said_on": datetime.date(2026, 2, 1)}
        new |= {"text": "=1+1", "visibility": t("delegate-visibility_group"), "need": "help"}
        new |= {"meeting": t.day(datetime.date(2025, 10, 3)), "evidence": "WT/MIN(17)/58/Rev.1"}
        for name, value in new.items():
            sheet.cell(row, at[name]).value = value
            if value == "=1+1":
                sheet.cell(row, at[name]).data_type = "s"
        sheet.move_range("A1:A300", cols=14)  # the Member's column to the far right
        sheet.cell(1, 1, "Ours")

    content = sheets.edited(made(store, language), fill)
    plan = planned(store, content)
    assert [one.report for one in plan.revised] == [standing[4]]
    assert plan.revised[0].paper.text == "Changed words."
    new = plan.new[0]
    assert (new.member, new.recommendation, new.paper.stage) == ("URY", 5, Stage.UNDER_WAY)
    assert (new.paper.text, new.paper.visibility) == ("=1+1", Visibility.GROUP)
    assert (new.paper.symbol, new.paper.need, new.paper.language) == ("WT/MIN(17)/58/Rev.1", "help", language)
    assert (new.paper.meeting, new.paper.said_on) == ("2025-10-03-group_meeting", datetime.date(2026, 2, 1))
    assert plan.sheetful.columns == ("Ours",)


@pytest.mark.parametrize("row", [1, 2])
def test_one_header_of_the_two_is_enough(store: Store, row: int) -> None:
    reports_of(store)
    for language in LANGUAGES:
        name = translator(language)("template-sheet_reports")
        content = sheets.edited(made(store, language), lambda book, name=name: book[name].delete_rows(row))
        assert len(planned(store, content).unchanged) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_say_what_they_may_hold(store: Store, language: str) -> None:
    t = translator(language)
    book = opened(made(store, language))
    sheet, lists = book[t("template-sheet_reports")], book["lists"]
    assert (lists.sheet_state, sheet.row_dimensions[2].hidden) == ("hidden", True)
    at = {number: name for name, number in columns(sheet).items()}
    rules = {
        at[next(iter(rule.sqref.ranges)).min_col]: rule for rule in sheet.data_validations.dataValidation
    }
    assert set(rules) == set(at.values())
    for name in excel_template.TO_CHOOSE:
        column = rules[name].formula1.split("!")[1].replace("$", "")
        offered = [cell.value for (cell,) in lists[column]]
        assert offered
        assert None not in offered
        if name in ("stage", "visibility", "language"):
            known = offline.excel_template.words()[name]
            codes = [known[one] for one in offered]
            assert len(set(codes)) == len(codes) == len(set(known.values()))
    assert rules["said_on"].type == "date"
    assert rules["said_on"].formula2 == "TODAY()"
    assert int(rules["said_on"].formula1) == (ADOPTED_ON - datetime.date(1899, 12, 30)).days
    assert (rules["text"].type, rules["text"].formula1) == ("textLength", str(LONGEST_TEXT))


def test_text_is_text_and_never_a_formula_or_a_link(store: Store) -> None:
    reports_of(store)
    for sheet in opened(made(store)):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f"
            assert cell.hyperlink is None
    at = columns(sheet := opened(made(store))["Reports"])
    assert sheet.cell(3, at["text"]).value.startswith("=1+1")
    assert sheet.cell(3, at["text"]).number_format == "@"
    assert sheet.cell(9, at["text"]).number_format == "@"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_carries_what_everything_carries(store: Store, language: str) -> None:
    t = translator(language)
    said = texts(made(store, language))
    for key in ("note-voluntary", "note-without_prejudice"):
        assert t(key) in said
    assert t.day(TODAY) in said
    assert t("origin-long-public_record") in said
    assert t("stage-no_report") in said


def test_what_the_reader_may_not_see_is_not_in_it(store: Store) -> None:
    reporters.reported(store, text="for the Group alone", visibility=Visibility.GROUP)
    assert "for the Group alone" in texts(made(store))
    assert "for the Group alone" not in texts(made(store, reader=ANYONE))


def test_a_state_of_the_union_reads_through_whom_it_stands(store: Store) -> None:
    assert translator("en")("stage-through_union") in texts(made(store, member="DEU", reader=ANYONE))


def test_what_nobody_is_has_no_workbook(store: Store) -> None:
    with pytest.raises(BadAddress):
        made(store, member="XXX")


def test_it_knows_the_columns_that_are_read() -> None:
    assert excel_template.COLUMNS == intake_words.COLUMNS
    assert excel_template.FURTHER == intake_words.FURTHER
    assert excel_template.LONGEST == LONGEST_TEXT


def test_no_word_means_two_things() -> None:
    for language in LANGUAGES:
        t = translator(language)
        heads = [t(f"template-column_{name}") for name in (*intake_words.COLUMNS, *intake_words.FURTHER)]
        assert len(set(heads)) == len(heads)
    for column, known in excel_template.words().items():
        folded: dict[str, set[str]] = {}
        for word, code in known.items():
            folded.setdefault(intake_words.fold(word), set()).add(code)
        assert all(len(codes) == 1 for codes in folded.values()), column
