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
  const inUse = (first) => first.querySelector(".menu[open], :is(select, input, button):focus")
    || [...first.querySelectorAll("select, input")].some(touched)
    || (!getSelection().isCollapsed && performance.now() - since < ENOUGH)
  const under = (one, root) => [...root.querySelectorAll("h1, h2")]
    .filter((head) => head.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING).pop()?.textContent
  const standIn = (piece, root) => {
    const slot = root.querySelector(`[class*="-${piece.dataset.standsFor} "].stPrintGraphic`)
    if (!slot || !slot.offsetHeight || slot.querySelector(".cartesianlayer .trace")) return null
    const box = document.createElement("div")
    box.className = "stand-in"
    box.dataset.testid = "stHtml"
    box.append(piece)
    slot.style.position = "relative"
    slot.append(box)
    return () => slot.querySelector(".cartesianlayer .trace") ? (box.remove(), true) : !box.isConnected
  }
  const same = (one, other) => one.id ? one.id === other.id : one.textContent === other.textContent
  const go = (first) => {
    const root = document.getElementById("root")
    const at = (one) => one.getBoundingClientRect().top
    const places = [...first.querySelectorAll(PLACES)]
    const seen = places.find((one) => at(one) > 60 && at(one) < innerHeight * .8)
      || places.filter((one) => at(one) <= 60).pop()
    const top = seen && first.scrollTop ? at(seen) : null
    const held = first.contains(document.activeElement) ? document.activeElement : null
    const folds = [...first.querySelectorAll(".fold[open] > summary")]
      .map((one) => [one.textContent.trim(), under(one, first)])
    const pieces = [...first.querySelectorAll("[data-stands-for]")]
    first.remove()
    let drawn = pieces.map((piece) => standIn(piece, root)).filter(Boolean)
    const tidy = () => {
      drawn = drawn.filter((isDrawn) => !isDrawn())
      if (drawn.length) setTimeout(tidy, 100)
      else document.getElementById("first-style")?.remove()
    }
    tidy()
    fonts.forEach((begin) => begin())
    const main = root.querySelector("[data-testid=stMain]")
    const here = top === null ? null : [...root.querySelectorAll(PLACES)].find((one) => same(one, seen))
    if (here) main.scrollTop += at(here) - top
    root.querySelectorAll("details:not([open]) > summary").forEach((one) => {
      if (folds.some(([label, head]) => one.textContent.trim().endsWith(label) && under(one, root) === head))
        one.click()
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
  const inFirst = (at) => at instanceof Element && at.closest("#first")
  const close = (all) => all.forEach((menu) => menu.removeAttribute("open"))
  addEventListener("keydown", (event) => {
    const open = document.querySelectorAll("#first .menu[open]")
    if (event.key === "Escape" && open.length) { open[0].firstElementChild.focus(); close(open) }
  })
  addEventListener("click", (event) => {
    const open = [...document.querySelectorAll("#first .menu[open]")]
    close(open.filter((menu) => !menu.contains(event.target)))
  })
  addEventListener("change", (event) => { if (inFirst(event.target)) event.target.form?.requestSubmit() })
  addEventListener("DOMContentLoaded", look)
})()"""
"""The live page draws hidden below the page for reading (static/edition.css), and takes its place in one
step when it stands, all but its charts, whose place is kept: what is hidden does not count as moved, so
nothing jumps. Where the reader has scrolled to, the link that has the focus and what was unfolded stay, and
what stood in the place of a chart stays there until the chart is drawn. While a menu is open or a form is
being filled in, it waits. Where it cannot tell whether the live page stands, as when a name of Streamlit's
has changed, it waits twelve seconds. What is chosen in a form leads on at once, as on the live page.

The font of the icons, which Streamlit fetches before anything else, waits too: on a slow line it would take
two seconds from the words of the live page.
"""
