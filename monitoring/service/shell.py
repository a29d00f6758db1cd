"""What answers at the address of a page: Streamlit's page in the reader's language (index_page), with the
answer of the address in it for whoever has not signed in (first_paint), and nothing where there is no page.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Collection
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .. import view as views
from ..i18n import preferred, translator
from ..pictures import problem
from ..settings import settings
from ..vocabulary import LANGUAGES
from . import fonts
from .assets import ENCODERS, accepted
from .beforehand import Beforehand
from .first_paint import VARIES, Address, FirstPaint
from .index_page import PLACES, rewritten
from .link_head import link_head

ENCODING: Final = next(iter(ENCODERS))
"""What a browser of today takes: pages that are written beforehand are written for it."""

log = logging.getLogger("monitoring")


class Shell:
    """Middleware: rewrites every HTML page of Streamlit's, and lets everything else pass untouched.

    To whoever has not signed in, a public page goes out with its answer in it (first_paint).

    pages:  the addresses that there are; at any other, Streamlit would show its first page under a
            notice in English. Empty: every address is passed on.
    public:  those of them that anyone may read; only they may be listed by those who search
    """

    def __init__(self, app: ASGIApp, pages: Collection[str] = (), public: Collection[str] = ()) -> None:
        self.app = app
        self.pages = pages
        self.public = public
        self.first = FirstPaint(public)
        self.beforehand = Beforehand(public, self._write)
        self.index: tuple[dict[str, str], str] | None = None
        self.can_answer = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, self._ending(receive), self._beginning(send))
            return
        if scope["type"] != "http" or _NO_PAGE.search(scope["path"]):
            await self.app(scope, receive, send)
            return
        if self.pages and scope["path"].strip("/") == next(iter(self.pages)):
            # The first page lives at "/"; under its name Streamlit would say that there is no such page.
            home = "/?" + scope.get("query_string", b"").decode("latin-1")
            await RedirectResponse(home.rstrip("?"), status_code=307)(scope, receive, send)
            return
        if self._is_nowhere(scope["path"]):
            await nowhere(language(scope), self.public)(scope, receive, send)
            return
        answered = await self._with_answer(scope, receive)
        if answered is not None:
            await answered(scope, receive, send)
            return
        rewriting = _rewriting(send, language(scope), self._head(scope))
        await self.app(_plainly(scope), receive, rewriting)

    async def _with_answer(self, scope: Scope, receive: Receive) -> Response | None:
        """A public page with its answer; None where this reader gets none."""
        page = self.first.page_of(scope["method"], scope["path"], _text(scope, b"cookie"))
        if not page or not self.can_answer:
            return None
        self.index = self.index or await self._read_index(scope, receive)
        if self.index is None:
            return None
        headers, index = self.index
        code, query = language(scope), scope.get("query_string", b"").decode("latin-1")
        encoding = accepted(_text(scope, b"accept-encoding"))
        ready = await self.first.ready(Address(page, query, code), encoding, index)
        self.beforehand.look()
        return ready.response(headers, code, _text(scope, b"if-none-match")) if ready else None

    def _beginning(self, send: Send) -> Send:
        """A ``send`` that knows when the server begins to answer."""

        async def forward(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                self.beforehand.begin()

        return forward

    def _ending(self, receive: Receive) -> Receive:
        """A ``receive`` that knows when the server is about to end."""

        async def take() -> Message:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await self.beforehand.end()
            return message

        return take

    async def _write(self, page: str, query: str, code: str) -> int:
        """A page as most browsers ask for it, for those who come later; its status, 0 where there is none."""
        if self.can_answer:
            self.index = self.index or await self._read_index(_HOME, _nobody)
        if self.index is None:
            return 0
        ready = await self.first.ready(Address(page, query, code), ENCODING, self.index[1])
        return ready.status if ready else 0

    async def _read_index(self, scope: Scope, receive: Receive) -> tuple[dict[str, str], str] | None:
        """Streamlit's page, as it is for every address: its headers and its text."""
        start: Message = {}
        held = bytearray()

        async def take(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            else:
                held.extend(message.get("body", b""))

        await self.app({**_plainly(scope), "method": "GET"}, receive, take)
        if not start or not _is_page(start):
            return None
        headers = {name.lower(): value for name, value in Headers(raw=start["headers"]).items()}
        kept = {name: value for name, value in headers.items() if name not in _OF_ONE_FILE}
        text = held.decode("utf-8")
        if lost := [part for part in PLACES if part not in text]:
            self.can_answer = False
            log.error("Streamlit's page has no %s any more: pages go out without their answer.", lost)
            return None
        return kept, text

    def _head(self, scope: Scope) -> str:
        query = scope.get("query_string", b"").decode("latin-1")
        t, base = translator(language(scope)), settings().public_url
        return link_head(scope["path"], query, t, base, self.public) if self.public else ""

    def _is_nowhere(self, path: str) -> bool:
        return bool(self.pages) and "." not in path and path.strip("/") not in ("", *self.pages)


def nowhere(code: str, public: Collection[str] = ()) -> HTMLResponse:
    """What an address answers at which there is nothing: one sentence, and the way to the first page.

    public:  the names of the pages in its menu; without any it has none
    """
    today = views.today(settings().timezone)
    faces = f"<style>{fonts.faces(fonts.FIRST, 'optional')}</style>"
    page = problem.nowhere(tuple(public), today, translator(code), faces=faces)
    told = {"Cache-Control": "no-store", "Vary": "Accept-Language", "Content-Language": code}
    return HTMLResponse(page, status_code=404, headers=told)


_NO_PAGE = re.compile(r"/(_stcore|static|media|component)/|^/picture/[^/]+\.png$")
_OF_ONE_FILE = frozenset(
    {"etag", "last-modified", "accept-ranges", "content-length", "content-type", "date", "server"}
)
_HOME: Scope = {
    "type": "http",
    "asgi": {"version": "3.0"},
    "http_version": "1.1",
    "scheme": "http",
    "method": "GET",
    "path": "/",
    "raw_path": b"/",
    "root_path": "",
    "query_string": b"",
    "headers": [],
    "client": None,
    "server": None,
}
_NOT_ASKED = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})


async def _nobody() -> Message:
    """Nothing is sent along, and nobody ever hangs up: who asks for that in a loop must wait for good."""
    forever: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
    return await forever


def _plainly(scope: Scope) -> Scope:
    """A request for the same page: whole, plain, and never "not modified", for it is changed on its way."""
    return {**scope, "headers": [(n, v) for n, v in scope["headers"] if n not in _NOT_ASKED]}


def language(scope: Scope) -> str:
    """The language of a request: what the address says, else what the browser prefers, else English."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[-1]
    if asked in LANGUAGES:
        return str(asked)
    return preferred(_text(scope, b"accept-language"))


def _rewriting(send: Send, code: str, head: str) -> Send:
    """A ``send`` that holds an HTML response back until it is whole, and sends it rewritten."""
    start: Message = {}
    held = bytearray()

    async def forward(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start" and _is_page(message):
            start = message
        elif message["type"] == "http.response.body" and start:
            held.extend(message.get("body", b""))
            if not message.get("more_body", False):
                await _send_whole(send, start, bytes(held), code, head)
        else:
            await send(message)

    return forward


async def _send_whole(send: Send, start: Message, held: bytes, code: str, head: str) -> None:
    headers = MutableHeaders(raw=start["headers"])
    if held:  # the answer to HEAD has no body, and no length that we could know
        held = rewritten(held.decode("utf-8"), translator(code), head).encode("utf-8")
        headers["Content-Length"] = str(len(held))
    else:
        del headers["Content-Length"]
    for name in ("ETag", "Last-Modified", "Accept-Ranges"):
        del headers[name]
    headers["Content-Language"] = code
    for name in VARIES:
        headers.add_vary_header(name)
    await send(start)
    await send({"type": "http.response.body", "body": held})


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type", "").startswith(
        "text/html"
    )


def _text(scope: Scope, name: bytes) -> str:
    """A header of a request; all of them, where it came more than once."""
    return "; ".join(bytes(value).decode("latin-1") for key, value in scope["headers"] if key == name)
