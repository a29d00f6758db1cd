"""Which sheets a document gives: for every table its name, its header and its rows of typed values.

What a document says of each of the six in tables of one shape is one sheet, with the recommendation in
the first column, so that it can be filtered; a chart that is only a part of another gives no sheet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
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
from .excel_days import day_of

Cell = Value
Row = tuple[Cell, ...]
Held = tuple[tuple[str, ...], tuple[Row, ...]]
"""A header and the rows below it."""

LONGEST = 31
"""So many characters the name of a sheet may have, one above U+FFFF counted twice, as Excel does."""

NAMED = {
    "since": "table-news",
    "six": "overview-six",
    "annual": "overview-six",
    "overview": "overview-six",
    "stages": "table-progress",
    "silent": "stage-no_report",
    "reviews": "table-reviews",
    "sizes": "sheets-sizes",
    "updates": "sheets-updates",
    "updates-list": "nav-statements",
    "sources": "about-sources",
}
"""Short names of tables whose captions are sentences that a name of a sheet would cut."""

OF_ONE = re.compile(r"(.+)-\d+")
"""The name of a piece that stands once for each of the six."""


@dataclass(frozen=True)
class Rows:
    """A sheet: its name, what it shows, its header, its rows; the pieces they came from.

    code   of the table, the same in every language: for its range, which a program asks for by name
    none   what is said where there are no rows; "" where nothing is
    """

    code: str
    name: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    pieces: tuple[Piece, ...]
    none: str = ""


@dataclass(frozen=True)
class _Part:
    """A piece with the section it stands in."""

    section: Section
    piece: Table | Stages | Statements | Names | Matrix

    @property
    def kind(self) -> str:
        """Its name, without the number of a recommendation."""
        found = OF_ONE.fullmatch(self.piece.name)
        return found[1] if found else self.piece.name

    @property
    def is_of_one(self) -> bool:
        return self.kind != self.piece.name


def rows_of(document: Document, t: Translator, taken: str) -> Iterator[Rows]:
    """The sheets in the order of the document. taken: the name of the sheet that explains them."""
    used, codes = {taken.casefold()}, Counter[str]()
    charts: list[Held] = []
    for parts in _alike(document):
        first = parts[0]
        header, rows = _held(parts, t)
        if isinstance(first.piece, Stages):
            if any(header == other and set(rows) <= set(known) for other, known in charts):
                continue
            charts.append((header, rows))
        none = first.piece.none if isinstance(first.piece, Statements | Names) and not rows else ""
        captions = {part.piece.caption or part.section.title for part in parts}
        wanted = _wanted(parts, t)
        caption = captions.pop() if len(captions) == 1 else wanted
        code = re.sub(r"\W", "_", first.kind)
        codes[code] += 1
        code = f"{code}_{codes[code]}" if codes[code] > 1 else code
        pieces = tuple(part.piece for part in parts)
        yield Rows(code, name(wanted, used), caption, header, rows, pieces, none)


def _alike(document: Document) -> Iterable[tuple[_Part, ...]]:
    """The pieces that make a sheet together: those of the same name and shape, one for each of the six."""
    together: dict[tuple[object, ...], list[_Part]] = {}
    for section in document.sections:
        for piece in section.pieces:
            if isinstance(piece, Words):
                continue
            part = _Part(section, piece)
            shape = piece.columns if isinstance(piece, Table) else ()
            alone = () if part.is_of_one else (len(together),)
            together.setdefault((type(piece), part.kind, shape, *alone), []).append(part)
    return (tuple(parts) for parts in together.values())


def _wanted(parts: tuple[_Part, ...], t: Translator) -> str:
    """What a sheet is called: what it shows, shortly; a chart of one is called like its section."""
    first = parts[0]
    if first.kind in NAMED:
        return t(NAMED[first.kind])
    if len(parts) > 1 and len({part.piece.caption for part in parts}) > 1:
        return t("column-recommendation")
    return first.piece.caption or first.section.title


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
    units = words.encode("utf-16-le")
    if len(units) <= 2 * longest:
        return words
    held = units[: 2 * (longest - 1)].decode("utf-16-le", "ignore")  # half a letter is left out
    whole = held.rpartition(" ")[0] or held
    return whole.rstrip("' ,;:·") + "…"


def _held(parts: tuple[_Part, ...], t: Translator) -> Held:
    """The header and the rows of pieces of one shape, one under the other."""
    pieces = [part.piece for part in parts]
    if isinstance(pieces[0], Statements):
        return _statements([each for each in pieces if isinstance(each, Statements)], t)
    held = [_one(piece, t) for piece in pieces]
    header = held[0][0]
    if parts[0].is_of_one and isinstance(pieces[0], Table):
        header = (t("column-recommendation"), *header)
        titled = zip(parts, held, strict=True)
        return header, tuple((part.section.title, *row) for part, (_, rows) in titled for row in rows)
    return header, tuple(row for _, rows in held for row in rows)


def _one(piece: Piece, t: Translator) -> Held:
    if isinstance(piece, Stages):
        return _stages(piece, t)
    if isinstance(piece, Table):
        return _table(piece, t)
    if isinstance(piece, Names):
        rows = tuple((group.heading, one) for group in piece.groups for one in group.names)
        return (t("column-region"), t("column-member")), rows
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
    """The table; where the words of a link are not its address, that stands in a column of its own behind
    them; a day is a day."""
    links = {at for at, column in enumerate(piece.columns) if column.kind == "link" and _has_words(piece, at)}
    header: list[str] = []
    for at, column in enumerate(piece.columns):
        header += [column.label, *([t("column-source_url")] if at in links else [])]
    rows = []
    for row in piece.rows:
        cells: list[Cell] = []
        for at, value in enumerate(row):
            cells += _parted(value, t) if at in links else [_typed(value, t)]
        rows.append(tuple(cells))
    return tuple(header), tuple(rows)


def _has_words(piece: Table, at: int) -> bool:
    """Does a column of links say anything else than where they lead?"""
    held = [row[at] for row in piece.rows if row[at] is not None]
    return not all(isinstance(value, Linked) and value.text == value.address for value in held)


def _typed(value: Cell, t: Translator) -> Cell:
    return day_of(value, t) if isinstance(value, str) else value


def _parted(value: Cell, t: Translator) -> tuple[Cell, Cell]:
    """The words of a link, and the address that leads there."""
    if isinstance(value, Linked):
        return _typed(value.text, t), Linked(value.address, value.address)
    return _typed(value, t), None


def _statements(pieces: list[Statements], t: Translator) -> Held:
    """One row for each statement, with its recommendation first; what is new of it where anything is."""
    said = [one for piece in pieces for one in piece.said]
    is_news = any(one.change or one.before for one in said)
    header = (
        *(t(f"column-{code}") for code in ("recommendation", "member")),
        *((t("sheets-before"),) if is_news else ()),
        t("column-stage"),
        *((t("sheets-change"),) if is_news else ()),
        *(
            t(f"column-{code}")
            for code in ("day", "event", "summary", "origin", "source_title", "source_url")
        ),
        t("sheet-note"),
    )
    rows: list[Row] = [
        (
            one.title,
            one.member,
            *((one.before,) if is_news else ()),
            one.stage,
            *((one.change or None,) if is_news else ()),
            day_of(one.day, t),
            one.event or None,
            one.words,
            one.origin_words,
            *(
                (one.source.text, Linked(one.source.address, one.source.address))
                if one.source
                else (None, None)
            ),
            one.note or None,
        )
        for one in said
    ]
    return header, tuple(rows)


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
