"""Whom to hear: the delegations by region, narrowed by what the address says; and what waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from monitoring.answers.meeting import MeetingAnswer, Row
from monitoring.pictures import markup, meeting, words
from monitoring.record import access, reports
from monitoring.vocabulary import Affiliation, Right

from . import data, filters, parts
from .context import Page

HEARD = ("any", "one", "all")
"""Not heard on any of the six; not heard on at least one; all delegations."""

GROUPS = (Affiliation.LDC, Affiliation.SIDS, Affiliation.LLDC)


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
        named = filters.regions(t)
        region = parts.pick(page, "region", named, label=t("column-region"), empty=t("meeting-every_region"))
        circles = {group.value: t(f"affiliation-{group}") for group in GROUPS}
        circle = parts.pick(
            page, "circle", circles, label=t("meeting-circle"), empty=t("meeting-every_circle")
        )
    rows = kept(answer.rows, heard, region, circle)
    parts.html(markup.note(meeting.silent_note(rows, t)))
    parts.html(markup.legend(t, lead=""))
    if rows:
        parts.html(meeting.matrix(rows, answer, t, page.links))
    else:
        parts.html(markup.box("empty", t("meeting-hear_none"), t))


def kept(rows: Sequence[Row], heard: str, region: str, circle: str) -> list[Row]:
    """The rows that the choices let through."""
    return [
        row
        for row in rows
        if (heard != "any" or not row.has_spoken)
        and (heard != "one" or row.is_silent_somewhere)
        and region in ("", filters.slug(row.region))
        and (not circle or Affiliation(circle) in row.groups)
    ]


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
