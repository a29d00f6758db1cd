"""Who may do what."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from monitoring.errors import Conflict, NotFound, Refused
from monitoring.record import access
from monitoring.record.access import Reader, Subject
from monitoring.vocabulary import Right, Role, Status, Visibility

OWN, OTHER = "URY", "CHL"


def reader(role: Role) -> Reader:
    members = frozenset({OWN}) if role == Role.DELEGATE else frozenset()
    return Reader(role, f"{role}@example.org" if role != Role.ANONYMOUS else "", members=members)


def test_every_right_is_in_the_table() -> None:
    assert set(access.RIGHTS) == set(Right)


@pytest.mark.parametrize("role", list(Role))
def test_anonymous_readers_see_what_is_public_and_accounts_the_rest(role: Role) -> None:
    expected = Visibility.PUBLIC if role == Role.ANONYMOUS else Visibility.GROUP
    assert access.sees(reader(role)) == expected
    assert access.may(reader(role), Right.READ_PUBLIC)


@pytest.mark.parametrize(("right", "role"), list(itertools.product(Right, Role)))
def test_may_and_require_say_the_same_of_every_subject(right: Right, role: Role) -> None:
    for member, status, visibility in itertools.product((OWN, OTHER), [None, *Status], Visibility):
        subject = Subject(member, status, visibility, "d1" if status == Status.DRAFT else "")
        if access.may(reader(role), right, subject):
            access.require(reader(role), right, subject)
        else:
            with pytest.raises((NotFound, Refused, Conflict)):
                access.require(reader(role), right, subject)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.DELEGATE])
def test_a_draft_is_there_for_its_delegation_alone(role: Role) -> None:
    draft = Subject(OWN, Status.DRAFT, Visibility.GROUP, "d1")
    for right in (Right.READ_DRAFT, Right.WRITE_DRAFT, Right.SUBMIT):
        with pytest.raises(NotFound):
            access.require(reader(role), right, draft)
    assert access.may(reader(Role.DELEGATE), Right.READ_DRAFT, draft)
    with pytest.raises(NotFound):
        access.require(reader(Role.DELEGATE), Right.READ_DRAFT, Subject(OTHER, Status.DRAFT, draft="d2"))


def test_who_was_handed_a_draft_has_that_one_and_nothing_else() -> None:
    guest = Reader(draft="d1")
    mine, other = (Subject(OWN, Status.DRAFT, Visibility.GROUP, code) for code in ("d1", "d2"))
    held = {right for right in Right if access.may(guest, right, mine)}
    assert held == {Right.READ_PUBLIC, Right.READ_DRAFT, Right.WRITE_DRAFT}
    assert not access.may(guest, Right.READ_DRAFT, other)
    assert access.sees(guest) == Visibility.PUBLIC


def test_what_was_withdrawn_is_not_revised() -> None:
    with pytest.raises(Conflict):
        access.require(reader(Role.DELEGATE), Right.REVISE, Subject(OWN, Status.WITHDRAWN))


def test_a_refusal_has_a_name() -> None:
    with pytest.raises(Refused) as refused:
        access.require(Reader(), Right.ACKNOWLEDGE, Subject(OWN, Status.SUBMITTED))
    assert refused.value.key == "access-refused"
    with pytest.raises(NotFound):  # of what only accounts see there is nothing for others
        access.require(Reader(), Right.ACKNOWLEDGE, Subject(OWN, Status.SUBMITTED, Visibility.GROUP))


DOCS = Path(__file__).parent.parent / "docs" / "rights.md"
INTRODUCTION = """# Who may do what

Printed by `tests/test_record_access.py` from `monitoring/record/access.py`, which is the whole table.
**all**: whosever it is. **own**: on what belongs to a Member for which the account speaks. The last
column says in which states of its paper a thing can be done; where it is empty, in any. Somebody who
was handed one draft by an invitation, without an account, has what is marked so, on that draft alone.
What somebody may not even see is "not found", whatever was asked.

"""


def printed() -> str:
    lines = [
        "| right | " + " | ".join(Role) + " | handed a draft | when |",
        "|---" * (len(Role) + 3) + "|",
    ]
    for right, rule in access.RIGHTS.items():
        held = ["all" if role in rule.roles else "own" if role in rule.own else "" for role in Role]
        when = ", ".join(status for status in Status if status in rule.when)
        lines.append(f"| `{right}` | " + " | ".join([*held, "this one" if rule.handed else "", when]) + " |")
    return (
        INTRODUCTION + "\n".join(line.replace("|  |", "| |").replace("|  |", "| |") for line in lines) + "\n"
    )


def test_the_table_stands_in_the_docs() -> None:
    before = DOCS.read_text(encoding="utf-8") if DOCS.exists() else ""
    if before != printed():
        DOCS.write_text(printed(), encoding="utf-8")
        pytest.fail("docs/rights.md was of another table; it is printed anew, look at it and commit it")
