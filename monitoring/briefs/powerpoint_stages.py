"""The chart of this house on a slide: the bars, who stands where, and the counts on both bases."""

from __future__ import annotations

from dataclasses import replace

from .brief_parts import is_counted
from .document import Section, Stages
from .powerpoint_chart import chart
from .powerpoint_deck import BETWEEN, Deck
from .powerpoint_paper import Box
from .powerpoint_table import Cell, Grid, Row, fitted, header, on_fill
from .powerpoint_text import SOFT, TEXT, Para, Run, caption, paras
from .word_picture import both

BAR, SLIM, AROUND = 44.0, 28.0, 40.0
"""How high a bar of several wants to be, how slim it may be with two lines beside it, and the legend under
the bars."""

LINES = 3
"""Columns of the names under the bars."""


def stages(piece: Stages, section: Section, deck: Deck) -> None:
    """The chart, the names while they are few, and the counts on both bases where they say more."""
    above = caption(piece.caption, section.title)
    under = paras(piece.subtitle, TEXT, 2, colour=SOFT)
    names, counts = _lines(piece), _counts(piece, deck) if is_counted(piece, section) else None
    beside = deck.stand(*names, LINES) + BETWEEN if names[0] else 0
    least = SLIM * len(piece.bars) + AROUND
    deck.need(deck.high((*above, *under)) + least + 2 * BETWEEN)
    deck.put_above(above)
    deck.text(under)
    room = deck.room - BETWEEN
    for high in (beside, deck.whole(counts) + BETWEEN if counts else 0):
        room -= high if room >= least + high else 0
    wish = BAR * len(piece.bars) if len(piece.bars) > 1 else SLIM
    high = max(min(room, wish + AROUND), least)
    deck.charts += 1
    made = chart(deck.package, deck.charts, _labelled(piece, deck), deck.slide.pen)
    place = Box(deck.paper.body.left, deck.slide.at, deck.width, high)
    deck.slide.chart(made, place, piece.caption, piece.alt)
    deck.note(piece.caption, piece.subtitle, piece.alt)
    deck.used(high + BETWEEN)
    if not deck.is_one or beside <= deck.room:
        deck.columns(*names, LINES)
    if counts and deck.is_one and deck.whole(counts) > deck.room:
        deck.note(*_told(counts))
    elif counts:
        deck.table(counts, piece.caption)


def _labelled(piece: Stages, deck: Deck) -> Stages:
    """The chart with both counts of each bar in its label; the one of a single bar stand above it."""
    if len(piece.bars) == 1:
        return piece
    bars = (bar._replace(label=f"{bar.label}\n{both(bar, piece, deck.t)}") for bar in piece.bars)
    return replace(piece, bars=tuple(bars))


def _told(counts: Grid) -> list[str]:
    """A table of counts in words, a line for each row."""
    labels = [" ".join(para.text for para in cell.said) for cell in counts.head.cells]
    lines, named = [], ""
    for row in counts.rows:
        first, *rest = (" ".join(para.text for para in cell.said) for cell in row.cells)
        named = first or named
        told = "; ".join(f"{label} {value}" for label, value in zip(labels[2:], rest[1:], strict=True))
        lines.append(f"{named} · {rest[0]}: {told}")
    return lines


def _lines(piece: Stages) -> tuple[list[Para], list[bool]]:
    """Who stands where, under the bars; a recommendation is not the last line of a column."""
    said: list[Para] = []
    keeps: list[bool] = []
    for bar, lines in zip(piece.bars, piece.names, strict=False):
        if lines and len(piece.bars) > 1:
            said += paras(bar.label, TEXT, 1, bold=True)
            keeps.append(True)
        for at, line in enumerate(lines, 1):
            said += paras(line, TEXT, 5 if at == len(lines) else 1)
        keeps += [False] * (len(said) - len(keeps))
    return said, keeps


def _counts(piece: Stages, deck: Deck) -> Grid:
    """Two rows for each recommendation: delegations, and Members covered, each of how many."""
    t = deck.t
    labels = [t("column-recommendation"), t("sheets-basis"), *(stage.text for stage in piece.stages)]
    head = header([*labels, t("stage-spoken"), t("sheets-of")], TEXT, 2)
    looks = [None, None, *(stage.stage for stage in piece.stages), None, None]
    cells = [
        cell if look is None else on_fill(look, cell.said)
        for look, cell in zip(looks, head.cells, strict=True)
    ]
    rows = []
    for bar in piece.bars:
        for basis, at in ((piece.label, 0), (piece.members_label, 1)):
            numbers = [*(count[at] for count in bar.counts), bar.heard[at], piece.of[at]]
            middle = [Cell((Para((Run(t.number(one)),), TEXT, 0, True),)) for one in numbers]
            named = Cell(paras(bar.label, TEXT, 0)) if not at else Cell()
            rows.append(Row((named, Cell(paras(basis, TEXT, 0)), *middle), keeps=not at))
    head = head._replace(cells=tuple(cells))
    alone = [1.0] * (len(piece.stages) + 1)
    widths = fitted([3.0, 1.5, *alone, 0.7], (head, *rows), deck.fits(deck.width))
    return Grid(head, tuple(rows), deck.widened(widths), piece.alt)
