"""Links between pages: every address carries the as-of day, the scope and the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import urlencode

from ..view import View, to_query

OWN_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "overview": ("rec",),
    "recommendation": ("rec", "show"),
    "member": ("member", "show"),
    "meeting": ("meeting", "since", "hear", "region", "circle"),
    "practices": ("offer", "rec", "region"),
    "statements": (
        *("statement", "member", "rec", "stage", "origin", "forum", "meeting", "since", "words", "show"),
    ),
    "about": (),
}
"""The codes of an address that a page reads, besides those of the view. No other changes what is sent."""


@dataclass(frozen=True)
class Links:
    """Addresses that keep the reader's View: ``links("member", member="URY")``.

    base  what stands before the page, such as https://monitor.example.org; empty for links on a page
    """

    view: View
    language: str
    base: str = ""

    def __call__(self, page: str, /, **codes: object) -> str:
        """The address of a page under this view, with further codes; empty ones are left out."""
        own = urlencode({name: str(code) for name, code in codes.items() if code not in (None, "")})
        seen = _seen(self.view, self.language)
        return f"{self.base}/{'' if page == 'overview' else page}?{seen}{'&' if own else ''}{own}"


@lru_cache(256)
def _seen(view: View, language: str) -> str:
    """The codes of a view and a language, as they stand in every link of a page."""
    return urlencode({**to_query(view), "lang": language})


class Choice(NamedTuple):
    """What is offered where an address could not be read."""

    text: str
    address: str
