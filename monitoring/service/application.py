"""How the server starts, and what it answers beside the pages: for ``st.App`` in dashboard.py."""

from __future__ import annotations

import asyncio
import gc
import importlib
import logging
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import gettempdir

from anyio import move_on_after, to_thread
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from ..errors import MonitoringError
from ..i18n import translator
from ..settings import Settings, settings
from ..vocabulary import LANGUAGES
from . import first_response, health, sign_in
from .assets import Assets
from .calendar import calendar
from .evidence_route import evidence_file
from .first_paint import Otherwise
from .fonts import font
from .headers import SafetyHeaders
from .health import healthz, in_words, store
from .link_head import robots
from .link_picture import LinkPictures
from .no_delay import promptly
from .shell import Shell

HEAVY = (
    "pyarrow",
    "monitoring.ask",
    "monitoring.pictures.charts",
    "monitoring.pictures.markup",
    "monitoring.pictures.words",
)
"""What every page needs and takes long to import; pandas and plotly come with them."""

STATIC = Path(str(files("streamlit"))) / "static" / "static"
"""Streamlit's own scripts, styles and fonts, as they stand at /static/."""

OF_THE_PROVIDER = ("auth/login", "auth/logout", "oauth2callback")
"""Where Streamlit meets an identity provider."""

CLOSED = ("/account/", "/evidence", "/healthz", "/_stcore/", "/media/")
"""What nobody needs to find by searching."""

log = logging.getLogger("monitoring")


def routes(pages: Collection[str] = (), public: Collection[str] = ()) -> list[BaseRoute]:
    """What answers beside the pages. pages, public: as in middleware."""

    async def robots_txt(request: Request) -> Response:
        return robots(pages, public, CLOSED)

    return [
        Route("/robots.txt", robots_txt, methods=["GET"]),
        Route("/healthz", healthz, methods=["GET"]),
        Route("/evidence", evidence_file, methods=["GET"]),
        Route("/fonts/{name}", font, methods=["GET"]),
        Route("/calendar.ics", calendar, methods=["GET"]),
        Route("/picture/{name}.png", LinkPictures().answer, methods=["GET"]),
        *sign_in.routes(),
    ]


def middleware(pages: Collection[str] = (), public: Collection[str] = ()) -> list[Middleware]:
    """What every request passes, the outermost first.

    pages:   the addresses of the pages there are; public: of those that anyone may read
    """
    own = [route.path.strip("/") for route in routes() if isinstance(route, Route)]
    served = (*pages, *own, *OF_THE_PROVIDER) if pages else ()
    return [
        Middleware(SafetyHeaders),
        Middleware(Assets, static=STATIC, folder=cache_folder(settings())),
        Middleware(Shell, pages=served, public=public),
    ]


def cache_folder(given: Settings) -> Path:
    """Where compressed files are kept: as set, else beside the store where that is a file, else with what
    the system throws away."""
    if given.cache_folder is not None:
        return given.cache_folder
    store = given.database_url.removeprefix("sqlite:///")
    if store != given.database_url and store:
        return Path(store).absolute().parent / "cache"
    return Path(gettempdir()) / "monitoring-cache"


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Make ready before the first visitor comes: modules, languages, the store.

    Streamlit collects all garbage after each run of a page, and looks at every object to do so. What
    stays for good is frozen out of that: it is what makes a change of a filter fast. A store that
    says nothing is waited for as long as a check of it waits, and no longer.
    """
    promptly(asyncio.get_running_loop())
    await to_thread.run_sync(prepare)
    with move_on_after(health.PATIENCE) as waiting:
        await to_thread.run_sync(open_first, abandon_on_cancel=True)
    if waiting.cancelled_caught:
        log.error(in_words(health.silent()))
    gc.collect()
    gc.freeze()
    yield


def prepare() -> None:
    """Import what is heavy, read the three languages."""
    for name in HEAVY:
        importlib.import_module(name)
    for language in LANGUAGES:
        translator(language)


def open_first() -> None:
    """Open the store, or make it; while it holds no account, log the link that makes the first one.

    A store that cannot be opened does not stop the server: /healthz and the pages say why, and the
    next request tries again.
    """
    try:
        link = sign_in.set_up_link(store())
        with Otherwise():  # what is slow at first is slow for nobody
            first_response.write(first_response.read("overview", {}, LANGUAGES[0]), ())
    except MonitoringError as error:
        log.error("%s", in_words(error))
        return
    if link:
        log.warning("%s", translator("en")("account-setup_link", link=link))
