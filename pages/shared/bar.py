"""The context bar: as of when, of whom, in which language. One row, the same on every page.

Every control is set from the address before it is drawn, and writes to the address when it is used:
so menu, Back, reload and a second tab all show what the address says.
"""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from monitoring import ask
from monitoring.errors import BadAddress
from monitoring.pictures import frame, markup, palette
from monitoring.vocabulary import ADOPTED_ON, Scope

from . import context, data


def style(visit: context.Page) -> None:
    """Write the colours of the theme, and the one style sheet."""
    st.html(palette.css(visit.look.name))


def draw() -> None:
    """Draw the bar for the page of this run; where the address cannot be read, only the language."""
    page = context.current()
    st.logo("static/mark.svg", size="large")
    with st.container(horizontal=True, key="bar"):
        if page.view is not None and page.name not in context.DESKS:
            (_meeting if page.name == "meeting" else _as_of)(page)
            _of_whom(page)
        st.space("stretch")
        _account(page)
        _language(page)
    _stamp(page)


def _account(page: context.Page) -> None:
    """Who is in, and the way in or out."""
    t, reader = page.t, page.reader
    where = "/account/sign-in?" + urlencode({"lang": t.language, "next": page.here})
    if reader.signed_in:
        who = {"name": reader.name or reader.email, "address": f"/accounts?lang={t.language}"}
    elif reader.draft:
        return
    else:
        who = {"name": "", "address": where}
    st.html(markup.render("who", t, **who), width="content")


def _stamp(page: context.Page) -> None:
    """On every page of a store whose reports are made up, that they are."""
    if page.view is not None and page.name in context.DESKS and data.base(page.shown).illustrative:
        st.html(markup.box("note", page.t("trial-stamp"), page.t))


def _as_of(page: context.Page) -> None:
    t, shown = page.t, page.shown.as_of
    held = data.meetings(ask.key_of_known(page.shown), page.today)
    menu = frame.days(page.shown, held, page.today, t)
    st.session_state["bar.meeting"] = menu.chosen
    st.session_state["bar.day"] = shown
    with st.popover(menu.label, key="bar.as_of"):
        st.selectbox(
            menu.asks,
            list(menu.choices),
            format_func=menu.choices.__getitem__,
            key="bar.meeting",
            on_change=_write,
            args=("asof", "bar.meeting"),
        )
        st.date_input(
            t("bar-any_day"),
            min_value=ADOPTED_ON,
            max_value=page.today,
            format="DD/MM/YYYY",
            key="bar.day",
            on_change=_write,
            args=("asof", "bar.day"),
        )


def _meeting(page: context.Page) -> None:
    try:
        shown = data.between(page.shown, page.today, page.code("meeting"), page.code("since"))
    except BadAddress:  # the page says what cannot be read
        return
    menu = frame.meetings(shown, ask.choices(data.base(page.shown)), page.today, page.t)
    st.session_state["bar.chosen"] = menu.chosen
    with st.popover(menu.label, key="bar.as_of"):
        st.selectbox(
            menu.asks,
            list(menu.choices),
            format_func=menu.choices.__getitem__,
            key="bar.chosen",
            on_change=_write_meeting,
        )


def _write_meeting() -> None:
    """Another meeting is compared with the one before it."""
    st.query_params.pop("since", None)
    _write("meeting", "bar.chosen")


def _of_whom(page: context.Page) -> None:
    t, view = page.t, page.shown
    menu = frame.of_whom(view, t)
    st.session_state["bar.scope"] = menu.chosen
    st.session_state["bar.related"] = view.related
    with st.popover(menu.label, key="bar.whom"):
        st.radio(
            menu.asks,
            list(menu.choices),
            format_func=menu.choices.__getitem__,
            key="bar.scope",
            on_change=_write,
            args=("scope", "bar.scope", Scope.GROUP.value),
        )
        st.toggle(
            t("bar-related"), key="bar.related", on_change=_write, args=("related", "bar.related", False)
        )


def _language(page: context.Page) -> None:
    menu = frame.languages(page.t)
    st.session_state["bar.lang"] = menu.chosen
    with st.popover(menu.label, key="bar.language"):
        st.radio(
            menu.asks,
            list(menu.choices),
            format_func=menu.choices.__getitem__,
            key="bar.lang",
            on_change=_write,
            args=("lang", "bar.lang"),
        )


def _write(code: str, key: str, default: object = None) -> None:
    """Put what was chosen into the address; a default is left out."""
    chosen = st.session_state[key]
    if chosen is None:
        return
    if chosen == default:
        st.query_params.pop(code, None)
    else:
        st.query_params[code] = "1" if chosen is True else str(chosen)
