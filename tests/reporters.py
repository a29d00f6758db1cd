"""Who reports in tests, and what: one reader a role, a paper that can be submitted, a report in one call."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from monitoring.record import drafts, queries, reporting
from monitoring.record.access import ANYONE, Reader
from monitoring.record.paper import Paper
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import Role, Stage, Visibility

TODAY = datetime.date(2026, 3, 2)
ANA = Reader(Role.DELEGATE, "ana@example.org", "Ana", frozenset({"URY"}))
BEN = Reader(Role.DELEGATE, "ben@example.org", "Ben", frozenset({"URY", "KEN"}))
OTHER = Reader(Role.DELEGATE, "eve@example.org", "Eve", frozenset({"CHL"}))
VIEWER = Reader(Role.VIEWER, "viewer@example.org")
CHAIR = Reader(Role.CHAIR, "chair@example.org")
SECRETARIAT = Reader(Role.SECRETARIAT, "secretariat@example.org")
STRANGERS = (ANYONE, VIEWER, CHAIR, SECRETARIAT, OTHER)
"""Everybody but the delegation of Uruguay."""

PAPER = Paper(
    stage=Stage.PLANNED, text="Made-up words: a guide for small firms is being written.", said_on=TODAY
)


def paper(**more: Any) -> Paper:
    """A paper that can be submitted, but for what is said otherwise."""
    return replace(PAPER, **more)


def drafted(store: Store, reader: Reader = ANA, member: str = "URY", number: int = 4, **more: Any) -> Any:
    """A draft with a paper in it. more: fields of the paper; report, corrects of the draft; today."""
    begun = {name: more.pop(name) for name in ("report", "corrects") if name in more}
    today = more.pop("today", TODAY)
    with store.transaction() as session:
        draft = drafts.begin(session, reader, member, number, today=today, **begun)
    with store.transaction() as session:
        words = paper(**{"said_on": today, **more})
        return drafts.save(session, reader, draft.code, words, version=draft.version).draft


def submitted(store: Store, draft: Any, reader: Reader = ANA, today: datetime.date = TODAY) -> Any:
    """Submit a draft as it is."""
    with store.transaction() as session:
        return reporting.submit(session, reader, draft.code, version=draft.version, today=today)


def reported(store: Store, reader: Reader = ANA, member: str = "URY", number: int = 4, **more: Any) -> Any:
    """A report on the record: drafted and submitted, on the day ``today``."""
    today = more.get("today", TODAY)
    return submitted(store, drafted(store, reader, member, number, **more), reader, today)


def withdrawn(store: Store, report: str, reader: Reader = ANA, today: datetime.date = TODAY) -> int:
    """Withdraw a report. Returns the record number."""
    with store.transaction() as session:
        return reporting.withdraw(session, reader, report, today=today)


def latest(store: Store, as_of: datetime.date = TODAY, sees: Visibility = Visibility.GROUP) -> View:
    """The view of the newest record."""
    with store.reading() as session:
        return View(as_of, queries.latest_record(session), sees=sees)
