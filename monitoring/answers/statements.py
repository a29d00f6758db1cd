"""Answers about what was said: everything, filtered; and one statement with its versions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..vocabulary import Forum, Origin, Stage
from .pieces import Meeting, Names, Recommendation, Stamp, Statement


@dataclass(frozen=True)
class Filter:
    """Which statements are asked for; None or "" asks for all. since: said after a meeting, and counting."""

    member: str | None = None
    recommendation: int | None = None
    stage: Stage | None = None
    origin: Origin | None = None
    forum: Forum | None = None
    meeting: str | None = None
    since: Meeting | None = None
    words: str = ""


@dataclass(frozen=True)
class Statements:
    """Everything said up to the as-of day that the filter lets through, newest first.

    total  how many there are without the filter; of that one Member, where it asks for one
    """

    stamp: Stamp
    names: Names
    recommendations: tuple[Recommendation, ...]
    meetings: tuple[Meeting, ...]
    filter: Filter
    statements: tuple[Statement, ...]
    total: int


@dataclass(frozen=True)
class Version:
    """A statement as it stood from one record number on."""

    statement: Statement
    record_from: int
    record_until: int | None
    at: datetime.datetime


@dataclass(frozen=True)
class OneStatement:
    """One statement by its address, with every version up to the record of the view, newest first."""

    stamp: Stamp
    names: Names
    recommendation: Recommendation
    meeting: Meeting | None
    statement: Statement
    versions: tuple[Version, ...]
