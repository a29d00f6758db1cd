"""The speaking list of a meeting: whom the chair would invite, in which order, with a private note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from monitoring.answers.meeting import MeetingAnswer
from monitoring.errors import MonitoringError
from monitoring.pictures import markup, words
from monitoring.record import speaking
from monitoring.record.access import Reader
from monitoring.record.speaking import SpeakingFact
from monitoring.vocabulary import RECOMMENDATIONS

from . import data, parts
from .context import Page

TOLD, GONE = "meeting.told", "meeting.gone"


def draw(page: Page, answer: MeetingAnswer) -> None:
    """The list, and the choice of delegations to add; nothing where a day was named."""
    t, between = page.t, answer.between
    if between.meeting is None:
        return
    meeting = between.meeting.meeting
    st.html(markup.render("meeting_heading", t, text=t("meeting-speaking")))
    parts.html(markup.note(t("meeting-speaking_note")))
    if TOLD in st.session_state:
        parts.html(markup.box("note", st.session_state.pop(TOLD), t))
    _undo(page, meeting)
    _add(page, answer, meeting)
    with data.store().reading() as session:
        listed = speaking.listed(session, page.reader, meeting)
    if not listed:
        parts.html(markup.box("empty", t("meeting-speaking_none"), t))
    for fact in listed:
        _line(page, answer, meeting, fact, len(listed))


def _add(page: Page, answer: MeetingAnswer, meeting: str) -> None:
    t = page.t
    titles = {one.number: words.numbered(t, one) for one in answer.recommendations}
    named = {row.member: words.name(t, answer.names, row.member) for row in answer.rows}
    key = f"meeting.speaking.{meeting}"
    number = st.selectbox(
        t("meeting-speaking_on"), RECOMMENDATIONS, format_func=titles.__getitem__, key=f"{key}.number"
    )
    chosen = st.multiselect(
        t("meeting-speaking_who"),
        t.sorted(named, key=named.__getitem__),
        format_func=named.__getitem__,
        filter_mode="contains",
        placeholder=t("members-placeholder"),
        key=f"{key}.who",
    )
    st.button(
        t("meeting-speaking_add"),
        key=f"{key}.add",
        disabled=not chosen,
        on_click=_put,
        args=(page, meeting, tuple(chosen), int(number), f"{key}.who"),
    )


def _line(page: Page, answer: MeetingAnswer, meeting: str, fact: SpeakingFact, many: int) -> None:
    t = page.t
    who = words.name(t, answer.names, fact.member)
    title = next(
        words.numbered(t, one) for one in answer.recommendations if one.number == fact.recommendation
    )
    key = f"meeting.speaking.{meeting}.{fact.member}.{fact.recommendation}"
    parts.html(markup.render("meeting_speaker", t, place=fact.place, who=who, title=title))
    st.session_state[f"{key}.note"] = fact.note
    st.text_input(
        t("meeting-speaking_private", member=who, number=fact.recommendation),
        key=f"{key}.note",
        max_chars=500,
        placeholder=t("meeting-speaking_words"),
        label_visibility="collapsed",
        on_change=_note,
        args=(page, meeting, fact, f"{key}.note"),
    )
    with st.container(horizontal=True):
        for what, place in (("up", fact.place - 1), ("down", fact.place + 1)):
            st.button(
                t(f"meeting-speaking_{what}"),
                key=f"{key}.{what}",
                help=t(f"meeting-speaking_{what}_of", member=who),
                disabled=not 1 <= place <= many,
                type="tertiary",
                on_click=_move,
                args=(page, meeting, fact, place),
            )
        st.button(
            t("meeting-speaking_out"),
            key=f"{key}.out",
            help=t("meeting-speaking_out_of", member=who),
            type="tertiary",
            on_click=_out,
            args=(page, meeting, fact),
        )


def _undo(page: Page, meeting: str) -> None:
    """Put back who was taken out last."""
    gone = st.session_state.get(GONE)
    if gone and gone[0] == meeting:
        st.button(page.t("meeting-speaking_undo"), key="meeting.undo", on_click=_back, args=(page,))


def _put(page: Page, meeting: str, members: tuple[str, ...], number: int, key: str) -> None:
    def put(session: Any, reader: Reader) -> None:
        there = {(one.member, one.recommendation) for one in speaking.listed(session, reader, meeting)}
        for member in members:
            if (member, number) not in there:  # whose note stands there already
                speaking.put(session, reader, meeting, member, number)

    if _done(page, put):
        st.session_state[key] = []


def _note(page: Page, meeting: str, fact: SpeakingFact, key: str) -> None:
    note = st.session_state[key]
    told = (meeting, fact.member, fact.recommendation, note)
    _done(page, lambda session, reader: speaking.put(session, reader, *told))


def _move(page: Page, meeting: str, fact: SpeakingFact, place: int) -> None:
    told = (meeting, fact.member, fact.recommendation, place)
    _done(page, lambda session, reader: speaking.move(session, reader, *told))


def _out(page: Page, meeting: str, fact: SpeakingFact) -> None:
    told = (meeting, fact.member, fact.recommendation)
    if _done(page, lambda session, reader: speaking.take_out(session, reader, *told)):
        st.session_state[GONE] = (meeting, fact.member, fact.recommendation, fact.note, fact.place)


def _back(page: Page) -> None:
    meeting, member, number, note, place = st.session_state[GONE]
    told = (meeting, member, number)

    def again(session: Any, reader: Reader) -> None:
        speaking.put(session, reader, *told, note)
        speaking.move(session, reader, *told, place)

    if _done(page, again):
        del st.session_state[GONE]


def _done(page: Page, verb: Callable[[Any, Reader], object]) -> bool:
    """Do it in one transaction, with the rights of now; what cannot be done is told above the list."""
    try:
        with data.store().transaction() as session:
            verb(session, data.reader_of(page.token))
    except MonitoringError as error:
        st.session_state[TOLD] = page.t(error.key, **error.places)
        return False
    return True
