"""What a pasted link shows, and what may be found by searching."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from monitoring import settings
from monitoring.i18n import translator
from monitoring.record import signing
from monitoring.service import scripts
from monitoring.service.application import middleware, routes
from monitoring.service.link_head import ALT_WORDS, WORDS, Told, link_head
from monitoring.vocabulary import LANGUAGES
from tests.hostile import TEXTS

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
BASE = "https://monitor.example.org"
PUBLIC = ("overview", "recommendation", "member", "meeting")
PAGES = (*PUBLIC, "report", "accounts")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("MONITORING_URL", BASE)
    settings.settings.cache_clear()

    async def page(request: object) -> FileResponse:
        return FileResponse(INDEX)

    served = [Route(f"/{name}", page) for name in ("", *PAGES)]
    own = [*routes(PAGES, PUBLIC), *served]
    # Of somebody who signed in: the page comes without its answer, and its head without asking the store.
    known = {signing.SIGNED_IN_COOKIE: "x"}
    return TestClient(Starlette(routes=own, middleware=middleware(PAGES, PUBLIC)), cookies=known)


def head(client: TestClient, address: str) -> str:
    found = client.get(address)
    assert found.status_code == 200
    return found.text.split("</head>")[0]


def attributes(html: str, element: str, key: str, value: str) -> dict[str, str]:
    """key attribute -> value attribute of every such element."""
    found = re.findall(rf'<{element} [^>]*?{key}="([^"]*)"[^>]*?{value}="([^"]*)"', html)
    return {name: unescape(text) for name, text in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_itself_in_three_languages(client: TestClient, language: str) -> None:
    html = head(client, f"/member?asof=2022-02-08&lang={language}&member=URY&record=1")
    assert attributes(html, "link", "rel", "href")["canonical"] == f"{BASE}/member?member=URY&lang={language}"
    others = attributes(html, "link", "hreflang", "href")
    assert set(others) == {*LANGUAGES, "x-default"}
    assert others["fr"] == f"{BASE}/member?member=URY&lang=fr"
    t = translator(language)
    told = attributes(html, "meta", "property", "content")
    assert told["og:title"] == f"{t('nav-member')} · {t('nav-title')}"
    assert told["og:url"].endswith(f"lang={language}")
    assert attributes(html, "meta", "name", "content")["description"] == t("service-description")


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("/?lang=en", "overview.png?lang=en"),
        ("/?lang=fr&asof=2022-02-08&rec=3&member=URY", "overview.png?asof=2022-02-08&lang=fr"),
        ("/member?lang=en", "overview.png?lang=en"),
        (
            "/member?member=URY&scope=all&related=1&record=1&asof=2022-02-08&lang=es",
            "member-URY.png?asof=2022-02-08&scope=all&related=1&record=1&lang=es",
        ),
        ("/recommendation?lang=en", "recommendation-1.png?lang=en"),
        ("/recommendation?lang=en&rec=3&member=URY", "recommendation-3.png?lang=en"),
        ("/meeting?lang=en&meeting=2022-02-08-group_meeting&since=x", "overview.png?lang=en"),
        ("/member?lang=en&member=<b>&asof=a%20b&scope=%22", "overview.png?lang=en"),
        (f"/member?lang=en&member={'x' * 81}", "overview.png?lang=en"),
    ],
)
def test_a_page_names_its_picture(client: TestClient, address: str, picture: str) -> None:
    html = head(client, address)
    told = attributes(html, "meta", "property", "content")
    assert told["og:image"] == f"{BASE}/picture/{picture}"
    assert (told["og:image:type"], told["og:image:width"], told["og:image:height"]) == (
        *("image/png", "1200", "630"),
    )
    assert told["og:image:alt"] == told["og:title"]
    assert attributes(html, "meta", "name", "content")["twitter:card"] == "summary_large_image"


def test_what_is_told_of_a_page_stands_in_its_place() -> None:
    t = translator("fr")
    told = Told('L\'Uruguay & "<b>"', "mot " * 200, "image " * 200)
    html = link_head("/member", "member=URY&lang=fr", t, BASE, PUBLIC, told=told)
    assert "<b>" not in html
    found = attributes(html, "meta", "property", "content")
    assert found["og:title"] == f"{told.title} · {t('nav-title')}"
    described = found["og:description"]
    assert described == attributes(html, "meta", "name", "content")["description"]
    assert re.fullmatch(r"(mot )+mot…", described)
    assert WORDS - 5 <= len(described) <= WORDS
    assert re.fullmatch(r"(image )+image…", found["og:image:alt"])
    assert len(found["og:image:alt"]) <= ALT_WORDS
    plain = link_head("/member", "member=URY&lang=fr", t, BASE, PUBLIC, told=Told("Uruguay", "Un mot."))
    found = attributes(plain, "meta", "property", "content")
    assert (found["og:description"], found["og:image:alt"]) == ("Un mot.", found["og:title"])
    assert link_head("/accounts", "", t, BASE, PUBLIC, told=told) == link_head(
        "/accounts", "", t, BASE, PUBLIC
    )


def test_the_first_page_is_at_home(client: TestClient) -> None:
    html = head(client, "/?lang=en")
    assert attributes(html, "link", "rel", "href")["canonical"] == f"{BASE}/?lang=en"


@pytest.mark.parametrize("name", ["report", "accounts"])
def test_desks_are_not_to_be_listed_and_say_nothing_of_themselves(client: TestClient, name: str) -> None:
    html = head(client, f"/{name}?lang=en&member=URY")
    assert attributes(html, "meta", "name", "content") == {"robots": "noindex"}
    assert "</title>" in html
    assert html.count("<script>") == len(scripts.SCRIPTS)
    assert "canonical" not in html
    assert "og:" not in html


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) < 5000])
def test_no_text_of_an_address_comes_back(client: TestClient, name: str) -> None:
    text = TEXTS[name]
    params = {"member": text, "lang": "en", text[:40] or "x": "y"}
    try:
        found = client.get("/member", params=params)
    except UnicodeEncodeError:
        return  # no client can send it
    html = found.text.split("</head>")[0]
    canonical = attributes(html, "link", "rel", "href")["canonical"]
    assert re.fullmatch(rf"{BASE}/member\?(member=[A-Za-z0-9_.~-]+&)?lang=en", canonical)
    picture = attributes(html, "meta", "property", "content")["og:image"]
    assert re.fullmatch(rf"{BASE}/picture/(overview|member-[A-Za-z0-9_.~-]+)\.png\?lang=en", picture)


def test_robots_may_find_what_is_public(client: TestClient) -> None:
    told = client.get("/robots.txt")
    assert told.headers["content-type"].startswith("text/plain")
    lines = told.text.splitlines()
    assert lines[0] == "User-agent: *"
    away = {line.removeprefix("Disallow: ") for line in lines[1:]}
    assert {"/report", "/accounts", "/account/"} <= away
    assert not away & {"/", "/member", "/meeting"}
