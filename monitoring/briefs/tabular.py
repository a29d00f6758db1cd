"""Tables as CSV and as plain rows: codes inside, documented columns, and what they mean beside them.

A CSV that leaves a page is read by Excel as often as by a program. So it begins with the mark by
which Excel knows UTF-8, ends lines with CR LF (RFC 4180), and repeats on every row as of which day,
which record, of whom, from which source: a row pasted elsewhere still explains itself. Where the
table has no rows, one row holds these columns alone, and nothing in the others.
"""

from __future__ import annotations

import csv as writer
import datetime
import io
import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from ..answers.pieces import Stamp
from ..answers.tables import Table
from ..i18n import Translator
from .foot import foot

EXPLAINED = (
    "as_of",
    "record",
    "scope",
    "include_related",
    "delegations_of",
    "members_of",
    "source",
    "note",
    "address",
)
"""The columns that csv adds behind those of the table; the two _of are the denominators.

A table that has a column of the same name keeps its own: its rows may be of other days. In a store
for trial one more says on every row that its reports are made up (``illustrative``).
"""

FORMULA = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide ones start a formula too
NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
BEFORE = " \u00a0\u202f'\"\ufeff\u200b"


def csv(table: Table, stamp: Stamp, t: Translator, address: str = "") -> bytes:
    """A table with its meaning on every row; the note and the source in the language of ``t``.

    address:  where the same view opens again, if it is known
    """
    columns = [str(name) for name in table.frame.columns]
    told = zip(EXPLAINED, _explained(stamp, t, address), strict=True)
    more = {name: value for name, value in told if name not in columns}
    more |= {"illustrative": True} if stamp.illustrative else {}
    held = _values(table.frame) or [[None] * len(columns)]
    return _written([*columns, *more], ([*row, *more.values()] for row in held), encoding="utf-8-sig")


def rows(frame: pd.DataFrame) -> bytes:
    """A documented frame as it is, for the command line: UTF-8 without a mark, no further columns."""
    return _written([str(name) for name in frame.columns], _values(frame), encoding="utf-8")


def json_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """A documented frame as rows for JSON: days as YYYY-MM-DD, None where nothing is known."""
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, map(_json, row), strict=True)) for row in _values(frame)]


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before what could be one.

    Also where the sign stands behind spaces, quotes or marks that are not seen; a number stays one.
    """
    bare = text.lstrip(BEFORE)
    return f"'{text}" if bare[:1] and bare[0] in FORMULA and not NUMBER.fullmatch(text) else text


def plain(value: Any) -> Any:
    """A cell of a frame as an ordinary value: int, float, bool, text, date, or None for missing.

    A time at midnight is a day: frames hold days as datetime64.
    """
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return None
    if isinstance(value, datetime.datetime):
        return value.date() if value.time() == datetime.time() and value.tzinfo is None else value
    if isinstance(value, str):
        return str(value)
    return value.item() if hasattr(value, "item") else value


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _explained(stamp: Stamp, t: Translator, address: str) -> list[Any]:
    view, said = stamp.view, foot(stamp, t, address, statements=stamp.statements)
    of = stamp.of
    return [
        view.as_of,
        view.record,
        view.scope.value,
        view.related,
        of.delegations,
        of.members_covered,
        said.source,
        said.note,
        said.address,
    ]


def _values(frame: pd.DataFrame) -> list[list[Any]]:
    columns = [[plain(value) for value in frame[name]] for name in frame.columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return neutral(value) if isinstance(value, str) else value


def _written(header: list[str], rows: Iterable[list[Any]], encoding: str) -> bytes:
    file = io.StringIO(newline="")
    out = writer.writer(file, lineterminator="\r\n")
    out.writerow(header)
    out.writerows([_cell(value) for value in row] for row in rows)
    return file.getvalue().encode(encoding)
