"""What a Word document is written in: runs, paragraphs, cells and tables as text of XML.

Text is built and read once as a whole, since asking python-docx for every cell of a long table takes
seconds. All words go through ``plain``: nothing that somebody wrote is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from ..pictures.palette import LIGHT, Fill
from ..vocabulary import Stage
from .typeset import UNPRINTABLE

NAMES = " ".join(
    f'xmlns:{short}="http://schemas.openxmlformats.org/{long}"'
    for short, long in {
        "w": "wordprocessingml/2006/main",
        "r": "officeDocument/2006/relationships",
    }.items()
)
DRAWN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn what stands behind them round."""

LANGUAGE = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
CROWDED = 0.6
"""Where columns are too many for their words, so much of the room is shared out by what they need."""

HERE, ALL = "\ue000", "\ue001"
"""Where in a sentence a field goes: no letter of any language."""


def bare(text: str) -> str:
    """A text that XML can hold and that reads as it was written."""
    return TURNING.sub("", UNPRINTABLE.sub("", text))


def plain(text: str) -> str:
    """A text as it stands between tags."""
    return escape(bare(text))


def quoted(text: str) -> str:
    """A text as the value of an attribute, with its quotes."""
    return quoteattr(bare(text))


def colour(value: str) -> str:
    """A colour as Word writes it."""
    return value.removeprefix("#")


def fill_of(stage: str) -> Fill:
    """How a stage is filled; what is no stage of the Group's is outside."""
    return LIGHT.stages[Stage(stage)] if stage in set(Stage) else LIGHT.outside


def run(text: str, props: str = "") -> str:
    """Words with one look; a new line stays one."""
    lines = [f'<w:t xml:space="preserve">{line}</w:t>' for line in plain(text).split("\n")]
    said = "<w:br/>".join(lines).replace("\t", " ")
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{said}</w:r>"


def character(style: str) -> str:
    """Runs of a style of characters, such as Strong."""
    return f'<w:rStyle w:val="{style}"/>'


def tab() -> str:
    """A step to the next stop."""
    return "<w:r><w:tab/></w:r>"


def chip(stage: str, text: str) -> str:
    """A stage as words on its fill, with its rim: told apart without colour by the words."""
    look = fill_of(stage)
    props = (
        f'<w:b/><w:color w:val="{colour(look.text)}"/>'
        f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{colour(look.rim)}"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(look.fill)}"/>'
    )
    return run(f"\u00a0{text}\u00a0".replace(" ", "\u00a0"), props)


def swatch(stage: str) -> str:
    """The fill of a stage beside its words."""
    look = fill_of(stage)
    props = (
        f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{colour(look.rim)}"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(look.fill)}"/>'
    )
    return run("\u00a0\u00a0\u00a0", props) + run("\u00a0")


def field(code: str, shown: str) -> str:
    """A field that Word counts, and what it shows until then."""
    return f"<w:fldSimple w:instr={quoteattr(f' {code} ')}>{run(shown)}</w:fldSimple>"


def with_fields(sentence: str, *fields: tuple[str, str]) -> str:
    """A sentence whose places are fields: (mark of the place, the field)."""
    parts = re.split(f"([{HERE}{ALL}])", sentence)
    held = dict(fields)
    return "".join(held[part] if part in held else run(part) for part in parts if part)


def paragraph(style: str, *runs: str, props: str = "") -> str:
    """A paragraph of a style; props are what it has beyond it."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{"".join(runs)}</w:p>'


KEEP = "<w:keepNext/>"


def marked(style: str, number: int, name: str, *runs: str, props: str = "") -> str:
    """A heading that links inside the document can lead to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return paragraph(style, start, *runs, f'<w:bookmarkEnd w:id="{number}"/>', props=props)


def inside(anchor: str, *runs: str) -> str:
    """A link to a heading of the same document."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{"".join(runs)}</w:hyperlink>'


def outside(relation: str, *runs: str) -> str:
    """A link to an address that the document holds under a relation."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{"".join(runs)}</w:hyperlink>'


def cell(width: int, *paragraphs: str, fill: str = "", more: str = "") -> str:
    """A cell of a table; fill: its ground."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(fill)}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}{shade}</w:tcPr>{"".join(paragraphs)}</w:tc>'
    )


def row(*cells: str, head: bool = False, whole: bool = True) -> str:
    """A row that is not broken over two pages where it is whole; a head comes again on each."""
    props = f"{'<w:cantSplit/>' if whole else ''}{'<w:tblHeader/>' if head else ''}"
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{''.join(cells)}</w:tr>"


def kept(text: str) -> str:
    """Paragraphs, of a row too, that stay on one page with what comes next."""
    return re.sub(rf'(<w:pStyle w:val="\w+"/>)(?!{KEEP})', rf"\1{KEEP}", text)


def table(widths: Sequence[int], rows: Sequence[str], title: str, words: str) -> str:
    """A table with its name and its words for those who hear it, and a paragraph of no height behind it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Monitor"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoted(title[:200])}/><w:tblDescription w:val={quoted(words[:1000])}/>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{paragraph('Gap')}"
    )


def widths(weights: Sequence[float], room: int, least: Sequence[int] = ()) -> list[int]:
    """A room shared out by weight; least: so wide each is at least, or a part of it without room."""
    floors = [*least] or [0] * len(weights)
    if sum(floors) >= room:
        floors = [int(each * room * CROWDED / sum(floors)) for each in floors]
    shared, narrow = [0] * len(weights), set[int]()
    while True:
        rest = room - sum(floors[n] for n in narrow)
        others = sum(weight for n, weight in enumerate(weights) if n not in narrow) or 1
        shared = [
            floors[n] if n in narrow else int(rest * weight / others) for n, weight in enumerate(weights)
        ]
        more = {n for n, width in enumerate(shared) if width < floors[n]} - narrow
        if not more:
            break
        narrow |= more
    widest = shared.index(max(shared, default=0)) if shared else 0
    return [width + (room - sum(shared)) * (n == widest) for n, width in enumerate(shared)]


def picture(relation: str, number: int, width: int, height: int, title: str, alt: str) -> str:
    """A picture in its line, with its words for those who do not see it; sizes in EMU."""
    named = f'id="{number}" name={quoted(f"Picture {number}")} title={quoted(title)} descr={quoted(alt)}'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {named}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks {DRAWN} noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic {DRAWN}><a:graphicData uri="{PICTURE}"><pic:pic xmlns:pic="{PICTURE}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
