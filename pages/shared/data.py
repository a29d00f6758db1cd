"""The answers of this process, kept by View: pages ask here, never the record itself.

Answers are frozen and read only, so one serves all readers with the same View; what a reader may see
is part of the View. Nothing is kept by account.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from monitoring import answers, ask
from monitoring.record import queries
from monitoring.service.health import store
from monitoring.view import View

Answer = TypeVar("Answer")


def latest_record() -> int:
    """The number of the record as it is now; asked anew in every run."""
    with store().reading() as session:
        return queries.latest_record(session)


@st.cache_resource(max_entries=16, show_spinner=False)
def known(key: View) -> ask.Known:
    """What every question needs, for a record, with or without related work."""
    with store().reading() as session:
        return ask.known(session, key)


def base(view: View) -> ask.Known:
    """What every question under this view needs."""
    return known(ask.key_of_known(view))


@st.cache_resource(max_entries=64, show_spinner=False)
def overview(view: View) -> answers.Overview:
    """The six side by side."""
    with store().reading() as session:
        return ask.overview(session, view, base(view))


@st.cache_resource(max_entries=128, show_spinner=False)
def recommendation(view: View, number: int) -> answers.RecommendationAnswer:
    """One recommendation. Errors: BadAddress."""
    with store().reading() as session:
        return ask.recommendation(session, view, base(view), number)


@st.cache_resource(max_entries=256, show_spinner=False)
def member(view: View, code: str) -> answers.MemberAnswer:
    """One Member. Errors: BadAddress."""
    with store().reading() as session:
        return ask.member(session, view, base(view), code)


@st.cache_resource(max_entries=64, show_spinner=False)
def statements(view: View, wanted: answers.Filter) -> answers.Statements:
    """Everything said that a filter lets through."""
    with store().reading() as session:
        return ask.statements(session, view, base(view), wanted)


@st.cache_resource(max_entries=64, show_spinner=False)
def statement(view: View, code: str) -> answers.OneStatement:
    """One statement. Errors: NotFound."""
    with store().reading() as session:
        return ask.statement(session, view, base(view), code)


@st.cache_resource(max_entries=16, show_spinner=False)
def about(view: View) -> answers.About:
    """What the monitor knows of itself."""
    with store().reading() as session:
        return ask.about(session, view, base(view))


@st.cache_resource(max_entries=256, show_spinner=False)
def drawn(name: str, key: tuple[object, ...], _draw: Callable[[], Answer]) -> Answer:
    """A picture or a piece of HTML that depends on nothing but its name and key, drawn once."""
    return _draw()
