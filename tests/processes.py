"""What tests let run as processes of their own: python -m tests.processes COMMAND URL ...

Each says that it is ready and waits for a word, so that all really begin together; at the end it
prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import select

from monitoring.record import audit, history
from monitoring.record.model import Statement
from monitoring.record.store import Store
from monitoring.vocabulary import Cause

from . import builders

ROOT = Path(__file__).parent.parent
COUNTER = "URY-A1-20220208"


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start one of the commands below."""
    command = [sys.executable, "-m", "tests.processes", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def together(many: int, command: str, url: str, *arguments: object) -> list[Any]:
    """Run a command in several processes that begin at the same moment; what each said."""
    processes = [start(command, url, *arguments) for _ in range(many)]
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


def _at_once(threads: int, one: Callable[[int], int]) -> list[int]:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, range(threads)))


def _main() -> None:
    command, *arguments = sys.argv[1:]
    result = {"visit": visit, "count": count, "write": write}[command](*arguments)
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    _main()
