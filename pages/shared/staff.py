"""What the Secretariat's desk and the accounts do alike: who may come in, what a button asked for, what
was done."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from monitoring.errors import BadReport, Conflict, MonitoringError
from monitoring.pictures import report_desk, staff
from monitoring.pictures.links import Links
from monitoring.record import access
from monitoring.view import View
from monitoring.vocabulary import Right

from . import data, parts, staff_form
from .context import VIEW_CODES, Page

WISH, DONE, TROUBLE, TOLD = "staff.wish", "staff.done", "staff.trouble", "staff.told"

Said = tuple[tuple[str, Mapping[str, Any]], ...]
"""Sentences on what was done: key and places of each."""

Deed = Callable[[Page, str, str], Said]
"""What a button does: the page, the form that it belongs to, what it is about."""

FURTHEST = datetime.timedelta(days=5 * 366)
"""So far ahead meetings and rounds are entered."""

PARTS = {
    "waiting": Right.READ_WAITING,
    "record": Right.ENTER_STATEMENT,
    "rounds": Right.READ_WAITING,
    "trail": Right.READ_TRAIL,
}
"""The parts of the desk, and the right that each asks for."""


def entrance(page: Page, title: str, said: str) -> None:
    """What somebody reads who did not sign in: one sentence and the way in."""
    address = "/account/sign-in?" + urlencode({"lang": page.t.language, "next": page.here})
    parts.html(staff.entrance(title, said, address, page.t))


def part(page: Page) -> str:
    """The part of the desk that the address names, above the choice of those that this reader has.

    Errors: BadAddress; Refused for who has no right to that part
    """
    chosen = parts.code_of(page, "part", tuple(PARTS), "waiting")
    access.require(page.reader, PARTS[chosen])
    parts.html(staff.head(page.t("staff-title"), page.t(f"staff-lead_{chosen}"), page.t))
    key = "desk.part"
    st.session_state[key] = chosen
    st.segmented_control(
        page.t("staff-part"),
        [name for name, right in PARTS.items() if access.may(page.reader, right)],
        format_func=lambda name: page.t(f"staff-part_{name}"),
        required=True,
        label_visibility="collapsed",
        key=key,
        wrap=True,
        on_change=_go,
    )
    return chosen


def _go() -> None:
    """To another part of the desk: what was chosen in this one does not go along."""
    kept = {name: code for name, code in st.query_params.items() if name in VIEW_CODES}
    chosen = st.session_state["desk.part"]
    st.query_params.from_dict(kept | ({} if chosen == "waiting" else {"part": chosen}))


def now(page: Page) -> View:
    """The record as it is now, whatever day and record number the address names."""
    return View(page.today, data.latest_record(), sees=access.sees(page.reader))


def links(page: Page) -> Links:
    """Addresses as of now."""
    return Links(now(page), page.t.language)


def wish(verb: str, form: str = "", what: str = "") -> None:
    """Called by a button: the next run does it, with the rights that its reader has then."""
    st.session_state[WISH] = (verb, form, what)


def fulfil(page: Page, deeds: Mapping[str, Deed]) -> None:
    """Do what a button asked for; whatever goes wrong becomes words, and nothing typed is lost."""
    verb, form, what = st.session_state.pop(WISH, ("", "", ""))
    if verb not in deeds:
        return
    try:
        st.session_state[DONE] = deeds[verb](page, form, what)
    except BadReport as error:
        staff_form.refuse(form, error.problems)
    except MonitoringError as error:
        if isinstance(error, Conflict):
            staff_form.look_again(form)
        st.session_state[TROUBLE] = (error.key, dict(error.places))


def said(page: Page) -> None:
    """What was just done, or could not be."""
    t, state = page.t, st.session_state
    told = [(" ".join(t(key, **places) for key, places in state.pop(DONE, ())), False)]
    if TROUBLE in state:
        key, places = state.pop(TROUBLE)
        told.append((t(key, **places), True))
    for text, bad in told:
        if text:
            state[TOLD] = state.get(TOLD, 0) + 1
            parts.html(staff.said(text, state[TOLD], t, bad=bad))


def button(label: str, verb: str, form: str, what: str = "", *, kind: str = "secondary") -> None:
    """A button that asks for something of a form."""
    key = f"desk.{form}.{verb}"
    st.button(label, key=key, type=kind, on_click=wish, args=(verb, form, what))


def member_names(page: Page) -> dict[str, str]:
    """Code of every Member -> its name, in the alphabetical order of the language."""
    names = {code: page.t.text(name) for code, name in data.base(now(page)).names.items()}
    return {code: names[code] for code in page.t.sorted(names, key=names.__getitem__)}


def which(key: str, label: str, named: Mapping[str, str]) -> str:
    """What is changed, or "" for a new one. What is there no more is let go."""
    if st.session_state.get(key, "") not in named:
        st.session_state[key] = ""
    return str(st.selectbox(label, list(named), format_func=lambda code: named[code], key=key))


def withdrawal(page: Page, verb: str, form: str, what: str, label: str, asked: str) -> None:
    """Take something back, with a sentence between that says what it means."""
    with st.popover(label, key=f"desk.{form}.ask"):
        parts.html(report_desk.note(asked, page.t))
        button(page.t("staff-withdraw_do"), verb, form, what)
