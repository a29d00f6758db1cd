"""A delegate who never saw it, with the keyboard alone: sign in, confirm one line, submit one report."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from monitoring.record import accounts, drafts, reports
from monitoring.record.access import Reader
from monitoring.record.store import Store, open_store
from monitoring.vocabulary import Role
from tests.builders import DATA

from .conftest import serving, settled

EMAIL, PASSWORD = "ana@example.org", "a long sentence of my own"
COLLEAGUE = "ben@example.org"
ANA = Reader(Role.DELEGATE, EMAIL, "Ana", frozenset({"URY"}))
WORDS = "Small firms are heard before a rule is made."
BUILT_IN = {"presentation-role-conflict"}
"""What axe finds in Streamlit's own chooser of files, and we cannot change."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Store]]:
    """A server with two accounts of one delegation, and its store."""
    url = f"sqlite:///{tmp_path_factory.mktemp('report') / 'store.sqlite'}"
    store = open_store(url, DATA)
    for email, name in ((EMAIL, "Ana"), (COLLEAGUE, "Ben")):
        with store.transaction() as session:
            accounts.add(
                session,
                accounts.COMMAND_LINE,
                email,
                Role.DELEGATE,
                members=["URY"],
                name=name,
                password=PASSWORD,
            )
    with serving(url) as address:
        yield address, store
    store.close()


class Keys:
    """Somebody at a keyboard: goes to a control by Tab, as it is named to a screen reader."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, name: str, *, most: int = 120) -> Keys:
        """Tab on until the focus is on a control of this name."""
        for _ in range(most):
            if self.now().startswith(name):
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{name!r} was not reached; the focus is on {self.now()!r}")

    def now(self) -> str:
        """What the control is called that has the focus."""
        return str(
            self.page.evaluate(
                """() => {
                  const e = document.activeElement
                  const label = e.labels && e.labels.length ? e.labels[0].innerText : ""
                  return (e.getAttribute("aria-label") || label || e.innerText || "").trim()
                }"""
            )
        )

    def type(self, text: str) -> Keys:
        self.page.keyboard.type(text)
        return self

    def press(self, *keys: str) -> Keys:
        for key in keys:
            self.page.keyboard.press(key)
        return self


def axe(page: Page) -> list[object]:
    found = Axe().run(page).response["violations"]
    return [(v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in found if v["id"] not in BUILT_IN]


def sign_in(page: Page, address: str, onward: str, email: str = EMAIL) -> Keys:
    page.goto(f"{address}/account/sign-in?lang=en&next={onward}")
    keys = Keys(page)
    keys.to("E-mail").type(email).to("Password").type(PASSWORD).press("Enter")
    page.wait_for_url(f"{address}/report**")
    drawn(page)
    return keys


def drawn(page: Page) -> None:
    """Wait until the form stands with all its fields."""
    settled(page)
    page.get_by_test_id("stTextArea").first.wait_for()
    page.get_by_test_id("stFileUploader").first.wait_for()


def test_confirm_one_line_and_submit_one_report_with_the_keyboard_alone(
    page: Page, place: tuple[str, Store]
) -> None:
    address, store = place
    begun = time.monotonic()
    keys = sign_in(page, address, "/report%3Frec%3D5")
    keys.to("Still so: confirm as of today").press("Enter")
    expect(page.locator(".desk-said")).to_contain_text("Confirmed as of")
    settled(page)
    assert axe(page) == []

    page.goto(f"{address}/report?lang=en")
    drawn(page)
    keys.to("4 MSMEs").press("Enter")
    page.wait_for_url("**rec=4**")
    drawn(page)
    keys.to("In place").press("ArrowDown")  # an arrow chooses the next of the stages
    keys.to("What was done, and what comes next").type(WORDS)
    keys.to("WTO document symbol").type("G/MA/367")
    keys.to("Submit report").press("Enter")
    expect(page.locator(".desk-said")).to_contain_text("as revision 1")
    assert time.monotonic() - begun < 180
    settled(page)
    assert axe(page) == []

    with store.reading() as session:
        found = {one.recommendation: one.latest for one in reports.of_member(session, ANA, "URY")}
    assert found[5].confirms == "URY-A5-20221012"
    assert (found[4].text, found[4].symbol, found[4].stage) == (WORDS, "G/MA/367", "under_way")


def test_what_is_typed_is_kept_without_leaving_the_field(page: Page, place: tuple[str, Store]) -> None:
    """Every moment of rest saves; the caret stays, and typing goes on as if nothing had happened."""
    address, store = place
    sign_in(page, address, "/report%3Frec%3D1")
    field = page.get_by_label("What was done, and what comes next")
    field.click()
    page.keyboard.type("One line")
    page.keyboard.press("Enter")
    page.keyboard.type("two lines")
    expect(page.locator(".desk-state .held")).to_contain_text("Draft saved", timeout=10_000)
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    for _ in range(len("two lines")):
        page.keyboard.press("ArrowLeft")
    for letter in "or more, or ":
        page.keyboard.type(letter)
        page.wait_for_timeout(300 if letter != "," else 1900)
    assert field.input_value() == "One line\nor more, or two lines"
    assert page.evaluate("document.activeElement.selectionStart") == len("One line\nor more, or ")
    expect(page.locator(".desk-preview .words")).to_contain_text("or more, or two lines", timeout=10_000)
    page.get_by_label("WTO document symbol").click()
    page.keyboard.type("G/MA/3")
    expect(page.locator(".desk-preview .source")).to_contain_text("G/MA/3", timeout=10_000)
    page.close()
    with store.reading() as session:
        held = drafts.find(session, ANA, "URY", 1)
    assert held is not None
    assert (held.paper.text, held.paper.symbol) == ("One line\nor more, or two lines", "G/MA/3")


def test_a_composition_under_way_is_not_broken(page: Page, place: tuple[str, Store]) -> None:
    address, _ = place
    sign_in(page, address, "/report%3Frec%3D2")
    field = page.get_by_label("What was done, and what comes next")
    field.click()
    wire = page.context.new_cdp_session(page)
    wire.send("Input.imeSetComposition", {"text": "ni", "selectionStart": 2, "selectionEnd": 2})
    page.wait_for_timeout(2200)
    wire.send("Input.imeSetComposition", {"text": "niha", "selectionStart": 4, "selectionEnd": 4})
    wire.send("Input.insertText", {"text": "你好"})
    expect(page.locator(".desk-preview .words")).to_have_text("你好", timeout=10_000)
    assert field.input_value() == "你好"


def test_the_focus_goes_to_what_must_be_looked_at_and_its_links_to_the_fields(
    page: Page, place: tuple[str, Store]
) -> None:
    address, _ = place
    keys = sign_in(page, address, "/report%3Frec%3D3")
    keys.to("WTO document symbol").type("GMA367")
    keys.to("Submit report").press("Enter")
    box = page.locator(".desk-problems")
    expect(box).to_be_focused()
    expect(box.get_by_role("link")).to_have_count(3)
    assert axe(page) == []
    keys.to("“GMA367”").press("Enter")
    page.wait_for_timeout(300)
    keys.press("Tab")
    assert keys.now() == "WTO document symbol"
    assert page.get_by_label("WTO document symbol").input_value() == "GMA367"


def test_two_colleagues_at_once_see_both_versions(browser: Browser, place: tuple[str, Store]) -> None:
    address, _ = place
    pages = []
    for email in (EMAIL, COLLEAGUE):
        page = browser.new_page()
        sign_in(page, address, "/report%3Frec%3D6", email)
        pages.append(page)
    ana, ben = pages
    write(ana, "A fund for small firms.")
    expect(ana.locator(".desk-state .held")).to_contain_text("Draft saved", timeout=10_000)
    write(ben, "A loan for small firms.")
    expect(ben.locator(".desk-state .held")).to_contain_text("Changed meanwhile", timeout=10_000)
    expect(ben.locator(".desk-both del")).to_have_text("loan")
    expect(ben.locator(".desk-both ins")).to_have_text("fund")
    assert axe(ben) == []
    ben.get_by_role("button", name="Keep mine").click()
    expect(ben.locator(".desk-state .held")).to_contain_text("Draft saved", timeout=10_000)
    for page in pages:
        page.close()


def write(page: Page, text: str) -> None:
    page.get_by_label("What was done, and what comes next").fill(text)


@pytest.mark.parametrize(
    ("width", "theme"),
    [
        *((390, "light"), (1440, "dark")),
        *(
            pytest.param(width, theme, marks=pytest.mark.proof)
            for width in (360, 390, 768, 1440)
            for theme in ("light", "dark")
            if (width, theme) not in ((390, "light"), (1440, "dark"))
        ),
    ],
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, place: tuple[str, Store], width: int, theme: str
) -> None:
    address, _ = place
    context = browser.new_context(viewport={"width": width, "height": 1200}, color_scheme=theme)
    page = context.new_page()
    for code, number in (("en", 1), ("fr", 3), ("es", 6)):
        sign_in_once(page, address, f"/report%3Frec%3D{number}%26lang%3D{code}")
        assert axe(page) == [], (code, number)
        wide = page.evaluate(
            "[...document.querySelectorAll('html, body, .stMain, [data-testid=stMainBlockContainer]')]"
            ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || e.tagName)"
        )
        assert wide == [], (code, number)
    context.close()


def sign_in_once(page: Page, address: str, onward: str) -> None:
    if page.context.cookies():
        page.goto(address + unquote(onward))
        drawn(page)
    else:
        sign_in(page, address, onward)


def test_a_server_that_starts_anew_takes_no_word_with_it(browser: Browser, tmp_path: Path) -> None:
    """What was typed while the connection was gone, unnoticed, is in the draft when it is back."""
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    store = open_store(url, DATA)
    with store.transaction() as session:
        who = (accounts.COMMAND_LINE, EMAIL, Role.DELEGATE)
        accounts.add(session, *who, members=["URY"], password=PASSWORD)
    page = browser.new_page()
    with serving(url) as address:
        sign_in(page, address, "/report%3Frec%3D2")
        field = page.get_by_label("What was done, and what comes next")
        field.click()
        page.keyboard.type("Saved.")
        expect(page.locator(".desk-state .held")).to_contain_text("Draft saved", timeout=10_000)
        page.keyboard.type(" Typed at the last moment.")
    expect(page.locator(".desk-state .offline")).to_be_visible(timeout=20_000)
    with serving(url, port=int(address.rsplit(":", 1)[1])):
        expect(page.locator(".desk-preview .words")).to_contain_text("last moment", timeout=60_000)
        with store.reading() as session:
            held = drafts.find(session, ANA, "URY", 2)
    assert held is not None
    assert held.paper.text.strip() == "Saved. Typed at the last moment."
    page.close()
    store.close()


@pytest.mark.parametrize("after", [0, 500])
def test_a_link_clicked_at_once_takes_no_word_with_it(
    page: Page, place: tuple[str, Store], after: int
) -> None:
    address, store = place
    number = 2 + (after > 0)
    sign_in(page, address, f"/report%3Frec%3D{number}")
    field = page.get_by_label("What was done, and what comes next")
    field.click()
    field.fill("")
    page.keyboard.type(f"Words just before leaving, {after}")
    page.wait_for_timeout(after)
    page.locator(".desk-tiles a:not([aria-current])").last.click()
    page.wait_for_url(re.compile(rf"rec=(?!{number}\b)"), timeout=20_000)
    with store.reading() as session:
        draft = drafts.find(session, ANA, "URY", number)
    assert draft is not None
    assert draft.paper.text.strip() == f"Words just before leaving, {after}"
    page.close()
