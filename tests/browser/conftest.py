"""A real server on a port of its own, and a real Chromium.

Without Chromium these tests are skipped with a line that says how to get it; where CI is set, that is
a failure.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import builders

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Chromium's own address bar, a page with scripts beside every page of ours. Of several such flags
    # the last one holds: what Playwright turns off and these tests would notice stands here again.
    (
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI,"
        "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
        "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
        "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,"
        "PreconnectToSearch"
    ),
]
DAY = "2025-12-02"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(item.path).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        say = "Chromium is not here; on Debian: apt-get install chromium (or set CHROMIUM to its path)"
        pytest.fail(say) if os.environ.get("CI") else pytest.skip(say)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: str) -> dict[str, Any]:
    return {"executable_path": chromium, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    return {"viewport": {"width": 1440, "height": 1000}, "locale": "en-GB", "color_scheme": "light"}


@contextmanager
def serving(database_url: str, folder: Path = ROOT, *, port: int = 0, **environment: str) -> Iterator[str]:
    """Run the program as the README says, on a free port or on that one; yields its address once /healthz
    says 200."""
    port = port or _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    server = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1", "--server.headless", "true"],
        cwd=folder,
        env={
            **os.environ,
            "DATABASE_URL": database_url,
            "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "none",
            **environment,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError("no answer within a minute")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The program with the real record."""
    with serving(f"sqlite:///{tmp_path_factory.mktemp('site') / 'store.sqlite'}") as address:
        yield address


@pytest.fixture(scope="session")
def dense_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The program with a made-up store in which everybody has spoken."""
    path = tmp_path_factory.mktemp("dense") / "store.sqlite"
    builders.dense_sqlite(path)
    with serving(f"sqlite:///{path}") as address:
        yield address


@pytest.fixture
def visit(page: Page, site: str) -> Callable[..., Page]:
    """Open a page of the real record and wait until it stands."""

    def go(path: str = "/", heading: str | None = None) -> Page:
        page.goto(site + path)
        settled(page, heading)
        return page

    return go


def settled(page: Page, heading: str | None = None) -> None:
    """Wait until the live page has taken the place of the page for reading, its h1 stands and Streamlit has
    nothing more to draw."""
    page.wait_for_selector("#first", state="detached")
    page.wait_for_selector("h1" if heading is None else f"h1:has-text({heading!r})")
    page.wait_for_function(
        "() => !document.querySelector('[data-testid=stApp][data-test-script-state=running]')"
        " && !document.querySelector('[data-stale=true]')"
    )
    page.wait_for_timeout(150)
