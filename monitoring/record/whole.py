"""The record as whole tables, for those who take all of it away: every table of data/ as it is kept."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from sqlalchemy.orm import Session

from ..view import View
from ..vocabulary import Origin, Stopped, Visibility
from . import queries
from .column import Column, File, Kind
from .columns import FILES
from .model import Record, Statement

_KEPT = (
    ("origin", Kind.CODE, tuple(Origin)),
    ("visibility", Kind.CODE, tuple(Visibility)),
    ("counts_from", Kind.DAY, ()),
    ("stops_on", Kind.DAY, ()),
    ("stopped", Kind.CODE, tuple(Stopped)),
    ("entered", Kind.WHOLE, ()),
)
"""What the store keeps of a statement beside what a file of data/ says of it."""
_OF_LINES = ("event_", "summary_", "source_")
"""Never empty in a line of the public record; a Member's own report is in one language, without these."""

_NEVER_EMPTY = ("origin", "visibility", "entered")
MOMENTS = ("entered_at",)
"""Columns that hold moments, in UTC, and not days."""


def tables(session: Session, view: View) -> dict[str, pd.DataFrame]:
    """Every table that came from a file of data/, and the statements of Members' own reports with those of
    the public record, as this reader may see them in the record of the view.

    Statements are those said up to the as-of day; all other tables are whole.

    Returns:  name of the table -> frame, with the columns that ``declared`` names, in that order
    """
    found = {name: queries.table(session, view, name) for name in FILES if name != "statements"}
    found["statements"] = queries.statements(session, view)
    return {name: found[name][list(declared(name).names)] for name in FILES}


def declared(name: str) -> File:
    """What a table of ``tables`` holds, column by column."""
    file = FILES[name]
    if name != "statements":
        return file
    more = [
        Column(
            column, kind, _comment(column), column not in _NEVER_EMPTY, tuple(code.value for code in codes)
        )
        for column, kind, codes in _KEPT
    ]
    at = Column("entered_at", Kind.DAY, f"{Record.__table__.c.at.comment}: of that record number")
    described = "What Members said on the six: their own reports, and lines of the public record"
    ours = [
        replace(column, optional=column.optional or column.name.startswith(_OF_LINES))
        for column in file.columns
    ]
    return replace(file, description=described, columns=(*ours, *more, at))


def _comment(column: str) -> str:
    return str(Statement.__table__.c[column].comment)
