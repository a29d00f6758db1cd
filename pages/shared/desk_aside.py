"""Beside the form of a report: how it will appear, what is asked, for which meeting, what was before."""

from __future__ import annotations

import datetime

import streamlit as st

from monitoring.answers.pieces import Meeting
from monitoring.pictures import compared, report_desk, words
from monitoring.record import drafts, rounds, signing
from monitoring.service import behind, sign_in
from monitoring.vocabulary import LANGUAGES, Status

from . import data, desk_form, parts
from .desk import HANDED, OPEN, Desk, clock, wish
from .desk_form import Held


def aside(desk: Desk, held: Held) -> None:
    """The right column; on a phone it stands below."""
    t, at = desk.page.t, desk.at
    with st.container(key="aside"):
        if writes(desk, held):
            _preview(desk, held)
        parts.html(report_desk.heading(t("delegate-annex", number=str(at.number)), t))
        parts.html(report_desk.annex(desk.actions, desk.links("recommendation", rec=at.number), t))
        parts.html(report_desk.heading(t("delegate-for_meeting"), t))
        parts.html(report_desk.note(_invitation(desk), t))
        _round(desk)
        _revisions(desk)
        _versions(desk, held)


def writes(desk: Desk, held: Held) -> bool:
    """Whether the form is open: there is a draft, or no report yet, or somebody asked for a new one."""
    if desk.draft is not None or drafts.last_report(desk.reports, desk.at.number) is None:
        return True
    typed = bool(held.code or held.edited or held.problems)
    return typed or st.session_state.get(OPEN) == desk.at.name


def _preview(desk: Desk, held: Held) -> None:
    """The very statement, as it will stand in the record."""
    t, paper = desk.page.t, desk_form.paper_of(held.fields)
    file = desk.draft.file if desk.draft else None
    name = file.name if file and paper.file else ""
    who = words.name(t, desk.answer.names, desk.at.member)
    parts.html(report_desk.heading(t("delegate-preview"), t))
    parts.html(report_desk.preview(paper, who, desk.recommendation, t, file_name=name))


def _invitation(desk: Desk) -> str:
    """Before which meeting the report is wanted: an invitation, never a deadline."""
    t = desk.page.t
    coming = next_meeting(desk)
    if coming is None:
        return t("delegate-meeting_unknown")
    return t("delegate-meeting_coming", on=words.of_day(t, coming.day))


def _round(desk: Desk) -> None:
    """Until when reports are invited, where a round is open."""
    if desk.at.handed:
        return
    with data.store().reading() as session:
        found = rounds.current(session, desk.at.reader, desk.page.today)
    if found is not None:
        t = desk.page.t
        parts.html(report_desk.note(t("delegate-round", day=found.closes_on), t))


def next_meeting(desk: Desk) -> Meeting | None:
    """The next meeting of the Group on the calendar, if one is known."""
    return next((one for one in desk.meetings if one.day.on >= desk.page.today), None)


def _revisions(desk: Desk) -> None:
    """Every report on this recommendation with all its revisions, word for word."""
    t = desk.page.t
    for report in desk.reports:
        if report.recommendation != desk.at.number:
            continue
        withdrawn = report.status == Status.WITHDRAWN
        key = "delegate-revisions_withdrawn" if withdrawn else "delegate-revisions"
        with st.expander(t(key, report=report.report, count=len(report.revisions))):
            told = behind.told(report.revisions, desk.labels, t, desk.page.today)
            parts.html(report_desk.revisions(told, t))


def _versions(desk: Desk, held: Held) -> None:
    """What stood in this draft before; each can be brought back, and none is lost by it."""
    t, page, draft = desk.page.t, desk.page, desk.draft
    if draft is None:
        return
    folded = st.expander(t("delegate-versions"), key=f"report.versions.{desk.at.name}", on_change="rerun")
    if not folded.open:
        return
    with data.store().reading() as session:
        kept = drafts.versions(session, desk.at.reader, draft.code)
    with folded:
        if not kept:
            parts.html(report_desk.note(t("delegate-versions_none"), t))
        for one in kept[:SHOWN]:
            who = t("delegate-version", by=one.saved_by, moment=clock(page, one.saved_at))
            changed = compared.compared(draft.paper, one.paper, desk.labels, {})
            parts.html(report_desk.heading(who, t))
            parts.html(report_desk.changes(changed, t))
            which = f"{one.version} {one.saved_at.isoformat()}"
            st.button(t("delegate-bring"), key=f"report.bring.{which}", on_click=wish, args=("bring", which))


SHOWN = 20
"""So many earlier versions of a draft are listed."""


def hand_over(desk: Desk, held: Held) -> None:
    """Hand this one form to a colleague, by a link that opens it and nothing else."""
    t, at = desk.page.t, desk.at
    name, secret, language = st.session_state.pop(HANDED, ("", "", ""))
    if name == at.name:
        address = sign_in.invitation_link(secret, language, desk.page.base)
        parts.html(report_desk.said(t("delegate-hand_done"), t))
        st.code(address, language=None, wrap_lines=True)
    with st.expander(t("delegate-hand"), key="report.hand"):
        parts.html(report_desk.note(t("delegate-hand_note"), t))
        st.text_input(t("delegate-hand_email"), key="report.hand.email", max_chars=254)
        st.text_input(t("delegate-hand_name"), key="report.hand.name", max_chars=200)
        st.selectbox(
            t("delegate-hand_language"),
            LANGUAGES,
            format_func=lambda code: t(f"bar-language-{code}"),
            key="report.hand.language",
        )
        st.button(t("delegate-hand_do"), key="report.hand.do", on_click=wish, args=("hand", held.token))
        _handed_to(desk)


def _handed_to(desk: Desk) -> None:
    """To whom this form was handed, as long as the link opens it, and the button that takes it back."""
    t, draft = desk.page.t, desk.draft
    if draft is None:
        return
    now = datetime.datetime.now(datetime.UTC)
    with data.store().reading() as session:
        found = signing.invitations(session, desk.at.reader, draft=draft.code)
    works = [one for one in found if one.revoked_at is None and one.expires_at > now]
    if works:
        parts.html(report_desk.heading(t("delegate-hand_works"), t))
    for one in works:
        key = "delegate-hand_unused" if one.used_at is None else "delegate-hand_used"
        parts.html(report_desk.note(t(key, email=one.email, expires=one.expires_at.date()), t))
        label = t("delegate-hand_revoke")
        st.button(label, key=f"report.revoke.{one.id}", on_click=wish, args=("revoke", str(one.id)))
