"""Slides as they fill up: each with its title, its foot, its number and its notes.

A piece asks how much room is left, draws, or turns to the next slide. How many slides a section has is
known at its end; then their titles are numbered. What is short stands first: the slides that a section
goes on with may stand behind the first ones of all sections.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ..i18n import Translator
from .brief_words import of_whom
from .document import Document, Stages
from .powerpoint_foot import FOOT, Feet
from .powerpoint_paper import Box, Paper
from .powerpoint_slide import Slide, bind
from .powerpoint_table import Grid, Row, cut, evened, here, row_height, table_xml
from .powerpoint_text import LINE, Para, height, paras, parted
from .word_xml import bare

BETWEEN = 8.0
"""Points between pieces."""

UNUSED = 0.7
"""Where more of a slide is free, a table that would be whole on the next begins here all the same."""

BESIDE = 20.0
"""Points between columns."""


class Again(NamedTuple):
    """What stands above each part of a table, and how high it is."""

    high: float
    draw: Callable[[], None]


class Part(NamedTuple):
    """The slides of a section; first: so many of them stand before what any section goes on with, or all."""

    title: str
    slides: list[Slide]
    first: int | None = None


class Deck:
    """The slides of a document, and where on the last of them the next piece goes."""

    def __init__(self, made: Any, paper: Paper, document: Document, t: Translator) -> None:
        self.made, self.paper, self.document, self.t = made, paper, document, t
        self.package = made.part.package
        self.parts: list[Part] = []
        self.charts = 0
        self.feet = Feet(paper, document.foot, f"{document.head} · {of_whom(t, document.stamp)}")
        self.bottom = self.feet.top - FOOT * LINE - 4

    @property
    def slide(self) -> Slide:
        """The slide that fills up."""
        return self.parts[-1].slides[-1]

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.document.language

    @property
    def width(self) -> float:
        """How wide a piece may be, in points."""
        return self.paper.body.width

    @property
    def room(self) -> float:
        """How high a piece may be here, in points."""
        return self.bottom - self.slide.at

    @property
    def fresh(self) -> float:
        """How high a piece may be on a new slide, in points."""
        return self.bottom - self.paper.body.top

    @property
    def is_one(self) -> bool:
        """Is all of it one chart, which is one slide? What finds no room there stands in its notes."""
        pieces = [piece for section in self.document.sections for piece in section.pieces]
        return not self.document.facts and len(pieces) == 1 and isinstance(pieces[0], Stages)

    def whole(self, grid: Grid) -> float:
        """How high a table is that is not parted."""
        widths = tuple(map(self.fits, grid.widths))
        return sum(row_height(row, widths) for row in (grid.head, *grid.rows))

    def fits(self, wide: float) -> float:
        """How wide a place is in the letters in which lines are counted."""
        return wide / self.paper.wider

    def widened(self, widths: Sequence[float]) -> tuple[float, ...]:
        """Widths in which lines were counted, as wide as the letters of this paper need them."""
        return tuple(one * self.paper.wider for one in widths)

    def high(self, said: Sequence[Para]) -> float:
        """How high words are across a slide."""
        return height(said, self.fits(self.width))

    def begin(self, title: str) -> None:
        """A section: its own slides, under its title."""
        self.parts.append(Part(title, [Slide(self.paper, self.language)]))

    def turn(self) -> None:
        """The next slide of the section."""
        self.parts[-1].slides.append(Slide(self.paper, self.language))

    def later(self) -> None:
        """What comes after this slide in this section stands behind the first slides of all sections."""
        part = self.parts[-1]
        if part.first is None:
            self.parts[-1] = part._replace(first=len(part.slides))

    def note(self, *words: str) -> None:
        """What the notes of this slide say too."""
        self.slide.said.extend(bare(word) for word in words)

    def used(self, high: float) -> None:
        """So much of the slide is taken."""
        self.slide.at += high
        self.slide.is_fresh = False

    def need(self, high: float) -> None:
        """Turns where so much is not left and more would be on the next."""
        if self.room < high and not self.slide.is_fresh:
            self.turn()

    def box(self, said: Sequence[Para], x: float, y: float, wide: float) -> float:
        """Words in a box; how high it is."""
        high = height(said, self.fits(wide))
        self.slide.box(said, Box(x, y, wide, max(high, 12)))
        return high

    def text(self, said: Sequence[Para]) -> None:
        """Words that go on on the next slide until all are said."""
        rest: list[Para] = [*said]
        while rest:
            self.need(min(self.high(rest), 3 * rest[0].size * LINE))
            room = max(self.room, rest[0].size * LINE)
            fits, rest = parted(rest, self.fits(self.width), room)
            high = self.box(fits, self.paper.body.left, self.slide.at, self.width)
            self.used(high + (0 if rest else BETWEEN))
            if rest:
                self.turn()

    def columns(
        self, said: Sequence[Para], keeps: Sequence[bool], columns: int, above: Sequence[Para] = ()
    ) -> None:
        """Short lines in columns, about as high as each other, on one slide where they fit on one.

        keeps:  of each line, that it does not stand last in its column
        above:  their caption, which does not stand alone
        """
        wide = (self.width - BESIDE * (columns - 1)) / columns
        rest, held, over = [*said], [*keeps], self._over(above)
        high = self.stand(said, keeps, columns)
        self.need(over + (high if over + high <= self.fresh else min(high, self.fresh / 3)))
        self.put_above(above)
        while rest:
            highs = [height((one,), self.fits(wide)) for one in rest]
            counts = evened(highs, held, [max(self.room, highs[0])] * columns)
            at, highest = 0, 0.0
            for column, many in enumerate(one for one in counts if one):
                x = self.paper.body.left + column * (wide + BESIDE)
                highest = max(highest, self.box(rest[at : at + many], x, self.slide.at, wide))
                at += many
            self.used(highest + BETWEEN)
            rest, held = rest[at:], held[at:]
            if rest:
                self.turn()

    def stand(self, said: Sequence[Para], keeps: Sequence[bool], columns: int) -> float:
        """How high lines are in columns of a new slide."""
        wide = (self.width - BESIDE * (columns - 1)) / columns
        highs = [height((one,), self.fits(wide)) for one in said]
        counts, at, highest = evened(highs, keeps, [self.fresh] * columns), 0, 0.0
        for many in counts:
            highest = max(highest, sum(highs[at : at + many]))
            at += many
        return highest if at == len(highs) else sum(highs) / columns

    def _over(self, above: Sequence[Para]) -> float:
        """How high a caption is, with the gap under it."""
        return self.high(above) + 2 if above else 0

    def put_above(self, above: Sequence[Para]) -> None:
        """The caption of a piece, close to what it says."""
        if above:
            self.text(above)
            self.slide.at -= BETWEEN - 2

    def table(
        self, grid: Grid, name: str, above: Sequence[Para] = (), again: Again | None = None, columns: int = 1
    ) -> None:
        """A table over as many slides as it needs.

        above:    its caption, which does not stand alone
        again:    what stands above each part of it, and how high that is
        columns:  so many parts stand beside each other
        """
        widths = tuple(map(self.fits, grid.widths))
        head, extra = row_height(grid.head, widths), again.high if again else 0
        rows, highs = [*grid.rows], [row_height(row, widths) for row in grid.rows]
        self._start(head + extra + self._over(above), highs, columns)
        self.put_above(above)
        while True:
            if again:
                again.draw()
            keeps = [row.keeps for row in rows]
            fresh = self.fresh - head - extra
            counts = here(highs, keeps, self.room - head, fresh, columns)
            if rows and not counts[0]:
                rows[:1] = cut(rows[0], widths, self.room - head - BETWEEN)
                highs[:1] = (row_height(row, widths) for row in rows[:2])
                counts[0] = 1
            self._put(grid, rows, [head, *highs], [one for one in counts if one] or [0], name)
            rows, highs = rows[sum(counts) :], highs[sum(counts) :]
            if not rows:
                return
            self.turn()

    def _start(self, over: float, highs: Sequence[float], columns: int) -> None:
        """Turns where a table does not begin well here: a small one stays whole, a long one has rows here."""
        whole = over + sum(highs) / columns
        if whole <= self.fresh and self.room < self.fresh * UNUSED:
            self.need(whole)
        third, first = self.fresh / 3, max(highs[:1], default=0)
        self.need(over + (third if over + first > self.fresh else min(sum(highs[:2]), max(first, third))))

    def _put(
        self, grid: Grid, rows: Sequence[Row], highs: Sequence[float], counts: Sequence[int], name: str
    ) -> None:
        """Parts of a table beside each other on this slide; highs: of the header and of each row."""
        at, highest, x = 0, 0.0, self.paper.body.left
        wide = sum(grid.widths)
        for many in counts:
            shown = (highs[0], *highs[at + 1 : at + many + 1])
            place = Box(x, self.slide.at, wide, sum(shown))
            table = table_xml(grid, rows[at : at + many], shown, self.slide.pen)
            self.slide.table(table, place, bare(name), bare(grid.alt))
            at, highest, x = at + many, max(highest, sum(shown)), x + wide + BESIDE
        self.note(name, grid.alt)
        self.used(highest + BETWEEN)

    def finish(self) -> None:
        """The slides in their order, with titles, foot, numbers and notes, as parts of the presentation."""
        listed = [(part, n) for part in self.parts for n in range(len(part.slides))]
        listed.sort(key=lambda one: one[0].first is not None and one[1] >= one[0].first)
        numbers = {id(part.slides[n]): number for number, (part, n) in enumerate(listed, 1)}
        titled = []
        for part, n in listed:
            slide, many = part.slides[n], len(part.slides)
            number = numbers[id(slide)]
            if n + 1 == part.first:
                self._points(slide, number, [numbers[id(one)] for one in part.slides[n + 1 :]])
            self.feet.put(slide, number)
            slide.said.extend(self.document.foot.lines)
            titled.append((slide, f"{part.title} ({n + 1} / {many})" if many > 1 else part.title))
        bind(self.made, titled)

    def _points(self, slide: Slide, number: int, on: Sequence[int]) -> None:
        """Where the section goes on, if not on the next slide."""
        if on and on[0] != number + 1:
            words = self.t("brief-slides_on", count=len(on), first=str(on[0]), last=str(on[-1]))
            said = paras(words, FOOT, 0, bold=True)
            slide.box(said, Box(self.paper.body.left, self.bottom + 2, self.width, FOOT * LINE))
