"""The address of a store: what DATABASE_URL says, understood or refused without repeating a password."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from ..errors import StoreError

KNOWN = ("sqlite", "postgresql+psycopg")


def of(url: str) -> URL:
    """The address as SQLAlchemy takes it. Errors: StoreError when it names no store."""
    full = url
    for short in ("postgres://", "postgresql://"):
        if url.startswith(short):
            full = "postgresql+psycopg://" + url.removeprefix(short)
    try:
        address = make_url(full)
    except (ArgumentError, ValueError):
        # Not "from": the reason holds the part that was not understood, which may be a password.
        raise StoreError("store-address", found=shown(url)) from None
    if address.drivername not in KNOWN:
        raise StoreError("store-address", found=shown(url))
    return address


def path_of(address: URL) -> Path:
    """The file of a SQLite store. Errors: StoreError when the address names none."""
    if not address.database or address.database == ":memory:":
        # Sessions are threads; a store in memory would be another one for each of them.
        raise StoreError("store-address", found=address.render_as_string())
    return Path(address.database).absolute()


def shown(url: str) -> str:
    """An address that nobody could read, without what may be its password."""
    scheme, mark, rest = url.rpartition("://")
    if not mark or scheme == "sqlite":
        return url.split("@")[-1]
    plain = rest.split("@")[-1].split("?")[0]
    return f"{scheme}://{plain if '@' in rest else re.sub(':[^/]*', ':…', plain)}"
