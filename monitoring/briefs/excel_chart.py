"""The chart of the house as a native chart of a workbook: it changes as its numbers do."""

from __future__ import annotations

from typing import Any

from ..pictures.palette import LIGHT
from ..vocabulary import Stage
from .document import Stages
from .excel import FONT
from .word_xml import bare

WIDTH, HIGH, OF_A_BAR, ROW = 960, 170, 46, 20
"""How wide a chart is, how high without bars, how high a bar, and a row of the sheet: in pixels."""

LONGEST = 255
"""So many characters a title may have."""

HATCH = {"planned": "wide_upward_diagonal", "reported": "dotted_grid"}
"""The second cue of a fill, for grey paper."""


def rows(piece: Stages) -> int:
    """How many rows of a sheet the chart covers, with one between it and the numbers."""
    return 1 + -(-_height(piece) // ROW)


def draw(book: Any, sheet: Any, name: str, piece: Stages) -> None:
    """The delegations at each stage, below the numbers of the sheet of that name."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    last = len(piece.bars)
    for at, stage in enumerate(piece.stages, start=1):
        chart.add_series(
            {
                "name": stage.text,
                "categories": [name, 1, 0, last, 0],
                "values": [name, 1, at, last, at],
                "gap": 40,
                "overlap": 100,
                "data_labels": {
                    "value": True,
                    "num_format": "#,##0;;;",
                    "font": {"name": FONT, "size": 10, "color": LIGHT.stages[Stage(stage.stage)].text},
                },
                **_fill(stage.stage),
            }
        )
    plain = {"name": FONT, "size": 10, "color": LIGHT.ink}
    title = bare(f"{piece.caption}\n{piece.subtitle}")
    chart.set_title({"name": title[:LONGEST], "name_font": {**plain, "size": 12, "bold": False}})
    whole = {"min": 0, "max": piece.of.delegations}  # else a program may begin where the shortest bar ends
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, **whole})
    chart.set_y_axis({"reverse": True, "num_font": plain, "line": {"none": True}, "major_tick_mark": "none"})
    chart.set_legend({"position": "bottom", "font": plain})
    chart.set_size({"width": WIDTH, "height": _height(piece)})
    sheet.insert_chart(last + 2, 0, chart, {"description": bare(piece.alt), "object_position": 2})


def _height(piece: Stages) -> int:
    return HIGH + OF_A_BAR * len(piece.bars)


def _fill(code: str) -> dict[str, Any]:
    """A fill with its rim; planned is hatched and reported dotted, so that grey paper tells them apart."""
    look = LIGHT.stages[Stage(code)]
    border = {"color": look.rim, "width": 0.75}
    if code in HATCH:
        return {
            "pattern": {"pattern": HATCH[code], "fg_color": look.rim, "bg_color": look.fill},
            "border": border,
        }
    return {"fill": {"color": look.fill}, "border": border}
