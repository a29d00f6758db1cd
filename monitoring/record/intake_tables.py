"""Rows of cells made into rows of reports: where the header is, which column is which, what each row holds.

Alike for the sheets of a workbook and for a CSV. Nothing is understood here but the names of columns.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import Problem
from .intake_words import CELL, COLUMNS, FURTHER, Words, fold

MOST_ROWS = 2000

HEADER_WITHIN = 30
"""Rows with anything in them among which a header is looked for."""

ENOUGH, NEARLY = 3, 5
"""So many of the columns make a row a header; so many of the seven make its sheet one with reports."""

SHORT_HEAD = 200
"""Characters up to which a cell can be the name of a column."""

Value = str | datetime.date


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, "" where nothing does. place: Sheet!C5 in a workbook, 4:text in a CSV."""

    place: str
    value: Value = ""


@dataclass(frozen=True)
class Row:
    """One row with anything in it. cells: for each column that its table has; place: Sheet!5, or 4."""

    place: str
    cells: Mapping[str, Cell]

    def cell(self, column: str) -> Cell:
        """The cell of a column; empty, at the place of the row, where the table has no such column."""
        return self.cells.get(column, Cell(self.place))

    @property
    def is_whole(self) -> bool:
        """Whether its table has all the columns that every file has."""
        return set(COLUMNS) <= self.cells.keys()


@dataclass
class Table:
    """A sheet, or a CSV, in the making."""

    name: str
    place: str = ""
    at: dict[str, int] = field(default_factory=dict)
    others: dict[int, Any] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def held(self) -> int:
        return len(set(COLUMNS) & self.at.keys())


Filled = tuple[int, Sequence[Any]]
"""The number of a row, from 1, and what stands in its columns."""


@dataclass(frozen=True)
class Faulty:
    """A cell that cannot be read; told only where it stands in a column with a meaning."""

    problem: Problem


def heads(words: Words) -> dict[str, str]:
    """What the header of a column may say -> the column: its code, or its word in any language."""
    spoken = {fold(word): code for word, code in words.get("column", {}).items()}
    return spoken | {fold(column): column for column in (*COLUMNS, *FURTHER)}


def columns(cells: Sequence[Any], names: Mapping[str, str]) -> dict[int, str]:
    """Place -> column, for the cells that name one."""
    texts = [fold(cell) if isinstance(cell, str) and len(cell) <= SHORT_HEAD else "" for cell in cells]
    return {place: names[text] for place, text in enumerate(texts) if text in names}


def fill(table: Table, filled: Iterator[Filled], words: Words) -> None:
    """Find the header, and take the rows beneath it; one that stands again further down is no report."""
    names = heads(words)
    for looked, (number, cells) in enumerate(filled):
        named = columns(cells, names)
        if len(set(named.values())) >= ENOUGH:
            if not table.rows:
                _head(table, number, cells, named)
        elif table.at:
            if len(table.rows) == MOST_ROWS:
                table.problems.append(Problem(_at(table, number), "intake-rows", {"limit": MOST_ROWS}))
                return
            _take(table, number, cells)
        elif looked >= HEADER_WITHIN:
            return


def _head(table: Table, number: int, cells: Sequence[Any], named: Mapping[int, str]) -> None:
    """A header. Of two, one below the other, the second names what the first leaves open, and wins."""
    if not table.place:
        table.place = _at(table, number)
        table.others = {
            place: cell for place, cell in enumerate(cells) if text_in(cell) and place not in named
        }
    row: dict[str, int] = {}
    for place, column in named.items():
        if column in row:
            where = _at(table, number, place, column)
            table.problems.append(Problem(where, "intake-column_twice", {"found": column}))
        row.setdefault(column, place)
        table.others.pop(place, None)
    table.at |= row


def _take(table: Table, number: int, cells: Sequence[Any]) -> None:
    found: dict[str, Cell] = {}
    for column, place in sorted(table.at.items(), key=lambda one: one[1]):
        value = cells[place] if place < len(cells) else ""
        where = _at(table, number, place, column)
        if isinstance(value, Faulty):
            table.problems.append(value.problem)
            value = ""
        if isinstance(value, str) and len(value) > CELL:
            places = {"count": len(value), "longest": CELL}
            table.problems.append(Problem(where, "report-problem_long", places))
            value = value[:CELL]
        found[column] = Cell(where, value)
    if any(text_in(cell.value) for cell in found.values()):
        table.rows.append(Row(_at(table, number), found))


def text_in(cell: Any) -> str:
    """The text of a cell; a day as 2026-11-24."""
    return cell.strip() if isinstance(cell, str) else str(cell) if isinstance(cell, datetime.date) else ""


def _at(table: Table, number: int, place: int | None = None, column: str = "") -> str:
    """Sheet!C5 or Sheet!5 in a workbook; 4:text or 4 in a CSV."""
    if not table.name:
        return f"{number}:{column}" if column else str(number)
    letter = "" if place is None else letters(place + 1)
    return f"{table.name}!{letter}{number}"


def letters(column: int) -> str:
    """The letters of a column, from 1: A, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
