"""What the statements page and the practices page are narrowed to; the codes stand in the address."""

from __future__ import annotations

import streamlit as st

from monitoring.answers import Statements
from monitoring.answers.practices import Practices
from monitoring.pictures import choices

from . import parts
from .context import Page


def controls(page: Page, answer: Statements) -> None:
    """The controls, all in one row that wraps."""
    t = page.t
    with st.container(key="controls"):
        columns = [*st.columns(4), *st.columns(4)]
        with columns[0]:
            _words(page)
        for column, (code, named) in zip(columns[1:], choices.of_statements(answer, t).items(), strict=True):
            with column:
                parts.pick(page, code, named, label=t(f"filter-{code}"), empty=t("filter-any"))


def _words(page: Page) -> None:
    key = "statements.words"
    st.session_state[key] = page.code("words")
    st.text_input(
        page.t("filter-words"),
        placeholder=page.t("filter-words_hint"),
        max_chars=200,
        key=key,
        on_change=parts.write,
        args=("words", key),
    )


def choose_practices(page: Page, answer: Practices) -> None:
    """The controls of the practices page, in one row that wraps."""
    t = page.t
    with st.container(key="controls"):
        for column, (code, named) in zip(st.columns(3), choices.of_practices(answer, t).items(), strict=True):
            with column:
                parts.pick(page, code, named, label=t(f"filter-{code}"), empty=t("filter-any"))
