"""Parts of which the Plotly pictures are put together, as plain dictionaries; charts.py joins them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, Final

from ..answers.pieces import Meeting, Names, Tile
from ..i18n import Translator
from ..vocabulary import ADOPTED_ON, Stage
from ..vocabulary import SPOKEN as SPOKEN
from . import words
from .palette import Fill, Look

Part = dict[str, Any]

FONT: Final = '"Source Sans", "Source Sans 3", sans-serif'
CLEAR: Final = "rgba(0,0,0,0)"
SEPARATORS: Final = {"en": ".,", "fr": ",\u202f", "es": ",."}
SHORTEST_SPAN: Final = datetime.timedelta(days=60)
SHORTEST_REST: Final = datetime.timedelta(days=30)


def safe(text: str) -> str:
    """A text that Plotly shows as it is: its own small markup is not read."""
    return escape(text, quote=False)


def layout(look: Look, t: Translator, *, height: int, right: int = 0, bottom: int = 0, top: int = 0) -> Part:
    """What every picture has: clear ground, no legend, no dragging, our font, the page reversed on hover."""
    font = {"family": FONT, "size": 13, "color": look.ink}
    return {
        "height": height,
        "margin": {"l": 0, "r": right, "t": top, "b": bottom, "pad": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "font": font,
        "separators": SEPARATORS[t.language],
        "hoverlabel": {
            "bgcolor": look.ink, "bordercolor": look.ink, "align": "left", "namelength": 0,
            "font": {**font, "color": look.page},
        },
    }  # fmt: skip


def axis(**more: Any) -> Part:
    """An axis nobody sees."""
    return {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False, **more}


def held_until(as_of: datetime.date) -> datetime.date:
    """A little past the as-of day: what was said on that day needs room to be seen."""
    return as_of + max((as_of - ADOPTED_ON) * 0.04, SHORTEST_REST)


def time_axis(until: datetime.date, look: Look, *, room: int = 0) -> Part:
    """From a little before the adoption to a day; years stand right of their tick.

    room:  days left free at both ends, for bars that stand on a day
    """
    last = max(until, ADOPTED_ON + SHORTEST_SPAN)
    first = ADOPTED_ON - max((last - ADOPTED_ON) * 0.012, datetime.timedelta(max(room, 1)))
    years = range(ADOPTED_ON.year + 1, last.year + 1)
    return axis(
        visible=True,
        type="date",
        range=[first.isoformat(), (last + datetime.timedelta(max(room, 1))).isoformat()],
        tickvals=[f"{year}-01-01" for year in years],
        ticktext=[str(year) for year in years],
        ticklabelposition="outside right",
        ticks="outside",
        ticklen=14,
        tickcolor=look.hairline,
        tickfont={"color": look.soft, "size": 13},
    )


def hatch(stage: Stage, fill: Fill) -> Part:
    """The slashes of a planned bar or area; nothing for the others."""
    if stage != Stage.PLANNED:
        return {}
    return {
        "shape": "/",
        "fillmode": "overlay",
        "bgcolor": fill.fill,
        "fgcolor": fill.mark,
        "size": 5,
        "solidity": 0.22,
    }


def bar_marker(stage: Stage, fill: Fill) -> Part:
    """How a bar of a stage is filled: ground, rim, and slashes where the stage has them."""
    pattern = hatch(stage, fill)
    return {
        "color": fill.fill,
        "line": {"width": 1, "color": fill.rim},
        **({"pattern": pattern} if pattern else {}),
    }


def hairline(y: float, look: Look, last: datetime.date | None = None) -> Part:
    """A thin line over the whole width, behind everything; up to a day where one is named."""
    end: Part = (
        {"xref": "paper", "x0": 0, "x1": 1}
        if last is None
        else {"x0": ADOPTED_ON.isoformat(), "x1": last.isoformat()}
    )
    return {
        "type": "line",
        **end,
        "y0": y,
        "y1": y,
        "layer": "below",
        "line": {"color": look.hairline, "width": 1},
    }


def label(text: str, y: float, colour: str, **more: Any) -> Part:
    """A word at the left edge, above a height."""
    return {
        "text": text, "showarrow": False, "xref": "paper", "x": 0, "xanchor": "left", "align": "left",
        "y": y, "yanchor": "bottom", "font": {"size": 13, "color": colour}, "borderpad": 0, **more,
    }  # fmt: skip


def numbered(title: str) -> str:
    """A title with its number bold: 1 Access to information."""
    number, _, rest = title.partition(" ")
    return f"<b>{safe(number)}</b> {safe(rest)}" if number.isdigit() else safe(title)


def ticks(meetings: Iterable[Meeting], y: float, look: Look, t: Translator) -> Part:
    """Meetings as short ticks under a picture, named on hover."""
    held = list(meetings)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [meeting.day.on.isoformat() for meeting in held],
        "y": [y] * len(held),
        "marker": {"symbol": "line-ns", "size": 6, "line": {"width": 1.25, "color": look.ink}},
        "hovertext": [safe(f"{t.text(one.title)}, {words.day(t, one.day)}") for one in held],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


# The tile grid


def tile_fill(tile: Tile, look: Look, number: int | None) -> Fill:
    """The fill of a tile; of "any of the six" there are two."""
    if tile.stage is None:
        return look.outside
    spoke = number == words.ANY and tile.stage != Stage.NO_REPORT
    return look.stages[Stage.UNDER_WAY if spoke else Stage(tile.stage)]


def tile_bars(tiles: Sequence[Tile], names: Names, look: Look, t: Translator, number: int) -> Part:
    """All tiles as bars on their places, with code, hover and the code of the Member for a click."""
    hovers = [words.standing(t, words.name(t, names, tile.member), tile, number) for tile in tiles]
    fills = [tile_fill(tile, look, number) for tile in tiles]
    return {
        "type": "bar",
        "x": [tile.col for tile in tiles],
        "y": [0.88] * len(tiles),
        "base": [18 - tile.row - 0.44 for tile in tiles],
        "width": 0.88,
        "marker": {
            "color": [fill.fill for fill in fills],
            "line": {"width": 1, "color": [fill.rim for fill in fills]},
            "cornerradius": 1,
        },
        "text": [tile.member for tile in tiles],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 11, "color": [fill.text for fill in fills]},
        "customdata": [tile.member for tile in tiles],
        "hovertext": [safe(hover) for hover in hovers],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def through_union(tiles: Sequence[Tile], look: Look) -> Part:
    """A corner in the colour of the page on the tiles of those for whom the Union alone has spoken."""
    at = [tile for tile in tiles if tile.through_union]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [tile.col + 0.345 for tile in at],
        "y": [18 - tile.row + 0.335 for tile in at],
        "marker": {"symbol": "triangle-ne", "size": 10, "color": look.page},
        "hoverinfo": "skip",
    }


def corners(tiles: Sequence[Tile], look: Look, stage: Stage) -> Part:
    """The second cue of a stage, in the top right corner of its tiles."""
    at = [tile for tile in tiles if tile.stage == stage]
    fill = look.stages[stage]
    slash = {"symbol": "line-ne", "size": 6, "line": {"width": 1.5, "color": fill.rim}}
    dot = {"symbol": "circle", "size": 4, "color": fill.mark}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [tile.col + 0.30 for tile in at],
        "y": [18 - tile.row + 0.28 for tile in at],
        "marker": slash if stage == Stage.PLANNED else dot,
        "hoverinfo": "skip",
    }
