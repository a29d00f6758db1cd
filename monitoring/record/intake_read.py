"""What stands in a file with reports, row by row and cell by cell, each with its place; no meaning yet.

A workbook may hold other sheets, other columns and empty rows, in any order: a sheet with reports is
known by its header, in codes or in words. The workbook that the program itself gives out has both.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import struct
import threading
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.exceptions import InvalidFileException

from ..errors import BadIntake, Problem
from . import intake_files
from .intake_files import refused
from .intake_tables import NEARLY, Faulty, Filled, Row, Table, Value, columns, fill, heads, letters, text_in
from .intake_words import COLUMNS, Words, short, unescaped

MOST_COLUMNS = 200
"""Columns of a sheet that are looked at."""

LAST_ROW = 1_048_576
"""No sheet has a row below; to one that claims to be, the reader would fill up rows for minutes."""

BROKEN = (
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, SyntaxError),
    *(OSError, EOFError, RuntimeError, AssertionError, struct.error, zlib.error),
    *(zipfile.BadZipFile, InvalidFileException),
)
"""What the reader of workbooks raises where a part of one is not what it should be."""


@dataclass(frozen=True)
class Sheetful:
    """A file as it was read.

    sha256    of the file
    problems  what could not be read; the rows are then not all there
    columns, sheets   what was left aside: further columns by their headers, and other sheets
    words     with which its words are read
    """

    sha256: str
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    columns: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    words: Words = field(default_factory=dict)


def read(content: bytes, name: str, words: Words | None = None) -> Sheetful:
    """Read a workbook (.xlsx) or a CSV with reports, told apart by content and never by name.

    words:   column -> word -> code, beside the codes; "column" holds the words of headers
    Errors:  BadIntake where it cannot be read at all; single cells that cannot be read are problems
    """
    known = words or {}
    text = intake_files.text_of(content)
    tables = [_csv(text, known)] if text is not None else _workbook(content, known)
    with_reports = [table for table in tables if table.held >= NEARLY or (text is not None and table.at)]
    if not with_reports:
        raise refused("intake-header", found=name or "-", expected=COLUMNS)
    return Sheetful(
        sha256=hashlib.sha256(content).hexdigest(),
        rows=tuple(row for table in with_reports for row in table.rows),
        problems=tuple(one for table in with_reports for one in (*_without(table), *table.problems)),
        columns=tuple(short(text_in(one)) for table in with_reports for one in table.others.values()),
        sheets=tuple(table.name for table in tables if table not in with_reports and table.name),
        words=known,
    )


def _without(table: Table) -> Iterator[Problem]:
    for column in COLUMNS:
        if column not in table.at:
            yield Problem(table.place, "intake-column", {"expected": column})


_ONE_AT_A_TIME = threading.Lock()
"""Warnings are a matter of the whole process, and so is memory."""


def _workbook(content: bytes, words: Words) -> list[Table]:
    """The sheets of a workbook. Read twice at once: what formulas gave, and where there are any."""
    options = {"read_only": True, "keep_links": False}
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles, validations and extensions that it leaves aside
        try:
            given = openpyxl.load_workbook(io.BytesIO(content), data_only=True, **options)
            asked = openpyxl.load_workbook(io.BytesIO(content), data_only=False, **options)
            return [
                _sheet(one, asked[one.title], words)
                for one in given.worksheets
                if one.sheet_state == "visible"
            ]
        except BadIntake:
            raise
        except BROKEN as error:
            raise refused("report-file_broken", found="XLSX") from error


def _sheet(given: Any, asked: Any, words: Words) -> Table:
    table = Table(given.title)
    for one in (given, asked):
        one.reset_dimensions()  # a sheet may claim a million rows
    fill(table, _filled(table, given, asked), words)
    return table


def _filled(table: Table, given: Any, asked: Any) -> Iterator[Filled]:
    """The rows of a sheet that hold anything."""
    blank: object = None
    most = {"max_col": MOST_COLUMNS, "max_row": LAST_ROW}
    rows = zip(given.iter_rows(**most), asked.iter_rows(**most), strict=True)
    for number, (values, formulas) in enumerate(rows, start=1):
        if values is blank:  # the reader pads what is left out with the same row again and again
            continue
        if all(one is EMPTY_CELL for one in values):
            blank = values
            continue
        yield (
            number,
            [
                _value(table, f"{table.name}!{letters(column)}{number}", one, formula)
                for column, (one, formula) in enumerate(zip(values, formulas, strict=True), start=1)
            ],
        )


def _value(table: Table, place: str, cell: Any, formula: Any) -> Value | Faulty:
    value = cell.value
    if formula.data_type == "f" and value is None:
        return Faulty(Problem(place, "intake-formula", {"found": short(str(formula.value))}))
    if cell.data_type == "e":
        return Faulty(Problem(place, "intake-error", {"found": short(str(value))}))
    return _plain(value)


def _plain(value: Any) -> Value:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return unescaped(str(value))


def _csv(text: str, words: Words) -> Table:
    table = Table("")
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    if first.casefold().startswith("sep=") and len(first) == 5:
        text, first = text.replace(first, "", 1), next((x for x in lines if x.strip() and x != first), "")
    names = heads(words)
    named = {mark: len(columns(first.replace('"', "").split(mark), names)) for mark in ",;\t"}
    fill(table, _lines(table, text, max(named, key=named.__getitem__)), words)
    return table


def _lines(table: Table, text: str, mark: str) -> Iterator[Filled]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    number, width = 1, 0
    try:
        for cells in reader:
            number, begun = reader.line_num + 1, number
            if not any(cell.strip() for cell in cells):
                continue
            width = width or len(cells)
            if len(cells) > width and any(cell.strip() for cell in cells[width:]):
                places = {"found": len(cells), "expected": width}
                table.problems.append(Problem(str(begun), "intake-wide", places))
            yield begun, cells
    except csv.Error as error:
        table.problems.append(Problem(str(number), "intake-line", {"found": short(str(error))}))
