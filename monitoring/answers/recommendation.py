"""Answer of one recommendation: what it asks, who stands where, who spoke when, what was said."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ..vocabulary import AskStage
from .pieces import Count, Lane, Meeting, Names, Recommendation, Stamp, Statement, Strip, Text, Tile


@dataclass(frozen=True)
class AskCount:
    """How many said where they stand on one ask; ``of`` leaves out those for whom it is not."""

    stage: AskStage
    count: Count
    of: Count


@dataclass(frozen=True)
class Action:
    """One ask of an annex, in short and in our words, and how it is known.

    stands  the stages at which somebody stands, in order; empty where nobody said
    """

    action: str
    asks: str
    title: Text
    text: Text
    basis: Text
    source_url: str
    stands: tuple[AskCount, ...] = ()


@dataclass(frozen=True)
class System:
    """A WTO system that the recommendation leans on, or that stands beside it as context."""

    system: str
    use: str
    name: Text
    run_by: Text
    finds: Text
    url: str


@dataclass(frozen=True)
class RecommendationAnswer:
    """One recommendation as of a day.

    standings  frame: member, stage, named_on, last_said_on, through_union, is_delegation; a row for
               every Member of the scope
    lanes      one for each delegation or Member that has spoken, in no order of merit
    movement   frame: on, stage, delegations, members_covered, as coverage of this recommendation
    statements newest first; related: words in related WTO work, under a heading of their own
    """

    stamp: Stamp
    names: Names
    recommendation: Recommendation
    actions: tuple[Action, ...]
    systems: tuple[System, ...]
    strip: Strip
    tiles: tuple[Tile, ...]
    standings: pd.DataFrame
    lanes: tuple[Lane, ...]
    movement: pd.DataFrame
    meetings: tuple[Meeting, ...]
    statements: tuple[Statement, ...]
    related: tuple[Statement, ...]
