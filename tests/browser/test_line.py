"""The line breaks in the middle of a form and of a download: one sentence, nothing lost, back by itself."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from monitoring.i18n import translator
from monitoring.record import accounts, drafts, follow_up
from monitoring.record.store import Store, open_store
from monitoring.vocabulary import LANGUAGES, Role
from tests.builders import DATA

from .conftest import serving, settled
from .test_report import ANA, EMAIL, PASSWORD, axe, drawn, sign_in

CHAIR = "chair@example.org"
TEXT = "What was done, and what comes next"
MEETING = "2022-04-07-group_meeting"


class Line:
    """A line from browsers to a server that can be cut, restored, and slowed; or fall silent without a word.

    silent  nothing passes any more, and nobody is told; pace: seconds for 16 KB to the browser
    """

    def __init__(self, server: str) -> None:
        self.server = int(server.rsplit(":", 1)[1])
        self.ends: set[socket.socket] = set()
        self.stranded: set[socket.socket] = set()
        self.silent, self.pace, self.port = False, 0.0, 0
        self.restore()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def restore(self) -> None:
        self.silent, self.pace = False, 0.0
        self.door = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self._let_in, args=(self.door,), daemon=True).start()

    def cut(self) -> None:
        """Close every connection, refuse every new one."""
        for end in (self.door, *self.ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.door.close()

    def strand(self) -> None:
        """Let nothing pass any more on the connections that there are, without a word to either end."""
        self.stranded |= self.ends

    def _let_in(self, door: socket.socket) -> None:
        with suppress(OSError):
            while True:
                browser, _ = door.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self.server))
                except OSError:
                    browser.close()
                    continue
                self.ends |= {browser, server}
                for way in ((browser, server, False), (server, browser, True)):
                    threading.Thread(target=self._carry, args=way, daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket, paced: bool) -> None:
        with suppress(OSError):
            while some := one.recv(2**14):
                if paced and self.pace:
                    time.sleep(self.pace)
                if not self.silent and one not in self.stranded:
                    other.sendall(some)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.ends.discard(one)
        one.close()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Store]]:
    """A server with a delegate and the chair, and its store."""
    url = f"sqlite:///{tmp_path_factory.mktemp('line') / 'store.sqlite'}"
    store = _store(url)
    with serving(url) as address:
        yield address, store
    store.close()


def _store(url: str) -> Store:
    store = open_store(url, DATA)
    with store.transaction() as session:
        who = (session, accounts.COMMAND_LINE)
        accounts.add(*who, EMAIL, Role.DELEGATE, members=["URY"], name="Ana", password=PASSWORD)
        accounts.add(*who, CHAIR, Role.CHAIR, name="Chair", password=PASSWORD)
    return store


@pytest.fixture
def line(place: tuple[str, Store]) -> Iterator[Line]:
    found = Line(place[0])
    yield found
    found.cut()


def sentence(page: Page) -> Locator:
    return page.locator("#line")


def says(page: Page, key: str = "line-away", language: str = "en", timeout: float = 8000) -> None:
    expect(sentence(page)).to_have_text(translator(language)(key), timeout=timeout)


def is_back(page: Page, timeout: float = 15_000) -> None:
    """The sentence is gone, and the page has nothing more to draw."""
    expect(page.locator("[data-test-connection-state=CONNECTED]")).to_be_visible(timeout=timeout)
    expect(sentence(page)).not_to_contain_text(translator("en")("line-away"))
    page.wait_for_timeout(300)
    settled(page)


def test_cut_in_the_middle_of_a_report(page: Page, place: tuple[str, Store], line: Line) -> None:
    """Words typed before, at, and after the cut, and a choice that was made into the void."""
    sign_in(page, line.address, "/report%3Frec%3D1")
    page.get_by_label(TEXT).click()
    page.keyboard.type("Before, ")
    line.silent = True
    page.get_by_role("radio", name=re.compile("^In place")).check(force=True)
    page.get_by_label(TEXT).click()
    page.keyboard.press("End")
    page.keyboard.type("in the void, ")
    line.cut()
    page.keyboard.type("and after the cut.", delay=40)
    says(page)
    assert page.get_by_label(TEXT).input_value() == "Before, in the void, and after the cut."
    page.wait_for_timeout(3500)  # Streamlit would have opened a window of its own by now
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_label(TEXT)).to_be_focused()
    expect(page.locator(".desk-state .offline")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("WTO document symbol").click()
    page.keyboard.type("G/MA/367")
    expect(page.get_by_role("radio", name=re.compile("^Planned"))).to_be_disabled()
    line.restore()
    is_back(page)
    expect(page.get_by_label("WTO document symbol")).to_be_focused()
    page.keyboard.type(".1")
    expect(page.locator(".desk-preview .source")).to_contain_text("G/MA/367.1", timeout=10_000)
    page.reload()
    drawn(page)
    expect(page.get_by_label(TEXT)).to_have_value("Before, in the void, and after the cut.")
    expect(page.get_by_role("radio", name=re.compile("^In place"))).to_be_checked()
    with place[1].reading() as session:
        draft = drafts.find(session, ANA, "URY", 1)
    assert draft is not None
    assert (draft.paper.stage, draft.paper.symbol) == ("in_place", "G/MA/367.1")
    line.silent = True
    page.get_by_role("radio", name=re.compile("^Planned")).check(force=True)
    line.cut()
    says(page)
    line.restore()
    expect(page.locator(".desk-preview")).to_contain_text("Planned", timeout=15_000)


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.proof)])
def test_the_sentence_in_the_language_of_the_reader_covers_nothing(
    browser: Browser, line: Line, theme: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=theme)
    pages = {language: context.new_page() for language in LANGUAGES}
    for language, page in pages.items():
        page.goto(f"{line.address}/statements?lang={language}")
        settled(page)
    line.cut()
    for language, page in pages.items():
        says(page, language=language)
        box, app = sentence(page).bounding_box(), page.get_by_test_id("stApp").bounding_box()
        assert box
        assert app
        assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 800)
        assert abs(app["y"] + app["height"] - box["y"]) < 1
        assert axe(page) == []
    page.emulate_media(media="print")
    expect(sentence(page)).to_be_hidden()
    line.restore()
    for page in pages.values():
        expect(sentence(page)).to_have_text("", timeout=10_000)
    context.close()


def test_a_filter_typed_while_the_line_is_away_holds_when_it_is_back(page: Page, line: Line) -> None:
    page.goto(f"{line.address}/statements?lang=en")
    settled(page)
    words = page.get_by_role("textbox", name="Words")
    words.click()
    page.keyboard.type("port")
    line.cut()
    page.keyboard.type("al", delay=100)
    page.keyboard.press("Enter")
    says(page)
    assert axe(page) == []
    here = page.url
    page.locator("a[href]:visible").last.click()
    page.wait_for_timeout(500)
    assert page.url == here  # and not a page of the browser's own
    line.restore()
    page.wait_for_url("**words=portal**")
    is_back(page)
    expect(words).to_have_value("portal")


@pytest.mark.proof
def test_the_note_of_the_chair_survives_a_server_that_starts_anew(browser: Browser, tmp_path: Path) -> None:
    """The new server knows the reader by the cookie, and nothing of what stands in the page."""
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    store = _store(url)
    page = browser.new_page(viewport={"width": 1440, "height": 1400})
    with serving(url) as address:
        page.goto(f"{address}/account/sign-in?lang=en")
        page.fill("[name=email]", CHAIR)
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url(f"{address}/**")
        page.goto(f"{address}/meeting?lang=en&meeting={MEETING}")
        settled(page)
        for place, words in enumerate(("First remarks.", "Second remarks.")):
            page.get_by_label("Remarks").nth(place).fill(words)
            page.wait_for_timeout(2000)
    says(page)
    with serving(url, port=int(address.rsplit(":", 1)[1])):
        is_back(page, timeout=30_000)
        expect(page.get_by_label("Remarks").first).to_have_value("First remarks.", timeout=10_000)
        expect(page.get_by_label("Remarks").nth(1)).to_have_value("Second remarks.")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(".desk-state .held")).to_contain_text("Saved as revision 1", timeout=10_000)
        assert f"meeting={MEETING}" in page.url
    with store.reading() as session:
        chair = accounts.reader_as(session, CHAIR)
        saved = follow_up.revisions(session, chair, MEETING, "en")[0]
    assert [item.remarks for item in saved.items[:2]] == ["First remarks.", "Second remarks."]
    page.close()
    store.close()


def test_a_download_that_breaks_off_is_said_and_comes_whole_at_the_next_click(page: Page, line: Line) -> None:
    page.goto(f"{line.address}/?lang=en")
    settled(page)
    button = page.get_by_role("button", name="Picture (PNG)").first
    line.silent = True
    button.click()  # the answer never comes
    page.wait_for_timeout(300)
    line.cut()
    says(page, "line-file")
    expect(page.get_by_text("Connection closed")).to_be_hidden()
    says(page)
    line.restore()
    says(page, "line-file")  # and is said still when the page is back
    is_back(page)
    line.pace = 0.3
    with page.expect_download() as begun:
        button.click()  # the file breaks off: the browser tells, in its list of downloads
    line.cut()
    assert begun.value.failure()
    says(page)
    line.restore()
    is_back(page)
    with page.expect_download() as coming:
        button.click()
    assert coming.value.failure() is None
    assert coming.value.path().read_bytes().endswith(b"IEND\xaeB`\x82")


@pytest.mark.proof
def test_a_change_of_network_that_the_server_does_not_notice(
    page: Page, place: tuple[str, Store], line: Line
) -> None:
    """No connection is closed. The server holds on to the old one, and meets the reader as somebody new."""
    sign_in(page, line.address, "/report%3Frec%3D2")
    page.get_by_role("radio", name=re.compile("^Planned")).check(force=True)
    expect(page.locator(".desk-preview")).to_contain_text("Planned", timeout=10_000)
    field = page.get_by_label(TEXT)
    field.click()
    page.keyboard.type("Before, ")
    line.strand()
    page.context.set_offline(True)
    page.keyboard.type("in the tunnel, ")
    says(page, timeout=2500)
    page.context.set_offline(False)
    is_back(page)
    expect(field).to_be_focused()
    page.keyboard.type("and after it.")
    words = "Before, in the tunnel, and after it."
    expect(page.locator(".desk-preview .words")).to_have_text(words, timeout=10_000)
    expect(page.get_by_role("radio", name=re.compile("^Planned"))).to_be_checked()
    with place[1].reading() as session:
        draft = drafts.find(session, ANA, "URY", 2)
    assert draft is not None
    assert (draft.paper.stage, draft.paper.text.strip()) == ("planned", words)


@pytest.mark.proof
def test_a_click_that_nobody_answers_finds_out_that_the_line_is_dead(page: Page, line: Line) -> None:
    page.clock.install()
    page.goto(f"{line.address}/statements?lang=en")
    settled(page)
    line.silent = True
    page.get_by_test_id("stExpander").first.locator("summary").click()
    page.wait_for_timeout(200)
    for seconds in (5, 11):  # the click is not answered; nor is the question whether anyone is there
        page.clock.fast_forward(seconds * 1000)
        page.wait_for_timeout(200)
    says(page)
    line.cut()
    line.restore()
    is_back(page)


@pytest.mark.proof
def test_a_page_whose_scripts_did_not_arrive_is_loaded_anew(page: Page, line: Line) -> None:
    page.route("**/static/js/index.*", lambda route: route.abort("connectionreset"))
    page.goto(f"{line.address}/?lang=fr")
    says(page, language="fr")
    page.unroute("**/static/js/index.*")
    expect(page.locator("#root h1")).to_be_visible(timeout=30_000)
    expect(sentence(page)).to_have_text("")


@pytest.mark.proof
def test_a_part_that_did_not_arrive_is_asked_for_again(page: Page, line: Line) -> None:
    """Streamlit would leave a gap with an English error in the place of the chart."""
    times = []

    def breaks_once(route: Route) -> None:
        times.append(route.request.url)
        route.abort("connectionreset") if len(times) == 1 else route.continue_()

    page.route("**/static/js/PlotlyChart.*", breaks_once)
    page.goto(f"{line.address}/?lang=es")
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=30_000)
    assert len(times) > 1


@pytest.mark.proof
def test_a_plain_form_that_did_not_leave_is_sent_by_loading_again(page: Page, line: Line) -> None:
    """The browser shows a page of its own, whose button asks for the same again."""
    page.goto(f"{line.address}/account/sign-in?lang=en&next=/report")
    page.fill("[name=email]", EMAIL)
    page.fill("[name=password]", PASSWORD)
    line.cut()
    page.press("[name=password]", "Enter")
    page.wait_for_url("chrome-error://**")
    line.restore()
    page.reload()
    expect(page).to_have_url(re.compile("/report"))
