"""What a link says of itself where it is pasted or found: title, description, address, other languages, and
the address of its picture (link_picture)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup
from starlette.responses import PlainTextResponse

from ..briefs.card import CARD
from ..i18n import Translator
from ..vocabulary import LANGUAGES

KEPT: Final = ("scope", "related", "rec", "member", "statement", "meeting", "since", "offer", "region")
"""Codes that make another page of an address. Days and records do not: a page goes on being the same one."""

VIEWED: Final = ("asof", "scope", "related", "record")
"""Codes of the view, which a picture shows."""

CODE: Final = re.compile(r"[A-Za-z0-9_.~-]{1,80}")
"""A code such as the program itself writes."""

LOCALES: Final = {"en": "en_GB", "fr": "fr_CH", "es": "es_ES"}
WORDS, ALT_WORDS = 300, 420
"""Letters of a description, and of words for a picture, that readers of Open Graph take."""


@dataclass(frozen=True)
class Told:
    """What is known of a page where its answer was asked for already; plain words, no markup.

    title        its h1, such as the name of a Member
    description  its lead
    alt          of its picture: the same in words
    """

    title: str
    description: str
    alt: str = ""


def link_head(
    path: str, query: str, t: Translator, base: str, public: Collection[str], *, told: Told | None = None
) -> str:
    """The elements for ``<head>``; of what is not for everybody, only that it is not to be listed.

    path, query:  of the request; of the codes only such are repeated as the program itself writes
    base:         the public address of the program
    public:       the names of the pages that anyone may read, the first at home at "/"
    told:         title and description of this very page; what all pages say, unless they are given
    """
    name = path.strip("/") or next(iter(public), "")
    if name not in public:
        return str(_meta("robots", "noindex"))  # as plain text: Markup would escape what it is put between
    written = {code: value for code, value in parse_qsl(query) if CODE.fullmatch(value)}
    codes = {code: value for code, value in written.items() if code in KEPT}
    place = "/" if name == next(iter(public)) else f"/{name}"
    addresses = {code: f"{base}{place}?{urlencode({**codes, 'lang': code})}" for code in LANGUAGES}
    told = told or Told(t(f"nav-{name}"), t("service-description"))
    title = f"{told.title} · {t('nav-title')}"
    described = _short(told.description, WORDS)
    said = [
        _meta("description", described),
        Markup('<link rel="canonical" href="{}">').format(addresses[t.language]),
        *(_alternate(code, address) for code, address in addresses.items()),
        _alternate("x-default", addresses[LANGUAGES[0]]),
        _property("og:type", "website"),
        _property("og:title", title),
        _property("og:description", described),
        _property("og:url", addresses[t.language]),
        _property("og:locale", LOCALES[t.language]),
        *(_property("og:locale:alternate", LOCALES[code]) for code in LANGUAGES if code != t.language),
        _property("og:image", picture_address(name, written, t.language, base)),
        _property("og:image:type", "image/png"),
        _property("og:image:width", str(CARD[0])),
        _property("og:image:height", str(CARD[1])),
        _property("og:image:alt", _short(told.alt or title, ALT_WORDS)),
        _meta("twitter:card", "summary_large_image"),
    ]
    return "\n    ".join(map(str, said))


def picture_address(page: str, codes: Mapping[str, str], language: str, base: str) -> str:
    """Where the picture of a page stands, under the view that its codes name."""
    shown = {code: codes[code] for code in VIEWED if code in codes}
    return f"{base}/picture/{picture_name(page, codes)}.png?{urlencode({**shown, 'lang': language})}"


def picture_name(page: str, codes: Mapping[str, str]) -> str:
    """Which picture stands for a page: that of its Member, of its recommendation, or of the six."""
    if page == "member" and "member" in codes:
        return f"member-{codes['member']}"
    return f"recommendation-{codes.get('rec', '1')}" if page == "recommendation" else "overview"


def robots(pages: Collection[str], public: Collection[str], closed: Collection[str]) -> PlainTextResponse:
    """``/robots.txt``: public pages may be found; desks, accounts and what answers beside the pages not."""
    away = sorted({f"/{name}" for name in pages if name not in public} | {*closed})
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in away)]
    return PlainTextResponse("\n".join(lines) + "\n", headers={"Cache-Control": "max-age=3600"})


def _short(text: str, most: int) -> str:
    """A text, cut between two words where it is too long."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _meta(name: str, content: str) -> Markup:
    return Markup('<meta name="{}" content="{}">').format(name, content)


def _property(name: str, content: str) -> Markup:
    return Markup('<meta property="{}" content="{}">').format(name, content)


def _alternate(language: str, address: str) -> Markup:
    return Markup('<link rel="alternate" hreflang="{}" href="{}">').format(language, address)
