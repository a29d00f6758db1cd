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


OF_THE_VIEW: Final = frozenset({"asof", "scope", "related", "record", "lang"})
"""The codes that every link has of the view and the language."""


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
        own = {name: str(code) for name, code in codes.items() if code not in (None, "")}
        if own.keys() & OF_THE_VIEW:  # it takes the place of that of the view
            query = urlencode({**to_query(self.view), "lang": self.language, **own})
        else:
            query = _of_view(self.view, self.language) + ("&" + urlencode(own) if own else "")
        return f"{self.base}/{'' if page == 'overview' else page}?{query}"


@lru_cache(256)
def _of_view(view: View, language: str) -> str:
    """The codes of a view and a language, as they stand in every link of a page."""
    return urlencode({**to_query(view), "lang": language})


class Choice(NamedTuple):
    """What is offered where an address could not be read."""

    text: str
    address: str
