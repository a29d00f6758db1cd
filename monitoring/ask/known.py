"""What every question needs: the record of a view, read once, and a day worked out from it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial

import numpy as np
import numpy.typing as npt
import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.pieces import Cell, Count, Lane, Meeting, Names, Recommendation, Stamp, Statement
from ..errors import BadAddress
from ..figures import belonging, coverage, origins, standing
from ..record import queries
from ..view import View
from ..vocabulary import ADOPTED_ON, AFFILIATION_OF_SCOPE, UNION, Forum, Origin, Scope

FAR = datetime.date(2243, 12, 31)
"""Later than any meeting that can be entered."""

VIEWS = 4
"""So many views stay worked out beside what is known: a brief asks of two days, again and again."""


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

    def belongings(self, on: datetime.date) -> pd.DataFrame:
        """The affiliations that held on a day; columns of ``queries.affiliations``."""
        told, day = self.affiliations, pd.Timestamp(on)
        begun = told["from_on"].isna() | (told["from_on"] <= day)
        return told[begun & (told["until_on"].isna() | (told["until_on"] >= day))]

    def turns(self, scope: Scope) -> list[datetime.date]:
        """The days on which the Members of a scope may change, in order."""
        return self.roll.turns(AFFILIATION_OF_SCOPE[scope])

    @cached_property
    def every_meeting(self) -> tuple[Meeting, ...]:
        """The Group's meetings from the adoption on, those to come among them, oldest first."""
        return assemble.meetings(self.calendar, ADOPTED_ON, FAR)

    def meetings(self, last: datetime.date) -> tuple[Meeting, ...]:
        """The Group's meetings from the adoption up to a day, oldest first."""
        return tuple(each for each in self.every_meeting if each.day.on <= last)

    @cached_property
    def looked(self) -> Callable[[View], WorkedOut]:
        """The views looked at last, each worked out once; nothing in them can change."""
        return lru_cache(VIEWS)(partial(_worked_out, self))

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
    """A view worked out: the Members of its scope, where they stand, and its stamp.

    counts  which of the statements known are of the scope and count on the day
    """

    base: Known
    inside: pd.DataFrame
    counts: npt.NDArray[np.bool_]
    stamp: Stamp

    @cached_property
    def standings(self) -> pd.DataFrame:
        """Where they stand; columns of ``figures.standing.standings``, and origin."""
        return _with_origins(self.stamp.view.as_of, self.base, self.inside)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Where they stand, as pieces."""
        return assemble.cells(self.standings, self.inside)

    @cached_property
    def everywhere(self) -> tuple[Cell, ...]:
        """Where all WTO Members of the day stand, as pieces."""
        as_of = self.stamp.view.as_of
        world = self.base.of(Scope.ALL, as_of)
        return assemble.cells(_with_origins(as_of, self.base, world), self.inside)

    @property
    def counting(self) -> pd.DataFrame:
        """The statements that count; columns of ``queries.counted``."""
        return self.base.counted[self.counts]


def worked_out(view: View, base: Known) -> WorkedOut:
    """Work out a view: of whom it speaks and where everyone stands. The same again costs nothing."""
    return base.looked(view)


def _worked_out(base: Known, view: View) -> WorkedOut:
    inside = base.of(view.scope, view.as_of)
    counts = _counts(base, view.as_of, set(inside["member"]))
    of = Count(int((inside["union"] == "").sum()), len(inside))
    own = int((base.counted["origin"][counts] == Origin.SELF_REPORT.value).sum())
    mark = Stamp(view, of, int(counts.sum()), base.reach_on, base.record.at, base.illustrative, own)
    return WorkedOut(base, inside, counts, mark)


def _counts(base: Known, as_of: datetime.date, codes: set[str]) -> npt.NDArray[np.bool_]:
    """Which statements are of some Members and count on a day, one place for each that is known."""
    said, day = base.counted, pd.Timestamp(as_of)
    begun = (said["said_on"] <= day) & ~(said["counts_from"] > day)
    counts = begun & ~(said["stops_on"] <= day) & said["member"].isin(codes)
    return counts.to_numpy(bool)


def standings(view: View, base: Known) -> pd.DataFrame:
    """Where every Member of the scope stands; columns of ``figures.standing.standings``, and origin."""
    # A copy: who is handed it may do with it what it likes, and the next one finds it as it was.
    return worked_out(view, base).standings.copy()


def _with_origins(as_of: datetime.date, base: Known, members: pd.DataFrame) -> pd.DataFrame:
    found = standing.standings(base.words, members, as_of)
    living = base.counted[_counts(base, as_of, {*members["member"], UNION})]
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
