"""The chair's question: what is new since the last meeting, who stands where, who has not been heard?"""

from __future__ import annotations

import datetime

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import Between, MeetingAnswer, Nearest, New, Offer, Review, Row
from ..answers.pieces import Cell, Day, Statement, Strip
from ..figures import upcoming
from ..record import offers, queries
from ..view import View
from ..vocabulary import RECOMMENDATIONS, Affiliation, Change, Region, ReviewReason, Stage
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
    told = news(session, view, base, between, day.inside)
    made = [each for each in told if each.change not in GONE]
    strips = _strips(base, day)
    earlier = _strips(base, then)
    every = _offers(session, view, day.counting)
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
        first=sum(each.change == Change.HEARD for each in made),
        moved=sum(each.change != Change.HEARD and each.before != each.after for each in made),
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
        latest=_latest(session, view, day.counting),
        nearest=None if told else _nearest(base, day, between),
    )


def _strips(base: Known, day: WorkedOut) -> tuple[Strip, ...]:
    return tuple(assemble.strip(each, day.cells) for each in base.recommendations)


def _changed(told: list[New], speaking: set[str]) -> dict[int, frozenset[str]]:
    return {
        number: frozenset(each.member for each in told if each.recommendation == number) & speaking
        for number in RECOMMENDATIONS
    }


def _rows(base: Known, view: View, cells: tuple[Cell, ...]) -> tuple[Row, ...]:
    regions = dict(zip(base.members["member"], base.members["region"], strict=True))
    belongs = {group: set(base.roll.on(group, view.as_of)["member"]) for group in GROUPS}
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


def _offers(session: Session, view: View, counting: pd.DataFrame) -> tuple[Offer, ...]:
    """Practices and needs in the reports that count, with who offers what others ask for."""
    found = offers.offers_of(session, view)
    found = found[found["statement"].isin(counting["statement"]) & (found["practice"] + found["need"] != "")]
    if found.empty:
        return ()
    listed = queries.statements(session, view, codes=list(found["statement"]))
    held: dict[str, Statement] = {each.statement: each for each in assemble.statements(listed)}
    offering = found[found["practice"] != ""].groupby("recommendation")["member"].agg(set).to_dict()
    made: list[Offer] = []
    for row in assemble.rows(found):
        told = (row.member, int(row.recommendation))
        if row.practice:
            made.append(Offer("practice", *told, row.practice, row.language, held[row.statement]))
        if row.need:
            others = tuple(sorted(offering.get(row.recommendation, set()) - {row.member}))
            made.append(Offer("need", *told, row.need, row.language, held[row.statement], others))
    return tuple(sorted(made, key=lambda one: (one.recommendation, one.kind, one.statement.statement)))


def _latest(session: Session, view: View, counting: pd.DataFrame) -> Statement | None:
    newest = counting.sort_values(["said_on", "entered", "statement"])["statement"].tail(1)
    found = assemble.statements(queries.statements(session, view, codes=list(newest)))
    return found[0] if found else None


def _nearest(base: Known, day: WorkedOut, between: Between) -> Nearest | None:
    codes = set(day.inside["member"])
    earlier = [each for each in choices(base) if each.day.on < between.since_on]
    for each in reversed(earlier):
        many = statements_between(base, codes, each.day.on, between.as_of)
        if many:
            return Nearest(each, many)
    return None
