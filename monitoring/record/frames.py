"""Rows of the database -> frames, with the same dtypes whether there are many rows or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Select
from sqlalchemy.orm import Session

from .column import Kind
from .columns import FILES

AT_ONCE = 10_000
DAY = "datetime64[s]"
MOMENT = "datetime64[us, UTC]"
KINDS = {Kind.DAY: DAY, Kind.NUMBER: "float64", Kind.WHOLE: "int64"}
BEYOND_FILES = {
    "counts_from": DAY,
    "stops_on": DAY,
    "entered": "int64",
    "entered_at": MOMENT,
    "record_from": "int64",
    "record_until": "Int64",
}
"""Columns that the tables have and the files do not."""


def types(name: str) -> dict[str, str]:
    """The dtype of each column of a file's table; what is not named is text."""
    declared = {
        column.name: "Int64"
        if column.nullable and column.kind == Kind.WHOLE
        else KINDS.get(column.kind, "str")
        for column in FILES[name].columns
    }
    return {**declared, **BEYOND_FILES}


def framed(session: Session, wanted: Select[*tuple[Any, ...]], dtypes: dict[str, str]) -> pd.DataFrame:
    """Everything that was asked for, as one frame."""
    names = [column.name for column in wanted.selected_columns]
    rows = session.execute(wanted).all()
    return _frame(names, zip(*rows, strict=True) if rows else [[] for _ in names], dtypes)


def streamed(session: Session, wanted: Select[*tuple[Any, ...]], *, days: Sequence[str]) -> pd.DataFrame:
    """The same in parts, so that a million rows never stand in memory as Python objects at once.

    days:  columns that come as text, since dates made one by one take longer than all the rest
    """
    names = [column.name for column in wanted.selected_columns]
    dtypes = {**types("statements"), **dict.fromkeys(days, "str")}
    # The connection and not the session: the ORM's way around each row takes as long as the query.
    result = session.connection().execute(wanted, execution_options={"yield_per": AT_ONCE})
    parts = [_frame(names, zip(*part, strict=True), dtypes) for part in result.partitions()]
    whole = pd.concat(parts, ignore_index=True) if parts else _frame(names, [[] for _ in names], dtypes)
    return whole.assign(**{day: pd.to_datetime(whole[day], format="%Y-%m-%d") for day in days}).astype(
        dict.fromkeys(days, DAY)
    )


def _frame(names: Sequence[str], columns: Iterable[Sequence[Any]], dtypes: dict[str, str]) -> pd.DataFrame:
    held = zip(names, columns, strict=True)
    return pd.DataFrame(
        {name: pd.Series(list(values), dtype=dtypes.get(name, "str")) for name, values in held}
    )
