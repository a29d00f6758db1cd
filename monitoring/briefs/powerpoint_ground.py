"""The ground of slides: plain white ones of this house, or the template of an institution, emptied."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from ..pictures.palette import LIGHT
from .powerpoint_file import packed, readable
from .powerpoint_text import NAMES
from .word_xml import colour

WIDTH, HEIGHT = 960.0, 540.0
"""Of a plain slide, in points."""

MARGIN, EDGE = 40.0, 12.0
TITLE_TOP, TITLE_HIGH, TITLE_SIZE = 20.0, 56.0, 24.0
FONT = "Arial"
KEPT = ("Title and Content", "Title Only", "Blank")
"""Layouts for slides that somebody adds."""

THEME = {
    "dk1": LIGHT.ink,
    "dk2": LIGHT.soft,
    "lt1": LIGHT.page,
    "lt2": LIGHT.hairline,
    "hlink": LIGHT.link,
    "folHlink": LIGHT.link,
}
"""The colours of the plain ground, by their names in a theme."""


def ground(template: Path | None) -> Any:
    """A presentation without slides."""
    if template is None:
        return pptx.Presentation(io.BytesIO(_plain()))
    made = pptx.Presentation(io.BytesIO(readable(template.read_bytes())))
    _emptied(made)
    return made


def theme(master: Any) -> tuple[Any, Any]:
    """The part that holds the theme of a master, and what it says."""
    part = next(one.target_part for one in master.part.rels.values() if one.reltype == RELATION.THEME)
    return part, parse_xml(part.blob)


def _emptied(made: Any) -> None:
    """The template without its slides, and without what names them."""
    element = made.part._element
    for one in [*made.slides._sldIdLst]:
        made.part.drop_rel(one.rId)
        made.slides._sldIdLst.remove(one)
    for tag in ("custShowLst", "extLst"):
        for each in element.findall(f"{{*}}{tag}"):
            element.remove(each)


@cache
def _plain() -> bytes:
    """White slides of 16:9 with titles at the left, in a font that every machine has."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in [*made.slide_layouts]:
        if layout.name not in KEPT:
            made.slide_layouts.remove(layout)
    _arranged(made)
    style = made.slide_master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    letters = style.find(qn("a:defRPr"))
    letters.set("sz", str(round(TITLE_SIZE * 100)))
    letters.set("b", "1")
    part, said = theme(made.slide_master)
    for name, value in THEME.items():
        said.find(f".//{qn(f'a:{name}')}")[:] = [parse_xml(f'<a:srgbClr {NAMES} val="{colour(value)}"/>')]
    for face in said.iter(qn("a:latin")):
        face.set("typeface", FONT)
    part._blob = serialize_part_xml(said)
    return packed(made)


def _arranged(made: Any) -> None:
    """Where title, body and foot stand: on the master, for all its layouts."""
    room, below = WIDTH - 2 * MARGIN, TITLE_TOP + TITLE_HIGH + 8
    feet, high = HEIGHT - 40, 26.0
    places = {
        KIND.TITLE: (MARGIN, TITLE_TOP, room, TITLE_HIGH),
        KIND.BODY: (MARGIN, below, room, feet - below - EDGE),
        KIND.DATE: (MARGIN, feet, room / 4, high),
        KIND.FOOTER: (MARGIN + room / 4, feet, room / 2, high),
        KIND.SLIDE_NUMBER: (MARGIN + room * 3 / 4, feet, room / 4, high),
    }
    for shape in made.slide_master.placeholders:
        kind = shape.placeholder_format.type
        shape.left, shape.top, shape.width, shape.height = (Pt(one) for one in places[kind])
        if kind == KIND.TITLE:
            shape.text_frame.margin_left = shape.text_frame.margin_right = 0
    for shape in (each for layout in made.slide_layouts for each in layout.placeholders):
        if shape._element.spPr.xfrm is not None:
            shape._element.spPr.remove(shape._element.spPr.xfrm)
