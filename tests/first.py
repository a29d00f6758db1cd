"""The first response in the hands of a test: the program's own middleware in front of Streamlit's page, and
what stands in an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from monitoring import settings
from monitoring.record.store import Store
from monitoring.service import beforehand, first_paint, health, kept
from monitoring.service.application import middleware, routes
from monitoring.service.first_paint import FirstPaint
from monitoring.service.shell import Shell
from pages.shared.context import PAGES, PUBLIC

LEADING = beforehand.leading
"""Which pages are written beforehand; in tests none are (conftest), so that what is kept was asked for."""

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
BASE = "https://monitor.example.org"
DAY = "asof=2025-12-02&lang=en"

SENT = (
    *("/", "/?rec=3", "/?rec=0&scope=all", "/?related=1&scope=sponsors"),
    *(f"/recommendation?rec={number}" for number in range(1, 7)),
    *("/recommendation", "/recommendation?rec=6&related=1"),
    *("/member", "/member?member=URY", "/member?member=EUN", "/member?member=PER&scope=all"),
    *("/meeting", "/meeting?meeting=2024-03-19-group_meeting", "/meeting?hear=any&region=asia"),
    *("/practices", "/practices?offer=need&rec=4"),
    *("/statements", "/statements?rec=1", "/statements?member=URY&words=trade", "/about"),
)
"""Addresses of every public page; day and language are left out."""


@contextmanager
def served(store: Store, monkeypatch: pytest.MonkeyPatch, *, early: bool = False) -> Iterator[TestClient]:
    """A browser in front of the program's middleware and routes, over a store.

    early:  pages are written beforehand too; without, what is kept is what was asked for
    """
    monkeypatch.setenv("MONITORING_URL", BASE)
    settings.settings.cache_clear()
    monkeypatch.setattr(health, "store", lambda: store)
    monkeypatch.setattr(first_paint, "PATIENCE", 60.0)  # where the machine is busy with other tests
    if early:
        monkeypatch.setattr(beforehand, "leading", LEADING)
    kept.forget()

    async def page(request: object) -> FileResponse:
        return FileResponse(INDEX, headers={"Cache-Control": "no-cache"})  # as Streamlit sends it

    own = [*routes(PAGES, PUBLIC), *(Route(f"/{name}", page) for name in ("", *PAGES))]
    app = Starlette(routes=own, middleware=middleware(PAGES, PUBLIC))
    with TestClient(app, follow_redirects=False) as client:
        yield client
    kept.forget()
    settings.settings.cache_clear()


def shell(client: TestClient) -> Shell:
    """What answers at the addresses of the pages behind a browser."""
    at = client.app.middleware_stack  # type: ignore[attr-defined]
    while not isinstance(at, Shell):
        at = at.app
    return at


def paint(client: TestClient) -> FirstPaint:
    """What makes and keeps the first responses behind a browser."""
    return shell(client).first


@dataclass(frozen=True)
class Read:
    """A page as somebody reads it who has no script."""

    html: str

    @property
    def head(self) -> str:
        return self.html.split("</head>")[0]

    @property
    def first(self) -> str:
        """The page for reading; "" where there is none."""
        found = re.search(r'<div id="first">(.*)</div>\n<noscript><style>', self.html, re.S)
        return found[1] if found else ""

    @property
    def main(self) -> str:
        """The same without what stands round it."""
        return self.first.partition("<main")[2]

    def all(self, element: str) -> list[str]:
        """The words of every such element of the page for reading; "p.lead" for a class."""
        name, _, kind = element.partition(".")
        begun = rf'<{name} class="{kind}">' if kind else rf"<{name}(?: [^>]*)?>"
        return [words(one) for one in re.findall(rf"{begun}(.*?)</{name}>", self.main, re.S)]

    def said(self, element: str, named: str) -> dict[str, str]:
        """Elements of the head: what their attribute says -> their content or address."""
        found = re.findall(rf'<{element} [^>]*?{named}="([^"]*)"[^>]*?(?:content|href)="([^"]*)"', self.head)
        return {name: unescape(text) for name, text in found}

    def progress(self) -> dict[tuple[int, str], tuple[int, int]]:
        """The table of the six by stage: number and words of the stage -> delegations, Members covered."""
        rows = re.findall(r"<tr>(.*?)</tr>", self.main, re.S)
        cells = [[words(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)] for row in rows]
        six = [row for row in cells if len(row) == 6 and row[0][:1].isdigit() and row[2].isdigit()]
        return {(int(row[0][0]), row[1]): (int(row[2]), int(row[3])) for row in six}

    @property
    def links(self) -> list[str]:
        return [unescape(one) for one in re.findall(r'<a [^>]*?href="([^"]*)"', self.first)]


def words(html: str) -> str:
    """HTML without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html))).strip()


class _Elements(HTMLParser):
    """Every element, with the names of its attributes; of addresses, how they begin."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, text in [("", ""), *attrs]:
            begun = re.match(r"/?/?|https?:|\w+:|", text or "")[0] if name in ("href", "action") else ""  # type: ignore[index]
            self.found.add(f"{tag} {name} {begun}")


def elements(html: str) -> set[str]:
    """What HTML is made of, as a browser would read it: no word of it, but every kind of element."""
    parser = _Elements()
    parser.feed(html)
    return parser.found


def asked(path: str, more: str = DAY) -> str:
    """An address with day and language."""
    return f"{path}{'&' if '?' in path else '?'}{more}"
