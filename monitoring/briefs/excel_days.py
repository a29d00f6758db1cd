"""Days that stand in a document in words, as days of a workbook, so that they sort and filter."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from ..i18n import Translator

DAY = re.compile(r"(\d{1,2})(\D.*?)(\d{4})$")
"""The number, what stands between, the year."""

LONGEST = 40
"""No day has so many letters in words."""


def day_of(said: str, t: Translator) -> datetime.date | str:
    """A day in words as a day, where it is known to the day; else as it was said."""
    return _day_of(said, t) if len(said) < LONGEST and DAY.match(said) else said


@lru_cache(maxsize=8192)
def _day_of(said: str, t: Translator) -> datetime.date | str:
    """The same of what looks like a day, and is remembered: no other text is kept by a process."""
    found = DAY.match(said)
    month = _months(t).get(found[2]) if found else None
    if found is None or month is None:
        return said
    try:
        on = datetime.date(int(found[3]), month, int(found[1]))
    except ValueError:
        return said
    return on if t.day(on) == said else said


@lru_cache
def _months(t: Translator) -> dict[str, int]:
    """What stands between the number and the year of a day, for each month."""
    told: dict[str, int] = {}
    for month in range(1, 13):
        for day in (1, 2):
            found = DAY.match(t.day(datetime.date(2022, month, day)))
            told |= {found[2]: month} if found else {}
    return told
