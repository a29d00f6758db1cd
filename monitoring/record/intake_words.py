"""What stands in a cell of a file with reports, read as the field's codes, days and numbers.

Codes always hold. Words of the three languages hold where whoever reads hands them in, since the core
knows no sentences: ``words`` is, for each column, the word as it was written -> its code.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping

Words = Mapping[str, Mapping[str, str]]
"""Column -> word, as it stands in a drop-down or a header -> code. "column" holds those of the headers."""

COLUMNS = ("member", "recommendation", "stage", "said_on", "text", "visibility", "evidence")
"""The columns that every file has."""

FURTHER = ("language", "practice", "need", "meeting", "report")
"""Columns that a file may have; what it leaves out stays as it was in the report that is revised."""

CELL = 32_767
"""More characters than that a cell of a workbook cannot hold."""

SHOWN = 120
"""Characters of a cell that a sentence repeats."""

_MONTHS = (
    "january february march april may june july august september october november december",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
MONTHS: dict[str, int] = {
    name: number for names in _MONTHS for number, name in enumerate(names.split(), start=1)
} | {"setiembre": 9}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_WORDED = re.compile(r"(\d{1,2})(?: ?(?:st|nd|rd|th|er|o))? (?:de )?([a-z]+)(?: de| del)? (\d{4})")
_WORDED_FIRST = re.compile(r"([a-z]+) (\d{1,2}) (\d{4})")
_NUMBER = re.compile(r"0*([0-9]{1,3})(?:[.,]0+)?(?:\s*·.*)?", re.DOTALL)
_ESCAPED = re.compile(r"_x00([01][0-9A-Fa-f])_")


def fold(text: str) -> str:
    """A word without case, accents, marks and doubled spaces: what is the same to who reads it."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(letters.split())


def folded(words: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Word -> code, for looking up what was folded."""
    return {fold(word): code for word, code in words}


def code_of(text: str, codes: Iterable[str], words: Mapping[str, str]) -> str:
    """The code that a cell means, by itself or by its word; "" where it is neither."""
    found = text.strip()
    known = {code.casefold(): code for code in codes}
    code = known.get(found.casefold()) or folded(words.items()).get(fold(found), "")
    return code if code.casefold() in known else ""


def number_of(text: str) -> int | None:
    """A whole number, as 5, 5.0, or "5 · and a title" of a drop-down; None where it is none."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) if found and found[1].isascii() else None


def day_of(text: str) -> datetime.date | None:
    """A day, as 2026-11-24, 24/11/2026, or 24 November 2026 in one of the three languages; else None."""
    found = text.strip()
    parts: tuple[str, str, str] | None = None
    if iso := _ISO.fullmatch(found):
        parts = (iso[1], iso[2], iso[3])
    elif slashed := _SLASHED.fullmatch(found):
        parts = (slashed[4], slashed[3], slashed[1])
    elif (worded := _WORDED.fullmatch(fold(found))) and worded[2] in MONTHS:
        parts = (worded[3], str(MONTHS[worded[2]]), worded[1])
    elif (worded := _WORDED_FIRST.fullmatch(fold(found))) and worded[1] in MONTHS:
        parts = (worded[3], str(MONTHS[worded[1]]), worded[2])
    if parts is None:
        return None
    try:
        return datetime.date(*map(int, parts))
    except ValueError:
        return None


def unescaped(text: str) -> str:
    """A text in which a workbook wrote a control character as its number (``_x000D_``) has it back."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def short(text: str) -> str:
    """As much of a cell as a sentence repeats."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
