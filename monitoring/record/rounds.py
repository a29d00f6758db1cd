"""Rounds: periods for which reports are invited, for a meeting; and who has reported in one.

A round is an invitation: a report can be made before it, after it, and without one.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..settings import settings
from ..vocabulary import ADOPTED_ON, UNION, Cause, Right, Status, Visibility
from ..vocabulary import Affiliation as Belongs
from . import access, audit, history
from .access import Reader
from .codes import storable
from .given import LONGEST_NOTE, Given
from .meetings import (
    MeetingDraft,
    MeetingFact,
    Words,
    change_meeting,
    enter_meeting,
    listed_meetings,
    withdraw_meeting,
)
from .model import Affiliation, Member, Record, Statement
from .model_reports import Revision, Round

__all__ = [
    "Heard",
    "MeetingDraft",
    "MeetingFact",
    "RoundFact",
    "Words",
    "change",
    "change_meeting",
    "current",
    "enter_meeting",
    "group_on",
    "heard",
    "listed",
    "listed_meetings",
    "open_round",
    "reported_in",
    "withdraw",
    "withdraw_meeting",
]


@dataclass(frozen=True)
class RoundFact:
    """A round as it stands on the record.

    opens_on, closes_on  its first and its last day
    meeting              code of the meeting that it is for; "" for none
    record_from          record number of this version; recorded_at: when that was taken, UTC
    """

    round: str
    opens_on: datetime.date
    closes_on: datetime.date
    meeting: str = ""
    note: str = ""
    record_from: int = 0
    recorded_at: datetime.datetime | None = None

    def holds(self, day: datetime.date) -> bool:
        """Are reports invited on that day?"""
        return self.opens_on <= day <= self.closes_on


@dataclass(frozen=True)
class Heard:
    """Codes of the delegations of the Group that reported in a round, and of the others."""

    reported: tuple[str, ...]
    not_yet: tuple[str, ...]


def listed(session: Session, reader: Reader) -> tuple[RoundFact, ...]:
    """Every round there is, newest first. Errors: Refused."""
    access.require(reader, Right.READ_ROUNDS)
    found = [_fact(row, at) for row, at in session.execute(_in_force())]
    return tuple(sorted(found, key=lambda fact: (fact.opens_on, fact.round), reverse=True))


def current(session: Session, reader: Reader, today: datetime.date) -> RoundFact | None:
    """The round that is open on a day. Errors: Refused."""
    return next((fact for fact in listed(session, reader) if fact.holds(today)), None)


def open_round(
    session: Session,
    reader: Reader,
    opens_on: datetime.date | None,
    closes_on: datetime.date | None,
    meeting: str = "",
    note: str = "",
    *,
    at: datetime.datetime | None = None,
) -> str:
    """Invite reports for a period; two periods hold no day in common.

    Returns:  the code of the round, such as 2026-09-01-round
    Errors:   Refused; BadReport with every problem, for opens_on, closes_on, meeting, note
    """
    access.require(reader, Right.KEEP_ROUNDS)
    row = _checked(session, opens_on, closes_on, meeting, note)
    code = _free_code(session, row["opens_on"])
    _write(session, reader, "round.open", None, {**row, "round": code}, at)
    return code


def change(
    session: Session,
    reader: Reader,
    code: str,
    opens_on: datetime.date | None,
    closes_on: datetime.date | None,
    meeting: str = "",
    note: str = "",
    *,
    seen: int | None = None,
    at: datetime.datetime | None = None,
) -> int:
    """Change a round; its code stays. To close it, give the day on which it closes.

    seen:     ``record_from`` of what was shown; None asks for no comparison
    Returns:  the record number
    Errors:   NotFound, Refused, BadReport; Conflict where somebody was faster
    """
    access.require(reader, Right.KEEP_ROUNDS)
    before = _one(session, code)
    if seen is not None and before.record_from != seen:
        raise Conflict("review-changed_meanwhile")
    row = _checked(session, opens_on, closes_on, meeting, note, besides=code)
    return _write(session, reader, "round.change", before, {**row, "round": code}, at)


def withdraw(session: Session, reader: Reader, code: str, *, at: datetime.datetime | None = None) -> int:
    """Take a round back; reports made in it stay. Returns the record number. Errors: NotFound, Refused."""
    access.require(reader, Right.KEEP_ROUNDS)
    return _write(session, reader, "round.withdraw", _one(session, code), None, at)


def heard(session: Session, reader: Reader, code: str, *, today: datetime.date | None = None) -> Heard:
    """Which delegations of the Group reported in a round, and which have not yet, in order of the codes.

    States of the Union are no delegations and stand in neither. The Group is that of the last day of the
    round, or of ``today`` where that day is still to come.

    Errors: NotFound, Refused
    """
    access.require(reader, Right.READ_WAITING)
    row = _one(session, code)
    group = group_on(session, min(row.closes_on, today or row.closes_on))
    delegations = sorted(member for member, union in group.items() if not union)
    spoke = reported_in(session, row.opens_on, row.closes_on, access.sees(reader))
    return Heard(
        tuple(member for member in delegations if member in spoke),
        tuple(member for member in delegations if member not in spoke),
    )


def group_on(session: Session, day: datetime.date) -> dict[str, str]:
    """The Members of the Group on a day, each with UNION where it is a State of the Union, else ""."""
    begun = or_(Affiliation.from_on.is_(None), Affiliation.from_on <= day)
    lasts = or_(Affiliation.until_on.is_(None), Affiliation.until_on >= day)
    held = select(Affiliation.member, Affiliation.affiliation).where(
        Affiliation.record_until.is_(None), begun, lasts
    )
    belongs = {(member, affiliation) for member, affiliation in session.execute(held)}
    acceded = select(Member.member).where(Member.record_until.is_(None), Member.acceded_on <= day)
    return {
        member: UNION if (member, Belongs.EU.value) in belongs and member != UNION else ""
        for member in session.execute(acceded).scalars()
        if (member, Belongs.GROUP.value) in belongs
    }


def reported_in(
    session: Session, first: datetime.date, last: datetime.date, sees: Visibility
) -> frozenset[str]:
    """The Members that submitted a report or a revision on these days (of the clock in Geneva), and have
    not withdrawn it; of what may be seen."""
    zone = ZoneInfo(settings().timezone)
    begins = datetime.datetime.combine(first, datetime.time(), zone)
    ends = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time(), zone)
    wanted = (
        select(Revision.report, Revision.member, Revision.status, Revision.submitted_at, Statement.visibility)
        .join(Statement, Statement.statement == Revision.statement)
        .where(Revision.record_until.is_(None), Statement.record_until.is_(None))
        .where(Revision.submitted_at >= begins)
        .order_by(Revision.report, Revision.revision)
    )
    found = session.execute(wanted).all()
    newest = {row.report: row for row in found}
    seen = {
        report
        for report, row in newest.items()
        if row.status != Status.WITHDRAWN and row.visibility in (Visibility.PUBLIC, sees)
    }
    return frozenset(row.member for row in found if row.report in seen and row.submitted_at < ends)


def _in_force() -> Select[Round, datetime.datetime]:
    joined = select(Round, Record.at).join(Record, Record.number == Round.record_from)
    return joined.where(Round.record_until.is_(None))


def _one(session: Session, code: str) -> Round:
    wanted = select(Round).where(Round.round == code, Round.record_until.is_(None))
    found = session.execute(wanted).scalar() if storable(code) else None
    if found is None:
        raise NotFound("access-not_found")
    return found


def _checked(
    session: Session,
    opens_on: datetime.date | None,
    closes_on: datetime.date | None,
    meeting: str,
    note: str,
    *,
    besides: str = "",
) -> dict[str, Any]:
    given = Given()
    row = {
        "opens_on": given.day("opens_on", opens_on, ADOPTED_ON),
        "closes_on": given.day("closes_on", closes_on, ADOPTED_ON),
        "meeting": given.meeting(session, "meeting", meeting),
        "note": given.text("note", note, LONGEST_NOTE),
    }
    if opens_on and closes_on and closes_on < opens_on:
        given.add("closes_on", "review-problem_round_order")
    elif opens_on and closes_on and not given.problems:
        other = session.execute(
            select(Round.opens_on, Round.closes_on).where(
                Round.record_until.is_(None),
                Round.round != besides,
                Round.opens_on <= closes_on,
                Round.closes_on >= opens_on,
            )
        ).first()
        if other:
            given.add("opens_on", "review-problem_round_overlaps", opens=other[0], closes=other[1])
    given.refuse()
    return row


def _write(
    session: Session,
    reader: Reader,
    what: str,
    before: Round | None,
    after: Mapping[str, Any] | None,
    at: datetime.datetime | None,
) -> int:
    number = history.next_record(session, Cause.CALENDAR, reader.email, at)
    if before is not None:
        history.close_rows(session, Round, number, [before.id])
    if after is not None:
        history.open_rows(session, Round, number, [after], loaded=False)
    old = f"{before.opens_on}/{before.closes_on}" if before is not None else ""
    new = f"{after['opens_on']}/{after['closes_on']}" if after is not None else ""
    code = before.round if before is not None else (after or {})["round"]
    audit.append(
        session, who=reader.email, what=what, subject=code, from_state=old, to_state=new, record=number, at=at
    )
    return number


def _free_code(session: Session, opens_on: datetime.date) -> str:
    plain = f"{opens_on}-round"
    codes = (plain if place == 1 else f"{plain}-{place}" for place in count(1))
    taken = set(session.execute(select(Round.round).where(Round.round.startswith(plain))).scalars())
    return next(code for code in codes if code not in taken)


def _fact(row: Round, at: datetime.datetime) -> RoundFact:
    return RoundFact(
        row.round, row.opens_on, row.closes_on, row.meeting, row.note, row.record_from, recorded_at=at
    )
