"""Is the program able to answer? /healthz says yes only when the store does."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..errors import BadFile, MonitoringError, StoreError
from ..i18n import translator
from ..record.opening import open_serving
from ..record.store import Store
from ..settings import settings

PATIENCE = 10.0
"""Seconds after which a store that says nothing counts as one that does not answer."""

_opening = Lock()
_asking = Lock()

log = logging.getLogger("monitoring")


async def healthz(request: Request) -> Response:
    """200 when the store answers; else 503 with the reason in words. Never kept by a cache.

    The question is asked on a thread of its own: a slow disk stops nobody else. One at a time, so that
    a store that hangs for good holds one thread, and not one for each check.
    """
    try:
        with anyio.fail_after(PATIENCE):
            await to_thread.run_sync(_ask, abandon_on_cancel=True)
    except TimeoutError:
        return _answer(503, silent())
    except MonitoringError as error:
        return _answer(503, error)
    return _answer(200)


def store() -> Store:
    """The store of this process, opened and, where need be, made at first use.

    A record that is there is served even when a file of data/ has become bad: the log says which.
    Errors: SettingError, BadFile, StoreError; the next call tries again.
    """
    chosen = settings()
    with _patiently(_opening):
        return _opened(chosen.database_url, chosen.data_folder)


@cache
def _opened(url: str, data_folder: Path) -> Store:
    return open_serving(url, data_folder, refused=_log)


def _log(error: BadFile) -> None:
    log.error("%s", in_words(error))


def _ask() -> None:
    with _patiently(_asking):
        store().sound()


def silent() -> StoreError:
    """What to say of a store that does not answer in time."""
    return StoreError("service-store_silent", seconds=int(PATIENCE))


@contextmanager
def _patiently(lock: Lock) -> Iterator[None]:
    """Hold a lock, or say after a while that who holds it waits for a silent store."""
    if not lock.acquire(timeout=PATIENCE):
        raise silent()
    try:
        yield
    finally:
        lock.release()


def _answer(status: int, error: MonitoringError | None = None) -> Response:
    said = {"status": "ok"} if error is None else {"status": "unavailable", "reason": in_words(error)}
    return JSONResponse(said, status_code=status, headers={"Cache-Control": "no-store"})


def in_words(error: MonitoringError) -> str:
    """One sentence for those who run the program; in English, as logs are."""
    return translator("en")(error.key, **error.places)
