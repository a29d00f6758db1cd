"""What every form of ours is held to: from our own pages, of bounded size, and leading nowhere else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

from ..i18n import Translator, translator
from ..record import signing
from .shell import language

LARGEST = 64 * 1024
"""Bytes of a form; the longest that a person fills in here is a fiftieth of that."""

MOST_FIELDS = 40
_LONGEST_ADDRESS = 2000
_UNSAFE = re.compile("[\x00-\x20\x7f\\\\\ufffd]")


class TooLarge(ValueError):
    """A form holds more than any of ours can."""


@dataclass(frozen=True)
class Visit:
    """One request, read whole: what the address says, what was typed, by what the browser is known.

    host: the network address it comes from, as the connection says; headers can claim any
    """

    t: Translator
    query: Mapping[str, str]
    form: Mapping[str, str]
    token: str
    host: str

    def typed(self, name: str) -> str:
        """What was typed into a field; "" where there was none. Line ends and marks unseen stay out."""
        return "".join(mark for mark in self.form.get(name, "") if unicodedata.category(mark) != "Cc")

    @property
    def onward(self) -> str:
        """Where to go when done: a page of ours, in the reader's language."""
        return local(self.form.get("next") or self.query.get("next", "")) or self.page("overview")

    def page(self, path: str) -> str:
        """The address of a page, in the reader's language."""
        return f"/{path}?lang={self.t.language}"


async def read(request: Request) -> Visit:
    """Read a request. Errors: TooLarge, before more than LARGEST is held."""
    form: dict[str, str] = {}
    if request.method == "POST":
        form = _fields(await _body(request))
    return Visit(
        t=translator(language(request.scope)),
        query=dict(request.query_params),
        form=form,
        token=request.cookies.get(signing.SIGNED_IN_COOKIE, ""),
        host=request.client.host if request.client else "",
    )


def is_from_elsewhere(request: Request, public_url: str) -> bool:
    """Whether another site makes the browser post here. Programs that are no browser say neither."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site not in ("same-origin", "none"):
        return True
    origin = request.headers.get("origin")
    if origin is None:
        return False
    ours = {request.headers.get("host", "").lower(), urlsplit(public_url).netloc.lower()} - {""}
    return urlsplit(origin).netloc.lower() not in ours


def local(address: str) -> str:
    """An address within these pages; "" for any that could lead, or be read as leading, elsewhere."""
    is_path = address.startswith("/") and not address.startswith("//")
    if not is_path or len(address) > _LONGEST_ADDRESS or _UNSAFE.search(address):
        return ""
    parts = urlsplit(address)
    return "" if parts.scheme or parts.netloc or parts.path.startswith("//") else address


async def _body(request: Request) -> bytes:
    held = bytearray()
    async for chunk in request.stream():
        held.extend(chunk)
        if len(held) > LARGEST:
            raise TooLarge
    return bytes(held)


def _fields(body: bytes) -> dict[str, str]:
    text = body.decode("utf-8", "replace")
    try:
        return dict(parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise TooLarge from error
