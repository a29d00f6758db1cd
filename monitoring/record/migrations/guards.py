"""Triggers that hold "nothing is overwritten", also against a hand at the database.

A migration that adds a column to a guarded table calls the function again, so that the new column
is guarded too.
"""

from __future__ import annotations

from collections.abc import Sequence

from alembic import op

REFUSAL = "the record is append-only"


def keep_versions(table: str, columns: Sequence[str]) -> None:
    """Of a versioned table no row is deleted, no content changed, and no closed row opened again;
    and no row is opened or closed in a record number that is over.

    columns: every column but record_until
    """
    listed = ", ".join(f'"{column}"' for column in columns)
    _refuse(f"{table}_keep_content", table, f"UPDATE OF {listed}")
    _refuse(f"{table}_keep_closed", table, "UPDATE OF record_until", "OLD.record_until IS NOT NULL")
    _refuse(f"{table}_keep_rows", table, "DELETE")
    _refuse_all(table)
    for name, event, column in (
        (f"{table}_keep_past", "INSERT", "record_from"),
        (f"{table}_keep_end", "UPDATE OF record_until", "record_until"),
    ):
        # PostgreSQL takes no question in a condition: there the function asks it.
        late = "" if _is_postgresql() else f"NEW.{column} < (SELECT max(number) FROM records)"
        _refuse(name, table, event, late, f"refuse_past_{column}")


def keep_lines(table: str) -> None:
    """Of a trail no line is changed and none is deleted."""
    _refuse(f"{table}_keep_content", table, "UPDATE")
    _refuse(f"{table}_keep_rows", table, "DELETE")
    _refuse_all(table)


def prepare() -> None:
    """PostgreSQL triggers call a function; SQLite's carry their body."""
    if not _is_postgresql():
        return
    refuse = f"RAISE EXCEPTION '{REFUSAL}: %', TG_TABLE_NAME"
    bodies = {"refuse_change": f"{refuse};"}
    for column in ("record_from", "record_until"):
        late = f"NEW.{column} < (SELECT max(number) FROM records)"
        bodies[f"refuse_past_{column}"] = f"IF {late} THEN {refuse}; END IF; RETURN NEW;"
    for name, body in bodies.items():
        op.execute(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
        )


def _refuse_all(table: str) -> None:
    """SQLite knows no TRUNCATE; PostgreSQL's passes triggers of rows by."""
    if _is_postgresql():
        op.execute(f"DROP TRIGGER IF EXISTS {table}_keep_whole ON {table}")
        op.execute(
            f"CREATE TRIGGER {table}_keep_whole BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def _refuse(name: str, table: str, event: str, when: str = "", function: str = "refuse_change") -> None:
    condition = f"WHEN ({when}) " if when else ""
    op.execute(f"DROP TRIGGER IF EXISTS {name}{' ON ' + table if _is_postgresql() else ''}")
    body = (
        f"EXECUTE FUNCTION {function}()"
        if _is_postgresql()
        else f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {condition}{body}")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
