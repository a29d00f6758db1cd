"""How the page for reading makes room for the live page: one script, in the first HTML."""

from __future__ import annotations

from typing import Final

STEP_ASIDE: Final = """(() => {
  const PLACES = "h1, h2, article[id]"
  const WAITS = "#root [data-testid=stSkeleton], #root [data-stale=true]"
  const stands = () => {
    const app = document.querySelector("#root [data-testid=stApp]")
    const state = app && app.getAttribute("data-test-script-state")
    const waits = [...document.querySelectorAll(WAITS)].some((one) => !one.closest(".stPrintGraphic"))
    return state === "notRunning" && document.querySelector("#root h1") && !waits
  }
  const inUse = (first) => first.querySelector(".menu[open], :is(select, input):focus")
    || !getSelection().isCollapsed
  const same = (one, other) => one.id ? one.id === other.id : one.textContent === other.textContent
  const go = (first) => {
    const root = document.getElementById("root")
    const at = (one) => one.getBoundingClientRect().top
    const seen = [...first.querySelectorAll(PLACES)].filter((one) => at(one) < 90).pop()
    const top = seen && first.scrollTop ? at(seen) : null
    const held = first.contains(document.activeElement) ? document.activeElement : null
    first.remove()
    fonts.forEach((begin) => begin())
    document.getElementById("first-style")?.remove()
    const main = root.querySelector("[data-testid=stMain]")
    const here = top === null ? null : [...root.querySelectorAll(PLACES)].find((one) => same(one, seen))
    if (here) main.scrollTop += at(here) - top
    const link = held && held.getAttribute("href")
    const again = link && [...root.querySelectorAll("a")].find((one) => one.getAttribute("href") === link)
    if (again) again.focus({ preventScroll: true })
  }
  const fonts = []
  const load = document.fonts.load
  document.fonts.load = function (...given) {
    const begin = () => load.apply(this, given)
    if (!document.getElementById("first")) return begin()
    return new Promise((then) => fonts.push(() => then(begin())))
  }
  const look = () => {
    const first = document.getElementById("first")
    if (!first) return
    if (stands() && !inUse(first)) requestAnimationFrame(() => go(first))
    else setTimeout(look, 50)
  }
  addEventListener("DOMContentLoaded", look)
})()"""
"""The live page draws hidden below the page for reading (static/edition.css), and takes its place in one
step when it stands, all but its charts, whose place is kept: what is hidden does not count as moved, so
nothing jumps. Where the reader has scrolled to, and the link that has the focus, stay. While a menu is open,
a field has the focus or words are marked, it waits.

The font of the icons, which Streamlit fetches before anything else, waits too: on a slow line it would take
two seconds from the words of the live page.
"""
