"""What a reader waits for, timed inside the page by the browser itself.

cold    from the start of the navigation until every chart and the last words are drawn; empty cache
warm    the same in a second tab: cache filled, a new session
filter  from the click on another choice of the tile grid until its chart shows it
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Sequence

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from .servers import Server

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PROBE = """
(() => {
  const KIND = "@kind@", CHARTS = @charts@, LAST = "@last@"
  // Panel draws into shadow roots; the others are looked at plainly, which costs less.
  const all = (sel, root = document, out = []) => {
    out.push(...root.querySelectorAll(sel))
    if (KIND === "Panel")
      root.querySelectorAll("*").forEach(e => { if (e.shadowRoot) all(sel, e.shadowRoot, out) })
    return out
  }
  const seen = e => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 }
  const isDrawn = e => seen(e) && e.querySelector(".cartesianlayer .trace")
  const charts = () => all(".js-plotly-plot").filter(isDrawn)
  const words = () => all("a, p, h2, h3, li, span").some(e => e.textContent.includes(LAST) && seen(e))
  // What a chart shows: the fills and texts of its marks.
  const look = e => [...e.querySelectorAll(".points path, .point path, .textpoint text")]
    .map(p => p.style.fill + p.style.fillOpacity + p.textContent).join("|")
  const looks = () => charts().map(look).join("#")
  window.__t = {}
  window.__arm = () => { window.__t.changed = null; window.__before = looks(); window.__armed = true }
  const tick = () => {
    const now = performance.now()
    if (!window.__t.page && charts().length >= CHARTS && words()) window.__t.page = now
    if (window.__armed && window.__clicked && charts().length >= CHARTS && looks() !== window.__before) {
      window.__t.changed = now - window.__clicked
      window.__armed = false; window.__clicked = null
    }
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  const clicked = () => { if (window.__armed) window.__clicked ??= performance.now() }
  document.addEventListener("click", clicked, true)
})()
"""
CLICK = {
    "this program": ".st-key-overview-rec button",
    "bare Streamlit": "[data-testid=stButtonGroup] button",
    "Dash": "#choice label",
    "Panel": ".bk-btn-group button",
}
CHANGES = ("1", "4", "1")
"""The choices that are clicked in turn; each differs from the one before."""

Times = dict[str, dict[str, list[float]]]


def chromium() -> str | None:
    """Where Chromium is, or None."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def measure(servers: Sequence[Server], runs: int, charts: int, last: str, query: str) -> Times:
    """Times in milliseconds, by kind of server and phase. Run 0 warms each server up and is dropped;
    the order of the servers turns with every run."""
    times: Times = defaultdict(lambda: defaultdict(list))
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for run in range(runs + 1):
            turned = [*servers[run % len(servers) :], *servers[: run % len(servers)]]
            for server in turned:
                for phase, values in _visit(browser, server, charts, last, query).items():
                    if run:
                        times[server.kind][phase] += values
        browser.close()
    return times


def _visit(browser: Browser, server: Server, charts: int, last: str, query: str) -> dict[str, list[float]]:
    # The probe is called by eval, which this program's policy forbids: it is switched off for all alike.
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB", bypass_csp=True)
    probe = PROBE.replace("@kind@", server.kind).replace("@charts@", str(charts)).replace("@last@", last)
    context.add_init_script(probe)
    address = server.url + (query if server.kind == "this program" else "")
    cold, _ = _open(context, address)
    warm, page = _open(context, address)
    page.wait_for_timeout(700)
    changed = [_change(page, server.kind, choice) for choice in CHANGES]
    context.close()
    return {"cold": [cold], "warm": [warm], "filter": changed}


def _open(context: BrowserContext, address: str) -> tuple[float, Page]:
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.__t.page", timeout=40_000)
    return float(page.evaluate("window.__t.page")), page


def _change(page: Page, kind: str, choice: str) -> float:
    button = page.locator(CLICK[kind]).get_by_text(choice, exact=True).first
    button.scroll_into_view_if_needed()
    page.evaluate("window.__arm()")
    button.click()
    page.wait_for_function("window.__t.changed", timeout=20_000)
    page.wait_for_timeout(300)
    return float(page.evaluate("window.__t.changed"))
