"""A document as one web page that works off line: its style inside, nothing asked of any other host."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

from ..i18n import Translator
from ..pictures import markup, palette
from ..pictures.palette import DARK, LIGHT
from . import document as parts

SHEET = Path(__file__).parents[1] / "pictures" / "templates" / "brief.css"


def write(document: parts.Document, t: Translator) -> bytes:
    """The document as HTML in UTF-8: light or dark as its reader's screen is, light on paper."""

    def shown(value: Any) -> str:
        if isinstance(value, datetime.date):
            return t.day(value)
        return t.number(value) if isinstance(value, int) else str(value)

    told = {"document": document, "pieces": _pieces, "shown": shown, "sheet": _sheet()}
    return markup.render("brief_page", t, **told).lstrip().encode("utf-8")


def _pieces(section: parts.Section) -> list[tuple[str, parts.Piece]]:
    return [(type(piece).__name__, piece) for piece in section.pieces]


@cache
def _sheet() -> str:
    light, dark = palette.css_variables(LIGHT), palette.css_variables(DARK)
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        f"{SHEET.read_text(encoding='utf-8')}"
    )
