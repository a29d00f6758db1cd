"""View: through which window somebody looks at the record, to and from the address.

A View says as of which day, as the record stood at which number, of whom, with related WTO work or
not, and what this reader may see. Two readers with equal Views see equal bytes.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from .errors import BadAddress
from .vocabulary import ADOPTED_ON, Scope, Visibility


@dataclass(frozen=True)
class View:
    """One way of looking at the record.

    as_of    the day whose knowledge is shown
    record   the record number whose store is shown
    scope    of whom the figures speak
    related  related WTO work is counted too
    sees     what this reader may see: public, or group (which holds public)
    pinned   the address named the record; then the page says so
    """

    as_of: datetime.date
    record: int
    scope: Scope = Scope.GROUP
    related: bool = False
    sees: Visibility = Visibility.PUBLIC
    pinned: bool = False

    @property
    def ending(self) -> str:
        """What tells the names of two files of one day apart: -all, -related; "" for the usual view."""
        scope = "" if self.scope == Scope.GROUP else f"-{self.scope}"
        return f"{scope}-related" if self.related else scope

    def on(self, day: datetime.date) -> View:
        """The same view as of another day."""
        return replace(self, as_of=day)


def today(timezone: str) -> datetime.date:
    """The day it is now where the Group meets."""
    return datetime.datetime.now(ZoneInfo(timezone)).date()


def from_query(
    query: Mapping[str, str], *, today: datetime.date, latest: int, sees: Visibility = Visibility.PUBLIC
) -> View:
    """Read a View from the codes of an address; what is not named takes its default.

    query:   asof, scope, related, record; other names are left alone
    today:   the day it is; the default as-of day, and the last that is offered
    latest:  the latest record number
    Errors:  BadAddress, naming the part, what was found, and the codes there are
    """
    pinned = "record" in query
    return View(
        as_of=day_of(query.get("asof", ""), today),
        record=_record(query["record"], latest) if pinned else latest,
        scope=_scope(query.get("scope", "")),
        related=_related(query.get("related", "")),
        sees=sees,
        pinned=pinned,
    )


def to_query(view: View) -> dict[str, str]:
    """The codes of an address that reopens this View; only the as-of day is always there."""
    query = {"asof": view.as_of.isoformat()}
    if view.scope != Scope.GROUP:
        query["scope"] = view.scope.value
    if view.related:
        query["related"] = "1"
    if view.pinned:
        query["record"] = str(view.record)
    return query


def day_of(text: str, today: datetime.date) -> datetime.date:
    """A day written YYYY-MM-DD, between the adoption and today; today where nothing is written."""
    if not text:
        return today
    try:
        day = datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        day = None
    if day is None:
        raise BadAddress("address-asof", name="asof", found=text)
    if not ADOPTED_ON <= day <= today:
        raise BadAddress("address-asof_range", name="asof", found=text, first=ADOPTED_ON, last=today)
    return day


def _scope(text: str) -> Scope:
    if not text:
        return Scope.GROUP
    if text not in set(Scope):
        raise BadAddress("address-scope", name="scope", found=text, options=tuple(Scope))
    return Scope(text)


def _related(text: str) -> bool:
    if text not in ("", "0", "1"):
        raise BadAddress("address-related", name="related", found=text, options=("0", "1"))
    return text == "1"


def _record(text: str, latest: int) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if not 1 <= number <= latest:
        raise BadAddress("address-record", name="record", found=text, latest=latest)
    return number
