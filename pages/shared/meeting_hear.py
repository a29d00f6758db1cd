"""Whom to hear: the delegations by region, narrowed by what the address says; and what waits."""

from __future__ import annotations

from typing import Any

import streamlit as st

from monitoring.answers.meeting import HEARD, MeetingAnswer, narrowed
from monitoring.pictures import choices, markup, meeting, words
from monitoring.record import access, reports
from monitoring.vocabulary import Right

from . import data, parts
from .context import Page


def draw(page: Page, answer: MeetingAnswer) -> None:
    """The choices, the legend and the matrix."""
    t = page.t
    heard = parts.choose(
        page,
        "hear",
        HEARD,
        label=t("meeting-hear_choose"),
        name=lambda code: t(f"meeting-hear_{code}"),
        default="all",
    )
    with st.container(horizontal=True, key="meeting-controls"):
        named = choices.regions(t)
        region = parts.pick(page, "region", named, label=t("column-region"), empty=t("meeting-every_region"))
        circle = parts.pick(
            page, "circle", choices.circles(t), label=t("meeting-circle"), empty=t("meeting-every_circle")
        )
    rows = narrowed(answer.rows, heard, region, circle)
    parts.html(markup.note(meeting.silent_note(rows, t)))
    parts.html(markup.legend(t, lead=""))
    if rows:
        parts.html(meeting.matrix(rows, answer, t, page.links))
    else:
        parts.html(markup.box("empty", t("meeting-hear_none"), t))


def waiting(page: Page, answer: MeetingAnswer) -> str:
    """The reports that wait for an answer, the oldest day first, inside a day in the alphabetical order of
    the language; for whom may read the list."""
    t = page.t
    with data.store().reading() as session:
        held = reports.waiting(session, page.reader)
    held = tuple(
        sorted(
            t.sorted(held, key=lambda fact: words.name(t, answer.names, fact.member)),
            key=lambda fact: fact.latest.submitted_at.date(),
        )
    )
    if not held:
        return markup.box("empty", t("meeting-waiting_none"), t)
    titles = {one.number: words.numbered(t, one) for one in answer.recommendations}
    lines: list[dict[str, Any]] = [
        {
            "who": words.name(t, answer.names, fact.member),
            "title": titles[fact.recommendation],
            "at": fact.latest.submitted_at,
            "address": page.links("desk", report=fact.report)
            if access.may(page.reader, Right.SEND_BACK) or access.may(page.reader, Right.ENTER_STATEMENT)
            else "",
        }
        for fact in held
    ]
    return markup.render("meeting_waiting", t, lines=lines)
