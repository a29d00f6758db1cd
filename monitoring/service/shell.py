"""The first HTML that a browser gets: Streamlit's empty page, put into the reader's language.

Streamlit sends the same ``index.html`` for every page. It says ``lang="en"`` to everyone, is titled
"Streamlit", and points to an interface for programs that is switched off here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..i18n import Translator, translator
from ..pictures import markup
from ..settings import settings
from ..vocabulary import LANGUAGES
from .link_head import link_head
from .scripts import SCRIPTS

_AGENT_LINK = re.compile(r'<!--(?:(?!-->).)*?RFC 8631.*?-->\s*|<link rel="service-desc"[^>]*>\s*', re.S)
_INLINE_SCRIPT = re.compile(r"<!--(?:(?!-->).)*?prerender(?:(?!-->).)*?-->\s*|<script>.*?</script>\s*", re.S)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.S)


class Shell:
    """Middleware: rewrites every HTML page of Streamlit's, and lets everything else pass untouched.

    pages:  the addresses that there are; at any other, Streamlit would show its first page under a
            notice in English. Empty: every address is passed on.
    public:  those of them that anyone may read; only they may be listed by those who search
    """

    def __init__(self, app: ASGIApp, pages: Collection[str] = (), public: Collection[str] = ()) -> None:
        self.app = app
        self.pages = pages
        self.public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _NO_PAGE.search(scope["path"]):
            await self.app(scope, receive, send)
            return
        if self.pages and scope["path"].strip("/") == next(iter(self.pages)):
            # The first page lives at "/"; under its name Streamlit would say that there is no such page.
            home = "/?" + scope.get("query_string", b"").decode("latin-1")
            await RedirectResponse(home.rstrip("?"), status_code=307)(scope, receive, send)
            return
        if self._is_nowhere(scope["path"]):
            await nowhere(language(scope))(scope, receive, send)
            return
        # The page is changed on its way: it must come whole, plain, and never as "not modified".
        kept = [(n, v) for n, v in scope["headers"] if n not in _NOT_ASKED]
        rewriting = _rewriting(send, language(scope), self._head(scope))
        await self.app({**scope, "headers": kept}, receive, rewriting)

    def _head(self, scope: Scope) -> str:
        query = scope.get("query_string", b"").decode("latin-1")
        t, base = translator(language(scope)), settings().public_url
        return link_head(scope["path"], query, t, base, self.public) if self.public else ""

    def _is_nowhere(self, path: str) -> bool:
        return bool(self.pages) and "." not in path and path.strip("/") not in ("", *self.pages)


def nowhere(code: str) -> HTMLResponse:
    """What an address answers at which there is nothing: one sentence, and the way to the first page."""
    t = translator(code)
    choice = markup.Choice(t("problem-start"), f"/?lang={code}")
    body = markup.problem(t("service-nowhere_title"), t("service-nowhere"), [choice], t)
    return HTMLResponse(markup.bare_page(t("service-nowhere_title"), body, t), status_code=404)


_NO_PAGE = re.compile(r"/(_stcore|static|media|component)/")
_NOT_ASKED = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})


def language(scope: Scope) -> str:
    """The language of a request: what the address says, else what the browser prefers, else English."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[-1]
    if asked in LANGUAGES:
        return str(asked)
    preferred = re.findall(r"[a-z]{2}", _header(scope, b"accept-language").decode("latin-1").lower())
    return next((code for code in preferred if code in LANGUAGES), LANGUAGES[0])


def rewritten(page: str, t: Translator, head: str = "") -> str:
    """Streamlit's page in another language: lang, title and noscript; no agent link, no inline script.

    head:  what the address says of itself where it is pasted (link_head)
    """
    page = page.replace('<html lang="en">', f'<html lang="{t.language}">', 1)
    page = _INLINE_SCRIPT.sub("", _AGENT_LINK.sub("", page))
    page = page.replace("<title>Streamlit</title>", _element("title", t("service-title")), 1)
    page = _NOSCRIPT.sub(lambda _: _element("noscript", t("service-noscript")), page, count=1)
    scripts = "".join("\n    <script>" + script + "</script>" for script in SCRIPTS)
    return page.replace("</title>", "</title>\n    " + head + scripts, 1)


def _element(name: str, text: str) -> str:
    return "<" + name + ">" + escape(text) + "</" + name + ">"


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
    headers.add_vary_header("Accept-Language")
    await send(start)
    await send({"type": "http.response.body", "body": held})


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type", "").startswith(
        "text/html"
    )


def _header(scope: Scope, name: bytes) -> bytes:
    return next((bytes(value) for key, value in scope["headers"] if key == name), b"")
