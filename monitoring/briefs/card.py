"""A picture for a pasted link: of exactly the size that chats and mail readers show whole.

What they are told of a picture is its size, before they have it; one of another shape they cut.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from .picture import SLIDE, Picture, draw

CARD: Final = (1200, 630)
"""Pixels, as readers of Open Graph want them."""

ROUNDS: Final = 6
"""So often a picture is drawn wider at most; two have been enough for every Member."""


def card(picture: Picture) -> bytes:
    """The picture as PNG of CARD. Where it needs more height it is laid out wider, and all of it smaller."""
    wide, high = CARD
    width = SLIDE[0]
    for _ in range(ROUNDS):
        drawn = draw(picture, "png", (width, round(width * high / wide)), scale=wide / width)
        needs = _height(drawn)
        if needs <= high:
            break
        width = ceil(width * needs / high)
    return drawn


def _height(png: bytes) -> int:
    return int.from_bytes(png[20:24])
