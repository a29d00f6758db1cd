"""The first response tells anybody exactly what is public: no text for the Group, no draft, no note, and no
count that holds one, whoever has looked at the same pages before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from starlette.testclient import TestClient

from monitoring import ask
from monitoring.i18n import translator
from monitoring.record import accounts, queries
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import STAGES, Scope, Visibility
from pages.shared.context import PUBLIC as PAGES

from . import first, marked, reporters
from .browser.conftest import serving
from .first import SENT, Read
from .marked import EMAILS, PUBLIC, SILENT, Marked
from .pages.conftest import opening
from .test_rights_http import Answer, Site

HIDDEN = ("Zelphorant", "Ombrasyl", "Vantrelope", "Pellamorne", "Klarrowby", "Drissendale")
"""Words that a reader may try to find: of reports for the Group, of a draft, a practice and a note."""

ENCODINGS = {"br": brotli.decompress, "": bytes}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    return marked.make(tmp_path_factory.mktemp("first") / "made.sqlite")


@pytest.fixture(scope="module")
def site(made: Marked) -> Iterator[Site]:
    """A real server on the marked store."""
    store = made.opened()
    with serving(made.url) as address:
        yield Site(address, made, store)
    store.close()


@pytest.fixture
def held(made: Marked, tmp_path: Path) -> Marked:
    return made.copied(tmp_path / "store.sqlite")


@pytest.fixture
def store(held: Marked) -> Iterator[Store]:
    opened = held.opened()
    yield opened
    opened.close()


def only_for_the_group(store: Store, held: Marked) -> list[str]:
    """The codes of the statements that accounts alone may see now."""
    with store.reading() as session:
        view = View(held.today, queries.latest_record(session))
        everything = queries.statements(session, replace(view, sees=Visibility.GROUP))
        public = queries.statements(session, view)
    return sorted(set(everything["statement"]) - set(public["statement"]))


def addresses(held: Marked, store: Store) -> list[str]:
    """Every public page, and most of all those on which something hidden would stand; no language."""
    codes = [
        *SENT,
        *(f"/member?member={code}" for code in (SILENT, "URY", "CHL", "EUN")),
        *(f"/recommendation?rec={number}&related=1&scope=all" for number in range(1, 7)),
        *(f"/?rec={number}" for number in range(7)),
        *(f"/statements?member={code}&rec={number}" for code in (SILENT, "URY") for number in range(1, 7)),
        *("/practices?offer=practice", "/practices?rec=3", f"/statements?member={SILENT}&origin=self_report"),
        *("/meeting?since=2024-03-19-group_meeting", "/meeting?hear=one", "/statements?origin=self_report"),
    ]
    with store.reading() as session:
        latest = queries.latest_record(session)
    older = [f"{one}record={number}" for number in range(1, latest + 1) for one in ("/?", "/statements?")]
    older += [f"/member?member={code}&record={held.narrowed}" for code in ("URY", SILENT)]
    older += [f"/recommendation?rec=5&record={held.narrowed}", f"/meeting?record={held.narrowed}"]
    days = [f"{one}asof={held.today:%Y}-01-01" for one in ("/?", "/statements?", "/member?member=URY&")]
    return [*codes, *older, *days]


def test_anybody_finds_public_words_alone(site: Site) -> None:
    found = set()
    for address in addresses(site.held, site.store):
        texts = set()
        for encoding, unpack in ENCODINGS.items():
            answer = ask_for(site, address, encoding)
            text = unpack(answer.content).decode("utf-8")
            assert Read(text).main, address
            assert marked.found(text) <= PUBLIC, address
            assert marked.found(str(answer.headers)) == set(), address
            texts.add(text)
            found |= marked.found(text)
        assert len(texts) == 1, address
    assert found >= PUBLIC - {"Brindlewick"}  # the name of a file stands on no page but that of its report


def ask_for(
    site: Site, address: str, encoding: str = "", who: str = "anonymous", *, status: int = 200
) -> Answer:
    told = {"Accept-Encoding": encoding} if encoding else {}
    answer = site.ask(first.asked(address, "lang=en"), who, **told)
    assert answer.status == status
    assert (answer.headers["Content-Encoding"] or "") == encoding
    return answer


@pytest.mark.parametrize("who", ["guest", *EMAILS])
def test_who_is_signed_in_finds_no_word_before_the_live_page(site: Site, who: str) -> None:
    for address in addresses(site.held, site.store):
        answer = site.ask(first.asked(address, "lang=en"), who, **{"Accept-Encoding": "br"})
        assert answer.status == 200
        assert 'id="first"' not in answer.text
        assert marked.found(answer.text) == set()
        assert "Uruguay" not in answer.text


def test_a_statement_for_the_group_is_one_that_never_was(site: Site) -> None:
    for code in only_for_the_group(site.store, site.held):
        for address in (
            "/statements?statement={}",
            f"/statements?record={site.held.narrowed}&statement={{}}",
        ):
            one = ask_for(site, address.format(code), status=404).text
            other = ask_for(site, address.format(code[:-1] + "0"), status=404).text
            assert translator("en")("problem-title") in one
            assert one.replace(code, "") == other.replace(code[:-1] + "0", "")


@pytest.mark.parametrize("word", HIDDEN)
def test_a_word_that_is_hidden_is_not_found_by_searching(site: Site, word: str) -> None:
    """What comes back is what comes back for a word that stands nowhere, but for the word itself."""
    for more in ("", f"&member={SILENT}", f"&record={site.held.narrowed}", "&related=1&scope=all"):
        one = ask_for(site, f"/statements?words={word}{more}").text
        other = ask_for(site, f"/statements?words={word[::-1]}{more}").text
        assert one.replace(word, "") == other.replace(word[::-1], "")
        assert Read(one).all("article") == []
    assert len(Read(ask_for(site, "/statements?words=Quorvane").text).all("article")) == 1


@pytest.mark.parametrize("scope", list(Scope))
@pytest.mark.parametrize("newest", [True, False])
def test_counts_are_those_of_what_is_public(site: Site, scope: Scope, newest: bool) -> None:
    """The overview's every number, and the lead of each recommendation; those of the Group are others."""
    t = translator("en")
    with site.store.reading() as session:
        record = queries.latest_record(session) if newest else site.held.narrowed
        view = View(site.held.today, record, scope, pinned=not newest)
        public, group = (
            ask.overview(session, seen, ask.known(session, ask.key_of_known(seen)))
            for seen in (view, replace(view, sees=Visibility.GROUP))
        )
    codes = f"scope={scope}" + ("" if newest else f"&record={record}")
    page = Read(ask_for(site, f"/?{codes}").text)
    expected = {
        (strip.recommendation.number, t(f"stage-{stage}")): tuple(strip.counts[stage])
        for strip in public.strips
        for stage in STAGES
    }
    assert page.progress() == expected
    assert f"{public.heard.delegations} of " in page.all("p.lead")[0]
    differ = set()
    for strip, more in zip(public.strips, group.strips, strict=True):
        number = strip.recommendation.number
        lead = Read(ask_for(site, f"/recommendation?rec={number}&{codes}").text).all("p.lead")[0]
        for count in strip.heard:
            assert re.search(rf"\b{count} of ", lead), lead
        if strip.counts != more.counts:
            differ.add(number)
    assert 3 in differ  # else this test would hold whatever is counted


def test_what_an_account_has_just_looked_at_is_still_hidden(
    held: Marked, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process, which keeps its answers: somebody of the Group opens the pages, then anybody comes."""
    with store.reading() as session:
        reader = accounts.reader_as(session, EMAILS["own"])
    codes = {"recommendation": {"rec": "3"}, "member": {"member": SILENT}, "statements": {"member": SILENT}}
    with first.served(store, monkeypatch) as client:
        opened = opening(store, monkeypatch)
        seen = ""
        for page in PAGES:
            asked = {"lang": "en", "asof": str(held.today), **codes.get(page, {})}
            for more in ({}, {"record": str(held.narrowed)}):
                run = opened(page, reader, **asked, **more)
                seen += "".join(element.proto.body for element in run.get("html"))
        assert {"Zelphorant", "Haldeskey"} <= marked.found(seen)
        told = everything(client, held, store)
    with first.served(store, monkeypatch) as client:
        fresh = everything(client, held, store)
    assert told == fresh
    assert {"Quorvane", "Murkenfold"} <= marked.found("".join(told.values())) <= PUBLIC


def everything(client: TestClient, held: Marked, store: Store) -> dict[str, str]:
    """What is sent for the pages just looked at, and for every third of the others."""
    looked_at = [f"/{page if page != 'overview' else ''}?asof={held.today}" for page in PAGES]
    looked_at += [
        f"/recommendation?asof={held.today}&rec=3",
        f"/statements?asof={held.today}&member={SILENT}",
    ]
    looked_at += [f"/member?asof={held.today}&member={code}" for code in (SILENT, "URY")]
    looked_at += [f"{one}&record={held.narrowed}" for one in looked_at]
    chosen = [*looked_at, *addresses(held, store)[::3]]
    found = {one: client.get(first.asked(one, "lang=en")).text for one in chosen}
    assert all('id="first"' in text for text in found.values())
    return found


def test_a_report_that_is_narrowed_is_gone_from_the_next_response(
    held: Marked, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also from pages that are kept, and from those of older records."""
    with store.reading() as session:
        own = accounts.reader_as(session, marked.ANA)
        latest = queries.latest_record(session)
    views = [f"asof={held.today}&lang=en", f"asof={held.today}&lang=en&record={latest}"]
    asked = [f"{path}&{view}" for view in views for path in ("/member?member=URY", "/recommendation?rec=4")]
    with first.served(store, monkeypatch) as client:
        before = [client.get(one) for one in asked]
        assert all("Quorvane" in one.text for one in before)
        draft = reporters.drafted(
            *(store, own, "URY", 4),
            text="Quorvane again",
            today=held.today,
            report=held.reports[4],
            visibility=Visibility.GROUP,
        )
        reporters.submitted(store, draft, own, held.today)
        for address, old in zip(asked, before, strict=True):
            now = client.get(address, headers={"if-none-match": old.headers["etag"]})
            assert now.status_code == 200
            assert "Quorvane" not in now.text, address
