"""The words are painted before Streamlit's files are asked for: one script, in the first HTML.

Some sixty files that are fetched and read while the page for reading is being laid out hold it back by a
fifth of a second where the line is fast, and take the place of its fonts where it is slow.
"""

from __future__ import annotations

from typing import Final

LIVE_FILES: Final = "live-files"
"""The ``<template>`` in which the files are named; what stands in one is not fetched."""

WORDS_FIRST: Final = """(() => {
  let seen = false
  const bring = () => {
    const files = document.getElementById("@files@")
    if (!files) return
    document.head.append(files.content.cloneNode(true))
    files.remove()
  }
  addEventListener("DOMContentLoaded", () => setTimeout(bring, seen || document.hidden ? 0 : 1000))
  const painted = (told) => {
    seen = seen || told.getEntriesByName("first-contentful-paint").length > 0
    if (seen) bring()
  }
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true })
})()""".replace("@files@", LIVE_FILES)
"""Brings Streamlit's files once something is painted, at the latest when the page has come as far as to name
them; in a tab that nobody looks at, where nothing ever is painted, when it has come; and where a browser does
not say what it has painted, a second later."""
