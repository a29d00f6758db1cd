"""The address is the only truth: menu, Back and Forward, reload and a second tab show what it says."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

from .conftest import DAY, settled

Visit = Callable[..., Page]


def codes(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def path(page: Page) -> str:
    return urlsplit(page.url).path


def menu(page: Page, name: str, heading: str) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    settled(page, heading)


def choose_scope(page: Page, name: str) -> None:
    page.locator(".st-key-bar_whom button, .st-key-bar-whom button").first.click()
    page.locator("label", has_text=name).first.click()
    page.keyboard.press("Escape")


def test_a_bare_address_gets_its_day_and_language(visit: Visit) -> None:
    page = visit("/")
    assert set(codes(page)) == {"asof", "lang"}
    assert codes(page)["lang"] == "en"


def test_set_back_set_again_menu_back_back(visit: Visit) -> None:
    page = visit(f"/?asof={DAY}&lang=en")
    expect(page.locator("h1")).to_contain_text("What Members have said")
    assert "77 delegations" in page.inner_text(".lead")

    choose_scope(page, "Sponsors of the package")
    page.wait_for_url("**scope=sponsors**")
    settled(page)
    first = page.inner_text(".lead")
    assert "77 delegations" not in first

    page.go_back()
    page.wait_for_function("() => !location.search.includes('scope')")
    settled(page)
    expect(page.locator(".lead")).to_contain_text("77 delegations")

    choose_scope(page, "All WTO Members")
    page.wait_for_url("**scope=all**")
    settled(page)
    everyone = page.inner_text(".lead")
    assert "166 Members" in everyone

    menu(page, "Recommendations", "MSME information")
    assert codes(page) == {"asof": DAY, "lang": "en", "scope": "all"}
    expect(page.locator(".lead")).to_contain_text("166 Members")

    page.go_back()
    settled(page, "What Members have said")
    assert path(page) == "/"
    assert codes(page)["scope"] == "all"
    assert page.inner_text(".lead") == everyone

    page.go_back()
    page.wait_for_function("() => !location.search.includes('scope')")
    settled(page, "What Members have said")
    expect(page.locator(".lead")).to_contain_text("77 delegations")

    page.go_forward()
    page.wait_for_function("() => location.search.includes('scope=all')")
    settled(page)
    assert page.inner_text(".lead") == everyone

    page.reload()
    settled(page)
    assert page.inner_text(".lead") == everyone


def test_a_second_tab_shows_the_same(visit: Visit, browser: Browser) -> None:
    page = visit("/recommendation?asof=2022-02-08&lang=fr&rec=5&related=1&scope=sponsors")
    told = (page.inner_text("h1"), page.inner_text(".lead"))
    other = browser.new_context().new_page()
    other.goto(page.url)
    settled(other)
    assert (other.inner_text("h1"), other.inner_text(".lead")) == told
    other.context.close()


def test_language_changes_words_and_not_the_view(visit: Visit) -> None:
    page = visit(f"/member?asof={DAY}&lang=en&member=CIV")
    expect(page.locator("h1")).to_have_text("Côte d'Ivoire")
    page.locator(".st-key-bar button", has_text="EN").click()
    page.locator("label", has_text="Español").click()
    page.wait_for_url("**lang=es**")
    settled(page)
    assert codes(page) == {"asof": DAY, "lang": "es", "member": "CIV"}
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert "Se ha pronunciado" in page.inner_text(".lead")


def test_a_tile_opens_its_member(visit: Visit) -> None:
    page = visit(f"/?asof={DAY}&lang=en&rec=5")
    page.wait_for_selector(".st-key-tilegrid .point path")
    tile = page.locator(".st-key-tilegrid .bartext", has_text="URY").first
    tile.scroll_into_view_if_needed()
    box = tile.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page, "Uruguay")
    assert path(page) == "/member"
    assert codes(page) == {"asof": DAY, "lang": "en", "member": "URY"}


def test_links_in_the_text_keep_the_view(visit: Visit) -> None:
    page = visit("/?asof=2022-04-07&lang=en&scope=all&related=1")
    page.get_by_role("link", name="Trade facilitation", exact=True).first.click()
    settled(page, "3 Trade facilitation")
    assert codes(page) == {"asof": "2022-04-07", "lang": "en", "scope": "all", "related": "1", "rec": "3"}


def test_a_code_that_does_not_exist_gets_a_sentence_and_the_choices(visit: Visit) -> None:
    page = visit(f"/recommendation?asof={DAY}&lang=en&rec=9")
    assert "“9”" in page.inner_text(".stMain")
    page.get_by_role("link", name="4 MSMEs in regulatory development").click()
    settled(page, "4 MSMEs in regulatory development")
    for query in ("asof=never&lang=en", "asof=2031-01-01&lang=en", f"asof={DAY}&lang=xx", "record=999"):
        page.goto(page.url.split("/recommendation")[0] + f"/?{query}")
        settled(page, "cannot be shown")
        expect(page.get_by_role("link", name="Open the overview as of today")).to_be_visible()
