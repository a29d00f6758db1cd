"""What is written to a line goes out at once."""

from __future__ import annotations

import asyncio
import socket
from typing import Any


def promptly(loop: asyncio.AbstractEventLoop) -> None:
    """Have every line that this loop is yet to serve send the end of an answer without waiting.

    Head and body are written one after the other, and by default the end of the second waits until the
    browser has said that the first arrived: 40 ms on any line that is kept open, and a whole way there and
    back where the way is long. asyncio sees to that by itself, save for a socket that is handed to it as
    Streamlit hands its own.
    """
    make = loop.create_server

    async def create_server(*arguments: Any, sock: socket.socket | None = None, **more: Any) -> Any:
        if sock is not None and sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # what it accepts takes after it
        return await make(*arguments, sock=sock, **more)

    loop.create_server = create_server  # type: ignore[method-assign]
