"""How the record changes: the next number, rows that are opened, rows that are closed.

Only inside ``store.transaction()``: there is one writer at a time, so the next number is the
largest plus one, and a rollback leaves no gap. The line of the trail comes last: it holds a hash of
what the number opened and closed (content.py).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from ..vocabulary import Cause
from .model import Record, Versioned

AT_ONCE = 500
"""Rows closed by one command; databases bound the number of places in it."""


def next_record(session: Session, cause: Cause, who: str, at: datetime.datetime | None = None) -> int:
    """Take the next record number, for one committed change of what others can see.

    cause:  why there is one; who: the account, or "loading"; at: now, unless a test says otherwise
    """
    number = (session.execute(select(func.max(Record.number))).scalar() or 0) + 1
    moment = at or datetime.datetime.now(datetime.UTC)
    session.execute(insert(Record).values(number=number, at=moment, cause=cause.value, who=who))
    return number


def open_rows(
    session: Session, table: type[Versioned], number: int, rows: Sequence[Mapping[str, Any]], *, loaded: bool
) -> None:
    """Put rows in force from a record number on. Errors: IntegrityError if a key is open already."""
    if rows:
        mark = {"record_from": number, "record_until": None, "loaded": loaded}
        session.execute(insert(table), [{**row, **mark} for row in rows])


def close_rows(session: Session, table: type[Versioned], number: int, ids: Sequence[int]) -> None:
    """End the force of rows with a record number; they stay readable before it."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        # Read back by no object of this session: rows are closed in the database, not in memory.
        closing = update(table).where(table.id.in_(some)).values(record_until=number)
        session.execute(closing, execution_options={"synchronize_session": False})
