"""The question of the annual report: which meetings, who joined, which updates, in one year?"""

from __future__ import annotations

import datetime

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import AnnualAnswer, Joined
from ..answers.pieces import Day, Statement
from ..errors import BadAddress
from ..record import queries
from ..view import View
from ..vocabulary import ADOPTED_ON, AFFILIATION_OF_SCOPE, RECOMMENDATIONS, Precision, Scope
from .known import Known, worked_out


def annual(session: Session, view: View, base: Known, year: int, today: datetime.date) -> AnnualAnswer:
    """What the annual report carries for a year, up to its last day, or to today in the running one.

    Errors: BadAddress for a year before the adoption or to come
    """
    years = range(ADOPTED_ON.year, today.year + 1)
    if year not in years:
        raise BadAddress("address-year", name="year", found=str(year), options=tuple(map(str, years)))
    first, last = datetime.date(year, 1, 1), min(datetime.date(year, 12, 31), today)
    view = view.on(last)
    day = worked_out(view, base)
    begins = max(first, ADOPTED_ON)
    counts = day.counting
    made = counts[counts["said_on"].between(pd.Timestamp(first), pd.Timestamp(last))]
    updates = assemble.statements(queries.statements(session, view, codes=list(made["statement"])))
    held = tuple(each for each in base.meetings(last) if each.day.on >= begins)
    delegations = set(day.inside.loc[day.inside["union"] == "", "member"])
    return AnnualAnswer(
        stamp=day.stamp,
        names=base.names,
        recommendations=base.recommendations,
        year=year,
        meetings=held,
        said={each.meeting: _at(each.meeting, each.day, updates) for each in held},
        joined=_joined(base, view.scope, first, last),
        updates=updates,
        counts={number: _counts(updates, number, delegations) for number in RECOMMENDATIONS},
        strips=tuple(assemble.strip(each, day.cells) for each in base.recommendations),
    )


def _at(code: str, day: Day, said: tuple[Statement, ...]) -> int:
    """How many statements were made at a meeting, or for it, or on its day."""
    return sum(one.meeting == code or (not one.meeting and one.day == day) for one in said)


def _counts(said: tuple[Statement, ...], number: int, delegations: set[str]) -> tuple[int, int]:
    mine = [one for one in said if one.recommendation == number]
    return len(mine), len({one.member for one in mine} & delegations)


def _joined(base: Known, scope: Scope, first: datetime.date, last: datetime.date) -> tuple[Joined, ...]:
    """Who began to belong within the year: to the Group, or to the scope that is looked at.

    Of some it is known only that they belonged by a day; of those known by the adoption nothing is said,
    since they may have belonged from the beginning.
    """
    told = base.affiliations
    asked = AFFILIATION_OF_SCOPE[scope] or AFFILIATION_OF_SCOPE[Scope.GROUP]
    mine = told[
        (told["affiliation"] == asked)
        & told["from_on"].between(pd.Timestamp(first), pd.Timestamp(last))
        & ((told["precision"] != Precision.BY.value) | (told["from_on"] > pd.Timestamp(ADOPTED_ON)))
    ]
    rows = assemble.rows(mine.sort_values(["from_on", "member"]))
    return tuple(
        Joined(row.member, Day(row.from_on.date(), Precision(row.precision)), row.source_url) for row in rows
    )
