"""What a file with reports would do, or what is to be looked at in it: in words, and as HTML."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Protocol

from ..answers.pieces import Names
from ..errors import Problem
from ..i18n import Translator
from ..vocabulary import Stage
from . import words
from .markup import render

MOST = 100
"""Up to so many rows or problems a page lists."""


class Paper(Protocol):
    """Of the paper of a row, what is said of it."""

    @property
    def stage(self) -> Stage | None: ...
    @property
    def said_on(self) -> datetime.date | None: ...


class Step(Protocol):
    """What one row would do."""

    @property
    def kind(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def member(self) -> str: ...
    @property
    def recommendation(self) -> int: ...
    @property
    def report(self) -> str: ...
    @property
    def paper(self) -> Paper: ...


class Sheetful(Protocol):
    """Of a file as it was read, what was left aside."""

    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def sheets(self) -> tuple[str, ...]: ...


class Plan(Protocol):
    """What a file would do."""

    @property
    def sheetful(self) -> Sheetful: ...
    @property
    def empty(self) -> tuple[str, ...]: ...
    @property
    def new(self) -> Sequence[Step]: ...
    @property
    def revised(self) -> Sequence[Step]: ...
    @property
    def unchanged(self) -> Sequence[Step]: ...
    @property
    def changed(self) -> Sequence[Step]: ...


def place(at: str, t: Translator) -> str:
    """Where something stands: Sheet!C5 of a workbook as it is, line and column of a CSV in words."""
    line, _, column = at.partition(":")
    if not line.isdigit():
        return at
    return t("intake-place_line", line=line, column=column) if column else t("intake-place_row", line=line)


def told(problem: Problem, t: Translator) -> str:
    """One thing that is to be looked at, with its place."""
    places = dict(problem.places)
    if "other" in places:
        places["other"] = place(str(places["other"]), t)
    said = t(problem.key, **places)
    return t("intake-at", place=place(problem.field, t), said=said) if problem.field else said


def summary(plan: Plan, t: Translator) -> Iterator[str]:
    """What a file would do, in numbers, and what of it was left aside; one sentence each."""
    for key, many in (
        ("intake-new", plan.new),
        ("intake-revised", plan.revised),
        ("intake-unchanged", plan.unchanged),
        ("intake-left_rows", plan.empty),
    ):
        if many:
            yield t(key, count=len(many))
    for key, names in (
        ("intake-left_columns", plan.sheetful.columns),
        ("intake-left_sheets", plan.sheetful.sheets),
    ):
        if names:
            yield t(key, names="; ".join(names))


def step(one: Step, names: Names, t: Translator) -> str:
    """What one row would do."""
    stage, day = one.paper.stage, one.paper.said_on
    return t(
        "intake-step",
        place=place(one.place, t),
        kind=str(one.kind),
        report=one.report,
        member=words.name(t, names, one.member),
        number=str(one.recommendation),
        stage=t(f"stage-{stage}") if stage else "",
        day=t.day(day) if day else "",
    )


def problems(found: Sequence[Problem], t: Translator) -> str:
    """Everything that is to be looked at in a file, each with its cell."""
    said = [told(one, t) for one in found[:MOST]]
    heading = t("intake-problems", count=len(found))
    return render("offline_problems", t, heading=heading, said=said, more=len(found) - len(said))


def plan(plan: Plan, names: Names, t: Translator) -> str:
    """What a file would do, row by row; nothing of it is done yet."""
    said = [step(one, names, t) for one in plan.changed[:MOST]]
    more = len(plan.changed) - len(said)
    return render("offline_plan", t, lines=list(summary(plan, t)), said=said, more=more)
