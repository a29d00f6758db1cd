"""What is said of a whole store: that its reports are made up; and what a store holds, for who would say so.

A mark is put into an empty store before anything else, and nothing takes it away: neither loading data/
nor any verb of the program. ``queries.is_illustrative`` reads it.
"""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import Table, exists, inspect, select
from sqlalchemy.orm import Session

from ..errors import Refused, StoreError
from . import audit, migrations, model_accounts, model_meeting, model_reference, model_reports, queries
from .model import Base
from .model_reports import Mark
from .reference import LOADING

MODELS = (model_reference, model_accounts, model_reports, model_meeting)
"""Every file of tables: what is imported here is in the metadata."""

ILLUSTRATIVE = "illustrative"
OURS = frozenset({*Base.metadata.tables, "alembic_version"})
"""The tables that this program makes."""


class Holds(Enum):
    """What is in a store: nothing at all, what loading data/ makes, a trial, or something else."""

    NOTHING = auto()
    REFERENCE = auto()
    TRIAL = auto()
    OTHER = auto()


def holds(session: Session) -> Holds:
    """What a store holds. A table that this program does not know, another version of its tables, an
    account, a draft, a report, a line that somebody entered: each of them is something else."""
    connection = session.connection()
    there = set(inspect(connection).get_table_names())
    if not there:
        return Holds.NOTHING
    if there - OURS:
        return Holds.OTHER
    if Mark.__tablename__ in there and queries.is_illustrative(session):
        return Holds.TRIAL
    if migrations.revision_of(connection) != migrations.HEAD:
        return Holds.OTHER
    written = any(_by_others(session, table) for table in Base.metadata.tables.values())
    return Holds.OTHER if written else Holds.REFERENCE


def is_foreign(file: Path) -> bool:
    """Whether a SQLite file holds a table that this program does not know.

    Looks without touching it: to open a file as a store already changes how its database works.
    Errors: StoreError where it is no database
    """
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    except sqlite3.DatabaseError as error:
        raise StoreError("store-no_answer", found=str(error)) from error
    return bool({name for (name,) in named if not name.startswith("sqlite_")} - OURS)


def illustrate(session: Session, who: str, found: str, *, at: datetime.datetime | None = None) -> None:
    """Say of a store, for good, that its reports are made up: for trial.

    found:   how the store is named to people
    Errors:  Refused where it holds anything but what loading data/ makes
    """
    if holds(session) != Holds.REFERENCE:
        raise Refused("trial-other", found=found)
    session.add(Mark(name=ILLUSTRATIVE, value="1"))
    session.flush()
    audit.append(session, who=who, what="store.mark", subject="store", to_state=ILLUSTRATIVE, at=at)


def _by_others(session: Session, table: Table) -> bool:
    """Whether a table holds a row that loading did not make."""
    if table.name == "loads":
        return False
    wanted = select(table)
    if "loaded" in table.columns:
        wanted = wanted.where(~table.columns["loaded"])
    elif "who" in table.columns:
        wanted = wanted.where(table.columns["who"] != LOADING)
    return bool(session.execute(select(exists(wanted.subquery().select()))).scalar())
