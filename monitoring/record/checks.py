"""What must hold in the files of data/, as pandera schemas made from columns.py."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from ..vocabulary import Precision
from .column import Column, File, Kind
from .files import Sheet

Known = Mapping[Kind, frozenset[str]]
"""Codes that other files declare: Members, meetings, terms."""

EMPTY = "file-empty"
RANGE = "file-day_range"
AHEAD = "file-day_ahead"
DAY_SHAPE = re.compile(r"\d{4}-\d{2}-\d{2}")
PART_SHAPE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
SYMBOL = re.compile(r"[A-Za-z0-9()./-]+")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
WEB = re.compile(r"https?://[^\s<>\"'/]+\.[^\s<>\"]+")


def check(sheet: Sheet, known: Known) -> None:
    """Check one file against its columns. Errors: BadFile for the first fault, by line and column."""
    # pandera knows "empty" as null; the texts themselves say it with nothing.
    texts = sheet.texts.mask(sheet.texts == "")
    try:
        schema(sheet.file, known).validate(texts, lazy=True)
    except SchemaErrors as error:
        key, row, column = _first(sheet.file, error.failure_cases)
        raise sheet.refusal(key, row, column, **_expected(sheet.file, key, column)) from error


def schema(file: File, known: Known) -> pa.DataFrameSchema:
    """The pandera schema of a file: every column, and what holds between columns."""
    columns = {
        column.name: pa.Column(
            "str",
            checks=_checks(column, known),
            nullable=column.optional,
            description=column.description,
        )
        for column in file.columns
    }
    return pa.DataFrameSchema(columns, checks=list(_between(file)), strict=True, description=file.description)


def _checks(column: Column, known: Known) -> list[pa.Check]:
    if column.codes:
        return [pa.Check.isin(list(column.codes), error="file-code")]
    if column.kind in known:
        return [pa.Check.isin(sorted(known[column.kind]), error=f"file-{column.kind.value}")]
    if column.kind not in HOLDS:
        return []
    key = "file-code-shape" if column.kind == Kind.CODE else f"file-{column.kind.value}"
    checks = [pa.Check(HOLDS[column.kind], element_wise=True, error=key)]
    if column.kind in (Kind.DAY, Kind.PART_DAY):
        checks.append(pa.Check(partial(_is_believed, column), element_wise=True, error=RANGE))
    return checks


def _is_day(text: str) -> bool:
    if not DAY_SHAPE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_part_day(text: str) -> bool:
    return bool(PART_SHAPE.fullmatch(text)) and _is_day(text + "-01-01"[len(text) - 4 :])


def _is_believed(column: Column, text: str) -> bool:
    """Whether a day (or a month, or a year) lies within the bounds of its column."""
    if not _is_part_day(text):
        return True  # that has a sentence of its own
    first, last = column.first.isoformat(), column.last.isoformat()
    return first[: len(text)] <= text <= last[: len(text)]


def tomorrow() -> datetime.date:
    """The last day that somewhere on earth has begun, whatever the clock of this machine calls today."""
    return datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text))


def _is_url(text: str) -> bool:
    return all(WEB.fullmatch(one) for one in text.split(" ; "))


HOLDS: dict[Kind, Callable[[str], bool]] = {
    Kind.DAY: _is_day,
    Kind.PART_DAY: _is_part_day,
    Kind.WHOLE: _is_whole,
    Kind.NUMBER: _is_number,
    Kind.URL: _is_url,
    Kind.SYMBOL: lambda text: bool(SYMBOL.fullmatch(text)),
    Kind.CODE: lambda text: bool(re.fullmatch(r"[A-Za-z0-9_-]+", text)),
}


def _between(file: File) -> list[pa.Check]:
    """What holds between the columns of a row, and between rows."""
    rules = [pa.Check(_unrepeated(list(file.key)), error="file-duplicate")]
    if {"tile_row", "tile_col"} <= set(file.names):
        rules.append(pa.Check(_unrepeated(["tile_row", "tile_col"]), error="file-tile"))
    day = _dated(file)
    if day:
        rules.append(
            pa.Check(lambda texts: texts.apply(_last_day_of, axis=1, day=day), error="file-precision")
        )
    if day and file.column(day).past:
        rules.append(pa.Check(lambda texts: texts.apply(_has_come, axis=1, day=day), error=AHEAD))
    if day and "until_on" in file.names:
        rules.append(
            pa.Check(lambda texts: ~(texts["until_on"] < texts[day]).fillna(False), error="file-order")
        )
    return rules


def _unrepeated(columns: list[str]) -> Callable[[pd.DataFrame], pd.Series[bool]]:
    return lambda texts: ~texts.duplicated(columns)


def _dated(file: File) -> str:
    """The day to which the precision of a row belongs."""
    if "precision" not in file.names:
        return ""
    return next(column.name for column in file.columns if column.kind == Kind.DAY)


def _last_day_of(row: Mapping[str, Any], day: str) -> bool:
    """A day known by its month or year is the last of it, so that no as-of day knows too early."""
    text, precision = row[day], row["precision"]
    if pd.isna(text) or not _is_day(text):
        return True
    if precision == Precision.MONTH:
        return int(text[8:]) == calendar.monthrange(int(text[:4]), int(text[5:7]))[1]
    return precision != Precision.YEAR or str(text).endswith("-12-31")


def _has_come(row: Mapping[str, Any], day: str) -> bool:
    """A day cannot lie ahead; of a month or a year, kept as its last day, it is enough that it began."""
    text, precision = row[day], row["precision"]
    if pd.isna(text) or not _is_day(text):
        return True
    known = {Precision.MONTH: 7, Precision.YEAR: 4}.get(precision, 10)
    return bool(text[:known] <= tomorrow().isoformat()[:known])


def _first(file: File, cases: pd.DataFrame) -> tuple[str, int, str]:
    """The first fault in reading order; what holds between columns comes after the cells themselves."""
    order = {name: place for place, name in enumerate(file.names)}
    found: list[tuple[int, int, str, str]] = []
    for case in cases.to_dict("records"):
        key = EMPTY if case["check"] == "not_nullable" else str(case["check"])
        column = _columns_of(file, key) or str(case["column"])
        found.append((int(case["index"]), order.get(column, len(order)), key, column))
    row, _, key, column = min(found)
    return key, row, column


def _columns_of(file: File, key: str) -> str:
    between = {
        "file-duplicate": ", ".join(file.key),
        "file-tile": "tile_row, tile_col",
        "file-precision": f"{_dated(file)}, precision",
        AHEAD: _dated(file),
        "file-order": f"{_dated(file)}, until_on",
    }
    return between.get(key, "")


def _expected(file: File, key: str, column: str) -> dict[str, Any]:
    """What the sentence says of what would have been right; days as text: they are never ours to write."""
    match key:
        case "file-code":
            return {"options": file.column(column).codes}
        case "file-day_range":
            return {
                "first": file.column(column).first.isoformat(),
                "last": file.column(column).last.isoformat(),
            }
        case "file-day_ahead":
            return {"last": tomorrow().isoformat()}
    return {}
