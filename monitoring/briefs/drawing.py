"""What a picture shows, as plain data for the template: answers in, cells, lanes and words out.

Nothing is counted here: every number comes from the answer. Names stand while they are few, counts
where they are many; names are in the alphabetical order of the language.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from ..answers.member import MemberAnswer
from ..answers.pieces import Cell, Count, Lane, Mark, Meeting, Names, Recommendation, Stamp, Strip, Tile
from ..answers.recommendation import RecommendationAnswer
from ..i18n import Translator
from ..pictures import words
from ..pictures.chart_parts import held_until
from ..pictures.chart_time import at_days, blocks
from ..pictures.order import NAMED_IN_A_COLUMN, SPOKEN, AtStage, at_stages, in_order
from ..vocabulary import ADOPTED_ON, STAGES, Stage

LANES_BY_NAME = 15
GRID = (19, 32)
THROUGH, STOPPED = "through_union", "stopped"
"""Two fills beside the stages: for whom the Union alone has spoken, and what no longer counts."""

Body = dict[str, Any]
Runs = list[tuple[str, str]]


def counted(count: int, of: int, said: str, t: Translator) -> Runs:
    """A count in words, its first number bold: **8** of 77 delegations."""
    number = t.number(count)
    return [("b", number), ("", said.removeprefix(number))] if said.startswith(number) else [("", said)]


def both(count: Count, of: Count, t: Translator) -> Runs:
    """A count on both bases: **8** of 77 delegations · **35** of 104 Members."""
    first = t("count-delegations", count=count.delegations, of=of.delegations)
    second = t("count-members", count=count.members_covered, of=of.members_covered)
    return [
        *counted(count.delegations, of.delegations, first, t),
        ("", " · "),
        *counted(count.members_covered, of.members_covered, second, t),
    ]


def strips(strips: Iterable[Strip], stamp: Stamp, names: Names, t: Translator) -> Body:
    """The six side by side."""
    return {"kind": "strips", "rows": [_strip_row(strip, stamp, names, t) for strip in strips]}


def _strip_row(strip: Strip, stamp: Stamp, names: Names, t: Translator) -> Body:
    at = at_stages(strip, names, t)
    named = any(each.named for each in at)
    return {
        "number": str(strip.recommendation.number),
        "title": t.text(strip.recommendation.short),
        "counts": both(strip.heard, stamp.of, t),
        "cells": run_of_cells(strip),
        "groups": [_group(each, names, t) for each in at],
        "lines": named,
        "of": "" if named or not at else t("brief-of_delegations", of=stamp.of.delegations),
        "alt": words.strip(strip, stamp, t),
    }


def _group(at: AtStage, names: Names, t: Translator) -> Body:
    named = "; ".join(_whole(words.for_how_many(t, names, cell)) for cell in at.cells)
    said = ("", named) if at.named else ("b", t.number(len(at.cells)))
    return {"stage": at.stage.value, "words": words.stage(t, at.stage), "said": [said]}


def run_of_cells(strip: Strip) -> list[tuple[str, int]]:
    """The cells of a strip as (stage, how many side by side), in the order of the fills."""
    return [(stage.value, strip.counts[stage].delegations) for stage in STAGES]


def tiles(tiles: Iterable[Tile], spoken_only: bool, alt: str) -> Body:
    """Every Member in its place; spoken_only: has spoken, through the Union, or no report yet."""

    def fill(tile: Tile) -> str:
        return "outside" if tile.stage is None else tile_fill(tile.stage, tile.through_union, spoken_only)

    placed = [(tile.member, tile.row, tile.col, fill(tile)) for tile in tiles]
    rows = max([GRID[0], *(row + 1 for _, row, _, _ in placed)])
    cols = max([GRID[1], *(col + 1 for _, _, col, _ in placed)])
    return {"kind": "tiles", "tiles": placed, "rows": rows, "cols": cols, "alt": alt}


def tile_fill(stage: Stage, through: bool, spoken_only: bool) -> str:
    """The fill of a tile; spoken_only: its Member has spoken, or the Union alone for it, or nobody."""
    if not spoken_only or stage == Stage.NO_REPORT:
        return stage.value
    return THROUGH if through else Stage.UNDER_WAY.value


class Time:
    """A day as its place on the axis, 0 at the adoption and 1 at the last day."""

    def __init__(self, until_on: datetime.date) -> None:
        self.until_on = until_on
        self.days = max(30, (until_on - ADOPTED_ON).days)

    def __call__(self, on: datetime.date) -> float:
        return round(min(1.0, max(0.0, (on - ADOPTED_ON).days / self.days)), 6)

    def axis(self, meetings: Iterable[Meeting]) -> Body:
        """Meetings as ticks, and years where their label still has room."""
        later = range(ADOPTED_ON.year + 1, self.until_on.year + 1)
        years = [(self(datetime.date(year, 1, 1)), str(year)) for year in later]
        held = sorted({self(m.day.on) for m in meetings if ADOPTED_ON <= m.day.on <= self.until_on})
        return {"meetings": held, "years": [(x, year) for x, year in years if x < 0.96]}


def coverage(
    frame: pd.DataFrame, strips: Sequence[Strip], stamp: Stamp, meetings: Iterable[Meeting], t: Translator
) -> Body:
    """Who was heard over time, six rows on one axis and one scale.

    The axis runs on past the as-of day: what was said on that day needs room to be seen.
    """
    time = Time(held_until(stamp.view.as_of))
    numbers = [strip.recommendation.number for strip in strips]
    steps = {number: _steps(frame, number, time) for number in numbers}
    highest = max([10, *(sum(n for _, n in counts) for row in steps.values() for _, _, counts in row)])
    rows = [
        {
            "number": str(strip.recommendation.number),
            "title": t.text(strip.recommendation.short),
            "counts": both(strip.heard, stamp.of, t),
            "last": t.number(strip.heard.delegations),
            "steps": steps[strip.recommendation.number],
            "alt": words.strip(strip, stamp, t),
        }
        for strip in strips
    ]
    return {"kind": "coverage", "rows": rows, "highest": highest, **time.axis(meetings)}


def _steps(frame: pd.DataFrame, number: int, time: Time) -> list[tuple[float, float, list[tuple[str, int]]]]:
    """One recommendation as steps: from, until, and how many at each stage between the two."""
    on = blocks(frame[frame["recommendation"] == number])
    days = [*on]
    ends = [time(day) for day in days[1:]] + [1.0]
    return [
        (time(day), end, _in_order_of_fills(on[day]))
        for day, end in zip(days, ends, strict=True)
        if any(on[day].values()) and end > time(day)
    ]


def _in_order_of_fills(counts: Mapping[Stage, int]) -> list[tuple[str, int]]:
    return [(stage.value, counts.get(stage, 0)) for stage in SPOKEN]


def columns(strip: Strip, stamp: Stamp, names: Names, t: Translator) -> Body:
    """One recommendation: its strip, and four columns in fixed order with names and days."""
    silent = strip.counts[Stage.NO_REPORT]
    return {
        "kind": "recommendation",
        "cells": run_of_cells(strip),
        "alt": words.strip(strip, stamp, t),
        "columns": [_column(strip, stage, stamp, names, t) for stage in SPOKEN],
        "silent": [("b", t("brief-no_report_yet")), ("", " "), *both(silent, stamp.of, t)],
    }


def _column(strip: Strip, stage: Stage, stamp: Stamp, names: Names, t: Translator) -> Body:
    here = [cell for cell in strip.cells if cell.stage == stage]
    few = len(here) <= NAMED_IN_A_COLUMN
    named = in_order(here, names, t) if few else []
    return {
        "stage": stage.value,
        "words": words.stage(t, stage),
        "counts": both(strip.counts[stage], stamp.of, t),
        "names": [
            (_whole(words.for_how_many(t, names, cell)), words.short_day(t, cell.day) if cell.day else "")
            for cell in named
        ],
        "more": "" if few else t("brief-more_names"),
    }


def _whole(name: str) -> str:
    """A name whose "(for 28)" is neither broken nor parted from the word before it."""
    return re.sub(r" \((\S+) (\S+)\)$", "\u00a0(\\1\u00a0\\2)", name)


def lanes(answer: RecommendationAnswer, t: Translator) -> Body:
    """Who spoke when on one recommendation: a lane by name up to 15, above that a bar a meeting."""
    time = Time(answer.stamp.view.as_of)
    body: Body = {"kind": "lanes", "lanes": [], "bars": [], **time.axis(answer.meetings)}
    if len(answer.lanes) > LANES_BY_NAME:
        bars = _bars(answer.movement, answer.meetings, time, t)
        highest = max([1, *(sum(many for _, many in counts) for _, counts, _ in bars)])
        points = zip(answer.meetings, bars, strict=True)
        said = "; ".join(f"{words.day(t, meeting.day)}: {total}" for meeting, (_, _, total) in points)
        alt = t("lanes-dense_alt", list=said)
        return body | {"bars": bars, "highest": highest, "wide": 24 / time.days, "alt": alt}
    named = [(words.name(t, answer.names, lane.member), lane) for lane in answer.lanes]
    ordered = t.sorted(named, key=lambda one: one[0])
    return body | {"lanes": [lane_row(lane, "", name, time, t) for name, lane in ordered]}


def _bars(
    movement: pd.DataFrame, meetings: Sequence[Meeting], time: Time, t: Translator
) -> list[tuple[float, list[tuple[str, int]], str]]:
    """How many stood at each stage on the day of each meeting."""
    days = [meeting.day.on for meeting in meetings]
    counts = at_days(blocks(movement), days)
    return [
        (time(day), _in_order_of_fills(at), t.number(sum(at.values())))
        for day, at in zip(days, counts, strict=True)
    ]


def lane_row(lane: Lane, number: str, name: str, time: Time, t: Translator) -> Body:
    """One row of who spoke when: a square for each statement, a bar for the standing until the next.

    The square of a statement that no longer counts is hollow.
    """

    def fill(mark: Mark) -> str:
        return mark.stage.value if mark.counts else STOPPED

    said = "; ".join(words.mark(t, mark) for mark in lane.marks)
    return {
        "number": number,
        "name": name,
        "marks": [(time(mark.day.on), fill(mark)) for mark in lane.marks],
        "spans": [
            (time(span.from_on), time(span.until_on), span.stage.value)
            for span in lane.spans
            if span.stage != Stage.NO_REPORT and span.until_on > span.from_on
        ],
        "alt": f"{number} {name}: {said or t('stage-no_report')}.".lstrip(),
    }


def member(answer: MemberAnswer, t: Translator) -> Body:
    """One Member: six tiles, and six lanes where it said anything."""
    time = Time(answer.stamp.view.as_of)
    short: Mapping[int, Recommendation] = {each.number: each for each in answer.recommendations}
    spoke = any(each.marks for each in answer.lanes)
    through = any(cell.through_union for cell in answer.cells)  # the line above has said it
    return {
        "kind": "member",
        "tiles": [_member_tile(cell, t.text(short[cell.recommendation].short), t) for cell in answer.cells],
        "lanes": [
            lane_row(each, str(each.recommendation), t.text(short[each.recommendation].short), time, t)
            for each in answer.lanes
            if spoke
        ],
        "silent": "" if through else t("member-none", day=answer.stamp.view.as_of),
        **time.axis(answer.meetings),
    }


def _member_tile(cell: Cell, title: str, t: Translator) -> Body:
    return {
        "stage": cell.stage.value,
        "number": str(cell.recommendation),
        "title": title,
        "words": words.stage(t, cell.stage),
        "day": words.day(t, cell.day) if cell.day else "",
        "through": t("union-through") if cell.through_union else "",
    }
