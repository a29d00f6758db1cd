"""Two browsers side by side: a delegation that guesses the addresses of another, and an account that is
taken away while its pages stand open."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from monitoring.record.signing import SIGNED_IN_COOKIE
from tests import marked
from tests.marked import GROUP, SILENT, Marked

from .conftest import ROOT, serving, settled

NOT_FOUND = "There is no such thing here."
REFUSED = "This account may not do that."


@dataclass(frozen=True)
class Place:
    """A server on a marked store."""

    address: str
    held: Marked


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    held = marked.make(tmp_path_factory.mktemp("rights") / "store.sqlite")
    with serving(held.url) as address:
        yield Place(address, held)


@pytest.fixture
def signed_in(browser: Browser, place: Place) -> Iterator[Callable[[str], Page]]:
    """A browser of its own for a reader, known by the cookie it was given; pages of one share it."""
    contexts = []

    def enter(who: str) -> Page:
        context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB")
        contexts.append(context)
        secret = place.held.tokens[who]
        if secret:
            context.add_cookies([{"name": SIGNED_IN_COOKIE, "value": secret, "url": place.address}])
        return context.new_page()

    yield enter
    for context in contexts:
        context.close()


def opens(page: Page, place: Place, path: str) -> str:
    """Open an address; everything that then stands in the page, drawn or not."""
    page.goto(place.address + path)
    page.wait_for_selector("h1, .problem, [data-testid=stHtml]")
    settled(page)
    return page.content()


def test_a_delegation_that_guesses_the_addresses_of_another_finds_nothing(
    place: Place, signed_in: Callable[[str], Page]
) -> None:
    held, page = place.held, signed_in("other")
    for path in (f"/report?draft={held.draft}", "/report?member=URY&rec=6", f"/report?member={SILENT}"):
        assert NOT_FOUND in opens(page, place, f"{path}&lang=en"), path
        assert marked.found(page.content()) == set(), path
    for number in (2, 3):
        opens(page, place, f"/desk?report={held.reports[number]}&lang=en")
        expect(page.get_by_text(REFUSED)).to_be_visible()
        assert marked.found(page.content()) == set()
    answer = page.request.get(f"{place.address}/evidence?file={held.files['draft']}&lang=en")
    assert answer.status == 404
    assert "Nothing stands at this address." in answer.text()
    stranger = signed_in("anonymous")
    for number, revision in ((3, 1), (5, 1), (5, 2)):
        code = f"{held.reports[number]}.{revision}"
        text = opens(stranger, place, f"/statements?statement={code}&lang=en")
        assert "is on the record as of" in text
        assert marked.found(text) == set()
    assert stranger.request.get(f"{place.address}/evidence?file={held.files['group']}").status == 404
    guest = signed_in("guest")
    assert NOT_FOUND in opens(guest, place, f"/report?draft={held.theirs}&lang=en")
    assert "Pellamorne" in opens(guest, place, "/report?lang=en")
    # What is its own stands at the very same addresses.
    own = signed_in("own")
    assert "Pellamorne" in opens(own, place, f"/report?draft={held.draft}&lang=en")
    own.wait_for_url("**member=URY**rec=6**")


def test_two_tabs_and_an_account_disabled_on_the_server_in_between(
    place: Place, signed_in: Callable[[str], Page]
) -> None:
    """The next click in either tab, one that reruns a fragment alone and one that leads to another page, and
    a file from a button that was drawn before, show the public record only."""
    first = signed_in("viewer")
    second = first.context.new_page()
    assert "Zelphorant" in opens(first, place, "/overview?lang=en")
    assert "Zelphorant" in opens(second, place, f"/member?member={SILENT}&lang=en")
    expect(first.locator(".who")).to_contain_text("Name viewer")
    disable(place, marked.EMAILS["viewer"])

    with second.expect_download() as coming:
        second.locator(f".st-key-take-statements-{SILENT} button", has_text="CSV").click()
    assert marked.found(coming.value.path().read_text(encoding="utf-8")) == set()

    # By its name: for a moment the grid of before stands beside the new one.
    grid = first.locator(".st-key-tilegrid").get_by_role("figure", name=re.compile("3 Trade facilitation"))
    first.get_by_role("radio", name="3", exact=True).or_(
        first.get_by_role("button", name="3", exact=True)
    ).first.click()
    settled(first)
    expect(grid).to_be_visible()
    assert "planned" not in first.locator(".st-key-tilegrid-lists").inner_text().lower()

    first.get_by_role("link", name="Statements", exact=True).first.click()
    first.wait_for_url("**/statements**")
    first.wait_for_selector(".st-key-controls")
    settled(first)
    assert marked.found(first.content()) & GROUP == set()
    expect(first.locator(".who")).to_contain_text("Sign in")

    second.reload()
    settled(second)
    assert marked.found(second.content()) == set()


def disable(place: Place, email: str) -> None:
    """On the server's own command line."""
    done = subprocess.run(
        [sys.executable, "-m", "monitoring", "account", "disable", email],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": place.held.url},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert email in done.stdout
