"""The two fonts of the pages, small enough for a slow line (static/fonts/README.md), and where they stand.

Streamlit's own are ten times as large, and hide the words for up to three seconds while they load.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ..pictures import palette
from .assets import FOREVER

FOLDER: Final = palette.SHEETS / "fonts"

LETTERS: Final = (
    "U+0000-017F,U+0192,U+0218-021B,U+02C6-02DD,U+1E80-1E85,U+1E9E,U+2000-2027,U+202F-203A,U+2044,U+20AC,"
    "U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+2260,U+2264-2265,U+25A0-25A1,U+25B2,U+25B6,U+25BC,U+25CF,"
    "U+FB01-FB02"
)
"""The letters that the files hold; all others come from the fonts that Streamlit brings along."""

LIVE: Final = {"Source Sans": "sans", "Source Serif": "serif"}
"""The families of the live page, under the names that Streamlit's theme asks for."""

FIRST: Final = {"First Sans": "sans", "First Serif": "serif"}
"""The same for the page for reading: what is not at hand at once is left out, and no line moves later."""


@cache
def files() -> dict[str, Path]:
    """Address -> file; the address holds a hash of the content, so that it may be kept for good."""
    found = sorted(FOLDER.glob("*.woff2"))
    digests = {path: hashlib.sha256(path.read_bytes()).hexdigest()[:12] for path in found}
    return {f"/fonts/{path.stem}-{digest}.woff2": path for path, digest in digests.items()}


def address(stem: str) -> str:
    """Where a font stands."""
    return next(place for place, path in files().items() if path.stem == stem)


async def font(request: Request) -> Response:
    """A font file. 404 for any other address."""
    path = files().get(request.url.path)
    if path is None:
        return Response(status_code=404)
    return FileResponse(path, media_type="font/woff2", headers={"Cache-Control": FOREVER})


def preloads() -> str:
    """The elements that have both fonts fetched early."""
    link = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    return "\n".join(link.format(place) for place in files())


def faces(families: dict[str, str], display: str) -> str:
    """The rules that name both fonts. display: optional, or swap where they surely come."""
    rule = (
        '@font-face{{font-family:"{}";src:url("{}") format("woff2");font-weight:100 900;'
        "font-display:{};unicode-range:{}}}"
    )
    return "".join(rule.format(family, address(stem), display, LETTERS) for family, stem in families.items())
