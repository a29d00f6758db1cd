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
from .document import (
    Bar,
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
from .typeset import typeset
from .word_picture import COLOURS, LOOK, both

WIDE = 7
"""A single table of more columns than that lies across the page."""

HERE = "{page}", "{pages}"
"""Where the template puts the number of the page, and how many there are."""

Data = dict[str, Any]


def write(document: Document, t: Translator) -> bytes:
    """The document as PDF; without facts it has no cover and begins with its first section."""
    return typeset("brief", told(document, t), "pdf")


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
        "head": document.head,
        "page_of": t("sheets-page", page=HERE[0], pages=HERE[1]),
        "contents": t("sheets-contents"),
        "legend": [_staged(each) for each in document.legend],
        "legend_note": document.legend_note,
        "across": not document.facts and _widest(document) > WIDE,
        "stamp": document.foot.stamp,
        "source": document.foot.source,
        "address": document.foot.address,
        "foot": [line for line in (document.foot.reach, *document.foot.notes) if line],
        "sections": [_section(section, pen) for section in document.sections],
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
        """Figure 1. What it shows; nothing where a section shows one thing and is called like it."""
        self.counted[kind] += 1
        if self.is_numbered:
            return {"label": f"{self.t(f'sheets-{kind}', number=self.counted[kind])}. ", "words": words}
        return {"label": "", "words": "" if words == title else words}


def _section(section: Section, pen: _Pen) -> Data:
    pieces = [_piece(piece, section.title, pen) for piece in section.pieces]
    return {"title": section.title, "lead": section.lead, "pieces": pieces}


def _piece(piece: Piece, title: str, pen: _Pen) -> Data:
    """One piece; title: of its section, which a heading does not say again."""
    if isinstance(piece, Stages):
        return _stages(piece, title, pen)
    if isinstance(piece, Table):
        return _table(piece, title, pen)
    if isinstance(piece, Statements):
        said = [_said(one, pen.t) for one in piece.said]
        return {"kind": "statements", "heading": _heading(piece, title), "said": said, "none": piece.none}
    if isinstance(piece, Names):
        groups = [{"heading": group.heading, "names": group.names} for group in piece.groups]
        return {"kind": "names", "heading": _heading(piece, title), "groups": groups, "none": piece.none}
    if isinstance(piece, Matrix):
        return _matrix(piece, title, pen)
    return _words(piece)


def _words(piece: Words) -> Data:
    return {"kind": "words", "paragraphs": piece.paragraphs, "is_note": piece.is_note}


def _heading(piece: Statements | Names, title: str) -> str:
    return "" if piece.caption == title else piece.caption


def _staged(staged: Staged) -> Data:
    return {"stage": staged.stage if staged.stage in LOOK else "no_report", "words": staged.text}


def _stages(piece: Stages, title: str, pen: _Pen) -> Data:
    """Rows of cells, and under them the same as a table of numbers on both bases."""
    drawing = pen.caption("figure", piece.caption, title)
    rows = [
        _row(bar, lines, piece, pen.t)
        for bar, lines in zip(piece.bars, piece.names or ((),) * len(piece.bars), strict=True)
    ]
    return {
        "kind": "stages",
        "caption": drawing,
        "subtitle": piece.subtitle,
        "rows": rows,
        "counted": pen.caption("table", f"{piece.caption} ({piece.label}; {piece.members_label})", title),
        "counts": _counts(piece, pen.t),
    }


def _row(bar: Bar, lines: tuple[str, ...], piece: Stages, t: Translator) -> Data:
    """One recommendation: its cells, and what they say to somebody who does not see them."""
    pairs = [*zip(map(_staged, piece.stages), bar.counts, strict=True)]
    groups = [{**stage, "count": t.number(count.delegations)} for stage, count in pairs if count.delegations]
    spoken = both(bar, piece, t)
    numbers = "; ".join(f"{group['words']} {group['count']}" for group in groups)
    return {
        "label": bar.label,
        "spoken": spoken,
        "alt": piece.alt if len(piece.bars) == 1 else f"{bar.label}. {numbers}. {spoken}",
        "cells": [(stage["stage"], count.delegations) for stage, count in pairs],
        "groups": groups,
        "lines": lines,
    }


def _counts(piece: Stages, t: Translator) -> Data:
    heads = (t("column-recommendation"), t("sheets-basis"), t("stage-spoken"), t("sheets-of"))
    rows = [
        {
            "label": bar.label,
            "bases": [
                (
                    basis,
                    *(t.number(count[at]) for count in bar.counts),
                    t.number(bar.heard[at]),
                    t.number(piece.of[at]),
                )
                for at, basis in enumerate((piece.label, piece.members_label))
            ],
        }
        for bar in piece.bars
    ]
    return {"heads": heads, "stages": [_staged(stage) for stage in piece.stages], "rows": rows}


def _table(piece: Table, title: str, pen: _Pen) -> Data:
    columns = [
        {"label": one.label, "kind": one.kind, "weight": max(one.weight, 0.1)} for one in piece.columns
    ]
    rows = [[_cell(value, pen.t) for value in row] for row in piece.rows]
    caption = pen.caption("table", piece.caption, title)
    return {"kind": "table", "caption": caption, "columns": columns, "rows": rows}


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


def _said(one: Said, t: Translator) -> Data:
    return {
        "member": one.member,
        "title": one.title,
        "stage": _staged(one.stage),
        "before": _staged(one.before) if one.before else None,
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
