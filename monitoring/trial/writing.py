"""The trial put on the record, through the same verbs that delegations and the Secretariat use."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ..record import audit, codes, drafts, evidence, history, reporting, review, rounds
from ..record.access import Reader
from ..record.reporting import Submitted
from ..record.store import Store
from ..vocabulary import Cause, Role, Stage, Status
from . import words
from .plan import Deed, Kind

SECRETARIAT = Reader(Role.SECRETARIAT, "secretariat@example.org", "Secretariat (trial)")
DELEGATE = "delegate@example.org"

Tell = Callable[[datetime.date, int], None]
"""Told after each day on which reports came in: that day, and how many reports there are by now."""

Event = tuple[datetime.datetime, Callable[[datetime.datetime], None]]
"""When, and what is done then."""


def speaker(member: str, own: Sequence[str]) -> Reader:
    """Who reports for a Member: the delegate of the trial for its own, for all others somebody made up."""
    email = DELEGATE if member in own else f"delegation-{member.lower()}@example.org"
    return Reader(Role.DELEGATE, email, members=frozenset({member}))


def at(on: datetime.date, hour: int, second: int = 0) -> datetime.datetime:
    """A moment of a day, UTC."""
    begun = datetime.datetime.combine(on, datetime.time(hour), datetime.UTC)
    return begun + datetime.timedelta(seconds=second)


class Writing:
    """Writes what was planned, oldest first, and remembers the newest revision of each pair, and of each day.

    own:  the Members for which the delegate of the trial speaks
    """

    def __init__(self, store: Store, own: Sequence[str], tell: Tell) -> None:
        self.store, self.own, self.tell = store, own, tell
        self.newest: dict[tuple[str, int], Submitted] = {}
        self.done: dict[tuple[str, int, datetime.date], Submitted] = {}
        self.members: set[str] = set()
        self.reports = 0

    def write(self, deeds: Sequence[Deed], more: Sequence[Event]) -> None:
        """Put what Members do, how it is answered, and what else is done on the record, in the order of time:
        record numbers follow the days."""
        events = [*_by_day(deeds, self._day), *_answers(deeds, self._answer), *more]
        for moment, do in sorted(events, key=lambda event: event[0]):
            do(moment)

    def _day(self, some: Sequence[Deed], moment: datetime.datetime) -> None:
        self._take_in([deed for deed in some if deed.kind != Kind.WITHDRAW], moment)
        for deed in some:
            if deed.kind == Kind.WITHDRAW:
                self._withdraw(deed, moment + datetime.timedelta(hours=1))
        self.tell(moment.date(), self.reports)

    def _take_in(self, some: Sequence[Deed], moment: datetime.datetime) -> None:
        """What came in on one day: one record number, one line of the trail."""
        if not some:
            return
        with self.store.transaction() as session:
            number = history.next_record(session, Cause.REPORT_SUBMITTED, codes.COMMAND_LINE, moment)
            for deed in some:
                pair = (deed.member, deed.recommendation)
                self.newest[pair] = self.done[*pair, deed.on] = reporting.put(
                    session,
                    speaker(deed.member, self.own),
                    number,
                    *pair,
                    deed.paper,
                    report=self.newest[pair].report if deed.kind == Kind.REVISE else "",
                    corrects=deed.corrects,
                    today=deed.on,
                    at=moment,
                )
            audit.append(
                session,
                who=codes.COMMAND_LINE,
                what="trial.intake",
                subject=moment.date().isoformat(),
                to_state=Status.SUBMITTED.value,
                record=number,
                detail={"reports": len(some)},
                at=moment,
            )
        self.reports += len(some)
        self.members |= {deed.member for deed in some}

    def _withdraw(self, deed: Deed, moment: datetime.datetime) -> None:
        report = self.newest[deed.member, deed.recommendation].report
        with self.store.transaction() as session:
            reporting.withdraw(session, speaker(deed.member, self.own), report, today=deed.on, at=moment)

    def _answer(self, deed: Deed, moment: datetime.datetime) -> None:
        done = self.done[deed.member, deed.recommendation, deed.on]
        note = words.note(deed.paper.language)
        with self.store.transaction() as session:
            if deed.answer == Status.SENT_BACK:
                review.send_back(session, SECRETARIAT, done.report, note, revision=done.revision, at=moment)
            else:
                review.acknowledge(session, SECRETARIAT, done.report, revision=done.revision, at=moment)


def _by_day(
    deeds: Sequence[Deed], do: Callable[[Sequence[Deed], datetime.datetime], None]
) -> Iterator[Event]:
    for on, some in groupby(deeds, key=lambda deed: deed.on):
        yield at(on, 14), partial(do, list(some))


def _answers(deeds: Sequence[Deed], do: Callable[[Deed, datetime.datetime], None]) -> Iterator[Event]:
    for place, deed in enumerate(deeds):
        if deed.answer and deed.answer_on:
            yield at(deed.answer_on, 9, place), partial(do, deed)


def a_round(
    store: Store, opens_on: datetime.date, closes_on: datetime.date, meeting: str, moment: datetime.datetime
) -> None:
    """Reports are invited; without a meeting, for one to come, two weeks after the round closes."""
    if not meeting:
        held = rounds.MeetingDraft(
            closes_on + datetime.timedelta(days=14),
            title_en=words.MEETING["en"],
            title_fr=words.MEETING["fr"],
            title_es=words.MEETING["es"],
        )
        with store.transaction() as session:
            meeting = rounds.enter_meeting(session, SECRETARIAT, held, at=moment)
    with store.transaction() as session:
        note = words.MADE_UP["en"]
        rounds.open_round(session, SECRETARIAT, opens_on, closes_on, meeting, note, at=moment)


def draft(store: Store, member: str, recommendation: int, own: Sequence[str], today: datetime.date) -> None:
    """Something begun and not yet submitted, saved twice, with a file put in."""
    who, language = speaker(member, own), words.language_of(member)
    first = f"{words.MADE_UP[language]} {words.STANDS[language][Stage.PLANNED]}"
    moment = at(today - datetime.timedelta(days=1), 16)
    with store.transaction() as session:
        begun = drafts.begin(session, who, member, recommendation, language=language, today=today, at=moment)
        paper = replace(begun.paper, text=first)
        saved = drafts.save(session, who, begun.code, paper, version=begun.version, at=moment).draft
    moment += datetime.timedelta(minutes=4)
    with store.transaction() as session:
        file = evidence.put(session, who, saved.code, "made-up.txt", f"{first}\n".encode(), at=moment)
        paper = replace(saved.paper, text=f"{first}.", file=file.code)
        drafts.save(session, who, saved.code, paper, version=saved.version, at=moment)
