"""Which sheets a document gives: for every piece its name, its header and its rows of typed values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..i18n import Translator
from .document import (
    Document,
    Linked,
    Matrix,
    Names,
    Piece,
    Section,
    Stages,
    Statements,
    Table,
    Value,
    Words,
)

Cell = Value
Row = tuple[Cell, ...]
Held = tuple[tuple[str, ...], tuple[Row, ...]]
"""A header and the rows below it."""

LONGEST = 31
"""So many characters the name of a sheet may have."""

DAY = re.compile(r"(\d{1,2})\D.*?(\d{4})$")


@dataclass(frozen=True)
class Rows:
    """A sheet: its name, what it shows, its header, its rows; the piece it came from."""

    name: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    piece: Piece


def rows_of(document: Document, t: Translator, taken: str) -> Iterator[Rows]:
    """The sheets in the order of the document. taken: the name of the sheet that explains them."""
    used = {taken.casefold()}
    for section in document.sections:
        for piece in section.pieces:
            if isinstance(piece, Words):
                continue
            header, rows = _held(piece, t)
            named = name(_wanted(piece, section), used)
            yield Rows(named, piece.caption or section.title, header, rows, piece)


def _wanted(piece: Piece, section: Section) -> str:
    """What a sheet is called: the number of its recommendation, and what it shows."""
    caption = "" if isinstance(piece, Words) else piece.caption
    number = section.key.rpartition("-")[2]
    if not caption or len(section.pieces) == 1:
        return section.title
    return f"{number} {caption}" if number.isdigit() and not caption.startswith(number) else caption


def name(wanted: str, used: set[str]) -> str:
    """A name that a sheet may have and that no other has: cut at a word, numbered where it was taken."""
    clean = re.sub(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufffe\uffff]", " ", wanted)
    clean = " ".join(clean.split()).strip("' ") or "data"
    clean = f"{clean} ·" if clean.casefold() in ("history", "historique", "historial") else clean
    for number in range(1, 1000):
        last = "" if number == 1 else f" ({number})"
        short = _cut(clean, LONGEST - len(last)) + last
        if short.casefold() not in used:
            break
    used.add(short.casefold())
    return short


def _cut(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    whole = words[: longest - 1].rpartition(" ")[0] or words[: longest - 1]
    return whole.rstrip("' ,;:·") + "…"


def _held(piece: Piece, t: Translator) -> Held:
    if isinstance(piece, Stages):
        return _stages(piece, t)
    if isinstance(piece, Table):
        return _table(piece, t)
    if isinstance(piece, Statements):
        return _statements(piece, t)
    if isinstance(piece, Names):
        rows = tuple((group.heading, one) for group in piece.groups for one in group.names)
        return (t("column-region"), t("column-member")), rows or (("", piece.none),)
    if isinstance(piece, Matrix):
        return _matrix(piece, t)
    return (), ()


def _stages(piece: Stages, t: Translator) -> Held:
    """One row for each bar: the delegations at each stage, who has spoken, of how many; then the same of
    the Members covered."""
    heads = [*(stage.text for stage in piece.stages), t("stage-spoken"), t("sheets-of")]
    both = [f"{head} ({basis})" for basis in (piece.label, piece.members_label) for head in heads]
    rows: list[Row] = []
    for bar in piece.bars:
        numbers = [(*(count[at] for count in bar.counts), bar.heard[at], piece.of[at]) for at in range(2)]
        rows.append((bar.label, *numbers[0], *numbers[1]))
    return (t("column-recommendation"), *both), tuple(rows)


def _table(piece: Table, t: Translator) -> Held:
    """The table; an address stands in a column of its own behind its words."""
    links = [at for at, column in enumerate(piece.columns) if column.kind == "link"]
    header: list[str] = []
    for at, column in enumerate(piece.columns):
        header += [column.label, *([t("column-source_url")] if at in links else [])]
    rows = []
    for row in piece.rows:
        cells: list[Cell] = []
        for at, value in enumerate(row):
            cells += [*_parted(value)] if at in links else [value]
        rows.append(tuple(cells))
    return tuple(header), tuple(rows)


def _parted(value: Value) -> tuple[Cell, Cell]:
    """The words of a link, and the address that leads there."""
    return (value.text, Linked(value.address, value.address)) if isinstance(value, Linked) else (value, None)


def _statements(piece: Statements, t: Translator) -> Held:
    """One row for each statement; what is new of it where anything is."""
    is_news = any(one.change or one.before for one in piece.said)
    news = (t("sheets-change"), t("sheets-before")) if is_news else ()
    header = (
        *(t(f"column-{code}") for code in ("member", "recommendation", "stage")),
        *news,
        *(
            t(f"column-{code}")
            for code in ("day", "event", "summary", "origin", "source_title", "source_url")
        ),
        t("sheet-note"),
    )
    rows = [
        (
            one.member,
            one.title,
            one.stage,
            *((one.change, one.before) if is_news else ()),
            day_of(one.day, t),
            one.event or None,
            one.words,
            one.origin_words,
            *(_parted(one.source)),
            one.note or None,
        )
        for one in piece.said
    ]
    none = (piece.none, *(None for _ in header[1:]))
    return header, tuple(rows) or (none,)


def day_of(said: str, t: Translator) -> datetime.date | str:
    """A day in words as a day, where it is known to the day; else as it was said."""
    found = DAY.match(said)
    if not found:
        return said
    number, year = int(found[1]), int(found[2])
    for month in range(1, 13):
        try:
            on = datetime.date(year, month, number)
        except ValueError:
            continue
        if t.day(on) == said:
            return on
    return said


def _matrix(piece: Matrix, t: Translator) -> Held:
    header = (
        t("column-member"),
        t("column-region"),
        *(f"{number} {title}" for number, title in piece.columns),
    )
    rows: tuple[Row, ...] = tuple(
        (row.name, region, *row.cells) for region, members in piece.groups for row in members
    )
    return header, rows
