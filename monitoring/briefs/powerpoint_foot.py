"""What every slide says of itself at its foot, and its number: a slide that is copied stands alone."""

from __future__ import annotations

from functools import partial

from .foot import Foot
from .powerpoint_paper import Box, Paper
from .powerpoint_slide import Slide
from .powerpoint_text import LINE, SOFT, Para, Run, height

FOOT, STAMP = 9.0, 10.0
"""Sizes of letters."""

NUMBER = 30.0
"""How wide the number of a slide is, in points."""


class Feet:
    """What every slide says of itself, where it stands, and the number beside it.

    top:  where it begins, in points
    """

    def __init__(self, paper: Paper, foot: Foot, head: str) -> None:
        soft, body = partial(Run, colour=SOFT), paper.body
        source = f"{foot.source} · {foot.address}" if foot.address else foot.source
        stamp = (Para((Run(foot.stamp, True),), STAMP, 1),) if foot.stamp else ()
        last = " ".join([*([f"{foot.reach}."] if foot.reach else []), *foot.notes])
        words = [Para((soft(line),), FOOT, 1) for line in (head, source, last) if line]
        self._said, self._body = (*stamp, *words), body
        self.top = body.bottom - height(self._said, (body.width - NUMBER) / paper.wider)

    def put(self, slide: Slide, number: int) -> None:
        """The foot of a slide, and its number."""
        left, wide = self._body.left, self._body.width - NUMBER
        slide.box(self._said, Box(left, self.top, wide, self._body.bottom - self.top))
        slide.number(number, Box(left + wide, self.top, NUMBER, FOOT * LINE + 2))
