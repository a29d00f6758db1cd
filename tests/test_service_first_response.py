"""What stands in the first response of every public page, and how it follows its address."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.testclient import TestClient

from monitoring.i18n import translator
from monitoring.pictures.links import OWN_CODES
from monitoring.record import queries
from monitoring.record.store import Store, open_store
from monitoring.service.first_response import LONGEST
from monitoring.vocabulary import LANGUAGES
from pages.shared.context import DESKS, PUBLIC

from . import builders, first
from .first import BASE, DAY, SENT, Read, asked
from .hostile import TEXTS


@pytest.fixture(scope="module")
def opened(prepared: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The real record; tests only add to it what none of the others looks at."""
    source = prepared("sqlite", "", builders.DATA).removeprefix("sqlite:///")
    path = shutil.copy(source, tmp_path_factory.mktemp("first") / "store.sqlite")
    store = open_store(f"sqlite:///{path}", builders.DATA)
    yield store
    store.close()


@pytest.fixture(scope="module")
def client(opened: Store) -> Iterator[TestClient]:
    with pytest.MonkeyPatch.context() as patch, first.served(opened, patch) as client:
        yield client


def read(client: TestClient, address: str, status: int = 200) -> Read:
    found = client.get(address)
    assert found.status_code == status
    return Read(found.text)


@pytest.mark.parametrize("address", SENT)
def test_every_public_page_holds_its_answer(client: TestClient, address: str) -> None:
    page = read(client, asked(address))
    assert page.html.count('id="first"') == 1
    assert len(page.all("h1")) == 1
    leads = page.all("p.lead")
    assert len(leads) == 1
    assert len(leads[0]) > 20
    name = address.strip("/").partition("?")[0] or "overview"
    t = translator("en")
    named = page.all("h1")[0] if "member=" in address else t(f"nav-{name}")
    assert f"<title>{named} · {t('nav-title')}</title>" in unescape(page.head)
    assert page.html.count("<title>") == page.html.count("<h1>") == 1
    described = page.said("meta", "name")["description"]
    assert leads[0].startswith(described.removesuffix("…"))
    told = page.said("meta", "property")
    assert told["og:title"] == f"{page.all('h1')[0]} · {t('nav-title')}"
    assert told["og:description"] == described
    assert told["og:url"] == page.said("link", "rel")["canonical"]
    assert "robots" not in page.said("meta", "name")
    assert t("note-voluntary") in words_of(page)


def words_of(page: Read) -> str:
    return first.words(page.main)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_page_speaks_the_language_of_its_address(
    client: TestClient, name: str, language: str
) -> None:
    path = "/" if name == "overview" else f"/{name}"
    found = client.get(f"{path}?asof=2025-12-02&lang={language}", headers={"accept-language": "de"})
    page, t = Read(found.text), translator(language)
    assert found.headers["content-language"] == language
    assert f'<html lang="{language}">' in page.html
    assert f"<title>{t(f'nav-{name}')} · {t('nav-title')}</title>" in unescape(page.head)
    assert page.said("link", "rel")["canonical"] == f"{BASE}{path}?lang={language}"
    others = page.said("link", "hreflang")
    assert others == {code: f"{BASE}{path}?lang={code}" for code in LANGUAGES} | {
        "x-default": f"{BASE}{path}?lang=en"
    }
    assert t("note-voluntary") in words_of(page)
    of_menu = [one for one in page.links if one.startswith(("/?", *(f"/{each}?" for each in PUBLIC)))]
    assert {re.search(r"lang=(\w\w)", one)[1] for one in of_menu} == set(LANGUAGES)  # type: ignore[index]
    elsewhere = [one for one in of_menu if f"lang={language}" not in one]
    assert len(elsewhere) == len(LANGUAGES) - 1  # only the menu of languages leads out of this one


def test_where_the_address_names_no_language_the_browser_does(client: TestClient) -> None:
    found = client.get("/about", headers={"accept-language": "fr-CH, en;q=0.5"})
    assert found.headers["content-language"] == "fr"
    assert Read(found.text).all("h1") == [translator("fr")("about-title")]


def test_what_streamlit_says_without_scripts_and_to_programs_is_gone(client: TestClient) -> None:
    for address in ("/", "/member?member=URY", "/member?member=XX", "/report"):
        html = client.get(asked(address)).text
        for gone in ("enable JavaScript", "need to enable", "service-desc", "RFC 8631", "prerender"):
            assert gone not in html, (address, gone)
        assert 'id="root"' in html
        t = translator("en")
        own = "edition-noscript" if 'id="first"' in html else "service-noscript"
        assert first.words(html).count(t(own)) == 1
    page = read(client, asked("/"))
    assert page.html.index('id="first"') < page.html.index('id="root"')
    without = re.findall(r"<noscript>(.*?)</noscript>", page.html, re.S)
    assert any("#root{display:none}" in one for one in without)


def test_what_the_live_page_needs_is_named_after_the_words_and_not_fetched_by_itself(
    client: TestClient,
) -> None:
    """A style sheet in the head would hold the words back on a slow line, sixty scripts on any."""
    page = read(client, asked("/"))
    later = re.search(r'<template id="live-files">(.*?)</template>', page.html, re.S)
    assert later is not None
    for file in ('rel="stylesheet"', 'rel="modulepreload"', '<script type="module"'):
        assert 0 < later[1].count(file) == page.html.count(file)
    assert page.html.index("</main>") < later.start()
    assert " src=" not in page.html.replace(later[1], "")


# The address


FIGURES = {  # of /reference, worked by hand: scope group, forum group; delegations, Members covered
    "2021-05-04": {"of": (64, 91), (1, "Planned"): (0, 0), (6, "Reported, no stage named"): (1, 1)},
    "2022-02-08": {
        "of": (67, 94),
        (1, "Reported, no stage named"): (0, 0),
        (1, "Planned"): (3, 30),
        (1, "In place"): (2, 2),
        (2, "Under way"): (1, 1),
        (4, "Reported, no stage named"): (0, 0),
        (5, "Reported, no stage named"): (1, 1),
        (5, "Under way"): (1, 1),
        (6, "Reported, no stage named"): (1, 1),
    },
    "2022-04-07": {"of": (67, 94), (1, "Reported, no stage named"): (1, 1), (1, "Planned"): (3, 30)},
    "2024-03-19": {
        "of": (71, 98),
        (1, "Reported, no stage named"): (1, 1),
        (1, "Planned"): (2, 29),
        (1, "In place"): (4, 4),
        (4, "Reported, no stage named"): (2, 29),
        (5, "Under way"): (2, 29),
    },
}


@pytest.mark.parametrize("day", FIGURES)
def test_another_day_shows_its_own_numbers(client: TestClient, day: str) -> None:
    page = read(client, f"/?asof={day}&lang=en")
    found, expected = page.progress(), dict(FIGURES[day])
    delegations, members = expected.pop("of")
    assert len(found) == 30
    assert {key: found[key] for key in expected} == expected  # type: ignore[index]
    for number in range(1, 7):
        of_one = [counts for (one, _), counts in found.items() if one == number]
        assert tuple(map(sum, zip(*of_one, strict=True))) == (delegations, members)
    assert f"of {delegations} delegations" in page.all("p.lead")[0]
    assert f"of {members} Members" in page.all("p.lead")[0]
    one = read(client, f"/recommendation?asof={day}&lang=en&rec=1")
    planned = "{} of {} delegations · {} of {} Members"
    spoken = dict(FIGURES[day]).get((1, "Planned"), (0, 0))
    assert planned.format(spoken[0], delegations, spoken[1], members) in words_of(one)


def test_the_scope_changes_of_whom_it_speaks(client: TestClient) -> None:
    leads = {
        scope: read(client, f"/?asof=2025-12-02&lang=en&scope={scope}").all("p.lead")[0]
        for scope in ("group", "sponsors", "all")
    }
    assert "of 77 delegations" in leads["group"]
    assert "of 104 Members" in leads["group"]
    assert "of 166 Members" in leads["all"]
    assert len(set(leads.values())) == 3


def test_related_work_is_counted_only_where_the_address_says_so(client: TestClient) -> None:
    plain, more = (read(client, f"/recommendation?{DAY}&rec=6&related={code}") for code in "01")
    assert sum(map(len, plain.all("article"))) > 0
    assert plain.all("p.lead") != more.all("p.lead")
    number = [int(re.match(r"\d+", page.all("p.lead")[0])[0]) for page in (plain, more)]  # type: ignore[index]
    assert number[0] < number[1]


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/recommendation?rec=1", "1 MSME information in Trade Policy Reviews"),
        ("/recommendation?rec=5", "5 Integrated Database"),
        ("/member", "Members"),
        ("/member?member=URY", "Uruguay"),
        ("/member?member=TPKM", "Chinese Taipei"),
        ("/meeting?meeting=2024-03-19-group_meeting", "December 2023"),
        (
            "/meeting?meeting=2024-03-19-group_meeting&since=2022-02-08-group_meeting",
            "8 February 2022",
        ),
        ("/statements?statement=URY-A5-20220208", "Uruguay"),
    ],
)
def test_the_codes_of_a_page_choose_what_it_shows(client: TestClient, address: str, title: str) -> None:
    assert title in read(client, asked(address)).all("h1")[0]


def test_one_statement_stands_in_full_with_its_source(client: TestClient, opened: Store) -> None:
    with opened.reading() as session:
        said = queries.statements(session, builders.view())
    one = said[said["member"] == "URY"].iloc[0]
    page = read(client, f"/statements?{DAY}&statement={one['statement']}")
    assert first.words(one["summary_en"]) in words_of(page)
    assert one["source_url"] in page.links
    assert f"{BASE}/statements?asof=2025-12-02&record=1&lang=en&statement={one['statement']}" in page.links


def test_statements_are_those_that_the_address_lets_through(client: TestClient) -> None:
    whole = read(client, asked("/statements"))
    assert len(whole.all("article")) == 20
    assert any("show=40" in one for one in whole.links)
    assert len(read(client, asked("/statements?show=40")).all("article")) == 23
    some = read(client, asked("/statements?member=URY&rec=5"))
    assert 0 < len(some.all("article")) < 5
    assert all("Uruguay" in one for one in some.all("article"))
    none = read(client, asked("/statements?words=zzzz"))
    assert none.all("article") == []
    assert 'value="zzzz"' in none.main


def test_an_older_record_shows_what_stood_in_it(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    builders.statement(sqlite_store, "PER", 3, "in_place", "2025-11-01")
    with first.served(sqlite_store, monkeypatch) as client:
        now, then = (read(client, f"/?{DAY}{record}").progress() for record in ("", "&record=1"))
        links = read(client, f"/?{DAY}&record=1").links
    assert (now[3, "In place"], then[3, "In place"]) == ((1, 1), (0, 0))
    assert any("record=1" in one for one in links if one.startswith("/member"))


@pytest.mark.parametrize("name", PUBLIC)
def test_every_link_of_a_page_leads_to_a_page(client: TestClient, name: str) -> None:
    """All that lead within the program; of the many that differ in one code alone, one each."""
    page = read(client, asked("/" if name == "overview" else f"/{name}"))
    within = {re.sub(r"=[^&]*", "=", one): one for one in page.links if one.startswith("/")}
    assert len(within) > 8
    for one in within.values():
        found = client.get(one)
        assert found.status_code == 200, one
        if not one.startswith(("/account/", *(f"/{desk}" for desk in DESKS))):
            assert Read(found.text).said("meta", "name").get("robots") is None, one


def test_forms_lead_to_where_their_fields_say(client: TestClient) -> None:
    page = read(client, asked("/statements?rec=5"))
    form = re.search(
        r'<form class="edition-form row"[^>]*? action="(/statements)"[^>]*>(.*?)</form>', page.main, re.S
    )
    assert form
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form[2]))
    fields = re.findall(r'<(?:select|input type="text") ?[^>]*?name="(\w+)"', form[2])
    assert hidden == {"asof": "2025-12-02", "lang": "en"}
    assert set(fields) == {"words", "member", "rec", "stage", "origin", "forum", "meeting", "since"}
    # As a browser sends it: also the fields in which nothing stands.
    sent = "&".join(f"{name}={'URY' if name == 'member' else ''}" for name in fields)
    assert all("Uruguay" in one for one in read(client, f"/statements?{DAY}&{sent}").all("article"))


# What cannot be shown


PROBLEMS = {
    "/member?member=XX": ("XX", 404),
    "/member?member=%3Cb%3Ewords": ("<b>words", 404),
    "/recommendation?rec=9": ("9", 404),
    "/?rec=7": ("7", 404),
    "/?asof=2022-02-30": ("2022-02-30", 400),
    "/?asof=2019-01-01": ("2019-01-01", 400),
    "/?asof=9999-12-31": ("9999-12-31", 400),
    "/?scope=friends": ("friends", 400),
    "/?related=2": ("2", 400),
    "/?record=0": ("0", 404),
    "/?record=99999": ("99999", 404),
    "/?record=": ("", 404),
    "/about?lang=de": ("de", 400),
    "/statements?statement=URY-A9": ("URY-A9", 404),
    "/statements?stage=no_report": ("no_report", 400),
    "/statements?meeting=2020-01-01-x": ("2020-01-01-x", 404),
    "/meeting?meeting=x": ("x", 404),
    "/meeting?since=x": ("x", 404),
    "/meeting?hear=nobody": ("nobody", 400),
    "/practices?offer=gold": ("gold", 400),
    "/practices?region=atlantis": ("atlantis", 400),
}


@pytest.mark.parametrize("address", PROBLEMS)
def test_what_cannot_be_shown_is_one_sentence_with_choices_kept_by_nobody(
    client: TestClient, address: str
) -> None:
    more = "&".join(part for part in DAY.split("&") if f"{part.split('=')[0]}=" not in address)
    before = len(first.paint(client).kept)
    found, status = PROBLEMS[address]
    page = read(client, asked(address, more), status)
    assert len(first.paint(client).kept) == before
    t = translator("en")
    assert page.all("h1") == [f"▲ {t('problem-title')}"]
    told = re.search(r'<div class="problem">.*?</h1>\n<p>(.*?)</p>', page.main, re.S)
    assert told
    sentence = first.words(told[1])
    assert found in sentence
    assert len(sentence) < 1000
    choices = re.findall(r'<li><a href="([^"]*)">', page.main.partition('class="problem"')[2])
    assert choices
    for one in choices:
        named = [name for name, _ in parse_qsl(urlsplit(unescape(one)).query)]
        assert len(named) == len(set(named)), one
        assert 'class="problem"' not in read(client, unescape(one)).main
    assert page.said("meta", "name")["robots"] == "noindex"
    assert "canonical" not in page.head
    assert "og:" not in page.head
    assert page.all("article") == []


CODES = [(name, code) for name, codes in OWN_CODES.items() for code in codes]
CODES += [("overview", code) for code in ("asof", "scope", "related", "record", "lang", "words")]


@pytest.mark.parametrize(("place", "name", "code"), [(n, *each) for n, each in enumerate(CODES)])
def test_no_text_in_a_code_comes_back_as_markup(client: TestClient, place: int, name: str, code: str) -> None:
    """Every sixth text of the collection in every code that a page reads, others in the next code."""
    path = "/" if name == "overview" else f"/{name}"
    known = set()
    for address in (path, "/meeting?meeting=x", "/recommendation?rec=x"):
        known |= first.elements(Read(client.get(asked(address)).text).first)
    for label, text in list(TEXTS.items())[place % 6 :: 6]:
        try:
            query = urlencode({"lang": "en", code: text[:2000]})
        except UnicodeEncodeError:
            query = urlencode({"lang": "en", code: text[:2000].encode("utf-8", "surrogatepass")})
        found = client.get(f"{path}?{query}")
        assert found.status_code in (200, 400, 404), label
        assert len(found.text) < 400_000, label
        page = Read(found.text)
        assert page.first, label
        assert first.elements(page.first) <= known, label


def test_the_first_response_is_the_same_from_each_database(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a text that PostgreSQL holds nowhere, with half a letter or none, is a sentence there too."""
    with first.served(store, monkeypatch) as client:
        for address in SENT:
            page = read(client, asked(address))
            assert len(page.all("h1")) == len(page.all("p.lead")) == 1, address
        assert read(client, "/?asof=2022-02-08&lang=en").progress()[1, "Planned"] == (3, 30)
        for text in ("%00", "%ed%a0%80", "%ff", "a%00b"):
            for code in ("words", "statement", "member", "meeting", "asof"):
                found = client.get(f"/statements?lang=en&{code}={text}")
                assert found.status_code in (200, 400, 404)
                page = Read(found.text)
                assert len(page.all("h1")) == 1
                assert translator("en")("store-no_answer", found="@").partition("@")[0] not in words_of(page)


def test_desks_and_what_is_not_there_get_none(client: TestClient) -> None:
    for name in DESKS:
        found = client.get(f"/{name}?lang=en&member=URY")
        assert found.status_code == 200
        assert 'id="first"' not in found.text
        assert "og:" not in found.text
    for path in ("/account/sign-in", "/healthz", "/robots.txt", "/pages/member.py"):
        assert 'id="first"' not in client.get(path).text
    for path in ("/nothing", "/member/URY"):
        found = client.get(path, headers={"accept-language": "fr"})
        assert found.status_code == 404
        told = [found.headers[name] for name in ("cache-control", "vary", "content-language")]
        assert told == ["no-store", "Accept-Language", "fr"]
        assert "<article" not in found.text
        for name in PUBLIC:  # its menu leads on
            assert f"{translator('fr')(f'nav-{name}')}</a>" in unescape(found.text)
    moved = client.get("/overview?lang=fr&rec=3")
    assert (moved.status_code, moved.headers["location"]) == (307, "/?lang=fr&rec=3")


def test_other_methods_get_none(client: TestClient) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        assert 'id="first"' not in client.request(method, asked("/")).text


@pytest.mark.parametrize("code", ["words", "asof", "statement", "member", "lang", "show", "record"])
def test_no_text_is_repeated_for_longer_than_a_field_is(client: TestClient, code: str) -> None:
    """Each code stands in dozens of links: of a long one, a short question would make a long answer."""
    found = client.get(f"/statements?{code}={'x' * 10_000}")
    assert Read(found.text).first
    assert "x" * (LONGEST + 1) not in found.text
    assert len(found.text) < 250_000
