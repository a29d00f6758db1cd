"""The chart of this house as a picture for a page of text: a row of cells for each recommendation."""

from __future__ import annotations

from typing import Any

from ..i18n import Translator
from ..pictures.palette import LIGHT
from .document import Bar, Stages
from .typeset import typeset

WIDTH = 1400
"""Pixels on 170 mm: sharp in print, small in a mail."""

LOOK = {
    stage.value: {"fill": f.fill, "rim": f.rim, "text": f.text, "mark": f.mark or f.rim, "slash": f.rim}
    for stage, f in LIGHT.stages.items()
}
COLOURS = {role: getattr(LIGHT, role) for role in ("page", "ink", "soft", "hairline")}


def drawn(piece: Stages, aside: str, t: Translator) -> bytes:
    """The chart as PNG; aside: what one cell is, before the legend."""
    data = {
        "width": WIDTH,
        "lang": t.language,
        "title": piece.caption,
        "alt": piece.alt,
        "author": t("nav-title"),
        "aside": aside,
        "look": LOOK,
        **COLOURS,
        "legend": [{"stage": stage, "words": text} for stage, text in piece.stages],
        "rows": [_row(bar, piece, t) for bar in piece.bars],
    }
    return typeset("stages", data, "png")


def _row(bar: Bar, piece: Stages, t: Translator) -> dict[str, Any]:
    pairs = [*zip(piece.stages, bar.counts, strict=True)]
    return {
        "label": bar.label,
        "counts": both(bar, piece, t),
        "cells": [(stage, count.delegations) for (stage, _), count in pairs],
        "groups": [
            {"stage": stage, "words": text, "count": t.number(count.delegations)}
            for (stage, text), count in pairs
            if count.delegations
        ],
    }


def both(bar: Bar, piece: Stages, t: Translator) -> str:
    """How many have spoken, of how many, on both bases."""
    first = t("count-delegations", count=bar.heard.delegations, of=piece.of.delegations)
    second = t("count-members", count=bar.heard.members_covered, of=piece.of.members_covered)
    return f"{first} · {second}"
