"""Native tables on slides: how high a row is, how many rows fit, and a row that goes on overleaf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..pictures.palette import LIGHT
from .powerpoint_text import NAMES, Link, Para, Run, drawn, height, parted
from .word_xml import colour

POINT = 12700
"""Of them a point has so many."""

BESIDE, ABOVE = 5.0, 2.5
"""Points between the words of a cell and its sides, and above and below them."""

STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of PowerPoint without looks of its own."""


class Cell(NamedTuple):
    """Words in a table; fill: their ground; rim: its edge; span: over so many columns."""

    said: tuple[Para, ...] = ()
    fill: str = ""
    rim: str = ""
    span: int = 1


class Row(NamedTuple):
    """A row; keeps: it does not stand last on a slide."""

    cells: tuple[Cell, ...]
    keeps: bool = False


class Grid(NamedTuple):
    """A table before it is parted over slides; widths in points; alt: the same in words."""

    head: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    alt: str


def header(labels: Sequence[str], size: float, centred_from: int = 99) -> Row:
    """The first row."""
    return Row(
        tuple(
            Cell((Para((Run(label, True),), size, 0, n >= centred_from),), LIGHT.panel)
            for n, label in enumerate(labels)
        )
    )


def row_height(row: Row, widths: Sequence[float]) -> float:
    """How high a row is at least."""
    high, at = 0.0, 0
    for cell in row.cells:
        wide = sum(widths[at : at + cell.span]) - 2 * BESIDE
        high = max(high, height(cell.said, wide))
        at += cell.span
    return max(high, 8) + 2 * ABOVE


def taken(grid: Grid, room: float) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that fit under the header, and those that go on overleaf."""
    left, many = room - row_height(grid.head, grid.widths), 0
    for row in grid.rows:
        left -= row_height(row, grid.widths)
        if left < 0:
            break
        many += 1
    while 0 < many < len(grid.rows) and grid.rows[many - 1].keeps:
        many -= 1
    return grid.rows[:many], grid.rows[many:]


def cut(row: Row, widths: Sequence[float], high: float) -> tuple[Row, Row]:
    """A row that is higher than a slide, as two; its short cells come again."""
    first, rest, at = [], [], 0
    for cell in row.cells:
        wide = sum(widths[at : at + cell.span]) - 2 * BESIDE
        at += cell.span
        fits, over = parted(cell.said, wide, high - 2 * ABOVE)
        first.append(cell._replace(said=tuple(fits)))
        rest.append(cell._replace(said=tuple(over)) if over else cell)
    return Row(tuple(first)), Row(tuple(rest))


def table_xml(grid: Grid, rows: Sequence[Row], language: str, link: Link) -> str:
    """Header and rows as PowerPoint writes them."""
    columns = "".join(f'<a:gridCol w="{round(wide * POINT)}"/>' for wide in grid.widths)
    drawn_rows = "".join(_row(row, grid.widths, language, link) for row in (grid.head, *rows))
    return (
        f'<a:tbl {NAMES}><a:tblPr firstRow="1"><a:tableStyleId>{STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{drawn_rows}</a:tbl>"
    )


def _row(row: Row, widths: Sequence[float], language: str, link: Link) -> str:
    cells = "".join(_cell(cell, language, link) for cell in row.cells)
    return f'<a:tr h="{round(row_height(row, widths) * POINT)}">{cells}</a:tr>'


def _cell(cell: Cell, language: str, link: Link) -> str:
    sides = "".join(_edge(side, cell.rim) for side in "LRTB") if cell.rim else _edge("B", LIGHT.hairline)
    fill = _solid(cell.fill) if cell.fill else "<a:noFill/>"
    around = f'marL="{round(BESIDE * POINT)}" marR="{round(BESIDE * POINT)}"'
    above = f'marT="{round(ABOVE * POINT)}" marB="{round(ABOVE * POINT)}"'
    span = f' gridSpan="{cell.span}"' if cell.span > 1 else ""
    empty = f"<a:txBody><a:bodyPr/>{drawn((), language, link)}</a:txBody><a:tcPr/>"
    merged = "".join(f'<a:tc hMerge="1">{empty}</a:tc>' for _ in range(cell.span - 1))
    body = f"<a:txBody><a:bodyPr/>{drawn(cell.said, language, link)}</a:txBody>"
    return f"<a:tc{span}>{body}<a:tcPr {around} {above}>{sides}{fill}</a:tcPr></a:tc>{merged}"


def _edge(side: str, value: str) -> str:
    return f'<a:ln{side} w="6350">{_solid(value)}</a:ln{side}>'


def _solid(value: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour(value)}"/></a:solidFill>'
