"""Every kind of piece as it stands on slides: chart, tables, statements, names, words."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .document import (
    Column,
    Linked,
    Matrix,
    Names,
    Piece,
    Said,
    Section,
    Staged,
    Stages,
    Statements,
    Table,
    Value,
)
from .powerpoint_deck import BESIDE, BETWEEN, Again, Deck
from .powerpoint_legend import legend_of
from .powerpoint_stages import stages
from .powerpoint_table import Cell, Grid, Row, fitted, header, on_fill, shared
from .powerpoint_text import ACCENT, INK, SOFT, TEXT, Para, Run, caption, paras

REGIONS, NARROW = 4, 2
"""Columns of names by region, and of the matrix and of narrow tables."""

LETTER = 31.0
"""How wide the cell of a letter is, in points."""

LEAST = {"number": 70.0, "day": 84.0, "stage": 90.0}
"""So wide, in points, is a column of a kind at least."""


def draw(piece: Piece, section: Section, deck: Deck) -> None:
    """One piece of a section, whose title its caption does not say again."""
    if isinstance(piece, Stages):
        stages(piece, section, deck)
    elif isinstance(piece, Table):
        _table(piece, section.title, deck)
    elif isinstance(piece, Statements):
        _statements(piece, section.title, deck)
    elif isinstance(piece, Names):
        _names(piece, section.title, deck)
    elif isinstance(piece, Matrix):
        _matrix(piece, section.title, deck)
    else:
        ink = SOFT if piece.is_note else INK
        deck.text([para for words in piece.paragraphs for para in paras(words, TEXT, 5, colour=ink)])


def _table(piece: Table, title: str, deck: Deck) -> None:
    """A table; one of two columns stands twice beside itself."""
    labels, weights, least, cells = _columns(piece, deck)
    many = NARROW if len(labels) < 3 else 1
    wide = (deck.width - BESIDE * (many - 1)) / many
    head, rows = header(labels, TEXT), tuple(Row(row) for row in cells)
    widths = fitted(weights, (head, *rows), deck.fits(wide), least)
    alt = deck.t("sheets-rows", count=len(rows), columns=", ".join(labels))
    grid = Grid(head, rows, deck.widened(widths), f"{piece.caption}. {alt}")
    deck.table(grid, piece.caption, caption(piece.caption, title), columns=many)


def _columns(piece: Table, deck: Deck) -> tuple[list[str], list[float], list[float], list[tuple[Cell, ...]]]:
    """Labels, weights, least widths and rows; a column of bare addresses goes into that before it.

    An address leads from the words before it, and the notes of the slide name it.
    """
    rows = [[*row] for row in piece.rows]
    columns = [*piece.columns]
    for at in range(len(columns) - 1, 0, -1):
        if columns[at].kind == "link" and columns[at - 1].kind == "text" and _are_bare(rows, at):
            for row in rows:
                link = row.pop(at)
                if isinstance(link, Linked):
                    row[at - 1] = Linked(str(row[at - 1] or link.text), link.address)
            columns[at - 1 : at + 1] = [_joined(*columns[at - 1 : at + 1])]
    cells = [tuple(_cell(value, deck) for value in row) for row in rows]
    least = [LEAST.get(column.kind, 0.0) for column in columns]
    return [one.label for one in columns], [one.weight for one in columns], least, cells


def _joined(words: Column, links: Column) -> Column:
    return words._replace(weight=words.weight + links.weight)


def _are_bare(rows: Sequence[Sequence[Value]], at: int) -> bool:
    """Are the links of a column their own words, and what stands before them words too?"""
    return all(
        isinstance(row[at - 1], str | None)
        and (row[at] is None or (isinstance(link := row[at], Linked) and link.text == link.address))
        for row in rows
    )


def _cell(value: Value, deck: Deck) -> Cell:
    if isinstance(value, Staged):
        return on_fill(value.stage, paras(value.text, TEXT, 0))
    if isinstance(value, Linked):
        return Cell((Para((_link(value),), TEXT, 0),))
    if isinstance(value, datetime.date):
        return Cell(paras(deck.t.day(value), TEXT, 0))
    if isinstance(value, int):
        return Cell(paras(deck.t.number(value), TEXT, 0))
    return Cell(paras(value, TEXT, 0) if value else ())


def _link(linked: Linked) -> Run:
    return Run(linked.text, colour=ACCENT, address=linked.address)


def _statements(piece: Statements, title: str, deck: Deck) -> None:
    """Who, at which stage, in which words, and where they come from."""
    above = caption(piece.caption, title)
    if not piece.said:
        deck.text((*above, *paras(piece.none, TEXT, 3, colour=SOFT)))
        return
    t = deck.t
    words = f"{t('column-summary')} · {t('column-source_title')}"
    labels = [t("column-member"), t("column-stage"), words]
    head, rows = header(labels, TEXT), tuple(Row(_said(one, title)) for one in piece.said)
    widths = shared([1.5, 1.0, 6.6], deck.width)
    alt = t("sheets-rows", count=len(rows), columns=", ".join(labels))
    deck.table(Grid(head, rows, widths, f"{piece.caption}. {alt}"), piece.caption, above)


def _said(one: Said, title: str) -> tuple[Cell, ...]:
    """Member, stage, and words with their source under them; title: of the section."""
    of = paras(one.title, TEXT, 0, colour=SOFT) if one.title != title else ()
    stage = f"{one.before.text} → {one.stage.text}" if one.before else one.stage.text
    news = " · ".join(part for part in (one.change, one.note) if part)
    source = " · ".join(part for part in (one.origin_words, one.day, one.event) if part)
    link = (Run(" · ", colour=SOFT), _link(one.source)) if one.source else ()
    words = (
        *(paras(news, TEXT, 1, bold=True, colour=ACCENT) if news else ()),
        *paras(one.words, TEXT, 1, language=one.language),
        Para((Run(source, colour=SOFT), *link), TEXT, 1),
    )
    return (
        Cell((*paras(one.member, TEXT, 1, bold=True), *of)),
        on_fill(one.stage.stage, paras(stage, TEXT, 0)),
        Cell(words),
    )


def _names(piece: Names, title: str, deck: Deck) -> None:
    """Names in columns, each under its region; a region stands with two names at least."""
    above = caption(piece.caption, title)
    if not piece.groups:
        deck.text((*above, *paras(piece.none, TEXT, 3, colour=SOFT)))
        return
    said: list[Para] = []
    keeps: list[bool] = []
    for heading, names in piece.groups:
        said += paras(heading, TEXT, 2, bold=True) if heading else ()
        keeps += [True] * (len(said) - len(keeps))
        for at, name in enumerate(names, 1):
            said += paras(name, TEXT, 8 if at == len(names) else 1)
            keeps += [at == 1 < len(names)] * (len(said) - len(keeps))
    deck.columns(said, keeps, REGIONS, above)


def _matrix(piece: Matrix, title: str, deck: Deck) -> None:
    """Delegations by the six: a letter on its fill in every cell, in two tables beside each other.

    The six have their numbers above the columns; what they are stands above each part, as the fills do.
    """
    t = deck.t
    labels = [t("column-member"), *(number for number, _ in piece.columns)]
    wide = (deck.width - BESIDE * (NARROW - 1)) / NARROW
    widths = (wide - LETTER * len(piece.columns), *(LETTER for _ in piece.columns))
    cells = {stage: _letter(stage, deck) for stage, _ in deck.document.legend}
    rows: list[Row] = []
    for region, members in piece.groups:
        named = Cell(paras(region, TEXT, 0, bold=True), span=len(labels))
        rows.append(Row((named,), keeps=True))
        for name, held in members:
            drawn = [cells.get(one.stage) or _letter(one.stage, deck) for one in held]
            rows.append(Row((Cell(paras(name, TEXT, 0)), *drawn)))
    keys = deck.document.legend
    letters = [t(f"sheets-letter-{code}") for code, _ in keys]
    numbered = " · ".join(f"{number} {title}" for number, title in piece.columns)
    alt = f"{piece.caption}. {numbered}. {_said_letters(letters, keys)}"
    legend, said = legend_of(deck, keys, letters), paras(numbered, TEXT, 4, colour=SOFT)

    def draw() -> None:
        deck.text(said)
        legend.draw()

    grid = Grid(header(labels, TEXT, 1), tuple(rows), widths, alt)
    again = Again(deck.high(said) + BETWEEN + legend.high, draw)
    deck.table(grid, piece.caption, caption(piece.caption, title), again, NARROW)


def _said_letters(letters: Sequence[str], keys: Sequence[Staged]) -> str:
    return "; ".join(f"{letter} = {key.text}" for letter, key in zip(letters, keys, strict=True))


def _letter(stage: str, deck: Deck) -> Cell:
    said = Para((Run(deck.t(f"sheets-letter-{stage}"), bold=True),), TEXT, 0, True)
    return on_fill(stage, (said,))
