"""What stands round a page: the menu, and the bar with its choices of day, of whom and of language."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..answers.meeting import TODAY, Between
from ..answers.pieces import Meeting
from ..i18n import Translator
from ..view import View
from ..vocabulary import LANGUAGES, Scope
from . import words


class Menu(NamedTuple):
    """One choice of the bar: what it says now, what it asks, the codes and their words, which is chosen."""

    label: str
    asks: str
    choices: Mapping[str, str]
    chosen: str


def days(view: View, held: Sequence[Meeting], today: datetime.date, t: Translator) -> Menu:
    """As of which day: the meetings, newest first, and today; whatever day is shown stands among them."""
    shown = view.as_of
    meetings = {m.day.on: t("bar-meeting", day=t.day(*m.day)) for m in held}
    named = {shown: t.day(shown)} | meetings | {today: t("bar-today", day=t.day(today))}
    choices = {day.isoformat(): named[day] for day in sorted(named, reverse=True)}
    return Menu(t("bar-as_of", day=t.day(shown)), t("bar-choose_meeting"), choices, shown.isoformat())


def meetings(shown: Between, held: Sequence[Meeting], today: datetime.date, t: Translator) -> Menu:
    """On the page of a meeting the choice of the day is that of the meeting: one control for one thing."""
    named = {each.meeting: t("bar-meeting", day=t.day(*each.day)) for each in reversed(held)}
    coming = [each.meeting for each in reversed(held) if each.day.on > today]
    codes = [*coming, TODAY, *(code for code in named if code not in coming)]
    named |= {each: t("meeting-coming", day=named[each]) for each in coming}
    named[TODAY] = t("bar-today", day=t.day(today))
    label = t("meeting-today") if shown.as_of == today else t("bar-as_of", day=t.day(shown.as_of))
    label = t("meeting-of", on=words.of_day(t, shown.meeting.day)) if shown.meeting else label
    chosen = shown.meeting.meeting if shown.meeting else TODAY
    return Menu(label, t("bar-choose_meeting"), {code: named[code] for code in codes}, chosen)


def of_whom(view: View, t: Translator) -> Menu:
    """Of whom the figures speak; the label says too whether related WTO work is counted."""
    label = t(f"bar-scope-{view.scope.value}")
    label = t("bar-with_related", scope=label) if view.related else label
    choices = {scope.value: t(f"scope-{scope}") for scope in Scope}
    return Menu(label, t("bar-choose_scope"), choices, view.scope.value)


def languages(t: Translator) -> Menu:
    """In which language."""
    choices = {code: t(f"bar-language-{code}") for code in LANGUAGES}
    return Menu(t.language.upper(), t("bar-language"), choices, t.language)
