"""The Secretariat's desk and the accounts in a real browser: signed in, answered, entered, signed out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from monitoring.record import accounts, rounds, signing
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import open_store
from tests import builders, desk

from .conftest import serving, settled

PASSWORD = "a made-up password of many words"
EMAIL = "secretariat@example.org"
SIZES = {"390": (390, 1600), "1440": (1440, 1400)}
PAGES = {
    "waiting": "/desk?lang=en",
    "opened": "/desk?lang=fr&report=URY-R5-aaaaaa",
    "record": "/desk?lang=es&part=record",
    "rounds": "/desk?lang=fr&part=rounds",
    "trail": "/desk?lang=es&part=trail",
    "accounts": "/accounts?lang=fr",
}


@pytest.fixture(scope="session")
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The program with accounts, reports that wait, a round and an invitation."""
    path: Path = tmp_path_factory.mktemp("desk") / "store.sqlite"
    store = open_store(f"sqlite:///{path}", builders.DATA)
    now = datetime.datetime.now(datetime.UTC)
    with store.transaction() as session:
        for role in ("secretariat", "viewer"):
            accounts.add(session, COMMAND_LINE, f"{role}@example.org", role, password=PASSWORD)
        signing.invite(session, COMMAND_LINE, "capital@example.org", "delegate", ["VCT"])
        today = now.date()
        rounds.open_round(session, desk.SECRETARIAT, today, today + datetime.timedelta(days=20))
    for days, number in ((6, 1), (4, 2)):
        moment = now - datetime.timedelta(days=days)
        more = {"symbol": "G/MA/367", "practice": "A made-up practice"} if number == 2 else {}
        desk.report(store, "URY", 5, report="URY-R5-aaaaaa", revision=number, at=moment, **more)
    desk.report(store, "VCT", 4, at=now - datetime.timedelta(hours=2))
    store.close()
    with serving(f"sqlite:///{path}") as address:
        yield address


Look = Callable[..., Page]


@pytest.fixture
def signed_in(browser: Browser, desk_site: str) -> Iterator[Look]:
    """Sign in as the Secretariat, in a window of a size and in a theme, and open a page."""
    opened = []

    def go(path: str, size: str = "1440", theme: str = "light", email: str = EMAIL) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, locale="en-GB"
        )
        opened.append(context)
        page = context.new_page()
        page.goto(f"{desk_site}/account/sign-in?lang=en")
        page.fill("input[name=email]", email)
        page.fill("input[name=password]", PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url(re.compile(r"/(\?|$)"))
        page.goto(desk_site + path)
        settled(page)
        return page

    yield go
    for context in opened:
        context.close()


def sound(page: Page) -> None:
    """Nothing for axe to find, nothing that scrolls sideways, one h1."""
    found = Axe().run(page).response["violations"]
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]
    wide = page.evaluate(
        "[...document.querySelectorAll('html, body, .stMain, [data-testid=stMainBlockContainer]')]"
        ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || e.tagName)"
    )
    assert wide == []
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        pytest.param(size, theme, marks=() if (place + (theme == "dark")) % 2 else pytest.mark.proof)
        for place, size in enumerate(SIZES)
        for theme in ("light", "dark")
    ],
)
def test_every_part_is_usable_by_everyone(signed_in: Look, desk_site: str, size: str, theme: str) -> None:
    page = signed_in(PAGES["waiting"], size, theme)
    for path in PAGES.values():
        page.goto(desk_site + path)
        settled(page)
        sound(page)


def test_problems_stand_beside_their_fields_and_take_the_focus(signed_in: Look) -> None:
    page = signed_in("/desk?lang=en&part=record", "390")
    page.get_by_label("Title of the source").fill("Made-up minutes")
    page.get_by_role("button", name="Enter this line").click()
    box = page.locator(".desk-problems")
    expect(box).to_be_focused()
    settled(page)
    sound(page)
    box.get_by_role("link").last.click()
    expect(page.get_by_label("Address of the source").first).to_be_in_viewport()
    expect(page.get_by_label("Title of the source")).to_have_value("Made-up minutes")


def test_a_report_is_sent_back_with_a_note_typed_and_clicked_at_once(signed_in: Look) -> None:
    page = signed_in("/desk?lang=en")
    page.get_by_role("link", name="Uruguay").click()
    settled(page, "Desk of the Secretariat")
    expect(page.locator(".staff-sides")).to_be_visible()
    page.get_by_label("Note to the delegation").fill("Which year is meant?")
    page.get_by_role("button", name="Send back with a note").click()
    said = page.get_by_role("status").filter(has_text="Sent back with a note: Uruguay")
    expect(said).to_be_focused()
    expect(said).to_be_in_viewport()
    expect(page.locator(".staff-report h2")).to_contain_text("Saint Vincent and the Grenadines")
    sound(page)


def test_a_link_is_shown_once(signed_in: Look, desk_site: str) -> None:
    page = signed_in("/accounts?lang=en", "390")
    page.get_by_label("E-mail address").fill("new@example.org")
    page.get_by_role("combobox", name="Role").click()
    page.get_by_role("option", name="Read access").click()
    settled(page)
    page.get_by_role("button", name="Make the invitation").click()
    link = page.locator(".st-key-staff-link code")
    expect(link).to_be_in_viewport()
    expect(link).to_contain_text("/account/invitation?token=")
    settled(page)
    sound(page)
    address = link.inner_text().strip()
    page.goto(address.replace(address.split("/account/")[0], desk_site))
    expect(page.get_by_label("E-mail address")).to_have_value("new@example.org")
    page.goto(f"{desk_site}/accounts?lang=en")
    settled(page)
    assert link.count() == 0


def test_signing_out_from_the_page_ends_it(signed_in: Look, desk_site: str) -> None:
    page = signed_in("/accounts?lang=en", email="viewer@example.org")
    page.locator(".staff-out button").first.click()
    page.wait_for_url(re.compile(r"/(overview)?\?"))
    page.goto(f"{desk_site}/accounts?lang=en")
    settled(page)
    expect(page.locator(".lead")).to_contain_text("once you are signed in")
    assert page.locator(".staff-out").count() == 0
