"""With which meeting is compared, and the brief to take away: made on the click, for whoever clicks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import partial

import streamlit as st

from monitoring import briefing
from monitoring.answers.meeting import Between, MeetingAnswer
from monitoring.errors import SettingError
from monitoring.i18n import translator
from monitoring.pictures import markup, staff, words
from monitoring.pictures.links import Links
from monitoring.record import access
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Audience, Right

from . import data, files, parts
from .context import Page


@dataclass(frozen=True)
class Wanted:
    """A brief that somebody may take away; token: by what the reader is known, asked anew on the click."""

    view: View
    between: Between
    audience: Audience
    language: str
    base: str
    token: str
    today: datetime.date
    is_short: bool = False

    @property
    def stem(self) -> str:
        """The name of the file, without its ending."""
        audience = "" if self.audience == Audience.PUBLIC else f"-{self.audience}"
        length = "-short" if self.is_short else ""
        return f"brief-{self.between.as_of}{audience}{length}-{self.language}"


def controls(page: Page, answer: MeetingAnswer) -> None:
    """The earlier meeting, and the page's one primary button."""
    t, between = page.t, answer.between
    earlier = [each for each in answer.choices if each.day.on < between.as_of]
    named = {each.meeting: words.day(t, each.day) for each in reversed(earlier)}
    if between.since is None:  # a plain day, as the address of a brief may name it
        named = {between.since_on.isoformat(): t.day(between.since_on), **named}
    with st.container(horizontal=True, vertical_alignment="bottom", key="meeting-row"):
        if named:
            default = between.since.meeting if between.since and not page.code("since") else ""
            parts.pick(
                page,
                "since",
                named,
                label=t("meeting-compared"),
                empty=t("meeting-compared"),
                default=default,
            )
        with st.popover(t("meeting-brief"), type="primary", key="meeting.brief"):
            _brief(page, between)


def _brief(page: Page, between: Between) -> None:
    t = page.t
    fmt = st.selectbox(
        t("meeting-brief_format"),
        briefing.FORMATS,
        format_func=lambda code: t(f"meeting-format_{code}"),
        key="meeting.format",
    )
    language = st.radio(
        t("bar-language"),
        LANGUAGES,
        index=LANGUAGES.index(t.language),
        format_func=lambda code: t(f"bar-language-{code}"),
        horizontal=True,
        key=f"meeting.language.{t.language}",
    )
    audience = st.radio(
        t("meeting-brief_for"),
        audiences(page, between),
        format_func=lambda code: t(f"meeting-audience_{code}"),
        key="meeting.audience",
    )
    is_short = st.checkbox(t("meeting-brief_short"), key="meeting.short")
    told = (page.base, page.token, page.today, is_short)
    wanted = Wanted(page.shown, between, Audience(audience), language, *told)
    wrong = _wrong(page, fmt)
    if wrong:
        parts.html(staff.said(wrong, 0, t, bad=True))
        return
    st.download_button(
        t("meeting-brief_download"),
        data=partial(made, wanted, fmt),
        file_name=f"{wanted.stem}.{fmt}",
        mime=files.MIME[fmt],
        key="meeting.download",
        on_click="ignore",
        type="primary",
    )
    parts.html(markup.note(t("meeting-brief_note")))


def _wrong(page: Page, fmt: str) -> str:
    """Why no file of this format can be made here; asked before the button, which could not say it."""
    try:
        if fmt == "pptx":
            briefing.template()
    except SettingError as error:
        return page.t(error.key, **error.places)
    return ""


def audiences(page: Page, between: Between) -> list[str]:
    """For whom this reader may take a brief away."""
    may = [Audience.PUBLIC.value]
    if access.may(page.reader, Right.READ_GROUP):
        may.append(Audience.GROUP.value)
    if access.may(page.reader, Right.KEEP_SPEAKING) and between.meeting is not None:
        may.append(Audience.CHAIR.value)
    return may


def made(wanted: Wanted, fmt: str) -> bytes:
    """The brief as a file, with the rights that its reader has now."""
    t = translator(wanted.language)
    reader, view = data.reader_of(wanted.token), data.allowed(wanted.view, wanted.token)
    links = Links(view, wanted.language, wanted.base)
    with data.store().reading() as session:
        known = data.base(view)
        told = (wanted.between, wanted.audience, t, links, wanted.today)
        document = briefing.brief(session, reader, view, known, *told, is_short=wanted.is_short)
    return briefing.write(document, fmt, t)
