"""Reports that wait for an answer: read, receipt acknowledged, or sent back with a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from monitoring.errors import Conflict
from monitoring.pictures import compared, report_desk, staff, words
from monitoring.pictures.staff import Entry, Opened
from monitoring.record import access, reports, review
from monitoring.record.access import Subject
from monitoring.record.reports import ReportFact, RevisionFact
from monitoring.service import offline
from monitoring.vocabulary import AskStage, Right

from . import data, parts, staff_form
from .context import Page
from .desk import clock
from .staff import Said, links, now, wish
from .staff_form import Form

ANSWERED = "desk.answered"


def draw(page: Page) -> None:
    """The report that the address names, and below it all that wait, the one that waits longest first."""
    with data.store().reading() as session:
        waiting = reports.waiting(session, page.reader)
        code = page.code("report")
        found = reports.get(session, page.reader, code) if code else None
    if found is not None:
        _opened(page, found)
        parts.section(page.t("staff-waiting"))
    _listed(page, waiting)


def _listed(page: Page, waiting: tuple[ReportFact, ...]) -> None:
    t, here, base = page.t, links(page), data.base(now(page))
    if not waiting:
        parts.html(report_desk.note(t("staff-waiting_none"), t))
        return
    rows = [
        (
            Entry(words.name(t, base.names, one.member), here("desk", report=one.report)),
            words.numbered(t, base.the_recommendation(one.recommendation)),
            t(f"stage-{one.latest.stage}"),
            clock(page, one.latest.submitted_at),
            staff.begins(one.latest.text),
        )
        for one in waiting
    ]
    columns = ("member", "recommendation", "stage", "received", "words")
    titles = [t(f"staff-column_{name}") for name in columns]
    parts.html(staff.table(titles, rows, t("staff-waiting_count", count=len(rows)), t))


def _opened(page: Page, found: ReportFact) -> None:
    t, latest = page.t, found.latest
    parts.html(staff.opened(_read(page, found), t))
    subject = Subject(latest.member, latest.status, latest.visibility)
    what = f"{found.report} {latest.revision}"
    name = f"answer-{found.report}"
    if access.may(page.reader, Right.ACKNOWLEDGE, subject):
        key = "desk.acknowledge"
        st.button(
            t("staff-acknowledge"), key=key, type="primary", on_click=wish, args=("acknowledge", name, what)
        )
    if access.may(page.reader, Right.SEND_BACK, subject):
        form = Form(page, name, {"note": ""})
        form.problems()
        with st.container(key="staff-note"):
            form.text("note", t("staff-note"))
            key = "desk.send_back"
            st.button(t("staff-send_back"), key=key, on_click=wish, args=("send_back", name, what))


def _read(page: Page, found: ReportFact) -> Opened:
    t, base = page.t, data.base(now(page))
    latest, older = found.latest, found.revisions[1:]
    before = older[0] if older else None
    changes = _changes(page, before, latest) if before else ()
    changed = {one.label for one in changes}
    facts = [each for each in _facts(page, latest) if each[1].address or each[0] not in changed]
    name = t(
        "staff-report", report=found.report, number=str(latest.revision), at=clock(page, latest.submitted_at)
    )
    return Opened(
        member=words.name(t, base.names, found.member),
        title=words.numbered(t, base.the_recommendation(found.recommendation)),
        stage=latest.stage,
        visibility=latest.visibility,
        language=latest.language,
        day=t.day(latest.said_on),
        name=name,
        by=latest.submitted_by,
        parts=compared.difference(before.text if before else latest.text, latest.text),
        before=_named(page, before) if before else "",
        before_language=before.language if before else "",
        changes=changes,
        facts=tuple(facts),
        answer=_answer(page, latest),
        note=latest.note,
    )


def _named(page: Page, before: RevisionFact) -> str:
    at = clock(page, before.submitted_at)
    return page.t("staff-revision_before", number=str(before.revision), at=at)


def _answer(page: Page, latest: RevisionFact) -> str:
    if latest.answered_at is None:
        return ""
    at, by = clock(page, latest.answered_at), latest.answered_by
    return page.t("staff-answered", status=page.t(f"delegate-status_{latest.status}"), by=by, at=at)


def _changes(page: Page, before: RevisionFact, latest: RevisionFact) -> tuple[compared.Change, ...]:
    """What differs besides the text."""
    view = now(page)
    actions = data.recommendation(view, latest.recommendation).actions
    labels = compared.labelled(page.t, actions, data.base(view).meetings(page.today + offline.FURTHER))
    files = {one.file: one.file_name for one in (before, latest)}
    changed = compared.compared(before.paper, latest.paper, labels, files)
    return tuple(one for one in changed if one.label != labels["text"])


def _facts(page: Page, one: RevisionFact) -> list[tuple[str, Entry]]:
    """What stands with the text: evidence, single asks, what is offered and asked for, what it answers."""
    t, view = page.t, now(page)
    base, here = data.base(view), links(page)
    actions = {
        each.action: t.text(each.title) for each in data.recommendation(view, one.recommendation).actions
    }
    meetings = {each.meeting: t.day(*each.day) for each in base.meetings(page.today + offline.FURTHER)}
    file = f"/evidence?file={one.file}&lang={t.language}"
    told = [
        (t("delegate-field_symbol"), Entry(one.symbol)),
        (t("delegate-field_link"), Entry(one.link, words.web(one.link))),
        (t("delegate-file"), Entry(one.file_name if one.file else "", file)),
        *(
            (actions.get(action, action), Entry(t(f"delegate-ask_{AskStage(stage)}")))
            for action, stage in one.asks.items()
        ),
        (t("delegate-field_practice"), Entry(one.practice)),
        (t("delegate-field_need"), Entry(one.need)),
        (t("delegate-field_meeting"), Entry(meetings.get(one.meeting, one.meeting))),
        (t("delegate-field_visibility"), Entry(t(f"delegate-visibility_{one.visibility}"))),
        (t("delegate-field_language"), Entry(t(f"bar-language-{one.language}"))),
        (t("staff-corrects"), Entry(one.corrects, here("statements", statement=one.corrects))),
        (t("staff-confirms"), Entry(one.confirms, here("statements", statement=one.confirms))),
    ]
    return [(label, entry) for label, entry in told if entry.text]


def acknowledge(page: Page, form: str, what: str) -> Said:
    """Say that a report arrived, and show the next one."""
    report, revision = what.split()

    def answer(session: Any) -> int:
        return review.acknowledge(session, page.reader, report, revision=int(revision))

    return _answered(page, what, "staff-acknowledged", answer)


def send_back(page: Page, form: str, what: str) -> Said:
    """Ask for a few more words, with a note, and show the next one."""
    report, revision = what.split()
    note = staff_form.held(form).fields.get("note", "")

    def answer(session: Any) -> int:
        return review.send_back(session, page.reader, report, note, revision=int(revision))

    said = _answered(page, what, "staff-sent_back", answer)
    staff_form.done(form)
    return said


def _answered(page: Page, what: str, key: str, answer: Callable[[Any], int]) -> Said:
    """Answer a report, say so, and turn to the one that waits longest now."""
    if st.session_state.get(ANSWERED, ("", ()))[0] == f"{key} {what}":
        before: Said = st.session_state[ANSWERED][1]
        return before  # a second click on the same button
    try:
        with data.store().transaction() as session:
            number = answer(session)
    except Conflict as error:
        if error.key == "report-changed_meanwhile":
            raise Conflict("staff-revised_meanwhile", **error.places) from error
        raise
    with data.store().reading() as session:
        found = reports.get(session, page.reader, what.split()[0])
        waiting = reports.waiting(session, page.reader)
    places = {
        "member": words.name(page.t, data.base(now(page)).names, found.member),
        "report": found.report,
        "record": str(number),
    }
    if waiting:
        st.query_params["report"] = waiting[0].report
    else:
        st.query_params.pop("report", None)
    said: Said = ((key, places), ("staff-next" if waiting else "staff-next_none", {}))
    st.session_state[ANSWERED] = (f"{key} {what}", said)
    return said


DEEDS = {"acknowledge": acknowledge, "send_back": send_back}
