"""Drafts: what a delegation is writing, shared by its colleagues and seen by nobody else.

One for each Member and recommendation. A draft takes no record number. Whoever saves says on which
version it built; who comes second with an older one loses nothing and overwrites nothing: that text is
kept beside the draft, and both can be compared.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ..errors import BadReport, Conflict, NotFound, Problem
from ..vocabulary import RECOMMENDATIONS, Origin, Right, Status
from . import access, audit, beside, codes, drafting, evidence, reports, revising
from .access import Reader, Subject
from .beside import DraftVersionFact
from .evidence import FileFact
from .model_reports import Draft, EvidenceFile
from .paper import Paper, of_json, storable, to_json
from .reports import ReportFact

LONGEST_DRAFT = 200_000
"""Characters that all of a draft may have: far more than a report takes, so that nothing typed is lost."""


@dataclass(frozen=True)
class DraftFact:
    """A draft as it stands.

    report    code of the report that it revises; "" for a new report
    corrects  code of the statement that it corrects; "" for none
    version   to be named by who saves or submits it
    file      the file that ``paper`` names, if it is there
    """

    code: str
    member: str
    recommendation: int
    report: str
    corrects: str
    paper: Paper
    version: int
    saved_by: str
    saved_at: datetime.datetime
    created_by: str
    file: FileFact | None


@dataclass(frozen=True)
class Saved:
    """What came of saving: the draft as it is now, and whether a colleague had been faster."""

    draft: DraftFact
    clash: bool


def of_member(session: Session, reader: Reader, member: str) -> tuple[DraftFact, ...]:
    """The drafts of a Member, in the order of the recommendations. Errors: NotFound for others than its
    delegation."""
    access.require(reader, Right.READ_DRAFT, drafting.subject(member))
    wanted = select(Draft).where(Draft.member == member).order_by(Draft.recommendation)
    rows = session.execute(wanted.execution_options(populate_existing=True)).scalars()
    return tuple(_fact(session, row) for row in rows)


def get(session: Session, reader: Reader, code: str) -> DraftFact:
    """One draft. Errors: NotFound; Conflict where a colleague submitted it meanwhile."""
    return _fact(session, drafting.found(session, reader, Right.READ_DRAFT, code))


def find(session: Session, reader: Reader, member: str, recommendation: int) -> DraftFact | None:
    """The draft of a Member on a recommendation; None where nobody began one. Errors: NotFound."""
    row = _of_pair(session, member, recommendation) if codes.storable(member) else None
    access.require(reader, Right.READ_DRAFT, drafting.subject(member, row.code if row else ""))
    return _fact(session, row) if row else None


def begin(
    session: Session,
    reader: Reader,
    member: str,
    recommendation: int,
    *,
    report: str = "",
    corrects: str = "",
    language: str = "en",
    today: datetime.date,
    at: datetime.datetime | None = None,
) -> DraftFact:
    """Begin a draft, or go on with the one that is there, whoever began it.

    One that is there and revises or corrects nothing yet goes on, with its text, for what is asked.
    It is filled in from the report that it revises, whole; else from the last report of the Member on
    this recommendation: all but the day, the meeting and the file, which are of their own time.

    report:    the report that it revises; corrects: the line of the public record that it corrects
    language:  of the text, where nothing was reported before
    Errors:    NotFound, Refused; Conflict where the report was withdrawn, the line counts no more, or the
               draft that is there revises or corrects something else
    """
    access.require(reader, Right.WRITE_DRAFT, drafting.subject(member))
    if recommendation not in RECOMMENDATIONS:
        raise NotFound("access-not_found")
    moment, who = at or datetime.datetime.now(datetime.UTC), codes.who(reader)
    row = _of_pair(session, member, recommendation)
    if row is not None:
        _turn(session, reader, row, report, corrects, moment)
        return _fact(session, row)
    if corrects:
        _can_be_corrected(session, reader, member, recommendation, corrects)
    if report:
        paper = _revised(session, reader, member, recommendation, report).latest.paper
    else:
        found = reports.of_member(session, reader, member)
        paper = filled_in(found, recommendation, language=language, today=today)
    row = Draft(
        code=codes.secret(),
        member=member,
        recommendation=recommendation,
        report=report,
        corrects=corrects,
        content=to_json(paper),
        created_by=who,
        created_at=moment,
        saved_by=who,
        saved_at=moment,
    )
    session.add(row)
    session.flush()
    _tell(session, reader, "draft.begin", row, "", Status.DRAFT.value, moment)
    return _fact(session, row)


def last_report(found: Iterable[ReportFact], recommendation: int) -> ReportFact | None:
    """Of the reports of a Member, the last on this recommendation that was not withdrawn; None: none."""
    of_it = [one for one in found if one.recommendation == recommendation and one.status != Status.WITHDRAWN]
    return max(of_it, key=lambda one: (one.latest.submitted_at, one.report), default=None)


def filled_in(
    found: Iterable[ReportFact], recommendation: int, *, language: str, today: datetime.date
) -> Paper:
    """What stands in a new report before anything is typed: the last one, as of today; else almost nothing.

    found:     the reports of the Member; language: of the text, where there is none
    """
    last = last_report(found, recommendation)
    if last is None:
        return Paper(said_on=today, language=language)
    # The fixed words of a confirmation are no text to go on with.
    text = "" if last.latest.confirms else last.latest.paper.text
    return replace(last.latest.paper, text=text, said_on=today, meeting="", file="")


def save(
    session: Session,
    reader: Reader,
    code: str,
    paper: Paper,
    *,
    version: int,
    at: datetime.datetime | None = None,
) -> Saved:
    """Save a draft, as it is, finished or not. What stood there before is kept beside it.

    version:  on which this text was built. Where a colleague saved meanwhile, the draft stays as it is,
              this text is kept beside it, and ``clash`` says so.
    Errors:   NotFound; Conflict where a colleague submitted it meanwhile; BadReport where it is longer
              than a draft can be
    """
    row = drafting.found(session, reader, Right.WRITE_DRAFT, code)
    paper = storable(paper)
    content = to_json(paper)
    if len(content) > LONGEST_DRAFT:
        places = {"count": len(content), "longest": LONGEST_DRAFT}
        raise BadReport([Problem("text", "draft-problem_long", places)])
    if content == row.content:
        return Saved(_fact(session, row), clash=False)
    moment, who = at or datetime.datetime.now(datetime.UTC), codes.who(reader)
    if version != row.version:
        meant = max(0, min(version, row.version - 1))
        if beside.keep_once(session, row.id, DraftVersionFact(meant, paper, who, moment)):
            _tell(session, reader, "draft.clash", row, Status.DRAFT.value, Status.DRAFT.value, moment)
        return Saved(_fact(session, row), clash=True)
    before = DraftVersionFact(row.version, of_json(row.content), row.saved_by, row.saved_at)
    beside.keep(session, row.id, before)
    row.content, row.saved_by, row.saved_at = content, who, moment
    session.flush()
    return Saved(_fact(session, row), clash=False)


def versions(session: Session, reader: Reader, code: str) -> tuple[DraftVersionFact, ...]:
    """The texts that stood in a draft before, or were saved beside it, newest first; at most 100.
    Errors: as get."""
    row = drafting.found(session, reader, Right.READ_DRAFT, code)
    return beside.texts(session, row.id)


def discard(session: Session, reader: Reader, code: str, *, at: datetime.datetime | None = None) -> None:
    """Throw a draft away, with the texts beside it, settled or not, and the files put into it.

    Errors: NotFound, Refused; Conflict where a colleague submitted it meanwhile
    """
    row = drafting.found(session, reader, Right.DISCARD_DRAFT, code)
    session.execute(delete(EvidenceFile).where(EvidenceFile.draft == code))
    session.delete(row)
    session.flush()
    moment = at or datetime.datetime.now(datetime.UTC)
    _tell(session, reader, "draft.discard", row, Status.DRAFT.value, "", moment)


def _of_pair(session: Session, member: str, recommendation: int) -> Draft | None:
    wanted = select(Draft).where(Draft.member == member, Draft.recommendation == recommendation)
    return session.execute(wanted.execution_options(populate_existing=True)).scalar_one_or_none()


def _can_be_corrected(
    session: Session, reader: Reader, member: str, recommendation: int, statement: str
) -> None:
    row = revising.in_force(session, statement)
    of_it = row is not None and (row.member, row.recommendation) == (member, recommendation)
    if row is None or not of_it or row.origin != Origin.PUBLIC_RECORD:
        raise NotFound("access-not_found")
    access.require(reader, Right.CORRECT, Subject(member))
    if row.stops_on is not None:
        raise Conflict("report-not_counted", found=statement)


def _revised(session: Session, reader: Reader, member: str, recommendation: int, report: str) -> ReportFact:
    found = reports.get(session, reader, report)
    if (found.member, found.recommendation) != (member, recommendation):
        raise NotFound("access-not_found")
    access.require(reader, Right.REVISE, Subject(member, found.status))
    return found


def _turn(
    session: Session, reader: Reader, row: Draft, report: str, corrects: str, moment: datetime.datetime
) -> None:
    """Let the draft that is there go on for what is asked; whoever has it open is told by its version."""
    if report in ("", row.report) and corrects in ("", row.corrects):
        return
    if row.report or row.corrects:
        raise Conflict("draft-for_other", by=row.created_by)
    if report:
        _revised(session, reader, row.member, row.recommendation, report)
    if corrects:
        _can_be_corrected(session, reader, row.member, row.recommendation, corrects)
    row.report, row.corrects = report, corrects
    session.flush()
    _tell(session, reader, "draft.begin", row, Status.DRAFT.value, Status.DRAFT.value, moment)


def _fact(session: Session, row: Draft) -> DraftFact:
    paper = of_json(row.content)
    held = ("code", "member", "recommendation", "report", "corrects", "version", "saved_by", "saved_at")
    return DraftFact(
        **{name: getattr(row, name) for name in held},
        created_by=row.created_by,
        paper=paper,
        file=evidence.fact(session, paper.file),
    )


def _tell(
    session: Session,
    reader: Reader,
    what: str,
    row: Draft,
    before: str,
    after: str,
    moment: datetime.datetime,
) -> None:
    audit.append(
        session,
        who=codes.who(reader),
        what=what,
        subject=row.code,
        from_state=before,
        to_state=after,
        detail={"member": row.member, "recommendation": row.recommendation},
        at=moment,
    )
