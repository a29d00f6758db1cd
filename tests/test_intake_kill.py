"""A machine that goes off while 500 reports are being submitted: all of them are on the record, or none."""

from __future__ import annotations

import contextlib
import datetime
import random
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from monitoring.record import audit
from monitoring.record.model import Record
from monitoring.record.model_reports import Revision
from monitoring.record.store import Store

from . import processes, reporters, sheets

ROWS, TIMES = 500, 30
FIRST = datetime.date(2021, 1, 1)


def brought(path: Path, text: str) -> Path:
    """A file of 500 reports that say this."""
    path.write_bytes(
        sheets.text(
            *(
                sheets.row(
                    recommendation=number % 6 + 1,
                    said_on=FIRST + datetime.timedelta(days=number // 6),
                    text=f"{text} {number}",
                )
                for number in range(ROWS)
            )
        )
    )
    return path


def stands(store: Store) -> tuple[int, int]:
    """Record numbers and revisions, on a store that is sound."""
    assert store.integrity() == []
    with store.reading() as session:
        assert audit.verify(session) == []
        counts = [
            session.execute(select(func.count(one))).scalar_one() for one in (Record.number, Revision.id)
        ]
    return counts[0], counts[1]


def killed(url: str, file: Path, after: float | None) -> float:
    """Bring the file in a process of its own, killed after so many seconds. Returns how long it took."""
    process = processes.start("intake", url, file, reporters.TODAY)
    assert process.stdout
    assert process.stdin
    assert process.stdout.readline() == "ready\n"
    begun = time.monotonic()
    process.stdin.write("go\n")
    process.stdin.flush()
    if after is not None:
        with contextlib.suppress(Exception):
            process.wait(after)
        process.kill()
    process.communicate(timeout=120)
    return time.monotonic() - begun


@pytest.mark.proof
@pytest.mark.timeout(1500)
def test_killed_at_any_moment_all_reports_are_there_or_none(store: Store, tmp_path: Path) -> None:
    chance = random.Random(10)
    url = store.url
    records, revisions = stands(store)
    whole = killed(url, brought(tmp_path / "first.csv", "first"), None)
    assert stands(store) == (records + 1, revisions + ROWS)
    outcomes = []
    for number in range(TIMES):
        records, revisions = stands(store)
        # In front of the end more often than anywhere else: there it is decided.
        after = whole * (chance.random() if number % 2 else chance.uniform(0.8, 1.1))
        killed(url, brought(tmp_path / "next.csv", f"words {number}"), after)
        now = stands(store)
        assert now in [(records, revisions), (records + 1, revisions + ROWS)], number
        outcomes.append(now != (records, revisions))
    assert len(set(outcomes)) == 2, outcomes  # both happened: it was killed before, and after
