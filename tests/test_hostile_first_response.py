"""Hostile addresses at a real server: a sentence or an ordinary page comes back, never a trace, never their
text as markup, and the server goes on."""

from __future__ import annotations

import http.client
import random
from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest

from pages.shared.context import PAGES, PUBLIC

from . import first
from .browser.conftest import serving
from .first import Read
from .hostile import SEED, TEXTS

MANY = 500
CODES = (
    *("asof", "scope", "related", "record", "lang", "rec", "member", "show", "meeting", "since", "hear"),
    *("region", "circle", "offer", "statement", "stage", "origin", "forum", "words", "file", "draft", "x"),
)
MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    "</title><script>alert(1)</script>",
    "</div></main></noscript><script>alert(1)</script>",
    "--><img src=x onerror=alert(1)>",
    "</option></select><img src=x onerror=alert(1)>",
    "javascript:alert(1)//<script",
    "{{7*7}}<img onerror=alert(1)>",
    "<scr\0ipt><img/onerror=alert(1)>",
)
RAW = ("<script>alert", "<img", "Traceback", 'File "/')
"""What never comes back as it is. (A word such as onerror= may, where it is one; first.elements tells.)"""

BYTES = (
    "%00",
    "%0d%0aSet-Cookie:%20a=b",
    "%ff%fe",
    "%c0%af",
    "%ed%a0%80",
    "%f0%9f%98%80",
    "%",
    "%zz",
    "%u003c",
)
TRICKS = (
    *("/../", "/%2e%2e/", "/..%2f..%2f", "/%2e%2e%2fdashboard.py", "//", "///x.example/", "/\\", "/;a=b/"),
    *("/member/", "/member//", "//member", "/Member", "/member%00", "/member%2f", "/./member", "/member/../"),
    *("/member%20", "/%6d%65%6d%62%65%72", "/member;x", "/member.html", "/.env", "/member?", "/?#", "/*"),
    *(
        "/static/../member",
        "/_stcore/../member",
        "/media/../member",
        "/fonts/../member",
        "/member%3Fmember=URY",
    ),
)


def generated() -> list[str]:
    """Addresses as they stand in the first line of a request; always the same for the seed."""
    chance = random.Random(SEED)
    texts = [*MARKUP, *TEXTS.values()]

    def text() -> str:
        one = chance.choice(texts)[: chance.choice((30, 300, 3000))]
        return chance.choice(
            (
                lambda: quote(one, safe="", errors="surrogatepass"),
                lambda: quote(quote(one, safe="", errors="surrogatepass")),  # twice
                lambda: quote(one, safe="<>\"'/&=;+", errors="surrogatepass"),  # as markup, as far as it goes
                lambda: "".join(f"%{byte:02x}" for byte in one.encode("utf-8", "surrogatepass"))[:9000],
            )
        )()

    def page() -> str:
        return "/" + chance.choice(("", *PAGES[1:]))

    kinds = (
        lambda: f"{page()}?{chance.choice(CODES)}={text()}",
        lambda: f"{page()}?lang=en&asof=2022-02-08&{chance.choice(CODES)}={chance.choice(BYTES)}{text()}",
        lambda: f"{page()}?" + "&".join(f"{chance.choice(CODES)}={text()[:60]}" for _ in range(12)),
        lambda: f"{page()}?" + "&".join(f"{code}={text()[:100]}" for code in CODES),
        lambda: f"{page()}?{text()}={text()}",
        lambda: f"/statements?member=URY&words={text()}",
        lambda: f"{page()}?member=URY&member={text()}&rec=1&rec={text()}",
        lambda: f"{page()}?{chance.choice(CODES)}={chance.choice('x<0_') * 10_000}",
        lambda: f"{page()}?{chance.choice(CODES)}={'%f0%9f%98%80' * 800}",
        lambda: f"{page()}?" + "&".join(f"c{number}=1" for number in range(3000)),
        lambda: f"{page()}?" + "&" * chance.choice((1, 5000)) + "=" * chance.choice((1, 5000)),
        lambda: f"{chance.choice(TRICKS)}{chance.choice(('', text()[:200]))}",
        lambda: f"{chance.choice(TRICKS)}?{chance.choice(CODES)}={text()}",
        lambda: f"/{text()[:500]}",
        lambda: f"/picture/{chance.choice(('overview', text()[:90]))}.png?{chance.choice(CODES)}={text()}",
        lambda: f"{page()}/{text()[:100]}?{chance.choice(CODES)}={text()}",
        lambda: f"/account/sign-in?next={text()}&lang={text()[:20]}",
    )
    return [kinds[number % len(kinds)]() for number in range(MANY)]


def asked(path: str, line: http.client.HTTPConnection) -> tuple[int, dict[str, str], bytes]:
    """One request, byte by byte as it stands: no client puts the address right on the way."""
    line.putrequest("GET", path, skip_accept_encoding=True)
    line.endheaders()
    answer = line.getresponse()
    return answer.status, {name.lower(): text for name, text in answer.getheaders()}, answer.read()


def told_rightly(headers: dict[str, str], shown: str) -> None:
    """No header holds what an address brought, and none leads out of the program."""
    assert headers.get("x-content-type-options") == "nosniff", shown
    assert "a=b" not in headers.get("set-cookie", ""), shown
    location = headers.get("location", "/?")
    assert location.startswith("/"), (location, shown)
    assert location[1:2] not in ("/", "\\"), (location, shown)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'store.sqlite'}") as found:
        yield found


def test_five_hundred_hostile_addresses(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The client would refuse to send what it holds to be no address; others do not.
    monkeypatch.setattr(http.client.HTTPConnection, "_validate_path", lambda self, url: None)
    addresses = [one for one in generated() if not set(one) & set(" \r\n\0") and one.isascii()]
    assert len(addresses) >= MANY * 0.9
    parts = urlsplit(address)
    line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    status, headers, content = asked("/?lang=en", line)
    whole = content
    scripts = content.count(b"<script")
    known: set[str] = set()
    for name in PUBLIC:
        for query in ("lang=en", "asof=x", "meeting=x", "rec=x"):
            _, _, content = asked(f"/{'' if name == 'overview' else name}?{query}", line)
            known |= first.elements(Read(content.decode()).first)
    kinds: Counter[int] = Counter()
    painted = 0
    for one in addresses:
        shown = one[:200]
        try:
            status, headers, content = asked(one, line)
        except (http.client.HTTPException, ConnectionError):
            pytest.fail(f"no answer: {shown}")
        kinds[status] += 1
        assert status < 500, (status, shown)
        told_rightly(headers, shown)
        text = content.decode("utf-8", "replace")
        assert not [raw for raw in RAW if raw in text], shown
        assert content.count(b"<script") <= scripts, shown
        page = Read(text)
        if page.first:
            painted += 1
            assert first.elements(page.first) <= known, shown
            assert len(page.all("h1")) == 1, shown
            assert len(content) < 600_000, (len(content), shown)
    assert painted > MANY / 3
    assert {200, 404} <= set(kinds)
    status, _, content = asked("/?lang=en", line)
    assert (status, content) == (200, whole)
    status, _, content = asked("/healthz", line)
    assert (status, content) == (200, b'{"status":"ok"}')
    line.close()
