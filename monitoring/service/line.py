"""When the line breaks: one sentence says so, nothing typed is lost, the page comes back by itself.

Streamlit tries the line again by itself, at the latest every four seconds, and knows the reader again for
two minutes. What it leaves undone is done here by a script. It says so in English, in a window that takes
the focus. It closes every field at once, also the one in which somebody types. When the line is back it
does not ask what was chosen meanwhile. And a line that died without a word it takes for a living one.
"""

from __future__ import annotations

import json

from ..i18n import translator
from ..vocabulary import LANGUAGES


def sentences() -> str:
    """What the script may say, by language: JSON that can stand in a script."""
    said = {}
    for code in LANGUAGES:
        t = translator(code)
        said[code] = {"away": t("line-away"), "file": t("line-file")}
    return json.dumps(said).replace("<", "\\u003c")


_SCRIPT = """(() => {
  const SAID = /* sentences */
  const FIELDS = "[data-testid=stTextArea] textarea, [data-testid=stTextInput] input"
  const HEALTH = "/_stcore/health"
  const [MOMENT, DOUBT, PATIENCE, AGAIN, SHOWN] = [1000, 4000, 10000, 4000, 8000]

  // No window of Streamlit's own over an error; and it connects at once, without asking whether it may.
  const [BACKEND_BASE_URL, allowedOrigins] = [location.origin, [location.origin]]
  const HOST_CONFIG = { allowedOrigins, useExternalAuthToken: false, blockErrorDialogs: true }
  window.__streamlit = { BACKEND_BASE_URL, HOST_CONFIG }

  let gone = false
  let away = false
  let stood = false
  let broken = false
  let file = 0
  let timer
  let focus

  const box = document.createElement("div")
  box.id = "line"
  box.setAttribute("role", "status")
  box.style = "font: 1rem/1.5 sans-serif; padding: 1rem"  // until the style sheet is there
  addEventListener("DOMContentLoaded", () => document.body.append(box))
  const say = () => {
    const words = SAID[document.documentElement.lang] || SAID.en
    const said = away ? words.away : performance.now() < file ? words.file : ""
    if (box.textContent !== said) box.textContent = said
    document.documentElement.style.setProperty("--line", `${box.offsetHeight}px`)
  }
  addEventListener("resize", say)

  const leave = () => {
    if (gone) return
    gone = true
    focus = document.activeElement
    timer = setTimeout(() => {
      away = true
      say()
      const at = document.activeElement
      if (at && at.matches(FIELDS)) at.scrollIntoView({ block: "nearest" })
    }, MOMENT)
  }
  const come = () => {
    clearTimeout(timer)
    gone = away = false
    say()
    if (broken && !writes()) return reload()
    if (document.activeElement === document.body && focus) focus.focus({ preventScroll: true })
    // What was chosen meanwhile the page knows and the server does not: the key R lets the page run again.
    const at = document.activeElement
    hand = at && at.matches(FIELDS) ? spot(at) : null
    kept = [...typed.keys()].filter((one) => one.isConnected).map(spot)
    press(document.body, { key: "r", code: "KeyR", keyCode: 82 })
    setTimeout(enter, MOMENT, performance.now(), 20)
  }
  const press = (at, key) => {
    for (const type of ["keydown", "keyup"])
      at.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true }))
  }

  // A server that no longer knows the reader fills its fields anew: what was typed is entered again.
  const typed = new Map()
  addEventListener("input", ({ target, isTrusted }) => {
    if (isTrusted && target instanceof Element && target.matches(FIELDS)) typed.set(target, performance.now())
  }, true)
  const alike = (name) => [...document.querySelectorAll(FIELDS)].filter((at) => at.ariaLabel === name)
  const spot = (at) => {
    const fields = alike(at.ariaLabel)
    return { name: at.ariaLabel, value: at.value, place: fields.indexOf(at), of: fields.length }
  }
  const entered = ({ name, value, place, of }, since) => {
    const fields = alike(name)
    const at = fields[place]
    if (fields.length !== of || at.value === value) return false
    if (typed.get(at) > since) return true
    typed.set(at, since)
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(at), "value").set.call(at, value)
    at.dispatchEvent(new Event("input", { bubbles: true }))
    press(at, { key: "Enter", code: "Enter", ctrlKey: at.tagName === "TEXTAREA" })
    return true
  }
  // Every run of the page may be the one that draws a field anew; until somebody presses a button.
  let kept = []
  let hand = null
  const enter = (since, times) => {
    const rests = document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
    if (rests) {
      const at = hand && document.activeElement === document.body && alike(hand.name)[hand.place]
      if (at) { at.focus(); at.setSelectionRange(at.value.length, at.value.length) }
      kept = kept.filter((one) => !entered(one, since))
    }
    if (times) setTimeout(enter, MOMENT / 4, since, rests ? times - 1 : times)
  }
  addEventListener("click", ({ target, isTrusted }) => {
    if (isTrusted && target instanceof Element && target.closest("button")) { kept = []; hand = null }
  }, true)

  // Hears before Streamlit does that the line is away.
  let socket
  let heard = 0
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given)
      socket = this
      const closed = () => { if (socket === this) leave() }
      this.addEventListener("close", closed)
      this.addEventListener("error", closed)
      this.addEventListener("message", () => { heard = performance.now() })
    }
  }

  // Who types goes on typing: Streamlit would close the field in the middle of a word.
  for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement]) {
    prototype.setAttribute = function (name, value) {
      const closes = name === "disabled" && gone && this.matches(FIELDS)
      if (!closes) Element.prototype.setAttribute.call(this, name, value)
    }
  }

  // A line can die without a word. Whoever does something that is not answered has it looked after.
  const answers = () => Promise.race([
    fetch(HEALTH, { cache: "no-store" }).then(() => true, () => false),
    new Promise((tell) => setTimeout(tell, PATIENCE, false)),
  ])
  const drop = () => { if (!gone && socket) socket.dispatchEvent(new CloseEvent("close")) }
  let doubting = false
  const doubt = (event) => {
    if (doubting || gone || (event.type === "keydown" && event.key !== "Enter")) return
    doubting = true
    const since = performance.now()
    setTimeout(async () => {
      if (heard < since && !(await answers()) && heard < since) drop()
      doubting = false
    }, DOUBT)
  }
  for (const type of ["click", "change", "keydown"]) addEventListener(type, doubt, true)
  addEventListener("offline", drop)

  // While the line is away, a link or a form would only lead to a page of the browser's own.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]")
    const leads = link && link.origin === location.origin && !link.getAttribute("href").startsWith("#")
    if (!away || !leads || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    answers().then((yes) => { if (yes) location.assign(link.href) })
  }, true)
  addEventListener("submit", (event) => {
    if (!away) return
    event.preventDefault()
    answers().then((yes) => { if (yes) event.target.submit() })
  }, true)

  // Nobody asks again for a script that did not arrive: the page is loaded anew, three times at most.
  const reload = async () => {
    const tries = Number(sessionStorage.getItem("line") || 0)
    if (tries >= 3) { clearTimeout(timer); gone = away = false; return say() }
    await new Promise((go) => setTimeout(go, tries * AGAIN))
    while (!(await answers())) await new Promise((go) => setTimeout(go, AGAIN))
    sessionStorage.setItem("line", tries + 1)
    location.reload()
  }
  setTimeout(() => { if (!broken) sessionStorage.removeItem("line") }, 30000)
  const writes = () => [...typed.keys()].some((one) => one.isConnected)
  const lost = () => {
    if (broken) return
    broken = true
    if (!stood) leave()
    if (!stood || (!gone && !writes())) reload()
  }
  addEventListener("vite:preloadError", lost)
  addEventListener("error", ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) lost()
  }, true)

  const look = () => {
    const app = document.querySelector("[data-testid=stApp]")
    if (app || document.getElementById("first")) box.removeAttribute("style")
    const state = app && app.dataset.testConnectionState
    if (state === "CONNECTED") stood = true
    if (state === "DISCONNECTED_FOREVER" && stood) { stood = broken = false; lost() }
    if (state === "CONNECTED" && gone && socket.readyState === WebSocket.OPEN) come()
    if (document.querySelector("[data-testid=stDownloadButtonError]") && performance.now() > file) {
      file = performance.now() + SHOWN
      setTimeout(say, SHOWN + 50)
      say()
    }
  }
  const attributeFilter = ["data-test-connection-state"]
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter })
})()"""

LINE = _SCRIPT.replace("/* sentences */", sentences())
"""Stands first in the page, before any script of Streamlit's."""
