"""The trail: each line holds the hash of the one before, and a changed line is named."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, select, text

from monitoring import i18n
from monitoring.record import audit
from monitoring.record.model import AuditLine, Statement
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES

from . import builders


@contextmanager
def by_hand(store: Store) -> Iterator[Connection]:
    """Somebody who gets at the database itself, and takes its triggers away first."""
    listed = (
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
        if store.is_sqlite
        else "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
    )
    with store.engine.begin() as connection:
        for name, table in connection.execute(text(listed)).all():
            on = "" if store.is_sqlite else f" ON {table}"
            connection.execute(text(f"DROP TRIGGER {name}{on}"))
        yield connection


@pytest.fixture
def trail(store: Store) -> Store:
    """Record numbers 1 to 5, a line for each, and one line more."""
    for number in range(1, 5):
        builders.statement(store, "URY", number, "planned", "2023-03-15", summary_en="œ ’ é")
    with store.transaction() as session:
        audit.append(session, who="ana", what="sign-in", subject="ana", detail={"from": "Montevideo — ñ"})
    return store


def faults(store: Store) -> list[str]:
    with store.reading() as session:
        return audit.verify(session)


def test_an_unbroken_trail(trail: Store) -> None:
    assert faults(trail) == []
    with trail.reading() as session:
        lines = session.execute(select(AuditLine).order_by(AuditLine.number)).scalars().all()
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
    assert lines[0].previous_hash == audit.FIRST
    assert [line.previous_hash for line in lines[1:]] == [line.hash for line in lines[:-1]]
    assert lines[5].at.utcoffset() == datetime.timedelta(0)


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("UPDATE audit SET who = 'nobody' WHERE number = 3", ["audit-changed 3"]),
        ("UPDATE audit SET record = NULL WHERE number = 3", ["audit-changed 3", "audit-unrecorded 3"]),
        ("UPDATE audit SET detail = '{}' WHERE number = 6", ["audit-changed 6"]),
        ("UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE number = 1", ["audit-changed 1"]),
        ("DELETE FROM audit WHERE number = 3", ["audit-gap 3", "audit-unrecorded 3"]),
        ("DELETE FROM audit WHERE number = 1", ["audit-gap 1", "audit-unrecorded 1"]),
        ("DELETE FROM audit WHERE number >= 5", ["audit-unrecorded 5"]),
        ("INSERT INTO records VALUES (6, '2026-01-01 00:00:00.000000', 'x', 'y')", ["audit-unrecorded 6"]),
        (
            "INSERT INTO records VALUES (7, '2026-01-01 00:00:00.000000', 'x', 'y')",
            ["audit-unrecorded 7", "audit-record_gap 6"],
        ),
        ("UPDATE audit SET hash = 'x' WHERE number = 3", ["audit-changed 3", "audit-chain 4"]),
    ],
)
def test_a_broken_line_is_named(trail: Store, command: str, named: list[str]) -> None:
    with by_hand(trail) as connection:
        connection.execute(text(command))
    assert faults(trail) == named
    with trail.reading() as session:
        for fault in audit.faults(session):
            for language in LANGUAGES:
                assert str(fault.line) in i18n.Translator(language)(fault.key, line=fault.line)


def test_a_line_made_anew_with_its_hash_breaks_the_next(trail: Store) -> None:
    with trail.reading() as session:
        row = dict(session.execute(select(*audit.COLUMNS).where(AuditLine.number == 3)).mappings().one())
    forged = {**row, "who": "nobody"}
    forged["hash"] = audit._hash({name: forged[name] for name in forged if name != "hash"})
    with by_hand(trail) as connection:
        connection.execute(text("UPDATE audit SET who = :who, hash = :hash WHERE number = 3"), forged)
    assert faults(trail) == ["audit-chain 4"]


COPIED = ", ".join(
    column.name
    for column in Statement.__table__.columns
    if column.name not in ("id", "statement", "record_until")
)


FORGE = f"INSERT INTO statements (statement, {COPIED}) SELECT 'FORGED', {COPIED} FROM statements"
FORGE += " WHERE record_from = 3"


@pytest.mark.parametrize(
    ("commands", "named"),
    [
        (["UPDATE statements SET summary_en = 'x' WHERE record_from = 3"], ["audit-content 3"]),
        (["UPDATE statements SET stage = 'in_place' WHERE record_from = 4"], ["audit-content 4"]),
        (["UPDATE members SET name_en = 'x' WHERE member = 'URY'"], ["audit-content 1"]),
        (["UPDATE indicators SET value = value + 1"], ["audit-content 1"]),
        (["DELETE FROM statements WHERE record_from = 3"], ["audit-content 3"]),
        (["DELETE FROM reach"], ["audit-content 1"]),
        (["DELETE FROM statements"], [f"audit-content {number}" for number in range(1, 7)]),
        (
            [FORGE],
            ["audit-content 3"],
        ),
        (["UPDATE statements SET record_until = 4 WHERE record_from = 3"], ["audit-content 4"]),
        (
            ["DELETE FROM statements WHERE record_from = 6", "UPDATE statements SET record_until = NULL"],
            ["audit-content 6"],
        ),
        (["UPDATE records SET cause = 'x' WHERE number = 2"], ["audit-content 2"]),
    ],
)
def test_content_changed_behind_the_program_is_named(
    trail: Store, commands: list[str], named: list[str]
) -> None:
    builders.statement(trail, "URY", 4, "in_place", "2023-03-15")  # 6: closes what 5 had opened
    assert faults(trail) == []
    with by_hand(trail) as connection:
        for command in commands:
            connection.execute(text(command))
    assert faults(trail) == named
    with trail.reading() as session:
        for fault in audit.faults(session):
            for language in LANGUAGES:
                assert str(fault.line) in i18n.Translator(language)(fault.key, line=fault.line)


def test_a_truncated_table_is_found(trail: Store) -> None:
    with by_hand(trail) as connection:
        connection.execute(text("DELETE FROM tfa" if trail.is_sqlite else "TRUNCATE tfa"))
    assert faults(trail) == ["audit-content 1"]


def test_a_day_that_is_none_is_found(sqlite_store: Store) -> None:
    with by_hand(sqlite_store) as connection:
        connection.execute(text("UPDATE statements SET said_on = 'never' WHERE member = 'MEX'"))
    assert faults(sqlite_store) == ["audit-content 1"]


def test_proving_is_fast(store: Store) -> None:
    for many, limit in ((0, 1), (builders.dense(store), 3)):
        began = time.process_time()
        assert faults(store) == []
        took = time.process_time() - began
        print(f"{store.engine.dialect.name}, {many} more: proved in {took:.3f} s")  # noqa: T201
        assert took < limit
