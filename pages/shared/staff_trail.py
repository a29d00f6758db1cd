"""The trail: who did what, when, to what; filtered by codes of the address, a hundred lines at a time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import streamlit as st

from monitoring.errors import BadAddress
from monitoring.i18n import Translator
from monitoring.pictures import report_desk, staff
from monitoring.pictures.staff import Entry
from monitoring.record import trail
from monitoring.record.trail import TrailFilter, TrailLine
from monitoring.vocabulary import ADOPTED_ON

from . import data, parts
from .context import Page
from .staff import links

AT_ONCE = 100
SHOWN = "desk.trail.shown"


def draw(page: Page) -> None:
    """The lines that the filters let through, newest first."""
    t = page.t
    with data.store().reading() as session:
        kinds = trail.kinds(session, page.reader)
    wanted = _controls(page, kinds)
    if st.session_state.get(SHOWN, (None, 0))[0] != wanted:
        st.session_state[SHOWN] = (wanted, AT_ONCE)
    many = st.session_state[SHOWN][1]
    lines = _lines(page, wanted, many + 1)
    if not lines:
        parts.html(report_desk.note(t("trail-none"), t))
        return
    titles = [t("trail-at"), t("trail-who"), t("trail-what"), t("trail-subject")]
    titles += [t("trail-states"), t("trail-record")]
    rows = [_row(page, line) for line in lines[:many]]
    parts.html(staff.table(titles, rows, t("trail-caption", count=len(rows)), t))
    if len(lines) > many:
        st.button(t("trail-more", count=AT_ONCE), key="desk.trail.more", on_click=_more)


def _more() -> None:
    wanted, many = st.session_state[SHOWN]
    st.session_state[SHOWN] = (wanted, many + AT_ONCE)


def _lines(page: Page, wanted: TrailFilter, many: int) -> list[TrailLine]:
    found: list[TrailLine] = []
    with data.store().reading() as session:
        while len(found) < many:
            before = found[-1].number if found else None
            more = trail.lines(session, page.reader, wanted, limit=many - len(found), before=before)
            found += more
            if not more:
                break
    return found


def _controls(page: Page, kinds: tuple[str, ...]) -> TrailFilter:
    t = page.t
    named = {code: what(t, code) for code in kinds}
    named = {code: named[code] for code in t.sorted(named, key=named.__getitem__)}
    with st.container(key="staff-filters"):
        columns = st.columns(5)
        with columns[0]:
            who = _words(page, "who", t("trail-who"))
        with columns[1]:
            done = parts.pick(page, "what", named, label=t("trail-what"), empty=t("filter-any"))
        with columns[2]:
            subject = _words(page, "subject", t("trail-subject"))
        with columns[3]:
            since = _day(page, "since", t("trail-since"))
        with columns[4]:
            until = _day(page, "until", t("trail-until"))
    return TrailFilter(who, done, subject, since, until)


def _words(page: Page, code: str, label: str) -> str:
    key = f"desk.trail.{code}"
    st.session_state[key] = page.code(code)
    st.text_input(label, max_chars=200, key=key, on_change=parts.write, args=(code, key))
    return page.code(code)


def _day(page: Page, code: str, label: str) -> datetime.date | None:
    """A day of the address, or none. Errors: BadAddress for what is no day."""
    key, typed = f"desk.trail.{code}", page.code(code)
    try:
        found = datetime.date.fromisoformat(typed) if typed else None
    except ValueError:
        raise BadAddress("address-asof", name=code, found=typed) from None
    st.session_state[key] = found if found and ADOPTED_ON <= found <= page.today else None
    st.date_input(
        label,
        value=None,
        min_value=ADOPTED_ON,
        max_value=page.today,
        format="DD/MM/YYYY",
        key=key,
        on_change=parts.write,
        args=(code, key),
    )
    return found


def what(t: Translator, code: str) -> str:
    """What was done, in words; the code itself where there are none."""
    key = f"trail-done_{code.replace('.', '_')}"
    return t(key) if t.has(key) else code


def _state(t: Translator, code: str) -> str:
    for key in (f"delegate-status_{code}", f"stage-{code}", f"role-{code}"):
        if code and t.has(key):
            return t(key)
    return code


def _row(page: Page, line: TrailLine) -> tuple[Entry | str, ...]:
    t = page.t
    states = " → ".join(_state(t, code) for code in (line.from_state, line.to_state) if code)
    told = _told(line.detail)
    told = told if len(told) <= LONGEST else f"{told[:LONGEST]}…"
    number = "" if line.record is None else str(line.record)
    address = links(page)("overview", record=number) if number else ""
    return (
        t.moment(line.at),
        line.who,
        what(t, line.what),
        line.subject,
        "; ".join(filter(None, (states, told))),
        Entry(number, address),
    )


LONGEST = 400
"""Characters of what else a line holds that are shown; an intake of 500 reports names them all."""


def _told(detail: Mapping[str, Any]) -> str:
    """What else the line holds, plainly."""
    return ", ".join(
        f"{name}: {_plain(value)}" for name, value in detail.items() if value not in ("", [], {})
    )


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return f"({_told(value)})"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
