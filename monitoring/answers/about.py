"""Answer of the about page: the method, told with the record's own numbers."""

from __future__ import annotations

from dataclasses import dataclass

from .pieces import Day, Recommendation, Stamp
from .recommendation import Action


@dataclass(frozen=True)
class SizeStated:
    """The size that the WTO stated for a day, beside the size that the named affiliations give."""

    day: Day
    scope: str
    stated: int
    named: int
    source_url: str


@dataclass(frozen=True)
class SourceUsed:
    """A source of the public record and how many statements rest on it."""

    title: str
    url: str
    statements: int


@dataclass(frozen=True)
class About:
    """What the monitor knows of itself as of a view.

    counted, related  statements on the package in the Group, and in related WTO work
    """

    stamp: Stamp
    recommendations: tuple[Recommendation, ...]
    actions: tuple[Action, ...]
    sizes: tuple[SizeStated, ...]
    sources: tuple[SourceUsed, ...]
    counted: int
    related: int
    speakers: int
