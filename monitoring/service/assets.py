"""Streamlit's own files, compressed once: on a slow line they are most of what travels.

Streamlit sends its scripts as they are, 4.7 MB for charts alone, since it expects a proxy in front. Here
each is compressed when it is first asked for, kept by its content in a folder, and sent from there. No
library does just that: those that keep compressed files want them made before the server starts, all 26 MB
of them, and those that compress on the way do it again for everybody.
"""

from __future__ import annotations

import gzip
import hashlib
import logging
import mimetypes
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

import brotli
from anyio import CapacityLimiter, Lock, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SMALLEST: Final = 1024
"""Bytes below which a file is sent as it is."""

MOST: Final = 64 * 2**20
"""Bytes that the folder may hold; a version of Streamlit takes some 12 MB. The oldest files go first."""

FOREVER: Final = "public, immutable, max-age=31536000"
"""The names of these files hold a hash of their content, as Streamlit builds them."""

TEXTS: Final = frozenset({".js", ".css", ".svg", ".json", ".map", ".wasm", ".ttf"})
AT_ONCE: Final = 1
"""So many are compressed at the same time: the other core goes on answering."""

QUALITY: Final = 5
"""Of brotli: 0.17 s for the largest file and a quarter of its size; 9 takes 0.6 s and saves one part in a
hundred more."""

ENCODERS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "br": lambda content: brotli.compress(content, quality=QUALITY),
    "gzip": lambda content: gzip.compress(content, compresslevel=6, mtime=0),
}
"""By the name of the encoding, the better one first."""

log = logging.getLogger("monitoring")


@dataclass(frozen=True)
class Packed:
    """A compressed file that is there: where, of which content, how long."""

    path: Path
    digest: str
    stat: os.stat_result


class Assets:
    """Middleware: sends Streamlit's static files compressed; all else passes untouched.

    static:  the folder whose files stand at /static/; only those found in it now are ever sent from here
    folder:  where the compressed ones are kept; where it cannot be written to, all are sent as they are
    """

    def __init__(self, app: ASGIApp, static: Path, folder: Path) -> None:
        self.app = app
        self.folder = folder
        self.files = {f"/static/{path.relative_to(static).as_posix()}": path for path in _texts(static)}
        self.packed: dict[tuple[str, str], Packed] = {}
        self.locks: dict[tuple[str, str], Lock] = {}
        self.limit: CapacityLimiter | None = None
        self.can_keep = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        file = self.files.get(scope["path"]) if scope["type"] == "http" else None
        if file is None or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        encoding = accepted(headers.get("accept-encoding", ""))
        packed = await self._packed(scope["path"], file, encoding) if encoding else None
        if packed is None:
            await self.app(scope, receive, _varying(send))
            return
        await _answer(file, packed, encoding, headers.get("if-none-match", ""))(scope, receive, send)

    async def _packed(self, address: str, file: Path, encoding: str) -> Packed | None:
        """The compressed file, made now if it is not there yet; None where none can be kept."""
        key = (address, encoding)
        async with self.locks.setdefault(key, Lock()):
            held = self.packed.get(key)
            if held is not None and await to_thread.run_sync(held.path.exists):
                return held
            if not self.can_keep:
                return None
            self.limit = self.limit or CapacityLimiter(AT_ONCE)
            try:
                made = await to_thread.run_sync(_made, file, encoding, self.folder, limiter=self.limit)
            except OSError as error:
                self.can_keep = False
                log.warning(
                    "No compressed files can be kept in %s (%s): all go out plain.", self.folder, error
                )
                return None
            self.packed[key] = made
            return made


def accepted(header: str) -> str:
    """The encoding that a request takes, brotli before gzip at the same weight; "" for neither."""
    weights = dict(_weighed(part) for part in header.lower().split(",") if part.strip())
    wanted = [(weights.get(name, weights.get("*", 0.0)), -place, name) for place, name in enumerate(ENCODERS)]
    weight, _, name = max(wanted)
    return name if weight > 0 else ""


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.partition(";")
    try:
        return name.strip(), float(weight.replace(" ", "").removeprefix("q=") or 1)
    except ValueError:
        return name.strip(), 0.0


def _texts(static: Path) -> list[Path]:
    """The files that get smaller; a link that leads elsewhere is none of them."""
    root = static.resolve()
    return [
        path
        for path in sorted(static.rglob("*"))
        if path.suffix in TEXTS
        and path.is_file()
        and path.resolve().is_relative_to(root)
        and path.stat().st_size >= SMALLEST
    ]


def _made(file: Path, encoding: str, folder: Path) -> Packed:
    """The compressed file: as some process made it before, else made now; whole or not at all."""
    content = file.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:32]
    path = folder / f"{digest}.{encoding}"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".{path.name}.{uuid4().hex}"
        try:
            beside.write_bytes(ENCODERS[encoding](content))
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        _bounded(folder, path)
    return Packed(path, digest, path.stat())


def _bounded(folder: Path, newest: Path) -> None:
    """Let the oldest go while there is more than may be kept."""
    held = sorted((one.stat().st_mtime, one.stat().st_size, one) for one in folder.iterdir() if one.is_file())
    size = sum(bytes_ for _, bytes_, _ in held)
    for _, bytes_, one in held:
        if size <= MOST:
            return
        if one != newest:
            one.unlink(missing_ok=True)
            size -= bytes_


def _answer(file: Path, packed: Packed, encoding: str, known: str) -> Response:
    """The file, or that the browser has it already; ranges and HEAD are Starlette's."""
    tag = f'"{packed.digest}-{encoding}"'
    headers = {
        "Content-Encoding": encoding,
        "Cache-Control": FOREVER,
        "ETag": tag,
        "Vary": "Accept-Encoding",
    }
    if tag in [each.strip().removeprefix("W/") for each in known.split(",")]:
        return Response(status_code=304, headers=headers)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return FileResponse(packed.path, headers=headers, media_type=kind, stat_result=packed.stat)


def _varying(send: Send) -> Send:
    """A ``send`` that says of a plain file that it could have come compressed."""

    async def forward(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return forward
