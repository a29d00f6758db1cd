"""How the tables came to be: Alembic, run from code on a connection that is already in a transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

HEAD = "0001"
"""The newest revision; a test compares it with the scripts, so that a check need not read them."""


def revision_of(connection: Connection) -> str:
    """Which revision a store is at; empty where it holds no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def upgrade(connection: Connection) -> None:
    """Bring a store to the newest revision, within the transaction of this connection."""
    if revision_of(connection) == HEAD:
        return
    # Alembic takes its time to import, and most starts find a store that is up to date.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
