"""The fills with their words, as they stand on the cover and above the matrix."""

from __future__ import annotations

from collections.abc import Sequence

from .document import Staged
from .powerpoint_deck import BESIDE, BETWEEN, Again, Deck
from .powerpoint_paper import Box
from .powerpoint_text import LINE, TEXT, Para, Run, wide_of
from .word_xml import fill_of

LEGEND, SWATCH = 20.0, 26.0
"""How high a line of a legend is, and how wide a fill in it, in points."""


def legend_of(deck: Deck, keys: Sequence[Staged], letters: Sequence[str] = ()) -> Again:
    """The fills with their words beside them, as many to a line as fit; letters: that stand on them."""
    lines: list[list[tuple[str, Para, Para, Box]]] = [[]]
    x = left = deck.paper.body.left
    for at, (stage, text) in enumerate(keys):
        mark = Para((Run(letters[at] if letters else "", True, fill_of(stage).text),), TEXT, 0, True)
        said = Para((Run(text),), TEXT, 0)
        wide = SWATCH + 6 + wide_of((said,)) * deck.paper.wider
        if x + wide > deck.paper.body.right and x > left:
            lines.append([])
            x = left
        lines[-1].append((stage, mark, said, Box(x, LEGEND * (len(lines) - 1), wide, LEGEND - 2)))
        x += wide + BESIDE

    def draw() -> None:
        for stage, mark, said, box in (each for line in lines for each in line):
            top = deck.slide.at + box.top
            deck.slide.chip(stage, mark, Box(box.left, top, SWATCH, TEXT * LINE))
            deck.slide.box((said,), Box(box.left + SWATCH + 6, top, box.width - SWATCH - 6, TEXT * LINE + 2))
        deck.used(LEGEND * len(lines) + BETWEEN)

    return Again(LEGEND * len(lines) + BETWEEN, draw)
