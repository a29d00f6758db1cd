"""The chair's question: what is new since the last meeting, who stands where, who has not been heard?"""

from __future__ import annotations

import datetime
from dataclasses import replace

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import Between, MeetingAnswer, Nearest, New, Review, Row
from ..answers.pieces import Cell, Day, Statement, Strip
from ..figures import upcoming
from ..record import offers, queries
from ..view import View
from ..vocabulary import RECOMMENDATIONS, Affiliation, Change, Region, ReviewReason, Stage
from . import practices
from .between import choices
from .known import Known, WorkedOut, worked_out
from .news import news, statements_between

MONTHS = 18
"""So far ahead the Reviews are looked at that may come."""

GROUPS = (Affiliation.LDC, Affiliation.SIDS, Affiliation.LLDC)
GONE = (Change.WITHDRAWN, Change.CORRECTED)


def meeting(
    session: Session, view: View, base: Known, between: Between, today: datetime.date
) -> MeetingAnswer:
    """What is new since an earlier day, as of a later one; the as-of day of the view is not asked for."""
    view, before = view.on(between.as_of), view.on(between.since_on)
    day, then = worked_out(view, base), worked_out(before, base)
    papers = offers.offers_of(session, view)
    told = news(session, view, base, between, papers)
    made = [each for each in told if each.change not in GONE]
    strips = _strips(base, day)
    earlier = _strips(base, then)
    counting = day.counting
    every = practices.offers(session, view, papers, counting)
    new = {each.statement.statement for each in made}
    speaking = set(day.inside.loc[day.inside["union"] == "", "member"])
    return MeetingAnswer(
        stamp=day.stamp,
        names=base.names,
        recommendations=base.recommendations,
        between=between,
        choices=choices(base),
        statements=len(made),
        speakers=len({each.member for each in made} & speaking),
        states=len({each.member for each in made} - speaking),
        first=sum(each.change == Change.HEARD for each in made),
        moved=_moved(made, then, day),
        heard=assemble.count(cell for cell in day.cells if cell.stage != Stage.NO_REPORT),
        news=tuple(told),
        strips=strips,
        before=earlier,
        changed=_changed(told, speaking),
        gained={
            now.recommendation.number: max(0, now.heard.delegations - was.heard.delegations)
            for now, was in zip(strips, earlier, strict=True)
        },
        rows=_rows(base, view, day.cells),
        reviews=_reviews(session, view, day.inside, today),
        offers=tuple(each for each in every if each.statement.statement in new),
        every_offer=every,
        latest=_latest(session, view, counting),
        nearest=None if told else _nearest(session, base, day, between),
    )


def _strips(base: Known, day: WorkedOut) -> tuple[Strip, ...]:
    return tuple(assemble.strip(each, day.cells) for each in base.recommendations)


def _moved(made: list[New], then: WorkedOut, day: WorkedOut) -> int:
    """How many Members stand elsewhere on a recommendation than before, through what is new of them; those
    that are heard for the first time are told apart."""
    stood, stands = (
        {(cell.member, cell.recommendation): cell.stage for cell in worked.cells} for worked in (then, day)
    )
    first = {(each.member, each.recommendation) for each in made if each.change == Change.HEARD}
    others = {(each.member, each.recommendation) for each in made} - first
    return sum(stood.get(pair, Stage.NO_REPORT) != stands.get(pair) for pair in others)


def _changed(told: list[New], speaking: set[str]) -> dict[int, frozenset[str]]:
    return {
        number: frozenset(each.member for each in told if each.recommendation == number) & speaking
        for number in RECOMMENDATIONS
    }


def _rows(base: Known, view: View, cells: tuple[Cell, ...]) -> tuple[Row, ...]:
    regions = dict(zip(base.members["member"], base.members["region"], strict=True))
    told = base.belongings(view.as_of)
    belongs = {group: set(told.loc[told["affiliation"] == group, "member"]) for group in GROUPS}
    held: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.is_delegation:
            held.setdefault(cell.member, []).append(cell)
    return tuple(
        Row(
            member,
            Region(regions[member]),
            frozenset(group for group in GROUPS if member in belongs[group]),
            tuple(sorted(of, key=lambda cell: cell.recommendation)),
        )
        for member, of in sorted(held.items())
    )


def _reviews(session: Session, view: View, inside: pd.DataFrame, today: datetime.date) -> tuple[Review, ...]:
    found = upcoming.upcoming(queries.tpr_calendar(session, view), inside, min(view.as_of, today), MONTHS)
    return tuple(
        Review(
            member=row.member,
            last=assemble.day(row.last_on, row.precision) or Day(view.as_of),
            symbol=row.symbol,
            source_url=row.source_url,
            first_year=int(row.first_year),
            last_year=int(row.last_year),
            reason=ReviewReason(row.reason),
            is_passed=bool(row.is_passed),
        )
        for row in assemble.rows(found)
    )


def _latest(session: Session, view: View, counting: pd.DataFrame) -> Statement | None:
    newest = counting[counting["said_on"] == counting["said_on"].max()]
    newest = newest.sort_values(["entered", "statement"])["statement"].tail(1)
    found = assemble.statements(queries.statements(session, view, codes=list(newest)))
    return found[0] if found else None


def _nearest(session: Session, base: Known, day: WorkedOut, between: Between) -> Nearest | None:
    codes = set(day.inside["member"])
    earlier = [each for each in choices(base) if each.day.on < between.since_on]
    for each in reversed(earlier):
        since = replace(between, since_on=each.day.on, since=each)
        many = statements_between(session, base, codes, since)
        if many:
            return Nearest(each, many)
    return None
