"""One recommendation's question: what does it ask, who stands where, what was said?"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import RecommendationAnswer, assemble
from ..answers.pieces import Count
from ..answers.recommendation import Action, AskCount, System
from ..figures import asks
from ..record import asks as asked
from ..record import queries
from ..view import View
from ..vocabulary import AskStage, Forum
from .known import Known, heard_over_time, lanes, living, said_by, standings, worked_out


def recommendation(session: Session, view: View, base: Known, number: int) -> RecommendationAnswer:
    """One recommendation: what it asks, who stands where, who spoke when, what was said.

    Errors: BadAddress where there is no such number.
    """
    each = base.the_recommendation(number)
    day = worked_out(view, base)
    codes = set(day.inside["member"])
    said = said_by(session, view, codes, number)
    return RecommendationAnswer(
        stamp=day.stamp,
        names=base.names,
        recommendation=each,
        actions=_counted(session, view, day.inside, actions(session, view, number)),
        systems=_systems(session, view, number),
        strip=assemble.strip(each, day.cells),
        tiles=assemble.tiles(base.members, day.everywhere, codes, number),
        standings=_only(standings(view, base), number),
        lanes=lanes(view, base, said, sorted({(s.member, number) for s in living(view, said)})),
        movement=_only(heard_over_time(view, base), number),
        meetings=base.meetings(view.as_of),
        statements=tuple(s for s in said if s.forum == Forum.GROUP),
        related=tuple(s for s in said if s.forum == Forum.RELATED),
    )


def _only(frame: pd.DataFrame, number: int) -> pd.DataFrame:
    mine = frame[frame["recommendation"] == number]
    return mine.drop(columns="recommendation").reset_index(drop=True)


def actions(session: Session, view: View, number: int | None = None) -> tuple[Action, ...]:
    """What the annexes ask, of one recommendation or of all."""
    listed = queries.actions(session, view)
    mine = listed if number is None else listed[listed["recommendation"].astype(int) == number]
    return tuple(
        Action(
            row.action,
            row.asks,
            assemble.text(row, "title"),
            assemble.text(row, "text"),
            assemble.text(row, "basis"),
            row.source_url,
        )
        for row in assemble.rows(mine.sort_values("action"))
    )


def _counted(
    session: Session, view: View, inside: pd.DataFrame, listed: tuple[Action, ...]
) -> tuple[Action, ...]:
    """The asks with how many stand where on each, where somebody said so."""
    said = asked.asks_of(session, view)
    codes = [each.action for each in listed]
    mine = said[said["action"].isin(codes)]
    if mine.empty:
        return listed
    counted = asks.asks(mine[["member", "action", "ask_stage"]], inside, codes)
    rows = list(assemble.rows(counted[counted["members_covered"] > 0]))
    return tuple(
        replace(
            each,
            stands=tuple(
                AskCount(
                    AskStage(row.ask_stage),
                    Count(row.delegations, row.members_covered),
                    # Those for whom it is not are counted of all.
                    Count(row.delegations_of, row.members_of)
                    if row.ask_stage != AskStage.NOT_APPLICABLE
                    else Count(int((inside["union"] == "").sum()), len(inside)),
                )
                for row in rows
                if row.action == each.action
            ),
        )
        for each in listed
    )


def _systems(session: Session, view: View, number: int) -> tuple[System, ...]:
    listed = queries.systems(session, view)
    return tuple(
        System(
            row.system,
            row.use,
            assemble.text(row, "name"),
            assemble.text(row, "run_by"),
            assemble.text(row, "finds"),
            row.url or "",
        )
        for row in assemble.rows(listed)
        if str(number) in str(row.recommendations).split()
    )
