"""Answer of the meeting page and of the brief: what is new since an earlier meeting, and whom to hear."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from ..vocabulary import Affiliation, Change, Region, ReviewReason, Stage
from .pieces import Cell, Count, Day, Meeting, Names, Recommendation, Stamp, Statement, Strip

Kind = Literal["practice", "need"]
KINDS: Final[tuple[Kind, ...]] = ("practice", "need")
"""A good practice that is offered, or help that is asked for."""

TODAY: Final = "today"
"""What stands in the address in place of a meeting where the day it is now is looked at."""

UP_TO = "~"
"""Between the code of a meeting to come and the day up to which is looked; it stands in no code."""


@dataclass(frozen=True)
class Between:
    """From which day to which is looked: what was said after ``since_on``, up to and on ``as_of``.

    meeting  the meeting for which is looked; None where a day was named. Of a meeting that is held, as_of
             is its day; of one to come, today
    since    the meeting with which is compared; None where a day was named
    """

    as_of: datetime.date
    since_on: datetime.date
    meeting: Meeting | None = None
    since: Meeting | None = None

    @property
    def codes(self) -> dict[str, str]:
        """The codes of an address that opens exactly this again, on whatever day: meeting, since.

        A meeting to come stands with the day up to which was looked: code~day.
        """
        day = self.as_of.isoformat()
        shown = self.meeting.meeting if self.meeting else day
        if self.meeting and self.meeting.day.on != self.as_of:
            shown = f"{shown}{UP_TO}{day}"
        earlier = self.since_on.isoformat() if self.since_on < self.as_of else ""
        return {"meeting": shown, "since": self.since.meeting if self.since else earlier}


@dataclass(frozen=True)
class New:
    """One thing that is new: a statement made, or one that counts no more.

    before, after  where the Member stood before this word and stands after it
    statement      its words and source; of a withdrawal or correction, the one that counts no more
    on             the day of the word; of a withdrawal or correction, the day from which it counts no more
    is_late        said on an earlier day, entered in the record since
    covers         for how many Members of the scope it speaks (the Union: itself and its States)
    """

    change: Change
    member: str
    recommendation: int
    before: Stage
    after: Stage
    on: Day
    statement: Statement
    is_late: bool
    covers: int


@dataclass(frozen=True)
class Row:
    """One delegation of the scope on the six: a row of the matrix of whom to hear."""

    member: str
    region: Region
    groups: frozenset[Affiliation]
    cells: tuple[Cell, ...]

    @property
    def has_spoken(self) -> bool:
        """Has it spoken on any of the six?"""
        return any(cell.stage != Stage.NO_REPORT for cell in self.cells)

    @property
    def is_silent_somewhere(self) -> bool:
        """Is there any of the six on which it has not spoken?"""
        return any(cell.stage == Stage.NO_REPORT for cell in self.cells)


HEARD: Final = ("any", "one", "all")
"""Not heard on any of the six; not heard on at least one; all delegations."""

CIRCLES: Final = (Affiliation.LDC, Affiliation.SIDS, Affiliation.LLDC)
"""The groups of the United Nations by which delegations can be narrowed."""


def narrowed(rows: Sequence[Row], heard: str, region: str, circle: str) -> list[Row]:
    """The delegations that the codes of an address let through; "" lets all through."""
    return [
        row
        for row in rows
        if (heard != "any" or not row.has_spoken)
        and (heard != "one" or row.is_silent_somewhere)
        and region in ("", row.region.code)
        and (not circle or Affiliation(circle) in row.groups)
    ]


@dataclass(frozen=True)
class Review:
    """A Trade Policy Review that may come: a window of calendar years, never a day.

    last       day of the last one known; symbol of its Secretariat report, "" where not known
    first_year, last_year   the window
    is_passed  the window has passed without a known Review
    """

    member: str
    last: Day
    symbol: str
    source_url: str
    first_year: int
    last_year: int
    reason: ReviewReason
    is_passed: bool


@dataclass(frozen=True)
class Offer:
    """A good practice offered, or help asked for, in a report that counts.

    text     in ``language``
    matches  of a need: the Members that offer a practice on the same recommendation; else empty
    """

    kind: Kind
    member: str
    recommendation: int
    text: str
    language: str
    statement: Statement
    matches: tuple[str, ...] = ()


class Nearest(NamedTuple):
    """The nearest earlier meeting since which something is new, and how many statements."""

    meeting: Meeting
    statements: int


@dataclass(frozen=True)
class MeetingAnswer:
    """Since an earlier meeting, as of a day.

    choices     meetings that may be chosen, oldest first, those to come among them
    statements  how many statements that count were made or entered between; speakers: how many delegations
                made some of them, and states: how many States of the Union beside them
    first, moved  pairs of Member and recommendation: heard for the first time; of the others with something
                new, those that stand at another stage than before
    heard       delegations and Members that have spoken on at least one of the six, as of the day
    news        in no order of merit; an outlet orders them in its language
    strips, before  the six as of the day, and as of the earlier one (on the same scope, as it was then)
    changed     recommendation -> delegations for which something is new; gained: recommendation -> how
                many more delegations are heard than before (never less than 0)
    rows        every delegation of the scope; States of the Union have none
    reviews     those that may come in the next 18 months, and windows that passed without a known one
    offers      practices and needs in reports made between; every_offer: all that count as of the day
    latest      the latest statement that counts; None in an empty record
    nearest     None where something is new, or where nothing ever was
    """

    stamp: Stamp
    names: Names
    recommendations: tuple[Recommendation, ...]
    between: Between
    choices: tuple[Meeting, ...]
    statements: int
    speakers: int
    states: int
    first: int
    moved: int
    heard: Count
    news: tuple[New, ...]
    strips: tuple[Strip, ...]
    before: tuple[Strip, ...]
    changed: Mapping[int, frozenset[str]]
    gained: Mapping[int, int]
    rows: tuple[Row, ...]
    reviews: tuple[Review, ...]
    offers: tuple[Offer, ...]
    every_offer: tuple[Offer, ...]
    latest: Statement | None
    nearest: Nearest | None

    @property
    def coming(self) -> int:
        """How many Reviews may come; the windows that have passed are not among them."""
        return sum(not each.is_passed for each in self.reviews)

    @property
    def silent(self) -> tuple[Row, ...]:
        """The delegations with no report yet on any of the six."""
        return tuple(row for row in self.rows if not row.has_spoken)


@dataclass(frozen=True)
class Invited:
    """One line of the speaking list of a meeting: whom the chair would invite on which recommendation.

    place   1, 2, 3 in the order in which they would speak; note: private, for the chair
    """

    member: str
    recommendation: int
    note: str
    place: int


@dataclass(frozen=True)
class Joined:
    """A Member that joined the Group (or co-sponsored) within a year."""

    member: str
    on: Day
    source_url: str


@dataclass(frozen=True)
class AnnualAnswer:
    """What the annual report of the Group carries, for one year.

    stamp     as of the last day of the year, or today where the year is not over
    meetings  of the Group, held in the year; said: meeting -> statements made at it or on its day
    joined    Members that joined the Group in the year
    updates   statements made in the year that count, newest first; counts: recommendation -> how many
              statements, of how many delegations
    """

    stamp: Stamp
    names: Names
    recommendations: tuple[Recommendation, ...]
    year: int
    meetings: tuple[Meeting, ...]
    said: Mapping[str, int]
    joined: tuple[Joined, ...]
    updates: tuple[Statement, ...]
    counts: Mapping[int, tuple[int, int]]
    strips: tuple[Strip, ...]
