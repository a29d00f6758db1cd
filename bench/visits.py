"""What a reader at the other end of a line waits for, and what travels until then.

answer  until the page's lead, with its numbers, can be read on the screen
live    until that stands in the live page, which has nothing more to run
chart   until the first Plotly chart is drawn
first   bytes down the line for it all, WebSocket included, with an empty cache
second  the same in a new tab of the same browser
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from .slow_line import Line, Proxy, laid

PROBE = """
(() => {
  if (window !== window.top) return
  const KIND = "@kind@", LEAD = "@lead@"
  const streamlit = KIND !== "Dash"
  // A sentence is the same whatever spaces and marks it is set with.
  const plain = text => text.replace(/[^\\p{L}\\p{N}]/gu, "")
  const seen = e => {
    const r = e.getBoundingClientRect()
    return r.width > 1 && r.height > 1
      && e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  }
  // Nothing lies over it.
  const open = e => {
    const r = e.getBoundingClientRect()
    return e.contains(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2))
  }
  const within = (root, sel) => root ? [...root.querySelectorAll(sel)] : []
  const told = root => within(root, "h1").some(seen)
    && within(root, ".lead").some(e => plain(e.textContent) === plain(LEAD) && seen(e) && open(e))
  const rests = () => !streamlit || document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
  const gone = () => !within(document, "#first").some(seen)
  const stands = () => told(streamlit ? document.getElementById("root") : document.body) && rests() && gone()
  const charts = () => within(document, ".js-plotly-plot")
    .some(e => seen(e) && within(e, ".cartesianlayer .trace").some(seen))
  const waited = { answer: () => told(document.body), live: stands, chart: charts }
  const found = {}
  window.__found = () => {
    // What is laid out may not be painted yet: styles and fonts may hold it back.
    const [painted] = performance.getEntriesByName("first-contentful-paint")
    return painted ? Object.fromEntries(
      Object.entries(found).map(([name, at]) => [name, Math.max(at, painted.startTime) / 1000])) : {}
  }
  const tick = () => {
    for (const name in waited)
      if (!(name in found) && document.body && waited[name]()) found[name] = performance.now()
    if (Object.keys(found).length < 3) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
})()
"""
WAITED = ("answer", "live", "chart")
STILL = 400
"""Bytes that may still come while a page counts as loaded: a WebSocket says now and then that it is there."""

LOOK = 0.1
"""Seconds between two looks at a page."""

NOTHING = 30.0
"""Seconds without a byte after which nothing more is to come, whatever is still to be drawn."""


@dataclass(frozen=True)
class Subject:
    """A page of a server, and the lead by which one sees that it answers."""

    kind: str
    page: str
    port: int
    address: str
    lead: str


@dataclass
class Found:
    """Seconds by what was waited for, without what was not seen; and bytes down the line.

    ended:   all had arrived: what was not seen never comes, however long one waits
    second:  None where there was no second visit
    """

    times: dict[str, float]
    ended: bool
    first: int
    second: int | None = None


class Visit:
    """One visit under way. Its page is looked at until all is drawn and the line is quiet, or time is up."""

    def __init__(self, page: Page, subject: Subject, proxy: Proxy, patience: float) -> None:
        self.page, self.proxy = page, proxy
        self.times: dict[str, float] = {}
        self.ended = False
        self.before = self.marked = proxy.down.bytes
        # Where much takes long, the pause between two parts is longer too.
        self.quiet = 1.0 + 4 * proxy.line.round_trip
        self.until = time.monotonic() + patience
        self.since = time.monotonic()
        page.goto(
            f"http://127.0.0.1:{proxy.port}/{subject.address}", wait_until="commit", timeout=1000 * patience
        )

    def over(self) -> bool:
        now = time.monotonic()
        if self.proxy.down.bytes > self.marked + STILL:
            self.marked, self.since = self.proxy.down.bytes, now
        self.times = self.page.evaluate("window.__found()")
        drawn = len(self.times) == len(WAITED)
        self.ended = now > self.since + (self.quiet if drawn else NOTHING)
        return self.ended or now > self.until

    @property
    def bytes(self) -> int:
        return self.proxy.down.bytes - self.before


def together(
    browser: Browser, subjects: Sequence[Subject], line: Line, patience: float, *, again: bool
) -> list[Found]:
    """Visits of some pages at the same time, each down a line of its own; again: with a second one after."""
    with ExitStack() as held:
        proxies, contexts = [], []
        for subject in subjects:
            proxies.append(held.enter_context(laid(line, subject.port)))
            context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB")
            held.callback(context.close)
            kind = "Dash" if subject.kind.startswith("Dash") else subject.kind
            context.add_init_script(PROBE.replace("@kind@", kind).replace("@lead@", subject.lead))
            contexts.append(context)

        def visited() -> list[Visit]:
            visits = [
                Visit(context.new_page(), subject, proxy, patience)
                for context, subject, proxy in zip(contexts, subjects, proxies, strict=True)
            ]
            open_ = list(visits)
            while open_ := [visit for visit in open_ if not visit.over()]:
                time.sleep(LOOK)
            return visits

        first = visited()
        found = [Found(visit.times, visit.ended, visit.bytes) for visit in first]
        if again and all(len(visit.times) == len(WAITED) for visit in first):
            for visit in first:
                visit.page.close()
            for each, visit in zip(found, visited(), strict=True):
                each.second = visit.bytes
    return found
