"""Good practices offered to others and help asked of others, in the reports that count."""

from __future__ import annotations

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import assemble
from ..answers.meeting import Offer
from ..answers.pieces import Statement
from ..answers.practices import Practices, Wanted
from ..record import offers as papers
from ..record import queries
from ..view import View
from ..vocabulary import Region
from .known import Known, worked_out


def practices(session: Session, view: View, base: Known, wanted: Wanted) -> Practices:
    """What Members of the scope offer and ask for as of a day, as far as it is wanted."""
    day = worked_out(view, base)
    every = offers(session, view, papers.offers_of(session, view), day.counting)
    regions = dict(zip(base.members["member"], base.members["region"], strict=True))
    return Practices(
        stamp=day.stamp,
        names=base.names,
        recommendations=base.recommendations,
        wanted=wanted,
        offers=tuple(one for one in every if _lets_through(wanted, one, Region(regions[one.member]))),
        total=len(every),
    )


def _lets_through(wanted: Wanted, one: Offer, region: Region) -> bool:
    return (
        wanted.kind in (None, one.kind)
        and wanted.recommendation in (None, one.recommendation)
        and wanted.region in (None, region)
    )


def offers(session: Session, view: View, papers: pd.DataFrame, counting: pd.DataFrame) -> tuple[Offer, ...]:
    """Practices and needs in the reports that count, with who offers what others ask for.

    papers:    as from ``record.offers``; counting: the statements that count
    """
    found = papers[papers["practice"] + papers["need"] != ""]
    found = found[found["statement"].isin(counting["statement"])]
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
