"""What can be said of one column of a file in data/, and of a file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What may stand in a cell. Days, whole numbers and numbers have types of their own; all else is text."""

    TEXT = "text"
    CODE = "code"
    DAY = "day"
    PART_DAY = "part_day"
    WHOLE = "whole"
    NUMBER = "number"
    URL = "url"
    SYMBOL = "symbol"
    MEMBER = "member"
    MEETING = "meeting"
    TERM = "term"


WTO_BEGAN = datetime.date(1995, 1, 1)
LAST_DAY = datetime.date(2100, 12, 31)


@dataclass(frozen=True)
class Column:
    """One column: its name, what may stand in it, what it means, whether it may be empty, its codes.

    For days: ``first`` and ``last`` are the days between which one is believed, and ``past`` ones are
    those that cannot lie ahead of tomorrow (of a month or a year: not the whole of it).
    """

    name: str
    kind: Kind
    description: str
    optional: bool = False
    codes: tuple[str, ...] = ()
    first: datetime.date = WTO_BEGAN
    last: datetime.date = LAST_DAY
    past: bool = False

    @property
    def nullable(self) -> bool:
        """Text that is not known is empty and never null, so that readers need one test, not two."""
        return self.optional and self.kind in (Kind.DAY, Kind.WHOLE, Kind.NUMBER)


@dataclass(frozen=True)
class File:
    """One file of data/ and the table of the same name; ``key`` names a row."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name. Errors: KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)
