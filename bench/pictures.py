"""Take every page as a picture, to be looked at: ``python -m bench.pictures [--store FILE] [--out pictures]``.

Three languages, light and dark, 1440 and 390 pixels wide; whole pages.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright

from . import browser, servers

PAGES = {
    "overview": {},
    "overview-4": {"rec": "4"},
    "recommendation": {"rec": "1"},
    "member": {"member": "URY"},
    "member-silent": {"member": "ALB"},
    "member-state": {"member": "DEU"},
    "statements": {},
    "about": {},
    "unknown": {"member": "XYZ"},
}
PATHS = {
    "overview": "",
    "overview-4": "",
    "member-silent": "member",
    "member-state": "member",
    "unknown": "member",
}
LANGUAGES = ("en", "fr", "es")
WIDTHS = (1440, 390)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description=__doc__)
    parser.add_argument("--store", type=Path, help="a SQLite store to show; a new one unless given")
    parser.add_argument("--out", type=Path, default=servers.ROOT / "pictures")
    parser.add_argument("--asof", default="2025-12-02")
    parser.add_argument("--only", default="", help="pages whose name begins so")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room, sync_playwright() as p:
        store = given.store.absolute() if given.store else Path(room) / "store.sqlite"
        chromium = p.chromium.launch(executable_path=browser.chromium(), args=browser.ARGUMENTS)
        with servers.serving("this program", Path(room), store) as server:
            for theme, width in itertools.product(("light", "dark"), WIDTHS):
                page = chromium.new_page(viewport={"width": width, "height": 1200}, color_scheme=theme)
                for (name, codes), language in itertools.product(PAGES.items(), LANGUAGES):
                    if name.startswith(given.only):
                        query = urlencode({"asof": given.asof, "lang": language, **codes})
                        page.goto(f"{server.url}{PATHS.get(name, name)}?{query}")
                        file = given.out / f"{name}-{language}-{theme}-{width}.png"
                        take(page, width, file)
                        print(file, flush=True)
                page.close()
        chromium.close()


def take(page: Page, width: int, file: Path) -> None:
    """One picture of the whole page. Streamlit's main area scrolls by itself, so the window grows to it."""
    page.wait_for_selector("h1", timeout=30_000)
    page.wait_for_timeout(1200)
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(int(height), 800), 12_000)})
    page.wait_for_timeout(500)
    page.screenshot(path=str(file))
    page.set_viewport_size({"width": width, "height": 1200})


if __name__ == "__main__":
    main()
