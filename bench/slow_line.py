"""A line between a browser and a server that is as slow as a hotel's, and counts what travels.

A proxy for TCP, since what a browser can slow down by itself leaves WebSockets alone. Each direction carries
so many bits a second for all connections together; whatever travels takes half the round trip; a new
connection waits one round trip before its first byte, as TCP does. Lost packets, TCP's slow start and TLS
are left out: a real line is slower still.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PIECE = 1460
"""Bytes that a slow line takes from one connection before it is another's turn: a packet."""

AT_ONCE = 65536
"""The same, where nothing is slowed."""

AHEAD = 0.02
"""Seconds for which pieces may wait at the line's entrance: it never idles because this program woke late."""

HELD = 32768
"""Bytes that a server may have under way before it waits, as it would for a far browser."""


@dataclass(frozen=True)
class Line:
    """Bits a second, each way, and seconds there and back."""

    bits: float = math.inf
    round_trip: float = 0.0

    @property
    def piece(self) -> int:
        return AT_ONCE if math.isinf(self.bits) else PIECE


class Way:
    """One direction: pieces leave one after the other, whosever they are."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.bytes = 0
        self.free = 0.0

    def leaves(self, size: int, now: float) -> float:
        """When a piece of this size has left, if it comes now."""
        self.bytes += size
        self.free = max(self.free, now) + size * 8 / self.line.bits
        return self.free


class Proxy:
    """What stands at ``port`` and leads to a server of this machine, down a line.

    ``down.bytes`` and ``up.bytes`` are what travelled to the browser and to the server, until now.
    """

    def __init__(self, line: Line, server: int) -> None:
        self.line = line
        self.server = server
        self.down, self.up = Way(line), Way(line)
        self.port = 0
        self.open: set[asyncio.Task[None]] = set()
        self.end: Callable[[], object] = bool

    async def serve(self, ready: threading.Event) -> None:
        """Take connections until ``end`` is called; then none stays open."""
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        self.end = lambda: loop.call_soon_threadsafe(ended.set)
        listening = await asyncio.start_server(self._came, "127.0.0.1", 0)
        self.port = listening.sockets[0].getsockname()[1]
        ready.set()
        await ended.wait()
        listening.close()
        for one in self.open:
            one.cancel()
        await asyncio.gather(*self.open, return_exceptions=True)

    def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._connect(reader, writer))
        self.open.add(task)
        task.add_done_callback(self.open.discard)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Shake hands, then carry both ways until both sides have said all or one is gone."""
        writers = [writer]
        try:
            await asyncio.sleep(self.line.round_trip)
            from_server, to_server = await asyncio.open_connection("127.0.0.1", self.server)
            writers.append(to_server)
            if not math.isinf(self.line.bits):
                to_server.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, HELD)
            async with asyncio.TaskGroup() as both:
                both.create_task(self._carry(self.up, reader, to_server))
                both.create_task(self._carry(self.down, from_server, writer))
        except* OSError:
            pass  # one side has gone
        finally:
            for each in writers:
                each.close()
                with contextlib.suppress(OSError):
                    await each.wait_closed()

    async def _carry(self, way: Way, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        async with asyncio.TaskGroup() as ends:
            ends.create_task(self._enter(way, reader, under_way))
            ends.create_task(_arrive(under_way, writer))

    async def _enter(
        self, way: Way, reader: asyncio.StreamReader, under_way: asyncio.Queue[tuple[float, bytes]]
    ) -> None:
        now = asyncio.get_running_loop().time
        piece = b"-"
        while piece:
            piece = await reader.read(self.line.piece)
            leaves = way.leaves(len(piece), now())
            under_way.put_nowait((leaves + self.line.round_trip / 2, piece))
            await _until(leaves - AHEAD)


async def _arrive(under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
    """Hand over each piece when it arrives; an empty one is the end."""
    piece = b"-"
    while piece:
        arrives, piece = await under_way.get()
        await _until(arrives)
        if piece:
            writer.write(piece)
            await writer.drain()
    writer.write_eof()


async def _until(moment: float) -> None:
    wait = moment - asyncio.get_running_loop().time()
    if wait > 0:
        await asyncio.sleep(wait)


@contextlib.contextmanager
def laid(line: Line, server: int) -> Iterator[Proxy]:
    """A line to the server at this port of this machine, while the block runs."""
    proxy, ready = Proxy(line, server), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(proxy.serve(ready)))
    thread.start()
    try:
        ready.wait()
        yield proxy
    finally:
        proxy.end()
        thread.join()
