"""Which tables and which of their rows stay whole on a page: what is kept whole must surely fit there."""

from __future__ import annotations

import math
from typing import Any

TOGETHER, SURELY, HALF = 9, 360.0, 200.0
"""A table of at most so many rows is not parted where it is surely no higher than a page, in points; a
row is not where it is no higher than about half of one."""

TEXT_WIDE, LETTER_WIDE, LINE_HIGH, AROUND, GAP = 482.0, 5.0, 12.5, 8.0, 5
"""Of a table across an upright page, in points: its width, a wide letter, a line, what stands around the
words of a cell; letters that the last word of a line may leave free."""

Data = dict[str, Any]


def kept_whole(columns: list[Data], rows: list[list[Data]]) -> Data:
    """The rows of a table, each with whether it may go on over the page, and whether all of it stays whole.

    columns, rows:  as the template takes them; of a cell its words are asked
    """
    widths = _widths(columns, rows)
    highs = [_high(row, widths) for row in rows]
    head = _high([{"words": column["label"]} for column in columns], widths)
    return {
        "rows": [{"cells": row, "is_long": high > HALF} for row, high in zip(rows, highs, strict=True)],
        "is_whole": len(rows) <= TOGETHER and head + sum(highs) <= SURELY,
    }


def _widths(columns: list[Data], rows: list[list[Data]]) -> list[float]:
    """How many letters about stand on a line of each column; short ones are as wide as their words."""
    short = [
        max((len(row[at]["words"]) for row in rows), default=0) * LETTER_WIDE + AROUND
        if one["is_short"] or one["kind"] == "day"
        else 0.0
        for at, one in enumerate(columns)
    ]
    shares = [0.0 if wide else one["weight"] for wide, one in zip(short, columns, strict=True)]
    left = max(TEXT_WIDE - sum(short), 0.0) / max(sum(shares), 0.1)
    wide = [known or share * left for known, share in zip(short, shares, strict=True)]
    return [max((one - AROUND) / LETTER_WIDE, 1.0) for one in wide]


def _high(row: list[Data], widths: list[float]) -> float:
    """How high a row may be, in points: rather more than it will be."""
    lines = max((_lines(cell["words"], wide) for cell, wide in zip(row, widths, strict=True)), default=1)
    return lines * LINE_HIGH + AROUND


def _lines(words: str, wide: float) -> int:
    """On how many lines words may go, so many letters on each."""
    room = max(wide - GAP, wide / 2)
    return sum(1 if len(line) <= wide else math.ceil(len(line) / room) for line in words.split("\n"))
