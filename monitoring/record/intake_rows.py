"""A row of a file as somebody meant it: its Member, its recommendation, and the fields that it names."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import Problem
from ..vocabulary import LANGUAGES, RECOMMENDATIONS, Stage, Visibility
from . import wording
from .intake_tables import Cell, Row
from .intake_words import Words, code_of, day_of, fold, number_of, short

STAGES = tuple(stage.value for stage in Stage if stage != Stage.NO_REPORT)
SAID = ("stage", "said_on", "text", "evidence", "practice", "need", "report")
"""Columns in which a row says something; a row with nothing in them is one that was not filled in."""

COLUMN_OF = {"symbol": "evidence", "link": "evidence", "file": "evidence"}
"""Fields of a paper that stand in a column of another name."""


@dataclass(frozen=True)
class Known:
    """Codes that words of a row may mean: of Members by name, of meetings by day."""

    members: Mapping[str, str]
    meetings: frozenset[str]
    meeting_on: Mapping[datetime.date, tuple[str, ...]]


@dataclass(frozen=True)
class Wish:
    """What a row asks for.

    recommendation   0 where it is not known which
    fields           fields of the paper that the row names; a column that the file does not have, and a
                     cell that cannot be read, are not among them
    """

    row: Row
    member: str
    recommendation: int
    report: str
    fields: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()

    def place_of(self, name: str) -> str:
        """The cell in which a field of the paper stands."""
        return self.row.cell(COLUMN_OF.get(name, name)).place


def says_nothing(row: Row) -> bool:
    """Whether a row was left as the workbook has it: for a Member and a recommendation, and nothing said."""
    return not any(_tidy(row.cell(column)) for column in SAID)


def wish(row: Row, words: Words, known: Known) -> Wish:
    """Read a row. What cannot be read is a problem, and left out."""
    return _Reading(row, words, known).wish()


@dataclass
class _Reading:
    """One row while it is read."""

    row: Row
    words: Words
    known: Known
    fields: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wish(self) -> Wish:
        for name, codes, make in CODED:
            self._coded(name, codes, make)
        self._day()
        self._texts()
        self._evidence()
        self._meeting()
        return Wish(
            self.row,
            self._member(),
            self._recommendation(),
            _tidy(self.row.cell("report")),
            self.fields,
            tuple(self.problems),
        )

    def _wrong(self, cell: Cell, key: str, **places: Any) -> None:
        self.problems.append(Problem(cell.place, key, places))

    def _member(self) -> str:
        found = _tidy(self.row.cell("member"))
        return self.known.members.get(fold(found), found)

    def _recommendation(self) -> int:
        cell = self.row.cell("recommendation")
        number = number_of(_tidy(cell))
        if number not in RECOMMENDATIONS:
            self._wrong(cell, "intake-recommendation", found=short(_tidy(cell)), expected=RECOMMENDATIONS)
            return 0
        return int(number)

    def _coded(self, name: str, codes: tuple[str, ...], make: Callable[[str], Any]) -> None:
        cell = self.row.cell(name)
        text = _tidy(cell)
        if name not in self.row.cells or (not text and name in MAY_BE_EMPTY):
            return
        code = code_of(text, codes, self.words.get(name, {}))
        if code:
            self.fields[name] = make(code)
        elif name == "stage" and not text:
            self.fields[name] = None
        else:
            self._wrong(cell, f"intake-{name}", found=short(text), expected=codes)

    def _day(self) -> None:
        cell = self.row.cell("said_on")
        text = _tidy(cell)
        day = cell.value if isinstance(cell.value, datetime.date) else day_of(text)
        if day is not None:
            self.fields["said_on"] = day
        elif text:
            self._wrong(cell, "intake-day", found=short(text), expected="2026-11-24")
        elif "said_on" in self.row.cells:
            self.fields["said_on"] = None

    def _texts(self) -> None:
        for name in ("text", "practice", "need"):
            if name in self.row.cells:
                self.fields[name] = _tidy(self.row.cell(name))

    def _evidence(self) -> None:
        """A document symbol, an https address, or one of each with a space between."""
        if "evidence" not in self.row.cells:
            return
        cell = self.row.cell("evidence")
        parts = [part.rstrip(";,") for part in _tidy(cell).split()]
        links = [part for part in parts if "://" in part]
        symbols = [part for part in parts if part and "://" not in part]
        if len(links) > 1 or len(symbols) > 1:
            self._wrong(cell, "intake-evidence", found=short(_tidy(cell)))
            return
        self.fields |= {"link": "".join(links), "symbol": "".join(symbols)}

    def _meeting(self) -> None:
        """A meeting by its code, or by the day on which it is held."""
        if "meeting" not in self.row.cells:
            return
        cell = self.row.cell("meeting")
        text = _tidy(cell)
        day = cell.value if isinstance(cell.value, datetime.date) else day_of(text)
        on = self.known.meeting_on.get(day, ()) if day else ()
        if not text or text in self.known.meetings:
            self.fields["meeting"] = text
        elif len(on) == 1:
            self.fields["meeting"] = on[0]
        else:
            self._wrong(cell, "intake-meeting", found=short(text))


CODED: tuple[tuple[str, tuple[str, ...], Callable[[str], Any]], ...] = (
    ("stage", STAGES, Stage),
    ("visibility", tuple(one.value for one in Visibility), Visibility),
    ("language", LANGUAGES, str),
)
MAY_BE_EMPTY = ("language",)


def _tidy(cell: Cell) -> str:
    return wording.tidy(cell.value) if isinstance(cell.value, str) else cell.value.isoformat()


def names(rows: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Folded code and names of Members -> code. rows: the code first."""
    return {fold(name): code for code, *spoken in rows for name in (code, *spoken)}
