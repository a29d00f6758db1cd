"""A document as PDF on A4: tagged for screen readers, a foot on every page, readable in grey.

Everything goes to the template as plain data and in words; the template counts nothing. The same
document gives the same bytes.
"""

from __future__ import annotations

import datetime
from typing import Any

from ..i18n import Translator
from ..pictures.palette import LIGHT
from ..vocabulary import LANGUAGES
from . import brief_parts
from . import brief_words as phrases
from .document import (
    Document,
    Linked,
    Matrix,
    Names,
    Piece,
    Said,
    Section,
    Staged,
    Stages,
    Statements,
    Table,
    Value,
    Words,
)
from .pdf_table import kept_whole
from .typeset import typeset
from .word_picture import COLOURS, LOOK, both

WIDE = 7
"""A single table of more columns than that lies across the page."""

FEW, MANY = 4, 12
"""More statements than a few stand in two columns of one height, many run from column to column."""

LINE, LINES_BESIDE = 50, 4
"""Letters in a line of such a column, and the lines around the words: who, where from, space."""

SHORT = 20
"""A column whose words all have at most so many letters is as wide as they are."""

HERE = "{page}", "{pages}"
"""Where the template puts the number of the page, and how many there are."""

Data = dict[str, Any]


def write(document: Document, t: Translator) -> bytes:
    """The document as PDF; without facts it has no cover and begins with its first section."""
    return typeset("brief", told(document, t), "pdf", many=lambda letters: t("brief-letters", count=letters))


def told(document: Document, t: Translator) -> Data:
    """All that the template draws, in words."""
    pen = _Pen(document, t)
    return {
        "lang": document.language,
        "title": document.title,
        "subtitle": document.subtitle,
        "description": document.foot.note,
        "author": t("nav-title"),
        "look": LOOK,
        **COLOURS,
        "link": LIGHT.link,
        "facts": document.facts,
        "head": document.head.removeprefix(f"{document.title} · "),
        "of_whom": phrases.of_whom(t, document.stamp),
        "page_of": t("sheets-page", page=HERE[0], pages=HERE[1]),
        "contents": t("sheets-contents"),
        "legend": [_staged(each) for each in document.legend],
        "legend_note": document.legend_note,
        "across": not document.facts and _widest(document) > WIDE,
        "stamp": document.foot.stamp,
        "source": document.foot.source,
        "address": document.foot.address,
        "foot": [line for line in (document.foot.reach, *document.foot.notes) if line],
        "sections": [
            _section(section, pen, brief_parts.opens_a_page(section, document))
            for section in document.sections
        ],
    }


def _widest(document: Document) -> int:
    pieces = [piece for section in document.sections for piece in section.pieces]
    return max((len(piece.columns) for piece in pieces if isinstance(piece, Table)), default=0)


class _Pen:
    """Figures and tables are numbered as they come; one alone without a cover needs no number."""

    def __init__(self, document: Document, t: Translator) -> None:
        self.t, self.legend = t, document.legend
        self.is_numbered = bool(document.facts)
        self.counted = {"figure": 0, "table": 0}

    def caption(self, kind: str, words: str, title: str) -> Data:
        """Figure 1. What it shows; a figure does not say again what its section is called."""
        self.counted[kind] += 1
        said = "" if words == title and (kind == "figure" or not self.is_numbered) else words
        number = self.t(f"sheets-{kind}", number=self.counted[kind]) if self.is_numbered else ""
        return {"label": f"{number}. " if number else "", "words": said}


def _section(section: Section, pen: _Pen, opens: bool) -> Data:
    pieces = [_piece(piece, section, pen) for piece in section.pieces]
    return {"title": section.title, "lead": section.lead, "pieces": pieces, "opens": opens}


def _piece(piece: Piece, section: Section, pen: _Pen) -> Data:
    """One piece; the title of its section is not said again in it."""
    title = section.title
    if isinstance(piece, Stages):
        return _stages(piece, title, pen, is_counted=brief_parts.is_counted(piece, section))
    if isinstance(piece, Table):
        return _table(piece, title, pen)
    if isinstance(piece, Statements):
        said = [_said(one, title, pen.t) for one in piece.said]
        return {
            "kind": "statements",
            "heading": _heading(piece, title),
            "columns": _columns(said),
            "none": piece.none,
            "is_many": len(said) > MANY,
        }
    if isinstance(piece, Names):
        groups = [{"heading": group.heading, "names": group.names} for group in piece.groups]
        return {"kind": "names", "heading": _heading(piece, title), "groups": groups, "none": piece.none}
    if isinstance(piece, Matrix):
        return _matrix(piece, title, pen)
    return _words(piece)


def _columns(said: list[Data]) -> list[list[Data]]:
    """Statements in one column, or in two that are about as long."""
    if not FEW < len(said) <= MANY:
        return [said] if said else []
    lengths = [LINES_BESIDE * LINE + len(one["words"]) for one in said]
    left = min(range(1, len(said)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return [said[:left], said[left:]]


def _words(piece: Words) -> Data:
    return {"kind": "words", "paragraphs": piece.paragraphs, "is_note": piece.is_note}


def _heading(piece: Statements | Names, title: str) -> str:
    return "" if piece.caption == title else piece.caption


def _staged(staged: Staged) -> Data:
    return {"stage": staged.stage if staged.stage in LOOK else "no_report", "words": staged.text}


def _stages(piece: Stages, title: str, pen: _Pen, *, is_counted: bool) -> Data:
    """Rows of cells, and under them the same as a table of numbers on both bases where it is counted."""
    drawing = pen.caption("figure", piece.caption, title)
    return {
        "kind": "stages",
        "caption": drawing,
        "subtitle": piece.subtitle,
        "rows": [_row(at, piece, pen.t) for at in range(len(piece.bars))],
        "counts": _counts(piece, title, pen) if is_counted else None,
    }


def _row(at: int, piece: Stages, t: Translator) -> Data:
    """One recommendation: its cells, who stands where, and the same for somebody who does not see them."""
    bar = piece.bars[at]
    groups = [
        {**_staged(stage), "count": t.number(many), "names": names}
        for stage, many, names in brief_parts.standing(piece, at)
    ]
    spoken = both(bar, piece, t)
    numbers = "; ".join(f"{group['words']} {group['count']}" for group in groups)
    stages = [_staged(stage)["stage"] for stage in piece.stages]
    return {
        "label": bar.label,
        "spoken": spoken,
        "alt": piece.alt if len(piece.bars) == 1 else f"{bar.label}. {numbers}. {spoken}",
        "cells": [*zip(stages, (count.delegations for count in bar.counts), strict=True)],
        "groups": groups,
    }


def _counts(piece: Stages, title: str, pen: _Pen) -> Data:
    """A row for each recommendation: at each stage, spoken and of how many, always on both bases."""
    t, of = pen.t, piece.of
    bases = f"{piece.label} · {piece.members_label}"
    rows = [
        {
            "label": bar.label,
            "counts": [
                f"{t.number(one.delegations)} · {t.number(one.members_covered)}"
                for one in (*bar.counts, bar.heard, of)
            ],
        }
        for bar in piece.bars
    ]
    return {
        "caption": pen.caption("table", f"{piece.caption} ({bases})", title),
        "heads": (t("column-recommendation"), t("stage-spoken"), t("sheets-of")),
        "stages": [_staged(stage) for stage in piece.stages],
        "rows": rows,
    }


def _table(piece: Table, title: str, pen: _Pen) -> Data:
    rows = [[_cell(value, pen.t) for value in row] for row in piece.rows]
    columns = [
        {
            "label": one.label,
            "kind": one.kind,
            "weight": max(one.weight, 0.1),
            "is_short": one.kind != "number" and all(len(row[at]["words"]) <= SHORT for row in rows),
        }
        for at, one in enumerate(piece.columns)
    ]
    return {
        "kind": "table",
        "caption": pen.caption("table", piece.caption, title),
        "columns": columns,
        **kept_whole(columns, rows),
    }


def _cell(value: Value, t: Translator) -> Data:
    """What stands in a cell, and its fill or its address where it has one."""
    if isinstance(value, Staged):
        return {"kind": "stage", **_staged(value)}
    if isinstance(value, Linked):
        return _linked(value)
    if isinstance(value, datetime.date):
        return {"kind": "words", "words": t.day(value)}
    if isinstance(value, int):
        return {"kind": "words", "words": t.number(value)}
    return {"kind": "words", "words": value or ""}


def _linked(value: Linked) -> Data:
    """Words that lead to their address; only words where the address is none of the web."""
    on_the_web = value.address.startswith(("http://", "https://"))
    return {"kind": "link", "words": value.text, "address": value.address if on_the_web else ""}


def _said(one: Said, title: str, t: Translator) -> Data:
    return {
        "member": one.member,
        "title": "" if one.title == title else one.title,
        "stage": _staged(one.stage),
        "before": _staged(one.before) if one.before and one.before != one.stage else None,
        "news": [part for part in (one.change, one.note) if part],
        "words": one.words,
        "lang": one.language if one.language in LANGUAGES else t.language,
        "is_own": one.origin == "self_report",
        "origin": one.origin_words,
        "day": [part for part in (one.day, one.event) if part],
        "source": _linked(one.source) if one.source else None,
    }


def _matrix(piece: Matrix, title: str, pen: _Pen) -> Data:
    """Delegations by the six: a letter on its fill in every cell, so that it is read in grey and aloud."""
    groups = [
        {
            "heading": region,
            "rows": [
                {"name": row.name, "cells": [_lettered(one, pen.t) for one in row.cells]} for row in rows
            ],
        }
        for region, rows in piece.groups
    ]
    return {
        "kind": "matrix",
        "caption": pen.caption("table", piece.caption, title),
        "member": pen.t("column-member"),
        "columns": [number for number, _ in piece.columns],
        "titles": [f"{number} {words}" for number, words in piece.columns],
        "legend": [{**_lettered(one, pen.t), "words": one.text} for one in pen.legend],
        "groups": groups,
    }


def _lettered(staged: Staged, t: Translator) -> Data:
    stage = _staged(staged)["stage"]
    return {"stage": stage, "letter": t(f"sheets-letter-{stage}")}
