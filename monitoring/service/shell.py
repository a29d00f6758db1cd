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

FOLLOW_ADDRESS = """(() => {
  const follow = () => {
    const lang = new URLSearchParams(location.search).get("lang")
    if (/^(en|fr|es)$/.test(lang)) document.documentElement.lang = lang
  }
  const { pushState, replaceState } = history
  let written = { search: null, at: 0 }
  history.pushState = function (state, title, address) {
    const onto = new URL(address, location)
    const stays = onto.pathname === location.pathname
    const twice = stays
      ? location.search === ""
      : onto.search === written.search && performance.now() - written.at < 400
    if (stays) written = { search: onto.search, at: performance.now() }
    ;(twice ? replaceState : pushState).call(this, state, title, address)
    follow()
  }
  history.replaceState = function (...given) { replaceState.apply(this, given); follow() }
  addEventListener("popstate", follow)
})()"""
"""Keeps <html lang> at what the address says while Streamlit redraws the page (WCAG 3.1.1).

And keeps Back to one step a page. Opening a page, Streamlit writes its address in two steps, path and
query, in either order; the second takes the place of the first instead of standing after it.
"""

KEEP_TYPED = """(() => {
  const FORM = ".st-key-report-form"
  const TEXTS = [`${FORM} [data-testid=stTextArea] textarea`, `${FORM} [data-testid=stTextInput] input`]
  const AWAY = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])"
  const QUIET = 1500
  let typed = null
  let last = null
  let timer
  let composing = false
  const take = () => {
    clearTimeout(timer)
    if (!typed || composing) return
    if (document.querySelector(AWAY)) { timer = setTimeout(take, QUIET); return }
    const at = typed
    typed = null
    const ctrlKey = at.tagName === "TEXTAREA"
    const enter = { key: "Enter", code: "Enter", ctrlKey, bubbles: true, cancelable: true }
    if (at.isConnected) at.dispatchEvent(new KeyboardEvent("keydown", enter))
  }
  const wait = (event) => {
    const at = event.target
    if (!(at instanceof Element) || !at.matches(TEXTS.join())) return
    typed = last = at
    clearTimeout(timer)
    timer = setTimeout(take, QUIET)
  }
  addEventListener("input", wait, true)
  addEventListener("compositionstart", () => { composing = true }, true)
  addEventListener("compositionend", (event) => { composing = false; wait(event) }, true)
  addEventListener("visibilitychange", () => { if (document.hidden) take() })
  addEventListener("pagehide", take)
  addEventListener("blur", take)
  let keyed = 0
  addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.closest(FORM)) keyed = performance.now()
  }, true)
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]")
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    const leaves = link && plain && link.origin === location.origin && !link.hasAttribute("download")
      && link.target !== "_blank" && !link.getAttribute("href").startsWith("#")
    if (!leaves || performance.now() - keyed > 4000) return
    event.preventDefault()
    event.stopPropagation()
    take()
    const began = performance.now()
    const go = () => {
      const took = performance.now() - began
      const busy = document.querySelector("[data-testid=stApp][data-test-script-state=running]")
      if (took < 4000 && (took < 700 || busy)) setTimeout(go, 100)
      else { keyed = 0; location.assign(link.href) }
    }
    go()
  }, true)
  const again = () => {
    const at = last.isConnected ? last : document.querySelector(TEXTS.join())
    if (!at) return
    const { value, selectionStart, selectionEnd } = at
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(at), "value")
    set.call(at, value + " ")
    at.dispatchEvent(new Event("input", { bubbles: true }))
    at.setSelectionRange(selectionStart, selectionEnd)
  }
  let seen = ""
  let away = false
  const look = () => {
    const box = document.querySelector(".desk-problems, .desk-said, .desk-both")
    const said = box ? box.dataset.attempt || box.textContent.slice(0, 400) : ""
    const typing = document.activeElement && document.activeElement.matches(TEXTS.join())
    if (box && said !== seen && (!typing || box.matches(".desk-problems"))) box.focus()
    seen = said
    const gone = Boolean(document.querySelector(AWAY))
    if (away && !gone && last) setTimeout(again, QUIET)
    away = gone
  }
  const attributeFilter = ["data-test-connection-state"]
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter })
})()"""
"""Keeps what is typed into a report, without a click: after a moment without a keystroke, or when the
reader turns away, the field is told what Ctrl+Enter (Enter in a line) tells it, and Streamlit takes its
text. When a connection comes back, the text is handed over once more, so that what was sent into the void
is not lost; with a space at its end, since Streamlit sends no text twice. (A report loses it again.) The
focus, the caret and a composition under way stay as they are.

And moves the focus to the box of problems, or to what was done, when a new one appears (WCAG 3.3.1).
"""

SCRIPTS = (FOLLOW_ADDRESS, KEEP_TYPED)
"""The scripts that stand in the first HTML; the policy allows these, by their hash, and no other."""

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
