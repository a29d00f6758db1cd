"""The desk of a delegation: for which Member, on which of the six, and what a button asked for."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from monitoring.answers import MemberAnswer
from monitoring.answers.pieces import Meeting, Recommendation
from monitoring.answers.recommendation import Action
from monitoring.pictures import compared
from monitoring.pictures.links import Links
from monitoring.record import access, drafts, reporting, reports, signing
from monitoring.record.access import Subject
from monitoring.record.drafts import DraftFact
from monitoring.record.reports import ReportFact, RevisionFact
from monitoring.service import behind, offline
from monitoring.view import View
from monitoring.vocabulary import RECOMMENDATIONS, Right, Status

from . import data, desk_form, desk_saving, parts
from .context import Page
from .desk_form import DONE, At, Held

WISH, OPEN, HANDED, ASKED = "report.wish", "report.open", "report.handed", "report.asked"


@dataclass(frozen=True)
class Desk:
    """What the page knows in one run, read after everything was saved and done.

    view     the record as it is now, whatever day the address names
    answer   where the Member stands and what it said
    drafts   recommendation -> its draft; drafts and reports only those that this reader may see
    """

    page: Page
    at: At
    view: View
    answer: MemberAnswer
    actions: tuple[Action, ...]
    meetings: tuple[Meeting, ...]
    drafts: Mapping[int, DraftFact]
    reports: tuple[ReportFact, ...]

    @property
    def recommendation(self) -> Recommendation:
        """The one that is shown."""
        return self.answer.recommendations[self.at.number - 1]

    @property
    def draft(self) -> DraftFact | None:
        """The draft on it."""
        return self.drafts.get(self.at.number)

    @property
    def own(self) -> dict[str, tuple[ReportFact, RevisionFact]]:
        """Statement -> the report and the revision that it is."""
        return {one.statement: (report, one) for report in self.reports for one in report.revisions}

    @property
    def links(self) -> Links:
        """Addresses as of now."""
        return Links(self.view, self.page.t.language)

    @property
    def labels(self) -> dict[str, str]:
        """The words of the form, for comparing two papers."""
        return compared.labelled(self.page.t, self.actions, self.meetings)


def arrive(page: Page) -> At | None:
    """Who writes on what, by the address; None where somebody must sign in or choose a Member first.

    Errors: Refused for who speaks for no Member, NotFound for another's Member or draft, BadAddress
    """
    reader = page.reader
    if reader.draft:
        with data.store().reading() as session:
            draft = drafts.get(session, reader, page.code("draft") or reader.draft)
        return At(reader, draft.member, draft.recommendation, page.today, page.t.language, draft.code)
    if not reader.signed_in:
        return None
    if page.code("draft"):
        _turn_to(page, page.code("draft"))
    code = page.code("member") or min(reader.members, default="")
    if code:
        access.require(reader, Right.WRITE_DRAFT, Subject(code, Status.DRAFT))
    else:
        access.require(reader, Right.WRITE_DRAFT)
    number = parts.code_of(page, "rec", [str(one) for one in RECOMMENDATIONS])
    return At(reader, code, int(number or _first(page, code)), page.today, page.t.language)


def _turn_to(page: Page, code: str) -> None:
    """To a draft by its address, as who was handed it has it. Errors: NotFound for another's, as for none;
    Conflict where it was submitted meanwhile."""
    with data.store().reading() as session:
        draft = drafts.get(session, page.reader, code)
    kept = {name: one for name, one in st.query_params.items() if name != "draft"}
    st.query_params.from_dict(kept | {"member": draft.member, "rec": str(draft.recommendation)})


def _first(page: Page, member: str) -> int:
    """On arrival: the draft saved last, else the first of the six."""
    with data.store().reading() as session:
        found = drafts.of_member(session, page.reader, member)
    return max(found, key=lambda one: one.saved_at).recommendation if found else RECOMMENDATIONS[0]


def own_reports(at: At) -> tuple[ReportFact, ...]:
    """The reports of this Member, of which somebody handed one draft sees none."""
    if at.handed:
        return ()
    with data.store().reading() as session:
        return reports.of_member(session, at.reader, at.member)


def look(page: Page, at: At) -> Desk:
    """Read what the page shows."""
    view = View(page.today, data.latest_record(), sees=access.sees(at.reader))
    base = data.base(view)
    with data.store().reading() as session:
        found = (
            (drafts.get(session, at.reader, at.handed),)
            if at.handed
            else drafts.of_member(session, at.reader, at.member)
        )
    return Desk(
        page,
        at,
        view,
        data.member(view, at.member),
        data.recommendation(view, at.number).actions,
        base.meetings(page.today + offline.FURTHER),
        {one.recommendation: one for one in found},
        own_reports(at),
    )


def wish(verb: str, what: str = "") -> None:
    """Called by a button: the next run does it, with the rights that its reader has then."""
    st.session_state[WISH] = (verb, what)


def fulfil(page: Page, at: At, held: Held) -> None:
    """Do what a button asked for; whatever goes wrong becomes words beside the form.

    Where what was typed could not be saved, or its draft is gone, nothing is done but that is told: whoever
    clicked decides anew.
    """
    verb, what = st.session_state.pop(WISH, ("", ""))
    hindered = held.hindered or desk_form.unsaved(held)
    if verb == "leave" and not hindered:
        st.switch_page("pages/member.py", query_params=page.codes(member=at.member))
    if verb in ("ask", "unask"):
        st.session_state[ASKED] = what if verb == "ask" else ""
        return
    st.session_state[ASKED] = "" if verb else st.session_state.get(ASKED, "")
    if verb in DEEDS and not hindered:
        with desk_form.telling(held):
            DEEDS[verb](at, held, what)


def _submit(at: At, held: Held, token: str) -> None:
    # A second click on the same form finds another one in its place, and does nothing.
    if token == held.token and desk_saving.submit(at, held):
        st.session_state[OPEN] = ""


def _confirm(at: At, held: Held, statement: str) -> None:
    with data.store().transaction() as session:
        reporting.confirm(session, at.reader, statement, today=at.today)
    st.session_state[DONE] = ("delegate-confirmed", {"day": at.today})
    _refill(at, held)


def _withdraw(at: At, held: Held, report: str) -> None:
    with data.store().transaction() as session:
        reporting.withdraw(session, at.reader, report, today=at.today)
    st.session_state[DONE] = ("delegate-withdrawn", {"report": report})
    _refill(at, held)


def _refill(at: At, held: Held) -> None:
    """A form in which nothing was typed yet takes up what has changed."""
    if not held.code:
        desk_form.forget(at)


def _correct(at: At, held: Held, statement: str) -> None:
    _begin(at, held, corrects=statement)


def _revise(at: At, held: Held, report: str) -> None:
    _begin(at, held, report=report)


def _begin(at: At, held: Held, **what: str) -> None:
    """Begin a draft for something; one that is there goes on for it, or it is told for what that one is."""
    with data.store().transaction() as session:
        before = desk_saving.draft_now(session, at)
        draft = drafts.begin(
            session, at.reader, at.member, at.number, language=at.language, today=at.today, **what
        )
    if before is None or (before.code, before.version) == (held.code, held.version):
        desk_form.forget(at)  # else two texts stand side by side, and go on so
    if before is not None and before.version != draft.version:
        st.session_state[DONE] = ("delegate-taken_over", {})


def _discard(at: At, held: Held, token: str) -> None:
    if token != held.token:
        return
    if held.code:
        with data.store().transaction() as session:
            drafts.discard(session, at.reader, held.code)
    desk_form.forget(at)
    st.session_state[OPEN] = ""
    st.session_state[DONE] = ("delegate-discarded", {})


def _hand(at: At, held: Held, token: str) -> None:
    state = st.session_state
    given = [state.get(f"report.hand.{name}", "") for name in ("email", "name", "language")]
    draft = desk_saving.save(at, held)
    if held.hindered:
        return
    with data.store().transaction() as session:
        secret = signing.invite_to_draft(session, at.reader, draft.code, at.member, *given)
    state[HANDED] = (at.name, secret, given[2])


def _revoke(at: At, held: Held, invitation: str) -> None:
    with data.store().transaction() as session:
        signing.revoke(session, at.reader, int(invitation))
    st.session_state[DONE] = ("delegate-hand_revoked", {})


def _mine(at: At, held: Held, token: str) -> None:
    desk_saving.bring(at, held, desk_form.paper_of(held.fields))


def _theirs(at: At, held: Held, token: str) -> None:
    desk_form.forget(at)


def _bring(at: At, held: Held, version: str) -> None:
    with data.store().reading() as session:
        kept = drafts.versions(session, at.reader, held.code)
    for one in kept:
        if version == f"{one.version} {one.saved_at.isoformat()}":
            desk_saving.bring(at, held, one.paper)
            return


def _open(at: At, held: Held, what: str) -> None:
    st.session_state[OPEN] = at.name


DEEDS = {
    "submit": _submit,
    "confirm": _confirm,
    "withdraw": _withdraw,
    "correct": _correct,
    "revise": _revise,
    "discard": _discard,
    "hand": _hand,
    "revoke": _revoke,
    "mine": _mine,
    "theirs": _theirs,
    "bring": _bring,
    "open": _open,
}


def clock(page: Page, at: datetime.datetime) -> str:
    """A time as the reader of this desk knows it: 14:02 today, else the day and the time."""
    return behind.clock(page.t, page.today, at)
