"""The follow-up note of a meeting: a table to fill in, its revisions, and the note to take away.

It begins from what was reported. What was typed lives in the form of this session until it is saved; who
comes second sees both versions, and chooses.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from monitoring import briefing
from monitoring.answers.meeting import Between, MeetingAnswer
from monitoring.briefs import follow_up as drafting
from monitoring.errors import BadReport, MonitoringError
from monitoring.i18n import translator
from monitoring.pictures import meeting_note as pictured
from monitoring.pictures import report_desk, staff
from monitoring.pictures.links import Links
from monitoring.record import follow_up
from monitoring.record.follow_up import NoteFact, NoteItem
from monitoring.view import View

from . import data, files, parts, staff_form, take
from .context import Page
from .staff import TOLD
from .staff_form import Form

WISH, SAID, BEGUN = "meeting.note.wish", "meeting.note.said", "meeting.note.begun"

HEIGHT = 150
"""Of a field, in pixels: some six lines."""

KINDS = tuple(kind for kind in ("docx", "pdf") if kind in briefing.FORMATS)
"""The files of a note, of those that can be written."""

Fields = Mapping[str, str]
"""The words of a note by field, as pictures/meeting_note.py names them."""


@dataclass(frozen=True)
class Wanted:
    """A note as it was saved, for a file: whose meeting, under which view; token: who asks, asked anew."""

    view: View
    between: Between
    language: str
    base: str
    token: str
    today: datetime.date

    @property
    def stem(self) -> str:
        """The name of the file, without its ending."""
        meeting = self.between.meeting.meeting if self.between.meeting else ""
        return f"follow-up-{meeting}-{self.language}"


def draw(page: Page, answer: MeetingAnswer) -> None:
    """The note of the meeting of this page, in its language; nothing where a day was named."""
    if answer.between.meeting is None:
        return
    meeting, t = answer.between.meeting.meeting, page.t
    name = f"note-{meeting}-{t.language}"
    _fulfil(page, meeting, name)
    with data.store().reading() as session:
        revisions = follow_up.revisions(session, page.reader, meeting, t.language)
    saved = revisions[0] if revisions else None
    labels = pictured.labels(pictured.items(answer.recommendations, t), t)
    parts.section(t("follow-title"), "follow-up")
    parts.html(report_desk.note(t("follow-lead"), t))
    form = _form(page, answer, name, saved)
    _said(page)
    form.problems()
    if saved is not None and _is_behind(form, saved):
        _both(page, form, saved, pictured.labels(pictured.short(answer.recommendations, t), t))
        _fields(answer, form, labels)
    else:
        _fields(answer, form, labels)
        _state(page, form, saved)
        _buttons(page, form)
    if saved is not None:
        _take_away(page, answer.between, saved)
        _history(page, revisions, labels)


def _form(page: Page, answer: MeetingAnswer, name: str, saved: NoteFact | None) -> Form:
    """The form, filled with the revision that was saved last, or with a draft; what was typed stays."""
    drafted = _drafted(page, answer)
    fresh = drafted if saved is None else _words(saved.items, saved.how_to_add)
    held = staff_form.held(name)
    if held.fields in (held.fresh, fresh) and held.fresh != fresh:
        staff_form.done(name)  # nothing was typed that does not stand there now
    if st.session_state.pop(BEGUN, "") == name:
        staff_form.done(name)
        form = Form(page, name, fresh, saved.revision if saved else 0)
        form.held.fields = dict(drafted)
        return form
    return Form(page, name, fresh, saved.revision if saved else 0)


def _drafted(page: Page, answer: MeetingAnswer) -> dict[str, str]:
    items = [NoteItem(*item) for item in drafting.drafted(answer, page.t)]
    return _words(items, page.t("follow-how_to_add"))


def _words(items: Iterable[NoteItem], how_to_add: str) -> dict[str, str]:
    there = {item.number: item for item in items}
    found = {
        f"{number}.{field}": str(getattr(there.get(number, NoteItem(number)), field))
        for number in follow_up.NUMBERS
        for field in pictured.FIELDS
    }
    return found | {pictured.HOW: how_to_add}


def _state(page: Page, form: Form, saved: NoteFact | None) -> None:
    """One line beside the buttons: what is saved, and whether something is not."""
    t, typed = page.t, form.held.fields != form.held.fresh
    if saved is None:
        said = report_desk.state("follow-state_typed" if typed else "follow-state_drafted", t)
    else:
        key = "follow-state_changed" if typed else "follow-state_saved"
        said = report_desk.state(key, t, **_places(page, saved))
    parts.html(said)


def _is_behind(form: Form, saved: NoteFact) -> bool:
    """Whether somebody saved since this form was filled, and something else was typed in it."""
    return form.held.seen != saved.revision


def _places(page: Page, one: NoteFact) -> dict[str, str]:
    return {"revision": str(one.revision), "by": one.saved_by, "at": page.t.moment(one.saved_at)}


def _both(page: Page, form: Form, saved: NoteFact, labels: Fields) -> None:
    """Somebody saved since: both versions, and the choice between them."""
    t, theirs = page.t, _words(saved.items, saved.how_to_add)
    named = t("follow-revision", **_places(page, saved))
    attempt = f"{form.name}-{saved.revision}"
    parts.html(report_desk.state("follow-state_behind", t, **_places(page, saved)))
    parts.html(pictured.both(form.held.fields, theirs, labels, named, attempt, t))
    with st.container(horizontal=True):
        over = t("follow-save_over", revision=str(saved.revision + 1))
        _button(over, "over", "save", form.name, saved.revision, kind="primary")
        _button(t("follow-take", revision=str(saved.revision)), "take", "take", form.name)


def _buttons(page: Page, form: Form) -> None:
    t = page.t
    with st.container(horizontal=True):
        _button(t("follow-save"), "save", "save", form.name, form.held.seen, kind="primary")
        with st.popover(t("follow-begin"), key="meeting.note.ask"):
            parts.html(report_desk.note(t("follow-begin_ask"), t))
            _button(t("follow-begin_do"), "begin", "begin", form.name)


def _button(
    label: str,
    key: str,
    verb: str,
    name: str,
    revision: int = 0,
    *,
    kind: Literal["primary", "secondary"] = "secondary",
) -> None:
    st.button(label, key=f"meeting.note.{key}", type=kind, on_click=_wish, args=(verb, name, revision))


def _wish(verb: str, name: str, revision: int) -> None:
    """Called by a button: the next run does it, with the rights that its reader has then."""
    st.session_state[WISH] = (verb, name, revision)


def _fulfil(page: Page, meeting: str, name: str) -> None:
    """Do what a button of this note asked for; whatever goes wrong becomes words, and nothing typed is
    lost."""
    verb, of, revision = st.session_state.pop(WISH, ("", "", 0))
    if of != name or not staff_form.held(name).fields:
        return
    if verb == "save":
        _save(page, meeting, name, revision)
    elif verb == "take":
        staff_form.done(name)
        st.session_state[SAID] = ("follow-taken", {}, False)
    elif verb == "begin":
        st.session_state[BEGUN] = name
        st.session_state[SAID] = ("follow-begun", {}, False)


def _save(page: Page, meeting: str, name: str, revision: int) -> None:
    fields = staff_form.held(name).fields
    items = [
        NoteItem(number, *(fields[f"{number}.{field}"] for field in pictured.FIELDS))
        for number in follow_up.NUMBERS
    ]
    try:
        with data.store().transaction() as session:
            done = follow_up.save(
                session, page.reader, meeting, page.t.language, items, fields[pictured.HOW], revision=revision
            )
    except BadReport as error:
        staff_form.refuse(name, error.problems)
    except MonitoringError as error:
        st.session_state[SAID] = (error.key, dict(error.places), True)
    else:
        staff_form.done(name)
        st.session_state[SAID] = ("follow-saved", {"revision": str(done.revision)}, False)


def _said(page: Page) -> None:
    """What was just done, or could not be."""
    state = st.session_state
    if SAID in state:
        key, places, bad = state.pop(SAID)
        state[TOLD] = state.get(TOLD, 0) + 1
        parts.html(staff.said(page.t(key, **places), state[TOLD], page.t, bad=bad))


def _fields(answer: MeetingAnswer, form: Form, labels: Fields) -> None:
    """One block for each of the six and for other matters, then how to add items."""
    t = form.t
    # The form of a report: what is typed is taken after a moment without a keystroke, as there.
    with st.container(key="report-form"):
        for number, name in pictured.items(answer.recommendations, t).items():
            parts.html(report_desk.heading(name, t))
            for column, field in zip(st.columns(len(pictured.FIELDS)), pictured.FIELDS, strict=True):
                with column:
                    form.text(f"{number}.{field}", t(f"follow-field_{field}"), HEIGHT)
        form.text(pictured.HOW, labels[pictured.HOW], HEIGHT)
    form.held.labels |= labels  # in the list of problems a field is named with its item


def _take_away(page: Page, between: Between, saved: NoteFact) -> None:
    """The note as it was saved, as files made on the click."""
    t = page.t
    wanted = Wanted(page.shown, between, t.language, page.base, page.token, page.today)
    parts.html(report_desk.note(t("follow-files", revision=str(saved.revision)), t))
    with st.container(key="take-note"), st.container(horizontal=True):
        for kind in KINDS:
            st.download_button(
                t(f"follow-{kind}"),
                data=partial(made, wanted, kind),
                file_name=f"{wanted.stem}.{kind}",
                mime=files.MIME[kind],
                key=f"file.note.{kind}",
                on_click="ignore",
                type="tertiary",
            )


def made(wanted: Wanted, kind: str) -> bytes:
    """The note as it is saved now, for whoever may have it now. Errors: Refused."""
    view, t = data.allowed(wanted.view, wanted.token), translator(wanted.language)
    reader, links = data.reader_of(wanted.token), Links(view, wanted.language, wanted.base)
    base = data.base(view)
    with data.store().reading() as session:
        document = briefing.follow_up(session, reader, view, base, wanted.between, t, links, wanted.today)
    return briefing.write(document, kind, t)


def _history(page: Page, revisions: tuple[NoteFact, ...], labels: Fields) -> None:
    """Every revision, newest first: who, when, and behind its label its text with what changed."""
    t = page.t
    parts.html(report_desk.heading(t("follow-revisions"), t))
    before: list[NoteFact | None] = [*revisions[1:], None]
    for one, old in zip(revisions, before, strict=True):
        key = f"meeting.note.{one.meeting}.{one.language}.{one.revision}"
        places = _places(page, one) | {"by": _plain(one.saved_by)}
        opened = st.expander(t("follow-revision", **places), key=key, on_change="rerun")
        if take.is_open(opened):
            with opened:
                held = _words(old.items, old.how_to_add) if old else None
                parts.html(pictured.revision(held, _words(one.items, one.how_to_add), labels, t))


def _plain(text: str) -> str:
    """Words for a label, which Streamlit reads as Markdown: no mark in them works, and no address."""
    return re.sub(r"([\\`*_\[\]<>~$])", r"\\\1", text).replace("@", "\u2060@")
