"""What answers are made of: codes, counts, days, names and statements, without language or look."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..view import View
from ..vocabulary import Forum, Origin, Precision, Stage, Visibility


class Text(NamedTuple):
    """A text of the data in all three languages."""

    en: str
    fr: str
    es: str


class Day(NamedTuple):
    """A day and how well it is known; ``on`` is the last day that it can mean."""

    on: datetime.date
    precision: Precision = Precision.DAY


class Count(NamedTuple):
    """A number on both bases."""

    delegations: int
    members_covered: int


@dataclass(frozen=True)
class Stamp:
    """What every page, picture and file says of itself.

    view        as of which day, which record, of whom, for which eyes
    of          how many delegations and Members the scope holds on that day: the denominators
    statements  how many statements of the scope count on that day
    reach_on    up to which day the public record was gathered; None in an empty store
    record_at   when this record number was given, UTC
    illustrative  whether the reports of this store are made up, for trial
    reported    how many of the statements are Members' own reports; the others are of the public record
    """

    view: View
    of: Count
    statements: int
    reach_on: datetime.date | None
    record_at: datetime.datetime
    illustrative: bool = False
    reported: int = 0

    @property
    def beyond_reach(self) -> bool:
        """Is the as-of day later than the public record was gathered? Then silence may be ours."""
        return self.reach_on is not None and self.view.as_of > self.reach_on


@dataclass(frozen=True)
class Recommendation:
    """One of the six: its number, titles, and in which languages the title was seen in a WTO text."""

    number: int
    kind: str
    title: Text
    short: Text
    official: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """Where one Member stands on one recommendation.

    named_on      when the stage was named; None for reported and no_report
    last_said_on  the last word, its own or else the Union's
    covers        for how many Members of the scope it stands on the delegations basis (the Union:
                  itself and its States; else 1)
    origin        whose words it rests on; None where nobody spoke
    """

    member: str
    recommendation: int
    stage: Stage
    named_on: Day | None
    last_said_on: Day | None
    through_union: bool
    is_delegation: bool
    covers: int
    origin: Origin | None = None

    @property
    def day(self) -> Day | None:
        """The day to print beside the stage: when it was named, else when something was said."""
        return self.named_on or self.last_said_on


@dataclass(frozen=True)
class Strip:
    """One recommendation in one row: the delegations by stage, and both counts of every stage.

    cells   the delegations of the scope, in the order of the stages (names are ordered at the edge)
    counts  stage -> how many, on both bases; a key for every stage
    heard   how many have spoken at all: all stages but no_report
    """

    recommendation: Recommendation
    cells: tuple[Cell, ...]
    counts: Mapping[Stage, Count]
    heard: Count


@dataclass(frozen=True)
class Tile:
    """One Member in the grid; ``stage`` is None where the Member is outside the scope."""

    member: str
    row: int
    col: int
    region: str
    stage: Stage | None
    day: Day | None
    through_union: bool
    origin: Origin | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting of the Group that may be chosen."""

    meeting: str
    day: Day
    title: Text


@dataclass(frozen=True)
class Statement:
    """What was said by one Member on one recommendation, as a reader is shown it.

    counts_from  a revision counts from this day on, though it keeps its own day; None: from its day
    stops_on     from this day on it counts no more, for the reason ``stopped`` (revised, corrected,
                 withdrawn); None and "" while it counts
    """

    statement: str
    member: str
    recommendation: int
    stage: Stage
    day: Day
    forum: Forum
    origin: Origin
    visibility: Visibility
    meeting: str
    event: Text
    words: Text
    source_title: str
    source_url: str
    stops_on: datetime.date | None
    entered: int
    entered_at: datetime.datetime
    counts_from: datetime.date | None = None
    stopped: str = ""

    def counts(self, as_of: datetime.date) -> bool:
        """Does it count on a day on or after which it was said?"""
        begun = self.counts_from is None or self.counts_from <= as_of
        return begun and (self.stops_on is None or self.stops_on > as_of)


@dataclass(frozen=True)
class Mark:
    """One statement on a lane: the day it was said, the stage that it named, and whether it counts."""

    day: Day
    stage: Stage
    statement: str
    counts: bool = True
    origin: Origin | None = None


@dataclass(frozen=True)
class Span:
    """A stretch of time in which one standing held: from_on up to until_on."""

    from_on: datetime.date
    until_on: datetime.date
    stage: Stage


@dataclass(frozen=True)
class Lane:
    """Who spoke when, in one row: of one Member on one recommendation."""

    member: str
    recommendation: int
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]


Names = Mapping[str, Text]
"""Code of a Member -> its name in three languages."""
