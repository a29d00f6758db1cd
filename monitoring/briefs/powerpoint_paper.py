"""What a slide is made on: the layout, where its title and its body stand, and the colours of its words.

The template decides: titles stand where its titles stand and in their letters, the body below them and
as wide as its own, and words have its colours, so that they can be read on its ground.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.exc import PythonPptxError
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from .powerpoint_ground import EDGE, MARGIN, TITLE_HIGH, TITLE_SIZE, TITLE_TOP, WIDTH, ground, theme
from .powerpoint_table import POINT
from .powerpoint_text import ACCENT, HAIRLINE, INK, NAMES, SOFT

GAP = 8.0
"""Points between a title and the body."""

KNOWN = ("Arial", "Liberation Sans", "Helvetica")
"""Fonts as wide as Arial, in which lines are counted; others, or what stands in for them where they are not
at hand, may be WIDER."""

WIDER = 1.2
TITLES = (KIND.TITLE, KIND.CENTER_TITLE)
FEET = (KIND.DATE, KIND.FOOTER, KIND.SLIDE_NUMBER)

UNREADABLE = (
    OSError,  # no file
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,  # packed in a way, or with a password, that is not known here
    SyntaxError,  # no XML
    PythonPptxError,
    ValueError,  # another kind of file, or another kind of value
    AttributeError,  # other elements than a presentation has
    LookupError,  # a part or a relation that is named and not there
    StopIteration,
)
"""What opening a file that is no whole presentation may raise."""


class Box(NamedTuple):
    """A place on a slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height


class Paper(NamedTuple):
    """What a slide is made on.

    body       where everything but the title stands, the foot too
    is_placed  is the place of titles the template's own? Else each slide says it
    size       of the letters of titles, in points
    wider      so much wider than Arial its letters may be
    inks       the colours that the ground decides
    mapped     which of them its layout reads as dark and as light
    """

    layout: Any
    body: Box
    title: Box
    is_placed: bool
    size: float
    wider: float
    inks: Mapping[str, str]
    mapped: str


def opened(template: Path | None) -> tuple[Any, Paper]:
    """A presentation without slides, and its paper."""
    made = ground(template)
    layout = min(made.slide_layouts, key=_fits)
    master = layout.slide_master
    slide = Box(0, 0, made.slide_width / POINT, made.slide_height / POINT)
    margin = MARGIN * slide.width / WIDTH
    own = _placed(layout, *TITLES)
    title = own or Box(margin, TITLE_TOP, slide.width - 2 * margin, TITLE_HIGH)
    override = layout._element.find(qn("p:clrMapOvr"))
    return made, Paper(
        layout=layout,
        body=_free(slide, title, _page(slide, title, master, margin)),
        title=title,
        is_placed=own is not None,
        size=_title_size(layout, master),
        wider=1.0 if _font(master) in KNOWN else WIDER,
        inks=_plain_inks() if template is None else _inks(master),
        mapped="<a:masterClrMapping/>" if override is None or not len(override) else _text(override[0]),
    )


def is_readable(template: Path) -> bool:
    """Can slides be made on this file? It is opened once, and again when it has changed."""
    try:
        held = template.stat()
    except OSError:
        return False
    return _opens(template, held.st_mtime_ns, held.st_size)


@lru_cache(maxsize=8)
def _opens(template: Path, changed: int, size: int) -> bool:
    try:
        made, _ = opened(template)
        made.core_properties.title, [*made.notes_master.placeholders]  # noqa: B018 - asked for later
    except UNREADABLE:
        return False
    return True


def _fits(layout: Any) -> tuple[bool, int]:
    """A layout with a title and as little else as can be comes first."""
    kinds = [one.placeholder_format.type for one in layout.placeholders]
    return KIND.TITLE not in kinds, sum(kind not in (*FEET, *TITLES) for kind in kinds)


def _placed(sheet: Any, *kinds: Any) -> Box | None:
    """Where the placeholder of a kind stands on a layout or a master."""
    for shape in sheet.placeholders:
        if shape.placeholder_format.type in kinds and shape.width and shape.height:
            return Box(*(one / POINT for one in (shape.left, shape.top, shape.width, shape.height)))
    return None


def _page(slide: Box, title: Box, master: Any, margin: float) -> Box:
    """Where the template lets words stand: as wide as its body, down to the end of its foot."""
    held = _placed(master, KIND.BODY, KIND.OBJECT)
    feet = [box for kind in FEET if (box := _placed(master, kind)) and box.top > slide.height / 2]
    floor = min(max((box.bottom for box in feet), default=slide.height), slide.height - EDGE)
    if held is None or held.width < slide.width / 2 or held.height < slide.height / 3:
        return Box(margin, EDGE, slide.width - 2 * margin, floor - EDGE)
    top = held.top if held.top >= title.bottom else EDGE
    return Box(held.left, top, held.width, floor - top)


def _free(slide: Box, title: Box, page: Box) -> Box:
    """What the title leaves of a page: below it as a rule, above or beside it where that is more."""
    low, high = max(page.top, title.bottom + GAP), min(page.bottom, title.top - GAP)
    after, before = max(page.left, title.right + GAP), min(page.right, title.left - GAP)
    rooms = (
        Box(page.left, low, page.width, page.bottom - low),
        Box(page.left, page.top, page.width, high - page.top),
        Box(after, page.top, page.right - after, page.height),
        Box(page.left, page.top, before - page.left, page.height),
    )
    best = max(rooms, key=lambda room: max(room.width, 0) * max(room.height, 0))
    if best.width >= slide.width / 3 and best.height >= slide.height / 3:
        return best
    return Box(page.left, slide.height / 3, page.width, slide.height * 2 / 3 - EDGE)


def _title_size(layout: Any, master: Any) -> float:
    """How large the letters of a title are, as the layout says, else the master."""
    letters = f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}"
    titles = [
        shape._element
        for sheet in (layout, master)
        for shape in sheet.placeholders
        if shape.placeholder_format.type in TITLES
    ]
    held = [one.find(f".//{qn('a:lstStyle')}/{letters}") for one in titles]
    held.append(master._element.find(f".//{qn('p:titleStyle')}/{letters}"))
    sizes = [one.get("sz") for one in held if one is not None and one.get("sz")]
    return int(sizes[0]) / 100 if sizes else TITLE_SIZE


def _font(master: Any) -> str:
    """The font of the body, as the theme names it."""
    face = theme(master)[1].find(f".//{qn('a:minorFont')}/{qn('a:latin')}")
    return "" if face is None else str(face.get("typeface"))


def _plain_inks() -> dict[str, str]:
    names = {INK: "tx1", SOFT: "tx2", HAIRLINE: "bg2", ACCENT: "hlink"}
    return {ink: f'<a:schemeClr val="{name}"/>' for ink, name in names.items()}


def _inks(master: Any) -> dict[str, str]:
    """The colours of a template: of its words as they are, and nearer to white.

    Links have it too: what a theme says of links is often dark on dark.
    """
    held = master._element.find(
        f".//{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}"
    )
    ink = parse_xml(f'<a:schemeClr {NAMES} val="tx1"/>') if held is None or not len(held) else held[0]
    return {
        INK: _text(ink),
        SOFT: _text(_changed(ink, lumMod=75, lumOff=25)),
        HAIRLINE: _text(_changed(ink, lumMod=35, lumOff=65, alpha=60)),
        ACCENT: _text(ink),
    }


def _changed(ink: Any, **shares: int) -> Any:
    """A colour nearer to white; white itself stays white, so that it can be read on a dark ground too."""
    one = deepcopy(ink)
    for tag, share in shares.items():
        one.append(parse_xml(f'<a:{tag} {NAMES} val="{share * 1000}"/>'))
    return one


def _text(element: Any) -> str:
    return bytes(serialize_part_xml(element)).decode().partition("?>")[2].strip()
