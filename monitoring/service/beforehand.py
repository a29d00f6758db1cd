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

PAUSE: Final = 0.01
"""Seconds between two pages. Whoever asks for another one meanwhile waits for one page at most."""

Write = Callable[[str, str, str], Awaitable[object]]


def leading(public: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every public page as it opens, and each of the six: the name of a page, and codes of its address."""
    yield from ((page, "") for page in public)
    if "recommendation" in public:
        yield from (("recommendation", f"rec={number}") for number in RECOMMENDATIONS)


class Beforehand:
    """Has the leading pages written in every language, once for each record and day.

    public:  the names of the pages that anyone may read
    write:   writes a page and keeps it; takes its name, the codes of its address, and a language
    """

    def __init__(self, public: Collection[str], write: Write) -> None:
        self.pages = tuple(product(LANGUAGES, leading(public)))
        self.write = write
        self.held: tuple[object, ...] = ()
        self.work: asyncio.Task[None] | None = None

    def look(self) -> None:
        """Begin anew where record or day are others than last time. In the event loop only."""
        now = (kept.newest_known(), views.today(settings().timezone))
        if now != self.held:
            self.held = now
            self.stop()
            self.work = asyncio.create_task(self._all())

    def stop(self) -> None:
        """Leave what is not written yet."""
        if self.work is not None:
            self.work.cancel()

    async def _all(self) -> None:
        for language, (page, query) in self.pages:
            await self.write(page, query, language)
            await asyncio.sleep(PAUSE)
