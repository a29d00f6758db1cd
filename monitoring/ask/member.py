"""One Member's question: where does it stand on the six, and what did it say?"""

from __future__ import annotations

from sqlalchemy.orm import Session

from ..answers import MemberAnswer, assemble
from ..answers.member import Belonging, Fact
from ..errors import BadAddress, NotFound
from ..record import queries
from ..view import View
from ..vocabulary import Forum
from .known import Known, lanes, living, worked_out


def member(session: Session, view: View, base: Known, code: str) -> MemberAnswer:
    """One Member: where it stands on the six, everything it said, and context figures.

    Errors: BadAddress where no WTO Member has this code; NotFound on a day before its accession.
    """
    found = base.members[base.members["member"] == code]
    if found.empty:
        raise BadAddress("address-member", name="member", found=code)
    row = next(assemble.rows(found))
    day = worked_out(view, base)
    cells = tuple(c for c in day.everywhere if c.member == code)
    if not cells:
        raise NotFound("member-not_yet", member=assemble.text(row, "name"), day=view.as_of)
    said = assemble.statements(queries.statements(session, view, members=[code]))
    counts = living(view, said)
    return MemberAnswer(
        stamp=day.stamp,
        names=base.names,
        member=code,
        name=assemble.text(row, "name"),
        kind=row.kind,
        region=row.region,
        in_scope=code in set(day.inside["member"]),
        belongings=_belongings(view, base, code),
        recommendations=base.recommendations,
        spoken_on=tuple(sorted({s.recommendation for s in counts})),
        latest_on=counts[0].day if counts else None,
        cells=cells,
        lanes=lanes(view, base, said, [(code, each.number) for each in base.recommendations]),
        meetings=base.meetings(view.as_of),
        statements=tuple(s for s in said if s.forum == Forum.GROUP),
        related=tuple(s for s in said if s.forum == Forum.RELATED),
        facts=_facts(session, view, code),
        acceded_on=assemble.on(row.acceded_on),
    )


def _belongings(view: View, base: Known, code: str) -> tuple[Belonging, ...]:
    held = base.belongings(view.as_of)
    return tuple(
        Belonging(row.affiliation, assemble.day(row.from_on, row.precision), row.note or "")
        for row in assemble.rows(held[held["member"] == code])
    )


def _facts(session: Session, view: View, code: str) -> tuple[Fact, ...]:
    listed = queries.indicators(session, view)
    return tuple(
        Fact(
            row.indicator,
            float(row.value),
            row.unit,
            str(row.year),
            row.source_title,
            row.source_url,
            row.note or "",
        )
        for row in assemble.rows(listed[listed["member"] == code].sort_values(["indicator", "year"]))
    )
