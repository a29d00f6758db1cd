"""Plotly pictures of answers: the tile grid, coverage over time, lanes, and their dense form.

Every figure is built as one dictionary, on clear ground, in the colours of a Look. The words that
stand for it (alt) come from words.py. The page draws it with ``theme=None, config=CONFIG``.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

import pandas as pd
import plotly.graph_objects as go  # type: ignore[import-untyped, unused-ignore]

from ..answers.overview import Overview
from ..answers.pieces import Lane, Meeting, Names, Tile
from ..i18n import Translator
from ..vocabulary import Stage
from . import chart_parts as parts
from . import chart_time as along
from . import words
from .chart_parts import Part
from .palette import Look

CONFIG: Final = {"displayModeBar": False, "doubleClick": False, "responsive": True}

LANES_UP_TO: Final = 15
"""So many lanes are drawn one by one; above, lanes_dense is the picture."""


def _figure(data: list[Part], layout: Part) -> go.Figure:
    """One figure, taken as it is: Plotly's own check costs 10 to 20 ms a picture; a test makes it instead."""
    return go.Figure({"data": data, "layout": layout}, _validate=False)


def tiles(tiles: Sequence[Tile], names: Names, look: Look, t: Translator, *, number: int) -> go.Figure:
    """Every Member as one tile, a click gives its code as customdata.

    number:  the recommendation shown; 0 is "any of the six", which has two fills only
    """
    bars = parts.tile_bars(tiles, names, look, t, number)
    cues = [parts.corners(tiles, look, cue) for cue in (Stage.PLANNED, Stage.REPORTED)]
    marks = [parts.through_union(tiles, look)] if number == words.ANY else cues
    layout = parts.layout(look, t, height=600) | {
        "xaxis": parts.axis(range=[-0.5, 31.5]),
        "yaxis": parts.axis(range=[-0.5, 18.5]),
        "barmode": "overlay",
    }
    return _figure([bars, *(mark for mark in marks if mark["x"])], layout)


def coverage(answer: Overview, look: Look, t: Translator) -> go.Figure:
    """Delegations heard on each of the six since the adoption: six rows, one time axis, one scale."""
    until = parts.held_until(answer.stamp.view.as_of)
    most = max(10, *(strip.heard.delegations for strip in answer.strips))
    pitch = most * 1.5
    by_number = dict(iter(answer.coverage.groupby("recommendation")))
    data: list[Part] = []
    notes: list[Part] = []
    bases = [pitch * (len(answer.strips) - 1 - row) for row in range(len(answer.strips))]
    for base, strip in zip(bases, answer.strips, strict=True):
        number, heard = strip.recommendation.number, strip.heard.delegations
        counts = along.blocks(by_number[number])
        title = words.numbered(t, strip.recommendation)
        data += along.areas(along.held(counts, until), base, f"row{number}", look)
        data.append(along.coverage_points(counts, base, title, answer.stamp.of.delegations, t))
        notes.append(parts.label(parts.numbered(title), base + along.clear_of(counts, most), look.ink))
        notes.append(_last_count(heard, base + heard, until, look, t))
    floor = -0.14 * pitch
    layout = parts.layout(look, t, height=470, right=34, bottom=26) | {
        "xaxis": parts.time_axis(until, look),
        "yaxis": parts.axis(range=[floor * 1.3, bases[0] + most * 1.5]),
        "annotations": notes,
        "shapes": [parts.hairline(base, look) for base in bases],
    }
    return _figure([*data, parts.ticks(answer.meetings, floor, look, t)], layout)


def _last_count(count: int, y: float, on: datetime.date, look: Look, t: Translator) -> Part:
    return {
        "text": f"<b>{t.number(count)}</b>", "showarrow": False, "x": on.isoformat(), "xanchor": "left",
        "xshift": 6, "y": y, "yanchor": "middle", "font": {"size": 13, "color": look.ink},
    }  # fmt: skip


def lanes(
    lanes: Sequence[Lane],
    titles: Sequence[str],
    meetings: Sequence[Meeting],
    as_of: datetime.date,
    look: Look,
    t: Translator,
    *,
    pitch: int = 46,
) -> go.Figure:
    """Who spoke when: a lane each, a square for every statement, a bar for the standing that it left.

    titles:  one for each lane, in the order to be shown from the top
    pitch:   pixels a lane: 46 for the six of a Member, 40 for names
    """
    top = len(lanes) - 1
    on_lanes = [(top - i, lane, title) for i, (lane, title) in enumerate(zip(lanes, titles, strict=True))]
    floor = -0.32
    low, high = floor - 0.1, top + 0.72
    layout = parts.layout(look, t, height=round(pitch * (high - low)) + 26, right=10, bottom=26) | {
        "xaxis": parts.time_axis(as_of, look),
        "yaxis": parts.axis(range=[low, high]),
        "barmode": "overlay",
        "shapes": [parts.hairline(y, look) for y, *_ in on_lanes],
        "annotations": [
            parts.label(parts.numbered(title), y, look.ink if lane.marks else look.soft, yshift=10)
            for y, lane, title in on_lanes
        ],
    }
    data = [
        *along.spans(on_lanes, look, t),
        *along.squares(on_lanes, look, t),
        parts.ticks(meetings, floor, look, t),
    ]
    return _figure(data, layout)


def lanes_dense(
    movement: pd.DataFrame, meetings: Sequence[Meeting], as_of: datetime.date, look: Look, t: Translator
) -> go.Figure:
    """Delegations heard by each meeting, stacked by stage, with the count above: where lanes are many.

    movement:  on, stage, delegations, as in answers.RecommendationAnswer
    """
    held = [meeting for meeting in meetings if meeting.day.on <= as_of]
    counts = along.at_days(along.blocks(movement), [meeting.day.on for meeting in held])
    totals = [sum(row.values()) for row in counts]
    above: Part = {
        "type": "scatter",
        "mode": "text",
        "x": [meeting.day.on.isoformat() for meeting in held],
        "y": totals,
        "text": [f"<b>{t.number(total)}</b>" if total else "" for total in totals],
        "textposition": "top center",
        "textfont": {"size": 13, "color": look.ink},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    most = max([10, *totals])
    layout = parts.layout(look, t, height=260, right=8, bottom=26, top=8) | {
        "xaxis": parts.time_axis(as_of, look, room=14),
        "yaxis": parts.axis(range=[-0.02 * most, most * 1.12]),
        "barmode": "stack",
        "shapes": [parts.hairline(0, look)],
    }
    stacks = [along.stack(stage, counts, held, look, t) for stage in parts.SPOKEN]
    return _figure([*stacks, above], layout)
