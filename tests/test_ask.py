"""Answers from the real record: the worked figures of the field, on both databases; record 1 again."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pandas as pd
import pytest

from monitoring import answers, ask, takeaway
from monitoring import view as views
from monitoring.answers import tables
from monitoring.briefs import excel, picture, tabular
from monitoring.errors import BadAddress, NotFound
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Scope, Stage, Visibility
from tests import builders

LAST = datetime.date(2025, 12, 2)
COLUMNS = [
    (1, "reported"),
    (1, "planned"),
    (1, "in_place"),
    (2, "under_way"),
    (4, "reported"),
    (5, "reported"),
    (5, "under_way"),
    (6, "reported"),
]
WORKED = {
    "2021-05-04": [(64, 91), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (1, 1)],
    "2022-02-08": [(67, 94), (0, 0), (3, 30), (2, 2), (1, 1), (0, 0), (1, 1), (1, 1), (1, 1)],
    "2022-04-07": [(67, 94), (1, 1), (3, 30), (2, 2), (1, 1), (0, 0), (1, 1), (1, 1), (1, 1)],
    "2024-03-19": [(71, 98), (1, 1), (2, 29), (4, 4), (1, 1), (2, 29), (1, 1), (2, 29), (1, 1)],
}
"""The table of the field's own notes: delegations and Members covered, as of a day."""


def seen(store: Store, view: View) -> tuple[ask.Known, answers.Overview]:
    with store.reading() as session:
        base = ask.known(session, view)
        return base, ask.overview(session, view, base)


@pytest.mark.parametrize("day", WORKED)
def test_the_worked_figures(store: Store, day: str) -> None:
    view = View(datetime.date.fromisoformat(day), 1)
    _, answer = seen(store, view)
    size, *expected = WORKED[day]
    assert tuple(answer.stamp.of) == size
    counted = answer.progress.set_index(["recommendation", "stage"])
    assert [tuple(counted.loc[column]) for column in COLUMNS] == expected
    for strip in answer.strips:  # what is drawn is what is counted
        for stage in Stage:
            assert tuple(strip.counts[stage]) == tuple(counted.loc[(strip.recommendation.number, stage)])


def test_strips_tiles_and_coverage_tell_the_same_numbers(sqlite_store: Store) -> None:
    _, answer = seen(sqlite_store, View(LAST, 1))
    assert len(answer.tiles[0]) == 166
    for strip in answer.strips:
        number = strip.recommendation.number
        on_tiles = pd.Series([t.stage for t in answer.tiles[number] if t.stage]).value_counts()
        last = answer.coverage[
            (answer.coverage["on"] == pd.Timestamp(LAST)) & (answer.coverage["recommendation"] == number)
        ].set_index("stage")
        for stage in Stage:
            assert on_tiles.get(stage, 0) == strip.counts[stage].members_covered
            if stage != Stage.NO_REPORT:
                assert tuple(last.loc[stage, ["delegations", "members_covered"]]) == tuple(
                    strip.counts[stage]
                )
        assert len(strip.cells) == answer.stamp.of.delegations
        covered = sum(c.covers for c in strip.cells if c.stage == Stage.PLANNED)
        assert covered == strip.counts[Stage.PLANNED].members_covered
    spoken = sum(t.stage == Stage.REPORTED for t in answer.tiles[0])
    assert spoken == answer.heard.members_covered


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("related", [False, True])
def test_every_scope_adds_up(sqlite_store: Store, scope: Scope, related: bool) -> None:
    _, answer = seen(sqlite_store, View(LAST, 1, scope, related))
    totals = answer.progress.groupby("recommendation")[["delegations", "members_covered"]].sum()
    assert {tuple(row) for row in totals.to_numpy()} == {tuple(answer.stamp.of)}
    assert answer.sizes[-1].of == answer.stamp.of


def test_since_counts_from_the_meeting_before(sqlite_store: Store) -> None:
    _, answer = seen(sqlite_store, View(LAST, 1))
    assert answer.since is not None
    assert (answer.since.meeting.day.on, answer.since.statements) == (datetime.date(2025, 10, 3), 0)
    _, earlier = seen(sqlite_store, View(datetime.date(2022, 4, 7), 1))
    assert earlier.since is not None
    assert (earlier.since.meeting.day.on, earlier.since.statements) == (datetime.date(2022, 2, 8), 1)


def test_a_day_is_printed_at_its_precision(sqlite_store: Store) -> None:
    view = View(LAST, 1)
    with sqlite_store.reading() as session:
        answer = ask.member(session, view, ask.known(session, view), "HKG")
    cell = answer.cells[0]
    assert cell.named_on is not None
    assert translator("en").day(*cell.named_on) == "December 2023"


def test_a_state_of_the_union_stands_through_it_and_has_not_spoken(sqlite_store: Store) -> None:
    view = View(LAST, 1)
    with sqlite_store.reading() as session:
        answer = ask.member(session, view, ask.known(session, view), "DEU")
    assert answer.spoken_on == ()
    assert answer.cells[0].stage == Stage.PLANNED
    assert answer.cells[0].through_union
    assert all(not lane.marks for lane in answer.lanes)


def test_what_does_not_exist_is_named(sqlite_store: Store) -> None:
    view = View(LAST, 1)
    with sqlite_store.reading() as session:
        base = ask.known(session, view)
        with pytest.raises(BadAddress):
            ask.member(session, view, base, "ATL")
        with pytest.raises(BadAddress):
            ask.recommendation(session, view, base, 7)
        with pytest.raises(NotFound):
            ask.statement(session, view, base, "ATL-A1-20220101")
        early = view.on(datetime.date(2021, 1, 1))
        with pytest.raises(NotFound):  # it had not been said by then
            ask.statement(session, early, base, "URY-A5-20220208")


def test_group_words_are_in_no_public_answer(sqlite_store: Store) -> None:
    builders.statement(
        sqlite_store, "KEN", 3, "in_place", "2025-11-01", visibility="group", summary_en="Only for the Group"
    )
    with sqlite_store.reading() as session:
        from monitoring.record import queries

        latest = queries.latest_record(session)
        answer = {}
        for sees in Visibility:
            view = View(LAST, latest, sees=sees)
            base = ask.known(session, view)
            answer[sees] = ask.overview(session, view, base)
            said = ask.statements(session, view, base, answers.Filter())
            assert ("Only for the Group" in repr(said)) == (sees == Visibility.GROUP)
    assert answer[Visibility.PUBLIC].strips[2].heard == (0, 0)
    assert answer[Visibility.GROUP].strips[2].heard == (1, 1)
    assert answer[Visibility.PUBLIC].stamp.statements + 1 == answer[Visibility.GROUP].stamp.statements


def everything(store: Store, view: View) -> dict[str, bytes]:
    """Every file that can be taken away under a view, in three languages."""
    made: dict[str, bytes] = {}
    with store.reading() as session:
        base = ask.known(session, view)
        answer = ask.overview(session, view, base)
        for language in LANGUAGES:
            t, links = translator(language), Links(view, language, "https://monitor.example.org")
            for name in ("overview", "tiles-1", "coverage", "recommendation-1", "lanes-1", "member-URY"):
                drawn = takeaway.named(session, view, base, name, t, links)
                for fmt in ("png", "svg"):
                    made[f"{language}/{name}.{fmt}"] = picture.draw(drawn, fmt)
            said = ask.statements(session, view, base, answers.Filter())
            for table in (
                tables.progress(answer),
                tables.coverage(answer),
                tables.statements(said.statements),
            ):
                made[f"{language}/{table.name}.csv"] = tabular.csv(table, answer.stamp, t)
                shown = excel.in_words(table, base.names, t, base.recommendations)
                made[f"{language}/{table.name}.xlsx"] = excel.table(shown, table, answer.stamp, table.name, t)
    return made


def test_record_1_again_byte_for_byte(sqlite_store: Store, data: Path) -> None:
    view = View(LAST, 1, pinned=True)
    before = everything(sqlite_store, view)
    for name, old, new in (
        ("statements.csv", "Announced its intention", "Announced, in other words, its intention"),
        ("members.csv", "Uruguay", "Uruguay (another name)"),
        ("terms.csv", "Trade facilitation", "Facilitation of trade"),
        ("reach.csv", "2025-12-02", "2026-01-31"),
    ):
        file = data / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    assert sqlite_store.prepare(data) == 2
    assert everything(sqlite_store, view) == before
    after = everything(sqlite_store, View(LAST, 2, pinned=True))
    assert after["en/statements.csv"] != before["en/statements.csv"]
    assert after["en/overview.svg"] != before["en/overview.svg"]


def test_the_csv_holds_the_numbers_of_the_page(sqlite_store: Store) -> None:
    _, answer = seen(sqlite_store, View(LAST, 1))
    t = translator("en")
    text = tabular.csv(tables.progress(answer), answer.stamp, t).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 30
    for row in rows:
        count = answer.strips[int(row["recommendation"]) - 1].counts[Stage(row["stage"])]
        assert (int(row["delegations"]), int(row["members_covered"])) == tuple(count)
        assert row["as_of"] == "2025-12-02"


def test_every_day_from_the_adoption_is_answered_at_once(sqlite_store: Store) -> None:
    """An as-of day before anything was said is silence, not an error."""
    base, answer = seen(sqlite_store, View(views.ADOPTED_ON, 1))
    assert answer.heard == (0, 0)
    assert answer.latest == ()
    assert answer.since is None
    assert base.meetings(views.ADOPTED_ON)[-1].meeting == "2020-12-11-adoption"
