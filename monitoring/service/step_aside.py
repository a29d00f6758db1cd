"""How the page for reading makes room for the live page: one script, in the first HTML."""

from __future__ import annotations

from typing import Final

STEP_ASIDE: Final = """(() => {
  const PLACES = "h1, h2, article[id]"
  const WAITS = "#root [data-testid=stSkeleton], #root [data-stale=true]"
  const ENOUGH = 12000
  let since = 0
  const stands = () => {
    if (!document.querySelector("#root h1")) return false
    since = since || performance.now()
    const app = document.querySelector("#root [data-testid=stApp]")
    const state = app && app.getAttribute("data-test-script-state")
    const waits = [...document.querySelectorAll(WAITS)].some((one) => !one.closest(".stPrintGraphic"))
    return (state === "notRunning" && !waits) || performance.now() - since > ENOUGH
  }
  const chosen = (one) => Math.max(0, [...one.options].findIndex((option) => option.defaultSelected))
  const touched = (one) => one.options ? one.selectedIndex !== chosen(one) : one.value !== one.defaultValue
  const inUse = (first) => !getSelection().isCollapsed
    || first.querySelector(".menu[open], .quiet[open], :is(select, input, button):focus")
    || [...first.querySelectorAll("select, input")].some(touched)
  const same = (one, other) => one.id ? one.id === other.id : one.textContent === other.textContent
  const go = (first) => {
    const root = document.getElementById("root")
    const at = (one) => one.getBoundingClientRect().top
    const seen = [...first.querySelectorAll(PLACES)].filter((one) => at(one) < 90).pop()
    const top = seen && first.scrollTop ? at(seen) : null
    const held = first.contains(document.activeElement) ? document.activeElement : null
    const folds = [...first.querySelectorAll(".fold[open] > summary")].map((one) => one.textContent.trim())
    first.remove()
    fonts.forEach((begin) => begin())
    document.getElementById("first-style")?.remove()
    const main = root.querySelector("[data-testid=stMain]")
    const here = top === null ? null : [...root.querySelectorAll(PLACES)].find((one) => same(one, seen))
    if (here) main.scrollTop += at(here) - top
    root.querySelectorAll("details:not([open]) > summary").forEach((one) => {
      if (folds.some((label) => one.textContent.trim().endsWith(label))) one.click()
    })
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
nothing jumps. Where the reader has scrolled to, the link that has the focus and what was unfolded stay. While
a menu or a table is open, a form is being filled in or words are marked, it waits. Where it cannot tell
whether the live page stands, as when a name of Streamlit's has changed, it waits twelve seconds.

The font of the icons, which Streamlit fetches before anything else, waits too: on a slow line it would take
two seconds from the words of the live page.
"""
