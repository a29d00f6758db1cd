"""The fields of a report, in their order, each with its problems under it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import streamlit as st

from monitoring.answers.pieces import Meeting
from monitoring.answers.recommendation import Action
from monitoring.pictures import report_desk
from monitoring.record.drafts import DraftFact
from monitoring.record.evidence import TYPES
from monitoring.record.paper import LONGEST_TEXT
from monitoring.vocabulary import LANGUAGES, AskStage, Stage, Visibility

from . import desk_form, parts
from .context import Page
from .desk_form import At, Held

FIRST = datetime.date(1995, 1, 1)
"""The WTO began: no day before it can be meant."""

NAMED = (Stage.IN_PLACE, Stage.UNDER_WAY, Stage.PLANNED, Stage.REPORTED)


class Fields:
    """The fields of one form in one run."""

    def __init__(self, page: Page, at: At, held: Held) -> None:
        self.page, self.t, self.at, self.held = page, page.t, at, held

    def draw(self, actions: Sequence[Action], meetings: Sequence[Meeting], draft: DraftFact | None) -> None:
        """All fields, in the order in which one fills them in."""
        with st.container(key="report-form"):
            self.stage()
            self.asks(actions)
            self.words()
            self.day()
            parts.html(report_desk.heading(self.t("delegate-evidence"), self.t))
            self.line("symbol", placeholder="G/MA/367")
            self.line("link", placeholder="https://")
            self.file(draft)
            self.offers()
            self.who_reads()
            self.language()
            self.meeting(meetings)

    def stage(self) -> None:
        """Where the Member stands, with a line of explanation for each."""
        t = self.t
        self._choice(
            st.radio,
            "stage",
            [stage.value for stage in NAMED],
            lambda code: t(f"delegate-stage_{code}"),
            captions=[t(f"delegate-stage_{stage}_means") for stage in NAMED],
            index=None,
        )

    def asks(self, actions: Sequence[Action]) -> None:
        """The stages of the single asks, folded; "does not apply to us" among them."""
        t = self.t
        mine = [one for one in actions if one.asks == "members"]
        if not mine:
            return
        self._anchor("asks")
        with st.expander(t("delegate-field_asks"), key=self._key("fold-asks")):
            parts.html(report_desk.note(t("delegate-asks_note"), t))
            for one in mine:
                name = f"asks.{one.action}"
                self.held.fields.setdefault(name, "")
                self._choice(
                    st.selectbox,
                    name,
                    ["", *(stage.value for stage in AskStage)],
                    lambda code: t(f"delegate-ask_{code}") if code else t("delegate-ask_none"),
                    label=t.text(one.title),
                )
        self._under("asks")

    def words(self) -> None:
        """What was done and what comes next, with how many characters it has."""
        self._text("text", height=160)
        count = len(self.held.fields["text"])
        parts.html(report_desk.note(self.t("delegate-counter", count=count, longest=LONGEST_TEXT), self.t))

    def day(self) -> None:
        """On which day it was said. The widget takes more days than a report may have: what it refused it
        would leave as it was without a word, and a coming day is named with the other problems."""
        name = "said_on"
        self._anchor(name)
        st.date_input(
            self.t("delegate-field_said_on"),
            value=None,
            min_value=FIRST,
            max_value=self.at.today + datetime.timedelta(days=3660),
            format="DD/MM/YYYY",
            **self._kept(name),
        )
        self._under(name)

    def line(self, name: str, *, placeholder: str) -> None:
        """A field of one line."""
        self._anchor(name)
        st.text_input(self.t(f"delegate-field_{name}"), placeholder=placeholder, **self._kept(name))
        self._under(name)

    def file(self, draft: DraftFact | None) -> None:
        """The file behind the report; or the chooser, while there is none."""
        t = self.t
        self._anchor("file")
        if self.held.fields["file"]:
            known = draft.file if draft and draft.file else None
            name = known.name if known else self.held.fields["file"]
            size = known.size if known else 0
            address = f"/evidence?file={self.held.fields['file']}&lang={t.language}"
            parts.html(report_desk.kept_file(name, size, address, t))
            st.button(
                t("delegate-file_remove"),
                key=self._key("drop"),
                type="tertiary",
                on_click=desk_form.drop_file,
                args=(self.at,),
            )
        else:
            st.file_uploader(
                t("delegate-field_file"),
                type=list(TYPES),
                key=desk_form.upload_key(self.at, self.held),
            )
        self._under("file")

    def offers(self) -> None:
        """What others may have of it, or may help with."""
        with st.expander(self.t("delegate-offers"), key=self._key("fold-offers")):
            self._text("practice", height=100)
            self._text("need", height=100)

    def who_reads(self) -> None:
        """For whose eyes."""
        t = self.t
        codes = [code.value for code in Visibility]
        self._choice(
            st.radio, "visibility", codes, lambda code: t(f"delegate-visibility_{code}"), horizontal=True
        )

    def language(self) -> None:
        """In which language the words are."""
        self._choice(st.selectbox, "language", list(LANGUAGES), lambda code: self.t(f"bar-language-{code}"))

    def meeting(self, meetings: Sequence[Meeting]) -> None:
        """For which meeting, if for any."""
        t = self.t
        days = {one.meeting: t.day(*one.day) for one in reversed(meetings)}
        codes = list(dict.fromkeys(["", *days, self.held.fields["meeting"]]))
        self._choice(
            st.selectbox,
            "meeting",
            codes,
            lambda code: days.get(code, code) if code else t("delegate-meeting_none"),
        )

    def _choice(self, widget: Any, name: str, codes: list[str], words: Any, **more: Any) -> None:
        self._anchor(name)
        label = more.pop("label", None) or self.t(f"delegate-field_{name}")
        widget(label, codes, format_func=words, **more, **self._kept(name))
        self._under(name)

    def _text(self, name: str, *, height: int) -> None:
        self._anchor(name)
        st.text_area(self.t(f"delegate-field_{name}"), height=height, **self._kept(name))
        self._under(name)

    def _kept(self, name: str) -> dict[str, Any]:
        """What every widget of the form is given: its key, filled once, and what holds its changes."""
        key, value = desk_form.key(self.at, self.held, name), self.held.fields[name]
        given: dict[str, Any] = {"key": key, "on_change": desk_form.keep, "args": (self.at, name)}
        if key not in st.session_state:
            if name in desk_form.TYPED:
                return given | {"value": value}  # what the browser still holds goes before it
            st.session_state[key] = value
        return given

    def _key(self, name: str) -> str:
        return desk_form.key(self.at, self.held, name)

    def _anchor(self, name: str) -> None:
        parts.html(report_desk.anchor(name, self.t))

    def _under(self, name: str) -> None:
        told = report_desk.under(name, self.held.problems, self.t)
        if told:
            parts.html(told)
