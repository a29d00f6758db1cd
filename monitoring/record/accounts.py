"""Who may come in: accounts, as the Secretariat and the server's command line keep them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from ..errors import BadReport, Conflict, NotFound, Problem
from ..vocabulary import LANGUAGES, Right, Role
from . import access, audit, codes, entry, passwords, persons
from .access import Reader
from .model import Member
from .model_accounts import Account, AccountMember, SignIn
from .persons import Person

COMMAND_LINE = Reader(role=Role.SECRETARIAT, email=codes.COMMAND_LINE)
"""Whoever runs commands on the server itself: has the store in hand anyway."""


@dataclass(frozen=True)
class AccountFact:
    """An account. members: codes of the Members for which it speaks; times in UTC.

    version counts changes, those of its Members too: who changes an account says which one was looked at
    """

    email: str
    name: str
    role: Role
    members: tuple[str, ...]
    language: str
    wants_mail: bool
    created_at: datetime.datetime
    disabled_at: datetime.datetime | None
    last_seen_at: datetime.datetime | None
    version: int


def add(
    session: Session,
    reader: Reader,
    email: str,
    role: str,
    *,
    members: Iterable[str] = (),
    name: str = "",
    language: str = LANGUAGES[0],
    password: str = "",
    at: datetime.datetime | None = None,
) -> AccountFact:
    """Make an account. Without a password it comes through an identity provider, or by a later link.

    Errors: BadReport with every problem (fields email, role, members, name, language, password)
    """
    access.require(reader, Right.KEEP_ACCOUNTS)
    wanted = persons.person(session, email, role, members, name, language)
    account = make(session, wanted, password, entry.moment(at))
    _note(session, reader, "account.add", account, {"role": wanted.role, "members": wanted.members}, at)
    return _fact(session, account)


def make(session: Session, wanted: Person, password: str, at: datetime.datetime, hashed: str = "") -> Account:
    """The inner verb of ``add`` and of accepted invitations: no right is asked, no line is written.

    hashed: what is kept of the password, where it was made before the write began
    """
    if by_email(session, wanted.email) is not None:
        raise BadReport([Problem(field="email", key="account-exists", places={"found": wanted.email})])
    wrong = passwords.problem(password, wanted.email) if password else None
    if wrong is not None:
        raise BadReport([wrong])
    account = Account(
        email=wanted.email,
        name=wanted.name,
        role=wanted.role.value,
        password_hash=hashed or (passwords.hash(password) if password else ""),
        language=wanted.language,
        wants_mail=True,
        created_at=at,
        disabled_at=None,
    )
    session.add(account)
    session.flush()
    _put_members(session, account, wanted.members)
    return account


def listed(session: Session, reader: Reader) -> tuple[AccountFact, ...]:
    """Every account, by address."""
    access.require(reader, Right.KEEP_ACCOUNTS)
    found = session.execute(select(Account).order_by(Account.email)).scalars().all()
    speaks: dict[int, list[str]] = {}
    for row in session.execute(select(AccountMember).order_by(AccountMember.member)).scalars():
        speaks.setdefault(row.account, []).append(row.member)
    newest = select(SignIn.account, func.max(SignIn.seen_at)).group_by(SignIn.account)
    seen = {account: at for account, at in session.execute(newest)}  # noqa: C416 -- rows, not pairs
    return tuple(_told(account, speaks.get(account.id, ()), seen.get(account.id)) for account in found)


def change(
    session: Session,
    reader: Reader,
    email: str,
    *,
    role: str,
    members: Iterable[str],
    name: str,
    language: str,
    version: int,
    at: datetime.datetime | None = None,
) -> AccountFact:
    """Change what an account may do, and how it is named; felt at its next click.

    Errors: NotFound; BadReport with every problem; Conflict account-changed_meanwhile, or
    account-last_secretariat where nobody else could keep accounts
    """
    access.require(reader, Right.KEEP_ACCOUNTS)
    account = _the(session, email)
    if account.version != version:
        raise Conflict("account-changed_meanwhile", found=account.email)
    wanted = persons.person(session, account.email, role, members, name, language)
    if wanted.role != Role.SECRETARIAT:
        _keep_a_secretariat(session, account)
    before = {"role": account.role, "members": _members_of(session, account)}
    after = {"role": wanted.role.value, "members": wanted.members}
    if after != before:
        flag_modified(account, "role")  # the Members stand in another table, and are a version all the same
    account.role, account.name, account.language = wanted.role.value, wanted.name, wanted.language
    session.execute(delete(AccountMember).where(AccountMember.account == account.id))
    _put_members(session, account, wanted.members)
    _note(session, reader, "account.change", account, {"before": before, "after": after}, at)
    return _fact(session, account)


def disable(session: Session, reader: Reader, email: str, at: datetime.datetime | None = None) -> AccountFact:
    """Let an account in no more, and end what it has open, at once. Doing it again changes nothing.

    Errors: NotFound; Conflict account-last_secretariat
    """
    access.require(reader, Right.KEEP_ACCOUNTS)
    account = _the(session, email)
    if account.disabled_at is None:
        _keep_a_secretariat(session, account)
        account.disabled_at = entry.moment(at)
        entry.end_all(session, account.id, account.disabled_at)
        _note(session, reader, "account.disable", account, {}, at)
    return _fact(session, account)


def enable(session: Session, reader: Reader, email: str, at: datetime.datetime | None = None) -> AccountFact:
    """Let a disabled account in again, with its old password. Errors: NotFound."""
    access.require(reader, Right.KEEP_ACCOUNTS)
    account = _the(session, email)
    if account.disabled_at is not None:
        account.disabled_at = None
        _note(session, reader, "account.enable", account, {}, at)
    return _fact(session, account)


def own(session: Session, reader: Reader) -> AccountFact:
    """The account of who asks. Errors: NotFound where it has none."""
    return _fact(session, _own(session, reader))


def prefer(
    session: Session,
    reader: Reader,
    *,
    wants_mail: bool,
    language: str,
    name: str,
    at: datetime.datetime | None = None,
) -> AccountFact:
    """Change how one's own account is written to, and how colleagues see it. Errors: NotFound, BadReport."""
    account = _own(session, reader)
    members = _members_of(session, account)
    wanted = persons.person(session, account.email, account.role, members, name, language)
    account.wants_mail, account.language, account.name = wants_mail, wanted.language, wanted.name
    _note(session, reader, "account.prefer", account, {"wants_mail": wants_mail, "language": language}, at)
    return _fact(session, account)


def reader_as(session: Session, email: str) -> Reader:
    """The rights of an account, exactly, for the server's own command line (--as).

    Errors: NotFound account-not_found, also where the account is disabled
    """
    return reader_for(session, _the(session, email, is_enabled=True))


def reader_for(session: Session, account: Account) -> Reader:
    """Who an account is, as the store knows it now."""
    members = frozenset(_members_of(session, account)) if account.role == Role.DELEGATE else frozenset()
    return Reader(
        role=Role(account.role),
        email=account.email,
        name=account.name,
        members=members,
        account=account.id,
        language=account.language,
    )


def by_email(session: Session, email: str) -> Account | None:
    """The account of an address as typed, disabled or not."""
    address = persons.address(email)
    return session.execute(select(Account).where(Account.email == address)).scalar() if address else None


def member_names(session: Session, members: Iterable[str], language: str) -> list[str]:
    """Names of Members in one language, for who is invited to speak for them; a code without name stays."""
    wanted = list(members)
    column = {"fr": Member.name_fr, "es": Member.name_es}.get(language, Member.name_en)
    found = session.execute(
        select(Member.member, column).where(Member.member.in_(wanted), Member.record_until.is_(None))
    )
    names = {code: name for code, name in found}  # noqa: C416 -- rows, not pairs
    return [names.get(code) or code for code in wanted]


def are_there(session: Session) -> bool:
    """Whether there is any account, disabled or not."""
    return session.execute(select(Account.id).limit(1)).first() is not None


def _the(session: Session, email: str, *, is_enabled: bool = False) -> Account:
    account = by_email(session, email)
    if account is None or (is_enabled and account.disabled_at is not None):
        raise NotFound("account-not_found", found=persons.shown(email))
    return account


def _own(session: Session, reader: Reader) -> Account:
    account = session.get(Account, reader.account) if reader.account is not None else None
    if account is None or account.disabled_at is not None:
        raise NotFound("access-not_found")
    return account


def _keep_a_secretariat(session: Session, but: Account) -> None:
    """At least one account that lets others in stays."""
    others = select(Account.id).where(
        Account.role == Role.SECRETARIAT, Account.disabled_at.is_(None), Account.id != but.id
    )
    is_one = but.role == Role.SECRETARIAT and but.disabled_at is None
    if is_one and session.execute(others.limit(1)).first() is None:
        raise Conflict("account-last_secretariat", found=but.email)


def _put_members(session: Session, account: Account, members: Sequence[str]) -> None:
    if members:
        session.execute(
            insert(AccountMember), [{"account": account.id, "member": member} for member in members]
        )


def _members_of(session: Session, account: Account) -> tuple[str, ...]:
    wanted = select(AccountMember.member).where(AccountMember.account == account.id)
    return tuple(session.execute(wanted.order_by(AccountMember.member)).scalars())


def _fact(session: Session, account: Account) -> AccountFact:
    session.flush()
    seen = session.execute(select(func.max(SignIn.seen_at)).where(SignIn.account == account.id)).scalar()
    return _told(account, _members_of(session, account), seen)


def _told(account: Account, members: Iterable[str], seen: datetime.datetime | None) -> AccountFact:
    return AccountFact(
        email=account.email,
        name=account.name,
        role=Role(account.role),
        members=tuple(members),
        language=account.language,
        wants_mail=account.wants_mail,
        created_at=account.created_at,
        disabled_at=account.disabled_at,
        last_seen_at=seen,
        version=account.version,
    )


def _note(
    session: Session,
    reader: Reader,
    what: str,
    account: Account,
    detail: dict[str, Any],
    at: datetime.datetime | None,
) -> None:
    audit.append(session, who=codes.who(reader), what=what, subject=account.email, detail=detail, at=at)
