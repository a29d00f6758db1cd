"""The answers of this process, kept by View: the pages and the first response ask here, never the record.

Answers are frozen and read only, so one serves all readers with the same View; what a reader may see
is part of the View. Nothing is kept by account.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from threading import Condition, Lock
from typing import Any, TypeVar

from cachetools import LRUCache, cached

from .. import answers, ask
from ..answers.meeting import Between, MeetingAnswer
from ..answers.pieces import Meeting
from ..answers.practices import Practices, Wanted
from ..record import queries
from ..view import View
from . import health

Answer = TypeVar("Answer")

_CACHES: list[LRUCache[Any, Any]] = []
_newest = 0
_counting = Lock()


def latest_record() -> int:
    """The number of the record as it is now; asked anew in every run."""
    global _newest
    with health.store().reading() as session:
        number = queries.latest_record(session)
    with _counting:
        _newest = max(_newest, number)
    return number


def newest_known() -> int:
    """The highest number of the record that any answer of this process hangs on; 0 before the first."""
    return _newest


def key(*asked: object) -> tuple[object, ...]:
    """Every answer hangs on the newest record too: who narrows a report hides it in older records."""
    return (_newest, *asked)


def cache(most: int) -> LRUCache[Any, Any]:
    """A cache of up to so many, emptied with all others."""
    made: LRUCache[Any, Any] = LRUCache(most)
    _CACHES.append(made)
    return made


def kept(most: int) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Keep up to so many answers; who asks for one that is being worked out waits for it."""
    return cached(cache(most), key=key, condition=Condition())


def forget() -> None:
    """Forget every answer, as where a test opens another store."""
    global _newest
    _newest = 0
    for each in _CACHES:
        each.clear()


@kept(16)
def known(view: View) -> ask.Known:
    """What every question needs, for a record, with or without related work."""
    with health.store().reading() as session:
        return ask.known(session, view)


def base(view: View) -> ask.Known:
    """What every question under this view needs."""
    return known(ask.key_of_known(view))


@kept(64)
def overview(view: View) -> answers.Overview:
    """The six side by side."""
    with health.store().reading() as session:
        return ask.overview(session, view, base(view))


@kept(128)
def recommendation(view: View, number: int) -> answers.RecommendationAnswer:
    """One recommendation. Errors: BadAddress."""
    with health.store().reading() as session:
        return ask.recommendation(session, view, base(view), number)


@kept(256)
def member(view: View, code: str) -> answers.MemberAnswer:
    """One Member. Errors: BadAddress."""
    with health.store().reading() as session:
        return ask.member(session, view, base(view), code)


@kept(64)
def statements(view: View, wanted: answers.Filter) -> answers.Statements:
    """Everything said that a filter lets through."""
    with health.store().reading() as session:
        return ask.statements(session, view, base(view), wanted)


@kept(64)
def statement(view: View, code: str) -> answers.OneStatement:
    """One statement. Errors: NotFound."""
    with health.store().reading() as session:
        return ask.statement(session, view, base(view), code)


def between(view: View, today: datetime.date, meeting: str, since: str) -> Between:
    """From which day to which a meeting looks. Errors: BadAddress."""
    return ask.between(base(view), today, meeting=meeting, since=since)


@kept(32)
def meeting(view: View, stretch: Between, today: datetime.date) -> MeetingAnswer:
    """What is new since an earlier meeting."""
    with health.store().reading() as session:
        return ask.meeting(session, view, base(view), stretch, today)


@kept(64)
def practices(view: View, wanted: Wanted) -> Practices:
    """Good practices offered and help asked for."""
    with health.store().reading() as session:
        return ask.practices(session, view, base(view), wanted)


@kept(16)
def about(view: View) -> answers.About:
    """What the monitor knows of itself."""
    with health.store().reading() as session:
        return ask.about(session, view, base(view))


@kept(16)
def meetings(view: View, last: datetime.date) -> tuple[Meeting, ...]:
    """The Group's meetings from the adoption up to a day, oldest first."""
    return known(view).meetings(last)
