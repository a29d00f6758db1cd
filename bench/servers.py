"""Start this program and its peers, each on a port of its own, and end them again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "bench" / ".venv"
KINDS = ("this program", "bare Streamlit", "Dash", "Panel")
COMPRESSED = "Dash, compressed"
"""What Dash's own setting for it does, with Flask-Compress."""


@dataclass(frozen=True)
class Server:
    """A server that answers: where, as which process, and after how many seconds."""

    kind: str
    url: str
    pid: int
    seconds: float


def peers_python() -> Path:
    """Python of the peers' environment, made from requirements-bench.txt at first use.

    Errors: CalledProcessError, OSError when it cannot be made
    """
    python = PEERS / "bin" / "python"
    wanted = (ROOT / "requirements-bench.txt").read_text("utf-8")
    made_from = PEERS / "made-from.txt"
    if not made_from.exists() or made_from.read_text("utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "-r", str(ROOT / "requirements-bench.txt")],
            check=True,
        )
        made_from.write_text(wanted, "utf-8")
    return python


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _command(kind: str, port: int, folder: Path) -> tuple[list[str], Path, str]:
    """What to run, where, and the path at which it answers."""
    streamlit = [sys.executable, "-m", "streamlit", "run"]
    plain = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    plain += ["--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"]
    if kind == "this program":
        return [*streamlit, "dashboard.py", *plain], ROOT, "/healthz"
    if kind == "bare Streamlit":
        return [*streamlit, "bare.py", *plain], folder, "/_stcore/health"
    if kind in ("Dash", COMPRESSED):
        compress = ["compress"] if kind == COMPRESSED else []
        return [str(peers_python()), "dash_app.py", str(port), *compress], folder, "/"
    origin = ["--allow-websocket-origin", f"127.0.0.1:{port}"]
    serve = [str(peers_python()), "-m", "panel", "serve", "panel_app.py", "--port", str(port)]
    return [*serve, "--address", "127.0.0.1", *origin], folder, "/panel_app"


@contextmanager
def serving(kind: str, folder: Path, store: Path, **more: str) -> Iterator[Server]:
    """A server of this kind while the block runs.

    folder:  with what a peer shows (content.json beside its script)
    more:    of its environment
    Errors:  RuntimeError when it does not answer
    """
    port = free_port()
    command, where, path = _command(kind, port, folder)
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{store}"} | more
    log = folder / f"{kind.replace(' ', '-')}.log"
    began = time.perf_counter()
    with log.open("w") as out:
        process = subprocess.Popen(command, cwd=where, env=environment, stdout=out, stderr=subprocess.STDOUT)
    try:
        base = f"http://127.0.0.1:{port}"
        _wait(process, base + path, log)
        url = base + (path if kind == "Panel" else "/")
        yield Server(kind, url, process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=30).read()
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"no answer from {url}: {log.read_text()[-800:]}")
