"""What slides are made on: a plain white ground, or the template of an institution without its slides."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml import parse_xml
from pptx.util import Pt

from .powerpoint_text import NAMES
from .word_xml import colour, fill_of

PACKED_ON = (1980, 1, 1, 0, 0, 0)
WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, in points."""

MARGIN = 40.0
TITLE_TOP, TITLE_HIGH, TITLE_SIZE = 20.0, 56.0, 24.0
FONT = "Arial"
HATCH = {"planned": "wdUpDiag", "reported": "pct10"}
"""The second cue of a fill, for grey paper."""

TEMPLATE, DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


class Paper(NamedTuple):
    """The room on a slide in points, the layout slides are made of, and how large a title may be.

    place   of the title: (x, y, wide, high); None where the layout says it
    """

    left: float
    top: float
    width: float
    height: float
    layout: Any
    title_size: float
    place: tuple[float, float, float, float] | None


def opened(template: Path | None) -> tuple[Any, Paper]:
    """A presentation without slides, and its paper."""
    held = _plain() if template is None else _readable(template.read_bytes())
    made = pptx.Presentation(io.BytesIO(held))
    if template is not None:
        _emptied(made)
    layout = min(made.slide_layouts, key=_fits)
    wide, high = made.slide_width / 12700, made.slide_height / 12700
    left = MARGIN * wide / WIDTH
    room = wide - 2 * left
    place = (left, TITLE_TOP, room, TITLE_HIGH)
    size = TITLE_SIZE if wide > 800 else 20.0
    return made, Paper(left, TITLE_TOP + TITLE_HIGH + 8, room, high, layout, size, place)


def _fits(layout: Any) -> tuple[bool, int]:
    """A layout with a title and as little else as can be comes first."""
    kinds = [str(one.placeholder_format.type) for one in layout.placeholders]
    others = [kind for kind in kinds if not re.search("TITLE|DATE|FOOTER|SLIDE_NUMBER", kind)]
    return not any(kind.startswith("TITLE") for kind in kinds), len(others)


def blank(made: Any, paper: Paper) -> Any:
    """A new slide that holds its title and no other placeholder."""
    slide = made.slides.add_slide(paper.layout)
    for shape in [*slide.placeholders]:
        if shape.placeholder_format.idx:
            shape._element.getparent().remove(shape._element)
    if slide.shapes.title is None:
        box = slide.shapes.add_textbox(0, 0, 0, 0)
        box._element.nvSpPr.nvPr.append(parse_xml(f'<p:ph {NAMES} type="title"/>'))
    title = slide.shapes.title
    if paper.place is not None:
        title.left, title.top, title.width, title.height = (Pt(one) for one in paper.place)
    title.text_frame.margin_left = title.text_frame.margin_right = 0
    return slide


def lay(shape: Any, stage: str) -> None:
    """The fill of a stage on a shape, with its rim and its second cue."""
    look = fill_of(stage)
    props = shape._element.spPr
    props.append(parse_xml(fill_xml(stage)))
    rim = f'<a:solidFill><a:srgbClr val="{colour(look.rim)}"/></a:solidFill>'
    props.append(parse_xml(f'<a:ln {NAMES} w="9525">{rim}</a:ln>'))
    for style in shape._element.findall("{*}style"):
        shape._element.remove(style)
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = False


def fill_xml(stage: str) -> str:
    """The fill of a stage: one colour, or two in a pattern."""
    look = fill_of(stage)
    ground = f'<a:srgbClr val="{colour(look.fill)}"/>'
    if stage not in HATCH:
        return f"<a:solidFill {NAMES}>{ground}</a:solidFill>"
    mark = f'<a:srgbClr val="{colour(look.mark or look.rim)}"/>'
    return (
        f'<a:pattFill {NAMES} prst="{HATCH[stage]}"><a:fgClr>{mark}</a:fgClr>'
        f"<a:bgClr>{ground}</a:bgClr></a:pattFill>"
    )


@cache
def _plain() -> bytes:
    """White slides of 16:9 with titles at the left, in a font that every machine has."""
    made = pptx.Presentation()
    wider = WIDTH * 12700 / made.slide_width
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for sheet in (made.slide_master, *made.slide_layouts):
        for shape in sheet.shapes:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
    style = made.slide_master._element.find(".//{*}titleStyle/{*}lvl1pPr")
    style.set("algn", "l")
    style.find("{*}defRPr").set("sz", str(round(TITLE_SIZE * 100)))
    for relation in made.slide_master.part.rels.values():
        if relation.reltype == RELATION.THEME:
            theme = relation.target_part
            theme._blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _readable(held: bytes) -> bytes:
    """A template (POTX) as a presentation, which is all that opens as one."""
    return repacked(held, lambda name, data: data.replace(TEMPLATE, DECK) if name == TYPES else data)


TYPES = "[Content_Types].xml"


def _emptied(made: Any) -> None:
    """The template without its slides, and without what names them."""
    element = made.part._element
    for one in [*made.slides._sldIdLst]:
        made.part.drop_rel(one.rId)
        made.slides._sldIdLst.remove(one)
    for tag in ("custShowLst", "extLst"):
        for each in element.findall(f"{{*}}{tag}"):
            element.remove(each)


def repacked(held: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A file of Office with fixed times inside, each of its parts as it is to be."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(held)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            new.writestr(zipfile.ZipInfo(name, PACKED_ON), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
