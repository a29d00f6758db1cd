"""Many colleagues at once: what was confirmed is there, no revision number twice, the trail unbroken."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from sqlalchemy import select

from monitoring.record import audit
from monitoring.record.model import Record, Statement
from monitoring.record.model_reports import Revision
from monitoring.record.store import Store
from monitoring.vocabulary import Cause, Status, Stopped

from . import processes

REPORTS = (Cause.REPORT_SUBMITTED, Cause.REPORT_REVISED, Cause.REPORT_WITHDRAWN)


def raced(store: Store, many: int, seconds: float) -> None:
    """Let many processes submit, revise and withdraw for some seconds, and look at what came of it."""
    said = processes.together(many, "report", store.url, "{}", seconds)
    confirmed = [line for lines in said for line in lines]
    with store.reading() as session:
        assert audit.verify(session) == []
        first = {
            row.statement: row
            for row in session.execute(select(Revision).order_by(Revision.id.desc())).scalars()
        }
        opened = select(Revision).where(Revision.record_until.is_(None))
        revisions = list(session.execute(opened).scalars())
        said_first = select(Statement).order_by(Statement.id.desc())
        words = {row.statement: row for row in session.execute(said_first).scalars()}
        in_force = select(Statement).where(Statement.record_until.is_(None))
        now = {row.statement: row for row in session.execute(in_force).scalars()}
        causes = Counter(session.execute(select(Record.cause)).scalars())
    whole_and_there(confirmed, first, words)
    status = defaultdict(dict[int, str])
    for revision in revisions:
        assert revision.revision not in status[revision.report]  # no revision number twice
        status[revision.report][revision.revision] = revision.status
    withdrawn = {line[1] for line in confirmed if line[0] == "withdrawn"}
    for report, held in status.items():
        assert sorted(held) == list(range(1, len(held) + 1))
        newest = held[len(held)]
        assert (newest == Status.WITHDRAWN) == (report in withdrawn)
        stopped = [now[f"{report}.{number}"].stopped for number in sorted(held)]
        last = Stopped.WITHDRAWN if report in withdrawn else None
        assert stopped == [*[Stopped.REVISED] * (len(held) - 1), last]
    # Each change is a record number, and each record number a change that somebody was told of.
    assert sum(causes[cause] for cause in REPORTS) == len({line[4] for line in confirmed})
    assert min(causes[cause] for cause in REPORTS) > 0
    kinds = Counter(line[0] for line in confirmed)
    print(f"{store.engine.dialect.name}: {many} processes, {seconds} s: {dict(kinds)}")  # noqa: T201


def whole_and_there(
    confirmed: list[list[str]], revisions: dict[str, Revision], words: dict[str, Statement]
) -> None:
    for kind, report, statement, number, record, text, who in confirmed:
        if kind == "submitted":
            found = revisions[statement]
            assert (found.report, found.revision, found.record_from) == (report, number, record)
            assert words[statement].entered == record
            if found.submitted_by == who:  # else a colleague had submitted the same draft
                assert words[statement].summary_en == text


@pytest.mark.timeout(120)
def test_four_processes_report_at_once(store: Store) -> None:
    raced(store, 4, 5)


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_eight_processes_report_at_once_for_a_minute(store: Store) -> None:
    raced(store, 8, 60)
