"""The row of a draft, for whoever may have it; drafts.py and evidence.py both begin here."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import Right, Status, Visibility
from . import access, codes
from .access import Reader, Subject
from .model_reports import Draft, Revision


def subject(member: str, code: str = "") -> Subject:
    """A draft of a Member as the table of rights sees it; without a code, one that is yet to begin."""
    return Subject(member, Status.DRAFT, Visibility.GROUP, code)


def found(session: Session, reader: Reader, right: Right, code: str) -> Draft:
    """The draft of that code, for who has that right on it.

    Errors: NotFound where there is none, or none for this reader; Refused; Conflict where a
    colleague submitted it meanwhile
    """
    row = of_code(session, code)
    if row is None:
        _say_where_it_went(session, reader, right, code)
        raise NotFound("access-not_found")
    access.require(reader, right, subject(row.member, row.code))
    return row


def of_code(session: Session, code: str) -> Draft | None:
    """The draft of that code, as it stands in the store now. Whoever calls asks for the right."""
    wanted = select(Draft).where(Draft.code == code).execution_options(populate_existing=True)
    return session.execute(wanted).scalar_one_or_none() if codes.storable(code) else None


def became(session: Session, code: str) -> Revision | None:
    """The revision that a draft became when it was submitted, as it was opened; None: it was not."""
    wanted = select(Revision).where(Revision.draft == code).order_by(Revision.record_from).limit(1)
    return session.execute(wanted).scalar_one_or_none() if codes.storable(code) else None


def _say_where_it_went(session: Session, reader: Reader, right: Right, code: str) -> None:
    revision = became(session, code)
    if revision is not None:
        access.require(reader, right, subject(revision.member, code))
        raise Conflict("draft-submitted_meanwhile", by=revision.submitted_by, report=revision.report)
