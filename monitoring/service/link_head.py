"""What a link says of itself where it is pasted or found: title, description, address, other languages."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup
from starlette.responses import PlainTextResponse

from ..i18n import Translator
from ..vocabulary import LANGUAGES

KEPT: Final = ("scope", "related", "rec", "member", "statement", "meeting", "since", "offer", "region")
"""Codes that make another page of an address. Days and records do not: a page goes on being the same one."""

_CODE: Final = re.compile(r"[A-Za-z0-9_.~-]{1,80}")
LOCALES: Final = {"en": "en_GB", "fr": "fr_CH", "es": "es_ES"}


def link_head(path: str, query: str, t: Translator, base: str, public: Collection[str]) -> str:
    """The elements for ``<head>``; of what is not for everybody, only that it is not to be listed.

    path, query:  of the request; of the codes only such are repeated as the program itself writes
    base:         the public address of the program
    public:       the names of the pages that anyone may read, the first at home at "/"
    """
    name = path.strip("/") or next(iter(public), "")
    if name not in public:
        return str(_meta("robots", "noindex"))  # as plain text: Markup would escape what it is put between
    codes = {code: value for code, value in parse_qsl(query) if code in KEPT and _CODE.fullmatch(value)}
    place = "/" if name == next(iter(public)) else f"/{name}"
    addresses = {code: f"{base}{place}?{urlencode({**codes, 'lang': code})}" for code in LANGUAGES}
    title = f"{t(f'nav-{name}')} · {t('nav-title')}"
    described = t("service-description")
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
    ]
    return "\n    ".join(map(str, said))


def robots(pages: Collection[str], public: Collection[str], closed: Collection[str]) -> PlainTextResponse:
    """``/robots.txt``: public pages may be found; desks, accounts and what answers beside the pages not."""
    away = sorted({f"/{name}" for name in pages if name not in public} | {*closed})
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in away)]
    return PlainTextResponse("\n".join(lines) + "\n", headers={"Cache-Control": "max-age=3600"})


def _meta(name: str, content: str) -> Markup:
    return Markup('<meta name="{}" content="{}">').format(name, content)


def _property(name: str, content: str) -> Markup:
    return Markup('<meta property="{}" content="{}">').format(name, content)


def _alternate(language: str, address: str) -> Markup:
    return Markup('<link rel="alternate" hreflang="{}" href="{}">').format(language, address)
