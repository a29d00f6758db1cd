"""Work on threads beside the event loop, and lines that are not made to wait."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from anyio import create_task_group, move_on_after

from monitoring.errors import StoreError
from monitoring.service.bounded import Few
from monitoring.service.no_delay import promptly


def run(work: Callable[[], Awaitable[Any]]) -> Any:
    """In a thread of its own: browser tests keep an event loop in this one."""

    async def whole() -> Any:
        return await work()

    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(asyncio.run, whole()).result(60)


def test_so_many_work_at_a_time_and_the_others_wait() -> None:
    at_once, most, guard = 0, 0, threading.Lock()

    def work() -> int:
        nonlocal at_once, most
        with guard:
            at_once += 1
            most = max(most, at_once)
        time.sleep(0.05)
        with guard:
            at_once -= 1
        return 7

    async def all_at_once() -> list[int]:
        few, found = Few(3), []

        async def one() -> None:
            found.append(await few.run(work, 30))

        async with create_task_group() as group:
            for _ in range(10):
                group.start_soon(one)
        return found

    assert run(all_at_once) == [7] * 10
    assert most == 3


def test_what_goes_wrong_is_told_and_the_next_one_works() -> None:
    async def both() -> int:
        few = Few(1)
        with pytest.raises(ZeroDivisionError):
            await few.run(lambda: 1 // 0, 30)
        return await few.run(lambda: 2, 30)

    assert run(both) == 2


def test_work_that_never_ends_holds_its_thread_and_not_one_for_each_that_asks() -> None:
    go_on = threading.Event()

    async def many() -> tuple[int, int]:
        few, before, refused = Few(2), threading.active_count(), 0
        for _ in range(30):
            with move_on_after(0.05):
                await few.run(lambda: go_on.wait(30), 0.1)
        most = threading.active_count() - before
        try:
            await few.run(lambda: True, 0.1)
        except StoreError:
            refused += 1
        go_on.set()
        assert await few.run(lambda: True, 10)
        return most, refused

    try:
        most, refused = run(many)
    finally:
        go_on.set()
    assert most <= 8  # of thirty
    assert refused == 1


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_line_of_a_socket_that_is_handed_over_sends_at_once(family: socket.AddressFamily) -> None:
    async def first_line() -> bool:
        loop = asyncio.get_running_loop()
        promptly(loop)
        ready: asyncio.Future[bool] = loop.create_future()

        class Protocol(asyncio.Protocol):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                line = transport.get_extra_info("socket")
                ready.set_result(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))

        with socket.socket(family=family) as handed:  # as Streamlit makes its own
            handed.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0))
            server = await loop.create_server(Protocol, sock=handed)
            line = socket.create_connection(handed.getsockname()[:2])
            found = await asyncio.wait_for(ready, 10)
            line.close()
            server.close()
        return found

    try:
        found = run(first_line)
    except OSError as error:
        pytest.skip(f"no such lines here: {error}")
    assert found


def test_other_ways_to_serve_go_on_as_they_were(tmp_path: Any) -> None:
    async def served() -> int:
        loop = asyncio.get_running_loop()
        promptly(loop)
        server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
        count = len(server.sockets)
        server.close()
        with socket.socket(socket.AF_UNIX) as handed:
            handed.bind(str(tmp_path / "s"))
            other = await loop.create_server(asyncio.Protocol, sock=handed)
            other.close()
        return count

    assert run(served) == 1
