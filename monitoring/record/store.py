"""The store: where the record is kept. This file alone knows SQLite from PostgreSQL.

One writer at a time, on both databases. On SQLite ``BEGIN IMMEDIATE`` takes the write lock before
anything is read (a deferred BEGIN read first, lost 92 % of concurrent read-modify-writes with the
driver's defaults, and ended in "database is locked" without them). On PostgreSQL a transaction-wide
advisory lock does the same: READ COMMITTED alone loses the same updates. So a record number is
simply the next one, and the order of the numbers is the order of the commits. Readers never wait:
each sees one snapshot, from its first question to its last.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from ..errors import StoreError
from . import address as addresses
from . import migrations, queries, reference

WRITERS = 4711_2020_1211
"""The advisory lock of all writers, migration and loading among them."""

WAIT_SECONDS = 30
CONNECTING = {"connect_timeout": 5, "tcp_user_timeout": 10_000}
"""Seconds for a server that accepts and says nothing; milliseconds for one that is gone meanwhile."""

PRAGMAS = (
    f"busy_timeout={WAIT_SECONDS * 1000}",  # first: switching to WAL may have to wait as well
    "journal_mode=wal",
    "synchronous=normal",
    "foreign_keys=on",
)


class Store:
    """One record, open. Keep one for a process; open a short session for each question."""

    def __init__(self, url: str) -> None:
        self.url = url
        address = addresses.of(url)
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self.path = addresses.path_of(address) if self.is_sqlite else None
        self._inode: tuple[int, int] | None = None
        self.engine = _sqlite_engine(self.path) if self.path else _postgresql_engine(address)

    def prepare(self, data_folder: Path) -> int:
        """Make the store ready: tables as this version has them, and data/ as it is now.

        Safe when many start at once: who comes second waits, looks again, and finds it done.
        Returns: the latest record number
        Errors:  BadFile, StoreError; then nothing was stored
        """
        digest = reference.digest(data_folder)
        self._make_file()
        if not self._is_ready(digest):
            with self.transaction() as session:
                migrations.upgrade(session.connection())
                if reference.loaded_digest(session) != digest:
                    reference.load(session, data_folder)
        return self._opened()

    def ready(self) -> bool:
        """Whether a record is there that this version can read as it is. Makes and changes nothing.

        Errors: StoreError when the store does not answer, or is at another version
        """
        if not self._holds_a_record():
            return False
        self.sound()
        return self._opened() > 0

    def resume(self) -> int:
        """Make a record that is there ready as it is, whatever data/ says by now.

        Returns: the latest record number; 0 where there is no record, and then none is made
        """
        if not self._holds_a_record():
            return 0
        with self.transaction() as session:
            migrations.upgrade(session.connection())
        return self._opened()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one snapshot and can change nothing. Errors: StoreError."""
        self._check_file()
        with _answering(), Session(_readonly(self.engine), expire_on_commit=False) as session:
            yield session

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """The one way to change the record: all of it, or nothing. The one place that commits.

        Errors: StoreError when the store does not answer, or another writer held it for too long;
        whatever was raised inside goes on after the rollback.
        """
        self._check_file()
        with _answering(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            # Now, and not at the first question: who comes second waits before it reads anything.
            session.connection()
            yield session

    def sound(self) -> None:
        """Ask whether the store answers and is the one that was opened; cheap. Errors: StoreError."""
        with self.reading() as session:
            found = migrations.revision_of(session.connection())
        if found != migrations.HEAD:
            raise migrations.mismatch(found)

    def integrity(self) -> list[str]:
        """Look at every page of the store; what is wrong, one line each; empty when nothing is."""
        try:
            with self.reading() as session:
                connection = session.connection()
                found = migrations.revision_of(connection)
                faults = _sqlite_faults(connection) if self.is_sqlite else []
        except StoreError as error:  # so broken that it cannot even be read
            return [str(error.places["found"])]
        current = found == migrations.HEAD
        return faults if current else [f"revision {found or '-'}, not {migrations.HEAD}", *faults]

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    def _is_ready(self, digest: str) -> bool:
        with self.reading() as session:
            is_current = migrations.revision_of(session.connection()) == migrations.HEAD
            return is_current and reference.loaded_digest(session) == digest

    def _holds_a_record(self) -> bool:
        if self.path and not self.path.exists():
            return False
        with self.reading() as session:
            return bool(migrations.revision_of(session.connection())) and queries.latest_record(session) > 0

    def _opened(self) -> int:
        self._inode = self._inode_now()
        with self.reading() as session:
            return queries.latest_record(session)

    def _make_file(self) -> None:
        """Make an empty file once; connections never do, so that a deleted store stays deleted."""
        if self.path and self._inode is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                if not self.path.exists():
                    _put_new_file(self.path)
            except OSError as error:
                raise StoreError("store-no_answer", found=str(error)) from error

    def _check_file(self) -> None:
        """Is the file still the one that was opened? Else what is written goes nowhere, and what is
        read is what a deleted file held: pooled connections go on with it and look healthy."""
        if self.path is None or self._inode is None:
            return
        now = self._inode_now()
        if now is None:
            raise StoreError("store-gone", found=str(self.path))
        if now != self._inode:
            raise StoreError("store-replaced", found=str(self.path))

    def _inode_now(self) -> tuple[int, int] | None:
        if self.path is None:
            return None
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        return stat.st_dev, stat.st_ino


def open_store(url: str, data_folder: Path) -> Store:
    """Open the store of that address, in step with data/. Errors: BadFile, StoreError."""
    with closed_on_failure(Store(url)) as store:
        store.prepare(data_folder)
    return store


@contextmanager
def closed_on_failure(store: Store) -> Iterator[Store]:
    """A store that lets go of its connections when making it ready fails."""
    try:
        yield store
    except BaseException:
        store.close()
        raise


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise  # a write that may not be: the fault of what was written, not of the store
    except (DatabaseError, PoolTimeout) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise StoreError("store-no_answer", found=reason) from error


def _readonly(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return engine.execution_options(readonly=True)
    return engine.execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True, readonly=True
    )


def _sqlite_engine(path: Path) -> Engine:
    address = URL.create("sqlite", database=f"file:{quote(str(path))}", query={"mode": "rw", "uri": "true"})
    engine = create_engine(address, pool_size=10, max_overflow=20, pool_timeout=WAIT_SECONDS)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _put_new_file(path: Path) -> None:
    """Put an empty store in its place, in one step and in WAL mode from the start.

    Many that switch a new store to WAL at once hold each other up, and SQLite lets none of them wait.
    """
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".new-") as folder:
        made = Path(folder) / path.name
        connection = sqlite3.connect(made)
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute("CREATE TABLE first_page (empty)")  # a mode is kept once there is a page
        connection.execute("DROP TABLE first_page")
        connection.close()
        with suppress(FileExistsError):  # somebody was faster, and theirs is as good
            os.link(made, path)


def _set_up(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; _begin_sqlite does
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    readonly = connection.get_execution_options().get("readonly", False)
    connection.exec_driver_sql(f"PRAGMA query_only={int(readonly)}")
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")


def _postgresql_engine(address: URL) -> Engine:
    engine = create_engine(
        address,
        pool_size=10,
        max_overflow=20,
        pool_timeout=WAIT_SECONDS,
        pool_pre_ping=True,
        connect_args={name: value for name, value in CONNECTING.items() if name not in address.query},
    )
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _begin_postgresql(connection: Connection) -> None:
    if not connection.get_execution_options().get("readonly", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _sqlite_faults(connection: Connection) -> list[str]:
    pages = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    orphans = [
        f"{table}: row {row} points to nothing in {parent}"
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    return [line for line in pages if line != "ok"] + orphans
