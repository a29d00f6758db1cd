"""The bar and the folded menu on a phone: one row and a word, in the first paint as on the live page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES

from .conftest import DAY, settled
from .test_first_paint import first_of, hold

ROWS = """bar => new Set([...bar.querySelectorAll(":scope summary, :scope button, :scope .who a")]
    .filter(one => one.checkVisibility())
    .map(one => one.getBoundingClientRect()).map(box => Math.round((box.top + box.bottom) / 20))
).size"""
"""In how many rows the menus of a bar and the way in stand."""

WORD = "button => getComputedStyle(button, '::after').content"


def one_row(page: Page, bar: str) -> None:
    held = page.locator(bar)
    expect(held).to_be_visible()
    page.evaluate("document.fonts.ready")
    assert held.evaluate(ROWS) == 1
    assert held.evaluate("bar => bar.scrollWidth <= bar.clientWidth")


@pytest.mark.parametrize("day", [DAY, "2025-09-28"])  # no day is longer in Spanish or French
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bar_of_a_phone_stands_in_one_row(browser: Browser, site: str, language: str, day: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    page, word = context.new_page(), translator(language)("edition-pages")
    release = hold(page)
    first_of(page, f"{site}/about?asof={day}&lang={language}")
    one_row(page, "#first .edition-bar")
    folded = page.locator("#first .edition-pages summary")
    expect(folded.get_by_text(word, exact=True)).to_be_visible()
    folded.click()
    expect(page.locator("#first .edition-pages a").first).to_be_visible()
    folded.click()
    release()
    settled(page)
    expect(page.locator("#first")).not_to_be_attached(timeout=20_000)
    one_row(page, ".st-key-bar")
    assert page.get_by_test_id("stExpandSidebarButton").evaluate(WORD) == f'"{word}"'
    context.close()
