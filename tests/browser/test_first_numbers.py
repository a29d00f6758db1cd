"""Every number of the first paint stands on the live page: twenty addresses, drawn at random."""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from monitoring.vocabulary import LANGUAGES, Scope

from .conftest import settled
from .test_first_paint import first_of, hold

ADDRESSES = 10
DAYS = ("2021-05-04", "2022-02-08", "2022-04-07", "2023-07-15", "2024-03-19", "2025-03-05", "2025-12-02")
MEETINGS = ("2022-02-08-group_meeting", "2022-04-07-group_meeting", "2024-03-19-group_meeting")
MEMBERS = ("CAN", "CIV", "DEU", "EUN", "FRA", "JPN", "KEN", "MEX", "TUR", "URY", "VCT")

READ = """([root, spoken]) => {
    const parts = [{ title: "", said: [], tables: [] }], last = () => parts[parts.length - 1]
    const passed = ".edition-bar, .edition-form, .edition-choices, noscript, .st-key-bar, caption"
    const walk = (at) => {
        if (at.nodeType === Node.TEXT_NODE) { last().said.push(at.data.replace(/\\s+/g, " ").trim()); return }
        if (at.nodeType !== Node.ELEMENT_NODE || at.matches(passed)) return
        if (at.matches("h2")) parts.push({ title: at.textContent.trim(), said: [], tables: [] })
        if (at.matches(".fold.quiet, [class*=st-key-take-] [data-testid=stExpander]")) {
            const cells = (row) => [...row.querySelectorAll("td, th")].map((one) => one.textContent.trim())
            const table = at.querySelector("table")
            const rows = table ? [...table.querySelectorAll("tr")].map(cells) : []
            last().tables.push({ grid: Boolean(at.querySelector("canvas")), rows })
            return
        }
        for (const name of spoken ? ["aria-label", "title", "alt"] : [])
            if (at.hasAttribute(name)) last().said.push(at.getAttribute(name))
        for (const child of at.childNodes) walk(child)
    }
    walk(document.querySelector(root))
    const texts = (which) => [...document.querySelectorAll(root + " " + which)]
        .map((one) => one.textContent.replace(/\\s+/g, " ").trim())
    return {
        parts, headings: texts("h1, [data-testid=stHtml] h2"), leads: texts(".lead"),
        notes: texts(".head .note"),
        counts: texts(".counts, .stage-columns h3 + p, .legend"), strips: texts(".strip-title, .strips .at"),
        statements: texts("article"), tiles: texts(".six .tile"),
        pictures: [...document.querySelectorAll(root + " .strip-cells [role=img]")]
            .map((one) => one.getAttribute("aria-label")),
        members: [...document.querySelectorAll(root + " .tile-lists a")]
            .map((one) => one.textContent + " " + one.getAttribute("aria-label")),
    }
}"""
"""What a page says, section by section; tables that stand behind "Show as a table" apart.

spoken: with what is said to those who do not see it, or who point at it
"""

WORD_FOR_WORD = (
    "headings",
    "leads",
    "notes",
    "counts",
    "strips",
    "pictures",
    "tiles",
    "members",
    "statements",
)


def numbers(said: list[str]) -> Counter[str]:
    """The numbers of some texts, as they are written in the language of the page."""
    found = re.findall("[0-9](?:[0-9.,/\u00a0\u202f]*[0-9])?", "\n".join(said))
    return Counter(re.sub("\\s", " ", one) for one in found)


def drawn(chance: random.Random) -> str:
    """An address of a public page."""
    view: dict[str, Any] = {"asof": chance.choice(DAYS), "lang": chance.choice(LANGUAGES)}
    view["scope"] = chance.choice([scope.value for scope in Scope])
    if chance.random() < 0.4:
        view["related"] = "1"
    page = chance.choice(
        [
            "",
            "recommendation",
            "recommendation",
            "member",
            "member",
            "members",
            "meeting",
            "statements",
            "practices",
        ]
    )
    rec, member = str(chance.randint(1, 6)), chance.choice(MEMBERS)
    own = {
        "": {"rec": chance.choice(["", rec])},
        "recommendation": {"rec": rec},
        "member": {"member": member},
        "meeting": {"meeting": chance.choice(MEETINGS)},
        "statements": chance.choice([{"rec": rec}, {"member": member}, {}]),
    }.get(page, {})
    query = {name: code for name, code in {**view, **own}.items() if code}
    return f"/{'member' if page == 'members' else page}?{urlencode(query)}"


def live(page: Page) -> dict[str, Any]:
    """The live page, with every table of numbers opened."""
    settled(page)
    page.wait_for_timeout(500)
    folds = page.locator("[class*=st-key-take-] [data-testid=stExpander]")
    for fold in folds.all():
        fold.locator("summary").click()
        expect(fold.locator("table").first).to_be_attached(timeout=20_000)
    settled(page)
    return dict(page.evaluate(READ, ["#root [data-testid=stMain]", True]))


def of_table(rows: list[list[str]]) -> list[list[str]]:
    """A table as it is read: the digits of a number, the words of a name."""
    return [
        [re.sub(r"\s", "", cell) if re.match(r"[\d\s.,]+$", cell) else cell for cell in row] for row in rows
    ]


@pytest.mark.proof
@pytest.mark.timeout(600)
@pytest.mark.parametrize("record", ["site", "dense_site"])
def test_every_number_of_the_first_paint_stands_on_the_live_page(
    request: pytest.FixtureRequest, browser: Browser, record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    server = request.getfixturevalue(record)
    seed = int(os.environ.get("SEED", "0")) or random.randrange(1, 10**6)
    chance = random.Random(f"{seed} {record}")
    with capsys.disabled():
        sys.stdout.write(f"\nSEED={seed} {record}")
    compared = 0
    for _ in range(ADDRESSES):
        address = drawn(chance)
        context = browser.new_context(viewport={"width": 1440, "height": 2400}, locale="en-GB")
        page = context.new_page()
        release = hold(page)
        first_of(page, server + address)
        first = page.evaluate(READ, ["#first .edition-main", False])
        release()
        now = live(page)
        for kind in WORD_FOR_WORD:
            assert first[kind] == now[kind], (seed, address, kind)
        assert len(first["parts"]) == len(now["parts"]), (seed, address)
        for one, other in zip(first["parts"], now["parts"], strict=True):
            at = (seed, address, one["title"])
            assert one["title"] == other["title"], at
            told = numbers(one["said"])
            assert told - numbers(other["said"]) == Counter(), at
            compared += told.total()
            for table, same in zip(one["tables"], other["tables"], strict=False):
                rows, shown = of_table(table["rows"]), of_table(same["rows"])
                assert shown[1:], at
                assert (rows[: len(shown)] if same["grid"] else rows)[1:] == shown[1:], at
                compared += sum(len(row) for row in shown)
            assert len(one["tables"]) <= len(other["tables"]), at
        context.close()
    with capsys.disabled():
        sys.stdout.write(f": {compared} numbers and cells of {ADDRESSES} addresses")
    assert compared > 30 * ADDRESSES
