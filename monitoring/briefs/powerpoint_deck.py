"""Slides as they fill up: each with its title, its foot, its number and its notes.

A piece asks how much room is left, draws, or turns to the next slide. How many slides a section has is
known at its end; then their titles are numbered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml import parse_xml
from pptx.util import Pt

from ..i18n import Translator
from ..pictures.palette import LIGHT
from .document import Document, Staged
from .powerpoint_paper import Paper, blank, lay
from .powerpoint_table import Grid, cut, row_height, table_xml, taken
from .powerpoint_text import LINE, NAMES, Para, Run, fill, height, paras, parted
from .word_xml import LANGUAGE, bare, colour, fill_of

BETWEEN = 8.0
"""Points between pieces."""

FOOT, STAMP = 8.0, 10.0
LEGEND = 20.0
"""How high a legend is, in points."""

CHIP = 11.0

Again = Callable[[], None]


class Deck:
    """The slides of a document, and where on the last of them the next piece goes."""

    def __init__(self, made: Any, paper: Paper, document: Document, t: Translator) -> None:
        self.made, self.paper, self.document, self.t = made, paper, document, t
        self.said: list[list[str]] = []
        self.slides: list[Any] = []
        self.title, self.at, self.is_fresh = "", paper.top, True
        self.foot = _foot(document)
        self.bottom = paper.height - 14 - height(self.foot, paper.width - 50)

    @property
    def room(self) -> float:
        """How high a piece may be here, in points."""
        return self.bottom - self.at

    def begin(self, title: str) -> None:
        """A section: its own slides, under its title."""
        self.end()
        self.title = title
        self.turn()

    def turn(self) -> None:
        """The next slide of the section."""
        slide = blank(self.made, self.paper)
        self.slides.append(slide)
        self.said.append([])
        self.at, self.is_fresh = self.paper.top, True
        paper, wide = self.paper, self.paper.width - 50
        self.box(self.foot, paper.left, self.bottom + 6, wide)
        number = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        number += f'<a:rPr lang="{LANGUAGE[self.document.language]}" sz="900" dirty="0"><a:solidFill>'
        number += f'<a:srgbClr val="{colour(LIGHT.soft)}"/></a:solidFill></a:rPr>'
        number = f'<a:p {NAMES}><a:pPr algn="r"/>{number}<a:t>{len(self.made.slides)}</a:t></a:fld></a:p>'
        frame = self.box((), paper.left + wide, paper.height - 30, 50)
        frame._txBody.replace(frame._txBody.p_lst[0], parse_xml(number))

    def end(self) -> None:
        """The titles and notes of the section that is done, once its slides are counted."""
        many = len(self.slides)
        for number, (slide, said) in enumerate(zip(self.slides, self.said, strict=True), 1):
            title = f"{self.title} ({number} / {many})" if many > 1 else self.title
            size = self.paper.title_size
            wide, high = (slide.shapes.title.width / 12700 - 16, slide.shapes.title.height / 12700)
            while size > 14 and height(paras(title, size, 0, bold=True), wide) > high:
                size -= 1
            fill(slide.shapes.title.text_frame, paras(title, size, 0, bold=True), self.language, str)
            notes = [one for one in dict.fromkeys([*said, *self.document.foot.lines]) if one]
            words = [para for one in notes for para in paras(one)]
            fill(slide.notes_slide.notes_text_frame, words, self.language, str)
        self.slides, self.said = [], []

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.document.language

    def note(self, *words: str) -> None:
        """What the notes of this slide say too."""
        self.said[-1].extend(bare(word) for word in words)

    def link(self, address: str) -> str:
        """The relation of an address on this slide; the notes name the address."""
        self.note(address)
        part = self.slides[-1].part
        return str(part.relate_to(bare(address), RELATION.HYPERLINK, is_external=True))

    def box(self, said: Sequence[Para], x: float, y: float, wide: float) -> Any:
        """Words in a box without edges; its frame."""
        high = max(height(said, wide), 12)
        shape = self.slides[-1].shapes.add_textbox(Pt(x), Pt(y), Pt(wide), Pt(high))
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = True
        if said:
            fill(frame, said, self.language, self.link)
        return frame

    def used(self, high: float) -> None:
        """So much of the slide is taken."""
        self.at += high
        self.is_fresh = False

    def need(self, high: float) -> None:
        """Turns where so much is not left and more would be on the next."""
        if self.room < high and not self.is_fresh:
            self.turn()

    def text(self, said: Sequence[Para], columns: int = 1) -> None:
        """Words that go on in the next column and on the next slide until all are said."""
        rest: list[Para] = [*said]
        gap = 20.0
        wide = (self.paper.width - gap * (columns - 1)) / columns
        while rest:
            self.need(min(height(rest, wide), 3 * rest[0].size * LINE))
            highest = 0.0
            room = max(self.room, rest[0].size * LINE)
            even = room if columns == 1 else min(room, height(rest, wide) / columns + 30)
            for column in range(columns):
                fits, rest = parted(rest, wide, even if len(rest) > columns else room)
                if fits:
                    self.box(fits, self.paper.left + column * (wide + gap), self.at, wide)
                    highest = max(highest, height(fits, wide))
                if not rest:
                    break
            self.used(highest + (0 if rest else BETWEEN))
            if rest:
                self.turn()

    def table(self, grid: Grid, name: str, again: Again | None = None) -> None:
        """A table over as many slides as it needs; again: what stands above each part of it."""
        rows, extra = grid.rows, LEGEND + BETWEEN if again else 0
        head = row_height(grid.head, grid.widths)
        self.need(head + extra + (min(row_height(rows[0], grid.widths), 90) if rows else 0))
        while True:
            fits, rest = taken(grid._replace(rows=rows), self.room - extra)
            if rows and not fits and not self.is_fresh:
                self.turn()
                continue
            if rows and not fits:
                first, over = cut(rows[0], grid.widths, self.room - extra - head)
                fits, rest = (first,), (over, *rows[1:])
            if again:
                again()
            self._put(grid, fits, name)
            if not rest:
                break
            rows = rest
            self.turn()

    def _put(self, grid: Grid, rows: Sequence[Any], name: str) -> None:
        """A part of a table on this slide."""
        high = sum(row_height(row, grid.widths) for row in (grid.head, *rows))
        place = (self.paper.left, self.at, sum(grid.widths), high)
        frame = self.slides[-1].shapes.add_table(1, 1, *(Pt(one) for one in place))
        tree = frame._element.graphic.graphicData
        tree.replace(frame.table._tbl, parse_xml(table_xml(grid, rows, self.language, self.link)))
        described(frame, name, grid.alt)
        self.note(name, grid.alt)
        self.used(high + BETWEEN)

    def legend(self, keys: Sequence[Staged], aside: str) -> None:
        """The fills with their words, one beside the other; aside: what one of them is."""
        x = self.paper.left
        for stage, text in keys:
            look = fill_of(stage)
            para = Para((Run(text, colour=look.text),), CHIP, 0, True)
            wide = 14 + CHIP * 0.58 * len(text)
            if x + wide > self.paper.left + self.paper.width:
                x = self.paper.left
                self.used(LEGEND)
            shape = self.slides[-1].shapes.add_shape(1, Pt(x), Pt(self.at), Pt(wide), Pt(LEGEND - 2))
            lay(shape, stage)
            fill(shape.text_frame, (para,), self.language, self.link)
            x += wide + 6
        self.used(LEGEND + (0 if aside else BETWEEN))
        if aside:
            self.text(paras(aside, 10, 0, colour=LIGHT.soft))


def described(shape: Any, name: str, alt: str) -> None:
    """The name of a shape, and what it shows for those who do not see it."""
    props = shape._element._nvXxPr.cNvPr
    props.set("name", bare(name)[:200] or props.get("name"))
    props.set("descr", bare(alt or name))


def _foot(document: Document) -> tuple[Para, ...]:
    """What every slide says of itself: stamp, head, source and address, reach and notes."""
    foot, soft = document.foot, partial(Run, colour=LIGHT.soft)
    source = f"{foot.source} · {foot.address}" if foot.address else foot.source
    stamp = (Para((Run(foot.stamp, True),), STAMP, 1),) if foot.stamp else ()
    last = " ".join([*([f"{foot.reach}."] if foot.reach else []), *foot.notes])
    words = [Para((soft(line),), FOOT, 1) for line in (document.head, source, last) if line]
    return (*stamp, *words)
