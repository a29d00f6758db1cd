"""A document as one web page that works off line: its style inside, nothing asked of any other host."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

from ..i18n import Translator
from ..pictures import markup, palette
from ..pictures.palette import DARK, LIGHT
from . import brief_parts
from . import document as parts
from .brief_words import of_whom
from .typeset import UNPRINTABLE

HERE = "{page}"
"""Where the number of the page stands, and how many there are."""

SHEET = Path(__file__).parents[1] / "pictures" / "templates" / "brief.css"


def write(document: parts.Document, t: Translator) -> bytes:
    """The document as HTML in UTF-8: light or dark as its reader's screen is, light on paper.

    What cannot be shown is left out, as in every other file: half a letter has no bytes.
    """

    def shown(value: Any) -> str:
        if isinstance(value, datetime.date):
            return t.day(value)
        return t.number(value) if isinstance(value, int) else str(value)

    told = {
        "document": document,
        "pieces": _pieces,
        "shown": shown,
        "standing": brief_parts.standing,
        "is_counted": brief_parts.is_counted,
        "opens": brief_parts.opens_a_page,
        "head": head(document, t),
        "sheet": _sheet() + _paper(document, t),
    }
    return UNPRINTABLE.sub("", markup.render("brief_page", t, **told)).lstrip().encode("utf-8")


def head(document: parts.Document, t: Translator) -> str:
    """What stands on every sheet of paper: title, as-of day, record, and of how many."""
    said = document.head.removeprefix(f"{document.title} · ")
    return f"{document.title} · {said} · {of_whom(t, document.stamp)}"


def _pieces(section: parts.Section) -> list[tuple[str, parts.Piece]]:
    return [(type(piece).__name__, piece) for piece in section.pieces]


def _paper(document: parts.Document, t: Translator) -> str:
    """Head and foot of every sheet where a browser prints the page."""
    page, of, pages = t("sheets-page", page=HERE, pages=HERE).split(HERE)
    number = f"{_quoted(page)} counter(page) {_quoted(of)} counter(pages) {_quoted(pages)}"
    foot = " · ".join(line for line in (document.foot.stamp, *document.foot.notes) if line)
    return (
        f"\n@page {{ @top-left {{ content: {_quoted(head(document, t))} }} @top-right {{ content: {number} }}"
        f" @bottom-left {{ content: {_quoted(foot)} }} }}\n"
    )


def _quoted(words: str) -> str:
    """Words as a string of CSS: whatever is no letter is written by its number, and ends nothing."""
    return '"' + "".join(one if one.isalnum() else f"\\{ord(one):x} " for one in words) + '"'


@cache
def _sheet() -> str:
    light, dark = palette.css_variables(LIGHT), palette.css_variables(DARK)
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        f"{SHEET.read_text(encoding='utf-8')}"
    )
