"""Reports from files: what a file would do, every fault by its cell, all rows together or none."""

from __future__ import annotations

import datetime
import io
import re
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import func, select

from monitoring.briefs import excel_template
from monitoring.errors import BadIntake, Conflict, Problem
from monitoring.i18n import translator
from monitoring.pictures import offline
from monitoring.record import audit, intake, reporting, reports, review, trail
from monitoring.record.access import ANYONE, Reader
from monitoring.record.intake_words import day_of, number_of
from monitoring.record.model import AuditLine, Record
from monitoring.record.model_reports import Revision
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES, AskStage, Stage, Visibility

from . import reporters, sheets
from .reporters import ANA, BEN, CHAIR, OTHER, SECRETARIAT, TODAY, VIEWER

WORDS = excel_template.words()


def read(content: bytes, name: str = "reports.xlsx") -> intake.Sheetful:
    return intake.read(content, name, WORDS)


def planned(store: Store, content: bytes, reader: Reader = ANA) -> intake.Plan:
    sheetful = read(content)
    with store.reading() as session:
        return intake.plan(session, reader, sheetful, today=TODAY)


def taken(store: Store, content: bytes, reader: Reader = ANA) -> intake.Taken:
    plan = planned(store, content, reader)
    with store.transaction() as session:
        return intake.take(session, reader, plan, today=TODAY)


def faults(store: Store, content: bytes, reader: Reader = ANA) -> list[Problem]:
    with pytest.raises(BadIntake) as refused:
        planned(store, content, reader)
    sayable(refused.value)
    return list(refused.value.problems)


def sayable(error: BadIntake) -> None:
    for problem in error.problems:
        assert all(offline.told(problem, translator(language)).strip() for language in LANGUAGES)


def where(found: list[Problem]) -> list[tuple[str, str]]:
    return [(one.field, one.key) for one in found]


def newest(store: Store, member: str = "URY", reader: Reader = ANA) -> list[reports.RevisionFact]:
    with store.reading() as session:
        return [one.latest for one in reports.of_member(session, reader, member)]


def counted(store: Store) -> tuple[int, ...]:
    """Record numbers, lines of the trail, revisions."""
    with store.reading() as session:
        tables = (Record.number, AuditLine.number, Revision.id)
        return tuple(session.execute(select(func.count(one))).scalar_one() for one in tables)


# All together


def test_a_file_is_one_record_number_and_one_line(store: Store) -> None:
    before = counted(store)
    rows = [
        sheets.row(),
        sheets.row(recommendation=5, evidence="https://www.example.org/a"),
        sheets.row(member="KEN"),
    ]
    content = sheets.text(*rows)
    done = taken(store, content, BEN)
    assert [one.record for one in done.submitted] == [done.record] * 3
    assert [after - then for after, then in zip(counted(store), before, strict=True)] == [1, 1, 3]
    with store.reading() as session:
        line = session.execute(select(AuditLine).order_by(AuditLine.number.desc()).limit(1)).scalar_one()
        assert audit.verify(session) == []
    assert (line.what, line.who, line.subject, line.record) == (
        "intake",
        BEN.email,
        "KEN, URY",
        done.record,
    )
    assert read(content).sha256 in line.detail
    assert '"new":3' in line.detail
    latest = {one.recommendation: one for one in newest(store)}
    assert (latest[4].symbol, latest[4].link) == ("G/MA/367", "")
    assert (latest[5].symbol, latest[5].link) == ("", "https://www.example.org/a")
    assert latest[4].submitted_by == BEN.email
    assert store.integrity() == []


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    content = sheets.book(sheets.row(), sheets.row(recommendation=5, text="=1+1"))
    taken(store, content)
    before = counted(store)
    done = taken(store, content)
    assert (done.record, done.submitted, done.unchanged) == (None, (), 2)
    assert counted(store) == before


def test_a_row_that_differs_revises_the_report_of_that_day(store: Store) -> None:
    taken(store, sheets.text(sheets.row()))
    content = sheets.text(sheets.row(text="Other words.", visibility="group"))
    plan = planned(store, content)
    assert (len(plan.new), len(plan.revised), len(plan.unchanged)) == (0, 1, 0)
    done = taken(store, content)
    assert [one.revision for one in done.submitted] == [2]
    assert [(one.text, one.visibility) for one in newest(store)] == [("Other words.", Visibility.GROUP)]
    assert taken(store, content).record is None


def test_a_report_of_another_day_is_a_new_one(store: Store) -> None:
    taken(store, sheets.text(sheets.row()))
    assert len(planned(store, sheets.text(sheets.row(said_on="2026-01-16"))).new) == 1


def test_a_row_that_names_a_report_revises_it_whatever_its_day(store: Store) -> None:
    first = taken(store, sheets.text(sheets.row())).submitted[0]
    content = sheets.text(sheets.row(report=first.report, said_on="2026-02-01"))
    assert [one.report for one in planned(store, content).revised] == [first.report]
    taken(store, content)
    assert [one.said_on for one in newest(store)] == [datetime.date(2026, 2, 1)]
    assert taken(store, content).record is None


def test_what_a_file_leaves_out_stays_as_it_was(store: Store) -> None:
    reporters.reported(
        store,
        asks={"A4.1": AskStage.UNDER_WAY},
        practice="offered",
        need="asked",
        meeting="2025-10-03-group_meeting",
        language="es",
    )
    row = sheets.row(said_on=str(TODAY), text="Nuevo.", evidence="")
    taken(store, sheets.text(row))
    one = newest(store)[0]
    assert (one.revision, one.text, one.language, one.practice) == (2, "Nuevo.", "es", "offered")
    assert (dict(one.asks), one.meeting) == ({"A4.1": AskStage.UNDER_WAY}, "2025-10-03-group_meeting")
    taken(store, sheets.text({**row, "practice": "", "meeting": ""}))
    one = newest(store)[0]
    assert (one.practice, one.need, one.meeting) == ("", "asked", "")


def test_a_report_that_was_withdrawn_is_not_revised_and_not_found(store: Store) -> None:
    first = taken(store, sheets.text(sheets.row())).submitted[0]
    reporters.withdrawn(store, first.report)
    assert len(planned(store, sheets.text(sheets.row())).new) == 1
    named = sheets.text(sheets.row(report=first.report))
    assert where(faults(store, named)) == [("2:report", "intake-report")]


def test_two_rows_that_mean_the_same_report_are_a_fault(store: Store) -> None:
    assert where(faults(store, sheets.text(sheets.row(), sheets.row(text="Other.")))) == [
        ("3", "intake-twice")
    ]
    first = taken(store, sheets.text(sheets.row())).submitted[0]
    twice = sheets.text(
        sheets.row(report=first.report), sheets.row(report=first.report, said_on="2026-02-01")
    )
    assert where(faults(store, twice)) == [("3", "intake-twice")]


def test_two_reports_of_one_day_are_told_apart_by_their_code(store: Store) -> None:
    for words in ("One.", "Two."):
        reporters.reported(store, text=words)
    row = sheets.row(said_on=str(TODAY), evidence="", text="Three.")
    found = faults(store, sheets.text(row))
    assert [one.key for one in found] == ["intake-several"]
    assert len(found[0].places["found"]) == 2
    assert len(planned(store, sheets.text({**row, "text": "Two."})).unchanged) == 1


def test_nothing_is_stored_where_one_row_cannot_be_taken(store: Store, monkeypatch: Any) -> None:
    before = counted(store)
    faults(store, sheets.text(sheets.row(), sheets.row(recommendation=5, stage="finished")))
    plan = planned(store, sheets.text(sheets.row(), sheets.row(recommendation=5)))
    put = reporting.put

    def breaks(*given: Any, **more: Any) -> Any:
        if given[4] == 5:
            raise Conflict("intake-changed_meanwhile")
        return put(*given, **more)

    monkeypatch.setattr(reporting, "put", breaks)
    with pytest.raises(Conflict), store.transaction() as session:
        intake.take(session, ANA, plan, today=TODAY)
    assert counted(store) == before


def test_the_trail_names_every_report_that_a_file_touched_and_its_way(store: Store) -> None:
    old = reporters.reported(store)
    with store.transaction() as session:
        review.acknowledge(session, SECRETARIAT, old.report, revision=1)
    revised = sheets.row(report=old.report, text="A guide is out.")
    done = taken(store, sheets.text(revised, sheets.row(recommendation=5)))
    new = next(one.report for one in done.submitted if one.report != old.report)
    with store.reading() as session:
        for code in (new, old.report, f" {new.lower()} "):
            line = trail.lines(session, SECRETARIAT, trail.TrailFilter(subject=code))[0]
            assert (line.what, line.record) == ("intake", done.record)
        assert audit.verify(session) == []
        assert trail.lines(session, SECRETARIAT, trail.TrailFilter(subject="URY-R4-aaaaaa")) == ()
    assert line.detail["reports"] == {old.report: ["acknowledged", "submitted"], new: ["", "submitted"]}


def test_what_was_shown_is_what_is_done(store: Store) -> None:
    content = sheets.text(sheets.row())
    plan = planned(store, content)
    reporters.reported(store, said_on=datetime.date(2026, 1, 15), text="A colleague was faster.")
    before = counted(store)
    with pytest.raises(Conflict, match="intake-changed_meanwhile"), store.transaction() as session:
        intake.take(session, ANA, plan, today=TODAY)
    assert counted(store) == before


def test_the_same_file_from_eight_sides_at_once_is_taken_once(store: Store) -> None:
    content = sheets.text(*(sheets.row(recommendation=number) for number in range(1, 7)))
    plan, before = planned(store, content), counted(store)

    def bring(_: int) -> int | None:
        with store.transaction() as session:
            return intake.take(session, ANA, plan, today=TODAY).record

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(bring, range(8)))
    assert len([one for one in numbers if one]) == 1
    assert [after - then for after, then in zip(counted(store), before, strict=True)] == [1, 1, 6]


# Who


@pytest.mark.parametrize("reader", [ANYONE, VIEWER, CHAIR, SECRETARIAT, OTHER], ids=lambda one: one.role)
def test_who_does_not_speak_for_a_member_finds_none(store: Store, reader: Reader) -> None:
    before = counted(store)
    found = faults(store, sheets.text(sheets.row(), sheets.row(member="XXX")), reader)
    assert where(found) == [("2:member", "intake-access"), ("3:member", "intake-access")]
    assert counted(store) == before


def test_a_report_of_another_member_is_not_found(store: Store) -> None:
    theirs = reporters.reported(store, OTHER, "CHL").report
    unknown = "URY-R4-aaaaaa"
    found = [faults(store, sheets.text(sheets.row(report=code))) for code in (theirs, unknown)]
    assert [[(one.field, one.key) for one in each] for each in found] == [[("2:report", "intake-report")]] * 2


def test_a_right_that_was_taken_away_is_gone_before_it_is_done(store: Store) -> None:
    plan, before = planned(store, sheets.text(sheets.row())), counted(store)
    with pytest.raises(BadIntake), store.transaction() as session:
        intake.take(session, OTHER, plan, today=TODAY)
    assert counted(store) == before


# Every fault at once, by its cell


def test_every_fault_is_named_by_sheet_and_cell(store: Store) -> None:
    bad = {
        "member": "URY",
        "recommendation": 7,
        "stage": "done",
        "said_on": "31/02/2026",
        "text": "",
        "visibility": "",
        "evidence": "not a symbol",
    }
    long = sheets.row(recommendation=5, text="x" * 4001, said_on=datetime.date(2026, 3, 3))
    found = faults(store, sheets.book(bad, sheets.row(), long))
    assert where(found) == [
        ("Sheet1!B2", "intake-recommendation"),
        ("Sheet1!C2", "intake-stage"),
        ("Sheet1!D2", "intake-day"),
        ("Sheet1!E2", "report-problem_text"),
        ("Sheet1!F2", "intake-visibility"),
        ("Sheet1!G2", "intake-evidence"),
        ("Sheet1!D4", "report-problem_said_on_range"),
        ("Sheet1!E4", "report-problem_long"),
    ]
    assert found[0].places == {"found": "7", "expected": (1, 2, 3, 4, 5, 6)}


def test_the_same_in_a_csv_by_line_and_column(store: Store) -> None:
    two_lines = sheets.row(text="One line,\nand another; with “marks”.")
    found = faults(store, sheets.text(two_lines, sheets.row(recommendation=5, stage="x")))
    assert where(found) == [("4:stage", "intake-stage")]
    assert offline.told(found[0], translator("en")).startswith("line 4, column stage: “x” is no stage.")


def test_columns_that_are_not_there_are_named(store: Store) -> None:
    columns = [name for name in sheets.COLUMNS if name not in ("visibility", "evidence")]
    found = faults(store, sheets.text(sheets.row(), sheets.row(recommendation=5, stage="x"), columns=columns))
    told = [("1", "intake-column"), ("1", "intake-column"), ("3:stage", "intake-stage")]
    assert where(found) == told
    assert [one.places["expected"] for one in found[:2]] == ["visibility", "evidence"]


def test_a_text_with_a_comma_and_no_quotation_marks_is_named(store: Store) -> None:
    line = b"URY,4,planned,2026-01-15,a guide, and more,public,G/MA/367\r\n"
    found = faults(store, sheets.text(columns=list(sheets.COLUMNS)) + line)
    assert ("2", "intake-wide") in where(found)


# Ways to write the same


def same(store: Store, content: bytes, **more: Any) -> None:
    """That a file says what the usual row says."""
    one = planned(store, content).new[0]
    expected = planned(store, sheets.text(sheets.row(**more))).new[0]
    assert (one.member, one.recommendation, one.paper) == (
        expected.member,
        expected.recommendation,
        expected.paper,
    )


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("begins", [b"", b"\xef\xbb\xbf", b"sep=?\r\n"])
def test_a_csv_as_programs_write_it(sqlite_store: Store, mark: str, ends: str, begins: bytes) -> None:
    content = begins.replace(b"?", mark.encode()) + sheets.text(sheets.row(), mark=mark, ends=ends)
    same(sqlite_store, content)


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-15",
        "15/01/2026",
        "15.1.2026",
        "15 January 2026",
        "15 janvier 2026",
        "15 de enero de 2026",
        "January 15, 2026",
        "2026-01-15 00:00:00",
        datetime.date(2026, 1, 15),
    ],
)
def test_days_as_people_and_programs_write_them(sqlite_store: Store, written: Any) -> None:
    same(sqlite_store, sheets.book(sheets.row(said_on=written)))


@pytest.mark.parametrize(
    "text",
    ["15/13/2026", "2026-02-30", "15/1/26", "46037", "1/15/2026", "tomorrow", "15 Januar 2026", "²/1/2026"],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


def test_first_days_of_a_month_as_each_language_writes_them() -> None:
    for written in ("1er mai 2024", "1º de mayo de 2024", "1 May 2024", "1st May 2024"):
        assert day_of(written) == datetime.date(2024, 5, 1)
    for language in LANGUAGES:
        for month in range(1, 13):
            day = datetime.date(2024, month, 1)
            assert day_of(translator(language).day(day)) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [("4", 4), ("4.0", 4), ("04", 4), ("4 · any title", 4), ("4.5", None), ("4 or 5", None), ("", None)],
)
def test_numbers_as_programs_write_them(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "more",
    [
        {"recommendation": "4"},
        {"recommendation": 4.0},
        {"stage": "En cours"},
        {"stage": "prevu"},
        {"stage": "PLANNED"},
        {"visibility": "Tout le monde"},
        {"member": "uruguay"},
        {"member": "ury"},
        {"text": "  Made-up words: a guide is being written.\n"},
    ],
)
def test_words_numbers_as_text_and_names(sqlite_store: Store, more: dict[str, Any]) -> None:
    same(
        sqlite_store,
        sheets.book(sheets.row(**more)),
        stage="under_way" if more.get("stage") == "En cours" else "planned",
    )


def test_columns_moved_and_added_sheets_beside_and_empty_rows(sqlite_store: Store) -> None:
    columns = ["notes", *reversed(sheets.COLUMNS), "More"]

    def more(book: Any) -> None:
        sheet = book["Sheet1"]
        sheet.insert_rows(1, 3)
        sheet["A1"] = "A title above"
        sheet.insert_rows(5, 2)
        book.create_sheet("Elsewhere", 0)["A1"] = "text"

    content = sheets.book(sheets.row(notes="ours", More=1), columns=columns, then=more)
    same(sqlite_store, content)
    plan = planned(sqlite_store, content)
    assert plan.sheetful.columns == ("notes", "More")
    assert plan.sheetful.sheets == ("Elsewhere",)
    assert plan.new[0].place == "Sheet1!7"


def test_merged_and_hidden_cells_are_read_as_they_are(sqlite_store: Store) -> None:
    def more(book: Any) -> None:
        sheet = book["Sheet1"]
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet.merge_cells("I2:J2")

    same(sqlite_store, sheets.book(sheets.row(), then=more))


def test_formulas_in_text_stay_text_and_real_ones_need_their_result(store: Store) -> None:
    hostile = ["=1+1", '=HYPERLINK("https://example.org")', "+1", "-1", "@SUM(A1)", "\t=1"]
    rows = [sheets.row(recommendation=n, text=text) for n, text in enumerate(hostile, start=1)]
    taken(store, sheets.book(*rows))
    assert sorted(one.text for one in newest(store)) == sorted(text.strip() for text in hostile)
    formula = sheets.book(sheets.row(), then=lambda book: book["Sheet1"].cell(2, 5, "=1+1"))
    found = faults(store, formula)
    assert where(found) == [("Sheet1!E2", "intake-formula")]
    assert found[0].places == {"found": "=1+1"}


def test_a_formula_with_its_result_counts_as_the_result(sqlite_store: Store) -> None:
    def with_result(sheet: bytes) -> bytes:
        empty = re.compile(rb"<f>1\+3</f><v ?(/>|></v>)")  # as the writer of XML that is there has it
        assert empty.search(sheet)
        return empty.sub(b"<f>1+3</f><v>4</v>", sheet)

    content = sheets.book(sheets.row(), then=lambda book: book["Sheet1"].cell(2, 2, "=1+3"))
    same(sqlite_store, sheets.parts(content, of={"sheet1.xml": with_result}))


def test_a_row_that_says_nothing_is_passed_over(sqlite_store: Store) -> None:
    empty = sheets.row(stage="", said_on="", text="", visibility="", evidence="")
    plan = planned(sqlite_store, sheets.text(empty, sheets.row()))
    assert (plan.empty, len(plan.new)) == (("2",), 1)
    assert where(faults(sqlite_store, sheets.text({**empty, "evidence": "G/MA/367"})))[0][0] == "2:stage"


# Files that are no such files


def big_zip(megabytes: int) -> bytes:
    sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    return sheets.parts(
        sheets.book(sheets.row()), of={"sheet1.xml": sheet + b" " * (megabytes << 20) + b"</worksheet>"}
    )


def entities(sheet: bytes) -> bytes:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return sheet.replace(b"<worksheet", bomb + b"<worksheet", 1)


def many_cells() -> bytes:
    """Enough to keep a reader busy for a minute, and too unlike each other to pack well."""
    return b"".join(b'<c s="%d"/>' % (number * 7919 % 100_000) for number in range(1_100_000))


def many_columns() -> bytes:
    book = openpyxl.Workbook()
    book.active.append([f"c{number}" for number in range(10_000)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office/>")
    return out.getvalue()


def macros(content: bytes) -> bytes:
    return sheets.parts(content, of={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
GOOD = sheets.book(sheets.row())
CSV = sheets.text(sheets.row())
HOSTILE = {
    "empty": (b"", "intake-empty"),
    "blank": (b" \r\n ", "intake-empty"),
    "large": (b"x" * (intake.LIMIT + 1), "intake-large"),
    "ods": (ods(), "intake-type"),
    "xls": (OLD, "intake-type"),
    "locked": (OLD + "EncryptedPackage".encode("utf-16-le"), "report-file_locked"),
    "macros": (macros(GOOD), "report-file_macros"),
    "executable": (b"MZ\x90\x00" + b"\0" * 60, "intake-type"),
    "pdf": (b"%PDF-1.7\n%%EOF", "intake-type"),
    "nul": (CSV.replace(b"guide", b"gu\0ide"), "intake-type"),
    "utf-16": (CSV.decode().encode("utf-16"), "intake-encoding"),
    "latin-1": (CSV.replace(b"guide", "guía".encode("latin-1")), "intake-encoding"),
    "truncated": (GOOD[: len(GOOD) // 2], "report-file_broken"),
    "cut at the end": (GOOD[:-30], "report-file_broken"),
    "a zip of nothing": (b"PK\x05\x06" + b"\0" * 18, "intake-type"),
    "bomb": (big_zip(60), "report-file_bomb"),
    "many parts": (
        sheets.parts(GOOD, of={f"xl/media/{number}.png": b"x" for number in range(600)}),
        "report-file_bomb",
    ),
    "tags": (
        sheets.parts(GOOD, of={"sheet1.xml": b"<worksheet>" + many_cells() + b"</worksheet>"}),
        "report-file_bomb",
    ),
    "entities": (sheets.parts(GOOD, of={"sheet1.xml": entities}), "intake-entities"),
    "entities in utf-16": (
        sheets.parts(GOOD, of={"styles.xml": "<!DOCTYPE x><x/>".encode("utf-16-le")}),
        "intake-entities",
    ),
    "no sheet": (sheets.parts(GOOD, of={"sheet1.xml": None}), "intake-header"),
    "broken xml": (
        sheets.parts(GOOD, of={"sheet1.xml": b"<worksheet><sheetData><row><c"}),
        "report-file_broken",
    ),
    "broken cell": (
        sheets.parts(GOOD, of={"sheet1.xml": lambda xml: xml.replace(b'r="B2"', b'r="?"')}),
        "report-file_broken",
    ),
    "no string": (sheets.parts(GOOD, of={"sharedStrings.xml": b"<sst/>"}), "report-file_broken"),
    "no header": (b"one,two\n1,2\n", "intake-header"),
    "many columns": (many_columns(), "intake-header"),
    "markup": (b"<html><script>alert(1)</script></html>", "intake-header"),
    "header alone": (sheets.text(columns=list(sheets.COLUMNS)), "intake-no_rows"),
    "open quotation mark": (CSV + b'URY,4,"planned,', "intake-line"),
    "1 MB in a cell of a csv": (sheets.text(sheets.row(text="x" * 1_000_000)), "intake-line"),
    "columns twice": (sheets.text(sheets.row(), columns=[*sheets.COLUMNS, "text"]), "intake-column_twice"),
    "too many rows": (
        sheets.text(*(sheets.row(text=str(number)) for number in range(2001))),
        "intake-rows",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_none_is_answered_with_a_sentence(sqlite_store: Store, name: str) -> None:
    content, key = HOSTILE[name]
    before, begun = counted(sqlite_store), time.monotonic()
    found = faults(sqlite_store, content)
    assert key in {one.key for one in found}
    assert counted(sqlite_store) == before
    assert time.monotonic() - begun < 20


def test_a_megabyte_in_a_cell_of_a_workbook_is_named_by_its_cell(sqlite_store: Store) -> None:
    def long(sheet: bytes) -> bytes:
        cell = b'<c r="E2" t="inlineStr"><is><t>' + b"x" * 1_000_000 + b"</t></is></c>"
        return sheet[: sheet.index(b'<c r="E2"')] + cell + sheet[sheet.index(b'<c r="F2"') :]

    found = faults(sqlite_store, sheets.parts(GOOD, of={"sheet1.xml": long}))
    assert where(found) == [("Sheet1!E2", "report-problem_long")]


def test_a_sheet_that_claims_a_million_rows_is_read_at_once(sqlite_store: Store) -> None:
    def claims(sheet: bytes) -> bytes:
        sheet = sheet.replace(b'ref="A1:G2"', b'ref="A1:XFD1048576"')
        assert b"XFD1048576" in sheet
        last = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        return sheet.replace(b"</sheetData>", last)

    begun = time.monotonic()
    same(sqlite_store, sheets.parts(GOOD, of={"sheet1.xml": claims}))
    assert time.monotonic() - begun < 20


def test_marks_that_nobody_sees_are_gone_and_markup_stays_text(store: Store) -> None:
    text = "<script>alert(1)</script>\u202egnp\x07\u200b &amp; ü"
    for make in (sheets.text, sheets.book):
        assert planned(store, make(sheets.row(text=text))).new[0].paper.text == (
            "<script>alert(1)</script>gnp &amp; ü"
        )


def test_openpyxl_reads_through_defusedxml() -> None:
    assert openpyxl.DEFUSEDXML


# Any rows


CELLS = {
    "member": some.sampled_from(["URY", "ury", "Uruguay", "CHL", "", "???"]),
    "recommendation": some.one_of(some.integers(0, 7), some.sampled_from(["5", "4.0", "x", ""])),
    "stage": some.sampled_from([*(stage.value for stage in Stage), "Prévu", "En curso", "", "?"]),
    "said_on": some.one_of(
        some.dates(datetime.date(2020, 1, 1), datetime.date(2026, 12, 31)).map(str),
        some.sampled_from(["", "3/4/2025", "4 de julio de 2025", "x"]),
    ),
    "text": some.text(some.characters(codec="utf-8", exclude_characters="\0\ufffe\uffff"), max_size=40),
    "visibility": some.sampled_from(["public", "group", "Everyone", ""]),
    "evidence": some.sampled_from(["", "G/MA/367", "https://www.example.org/a", "x y", "=1+1"]),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=some.lists(some.fixed_dictionaries(CELLS), min_size=1, max_size=6))
def test_any_rows_as_csv_and_as_workbook_mean_the_same(sqlite_store: Store, rows: list[Any]) -> None:
    def outcome(content: bytes) -> Any:
        try:
            plan = planned(sqlite_store, content)
        except BadIntake as error:
            sayable(error)
            return [(one.key, dict(one.places, other="")) for one in error.problems]
        return [(one.kind, one.member, one.recommendation, one.paper) for one in plan.steps]

    assert outcome(sheets.text(*rows)) == outcome(sheets.book(*rows))


def test_five_hundred_rows_take_a_few_seconds(store: Store) -> None:
    first = datetime.date(2021, 1, 1)
    rows = [
        sheets.row(recommendation=n % 6 + 1, said_on=first + datetime.timedelta(n // 6)) for n in range(500)
    ]
    begun, seen = time.monotonic(), []
    plan = planned(store, sheets.book(*rows))
    with store.transaction() as session:
        done = intake.take(session, ANA, plan, today=TODAY, told=seen.append)
    assert (len(done.submitted), seen) == (500, list(range(1, 501)))
    assert time.monotonic() - begun < 15
