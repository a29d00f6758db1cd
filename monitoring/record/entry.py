"""Secrets that open something, and sign-ins: made here, and kept as hashes only."""

from __future__ import annotations

import datetime
import hashlib
import secrets

from sqlalchemy import update
from sqlalchemy.orm import Session

from .model_accounts import SignIn


def moment(at: datetime.datetime | None) -> datetime.datetime:
    """The time given, else now; UTC."""
    return at or datetime.datetime.now(datetime.UTC)


def secret() -> str:
    """A new secret, for a link or a cookie: 256 bits that nobody guesses."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret. It is random and long: one round of SHA-256 is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def begin(
    session: Session, at: datetime.datetime, *, account: int | None = None, invitation: int | None = None
) -> str:
    """Let an account in, or who was handed a draft. Returns the secret for the cookie."""
    token = secret()
    row = SignIn(
        token_hash=hashed(token),
        account=account,
        invitation=invitation,
        began_at=at,
        seen_at=at,
        ended_at=None,
    )
    session.add(row)
    session.flush()
    return token


def end_all(session: Session, account: int, at: datetime.datetime, *, keep: str = "") -> None:
    """End every sign-in of an account, on all its devices; all but the one of this secret."""
    ending = update(SignIn).where(SignIn.account == account, SignIn.ended_at.is_(None))
    if keep:
        ending = ending.where(SignIn.token_hash != hashed(keep))
    session.execute(ending.values(ended_at=at), execution_options={"synchronize_session": False})
