"""The trail as the Secretariat reads it: who did what, when, to what; newest first."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from ..vocabulary import Right
from . import access
from .access import Reader
from .codes import storable
from .model import AuditLine

MOST = 1000
"""Lines that are given at once at most."""


@dataclass(frozen=True)
class TrailFilter:
    """Which lines: who holds these letters; subject, or what else the line tells (codes of reports among
    it), holds these; what is exactly that; days in UTC, both included."""

    who: str = ""
    what: str = ""
    subject: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True)
class TrailLine:
    """One line; ``record`` is the record number that came of it, None for what others cannot see."""

    number: int
    at: datetime.datetime
    who: str
    what: str
    subject: str
    from_state: str
    to_state: str
    record: int | None
    detail: Mapping[str, Any]


def lines(
    session: Session,
    reader: Reader,
    wanted: TrailFilter = TrailFilter(),
    *,
    limit: int = 100,
    before: int | None = None,
) -> tuple[TrailLine, ...]:
    """The lines of the trail that a filter asks for, newest first.

    limit:   how many at once; before: only lines with a smaller number, for the next page
    Errors:  Refused
    """
    access.require(reader, Right.READ_TRAIL)
    if not all(storable(text) for text in (wanted.who, wanted.what, wanted.subject) if text):
        return ()  # no line can hold what no database can
    asked = select(AuditLine).where(*_OURS, *_conditions(wanted, before)).order_by(AuditLine.number.desc())
    found = session.execute(asked.limit(max(1, min(limit, MOST)))).scalars()
    return tuple(_line(row) for row in found)


def kinds(session: Session, reader: Reader) -> tuple[str, ...]:
    """The codes of all that was ever done, in order: what a filter can ask for. Errors: Refused."""
    access.require(reader, Right.READ_TRAIL)
    return tuple(sorted(session.execute(select(AuditLine.what).where(*_OURS).distinct()).scalars()))


_OURS = (AuditLine.what.not_like("draft.%"), AuditLine.who.not_like("invited:%"))
"""Only its delegation knows of a draft, and of who was handed one: what was done to drafts and by guests
stands in the trail, and is proved with it, but nobody reads it there."""


def _conditions(wanted: TrailFilter, before: int | None) -> Iterator[ColumnElement[bool]]:
    if wanted.who:
        yield _holds(AuditLine.who, wanted.who)
    if wanted.subject:
        in_detail = json.dumps(wanted.subject.strip(), ensure_ascii=False)[1:-1]
        yield or_(_holds(AuditLine.subject, wanted.subject), _holds(AuditLine.detail, in_detail))
    if wanted.what:
        yield AuditLine.what == wanted.what
    if wanted.since:
        yield AuditLine.at >= _midnight(wanted.since)
    if wanted.until:
        yield AuditLine.at < _midnight(wanted.until + datetime.timedelta(days=1))
    if before is not None:
        yield AuditLine.number < before


def _holds(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    return column.icontains(text.strip(), autoescape=True)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _line(row: AuditLine) -> TrailLine:
    return TrailLine(
        number=row.number,
        at=row.at,
        who=row.who,
        what=row.what,
        subject=row.subject,
        from_state=row.from_state,
        to_state=row.to_state,
        record=row.record,
        detail=json.loads(row.detail),
    )
