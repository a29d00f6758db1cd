"""data/*.csv -> the store: idempotent, whole or not at all, and only rows that loading made."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from ..vocabulary import Cause, Origin, Visibility
from . import audit, files, history
from .column import File
from .columns import FILES
from .files import Row, read_all
from .model import Load, Record, Statement, Versioned
from .model_reference import TABLES

__all__ = ["LoadResult", "digest", "load", "loaded_digest", "read_all"]

LOADING = "loading"
"""Who, in the trail and among the record numbers, when it was no account."""


@dataclass(frozen=True)
class Difference:
    """How one table in force differs from its file.

    counts:  of the rows, how many are new, changed, gone, unchanged; and kept: left as they are
             because somebody else made the row in force, or closed the one that loading had made
    """

    opened: Sequence[Row]
    closed: Sequence[int]
    counts: dict[str, int]


@dataclass(frozen=True)
class LoadResult:
    """What a load did.

    record:  the record number that came of it, None if nothing changed
    counts:  for each table the rows that are new, changed, gone, unchanged, kept
    """

    changed: bool
    record: int | None
    counts: dict[str, dict[str, int]] = field(default_factory=dict)


def digest(folder: Path) -> str:
    """A SHA-256 over all files of data/. Errors: BadFile when one is absent."""
    return files.digest(files.contents(folder))


def loaded_digest(session: Session) -> str:
    """The digest of what was read last; empty when nothing was."""
    return session.execute(select(Load.digest).order_by(Load.number.desc()).limit(1)).scalar() or ""


def load(session: Session, folder: Path) -> LoadResult:
    """Bring the store in step with data/, inside a transaction of the store.

    A row equal to the one in force is untouched; a changed one closes it and opens the next; one
    that left the file is closed. All of it is one record number and one line of the trail, and a
    load that changes nothing takes neither.

    What somebody else did goes before the file: a row that another write made is left alone, and a
    row of loading's that another write closed stays closed as long as the file says the same as
    loading last put on the record. When the file says something else, it is loaded again.

    Errors: BadFile; then nothing was stored
    """
    held = files.contents(folder)  # once: what is saved in between has another digest, and is loaded next
    state = files.digest(held)
    rows_of = files.rows_of(held)
    differences = {name: _difference(session, FILES[name], rows) for name, rows in rows_of.items()}
    counts = {name: difference.counts for name, difference in differences.items()}
    changed = any(difference.opened or difference.closed for difference in differences.values())
    record = _apply(session, differences, state) if changed else None
    now = datetime.datetime.now(datetime.UTC)
    session.execute(insert(Load).values(at=now, digest=state, record=record))
    return LoadResult(changed, record, counts)


def _apply(session: Session, differences: dict[str, Difference], state: str) -> int:
    before = loaded_digest(session)
    number = history.next_record(session, Cause.REFERENCE_DATA, LOADING)
    for name, difference in differences.items():
        history.close_rows(session, TABLES[name], number, difference.closed)
        rows = difference.opened
        if name == "statements":
            rows = _first_entered(session, rows, number)
        history.open_rows(session, TABLES[name], number, rows, loaded=True)
    audit.append(
        session,
        who=LOADING,
        what="load",
        subject="data",
        from_state=before,
        to_state=state,
        record=number,
        detail={name: difference.counts for name, difference in differences.items()},
    )
    return number


def _difference(session: Session, file: File, rows: Sequence[Row]) -> Difference:
    table = TABLES[file.name]
    ours, others = _in_force(session, table, file)
    wanted = {tuple(row[name] for name in file.key): row for row in rows}
    closed = _closed_by_others(session, table, file)
    left = {
        key for key, row in wanted.items() if key in others or (key not in ours and closed.get(key) == row)
    }
    opened = [row for key, row in wanted.items() if key not in left and ours.get(key, (0, None))[1] != row]
    changed = [key for key, (_, row) in ours.items() if key in wanted and wanted[key] != row]
    gone = [key for key in ours if key not in wanted]
    counts = {
        "new": len(opened) - len(changed),
        "changed": len(changed),
        "gone": len(gone),
        "unchanged": len(ours) - len(changed) - len(gone),
        "kept": len(left),
    }
    if file.name == "statements":
        opened = [{**row, **_from_the_public_record()} for row in opened]
    return Difference(opened, [ours[key][0] for key in [*changed, *gone]], counts)


def _in_force(
    session: Session, table: type[Versioned], file: File
) -> tuple[dict[tuple[Any, ...], tuple[int, Row]], set[tuple[Any, ...]]]:
    """The rows in force that loading made, by key, with their ids; and the keys that others hold."""
    columns = [getattr(table, name) for name in file.names]
    found = session.execute(select(table.id, table.loaded, *columns).where(table.record_until.is_(None)))
    ours: dict[tuple[Any, ...], tuple[int, Row]] = {}
    others: set[tuple[Any, ...]] = set()
    for number, is_loaded, *values in found:
        row = dict(zip(file.names, values, strict=True))
        key = tuple(row[name] for name in file.key)
        if is_loaded:
            ours[key] = (number, row)
        else:
            others.add(key)
    return ours, others


def _closed_by_others(
    session: Session, table: type[Versioned], file: File
) -> dict[tuple[Any, ...], Row | None]:
    """By key, the row that loading last put on the record and another write closed; None: loading did."""
    columns = [getattr(table, name) for name in file.names]
    found = session.execute(
        select(Record.who, *columns)
        .join(Record, Record.number == table.record_until)
        .where(table.loaded)
        .order_by(table.record_from)
    )
    last: dict[tuple[Any, ...], Row | None] = {}
    for who, *values in found:
        row = dict(zip(file.names, values, strict=True))
        last[tuple(row[name] for name in file.key)] = None if who == LOADING else row
    return last


def _from_the_public_record() -> Row:
    return {
        "origin": Origin.PUBLIC_RECORD.value,
        "visibility": Visibility.PUBLIC.value,
        **dict.fromkeys(("counts_from", "stops_on", "stopped")),
    }


def _first_entered(session: Session, rows: Sequence[Row], number: int) -> list[Row]:
    """A statement entered when its code first did, also where it left the file and came back."""
    before = select(Statement.statement, func.min(Statement.entered)).group_by(Statement.statement)
    entered = {row[0]: row[1] for row in session.execute(before)}
    return [{**row, "entered": entered.get(row["statement"], number)} for row in rows]
