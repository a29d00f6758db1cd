"""The page for reading, which the server sends first, says what the live page says, piece by piece."""

from __future__ import annotations

import datetime
import random
import re
from html import unescape
from typing import NamedTuple

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.i18n import translator
from monitoring.record.store import Store
from monitoring.service import first_response
from monitoring.vocabulary import ADOPTED_ON, LANGUAGES, Scope
from pages.shared import context

from .. import reporters
from .conftest import Open

LAST = datetime.date(2025, 12, 2)
MEMBERS = ("URY", "EUN", "DEU", "MEX", "BOL", "HKG", "GMB")
PIECE = re.compile(r'<div data-testid="stHtml">(.*?)</div>\n(?=<div data-testid="stHtml">|</main>)', re.S)
OF_CONTROLS = re.compile(r"<form.*?</form>|<div class=\"edition-choices\".*?</div>", re.S)
FOLDED = re.compile(r'<details class="fold( quiet)?">.*?</details>', re.S)


class Address(NamedTuple):
    """A page and the codes of its address."""

    page: str
    codes: dict[str, str]

    def __str__(self) -> str:
        return "-".join([self.page, *self.codes.values()])


def drawn(seed: int, many: int) -> list[Address]:
    """Addresses drawn at random: pages, days, of whom, with related work or not, in three languages."""
    chance = random.Random(seed)
    own = {
        "overview": lambda: {"rec": str(chance.randint(0, 6))},
        "recommendation": lambda: {"rec": str(chance.randint(1, 6))},
        "member": lambda: {"member": chance.choice(("", *MEMBERS, *MEMBERS))},
        "meeting": lambda: {"hear": chance.choice(("", "any", "one")), "region": chance.choice(("", "asia"))},
        "practices": lambda: {"rec": chance.choice(("", "4"))},
        "statements": lambda: {
            "rec": chance.choice(("", "1", "6")),
            "stage": chance.choice(("", "in_place")),
        },
        "about": dict,
    }
    made = []
    for number in range(many):
        page = context.PUBLIC[number % len(context.PUBLIC)]
        day = ADOPTED_ON + datetime.timedelta(days=chance.randint(0, (LAST - ADOPTED_ON).days))
        codes = {"asof": str(day), "lang": chance.choice(LANGUAGES), **own[page]()}
        if chance.random() < 0.5:
            codes |= {"scope": chance.choice(list(Scope)).value, "related": chance.choice("01")}
        made.append(Address(page, {name: code for name, code in codes.items() if code}))
    return made


def for_reading(address: Address) -> str:
    """The pieces of the page for reading, without its bar and menu."""
    codes = dict(address.codes)
    wanted = first_response.read(address.page, codes, codes.pop("lang"))
    written = first_response.write(wanted, context.PUBLIC)
    assert not written.is_problem
    return written.html.partition("</noscript>")[2]


def words_of(html: str) -> str:
    """The words of some HTML, with those for who does not see it."""
    said = re.findall(r'(?:aria-label|title|abbr)="([^"]*)"', html)
    return " ".join(unescape(part) for part in [re.sub(r"<[^>]+>", " ", html), *said])


def numbers(text: str) -> set[str]:
    """Every number of a text, as it is written."""
    return set(re.findall(r"\d+", re.sub(r"(?<=\d)[\u202f\u00a0.,](?=\d{3}\b)", "", text)))


def even(html: str) -> str:
    """HTML without what only the page for reading needs: how its lists know when to step back."""
    return re.sub(r"[ \n\t]+", " ", html.replace(" st-key-tilegrid-lists", "")).strip()


def bodies(run: AppTest) -> list[str]:
    """All HTML of a live page, piece by piece."""
    return [even(node.proto.body) for node in run.get("html")]


def live_words(run: AppTest) -> str:
    """All that a live page says: HTML, charts with their words and hovers, choices, labels."""
    charts = [chart.proto for chart in run.get("plotly_chart")]
    said = [words_of(body) for body in bodies(run)] + [chart.alt + chart.spec for chart in charts]
    choices = [*run.selectbox, *run.radio, *run.get("button_group")]
    said += [" ".join(map(str, choice.options)) for choice in choices if hasattr(choice, "options")]
    said += [fold.label for fold in run.get("expander")] + [fold.label for fold in run.get("expandable")]
    return " ".join(said)


def headings(html: str) -> list[str]:
    return [" ".join(words_of(one).split()) for one in re.findall(r"<h[12][^>]*>(.*?)</h[12]>", html, re.S)]


@pytest.mark.parametrize("address", drawn(20261126, 21), ids=str)
def test_the_page_for_reading_says_what_the_live_page_says(opened: Open, address: Address) -> None:
    check(opened, address)


@pytest.mark.parametrize("address", drawn(7, 7), ids=str)
def test_the_same_where_everybody_has_spoken(opened_dense: Open, address: Address) -> None:
    check(opened_dense, address)


def check(opened: Open, address: Address) -> None:
    run = opened(address.page, **address.codes)
    live = bodies(run)
    first = for_reading(address)
    pieces = [even(one) for one in PIECE.findall(first)]
    assert len(pieces) > 0
    assert headings(first) == headings("".join(live))
    plain = [
        one
        for one in pieces
        if not re.match(r"\s*(<form|<details|<p class=.edition-files|<div class=.(edition|st-key))", one)
    ]
    same = [one for one in plain if one in live]
    # What is not word for word on the live page stands there as a chart, whose words these are.
    others = [one for one in plain if one not in live]
    assert all(
        re.match(r'<p class="onward"|<(p|div) class="note" data-stands-for=', one) for one in others
    ), others
    assert len(same) >= len(others)
    rest = FOLDED.sub(lambda fold: "" if fold[1] else fold[0], OF_CONTROLS.sub("", first))
    assert numbers(words_of(rest)) <= numbers(live_words(run))


def test_an_empty_record(opened_empty: Open, data_without_statements: object) -> None:
    for page in context.PUBLIC:
        address = Address(page, {"asof": "2025-12-02", "lang": "fr"})
        run = opened_empty(page, **address.codes)
        assert headings(for_reading(address)) == headings("".join(bodies(run)))


def test_more_statements_stand_at_an_address_of_their_own(opened_dense: Open, dense_store: Store) -> None:
    run = opened_dense("statements", asof="2025-12-02", lang="en")
    first = for_reading(Address("statements", {"asof": "2025-12-02", "lang": "en"}))
    more = for_reading(Address("statements", {"asof": "2025-12-02", "lang": "en", "show": "40"}))
    assert "".join(bodies(run)).count("<article") == first.count("<article") == 20
    assert more.count("<article") == 40
    assert "show=40" in first
    assert "show=60" in more


def test_the_report_behind_a_statement(opened: Open, sqlite_store: Store) -> None:
    made = reporters.reported(sqlite_store)
    address = Address(
        "statements", {"asof": str(reporters.TODAY), "lang": "es", "statement": f"{made.report}.1"}
    )
    live = bodies(opened(address.page, **address.codes))
    first = [even(one) for one in PIECE.findall(for_reading(address))]
    assert len(first) == 6
    assert first[4].startswith('<details class="fold quiet"')
    assert {*first[:4], first[5]} == {one for one in live if not one.startswith(('<p class="who"', "<style"))}


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("member", {"member": "MEX"}),
        ("member", {"member": "CHN"}),
        ("statements", {}),
        ("statements", {"related": "1", "scope": "all"}),
        ("statements", {"statement": "MEX-A1-20221012"}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_said_stands_as_a_table_too(
    opened: Open, page: str, codes: dict[str, str], language: str
) -> None:
    address = Address(page, {"asof": str(LAST), "lang": language, **codes})
    t, run = translator(language), opened(page, **address.codes)
    folds = re.findall(r'<details class="fold quiet">.*?</details>', for_reading(address), re.S)
    label = f"<summary>{t('take-table')}</summary>"
    assert [fold.label for fold in run.get("expander")].count(t("take-table")) == len(folds)
    assert all(label in fold for fold in folds)
    table = folds[-1]
    assert f"<caption>{t('table-statements')}</caption>" in table
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.S)
    place = [words_of(one).strip() for one in re.findall(r"<th.*?</th>", rows[0])].index(t("column-meeting"))
    meetings = [words_of(re.findall(r"<td.*?</td>", row)[place]).strip() for row in rows[1:]]
    assert all(meetings)
    assert not [one for one in meetings if re.match(r"\d{4}-\d\d", one)]


def test_a_table_that_would_be_more_than_all_else_stays_away(opened_dense: Open) -> None:
    opened_dense("about")  # the made-up store is the one that is asked
    caption = f"<caption>{translator('en')('table-statements')}</caption>"
    whole = {"asof": str(LAST), "lang": "en"}
    assert caption in for_reading(Address("statements", {**whole, "member": "MEX"}))
    assert caption not in for_reading(Address("statements", {**whole, "rec": "1"}))
