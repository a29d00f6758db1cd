"""What is new since a meeting, word by word: who was heard first, moved, confirmed, revised, took back."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import Between, New
from ..answers.pieces import Day, Statement
from ..figures import standing
from ..record import queries
from ..view import View
from ..vocabulary import STAGES, UNION, Change, Stage, Stopped
from .known import Known

PAIR = ["member", "recommendation"]


class _Kinds(NamedTuple):
    """Statements by what they are: with which a Member is heard for the first time, a revision, a
    confirmation."""

    first: set[str]
    revised: set[str]
    confirmed: set[str]


def news(session: Session, view: View, base: Known, between: Between, papers: pd.DataFrame) -> list[New]:
    """Everything that is new of the Members of a scope between two days, oldest first.

    view:    as of the later day
    papers:  what the reports hold; columns of ``record.offers.offers_of``
    """
    inside = base.of(view.scope, view.as_of)
    said = _said(session, base, set(inside["member"]), between)
    told = said[said["is_made"] | said["is_late"] | said["is_gone"]]
    told = told.assign(on=told["starts"].mask(told["is_gone"], told["stops_on"]))
    told = told.sort_values(["on", "entered", "statement"], ignore_index=True)
    if told.empty:
        return []
    listed = queries.statements(session, view, codes=list(told["statement"]))
    held = {each.statement: each for each in assemble.statements(listed)}
    gone = zip(told["statement"].to_list(), told["is_gone"].to_list(), strict=True)
    told = told[[_is_told(is_gone, held.get(code)) for code, is_gone in gone]]
    if told.empty:
        return []
    kinds = _Kinds(
        first=_firsts(said, told),
        revised=set(papers.loc[papers["revision"] > 1, "statement"]),
        confirmed=set(papers.loc[papers["confirms"] != "", "statement"]),
    )
    states = int((inside["union"] == UNION).sum())
    lines = assemble.rows(told[["statement", "is_late", "is_gone"]])
    return [
        _new(line, held[line.statement], before, after, kinds, states)
        for line, before, after in zip(lines, *_stages(base, inside, told), strict=True)
    ]


def _said(session: Session, base: Known, codes: set[str], between: Between) -> pd.DataFrame:
    """What some Members said, with the day ``starts`` from which it counts, and what it is between two days.

    is_made   counts on the later day, from a day after the earlier one
    is_late   counts on both, and entered the record between them
    is_gone   counted no more from a day between them
    is_known  counted on the earlier day or before, and was on the record then
    """
    said = base.counted[base.counted["member"].isin(codes)]
    since, as_of = pd.Timestamp(between.since_on), pd.Timestamp(between.as_of)
    starts = said[["said_on", "counts_from"]].max(axis=1)
    early, living = starts <= since, ~(said["stops_on"] <= as_of)
    entered = said["entered"].isin(_entered_between(session, said.loc[early, "entered"], between))
    return said.assign(
        starts=starts,
        is_made=living & ~early & (starts <= as_of),
        is_late=living & early & entered,
        is_gone=(said["stops_on"] > since) & ~living,
        is_known=early & ~entered,
    )


def _entered_between(session: Session, numbers: pd.Series, between: Between) -> list[int]:
    """The record numbers taken after one day and up to another (UTC); the first loading is none."""
    later = numbers[numbers > 1].unique()
    if not len(later):
        return []
    first = queries.record_on(session, between.since_on)
    last = queries.record_on(session, between.as_of)
    return [number for number in later if first < number <= last]


def _is_told(is_gone: bool, one: Statement | None) -> bool:
    """What was revised is told by its revision; what was withdrawn or corrected is told itself."""
    return one is not None and (not is_gone or one.stopped in (Stopped.WITHDRAWN, Stopped.CORRECTED))


def _firsts(said: pd.DataFrame, told: pd.DataFrame) -> set[str]:
    """Of every Member on every recommendation of which nothing was known before, its first statement."""
    known = pd.MultiIndex.from_frame(said.loc[said["is_known"], PAIR])
    first = told[~told["is_gone"]].sort_values(["said_on", "entered", "statement"]).drop_duplicates(PAIR)
    return set(first.loc[~pd.MultiIndex.from_frame(first[PAIR]).isin(known), "statement"])


def _stages(base: Known, inside: pd.DataFrame, told: pd.DataFrame) -> tuple[list[Stage], list[Stage]]:
    """Where each Member stood on the day before, and stands on the day itself."""
    days = standing.days_since_1970(*(each.date() for each in told["on"]))
    every = np.unique(np.concatenate([days - 1, days]))
    stage = standing.stand(base.words, inside, every).stage
    row_of = {code: place for place, code in enumerate(inside["member"])}
    members = told["member"].map(row_of).to_numpy(np.int64)
    numbers = told["recommendation"].to_numpy(np.int64) - 1

    def at(of: np.ndarray) -> list[Stage]:
        return [STAGES[code] for code in stage[np.searchsorted(every, of), members, numbers]]

    return at(days - 1), at(days)


def _new(line: Any, one: Statement, before: Stage, after: Stage, kinds: _Kinds, states: int) -> New:
    return New(
        change=_gone(one) if line.is_gone else _change(one, before, after, kinds),
        member=one.member,
        recommendation=one.recommendation,
        before=before,
        after=after,
        on=Day(one.stops_on) if line.is_gone and one.stops_on else one.day,
        statement=one,
        is_late=bool(line.is_late),
        covers=1 + states if one.member == UNION else 1,
    )


def _gone(one: Statement) -> Change:
    return Change.WITHDRAWN if one.stopped == Stopped.WITHDRAWN else Change.CORRECTED


def _change(one: Statement, before: Stage, after: Stage, kinds: _Kinds) -> Change:
    """Its revision tells of a first word that is new itself that its Member is heard for the first time."""
    if one.statement in kinds.first:
        return Change.HEARD
    if one.statement in kinds.revised:
        return Change.REVISED
    if one.statement in kinds.confirmed:
        return Change.CONFIRMED
    named = one.stage != Stage.REPORTED and before != after
    return Change.STAGE if named else Change.RENEWED


def statements_between(session: Session, base: Known, codes: set[str], between: Between) -> int:
    """How many statements of some Members that count were made or entered after one day, up to another."""
    said = _said(session, base, codes, between)
    return int((said["is_made"] | said["is_late"]).sum())
