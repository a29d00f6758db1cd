"""The speaking list of a meeting: whom the chair would invite to speak, on what, in which order.

It is the chair's and the Secretariat's alone, and takes no record number. The trail says that the list of
a meeting was changed, by whom and when; neither a Member nor a word of the list stands there.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import NotFound
from ..vocabulary import RECOMMENDATIONS, Right
from . import access, audit, chair, codes
from .access import Reader
from .given import Given
from .model import Member
from .model_meeting import Speaking

LONGEST = 500
"""Characters of a note."""


@dataclass(frozen=True)
class SpeakingFact:
    """One line of the list. place: 1, 2, 3 without holes; note: private."""

    member: str
    recommendation: int
    note: str
    place: int
    added_by: str
    added_at: datetime.datetime


def listed(session: Session, reader: Reader, meeting: str) -> tuple[SpeakingFact, ...]:
    """The list of a meeting, in the order in which they would speak; empty where there is none.

    Errors: Refused
    """
    access.require(reader, Right.KEEP_SPEAKING)
    return tuple(map(_fact, _rows(session, meeting)))


def put(
    session: Session,
    reader: Reader,
    meeting: str,
    member: str,
    recommendation: int,
    note: str = "",
    *,
    at: datetime.datetime | None = None,
) -> None:
    """Put a Member on the list, at its end; of one that is there already, change the note. The same once
    more changes nothing.

    Errors: Refused; NotFound for a meeting, Member or number that is not on the record; BadReport for a
            note of more than 500 characters
    """
    access.require(reader, Right.KEEP_SPEAKING)
    _require(session, meeting, member, recommendation)
    given = Given()
    note = given.text("note", note, LONGEST)
    given.refuse()
    rows = _rows(session, meeting)
    there = _one(rows, member, recommendation)
    if there is not None and there.note == note:
        return
    moment = at or datetime.datetime.now(datetime.UTC)
    if there is None:
        row = Speaking(
            meeting=meeting,
            member=member,
            recommendation=recommendation,
            note=note,
            place=len(rows) + 1,
            added_by=codes.who(reader),
            added_at=moment,
        )
        session.add(row)
    else:
        there.note = note
    _tell(session, reader, "speaking.put" if there is None else "speaking.note", meeting, moment)


def take_out(
    session: Session,
    reader: Reader,
    meeting: str,
    member: str,
    recommendation: int,
    *,
    at: datetime.datetime | None = None,
) -> None:
    """Take a Member off the list; who stands behind moves up. One that is not on it: nothing happens.

    Errors: Refused; NotFound for a meeting, Member or number that is not on the record
    """
    access.require(reader, Right.KEEP_SPEAKING)
    _require(session, meeting, member, recommendation)
    rows = _rows(session, meeting)
    there = _one(rows, member, recommendation)
    if there is None:
        return
    session.delete(there)
    _number([row for row in rows if row is not there])
    _tell(session, reader, "speaking.take_out", meeting, at)


def move(
    session: Session,
    reader: Reader,
    meeting: str,
    member: str,
    recommendation: int,
    place: int,
    *,
    at: datetime.datetime | None = None,
) -> None:
    """Move a Member on the list to a place; one before the first is the first, one after the last the last.

    Errors: Refused; NotFound for a meeting, Member or number that is not on the record, or not on the list
    """
    access.require(reader, Right.KEEP_SPEAKING)
    _require(session, meeting, member, recommendation)
    rows = _rows(session, meeting)
    there = _one(rows, member, recommendation)
    if there is None:
        raise NotFound("access-not_found")
    to = min(max(place, 1), len(rows))
    if there.place == to:
        return
    others = [row for row in rows if row is not there]
    _number([*others[: to - 1], there, *others[to - 1 :]])
    _tell(session, reader, "speaking.move", meeting, at)


def _require(session: Session, meeting: str, member: str, recommendation: int) -> None:
    chair.require_meeting(session, meeting)
    wanted = select(Member.id).where(Member.member == member, Member.record_until.is_(None))
    known = codes.storable(member) and session.execute(wanted).first() is not None
    if not known or recommendation not in RECOMMENDATIONS:
        raise NotFound("access-not_found")


def _rows(session: Session, meeting: str) -> list[Speaking]:
    if not codes.storable(meeting):
        return []
    wanted = select(Speaking).where(Speaking.meeting == meeting).order_by(Speaking.place, Speaking.id)
    return list(session.execute(wanted.execution_options(populate_existing=True)).scalars())


def _one(rows: list[Speaking], member: str, recommendation: int) -> Speaking | None:
    of_it = (row for row in rows if (row.member, row.recommendation) == (member, recommendation))
    return next(of_it, None)


def _number(rows: list[Speaking]) -> None:
    for place, row in enumerate(rows, 1):
        if row.place != place:
            row.place = place


def _tell(
    session: Session, reader: Reader, what: str, meeting: str, moment: datetime.datetime | None
) -> None:
    session.flush()
    audit.append(session, who=codes.who(reader), what=what, subject=meeting, at=moment)


def _fact(row: Speaking) -> SpeakingFact:
    return SpeakingFact(row.member, row.recommendation, row.note, row.place, row.added_by, row.added_at)
