"""Signing in and out: who comes with a secret is known by it until it ends, is idle, or is taken away.

The cookie of an account ends after 12 hours without a click. Who was handed a draft is in until the
invitation expires or the draft is gone: the link works once, and there is no password to come back with.
"""

from __future__ import annotations

import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from ..errors import BadReport, NotFound, Problem, Refused
from . import accounts, audit, codes, entry, passwords, throttle
from .accepting import accept as accept
from .accepting import prepared as prepared
from .access import ANYONE, Reader
from .invitations import InvitationFact as InvitationFact
from .invitations import invitation as invitation
from .invitations import invitations as invitations
from .invitations import invite as invite
from .invitations import invite_password as invite_password
from .invitations import invite_to_draft as invite_to_draft
from .invitations import is_open
from .invitations import revoke as revoke
from .invitations import setup_secret as setup_secret
from .model_accounts import Account, Invitation, SignIn
from .model_reports import Draft
from .store import Store

SIGNED_IN_COOKIE = "monitoring_session"
IDLE = datetime.timedelta(hours=12)
TOUCHED_EVERY = datetime.timedelta(minutes=5)
_AS_IT_STANDS = {"synchronize_session": False}


def reader_of(session: Session, token: str, *, at: datetime.datetime | None = None) -> Reader:
    """Who comes with this secret: asked anew in every run, so that a right taken away is gone.

    ANYONE where it is unknown, ended, idle for 12 hours, the account disabled, or the draft gone
    """
    moment = entry.moment(at)
    row = _sign_in(session, token, moment) if token else None
    if row is None:
        return ANYONE
    if row.account is not None:
        account = session.get(Account, row.account)
        return accounts.reader_for(session, account) if account and not account.disabled_at else ANYONE
    invited = session.execute(
        select(Invitation)
        .join(Draft, Draft.code == Invitation.draft)
        .where(Invitation.id == row.invitation, is_open(moment))
    ).scalar()
    if invited is None:
        return ANYONE
    return Reader(draft=invited.draft, email=invited.email, name=invited.name, language=invited.language)


def reader_of_provider(session: Session, email: str, verified: bool) -> Reader:
    """Who comes through an identity provider: the enabled account of an address that it vouches for."""
    account = accounts.by_email(session, email) if verified else None
    return accounts.reader_for(session, account) if account and not account.disabled_at else ANYONE


def touch(store: Store, token: str, at: datetime.datetime | None = None) -> None:
    """Note that a sign-in is in use; written at most every five minutes."""
    moment = entry.moment(at)
    stale = [SignIn.seen_at <= moment - TOUCHED_EVERY, *_open(token, moment)]
    with store.reading() as session:
        if session.execute(select(SignIn.id).where(*stale)).first() is None:
            return
    with store.transaction() as session:
        session.execute(update(SignIn).where(*stale).values(seen_at=moment), execution_options=_AS_IT_STANDS)


def sign_in(
    store: Store, email: str, password: str, address: str, *, at: datetime.datetime | None = None
) -> str:
    """Let an account in by its password. Returns the secret for the cookie.

    Takes the store: an attempt that does not succeed is kept, and the password is looked at between two
    transactions, so that nobody waits for it. address: of the network from which it comes.
    Errors: Refused signin-refused, the same sentence after the same time for a wrong password, an
    unknown address and a disabled account; Refused signin-wait (minutes) after too many attempts
    """
    moment = entry.moment(at)
    whose = throttle.of_account(email)
    with store.transaction() as session:
        entered = throttle.claim(session, (whose, throttle.of_address(address)), moment)
        account = accounts.by_email(session, email)
        kept = account.password_hash if account and account.disabled_at is None else ""
    if not passwords.verify(kept, password):
        raise Refused("signin-refused")
    with store.transaction() as session:
        account = _unchanged(session, email, kept)
        throttle.forgive(session, whose, entered)
        token = entry.begin(session, moment, account=account.id)
        audit.append(session, who=account.email, what="sign_in.begin", subject=account.email, at=at)
    return token


def sign_out(session: Session, token: str, at: datetime.datetime | None = None) -> None:
    """End one sign-in; a secret that is unknown or ended already changes nothing."""
    moment = entry.moment(at)
    row = _sign_in(session, token, moment) if token else None
    if row is None:
        return
    reader = reader_of(session, token, at=moment)
    row.ended_at = moment
    if reader != ANYONE:
        audit.append(session, who=codes.who(reader), what="sign_in.end", subject=reader.email, at=at)


def sign_out_everywhere(session: Session, reader: Reader, at: datetime.datetime | None = None) -> None:
    """End every sign-in of who asks, on all devices. Errors: NotFound where it has no account."""
    if reader.account is None:
        raise NotFound("access-not_found")
    entry.end_all(session, reader.account, entry.moment(at))
    audit.append(session, who=reader.email, what="sign_in.end_everywhere", subject=reader.email, at=at)


def change_password(
    store: Store, reader: Reader, old: str, new: str, *, keep: str = "", at: datetime.datetime | None = None
) -> None:
    """Change one's own password, and end every other sign-in of the account.

    keep: the secret of the sign-in that stays. Takes the store, as sign_in does: guesses are slowed down,
    and nobody who writes waits for a password.
    Errors: BadReport (fields old, password); Refused signin-wait; NotFound where there is no account
    """
    moment = entry.moment(at)
    wrong = passwords.problem(new, reader.email)
    if wrong is not None:
        raise BadReport([wrong])
    whose = throttle.of_account(reader.email)
    with store.transaction() as session:
        accounts.own(session, reader)
        entered = throttle.claim(session, (whose,), moment)
        account = session.get_one(Account, reader.account)
        kept = account.password_hash
    if not passwords.verify(kept, old):
        raise BadReport([Problem(field="old", key="password-old")])
    hashed = passwords.hash(new)
    with store.transaction() as session:
        account = _unchanged(session, reader.email, kept)
        account.password_hash = hashed
        entry.end_all(session, account.id, moment, keep=keep)
        throttle.forgive(session, whose, entered)
        audit.append(session, who=account.email, what="account.password", subject=account.email, at=at)


def _unchanged(session: Session, email: str, kept: str) -> Account:
    """The account whose password was just proven. Errors: Refused where it changed meanwhile."""
    account = accounts.by_email(session, email)
    if account is None or account.disabled_at is not None or account.password_hash != kept:
        raise Refused("signin-refused")
    return account


def _sign_in(session: Session, token: str, at: datetime.datetime) -> SignIn | None:
    return session.execute(select(SignIn).where(*_open(token, at))).scalar()


def _open(token: str, at: datetime.datetime) -> list[ColumnElement[bool]]:
    """The conditions that a sign-in goes on; of who was handed a draft the invitation says until when."""
    is_used = SignIn.invitation.is_not(None) | (SignIn.seen_at > at - IDLE)
    return [SignIn.token_hash == entry.hashed(token), SignIn.ended_at.is_(None), is_used]
