"""Answer of one Member: where it stands on the six, everything it said, and context."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .pieces import Cell, Day, Lane, Meeting, Names, Recommendation, Stamp, Statement, Text


@dataclass(frozen=True)
class Belonging:
    """What a Member belongs to on the as-of day; from_on is None where it always did."""

    affiliation: str
    from_on: Day | None
    note: str


@dataclass(frozen=True)
class Fact:
    """A context figure from another source; never compared across Members, never summed."""

    indicator: str
    value: float
    unit: str
    year: str
    source_title: str
    source_url: str
    note: str


@dataclass(frozen=True)
class MemberAnswer:
    """One Member as of a day.

    in_scope     does it belong to the scope of the view?
    spoken_on    numbers of the recommendations on which it has itself spoken
    latest_on    its own last word; None where it has not spoken
    cells        where it stands, one for each of the six in order
    lanes        six, in order; a State of the Union shows its own words only
    statements   newest first; related: under a heading of their own
    """

    stamp: Stamp
    names: Names
    member: str
    name: Text
    kind: str
    region: str
    in_scope: bool
    belongings: tuple[Belonging, ...]
    recommendations: tuple[Recommendation, ...]
    spoken_on: tuple[int, ...]
    latest_on: Day | None
    cells: tuple[Cell, ...]
    lanes: tuple[Lane, ...]
    meetings: tuple[Meeting, ...]
    statements: tuple[Statement, ...]
    related: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    acceded_on: datetime.date | None
