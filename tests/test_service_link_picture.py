"""The picture that a pasted link shows: the public record, drawn once, and never for a bad address."""

from __future__ import annotations

import datetime
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from monitoring import settings
from monitoring.briefs.card import CARD
from monitoring.errors import StoreError
from monitoring.i18n import translator
from monitoring.record import accounts, queries, rounds, signing
from monitoring.record.model_reports import Mark
from monitoring.record.store import Store, open_store
from monitoring.service import application, health, kept, link_picture
from monitoring.view import View
from monitoring.vocabulary import Role, Stage, Visibility

from . import builders, desk
from .hostile import TEXTS
from .test_briefs_card import size

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
PAGES = ("overview", "recommendation", "member", "about")
NAMES = ("overview", "recommendation-3", "member-URY", "member-PER")
DAY = "asof=2026-03-02&lang=en"
OVERVIEW = f"/picture/overview.png?{DAY}"
BASE = "https://monitor.example.org"


def site() -> Starlette:
    """The program's own routes and middleware, before pages as Streamlit sends them."""

    async def page(request: object) -> FileResponse:
        return FileResponse(INDEX)

    served = [Route(f"/{name}", page) for name in ("", *PAGES)]
    own = [*application.routes(PAGES, PAGES), *served]
    return Starlette(routes=own, middleware=application.middleware(PAGES, PAGES))


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.forget()
    yield
    kept.forget()


@pytest.fixture
def client(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A browser in front of the real record."""
    monkeypatch.setenv("MONITORING_URL", BASE)
    settings.settings.cache_clear()
    monkeypatch.setattr(health, "store", lambda: sqlite_store)
    with TestClient(site()) as client:
        yield client
    settings.settings.cache_clear()


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pictures that are drawn, in order; and no two at a time."""
    return watched(monkeypatch, lambda: None)


def watched(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> list[str]:
    """The names of pictures that are drawn, before each of which something else is done."""
    drawn: list[str] = []
    real, alone = link_picture.card, threading.Lock()

    def card(picture: Any) -> bytes:
        assert alone.acquire(blocking=False), "two are drawn at once"
        try:
            drawn.append(picture.name)
            meanwhile()
            return real(picture)
        finally:
            alone.release()

    monkeypatch.setattr(link_picture, "card", card)
    return drawn


def together(client: TestClient, addresses: list[str]) -> list[Any]:
    """The answers to requests that are made at once."""
    with ThreadPoolExecutor(len(addresses)) as pool:
        return list(pool.map(client.get, addresses))


# What is served


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_its_size(client: TestClient, name: str) -> None:
    found = client.get(f"/picture/{name}.png?{DAY}")
    assert found.status_code == 200
    assert found.headers["content-type"] == "image/png"
    assert found.headers["cache-control"] == "public, max-age=300"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in found.headers
    assert size(found.content) == CARD
    assert len(found.content) < 300_000


def test_codes_of_the_view_and_the_language_make_other_pictures(client: TestClient) -> None:
    more = ("", "&scope=all", "&related=1", "&record=1", "&lang=fr", "&asof=2021-03-02")
    found = {client.get(f"{OVERVIEW}{codes}").content for codes in more}
    assert len(found) == len(more)


def test_english_and_today_unless_the_address_says_otherwise(client: TestClient, drawings: list[str]) -> None:
    """The address alone decides, so that whoever keeps the picture for others may keep it."""
    found = client.get("/picture/overview.png", headers={"accept-language": "fr", "cookie": "x=y"})
    today = datetime.datetime.now(datetime.UTC).date()
    days = [today + datetime.timedelta(days=shift) for shift in (0, 1, -1)]
    assert found.content in {
        client.get(f"/picture/overview.png?lang=en&asof={day}").content for day in days if day <= today
    } | {client.get(f"/picture/overview.png?lang=en&utm_source=chat&x={'x' * 10_000}").content}
    assert "accept-language" not in found.headers.get("vary", "").lower()
    assert len(drawings) <= 2


@pytest.mark.parametrize("page", [*PAGES, ""])
@pytest.mark.parametrize("codes", ["rec=3&member=URY", "asof=2022-02-08&scope=all&related=1&record=1", ""])
def test_the_address_in_the_head_of_a_page_is_that_of_a_picture(
    client: TestClient, page: str, codes: str
) -> None:
    html = client.get(f"/{page}?{codes}&lang=es", follow_redirects=True).text
    told = {k: unescape(v) for k, v in re.findall(r'<meta property="([^"]*)" content="([^"]*)"', html)}
    assert told["og:image"].startswith(f"{BASE}/picture/")
    assert ("asof=2022-02-08&scope=all&related=1&record=1" in told["og:image"]) == ("asof" in codes)
    if page == "member" and "member" in codes:
        assert told["og:title"].startswith("Uruguay · ")
    parts = urlsplit(told["og:image"])
    found = client.get(f"{parts.path}?{parts.query}")
    assert found.status_code == 200, found.text
    assert size(found.content) == (int(told["og:image:width"]), int(told["og:image:height"]))
    assert found.headers["content-type"] == told["og:image:type"]


def test_pictures_are_not_closed_to_who_fetches_them(client: TestClient) -> None:
    away = re.findall(r"Disallow: (.*)", client.get("/robots.txt").text)
    assert not [path for path in away if "/picture/overview.png".startswith(path)]


def test_a_made_up_record_says_so_in_its_picture(sqlite_store: Store, client: TestClient) -> None:
    before = client.get(OVERVIEW).content
    with sqlite_store.transaction() as session:
        session.add(Mark(name="illustrative", value="1"))
        view = View(desk.TODAY, queries.latest_record(session))
    kept.forget()
    t = translator("en")
    assert link_picture.picture_of("overview", view, t).foot.stamp == t("trial-stamp")
    with TestClient(site()) as again:
        assert again.get(OVERVIEW).content != before


# Only what is public


@pytest.fixture
def other_store(prepared: Callable[[str, str, Path], str], tmp_path: Path) -> Iterator[Store]:
    """The real record once more."""
    path = tmp_path / "other.sqlite"
    shutil.copy(prepared("sqlite", "", builders.DATA).removeprefix("sqlite:///"), path)
    store = open_store(f"sqlite:///{path}", builders.DATA)
    yield store
    store.close()


def test_words_for_the_group_alone_change_no_picture(
    sqlite_store: Store, other_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second record is a report for the Group in one store, in the other what no picture shows."""
    names = ("overview", "recommendation-5", "member-URY")

    def shown(store: Store) -> list[bytes]:
        kept.forget()
        monkeypatch.setattr(health, "store", lambda: store)
        with TestClient(site()) as client:
            return [client.get(f"/picture/{name}.png?{DAY}").content for name in names]

    before = shown(sqlite_store)
    desk.report(sqlite_store, visibility=Visibility.GROUP, stage=Stage.IN_PLACE)
    with other_store.transaction() as session:
        held = datetime.date(2026, 2, 1), datetime.date(2026, 5, 31)
        rounds.open_round(session, desk.SECRETARIAT, *held, "", "made up", at=desk.NOON)
    assert shown(sqlite_store) == shown(other_store) != before  # the foot names the record
    desk.report(sqlite_store, report="URY-R5-bbbbbb", visibility=Visibility.PUBLIC, stage=Stage.IN_PLACE)
    desk.report(other_store, visibility=Visibility.GROUP, stage=Stage.IN_PLACE)
    assert not {*shown(sqlite_store)} & {*shown(other_store)}


def test_whoever_asks_gets_what_everybody_gets(sqlite_store: Store, client: TestClient) -> None:
    desk.report(sqlite_store, visibility=Visibility.GROUP, stage=Stage.IN_PLACE)
    with sqlite_store.transaction() as session:
        accounts.add(session, accounts.COMMAND_LINE, "eve@example.org", Role.VIEWER, password="made-up words")
    token = signing.sign_in(sqlite_store, "eve@example.org", "made-up words", "127.0.0.1")
    with sqlite_store.reading() as session:
        assert signing.reader_of(session, token).signed_in
    headers = {"cookie": f"{signing.SIGNED_IN_COOKIE}={token}"}
    signed_in = client.get(OVERVIEW, headers=headers)  # first, so that it would be what is kept
    assert signed_in.content == client.get(OVERVIEW).content
    assert "cookie" not in signed_in.headers.get("vary", "").lower()
    t, day = translator("en"), desk.TODAY
    with sqlite_store.reading() as session:
        latest = queries.latest_record(session)
    public, group = (
        link_picture.picture_of("overview", View(day, latest, sees=sees), t) for sees in Visibility
    )
    assert public != group


# Drawn once, kept, known again


def test_eight_at_once_draw_one_picture(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = watched(monkeypatch, lambda: time.sleep(0.3))
    found = together(client, [OVERVIEW] * 8)
    assert [answer.status_code for answer in found] == [200] * 8
    assert len({answer.content for answer in found}) == 1
    assert drawings == ["overview"]
    assert client.get(OVERVIEW).content == found[0].content
    assert drawings == ["overview"]


def test_others_are_drawn_one_after_the_other(client: TestClient, drawings: list[str]) -> None:
    addresses = [f"/picture/{name}.png?{DAY}" for name in NAMES]
    assert {answer.status_code for answer in together(client, addresses * 2)} == {200}
    assert sorted(drawings) == sorted(NAMES)


def test_other_requests_are_answered_while_a_picture_is_drawn(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    watched(monkeypatch, lambda: (begun.set(), go_on.wait(20)))
    with ThreadPoolExecutor(1) as pool:
        drawing = pool.submit(client.get, OVERVIEW)
        assert begun.wait(20)
        assert client.get("/robots.txt").status_code == 200
        assert client.get("/picture/member-XXX.png?asof=x").status_code == 400
        assert not drawing.done()
        go_on.set()
        assert drawing.result().status_code == 200


def test_a_new_record_makes_a_new_picture(
    sqlite_store: Store, client: TestClient, drawings: list[str]
) -> None:
    first = client.get(OVERVIEW)
    pinned = client.get(f"{OVERVIEW}&record=1")
    desk.report(sqlite_store, stage=Stage.IN_PLACE)
    second = client.get(OVERVIEW, headers={"if-none-match": first.headers["etag"]})
    assert second.status_code == 200
    assert second.content != first.content
    assert client.get(f"{OVERVIEW}&record=1").content == pinned.content
    assert len(drawings) == 4  # the older record too: what was narrowed since is hidden in it


def test_who_has_it_is_told_so(client: TestClient, drawings: list[str]) -> None:
    first = client.get(OVERVIEW)
    tag = first.headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(OVERVIEW, headers={"if-none-match": known})
        assert again.status_code == 304, known
        assert again.content == b""
        assert again.headers["etag"] == tag
        assert again.headers["cache-control"] == first.headers["cache-control"]
    assert client.get(OVERVIEW, headers={"if-none-match": '"other"'}).content == first.content
    assert drawings == ["overview"]


def test_head_says_the_same_without_the_picture(client: TestClient) -> None:
    told, whole = client.head(OVERVIEW), client.get(OVERVIEW)
    assert told.status_code == 200
    assert told.content == b""
    for name in ("content-length", "content-type", "etag", "cache-control"):
        assert told.headers[name] == whole.headers[name]
    assert int(told.headers["content-length"]) == len(whole.content)
    assert client.head("/picture/member-XXX.png").status_code == 404
    assert client.post(OVERVIEW).status_code == 405


@pytest.mark.parametrize(("most", "most_bytes", "held"), [(3, 10**7, 3), (100, 250_000, 2)])
def test_few_pictures_are_kept_and_few_bytes(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, most: int, most_bytes: int, held: int
) -> None:
    monkeypatch.setattr(health, "store", lambda: sqlite_store)
    monkeypatch.setattr(link_picture, "MOST", most)
    monkeypatch.setattr(link_picture, "MOST_BYTES", most_bytes)
    drawings = watched(monkeypatch, lambda: None)
    pictures = link_picture.LinkPictures()
    route = Route("/picture/{name}.png", pictures.answer)
    addresses = [f"/picture/recommendation-{number}.png?{DAY}" for number in range(1, 7)]
    with TestClient(Starlette(routes=[route])) as client:
        for address in addresses:
            client.get(address)
            assert len(pictures.drawn) <= held
            assert sum(len(one.png) for one in pictures.drawn.values()) <= most_bytes
        assert client.get(addresses[-1]).status_code == 200
        assert len(drawings) == 6  # the last is kept
        client.get(addresses[0])
        assert len(drawings) == 7  # the first is not


# What cannot be had


@pytest.mark.parametrize(
    ("address", "status", "key"),
    [
        ("/picture/member-XXX.png?lang=fr", 404, "address-member"),
        ("/picture/member-ury.png?lang=fr", 404, "address-member"),
        ("/picture/recommendation-7.png?lang=fr", 404, "address-rec"),
        ("/picture/recommendation-33.png?lang=fr", 404, "address-chart"),
        ("/picture/recommendation-x.png?lang=fr", 404, "address-chart"),
        ("/picture/recommendation.png?lang=fr", 404, "address-chart"),
        ("/picture/member.png?lang=fr", 404, "address-chart"),
        ("/picture/member-.png?lang=fr", 404, "address-chart"),
        ("/picture/overview-2.png?lang=fr", 404, "address-chart"),
        ("/picture/tiles-2.png?lang=fr", 404, "address-chart"),
        ("/picture/member-TLS.png?lang=fr&asof=2021-01-01", 404, "member-not_yet"),
        ("/picture/overview.png?lang=fr&asof=2020-12-10", 400, "address-asof_range"),
        ("/picture/overview.png?lang=fr&asof=2999-01-01", 400, "address-asof_range"),
        ("/picture/overview.png?lang=fr&asof=2021-02-30", 400, "address-asof"),
        ("/picture/overview.png?lang=fr&asof=20210301", 400, "address-asof"),
        ("/picture/overview.png?lang=fr&scope=world", 400, "address-scope"),
        ("/picture/overview.png?lang=fr&related=2", 400, "address-related"),
        ("/picture/overview.png?lang=fr&record=0", 404, "address-record"),
        ("/picture/overview.png?lang=fr&record=99999", 404, "address-record"),
        ("/picture/overview.png?lang=fr&record=", 404, "address-record"),
        ("/picture/overview.png?lang=de", 400, "address-lang"),
        ("/picture/overview.png?lang=fr&scope=a%20b", 400, "address-unreadable"),
    ],
)
def test_what_does_not_exist_is_one_sentence(
    client: TestClient, drawings: list[str], address: str, status: int, key: str
) -> None:
    found = client.get(address, headers={"accept-language": "fr"})
    refused(found, status)
    pattern = translator("fr")(
        key, found="@", name="@", options=["@"], first="@", last="@", latest="@", member="@", day="@"
    )
    fixed = [re.escape(part) for part in re.split(r"[“«\"\s]*@[”»\"\s]*", pattern)]
    assert re.fullmatch(".*".join(fixed), found.text), (found.text, pattern)
    assert not drawings


def refused(found: Any, *statuses: int) -> None:
    """One short sentence, as plain text, kept by nobody."""
    assert found.status_code in statuses, (found.status_code, found.text[:200])
    assert found.headers["content-type"].startswith("text/plain")
    assert found.headers["cache-control"] == "no-store"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert ("retry-after" in found.headers) == (found.status_code == 503)
    assert 0 < len(found.text) < 400
    assert "Traceback" not in found.text


HOSTILE = {
    **{name: text for name, text in TEXTS.items() if text and len(text) < 5000},
    "ten thousand letters": "x" * 10_000,
    "ten thousand points": "." * 10_000,
}


PLACES = (
    *(f"overview.png?{code}=@" for code in ("asof", "scope", "related", "record", "lang")),
    *("@.png", "member-@.png", "recommendation-@.png"),
)


@pytest.mark.parametrize("place", PLACES)
def test_hostile_codes_are_repeated_to_nobody_and_draw_nothing(
    client: TestClient, drawings: list[str], place: str
) -> None:
    for name, text in HOSTILE.items():
        found = client.get("/picture/" + place.replace("@", quote(text, safe="", errors="surrogatepass")))
        if "?" in place:
            refused(found, 400)
        assert found.status_code in (400, 404), name
        assert "Traceback" not in found.text, name
        assert len(text) < 8 or text not in found.text, name
    assert not drawings


def test_a_store_that_is_not_there_is_said(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Store:
        raise StoreError("store-gone", found="x.sqlite")

    monkeypatch.setattr(health, "store", refuse)
    found = client.get("/picture/overview.png?lang=es")
    refused(found, 503)
    assert "x.sqlite" in found.text


def test_a_store_that_says_nothing_holds_few_threads_and_nobody_for_long(
    sqlite_store: Store, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak = threading.Event()

    def silent() -> Store:
        speak.wait(30)
        return sqlite_store

    monkeypatch.setattr(health, "PATIENCE", 0.3)
    monkeypatch.setattr(health, "store", silent)
    begun, before = time.monotonic(), threading.active_count()
    try:
        for _ in range(3):
            for found in together(client, [OVERVIEW] * 5):
                refused(found, 503)
            assert threading.active_count() <= before + 8  # of fifteen
        assert time.monotonic() - begun < 10
    finally:
        speak.set()
    monkeypatch.setattr(health, "PATIENCE", 10.0)
    assert client.get(OVERVIEW).status_code == 200


def test_where_too_many_wait_the_next_one_is_told_so(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    watched(monkeypatch, lambda: (begun.set(), go_on.wait(20)))
    monkeypatch.setattr(link_picture, "WAITING", 1)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(client.get, OVERVIEW)
        assert begun.wait(20)
        found = client.get(f"/picture/member-URY.png?{DAY}")
        refused(found, 503)
        assert found.text == translator("en")("service-picture_busy")
        same = pool.submit(client.get, OVERVIEW)
        time.sleep(0.2)
        assert not same.done()
        go_on.set()
        assert first.result().content == same.result().content
    assert client.get(f"/picture/member-URY.png?{DAY}").status_code == 200
