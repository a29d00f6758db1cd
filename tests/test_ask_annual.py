"""The annual report's year: meetings, who joined, updates by recommendation, against data/*.csv by hand."""

from __future__ import annotations

import csv
import datetime
from collections import Counter

import pytest

from monitoring import ask
from monitoring.answers.meeting import AnnualAnswer
from monitoring.answers.pieces import Day
from monitoring.errors import BadAddress
from monitoring.record import queries
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import RECOMMENDATIONS, UNION, Precision, Scope, Stage, Visibility

from . import builders, reporters
from .conftest import DATA

TODAY = datetime.date(2026, 3, 2)
YEARS = (2020, 2021, 2022, 2023, 2024, 2025, 2026)


def annual(store: Store, year: int, today: datetime.date = TODAY, **more: object) -> AnnualAnswer:
    with store.reading() as session:
        view = View(today, queries.latest_record(session), **more)  # type: ignore[arg-type]
        return ask.annual(session, view, ask.known(session, view), year, today)


def rows(name: str, day: str, year: int) -> list[dict[str, str]]:
    """The lines of a file of data/ whose day lies in a year, from the adoption on."""
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
        found = [row for row in csv.DictReader(file) if row[day][:4] == str(year)]
    return [row for row in found if row[day] >= "2020-12-11"]


def test_2022_as_one_counts_it_by_hand(store: Store) -> None:
    answer = annual(store, 2022)
    assert [each.day.on.isoformat() for each in answer.meetings] == [
        *("2022-02-08", "2022-04-07", "2022-07-15", "2022-10-12"),
    ]
    assert [answer.said[each.meeting] for each in answer.meetings] == [6, 1, 0, 3]
    assert [(each.member, each.on) for each in answer.joined] == [
        ("MAC", Day(datetime.date(2022, 2, 8), Precision.BY))  # since when is not known
    ]
    assert len(answer.updates) == 10
    # Switzerland, China, the Union, Mexico (twice), Russia and Japan; Uruguay (twice) and the Union.
    assert answer.counts == {1: (7, 6), 2: (0, 0), 3: (0, 0), 4: (0, 0), 5: (3, 2), 6: (0, 0)}
    assert answer.stamp.view.as_of == datetime.date(2022, 12, 31)
    assert tuple(answer.stamp.of) == (67, 94)


def test_2023_names_who_joined_on_a_day_that_is_known(store: Store) -> None:
    answer = annual(store, 2023)
    known = [each for each in answer.joined if each.on.precision != Precision.BY]
    assert [(each.member, each.on) for each in known] == [
        ("BRB", Day(datetime.date(2023, 3, 15))),
        ("USA", Day(datetime.date(2023, 3, 15))),
    ]
    assert all(each.source_url for each in answer.joined)
    assert answer.meetings[-1].day == Day(datetime.date(2023, 12, 31), Precision.MONTH)
    assert [answer.said[each.meeting] for each in answer.meetings] == [0, 0, 0, 0, 3]
    assert answer.counts == {1: (1, 1), 2: (0, 0), 3: (0, 0), 4: (2, 2), 5: (0, 0), 6: (0, 0)}


@pytest.mark.parametrize("year", YEARS)
def test_every_year_agrees_with_the_files(sqlite_store: Store, year: int) -> None:
    answer = annual(sqlite_store, year, scope=Scope.ALL)
    meetings = [
        row["meeting"]
        for row in rows("meetings", "held_on", year)
        if row["kind"] in ("group_meeting", "adoption")
    ]
    assert [each.meeting for each in answer.meetings] == meetings
    said = [row for row in rows("statements", "said_on", year) if row["forum"] == "group"]
    assert {one.statement for one in answer.updates} == {row["statement"] for row in said}
    assert len(answer.updates) == len(said)
    made = Counter(int(row["recommendation"]) for row in said)
    who = {number: {row["member"] for row in said if row["recommendation"] == str(number)} for number in made}
    states = {row["member"] for row in csv_rows("affiliations") if row["affiliation"] == "eu"} - {UNION}
    assert answer.counts == {
        number: (made[number], len(who.get(number, set()) - states)) for number in RECOMMENDATIONS
    }
    at = Counter(row["meeting"] or row["said_on"] for row in said)
    assert answer.said == {code: at[code] for code in meetings}
    joined = [
        row["member"]
        for row in rows("affiliations", "from_on", year)
        if row["affiliation"] == "group" and (row["precision"] != "by" or row["from_on"] > "2020-12-11")
    ]
    assert sorted(each.member for each in answer.joined) == sorted(joined)
    heard = {strip.recommendation.number: strip.heard.delegations for strip in answer.strips}
    assert all(heard[number] >= delegations for number, (_, delegations) in answer.counts.items())


def csv_rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_year_of_the_adoption_begins_with_it(sqlite_store: Store) -> None:
    answer = annual(sqlite_store, 2020)
    assert [each.meeting for each in answer.meetings] == ["2020-12-11-adoption"]
    assert [each.member for each in answer.joined] == ["UKR"]  # of all others: by that day
    sponsors = annual(sqlite_store, 2020, scope=Scope.SPONSORS)
    assert len(sponsors.joined) == sum(
        row["affiliation"] == "sponsor" for row in rows("affiliations", "from_on", 2020)
    )


def test_a_year_in_which_nothing_was_said_is_empty_and_has_all_six(store: Store) -> None:
    answer = annual(store, 2026)
    assert (answer.meetings, answer.joined, answer.updates, answer.said) == ((), (), (), {})
    assert answer.counts == dict.fromkeys(RECOMMENDATIONS, (0, 0))
    assert answer.stamp.view.as_of == TODAY
    assert sum(strip.heard.delegations for strip in answer.strips) > 0


def test_an_empty_record_has_meetings_and_no_updates(empty_store: Store) -> None:
    answer = annual(empty_store, 2022)
    assert len(answer.meetings) == 4
    assert answer.updates == ()
    assert set(answer.said.values()) == {0}
    assert {strip.heard for strip in answer.strips} == {(0, 0)}


def test_the_running_year_ends_today(sqlite_store: Store) -> None:
    answer = annual(sqlite_store, 2022, datetime.date(2022, 4, 6))
    assert [each.day.on.isoformat() for each in answer.meetings] == ["2022-02-08"]
    assert answer.counts[1] == (5, 5)


def test_what_counts_no_more_at_the_end_of_the_year_is_no_update(store: Store) -> None:
    reporters.reported(store, number=3, today=datetime.date(2025, 5, 5))
    gone = reporters.reported(store, number=6, today=datetime.date(2025, 5, 5))
    reporters.withdrawn(store, gone.report, today=datetime.date(2025, 6, 6))
    late = reporters.reported(store, number=2, today=datetime.date(2025, 7, 7))
    reporters.reported(
        store, number=2, stage=Stage.UNDER_WAY, report=late.report, today=datetime.date(2025, 8, 8)
    )
    reporters.reported(store, number=4, visibility=Visibility.GROUP, today=datetime.date(2025, 9, 9))
    public, group = annual(store, 2025), annual(store, 2025, sees=Visibility.GROUP)
    assert public.counts == {1: (0, 0), 2: (1, 1), 3: (1, 1), 4: (1, 1), 5: (0, 0), 6: (0, 0)}
    assert group.counts == {**public.counts, 4: (2, 2)}
    (revised,) = [one for one in public.updates if one.recommendation == 2]
    assert revised.stage == Stage.UNDER_WAY


def test_a_state_of_the_union_is_an_update_and_no_delegation(sqlite_store: Store) -> None:
    builders.statement(sqlite_store, "FRA", 3, Stage.PLANNED, "2022-07-15")
    answer = annual(sqlite_store, 2022)
    assert answer.counts[3] == (1, 0)
    assert answer.said["2022-07-15-group_meeting"] == 1  # on its day, for no meeting in particular


@pytest.mark.parametrize("year", [2019, 2027])
def test_a_year_that_is_not_offered_is_told_with_the_choices(sqlite_store: Store, year: int) -> None:
    with pytest.raises(BadAddress) as error:
        annual(sqlite_store, year)
    assert error.value.choices == tuple(map(str, YEARS))
