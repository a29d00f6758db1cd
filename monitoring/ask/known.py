"""What every question needs: the record of a view, read once, and a day worked out from it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.pieces import Cell, Count, Lane, Meeting, Names, Recommendation, Stamp, Statement
from ..errors import BadAddress
from ..figures import belonging, coverage, origins, standing
from ..record import queries
from ..view import View
from ..vocabulary import ADOPTED_ON, AFFILIATION_OF_SCOPE, UNION, Forum, Origin, Scope


@dataclass(frozen=True)
class Known:
    """What every question needs, whatever the as-of day and the scope."""

    record: queries.RecordFacts
    counted: pd.DataFrame
    words: standing.Words
    members: pd.DataFrame
    affiliations: pd.DataFrame
    roll: belonging.Roll
    calendar: pd.DataFrame
    recommendations: tuple[Recommendation, ...]
    names: Names
    reach_on: datetime.date | None
    illustrative: bool = False

    def of(self, scope: Scope, on: datetime.date) -> pd.DataFrame:
        """The Members of a scope on a day: member, union."""
        return self.roll.on(AFFILIATION_OF_SCOPE[scope], on)

    def turns(self, scope: Scope) -> list[datetime.date]:
        """The days on which the Members of a scope may change, in order."""
        return self.roll.turns(AFFILIATION_OF_SCOPE[scope])

    def meetings(self, last: datetime.date) -> tuple[Meeting, ...]:
        """The Group's meetings from the adoption up to a day, oldest first."""
        return assemble.meetings(self.calendar, ADOPTED_ON, last)

    def the_recommendation(self, number: int) -> Recommendation:
        """One of the six. Errors: BadAddress where there is no such number."""
        for each in self.recommendations:
            if each.number == number:
                return each
        options = tuple(str(each.number) for each in self.recommendations)
        raise BadAddress("address-rec", name="rec", found=str(number), options=options)


def known(session: Session, view: View) -> Known:
    """Read what every question needs from the record of a view."""
    counted = queries.counted(session, view)
    members = queries.members(session, view)
    affiliations = queries.affiliations(session, view)
    return Known(
        record=queries.record_facts(session, view.record),
        counted=counted,
        words=standing.words_in_order(counted),
        members=members,
        affiliations=affiliations,
        roll=belonging.Roll(members, affiliations),
        calendar=queries.meetings(session, view),
        recommendations=assemble.recommendations(
            queries.recommendations(session, view), queries.terms(session, view)
        ),
        names=assemble.names(members),
        reach_on=queries.reach(session, view),
        illustrative=queries.is_illustrative(session),
    )


def key_of_known(view: View) -> View:
    """The view under which ``known`` may be kept: what it depends on, all else at its default."""
    return replace(view, as_of=ADOPTED_ON, scope=Scope.GROUP, pinned=False)


@dataclass(frozen=True)
class WorkedOut:
    """A view worked out: the Members of its scope, where all WTO Members stand, and its stamp."""

    inside: pd.DataFrame
    cells: tuple[Cell, ...]
    everywhere: tuple[Cell, ...]
    counting: pd.DataFrame
    stamp: Stamp


def worked_out(view: View, base: Known) -> WorkedOut:
    """Work out a view: of whom it speaks and where everyone stands."""
    inside, world = base.of(view.scope, view.as_of), base.of(Scope.ALL, view.as_of)
    everywhere = assemble.cells(_with_origins(view, base, world), inside)
    codes = set(inside["member"])
    said = counting(base, view.as_of, codes)
    of = Count(int((inside["union"] == "").sum()), len(inside))
    own = int((said["origin"] == Origin.SELF_REPORT.value).sum())
    mark = Stamp(view, of, len(said), base.reach_on, base.record.at, base.illustrative, own)
    return WorkedOut(inside, tuple(c for c in everywhere if c.member in codes), everywhere, said, mark)


def counting(base: Known, as_of: datetime.date, codes: set[str]) -> pd.DataFrame:
    """The statements of some Members that count on a day; columns of ``queries.counted``."""
    said, day = base.counted, pd.Timestamp(as_of)
    begun = (said["said_on"] <= day) & ~(said["counts_from"] > day)
    counts = begun & ~(said["stops_on"] <= day)
    return said[counts & said["member"].isin(codes)]


def standings(view: View, base: Known) -> pd.DataFrame:
    """Where every Member of the scope stands; columns of ``figures.standing.standings``, and origin."""
    return _with_origins(view, base, base.of(view.scope, view.as_of))


def _with_origins(view: View, base: Known, members: pd.DataFrame) -> pd.DataFrame:
    found = standing.standings(base.words, members, view.as_of)
    living = counting(base, view.as_of, {*members["member"], UNION})
    return found.assign(origin=origins.origins(found, living))


def progress(view: View, base: Known) -> pd.DataFrame:
    """How many stand where; recommendation, stage, delegations, members_covered (30 rows)."""
    return standing.progress(standings(view, base))


def stamp(view: View, base: Known) -> Stamp:
    """What a page or a file of this view says of itself."""
    return worked_out(view, base).stamp


def heard_over_time(view: View, base: Known) -> pd.DataFrame:
    """How many were heard at each stage over time; columns of ``figures.coverage.coverage``."""
    turns = base.turns(view.scope)
    return coverage.coverage(base.words, lambda on: base.of(view.scope, on), turns, ADOPTED_ON, view.as_of)


def said_by(
    session: Session, view: View, codes: set[str], number: int | None = None
) -> tuple[Statement, ...]:
    """What some Members said up to the as-of day, in any forum, newest first."""
    numbers = None if number is None else [number]
    listed = queries.statements(session, view, recommendations=numbers)
    return assemble.statements(listed[listed["member"].isin(codes)])


def counted_ones(view: View, said: tuple[Statement, ...]) -> list[Statement]:
    """The statements whose forum counts under this view."""
    return [s for s in said if view.related or s.forum == Forum.GROUP]


def living(view: View, said: tuple[Statement, ...]) -> list[Statement]:
    """The statements that count on the as-of day of this view."""
    return [s for s in counted_ones(view, said) if s.counts(view.as_of)]


def lanes(
    view: View, base: Known, said: tuple[Statement, ...], pairs: list[tuple[str, int]]
) -> tuple[Lane, ...]:
    """Who spoke when, one lane for each pair of Member and recommendation."""
    counted = counted_ones(view, said)
    return tuple(assemble.lane(base.words, counted, member, number, view.as_of) for member, number in pairs)
