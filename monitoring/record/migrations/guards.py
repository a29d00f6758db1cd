"""Triggers that hold "nothing is overwritten", also against a hand at the database.

A migration that adds a column to a guarded table calls the function again, so that the new column
is guarded too.
"""

from __future__ import annotations

from collections.abc import Sequence

from alembic import op

REFUSAL = "the record is append-only"


def keep_versions(table: str, columns: Sequence[str]) -> None:
    """Of a versioned table no row is deleted, no content changed, and no closed row opened again.

    columns: every column but record_until
    """
    listed = ", ".join(f'"{column}"' for column in columns)
    _refuse(f"{table}_keep_content", table, f"UPDATE OF {listed}")
    _refuse(f"{table}_keep_closed", table, "UPDATE OF record_until", "OLD.record_until IS NOT NULL")
    _refuse(f"{table}_keep_rows", table, "DELETE")


def keep_lines(table: str) -> None:
    """Of a trail no line is changed and none is deleted."""
    _refuse(f"{table}_keep_content", table, "UPDATE")
    _refuse(f"{table}_keep_rows", table, "DELETE")


def prepare() -> None:
    """PostgreSQL triggers call a function; SQLite's carry their body."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}: %', TG_TABLE_NAME; END $$"
        )


def _refuse(name: str, table: str, event: str, when: str = "") -> None:
    condition = f"WHEN ({when}) " if when else ""
    op.execute(f"DROP TRIGGER IF EXISTS {name}{' ON ' + table if _is_postgresql() else ''}")
    body = (
        "EXECUTE FUNCTION refuse_change()"
        if _is_postgresql()
        else f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {condition}{body}")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
