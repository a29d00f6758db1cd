"""Files to take away, made when somebody clicks: outside the run of a page, so rights are asked anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from monitoring import takeaway
from monitoring import view as views
from monitoring.answers.tables import Table
from monitoring.briefs import excel, single, tabular
from monitoring.briefs import picture as pictures
from monitoring.briefs.typeset import Format
from monitoring.i18n import translator
from monitoring.pictures import words
from monitoring.pictures.links import Links
from monitoring.service.health import store
from monitoring.view import View

from . import data

MIME = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
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
        """The name of its files, without the ending."""
        return stem(self.name, self.view, self.language)


def stem(name: str, view: View, language: str, of: object = "") -> str:
    """The name of a file, without its ending: what, of whom, as of when (or of which year), the language."""
    return f"{name}{view.ending}-{of or view.as_of}-{language}"


def made(wanted: Wanted, kind: str) -> bytes:
    """A file of what is wanted: its picture, its slide, or its table."""
    if kind == "pptx":
        return slide(wanted)
    return (picture if kind in ("png", "svg", "pdf") else table)(wanted, kind)


def drawn(wanted: Wanted) -> pictures.Picture:
    """The picture of a name, with all its words."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    with store().reading() as session:
        links = Links(view, wanted.language, wanted.base)
        return takeaway.named(session, view, data.base(view), wanted.name, t, links)


def picture(wanted: Wanted, kind: str) -> bytes:
    """A picture by its name, as PNG, SVG or PDF."""
    formats: dict[str, Format] = {"svg": "svg", "pdf": "pdf"}
    return pictures.draw(drawn(wanted), formats.get(kind, "png"))


def slide(wanted: Wanted) -> bytes:
    """A chart by its name, as one slide."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    with store().reading() as session:
        links = Links(view, wanted.language, wanted.base)
        return takeaway.slide(session, view, data.base(view), wanted.name, t, links)


def table(wanted: Wanted, kind: str) -> bytes:
    """A table, as CSV (codes), XLSX or DOCX (words)."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    answer = wanted.ask(view)
    table = wanted.table(answer)
    if kind == "csv":
        return tabular.csv(table, answer.stamp, t, address=wanted.address)
    base = data.base(view)
    if kind == "docx":
        from monitoring.briefs import word

        address = wanted.address
        document = single.table(table, answer.stamp, base.names, t, base.recommendations, address=address)
        return word.write(document, t)
    shown = excel.in_words(table, base.names, t, base.recommendations)
    return excel.table(shown, table, answer.stamp, t(f"table-{table.name}"), t, address=wanted.address)


def citation(wanted: Wanted, title: str) -> str:
    """One line that names what was seen, of which day and record, and the address that reopens it."""
    view, t = replace(wanted.view, pinned=True), translator(wanted.language)
    parts = urlsplit(wanted.address)
    kept = {name: code for name, code in parse_qsl(parts.query) if name not in views.to_query(view)}
    address = parts._replace(query=urlencode({**views.to_query(view), **kept})).geturl()
    day, record = t("brief-as_of", day=view.as_of), t("foot-record", number=str(view.record))
    said = t("take-citation_text", title=title, day=words.inside(day), record=record)
    return f"{said} {address}"
