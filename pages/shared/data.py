"""The answers of this process, kept by View: pages ask here, never the record itself.

Answers are frozen and read only, so one serves all readers with the same View; what a reader may see
is part of the View. Nothing is kept by account.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from threading import Condition
from typing import Any, TypeVar

from cachetools import LRUCache, cached

from monitoring import answers, ask
from monitoring.answers.meeting import Between, MeetingAnswer
from monitoring.answers.pieces import Meeting
from monitoring.answers.practices import Practices, Wanted
from monitoring.record import access, queries, signing
from monitoring.record.access import Reader
from monitoring.service.health import store
from monitoring.view import View

Answer = TypeVar("Answer")

_CACHES: list[LRUCache[Any, Any]] = []
_newest = 0


def latest_record() -> int:
    """The number of the record as it is now; asked anew in every run."""
    global _newest
    with store().reading() as session:
        number = queries.latest_record(session)
    _newest = max(_newest, number)
    return number


def _key(*asked: object) -> tuple[object, ...]:
    """Every answer hangs on the newest record too: who narrows a report hides it in older records."""
    return (_newest, *asked)


def kept(most: int) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Keep up to so many answers; who asks for one that is being worked out waits for it."""
    cache: LRUCache[Any, Any] = LRUCache(most)
    _CACHES.append(cache)
    return cached(cache, key=_key, condition=Condition())


def forget() -> None:
    """Forget every answer, as when another store is opened."""
    global _newest
    _newest = 0
    for cache in _CACHES:
        cache.clear()


VOUCHED, COOKIE = "vouched ", "cookie "
"""How a token begins: an address that an identity provider vouches for, or the secret of a cookie."""


def vouched(email: str, verified: bool) -> str:
    """The token of somebody who came through an identity provider; empty unless the address is verified."""
    return f"{VOUCHED}{email}" if email and verified else ""


def by_cookie(secret: str) -> str:
    """The token of somebody who came with a cookie; empty without one."""
    return f"{COOKIE}{secret}" if secret else ""


def arrival(token: str) -> tuple[int, Reader]:
    """The number of the record as it is now, and who looks: both asked anew in every run."""
    return latest_record(), reader_of(token)


def reader_of(token: str) -> Reader:
    """Who it is, as the store knows it now: a right that was taken away is gone at the next click."""
    if not token:
        return access.ANYONE
    if token.startswith(VOUCHED):
        with store().reading() as session:
            return signing.reader_of_provider(session, token.removeprefix(VOUCHED), True)
    secret = token.removeprefix(COOKIE)
    with store().reading() as session:
        reader = signing.reader_of(session, secret)
    if reader != access.ANYONE:
        signing.touch(store(), secret)
    return reader


def allowed(view: View, token: str) -> View:
    """The view with what its reader may see now; for what runs later than the page that drew it.

    The newest record is asked for too: what was narrowed since the page was drawn is not given again from
    what is kept.
    """
    latest_record()
    return replace(view, sees=access.sees(reader_of(token)))


@kept(16)
def known(key: View) -> ask.Known:
    """What every question needs, for a record, with or without related work."""
    with store().reading() as session:
        return ask.known(session, key)


def base(view: View) -> ask.Known:
    """What every question under this view needs."""
    return known(ask.key_of_known(view))


@kept(64)
def overview(view: View) -> answers.Overview:
    """The six side by side."""
    with store().reading() as session:
        return ask.overview(session, view, base(view))


@kept(128)
def recommendation(view: View, number: int) -> answers.RecommendationAnswer:
    """One recommendation. Errors: BadAddress."""
    with store().reading() as session:
        return ask.recommendation(session, view, base(view), number)


@kept(256)
def member(view: View, code: str) -> answers.MemberAnswer:
    """One Member. Errors: BadAddress."""
    with store().reading() as session:
        return ask.member(session, view, base(view), code)


@kept(64)
def statements(view: View, wanted: answers.Filter) -> answers.Statements:
    """Everything said that a filter lets through."""
    with store().reading() as session:
        return ask.statements(session, view, base(view), wanted)


@kept(64)
def statement(view: View, code: str) -> answers.OneStatement:
    """One statement. Errors: NotFound."""
    with store().reading() as session:
        return ask.statement(session, view, base(view), code)


def between(view: View, today: datetime.date, meeting: str, since: str) -> Between:
    """From which day to which a meeting looks. Errors: BadAddress."""
    return ask.between(base(view), today, meeting=meeting, since=since)


@kept(32)
def meeting(view: View, stretch: Between, today: datetime.date) -> MeetingAnswer:
    """What is new since an earlier meeting."""
    with store().reading() as session:
        return ask.meeting(session, view, base(view), stretch, today)


@kept(64)
def practices(view: View, wanted: Wanted) -> Practices:
    """Good practices offered and help asked for."""
    with store().reading() as session:
        return ask.practices(session, view, base(view), wanted)


@kept(16)
def about(view: View) -> answers.About:
    """What the monitor knows of itself."""
    with store().reading() as session:
        return ask.about(session, view, base(view))


@kept(16)
def meetings(key: View, last: datetime.date) -> tuple[Meeting, ...]:
    """The Group's meetings from the adoption up to a day, oldest first."""
    return known(key).meetings(last)


_DRAWN: LRUCache[Any, Any] = LRUCache(128)
_CACHES.append(_DRAWN)


@cached(_DRAWN, key=lambda name, key, draw: _key(name, *key), condition=Condition())
def drawn(name: str, key: tuple[object, ...], draw: Callable[[], Any]) -> Any:
    """A picture or a piece of HTML that depends on nothing but its name and key, drawn once."""
    return draw()
