"""Answer of the practices page: what is offered to others, and what help is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ..vocabulary import Region
from .meeting import Kind as Kind
from .meeting import Offer
from .pieces import Names, Recommendation, Stamp


@dataclass(frozen=True)
class Wanted:
    """Which of them: of one kind, on one of the six, of one region; None lets all through."""

    kind: Kind | None = None
    recommendation: int | None = None
    region: Region | None = None


@dataclass(frozen=True)
class Practices:
    """Good practices offered and help asked for in the reports that count on the as-of day.

    offers  those that were wanted, by recommendation
    total   how many there are, whatever was wanted
    """

    stamp: Stamp
    names: Names
    recommendations: tuple[Recommendation, ...]
    wanted: Wanted
    offers: tuple[Offer, ...]
    total: int
