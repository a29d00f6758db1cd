"""Meetings to come: entered, changed, taken out of the calendar again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from monitoring.pictures import report_desk, staff
from monitoring.record import access, rounds
from monitoring.record.meetings import MeetingDraft, MeetingFact
from monitoring.vocabulary import ADOPTED_ON, LANGUAGES, Precision, Right

from . import data, parts, staff_form
from .context import Page
from .staff import FURTHEST, Said, button, which, withdrawal
from .staff_form import Form


def draw(page: Page, meetings: Sequence[MeetingFact]) -> None:
    """The coming meetings; and for who keeps them, one to enter or to change."""
    t = page.t
    parts.section(t("staff-meetings"))
    _coming(page, [one for one in meetings if one.held_on >= page.today])
    parts.link(t("staff-calendar"), f"/calendar.ics?lang={t.language}")
    if access.may(page.reader, Right.ENTER_MEETING):
        _keep(page, [one for one in meetings if not one.loaded])


def _coming(page: Page, coming: Sequence[MeetingFact]) -> None:
    t = page.t
    if not coming:
        parts.html(report_desk.note(t("staff-meetings_none"), t))
        return
    rows = [
        (t.day(one.held_on, one.precision), t.text(one.title), one.symbol, t.text(one.note)) for one in coming
    ]
    titles = [t(f"staff-meeting_{name}") for name in ("held_on", "title", "symbol", "note")]
    parts.html(staff.table(titles, rows, t("staff-meetings"), t, titled=True))


def _keep(page: Page, entered: Sequence[MeetingFact]) -> None:
    t = page.t
    named = {"": t("staff-meeting_new"), **days(page, entered)}
    with (
        st.expander(t("staff-meeting_keep"), key="desk.keep_meeting"),
        st.container(key="staff-form-meeting"),
    ):
        code = which("desk.which_meeting", t("staff-which"), named)
        one = next((each for each in entered if each.meeting == code), None)
        form = Form(page, f"meeting-{code}", _fields_of(one), seen=one.record_from if one else 0)
        form.problems()
        _fields(page, form)
        label = t("staff-save") if one else t("staff-meeting_enter")
        button(label, "save_meeting", form.name, code, kind="primary")
        if one:
            asked = t("staff-meeting_withdraw_ask")
            withdrawal(page, "withdraw_meeting", form.name, code, t("staff-meeting_withdraw"), asked)


def _fields(page: Page, form: Form) -> None:
    t = page.t
    named = {code: t(f"language-{code}") for code in LANGUAGES}
    others = {code: t("staff-optional", label=named[code]) for code in LANGUAGES[1:]}
    form.day("held_on", t("staff-meeting_held_on"), ADOPTED_ON, page.today + FURTHEST)
    form.choice(
        "precision", t("staff-precision"), {one.value: t(f"staff-precision_{one}") for one in Precision}
    )
    for code, language in {**named, **others}.items():
        form.line(f"title_{code}", t("staff-meeting_title_in", language=language))
    form.line("symbol", t("staff-meeting_symbol"), "INF/MSME/W/52")
    form.line("source_url", t("staff-meeting_source"), "https://")
    for code, language in named.items():
        form.line(f"note_{code}", t("staff-meeting_note_in", language=language))


def _fields_of(one: MeetingFact | None) -> dict[str, object]:
    """What stands in the form at first, in its order."""
    return {
        "held_on": one.held_on if one else None,
        "precision": (one.precision if one else Precision.DAY).value,
        **{f"title_{code}": getattr(one.title, code) if one else "" for code in LANGUAGES},
        "symbol": one.symbol if one else "",
        "source_url": one.source_url if one else "",
        **{f"note_{code}": getattr(one.note, code) if one else "" for code in LANGUAGES},
    }


def days(page: Page, meetings: Sequence[MeetingFact]) -> dict[str, str]:
    """Code of a meeting -> its day, the newest first."""
    ordered = sorted(meetings, key=lambda one: one.held_on, reverse=True)
    return {one.meeting: page.t.day(one.held_on, one.precision) for one in ordered}


def save_meeting(page: Page, form: str, code: str) -> Said:
    """Put a meeting into the calendar, or change one."""
    held = staff_form.held(form)
    draft = MeetingDraft(**{**held.fields, "precision": Precision(held.fields["precision"])})
    with data.store().transaction() as session:
        if code:
            rounds.change_meeting(session, page.reader, code, draft, seen=held.seen)
        else:
            rounds.enter_meeting(session, page.reader, draft)
    staff_form.done(form)
    return (("staff-meeting_saved", {"day": page.t.day(held.fields["held_on"], draft.precision)}),)


def withdraw_meeting(page: Page, form: str, code: str) -> Said:
    """Take a meeting out of the calendar."""
    with data.store().transaction() as session:
        rounds.withdraw_meeting(session, page.reader, code)
    staff_form.done(form)
    return (("staff-meeting_withdrawn", {"meeting": code}),)


DEEDS = {"save_meeting": save_meeting, "withdraw_meeting": withdraw_meeting}
