"""Parts of the pictures that run along time: step areas, lanes, and stacks at meetings."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from ..answers.pieces import Day, Lane, Meeting
from ..i18n import Translator
from ..vocabulary import Stage
from . import words
from .chart_parts import CLEAR, SPOKEN, Part, bar_marker, hatch, safe
from .palette import Fill, Look

A_DAY: Final = 86_400_000

Blocks = dict[datetime.date, dict[Stage, int]]
"""Day of a change -> stage -> delegations from then on."""

OnLane = tuple[int, Lane, str]
"""A lane with its height in the picture and its title."""

# Coverage


def blocks(frame: pd.DataFrame) -> Blocks:
    """Delegations by stage for every day on which a count changed, oldest first.

    frame:  on, stage, delegations, of one recommendation
    """
    found: Blocks = {}
    columns = (frame[name].tolist() for name in ("on", "stage", "delegations"))
    for on, stage, delegations in sorted(zip(*columns, strict=True), key=lambda row: row[0]):
        found.setdefault(_date(on), {})[Stage(stage)] = int(delegations)
    return found


def areas(counts: Blocks, base: float, row: str, look: Look) -> list[Part]:
    """Step areas of one row, stacked on an unseen one that lifts them to their height."""
    days = [on.isoformat() for on in counts]
    lift: Part = {
        "type": "scatter", "x": days, "y": [base] * len(days), "stackgroup": row, "mode": "lines",
        "line": {"width": 0, "shape": "hv"}, "fillcolor": CLEAR, "hoverinfo": "skip",
    }  # fmt: skip
    spoken = [stage for stage in SPOKEN if any(at.get(stage) for at in counts.values())]
    rims = [_rim(counts, base, stage, look) for stage in spoken]
    return [lift, *(_area(counts, stage, row, days, look) for stage in spoken), *rims]


def held(counts: Blocks, until: datetime.date) -> Blocks:
    """The same, with the counts of the last day held until a later one."""
    return counts | {until: counts[max(counts)]}


def clear_of(counts: Blocks, most: float) -> float:
    """The height above a row at which its title meets no area, however narrow the picture is."""
    return max(0.55 * most, max(sum(at.values()) for at in counts.values()) + 0.06 * most)


def _area(counts: Blocks, stage: Stage, row: str, days: list[str], look: Look) -> Part:
    fill = look.stages[stage]
    pattern = {name: value for name, value in hatch(stage, fill).items() if name != "fillmode"}
    return {
        "type": "scatter",
        "x": days,
        "y": [at.get(stage, 0) for at in counts.values()],
        "stackgroup": row,
        "mode": "lines",
        "line": {"width": 0, "shape": "hv"},
        "fillcolor": fill.fill,
        **({"fillpattern": pattern} if pattern else {}),
        "hoverinfo": "skip",
    }


def _rim(counts: Blocks, base: float, stage: Stage, look: Look) -> Part:
    """The upper edge of an area, only where anyone stands at its stage."""
    below = SPOKEN[: SPOKEN.index(stage) + 1]
    tops = [base + sum(at.get(one, 0) for one in below) if at.get(stage) else None for at in counts.values()]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [on.isoformat() for on in counts],
        "y": tops,
        "line": {"width": 1, "color": look.stages[stage].rim, "shape": "hv"},
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def coverage_points(counts: Blocks, base: float, title: str, of: int, t: Translator) -> Part:
    """Unseen points along the top of a row that say the counts of their day on hover."""
    texts = []
    for on, at in counts.items():
        said = ", ".join(f"{t(f'stage-{stage}')} {at[stage]}" for stage in SPOKEN if at.get(stage)) or "0"
        texts.append(safe(t("coverage-point", title=title, day=words.day(t, Day(on)), counts=said, of=of)))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [on.isoformat() for on in counts],
        "y": [base + sum(at.values()) for at in counts.values()],
        "marker": {"size": 8, "opacity": 0},
        "hovertext": texts,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


# Lanes


def spans(spoke: Sequence[OnLane], look: Look, t: Translator) -> list[Part]:
    """The standing that each word left, carried to the next word or to the end."""
    parts = []
    for stage in SPOKEN:
        held = [
            (y, lane, title, span) for y, lane, title in spoke for span in lane.spans if span.stage == stage
        ]
        fill = look.stages[stage]
        parts.append(
            {
                "type": "bar",
                "orientation": "h",
                "y": [y for y, *_ in held],
                "base": [span.from_on.isoformat() for *_, span in held],
                "x": [(span.until_on - span.from_on).days * A_DAY for *_, span in held],
                "width": 0.16,
                "marker": bar_marker(stage, fill),
                "customdata": [lane.member for _, lane, _, _ in held],
                "hovertext": [safe(f"{title}: {_carried(span, t)}") for _, _, title, span in held],
                "hovertemplate": "%{hovertext}<extra></extra>",
            }
        )
    return [part for part in parts if part["y"]]


def _carried(span: Any, t: Translator) -> str:
    stage = words.inside(t(f"stage-{span.stage}"))
    return t("lanes-carried", stage=stage, first=span.from_on, last=span.until_on)


def squares(spoke: Sequence[OnLane], look: Look, t: Translator) -> list[Part]:
    """A square for every statement in the fill of the stage it named, apart from its neighbours.

    One that no longer counts is hollow.
    """
    said = [(y, lane.member, title, mark) for y, lane, title in spoke for mark in lane.marks]
    hollow = Fill(look.page, look.soft, look.ink)
    fills = [look.stages[Stage(mark.stage)] if mark.counts else hollow for *_, mark in said]
    points: Part = {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.day.on.isoformat() for *_, mark in said],
        "y": [y for y, *_ in said],
        "cliponaxis": False,
    }
    ground = points | {"marker": {"symbol": "square", "size": 19, "color": look.page}, "hoverinfo": "skip"}
    front = points | {
        "marker": {
            "symbol": "square", "size": 13, "color": [fill.fill for fill in fills],
            "line": {"width": 1, "color": [fill.rim for fill in fills]},
        },
        "customdata": [member for _, member, _, _ in said],
        "hovertext": [
            safe(f"{title}: {words.inside(words.mark(t, mark))}") for _, _, title, mark in said
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip
    inside = [_inside(said, stage, look) for stage in (Stage.PLANNED, Stage.REPORTED)]
    return [ground, front, *(part for part in inside if part["x"])] if said else []


def _inside(said: Sequence[Any], stage: Stage, look: Look) -> Part:
    """The second cue inside the squares of a stage."""
    at = [(y, mark) for y, _, _, mark in said if mark.counts and mark.stage == stage]
    fill = look.stages[stage]
    slash = {"symbol": "line-ne", "size": 7, "line": {"width": 1.5, "color": fill.rim}}
    dot = {"symbol": "circle", "size": 4, "color": fill.mark}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.day.on.isoformat() for _, mark in at],
        "y": [y for y, _ in at],
        "marker": slash if stage == Stage.PLANNED else dot,
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


# Lanes, dense


def at_days(counts: Blocks, days: Sequence[datetime.date]) -> list[dict[Stage, int]]:
    """Delegations at each stage as of each day: the block of the last change up to it."""
    changes = list(counts)
    places = [bisect_right(changes, day) for day in days]
    return [counts[changes[place - 1]] if place else {} for place in places]


def stack(
    stage: Stage, counts: Sequence[dict[Stage, int]], held: Sequence[Meeting], look: Look, t: Translator
) -> Part:
    """One stage of the stacked bars, 24 days wide, at every meeting."""
    fill = look.stages[stage]
    values = [row.get(stage) or None for row in counts]
    return {
        "type": "bar",
        "x": [meeting.day.on.isoformat() for meeting in held],
        "y": values,
        "width": 24 * A_DAY,
        "marker": bar_marker(stage, fill),
        "hovertext": [
            safe(f"{words.day(t, meeting.day)}: {words.inside(t(f'stage-{stage}'))} {value or 0}")
            for meeting, value in zip(held, values, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _date(on: Any) -> datetime.date:
    return pd.Timestamp(on).date()
