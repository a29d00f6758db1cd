"""Answer of the overview: who has spoken on each of the six, side by side."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from ..vocabulary import Stage
from .pieces import Count, Meeting, Names, Stamp, Statement, Strip, Tile


class Since(NamedTuple):
    """What is new since a meeting: how many statements that count were said after it."""

    meeting: Meeting
    statements: int


class Size(NamedTuple):
    """From this day on, the scope held so many."""

    on: datetime.date
    of: Count


@dataclass(frozen=True)
class Overview:
    """The six side by side, every Member, and how it came about, as of a day.

    heard     delegations and Members that have spoken on at least one of the six
    strips    one for each recommendation, in order
    tiles     recommendation -> tiles of all WTO Members of that day; key 0 is "any of the six", where
              the stage is reported (has spoken) or no_report
    progress  frame: recommendation, stage, delegations, members_covered (30 rows)
    coverage  frame: on, recommendation, stage, delegations, members_covered (all but no_report); a
              block of 24 rows for every day on which a count changed, the adoption and the as-of day
    sizes     the denominators of the scope over time, the first on the adoption day
    meetings  meetings of the Group from the adoption to the as-of day, oldest first
    latest    newest first, those that count under this view; related ones only when switched on. All
              of the days of the newest five: an outlet shows five, in the order of its language
    since     None on the day of the adoption, before which there is no meeting
    """

    stamp: Stamp
    names: Names
    heard: Count
    strips: tuple[Strip, ...]
    tiles: Mapping[int, tuple[Tile, ...]]
    progress: pd.DataFrame
    coverage: pd.DataFrame
    sizes: tuple[Size, ...]
    meetings: tuple[Meeting, ...]
    latest: tuple[Statement, ...]
    since: Since | None

    @property
    def latest_on_day(self) -> int:
        """How many of the latest statements were made on the last day of all."""
        return sum(said.day == self.latest[0].day for said in self.latest)

    def at(self, stage: Stage) -> tuple[Count, ...]:
        """How many stand at a stage, for each of the six in order."""
        return tuple(strip.counts[stage] for strip in self.strips)
