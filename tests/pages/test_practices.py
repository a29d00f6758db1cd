"""The practices page: what is offered, what is asked for, who offers what others ask for."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from monitoring import ask
from monitoring.answers import practice_tables
from monitoring.answers.practices import Wanted
from monitoring.record.access import ANYONE, Reader
from monitoring.record.store import Store
from monitoring.vocabulary import Region, Visibility
from tests import reporters
from tests.reporters import ANA, VIEWER

from .conftest import opening, told

Open = Callable[..., AppTest]
MADE_UP = {
    (4, "practice"): "A guide, made up",
    (2, "need"): "Help with a portal, made up",
    (3, "practice"): "A single window, made up",
}


@pytest.fixture
def opened(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Uruguay offers on 4, asks on 2 and on 4, and offers on 3 to the Group alone; Peru offers on 2."""
    report = reporters.reported
    report(
        sqlite_store, number=4, practice=MADE_UP[4, "practice"], need="<b>Advice</b>, made up", language="es"
    )
    report(sqlite_store, number=2, need=MADE_UP[2, "need"])
    report(sqlite_store, number=3, practice=MADE_UP[3, "practice"], visibility=Visibility.GROUP)
    report(sqlite_store, OTHERS, "PER", 2, practice="A portal, made up")
    gone = report(sqlite_store, OTHERS, "PER", 6, practice="Gone, made up")
    reporters.withdrawn(sqlite_store, gone.report, OTHERS)
    return opening(sqlite_store, monkeypatch)


OTHERS = Reader(ANA.role, "peru@example.org", members=frozenset({"PER"}))


def sections(run: AppTest) -> dict[str, list[str]]:
    """Heading of a column -> the words of its lines."""
    columns = told(run).split('class="offers"')[1]
    return {
        heading: re.findall(r'class="words"><bdi[^>]*>(.*?)</bdi>', body, re.S)
        for heading, body in re.findall(r"<h2>(.*?)</h2>(.*?)</section>", columns, re.S)
    }


def test_everybody_reads_what_is_public_and_counts(opened: Open) -> None:
    run = opened("practices", lang="en")
    assert sections(run) == {
        "Offered": ["A portal, made up", MADE_UP[4, "practice"]],
        "Help asked for": [MADE_UP[2, "need"], "&lt;b&gt;Advice&lt;/b&gt;, made up"],
    }
    html = told(run)
    assert "<b>2 good practices</b> offered, <b>2 requests</b> for help" in html
    # Peru offers on 2 what Uruguay asks for there; on 4 Uruguay's own offer is no match for its need.
    assert re.findall(r"Offered by: (.*?)<", html) == ["Peru"]


def test_an_account_reads_what_is_for_the_group_too(opened: Open) -> None:
    assert MADE_UP[3, "practice"] in sections(opened("practices", VIEWER, lang="en"))["Offered"]


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ({"offer": "need", "rec": "2"}, {"Help asked for": [MADE_UP[2, "need"]]}),
        ({"rec": "4", "offer": "practice"}, {"Offered": [MADE_UP[4, "practice"]]}),
    ],
)
def test_the_address_narrows_it(opened: Open, codes: dict[str, str], said: dict[str, list[str]]) -> None:
    assert sections(opened("practices", lang="en", **codes)) == said


def test_nothing_found_offers_the_way_back_and_a_wrong_code_says_so(opened: Open) -> None:
    html = told(opened("practices", lang="en", region="europe"))
    assert "Nothing was found with these choices." in html
    assert re.search(r'href="/practices\?[^"]*"[^>]*>Show all', html)
    assert "“atlantis”" in told(opened("practices", lang="en", region="atlantis"))


def test_before_any_report_the_page_says_how_one_is_made(opened: Open) -> None:
    html = told(opened("practices", lang="en", asof="2022-02-08"))
    assert "A delegation does so in its report." in html
    assert 'class="offers"' not in html


@pytest.mark.parametrize("region", [None, *Region])
def test_the_table_holds_what_the_page_shows(
    opened: Open, sqlite_store: Store, region: Region | None
) -> None:
    view = reporters.latest(sqlite_store, sees=Visibility.PUBLIC)
    with sqlite_store.reading() as session:
        answer = ask.practices(session, view, ask.known(session, view), Wanted(region=region))
    frame = practice_tables.offers(answer).frame
    here = region in (None, Region.SOUTH_CENTRAL_AMERICA)
    assert list(frame["text"]) == (
        ["Help with a portal, made up", "A portal, made up", "<b>Advice</b>, made up", "A guide, made up"]
        if here
        else []
    )
    assert answer.total == 4
    codes = {} if region is None else {"region": region.name.lower()}
    shown = told(opened("practices", ANYONE, lang="en", **codes)).count('class="words"')
    assert shown == len(frame)
