"""The command line: the same numbers as the pages; every fault one plain line, exit status 2."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitoring.record.store import open_store

ROOT = Path(__file__).parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command on a store of its own, as somebody at a terminal would."""
    store = f"sqlite:///{tmp_path_factory.mktemp('cli') / 'store.sqlite'}"

    def command(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "monitoring", *words],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": store, **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return command


def test_init_says_what_it_made_and_again_changes_nothing(run: Run) -> None:
    first, second = run("init"), run("init")
    assert (first.returncode, second.returncode) == (0, 0)
    assert "record 1" in first.stdout
    assert first.stdout == second.stdout


def test_progress_in_json_holds_the_worked_figures(run: Run) -> None:
    told = json.loads(run("progress", "--as-of", "2022-02-08", "--format", "json").stdout)
    head = {name: told[name] for name in told if name != "progress"}
    assert head == {
        "as_of": "2022-02-08",
        "record": 1,
        "scope": "group",
        "include_related": False,
        "members": 94,
        "delegations": 67,
    }
    counts = {
        (r["recommendation"], r["stage"]): (r["delegations"], r["members_covered"]) for r in told["progress"]
    }
    assert len(told["progress"]) == 30
    assert counts[(1, "planned")] == (3, 30)
    assert counts[(1, "in_place")] == (2, 2)


def test_a_meeting_is_a_day_too(run: Run) -> None:
    by_day = run("progress", "--as-of", "2022-02-08", "--format", "csv")
    by_meeting = run("progress", "--as-of", "2022-02-08-group_meeting", "--format", "csv")
    assert by_day.returncode == 0
    assert by_day.stdout == by_meeting.stdout


def test_standings_are_the_documented_frame(run: Run) -> None:
    rows = list(
        csv.DictReader(io.StringIO(run("standings", "--as-of", "2022-02-08", "--format", "csv").stdout))
    )
    assert len(rows) == 94 * 6
    as_json = json.loads(run("standings", "--as-of", "2022-02-08", "--format", "json").stdout)
    assert [tuple(row) for row in as_json] == [tuple(row) for row in rows]
    france = next(r for r in as_json if (r["member"], r["recommendation"]) == ("FRA", 1))
    assert (france["stage"], france["through_union"], france["is_delegation"]) == ("planned", True, False)


def test_statements_are_filtered(run: Run) -> None:
    words = ("statements", "--as-of", "2025-12-02", "--format", "json")
    every = json.loads(run(*words).stdout)
    with_related = json.loads(run(*words, "--include-related", "--scope", "all").stdout)
    assert (len(every), len(with_related)) == (23, 58)
    some = json.loads(run(*words, "--member", "URY", "--recommendation", "5").stdout)
    assert {(s["member"], s["recommendation"]) for s in some} == {("URY", 5)}


@pytest.mark.parametrize("name", ["overview", "tiles", "coverage", "recommendation-4", "member-CIV"])
def test_charts_are_written(run: Run, tmp_path: Path, name: str) -> None:
    for kind, begins in (("png", b"\x89PNG"), ("svg", b"<svg")):
        out = tmp_path / f"{name}.{kind}"
        done = run("chart", name, "--lang", "fr", "--format", kind, "--out", str(out))
        assert done.returncode == 0, done.stderr
        assert out.read_bytes().startswith(begins)


def test_check_finds_a_sound_store_and_tells_sizes_that_differ(run: Run) -> None:
    done = run("check")
    assert done.returncode == 0
    assert "15 March 2023, Members of the Group: 97 stated, 96 named" in done.stdout
    assert "sound" in done.stdout


@pytest.mark.parametrize(
    ("words", "environment", "says"),
    [
        (("progress", "--as-of", "yesterday"), {}, "yesterday"),
        (("progress", "--as-of", "2020-01-01"), {}, "2020-01-01"),
        (("progress", "--scope", "friends"), {}, "friends"),
        (("progress", "--record", "99"), {}, "99"),
        (("progress", "--record", "one"), {}, "one"),
        (("progress", "--nonsense"), {}, "--nonsense"),
        (("nonsense",), {}, "nonsense"),
        (("statements", "--member", "ATL"), {}, "ATL"),
        (("statements", "--recommendation", "7"), {}, "7"),
        (("chart", "pie", "--out", "x.png"), {}, "pie"),
        (("chart", "recommendation-9", "--out", "x.png"), {}, "recommendation-9"),
        (("chart", "overview", "--out", "/nowhere/at/all.png"), {}, "/nowhere/at/all.png"),
        (("progress",), {"DATABASE_URL": "mysql://here"}, "DATABASE_URL"),
        (("progress",), {"DATABASE_URL": "postgresql://127.0.0.1:1/none"}, "store"),
        (("progress",), {"MONITORING_DATA": "/nowhere"}, "MONITORING_DATA"),
        (("progress",), {"MONITORING_TIMEZONE": "Mars/Olympus"}, "MONITORING_TIMEZONE"),
    ],
)
def test_a_fault_is_one_plain_line(
    run: Run, words: tuple[str, ...], environment: dict[str, str], says: str
) -> None:
    done = run(*words, **environment)
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_file_of_data_is_named_and_nothing_is_stored(run: Run, data: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'own.sqlite'}"
    open_store(url, data).close()
    statements = data / "statements.csv"
    statements.write_text(
        statements.read_text(encoding="utf-8").replace("MEX-A2-20210218,MEX,", "MEX-A2-20210218,XXX,"),
        encoding="utf-8",
    )
    done = run("init", DATABASE_URL=url, MONITORING_DATA=str(data))
    assert done.returncode == 2
    for part in ("statements.csv", "line 2", "member", "XXX"):
        assert part in done.stderr
    again = run("check", DATABASE_URL=url, MONITORING_DATA=str(ROOT / "data"))
    assert again.returncode == 0
    assert "record 1" in again.stdout
