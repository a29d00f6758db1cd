"""The same numbers as a table: what stands under every picture, and in CSV and XLSX.

A Table holds codes and documented columns; the edge gives them words. Key columns come first.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from ..vocabulary import STAGES, Stage
from .assemble import ANY
from .member import MemberAnswer
from .overview import Overview
from .pieces import Cell, Day, Lane, Meeting, Statement, Tile
from .recommendation import RecommendationAnswer
from .statements import OneStatement, Statements


@dataclass(frozen=True)
class Table:
    """A frame with a name; ``name`` is the key of its title (``table-progress``) and of its file.

    meetings  by code, those whose names and days stand for the codes where the table is read; None where
              the codes themselves are read, as on the command line
    """

    name: str
    frame: pd.DataFrame
    meetings: Mapping[str, Meeting] | None = None


def progress(answer: Overview) -> Table:
    """The six side by side: recommendation, stage, delegations, members_covered."""
    return Table("progress", answer.progress)


def coverage(answer: Overview) -> Table:
    """Heard over time: on, recommendation, stage, delegations, members_covered, delegations_of, members_of.

    With the rows of no_report, and of how many on each of these days: the scope grows over time.
    """
    keys, counts = ["on", "recommendation"], ["delegations", "members_covered"]
    told = answer.coverage
    of = pd.DataFrame(
        {
            "on": pd.to_datetime([size.on for size in answer.sizes]),
            "delegations_of": [size.of.delegations for size in answer.sizes],
            "members_of": [size.of.members_covered for size in answer.sizes],
        }
    ).astype({"on": told["on"].dtype})
    silent = pd.merge_asof(told.groupby(keys, as_index=False)[counts].sum(), of, on="on")
    silent = silent.assign(
        stage=Stage.NO_REPORT.value,
        delegations=silent["delegations_of"] - silent["delegations"],
        members_covered=silent["members_of"] - silent["members_covered"],
    )
    every = pd.concat([told, silent[[*keys, "stage", *counts]]])
    every["stage"] = pd.Categorical(every["stage"], [stage.value for stage in STAGES])
    every = every.sort_values([*keys, "stage"], ignore_index=True).astype({"stage": "str"})
    return Table("coverage", pd.merge_asof(every, of, on="on"))


def tiles(number: int, tiles: Iterable[Tile]) -> Table:
    """Every Member: member, recommendation, region, stage, day, day_precision, through_union, origin.

    On any of the six (number 0) there is no stage, but has_spoken: whether the Member did so itself.
    Members outside the scope are left out.
    """
    if number == ANY:
        return _spoken(tiles)
    rows = [
        (t.member, number, t.region, t.stage.value, *_day(t.day), t.through_union, t.origin or "")
        for t in tiles
        if t.stage is not None
    ]
    days = ["day", "day_precision"]
    names = ["member", "recommendation", "region", "stage", *days, "through_union", "origin"]
    return Table("tiles", pd.DataFrame(rows, columns=names))


def _spoken(tiles: Iterable[Tile]) -> Table:
    rows = [
        (
            t.member,
            t.region,
            t.stage != Stage.NO_REPORT and not t.through_union,
            *_day(t.day),
            t.through_union,
        )
        for t in tiles
        if t.stage is not None
    ]
    names = ["member", "region", "has_spoken", "day", "day_precision", "through_union"]
    return Table("spoken", pd.DataFrame(rows, columns=names))


def cells(name: str, cells: Iterable[Cell]) -> Table:
    """Where Members stand: member, recommendation, stage, named_on, named_on_precision, last_said_on,
    last_said_on_precision, through_union, origin.
    """
    rows = [
        (
            c.member,
            c.recommendation,
            c.stage.value,
            *_day(c.named_on),
            *_day(c.last_said_on),
            c.through_union,
            c.origin or "",
        )
        for c in cells
    ]
    days = ["named_on", "named_on_precision", "last_said_on", "last_said_on_precision"]
    names = ["member", "recommendation", "stage", *days, "through_union", "origin"]
    return Table(name, pd.DataFrame(rows, columns=names))


def _day(day: Day | None) -> tuple[datetime.date | None, str]:
    return (None, "") if day is None else (day.on, day.precision.value)


def strip(answer: RecommendationAnswer) -> Table:
    """The delegations of one recommendation, as cells."""
    return cells("strip", answer.strip.cells)


def standing(answer: MemberAnswer) -> Table:
    """Where one Member stands on the six, as cells."""
    return cells("standing", answer.cells)


def lanes(lanes: Iterable[Lane]) -> Table:
    """Who spoke when: member, recommendation, said_on, precision, stage, statement, origin, is_counted."""
    rows = [
        (
            *(lane.member, lane.recommendation, m.day.on, m.day.precision.value),
            *(m.stage.value, m.statement, m.origin or "", m.counts),
        )
        for lane in lanes
        for m in lane.marks
    ]
    names = ["member", "recommendation", "said_on", "precision", "stage", "statement", "origin", "is_counted"]
    return Table("lanes", pd.DataFrame(rows, columns=names))


def said_by(answer: MemberAnswer) -> Table:
    """All that one Member said: in the Group, then in related work."""
    return statements((*answer.statements, *answer.related), answer.meetings)


def found(answer: Statements) -> Table:
    """All that a filter let through."""
    return statements(answer.statements, answer.meetings)


def one_statement(answer: OneStatement) -> Table:
    """One statement, in one row."""
    return statements([answer.statement], [answer.meeting] if answer.meeting else [])


def statements(statements: Iterable[Statement], meetings: Iterable[Meeting] | None = None) -> Table:
    """What was said, with its words in three languages and its source.

    meetings:  of the Group, whose names stand for their codes where the table is read
    """
    rows = [
        (
            s.statement,
            s.member,
            s.recommendation,
            s.stage.value,
            s.day.on,
            s.day.precision.value,
            s.forum.value,
            s.origin.value,
            s.visibility.value,
            s.meeting,
            *s.event,
            *s.words,
            s.source_title,
            s.source_url,
            s.counts_from,
            s.stops_on,
            s.stopped,
            s.entered,
        )
        for s in statements
    ]
    named = None if meetings is None else {one.meeting: one for one in meetings}
    return Table("statements", pd.DataFrame(rows, columns=list(STATEMENT_COLUMNS)), named)


STATEMENT_COLUMNS = (
    "statement",
    "member",
    "recommendation",
    "stage",
    "said_on",
    "precision",
    "forum",
    "origin",
    "visibility",
    "meeting",
    "event_en",
    "event_fr",
    "event_es",
    "summary_en",
    "summary_fr",
    "summary_es",
    "source_title",
    "source_url",
    "counts_from",
    "stops_on",
    "stopped",
    "entered",
)
