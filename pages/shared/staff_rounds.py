"""Reporting rounds; and in a round, who has reported and of whom there is no report yet."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from monitoring.answers.pieces import Count
from monitoring.pictures import report_desk, staff, words
from monitoring.record import access, rounds
from monitoring.record.meetings import MeetingFact
from monitoring.record.rounds import RoundFact
from monitoring.service import calendar
from monitoring.view import View
from monitoring.vocabulary import ADOPTED_ON, Right

from . import data, parts, staff_form, staff_meetings
from .context import Page
from .staff import FURTHEST, Said, button, now, which, withdrawal
from .staff_form import Form
from .staff_meetings import days


def draw(page: Page) -> None:
    """The coming meetings, the rounds, and who has reported in one of them."""
    t = page.t
    with data.store().reading() as session:
        meetings = rounds.listed_meetings(session, page.reader)
        held = rounds.listed(session, page.reader)
    parts.section(t("staff-rounds"))
    _rounds(page, held, meetings)
    if held:
        _heard(page, held)
    if access.may(page.reader, Right.KEEP_ROUNDS):
        _keep_round(page, held, meetings)
    staff_meetings.draw(page, meetings)


def _rounds(page: Page, held: Sequence[RoundFact], meetings: Sequence[MeetingFact]) -> None:
    t, held_on = page.t, days(page, meetings)
    if not held:
        parts.html(report_desk.note(t("staff-rounds_none"), t))
        return
    rows = [(_period(page, one), held_on.get(one.meeting, one.meeting), one.note) for one in held]
    titles = [t("trail-at"), t("staff-round_meeting"), t("staff-round_note")]
    parts.html(staff.table(titles, rows, t("staff-rounds"), t, titled=True))


def _heard(page: Page, held: Sequence[RoundFact]) -> None:
    """Who has reported, in the order of the language; of the others, that there is no report yet."""
    t = page.t
    named = {one.round: _period(page, one) for one in held}
    shown = next((one for one in held if one.holds(page.today)), held[0])
    code = parts.pick(
        page, "round", named, label=t("staff-round"), empty=t("staff-choose"), default=shown.round
    )
    found = next(one for one in held if one.round == code)
    with data.store().reading() as session:
        heard = rounds.heard(session, page.reader, code, today=page.today)
    day = max(min(found.closes_on, page.today), ADOPTED_ON)
    answer = data.overview(View(day, now(page).record, sees=access.sees(page.reader)))
    covers = {cell.member: cell.covers for cell in answer.strips[0].cells}
    columns = []
    for heading, members in (("staff-reported", heard.reported), ("stage-no_report", heard.not_yet)):
        count = Count(len(members), sum(covers.get(member, 1) for member in members))
        names = [words.name(t, answer.names, member) for member in members]
        columns.append((t(heading), words.counts(t, count, answer.stamp.of), t.sorted(names)))
    parts.html(staff.lists(columns, t))
    parts.html(report_desk.note(t("note-voluntary"), t))
    st.download_button(
        t("staff-round_calendar"),
        data=lambda: _file(page, code),
        file_name=f"{code}.ics",
        mime=calendar.MEDIA_TYPE,
        on_click="ignore",
        key="desk.round.calendar",
    )


def _file(page: Page, code: str) -> bytes:
    """The round as a file of a calendar; made on the click, so rights are asked anew."""
    with data.store().reading() as session:
        held = rounds.listed(session, data.reader_of(page.token))
    illustrative = data.base(now(page)).illustrative
    return calendar.written((), [one for one in held if one.round == code], page.t, illustrative=illustrative)


def _keep_round(page: Page, held: Sequence[RoundFact], meetings: Sequence[MeetingFact]) -> None:
    t = page.t
    named = {"": t("staff-round_new"), **{one.round: _period(page, one) for one in held}}
    with st.expander(t("staff-round_keep"), key="desk.keep_round"), st.container(key="staff-form-round"):
        code = which("desk.which_round", t("staff-which"), named)
        one = next((each for each in held if each.round == code), None)
        form = Form(
            page,
            f"round-{code}",
            {
                "opens_on": one.opens_on if one else None,
                "closes_on": one.closes_on if one else None,
                "meeting": one.meeting if one else "",
                "note": one.note if one else "",
            },
            seen=one.record_from if one else 0,
        )
        form.problems()
        form.day("opens_on", t("staff-round_opens_on"), ADOPTED_ON, page.today + FURTHEST)
        form.day("closes_on", t("staff-round_closes_on"), ADOPTED_ON, page.today + FURTHEST)
        named = {"": t("staff-meeting_none"), **days(page, meetings)}
        form.choice("meeting", t("staff-round_meeting"), named)
        form.text("note", t("staff-round_note"))
        label = t("staff-save") if one else t("staff-round_open")
        button(label, "save_round", form.name, code, kind="primary")
        if one:
            asked = t("staff-round_withdraw_ask")
            withdrawal(page, "withdraw_round", form.name, code, t("staff-round_withdraw"), asked)


def _period(page: Page, one: RoundFact) -> str:
    return page.t("staff-period", opens=one.opens_on, closes=one.closes_on)


def save_round(page: Page, form: str, code: str) -> Said:
    """Open a round, or change one."""
    held = staff_form.held(form)
    given = [held.fields[name] for name in ("opens_on", "closes_on", "meeting", "note")]
    with data.store().transaction() as session:
        if code:
            rounds.change(session, page.reader, code, *given, seen=held.seen)
        else:
            rounds.open_round(session, page.reader, *given)
    staff_form.done(form)
    return (("staff-round_saved", {"opens": given[0], "closes": given[1]}),)


def withdraw_round(page: Page, form: str, code: str) -> Said:
    """Take a round back."""
    with data.store().transaction() as session:
        rounds.withdraw(session, page.reader, code)
    staff_form.done(form)
    st.query_params.pop("round", None)
    return (("staff-round_withdrawn", {"round": code}),)


DEEDS = {
    "save_round": save_round,
    "withdraw_round": withdraw_round,
}
