"""Is the program able to answer? /healthz says yes only when the store does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..errors import MonitoringError, StoreError
from ..i18n import translator
from ..record.store import Store, open_store
from ..settings import settings

PATIENCE = 10.0
"""Seconds after which a store that says nothing counts as one that does not answer."""

_opening = Lock()


async def healthz(request: Request) -> Response:
    """200 when the store answers; else 503 with the reason in words. Never kept by a cache.

    The question is asked on a thread of its own: a slow disk stops nobody else.
    """
    try:
        with anyio.fail_after(PATIENCE):
            await to_thread.run_sync(lambda: store().sound(), abandon_on_cancel=True)
    except TimeoutError:
        return _answer(503, StoreError("service-store_silent", seconds=int(PATIENCE)))
    except MonitoringError as error:
        return _answer(503, error)
    return _answer(200)


def store() -> Store:
    """The store of this process, opened and, where need be, made at first use.

    Errors: SettingError, BadFile, StoreError; the next call tries again.
    """
    chosen = settings()
    with _opening:
        return _opened(chosen.database_url, chosen.data_folder)


@cache
def _opened(url: str, data_folder: Path) -> Store:
    return open_store(url, data_folder)


def _answer(status: int, error: MonitoringError | None = None) -> Response:
    said = {"status": "ok"} if error is None else {"status": "unavailable", "reason": in_words(error)}
    return JSONResponse(said, status_code=status, headers={"Cache-Control": "no-store"})


def in_words(error: MonitoringError) -> str:
    """One sentence for those who run the program; in English, as logs are."""
    return translator("en")(error.key, **error.places)
