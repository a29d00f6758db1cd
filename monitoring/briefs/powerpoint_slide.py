"""One slide as text of XML: its shapes, its notes, and what it relates to.

A slide is written as a whole and never read back, since asking python-pptx for every shape of a long
deck takes seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from .powerpoint_paper import Box, Paper
from .powerpoint_table import POINT
from .powerpoint_text import NAMES, SOFT, Para, Pen, drawn, exact, height, longest_word, on_one_line, paras
from .word_xml import LANGUAGE, bare, fill_of, quoted

HEAD = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
HATCH = {"planned": "wdUpDiag", "reported": "dotGrid"}
"""The second cue of a fill, for grey paper: lines aslant, and dots. LibreOffice draws the dots of a grid as
lines upright and across, and any other dots as lines aslant."""

FIRST = 255
"""Numbers of slides in a presentation begin behind it."""

LEAST, INSET = 14.0, 16.0
"""The smallest letters of a title, and what its box keeps free at both sides, in points."""

NUMBER = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'


class Slide:
    """A slide that fills up.

    said   what its notes say
    at     where the next piece goes, in points from the top
    """

    def __init__(self, paper: Paper, language: str) -> None:
        self.paper, self.language = paper, language
        self.pen = Pen(language, paper.inks, self.link)
        self.shapes: list[str] = []
        self.said: list[str] = []
        self.at, self.is_fresh = paper.body.top, True
        self._related: dict[tuple[str, Any], str] = {}

    def relation(self, kind: str, target: Any) -> str:
        """The relation of another part or of an address; layout and notes come first."""
        key = (kind, target)
        return self._related.setdefault(key, f"rId{len(self._related) + 3}")

    def link(self, address: str) -> str:
        """The relation of an address on this slide; the notes name the address."""
        self.said.append(bare(address))
        return self.relation(RELATION.HYPERLINK, bare(address))

    def _named(self, name: str, alt: str = "") -> str:
        """Number and name of the next shape, and what it shows for those who do not see it."""
        number = len(self.shapes) + 3
        told = f" descr={quoted(alt)}" if alt else ""
        return f'<p:cNvPr id="{number}" name={quoted(name[:200] or f"Shape {number}")}{told}/>'

    def box(self, said: Sequence[Para], place: Box, end: str = "") -> None:
        """Words in a box without edges; end: a paragraph of XML behind them."""
        self.shapes.append(
            f"<p:sp><p:nvSpPr>{self._named(f'Text {len(self.shapes) + 3}')}"
            f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{_xfrm("a", place)}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
            f"<a:lstStyle/>{drawn(said, self.pen) if said or not end else ''}{end}</p:txBody></p:sp>"
        )

    def chip(self, stage: str, said: Para, place: Box) -> None:
        """The fill of a stage with its rim: a letter on it tells it apart, else its second cue does."""
        fill = self.pen.solid(fill_of(stage).fill) if said.text else fill_xml(stage)
        rim = f'<a:ln w="9525"><a:solidFill>{exact(fill_of(stage).rim)}</a:solidFill></a:ln>'
        self.shapes.append(
            f"<p:sp><p:nvSpPr>{self._named(said.text)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f'<p:spPr>{_xfrm("a", place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f'{fill}{rim}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" '
            f'bIns="0" anchor="ctr"/><a:lstStyle/>{drawn((said,), self.pen)}</p:txBody></p:sp>'
        )

    def table(self, table: str, place: Box, name: str, alt: str) -> None:
        """A table as XML."""
        self._frame(f'<a:graphicData uri="{TABLE}">{table}</a:graphicData>', place, name, alt)

    def chart(self, part: Any, place: Box, name: str, alt: str) -> None:
        """A chart that is a part of its own."""
        relation = self.relation(RELATION.CHART, part)
        held = f'<c:chart xmlns:c="{CHART}" r:id="{relation}"/>'
        self._frame(f'<a:graphicData uri="{CHART}">{held}</a:graphicData>', place, name, alt)

    def _frame(self, data: str, place: Box, name: str, alt: str) -> None:
        self.shapes.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{self._named(name, alt or name)}<p:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"{_xfrm('p', place)}<a:graphic>{data}</a:graphic></p:graphicFrame>"
        )

    def picture(self, part: Any, place: Box, name: str, alt: str) -> None:
        """A picture that is a part of its own."""
        relation = self.relation(RELATION.IMAGE, part)
        self.shapes.append(
            f"<p:pic><p:nvPicPr>{self._named(name, alt)}<p:cNvPicPr><a:picLocks noChangeAspect="
            f'"1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
            f'<a:fillRect/></a:stretch></p:blipFill><p:spPr>{_xfrm("a", place)}<a:prstGeom prst="rect">'
            "<a:avLst/></a:prstGeom></p:spPr></p:pic>"
        )

    def number(self, number: int, place: Box) -> None:
        """The number of the slide, which PowerPoint counts anew when slides are moved."""
        look = f'<a:rPr lang="{LANGUAGE[self.language]}" sz="900" dirty="0">{self.pen.solid(SOFT)}</a:rPr>'
        field = f'<a:p><a:pPr algn="r"/>{NUMBER}{look}<a:t>{number}</a:t></a:fld></a:p>'
        self.box((), place, field)

    def part(self, title: str, number: int, notes: Any, places: Sequence[str], package: Any) -> Part:
        """The slide as a part of a presentation, and its notes.

        notes, places:  the master of notes, and which of its places picture and words take
        """
        name = PackURI(f"/ppt/slides/slide{number}.xml")
        made = Part(name, CONTENT_TYPE.PML_SLIDE, package, self._xml(title))
        beside = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        told = Part(beside, CONTENT_TYPE.PML_NOTES_SLIDE, package, self._notes(*places))
        told.rels._add_relationship(RELATION.NOTES_MASTER, notes)
        told.rels._add_relationship(RELATION.SLIDE, made)
        made.rels._add_relationship(RELATION.SLIDE_LAYOUT, self.paper.layout.part)
        made.rels._add_relationship(RELATION.NOTES_SLIDE, told)
        for kind, target in self._related:
            made.rels._add_relationship(kind, target, isinstance(target, str))
        return made

    def _xml(self, title: str) -> bytes:
        shapes = "".join((self._title(title), *self.shapes))
        return (
            HEAD
            + (
                f"<p:sld {NAMES}><p:cSld><p:spTree>{GROUP}{shapes}</p:spTree></p:cSld>"
                f"<p:clrMapOvr>{self.paper.mapped}</p:clrMapOvr></p:sld>"
            ).encode()
        )

    def _title(self, title: str) -> str:
        """The title in the placeholder of the template; smaller where it would not fit there."""
        place, size = self.paper.title, self.paper.size
        wide = (place.width - INSET) / self.paper.wider
        said = paras(title, size, 0, bold=True)
        while size > LEAST and (height(said, wide) > place.height - 4 or longest_word(said) > wide):
            size = max(size - 1, LEAST)
            said = paras(title, size, 0, bold=True)
        smaller = f' sz="{round(size * 100)}"' if size < self.paper.size or not self.paper.is_placed else ""
        words = f'<a:r><a:rPr lang="{LANGUAGE[self.language]}"{smaller} dirty="0"/>'
        return (
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>'
            f"{'' if self.paper.is_placed else _xfrm('a', place)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
            f"<a:p>{words}<a:t>{on_one_line(title)}</a:t></a:r></a:p></p:txBody></p:sp>"
        )

    def _notes(self, image: str, text: str) -> bytes:
        """The notes: a picture of the slide, and what is said."""
        lines = [line for one in dict.fromkeys(self.said) if one for line in one.splitlines()]
        look = f'<a:rPr lang="{LANGUAGE[self.language]}" dirty="0"/>'
        words = "".join(f"<a:p><a:r>{look}<a:t>{on_one_line(line)}</a:t></a:r></a:p>" for line in lines)
        return (
            HEAD
            + (
                f"<p:notes {NAMES}><p:cSld><p:spTree>{GROUP}"
                '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder 1"/><p:cNvSpPr><a:spLocks '
                f'noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"{image}/>'
                "</p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
                '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder 2"/><p:cNvSpPr><a:spLocks '
                f'noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body"{text}/></p:nvPr></p:nvSpPr><p:spPr/>'
                f"<p:txBody><a:bodyPr/><a:lstStyle/>{words or '<a:p/>'}</p:txBody></p:sp>"
                "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
            ).encode()
        )


def _index(value: str | None) -> str:
    return f' idx="{value}"' if value else ""


def _xfrm(space: str, place: Box) -> str:
    left, top, wide, high = (round(one * POINT) for one in place)
    return f'<{space}:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></{space}:xfrm>'


def fill_xml(stage: str) -> str:
    """The fill of a stage: one colour, or two in a pattern."""
    look = fill_of(stage)
    if stage not in HATCH:
        return f"<a:solidFill>{exact(look.fill)}</a:solidFill>"
    mark = exact(look.mark or look.rim)
    return (
        f'<a:pattFill prst="{HATCH[stage]}"><a:fgClr>{mark}</a:fgClr>'
        f"<a:bgClr>{exact(look.fill)}</a:bgClr></a:pattFill>"
    )


def bind(made: Any, slides: Sequence[tuple[Slide, str]]) -> None:
    """Slides with their titles, in this order, as the slides of a presentation."""
    notes, package = made.part.notes_master_part, made.part.package
    held = (one.element.ph for one in notes.notes_master.placeholders)
    indices = {str(ph.get("type")): ph.get("idx") for ph in held}
    places = tuple(_index(indices.get(kind)) for kind in ("sldImg", "body"))
    listed = []
    for number, (slide, title) in enumerate(slides, 1):
        part = slide.part(title, number, notes, places, package)
        relation = made.part.rels._add_relationship(RELATION.SLIDE, part)
        listed.append(f'<p:sldId id="{FIRST + number}" r:id="{relation}"/>')
    held = made.part._element.get_or_add_sldIdLst()
    held.getparent().replace(held, parse_xml(f"<p:sldIdLst {NAMES}>{''.join(listed)}</p:sldIdLst>"))
