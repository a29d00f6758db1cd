"""What a document holds before it has a format: sections and pieces, all in words of one language.

A brief, a follow-up note and the annual tables are Documents; each writer (powerpoint, word, pdf,
excel, webpage) draws every piece. Numbers come from answers and are put in here once, so that all
formats hold the same. Nothing here knows a format; nothing in a writer counts.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..answers.pieces import Count, Stamp
from .foot import Foot


class Linked(NamedTuple):
    """Words that lead to an address (http or https)."""

    text: str
    address: str


class Staged(NamedTuple):
    """A stage: its code for the fill, its words for everybody."""

    stage: str
    text: str


Value = str | int | datetime.date | Linked | Staged | None
"""What a cell of a table holds; None where nothing is known."""


class Column(NamedTuple):
    """A column of a table: its label, what its cells are, and how wide it wants to be beside others."""

    label: str
    kind: Literal["text", "number", "day", "stage", "link"] = "text"
    weight: float = 1.0


@dataclass(frozen=True)
class Table:
    """A table. name: code, for the sheet and for anchors; caption: what it shows."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


class Bar(NamedTuple):
    """One bar of the chart: a recommendation, with its counts at each stage of the chart, on both bases."""

    label: str
    counts: tuple[Count, ...]
    heard: Count


@dataclass(frozen=True)
class Stages:
    """The chart of this house: how many delegations stand at which stage, one bar a recommendation.

    subtitle  day and both denominators; of: the denominators
    stages    (code, words), in the order of the fills; the counts of each bar are in this order
    label     of the delegations that are counted ("delegations"); members_label for the second basis
    alt       the same in words
    names     for each bar the lines of names, such as "In place: Canada; China"; empty when many
    """

    name: str
    caption: str
    subtitle: str
    stages: tuple[Staged, ...]
    bars: tuple[Bar, ...]
    of: Count
    label: str
    members_label: str
    alt: str
    names: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Said:
    """One statement in a document.

    change  what is new of it ("no report yet before, planned now"); "" where it is not listed as new
    before  the stage before, where it is listed as new; None elsewhere
    note    "Withdrawn on ...", "entered later"; "" where there is nothing to say
    """

    member: str
    title: str
    stage: Staged
    words: str
    language: str
    origin: str
    origin_words: str
    day: str
    source: Linked | None
    event: str = ""
    change: str = ""
    before: Staged | None = None
    note: str = ""


@dataclass(frozen=True)
class Statements:
    """Statements one under the other; none: what stands where there are none."""

    name: str
    caption: str
    said: tuple[Said, ...]
    none: str


class Group(NamedTuple):
    """Names under a heading."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """Lists of names, alphabetical, under headings (regions)."""

    name: str
    caption: str
    groups: tuple[Group, ...]
    none: str


class MatrixRow(NamedTuple):
    """One delegation on the six."""

    name: str
    cells: tuple[Staged, ...]


@dataclass(frozen=True)
class Matrix:
    """Delegations by recommendation, as (region, its rows). columns: the six, as (number, title)."""

    name: str
    caption: str
    columns: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[MatrixRow, ...]], ...]


@dataclass(frozen=True)
class Words:
    """Paragraphs. is_note: small and soft."""

    paragraphs: tuple[str, ...]
    is_note: bool = False


Piece = Table | Stages | Statements | Names | Matrix | Words


@dataclass(frozen=True)
class Section:
    """A part of a document: one or more slides, a heading 1, sheets.

    key    code: six, recommendation-1, silent, practices, speaking, reviews, method, sources ...
    lead   the answer in sentences, with both denominators
    """

    key: str
    title: str
    lead: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Document:
    """All of a document, in one language.

    name      of the file, without an ending
    subtitle  under the title: the meeting and the earlier one, in words
    facts     of the cover: (label, value): as-of day, record number, of whom, audience, counts
    head      running head: meeting, as-of day, record
    legend    the fills with their words; legend_note: "One cell is one delegation"
    """

    name: str
    language: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    head: str
    legend: tuple[Staged, ...]
    legend_note: str
    sections: tuple[Section, ...]
    foot: Foot
    stamp: Stamp
