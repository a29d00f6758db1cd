"""Every kind of piece as it stands on slides: chart, tables, statements, names, words."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ..pictures.palette import LIGHT
from .document import Linked, Matrix, Names, Piece, Said, Staged, Stages, Statements, Table, Value
from .powerpoint_chart import chart
from .powerpoint_deck import BETWEEN, Deck, described
from .powerpoint_table import Cell, Grid, Row, header
from .powerpoint_text import Para, Run, height, paras
from .word_xml import fill_of

TEXT, NOTE, CAPTION, CELL, SMALL = 12.0, 10.0, 14.0, 10.5, 9.0
"""Sizes of letters."""

BAR, AROUND = 42.0, 44.0
"""How high a bar wants to be, and the legend under the bars."""

COLUMNS = 3
LEAST = {"number": 70.0, "day": 84.0, "stage": 90.0}
"""So wide, in points, is a column of a kind at least."""


def draw(piece: Piece, title: str, deck: Deck) -> None:
    """One piece; title: of its section, which a caption does not say again."""
    if isinstance(piece, Stages):
        _stages(piece, title, deck)
    elif isinstance(piece, Table):
        _table(piece, title, deck)
    elif isinstance(piece, Statements):
        _statements(piece, title, deck)
    elif isinstance(piece, Names):
        _names(piece, title, deck)
    elif isinstance(piece, Matrix):
        _matrix(piece, title, deck)
    else:
        size, ink = (NOTE, LIGHT.soft) if piece.is_note else (TEXT, LIGHT.ink)
        deck.text([para for words in piece.paragraphs for para in paras(words, size, 5, colour=ink)])


def _heading(caption: str, title: str, deck: Deck, needs: float = 80) -> None:
    """What a piece shows, where the title of the slide does not say it."""
    if caption in ("", title):
        return
    said = paras(caption, CAPTION, 4, bold=True)
    deck.need(height(said, deck.paper.width) + needs)
    deck.text(said)
    deck.at -= BETWEEN - 2


def _stages(piece: Stages, title: str, deck: Deck) -> None:
    """The chart, the names while they are few, and the counts on both bases."""
    under = paras(piece.subtitle, TEXT, 2, colour=LIGHT.soft)
    aside = paras(deck.document.legend_note, NOTE, 0, colour=LIGHT.soft)
    words = height(under, deck.paper.width) + height(aside, deck.paper.width) + 2 * BETWEEN
    least = 26 * len(piece.bars) + AROUND
    _heading(piece.caption, title, deck, least + words)
    deck.need(least + words)
    deck.text(under)
    room = deck.room - height(aside, deck.paper.width) - BETWEEN
    high = max(min(room, BAR * len(piece.bars) + AROUND), 60)
    place = (deck.paper.left, deck.at, deck.paper.width, high)
    described(chart(deck.slides[-1].shapes, piece, place, deck.language), piece.caption, piece.alt)
    deck.note(piece.caption, piece.subtitle, piece.alt)
    deck.used(high)
    deck.text(aside)
    _lines(piece, deck)
    deck.table(_counts(piece, deck), piece.caption)


def _lines(piece: Stages, deck: Deck) -> None:
    """Who stands where, under the bars."""
    said: list[Para] = []
    for bar, lines in zip(piece.bars, piece.names, strict=False):
        if lines and len(piece.bars) > 1:
            said += paras(bar.label, CELL, 1, bold=True)
        said += [para for line in lines for para in paras(line, CELL, 2)]
    deck.text(said)


def _counts(piece: Stages, deck: Deck) -> Grid:
    """Two rows for each recommendation: delegations, and Members covered, each of how many."""
    t = deck.t
    labels = [t("column-recommendation"), t("sheets-basis"), *(stage.text for stage in piece.stages)]
    head = header([*labels, t("stage-spoken"), t("sheets-of")], CELL, 2)
    looks = [None, None, *(stage.stage for stage in piece.stages), None, None]
    cells = [
        cell if look is None else _filled(look, cell.said)
        for look, cell in zip(looks, head.cells, strict=True)
    ]
    rows = []
    for bar in piece.bars:
        for basis, at in ((piece.label, 0), (piece.members_label, 1)):
            numbers = [*(count[at] for count in bar.counts), bar.heard[at], piece.of[at]]
            middle = [Cell((Para((Run(t.number(one)),), CELL, 0, True),)) for one in numbers]
            named = Cell(paras(bar.label, CELL, 0)) if not at else Cell()
            rows.append(Row((named, Cell(paras(basis, CELL, 0)), *middle), keeps=not at))
    alone = [1.0] * (len(piece.stages) + 1)
    widths = shared([3.0, 1.5, *alone, 0.7], deck.paper.width)
    return Grid(Row(tuple(cells)), tuple(rows), widths, piece.alt)


def _filled(stage: str, said: Sequence[Para]) -> Cell:
    """A cell on the fill of a stage."""
    look = fill_of(stage)
    inked = [para._replace(runs=tuple(run._replace(colour=look.text) for run in para.runs)) for para in said]
    return Cell(tuple(inked), look.fill, look.rim)


def shared(weights: Sequence[float], room: float, least: Sequence[float] = ()) -> tuple[float, ...]:
    """A room shared out by weight; least: so wide each must be, where that leaves room for the others."""
    total = sum(weights) or 1
    plain = [room * weight / total for weight in weights]
    floors = [*least] or [0.0] * len(plain)
    if sum(floors) >= room:
        return tuple(plain)
    narrow = {n for n, wide in enumerate(plain) if wide < floors[n]}
    rest = room - sum(floors[n] for n in narrow)
    others = sum(weight for n, weight in enumerate(weights) if n not in narrow) or 1
    return tuple(floors[n] if n in narrow else rest * weight / others for n, weight in enumerate(weights))


def _table(piece: Table, title: str, deck: Deck) -> None:
    _heading(piece.caption, title, deck)
    size = CELL if len(piece.columns) < 8 else SMALL
    least = [LEAST.get(column.kind, 50.0) for column in piece.columns]
    widths = shared([column.weight for column in piece.columns], deck.paper.width, least)
    rows = tuple(Row(tuple(_cell(value, size, deck) for value in row)) for row in piece.rows)
    labels = [column.label for column in piece.columns]
    alt = deck.t("sheets-rows", count=len(rows), columns=", ".join(labels))
    deck.table(Grid(header(labels, size), rows, widths, f"{piece.caption}. {alt}"), piece.caption)


def _cell(value: Value, size: float, deck: Deck) -> Cell:
    if isinstance(value, Staged):
        return _filled(value.stage, paras(value.text, size, 0))
    if isinstance(value, Linked):
        return Cell((_link(value, size),))
    if isinstance(value, datetime.date):
        return Cell(paras(deck.t.day(value), size, 0))
    if isinstance(value, int):
        return Cell(paras(deck.t.number(value), size, 0))
    return Cell(paras(value, size, 0) if value else ())


def _link(linked: Linked, size: float) -> Para:
    return Para((Run(linked.text, colour=LIGHT.link, address=linked.address),), size, 0)


def _statements(piece: Statements, title: str, deck: Deck) -> None:
    """Who, at which stage, in which words, and where they come from."""
    _heading(piece.caption, title, deck)
    if not piece.said:
        deck.text(paras(piece.none, TEXT, 3, colour=LIGHT.soft))
        return
    t = deck.t
    labels = [t(f"column-{code}") for code in ("member", "stage", "summary", "source_title")]
    widths = shared([1.9, 1.1, 4.2, 1.9], deck.paper.width)
    rows = tuple(Row(_said(one)) for one in piece.said)
    alt = t("sheets-rows", count=len(rows), columns=", ".join(labels))
    deck.table(Grid(header(labels, CELL), rows, widths, f"{piece.caption}. {alt}"), piece.caption)


def _said(one: Said) -> tuple[Cell, ...]:
    member = (*paras(one.member, CELL, 1, bold=True), *paras(one.title, SMALL, 0, colour=LIGHT.soft))
    stage = f"{one.before.text} → {one.stage.text}" if one.before else one.stage.text
    news = " · ".join(part for part in (one.change, one.note) if part)
    words = (
        *(paras(news, SMALL, 2, bold=True, colour=LIGHT.accent) if news else ()),
        *paras(one.words, CELL, 2, language=one.language),
    )
    source = " · ".join(part for part in (one.origin_words, one.day, one.event) if part)
    links = (_link(one.source, SMALL),) if one.source else ()
    return (
        Cell(member),
        _filled(one.stage.stage, paras(stage, CELL, 0)),
        Cell(words),
        Cell((*paras(source, SMALL, 1, colour=LIGHT.soft), *links)),
    )


def _names(piece: Names, title: str, deck: Deck) -> None:
    """Names in columns, each under its region."""
    _heading(piece.caption, title, deck)
    if not piece.groups:
        deck.text(paras(piece.none, TEXT, 3, colour=LIGHT.soft))
        return
    said: list[Para] = []
    for heading, names in piece.groups:
        said += paras(heading, TEXT, 3, bold=True) if heading else ()
        for at, name in enumerate(names, 1):
            said += paras(name, CELL, 9 if at == len(names) else 2)
    deck.text(said, COLUMNS)


def _matrix(piece: Matrix, title: str, deck: Deck) -> None:
    """Delegations by the six: a letter on its fill in every cell, the fills explained above each part."""
    _heading(piece.caption, title, deck)
    t = deck.t
    labels = [t("column-member"), *(f"{number} {title}" for number, title in piece.columns)]
    widths = shared([2.6, *(1.0 for _ in piece.columns)], deck.paper.width)
    cells = {stage: _letter(stage, deck) for stage, _ in deck.document.legend}
    rows: list[Row] = []
    for region, members in piece.groups:
        named = Cell(paras(region, CELL, 0, bold=True), LIGHT.panel, span=len(labels))
        rows.append(Row((named,), keeps=True))
        for name, stages in members:
            drawn = [cells.get(one.stage) or _letter(one.stage, deck) for one in stages]
            rows.append(Row((Cell(paras(name, CELL, 0)), *drawn)))
    keys = [Staged(code, f"{t(f'sheets-letter-{code}')} = {text}") for code, text in deck.document.legend]
    alt = f"{piece.caption}. {'; '.join(text for _, text in keys)}"
    grid = Grid(header(labels, SMALL, 1), tuple(rows), widths, alt)
    deck.table(grid, piece.caption, lambda: deck.legend(keys, ""))


def _letter(stage: str, deck: Deck) -> Cell:
    said = Para((Run(deck.t(f"sheets-letter-{stage}"), bold=True),), CELL, 0, True)
    return _filled(stage, (said,))
