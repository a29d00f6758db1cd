"""What stands in the cells of a workbook: every value by its kind, columns and rows as large as it needs.

Nothing that somebody wrote becomes a formula, and no text is cut: what is too long for the highest row
stands in smaller letters, and goes on in a further row where that is not enough.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Container, Iterator, Sequence
from typing import Any

from ..pictures.palette import LIGHT
from ..vocabulary import Stage
from .document import Linked, Staged
from .excel import CELL, FONT, NARROWEST, cell_formats
from .excel_sheets import Cell, Row, Rows
from .tabular import neutral
from .word_xml import bare

LONGEST_ADDRESS = 2_000
"""A longer address a cell cannot lead to; it stands as words."""

LINE, HIGHEST = 15, 408
"""How high a line is, and how high a row may be, in points."""

SMALL, SMALL_LINE, CLOSER = 8, 12, 1.3
"""What is too long for a row: letters of so many points, lines so high, so many times more in a line."""

WIDE, WIDEST = 66, 100
"""So many characters a column of texts is wide at most; so many where a row could not hold a text else."""

PAGE, SHORT, MIDDLE = 150, 30, 120
"""Where a table is wider than PAGE, its texts up to MIDDLE characters stand in columns of SHORT."""

STAGES = frozenset(Stage)


def formats(book: Any) -> dict[str, Any]:
    """The formats of every table here, and one for each fill."""
    shared = {"font_name": FONT, "font_size": 11, "valign": "top", "text_wrap": True}
    ink = {**shared, "font_color": LIGHT.ink}
    head = {**ink, "bold": True, "bottom": 1, "bottom_color": LIGHT.soft, "bg_color": LIGHT.panel}
    looks: dict[str, dict[str, Any]] = {
        "number_head": {**head, "align": "right"},
        "int": {**ink, "num_format": "#,##0", "align": "right", "indent": 1},
        "number": {**ink, "num_format": "#,##0", "align": "left"},
        "link": {**shared, "font_color": LIGHT.link, "underline": 1},
        "part": {**ink, "bold": True},
        "small": {**ink, "font_size": SMALL},
        "foot": {**shared, "font_color": LIGHT.soft, "font_size": 10},
        "foot_title": {**ink, "font_size": 10, "bold": True},
    }
    for stage, fill in LIGHT.stages.items():
        look = {"bg_color": fill.fill, "font_color": fill.text, "border": 1, "border_color": fill.rim}
        looks[stage.value] = {**shared, **look}
    return {**cell_formats(book), **{name: book.add_format(look) for name, look in looks.items()}}


def put(sheet: Any, at: tuple[int, int], value: Cell, formats: dict[str, Any], kind: str = "text") -> None:
    """One value by its kind: a number, a day, a stage on its fill, a link to the web, or words.

    at: its row and column; kind: the format of words
    """
    if value is None or value == "":
        sheet.write_blank(*at, None, formats["text"])
    elif isinstance(value, str):
        sheet.write_string(*at, cell(value), formats[kind])
    elif isinstance(value, Staged):
        known = value.stage if value.stage in STAGES else "text"
        sheet.write_string(*at, cell(value.text), formats[known])
    elif isinstance(value, Linked):
        _link(sheet, at, value, formats)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(*at, value, formats["day"])
    else:
        sheet.write_number(*at, value, formats["int"])


def _link(sheet: Any, at: tuple[int, int], value: Linked, formats: dict[str, Any]) -> None:
    """An address leads there where it is one of the web; else it stands as words."""
    words, address = cell(value.text), text(value.address)
    if re.fullmatch(r"https?://\S+", address) and len(address) <= LONGEST_ADDRESS:
        sheet.write_url(*at, address, formats["link"], words)
    else:
        sheet.write_string(*at, words, formats["text"])


def row(sheet: Any, at: int, values: Row, widths: Sequence[int], formats: dict[str, Any]) -> int:
    """One row, as high as what it holds; as several where a text has more lines than the highest.

    Returns the next row.
    """
    high = LINE * max(lines(value, width) for value, width in zip(values, widths, strict=True))
    if high <= HIGHEST:
        _row(sheet, at, values, formats)
        if high > LINE:
            sheet.set_row(at, high)
        return at + 1
    for part in _parts(values, widths):
        small = {column for column, width in enumerate(widths) if _is_small(part[column], width)}
        _row(sheet, at, part, formats, small)
        sheet.set_row(at, min(HIGHEST, max(map(_needs, part, widths))))
        at += 1
    return at


def _row(sheet: Any, at: int, values: Row, formats: dict[str, Any], small: Container[int] = ()) -> None:
    for column, value in enumerate(values):
        put(sheet, (at, column), value, formats, "small" if column in small else "text")


def _is_small(value: Cell, width: int) -> bool:
    """Would a text in letters of the usual size be higher than a row?"""
    return LINE * lines(value, width) > HIGHEST


def _needs(value: Cell, width: int) -> int:
    small = _is_small(value, width)
    return SMALL_LINE * lines(value, width * CLOSER) if small else LINE * lines(value, width)


def _parts(values: Row, widths: Sequence[int]) -> Iterator[Row]:
    """A row in parts: its long text in the lines that a row holds.

    Everything else stands in the first part alone, so that rows are counted and summed once.
    """
    most = HIGHEST // SMALL_LINE
    split = [_split(value, width * CLOSER, most) for value, width in zip(values, widths, strict=True)]
    for at in range(max(map(len, split))):
        yield tuple(one[at] if at < len(one) else None for one in split)


def _split(value: Cell, width: float, most: int) -> list[Cell]:
    """A text in parts that a row holds, parted at ends of lines or else between words."""
    if not isinstance(value, str) or lines(value, width) <= most:
        return [value]
    held, apart = [""], rf"\S{{1,{int(width)}}}\s*|\s+"
    for piece in re.findall(r"[^\n]*\n|[^\n]+", value):
        words = [piece] if lines(piece, width) <= most else re.findall(apart, piece)
        for each in words:
            if held[-1] and lines((held[-1] + each).rstrip(), width) > most:
                held.append("")
            held[-1] += each
    return [each.strip("\n") for each in held]


def widths(rows: Rows) -> list[int]:
    """How wide the columns are: as what they hold; where that is more than a page, texts take more lines."""
    columns = zip(*rows.rows, strict=True) if rows.rows else ((),) * len(rows.header)
    longest = [max((len(said(value)) for value in values), default=0) for values in columns]
    wide = [_wide(head, most, WIDE) for head, most in zip(rows.header, longest, strict=True)]
    if sum(wide) <= PAGE:
        return wide
    return [
        _wide(head, most, SHORT if most <= MIDDLE else WIDE)
        for head, most in zip(rows.header, longest, strict=True)
    ]


def _wide(head: str, longest: int, most: int) -> int:
    """As wide as its longest text, and as the longest word of its head with the button beside it."""
    if longest > WIDE * (HIGHEST // LINE):
        most = WIDEST
    word = max((len(part) for part in head.split()), default=0)
    return max(NARROWEST, min(most, longest + 2), min(SHORT, word + 4))


def lines(value: Cell, width: float) -> int:
    """On about how many lines a value goes in a column so wide.

    A width is counted in digits: letters are narrower, and the last word of a line leaves a gap.
    """
    words = said(value)
    if len(words) <= width and "\n" not in words:
        return 1
    room = max(NARROWEST / 2, width * 1.1 - 4)
    return sum(1 if len(line) <= width else -int(-len(line) // room) for line in words.split("\n"))


def said(value: Cell) -> str:
    """A value as it is shown, or as long as that."""
    if isinstance(value, str):
        return value
    if isinstance(value, Linked | Staged):
        return value.text
    if isinstance(value, datetime.date):
        return value.isoformat()
    return "" if value is None else str(value)


def text(words: str) -> str:
    """Words that XML and a cell can hold."""
    return bare(words)[:CELL]


def cell(words: str) -> str:
    """The same, and never a formula."""
    return text(neutral(bare(words)))
