"""Two hundred first responses a second for half a minute, from a real server in a process of its own.

``make proof`` shows the figures. What other programs do to the machine meanwhile is in them too.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import psutil
import pytest

from monitoring.vocabulary import LANGUAGES

from . import first
from .browser.conftest import serving

RATE, SECONDS, LINES = 200, 30, 64
P95, GROWTH = 0.050, 1.1

ADDRESSES = (
    *("/", "/?asof=2022-02-08", "/?scope=all", "/?related=1", "/?rec=3"),
    *("/recommendation?rec=1", "/recommendation?rec=5&asof=2024-03-19", "/recommendation?rec=6&related=1"),
    *("/member", "/member?member=URY", "/member?member=EUN", "/member?member=PER"),
    *("/member?member=CHL&asof=2022-04-07", "/meeting", "/meeting?meeting=2024-03-19-group_meeting"),
    *("/practices", "/statements", "/statements?rec=1", "/statements?member=URY", "/about"),
)
SENT = [first.asked(one, f"lang={code}") for one in ADDRESSES for code in LANGUAGES]

PARTS = (("half within", 0.5), ("p95", 0.95), ("p99", 0.99), ("slowest", 1.0))

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(f"sqlite:///{tmp_path_factory.mktemp('load') / 'store.sqlite'}") as address:
        yield address


@dataclass
class Told:
    """What was seen: seconds from when a request was due to its last byte; memory at both ends."""

    took: list[float] = field(default_factory=list)
    bytes_: int = 0
    plain: int = 0
    early: int = 0
    late: int = 0

    def at(self, part: float) -> float:
        return sorted(self.took)[int(part * (len(self.took) - 1))]


def server_of(address: str) -> psutil.Process:
    """The process that listens there, one of our own."""
    port = urlsplit(address).port
    for one in psutil.Process().children(recursive=True):
        if any(each.laddr.port == port for each in one.net_connections("tcp") if each.status == "LISTEN"):
            return one
    raise AssertionError(f"nobody listens at {address}")


async def request(line: Line, path: str) -> tuple[bytes, int]:
    """Head of the answer, and how many bytes came after it."""
    reader, writer = line
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    size = int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
    await reader.readexactly(size)
    return head, size


async def load(address: str, server: psutil.Process, paths: Sequence[str]) -> Told:
    """Ask so many times a second, whether the last answers have come or not: as visitors do."""
    parts, told, chance = urlsplit(address), Told(), random.Random(1)
    free: asyncio.Queue[Line] = asyncio.Queue()
    for _ in range(LINES):
        free.put_nowait(await asyncio.open_connection(parts.hostname, parts.port))

    async def visit(due: float, path: str) -> None:
        line = await free.get()
        head, size = await request(line, path)
        free.put_nowait(line)
        told.took.append(time.perf_counter() - due)
        told.bytes_ += size
        told.plain += b"content-encoding: br" not in head or b" 200 ok" not in head

    begun, visits = time.perf_counter(), []
    for number in range(RATE * SECONDS):
        due = begun + number / RATE
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        visits.append(asyncio.create_task(visit(due, chance.choice(paths))))
        if number == RATE:
            told.early = server.memory_info().rss
    await asyncio.gather(*visits)
    told.late = server.memory_info().rss
    while not free.empty():
        free.get_nowait()[1].close()
    return told


async def once(address: str, paths: Sequence[str]) -> float:
    """Every page once, one after the other; the seconds that it took."""
    parts, begun = urlsplit(address), time.perf_counter()
    line = await asyncio.open_connection(parts.hostname, parts.port)
    for path in paths:
        await request(line, path)
    line[1].close()
    return time.perf_counter() - begun


@pytest.mark.proof
def test_two_hundred_a_second(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each address is written once before: it is so for all but the first visitor after a new record."""
    assert len(SENT) == 60
    server = server_of(site)
    cold = asyncio.run(once(site, SENT))
    used = server.cpu_times()
    told = asyncio.run(load(site, server, SENT))
    spent = server.cpu_times()
    share = (spent.user + spent.system - used.user - used.system) / SECONDS
    figures = ", ".join(f"{name} {1000 * told.at(part):.1f} ms" for name, part in PARTS)
    lines = (
        f"{len(told.took)} answers of {told.bytes_ / len(told.took) / 1024:.1f} KB, {RATE} a second:",
        f"{figures}; without their answer {told.plain}",
        f"{100 * share:.0f} % of a core; the {len(SENT)} pages took {cold:.1f} s before",
        f"{told.early / 2**20:.0f} MB after a second, {told.late / 2**20:.0f} MB at the end",
    )
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(lines) + "\n")
    assert len(told.took) == RATE * SECONDS
    assert told.plain == 0
    assert told.at(0.95) <= P95
    assert told.late <= GROWTH * told.early


def test_a_line_that_is_kept_open_is_not_made_to_wait(site: str) -> None:
    """Head and body go out one after the other; a server that waits in between for the browser to say that
    the first has come takes 40 ms for each answer (service/no_delay.py)."""

    async def seconds() -> list[float]:
        parts = urlsplit(site)
        line = await asyncio.open_connection(parts.hostname, parts.port)
        took = []
        for _ in range(40):
            begun = time.perf_counter()
            await request(line, SENT[-1])
            took.append(time.perf_counter() - begun)
        line[1].close()
        return sorted(took)

    # On a thread of its own: a browser of another test may have left a loop in this one.
    with ThreadPoolExecutor(1) as beside:
        quickest = beside.submit(lambda: asyncio.run(seconds())).result()[:10]
    assert quickest[-1] < 0.030
