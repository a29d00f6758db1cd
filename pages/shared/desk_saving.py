"""From the form of a report into its draft, and from the draft onto the record.

Nothing goes further than what stands in the form: it is saved before anything else is done with it, and
while it is not saved nothing is.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from monitoring.errors import BadReport, Conflict, NotFound
from monitoring.record import drafts, evidence, reporting, reports
from monitoring.record.drafts import DraftFact
from monitoring.record.paper import Paper
from monitoring.record.reports import ReportFact
from monitoring.vocabulary import Status

from . import data, desk_form
from .desk_form import DONE, At, Held

TOO_LONG = "draft-problem_long"


def settle(at: At, found: tuple[ReportFact, ...]) -> Held:
    """The form of this run; what was typed since the last one is in its draft, or there is a trouble.

    Where a colleague saved meanwhile and nothing was typed here, the colleague's text comes in.

    found: the reports of the Member
    """
    held = desk_form.current(at)
    with data.store().reading() as session:
        draft = draft_now(session, at)
    if held is None or desk_form.is_old(at, held, draft):
        held = desk_form.fill(at, draft, found)
    held.hindered = False
    _upload(at, held)
    if desk_form.unsaved(held):
        with desk_form.telling(held):
            save(at, held)
    return held


def draft_now(session: Any, at: At) -> DraftFact | None:
    """The draft of this form as it is in the store; None while there is none."""
    if at.handed:
        return drafts.get(session, at.reader, at.handed)
    return drafts.find(session, at.reader, at.member, at.number)


def save(at: At, held: Held) -> DraftFact:
    """Save what stands in the form, whether it was typed or filled in. Returns the draft as it is then.

    Errors: as drafts.begin and drafts.save
    """
    fields, typed = dict(held.fields), held.edited or desk_form.unsaved(held)
    draft = ensured(at, held)
    with data.store().transaction() as session:
        saved = drafts.save(session, at.reader, draft.code, desk_form.paper_of(fields), version=held.version)
    held.saved, held.edited = fields, typed
    if not saved.clash:
        held.version = saved.draft.version
    held.problems = tuple(one for one in held.problems if one.key != TOO_LONG)
    return saved.draft


def ensured(at: At, held: Held) -> DraftFact:
    """The draft of this form, begun where there is none.

    A transaction of its own: what is refused afterwards must not take the draft away again. Where the
    draft on which the form was built is gone, that is said; onto another one the form comes second.
    """
    with data.store().transaction() as session:
        there = draft_now(session, at)
        if there is not None and there.code == held.code:
            return there
        gone, places = _went(session, at, held) if held.code else ("", {})
        draft = there or drafts.begin(
            session,
            at.reader,
            at.member,
            at.number,
            report=_living(session, at, places.get("report", "")),
            language=at.language,
            today=at.today,
        )
    held.code, held.version = draft.code, 0 if there else draft.version
    if gone:
        desk_form.hinder(held, gone, **places)
    return draft


def _went(session: Any, at: At, held: Held) -> tuple[str, dict[str, Any]]:
    """What became of the draft on which the form was built, in words."""
    try:
        drafts.get(session, at.reader, held.code)
    except Conflict as error:
        return "delegate-submitted_meanwhile", dict(error.places)
    except NotFound:
        return "delegate-discarded_meanwhile", {}
    return "", {}


def _living(session: Any, at: At, report: str) -> str:
    """A report, if it can still be revised."""
    if report and reports.get(session, at.reader, report).status == Status.WITHDRAWN:
        return ""
    return report


def _upload(at: At, held: Held) -> None:
    """Put a file that was chosen into the draft, and empty the chooser: also of a file that cannot be
    taken, but not where the store did not answer."""
    chosen = st.session_state.get(desk_form.upload_key(at, held))
    if chosen is None:
        return
    with desk_form.telling(held):
        draft = ensured(at, held)
        try:
            with data.store().transaction() as session:
                put = evidence.put(session, at.reader, draft.code, chosen.name, chosen.getvalue())
        except BadReport:
            desk_form.next_upload(at)
            raise
        desk_form.next_upload(at)
        held.fields["file"] = put.code
        held.problems = tuple(one for one in held.problems if one.field != "file")


def submit(at: At, held: Held) -> bool:
    """Submit what stands in the form, and nothing else. Returns whether it was: not where its draft turned
    out to be gone, which whoever submits must know first.

    Errors: as reporting.submit
    """
    draft = save(at, held)
    if held.hindered:
        return False
    with data.store().transaction() as session:
        done = reporting.submit(session, at.reader, draft.code, version=held.version, today=at.today)
    desk_form.forget(at)
    st.session_state[DONE] = ("delegate-submitted", {"revision": done.revision, "record": done.record})
    return True


def bring(at: At, held: Held, paper: Paper) -> None:
    """Let a version take the place of the draft, whoever saved it last; what stands there now stays among
    the earlier ones."""
    draft = ensured(at, held)
    with data.store().transaction() as session:
        drafts.save(session, at.reader, draft.code, paper, version=draft.version)
    desk_form.forget(at)
