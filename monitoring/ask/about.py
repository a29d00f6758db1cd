"""What the monitor knows of itself: method, sizes, sources, how far the record reaches."""

from __future__ import annotations

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import About, assemble
from ..answers.about import SizeStated, SourceUsed
from ..answers.pieces import Day
from ..record import queries
from ..view import View
from ..vocabulary import ADOPTED_ON, Forum, Precision, Scope
from .known import Known, stamp
from .recommendation import actions


def about(session: Session, view: View, base: Known) -> About:
    """What the monitor knows of itself: sources, sizes stated and named, how far the record reaches."""
    listed = queries.statements(session, view)
    forum = listed["forum"].value_counts()
    sources = listed.groupby(["source_title", "source_url"]).size().rename("statements").reset_index()
    return About(
        stamp=stamp(view, base),
        recommendations=base.recommendations,
        actions=actions(session, view),
        sizes=sizes_stated(session, view, base),
        sources=tuple(
            SourceUsed(row.source_title, row.source_url, int(row.statements))
            for row in assemble.rows(sources)
        ),
        counted=int(forum.get(Forum.GROUP.value, 0)),
        related=int(forum.get(Forum.RELATED.value, 0)),
        speakers=int(listed["member"].nunique()),
    )


def sizes_stated(session: Session, view: View, base: Known) -> tuple[SizeStated, ...]:
    """The sizes that the WTO stated, from the adoption on, beside the sizes that named affiliations give."""
    listed = queries.group_size(session, view)
    listed = listed[listed["on"].between(pd.Timestamp(ADOPTED_ON), pd.Timestamp(view.as_of))]
    scopes = {"group": Scope.GROUP, "sponsor": Scope.SPONSORS}
    return tuple(
        SizeStated(
            Day(row.on.date(), Precision(row.precision)),
            scopes[row.kind].value,
            int(row.members),
            len(base.of(scopes[row.kind], row.on.date())),
            row.source_url,
        )
        for row in assemble.rows(listed.sort_values(["on", "kind"]))
    )
