"""The first response, ready to send: who gets one, and what is kept of them."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlencode

from anyio import move_on_after
from cachetools import LRUCache
from markupsafe import Markup
from starlette.responses import Response

from .. import view as views
from ..errors import MonitoringError
from ..i18n import translator
from ..record.signing import SIGNED_IN_COOKIE
from ..settings import settings
from . import first_response, health
from .assets import ENCODERS
from .bounded import Few
from .etag import is_known, tag_of
from .first_response import Asked, Written
from .index_page import with_answer
from .link_head import Told, link_head
from .statuses import RETRY, UNAVAILABLE

MOST: Final = 8 * 2**20
"""Bytes of ready responses that a process keeps: some four hundred pages."""

PATIENCE: Final = 3.0
"""Seconds after which a page goes out without its answer: the live page brings it."""

READERS: Final = 4
"""So many requests ask for the number of the record at a time; pages are written one at a time, so that
the event loop has a core for itself."""

SIGNED_IN: Final = re.compile(rf"(?:^|;)\s*(?:{re.escape(SIGNED_IN_COOKIE)}|_streamlit_user)")
"""Cookies of a session, our own and that of an identity provider: counts for such a reader may differ."""

VARIES: Final = ("Accept-Encoding", "Accept-Language", "Cookie")
"""What of a request decides what a page holds."""

NAMED: Final = frozenset({"member", "statement"})
"""Codes with which a page is called by its heading, as a tab and a search result show it."""

log = logging.getLogger("monitoring")


class Address(NamedTuple):
    """What a request names: a public page, the codes as they stand in it, and the reader's language."""

    page: str
    query: str
    language: str


@dataclass(frozen=True)
class Ready:
    """A response as it goes out.

    tag:  by which a browser knows it again; "" where it is a problem, which may be over by then
    """

    body: bytes
    encoding: str
    status: int = 200
    tag: str = ""

    def response(self, headers: Mapping[str, str], language: str, known: str) -> Response:
        """The answer to a request; 304 where its reader has it already."""
        told = {**headers, "Vary": ", ".join(VARIES), "Content-Language": language}
        # In small letters, as Streamlit's own came: so it takes the place of theirs.
        told |= {"ETag": self.tag} if self.tag else {"cache-control": "no-store"}
        if self.tag and is_known(self.tag, known):
            return Response(status_code=304, headers=told)
        if self.encoding:
            told["Content-Encoding"] = self.encoding
        told |= RETRY if self.status == UNAVAILABLE else {}
        return Response(self.body, status_code=self.status, headers=told, media_type="text/html")


class Otherwise(AbstractContextManager[None]):
    """Whatever goes wrong inside, the page goes out without its answer, and the live page does what it can;
    the log has the whole of it. The counterpart of pages/shared/problems.unexpected.

    said:  what the log says of it
    """

    def __init__(self, said: str = "A page went out without its answer") -> None:
        self.said = said

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, MonitoringError):
            log.warning("%s: %s", self.said, health.in_words(error))
        elif isinstance(error, Exception):
            log.error("%s.", self.said, exc_info=error)
        return isinstance(error, Exception)


class FirstPaint:
    """Makes the first responses of a process, and keeps them by record, view, page, codes and language.

    public:  the names of the pages that anyone may read, the first at home at "/"
    """

    def __init__(self, public: Collection[str]) -> None:
        self.public = tuple(public)
        self.kept: LRUCache[tuple[Asked, str], Ready] = LRUCache(MOST, getsizeof=lambda one: len(one.body))
        self.guard = Lock()
        self.readers, self.writer = Few(READERS), Few(1)

    def page_of(self, method: str, path: str, cookies: str) -> str:
        """The public page that a request asks for; "" where it is none, or for whoever has signed in."""
        # "/member/" is not "/member": Streamlit leads from one to the other, and its files hang on the way.
        name = path.removeprefix("/") or next(iter(self.public), "")
        open_to_all = method in ("GET", "HEAD") and name in self.public and not SIGNED_IN.search(cookies)
        return name if open_to_all else ""

    async def ready(self, address: Address, encoding: str, index: str) -> Ready | None:
        """The response for an address; None where the store does not say in time what stands there.

        encoding:  br, gzip or "", as the request takes it
        index:     Streamlit's page, as it is
        """
        with move_on_after(PATIENCE), Otherwise():
            found = await self.readers.run(lambda: _read(address), PATIENCE)
            if held := self._held(found, encoding):
                return held
            return await self.writer.run(lambda: self._written(address, found, encoding, index), PATIENCE)
        return None

    def _held(self, found: Asked | MonitoringError, encoding: str) -> Ready | None:
        with self.guard:
            return self.kept.get((found, encoding)) if isinstance(found, Asked) else None

    def _written(self, address: Address, found: Asked | MonitoringError, encoding: str, index: str) -> Ready:
        if isinstance(found, MonitoringError):
            written = first_response.trouble(address.page, found, address.language, self.public)
            return _ready(self._whole(address, None, written, index), encoding, written.status)
        if held := self._held(found, encoding):  # another has waited for the same, and written it
            return held
        written = first_response.write(found, self.public)
        made = _ready(self._whole(address, found, written, index), encoding, written.status)
        if not written.is_problem and len(made.body) <= MOST:
            with self.guard:
                self.kept[found, encoding] = made
        return made

    def _whole(self, address: Address, asked: Asked | None, written: Written, index: str) -> str:
        t, page = translator(address.language), address.page
        head = str(Markup('<meta name="robots" content="noindex">'))
        if asked is not None and not written.is_problem:
            query = urlencode({**views.to_query(asked.view), **dict(asked.codes)})
            told = Told(written.title, written.lead, written.lead)
            head = link_head(f"/{page}", query, t, settings().public_url, self.public, told=told)
        has_name = asked is not None and not written.is_problem and dict(asked.codes).keys() & NAMED
        named = written.title if has_name else t(f"nav-{page}")
        return with_answer(index, written.html, t, head, f"{named} · {t('nav-title')}")


def _read(address: Address) -> Asked | MonitoringError:
    try:
        return first_response.read(
            address.page, dict(parse_qsl(address.query, keep_blank_values=True)), address.language
        )
    except MonitoringError as error:
        return error


def _ready(html: str, encoding: str, status: int) -> Ready:
    body = html.encode("utf-8")
    body = ENCODERS[encoding](body) if encoding else body
    return Ready(body, encoding, status, tag_of(body) if status == 200 else "")
