"""Reads: the documented columns are the real ones, records stay, visibility is kept."""

from __future__ import annotations

import datetime
import re
import time

import pandas as pd
import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from monitoring.errors import NotFound
from monitoring.record import audit, history, queries
from monitoring.record.columns import FILES
from monitoring.record.model import Statement
from monitoring.record.store import Store
from monitoring.vocabulary import Cause, Forum, Stopped, Visibility

from . import builders
from .builders import view
from .test_record_reference import READS

CODES = ["statement", "member"]


def documented(function: object) -> list[str]:
    """The columns that a docstring names after "Returns:"."""
    found = re.search(r"Returns:\s+(.*?)(?:\n\n|\Z)", function.__doc__ or "", re.DOTALL)
    assert found, f"{function} documents no columns"
    return re.split(r",\s+", found[1].strip())


@pytest.mark.parametrize("read", READS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("record", [0, 1])
def test_documented_columns_are_the_real_ones(store: Store, read: object, record: int) -> None:
    with store.reading() as session:
        frame = read(session, view(record))  # type: ignore[operator]
        full = read(session, view(1))  # type: ignore[operator]
    assert list(frame.columns) == documented(read)
    assert frame.empty == (record == 0)
    assert frame.dtypes.to_dict() == full.dtypes.to_dict()
    assert not (frame.select_dtypes("str").isna()).any(axis=None)


def test_documented_columns_of_versions(store: Store) -> None:
    with store.reading() as session:
        frame = queries.versions(session, view(1), "CIV-A6-20210504")
        none = queries.versions(session, view(1), "NOBODY")
    assert list(frame.columns) == documented(queries.versions) == list(none.columns)
    assert (len(frame), len(none)) == (1, 0)


def test_csv_columns_are_what_is_read() -> None:
    for name, file in FILES.items():
        if name not in ("statements", "recommendations", "reach"):
            assert documented(getattr(queries, name)) == list(file.names)


def test_both_databases_read_the_same(store: Store, sqlite_store: Store) -> None:
    builders.dense(store)
    builders.dense(sqlite_store)
    for read in READS:
        with store.reading() as session, sqlite_store.reading() as other:
            one, two = read(session, view(5, related=True)), read(other, view(5, related=True))
        times = [name for name in one if name == "entered_at"]
        pd.testing.assert_frame_equal(one.drop(columns=times), two.drop(columns=times), obj=read.__name__)


def test_record_numbers_and_days(empty_store: Store) -> None:
    for number, day in ((2, 5), (3, 5), (4, 9)):
        at = datetime.datetime(2040, 3, day, 23, 59, 59, tzinfo=datetime.UTC)
        builders.statement(empty_store, "URY", number, "planned", "2023-03-15", at=at)
    with empty_store.reading() as session:
        assert queries.latest_record(session) == 4
        facts = queries.record_facts(session, 3)
        assert (facts.number, facts.at, facts.cause) == (3, at.replace(day=5), Cause.REPORT_SUBMITTED)
        assert facts.at.utcoffset() == datetime.timedelta(0)
        days = [queries.record_on(session, datetime.date(2040, 3, day)) for day in (4, 5, 8, 9, 31)]
        assert days == [1, 3, 3, 4, 4]
        assert queries.record_on(session, datetime.date(2020, 1, 1)) == 0
        with pytest.raises(NotFound) as missing:
            queries.record_facts(session, 5)
        assert missing.value.key == "record-not_found"


def test_what_counts_and_what_is_shown(empty_store: Store) -> None:
    store = empty_store
    builders.statement(store, "URY", 5, "planned", "2022-02-08", stops_on=datetime.date(2023, 1, 1))
    builders.statement(store, "URY", 5, "in_place", "2024-03-19")
    builders.statement(store, "CHL", 3, "under_way", "2024-03-19", forum="related")
    with store.reading() as session:
        record = queries.latest_record(session)
        counted = queries.counted(session, view(record, "2021-01-01"))
        assert counted[CODES[1]].tolist() == ["URY", "URY"], "not cut at the as-of day, related left out"
        assert counted["stops_on"].isna().tolist() == [False, True]
        assert counted["entered"].tolist() == [2, 3]
        assert len(queries.counted(session, view(record, related=True))) == 3

        shown = queries.statements(session, view(record))
        assert shown["member"].tolist() == ["CHL", "URY", "URY"], "newest first, then entered last"
        assert shown["entered_at"].is_monotonic_decreasing
        for day, many in (("2022-02-07", 0), ("2022-02-08", 1), ("2024-03-18", 1), ("2024-03-19", 3)):
            assert len(queries.statements(session, view(record, day))) == many, day
        some = queries.statements(
            session, view(record), members=["URY"], recommendations=[5], forum=Forum.GROUP
        )
        assert some["stage"].tolist() == ["in_place", "planned"]
        assert len(queries.statements(session, view(record), codes=["URY-A5-20220208"])) == 1
        assert queries.statements(session, view(record), codes=[]).empty
        assert queries.statements(session, view(record), forum=Forum.RELATED)["member"].tolist() == ["CHL"]


def seen(store: Store, record: int, sees: Visibility) -> list[str]:
    with store.reading() as session:
        where = view(record, related=True, sees=sees)
        shown = queries.statements(session, where)["statement"].tolist()
        assert sorted(queries.counted(session, where)["statement"]) == sorted(shown)
        versions = [len(queries.versions(session, where, code)) for code in shown]
        assert all(versions)
    return sorted(shown)


def test_visibility(empty_store: Store) -> None:
    store = empty_store
    public, group = Visibility.PUBLIC, Visibility.GROUP
    builders.statement(store, "URY", 1, "planned", "2023-03-15", statement="A")  # 2
    builders.statement(store, "URY", 2, "planned", "2023-03-15", statement="B", visibility="group")  # 3
    assert seen(store, 3, public) == ["A"]
    assert seen(store, 3, group) == ["A", "B"]

    builders.statement(
        store, "URY", 1, "planned", "2023-03-15", statement="A", visibility="group"
    )  # 4: narrowed
    assert seen(store, 2, public) == seen(store, 4, public) == [], "narrowing hides the older records too"
    assert seen(store, 2, group) == ["A"]
    with store.reading() as session:
        assert queries.versions(session, view(4), "A").empty
        assert len(queries.versions(session, view(4, sees=group), "A")) == 2

    builders.statement(store, "URY", 2, "planned", "2023-03-15", statement="B")  # 5: widened
    assert seen(store, 5, public) == ["B"]
    assert seen(store, 3, public) == [], "what was not public then stays as it was"

    builders.remove(store, "A")  # 6: closed while it was narrowed
    assert seen(store, 2, public) == []
    builders.remove(store, "B")  # 7: closed while it was public
    assert seen(store, 5, public) == ["B"]
    assert seen(store, 7, group) == []


def test_a_later_record_does_not_show_in_an_earlier_one(empty_store: Store) -> None:
    code = builders.statement(empty_store, "URY", 1, "planned", "2023-03-15")
    with empty_store.reading() as session:
        before = queries.versions(session, view(2), code)
    builders.statement(empty_store, "URY", 1, "in_place", "2023-03-15")
    with empty_store.reading() as session:
        pd.testing.assert_frame_equal(queries.versions(session, view(2), code), before)
        assert queries.versions(session, view(3), code)["record_until"].fillna(0).tolist() == [3, 0]


def test_a_revision_counts_from_its_day_and_says_why_the_other_stopped(empty_store: Store) -> None:
    day = datetime.date(2023, 5, 1)
    old = builders.statement(
        empty_store, "URY", 5, "planned", "2022-02-08", stops_on=day, stopped=Stopped.REVISED.value
    )
    new = builders.statement(
        empty_store, "URY", 5, "in_place", "2022-02-08", statement="REVISION", counts_from=day
    )
    with empty_store.reading() as session:
        counted = queries.counted(session, view(3)).set_index("statement")
        assert counted["counts_from"].isna().to_dict() == {old: True, new: False}
        assert counted.at[new, "counts_from"] == pd.Timestamp(day)
        shown = queries.statements(session, view(3)).set_index("statement")
        assert shown["stopped"].to_dict() == {old: "revised", new: ""}
        assert shown.at[new, "said_on"] == pd.Timestamp("2022-02-08")
        before = queries.statements(session, view(3, day - datetime.timedelta(days=1)))
        assert before["statement"].tolist() == [old]
        assert queries.versions(session, view(3), new)["stopped"].tolist() == [""]


@pytest.mark.parametrize(
    "more", [{"stops_on": None, "stopped": "revised"}, {"stopped": None}, {"stopped": "x"}]
)
def test_what_stops_says_why(empty_store: Store, more: dict[str, object]) -> None:
    stops = {"stops_on": datetime.date(2023, 5, 1), **more}
    with pytest.raises(IntegrityError):
        builders.statement(empty_store, "URY", 5, "planned", "2022-02-08", **stops)


@pytest.mark.parametrize("code", ["\x00", "URY\x00", "\ud800"])
def test_what_no_database_can_hold_is_not_found(store: Store, code: str) -> None:
    with store.reading() as session:
        assert queries.statements(session, view(1), codes=[code]).empty
        assert queries.statements(session, view(1), members=[code]).empty
        assert len(queries.statements(session, view(1), codes=[code, "CIV-A6-20210504"])) == 1
        assert queries.versions(session, view(1), code).empty


@pytest.mark.proof
def test_a_million_statements_are_counted_fast(empty_store: Store) -> None:
    row = builders._row("URY", 1, builders.Stage.PLANNED, datetime.date(2022, 2, 8))
    start, half = datetime.date(2021, 1, 1), 500_000
    with empty_store.transaction() as session:
        number = history.next_record(session, Cause.PUBLIC_RECORD, "builder")
        mark = {"record_from": number, "record_until": None, "loaded": False, "entered": number}
        short = {name: "" for name in row if name.startswith(("event", "summary", "source"))}
        for first in range(0, 2 * half, 50_000):
            places = range(first, first + 50_000)
            rows = [
                {
                    **row,
                    **short,
                    **mark,
                    "statement": f"S{place}",
                    "said_on": start + datetime.timedelta(place % 1700),
                }
                for place in places
            ]
            session.execute(insert(Statement), rows)
        audit.append(session, who="builder", what="many", record=number)
    with empty_store.reading() as session:
        began = time.process_time()  # ours alone: the machine may be busy
        frame = queries.counted(session, view(2))
        took = time.process_time() - began
    assert len(frame) == 2 * half
    print(f"{empty_store.engine.dialect.name}: 1,000,000 counted in {took:.1f} s of processor time")  # noqa: T201
    assert took < 8
