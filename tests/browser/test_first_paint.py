"""The first paint: the page for reading that the server sends, how it steps aside, and without scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from monitoring.vocabulary import LANGUAGES

from .conftest import DAY, settled
from .test_everyone import PAGES

VIEW = f"asof={DAY}&lang=en"
MEXICO = f"/member?{VIEW}&member=MEX"
THREE = {"overview": f"/?{VIEW}", "recommendation": f"/recommendation?{VIEW}&rec=1", "member": MEXICO}
SCRIPTS = "**/static/js/**"
MAIN = re.compile(r"/static/js/index\.[^/]*\.js$")

SHIFTS = """window.shifts = []
new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput)
    window.shifts.push({ at: one.startTime, value: one.value,
        moved: one.sources.map((each) => (each.node?.outerHTML || "").slice(0, 120)) })
}).observe({ type: "layout-shift", buffered: true })"""
"""Every layout shift of a page, from its first byte."""

WIDER = """() => [...document.querySelectorAll("html, body, #first, .edition-main")]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.id || one.className || one.tagName)"""
"""What scrolls sideways."""

OUTSIDE = """() => [...document.querySelectorAll(".menu")].filter((menu) => {
    if (!menu.checkVisibility()) return false
    menu.open = true
    const box = menu.querySelector(":scope > div").getBoundingClientRect()
    menu.open = false
    return box.left < 0 || box.right > document.documentElement.clientWidth
}).map((menu) => menu.textContent.trim().slice(0, 40))"""
"""The menus that would open over the edge of the window."""

TOP = """([root, text]) => [...document.querySelectorAll(root + " h2")]
    .find((one) => one.textContent === text).getBoundingClientRect().top"""
"""How far below the edge of the window a heading stands."""

TWICE = """() => [...document.querySelectorAll("[id]")].map((one) => one.id)
    .filter((id, place, all) => all.indexOf(id) !== place)"""

Visitor = Callable[..., Page]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Somebody with a browser of one's own: how wide, in which theme, and whether scripts run in it."""
    opened: list[BrowserContext] = []

    def come(wide: int = 1440, theme: str = "light", *, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": wide, "height": 900 if wide > 400 else 844},
            color_scheme="dark" if theme == "dark" else "light",
            locale="en-GB",
            java_script_enabled=scripts,
        )
        opened.append(context)
        return context.new_page()

    yield come
    for context in opened:
        context.close()


def hold(page: Page, scripts: re.Pattern[str] = MAIN) -> Callable[[], None]:
    """Keep scripts back, as a slow line would: that from which all others hang, unless others are named.
    The answer lets them come.
    """
    held: list[Route] = []
    page.route(scripts, lambda route: held.append(route))

    def release() -> None:
        for route in held:
            route.continue_()
        held.clear()
        page.unroute(scripts)

    return release


def first_of(page: Page, address: str) -> None:
    """Open a page and see its first paint."""
    page.goto(address, wait_until="commit")
    expect(page.locator("#first .edition-main h1")).to_be_visible()
    expect(page.locator("#root")).to_be_attached()


def codes(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


# Nothing jumps

CASES = [(name, wide, theme) for name in THREE for wide in (390, 1440) for theme in ("light", "dark")]
OFTEN = {("overview", 390, "light"), ("recommendation", 1440, "dark"), ("member", 390, "dark")}


@pytest.mark.parametrize(
    ("name", "wide", "theme"),
    [case if case in OFTEN else pytest.param(*case, marks=pytest.mark.proof) for case in CASES],
)
def test_nothing_jumps_from_the_first_paint_to_two_seconds_after_the_step(
    visitor: Visitor, site: str, name: str, wide: int, theme: str
) -> None:
    page = visitor(wide, theme)
    page.add_init_script(SHIFTS)
    page.goto(site + THREE[name])
    settled(page)
    page.wait_for_timeout(2000)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached(timeout=20_000)
    shifts = page.evaluate("window.shifts")
    assert sum(one["value"] for one in shifts) <= 0.1, shifts


# Without scripts


def test_without_scripts_everything_is_reached_by_clicks(visitor: Visitor, site: str) -> None:
    page = visitor(scripts=False)
    heading = page.locator("h1")
    page.goto(f"{site}/?{VIEW}")
    expect(page.locator("#root")).to_be_hidden()
    expect(page.locator("noscript .note")).to_be_visible()

    page.locator(".strip-title a", has_text="MSME information").click()
    expect(heading).to_contain_text("MSME information in Trade Policy Reviews")
    page.locator(".stage-columns a", has_text="Mexico").click()
    expect(heading).to_have_text("Mexico")
    source = page.locator(".statements .source a").first
    assert re.match(r"https://[^/]+\.[a-z]+/", source.get_attribute("href") or "")

    page.locator(".edition-bar .menu.right summary").click()
    page.get_by_role("link", name="Français").click()
    expect(heading).to_have_text("Mexique")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert codes(page) == {"asof": DAY, "lang": "fr", "member": "MEX"}


def test_without_scripts_the_menus_and_forms_choose(visitor: Visitor, site: str) -> None:
    page = visitor(scripts=False)
    page.goto(f"{site}/?{VIEW}")
    page.locator(".edition-bar .menu summary", has_text="As of").click()
    page.locator(".menu[open] a", has_text="8 February 2022").click()
    expect(page.locator(".lead")).to_contain_text("of 67 delegations")
    expect(page.locator(".edition-bar .menu summary").first).to_have_text("As of 8 February 2022")

    page.locator(".edition-bar .menu summary", has_text="As of").click()
    page.locator(".menu[open] input[type=date]").fill("2024-03-20")
    page.locator(".menu[open] button").click()
    expect(page.locator(".lead")).to_contain_text("of 71 delegations")
    page.locator(".edition-bar .menu summary", has_text="Group").click()
    page.locator(".menu[open] a", has_text="All WTO Members").click()
    expect(page.locator(".edition-bar .menu summary").nth(1)).not_to_have_text("Group")

    page.locator("nav a", has_text="Members").click()
    page.locator("select[name=member]").select_option("URY")
    page.locator("form", has=page.locator("select[name=member]")).locator("button").click()
    expect(page.locator("h1")).to_have_text("Uruguay")
    assert codes(page) == {"asof": "2024-03-20", "lang": "en", "scope": "all", "member": "URY"}

    page.locator("nav a", has_text="Statements").click()
    page.locator("select[name=rec]").select_option("5")
    page.locator("form", has=page.locator("select[name=rec]")).locator("button").click()
    expect(page.locator(".statements article").first).to_contain_text("5 Integrated Database")
    assert codes(page)["rec"] == "5"


ALL_OF = ("site", 390, "light")
"""Where the proof looks at every address; elsewhere at one of each public page."""


def plainly(page: Page, address: str) -> None:
    """Open a page with scripts off, and let them run once it stands: who looks at it is a script too."""
    line = page.context.new_cdp_session(page)
    line.send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.goto(address)
    line.send("Emulation.setScriptExecutionDisabled", {"value": False})
    page.evaluate("document.querySelectorAll('noscript').forEach((one) => { one.style.display = 'block' })")
    expect(page.locator("#first h1")).to_be_visible()
    line.detach()


@pytest.mark.parametrize(
    ("record", "wide", "theme"),
    [
        pytest.param("site", 390, "dark", marks=pytest.mark.proof),
        pytest.param("site", 1440, "light", marks=pytest.mark.proof),
        pytest.param("site", 390, "light", marks=pytest.mark.proof),
        pytest.param("site", 1440, "dark", marks=pytest.mark.proof),
        *(
            pytest.param("dense_site", wide, theme, marks=pytest.mark.proof)
            for wide in (390, 1440)
            for theme in ("light", "dark")
        ),
    ],
)
def test_axe_finds_nothing_without_scripts(
    request: pytest.FixtureRequest, visitor: Visitor, record: str, wide: int, theme: str
) -> None:
    server, page = request.getfixturevalue(record), visitor(wide, theme)
    for name, path in PAGES.items():
        if name in ("silent member", "statement", "problem") and (record, wide, theme) != ALL_OF:
            continue
        plainly(page, server + path)
        page.evaluate("document.querySelectorAll('.fold').forEach((one) => { one.open = true })")
        found = Axe().run(page).response["violations"]
        assert not found, (name, [(v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in found])
        expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("record", ["site", pytest.param("dense_site", marks=pytest.mark.proof)])
def test_nothing_scrolls_sideways_on_a_phone_without_scripts(
    request: pytest.FixtureRequest, visitor: Visitor, record: str
) -> None:
    server, page = request.getfixturevalue(record), visitor(390, scripts=False)
    for name, path in PAGES.items():
        for language in LANGUAGES:
            page.goto(server + re.sub("lang=..", f"lang={language}", path))
            assert page.evaluate(WIDER) == [], (name, language)
            if name in ("overview", "meeting"):
                assert page.evaluate(OUTSIDE) == [], (name, language)


@pytest.mark.proof
def test_on_paper_no_control_is_left_without_scripts(visitor: Visitor, site: str) -> None:
    page = visitor(scripts=False)
    page.emulate_media(media="print")
    for name, path in PAGES.items():
        page.goto(site + path)
        expect(page.locator("#first h1")).to_be_visible()
        shown = page.evaluate(
            "[...document.querySelectorAll('button, select, input, nav, .menu')]"
            ".filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120))"
        )
        assert shown == [], name
    # What is folded on the screen is unfolded on paper: a heading never stands over nothing.
    page.goto(site + THREE["recommendation"])
    for fold in page.locator("#first .fold:not(.quiet) li").all()[:1]:
        expect(fold).to_be_visible()
    expect(page.locator("#first .tile-lists")).to_be_visible()
    expect(page.locator("#first .tile-map")).to_be_hidden()


# The step


def test_the_words_stand_before_any_script_font_or_style_has_come(visitor: Visitor, site: str) -> None:
    page = visitor()
    for late in (SCRIPTS, "**/static/css/**", "**/fonts/**"):
        page.route(late, lambda route: None)
    page.goto(f"{site}/?{VIEW}", wait_until="commit")
    expect(page.locator("#first .lead")).to_contain_text("11 of 77 delegations")
    expect(page.locator("#first .lead")).to_be_in_viewport()
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    expect(page.locator("#root > *")).to_have_count(0)


FILES = """() => performance.getEntriesByType("resource").filter(one => one.name.includes("/static/"))
    .map(one => one.startTime - performance.getEntriesByName("first-contentful-paint")[0].startTime)"""


def test_no_file_of_the_live_page_is_asked_for_before_the_words_are_painted(
    visitor: Visitor, site: str
) -> None:
    page = visitor()
    page.goto(f"{site}/?{VIEW}")
    settled(page)
    after = page.evaluate(FILES)
    assert len(after) > 50
    assert min(after) >= 0


SAYS = {
    "nothing": "class { observe() {} disconnect() {} }",
    "that it cannot": "class { observe() { throw new TypeError() } }",
    "it before the page has come": """class {
      constructor(told) { this.told = told }
      observe() { this.told({ getEntriesByName: () => [1], getEntries: () => [] }) }
      disconnect() {}
    }""",
}


@pytest.mark.parametrize("says", SAYS)
@pytest.mark.parametrize("hidden", [True, False])
def test_the_live_page_comes_whatever_a_browser_says_of_what_it_has_painted(
    visitor: Visitor, site: str, says: str, hidden: bool
) -> None:
    page = visitor()
    page.add_init_script(
        f"window.PerformanceObserver = {SAYS[says]};"
        f"Object.defineProperty(document, 'hidden', {{ get: () => {str(hidden).lower()} }})"
    )
    page.goto(f"{site}/?{VIEW}")
    settled(page)


@pytest.mark.parametrize(
    ("wide", "path", "text"),
    [
        (390, MEXICO, "Statements"),
        (1440, f"/?{VIEW}", "Latest statements"),
    ],
)
def test_who_has_scrolled_to_a_section_stays_there(
    visitor: Visitor, site: str, wide: int, path: str, text: str
) -> None:
    page = visitor(wide)
    release = hold(page)
    first_of(page, site + path)
    page.evaluate(
        "(by) => document.querySelector('#first').scrollBy(0, by)", page.evaluate(TOP, ["#first", text]) - 60
    )
    before = page.evaluate(TOP, ["#first", text])
    assert 0 < before < 300
    release()
    settled(page)
    for _ in range(2):
        assert abs(page.evaluate(TOP, ["#root", text]) - before) <= 8
        page.wait_for_timeout(1500)  # the charts above it have drawn


def test_a_link_that_has_the_focus_keeps_it(visitor: Visitor, site: str) -> None:
    page = visitor()
    release = hold(page)
    first_of(page, f"{site}/?{VIEW}")
    page.locator("#first .strip-title a").nth(3).focus()
    release()
    settled(page)
    expect(page.locator("#root .strip-title a").nth(3)).to_be_focused()


@pytest.mark.proof
def test_the_step_waits_for_what_is_still_on_its_way(visitor: Visitor, site: str) -> None:
    page = visitor(390)
    release = hold(page, re.compile(r"/static/js/(Selectbox|DownloadButton)\.[^/]*\.js$"))
    first_of(page, site + MEXICO)
    page.wait_for_selector("#root [data-testid=stSkeleton]", state="attached")
    page.wait_for_selector("#root h1", state="attached")
    page.wait_for_timeout(1200)
    expect(page.locator("#first")).to_be_visible()
    release()
    settled(page, "Mexico")


@pytest.mark.proof
def test_an_open_menu_a_field_in_use_or_marked_words_put_the_step_off(visitor: Visitor, site: str) -> None:
    page = visitor()
    release = hold(page)
    first_of(page, site + MEXICO)
    menu = page.locator("#first .edition-bar .menu summary").first
    menu.click()
    release()
    page.wait_for_selector("#root h1", state="attached")
    page.wait_for_timeout(1200)
    expect(page.locator("#first")).to_be_visible()
    page.locator("#first select[name=member]").focus()
    menu.evaluate("(one) => { one.parentElement.open = false }")
    page.wait_for_timeout(400)
    expect(page.locator("#first")).to_be_visible()
    page.locator("#first .lead").select_text()
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(400)
    expect(page.locator("#first")).to_be_visible()
    page.evaluate("getSelection().removeAllRanges()")
    settled(page, "Mexico")


def test_an_anchor_of_the_address_is_kept_and_nothing_stands_twice(visitor: Visitor, site: str) -> None:
    page = visitor()
    release = hold(page)
    first_of(page, f"{site}{MEXICO}#statements")
    release()
    settled(page, "Mexico")
    assert page.url.endswith("#statements")
    assert 0 <= page.evaluate(TOP, ["#root", "Statements"]) < 200
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate(TWICE) == []
    expect(page.locator("#first, #first-style")).to_have_count(0)


@pytest.mark.proof
def test_nothing_stands_twice_after_the_step(visitor: Visitor, site: str) -> None:
    page = visitor(390)
    for path in (THREE["overview"], PAGES["meeting"]):
        page.goto(site + path)
        settled(page)
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate(TWICE) == []


# What loads when


def test_no_script_or_font_is_fetched_twice_and_none_that_a_page_does_not_need(
    visitor: Visitor, site: str
) -> None:
    page = visitor()
    asked: list[tuple[str, str]] = []
    page.on("request", lambda one: asked.append((one.resource_type, urlsplit(one.url).path)))
    page.goto(f"{site}/?{VIEW}")
    settled(page)
    page.wait_for_selector(".js-plotly-plot .main-svg", state="attached")
    page.wait_for_timeout(1000)
    often = Counter(path for kind, path in asked if kind in ("script", "font", "stylesheet"))
    assert [path for path, times in often.items() if times > 1] == []
    assert any("PlotlyChart" in path for path in often)
    fonts = sorted(path for path in often if path.endswith(".woff2"))
    assert [re.split("[-.]", path.rsplit("/", 1)[1])[0] for path in fonts] == [
        "sans",
        "serif",
        "MaterialSymbols",
    ]
    grid = re.compile(r"DataFrame|[Aa]rrow|recordbatch|Quiver|moment")
    assert [path for path in often if grid.search(path)] == []

    for name in ("statements", "about", "member"):
        asked.clear()
        page.goto(f"{site}/{name}?{VIEW}")
        settled(page)
        assert [path for _, path in asked if re.search(f"[Pp]lotly|{grid.pattern}", path)] == [], name


def test_a_name_of_streamlits_that_has_changed_hides_nobodys_page(visitor: Visitor, site: str) -> None:
    page = visitor()

    def renamed(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("data-test-script-state", "data-state-of"))

    page.route(SCRIPTS, renamed)
    page.clock.install()
    first_of(page, site + THREE["overview"])
    expect(page.locator("#root h1")).to_have_count(1, timeout=60_000)
    page.clock.run_for(13_000)
    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator("#root h1")).to_be_visible()


def test_what_was_unfolded_stays_unfolded_and_what_is_chosen_leads_on(visitor: Visitor, site: str) -> None:
    page = visitor()
    release = hold(page)
    first_of(page, site + THREE["recommendation"])
    page.locator("#first .fold:not(.quiet) > summary").first.click()
    release()
    settled(page)
    expect(page.locator("#root details[open]")).to_have_count(1)
    expect(page.locator("#root details[open] li").first).to_be_visible()

    release = hold(page)
    first_of(page, f"{site}/statements?{VIEW}")
    page.locator("#first select[name=stage]").select_option("planned")
    expect(page).to_have_url(re.compile("stage=planned"))
    release()
    settled(page)
    assert codes(page)["stage"] == "planned"


def test_what_stood_in_the_place_of_a_chart_stays_until_it_is_drawn(visitor: Visitor, site: str) -> None:
    page = visitor()
    release = hold(page, re.compile(r"/PlotlyChart\.[^/]*\.js$"))
    first_of(page, site + THREE["overview"])
    settled(page)
    expect(page.locator("#root .stand-in .tile-map")).to_be_visible()
    expect(page.locator("#root .stand-in .note")).to_be_visible()
    release()
    expect(page.locator("#root .js-plotly-plot .cartesianlayer .trace").first).to_be_visible()
    expect(page.locator("#root .stand-in")).to_have_count(0)
    expect(page.locator("#first-style")).to_have_count(0)


def test_a_menu_closes_as_one_expects(visitor: Visitor, site: str) -> None:
    page = visitor()
    hold(page)
    first_of(page, site + THREE["overview"])
    menu = page.locator("#first .edition-bar .menu").first
    for leave in (lambda: page.keyboard.press("Escape"), lambda: page.locator("#first h1").click()):
        menu.locator("summary").click()
        expect(menu).to_have_attribute("open", "")
        leave()
        expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_visible()
