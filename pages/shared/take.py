"""What stands under a chart or a table: its files, the same in words, how to cite it, and its numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from monitoring.answers.pieces import Stamp
from monitoring.answers.tables import Table
from monitoring.briefs import paragraph
from monitoring.pictures import markup, words
from monitoring.pictures.links import Links
from monitoring.view import View

from . import data, files
from .context import Page

SHORT = 16
"""Tables of up to so many rows are plain HTML; longer ones can be scrolled and sorted."""


def take_away(
    page: Page, name: str, ask: Callable[[View], Any], table: Callable[[Any], Table], *, drawn: bool = True
) -> None:
    """One quiet row under a picture: the files, made on the click, and the same numbers as a table.

    name:   the picture, as takeaway.named knows it, and the files
    ask:    the answer of a view; table: the table of that answer, made when somebody wants it
    drawn:  False where there is no picture, only a table
    """
    t, view = page.t, page.shown
    address = Links(view, t.language, page.base)(page.name, **page.kept_codes)
    wanted = files.Wanted(name, view, t.language, ask, table, address, page.base, page.token)
    with st.container(key=f"take-{name}"):
        with st.container(horizontal=True):
            for kind in ("png", "pptx", "csv", "xlsx") if drawn else ("csv", "xlsx"):
                download(page, kind, wanted, partial(files.made, wanted, kind))
            _more_formats(page, wanted, drawn=drawn)
        opened = st.expander(t("take-table"), key=f"table.{name}", on_change="rerun")
        if opened.open:
            with opened:
                answer = ask(view)
                as_table(page, table(answer), answer.stamp)


def _more_formats(page: Page, wanted: files.Wanted, *, drawn: bool) -> None:
    """What fewer ask for, made ready when it is opened: further formats, the words, how to cite."""
    t = page.t
    opened = st.popover(t("take-more"), key=f"more.{wanted.name}", type="tertiary", on_change="rerun")
    if not is_open(opened):
        return
    with opened:
        title = t(f"table-{wanted.table(wanted.ask(page.shown)).name}")
        for kind in ("svg", "pdf", "docx") if drawn else ("docx",):
            download(page, kind, wanted, partial(files.made, wanted, kind))
        if drawn:
            shown = files.drawn(wanted)
            title = shown.title
            st.html(markup.note(t("take-words")))
            told = paragraph.of(shown, wanted.ask(page.shown), t, wanted.base)
            st.code(told, language=None, wrap_lines=True)
        st.html(markup.note(t("take-citation")))
        st.code(files.citation(wanted, title), language=None, wrap_lines=True)


def is_open(opened: Any) -> bool:
    """Is what is behind a label shown in this run?"""
    return bool(opened.open)


def download(page: Page, kind: str, wanted: files.Wanted, made: Callable[[], bytes]) -> None:
    """A button that gives a file, made on the click."""
    st.download_button(
        page.t(f"take-{kind}"),
        data=made,
        file_name=f"{wanted.stem}.{kind}",
        mime=files.MIME[kind],
        key=f"file.{wanted.name}.{kind}",
        on_click="ignore",
        type="tertiary",
    )


def as_table(page: Page, table: Table, stamp: Stamp) -> None:
    """A table in words: plain where it is short, one to scroll and sort where it is long."""
    base = data.base(page.shown)
    title = page.t(f"table-{table.name}")
    shown = words.table(table, base.names, page.t, base.recommendations, of=stamp.of)
    if len(shown) <= SHORT:
        st.html(markup.table(shown, page.t, title))
    else:
        st.dataframe(shown, hide_index=True, alt=title)
