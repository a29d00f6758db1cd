"""Usable by everyone: axe finds nothing, nothing scrolls sideways, no other host is asked."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import DAY, serving, settled

PAGES = {
    "overview": f"/?asof={DAY}&lang=en&rec=1",
    "recommendation": f"/recommendation?asof={DAY}&lang=fr&rec=4",
    "members": f"/member?asof={DAY}&lang=es",
    "member": f"/member?asof={DAY}&lang=en&member=MEX",
    "silent member": f"/member?asof={DAY}&lang=fr&member=KEN",
    "statements": f"/statements?asof={DAY}&lang=es",
    "statement": f"/statements?asof={DAY}&lang=en&statement=MEX-A1-20221012",
    "meeting": "/meeting?meeting=2022-04-07-group_meeting&lang=fr",
    "practices": f"/practices?asof={DAY}&lang=fr",
    "about": f"/about?asof={DAY}&lang=en",
    "problem": "/?asof=never&lang=en",
}
NARROW, WIDE = {"width": 390, "height": 1200}, {"width": 1440, "height": 1200}


LOOKS = [
    pytest.param((NARROW, "light"), id="390-light"),
    pytest.param((WIDE, "dark"), id="1440-dark"),
    pytest.param((NARROW, "dark"), id="390-dark", marks=pytest.mark.proof),
    pytest.param((WIDE, "light"), id="1440-light", marks=pytest.mark.proof),
]


@pytest.fixture(params=LOOKS)
def looking(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size, theme = request.param
    context = browser.new_context(viewport=size, color_scheme=theme, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_nothing_scrolls_sideways_and_no_other_host_is_asked(
    looking: Page, site: str, name: str
) -> None:
    asked: list[str] = []
    looking.on("request", lambda request: asked.append(request.url))
    looking.goto(site + PAGES[name])
    settled(looking)
    if name in ("overview", "recommendation", "member"):
        looking.wait_for_selector(".js-plotly-plot .main-svg", state="attached")
    found = Axe().run(looking).response["violations"]
    assert not found, [(v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in found]
    wide = looking.evaluate(
        "[...document.querySelectorAll('html, body, .stMain, [data-testid=stMainBlockContainer]')]"
        ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || e.tagName)"
    )
    assert wide == []
    assert looking.locator("h1").count() == 1
    unnamed = looking.evaluate(
        "[...document.querySelectorAll('.stPlotlyChart')].filter(e =>"
        " !e.querySelector('[aria-label]') && !e.getAttribute('aria-label')).length"
    )
    assert unnamed == 0
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
    assert hosts == {urlsplit(site).netloc}
    assert {cookie["name"] for cookie in looking.context.cookies()} <= {"_streamlit_xsrf"}


@pytest.mark.parametrize(
    "path",
    [
        "/member?member=URY",
        "/",
        *(
            pytest.param(path, marks=pytest.mark.proof)
            for path in ("/recommendation", "/meeting", "/statements", "/about")
        ),
    ],
)
def test_a_fresh_server_shows_the_frame_at_its_first_request(
    browser: Browser, tmp_path: object, path: str
) -> None:
    with serving(f"sqlite:///{tmp_path}/fresh.sqlite") as address:
        page = browser.new_page()
        page.goto(address + path)
        settled(page)
        assert page.get_by_test_id("stTopNavLink").count() == 7
        assert page.locator(".st-key-bar").count() == 1
        assert page.locator(".note").count() >= 1
        page.close()
