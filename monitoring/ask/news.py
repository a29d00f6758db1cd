"""What is new since a meeting, word by word: who was heard first, moved, confirmed, revised, took back."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import Between, New
from ..answers.pieces import Day, Statement
from ..figures import standing
from ..record import offers, queries
from ..view import View
from ..vocabulary import STAGES, UNION, Change, Stage, Stopped
from .known import Known

PAIR = ["member", "recommendation"]


class _Kinds(NamedTuple):
    """Statements by what they are: the first of their pair, a revision, a confirmation; and the pairs of
    Member and recommendation that were not heard before."""

    first: set[str]
    new_pair: set[tuple[str, int]]
    revised: set[str]
    confirmed: set[str]


def news(session: Session, view: View, base: Known, between: Between, inside: pd.DataFrame) -> list[New]:
    """Everything that is new of some Members between two days, oldest first.

    view:    as of the later day
    inside:  member, union: of whom the figures speak on that day
    """
    said = base.counted[base.counted["member"].isin(inside["member"])]
    said = said.assign(starts=said[["said_on", "counts_from"]].max(axis=1))
    told = _told(session, said, between)
    if told.empty:
        return []
    listed = queries.statements(session, view, codes=list(told["statement"]))
    held = {each.statement: each for each in assemble.statements(listed)}
    kept = [row.statement for row in assemble.rows(told) if _is_told(row.is_gone, held.get(row.statement))]
    told = told[told["statement"].isin(kept)]
    if told.empty:
        return []
    firsts, papers = _firsts(said), offers.offers_of(session, view)
    kinds = _Kinds(
        first=set(firsts["statement"]),
        new_pair=set(firsts.loc[firsts["said_on"] > pd.Timestamp(between.since_on), "pair"]),
        revised=set(papers.loc[papers["revision"] > 1, "statement"]),
        confirmed=set(papers.loc[papers["confirms"] != "", "statement"]),
    )
    states = int((inside["union"] == UNION).sum())
    return [
        _new(row, held[row.statement], before, after, kinds, states)
        for row, before, after in zip(assemble.rows(told), *_stages(base, inside, told), strict=True)
    ]


def _told(session: Session, said: pd.DataFrame, between: Between) -> pd.DataFrame:
    """The statements that are news, with the day ``on`` from which, is_late and is_gone."""
    since, as_of = pd.Timestamp(between.since_on), pd.Timestamp(between.as_of)
    gone = (said["stops_on"] > since) & (said["stops_on"] <= as_of)
    living = ~(said["stops_on"] <= as_of)
    made = living & (said["starts"] > since) & (said["starts"] <= as_of)
    late = living & ~made & (said["starts"] <= since) & (said["entered"] > 1)
    late &= said["entered"].isin(_entered_between(session, said.loc[late, "entered"], between))
    told = said.assign(is_late=late, is_gone=gone)[made | late | gone]
    told = told.assign(on=told["starts"].mask(told["is_gone"], told["stops_on"]))
    return told.sort_values(["on", "entered", "statement"], ignore_index=True)


def _entered_between(session: Session, numbers: pd.Series, between: Between) -> list[int]:
    """The record numbers taken after one day and up to another (UTC)."""
    if numbers.empty:
        return []
    first = queries.record_on(session, between.since_on)
    last = queries.record_on(session, between.as_of)
    return [number for number in numbers.unique() if first < number <= last]


def _is_told(is_gone: bool, one: Statement | None) -> bool:
    """What was revised is told by its revision; what was withdrawn or corrected is told itself."""
    return one is not None and (not is_gone or one.stopped in (Stopped.WITHDRAWN, Stopped.CORRECTED))


def _firsts(said: pd.DataFrame) -> pd.DataFrame:
    """Of every Member on every recommendation the statement with which it was first heard: statement, pair,
    said_on."""
    ordered = said.sort_values(["said_on", "entered", "statement"]).drop_duplicates(PAIR)
    pairs = zip(ordered["member"], ordered["recommendation"].astype(int), strict=True)
    return ordered.assign(pair=pd.Series(list(pairs), ordered.index, dtype=object))


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


def _new(row: Any, one: Statement, before: Stage, after: Stage, kinds: _Kinds, states: int) -> New:
    return New(
        change=_gone(one) if row.is_gone else _change(one, before, after, kinds),
        member=one.member,
        recommendation=one.recommendation,
        before=before,
        after=after,
        on=Day(one.stops_on) if row.is_gone and one.stops_on else one.day,
        statement=one,
        is_late=bool(row.is_late),
        covers=1 + states if one.member == UNION else 1,
    )


def _gone(one: Statement) -> Change:
    return Change.WITHDRAWN if one.stopped == Stopped.WITHDRAWN else Change.CORRECTED


def _change(one: Statement, before: Stage, after: Stage, kinds: _Kinds) -> Change:
    """The revision of a first word that is new itself tells that its Member is heard for the first time."""
    if one.statement in kinds.revised:
        is_new = (one.member, one.recommendation) in kinds.new_pair
        return Change.HEARD if is_new else Change.REVISED
    if one.statement in kinds.first:
        return Change.HEARD
    if one.statement in kinds.confirmed:
        return Change.CONFIRMED
    named = one.stage != Stage.REPORTED and before != after
    return Change.STAGE if named else Change.RENEWED


def statements_between(base: Known, codes: set[str], since_on: datetime.date, as_of: datetime.date) -> int:
    """How many statements of some Members that count were made after one day and up to another."""
    said = base.counted[base.counted["member"].isin(codes)]
    starts = said[["said_on", "counts_from"]].max(axis=1)
    living = ~(said["stops_on"] <= pd.Timestamp(as_of))
    return int((living & (starts > pd.Timestamp(since_on)) & (starts <= pd.Timestamp(as_of))).sum())
