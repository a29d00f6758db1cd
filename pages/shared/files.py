"""Files to take away, made when somebody clicks: outside the run of a page, so rights are asked anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from monitoring import takeaway
from monitoring.answers.tables import Table
from monitoring.briefs import excel, tabular
from monitoring.briefs import picture as pictures
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.service.health import store
from monitoring.view import View

from . import data

MIME = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class Wanted:
    """What somebody may take away from a page.

    name     of the picture, as takeaway.named knows it, and of the files
    ask      the answer of a view
    table    the table of that answer
    address  of the page, printed in tables
    base     the public address of the program, printed on pictures
    token    by what the reader is known, asked anew on the click
    """

    name: str
    view: View
    language: str
    ask: Callable[[View], Any]
    table: Callable[[Any], Table]
    address: str
    base: str
    token: str

    @property
    def stem(self) -> str:
        """The name of its files, without the ending: what, of whom, as of when, in which language."""
        scope = "" if self.view.scope == "group" else f"-{self.view.scope}"
        related = "-related" if self.view.related else ""
        return f"{self.name}{scope}{related}-{self.view.as_of}-{self.language}"


def picture(wanted: Wanted, kind: str) -> bytes:
    """A picture by its name, as PNG or SVG."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    with store().reading() as session:
        links = Links(view, wanted.language, wanted.base)
        drawn = takeaway.named(session, view, data.base(view), wanted.name, t, links)
    return pictures.draw(drawn, "svg" if kind == "svg" else "png")


def table(wanted: Wanted, kind: str) -> bytes:
    """A table, as CSV (codes) or XLSX (words)."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    answer = wanted.ask(view)
    table = wanted.table(answer)
    if kind == "csv":
        return tabular.csv(table, answer.stamp, t, address=wanted.address)
    base = data.base(view)
    shown = excel.in_words(table, base.names, t, base.recommendations)
    return excel.table(shown, table, answer.stamp, t(f"table-{table.name}"), t, address=wanted.address)
