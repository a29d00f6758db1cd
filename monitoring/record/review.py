"""The Secretariat's desk: it answers reports, enters lines of the public record, says how far it read.

An answer says that a report arrived, or asks for a few more words; it changes no count, and what the
Member said is not touched.
"""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import (
    ADOPTED_ON,
    RECOMMENDATIONS,
    Cause,
    Forum,
    Origin,
    Precision,
    Right,
    Stage,
    Status,
    Visibility,
)
from . import access, audit, history
from .access import Reader, Subject
from .codes import storable
from .given import LONGEST_NOTE, Given, written
from .model import Member, Statement
from .model_reference import Reach
from .model_reports import Revision
from .paper import LONGEST_TEXT


@dataclass(frozen=True)
class PublicLine:
    """A line of the public record as the Secretariat enters it, on behalf of no one.

    said_on     the day, or any day of the month or year by which it is known (``precision``)
    event_*     where it was said; summary_*: what, in our words; English compulsory, the others may be ""
    source_url  where it was read; several addresses are parted by " ; "
    """

    member: str = ""
    recommendation: int = 0
    stage: Stage | None = None
    said_on: datetime.date | None = None
    precision: Precision = Precision.DAY
    forum: Forum = Forum.GROUP
    meeting: str = ""
    event_en: str = ""
    event_fr: str = ""
    event_es: str = ""
    summary_en: str = ""
    summary_fr: str = ""
    summary_es: str = ""
    source_title: str = ""
    source_url: str = ""


def acknowledge(
    session: Session, reader: Reader, report: str, *, revision: int, at: datetime.datetime | None = None
) -> int:
    """Say that a report arrived. Changes no count.

    revision:  number of the revision that was read; a newer one is another report to read
    Returns:   the record number
    Errors:    NotFound, Refused, Conflict (answered, revised or withdrawn meanwhile)
    """
    found = _newest(session, report)
    access.require(reader, Right.ACKNOWLEDGE, _subject(session, found))
    return _answer(session, reader, found, revision, Status.ACKNOWLEDGED, "", at)


def send_back(
    session: Session,
    reader: Reader,
    report: str,
    note: str,
    *,
    revision: int,
    at: datetime.datetime | None = None,
) -> int:
    """Ask for a few more words, with a note that says for which. The report goes on counting as it is.

    revision:  number of the revision that was read
    Returns:   the record number
    Errors:    NotFound, Refused, Conflict as for acknowledge; BadReport where there is no note
    """
    found = _newest(session, report)
    access.require(reader, Right.SEND_BACK, _subject(session, found))
    given = Given()
    text = given.text("note", note, LONGEST_NOTE, needed=True)
    given.refuse()
    return _answer(session, reader, found, revision, Status.SENT_BACK, text, at)


def enter(
    session: Session,
    reader: Reader,
    line: PublicLine,
    *,
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> str:
    """Put a line of the public record on the record, with its day and its source.

    Returns:  the code of the statement
    Errors:   Refused; BadReport with every problem, by the name of its field; Conflict where the same
              line stands there already (a second click)
    """
    access.require(reader, Right.ENTER_STATEMENT)
    row = _checked(session, line, today)
    _require_new(session, row)
    code = _free_code(session, line, row["said_on"])
    number = history.next_record(session, Cause.PUBLIC_RECORD, reader.email, at)
    history.open_rows(
        session, Statement, number, [{**row, "statement": code, "entered": number}], loaded=False
    )
    audit.append(
        session,
        who=reader.email,
        what="statement.enter",
        subject=code,
        to_state=row["stage"],
        record=number,
        at=at,
    )
    return code


def move_reach(
    session: Session,
    reader: Reader,
    day: datetime.date | None,
    source_url: str,
    note: str,
    *,
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> int:
    """Say up to which day the public record was read; it only moves forward, and not ahead of today.

    Returns:  the record number; the newest one that there is where nothing changes
    Errors:   Refused; BadReport for day, source_url, note
    """
    access.require(reader, Right.MOVE_REACH)
    held = session.execute(select(Reach).where(Reach.record_until.is_(None))).scalars().all()
    before = max((row.reach_on for row in held), default=ADOPTED_ON)
    given = Given()
    reach_on = given.day("day", day, before, today)
    row = {
        "reach_on": reach_on,
        "source_url": given.address("source_url", source_url),
        "note": given.text("note", note),
    }
    given.refuse()
    if len(held) == 1 and row == {name: getattr(held[0], name) for name in row}:
        return held[0].record_from
    number = history.next_record(session, Cause.PUBLIC_RECORD, reader.email, at)
    history.close_rows(session, Reach, number, [each.id for each in held])
    history.open_rows(session, Reach, number, [row], loaded=False)
    audit.append(
        session,
        who=reader.email,
        what="reach.move",
        subject="reach",
        from_state=before.isoformat() if held else "",
        to_state=reach_on.isoformat(),
        record=number,
        at=at,
    )
    return number


def _newest(session: Session, report: str) -> Revision:
    wanted = select(Revision).where(Revision.report == report, Revision.record_until.is_(None))
    wanted = wanted.order_by(Revision.revision.desc()).limit(1)
    found = session.execute(wanted).scalar() if storable(report) else None
    if found is None:
        raise NotFound("access-not_found")
    return found


def _subject(session: Session, revision: Revision) -> Subject:
    wanted = select(Statement.visibility).where(
        Statement.statement == revision.statement, Statement.record_until.is_(None)
    )
    visibility = session.execute(wanted).scalar() or Visibility.GROUP
    return Subject(revision.member, Status(revision.status), Visibility(visibility))


def _answer(
    session: Session,
    reader: Reader,
    found: Revision,
    revision: int,
    status: Status,
    note: str,
    at: datetime.datetime | None,
) -> int:
    if found.revision != revision:
        raise Conflict("report-changed_meanwhile", by=found.submitted_by)
    moment = at or datetime.datetime.now(datetime.UTC)
    answer = {"status": status.value, "note": note, "answered_by": reader.email, "answered_at": moment}
    number = history.next_record(session, Cause.REPORT_ANSWERED, reader.email, moment)
    history.close_rows(session, Revision, number, [found.id])
    history.open_rows(session, Revision, number, [{**_content(found), **answer}], loaded=False)
    audit.append(
        session,
        who=reader.email,
        what="report.acknowledge" if status == Status.ACKNOWLEDGED else "report.send_back",
        subject=found.report,
        from_state=found.status,
        to_state=status.value,
        record=number,
        detail={"statement": found.statement, "member": found.member},
        at=moment,
    )
    return number


def _content(found: Revision) -> dict[str, Any]:
    marks = {"id", "record_from", "record_until", "loaded"}
    names = {column.name for column in Revision.__table__.columns} - marks
    return {name: getattr(found, name) for name in names}


def _checked(session: Session, line: PublicLine, today: datetime.date) -> dict[str, Any]:
    given = Given()
    there = select(Member.id).where(Member.member == line.member, Member.record_until.is_(None))
    if not line.member.isalnum() or session.execute(there).first() is None:
        key = "review-problem_member" if line.member else "review-problem_empty"
        given.add("member", key, found=line.member)
    if line.recommendation not in RECOMMENDATIONS:
        given.add("recommendation", "review-problem_recommendation")
    if line.stage in (None, Stage.NO_REPORT):
        given.add("stage", "review-problem_stage")
    row = {
        **asdict(line),
        "said_on": given.day("said_on", line.said_on, ADOPTED_ON, today, line.precision),
        "meeting": given.meeting(session, "meeting", line.meeting),
        "source_title": given.line("source_title", line.source_title, needed=True),
        "source_url": given.address("source_url", line.source_url, needed=True),
        "origin": Origin.PUBLIC_RECORD.value,
        "visibility": Visibility.PUBLIC.value,
        **dict.fromkeys(("counts_from", "stops_on", "stopped")),
    }
    for language in ("en", "fr", "es"):
        event, summary, needed = f"event_{language}", f"summary_{language}", language == "en"
        row[event] = given.line(event, row[event], needed=needed)
        row[summary] = given.text(summary, row[summary], LONGEST_TEXT, needed=needed)
    given.refuse()
    return {name: getattr(value, "value", value) for name, value in row.items()}


def _require_new(session: Session, row: dict[str, Any]) -> None:
    """A second click enters nothing twice; the same words on another day are another line."""
    same = ("member", "recommendation", "stage", "said_on", "forum", "summary_en", "source_url", "origin")
    wanted = select(Statement.statement).where(
        Statement.record_until.is_(None), *(getattr(Statement, name) == row[name] for name in same)
    )
    found = session.execute(wanted.limit(1)).scalar()
    if found is not None:
        raise Conflict("review-line_there", found=found)


def _free_code(session: Session, line: PublicLine, said_on: datetime.date) -> str:
    """Like the codes of data/statements.csv, URY-A5-20220208; with a number behind it where that is taken,
    now or at any record number before."""
    plain = f"{line.member}-A{line.recommendation}-{written(said_on, line.precision, '')}"
    codes = (plain if place == 1 else f"{plain}-{place}" for place in count(1))
    taken = set(
        session.execute(select(Statement.statement).where(Statement.statement.startswith(plain))).scalars()
    )
    return next(code for code in codes if code not in taken)
