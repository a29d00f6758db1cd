"""Reports from a workbook or a CSV: read, compared with what stands, taken all together or not at all.

First ``read`` (no store), then ``plan`` (reads only: what would happen, or every fault at once), then
``take``: one record number, one line of the trail, which names every report that it touched. The same file
once more changes nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ..errors import BadIntake, Conflict, Problem
from ..vocabulary import Cause, Status
from . import audit, codes, history, intake_rows, reporting, reports
from .access import Reader
from .intake_files import LIMIT as LIMIT
from .intake_match import Desk, Kind, Step, twice
from .intake_read import Sheetful as Sheetful
from .intake_read import read as read
from .reporting import Submitted


@dataclass(frozen=True)
class Plan:
    """What a file would do. empty: places of rows that say nothing and were passed over."""

    sheetful: Sheetful
    steps: tuple[Step, ...]
    empty: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[Step, ...]:
        """Rows that would become new reports, in the order of the file."""
        return self._of(Kind.NEW)

    @property
    def revised(self) -> tuple[Step, ...]:
        """Rows that would become the next revision of a report."""
        return self._of(Kind.REVISED)

    @property
    def unchanged(self) -> tuple[Step, ...]:
        """Rows that say what a report says already."""
        return self._of(Kind.UNCHANGED)

    @property
    def changed(self) -> tuple[Step, ...]:
        """Rows that would change the record."""
        return tuple(step for step in self.steps if step.kind != Kind.UNCHANGED)

    def _of(self, kind: Kind) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.kind == kind)


@dataclass(frozen=True)
class Taken:
    """What was done. record: None where nothing changed; submitted: in the order of the file."""

    record: int | None
    submitted: tuple[Submitted, ...]
    unchanged: int


def plan(session: Session, reader: Reader, sheetful: Sheetful, *, today: datetime.date) -> Plan:
    """Say what each row would do, for this reader, as the record stands now.

    A row that names a report revises it. Another revises the report of the same Member on the same
    recommendation of the same day, or is a new one. A row that changes nothing is unchanged. Rights are
    asked for the Member of each row.

    Errors: BadIntake with every fault of the file at once, each with its cell
    """
    desk = Desk(session, reader, today)
    said = [row for row in sheetful.rows if not intake_rows.says_nothing(row)]
    wishes = [intake_rows.wish(row, sheetful.words, desk.words) for row in said]
    claimed = frozenset(wish.report for wish in wishes if wish.report)
    outcomes = [desk.settle(wish, claimed) for wish in wishes]
    unread = {one.field for one in sheetful.problems}
    of_rows = [one for outcome in outcomes for one in outcome.problems if one.field not in unread]
    found = [*sheetful.problems, *of_rows, *twice(wishes)]
    if not found and not sheetful.rows:
        found = [Problem("", "intake-no_rows")]
    if found:
        raise BadIntake(found)
    left = tuple(row.place for row in sheetful.rows if intake_rows.says_nothing(row))
    return Plan(sheetful, tuple(outcome.step for outcome in outcomes if outcome.step), left)


def take(
    session: Session,
    reader: Reader,
    wanted: Plan,
    *,
    today: datetime.date,
    at: datetime.datetime | None = None,
    told: Callable[[int], None] | None = None,
) -> Taken:
    """Submit every row that is new or revises something: all under one record number, or none.

    Planned anew first: what is done is what the plan showed.

    told:    called with the number of rows done, after each
    Errors:  BadIntake, NotFound, Refused; Conflict where the record changed since the plan was made
    """
    now = plan(session, reader, wanted.sheetful, today=today)
    if not now.changed:
        return Taken(None, (), len(now.unchanged))
    if now.steps != wanted.steps:
        raise Conflict("intake-changed_meanwhile")
    moment = at or datetime.datetime.now(datetime.UTC)
    before = reports.states(session, [step.report for step in now.changed if step.report])
    cause = Cause.REPORT_SUBMITTED if now.new else Cause.REPORT_REVISED
    number = history.next_record(session, cause, codes.who(reader), moment)
    done: list[Submitted] = []
    for step in now.changed:
        done.append(
            reporting.put(
                session,
                reader,
                number,
                step.member,
                step.recommendation,
                step.paper,
                report=step.report,
                today=today,
                at=moment,
            )
        )
        if told is not None:
            told(len(done))
    moved = {one.report: [before.get(one.report, ""), Status.SUBMITTED.value] for one in done}
    _tell(session, reader, now, number, moved, moment)
    return Taken(number, tuple(done), len(now.unchanged))


Moved = Mapping[str, Sequence[str]]
"""Code of a report -> the state of its paper before ("" for a new one) and after."""


def _tell(
    session: Session, reader: Reader, done: Plan, number: int, moved: Moved, at: datetime.datetime
) -> None:
    audit.append(
        session,
        who=codes.who(reader),
        what="intake",
        subject=", ".join(sorted({step.member for step in done.changed})),
        to_state=Status.SUBMITTED.value,
        record=number,
        detail={
            "new": len(done.new),
            "revised": len(done.revised),
            "unchanged": len(done.unchanged),
            "sha256": done.sheetful.sha256,
            "reports": moved,
        },
        at=at,
    )
