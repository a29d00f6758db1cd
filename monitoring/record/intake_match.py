"""Which report a row means: one that stands, which it revises or repeats, or a new one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Problem
from ..vocabulary import LANGUAGES, RECOMMENDATIONS, Precision, Right, Status
from . import access, intake_rows, reports, revising
from .access import Reader, Subject
from .intake_rows import Wish
from .intake_words import short
from .model import Member
from .model_reference import Meeting
from .paper import Paper, problems, tidied
from .reports import ReportFact


class Kind(StrEnum):
    """What a row would do."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Step:
    """What one row would do.

    report     that it revises, or that says the same already; "" for a new one
    statement  the revision on which that was found
    """

    kind: Kind
    place: str
    member: str
    recommendation: int
    paper: Paper
    report: str = ""
    statement: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of a row: a step, or the reasons why there is none."""

    step: Step | None
    problems: tuple[Problem, ...] = ()


class Desk:
    """What a reader may report on, and what stands, read once for all rows of a file."""

    def __init__(self, session: Session, reader: Reader, today: datetime.date) -> None:
        self.session = session
        self.reader = reader
        self.today = today
        self._living: dict[str, dict[str, ReportFact]] = {}
        self._known = {
            number: revising.known(session, number, today=today) for number in (0, *RECOMMENDATIONS)
        }

    @cached_property
    def words(self) -> intake_rows.Known:
        """What the names and days of a row may mean."""
        member, meeting = Member, Meeting
        names = select(member.member, member.name_en, member.name_fr, member.name_es)
        held = select(meeting.meeting, meeting.held_on, meeting.precision)
        named = self.session.execute(names.where(member.record_until.is_(None)))
        on: dict[datetime.date, tuple[str, ...]] = {}
        every = self.session.execute(held.where(meeting.record_until.is_(None))).all()
        for code, day, precision in every:
            if precision == Precision.DAY:
                on[day] = (*on.get(day, ()), code)
        return intake_rows.Known(
            members=intake_rows.names(tuple(row) for row in named),
            meetings=frozenset(code for code, _, _ in every),
            meeting_on=on,
        )

    def settle(self, wish: Wish, claimed: frozenset[str]) -> Outcome:
        """Say what a row does, or name everything for which it cannot.

        claimed:  reports that rows of this file name; no other row means them
        """
        found = list(wish.problems)
        standing: ReportFact | None = None
        if not access.may(self.reader, Right.SUBMIT, Subject(wish.member)):
            found.append(_not_here(wish))
        elif wish.report:
            standing = self._named(wish)
            if standing is None:
                place = wish.row.cell("report").place
                found.append(Problem(place, "intake-report", {"found": short(wish.report)}))
        elif not found:
            several = self._of_that_day(wish, claimed)
            standing = several[0] if several else None
            if len(several) > 1:
                codes = tuple(report.report for report in several)
                found.append(Problem(wish.place_of("report"), "intake-several", {"found": codes}))
        paper = self._paper(wish, standing)
        found += self._problems(wish, paper, standing, {one.field for one in found})
        if not wish.row.is_whole:  # told once, at the header
            found = [one for one in found if one.field != wish.row.place]
        order = {cell.place: place for place, cell in enumerate(wish.row.cells.values())}
        found.sort(key=lambda one: order.get(one.field, -1))
        return Outcome(None, tuple(found)) if found else Outcome(_step(wish, paper, standing))

    def living(self, member: str) -> Mapping[str, ReportFact]:
        """The reports of a Member that were not withdrawn."""
        if member not in self._living:
            every = reports.of_member(self.session, self.reader, member)
            self._living[member] = {one.report: one for one in every if one.status != Status.WITHDRAWN}
        return self._living[member]

    def _named(self, wish: Wish) -> ReportFact | None:
        """The report that a row names, on the recommendation that it names."""
        found = self.living(wish.member).get(wish.report)
        return found if found and wish.recommendation in (0, found.recommendation) else None

    def _of_that_day(self, wish: Wish, claimed: frozenset[str]) -> list[ReportFact]:
        """The report that a row means without naming it; several where that cannot be told."""
        of_it = [
            one
            for one in self.living(wish.member).values()
            if one.recommendation == wish.recommendation
            and one.latest.said_on == wish.fields.get("said_on")
            and one.report not in claimed
        ]
        same = [one for one in of_it if self._paper(wish, one) == one.latest.paper]
        return same[:1] or of_it

    def _paper(self, wish: Wish, standing: ReportFact | None) -> Paper:
        """The paper of a row; what its file leaves out stays as it stands."""
        spoken = self.reader.language if self.reader.language in LANGUAGES else LANGUAGES[0]
        before = standing.latest.paper if standing else Paper(language=spoken)
        return tidied(replace(before, **wish.fields))

    def _problems(
        self, wish: Wish, paper: Paper, standing: ReportFact | None, told: set[str]
    ) -> Iterator[Problem]:
        """What is wrong with the paper, each at its cell; a cell with a fault already is left at that."""
        known = self._known[wish.recommendation]
        if standing is not None and standing.latest.file:
            known = replace(known, files=frozenset({standing.latest.file}))
        for one in problems(paper, known):
            place = wish.place_of(one.field)
            if place not in told:
                yield Problem(place, one.key, one.places)


def twice(wishes: Iterable[Wish]) -> Iterator[Problem]:
    """Rows that mean the same report as a row before: who is right cannot be told."""
    first: dict[tuple[object, ...], str] = {}
    for wish in wishes:
        day = wish.fields.get("said_on")
        if wish.report:
            means: tuple[object, ...] = (wish.report,)
        elif wish.member and wish.recommendation and day:
            means = (wish.member, wish.recommendation, day)
        else:
            continue
        before = first.setdefault(means, wish.row.place)
        if before != wish.row.place:
            yield Problem(wish.row.place, "intake-twice", {"other": before})


def _not_here(wish: Wish) -> Problem:
    """The same words whether there is no such Member or the account does not speak for it."""
    cell = wish.row.cell("member")
    if not wish.member:
        return Problem(cell.place, "intake-member")
    return Problem(cell.place, "intake-access", {"found": short(wish.member)})


def _step(wish: Wish, paper: Paper, standing: ReportFact | None) -> Step:
    place = (wish.row.place, wish.member, wish.recommendation, paper)
    if standing is None:
        return Step(Kind.NEW, *place)
    kind = Kind.UNCHANGED if paper == standing.latest.paper else Kind.REVISED
    return Step(kind, *place, standing.report, standing.latest.statement)
