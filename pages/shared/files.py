"""Files to take away, made when somebody clicks: outside the run of a page, so rights are asked anew."""

from __future__ import annotations

from collections.abc import Callable

from monitoring import takeaway
from monitoring.answers.pieces import Stamp
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


def picture(view: View, name: str, language: str, base: str, kind: str) -> bytes:
    """A picture by its name, as PNG or SVG; base is the public address printed on it."""
    t = translator(language)
    with store().reading() as session:
        links = Links(view, language, base)
        drawn = takeaway.named(session, view, data.base(view), name, t, links)
    return pictures.draw(drawn, "svg" if kind == "svg" else "png")


def table(kind: str, make: Callable[[], Table], stamp: Stamp, language: str) -> bytes:
    """A table, as CSV (codes) or XLSX (words)."""
    t, table = translator(language), make()
    if kind == "csv":
        return tabular.csv(table, stamp, t)
    base = data.base(stamp.view)
    shown = excel.in_words(table, base.names, t, base.recommendations)
    return excel.table(shown, table, stamp, t(f"table-{table.name}"), t)
