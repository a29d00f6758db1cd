"""Pages that are written before anybody asks: which, when, and what happens where they cannot be."""

from __future__ import annotations

import asyncio
import datetime
import logging
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from monitoring import view as views
from monitoring.record.store import Store
from monitoring.service import beforehand, first_response, kept
from monitoring.service.beforehand import Beforehand
from monitoring.service.shell import Shell
from monitoring.vocabulary import LANGUAGES
from pages.shared.context import PUBLIC

from . import first

MANY = len(LANGUAGES) * (len(PUBLIC) + 6)
DAY = datetime.date(2026, 1, 5)


def until(true: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()


@pytest.fixture(autouse=True)
def as_outside_of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beforehand, "leading", first.LEADING)


@pytest.fixture
def client(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    with first.served(sqlite_store, monkeypatch, early=True) as client:
        yield client


def test_the_leading_pages_are_there_before_anybody_asks(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = first.paint(client).kept
    assert until(lambda: len(held) == MANY)
    assert {asked.page for asked, _ in held} == set(PUBLIC)
    written: list[object] = []
    monkeypatch.setattr(first_response, "write", written.append)
    as_browsers_ask = {"Accept-Encoding": "gzip, deflate, br"}
    today = views.today("Europe/Zurich")
    for code in LANGUAGES:
        for path in (
            "/",
            "/member",
            "/meeting",
            "/practices",
            "/statements",
            "/about",
            "/recommendation?rec=6",
        ):
            for day in ("", f"asof={today}&scope=group&"):
                found = client.get(first.asked(path, f"{day}lang={code}"), headers=as_browsers_ask)
                assert 'id="first"' in found.text
    assert written == []


def test_a_page_that_cannot_be_written_stops_neither_the_others_nor_the_server(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write = first_response.write

    def mistake(wanted: first_response.Asked, public: tuple[str, ...]) -> first_response.Written:
        if wanted.page == "meeting":
            raise KeyError("nobody thought of this")
        return write(wanted, public)

    monkeypatch.setattr(first_response, "write", mistake)
    with (
        caplog.at_level(logging.ERROR, "monitoring"),
        first.served(sqlite_store, monkeypatch, early=True) as one,
    ):
        held = first.paint(one).kept
        assert until(lambda: len(held) == MANY - len(LANGUAGES))
        assert one.get("/healthz").status_code == 200
    assert caplog.text.count("nobody thought of this") >= len(LANGUAGES)


def beside(work: Coroutine[object, object, None]) -> None:
    """Run on a thread of its own: a browser of another test may have left a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(work)).result()


def test_a_server_that_ends_writes_the_page_at_hand_and_no_more() -> None:
    begun: list[str] = []
    ended: list[str] = []

    async def slowly(page: str, query: str, language: str) -> int:
        begun.append(language)
        await asyncio.sleep(0.1)
        ended.append(language)
        return 200

    async def server(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await asyncio.sleep(0.05)
        await receive()
        await send({"type": "lifespan.shutdown.complete"})

    async def until_it_ends() -> None:
        shell = Shell(server, public=("about",))
        shell.beforehand = early = Beforehand(("about",), slowly)
        told = iter(["lifespan.startup", "lifespan.shutdown"])

        async def receive() -> Message:
            return {"type": next(told)}

        async def send(message: Message) -> None:
            pass

        await shell({"type": "lifespan"}, receive, send)
        assert begun == ended == [LANGUAGES[0]]
        await asyncio.sleep(0.15)
        assert begun == ended == [LANGUAGES[0]]
        assert early.work is not None
        assert early.work.done()
        assert early.clock is not None
        assert early.clock.cancelled()

    beside(until_it_ends())


def tried(answers: Sequence[int | Exception]) -> tuple[int, bool]:
    """How many pages are tried where they answer so (200 from then on), and whether a look begins anew."""
    found = iter([*answers, *[200] * 99])
    many = 0

    async def write(*_: str) -> int:
        nonlocal many
        many += 1
        answer = next(found)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def look() -> None:
        nonlocal again
        early = Beforehand(("about", "meeting"), write)
        early.look()
        work = early.work
        assert work is not None
        await work
        early.look()
        again = early.work is not work
        await early.end()

    again = False
    beside(look())
    return many, again


def test_a_store_that_is_away_is_tried_again_and_pages_that_fail_are_not() -> None:
    every = 2 * len(LANGUAGES)
    assert tried([]) == (every, False)
    assert tried([503]) == (1, True)
    assert tried([200, 503]) == (2, True)
    assert tried([0, KeyError("a"), 200, 0]) == (every, False)
    assert tried([200, 0, KeyError("a"), 0]) == (4, False)


def seen(days: list[datetime.date], records: list[int], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written while days and records follow one another, each looked at twice."""
    found: list[str] = []

    async def write(page: str, query: str, language: str) -> int:
        found.append(f"{page}?{query}&{language}")
        return 200

    async def looks() -> None:
        early = Beforehand(("about",), write)
        for day, record in zip(days, records, strict=True):
            monkeypatch.setattr(views, "today", lambda zone, day=day: day)
            monkeypatch.setattr(kept, "newest_known", lambda record=record: record)
            early.look()
            early.look()
            assert early.work is not None
            await early.work
            found.append("|")

    monkeypatch.setattr(beforehand, "PAUSE", 0)
    beside(looks())
    return found


def test_all_are_written_anew_for_a_new_record_and_on_a_new_day(monkeypatch: pytest.MonkeyPatch) -> None:
    once = [f"about?&{code}" for code in LANGUAGES]
    tomorrow = DAY + datetime.timedelta(days=1)
    assert seen([DAY], [7], monkeypatch) == [*once, "|"]
    assert seen([DAY, DAY], [7, 7], monkeypatch) == [*once, "|", "|"]
    assert seen([DAY, DAY], [7, 8], monkeypatch) == [*once, "|", *once, "|"]
    assert seen([DAY, tomorrow], [7, 7], monkeypatch) == [*once, "|", *once, "|"]


def test_a_new_day_is_noticed_where_nobody_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[None] = []

    async def night() -> None:
        early = Beforehand((), lambda *_: asyncio.sleep(0, 200))
        monkeypatch.setattr(early, "look", lambda: looks.append(None))
        early.begin()
        await asyncio.sleep(0.1)
        await early.end()

    monkeypatch.setattr(beforehand, "EVERY", 0.01)
    beside(night())
    assert len(looks) > 2
