"""Whom to write to about what, each at most once: a round, its last two weeks, an answer to a report.

A letter is claimed in the store before it leaves, so that two that send at the same moment send it once.
Who wants no letters, or may no longer sign in, gets none.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from ..settings import settings
from ..vocabulary import NoticeKind, Right, Role, Status
from . import access, audit, rounds
from .access import Reader
from .meetings import MeetingFact, Words
from .model import Member
from .model_accounts import Account, AccountMember, Notice
from .model_reference import Recommendation, Term
from .model_reports import Revision
from .rounds import RoundFact

BEFORE_CLOSING = datetime.timedelta(days=14)
OPEN_BEFORE = datetime.timedelta(days=7)
"""A round that is open for less than this before its last two weeks is written of once, not twice."""

ANSWERS_OF = datetime.timedelta(days=30)
"""Answers that are older are written of no more."""

LONGEST_TROUBLE = 500
UNTITLED = Words()
ANSWERED = {Status.SENT_BACK: NoticeKind.SENT_BACK, Status.ACKNOWLEDGED: NoticeKind.ACKNOWLEDGED}


@dataclass(frozen=True)
class Facts:
    """What a letter tells of.

    members         code and name of each Member that it is about
    round, meeting  of a round, and the meeting that it is for
    recommendation  number and short title, of an answer; note: what the Secretariat wrote with it
    """

    members: tuple[tuple[str, Words], ...]
    round: RoundFact | None = None
    meeting: MeetingFact | None = None
    recommendation: int = 0
    title: Words = UNTITLED
    revision: int = 0
    note: str = ""


@dataclass(frozen=True)
class Letter:
    """One letter to one account; ``subject`` is the code of the round or of the revision."""

    kind: NoticeKind
    account: int
    email: str
    name: str
    language: str
    subject: str
    facts: Facts


@dataclass(frozen=True)
class _Delegate:
    account: int
    email: str
    name: str
    language: str
    since: datetime.datetime
    members: tuple[str, ...]

    def letter(self, kind: NoticeKind, subject: str, facts: Facts) -> Letter:
        return Letter(kind, self.account, self.email, self.name, self.language, subject, facts)


def due(session: Session, reader: Reader, today: datetime.date) -> tuple[Letter, ...]:
    """The letters to send on a day, without those that were claimed already; by kind, then address.

    A round is written of once when it opens, to every delegate of a Member of the Group, and once in its
    last two weeks, to those whose delegation has not reported in it; never both in the same days. An
    answer is written of to the delegates of its Member, for thirty days, while it is the last word.

    Errors: Refused
    """
    access.require(reader, Right.SEND_NOTICES)
    delegates = _delegates(session)
    names = _names(session)
    letters = [*_of_rounds(session, reader, delegates, names, today)]
    letters += _of_answers(session, delegates, names, today)
    told = {tuple(row) for row in session.execute(select(Notice.kind, Notice.account, Notice.subject))}
    left = [each for each in letters if (each.kind.value, each.account, each.subject) not in told]
    order = list(NoticeKind)
    return tuple(sorted(left, key=lambda each: (order.index(each.kind), each.email, each.subject)))


def claim(session: Session, reader: Reader, letter: Letter, at: datetime.datetime | None = None) -> bool:
    """Take a letter for sending. False: somebody else has, or the account wants none by now.

    Errors: Refused
    """
    access.require(reader, Right.SEND_NOTICES)
    moment = at or datetime.datetime.now(datetime.UTC)
    if session.execute(_wanting().where(Account.id == letter.account)).first() is None:
        return False
    row = {"kind": letter.kind.value, "account": letter.account, "subject": letter.subject}
    try:
        with session.begin_nested():
            session.execute(insert(Notice).values(**row, claimed_at=moment, sent_at=None, trouble=""))
    except IntegrityError:
        return False
    _told(session, reader, letter, "notice.claim", "", moment)
    return True


def sent(session: Session, reader: Reader, letter: Letter, at: datetime.datetime | None = None) -> None:
    """The mail server took a letter that was claimed.

    Errors: Refused
    """
    access.require(reader, Right.SEND_NOTICES)
    moment = at or datetime.datetime.now(datetime.UTC)
    session.execute(update(Notice).where(_is(letter)).values(sent_at=moment, trouble=""))
    _told(session, reader, letter, "notice.sent", "", moment)


def troubled(
    session: Session,
    reader: Reader,
    letter: Letter,
    reason: str,
    *,
    again: bool = False,
    at: datetime.datetime | None = None,
) -> None:
    """A letter that was claimed did not leave, or may not have; the reason stays with it.

    again:  the server said for certain that it did not take it, and may later: the claim is given up, so
            that the next run sends it
    Errors: Refused
    """
    access.require(reader, Right.SEND_NOTICES)
    text = " ".join(reason.split())[:LONGEST_TROUBLE]
    if again:
        session.execute(delete(Notice).where(_is(letter)))
    else:
        session.execute(update(Notice).where(_is(letter)).values(trouble=text))
    _told(session, reader, letter, "notice.trouble", text, at)


def _told(
    session: Session, reader: Reader, letter: Letter, what: str, reason: str, at: datetime.datetime | None
) -> None:
    detail = {"to": letter.email} | ({"reason": reason} if reason else {})
    audit.append(
        session,
        who=reader.email,
        what=what,
        subject=letter.subject,
        to_state=letter.kind.value,
        detail=detail,
        at=at,
    )


def _is(letter: Letter) -> ColumnElement[bool]:
    kind, account, subject = letter.kind.value, letter.account, letter.subject
    return and_(Notice.kind == kind, Notice.account == account, Notice.subject == subject)


def _wanting() -> Select[int, str, str, str, datetime.datetime, str]:
    """Each delegate that may be written to, once for each of its Members."""
    return (
        select(
            Account.id,
            Account.email,
            Account.name,
            Account.language,
            Account.created_at,
            AccountMember.member,
        )
        .join(AccountMember, AccountMember.account == Account.id)
        .where(Account.role == Role.DELEGATE.value, Account.wants_mail, Account.disabled_at.is_(None))
        .order_by(Account.id, AccountMember.member)
    )


def _delegates(session: Session) -> list[_Delegate]:
    rows = session.execute(_wanting()).all()
    members: dict[int, list[str]] = {}
    for row in rows:
        members.setdefault(row.id, []).append(row.member)
    once = {row.id: row for row in rows}
    return [
        _Delegate(row.id, row.email, row.name, row.language, row.created_at, tuple(members[row.id]))
        for row in once.values()
    ]


def _names(session: Session) -> dict[str, Words]:
    rows = session.execute(select(Member).where(Member.record_until.is_(None))).scalars()
    return {row.member: Words(row.name_en, row.name_fr, row.name_es) for row in rows}


def _titles(session: Session) -> dict[int, Words]:
    rows = session.execute(
        select(Recommendation.recommendation, Term.en, Term.fr, Term.es)
        .join(Term, Term.key == Recommendation.short_term)
        .where(Recommendation.record_until.is_(None), Term.record_until.is_(None))
    )
    return {number: Words(*words) for number, *words in rows}


def _of_rounds(
    session: Session,
    reader: Reader,
    delegates: list[_Delegate],
    names: Mapping[str, Words],
    today: datetime.date,
) -> Iterator[Letter]:
    found = rounds.current(session, reader, today)
    if found is None:
        return
    group = rounds.group_on(session, today)
    kind, reported = NoticeKind.ROUND_OPENS, frozenset[str]()
    last_weeks = found.closes_on - BEFORE_CLOSING
    if last_weeks - found.opens_on >= OPEN_BEFORE and today >= last_weeks:
        kind = NoticeKind.ROUND_CLOSES
        reported = rounds.reported_in(session, found.opens_on, found.closes_on, access.sees(reader))
    held = {fact.meeting: fact for fact in rounds.listed_meetings(session, reader)}
    for delegate in delegates:
        # Where the Union has reported it did so for its States too.
        invited = tuple(
            (member, names[member])
            for member in delegate.members
            if member in group and not {member, group[member]} & reported
        )
        if invited:
            facts = Facts(invited, round=found, meeting=held.get(found.meeting))
            yield delegate.letter(kind, found.round, facts)


def _of_answers(
    session: Session, delegates: list[_Delegate], names: Mapping[str, Words], today: datetime.date
) -> Iterator[Letter]:
    titles = _titles(session)
    for row in session.execute(_answers(today)).scalars():
        for delegate in delegates:
            # Who came later finds the answer on the page; a letter about it would come out of the blue.
            if row.member in delegate.members and row.answered_at and delegate.since <= row.answered_at:
                facts = Facts(
                    ((row.member, names.get(row.member, Words(row.member))),),
                    recommendation=row.recommendation,
                    title=titles[row.recommendation],
                    revision=row.revision,
                    note=row.note,
                )
                yield delegate.letter(ANSWERED[Status(row.status)], row.statement, facts)


def _answers(today: datetime.date) -> Select[Revision]:
    """The revisions that were answered of late and are still the newest of their reports."""
    zone = ZoneInfo(settings().timezone)
    since = datetime.datetime.combine(today - ANSWERS_OF, datetime.time(), zone)
    newer = aliased(Revision)
    is_newest = ~(
        select(newer.id)
        .where(
            newer.report == Revision.report,
            newer.revision > Revision.revision,
            newer.record_until.is_(None),
        )
        .exists()
    )
    return select(Revision).where(
        Revision.record_until.is_(None),
        Revision.status.in_([status.value for status in ANSWERED]),
        Revision.answered_at >= since,
        is_newest,
    )
