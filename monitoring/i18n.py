"""Words at the edge: one sentence in one of three languages, with plurals, numbers and days.

Sentences live in ``locale/en.ftl``, ``fr.ftl`` and ``es.ftl`` (Project Fluent), keys ``group-name``.
Official texts are data, not sentences: they come as ``Text`` with all three languages inside.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from .vocabulary import LANGUAGES, Precision

LOCALES = Path(__file__).parent / "locale"
LONGEST = 900
"""What somebody typed into an address is repeated up to so many characters."""

_NEVER_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, halves of letters, and marks that turn what stands behind them: nothing can send them,
or they change the sentence around what was typed."""

BABEL = {"en": "en_GB", "fr": "fr", "es": "es"}
_PATTERN = {Precision.MONTH: {"en": "MMMM y", "fr": "MMMM y", "es": "MMMM 'de' y"}}

Item = TypeVar("Item")


class ThreeTexts(Protocol):
    """A text that is kept in all three languages."""

    @property
    def en(self) -> str: ...
    @property
    def fr(self) -> str: ...
    @property
    def es(self) -> str: ...


class Translator:
    """Says things in one language: ``t("stage-in_place")``, ``t.day(day)``, ``t.text(title)``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = BABEL[language]
        self._plain: dict[str, str] = {}
        self._bundle = FluentBundle([self.locale.replace("_", "-")], use_isolating=False)
        for path in files(language):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __call__(self, key: str, /, **places: Any) -> str:
        """The sentence of a key; a missing key or place is a defect and raises KeyError."""
        if places:
            return self._said(key, places)
        if key not in self._plain:  # a page says the same few words some hundred times
            self._plain[key] = self._said(key, {})
        return self._plain[key]

    def _said(self, key: str, places: dict[str, Any]) -> str:
        message = self._bundle.get_message(key)
        if message is None or message.value is None:
            raise KeyError(f"{self.language}.ftl has no message {key!r}")
        said, errors = self._bundle.format_pattern(message.value, self._places(places))
        if errors:
            raise KeyError(f"{self.language}.ftl, {key!r}: {errors[0]}")
        return str(said)

    def has(self, key: str) -> bool:
        """Is there such a sentence? For codes that data may bring, such as the name of a column."""
        return self._bundle.has_message(key)

    def text(self, text: ThreeTexts) -> str:
        """A text of the data, in this language; else in English; else in the language it was written in."""
        return str(getattr(text, self.language_of(text)))

    def language_of(self, text: ThreeTexts) -> str:
        """In which language ``text`` gives a text: what a Member wrote stands in its own language only."""
        held = [code for code in (self.language, *LANGUAGES) if getattr(text, code)]
        return held[0] if held else self.language

    def day(self, on: datetime.date, precision: str = Precision.DAY) -> str:
        """A day in long form at its true precision: 8 February 2022, December 2023, 2021."""
        if precision == Precision.BY:
            return self("day-by", day=self._long(on))
        if precision == Precision.MONTH:
            return str(format_date(on, _PATTERN[Precision.MONTH][self.language], locale=self.locale))
        if precision == Precision.YEAR:
            return str(on.year)
        return self._long(on)

    def short_day(self, on: datetime.date, precision: str = Precision.DAY) -> str:
        """A day in short form, for lists beside names only: 8 Feb 2022, Dec 2023."""
        if precision in (Precision.DAY, Precision.BY):
            said = str(format_date(on, "d MMM y", locale=self.locale))
            return said if precision == Precision.DAY else self("day-by", day=said)
        return (
            str(on.year) if precision == Precision.YEAR else str(format_date(on, "MMM y", locale=self.locale))
        )

    def moment(self, at: datetime.datetime) -> str:
        """A UTC time as day and time."""
        return f"{self._long(at.date())}, {at:%H:%M} UTC"

    def number(self, value: float) -> str:
        """A number with this language's separators; no decimals are added or lost."""
        return str(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def names(self, names: Iterable[str]) -> str:
        """Names of Members in this language's alphabetical order, separated by semicolons."""
        return "; ".join(self.sorted(names))

    def sorted(self, items: Iterable[Item], key: Callable[[Item], str] = str) -> list[Item]:
        """Items in this language's alphabetical order of their names."""
        return sorted(items, key=lambda item: alphabetical(key(item)))

    def _long(self, on: datetime.date) -> str:
        said = str(format_date(on, "long", locale=self.locale))
        first = {"fr": "1er", "es": "1º"}.get(self.language)
        return first + said[1:] if first and on.day == 1 else said

    def _places(self, places: dict[str, Any]) -> dict[str, Any]:
        return {name: self._place(value) for name, value in places.items()}

    def _place(self, value: Any) -> Any:
        if isinstance(value, datetime.datetime):
            return self.moment(value)
        if isinstance(value, datetime.date):
            return self.day(value)
        if all(hasattr(value, language) for language in LANGUAGES):
            return self.text(value)
        if isinstance(value, tuple | list | frozenset):
            return _NEVER_SHOWN.sub("\ufffd", ", ".join(str(item) for item in value))
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        text = str(value)
        text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        return _NEVER_SHOWN.sub("\ufffd", text)


_FILED_UNDER = {"The Gambia": "Gambia", "Chinese Taipei": "Taipei"}
"""English names that the WTO files under another word than their first."""


@lru_cache(4096)
def alphabetical(name: str) -> str:
    """A key that puts names in order in the three languages: no accents, no case, no marks.

    Gives ICU's order for the names of all WTO Members; a plain sort puts Égypte last.
    """
    name = _FILED_UNDER.get(name, name)
    bare = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "Oe"))
    return "".join(c for c in bare if c.isalnum() or c == " ").casefold()


@cache
def translator(language: str) -> Translator:
    """The translator of a language, built once a process. Errors: KeyError for another language."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return Translator(language)


def files(language: str) -> list[Path]:
    """The locale files of a language: what all read, and one for each desk and command."""
    return sorted(LOCALES.glob(f"{language}.ftl")) + sorted(LOCALES.glob(f"{language}-*.ftl"))


def preferred(header: str) -> str:
    """The language of a reader, from what a browser says of itself: "fr-CH, fr;q=0.9, en;q=0.8".

    English where it names none that there is.
    """
    weighed = []
    for place, part in enumerate(header.lower().split(",")):
        tag, _, weight = part.partition(";")
        named = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d*)?)\s*", weight)
        weighed.append((-float(named[1]) if named else -1.0, place, tag.strip().partition("-")[0]))
    found = [code for weight, _, code in sorted(weighed) if code in LANGUAGES and weight < 0]
    return found[0] if found else LANGUAGES[0]
