"""The trail: who did what, when. Lines are only ever added, and each holds the hash of the one before.

Who changes or removes a line must change every line after it; ``verify`` finds the first that does
not fit. A line that tells of a record number holds the hash of all that it opened and closed, and
``verify`` makes that hash anew from the tables: content changed behind the program is found.
What the trail does not see is the removal of its newest lines, unless a record number stands without
its line; a copy of the last hash kept elsewhere (a backup has one) shows that too.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from . import content
from .model import AuditLine, Record

FIRST = "0" * 64
"""What the first line holds in place of the hash of the line before."""

COLUMNS = list(AuditLine.__table__.columns)


@dataclass(frozen=True)
class Fault:
    """Something in the trail that does not fit: ``key`` of the locale files, and where."""

    key: str
    line: int

    def __str__(self) -> str:
        return f"{self.key} {self.line}"


def append(
    session: Session,
    *,
    who: str,
    what: str,
    subject: str = "",
    from_state: str = "",
    to_state: str = "",
    record: int | None = None,
    detail: Mapping[str, Any] | None = None,
    at: datetime.datetime | None = None,
) -> int:
    """Add one line, inside the transaction of what it tells of, when all of that is done.

    record:   the record number that came of it, if others can see the change; what it opened and
              closed until now goes into the line, and nothing may be opened or closed after it
    Returns:  the number of the line
    """
    last = session.execute(
        select(AuditLine.number, AuditLine.hash).order_by(AuditLine.number.desc()).limit(1)
    ).first()
    line: dict[str, Any] = {
        "number": (last.number if last else 0) + 1,
        "at": at or datetime.datetime.now(datetime.UTC),
        "who": who,
        "what": what,
        "subject": subject,
        "from_state": from_state,
        "to_state": to_state,
        "record": record,
        "detail": _json(detail or {}),
        "content": "" if record is None else content.of(session, record),
        "previous_hash": last.hash if last else FIRST,
    }
    session.execute(insert(AuditLine).values(**line, hash=_hash(line)))
    return int(line["number"])


def verify(session: Session) -> list[str]:
    """Name each line of the trail that does not fit, and each record number without one or whose
    content is not what its line says.

    Returns: "key number" each, [] when the trail is unbroken
    """
    return [str(fault) for fault in faults(session)]


def faults(session: Session) -> list[Fault]:
    """The same as verify, for who words it: audit-gap, audit-changed, audit-chain (number of the
    line), audit-unrecorded, audit-record_gap, audit-content (record number)."""
    told: dict[int, str] = {}
    found = list(_lines(session, told))
    numbers = session.execute(select(Record.number).order_by(Record.number)).scalars().all()
    found += [Fault("audit-unrecorded", number) for number in numbers if number not in told]
    found += [
        Fault("audit-record_gap", number) for number in sorted(_missing(numbers) | told.keys() - set(numbers))
    ]
    held = content.of_all(session)
    # A number without a line is named already; one that nobody took and that rows hold is not.
    proved = told.keys() | held.keys() - set(numbers)
    found += [
        Fault("audit-content", number) for number in sorted(proved) if held.get(number) != told.get(number)
    ]
    return found


def _lines(session: Session, told: dict[int, str]) -> Iterator[Fault]:
    expected, previous = 1, FIRST
    for row in session.execute(select(*COLUMNS).order_by(AuditLine.number)).mappings():
        number = int(row["number"])
        if number != expected:
            yield Fault("audit-gap", expected)
        elif row["previous_hash"] != previous:
            yield Fault("audit-chain", number)
        if _hash({name: row[name] for name in row if name != "hash"}) != row["hash"]:
            yield Fault("audit-changed", number)
        if row["record"] is not None:
            told[int(row["record"])] = row["content"]
        expected, previous = number + 1, row["hash"]


def _missing(numbers: Any) -> set[int]:
    return set(range(1, max(numbers, default=0) + 1)) - set(numbers)


def _hash(line: Mapping[str, Any]) -> str:
    at = line["at"].astimezone(datetime.UTC).isoformat(timespec="microseconds")
    return hashlib.sha256(_json({**line, "at": at}).encode()).hexdigest()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
