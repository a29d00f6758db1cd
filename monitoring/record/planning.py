"""What whoever reports wants, made into a plan: rights asked, leaned-on rows read, problems named.

Between reporting.py, which says the verbs, and revising.py, which writes. Nothing is written here.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import BadReport, Conflict, NotFound, Problem
from ..vocabulary import LANGUAGES, RECOMMENDATIONS, Forum, Origin, Right, Status, Visibility
from . import access, codes, drafting, revising
from .access import Reader, Subject
from .model import Statement
from .model_reports import EvidenceFile, Revision
from .paper import Paper, problems, tidied
from .revising import Plan


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to put on the record, before anything of it was looked at."""

    member: str
    recommendation: int
    paper: Paper
    today: datetime.date
    at: datetime.datetime
    report: str = ""
    corrects: str = ""
    confirms: str = ""
    draft: str = ""


def plan(session: Session, reader: Reader, wanted: Wanted) -> Plan:
    """Ask the rights to all of it, read what it leans on, and check it.

    Errors: NotFound, Refused, Conflict; BadReport with every problem of the paper at once
    """
    member, draft = wanted.member, wanted.draft
    access.require(reader, Right.SUBMIT, drafting.subject(member, draft) if draft else Subject(member))
    if wanted.recommendation not in RECOMMENDATIONS:
        raise NotFound("access-not_found")
    earlier = _revised(session, reader, wanted) if wanted.report else ()
    if wanted.corrects:
        _corrected(session, reader, wanted)
    forum = _forum_confirmed(session, reader, wanted) if wanted.confirms else Forum.GROUP.value
    paper = tidied(wanted.paper)
    files = _files(session, wanted, earlier[0].file if earlier else "")
    found = problems(paper, revising.known(session, wanted.recommendation, today=wanted.today, files=files))
    if (wanted.corrects or any(one.corrects for one in earlier)) and paper.visibility == Visibility.GROUP:
        # A public line would stop counting before everybody's eyes, for a reason that few may read.
        found.append(Problem("visibility", "report-problem_correction"))
    if found:
        raise BadReport(found)
    words = {language: paper.text if language == paper.language else "" for language in LANGUAGES}
    return Plan(
        member=member,
        recommendation=wanted.recommendation,
        paper=paper,
        words=revising.confirmed(session) if wanted.confirms else words,
        forum=forum,
        earlier=earlier,
        corrects=wanted.corrects,
        confirms=wanted.confirms,
        draft=draft,
        who=codes.who(reader),
        today=wanted.today,
        at=wanted.at,
    )


def _revised(session: Session, reader: Reader, wanted: Wanted) -> tuple[Revision, ...]:
    last, subject = newest(session, wanted.report)
    access.require(reader, Right.REVISE, subject)
    _same(last, wanted)
    return revising.revisions_of(session, wanted.report)


def newest(session: Session, report: str) -> tuple[Revision, Subject]:
    """The newest revision of a report, and what the table of rights is asked about. Errors: NotFound."""
    earlier = revising.revisions_of(session, report)
    held = revising.in_force(session, earlier[0].statement) if earlier else None
    if held is None:
        raise NotFound("access-not_found")
    last = earlier[0]
    return last, Subject(last.member, Status(last.status), Visibility(held.visibility))


def _corrected(session: Session, reader: Reader, wanted: Wanted) -> None:
    """What is corrected is a line of the public record on this Member. Where it counts no more by now, the
    text is a report all the same: nobody writes for nothing."""
    row = revising.newest_version(session, wanted.corrects)
    if row is None or row.origin != Origin.PUBLIC_RECORD:
        raise NotFound("access-not_found")
    access.require(reader, Right.CORRECT, Subject(row.member, visibility=Visibility(row.visibility)))
    _same(row, wanted)


def _forum_confirmed(session: Session, reader: Reader, wanted: Wanted) -> str:
    row = revising.in_force(session, wanted.confirms)
    if row is None:
        raise NotFound("access-not_found")
    access.require(reader, Right.CONFIRM, Subject(row.member, visibility=Visibility(row.visibility)))
    _same(row, wanted)
    if row.stops_on is not None or (row.counts_from or row.said_on) > wanted.today:
        raise Conflict("report-not_counted", found=wanted.confirms)
    return row.forum


def _same(row: Revision | Statement, wanted: Wanted) -> None:
    if (row.member, row.recommendation) != (wanted.member, wanted.recommendation):
        raise NotFound("access-not_found")


def _files(session: Session, wanted: Wanted, inherited: str) -> frozenset[str]:
    """The files that may stand behind a report: put into its draft, or behind the revision before; and of
    a draft that outlived the withdrawal of what it revised, behind that."""
    named = [inherited] if inherited else []
    if wanted.draft:
        of_draft = EvidenceFile.member == wanted.member, EvidenceFile.draft == wanted.draft
        named += session.execute(select(EvidenceFile.code).where(*of_draft)).scalars().all()
        of_pair = Revision.member == wanted.member, Revision.recommendation == wanted.recommendation
        is_withdrawn = select(Revision.report).where(
            Revision.status == Status.WITHDRAWN.value, Revision.record_until.is_(None)
        )
        left = select(Revision.file).where(*of_pair, Revision.file != "", Revision.record_until.is_(None))
        named += session.execute(left.where(Revision.report.in_(is_withdrawn))).scalars().all()
    return frozenset(named)
