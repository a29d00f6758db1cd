"""A document as slides: charts and tables that PowerPoint can edit, and a foot and notes on each.

Every slide stands alone: title, as-of day, record, source and notes go with it when it is copied. The
same document gives the same bytes. A template of an institution gives the ground, the size and the look.
"""

from __future__ import annotations

import datetime
import io
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION

from ..i18n import Translator
from .document import Document, Matrix, Section, Stages, Statements
from .excel import MADE_ON
from .foot import Foot
from .picture import Picture
from .powerpoint_deck import BETWEEN, Deck
from .powerpoint_file import packed
from .powerpoint_foot import Feet
from .powerpoint_legend import legend_of
from .powerpoint_paper import Box, Paper, opened
from .powerpoint_pieces import draw
from .powerpoint_slide import Slide, bind
from .powerpoint_text import SOFT, TEXT, Para, Run, height, lines_known, paras
from .word_xml import LANGUAGE, bare

LEAD, SUBTITLE, FACT = 13.0, 20.0, 14.0
"""Sizes of letters."""

WIDE = 1600
"""So many pixels wide is a picture on a slide."""


@lines_known()
def write(document: Document, t: Translator, template: Path | None = None) -> bytes:
    """The document as PPTX; without facts it has no cover and begins with its first section."""
    made, paper = opened(template)
    _properties(made, document.title, document.subtitle, document.foot, document.language)
    deck = Deck(made, paper, document, t)
    if document.facts:
        _cover(document, deck)
    for section in document.sections:
        _section(section, deck)
    deck.finish()
    return packed(made)


def on_a_slide(picture: Picture) -> tuple[Picture, tuple[int, int]]:
    """A picture as a slide takes it, and in which size, in pixels: without title, subtitle and foot, which
    the slide says itself, and as large as these leave room."""
    _, paper = opened(None)
    _, _, room = _around(picture, paper)
    inside = replace(picture, title="", subtitle="", foot=Foot("", "", "", ("", "")))
    return inside, (WIDE, int(WIDE * room.height / room.width))


@lines_known()
def picture_slide(picture: Picture, png: bytes, t: Translator) -> bytes:
    """One slide with a picture; title, subtitle and foot are the slide's. png: as ``on_a_slide`` gives it."""
    made, paper = opened(None)
    _properties(made, picture.title, picture.subtitle, picture.foot, picture.language)
    slide, (under, foot, room) = Slide(paper, t.language), _around(picture, paper)
    slide.box(under, Box(room.left, paper.body.top, room.width, room.top - paper.body.top))
    wide, high = struct.unpack(">II", png[16:24])
    scale = min(room.width / wide, room.height / high)
    place = Box(room.left + (room.width - wide * scale) / 2, room.top, wide * scale, high * scale)
    part = made.part.package.get_or_add_image_part(io.BytesIO(png))
    slide.picture(part, place, picture.title, picture.said)
    foot.put(slide, 1)
    slide.said = [bare(line) for line in (picture.subtitle, picture.alt, *picture.foot.lines)]
    bind(made, ((slide, picture.title),))
    return packed(made)


def _around(picture: Picture, paper: Paper) -> tuple[tuple[Para, ...], Feet, Box]:
    """The subtitle of a picture, its foot, and the room between them."""
    body, foot = paper.body, Feet(paper, picture.foot, "")
    under = paras(picture.subtitle, TEXT, 2, colour=SOFT)
    top = body.top + height(under, body.width / paper.wider) + BETWEEN
    return under, foot, Box(body.left, top, body.width, foot.top - BETWEEN - top)


def _cover(document: Document, deck: Deck) -> None:
    """What the document is, of which day and record, and what the fills say."""
    deck.begin(document.title)
    deck.text(paras(document.subtitle, SUBTITLE, 12, colour=SOFT))
    facts = [
        Para((Run(f"{label}: ", True), Run(" ".join(value.split()))), FACT, 6)
        for label, value in document.facts
    ]
    deck.text(facts)
    legend = legend_of(deck, document.legend)
    deck.need(legend.high)
    legend.draw()
    deck.note(document.subtitle, *(f"{label}: {value}" for label, value in document.facts))


def _section(section: Section, deck: Deck) -> None:
    """The answer in sentences, then its pieces; the notes begin with the answer.

    Of what was said the first slide stands here, and the rest behind the first slides of all sections:
    who reads ten slides has seen all six.
    """
    deck.begin(section.title)
    deck.note(*section.lead)
    deck.text([para for line in section.lead for para in paras(line, LEAD, 3)])
    is_long = any(isinstance(piece, Statements | Matrix) for piece in section.pieces)
    for piece in section.pieces:
        if is_long and not isinstance(piece, Stages):
            deck.later()
        draw(piece, section, deck)


def _properties(made: Any, title: str, subtitle: str, foot: Foot, language: str) -> None:
    core = made.core_properties
    core.title, core.subject, core.author = (_short(one) for one in (title, subtitle, foot.source))
    core.last_modified_by, core.comments = _short(foot.source), _short(foot.note)
    core.keywords, core.revision, core.language = "", 1, LANGUAGE[language]
    core.created = core.modified = MADE_ON.replace(tzinfo=datetime.UTC)
    rels = made.part.package._rels
    for key in [key for key, one in rels.items() if one.reltype == RELATION.THUMBNAIL]:
        rels.pop(key)


def _short(text: str) -> str:
    """A property of a file holds 255 characters."""
    return bare(text)[:255]
