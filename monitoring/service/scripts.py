"""The scripts of our own that stand in the first HTML; the policy allows each by its hash, and no other."""

from __future__ import annotations

from .line import LINE
from .step_aside import STEP_ASIDE
from .words_first import WORDS_FIRST

FOLLOW_ADDRESS = """(() => {
  const follow = () => {
    const lang = new URLSearchParams(location.search).get("lang")
    if (/^(en|fr|es)$/.test(lang)) document.documentElement.lang = lang
  }
  const { pushState, replaceState } = history
  let written = { search: null, at: 0 }
  history.pushState = function (state, title, address) {
    const onto = new URL(address, location)
    const stays = onto.pathname === location.pathname
    const twice = stays
      ? location.search === ""
      : onto.search === written.search && performance.now() - written.at < 400
    if (stays) written = { search: onto.search, at: performance.now() }
    ;(twice ? replaceState : pushState).call(this, state, title, address)
    follow()
  }
  history.replaceState = function (...given) { replaceState.apply(this, given); follow() }
  addEventListener("popstate", follow)
})()"""
"""Keeps <html lang> at what the address says while Streamlit redraws the page (WCAG 3.1.1).

And keeps Back to one step a page. Opening a page, Streamlit writes its address in two steps, path and
query, in either order; the second takes the place of the first instead of standing after it.
"""

KEEP_TYPED = """(() => {
  const FORM = ".st-key-report-form"
  const TEXTS = [`${FORM} [data-testid=stTextArea] textarea`, `${FORM} [data-testid=stTextInput] input`]
  const AWAY = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])"
  const QUIET = 1500
  let typed = null
  let timer
  let composing = false
  const take = () => {
    clearTimeout(timer)
    if (!typed || composing) return
    if (document.querySelector(AWAY)) { timer = setTimeout(take, QUIET); return }
    const at = typed
    typed = null
    const ctrlKey = at.tagName === "TEXTAREA"
    const enter = { key: "Enter", code: "Enter", ctrlKey, bubbles: true, cancelable: true }
    if (at.isConnected) at.dispatchEvent(new KeyboardEvent("keydown", enter))
  }
  const wait = (event) => {
    const at = event.target
    if (!(at instanceof Element) || !at.matches(TEXTS.join())) return
    typed = at
    clearTimeout(timer)
    timer = setTimeout(take, QUIET)
  }
  addEventListener("input", wait, true)
  addEventListener("compositionstart", () => { composing = true }, true)
  addEventListener("compositionend", (event) => { composing = false; wait(event) }, true)
  addEventListener("visibilitychange", () => { if (document.hidden) take() })
  addEventListener("pagehide", take)
  addEventListener("blur", take)
  let keyed = 0
  addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.closest(FORM)) keyed = performance.now()
  }, true)
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]")
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    const leaves = link && plain && link.origin === location.origin && !link.hasAttribute("download")
      && link.target !== "_blank" && !link.getAttribute("href").startsWith("#")
    if (!leaves || performance.now() - keyed > 4000) return
    event.preventDefault()
    event.stopPropagation()
    take()
    const began = performance.now()
    const go = () => {
      const took = performance.now() - began
      const busy = document.querySelector("[data-testid=stApp][data-test-script-state=running]")
      if (took < 4000 && (took < 700 || busy)) setTimeout(go, 100)
      else { keyed = 0; location.assign(link.href) }
    }
    go()
  }, true)
  let seen = ""
  const look = () => {
    const box = document.querySelector(".desk-problems, .desk-said, .desk-both")
    const said = box ? box.dataset.attempt || box.textContent.slice(0, 400) : ""
    const typing = document.activeElement && document.activeElement.matches(TEXTS.join())
    if (box && said !== seen && (!typing || box.matches(".desk-problems"))) box.focus()
    seen = said
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
})()"""
"""Keeps what is typed into a report, without a click: after a moment without a keystroke, or when the
reader turns away, the field is told what Ctrl+Enter (Enter in a line) tells it, and Streamlit takes its
text. While the line is away it waits; what was sent into the void is sent again when it is back (line.py).
The focus, the caret and a composition under way stay as they are.

And moves the focus to the box of problems, or to what was done, when a new one appears (WCAG 3.3.1).
"""


def bare(script: str) -> str:
    """A script as it travels: without its indentation and the lines that are comments."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if not line.startswith("//"))


SCRIPTS = tuple(map(bare, (WORDS_FIRST, STEP_ASIDE, LINE, FOLLOW_ADDRESS, KEEP_TYPED)))
"""The scripts that stand in the first HTML; the policy allows these, by their hash, and no other."""
