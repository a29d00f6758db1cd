"""Who may do what: the whole table of rights, pure.

Whoever does something asks here in its first line. What a right is asked about is a ``Subject``: of
which Member, in which state of its paper, for whose eyes, in which draft. Who may not even see a thing
is told that there is none (NotFound), so that an address guessed tells nothing; who sees it and may
not do that to it is refused (Refused).
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Conflict, NotFound, Refused
from ..vocabulary import Right, Role, Status, Visibility


@dataclass(frozen=True)
class Reader:
    """Who asks. Frozen: made anew from the store in every run, so that a right taken away is gone.

    email    names the account in the trail; "" for who did not sign in
    members  the Members for which a delegate speaks
    draft    the code of the one draft that was handed over to somebody without an account
    """

    role: Role = Role.ANONYMOUS
    email: str = ""
    name: str = ""
    members: frozenset[str] = frozenset()
    draft: str = ""
    account: int | None = None
    language: str = ""

    @property
    def signed_in(self) -> bool:
        """Has it an account?"""
        return self.role != Role.ANONYMOUS


ANYONE = Reader()
"""Somebody who did not sign in."""


@dataclass(frozen=True)
class Subject:
    """To what something is done.

    member      whose it is; "" where it is nobody's
    status      of the paper; None where there is no paper
    visibility  who may read it
    draft       code of the draft, where it is one
    """

    member: str = ""
    status: Status | None = None
    visibility: Visibility = Visibility.PUBLIC
    draft: str = ""


@dataclass(frozen=True)
class Rule:
    """Who has a right.

    roles   who has it, whosever the thing is
    own     who has it on what belongs to a Member for which it speaks
    handed  whether who was handed a draft has it on that draft
    when    states of the paper in which it can be done; empty: whatever its state
    """

    roles: frozenset[Role] = frozenset()
    own: frozenset[Role] = frozenset()
    handed: bool = False
    when: frozenset[Status] = frozenset()


_ALL = frozenset(Role)
_ACCOUNTS = _ALL - {Role.ANONYMOUS}
_DELEGATION = frozenset({Role.DELEGATE})
_SECRETARIAT = frozenset({Role.SECRETARIAT})
_STAFF = _SECRETARIAT | {Role.CHAIR}
_LIVING = frozenset({Status.SUBMITTED, Status.ACKNOWLEDGED, Status.SENT_BACK})

RIGHTS: dict[Right, Rule] = {
    Right.READ_PUBLIC: Rule(_ALL),
    Right.READ_GROUP: Rule(_ACCOUNTS),
    Right.READ_DRAFT: Rule(own=_DELEGATION, handed=True),
    Right.WRITE_DRAFT: Rule(own=_DELEGATION, handed=True),
    Right.DISCARD_DRAFT: Rule(own=_DELEGATION),
    Right.HAND_OVER_DRAFT: Rule(own=_DELEGATION),
    Right.SUBMIT: Rule(own=_DELEGATION),
    Right.REVISE: Rule(own=_DELEGATION, when=_LIVING),
    Right.WITHDRAW: Rule(own=_DELEGATION, when=_LIVING),
    Right.CONFIRM: Rule(own=_DELEGATION),
    Right.CORRECT: Rule(own=_DELEGATION),
    Right.READ_ANSWER: Rule(_SECRETARIAT, own=_DELEGATION),
    Right.READ_WAITING: Rule(_STAFF),
    Right.ACKNOWLEDGE: Rule(_SECRETARIAT, when=frozenset({Status.SUBMITTED})),
    Right.SEND_BACK: Rule(_SECRETARIAT, when=frozenset({Status.SUBMITTED, Status.ACKNOWLEDGED})),
    Right.ENTER_STATEMENT: Rule(_SECRETARIAT),
    Right.ENTER_MEETING: Rule(_SECRETARIAT),
    Right.MOVE_REACH: Rule(_SECRETARIAT),
    Right.KEEP_SPEAKING: Rule(_STAFF),
    Right.KEEP_FOLLOW_UP: Rule(_STAFF),
    Right.READ_ROUNDS: Rule(_ACCOUNTS),
    Right.KEEP_ROUNDS: Rule(_SECRETARIAT),
    Right.READ_TRAIL: Rule(_SECRETARIAT),
    Right.KEEP_ACCOUNTS: Rule(_SECRETARIAT),
    Right.SEND_NOTICES: Rule(_SECRETARIAT),
}

NOTHING = Subject()


def may(reader: Reader, right: Right, subject: Subject = NOTHING) -> bool:
    """Whether this reader may do that to this."""
    rule = RIGHTS[right]
    return _has(reader, rule, subject) and (not rule.when or subject.status in rule.when)


def require(reader: Reader, right: Right, subject: Subject = NOTHING) -> None:
    """Ask in the first line of whatever is done.

    Errors: NotFound where this reader may not even see it; Refused where it has no such right;
    Conflict where it has, but the paper is in another state
    """
    rule = RIGHTS[right]
    if _has(reader, rule, subject):
        if rule.when and subject.status not in rule.when:
            raise Conflict("access-status", right=right.value, found=subject.status or "")
        return
    if not sees_it(reader, subject):
        raise NotFound("access-not_found")
    raise Refused("access-refused", right=right.value, found=reader.role.value)


def sees(reader: Reader) -> Visibility:
    """How much of the record a reader sees: group holds public."""
    return Visibility.GROUP if may(reader, Right.READ_GROUP) else Visibility.PUBLIC


def sees_it(reader: Reader, subject: Subject) -> bool:
    """Whether a reader may know that there is such a thing."""
    if subject.status == Status.DRAFT or subject.draft:
        return _has(reader, RIGHTS[Right.READ_DRAFT], subject)
    return subject.visibility == Visibility.PUBLIC or may(reader, Right.READ_GROUP)


def _has(reader: Reader, rule: Rule, subject: Subject) -> bool:
    is_own = reader.role in rule.own and subject.member in reader.members
    is_handed = rule.handed and bool(reader.draft) and reader.draft == subject.draft
    return reader.role in rule.roles or is_own or is_handed
