"""What tests build: single statements, frames for pure figures, and a store full of made-up lines.

``python -m tests.builders PATH`` makes a dense SQLite file, to look at pages with.
"""

from __future__ import annotations

import datetime
import random
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitoring.record import audit, history, queries
from monitoring.record.model import Member, Statement
from monitoring.record.store import Store, open_store
from monitoring.view import View
from monitoring.vocabulary import (
    RECOMMENDATIONS,
    Cause,
    Forum,
    MeetingKind,
    Origin,
    Precision,
    Stage,
    Stopped,
    Visibility,
)

DATA = Path(__file__).parent.parent / "data"
MADE_UP = "Made-up line for a layout test"
LAST_DAY = datetime.date(2025, 12, 2)


def view(record: int = 1, as_of: datetime.date | str = LAST_DAY, **more: Any) -> View:
    """A View with the usual defaults: view(3), view(1, "2022-02-08", related=True)."""
    return View(as_of=_day(as_of), record=record, **more)


def statement(
    where: Store | Session,
    member: str,
    recommendation: int,
    stage: Stage | str,
    said_on: datetime.date | str,
    **more: Any,
) -> str:
    """Put one statement on the record as a write does: its own record number, its own audit line.

    A code that is in force already gets its next version. more: any column of statements, and
    ``at``, the time of the record number. Returns the code of the statement.
    """
    at = more.pop("at", None)
    row = _row(member, recommendation, Stage(stage), _day(said_on), **more)
    transaction = where.transaction() if isinstance(where, Store) else nullcontext(where)
    with transaction as session:
        number = history.next_record(session, Cause.REPORT_SUBMITTED, "builder", at)
        put(session, number, [row])
        audit.append(session, who="builder", what="statement", subject=row["statement"], record=number)
    return str(row["statement"])


def everybody(store: Store, stage: Stage, said_on: datetime.date | str = "2021-01-05") -> int:
    """Let every WTO Member stand at one stage on each of the six. Returns the record number."""
    with store.transaction() as session:
        known = select(Member.member).where(Member.record_until.is_(None))
        codes = sorted(session.execute(known).scalars())
        number = history.next_record(session, Cause.PUBLIC_RECORD, "builder")
        pairs = [(code, one) for code in codes for one in RECOMMENDATIONS]
        put(session, number, [_row(code, one, stage, _day(said_on)) for code, one in pairs])
        audit.append(session, who="builder", what="statement", record=number)
    return number


def put(session: Session, number: int, rows: Sequence[dict[str, Any]]) -> None:
    """Open rows of statements at a record number, and close what they take the place of."""
    codes = [row["statement"] for row in rows]
    before = {
        code: (entered, identity if until is None else None)
        for code, entered, identity, until in session.execute(
            select(Statement.statement, Statement.entered, Statement.id, Statement.record_until)
            .where(Statement.statement.in_(codes))
            .order_by(Statement.record_from)
        )
    }
    closed = [identity for _, identity in before.values() if identity is not None]
    history.close_rows(session, Statement, number, closed)
    opened = [{**row, "entered": before.get(row["statement"], (number, None))[0]} for row in rows]
    history.open_rows(session, Statement, number, opened, loaded=False)


def remove(store: Store, code: str) -> int:
    """Close a statement without a next version. Returns the record number."""
    with store.transaction() as session:
        number = history.next_record(session, Cause.PUBLIC_RECORD, "builder")
        wanted = select(Statement.id).where(Statement.statement == code, Statement.record_until.is_(None))
        history.close_rows(session, Statement, number, session.execute(wanted).scalars().all())
        audit.append(session, who="builder", what="remove", subject=code, record=number)
    return number


def dense(store: Store, seed: int = 1) -> int:
    """Add about 1,500 made-up statements of the Group's Members on the six, over four years.

    Always the same for a seed; one record number for each year. Returns how many were added.
    """
    chance = random.Random(seed)
    with store.reading() as session:
        latest = view(queries.latest_record(session))
        belongs = queries.affiliations(session, latest)
        meetings = queries.meetings(session, latest)
    group = sorted(set(belongs.loc[belongs["affiliation"] == "group", "member"]))
    held = meetings[
        (meetings["kind"] == MeetingKind.GROUP_MEETING) & (meetings["precision"] == Precision.DAY)
    ]
    days = [(day.date(), code) for day, code in zip(held["held_on"], held["meeting"], strict=True)]
    days = [(day, code) for day, code in days if 2022 <= day.year <= 2025]
    rows = [row for member in group for number in range(1, 7) for row in _words(chance, member, number, days)]
    for year in range(2022, 2026):
        some = [row for row in rows if row["said_on"].year == year]
        with store.transaction() as session:
            number = history.next_record(session, Cause.PUBLIC_RECORD, "builder")
            put(session, number, some)
            audit.append(session, who="builder", what="dense", subject=str(year), record=number)
    return len(rows)


def dense_sqlite(path: Path) -> Store:
    """A new SQLite store with data/ and the made-up lines in it."""
    store = open_store(f"sqlite:///{path}", DATA)
    dense(store)
    return store


def frame(columns: str, *rows: Sequence[Any]) -> pd.DataFrame:
    """A small frame: frame("member recommendation stage said_on", ("URY", 5, "planned", "2022-02-08")).

    Columns that end in _on become days (None: not known).
    """
    made = pd.DataFrame(rows, columns=columns.split())
    on = [name for name in made if name == "on" or str(name).endswith("_on")]
    return made.assign(**{str(name): pd.to_datetime(made[name]).astype("datetime64[s]") for name in on})


def counted(*rows: Sequence[Any]) -> pd.DataFrame:
    """A frame as from queries.counted, of
    (member, recommendation, stage, said_on[, stops_on[, entered[, counts_from]]])."""
    filled = [(*row, *(None, 1, None)[len(row) - 4 :]) for row in rows]
    made = frame("member recommendation stage said_on stops_on entered counts_from", *filled)
    made.insert(0, "statement", [f"S{place:04d}" for place in range(len(made))])
    made["origin"] = Origin.PUBLIC_RECORD.value
    made.insert(5, "precision", Precision.DAY.value)
    made.insert(6, "counts_from", pd.to_datetime(made.pop("counts_from")).astype("datetime64[s]"))
    return made


def _day(day: datetime.date | str) -> datetime.date:
    return datetime.date.fromisoformat(day) if isinstance(day, str) else day


def _row(
    member: str, recommendation: int, stage: Stage, said_on: datetime.date, **more: Any
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "statement": f"{member}-A{recommendation}-{said_on:%Y%m%d}",
        "member": member,
        "recommendation": recommendation,
        "stage": stage.value,
        "said_on": said_on,
        "precision": Precision.DAY.value,
        "forum": Forum.GROUP.value,
        "origin": Origin.SELF_REPORT.value,
        "visibility": Visibility.PUBLIC.value,
        "meeting": "",
        "source_title": MADE_UP,
        "source_url": "https://example.org/made-up",
        "counts_from": None,
        "stops_on": None,
        "stopped": Stopped.WITHDRAWN.value if more.get("stops_on") else None,
        **{f"event_{language}": EVENT[language] for language in EVENT},
        **{f"summary_{language}": SUMMARY[language] for language in SUMMARY},
    }
    unknown = more.keys() - row.keys()
    assert not unknown, f"no columns of statements: {unknown}"
    return {**row, **more}


def _words(
    chance: random.Random, member: str, recommendation: int, days: list[tuple[datetime.date, str]]
) -> list[dict[str, Any]]:
    """What one Member said on one recommendation: often nothing, else a few words."""
    many = chance.choices(range(7), (15, 15, 20, 20, 14, 10, 6))[0]
    stages = [Stage.PLANNED, Stage.UNDER_WAY, Stage.IN_PLACE]
    reached, rows = chance.choice((0, 0, 0, 1, 1, 2)), []
    for day, meeting in sorted(_days(chance, many, days)):
        if chance.random() < 0.35:
            reached = min(reached + 1, 2)
        stage = Stage.REPORTED if chance.random() < 0.18 else stages[reached]
        more = _manner(chance, meeting, len(rows))
        rows.append(_row(member, recommendation, stage, day, **more(member, recommendation)))
    return rows


def _days(
    chance: random.Random, many: int, days: list[tuple[datetime.date, str]]
) -> set[tuple[datetime.date, str]]:
    """Two of three words fall on a meeting, the others on any day of the four years."""
    first = datetime.date(2022, 1, 1)
    found: set[tuple[datetime.date, str]] = set()
    for _ in range(many):
        other = first + datetime.timedelta(days=chance.randrange((LAST_DAY - first).days + 1))
        found.add(chance.choice(days) if chance.random() < 0.67 else (other, ""))
    return found


def _manner(chance: random.Random, meeting: str, place: int) -> Callable[[str, int], dict[str, Any]]:
    """How one made-up line is kept: whose words, who may read it, how long it is."""
    origin = Origin.SELF_REPORT if chance.random() < 0.6 else Origin.PUBLIC_RECORD
    hidden = origin == Origin.SELF_REPORT and chance.random() < 0.12
    forum = Forum.RELATED if chance.random() < 0.1 else Forum.GROUP
    length = 4000 if chance.random() < 0.004 else chance.randrange(60, 200)

    def more(member: str, recommendation: int) -> dict[str, Any]:
        return {
            "statement": f"MADE-UP-{member}-A{recommendation}-{place + 1}",
            "origin": origin.value,
            "visibility": (Visibility.GROUP if hidden else Visibility.PUBLIC).value,
            "forum": forum.value,
            "meeting": meeting,
            **{f"summary_{language}": _long(SUMMARY[language], length) for language in SUMMARY},
        }

    return more


def _long(text: str, length: int) -> str:
    repeated = (text + " ") * (length // len(text) + 1)
    return repeated[:length].rsplit(" ", 1)[0]


EVENT = {
    "en": "Made-up occasion",
    "fr": "Occasion inventée pour un essai de mise en page",
    "es": "Ocasión inventada para una prueba de presentación",
}
SUMMARY = {
    "en": "Made-up line for a layout test: it says that small firms were asked what would help them, "
    "and that what they answered was taken up in the plans of the ministry.",
    "fr": "Ligne inventée pour un essai de mise en page: elle dit que l'on a demandé aux petites entreprises "
    "ce qui les aiderait, et que leurs réponses ont été reprises dans les plans du ministère.",
    "es": "Línea inventada para una prueba de presentación: dice que se preguntó a las pequeñas empresas "
    "qué las ayudaría, y que sus respuestas se recogieron en los planes del ministerio.",
}


def _main() -> None:
    store = dense_sqlite(Path(sys.argv[1]))
    with store.reading() as session:
        many = session.execute(select(func.count()).select_from(Statement)).scalar()
    sys.stdout.write(f"{sys.argv[1]}: {many} statements\n")
    store.close()


if __name__ == "__main__":
    _main()
