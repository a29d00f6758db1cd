"""An invitation is taken up: once, also when two do it at the same moment."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from ..errors import BadReport, NotFound, Problem
from . import accounts, entry, invitations, passwords, persons, throttle
from .model_accounts import Account, Invitation


class Typed(NamedTuple):
    """What was typed; ``hashed``: what is kept of the password, where that was made before."""

    email: str
    name: str
    language: str
    password: str
    hashed: str


def prepared(password: str) -> str:
    """What is kept of a new password, for ``accept``: it takes a moment, and whoever writes meanwhile
    must not wait for it. "" for one that cannot be taken; ``accept`` says why."""
    return passwords.hash(password) if passwords.problem(password) is None else ""


def accept(
    session: Session,
    secret: str,
    *,
    name: str = "",
    password: str = "",
    language: str = "",
    email: str = "",
    hashed: str = "",
    at: datetime.datetime | None = None,
) -> str:
    """Take up an invitation and be signed in. Returns the secret for the cookie.

    email: asked for at set-up only; everybody else was invited by address
    hashed: as ``prepared`` made it of this password before the write began; without it, it is made here
    Errors: NotFound invitation-not_found; BadReport with every problem, and then the link still works
    """
    moment = entry.moment(at)
    row = invitations.opened(session, secret, moment)
    if row.kind == "draft":
        _introduce(row, name, language or row.language)
        token = entry.begin(session, moment, invitation=row.id)
    else:
        makes = _set_password if row.kind == "password" else _make_account
        typed = Typed(email, name, language, password, hashed)
        account = makes(session, row, typed, moment)
        row.email, token = account.email, entry.begin(session, moment, account=account.id)
    row.used_at = moment
    who = f"invited:{row.email}" if row.kind == "draft" else row.email
    invitations.note(session, who, invitations.USED, row, at)
    return token


def _introduce(row: Invitation, name: str, language: str) -> None:
    """How the colleague who was handed a draft is named beside what it writes."""
    _refuse(persons.name_problem(name), persons.language_problem(language))
    row.name, row.language = persons.name(name) or row.name, language


def _make_account(session: Session, row: Invitation, typed: Typed, at: datetime.datetime) -> Account:
    address = typed.email if row.kind == "setup" else row.email
    name, language = typed.name or row.name, typed.language or row.language
    wrong_password = passwords.problem(typed.password, address)
    try:
        wanted = persons.person(session, address, row.role, row.members.split(), name, language)
    except BadReport as error:
        _refuse(*error.problems, wrong_password)
        raise
    _refuse(wrong_password)
    return accounts.make(session, wanted, typed.password, at, typed.hashed)


def _set_password(session: Session, row: Invitation, typed: Typed, at: datetime.datetime) -> Account:
    account = accounts.by_email(session, row.email)
    if account is None:
        raise NotFound("invitation-not_found")
    _refuse(passwords.problem(typed.password, account.email))
    account.password_hash = typed.hashed or passwords.hash(typed.password)
    entry.end_all(session, account.id, at)
    throttle.forgive(session, throttle.of_account(account.email))
    return account


def _refuse(*problems: Problem | None) -> None:
    found = [problem for problem in problems if problem is not None]
    if found:
        raise BadReport(found)
