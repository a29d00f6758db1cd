"""A form of the desk: what was typed stays in the session until it is done, whatever goes wrong.

A field is filled once; what is typed into it is held beside the widget, so that it is there again when
the widget was away for a run, as when another part of the desk was looked at.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

import streamlit as st

from monitoring.errors import Problem
from monitoring.pictures import report_desk, staff

from . import parts
from .context import Page

FORMS, EPOCHS = "staff.forms", "staff.epochs"


@dataclass
class Held:
    """What a session holds of a form.

    fresh  what it was filled with; seen: the version of it that was shown then
    epoch  counts how often it was filled anew
    stale  somebody else changed meanwhile what it is about
    """

    fields: dict[str, Any]
    fresh: dict[str, Any]
    seen: int = 0
    epoch: int = 0
    stale: bool = False
    attempt: int = 0
    problems: tuple[Problem, ...] = ()
    labels: dict[str, str] = dataclass_field(default_factory=dict)


def held(name: str) -> Held:
    """The form of this name; an empty one where the session holds none."""
    return _forms().get(name) or Held({}, {})


def refuse(name: str, problems: Sequence[Problem]) -> None:
    """What was put into a form cannot be taken, and stays in it; problems in the order of its fields."""
    if name in _forms():
        form = _forms()[name]
        order = {field: place for place, field in enumerate(form.fields)}
        found = sorted(problems, key=lambda one: order.get(one.field, len(order)))
        form.problems, form.attempt = tuple(found), form.attempt + 1


def look_again(name: str) -> None:
    """Somebody else was faster: what was typed stays, beside what stands on the record now."""
    if name in _forms():
        _forms()[name].stale, _forms()[name].problems = True, ()


def done(name: str) -> None:
    """What was put into a form is stored: next time it is filled anew."""
    if name in _forms():
        epochs = st.session_state.setdefault(EPOCHS, {})
        epochs[name] = _forms().pop(name).epoch + 1


def _forms() -> dict[str, Held]:
    found: dict[str, Held] = st.session_state.setdefault(FORMS, {})
    return found


def _keep(name: str, field: str, key: str) -> None:
    """Called when a field was changed."""
    if name in _forms():
        _forms()[name].fields[field] = st.session_state[key]


class Form:
    """The fields of one form in one run. fresh: what stands in it at first, by field."""

    def __init__(self, page: Page, name: str, fresh: Mapping[str, Any], seen: int = 0) -> None:
        self.page, self.t, self.name = page, page.t, name
        before = _forms().get(name)
        if before and before.seen != seen and before.fields == before.fresh:
            done(name)  # nothing was typed: it takes up what stands now
        epoch = st.session_state.get(EPOCHS, {}).get(name, 0)
        self.held = _forms().setdefault(name, Held(dict(fresh), dict(fresh), seen, epoch))
        self.is_behind = self.held.stale and self.held.seen != seen
        if self.is_behind:
            self.held.seen, self.held.stale = seen, False

    def __getitem__(self, field: str) -> Any:
        return self.held.fields[field]

    def problems(self) -> None:
        """All that cannot be taken, in one box; and what saving means after somebody else was faster."""
        if self.is_behind:
            parts.html(report_desk.note(self.t("staff-again"), self.t))
        if self.held.problems:
            parts.html(
                staff.problems(self.held.problems, self.held.labels, self.name, self.held.attempt, self.t)
            )

    def line(self, field: str, label: str, placeholder: str = "") -> None:
        """A field of one line."""
        self._draw(field, label, lambda kept: st.text_input(label, placeholder=placeholder, **kept))

    def text(self, field: str, label: str, height: int = 110) -> None:
        """A field of several lines."""
        self._draw(field, label, lambda kept: st.text_area(label, height=height, **kept))

    def day(self, field: str, label: str, first: datetime.date, last: datetime.date) -> None:
        """A day, or none yet."""
        limits = {"min_value": first, "max_value": last, "format": "DD/MM/YYYY"}
        self._draw(field, label, lambda kept: st.date_input(label, value=None, **limits, **kept))

    def choice(self, field: str, label: str, named: Mapping[Any, str], empty: str | None = None) -> None:
        """One of a list with search. empty: what stands there while nothing is chosen."""
        more = {} if empty is None else {"placeholder": empty, "index": None}
        self._draw(
            field,
            label,
            lambda kept: st.selectbox(
                label, list(named), format_func=lambda one: named[one], filter_mode="contains", **more, **kept
            ),
        )

    def radio(self, field: str, label: str, named: Mapping[str, str]) -> None:
        """One of a few, all of them in sight."""
        self._draw(
            field,
            label,
            lambda kept: st.radio(label, list(named), format_func=lambda one: named[one], index=None, **kept),
        )

    def several(self, field: str, label: str, named: Mapping[str, str], empty: str) -> None:
        """Any number of a list."""
        self._draw(
            field,
            label,
            lambda kept: st.multiselect(
                label,
                list(named),
                format_func=lambda one: named[one],
                placeholder=empty,
                filter_mode="contains",
                # Enter must take what was looked for, and never all that is listed.
                select_all=False,
                **kept,
            ),
        )

    def tick(self, field: str, label: str) -> None:
        """Yes or no."""
        self._draw(field, label, lambda kept: st.checkbox(label, **kept))

    def _draw(self, field: str, label: str, widget: Callable[[dict[str, Any]], Any]) -> None:
        self.held.labels[field] = label
        wrong = [one for one in self.held.problems if one.field == field]
        if wrong:
            parts.html(report_desk.anchor(f"{self.name}-{field}", self.t))
        key = self.key(field)
        if key not in st.session_state:
            st.session_state[key] = self.held.fields[field]
        widget({"key": key, "on_change": _keep, "args": (self.name, field, key)})
        if wrong:
            parts.html(report_desk.under(field, wrong, self.t))

    def key(self, field: str) -> str:
        """The key of a widget: another one each time that the form is filled anew."""
        form = f"{self.name}-{self.held.epoch}" if self.held.epoch else self.name
        return f"{self.page.name}.{form}.{field}"
