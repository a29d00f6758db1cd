"""Pages that are written before anybody asks for them: at the start, and when the record or the day is new.

A page takes some thirty milliseconds to write, and pages are written one after the other. Where many
readers come at once, as when a meeting opens, those that most of them look at are there already.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator
from itertools import product
from typing import Final

from .. import view as views
from ..settings import settings
from ..vocabulary import LANGUAGES, RECOMMENDATIONS
from . import kept
from .first_paint import Otherwise
from .statuses import UNAVAILABLE

PAUSE: Final = 0.01
"""Seconds between two pages. Whoever asks for another one meanwhile waits for one page at most."""

EVERY: Final = 60.0
"""Seconds between two looks at the day, also where nobody comes."""

IN_VAIN: Final = 3
"""So many pages one after the other that cannot be written: the others are not tried."""

Write = Callable[[str, str, str], Awaitable[int]]


def leading(public: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every public page as it opens, and each of the six: the name of a page, and codes of its address."""
    yield from ((page, "") for page in public)
    if "recommendation" in public:
        yield from (("recommendation", f"rec={number}") for number in RECOMMENDATIONS)


class Beforehand:
    """Has the leading pages written in every language, once for each record and day.

    A new record is noticed when the first reader after it asks for a page, a new day by itself.

    public:  the names of the pages that anyone may read
    write:   writes a page and keeps it; takes its name, the codes of its address, and a language; gives its
             HTTP status, 0 where there is no answer
    """

    def __init__(self, public: Collection[str], write: Write) -> None:
        self.pages = tuple(product(LANGUAGES, leading(public)))
        self.write = write
        self.held: tuple[object, ...] = ()
        self.turn = 0
        self.work: asyncio.Task[None] | None = None
        self.clock: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Look now, and from now on. In the event loop only, as all that follows."""
        self.clock = asyncio.create_task(self._watch())

    def look(self) -> None:
        """Write all anew where record or day are others than last time."""
        now = (kept.newest_known(), views.today(settings().timezone))
        if now != self.held:
            self.held = now
            self.turn += 1
            self.work = asyncio.create_task(self._all(self.turn, self.work))

    async def end(self) -> None:
        """Write the page at hand to its end, and no more: what is cut short leaves files open."""
        if self.clock is not None:
            self.clock.cancel()
        self.turn += 1
        if self.work is not None:
            await self.work

    async def _watch(self) -> None:
        while True:
            self.look()
            await asyncio.sleep(EVERY)

    async def _all(self, turn: int, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await before
        in_vain = 0
        for language, (page, query) in self.pages:
            if turn != self.turn:  # there is a newer record, or the server ends
                return
            status = await self._one(page, query, language)
            in_vain = 0 if status else in_vain + 1
            if status == UNAVAILABLE:
                self.held = ()  # until the store is back, each look tries one page
            if status == UNAVAILABLE or in_vain == IN_VAIN:
                return
            await asyncio.sleep(PAUSE)

    async def _one(self, page: str, query: str, language: str) -> int:
        with Otherwise("A page could not be written beforehand"):
            return await self.write(page, query, language)
        return 0
