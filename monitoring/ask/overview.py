"""The overview's question: who has spoken on each of the six, side by side?"""

from __future__ import annotations

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import Overview, assemble
from ..answers.overview import Since, Size
from ..answers.pieces import Count, Meeting, Statement
from ..record import queries
from ..view import View
from ..vocabulary import ADOPTED_ON, Stage
from .known import Known, heard_over_time, progress, worked_out

LATEST = 5
"""How many of the latest statements the overview shows; of the last day among them, all are here."""


def overview(session: Session, view: View, base: Known) -> Overview:
    """Who has spoken on each of the six, side by side, as of a day."""
    day = worked_out(view, base)
    codes = set(day.inside["member"])
    meetings = base.meetings(view.as_of)
    return Overview(
        stamp=day.stamp,
        names=base.names,
        heard=assemble.count(cell for cell in day.cells if cell.stage != Stage.NO_REPORT),
        strips=tuple(assemble.strip(each, day.cells) for each in base.recommendations),
        tiles={
            number: assemble.tiles(base.members, day.everywhere, codes, number)
            for number in (assemble.ANY, *(each.number for each in base.recommendations))
        },
        progress=progress(view, base),
        coverage=heard_over_time(view, base),
        sizes=_sizes(view, base),
        meetings=meetings,
        latest=_latest(session, view, day.counting),
        since=_since(view, day.counting, meetings),
    )


def _sizes(view: View, base: Known) -> tuple[Size, ...]:
    sizes: list[Size] = []
    for on in [ADOPTED_ON, *(c for c in base.turns(view.scope) if ADOPTED_ON < c <= view.as_of)]:
        inside = base.of(view.scope, on)
        of = Count(int((inside["union"] == "").sum()), len(inside))
        if not sizes or sizes[-1].of != of:
            sizes.append(Size(on, of))
    return tuple(sizes)


def _latest(session: Session, view: View, counting: pd.DataFrame) -> tuple[Statement, ...]:
    newest = counting.nlargest(LATEST, "said_on", keep="all")["statement"]
    return assemble.statements(queries.statements(session, view, codes=list(newest)))


def _since(view: View, counting: pd.DataFrame, meetings: tuple[Meeting, ...]) -> Since | None:
    before = [meeting for meeting in meetings if meeting.day.on < view.as_of]
    if not before:
        return None
    return Since(before[-1], int((counting["said_on"] > pd.Timestamp(before[-1].day.on)).sum()))
