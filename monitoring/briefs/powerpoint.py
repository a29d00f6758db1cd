"""A document as slides: charts and tables that PowerPoint can edit, and a foot and notes on each.

Every slide stands alone: title, as-of day, record, source and notes go with it when it is copied. The
same document gives the same bytes. A template of an institution gives the ground and the size.
"""

from __future__ import annotations

import datetime
import io
import struct
from pathlib import Path
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.util import Pt

from ..i18n import Translator
from ..pictures.palette import LIGHT
from .document import Document, Section
from .excel import MADE_ON
from .foot import Foot
from .picture import Picture
from .powerpoint_deck import Deck, described
from .powerpoint_paper import blank, opened, repacked
from .powerpoint_pieces import draw
from .powerpoint_text import Para, Run, fill, paras
from .word_xml import LANGUAGE, bare

LEAD, SUBTITLE, FACT = 13.0, 20.0, 14.0
"""Sizes of letters."""


def write(document: Document, t: Translator, template: Path | None = None) -> bytes:
    """The document as PPTX; without facts it has no cover and begins with its first section."""
    made, paper = opened(template)
    _properties(made, document.title, document.subtitle, document.foot, document.language)
    deck = Deck(made, paper, document, t)
    if document.facts:
        _cover(document, deck)
    for section in document.sections:
        _section(section, deck)
    deck.end()
    return _packed(made)


def picture_slide(picture: Picture, png: bytes, t: Translator) -> bytes:
    """One slide with a picture, which says its day, denominators, source and notes itself."""
    made, paper = opened(None)
    _properties(made, picture.title, picture.subtitle, picture.foot, picture.language)
    slide = blank(made, paper)
    fill(slide.shapes.title.text_frame, paras(picture.title, 20, 0, bold=True), t.language, str)
    wide, high = struct.unpack(">II", png[16:24])
    room = paper.height - paper.top - 12
    scale = min(paper.width / wide, room / high)
    place = (paper.left + (paper.width - wide * scale) / 2, paper.top, wide * scale, high * scale)
    shape = slide.shapes.add_picture(io.BytesIO(png), *(Pt(one) for one in place))
    described(shape, picture.title, picture.said)
    lines = (picture.subtitle, picture.alt, *picture.foot.lines)
    notes = [para for line in lines for para in paras(line)]
    fill(slide.notes_slide.notes_text_frame, notes, t.language, str)
    return _packed(made)


def _cover(document: Document, deck: Deck) -> None:
    """What the document is, of which day and record, and what the fills say."""
    deck.begin(document.title)
    deck.text(paras(document.subtitle, SUBTITLE, 12, colour=LIGHT.soft))
    facts = [
        Para((Run(f"{label}: ", True), Run(" ".join(value.split()))), FACT, 6)
        for label, value in document.facts
    ]
    deck.text(facts)
    deck.legend(document.legend, document.legend_note)
    deck.note(document.subtitle, *(f"{label}: {value}" for label, value in document.facts))


def _section(section: Section, deck: Deck) -> None:
    """The answer in sentences, then its pieces; the notes begin with the answer."""
    deck.begin(section.title)
    deck.note(*section.lead)
    deck.text([para for line in section.lead for para in paras(line, LEAD, 3)])
    for piece in section.pieces:
        draw(piece, section.title, deck)


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


def _packed(made: Any) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return repacked(file.getvalue(), lambda _, data: data)
