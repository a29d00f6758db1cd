"""How the tables came to be: Alembic, run from code on a connection that is already in a transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ...errors import StoreError

HEAD = "0003"
"""The newest revision; a test compares it with the scripts, so that a check need not read them."""


def revision_of(connection: Connection) -> str:
    """Which revision a store is at; empty where it holds no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def mismatch(found: str) -> StoreError:
    """What to say of a store at another revision; they are numbered in order, as 0001."""
    key = "store-newer" if found > HEAD else "store-not_migrated"
    return StoreError(key, found=found or "-", expected=HEAD)


def upgrade(connection: Connection) -> None:
    """Bring a store to the newest revision, within the transaction of this connection.

    Errors: StoreError for a store that a newer version made
    """
    found = revision_of(connection)
    if found == HEAD:
        return
    if found > HEAD:
        raise mismatch(found)
    # Alembic takes its time to import, and most starts find a store that is up to date.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
