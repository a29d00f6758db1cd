"""/picture/NAME.png: what chats and mail readers show where the address of a page is pasted.

Names are those of the command line: ``overview``, ``recommendation-4``, ``member-URY``. The codes are those
of the page (asof, scope, related, record, lang; English where none is named), and they alone decide what is
drawn: always the public record, whoever asks. Without a day it is the record of today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Final

from anyio import fail_after
from cachetools import LRUCache
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from .. import view as views
from ..briefs import picture
from ..briefs.card import card
from ..errors import BadAddress, MonitoringError
from ..i18n import Translator, translator
from ..pictures.links import Links
from ..settings import settings
from ..view import View
from ..vocabulary import LANGUAGES, Visibility
from . import health, kept
from .bounded import Few
from .etag import is_known, tag_of
from .link_head import CODE, VIEWED
from .shell import language
from .statuses import RETRY, UNAVAILABLE, status_of

NAMES: Final = ("overview", "recommendation-N", "member-CODE")

MOST: Final = 128
"""So many pictures are kept at most,"""

MOST_BYTES: Final = 16 * 2**20
"""and so many bytes of them; one has 50,000 to 250,000."""

WAITING: Final = 20
"""So many pictures may wait to be drawn, at up to 0.35 s each: all within health.PATIENCE."""

HEADERS: Final = {"Cache-Control": "public, max-age=300"}
"""Minutes, since the record moves; after them a reader asks by its tag whether there is another."""

REFUSED: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True)
class Wanted:
    """One picture; equal ones have equal bytes.

    newest  the newest record, on which older ones hang too: who narrows a report hides it in them
    """

    newest: int
    view: View
    name: str
    language: str


@dataclass(frozen=True)
class Drawn:
    """A picture that is kept, and the tag by which a reader knows it again."""

    png: bytes
    tag: str


class LinkPictures:
    """Draws pictures one at a time beside the event loop, and keeps the last ones in memory."""

    def __init__(self) -> None:
        # Each takes its share of the bytes at least, so that the bound of bytes is one of number too.
        share = MOST_BYTES // MOST
        self.drawn: LRUCache[Wanted, Drawn] = LRUCache(MOST_BYTES, lambda held: max(len(held.png), share))
        self.guard = Lock()
        self.waiting: Counter[Wanted] = Counter()
        self.asking, self.drawing = Few(1), Few(1)

    async def answer(self, request: Request) -> Response:
        """GET and HEAD: the picture, or that the reader has it; else one sentence, never kept."""
        try:
            with fail_after(health.PATIENCE):
                found = await self._found(request.path_params["name"], request.query_params)
        except TimeoutError:
            return _refused(health.silent(), request)
        except MonitoringError as error:
            return _refused(error, request)
        return _sent(found, request)

    async def _found(self, name: str, query: Mapping[str, str]) -> Drawn:
        codes = {code: query[code] for code in (*VIEWED, "lang") if code in query}
        said = _language(name, codes)
        newest, view = await self.asking.run(lambda: _view(codes), health.PATIENCE)
        wanted = Wanted(newest, view, name, said)
        return self._held(wanted) or await self._queued(wanted)

    async def _queued(self, wanted: Wanted) -> Drawn:
        """Wait for one's turn; whoever asks for a picture that waits already waits with the others."""
        if wanted not in self.waiting and len(self.waiting) >= WAITING:
            raise MonitoringError("service-picture_busy")
        self.waiting[wanted] += 1
        try:
            return await self.drawing.run(lambda: self._held(wanted) or self._made(wanted), health.PATIENCE)
        finally:
            self.waiting[wanted] -= 1
            if not self.waiting[wanted]:
                del self.waiting[wanted]

    def _held(self, wanted: Wanted) -> Drawn | None:
        with self.guard:
            return self.drawn.get(wanted)

    def _made(self, wanted: Wanted) -> Drawn:
        png = card(picture_of(wanted.name, wanted.view, translator(wanted.language)))
        made = Drawn(png, tag_of(png))
        with self.guard:
            if len(png) <= MOST_BYTES:
                self.drawn[wanted] = made
        return made


def picture_of(name: str, view: View, t: Translator) -> picture.Picture:
    """The picture of a name, with its words (``alt``), not drawn yet.

    Errors: BadAddress for a name, number or Member that does not exist; NotFound for a Member to come
    """
    links = Links(view, t.language, settings().public_url)
    kind, _, code = name.partition("-")
    if name == "overview":
        return picture.overview(kept.overview(view), t, links)
    if kind == "recommendation" and code.isdigit() and len(code) == 1:
        return picture.recommendation(kept.recommendation(view, int(code)), t, links)
    if kind == "member" and code:
        return picture.member(kept.member(view, code), t, links)
    raise BadAddress("address-chart", name="chart", found=name, options=NAMES)


def _language(name: str, codes: Mapping[str, str]) -> str:
    """The language that is named. Errors: BadAddress, also for a code such as none is written here, whose
    text is repeated to nobody."""
    if not all(CODE.fullmatch(text) for text in (name, *filter(None, codes.values()))):
        raise BadAddress("address-unreadable")
    named = codes.get("lang") or LANGUAGES[0]
    if named not in LANGUAGES:
        raise BadAddress("address-lang", name="lang", found=named, options=LANGUAGES)
    return named


def _view(codes: Mapping[str, str]) -> tuple[int, View]:
    """The newest record, and what everybody may see through this window."""
    latest, today = kept.latest_record(), views.today(settings().timezone)
    return latest, views.from_query(codes, today=today, latest=latest, sees=Visibility.PUBLIC)


def _sent(found: Drawn, request: Request) -> Response:
    headers = {**HEADERS, "ETag": found.tag}
    if is_known(found.tag, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    # The server leaves the picture out where only the head is asked for, and says how long it would be.
    return Response(found.png, media_type="image/png", headers=headers)


def _refused(error: MonitoringError, request: Request) -> Response:
    """One sentence: there is no such picture (404), the address cannot be read (400), later perhaps (503)."""
    status = status_of(error)
    said = translator(language(request.scope))(error.key, **error.places)
    later = RETRY if status == UNAVAILABLE else {}
    return PlainTextResponse(said, status_code=status, headers=REFUSED | later)
