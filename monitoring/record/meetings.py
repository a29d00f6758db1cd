"""The calendar of the Group: meetings that the Secretariat enters, beside those that data/ brings.

``rounds`` hands these out too: who keeps rounds keeps the meetings that they are for.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import ADOPTED_ON, MEETINGS_TO_CHOOSE, Cause, MeetingKind, Precision, Right
from . import access, audit, chair, history
from .access import Reader
from .codes import storable
from .given import LONGEST_NOTE, Given, written
from .model import Record, Statement
from .model_reference import Meeting
from .model_reports import Round


class Words(NamedTuple):
    """The same words in three languages; "" where they are not known in one."""

    en: str = ""
    fr: str = ""
    es: str = ""


@dataclass(frozen=True)
class MeetingDraft:
    """A meeting of the Group as the Secretariat enters it.

    held_on   the day, or any day of the month or year by which it is known (``precision``)
    title_*   English compulsory; symbol, source_url and note_* may be ""
    """

    held_on: datetime.date | None = None
    precision: Precision = Precision.DAY
    title_en: str = ""
    title_fr: str = ""
    title_es: str = ""
    symbol: str = ""
    source_url: str = ""
    note_en: str = ""
    note_fr: str = ""
    note_es: str = ""


@dataclass(frozen=True)
class MeetingFact:
    """A day of the calendar as it stands on the record.

    loaded       it comes from data/ and is changed there
    record_from  record number of this version; recorded_at: when that was taken, UTC
    """

    meeting: str
    held_on: datetime.date
    precision: Precision
    kind: MeetingKind
    title: Words
    symbol: str
    source_url: str
    note: Words
    loaded: bool
    record_from: int
    recorded_at: datetime.datetime


def listed_meetings(session: Session, reader: Reader) -> tuple[MeetingFact, ...]:
    """The meetings of the Group from the adoption on, oldest first, those to come among them."""
    access.require(reader, Right.READ_PUBLIC)
    wanted = (
        select(Meeting, Record.at)
        .join(Record, Record.number == Meeting.record_from)
        .where(
            Meeting.record_until.is_(None),
            Meeting.kind.in_([kind.value for kind in MEETINGS_TO_CHOOSE]),
            Meeting.held_on >= ADOPTED_ON,
        )
    )
    found = [_fact(row, at) for row, at in session.execute(wanted)]
    return tuple(sorted(found, key=lambda fact: (fact.held_on, fact.meeting)))


def enter_meeting(
    session: Session, reader: Reader, draft: MeetingDraft, *, at: datetime.datetime | None = None
) -> str:
    """Put a meeting of the Group into the calendar, one to come or one that was.

    Returns:  its code, such as 2026-10-03-group_meeting
    Errors:   Refused; BadReport with every problem; one that is there already among them
    """
    access.require(reader, Right.ENTER_MEETING)
    row = _checked(session, draft)
    code = _free_code(session, row["held_on"], draft.precision)
    _write(session, reader, "meeting.enter", None, {**row, "meeting": code}, at)
    return code


def change_meeting(
    session: Session,
    reader: Reader,
    code: str,
    draft: MeetingDraft,
    *,
    seen: int | None = None,
    at: datetime.datetime | None = None,
) -> int:
    """Change a meeting that the Secretariat entered, its day too; its code stays as it was.

    seen:     ``record_from`` of what was shown; None asks for no comparison
    Returns:  the record number
    Errors:   NotFound, Refused, BadReport; Conflict where data/ made it, or somebody was faster
    """
    access.require(reader, Right.ENTER_MEETING)
    before = _entered(session, code, seen)
    row = _checked(session, draft, besides=code)
    return _write(session, reader, "meeting.change", before, {**row, "meeting": code}, at)


def withdraw_meeting(
    session: Session, reader: Reader, code: str, *, at: datetime.datetime | None = None
) -> int:
    """Take a meeting out of the calendar that the Secretariat entered; earlier records go on showing it.

    Returns:  the record number
    Errors:   NotFound, Refused; Conflict where data/ made it, a round or a statement names it, or a speaking
              list or a follow-up note of it is kept
    """
    access.require(reader, Right.ENTER_MEETING)
    before = _entered(session, code, None)
    for table in (Round, Statement):
        if session.execute(
            select(table.id).where(table.meeting == code, table.record_until.is_(None)).limit(1)
        ).first():
            raise Conflict("review-meeting_in_use", found=code)
    chair.require_nothing_kept(session, code)
    return _write(session, reader, "meeting.withdraw", before, None, at)


def _entered(session: Session, code: str, seen: int | None) -> Meeting:
    wanted = select(Meeting).where(Meeting.meeting == code, Meeting.record_until.is_(None))
    found = session.execute(wanted).scalar() if storable(code) else None
    if found is None:
        raise NotFound("access-not_found")
    if found.loaded:
        raise Conflict("review-meeting_loaded", found=code)
    if seen is not None and found.record_from != seen:
        raise Conflict("review-changed_meanwhile")
    return found


def _write(
    session: Session,
    reader: Reader,
    what: str,
    before: Meeting | None,
    after: Mapping[str, Any] | None,
    at: datetime.datetime | None,
) -> int:
    number = history.next_record(session, Cause.CALENDAR, reader.email, at)
    if before is not None:
        history.close_rows(session, Meeting, number, [before.id])
    if after is not None:
        history.open_rows(session, Meeting, number, [after], loaded=False)
    audit.append(
        session,
        who=reader.email,
        what=what,
        subject=before.meeting if before is not None else (after or {})["meeting"],
        from_state=before.held_on.isoformat() if before is not None else "",
        to_state=after["held_on"].isoformat() if after is not None else "",
        record=number,
        at=at,
    )
    return number


def _checked(session: Session, draft: MeetingDraft, *, besides: str = "") -> dict[str, Any]:
    given = Given()
    row = {
        **asdict(draft),
        "held_on": given.day("held_on", draft.held_on, ADOPTED_ON, precision=draft.precision),
        "precision": draft.precision.value,
        "kind": MeetingKind.GROUP_MEETING.value,
        "symbol": given.line("symbol", draft.symbol),
        "source_url": given.address("source_url", draft.source_url),
    }
    for language in ("en", "fr", "es"):
        title, note = f"title_{language}", f"note_{language}"
        row[title] = given.line(title, row[title], needed=language == "en")
        row[note] = given.text(note, row[note], LONGEST_NOTE)
    same = select(Meeting.id).where(
        Meeting.record_until.is_(None),
        Meeting.meeting != besides,
        *(getattr(Meeting, name) == row[name] for name in ("held_on", "precision", "kind")),
    )
    if session.execute(same).first() is not None:
        given.add("held_on", "review-problem_meeting_there")
    given.refuse()
    return row


def _free_code(session: Session, held_on: datetime.date, precision: Precision) -> str:
    plain = f"{written(held_on, precision)}-{MeetingKind.GROUP_MEETING.value}"
    codes = (plain if place == 1 else f"{plain}-{place}" for place in count(1))
    taken = set(session.execute(select(Meeting.meeting).where(Meeting.meeting.startswith(plain))).scalars())
    return next(code for code in codes if code not in taken)


def _fact(row: Meeting, at: datetime.datetime) -> MeetingFact:
    return MeetingFact(
        meeting=row.meeting,
        held_on=row.held_on,
        precision=Precision(row.precision),
        kind=MeetingKind(row.kind),
        title=Words(row.title_en, row.title_fr, row.title_es),
        symbol=row.symbol,
        source_url=row.source_url,
        note=Words(row.note_en, row.note_fr, row.note_es),
        loaded=row.loaded,
        record_from=row.record_from,
        recorded_at=at,
    )
