"""Who gets a first response, what is kept of them, and how few threads it takes."""

from __future__ import annotations

import datetime
import gzip
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import brotli
import pytest
from starlette.testclient import TestClient

from monitoring.errors import StoreError
from monitoring.i18n import translator
from monitoring.record import signing
from monitoring.record.store import Store
from monitoring.service import first_paint, first_response, health, kept

from . import builders, first, reporters
from .first import DAY, SENT, Read, asked

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
SIX = ("URY", "PER", "CHL", "KEN", "MEX", "CAN")
MEMBER = f"/member?member=URY&{DAY}"


@pytest.fixture
def client(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    with first.served(sqlite_store, monkeypatch) as client:
        yield client


def raw(
    client: TestClient, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and the bytes as they travel, not decoded."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    with client.stream(method, path, headers={"accept-encoding": "identity", **told}) as response:
        return response.status_code, dict(response.headers), b"".join(response.iter_raw())


def together(client: TestClient, paths: list[str]) -> list[str]:
    with ThreadPoolExecutor(len(paths)) as pool:
        return [found.text for found in pool.map(client.get, paths)]


def watched(monkeypatch: pytest.MonkeyPatch, first_of_all: Callable[[], object]) -> list[object]:
    """What pages are written, each after something was done."""
    written: list[object] = []
    write = first_response.write

    def told(wanted: first_response.Asked, public: tuple[str, ...]) -> first_response.Written:
        written.append(wanted)
        first_of_all()
        return write(wanted, public)

    monkeypatch.setattr(first_response, "write", told)
    return written


# Who gets one


SIGNED_IN = (
    f"{signing.SIGNED_IN_COOKIE}=x",
    f"{signing.SIGNED_IN_COOKIE}=",
    f"a=b; {signing.SIGNED_IN_COOKIE}=x",
    f"a=b;{signing.SIGNED_IN_COOKIE}=x; c=d",
    "_streamlit_user=x",
    "a=b;\t_streamlit_user=x",
    "_streamlit_user_tokens=x",
    "_streamlit_user_0=x; a=b",
)
OTHERS = (
    "a=b",
    "_streamlit_xsrf=x",
    f"x{signing.SIGNED_IN_COOKIE}=x",
    f"a={signing.SIGNED_IN_COOKIE}",
    "user=_streamlit_user",
    ";;; =",
    "\xe9\xff",
)


@pytest.mark.parametrize("cookie", SIGNED_IN)
def test_who_has_a_cookie_of_a_session_gets_the_plain_page(client: TestClient, cookie: str) -> None:
    for address in SENT:
        open_to_all = client.get(asked(address))
        found = client.get(asked(address), headers={"cookie": cookie})
        assert 'id="first"' in open_to_all.text
        assert found.status_code == 200
        assert 'id="first"' not in found.text
        assert "etag" not in found.headers
        assert "Cookie" in open_to_all.headers["vary"]
        for told in ("delegations", "Uruguay", "URY-A5", "<main", "<h1"):
            assert told not in found.text, (address, told)


def test_two_headers_of_cookies_are_read_both(client: TestClient) -> None:
    headers = [("cookie", "a=b"), ("cookie", f"{signing.SIGNED_IN_COOKIE}=x")]
    assert 'id="first"' not in client.get(MEMBER, headers=headers).text


def test_a_page_that_a_browser_has_already_is_not_for_who_signed_in_since(client: TestClient) -> None:
    tag = client.get(MEMBER).headers["etag"]
    headers = {"cookie": f"{signing.SIGNED_IN_COOKIE}=x", "if-none-match": tag}
    found = client.get(MEMBER, headers=headers)
    assert found.status_code == 200
    assert 'id="first"' not in found.text


@pytest.mark.parametrize("cookie", OTHERS)
def test_another_cookie_changes_nothing(client: TestClient, cookie: str) -> None:
    plain = client.get(MEMBER).text
    assert client.get(MEMBER, headers={"cookie": cookie.encode("latin-1")}).text == plain
    assert 'id="first"' in plain


# How it travels


@pytest.mark.parametrize("address", ["/", "/member?member=URY", "/statements"])
def test_the_text_is_the_same_whatever_is_taken(client: TestClient, address: str) -> None:
    _, headers, whole = raw(client, asked(address))
    assert "content-encoding" not in headers
    tags = {headers["etag"]}
    for wanted, encoding in (("br, gzip", "br"), ("gzip", "gzip"), ("gzip;q=1, br;q=0.1", "gzip")):
        status, headers, body = raw(client, asked(address), accept_encoding=wanted)
        assert (status, headers["content-encoding"]) == (200, encoding)
        assert UNPACK[encoding](body) == whole
        assert headers["content-length"] == str(len(body))
        assert len(body) < 0.35 * len(whole)
        tags.add(headers["etag"])
    assert len(tags) == 3
    for name in ("Accept-Encoding", "Accept-Language", "Cookie"):
        assert name in headers["vary"]
    assert headers.get("cache-control", "no-cache") == "no-cache"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_a_head_gives_the_headers_alone_and_a_known_tag_not_modified(
    client: TestClient, encoding: str
) -> None:
    _, full, content = raw(client, MEMBER, accept_encoding=encoding)
    status, headers, body = raw(client, MEMBER, "HEAD", accept_encoding=encoding)
    assert (status, headers["content-length"], headers["etag"]) == (200, str(len(content)), full["etag"])
    for known in (full["etag"], f'"x", W/{full["etag"]}', "*"):
        status, headers, body = raw(client, MEMBER, accept_encoding=encoding, if_none_match=known)
        assert (status, body, headers["etag"]) == (304, b"", full["etag"])
        assert "Cookie" in headers["vary"]
        assert "content-encoding" not in headers
        assert "content-length" not in headers
    for known in ('"x"', full["etag"].strip('"'), ""):
        assert raw(client, MEMBER, accept_encoding=encoding, if_none_match=known)[0] == 200


def test_a_tag_of_another_page_language_or_encoding_is_another(client: TestClient) -> None:
    tag = raw(client, MEMBER, accept_encoding="br")[1]["etag"]
    for path, encoding in (
        (MEMBER, "gzip"),
        (MEMBER.replace("lang=en", "lang=fr"), "br"),
        (MEMBER.replace("URY", "PER"), "br"),
        (MEMBER.replace("2025", "2024"), "br"),
    ):
        assert raw(client, path, accept_encoding=encoding, if_none_match=tag)[0] == 200


def test_a_range_of_a_page_is_the_whole_page(client: TestClient) -> None:
    """It is no file: half of it is of no use to anyone."""
    assert raw(client, MEMBER, range="bytes=0-10")[2] == raw(client, MEMBER)[2]


# What is kept


def test_a_new_record_is_in_the_next_response(client: TestClient, sqlite_store: Store) -> None:
    now = f"/member?member=URY&asof={reporters.TODAY}&lang=en"
    before = client.get(now)
    assert client.get(now).text == before.text
    report = reporters.reported(sqlite_store, text="Words that came just now.").report
    after = client.get(now, headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert "Words that came just now." in after.text
    assert "Words that came just now." not in before.text
    reporters.withdrawn(sqlite_store, report, today=reporters.TODAY)
    last = client.get(now, headers={"if-none-match": after.headers["etag"]})
    assert last.status_code == 200
    assert last.headers["etag"] not in (before.headers["etag"], after.headers["etag"])
    assert Read(last.text).all("p.lead") != Read(after.text).all("p.lead")


def test_a_new_line_changes_every_view_that_it_counts_in(client: TestClient, sqlite_store: Store) -> None:
    addresses = [f"/?{DAY}", f"/?{DAY}&scope=all", "/?asof=2021-01-01&lang=en"]
    before = [Read(client.get(one).text).progress() for one in addresses]
    builders.statement(sqlite_store, "PER", 3, "in_place", "2025-11-01")
    after = [Read(client.get(one).text).progress() for one in addresses]
    for one, other in zip(before[:2], after[:2], strict=True):
        assert other[3, "In place"][0] == one[3, "In place"][0] + 1
    assert before[2] == after[2]


def test_a_new_day_is_another_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kept over midnight, today would stay yesterday."""
    leads = []
    for day in (10, 11):
        monkeypatch.setattr(first_response.views, "today", lambda _, day=day: datetime.date(2026, 3, day))
        leads.append(client.get("/about?lang=en").text)
    assert "10 March 2026" in leads[0]
    assert "11 March 2026" in leads[1]
    assert "10 March 2026, today" not in leads[1]


def test_a_page_that_was_written_is_not_written_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = watched(monkeypatch, lambda: None)
    for _ in range(3):
        client.get(MEMBER)
        client.get(MEMBER + "&utm_source=x&fbclid=y&rec=3")  # codes that this page does not read
    assert len(written) == 1
    client.get(MEMBER.replace("lang=en", "lang=fr"))
    client.get(MEMBER.replace("2025-12-02", "2025-12-01"))
    assert len(written) == 3


def test_many_who_come_at_once_for_one_page_have_it_written_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = watched(monkeypatch, lambda: time.sleep(0.3))
    found = together(client, [MEMBER] * 12)
    assert len(set(found)) == 1
    assert 'id="first"' in found[0]
    assert len(written) == 1


def test_pages_are_written_one_at_a_time(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, most, guard = 0, 0, threading.Lock()

    def count() -> None:
        nonlocal at_once, most
        with guard:
            at_once += 1
            most = max(most, at_once)
        time.sleep(0.1)
        with guard:
            at_once -= 1

    watched(monkeypatch, count)
    found = together(client, [MEMBER.replace("URY", code) for code in SIX])
    assert len(set(found)) == len(SIX)
    assert most == 1


def test_what_is_kept_is_bounded(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    paint = first.paint(client)
    assert paint.kept.maxsize == first_paint.MOST == 8 * 2**20
    client.get(MEMBER)
    (held,) = paint.kept.values()
    assert paint.kept.currsize == len(held.body)
    for number in range(30):
        address = f"/statements?{DAY}&words=word{number}"
        client.get(address, headers={"accept-encoding": "identity"})
    assert len(paint.kept) == 31
    scopes, identity = ("all", "group", "sponsors"), {"accept-encoding": "identity"}
    for number, scope, related in product(range(7), scopes, "01"):
        client.get(f"/?{DAY}&rec={number}&scope={scope}&related={related}", headers=identity)
        assert paint.kept.currsize == sum(len(one.body) for one in paint.kept.values())
        assert paint.kept.currsize <= first_paint.MOST
    assert len(paint.kept) < 31 + 42


def test_a_page_that_is_larger_than_all_that_is_kept_goes_out_all_the_same(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_paint, "MOST", 50_000)
    with first.served(sqlite_store, monkeypatch) as client:
        status, _, body = raw(client, f"/?{DAY}")
        assert (status, b'id="first"' in body) == (200, True)
        assert len(body) > 50_000
        assert not first.paint(client).kept
        assert raw(client, f"/?{DAY}", accept_encoding="br")[0] == 200
        assert len(first.paint(client).kept) == 1


# A store that does not answer


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_store_that_is_gone_is_said_in_a_sentence(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def refuse() -> Store:
        raise StoreError("store-gone", found="x.sqlite")

    well = client.get(f"/member?member=URY&lang={language}")
    monkeypatch.setattr(health, "store", refuse)
    t = translator(language)
    for address in SENT:
        found = client.get(asked(address, f"asof=2025-12-02&lang={language}"))
        page = Read(found.text)
        assert (found.status_code, found.headers["retry-after"]) == (503, "60")
        assert found.headers.get_list("cache-control") == ["no-store"]
        assert "etag" not in found.headers
        assert page.all("h1") == [f"▲ {t('problem-title')}"]
        assert first.words(page.main).count("x.sqlite") == 1
        assert page.said("meta", "name")["robots"] == "noindex"
    monkeypatch.undo()
    assert 'id="first"' in well.text


def test_a_store_that_goes_while_a_page_is_written_is_said_and_not_kept(
    client: TestClient, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number was read, and then it was gone."""

    def refuse() -> Store:
        raise StoreError("store-gone", found="x.sqlite")

    watched(monkeypatch, lambda: monkeypatch.setattr(health, "store", refuse))
    for address in SENT:
        monkeypatch.setattr(health, "store", lambda: sqlite_store)
        kept.forget()
        found = client.get(asked(address))
        assert found.status_code == 503
        assert Read(found.text).all("h1") == [f"▲ {translator('en')('problem-title')}"]
    assert not first.paint(client).kept


def test_a_store_that_goes_when_the_answer_is_there_lets_the_plain_page_out(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("store-gone", found="x.sqlite")

    monkeypatch.setattr(first_response, "write", refuse)
    for address in SENT:
        found = client.get(asked(address))
        assert found.status_code == 200
        assert 'id="first"' not in found.text
        assert 'id="root"' in found.text


@pytest.mark.parametrize("where", ["store", "number", "answer"])
def test_a_store_that_hangs_lets_the_plain_page_out_and_holds_few_threads(
    client: TestClient, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """It hangs while it is opened, when it is asked for its number, or only in an answer."""
    speak = threading.Event()

    def hang(*_: object) -> object:
        speak.wait(60)
        return sqlite_store if where == "store" else 1

    if where == "answer":
        watched(monkeypatch, hang)  # type: ignore[arg-type]
    else:
        monkeypatch.setattr(*((health, "store", hang) if where == "store" else (kept, "latest_record", hang)))
    monkeypatch.setattr(first_paint, "PATIENCE", 0.3)
    before, begun = threading.active_count(), time.monotonic()
    addresses, most = [f"/member?member={code}&{DAY}" for code in SIX], 0
    try:
        for round_ in range(10):
            waited = time.monotonic()
            with ThreadPoolExecutor(6) as pool:
                found = list(pool.map(client.get, addresses))
            assert time.monotonic() - waited < 6, round_
            for one in found:
                assert one.status_code == 200
                assert 'id="first"' not in one.text
                assert 'id="root"' in one.text
                assert translator("en")("service-noscript") in one.text
            most = max(most, threading.active_count() - before)
        assert most <= 20  # of sixty; those that wait for their turn let go after a while
        assert time.monotonic() - begun > 10 * 0.3
    finally:
        speak.set()
    monkeypatch.undo()
    monkeypatch.setattr(health, "store", lambda: sqlite_store)
    monkeypatch.setattr(first_paint, "PATIENCE", 60.0)
    assert 'id="first"' in client.get(MEMBER).text


def test_many_at_once_take_few_threads(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    names, guard = set(), threading.Lock()
    read = first_response.read

    def told(*given: object) -> object:
        with guard:
            names.add(threading.get_ident())
        time.sleep(0.01)
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(first_response, "read", told)
    found = together(client, [MEMBER, asked("/"), asked("/about")] * 10)
    assert len(set(found)) == 3
    assert len(names) <= first_paint.READERS + 1


def test_a_kept_page_does_not_wait_for_one_that_is_written(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get(MEMBER)
    begun, go_on = threading.Event(), threading.Event()
    watched(monkeypatch, lambda: (begun.set(), go_on.wait(30)))
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(client.get, asked("/"))
        assert begun.wait(30)
        assert 'id="first"' in client.get(MEMBER).text
        assert not slow.done()
        go_on.set()
        assert 'id="first"' in slow.result().text
