"""Reports made off line: a workbook to take along, and to bring back."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from monitoring.errors import BadIntake, MonitoringError, Problem
from monitoring.i18n import translator
from monitoring.pictures import offline as said
from monitoring.pictures import report_desk
from monitoring.record import access, intake
from monitoring.record.access import Subject
from monitoring.record.intake import Plan, Sheetful
from monitoring.service import offline
from monitoring.settings import settings
from monitoring.view import today as day_now
from monitoring.vocabulary import Right

from . import data, files, parts
from .context import Page

READ, PLAN, DONE, BROUGHT = "offline.read", "offline.plan", "offline.done", "offline.brought"
FAULTS = "offline.faults"
TYPES = ["xlsx", "csv"]


def draw(page: Page, member: str) -> None:
    """Offer the workbook of a Member, and take a filled one: first what it would do, then a button."""
    t = page.t
    parts.section(t("intake-title"))
    parts.html(report_desk.note(t("intake-lead"), t))
    with st.container(key="report-offline"):
        _workbook(page, member)
        brought = st.file_uploader(t("intake-upload"), type=TYPES, key=f"offline.file.{_brought()}")
        told = _done(page)
        if brought is not None:
            _look(page, brought, told)


def _workbook(page: Page, member: str) -> None:
    name = offline.file_name(member, page.today, page.t.language)
    made = partial(workbook, member, page.today, page.t.language, page.token)
    label = page.t("intake-download")
    st.download_button(
        label, made, name, files.MIME["xlsx"], key=f"offline.workbook.{member}", on_click="ignore"
    )


def workbook(member: str, today: datetime.date, language: str, token: str) -> bytes:
    """The workbook, made on the click, with the rights that its reader has then.

    Errors: NotFound, Refused for who no longer speaks for this Member
    """
    reader = data.reader_of(token)
    access.require(reader, Right.SUBMIT, Subject(member))
    with data.store().reading() as session:
        content, _ = offline.workbook(session, reader, member, today=today, t=translator(language))
    return content


def _look(page: Page, brought: Any, told: Sequence[Problem]) -> None:
    """Say what a file would do, or everything that is to be looked at in it. Nothing is done.

    told: what was said of it in this run already
    """
    st.session_state.pop(PLAN, None)
    try:
        sheetful = _read(brought)
        with data.store().reading() as session:
            plan = intake.plan(session, page.reader, sheetful, today=page.today)
    except BadIntake as error:
        if error.problems != told:
            parts.html(said.problems(error.problems, page.t))
        return
    parts.html(said.plan(plan, data.base(page.shown).names, page.t))
    if plan.changed:
        st.session_state[PLAN] = plan
        label = page.t("intake-submit", count=len(plan.changed))
        st.button(label, key="offline.submit", type="primary", on_click=submit, args=(page.token,))


def submit(token: str) -> None:
    """Called by the button: submit what was shown, as of the day it is now, with the rights that its reader
    has now.

    A second click finds nothing left to submit. Where nothing was submitted the file stays chosen, and the
    run that follows says what it would do now.
    """
    plan: Plan | None = st.session_state.pop(PLAN, None)
    if plan is None:
        return
    try:
        reader = data.reader_of(token)
        with data.store().transaction() as session:
            taken = intake.take(session, reader, plan, today=day_now(settings().timezone))
    except MonitoringError as error:
        st.session_state[FAULTS] = error.problems if isinstance(error, BadIntake) else ()
        st.session_state[DONE] = (error.key, dict(error.places), True)
        return
    many = len(taken.submitted)
    places = {"count": many, "record": str(taken.record)}
    st.session_state[DONE] = ("intake-done" if many else "intake-nothing", places if many else {}, False)
    st.session_state[BROUGHT] = _brought() + 1  # an empty chooser takes the place of the one with the file


def _done(page: Page) -> Sequence[Problem]:
    """Say what was done, or could not be. Returns the faults of the file that were said."""
    faults: Sequence[Problem] = st.session_state.pop(FAULTS, ())
    key, places, bad = st.session_state.pop(DONE, ("", {}, False))
    if faults:
        parts.html(said.problems(faults, page.t))
    elif key:
        parts.html(report_desk.said(page.t(key, **places), page.t, bad=bad))
    return faults


def _read(brought: Any) -> Sheetful:
    """A file is read once, not in every run."""
    name, kept = st.session_state.get(READ, ("", None))
    if kept is None or name != brought.file_id:
        kept = offline.read(brought.getvalue(), brought.name)
        st.session_state[READ] = (brought.file_id, kept)
    return kept


def _brought() -> int:
    return int(st.session_state.get(BROUGHT, 0))
