"""Every kind of table in a Word document: counts, rows of values, delegations by the six.

A small table stands whole on one page, with its caption; of a longer one the head comes again on each
page, and neither the head nor the last row stands alone.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Sequence
from functools import partial

from . import word_xml as xml
from .document import Linked, Matrix, Staged, Stages, Table, Value
from .powerpoint_text import paras, wide_of
from .word_pen import Pen
from .word_picture import both

LEAST = {"number": 1150, "day": 1400, "stage": 1300}
"""So wide, in twentieths of a point, is a column of a kind at least."""

WORDS = re.compile(r"[ \n]+|(?<=-)")
"""Where a line of a cell may end."""

SHORT = 20
"""A text of at most so many letters stays on one line where there is room: days, kinds, stages."""

HEAD = 8.0
HEADS = (HEAD, 7.0, 6.0)
"""Sizes of letters of heads, in points: as those of the rows, smaller where their words need it."""

WHOLE, LINES = 14, 36
"""A table of so many rows and lines at most, its head among them, stands on one page."""

HIGHEST = 30
"""A row of more lines may go on on the next page: else it leaves a page half empty, and one without end."""

LETTER, BESIDE = 85, 120
"""How wide a letter is on average, and what is not text in a cell, in twentieths of a point."""


def counts(piece: Stages, pen: Pen) -> str:
    """Two rows for each recommendation: delegations, and Members covered, each of how many."""
    t = pen.t
    heads = [t("column-recommendation"), t("sheets-basis"), *(stage.text for stage in piece.stages)]
    heads += [t("stage-spoken"), t("sheets-of")]
    looks = ["", "", *(stage.stage for stage in piece.stages), "", ""]
    widths = xml.widths([1.8, 2.05, *(1.15 for _ in piece.stages), 1.2, 0.55], pen.room)
    styles = ["Cell", "Cell", *("CellHead" for _ in heads[2:])]
    rows = [xml.row(*map(_counted_head, widths, styles, heads, looks), head=True)]
    for bar in piece.bars:
        for basis, at in ((piece.label, 0), (piece.members_label, 1)):
            numbers = [*(count[at] for count in bar.counts), bar.heard[at], piece.of[at]]
            merged = f'<w:vMerge w:val="{"continue" if at else "restart"}"/>'
            label = xml.paragraph("Cell", xml.run("" if at else bar.label))
            row = xml.row(
                xml.cell(widths[0], label, more=merged),
                xml.cell(widths[1], xml.paragraph("Cell", xml.run(basis))),
                *(
                    xml.cell(width, xml.paragraph("CellMiddle", xml.run(t.number(number))))
                    for width, number in zip(widths[2:], numbers, strict=True)
                ),
            )
            rows.append(row if at else xml.kept(row))
    spoken = "; ".join(f"{bar.label}: {both(bar, piece, t)}" for bar in piece.bars)
    return xml.table(widths, together(rows, [1.2] * len(rows)), piece.caption, spoken)


def _counted_head(width: int, style: str, head: str, look: str) -> str:
    props = f'<w:color w:val="{xml.colour(xml.fill_of(look).text)}"/>' if look else ""
    return xml.cell(
        width, xml.paragraph(style, xml.run(head, props)), fill=xml.fill_of(look).fill if look else ""
    )


def least(piece: Table, size: float = HEAD) -> list[int]:
    """So wide each column is at least, with heads in letters of so many points: no word of them is parted."""
    words = [WORDS.split(column.label) for column in piece.columns]
    return [
        max(LEAST.get(column.kind, 900), *(_wide(word, size, bold=True) for word in held))
        for column, held in zip(piece.columns, words, strict=True)
    ]


def _wide(text: str, size: float, *, bold: bool = False) -> int:
    """How wide a cell is for a text on one line, in twentieths of a point."""
    return math.ceil(20 * wide_of(paras(text, size, bold=bold))) + BESIDE


def _fitted(piece: Table, room: int) -> tuple[list[int], float]:
    """How wide the columns are, and how large the letters of the heads: smaller where words need it.

    Words of the rows stay whole too where there is room for them.
    """
    size = next((each for each in HEADS if sum(least(piece, each)) < room), HEADS[-1])
    heads, weights = least(piece, size), [column.weight for column in piece.columns]
    texts = [{_text(row[at]) for row in piece.rows} for at in range(len(piece.columns))]
    for short in (SHORT, 0):
        held = [max((_unparted(text, short) for text in column), key=len, default="") for column in texts]
        whole = [max(head, _wide(words, HEAD)) for head, words in zip(heads, held, strict=True)]
        if sum(whole) < room:
            return xml.widths(weights, room, whole), size
    return xml.widths(weights, room, heads), size


def _unparted(text: str, short: int) -> str:
    """What of a text stays on one line: a short one whole, else its longest word."""
    return text if len(text) <= short else max(WORDS.split(text), key=len)


def table(piece: Table, pen: Pen) -> str:
    """A table of values with its caption."""
    widths, size = _fitted(piece, pen.room)
    styles = ["CellNumber" if column.kind == "number" else "Cell" for column in piece.columns]
    look = f'<w:sz w:val="{round(2 * size)}"/>' if size < HEAD else ""
    heads = [
        xml.paragraph(style, xml.run(one.label, look))
        for style, one in zip(styles, piece.columns, strict=True)
    ]
    rows, high = [xml.row(*map(xml.cell, widths, heads), head=True)], [2.0]
    for held in piece.rows:
        high.append(max((_lines(value, width) for value, width in zip(held, widths, strict=True)), default=1))
        cells = (_cell(*each, pen) for each in zip(widths, styles, held, strict=True))
        rows.append(xml.row(*cells, whole=high[-1] <= HIGHEST))
    labels = ", ".join(column.label for column in piece.columns)
    words = pen.t("sheets-rows", count=len(piece.rows), columns=labels)
    return pen.caption("table", piece.caption) + xml.table(widths, together(rows, high), piece.caption, words)


def together(rows: Sequence[str], high: Sequence[float]) -> list[str]:
    """Rows that stay on one page with the next: all of a small table; else the first two and the last two.

    high: how many lines each has
    """
    last = len(rows) - 1
    small = len(rows) <= WHOLE and sum(high) <= LINES
    kept = range(last) if small else {0, 1, last - 1} - {last}
    return [xml.kept(row) if at in kept and high[at] <= HIGHEST else row for at, row in enumerate(rows)]


def _text(value: Value) -> str:
    return value.text if isinstance(value, Linked | Staged) else value if isinstance(value, str) else ""


def _lines(value: Value, width: int) -> float:
    """On about how many lines a value goes in a column so wide."""
    text = _text(value)
    letters = max(1, (width - BESIDE) // LETTER)
    return sum(max(1, -(-len(line) // letters)) for line in text.split("\n"))


def _cell(width: int, style: str, value: Value, pen: Pen) -> str:
    put = partial(xml.cell, width)
    if isinstance(value, Staged):
        return put(xml.paragraph(style, xml.swatch(value.stage), xml.run(value.text)))
    if isinstance(value, Linked):
        return put(xml.paragraph(style, pen.linked(value)))
    if isinstance(value, datetime.date):
        return put(xml.paragraph(style, xml.run(pen.t.day(value))))
    if isinstance(value, int):
        return put(xml.paragraph(style, xml.run(pen.t.number(value))))
    return put(xml.paragraph(style, xml.run(value or "")))


def matrix(piece: Matrix, pen: Pen) -> str:
    """Delegations by the six: a letter on its fill in every cell; the titles of the six stand above."""
    t = pen.t
    widths = xml.widths([4.0, *(1.0 for _ in piece.columns)], pen.room)
    heads = [("Cell", t("column-member")), *(("CellMiddle", number) for number, _ in piece.columns)]
    drawn_heads = [xml.paragraph(style, xml.run(head)) for style, head in heads]
    rows = [xml.row(*map(xml.cell, widths, drawn_heads), head=True)]
    letters = {stage: _letter(stage, widths[1], pen) for stage, _ in pen.document.legend}
    for region, members in piece.groups:
        span = f'<w:gridSpan w:val="{len(widths)}"/>'
        named = xml.paragraph("Cell", xml.run(region, "<w:b/>"))
        rows.append(xml.kept(xml.row(xml.cell(sum(widths), named, more=span))))
        for member in members:
            name = xml.cell(widths[0], xml.paragraph("Cell", xml.run(member.name)))
            cells = [letters.get(one.stage) or _letter(one.stage, widths[1], pen) for one in member.cells]
            rows.append(xml.row(name, *cells))
    words = "; ".join(f"{pen.letter(stage)} = {text}" for stage, text in pen.document.legend)
    titles = "; ".join(f"{number} {title}" for number, title in piece.columns)
    above = xml.paragraph("UnderCaption", xml.run(titles))
    top = pen.caption("table", piece.caption) + above + pen.letters()
    return top + xml.table(widths, together(rows, [1.0] * len(rows)), piece.caption, words)


def _letter(stage: str, width: int, pen: Pen) -> str:
    look = xml.fill_of(stage)
    said = xml.run(pen.letter(stage), f'<w:color w:val="{xml.colour(look.text)}"/>')
    return xml.cell(width, xml.paragraph("CellMiddle", said), fill=look.fill)
