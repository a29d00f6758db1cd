"""Who may do what: the whole table of rights, pure."""

from __future__ import annotations

from ..errors import Refused
from ..vocabulary import Right, Role, Visibility

ACCOUNTS = frozenset(role for role in Role if role != Role.ANONYMOUS)

RIGHTS: dict[Right, frozenset[Role]] = {
    Right.READ_PUBLIC: frozenset(Role),
    Right.READ_GROUP: ACCOUNTS,
}


def may(role: Role, right: Right, subject: str | None = None) -> bool:
    """Whether somebody who comes in this role may do that.

    subject:  to whom or what it is done, where a right depends on it (no right does yet)
    """
    return role in RIGHTS.get(right, frozenset())


def require(role: Role, right: Right, subject: str | None = None) -> None:
    """Ask in the first line of whatever is done. Errors: Refused."""
    if not may(role, right, subject):
        raise Refused("access-refused", right=right.value, found=role.value)


def sees(role: Role) -> Visibility:
    """How much of the record a reader in this role sees: group holds public."""
    return Visibility.GROUP if may(role, Right.READ_GROUP) else Visibility.PUBLIC
