"""Loading data/: idempotent, versioned, refused whole when anything is wrong."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import func, select, text

from monitoring import i18n
from monitoring.errors import BadFile
from monitoring.record import audit, checks, files, history, queries, reference
from monitoring.record.columns import FILES
from monitoring.record.model import AuditLine, Load, Member, Record, Statement
from monitoring.record.model_reference import TABLES, Meeting
from monitoring.record.store import Store
from monitoring.record.wording import tidy
from monitoring.vocabulary import LANGUAGES, Cause, Visibility

from . import builders
from .conftest import DATA

Edit = Callable[[str], str]
READS = [
    queries.counted,
    queries.statements,
    *(queries.members, queries.affiliations, queries.meetings, queries.recommendations, queries.actions),
    *(
        queries.terms,
        queries.systems,
        queries.indicators,
        queries.group_size,
        queries.tpr_calendar,
        queries.tfa,
    ),
]


def change(data: Path, name: str, edit: Edit) -> None:
    file = data / f"{name}.csv"
    before = file.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before, "the test changes nothing"
    file.write_text(after, encoding="utf-8", newline="")


def without(part: str) -> Edit:
    """Drop the lines that hold a text."""
    return lambda whole: "".join(line for line in whole.splitlines(True) if part not in line)


def everything(store: Store, record: int) -> dict[str, pd.DataFrame]:
    """What every read answers at a record number."""
    view = builders.view(record, related=True, sees=Visibility.GROUP)
    with store.reading() as session:
        frames = {read.__name__: read(session, view) for read in READS}
        codes = frames["statements"]["statement"]
        frames["versions"] = pd.concat([queries.versions(session, view, code) for code in codes])
        frames["reach"] = pd.DataFrame({"reach": [queries.reach(session, view)]})
    return frames


def counts(store: Store) -> dict[str, int]:
    with store.reading() as session:
        tables = [Record, AuditLine, Load, *TABLES.values()]
        return {
            table.__tablename__: session.execute(select(func.count()).select_from(table)).scalar() or 0
            for table in tables
        }


def test_every_file_is_in_the_store(store: Store) -> None:
    with store.reading() as session:
        view = builders.view(1)
        for name, read in {r.__name__: r for r in READS if r.__name__ in FILES}.items():
            rows = list(csv.DictReader(io.StringIO((DATA / f"{name}.csv").read_text(encoding="utf-8"))))
            assert len(read(session, view)) == len(rows) > 0, name
        assert queries.reach(session, view) == pd.Timestamp("2025-12-02").date()
        uruguay = queries.members(session, view).set_index("member").loc["TUR"]
        assert uruguay["name_en"] == "Türkiye"


def test_loading_again_changes_nothing(store: Store) -> None:
    before = counts(store)
    assert store.prepare(DATA) == 1
    with store.transaction() as session:
        result = reference.load(session, DATA)
    assert not result.changed
    assert result.record is None
    assert {kind for table in result.counts.values() for kind, many in table.items() if many} == {"unchanged"}
    assert counts(store) == {**before, "loads": 2}


def test_a_changed_row_opens_the_next_and_record_1_stays(store: Store, data: Path) -> None:
    before = everything(store, 1)
    change(data, "members", lambda whole: whole.replace(",Albania,Albanie,", ",Shqipëria,Albanie,"))
    change(
        data,
        "statements",
        lambda whole: whole.replace("CIV-A6-20210504,CIV,6,reported", "CIV-A6-20210504,CIV,6,planned"),
    )
    change(data, "reach", lambda whole: whole.replace("2025-12-02", "2026-01-31"))
    assert store.prepare(data) == 2

    for name, frame in everything(store, 1).items():
        pd.testing.assert_frame_equal(frame, before[name], obj=f"{name} at record 1")
    after = everything(store, 2)
    assert after["members"].set_index("member").at["ALB", "name_en"] == "Shqipëria"
    assert after["statements"].set_index("statement").at["CIV-A6-20210504", "stage"] == "planned"
    assert after["counted"].set_index("statement").at["CIV-A6-20210504", "entered"] == 1
    assert str(after["reach"].at[0, "reach"]) == "2026-01-31"
    versions = after["versions"].query("statement == 'CIV-A6-20210504'")
    assert versions["stage"].tolist() == ["reported", "planned"]
    assert versions["record_from"].tolist() == [1, 2]
    assert versions["record_until"].fillna(0).tolist() == [2, 0]


def test_a_changed_load_is_one_record_and_one_line(store: Store, data: Path) -> None:
    change(data, "members", lambda whole: whole.replace(",Albania,Albanie,", ",Shqipëria,Albanie,"))
    change(data, "tfa", without("afghanistan"))
    store.prepare(data)
    with store.reading() as session:
        lines = session.execute(select(AuditLine).order_by(AuditLine.number)).scalars().all()
        assert [line.record for line in lines] == [1, 2]
        assert lines[1].who == "loading"
        assert (lines[1].from_state, lines[1].to_state) == (reference.digest(DATA), reference.digest(data))
        detail = json.loads(lines[1].detail)
        assert detail["members"] == {"new": 0, "changed": 1, "gone": 0, "unchanged": 165, "kept": 0}
        assert detail["tfa"]["gone"] == 1
        assert queries.record_facts(session, 2).cause == Cause.REFERENCE_DATA
        assert audit.verify(session) == []


def test_a_row_that_left_is_closed_and_comes_back_as_it_entered(store: Store, data: Path) -> None:
    change(data, "statements", without("CIV-A6-20210504"))
    store.prepare(data)
    store.prepare(DATA)
    with store.reading() as session:
        frames = [queries.statements(session, builders.view(record)) for record in (1, 2, 3)]
    codes = [set(frame["statement"]) for frame in frames]
    assert codes[0] - codes[1] == {"CIV-A6-20210504"}
    assert codes[2] == codes[0]
    assert frames[2].set_index("statement").at["CIV-A6-20210504", "entered"] == 1


def test_loading_leaves_alone_what_it_did_not_make(store: Store, data: Path) -> None:
    builders.statement(store, "URY", 5, "planned", "2023-03-15", statement="SECRETARIAT-1")
    with store.transaction() as session:  # the Secretariat mends a meeting that loading made
        number = history.next_record(session, Cause.PUBLIC_RECORD, "secretariat")
        held = session.execute(
            select(Meeting).where(Meeting.meeting == "2021-05-04-group_meeting")
        ).scalar_one()
        row = {name: getattr(held, name) for name in FILES["meetings"].names} | {"title_en": "Mended"}
        history.close_rows(session, Meeting, number, [held.id])
        history.open_rows(session, Meeting, number, [row], loaded=False)
        audit.append(session, who="secretariat", what="meeting", record=number)
    change(
        data,
        "meetings",
        lambda whole: whole.replace(
            "2021-05-04-group_meeting,2021-05-04", "2021-05-04-group_meeting,2021-05-05"
        ),
    )
    change(data, "tfa", without("afghanistan"))
    assert store.prepare(data) == 4
    now = everything(store, 4)
    assert now["meetings"].set_index("meeting").at["2021-05-04-group_meeting", "title_en"] == "Mended"
    assert "SECRETARIAT-1" in set(now["statements"]["statement"])


def test_what_somebody_closed_stays_closed_until_the_file_says_otherwise(store: Store, data: Path) -> None:
    builders.remove(store, "CIV-A6-20210504")  # record 2, by no loading
    change(data, "tfa", without("afghanistan"))
    assert store.prepare(data) == 3
    assert "CIV-A6-20210504" not in set(everything(store, 3)["statements"]["statement"])
    with store.reading() as session:
        line = session.execute(select(AuditLine.detail).where(AuditLine.record == 3)).scalar_one()
        assert json.loads(line)["statements"]["kept"] == 1
    change(data, "statements", swapped("CIV-A6-20210504,CIV,6,reported", "CIV-A6-20210504,CIV,6,planned"))
    assert store.prepare(data) == 4
    back = everything(store, 4)["statements"].set_index("statement")
    assert (back.at["CIV-A6-20210504", "stage"], back.at["CIV-A6-20210504", "entered"]) == ("planned", 1)
    with store.reading() as session:
        line = session.execute(select(AuditLine.detail).where(AuditLine.record == 4)).scalar_one()
        assert json.loads(line)["statements"]["new"] == 1


def test_a_file_saved_while_it_is_loaded_is_loaded_next_time(
    sqlite_store: Store, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(data, "members", lambda whole: whole.replace(",Albania,Albanie,", ",Shqipëria,Albanie,"))
    read = files.rows_of

    def meanwhile(held: dict[str, bytes]) -> dict[str, list[files.Row]]:
        change(data, "tfa", without("afghanistan"))
        return read(held)

    monkeypatch.setattr(files, "rows_of", meanwhile)
    assert sqlite_store.prepare(data) == 2
    monkeypatch.undo()
    assert sqlite_store.prepare(data) == 3
    assert "AFG" not in set(everything(sqlite_store, 3)["tfa"]["member"])


def test_a_month_or_year_that_has_begun_is_no_day_ahead() -> None:
    today = checks.tomorrow()
    row = {"said_on": f"{today.year}-12-31", "precision": "year"}
    assert checks._has_come(row, "said_on")
    assert not checks._has_come({**row, "said_on": f"{today.year + 1}-12-31"}, "said_on")
    assert checks._has_come({"said_on": today.isoformat(), "precision": "day"}, "said_on")


def test_texts_are_tidied() -> None:
    assert tidy(" Guinea\u2011Bissau\u200b ") == "Guinea-Bissau"
    assert tidy("Co\u0302te d\u2019Ivoire\x07") == "Côte d\u2019Ivoire"
    assert tidy("one\r\ntwo\u202e") == "one\ntwo"
    rows = reference.read_all(DATA)
    texts = [
        value for table in rows.values() for row in table for value in row.values() if isinstance(value, str)
    ]
    assert all(unicodedata.is_normalized("NFC", value) for value in texts)


def swapped(old: str, new: str) -> Edit:
    return lambda whole: whole.replace(old, new, 1)


def again(part: str) -> Edit:
    """Repeat the line that holds a text at the end of the file."""
    return lambda whole: whole + next(line for line in whole.splitlines(True) if part in line)


AHEAD = (checks.tomorrow() + datetime.timedelta(days=1)).isoformat()


def dated(day: str) -> Edit:
    """Another day in the second statement of the file."""

    def edit(whole: str) -> str:
        row = whole.splitlines(True)[2]
        column = FILES["statements"].names.index("said_on")
        cells = row.split(",")
        cells[column] = day
        return whole.replace(row, ",".join(cells))

    return edit


BAD = {
    "unknown Member": ("tfa", swapped("AGO,2019", "XXX,2019"), "file-member", 3, "member", "XXX"),
    "Member of no file": ("statements", swapped("CIV,6", "CIX,6"), "file-member", 4, "member", "CIX"),
    "impossible date": (
        "tfa",
        swapped("2019-04-09", "2019-02-30"),
        "file-day",
        3,
        "accepted_on",
        "2019-02-30",
    ),
    "before the WTO": ("statements", dated("1994-12-31"), "file-day_range", 3, "said_on", "1994-12-31"),
    "after all of us": (
        "tfa",
        swapped("2019-04-09", "2101-01-01"),
        "file-day_range",
        3,
        "accepted_on",
        "2101-01-01",
    ),
    "meeting before the WTO": (
        "meetings",
        swapped("2018-12-03-annual_report,2018-12-03", "2018-12-03-annual_report,1018-12-03"),
        "file-day_range",
        4,
        "held_on",
        "1018-12-03",
    ),
    "system of no time": ("systems", swapped(",1989,", ",1889,"), "file-day_range", 2, "launched_on", "1889"),
    "not yet said": ("statements", dated(AHEAD), "file-day_ahead", 3, "said_on", AHEAD),
    "number with marks": ("indicators", swapped("68.1", "1_000"), "file-number", 2, "value", "1_000"),
    "number with an exponent": ("indicators", swapped("68.1", "1e3"), "file-number", 2, "value", "1e3"),
    "number without end": ("indicators", swapped("68.1", "inf"), "file-number", 2, "value", "inf"),
    "date in another form": (
        "tfa",
        swapped("2019-04-09", "09/04/2019"),
        "file-day",
        3,
        "accepted_on",
        "09/04/2019",
    ),
    "week date": ("tfa", swapped("2019-04-09", "2019-W15-2"), "file-day", 3, "accepted_on", "2019-W15-2"),
    "code of no list": (
        "statements",
        swapped("MEX,2,under_way", "MEX,2,done"),
        "file-code",
        2,
        "stage",
        "done",
    ),
    "no_report is not said": (
        "statements",
        swapped("MEX,2,under_way", "MEX,2,no_report"),
        "file-code",
        2,
        "stage",
        "no_report",
    ),
    "seventh recommendation": (
        "statements",
        swapped("MEX,2,", "MEX,7,"),
        "file-code",
        2,
        "recommendation",
        "7",
    ),
    "duplicate": ("tfa", again("AGO,2019"), "file-duplicate", 135, "member", "AGO"),
    "duplicate of several columns": (
        "affiliations",
        again("AFG,lldc"),
        "file-duplicate",
        319,
        "member, affiliation, from_on",
        "AFG, lldc, ",
    ),
    "empty": ("members", swapped(",Albanie,", ",,"), "file-empty", 3, "name_fr", ""),
    "only spaces": ("members", swapped(",Albanie,", ",  ,"), "file-empty", 3, "name_fr", ""),
    "code with a space": ("members", swapped("AFG,", "AF G,"), "file-code-shape", 2, "member", "AF G"),
    "tile taken": ("members", swapped(",7,14\n", ",7,21\n"), "file-tile", 3, "tile_row, tile_col", "7, 21"),
    "tile no number": ("members", swapped(",7,14\n", ",7,x\n"), "file-whole", 3, "tile_col", "x"),
    "meeting that is not": (
        "statements",
        swapped("related,2021-02-18-group_meeting", "related,2021-02-19"),
        "file-meeting",
        2,
        "meeting",
        "2021-02-19",
    ),
    "bad URL": (
        "tfa",
        swapped("https://tfadatabase.org/en/members/angola", "javascript:alert(1)"),
        "file-url",
        3,
        "source_url",
        "javascript:alert(1)",
    ),
    "bad symbol": (
        "tpr_calendar",
        swapped("WT/TPR/S/423", "WT/TPR/S 423"),
        "file-symbol",
        4,
        "symbol_secretariat",
        "WT/TPR/S 423",
    ),
    "not a number": ("indicators", swapped("68.1", "68,1"), "file-cells", 2, "-", 9),
    "number no number": ("indicators", swapped("68.1", "nan"), "file-number", 2, "value", "nan"),
    "title that is not": (
        "recommendations",
        swapped("annex2-title", "annex9-title"),
        "file-term",
        3,
        "title_term",
        "annex9-title",
    ),
    "month that ends early": (
        "meetings",
        swapped("2018-03-31,month", "2018-03-30,month"),
        "file-precision",
        3,
        "held_on, precision",
        "2018-03-30, month",
    ),
    "ends before it begins": (
        "affiliations",
        swapped("group,2020-12-11,,by", "group,2020-12-11,2020-12-10,by"),
        "file-order",
        4,
        "from_on, until_on",
        "2020-12-11, 2020-12-10",
    ),
    "year of five digits": (
        "systems",
        swapped(",1989,", ",19891,"),
        "file-part_day",
        2,
        "launched_on",
        "19891",
    ),
    "wrong column": ("tfa", swapped("tfad_slug", "slug"), "file-column_unknown", 1, "slug", "slug"),
    "missing column": (
        "reach",
        swapped("reach_on,source_url,note", "reach_on,source_url"),
        "file-column_absent",
        1,
        "note",
        "reach_on, source_url",
    ),
    "column twice": ("tfa", swapped("tfad_slug", "as_of"), "file-column_twice", 1, "as_of", "as_of"),
    "empty file": ("reach", lambda _: "", "file-column_absent", 1, "reach_on", "-"),
    "cell too many": ("tfa", swapped("AGO,", "AGO,,"), "file-cells", 3, "-", 6),
    "open quotes": ("reach", swapped(",,The", ',,"The'), "file-quotes", 2, "-", None),
    "after a text of two lines": (
        "meetings",
        lambda whole: swapped("2018-12-03-annual_report,2018-12-03", "2018-12-03-annual_report,2018-12-33")(
            swapped("Start of the", '"Start\nof\nthe')(whole).replace(
                "annual report.,Point", 'annual report.",Point', 1
            )
        ),
        "file-day",
        6,
        "held_on",
        "2018-12-33",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_whole(sqlite_store: Store, data: Path, case: str) -> None:
    name, edit, key, line, column, found = BAD[case]
    before = counts(sqlite_store)
    change(data, name, edit)
    change(data, "terms", lambda whole: whole.replace("Annex {n}", "The Annex {n}"))
    with pytest.raises(BadFile) as refused:
        sqlite_store.prepare(data)
    assert refused.value.key == key
    places = refused.value.places
    assert (places["file"], places["line"], places["column"]) == (f"{name}.csv", line, column)
    if found is not None:
        assert places["found"] == found
    for language in LANGUAGES:
        assert f"{name}.csv" in i18n.Translator(language)(key, **places)
    if key == "file-code":
        assert found not in places["options"]
        assert places["options"]
    assert counts(sqlite_store) == before


def test_not_utf_8_is_refused_with_its_line(sqlite_store: Store, data: Path) -> None:
    file = data / "members.csv"
    file.write_bytes(file.read_bytes().replace("Afganistán".encode(), "Afganistán".encode("latin-1"), 1))
    with pytest.raises(BadFile) as refused:
        sqlite_store.prepare(data)
    assert refused.value.key == "file-encoding"
    assert (refused.value.places["line"], refused.value.places["found"]) == (2, "0xe1")


def test_an_absent_file_is_named(sqlite_store: Store, data: Path) -> None:
    (data / "reach.csv").unlink()
    with pytest.raises(BadFile) as refused:
        sqlite_store.prepare(data)
    assert refused.value.key == "file-absent"
    assert refused.value.places["file"] == "reach.csv"


def test_marks_of_other_systems_are_no_fault(sqlite_store: Store, data: Path) -> None:
    for file in data.glob("*.csv"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert sqlite_store.prepare(data) == 1


def test_a_fresh_bad_file_leaves_an_empty_store(place: str, data: Path) -> None:
    change(data, "tfa", swapped("AGO,2019", "XXX,2019"))
    store = Store(place)
    with pytest.raises(BadFile):
        store.prepare(data)
    assert store.prepare(DATA) == 1
    store.close()


def test_each_fault_that_has_a_sentence_has_a_case() -> None:
    sentences = "".join(path.read_text(encoding="utf-8") for path in i18n.files("en"))
    keys = set(re.findall(r"^(file-\S+) =", sentences, re.MULTILINE))
    assert keys == {key for _, _, key, *_ in BAD.values()} | {"file-encoding", "file-absent"}


def test_append_only(store: Store) -> None:
    """The database itself refuses to forget; closing an open row is all it allows."""
    refused = [
        "UPDATE members SET name_en = 'x' WHERE member = 'URY'",
        "UPDATE statements SET said_on = '2020-01-01'",
        "UPDATE statements SET record_from = 1",
        *(["TRUNCATE statements", "TRUNCATE loads", "TRUNCATE audit"] if not store.is_sqlite else []),
        "DELETE FROM statements",
        "DELETE FROM records",
        "UPDATE records SET cause = 'x'",
        "UPDATE audit SET who = 'nobody'",
        "DELETE FROM audit",
    ]
    for command in refused:
        with pytest.raises(Exception, match="append-only"), store.transaction() as session:
            session.execute(text(command))
    code = builders.statement(store, "URY", 5, "planned", "2023-03-15")
    builders.statement(store, "URY", 5, "in_place", "2023-03-15")
    with pytest.raises(Exception, match="append-only"), store.transaction() as session:
        session.execute(text("UPDATE statements SET record_until = NULL WHERE record_until IS NOT NULL"))
    with pytest.raises(Exception, match="append-only"), store.transaction() as session:
        session.execute(text("UPDATE statements SET record_until = 2 WHERE record_until IS NULL"))
    with pytest.raises(Exception, match="append-only"), store.transaction() as session:
        late = builders._row("URY", 6, builders.Stage.PLANNED, datetime.date(2023, 3, 15))
        history.open_rows(session, Statement, 2, [{**late, "entered": 2}], loaded=False)
    with store.reading() as session:
        assert len(queries.versions(session, builders.view(3), code)) == 2


def test_one_open_row_for_a_key(store: Store) -> None:
    names = FILES["members"].names
    with store.reading() as session:
        held = session.execute(select(Member).limit(1)).scalar_one()
        member = {name: getattr(held, name) for name in names}
    affiliation = dict.fromkeys(FILES["affiliations"].names, "") | {"member": "AFG", "affiliation": "ldc"}
    throughout = affiliation | {"from_on": None, "until_on": None}
    for table, row in ((Member, member), (TABLES["affiliations"], throughout)):
        with pytest.raises(Exception, match=r"(?i)unique"), store.transaction() as session:
            history.open_rows(session, table, 1, [row], loaded=False)


def test_a_code_of_no_list_is_refused_by_the_database(store: Store) -> None:
    with pytest.raises(Exception, match=r"(?i)check"):
        builders.statement(store, "URY", 5, "planned", "2023-03-15", visibility="secret")
    with store.reading() as session:
        assert session.execute(select(func.count()).select_from(Statement)).scalar() == 58
        assert queries.latest_record(session) == 1


def test_the_readme_of_the_data_names_every_file_row_and_column() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for name, file in FILES.items():
        rows = len(list(csv.DictReader(io.StringIO((DATA / f"{name}.csv").read_text(encoding="utf-8")))))
        assert f"| `{name}.csv` | {rows} |" in readme
        assert f"- `{name}`: {', '.join(file.names)}\n" in readme
