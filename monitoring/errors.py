"""Everything that can go wrong on purpose.

::

    MonitoringError          a key of the locale files, and what goes into its places
      BadAddress             a code in an address or on the command line that does not exist
      BadFile                a file of data/ that cannot be loaded; names file, line, column
      BadReport              what was put into a report cannot be taken; holds every problem at once
      BadIntake              a workbook or CSV with reports cannot be taken; holds every fault at once
      NotFound               asked for one thing that is not on the record (or not for this reader)
      Refused                asked for something that this account has no right to
      Conflict               somebody else was faster
      StoreError             the store does not answer, or is not what it should be
      SettingError           a setting of the environment that cannot be used

The core raises keys, never sentences: ``raise NotFound("statement-not_found", found=code)``.
Whoever talks to a person turns it into one sentence with ``t(error.key, **error.places)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any


class MonitoringError(Exception):
    """A fault with a name: ``key`` of the locale files and ``places``, what the sentence holds."""

    def __init__(self, key: str, /, **places: Any) -> None:
        super().__init__(key, places)
        self.key = key
        self.places = places

    def __str__(self) -> str:
        held = ", ".join(f"{name}={value!r}" for name, value in self.places.items())
        return f"{self.key} ({held})" if held else self.key


class BadAddress(MonitoringError):
    """A code in an address or on the command line that does not exist.

    ``name`` is the part of the address, ``found`` what stood there, ``choices`` the codes there are.
    """

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.places.get("options", ()))


class BadFile(MonitoringError):
    """A file of data/ is refused whole; places: file, line, column, found."""


@dataclass(frozen=True)
class Problem:
    """One thing that cannot be taken: in which field, and which sentence says so, with its places."""

    field: str
    key: str
    places: Mapping[str, Any] = dataclass_field(default_factory=dict)


class BadReport(MonitoringError):
    """What was put into a form cannot be taken; nothing of it was stored."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("report-problems", count=len(self.problems))


class BadIntake(MonitoringError):
    """A file with reports cannot be taken; nothing of it was stored. ``field`` names sheet and cell."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("intake-problems", count=len(self.problems))


class NotFound(MonitoringError):
    """There is no such thing for this reader."""


class Refused(MonitoringError):
    """This account has no right to do that."""


class Conflict(MonitoringError):
    """Somebody else changed it meanwhile."""


class StoreError(MonitoringError):
    """The store does not answer, or is not what it should be."""


class SettingError(MonitoringError):
    """A setting of the environment cannot be used; places: name, found, expected."""
