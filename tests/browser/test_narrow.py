"""A narrow screen: nothing lies over the button of a page, no choice is cut, and strips can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from monitoring.vocabulary import LANGUAGES

from .conftest import settled

WHOLE = """element => {
    const range = document.createRange(); range.selectNodeContents(element);
    const box = range.getBoundingClientRect(), wide = document.documentElement.clientWidth;
    const clip = element.closest('button').getBoundingClientRect();
    const seen = (x, y) => element.closest('button').contains(document.elementFromPoint(x, y));
    const middle = box.top + box.height / 2;
    return box.width > 0 && box.left >= Math.max(0, clip.left) && box.right <= Math.min(wide, clip.right)
        && seen(box.left + 1, middle) && seen(box.right - 1, middle);
}"""
"""Is all of a button's text inside the button and the window, with nothing over it?"""

CELLS = """strip => {
    const cells = [...strip.querySelectorAll('i')], style = cell => getComputedStyle(cell);
    return {
        inside: Math.min(...cells.map(cell => cell.clientWidth)),
        sides: Math.max(...cells.map(cell => parseFloat(style(cell).borderLeftWidth))),
        gap: parseFloat(getComputedStyle(strip).columnGap),
        dot: Math.max(0, ...cells.filter(cell => cell.className.startsWith('reported'))
            .map(cell => parseFloat(getComputedStyle(cell, '::before').width))),
        fills: new Set(cells.map(cell => style(cell).backgroundColor)).size,
        stages: new Set(cells.map(cell => cell.className.split(' ')[0])).size,
    };
}"""


@pytest.fixture(params=["light", "dark"])
def page_of(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_a_meeting_are_whole(page_of: Page, dense_site: str, language: str) -> None:
    page_of.set_viewport_size({"width": 360, "height": 1200})
    page_of.goto(f"{dense_site}/meeting?meeting=2022-04-07-group_meeting&lang={language}")
    settled(page_of)
    primary = page_of.locator(".st-key-meeting-brief button p")
    expect(primary).to_have_count(1)
    choices = page_of.get_by_test_id("stButtonGroup").locator("button p")
    expect(choices).to_have_count(3)
    for one in (*primary.all(), *choices.all()):
        one.scroll_into_view_if_needed()
        assert one.evaluate(WHOLE), one.inner_text()


@pytest.mark.parametrize(("record", "wide"), [("site", 768), ("dense_site", 390)])
def test_the_cells_of_a_strip_are_fill_and_not_rim(
    request: pytest.FixtureRequest, page_of: Page, record: str, wide: int
) -> None:
    page_of.set_viewport_size({"width": wide, "height": 1200})
    page_of.goto(f"{request.getfixturevalue(record)}/?lang=en&asof=2025-12-02")
    settled(page_of)
    strips = page_of.locator(".strip")
    expect(strips).to_have_count(6)
    for strip in strips.all():
        found = strip.evaluate(CELLS)
        assert found["inside"] >= 3
        assert found["sides"] == 0
        assert found["gap"] == 1
        assert found["dot"] <= found["inside"] - 1
        assert found["fills"] == found["stages"]


def test_a_caption_is_as_wide_as_its_table(page_of: Page, site: str) -> None:
    page_of.set_viewport_size({"width": 420, "height": 1200})
    page_of.goto(f"{site}/meeting?meeting=2025-12-02-group_meeting&lang=fr")
    settled(page_of)
    page_of.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    table = page_of.locator("table.stacked:has(caption)").first
    table.wait_for()
    widths = table.evaluate("e => [e.querySelector('caption').clientWidth, e.clientWidth]")
    assert widths[0] >= 0.95 * widths[1]
