"""What every question needs: a view is worked out once, few are kept, and each as if it were alone."""

from __future__ import annotations

import datetime
from dataclasses import replace

from monitoring import ask
from monitoring.ask.known import VIEWS, worked_out
from monitoring.record import queries
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import Scope

DAY = datetime.date(2025, 12, 2)
SCOPES = tuple(Scope)


def test_a_view_is_worked_out_once_and_few_are_kept(sqlite_store: Store) -> None:
    with sqlite_store.reading() as session:
        view = View(DAY, queries.latest_record(session))
        base = ask.known(session, view)
    first = worked_out(view, base)
    assert worked_out(replace(view), base) is first
    assert first.cells is worked_out(view, base).cells
    for back in range(VIEWS):
        worked_out(view.on(DAY - datetime.timedelta(days=back + 1)), base)
    again = worked_out(view, base)
    assert again is not first
    assert (again.stamp, again.cells, again.everywhere) == (first.stamp, first.cells, first.everywhere)


def test_what_is_kept_is_of_its_own_day_scope_and_record(sqlite_store: Store) -> None:
    with sqlite_store.reading() as session:
        view = View(DAY, queries.latest_record(session))
        kept = ask.known(session, view)
        for scope in SCOPES:
            for day in (DAY, datetime.date(2022, 2, 8)):
                asked = View(day, view.record, scope, pinned=True)
                alone = worked_out(asked, ask.known(session, view))
                found = worked_out(asked, kept)
                assert found.stamp.view == asked
                assert (found.stamp, found.cells, found.everywhere) == (
                    alone.stamp,
                    alone.cells,
                    alone.everywhere,
                )
                assert {cell.member for cell in found.cells} == set(found.inside["member"])
                assert [one for one in found.everywhere if one.member in set(found.inside["member"])] == list(
                    found.cells
                )


def test_two_records_keep_apart_what_they_worked_out(sqlite_store: Store) -> None:
    with sqlite_store.reading() as session:
        view = View(DAY, queries.latest_record(session))
        one, other = ask.known(session, view), ask.known(session, view)
    assert worked_out(view, one) is not worked_out(view, other)
