"""How a store is opened that may hold a record already: by who only reads it, and by a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import BadFile
from .store import Store, closed_on_failure


def open_ready(url: str, data_folder: Path) -> Store:
    """Open a record as it is, for who only reads; data/ is loaded only where there is none yet.

    Errors: BadFile, StoreError
    """
    with closed_on_failure(Store(url)) as store:
        if not store.ready():
            store.prepare(data_folder)
    return store


def open_serving(url: str, data_folder: Path, refused: Callable[[BadFile], None]) -> Store:
    """Open the store for a server: one bad line in data/ does not take a record away that is there.

    refused:  told of the bad file, when the record is served without it
    Errors:   StoreError; BadFile where there is no record yet
    """
    with closed_on_failure(Store(url)) as store:
        try:
            store.prepare(data_folder)
        except BadFile as error:
            if not store.resume():
                raise
            refused(error)
    return store
