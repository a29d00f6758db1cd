"""A line of the public record, entered with its day and its source; and how far that record was read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from monitoring.answers.pieces import Day, Statement, Text
from monitoring.pictures import report_desk, staff, words
from monitoring.record import review
from monitoring.record.review import PublicLine
from monitoring.vocabulary import ADOPTED_ON, LANGUAGES, SPOKEN, Forum, Origin, Precision, Stage, Visibility

from . import data, parts, staff_form
from .context import Page
from .staff import Said, button, links, member_names, now
from .staff_form import Form

ENTERED = "desk.entered"
LINE: dict[str, Any] = {
    **dict.fromkeys(("member", "recommendation", "stage", "said_on")),
    "precision": Precision.DAY.value,
    "forum": Forum.GROUP.value,
    "meeting": "",
    **{f"{what}_{language}": "" for what in ("event", "summary") for language in LANGUAGES},
    **dict.fromkeys(("source_title", "source_url"), ""),
}


def draw(page: Page) -> None:
    """Enter a line, with how it will appear beside it; and below, move the reach forward."""
    t = page.t
    parts.section(t("staff-enter"))
    if ENTERED in st.session_state:
        code = st.session_state.pop(ENTERED)
        parts.link(t("staff-entered_open", statement=code), links(page)("statements", statement=code))
    form = Form(page, "line", LINE)
    with st.container(key="staff-line"):
        left, right = st.columns([7, 4], gap="large")
        with left, st.container(key="staff-form-line"):
            form.problems()
            _fields(page, form)
            button(t("staff-enter_do"), "enter", "line", kind="primary")
        with right:
            parts.html(report_desk.heading(t("delegate-preview"), t))
            _preview(page, form)
    parts.section(t("staff-reach"))
    _reach(page)


def _fields(page: Page, form: Form) -> None:
    t, base = page.t, data.base(now(page))
    form.choice("member", t("staff-line_member"), member_names(page), t("staff-choose"))
    six = {each.number: words.numbered(t, each) for each in base.recommendations}
    form.choice("recommendation", t("staff-line_recommendation"), six, t("staff-choose"))
    form.radio("stage", t("staff-line_stage"), {stage.value: t(f"stage-{stage}") for stage in SPOKEN})
    form.day("said_on", t("staff-line_said_on"), ADOPTED_ON, page.today)
    form.choice(
        "precision", t("staff-precision"), {one.value: t(f"staff-precision_{one}") for one in Precision}
    )
    form.radio("forum", t("staff-line_forum"), {one.value: t(f"forum-{one}") for one in Forum})
    held = {each.meeting: t.day(*each.day) for each in reversed(base.meetings(page.today))}
    form.choice("meeting", t("staff-line_meeting"), {"": t("staff-meeting_none"), **held})
    named = {code: t(f"language-{code}") for code in LANGUAGES}
    others = {code: t("staff-optional", label=named[code]) for code in LANGUAGES[1:]}
    for code, language in {**named, **others}.items():
        form.line(f"event_{code}", t("staff-line_event", language=language))
    for code, language in {**named, **others}.items():
        form.text(f"summary_{code}", t("staff-line_words", language=language))
    form.line("source_title", t("staff-line_source_title"))
    form.line("source_url", t("staff-line_source_url"), "https://")


def _preview(page: Page, form: Form) -> None:
    t, base = page.t, data.base(now(page))
    if not all(form[field] for field in ("member", "recommendation", "stage", "said_on")):
        parts.html(report_desk.note(t("staff-preview_empty"), t))
        return
    one = Statement(
        statement="",
        member=form["member"],
        recommendation=form["recommendation"],
        stage=Stage(form["stage"]),
        day=Day(form["said_on"], Precision(form["precision"])),
        forum=Forum(form["forum"]),
        origin=Origin.PUBLIC_RECORD,
        visibility=Visibility.PUBLIC,
        meeting=form["meeting"],
        event=Text(*(form[f"event_{language}"] for language in LANGUAGES)),
        words=Text(*(form[f"summary_{language}"] for language in LANGUAGES)),
        source_title=form["source_title"],
        source_url=form["source_url"],
        stops_on=None,
        entered=0,
        entered_at=base.record.at,
    )
    parts.html(staff.line(one, base.names, base.the_recommendation(one.recommendation), t))


def _reach(page: Page) -> None:
    t, reach = page.t, data.base(now(page)).reach_on
    if reach is not None:
        parts.html(report_desk.note(t("note-reach", day=reach), t))
    form = Form(page, "reach", {"day": None, "source_url": "", "note": ""})
    with st.container(key="staff-form-reach"):
        form.problems()
        form.day("day", t("staff-reach_day"), reach or ADOPTED_ON, page.today)
        form.line("source_url", t("staff-reach_source"), "https://")
        form.line("note", t("staff-reach_note"))
        button(t("staff-reach_do"), "reach", "reach")


def enter(page: Page, form: str, what: str) -> Said:
    """Put the line on the record."""
    given = dict(staff_form.held(form).fields)
    given["member"], given["recommendation"] = given["member"] or "", given["recommendation"] or 0
    given["stage"] = Stage(given["stage"]) if given["stage"] else None
    given["precision"], given["forum"] = Precision(given["precision"]), Forum(given["forum"])
    with data.store().transaction() as session:
        code = review.enter(session, page.reader, PublicLine(**given), today=page.today)
    staff_form.done(form)
    st.session_state[ENTERED] = code
    return (("staff-entered", {"statement": code, "record": str(data.latest_record())}),)


def move_reach(page: Page, form: str, what: str) -> Said:
    """Say up to which day the public record was read."""
    given = staff_form.held(form).fields
    with data.store().transaction() as session:
        review.move_reach(
            session, page.reader, given["day"], given["source_url"], given["note"], today=page.today
        )
    staff_form.done(form)
    return (("staff-reach_moved", {"day": given["day"]}),)


DEEDS = {"enter": enter, "reach": move_reach}
