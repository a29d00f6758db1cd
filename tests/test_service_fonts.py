"""The two fonts of the pages: small, at addresses that may be kept for good."""

from __future__ import annotations

import hashlib
import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.i18n import translator
from monitoring.service import application, fonts
from monitoring.service.headers import POLICY
from monitoring.service.index_page import rewritten, with_answer

from .first import INDEX


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=application.routes()))


def test_both_are_small_and_at_the_address_of_their_content(client: TestClient) -> None:
    assert {path.stem for path in fonts.files().values()} == {"sans", "serif"}
    for address, path in fonts.files().items():
        found = client.get(address)
        assert found.status_code == 200
        assert found.content == path.read_bytes()
        assert found.content[:4] == b"wOF2"
        assert len(found.content) < 40_000
        assert found.headers["content-type"] == "font/woff2"
        assert found.headers["cache-control"] == "public, immutable, max-age=31536000"
        assert hashlib.sha256(found.content).hexdigest()[:12] in address
        assert address == fonts.address(path.stem)
        head = client.head(address)
        assert (head.status_code, head.headers["content-length"]) == (200, str(len(found.content)))


@pytest.mark.parametrize(
    "path",
    [
        *("/fonts/sans.woff2", "/fonts/sans-000000000000.woff2", "/fonts/", "/fonts/README.md", "/fonts/x"),
        *("/fonts/..%2fstyle.css", "/fonts/%2e%2e/style.css", "/fonts/sans-%00.woff2", "/fonts//etc/passwd"),
        "/fonts/" + "a" * 5000,
    ],
)
def test_nothing_else_stands_there(client: TestClient, path: str) -> None:
    found = client.get(path)
    assert found.status_code == 404
    assert "immutable" not in found.headers.get("cache-control", "")


def test_a_page_names_each_font_once_for_its_early_way_and_asks_no_other_host() -> None:
    index, t = INDEX.read_text("utf-8"), translator("en")
    for page in (rewritten(index, t), with_answer(index, "<main></main>", t, "", "title")):
        early = re.findall(r'<link rel="preload" href="(/fonts/[^"]+)" as="font"', page)
        assert sorted(early) == sorted(fonts.files())
        assert page.count('as="font"') == len(early)
        for address in re.findall(r'url\("([^"]+)"\)', page):
            assert address in fonts.files() or not address.startswith(("http", "//"))
    assert "font-src 'self'" in POLICY


def test_the_letters_of_a_face_are_written_as_css_reads_them() -> None:
    part = r"U\+[0-9A-F]{4,6}(-[0-9A-F]{4,6})?"
    assert re.fullmatch(rf"{part}(,{part})*", fonts.LETTERS)
    bounds = [one.removeprefix("U+").partition("-") for one in fonts.LETTERS.split(",")]
    ranges = [(int(first, 16), int(last or first, 16)) for first, _, last in bounds]
    assert all(first <= last for first, last in ranges)
    assert ranges == sorted(ranges)
    held = {chr(one) for first, last in ranges for one in range(first, last + 1)}
    for letter in "aéñœŒßŁğİç\u00a0\u202f’“”«»–—…·×−€▲→":
        assert letter in held, letter
    for families, display in ((fonts.LIVE, "swap"), (fonts.FIRST, "optional")):
        faces = fonts.faces(families, display)
        assert faces.count("@font-face") == faces.count(f"font-display:{display}") == 2
        assert all(f'font-family:"{family}"' in faces for family in families)
