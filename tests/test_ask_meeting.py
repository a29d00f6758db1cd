"""Since a meeting: what is new, against a slow replay of everything that was said, one by one."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy.orm import Session

from monitoring import ask
from monitoring.answers.meeting import Between, MeetingAnswer
from monitoring.briefs.brief_words import at
from monitoring.errors import BadAddress
from monitoring.pictures.links import Links
from monitoring.record import queries, reporting, rounds
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import (
    ADOPTED_ON,
    Change,
    Scope,
    Stage,
    Visibility,
)
from tests import builders, reporters

TODAY = datetime.date(2026, 3, 2)
FEBRUARY, APRIL = "2022-02-08-group_meeting", "2022-04-07-group_meeting"


@contextmanager
def looking(store: Store, **more: Any) -> Iterator[tuple[Session, View, ask.Known]]:
    with store.reading() as session:
        view = View(TODAY, queries.latest_record(session), **more)
        yield session, view, ask.known(session, view)


def asked(store: Store, meeting: str = "", since: str = "", **more: Any) -> MeetingAnswer:
    with looking(store, **more) as (session, view, base):
        between = ask.between(base, TODAY, meeting=meeting, since=since)
        return ask.meeting(session, view, base, between, TODAY)


# From when to when


def test_the_last_meeting_that_was_held_is_looked_at_with_the_one_before(sqlite_store: Store) -> None:
    with looking(sqlite_store) as (_, _, base):
        found = ask.between(base, TODAY)
        assert (found.as_of, found.since_on) == (datetime.date(2025, 12, 2), datetime.date(2025, 10, 3))
        today = ask.between(base, TODAY, meeting="today")
        assert (today.as_of, today.since_on, today.meeting) == (TODAY, datetime.date(2025, 12, 2), None)
        first = ask.between(base, TODAY, meeting="2020-12-11-adoption")
        assert (first.as_of, first.since_on, first.since) == (ADOPTED_ON, ADOPTED_ON, None)
        early = ask.between(base, datetime.date(2022, 4, 6), meeting=APRIL)
        assert (early.as_of, early.since_on) == (datetime.date(2022, 4, 6), datetime.date(2022, 2, 8))


@pytest.mark.parametrize(
    ("meeting", "since", "name"), [("no", "", "meeting"), ("", "no", "since"), (FEBRUARY, APRIL, "since")]
)
def test_a_wrong_code_is_named_with_the_choices(
    sqlite_store: Store, meeting: str, since: str, name: str
) -> None:
    with looking(sqlite_store) as (_, _, base), pytest.raises(BadAddress) as error:
        ask.between(base, TODAY, meeting=meeting, since=since)
    assert error.value.places["name"] == name
    assert error.value.choices


def test_days_and_codes_both_name_a_stretch(sqlite_store: Store) -> None:
    with looking(sqlite_store) as (_, _, base):
        found = ask.between_days(base, TODAY, APRIL, FEBRUARY)
        assert found == ask.between(base, TODAY, meeting=APRIL, since=FEBRUARY)
        days = ask.between_days(base, TODAY, "2022-04-01", "2022-01-01")
        assert days == Between(datetime.date(2022, 4, 1), datetime.date(2022, 1, 1))
        assert ask.between_days(base, TODAY, "2022-04-01").since_on == datetime.date(2022, 2, 8)
        assert ask.between_days(base, TODAY).as_of == TODAY
        on_the_day = datetime.date(2022, 4, 7)
        for found in (ask.between(base, on_the_day, meeting="today"), ask.between_days(base, on_the_day)):
            assert (found.as_of, found.since_on) == (on_the_day, datetime.date(2022, 2, 8))
        for since in ("2022-04-01", "2023-01-01"):
            with pytest.raises(BadAddress):
                ask.between_days(base, TODAY, "2022-04-01", since)


def _stretches(base: ask.Known) -> Iterator[Between]:
    """Every kind of comparison: meetings held, to come, today, plain days, and a mixture."""
    yield ask.between(base, TODAY)
    for meeting in ("today", "2020-12-11-adoption", APRIL, "2026-06-10-group_meeting"):
        yield ask.between(base, TODAY, meeting=meeting)
    yield ask.between(base, TODAY, meeting=APRIL, since="2020-12-11-adoption")
    yield ask.between(base, datetime.date(2022, 4, 6), meeting=APRIL)
    for as_of in ("", "2022-04-01", APRIL, "2020-12-11", "2026-06-10-group_meeting"):
        yield ask.between_days(base, TODAY, as_of)
    for as_of, since in (("2022-04-01", "2022-01-01"), (APRIL, "2022-01-01"), ("2022-04-01", FEBRUARY)):
        yield ask.between_days(base, TODAY, as_of, since)
    yield ask.between_days(base, TODAY, since="2020-12-11")
    yield ask.between_days(base, TODAY, "2026-06-10-group_meeting", "2026-01-01")


def test_an_address_that_is_printed_opens_the_same_comparison_on_any_later_day(sqlite_store: Store) -> None:
    draft = rounds.MeetingDraft(datetime.date(2026, 6, 10), title_en="Made-up meeting")
    with sqlite_store.transaction() as session:
        rounds.enter_meeting(session, reporters.SECRETARIAT, draft)
    with looking(sqlite_store) as (_, view, base):
        for between in _stretches(base):
            links = Links(view.on(between.as_of), "en", "https://monitor.example.org")
            printed = parse_qs(urlsplit(f"//{at(between, links)}").query)
            codes = {name: printed.get(name, [""])[0] for name in ("meeting", "since")}
            assert printed["asof"] == [between.as_of.isoformat()]
            for later in (TODAY, TODAY + datetime.timedelta(days=1), datetime.date(2026, 12, 1)):
                assert ask.between(base, later, **codes) == between, codes


@pytest.mark.parametrize(
    "codes",
    [
        {"meeting": "2026-03-03"},
        {"meeting": "2020-12-10"},
        {"meeting": f"{APRIL}~never"},
        {"meeting": "no~2022-04-01"},
        {"meeting": "2022-04-01", "since": "2022-04-01"},
        {"since": "2020-12-10"},
    ],
)
def test_a_day_that_is_not_offered_is_told(sqlite_store: Store, codes: dict[str, str]) -> None:
    with looking(sqlite_store) as (_, _, base), pytest.raises(BadAddress) as error:
        ask.between(base, TODAY, **codes)
    assert error.value.choices


# The real record


def test_one_statement_of_one_delegation_in_april_2022(store: Store) -> None:
    answer = asked(store, APRIL)
    assert answer.between.since is not None
    assert answer.between.since.meeting == FEBRUARY
    assert (answer.statements, answer.speakers, answer.first, answer.moved) == (1, 1, 1, 0)
    (new,) = answer.news
    assert (new.change, new.member, new.recommendation) == (Change.HEARD, "JPN", 1)
    assert (new.before, new.after) == (Stage.NO_REPORT, Stage.REPORTED)
    assert new.statement.source_url
    assert (answer.stamp.of.delegations, answer.stamp.of.members_covered) == (67, 94)
    assert answer.gained == {1: 1, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0}
    assert answer.changed[1] == {"JPN"}
    assert len(answer.rows) == 67
    assert len(answer.silent) == 67 - answer.heard.delegations


def test_where_nothing_is_new_the_nearest_meeting_with_something_is_named(sqlite_store: Store) -> None:
    answer = asked(sqlite_store)
    assert answer.news == ()
    assert answer.nearest is not None
    again = asked(sqlite_store, since=answer.nearest.meeting.meeting)
    assert again.statements == answer.nearest.statements > 0
    assert answer.latest is not None


def test_what_was_entered_late_makes_a_meeting_the_nearest(sqlite_store: Store) -> None:
    at = datetime.datetime(2025, 7, 1, 9, tzinfo=datetime.UTC)
    line = builders.statement(sqlite_store, "PER", 2, Stage.PLANNED, "2021-03-01", at=at)
    answer = asked(sqlite_store)
    assert answer.news == ()
    assert answer.nearest is not None
    assert (answer.nearest.meeting.day.on, answer.nearest.statements) == (datetime.date(2025, 6, 27), 1)
    again = asked(sqlite_store, since=answer.nearest.meeting.meeting)
    assert [(new.statement.statement, new.is_late) for new in again.news] == [(line, True)]
    assert (again.statements, again.first) == (1, 1)


def test_what_was_entered_late_is_no_first_word_nor_a_new_stage_where_a_later_one_was_known(
    store: Store,
) -> None:
    for said_on, stage, year in (("2022-03-01", "under_way", 2022), ("2021-03-01", "planned", 2025)):
        at = datetime.datetime(year, 11, 1, 9, tzinfo=datetime.UTC)
        builders.statement(store, "PER", 2, stage, said_on, at=at)
    answer = asked(store, "2025-12-02-group_meeting", "2025-10-03-group_meeting")
    (new,) = answer.news
    assert (new.change, new.before, new.after) == (Change.STAGE, Stage.NO_REPORT, Stage.PLANNED)
    assert (new.is_late, answer.first, answer.moved) == (True, 0, 0)


def test_the_first_loading_of_the_record_is_no_news(sqlite_store: Store) -> None:
    with looking(sqlite_store) as (session, view, base):
        later = datetime.date.today() + datetime.timedelta(days=400)  # noqa: DTZ011
        between = ask.between(base, later, meeting="today")
        assert ask.meeting(session, view, base, between, later).news == ()


def test_an_empty_record(empty_store: Store) -> None:
    answer = asked(empty_store)
    assert (answer.news, answer.nearest, answer.latest, answer.every_offer) == ((), None, None, ())
    assert len(answer.silent) == len(answer.rows) == 77


# Reports


def test_reports_are_news_by_what_they_did(store: Store) -> None:
    day = TODAY
    with store.reading() as session:
        line = queries.statements(session, reporters.latest(store), members=["URY"])["statement"].iloc[-1]
    with store.transaction() as session:
        reporting.confirm(session, reporters.ANA, line, today=day)
    old = reporters.reported(store, number=2, today=datetime.date(2025, 11, 3))
    reporters.reported(store, number=2, stage=Stage.UNDER_WAY, report=old.report)
    first = reporters.reported(store, number=4, stage=Stage.PLANNED)
    reporters.reported(store, number=4, stage=Stage.UNDER_WAY, report=first.report)
    gone = reporters.reported(store, number=6)
    reporters.withdrawn(store, gone.report)
    changes = {(new.change, new.recommendation) for new in asked(store, "today", sees=Visibility.GROUP).news}
    assert (Change.CONFIRMED, 5) in changes
    assert changes == {
        (Change.CONFIRMED, 5),
        (Change.REVISED, 2),
        (Change.HEARD, 4),  # its revision tells it
        (Change.WITHDRAWN, 6),
    }


def test_a_report_for_the_group_is_in_no_count_of_the_public(store: Store) -> None:
    before = asked(store, "today")
    reporters.reported(
        store, number=3, visibility=Visibility.GROUP, practice="A guide, made up", need="Help, made up"
    )
    assert asked(store, "today") == _of_record(before, asked(store, "today"))
    group = asked(store, "today", sees=Visibility.GROUP)
    assert [new.member for new in group.news] == ["URY"]
    assert [(one.kind, one.text) for one in group.offers] == [
        ("need", "Help, made up"),
        ("practice", "A guide, made up"),
    ]


def _of_record(answer: MeetingAnswer, later: MeetingAnswer) -> MeetingAnswer:

    return replace(
        answer, stamp=replace(answer.stamp, view=later.stamp.view, record_at=later.stamp.record_at)
    )


def test_a_need_names_who_offers_on_the_same_recommendation(store: Store) -> None:
    reporters.reported(store, number=4, practice="A guide, made up")
    reporters.reported(store, reporters.OTHER, "CHL", 4, need="Help, made up")
    answer = asked(store, "today")
    (need,) = [one for one in answer.offers if one.kind == "need"]
    assert need.matches == ("URY",)


# Whole records


def test_everybody_in_place_leaves_nobody_to_hear(sqlite_store: Store) -> None:
    builders.everybody(sqlite_store, Stage.IN_PLACE)
    answer = asked(sqlite_store, scope=Scope.ALL)
    assert answer.silent == ()
    assert answer.heard == answer.stamp.of
    assert all(strip.heard == answer.stamp.of for strip in answer.strips)


def test_the_reviews_name_delegations_of_the_scope_only(sqlite_store: Store) -> None:
    answer = asked(sqlite_store)
    rows = {row.member for row in answer.rows}
    assert {review.member for review in answer.reviews} <= rows
    assert len(answer.reviews) > 20
