"""Native tables on slides: how high a row is, how many rows fit, and a row that goes on overleaf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .powerpoint_text import (
    HAIRLINE,
    NAMES,
    SOFT,
    Para,
    Pen,
    Run,
    drawn,
    height,
    longest_word,
    parted,
    wide_of,
)
from .word_xml import fill_of

POINT = 12700
"""Of them a point has so many."""

BESIDE, ABOVE = 5.0, 2.5
"""Points between the words of a cell and its sides, and above and below them."""

STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of PowerPoint without looks of its own."""

FEW = 3
"""Fewer rows than that, or than this part of a slide, do not stand alone on the last slide of a table."""

SOME, STEPS = 60, 8
"""On how many rows, and how often, other widths are tried."""


class Cell(NamedTuple):
    """Words in a table; fill: their ground; rim: its edge; span: over so many columns."""

    said: tuple[Para, ...] = ()
    fill: str = ""
    rim: str = ""
    span: int = 1


class Row(NamedTuple):
    """A row; keeps: it does not stand last on a slide; is_head: it has a line under it."""

    cells: tuple[Cell, ...]
    keeps: bool = False
    is_head: bool = False


class Grid(NamedTuple):
    """A table before it is parted over slides; widths in points; alt: the same in words."""

    head: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    alt: str


def header(labels: Sequence[str], size: float, centred_from: int = 99) -> Row:
    """The first row."""
    cells = (Cell((Para((Run(label, True),), size, 0, n >= centred_from),)) for n, label in enumerate(labels))
    return Row(tuple(cells), is_head=True)


def on_fill(stage: str, said: Sequence[Para]) -> Cell:
    """A cell on the fill of a stage."""
    look = fill_of(stage)
    inked = [para._replace(runs=tuple(run._replace(colour=look.text) for run in para.runs)) for para in said]
    return Cell(tuple(inked), look.fill, look.rim)


def shared(weights: Sequence[float], room: float, least: Sequence[float] = ()) -> tuple[float, ...]:
    """A room shared out by weight; least: so wide each must be, where that leaves room for the others."""
    floors = [*least] or [0.0] * len(weights)
    if sum(floors) >= room:
        return _capped(floors, room)
    fixed: dict[int, float] = {}
    while True:
        left, total = _left(weights, room, fixed)
        narrow = {
            n: floors[n]
            for n, weight in enumerate(weights)
            if n not in fixed and left * weight / total < floors[n]
        }
        if not narrow:
            return tuple(fixed.get(n, left * weight / total) for n, weight in enumerate(weights))
        fixed |= narrow


def fitted(
    weights: Sequence[float], grid: Sequence[Row], room: float, least: Sequence[float] = ()
) -> tuple[float, ...]:
    """A room shared out so that few words break: a column whose words are short takes as much as they
    need, the others share what is left, by weight at first, and then so that the rows are low.
    """
    columns = [[row.cells[n].said for row in grid] for n in range(len(weights))]
    edges = 2 * BESIDE + 1
    floors = [
        max(floor, min(max(map(longest_word, said), default=0) + edges, room / 3))
        for said, floor in zip(columns, [*least] or [0.0] * len(weights), strict=True)
    ]
    natural = [
        max(floor, max(map(wide_of, said), default=0) + edges)
        for said, floor in zip(columns, floors, strict=True)
    ]
    fixed: dict[int, float] = {}
    while True:
        left, total = _left(weights, room, fixed)
        free = [n for n in range(len(weights)) if n not in fixed]
        short = {n: natural[n] for n in free if natural[n] <= left * weights[n] / total}
        if not short:
            break
        fixed |= short
    if not free:
        return tuple(room * one / sum(natural) for one in natural)
    among = shared([weights[n] for n in free], left, [floors[n] for n in free])
    widths = [{**fixed, **dict(zip(free, among, strict=True))}[n] for n in range(len(weights))]
    return _lower(widths, grid[:SOME], floors, free)


def _lower(
    widths: Sequence[float], rows: Sequence[Row], floors: Sequence[float], free: Sequence[int]
) -> tuple[float, ...]:
    """Widths moved from one column to another, step by step, as long as the rows become lower."""
    best = tuple(widths)
    high, step = sum(row_height(row, best) for row in rows), sum(widths) / 25
    for _ in range(STEPS):
        moved = [
            tuple(wide + step * (n == to) - step * (n == of) for n, wide in enumerate(best))
            for of in free
            for to in free
            if of != to and best[of] - step >= floors[of]
        ]
        tried = [(sum(row_height(row, one) for row in rows), one) for one in moved]
        lower = min(tried, default=(high, best))
        if lower[0] >= high:
            break
        high, best = lower
    return best


def _capped(floors: Sequence[float], room: float) -> tuple[float, ...]:
    """Widths that are too much for a room: narrow ones stay, wide ones become as wide as each other."""
    left, many = room, len(floors)
    for floor in sorted(floors):
        if floor > left / many:
            break
        left, many = left - floor, many - 1
    return tuple(min(floor, left / max(many, 1)) for floor in floors)


def _left(weights: Sequence[float], room: float, fixed: dict[int, float]) -> tuple[float, float]:
    """What is left of a room, and the weight of those that share it."""
    free = sum(weight for n, weight in enumerate(weights) if n not in fixed)
    return room - sum(fixed.values()), free or 1.0


def row_height(row: Row, widths: Sequence[float]) -> float:
    """How high a row is at least."""
    high, at = 0.0, 0
    for cell in row.cells:
        if cell.said:
            wide = (widths[at] if cell.span == 1 else sum(widths[at : at + cell.span])) - 2 * BESIDE
            high = max(high, height(cell.said, wide))
        at += cell.span
    return max(high, 8) + 2 * ABOVE


def filled(highs: Sequence[float], keeps: Sequence[bool], rooms: Sequence[float]) -> list[int]:
    """How many pieces stand in each column, one behind the other, as many as fit.

    keeps:  of each piece, that it does not stand last in its column
    """
    counts, at = [], 0
    for room in rooms:
        first = at
        while at < len(highs) and highs[at] <= room + 0.01:
            room -= highs[at]
            at += 1
        end = at
        while first < at < len(highs) and keeps[at - 1]:
            at -= 1
        at = end if at == first else at  # what does not come apart at all stays as it fell
        counts.append(at - first)
    return counts


def evened(highs: Sequence[float], keeps: Sequence[bool], rooms: Sequence[float]) -> list[int]:
    """The same, where all fit: about as high in each column."""
    most, high = max(rooms), sum(highs) / len(rooms)
    while high < most:
        counts = filled(highs, keeps, [min(room, high) for room in rooms])
        if sum(counts) == len(highs):
            return counts
        high += 6
    return filled(highs, keeps, rooms)


def here(
    highs: Sequence[float], keeps: Sequence[bool], room: float, fresh: float, columns: int = 1
) -> list[int]:
    """How many rows stand in each column of this slide; the last slide of a table does not hold a few alone.

    room, fresh:  how high a column may be here, and on the next slide
    """
    counts = filled(highs, keeps, [room] * columns)
    if sum(counts) == len(highs):
        return evened(highs, keeps, [room] * columns)
    both = [room] * columns + [fresh] * columns
    after = filled(highs, keeps, both)
    few = max(FEW * columns, sum(counts) / FEW)
    if sum(after) == len(highs) and sum(after[columns:]) < few:
        return evened(highs, keeps, both)[:columns]
    return counts


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


def table_xml(grid: Grid, rows: Sequence[Row], highs: Sequence[float], pen: Pen) -> str:
    """Header and rows as PowerPoint writes them; highs: of each, in points."""
    columns = "".join(f'<a:gridCol w="{round(wide * POINT)}"/>' for wide in grid.widths)
    lines = "".join(_row(row, high, pen) for row, high in zip((grid.head, *rows), highs, strict=True))
    return (
        f'<a:tbl {NAMES}><a:tblPr firstRow="1"><a:tableStyleId>{STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
    )


def _row(row: Row, high: float, pen: Pen) -> str:
    under = SOFT if row.is_head else HAIRLINE
    cells = "".join(_cell(cell, under, pen) for cell in row.cells)
    return f'<a:tr h="{round(high * POINT)}">{cells}</a:tr>'


AROUND = (
    f'marL="{round(BESIDE * POINT)}" marR="{round(BESIDE * POINT)}" '
    f'marT="{round(ABOVE * POINT)}" marB="{round(ABOVE * POINT)}"'
)


def _cell(cell: Cell, under: str, pen: Pen) -> str:
    sides = "".join(_edge(side, cell.rim, pen) for side in "LRTB") if cell.rim else _edge("B", under, pen)
    fill = pen.solid(cell.fill) if cell.fill else "<a:noFill/>"
    body = f"<a:txBody><a:bodyPr/>{drawn(cell.said, pen)}</a:txBody>"
    if cell.span == 1:
        return f"<a:tc>{body}<a:tcPr {AROUND}>{sides}{fill}</a:tcPr></a:tc>"
    empty = f'<a:tc hMerge="1"><a:txBody><a:bodyPr/>{drawn((), pen)}</a:txBody><a:tcPr/></a:tc>'
    whole = f'<a:tc gridSpan="{cell.span}">{body}<a:tcPr {AROUND}>{sides}{fill}</a:tcPr></a:tc>'
    return whole + empty * (cell.span - 1)


def _edge(side: str, value: str, pen: Pen) -> str:
    return f'<a:ln{side} w="6350">{pen.solid(value)}</a:ln{side}>'
