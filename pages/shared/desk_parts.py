"""What the desk of a delegation draws, piece by piece, from the top of the page to its foot."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import streamlit as st

from monitoring.answers.pieces import Statement
from monitoring.pictures import compared, report_desk
from monitoring.pictures.report_desk import DeskTile
from monitoring.record.reports import ReportFact, RevisionFact
from monitoring.vocabulary import RECOMMENDATIONS, Origin, Status

from . import desk_aside, desk_fields, desk_form, parts
from .context import Page
from .desk import ASKED, Desk, clock, wish
from .desk_form import DONE, TROUBLE, Held


def entrance(page: Page) -> None:
    """What somebody reads who did not sign in."""
    address = "/account/sign-in?" + urlencode({"lang": page.t.language, "next": page.here})
    parts.html(report_desk.entrance(address, page.t))


def head(desk: Desk) -> None:
    """The title; and of several Members, the one for which is written."""
    page, at, t = desk.page, desk.at, desk.page.t
    parts.html(report_desk.head(t.text(desk.answer.name), t, handed=bool(at.handed)))
    if not at.handed and len(at.reader.members) > 1:
        names = {code: t.text(desk.answer.names[code]) for code in at.reader.members}
        order = {code: names[code] for code in t.sorted(names, key=names.__getitem__)}
        parts.pick(page, "member", order, label=t("delegate-member"), empty="", default=at.member)


def said(desk: Desk, held: Held) -> None:
    """What was just done, or could not be."""
    t, state = desk.page.t, st.session_state
    for name, bad in ((DONE, False), (TROUBLE, True)):
        key, places = state.pop(name, ("", {}))
        if key:
            parts.html(report_desk.said(t(key, **places), t, bad=bad))


def six(desk: Desk) -> None:
    """The six, to choose from."""
    at, t = desk.at, desk.page.t
    sent = {one.recommendation for one in desk.reports if one.status == Status.SENT_BACK}
    cells = {cell.recommendation: cell for cell in desk.answer.cells}
    tiles = [
        DeskTile(
            one,
            cells.get(one.number),
            clock(desk.page, desk.drafts[one.number].saved_at) if one.number in desk.drafts else "",
            one.number in sent,
            one.number == at.number,
            desk.links("report", member=at.member, rec=one.number),
        )
        for one in desk.answer.recommendations
        if one.number in RECOMMENDATIONS
    ]
    parts.html(report_desk.tiles(tiles, desk.page.today, t))


def columns() -> tuple[Any, Any]:
    """Where one writes, and beside it how it will look; under one another on a phone."""
    with st.container(key="report-desk"):
        left, right = st.columns([7, 4], gap="large")
    return left, right


def problems(desk: Desk, held: Held) -> None:
    """All that must be looked at before the report can be submitted."""
    if held.problems:
        parts.html(report_desk.problems(held.problems, held.attempt, desk.page.t))


def record(desk: Desk) -> None:
    """What the record says now, line by line, and what the delegation may do about each."""
    t, today = desk.page.t, desk.page.today
    lines = [
        one for one in desk.answer.statements if one.recommendation == desk.at.number and one.counts(today)
    ]
    with st.container(key="report-record"):
        parts.html(report_desk.heading(t("delegate-record"), t))
        if not lines:
            parts.html(report_desk.note(t("delegate-record_none"), t))
        # What was sent back waits for words, and is never folded away.
        open_ones = [one for one in lines if one is lines[0] or _was_sent_back(desk, one)]
        folded = [one for one in lines if one not in open_ones]
        for one in open_ones:
            _line(desk, one, newest=one is lines[0])
        if folded:
            with st.expander(t("delegate-record_more", count=len(folded))):
                for one in folded:
                    _line(desk, one, newest=False)


def _was_sent_back(desk: Desk, one: Statement) -> bool:
    _, revision = desk.own.get(one.statement, (None, None))
    return revision is not None and revision.status == Status.SENT_BACK


def _line(desk: Desk, one: Statement, *, newest: bool) -> None:
    """A line of the record with its buttons; under a report that was sent back, why."""
    t, at = desk.page.t, desk.at
    report, revision = desk.own.get(one.statement, (None, None))
    paper = _stands(desk, report, revision) if report and revision else ""
    parts.html(report_desk.line(one, t, desk.links, own=revision, paper=paper))
    if report and revision and revision.status == Status.SENT_BACK:
        on = clock(desk.page, revision.answered_at) if revision.answered_at else ""
        parts.html(report_desk.sent_back(revision.note, on, t))
    if at.handed:
        return
    with st.container(horizontal=True, key=f"report-do-{one.statement}"):
        if newest and one.day.on < at.today:
            _button(t("delegate-confirm"), "confirm", one.statement)
        if desk.draft is None and report is not None:
            _button(t("delegate-revise"), "revise", report.report)
        elif desk.draft is None and one.origin == Origin.PUBLIC_RECORD:
            _button(t("delegate-correct"), "correct", one.statement)
        if report is not None and st.session_state.get(ASKED) != report.report:
            _button(t("delegate-withdraw"), "ask", report.report, type="tertiary")
    if report is not None and st.session_state.get(ASKED) == report.report:
        _ask(t("delegate-withdraw_ask"), t("delegate-withdraw_yes"), "withdraw", report.report, desk)


def _stands(desk: Desk, report: ReportFact, revision: RevisionFact) -> str:
    """How the paper of a report stands: Revision 2, submitted 14:02 by … · receipt confirmed."""
    t = desk.page.t
    said = t(
        "delegate-stands",
        number=str(revision.revision),
        moment=clock(desk.page, revision.submitted_at),
        by=revision.submitted_by,
    )
    # That it was submitted stands in the sentence already.
    status = [] if revision.status == Status.SUBMITTED else [t(f"delegate-status_{revision.status}")]
    return " · ".join([said, *status, report.report])


def _button(label: str, verb: str, what: str, **how: Any) -> None:
    st.button(label, key=f"report.do.{verb}.{what}", on_click=wish, args=(verb, what), **how)


def _ask(question: str, yes: str, verb: str, what: str, desk: Desk) -> None:
    """Ask before something is taken away."""
    t = desk.page.t
    parts.html(report_desk.said(question, t))
    with st.container(horizontal=True, key=f"report-ask-{verb}"):
        _button(yes, verb, what)
        _button(t("delegate-no"), "unask", what)


def form(desk: Desk, held: Held) -> None:
    """The form; or, while a report stands and none is being written, the way to it."""
    t, at = desk.page.t, desk.at
    if not desk_aside.writes(desk, held):
        _button(t("delegate-new"), "open", at.name)
        return
    parts.html(report_desk.heading(_title(desk), t))
    draft = desk.draft
    if draft is not None and draft.code == held.code and draft.version != held.version:
        _both(desk, held)
    desk_fields.Fields(desk.page, at, held).draw(desk.actions, desk.meetings, draft)
    if desk_form.recover(at, held, draft):
        st.rerun()
    parts.html(_state(desk, held))
    _deeds(desk, held)


def _title(desk: Desk) -> str:
    t, draft = desk.page.t, desk.draft
    said = {one.statement: one for one in desk.answer.statements}
    if draft is not None and draft.report:
        return t("delegate-form_revision", report=draft.report)
    if draft is not None and draft.corrects in said:
        return t("delegate-form_correction", day=t.day(*said[draft.corrects].day))
    return t("delegate-form_new")


def _state(desk: Desk, held: Held) -> str:
    t, draft = desk.page.t, desk.draft
    if draft is None:
        return report_desk.state("delegate-state_none", t)
    if draft.version != held.version:
        return report_desk.state("delegate-state_changed", t)
    key = "delegate-state_handed" if desk.at.handed else "delegate-state_saved"
    return report_desk.state(key, t, moment=clock(desk.page, draft.saved_at))


def _deeds(desk: Desk, held: Held) -> None:
    """Submit, leave, discard; somebody who was handed a draft leaves it to the delegation."""
    t, at = desk.page.t, desk.at
    if at.handed:
        parts.html(report_desk.note(t("delegate-handed_submit"), t))
        return
    with st.container(horizontal=True, key="report-deeds"):
        _button(t("delegate-submit"), "submit", held.token, type="primary")
        _button(t("delegate-leave"), "leave", at.name)
        if desk.draft is not None and st.session_state.get(ASKED) != held.token:
            _button(t("delegate-discard"), "ask", held.token, type="tertiary")
    if desk.draft is not None and st.session_state.get(ASKED) == held.token:
        _ask(t("delegate-discard_ask"), t("delegate-discard_yes"), "discard", held.token, desk)
    desk_aside.hand_over(desk, held)


def _both(desk: Desk, held: Held) -> None:
    """A colleague saved meanwhile: both versions side by side, and the choice."""
    page, t, draft = desk.page, desk.page.t, desk.draft
    if draft is None:
        return
    changed = compared.compared(desk_form.paper_of(held.fields), draft.paper, desk.labels, {})
    theirs = t("delegate-both_theirs", by=draft.saved_by, moment=clock(page, draft.saved_at))
    with st.container(key="report-both"):
        parts.html(report_desk.both(changed, t("delegate-both_mine"), theirs, t))
        with st.container(horizontal=True):
            _button(t("delegate-keep_mine"), "mine", held.token)
            _button(t("delegate-keep_theirs"), "theirs", held.token)
