"""Who somebody is, as typed: address, name, role, Members. Tidied, and every problem named at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import BadReport, Problem
from ..vocabulary import ACCOUNT_ROLES, LANGUAGES, Role
from .model import Member
from .wording import tidy

LONGEST_ADDRESS = 254
LONGEST_NAME = 120

# As browsers check it (HTML, input type=email), with a point in the host: no letter that only looks
# like another, nothing that a mail program would read as two addresses.
_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
)
_CODE = re.compile(r"[A-Z0-9]{2,8}")


@dataclass(frozen=True)
class Person:
    """Somebody who has or is offered an account. members: codes, in their order, each once."""

    email: str
    role: Role
    members: tuple[str, ...] = ()
    name: str = ""
    language: str = LANGUAGES[0]


def address(typed: str) -> str:
    """An e-mail address as it is kept, in lower case; "" for what is none, which then names nobody."""
    found = typed.strip()
    if len(found) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(found):
        return ""
    return found.lower()


def name(typed: str) -> str:
    """A name on one line, without marks that are not seen or turn the line around."""
    return " ".join(tidy(" ".join(typed.split())).split())


def name_problem(typed: str) -> Problem | None:
    """Why a name cannot be taken: too long, or with what is no letter at all."""
    tidied = name(typed)
    if len(tidied) > LONGEST_NAME:
        return Problem(field="name", key="account-name_long", places={"longest": LONGEST_NAME})
    if any(unicodedata.category(mark) in {"Cc", "Cs"} for mark in tidied):
        return Problem(field="name", key="account-name_marks")
    return None


def language_problem(code: str) -> Problem | None:
    """Why a language cannot be taken: there are three."""
    if code in LANGUAGES:
        return None
    return Problem(
        field="language", key="account-language", places={"found": shown(code), "options": LANGUAGES}
    )


def person(
    session: Session, email: str, role: str, members: Iterable[str], name_typed: str, language: str
) -> Person:
    """Somebody as typed, tidied. Errors: BadReport with every problem, each beside its field."""
    codes = tuple(sorted({code.strip().upper() for code in members} - {""}))
    problems = [*_problems(email, role, language), *_member_problems(session, role, codes)]
    wrong_name = name_problem(name_typed)
    if problems or wrong_name:
        raise BadReport([*problems, *([wrong_name] if wrong_name else [])])
    return Person(address(email), Role(role), codes, name(name_typed), language)


def _problems(email: str, role: str, language: str) -> Iterator[Problem]:
    if not address(email):
        yield Problem(field="email", key="account-email", places={"found": shown(email)})
    if role not in ACCOUNT_ROLES:
        yield Problem(
            field="role",
            key="account-role",
            places={"found": shown(role), "options": [one.value for one in ACCOUNT_ROLES]},
        )
    wrong_language = language_problem(language)
    if wrong_language:
        yield wrong_language


def _member_problems(session: Session, role: str, codes: tuple[str, ...]) -> Iterator[Problem]:
    asked = [code for code in codes if _CODE.fullmatch(code)]
    known = select(Member.member).where(Member.member.in_(asked), Member.record_until.is_(None))
    there = set(session.execute(known).scalars()) if asked else set()
    for code in codes:
        if code not in there:
            yield Problem(field="members", key="account-member", places={"found": shown(code)})
    if role == Role.DELEGATE and not codes:
        yield Problem(field="members", key="account-members_none")
    if role != Role.DELEGATE and role in ACCOUNT_ROLES and codes:
        yield Problem(field="members", key="account-members_only_delegate")


def shown(typed: str) -> str:
    """What somebody typed, so that it can be said back: short, on one line, without marks unseen."""
    plain = "".join(" " if unicodedata.category(mark)[0] in "CZ" else mark for mark in typed[:200])
    text = " ".join(plain.split())
    return text if len(text) <= 80 else f"{text[:80]}…"
