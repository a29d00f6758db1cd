"""Reads of reports, as frozen facts: what whoever asks may see of them, as they stand now.

Each revision is a statement of its own. Everyone sees the public ones; signed-in accounts see the rest
too. How the Secretariat answered, and who submitted, is for the delegation and the Secretariat alone:
for others a paper that was answered is simply submitted.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from ..errors import NotFound
from ..vocabulary import AskStage, Right, Stage, Status, Stopped, Visibility
from . import access, codes
from .access import Reader, Subject
from .model import Statement
from .model_reports import Revision
from .paper import Paper


@dataclass(frozen=True)
class RevisionFact:
    """One revision of a report, as this reader may see it.

    status        how the paper stood last with this revision in force
    text          in ``language``; of a confirmation the fixed words in that language
    asks          action -> where the Member stands on that single ask
    stops_on, stopped   since when it counts no more, and why; None while it counts
    confirms, corrects  code of the statement that it confirms or corrects; "" where there is none, and
                  where this reader may not see that statement now
    record_from   record number at which this revision entered
    submitted_by, note, answered_by, answered_at   "" and None unless this reader may read the answer
    """

    statement: str
    report: str
    revision: int
    member: str
    recommendation: int
    stage: Stage
    text: str
    language: str
    said_on: datetime.date
    asks: Mapping[str, AskStage]
    symbol: str
    link: str
    file: str
    file_name: str
    practice: str
    need: str
    visibility: Visibility
    meeting: str
    confirms: str
    corrects: str
    status: Status
    submitted_by: str
    submitted_at: datetime.datetime
    note: str
    answered_by: str
    answered_at: datetime.datetime | None
    stops_on: datetime.date | None
    stopped: Stopped | None
    record_from: int

    @property
    def paper(self) -> Paper:
        """What this revision said, as it would stand in the form."""
        return Paper(
            **{name: getattr(self, name) for name in Paper.__dataclass_fields__ if name != "asks"},
            asks=dict(self.asks),
        )


@dataclass(frozen=True)
class ReportFact:
    """One report: how its paper stands, and those of its revisions that this reader may see, newest first."""

    report: str
    member: str
    recommendation: int
    status: Status
    revisions: tuple[RevisionFact, ...]

    @property
    def latest(self) -> RevisionFact:
        """The newest revision that this reader may see."""
        return self.revisions[0]


def of_member(session: Session, reader: Reader, member: str) -> tuple[ReportFact, ...]:
    """All reports of a Member that this reader may see, submitted last first."""
    return _reports(session, reader, Revision.member == member) if codes.storable(member) else ()


def get(session: Session, reader: Reader, report: str) -> ReportFact:
    """One report. Errors: NotFound where there is none for this reader."""
    found = _reports(session, reader, Revision.report == report) if codes.storable(report) else ()
    if not found:
        raise NotFound("access-not_found")
    return found[0]


def of_statement(session: Session, reader: Reader, statement: str) -> ReportFact | None:
    """The report to which a statement belongs; None for a line of the public record, and for a
    revision that this reader may not see."""
    if not codes.storable(statement):
        return None
    of_it = select(Revision.report).where(Revision.statement == statement)
    found = _reports(session, reader, Revision.report.in_(of_it))
    seen = any(statement == revision.statement for fact in found for revision in fact.revisions)
    return found[0] if seen else None


def waiting(session: Session, reader: Reader) -> tuple[ReportFact, ...]:
    """The reports that wait for an answer of the Secretariat: whose newest revision is submitted and
    neither acknowledged nor sent back; the one that waits longest first.

    Errors: Refused for who may not read the list
    """
    access.require(reader, Right.READ_WAITING)
    submitted = select(Revision.report).where(
        Revision.status == Status.SUBMITTED.value, Revision.record_until.is_(None)
    )
    rows = _rows(session, Revision.report.in_(submitted))
    seen = _seen(session, reader, rows)
    found = [
        _report(reader, of_it, seen)
        for of_it in _by_report(rows)
        if of_it[0].Revision.status == Status.SUBMITTED
    ]
    return tuple(sorted(found, key=lambda fact: (fact.latest.submitted_at, fact.report)))


def states(session: Session, wanted: Sequence[str]) -> dict[str, str]:
    """How the papers of some reports stand now, for the trail: code of the report -> state. The inner
    verb of whoever writes, and asks for the rights."""
    newest = (
        select(Revision.report, Revision.status)
        .where(Revision.report.in_(wanted), Revision.record_until.is_(None))
        .order_by(Revision.revision)
    )
    return {report: status for report, status in session.execute(newest)}  # noqa: C416 -- rows, not pairs


def _reports(session: Session, reader: Reader, *which: ColumnElement[bool]) -> tuple[ReportFact, ...]:
    rows = _rows(session, *which, *_visible(reader))
    seen = _seen(session, reader, rows)
    found = [_report(reader, of_it, seen) for of_it in _by_report(rows)]
    return tuple(sorted(found, key=lambda fact: (fact.latest.submitted_at, fact.report), reverse=True))


def _visible(reader: Reader) -> list[ColumnElement[bool]]:
    if access.sees(reader) == Visibility.GROUP:
        return []
    return [Statement.visibility == Visibility.PUBLIC.value]


def _rows(session: Session, *which: ColumnElement[bool]) -> list[Row[Any]]:
    """The revisions and the statements that hold their words, as both are in force."""
    wanted = (
        select(Revision, Statement)
        .join(Statement, Statement.statement == Revision.statement)
        .where(Revision.record_until.is_(None), Statement.record_until.is_(None), *which)
        .order_by(Revision.report, Revision.revision.desc())
    )
    return list(session.execute(wanted.execution_options(populate_existing=True)))


def _seen(session: Session, reader: Reader, rows: Iterable[Row[Any]]) -> frozenset[str]:
    """Of the statements that these revisions confirm or correct, those that this reader may see now."""
    named = {code for row in rows for code in (row.Revision.confirms, row.Revision.corrects) if code}
    if not named:
        return frozenset()
    wanted = select(Statement.statement).where(
        Statement.statement.in_(named), Statement.record_until.is_(None), *_visible(reader)
    )
    return frozenset(session.execute(wanted).scalars())


def _by_report(rows: Iterable[Row[Any]]) -> Iterator[list[Row[Any]]]:
    return (list(of_it) for _, of_it in groupby(rows, key=lambda row: row.Revision.report))


def _report(reader: Reader, rows: list[Row[Any]], seen: frozenset[str]) -> ReportFact:
    revisions = tuple(_revision(reader, row.Revision, row.Statement, seen) for row in rows)
    newest = revisions[0]
    return ReportFact(newest.report, newest.member, newest.recommendation, newest.status, revisions)


def _revision(reader: Reader, revision: Revision, statement: Statement, seen: frozenset[str]) -> RevisionFact:
    subject = Subject(revision.member, Status(revision.status), Visibility(statement.visibility))
    answered = access.may(reader, Right.READ_ANSWER, subject)
    return RevisionFact(
        **{name: getattr(revision, name) for name in _OF_THE_REVISION},
        stage=Stage(statement.stage),
        text=getattr(statement, f"summary_{revision.language}"),
        said_on=statement.said_on,
        asks={action: AskStage(stage) for action, stage in json.loads(revision.asks).items()},
        visibility=subject.visibility,
        meeting=statement.meeting,
        confirms=revision.confirms if revision.confirms in seen else "",
        corrects=revision.corrects if revision.corrects in seen else "",
        status=_status(revision, answered),
        submitted_by=revision.submitted_by if answered else "",
        note=revision.note if answered else "",
        answered_by=revision.answered_by if answered else "",
        answered_at=revision.answered_at if answered else None,
        stops_on=statement.stops_on,
        stopped=Stopped(statement.stopped) if statement.stopped else None,
        record_from=statement.entered,
    )


def _status(revision: Revision, answered: bool) -> Status:
    status = Status(revision.status)
    return status if answered or status == Status.WITHDRAWN else Status.SUBMITTED


_OF_THE_REVISION = (
    *("statement", "report", "revision", "member", "recommendation", "language", "symbol", "link", "file"),
    *("file_name", "practice", "need", "submitted_at"),
)
