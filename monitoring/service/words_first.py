"""The words are painted before Streamlit's files are asked for: one script, in the first HTML.

Some sixty files that are fetched and read while the page for reading is being laid out hold it back by a
fifth of a second where the line is fast, and take the place of its fonts where it is slow.
"""

from __future__ import annotations

from typing import Final

LATER: Final = "live-files"
"""The ``<template>`` in which the files are named; what stands in one is not fetched."""

WORDS_FIRST: Final = """(() => {
  const bring = () => {
    const files = document.getElementById("@later@")
    if (!files) return
    document.head.append(files.content.cloneNode(true))
    files.remove()
  }
  const painted = (seen) => { if (seen.getEntriesByName("first-contentful-paint").length) bring() }
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true })
  addEventListener("DOMContentLoaded", () => setTimeout(bring, document.hidden ? 0 : 1000))
})()""".replace("@later@", LATER)
"""Brings Streamlit's files once something is painted; in a tab that nobody looks at, where nothing ever is,
at once, and where a browser does not say what it has painted, after a second."""
