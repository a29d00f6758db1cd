"""An invitation is taken up: once, also when two do it at the same moment."""

from __future__ import annotations

import datetime

from sqlalchemy.orm import Session

from ..errors import BadReport, NotFound, Problem
from . import accounts, entry, invitations, passwords, persons, throttle
from .model_accounts import Account, Invitation


def accept(
    session: Session,
    secret: str,
    *,
    name: str = "",
    password: str = "",
    language: str = "",
    email: str = "",
    at: datetime.datetime | None = None,
) -> str:
    """Take up an invitation and be signed in. Returns the secret for the cookie.

    email: asked for at set-up only; everybody else was invited by address
    Errors: NotFound invitation-not_found; BadReport with every problem, and then the link still works
    """
    moment = entry.moment(at)
    row = invitations.opened(session, secret, moment)
    if row.kind == "draft":
        _introduce(row, name, language or row.language)
        token = entry.begin(session, moment, invitation=row.id)
    else:
        makes = _set_password if row.kind == "password" else _make_account
        account = makes(session, row, (email, name, language, password), moment)
        row.email, token = account.email, entry.begin(session, moment, account=account.id)
    row.used_at = moment
    who = f"invited:{row.email}" if row.kind == "draft" else row.email
    invitations.note(session, who, "invitation.use", row, at)
    return token


Typed = tuple[str, str, str, str]
"""What was typed: address, name, language, password."""


def _introduce(row: Invitation, name: str, language: str) -> None:
    """How the colleague who was handed a draft is named beside what it writes."""
    _refuse(persons.name_problem(name), persons.language_problem(language))
    row.name, row.language = persons.name(name) or row.name, language


def _make_account(session: Session, row: Invitation, typed: Typed, at: datetime.datetime) -> Account:
    email, name, language, password = typed
    address = email if row.kind == "setup" else row.email
    wrong_password = passwords.problem(password, address)
    try:
        wanted = persons.person(
            session, address, row.role, row.members.split(), name or row.name, language or row.language
        )
    except BadReport as error:
        _refuse(*error.problems, wrong_password)
        raise
    _refuse(wrong_password)
    return accounts.make(session, wanted, password, at)


def _set_password(session: Session, row: Invitation, typed: Typed, at: datetime.datetime) -> Account:
    account = accounts.by_email(session, row.email)
    if account is None:
        raise NotFound("invitation-not_found")
    password = typed[-1]
    _refuse(passwords.problem(password, account.email))
    account.password_hash = passwords.hash(password)
    entry.end_all(session, account.id, at)
    throttle.forgive(session, throttle.of_account(account.email))
    return account


def _refuse(*problems: Problem | None) -> None:
    found = [problem for problem in problems if problem is not None]
    if found:
        raise BadReport(found)
