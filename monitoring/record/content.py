"""What a record number opened and closed, as one hash: the trail keeps it, and ``check`` makes it anew.

Read back from the tables, both when a line of the trail is written and when it is proved: so a row
that was altered, removed, put in or reopened behind the program's back gives another hash than the
one that the line holds. The surrogate ``id`` and what the database makes of a row do not enter in.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, Text, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import Date

from .columns import FILES
from .model import Record, Versioned
from .model_reference import TABLES
from .model_reports import REPORTED

AT_ONCE = 10_000
VERSIONED: dict[str, tuple[type[Versioned], tuple[str, ...]]] = {
    **{name: (table, FILES[name].key) for name, table in TABLES.items()},
    **REPORTED,
}
"""Every versioned table, and what names a row in each."""

Piece = tuple[int, bytes]
"""A record number, and the hash of one thing that it did."""


def of(session: Session, number: int) -> str:
    """The hash of everything that one record number opened and closed."""
    return _whole([piece for whose, piece in _pieces(session, number) if whose == number])


def of_all(session: Session) -> dict[int, str]:
    """The same of every record number that did anything, also of one that nobody took."""
    held: defaultdict[int, list[bytes]] = defaultdict(list)
    for number, piece in _pieces(session):
        held[number].append(piece)
    return {number: _whole(pieces) for number, pieces in held.items()}


def _whole(pieces: list[bytes]) -> str:
    # In the order of the hashes: what a table's order or a collation is differs from store to store.
    return hashlib.sha256(b"".join(sorted(pieces))).hexdigest()


def _pieces(session: Session, number: int | None = None) -> Iterator[Piece]:
    wanted = select(Record.number, Record.at, Record.cause, Record.who)
    if number is not None:
        wanted = wanted.where(Record.number == number)
    for taken, *facts in session.execute(wanted):
        yield taken, _hash("records", "taken", taken, *facts)
    for name, (table, key) in VERSIONED.items():
        yield from _pieces_of(session, name, table, key, number)


def _pieces_of(
    session: Session, name: str, table: type[Versioned], key: tuple[str, ...], number: int | None
) -> Iterator[Piece]:
    """Opened: all of the row. Closed: which row it was, by its key and the number that had opened it."""
    wanted, columns = _rows(table)
    if number is not None:
        wanted = wanted.where((table.record_from == number) | (table.record_until == number))
    places = [columns.index(column) for column in key]
    # The connection and not the session: the ORM's way around each row takes as long as the hash.
    result = session.connection().execute(wanted, execution_options={"yield_per": AT_ONCE})
    for begins, ends, *values in result:
        yield begins, _hash(name, "opened", begins, *values)
        if ends is not None:
            yield ends, _hash(name, "closed", begins, ends, *(values[place] for place in places))


def _rows(table: type[Versioned]) -> tuple[Select[*tuple[Any, ...]], list[str]]:
    marks = ("id", "record_from", "record_until")
    columns = sorted(column.name for column in table.__table__.columns if column.name not in marks)
    # Days as the database keeps them: one that was made no day at all is found too, and not raised.
    kept = [
        type_coerce(column, Text) if isinstance(column.type, Date) else column
        for column in (table.__table__.columns[name] for name in columns)
    ]
    return select(table.record_from, table.record_until, *kept), columns


def _hash(*parts: Any) -> bytes:
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).digest()
