"""A chair with a browser: from the menu to a brief in the downloads folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from monitoring import briefing
from tests import marked

from .conftest import serving, settled

SENT = {"pptx": b"PK", "pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK", "html": b"<!doc"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    held = marked.make(tmp_path_factory.mktemp("meeting") / "store.sqlite")
    with serving(held.url) as found:
        yield found


@pytest.fixture
def chair(browser: Browser, address: str) -> Iterator[Page]:
    """Somebody with the rights of the chair, on the overview."""
    context = browser.new_context(viewport={"width": 1440, "height": 1400}, locale="en-GB")
    page = context.new_page()
    page.goto(f"{address}/account/sign-in?lang=en")
    page.fill("[name=email]", marked.EMAILS["coordinator"])
    page.fill("[name=password]", marked.PASSWORD)
    page.press("[name=password]", "Enter")
    page.goto(f"{address}/?lang=en")
    settled(page)
    yield page
    context.close()


def test_three_clicks_from_the_menu_to_the_first_format(chair: Page) -> None:
    chair.get_by_test_id("stTopNavLink").filter(has_text="Meeting").click()
    chair.wait_for_url("**/meeting**")
    settled(chair)
    chair.get_by_role("button", name="Take the brief away").click()
    with chair.expect_download() as coming:
        chair.get_by_role("button", name="Download", exact=True).click()
    found = coming.value
    assert found.suggested_filename.endswith(f"-en.{briefing.FORMATS[0]}")
    assert found.path().read_bytes().startswith(SENT[briefing.FORMATS[0]])


def test_the_speaking_list_by_keyboard_alone(chair: Page, address: str) -> None:
    chair.goto(f"{address}/meeting?lang=en&meeting=2022-04-07-group_meeting")
    settled(chair)
    chair.get_by_role("combobox", name="Delegations").focus()
    chair.keyboard.type("Peru")
    expect(chair.get_by_role("option", name="Peru")).to_be_visible()
    chair.keyboard.press("Enter")
    chair.keyboard.press("Escape")
    add = chair.get_by_role("button", name="Add to the list")
    expect(add).to_be_enabled()
    add.focus()
    chair.keyboard.press("Enter")
    line = chair.locator(".st-key-meeting-speaking")
    expect(line).to_contain_text("1 Peru")
    settled(chair)
    out = line.get_by_role("button", name="Take out")
    expect(out).to_have_count(1)
    out.focus()
    chair.keyboard.press("Enter")
    expect(line).to_contain_text("Nobody is on the list yet.")
    chair.get_by_role("button", name="Put back who was taken out").click()
    expect(line).to_contain_text("1 Peru")


def test_what_the_chair_keeps_is_not_printed(chair: Page, address: str) -> None:
    chair.goto(f"{address}/meeting?lang=en&meeting=2022-04-07-group_meeting")
    settled(chair)
    expect(chair.locator(".st-key-meeting-speaking")).to_be_visible()
    chair.emulate_media(media="print")
    expect(chair.locator(".st-key-meeting-speaking")).to_be_hidden()
    expect(chair.locator(".st-key-meeting-note")).to_be_hidden()
    expect(chair.locator(".matrix").first).to_be_visible()
