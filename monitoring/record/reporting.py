"""A Member reports: submit, revise, confirm, correct, withdraw. One verb, one record number, one line.

What a report says is never changed: a revision is a statement of its own that takes the place of the one
before from the day on which it was submitted. A line of the public record that its Member corrects stays
shown and counts no more from that day; it stays so, also when the correcting report is withdrawn later,
because a statement cannot begin to count a second time.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import Cause, Right, Stage, Status, Visibility
from . import access, audit, beside, codes, drafting, entry, history, planning, revising
from .access import Reader, Subject
from .model import Statement
from .model_reports import Draft, EvidenceFile, Revision
from .paper import Paper, of_json, to_json
from .revising import Plan, Submitted, known

__all__ = ["Submitted", "confirm", "known", "put", "submit", "withdraw"]


def submit(
    session: Session,
    reader: Reader,
    draft: str,
    *,
    version: int,
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> Submitted:
    """Submit a draft: it becomes a report, or the next revision of the report that it revises.

    The draft is gone then; its file stays behind the report. A text that was saved beside it, and
    that nobody has chosen, is the draft of the next revision: nothing typed is lost. Submitted once more (a
    double click, a page that was open twice) it gives the same answer and changes nothing.

    version:  of the draft, as whoever submits it saw it
    Errors:   NotFound, Refused; Conflict where a colleague changed the draft meanwhile; BadReport with
              everything for which it cannot be submitted yet
    """
    row = drafting.of_code(session, draft)
    if row is None:
        return _again(session, reader, draft)
    access.require(reader, Right.SUBMIT, drafting.subject(row.member, row.code))
    if row.version != version:
        raise Conflict("report-changed_meanwhile", by=row.saved_by)
    wanted = planning.Wanted(
        row.member,
        row.recommendation,
        of_json(row.content),
        today,
        entry.moment(at),
        report=row.report,
        corrects=row.corrects,
        draft=row.code,
    )
    plan = planning.plan(session, reader, wanted)
    cause = Cause.REPORT_REVISED if plan.earlier else Cause.REPORT_SUBMITTED
    number = history.next_record(session, cause, plan.who, plan.at)
    done = revising.enter(session, number, plan)
    _clear(session, row, plan.paper.file, done.report)
    what, before = ("report.revise", plan.earlier[0].status) if plan.earlier else ("report.submit", "draft")
    _tell(session, what, done, plan, before)
    return done


def confirm(
    session: Session,
    reader: Reader,
    statement: str,
    *,
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> Submitted:
    """A Member says that what the record holds of it is still so: a report in one step, of today.

    It names the stage of the statement, in the fixed words of the record, for the same eyes, and in the
    forum where the statement stands. Confirmed once more on the same day it gives the same answer.

    Errors: NotFound, Refused; Conflict where the statement does not count today
    """
    row = revising.in_force(session, statement)
    if row is None:
        raise NotFound("access-not_found")
    access.require(reader, Right.CONFIRM, Subject(row.member, visibility=Visibility(row.visibility)))
    before = _confirmed_on(session, statement, today)
    if before is not None:
        return before
    paper = Paper(
        stage=Stage(row.stage),
        text=revising.confirmed(session)["en"],
        said_on=today,
        visibility=Visibility(row.visibility),
    )
    wanted = planning.Wanted(
        row.member, row.recommendation, paper, today, entry.moment(at), confirms=statement
    )
    plan = planning.plan(session, reader, wanted)
    number = history.next_record(session, Cause.REPORT_SUBMITTED, plan.who, plan.at)
    done = revising.enter(session, number, plan)
    _tell(session, "report.confirm", done, plan, "", {"confirms": statement})
    return done


def withdraw(
    session: Session,
    reader: Reader,
    report: str,
    *,
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> int:
    """A Member takes its report back: from today on it counts no more; as of an earlier day it does.

    What a colleague is drafting as its next revision becomes the draft of a new report. A line of the
    public record that it corrected does not come back.

    Returns:  the record number
    Errors:   NotFound, Refused; Conflict where it was withdrawn before
    """
    newest, subject = planning.newest(session, report)
    access.require(reader, Right.WITHDRAW, subject)
    who, moment = codes.who(reader), entry.moment(at)
    number = history.next_record(session, Cause.REPORT_WITHDRAWN, who, moment)
    before = newest.status
    revising.withdraw(session, number, newest, today)
    session.execute(update(Draft).where(Draft.report == report).values(report=""))
    audit.append(
        session,
        who=who,
        what="report.withdraw",
        subject=report,
        from_state=before,
        to_state=Status.WITHDRAWN.value,
        record=number,
        detail={"statement": newest.statement},
        at=moment,
    )
    return number


def put(
    session: Session,
    reader: Reader,
    number: int,
    member: str,
    recommendation: int,
    paper: Paper,
    *,
    report: str = "",
    corrects: str = "",
    confirms: str = "",
    draft: str = "",
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> Submitted:
    """Put one report, or the next revision of one, on the record at a number that the caller took; the
    caller writes the line of the trail when all is done.

    Errors: as submit
    """
    wanted = planning.Wanted(
        member, recommendation, paper, today, entry.moment(at), report, corrects, confirms, draft
    )
    return revising.enter(session, number, planning.plan(session, reader, wanted))


def _again(session: Session, reader: Reader, draft: str) -> Submitted:
    revision = drafting.became(session, draft)
    if revision is None:
        raise NotFound("access-not_found")
    access.require(reader, Right.SUBMIT, drafting.subject(revision.member, draft))
    return Submitted(revision.report, revision.statement, revision.revision, revision.record_from)


def _confirmed_on(session: Session, statement: str, day: datetime.date) -> Submitted | None:
    wanted = (
        select(Revision.report, Revision.statement, Revision.revision, Statement.entered)
        .join(Statement, Statement.statement == Revision.statement)
        .where(Revision.confirms == statement, Revision.record_until.is_(None))
        .where(Statement.record_until.is_(None), Statement.said_on == day, Statement.stops_on.is_(None))
        .order_by(Statement.entered)
    )
    found = session.execute(wanted.limit(1)).first()
    return Submitted(*found) if found else None


def _clear(session: Session, draft: Draft, kept: str, report: str) -> None:
    """A draft that was submitted is gone, and so are files that were put in and left out again.

    What was written beside it, by whomever, and nobody has chosen is the draft of the next revision.
    """
    unsettled = beside.unsettled(session, draft)
    held = {name: getattr(draft, name) for name in ("code", "member", "recommendation")}
    session.delete(draft)
    session.flush()
    files = (EvidenceFile.draft == held["code"], EvidenceFile.code != kept)
    if not unsettled:
        session.execute(delete(EvidenceFile).where(*files))
        return
    newest, *others = unsettled
    who = {"created_by": newest.saved_by, "created_at": newest.saved_at}
    who |= {"saved_by": newest.saved_by, "saved_at": newest.saved_at}
    following = Draft(**held | {"code": codes.secret()}, report=report, corrects="", **who)
    following.content = to_json(newest.paper)
    session.add(following)
    session.flush()
    for text in reversed(others):
        beside.keep(session, following.id, text)
    session.execute(update(EvidenceFile).where(*files).values(draft=following.code))


def _tell(
    session: Session,
    what: str,
    done: Submitted,
    plan: Plan,
    before: str,
    more: Mapping[str, Any] | None = None,
) -> None:
    corrected = {"corrects": plan.corrects} if plan.corrects else {}
    audit.append(
        session,
        who=plan.who,
        what=what,
        subject=done.report,
        from_state=before,
        to_state=Status.SUBMITTED.value,
        record=done.record,
        detail={"statement": done.statement, **corrected, **(more or {})},
        at=plan.at,
    )
