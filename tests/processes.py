"""What tests let run as processes of their own: python -m tests.processes COMMAND URL ...

Each says that it is ready and waits for a word, so that all really begin together; at the end it
prints one line of JSON.
"""

from __future__ import annotations

import datetime
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import select

from monitoring.errors import Conflict, NotFound
from monitoring.record import audit, drafts, history, reporting, reports
from monitoring.record.access import Reader
from monitoring.record.model import Statement
from monitoring.record.paper import Paper
from monitoring.record.store import Store
from monitoring.vocabulary import Cause, Role, Stage, Status

from . import builders

ROOT = Path(__file__).parent.parent
COUNTER = "URY-A1-20220208"
RACE_DAY = datetime.date(2026, 3, 2)


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start one of the commands below."""
    command = [sys.executable, "-m", "tests.processes", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def together(many: int, command: str, url: str, *arguments: object) -> list[Any]:
    """Run a command in several processes that begin at the same moment; what each said.

    An argument "{}" becomes the place of the process among them.
    """
    processes = [
        start(command, url, *(str(each).format(place) for each in arguments)) for place in range(many)
    ]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=150)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * many
    return [json.loads(text) for text in said]


def visit(url: str, threads: str, data: str) -> list[int]:
    """First visitors: each prepares the store, half of them through one Store, as a server does."""
    shared = Store(url)

    def one(place: int) -> int:
        store = shared if place % 2 else Store(url)
        number = store.prepare(Path(data))
        store.sound()
        if store is not shared:
            store.close()
        return number

    return _at_once(int(threads), one)


def count(url: str, threads: str, times: str) -> list[int]:
    """Read a number, add one, write it back: what a driver with the wrong defaults loses."""
    store = Store(url)

    def one(_: int) -> int:
        for _ in range(int(times)):
            with store.transaction() as session:
                add_one(session)
        return int(times)

    return _at_once(int(threads), one)


def add_one(session: Any) -> int:
    """The next version of the counting statement, from the text of the one before."""
    open_row = select(Statement.summary_en).where(
        Statement.statement == COUNTER, Statement.record_until.is_(None)
    )
    value = int(session.execute(open_row).scalar() or 0) + 1
    number = history.next_record(session, Cause.REPORT_REVISED, "race")
    row = builders._row("URY", 1, builders.Stage.PLANNED, builders._day("2022-02-08"), summary_en=str(value))
    builders.put(session, number, [row])
    audit.append(session, who="race", what="count", subject=COUNTER, record=number, to_state=str(value))
    return value


def write(url: str, confirmed: str) -> None:
    """Write until killed; what was committed is confirmed in a file, and only then."""
    store = Store(url)
    with open(confirmed, "a", encoding="utf-8") as file:
        while True:
            with store.transaction() as session:
                value = add_one(session)
            file.write(f"{value}\n")
            file.flush()
            os.fsync(file.fileno())


def report(url: str, place: str, seconds: str) -> list[list[Any]]:
    """A colleague in a hurry: submits, revises and withdraws, on two Members and the six, while others
    do the same on the same drafts. What was confirmed, each with what it must have become."""
    store, chance = Store(url), random.Random(place)
    whole = {"URY", "KEN"}
    reader = Reader(Role.DELEGATE, f"p{place}@example.org", members=frozenset(whole))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    confirmed: list[list[Any]] = []
    until = time.monotonic() + float(seconds)
    while time.monotonic() < until:
        pair = chance.choice(sorted(whole)), chance.randrange(1, 7)
        try:
            if chance.random() < 0.2:
                confirmed += _withdraw(store, reader, chance, *pair)
            else:
                words = f"{place}-{len(confirmed)}-{chance.random()}"
                confirmed += _report(store, reader, chance, *pair, words)
        except (Conflict, NotFound):
            continue  # a colleague was faster: told so, and nothing was confirmed
    store.close()
    return confirmed


def _living(store: Store, reader: Reader, member: str, recommendation: int) -> list[str]:
    with store.reading() as session:
        facts = reports.of_member(session, reader, member)
    of_it = [fact for fact in facts if fact.recommendation == recommendation]
    return [fact.report for fact in of_it if fact.status != Status.WITHDRAWN]


def _report(
    store: Store, reader: Reader, chance: random.Random, member: str, recommendation: int, words: str
) -> list[list[Any]]:
    living = _living(store, reader, member, recommendation)
    revised = chance.choice(living) if living and chance.random() < 0.7 else ""
    paper = Paper(stage=Stage.PLANNED, text=words, said_on=RACE_DAY)
    with store.transaction() as session:
        draft = drafts.begin(session, reader, member, recommendation, report=revised, today=RACE_DAY)
    with store.transaction() as session:
        saved = drafts.save(session, reader, draft.code, paper, version=draft.version)
    if saved.clash:
        return []
    with store.transaction() as session:
        done = reporting.submit(session, reader, draft.code, version=saved.draft.version, today=RACE_DAY)
    return [["submitted", done.report, done.statement, done.revision, done.record, words, reader.email]]


def _withdraw(
    store: Store, reader: Reader, chance: random.Random, member: str, recommendation: int
) -> list[list[Any]]:
    living = _living(store, reader, member, recommendation)
    if not living:
        return []
    code = chance.choice(living)
    with store.transaction() as session:
        number = reporting.withdraw(session, reader, code, today=RACE_DAY)
    return [["withdrawn", code, "", 0, number, "", reader.email]]


def intake(url: str, file: str, days: str) -> int:
    """Bring a file of reports; how many were submitted."""
    from monitoring.record import intake as files

    from .reporters import ANA

    store = Store(url)
    sheetful = files.read(Path(file).read_bytes(), file)
    today = builders._day(days)
    with store.reading() as session:
        plan = files.plan(session, ANA, sheetful, today=today)
    _ready()
    with store.transaction() as session:
        return len(files.take(session, ANA, plan, today=today).submitted)


def _ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()


def _at_once(threads: int, one: Callable[[int], int]) -> list[int]:
    _ready()
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, range(threads)))


def _main() -> None:
    command, *arguments = sys.argv[1:]
    commands = {"visit": visit, "count": count, "write": write, "report": report, "intake": intake}
    result = commands[command](*arguments)
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    _main()
