"""Links that make an account, set a password, or open one draft: they hold 14 days and work once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from ..errors import BadReport, NotFound, Problem
from ..vocabulary import LANGUAGES, Right, Role, Status
from . import access, accounts, audit, codes, entry, persons
from .access import Reader, Subject
from .model_accounts import Invitation
from .model_reports import Draft
from .persons import Person

HOLDS = datetime.timedelta(days=14)
SERVER = "server"
"""Who hands out the first link, in the trail."""

MADE, USED, REVOKED = "invitation.make", "invitation.use", "invitation.revoke"
_OF_A_DRAFT = {MADE: "draft.hand_over", USED: "draft.take_up", REVOKED: "draft.take_back"}
"""What was done, in the trail."""


@dataclass(frozen=True)
class InvitationFact:
    """An invitation, without its secret.

    kind     account, setup, password or draft: what it does
    email    whom it is for; empty at set-up, where whoever opens it says so
    members  codes of the Members for which the account will speak; of the draft, where it opens one
    """

    id: int
    kind: str
    email: str
    name: str
    role: str
    members: tuple[str, ...]
    language: str
    draft: str
    invited_by: str
    created_at: datetime.datetime
    expires_at: datetime.datetime
    used_at: datetime.datetime | None
    revoked_at: datetime.datetime | None


def invite(
    session: Session,
    reader: Reader,
    email: str,
    role: str,
    members: Iterable[str] = (),
    name: str = "",
    language: str = LANGUAGES[0],
    *,
    at: datetime.datetime | None = None,
) -> str:
    """Invite somebody to an account. Returns the secret of the link; the newest one alone works.

    Errors: BadReport with every problem, also where there is an account of this address already
    """
    access.require(reader, Right.KEEP_ACCOUNTS)
    wanted = persons.person(session, email, role, members, name, language)
    if accounts.by_email(session, wanted.email) is not None:
        raise BadReport([Problem(field="email", key="account-exists", places={"found": wanted.email})])
    return _make(session, codes.who(reader), "account", wanted, entry.moment(at))


def invite_password(
    session: Session, reader: Reader, email: str, *, at: datetime.datetime | None = None
) -> str:
    """A link by which an account sets a new password, for who has forgotten the old one.

    Errors: NotFound account-not_found, also where the account is disabled
    """
    access.require(reader, Right.KEEP_ACCOUNTS)
    holder = accounts.reader_as(session, email)
    wanted = Person(holder.email, holder.role, (), holder.name, holder.language)
    return _make(session, codes.who(reader), "password", wanted, entry.moment(at))


def invite_to_draft(
    session: Session,
    reader: Reader,
    draft_code: str,
    member: str,
    email: str,
    name: str = "",
    language: str = LANGUAGES[0],
    *,
    at: datetime.datetime | None = None,
) -> str:
    """Hand one draft to a colleague, who needs no account and sees nothing else. Returns the secret.

    Errors: NotFound where there is no such draft of that Member for this reader; BadReport
    """
    access.require(reader, Right.HAND_OVER_DRAFT, Subject(member, Status.DRAFT, draft=draft_code))
    if _member_of_draft(session, draft_code) != member:
        raise NotFound("access-not_found")
    wanted = persons.person(session, email, Role.DELEGATE, [member], name, language)
    return _make(session, codes.who(reader), "draft", wanted, entry.moment(at), draft=draft_code)


def setup_secret(session: Session, at: datetime.datetime | None = None) -> str | None:
    """The secret of the link that makes the first account, of the Secretariat; takes the place of an
    unused one. None once there is any account."""
    if accounts.are_there(session):
        return None
    return _make(session, SERVER, "setup", Person("", Role.SECRETARIAT), entry.moment(at))


def invitations(session: Session, reader: Reader, draft: str = "") -> tuple[InvitationFact, ...]:
    """Invitations, newest first: to accounts for who keeps them; to one draft for its delegation.

    Errors: NotFound, Refused
    """
    if draft:
        member = _member_of_draft(session, draft)
        access.require(reader, Right.HAND_OVER_DRAFT, Subject(member, Status.DRAFT, draft=draft))
    else:
        access.require(reader, Right.KEEP_ACCOUNTS)
    of_these = Invitation.draft == draft if draft else Invitation.kind != "draft"
    found = select(Invitation).where(of_these).order_by(Invitation.created_at.desc(), Invitation.id.desc())
    return tuple(_fact(row) for row in session.execute(found).scalars())


def revoke(session: Session, reader: Reader, id: int, at: datetime.datetime | None = None) -> None:
    """Take an invitation back; who is in a draft by it is out at the next click. Again changes nothing.

    Errors: NotFound, the same where there is none and where it is nobody's business; Refused for who was
    handed that draft
    """
    row = session.get(Invitation, id)
    if row is not None and row.kind == "draft":
        member = _member_of_draft(session, row.draft)
        access.require(reader, Right.HAND_OVER_DRAFT, Subject(member, Status.DRAFT, draft=row.draft))
    elif row is None or not access.may(reader, Right.KEEP_ACCOUNTS):
        raise NotFound("access-not_found")
    if row.revoked_at is None:
        row.revoked_at = entry.moment(at)
        note(session, codes.who(reader), REVOKED, row, at)


def invitation(session: Session, secret: str, at: datetime.datetime | None = None) -> InvitationFact:
    """What a link opens; looking at it uses nothing up, so that a mail program may.

    Errors: NotFound invitation-not_found, the same for unknown, used, taken back and expired
    """
    return _fact(opened(session, secret, entry.moment(at)))


def is_open(at: datetime.datetime) -> ColumnElement[bool]:
    """The condition that an invitation was neither taken back nor has expired; it may have been used."""
    return Invitation.revoked_at.is_(None) & (Invitation.expires_at > at)


def opened(session: Session, secret: str, at: datetime.datetime) -> Invitation:
    """The row behind a link that still works. Errors: NotFound invitation-not_found, also where whoever
    made it may sign in no more."""
    wanted = select(Invitation).where(
        Invitation.token_hash == entry.hashed(secret), Invitation.used_at.is_(None), is_open(at)
    )
    row = session.execute(wanted).scalar()
    if row is None or not _is_vouched_for(session, row) or not _has_an_end(session, row):
        raise NotFound("invitation-not_found")
    return row


def _is_vouched_for(session: Session, row: Invitation) -> bool:
    """Whether who made an invitation may still sign in; the server and its command line always may."""
    account = accounts.by_email(session, row.invited_by)
    return account is None or account.disabled_at is None


def _has_an_end(session: Session, row: Invitation) -> bool:
    """Whether what an invitation is for can still be done."""
    match row.kind:
        case "draft":
            return bool(_member_of_draft(session, row.draft))
        case "setup":
            return not accounts.are_there(session)
        case "password":
            account = accounts.by_email(session, row.email)
            return account is not None and account.disabled_at is None
    return accounts.by_email(session, row.email) is None


def _make(
    session: Session, who: str, kind: str, wanted: Person, at: datetime.datetime, draft: str = ""
) -> str:
    earlier = (
        update(Invitation)
        .where(Invitation.kind == kind, Invitation.email == wanted.email, Invitation.draft == draft)
        .where(Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))
    )
    session.execute(earlier.values(revoked_at=at), execution_options={"synchronize_session": False})
    secret = entry.secret()
    row = Invitation(
        token_hash=entry.hashed(secret),
        kind=kind,
        email=wanted.email,
        name=wanted.name,
        role="" if kind == "draft" else wanted.role.value,
        members=" ".join(wanted.members),
        language=wanted.language,
        draft=draft,
        invited_by=who,
        created_at=at,
        expires_at=at + HOLDS,
        used_at=None,
        revoked_at=None,
    )
    session.add(row)
    session.flush()
    note(session, who, MADE, row, at)
    return secret


def _member_of_draft(session: Session, code: str) -> str:
    """Whose a draft is; "" where there is none."""
    if not codes.storable(code):
        return ""
    return session.execute(select(Draft.member).where(Draft.code == code)).scalar() or ""


def _fact(row: Invitation) -> InvitationFact:
    names = (name for name in InvitationFact.__dataclass_fields__ if name != "members")
    told: dict[str, Any] = {name: getattr(row, name) for name in names}
    return InvitationFact(**told, members=tuple(row.members.split()))


def note(session: Session, who: str, done: str, row: Invitation, at: datetime.datetime | None) -> None:
    """A line of the trail about an invitation; never its secret.

    done: MADE, USED or REVOKED. Of a draft it is told as what was done to the draft, which only its
    delegation knows of.
    """
    what = _OF_A_DRAFT[done] if row.kind == "draft" else done
    detail = {"kind": row.kind, "role": row.role, "members": row.members.split()}
    audit.append(session, who=who, what=what, subject=row.email, detail=detail, at=at)
