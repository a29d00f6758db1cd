"""The tables of who may come in: accounts, sign-ins, invitations, notices. Ordinary tables, no versions.

Secrets are kept as hashes: whoever reads these tables can neither sign in nor take up an invitation.
"""

from __future__ import annotations

import datetime

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ..vocabulary import ACCOUNT_ROLES, LANGUAGES, NoticeKind
from .model import Base, UtcTime, one_of


class Account(Base):
    """Somebody who may sign in, in one role."""

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    email: Mapped[str] = mapped_column(
        Text(), unique=True, comment="Address, in lower case; names the account"
    )
    name: Mapped[str] = mapped_column(Text(), comment="Name as others of the delegation see it")
    role: Mapped[str] = mapped_column(Text(), comment="As what this account comes")
    password_hash: Mapped[str] = mapped_column(
        Text(), comment="Argon2id; empty where the account comes through an identity provider only"
    )
    language: Mapped[str] = mapped_column(Text(), comment="Language in which it is written to")
    wants_mail: Mapped[bool] = mapped_column(comment="Whether it wants reminders by e-mail")
    created_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was made, UTC")
    disabled_at: Mapped[datetime.datetime | None] = mapped_column(
        UtcTime(), comment="When it was disabled, UTC; empty while it may sign in"
    )
    version: Mapped[int] = mapped_column(comment="Counts changes, so that two at once are noticed")

    __table_args__ = (one_of("role", ACCOUNT_ROLES), one_of("language", LANGUAGES))
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 -- as SQLAlchemy declares it


class AccountMember(Base):
    """For which Members an account speaks."""

    __tablename__ = "account_members"

    account: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True, comment="The account")
    member: Mapped[str] = mapped_column(Text(), primary_key=True, comment="Code of the Member")


class Invitation(Base):
    """A link that makes an account, sets a password, or opens one draft; it works once and expires."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    token_hash: Mapped[str] = mapped_column(Text(), unique=True, comment="SHA-256 of the secret in the link")
    kind: Mapped[str] = mapped_column(Text(), comment="What the link does")
    email: Mapped[str] = mapped_column(Text(), comment="Whom it is for, in lower case; empty at set-up")
    name: Mapped[str] = mapped_column(Text(), comment="Name of whom it is for")
    role: Mapped[str] = mapped_column(Text(), comment="Role of the account that it makes; empty otherwise")
    members: Mapped[str] = mapped_column(
        Text(), comment="Codes of the Members of that account, parted by a space"
    )
    language: Mapped[str] = mapped_column(Text(), comment="Language of the letter and of the account")
    draft: Mapped[str] = mapped_column(Text(), comment="Code of the draft that it opens; empty otherwise")
    invited_by: Mapped[str] = mapped_column(Text(), comment="Who invited: an account, or the command line")
    created_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was made, UTC")
    expires_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="Until when it works, UTC")
    used_at: Mapped[datetime.datetime | None] = mapped_column(UtcTime(), comment="When it was used, UTC")
    revoked_at: Mapped[datetime.datetime | None] = mapped_column(
        UtcTime(), comment="When it was taken back, UTC"
    )

    __table_args__ = (one_of("kind", ("account", "setup", "password", "draft")),)


class SignIn(Base):
    """Somebody who is in: an account, or who was handed one draft. A cookie holds the secret."""

    __tablename__ = "sign_ins"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    token_hash: Mapped[str] = mapped_column(
        Text(), unique=True, comment="SHA-256 of the secret in the cookie"
    )
    account: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id"), index=True, comment="The account; empty for who was handed a draft"
    )
    invitation: Mapped[int | None] = mapped_column(
        ForeignKey("invitations.id"), index=True, comment="The invitation to a draft; empty for an account"
    )
    began_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it began, UTC")
    seen_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was last used, UTC")
    ended_at: Mapped[datetime.datetime | None] = mapped_column(UtcTime(), comment="When it was ended, UTC")


class Attempt(Base):
    """A sign-in that did not succeed; kept as long as it slows the next one down."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    whose: Mapped[str] = mapped_column(
        Text(), comment="SHA-256 of the account or of the network address that it counts for"
    )
    at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When, UTC")

    __table_args__ = (Index("ix_attempts_whose", "whose", "at"),)


class Notice(Base):
    """A letter to one account about one thing; the row is there before the letter leaves, and only once."""

    __tablename__ = "notices"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    kind: Mapped[str] = mapped_column(Text(), comment="About what")
    account: Mapped[int] = mapped_column(ForeignKey("accounts.id"), comment="To whom")
    subject: Mapped[str] = mapped_column(
        Text(), comment="The round or report that it is about, with its revision"
    )
    claimed_at: Mapped[datetime.datetime] = mapped_column(
        UtcTime(), comment="When it was taken for sending, UTC"
    )
    sent_at: Mapped[datetime.datetime | None] = mapped_column(
        UtcTime(), comment="When the server took it, UTC"
    )
    trouble: Mapped[str] = mapped_column(Text(), comment="Why it was not sent; empty where it was")

    __table_args__ = (
        one_of("kind", NoticeKind),
        UniqueConstraint("kind", "account", "subject", name="uq_notices_once"),
    )
