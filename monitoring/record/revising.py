"""How a revision gets into the record: what is read first, which rows are closed, which are opened.

Beneath reporting.py, which asks the rights. Nothing is overwritten: a row that changes is closed at
the record number, and the next of its versions opened.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..vocabulary import LANGUAGES, Origin, Precision, Status, Stopped, Visibility
from . import codes, history
from .model import Statement, Versioned
from .model_reference import Action, Meeting, Term
from .model_reports import EvidenceFile, Revision
from .paper import Paper, PaperKnown, host_of

CONFIRMED = "ui-confirmed-text"
"""The term that holds the words of a report by which a Member confirms a statement."""


@dataclass(frozen=True)
class Submitted:
    """A revision that is on the record: its report, the statement that holds it, its number, the
    record number at which it entered."""

    report: str
    statement: str
    revision: int
    record: int


@dataclass(frozen=True)
class Plan:
    """Everything that one submission puts on the record, read and checked, before anything is written.

    paper      tidied and without problems
    earlier    the revisions in force of the report that is revised, newest first; none for a new report
    words      the text in each language; "" where it was not written in that language
    """

    member: str
    recommendation: int
    paper: Paper
    words: Mapping[str, str]
    forum: str
    earlier: tuple[Revision, ...]
    corrects: str
    confirms: str
    draft: str
    who: str
    today: datetime.date
    at: datetime.datetime


def in_force(session: Session, statement: str) -> Statement | None:
    """The version in force of a statement; None where there is none."""
    wanted = select(Statement).where(Statement.statement == statement, Statement.record_until.is_(None))
    if not codes.storable(statement):
        return None
    return session.execute(wanted.execution_options(populate_existing=True)).scalar_one_or_none()


def newest_version(session: Session, statement: str) -> Statement | None:
    """The newest version of a statement, in force or closed since; None where there never was one."""
    wanted = select(Statement).where(Statement.statement == statement)
    wanted = wanted.order_by(Statement.record_from.desc(), Statement.id.desc()).limit(1)
    return session.execute(wanted).scalar_one_or_none() if codes.storable(statement) else None


def revisions_of(session: Session, report: str) -> tuple[Revision, ...]:
    """The revisions in force of a report, newest first; () where there is no such report."""
    wanted = select(Revision).where(Revision.report == report, Revision.record_until.is_(None))
    wanted = wanted.order_by(Revision.revision.desc()).execution_options(populate_existing=True)
    return tuple(session.execute(wanted).scalars()) if codes.storable(report) else ()


def known(
    session: Session, recommendation: int, *, today: datetime.date, files: Iterable[str] = ()
) -> PaperKnown:
    """Against what a report on one recommendation is read now: meetings, single asks, files."""
    held = select(Meeting.meeting).where(Meeting.record_until.is_(None))
    asked = select(Action.action).where(
        Action.recommendation == recommendation, Action.asks == "members", Action.record_until.is_(None)
    )
    return PaperKnown(
        today=today,
        meetings=frozenset(session.execute(held).scalars()),
        asks=frozenset(session.execute(asked).scalars()),
        files=frozenset(files),
    )


def confirmed(session: Session) -> dict[str, str]:
    """The fixed words of a confirmation, in each language."""
    wanted = select(Term.en, Term.fr, Term.es).where(Term.key == CONFIRMED, Term.record_until.is_(None))
    return dict(zip(("en", "fr", "es"), session.execute(wanted).one(), strict=True))


def enter(session: Session, number: int, plan: Plan) -> Submitted:
    """Put a revision on the record at a record number, and close what it takes the place of.

    The first counts from the day of its word. Each further one counts from the day on which it was
    submitted, and from that day the one before it counts no more; so does a line that it corrects.
    """
    report = plan.earlier[0].report if plan.earlier else _new_report(session, plan)
    revision = plan.earlier[0].revision + 1 if plan.earlier else 1
    statement = codes.statement(report, revision)
    if plan.earlier:
        _take_place(session, number, plan)
    if plan.corrects:
        _stop(session, number, plan.corrects, plan.today, Stopped.CORRECTED)
    evidence = _evidence(session, plan.paper.file)
    said = _statement(plan, statement, evidence["file_name"]) | {"entered": number}
    history.open_rows(session, Statement, number, [said], loaded=False)
    kept = _revision(plan, report, statement, revision) | evidence
    history.open_rows(session, Revision, number, [kept], loaded=False)
    return Submitted(report, statement, revision, number)


def withdraw(session: Session, number: int, newest: Revision, today: datetime.date) -> None:
    """From a day on a report counts no more; its paper is withdrawn."""
    _stop(session, number, newest.statement, today, Stopped.WITHDRAWN)
    reopen(session, number, newest, status=Status.WITHDRAWN.value)


def reopen(session: Session, number: int, row: Versioned, **changes: Any) -> None:
    """Close a row at a record number and open the next of its versions, the same but for ``changes``."""
    marks = ("id", "record_from", "record_until", "loaded")
    names = [column.name for column in row.__table__.columns if column.name not in marks]
    held = {name: getattr(row, name) for name in names}
    history.close_rows(session, type(row), number, [row.id])
    history.open_rows(session, type(row), number, [{**held, **changes}], loaded=False)


def _take_place(session: Session, number: int, plan: Plan) -> None:
    """The revision before counts no more. Where the new one is for the Group alone, so are all before it:
    what a Member takes back from the public must not be read there in an older revision."""
    narrowed = plan.paper.visibility == Visibility.GROUP
    newest = plan.earlier[0].statement
    for earlier in plan.earlier:
        row = in_force(session, earlier.statement)
        if row is None:
            continue
        changes: dict[str, Any] = {}
        if narrowed and row.visibility != Visibility.GROUP:
            changes["visibility"] = Visibility.GROUP.value
        if earlier.statement == newest and row.stops_on is None:
            changes |= {"stops_on": plan.today, "stopped": Stopped.REVISED.value}
        if changes:
            reopen(session, number, row, **changes)


def _stop(session: Session, number: int, statement: str, day: datetime.date, why: Stopped) -> None:
    """A statement counts no more from a day on; one that stopped before keeps its day and reason."""
    row = in_force(session, statement)
    if row is not None and row.stops_on is None:
        reopen(session, number, row, stops_on=day, stopped=why.value)


def _new_report(session: Session, plan: Plan) -> str:
    while True:
        code = codes.report(plan.member, plan.recommendation)
        if session.execute(select(Revision.id).where(Revision.report == code).limit(1)).first() is None:
            return code


def _statement(plan: Plan, statement: str, file_name: str) -> dict[str, Any]:
    paper, day = plan.paper, plan.paper.said_on
    later = bool(plan.earlier) and day is not None and plan.today > day
    return {
        "statement": statement,
        "member": plan.member,
        "recommendation": plan.recommendation,
        "stage": paper.stage.value if paper.stage else "",
        "said_on": day,
        "precision": Precision.DAY.value,
        "forum": plan.forum,
        "origin": Origin.SELF_REPORT.value,
        "visibility": paper.visibility.value,
        "meeting": paper.meeting,
        **{f"event_{language}": "" for language in LANGUAGES},
        **{f"summary_{language}": plan.words[language] for language in LANGUAGES},
        # A symbol and a page beside it are two things: the link must not wear the symbol alone.
        "source_title": " · ".join(filter(None, (paper.symbol, host_of(paper.link)))) or file_name,
        "source_url": paper.link,
        "counts_from": plan.today if later else None,
        "stops_on": None,
        "stopped": None,
    }


def _revision(plan: Plan, report: str, statement: str, revision: int) -> dict[str, Any]:
    paper = plan.paper
    asks = {action: stage.value for action, stage in paper.asks.items()}
    return {
        "statement": statement,
        "report": report,
        "revision": revision,
        "member": plan.member,
        "recommendation": plan.recommendation,
        "status": Status.SUBMITTED.value,
        "language": paper.language,
        "asks": json.dumps(asks, sort_keys=True),
        **{name: getattr(paper, name) for name in ("symbol", "link", "practice", "need")},
        "confirms": plan.confirms,
        "corrects": plan.corrects or (plan.earlier[0].corrects if plan.earlier else ""),
        "draft": plan.draft,
        "submitted_by": plan.who,
        "submitted_at": plan.at,
        "note": "",
        "answered_by": "",
        "answered_at": None,
    }


def _evidence(session: Session, file: str) -> dict[str, str]:
    """What a revision keeps of its file: with its hash, so that a file changed afterwards is found."""
    wanted = select(EvidenceFile.code, EvidenceFile.name, EvidenceFile.sha256)
    found = session.execute(wanted.where(EvidenceFile.code == file)).first() if file else None
    return dict(zip(("file", "file_name", "file_sha256"), found or ("", "", ""), strict=True))
