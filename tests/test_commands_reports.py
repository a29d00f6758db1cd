"""``template`` and ``intake`` on the command line: with exactly the rights of an account."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from monitoring.record import accounts
from monitoring.record.store import Store
from monitoring.vocabulary import Role

from . import reporters, sheets
from .test_record_intake import counted

ROOT = Path(__file__).parent.parent
EMAIL = "ana@example.org"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def running(store: Store) -> Run:
    """Run a command on a store, as somebody at its server would; one delegate has an account there."""
    with store.transaction() as session:
        keeper = accounts.COMMAND_LINE
        accounts.add(session, keeper, EMAIL, Role.DELEGATE, members=["URY"], password="a long enough one")

    def command(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "monitoring", *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": store.url},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return command


@pytest.fixture
def run(sqlite_store: Store) -> Run:
    """The same where the database does not matter."""
    return running(sqlite_store)


def test_a_file_is_looked_at_then_taken_then_nothing_is_left(store: Store, tmp_path: Path) -> None:
    run = running(store)
    file = tmp_path / "reports.csv"
    file.write_bytes(sheets.text(sheets.row(), sheets.row(recommendation=5, note="ours")))
    before = counted(store)
    looked = run("intake", file, "--as", EMAIL, "--check")
    assert (looked.returncode, looked.stderr) == (0, "")
    assert "2 rows are new reports." in looked.stdout
    assert "Columns that are not read: note." in looked.stdout
    assert "Nothing is submitted yet." in looked.stdout
    assert counted(store) == before
    done = run("intake", file, "--as", EMAIL)
    assert "2 reports were submitted, all at record number 2." in done.stdout
    again = run("intake", file, "--as", EMAIL)
    assert again.returncode == 0
    assert "Nothing was submitted." in again.stdout
    assert counted(store)[2] == before[2] + 2


def test_every_fault_is_a_line_and_nothing_is_stored(run: Run, sqlite_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "reports.xlsx"
    file.write_bytes(sheets.book(sheets.row(stage="x"), sheets.row(member="CHL", said_on="soon")))
    before = counted(sqlite_store)
    refused = run("intake", file, "--as", EMAIL)
    lines = refused.stderr.splitlines()
    assert refused.returncode == 2
    assert [line.split(":")[0] for line in lines[:3]] == ["Sheet1!C2", "Sheet1!A3", "Sheet1!D3"]
    assert lines[3] == "Nothing was submitted. 3 things in the file are to be looked at."
    assert "Traceback" not in refused.stderr
    assert counted(sqlite_store) == before


def test_many_rows_say_how_far_they_are(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    first = datetime.date(2024, 1, 1)
    rows = [
        sheets.row(recommendation=n % 6 + 1, said_on=first + datetime.timedelta(n // 6)) for n in range(250)
    ]
    file.write_bytes(sheets.text(*rows))
    done = run("intake", file, "--as", EMAIL)
    assert done.stderr.splitlines() == ["100 of 250", "200 of 250"]


@pytest.mark.parametrize("words", [("--as", "nobody@example.org"), ()])
def test_without_an_account_nothing_is_taken(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "reports.csv"
    file.write_bytes(sheets.text(sheets.row()))
    refused = run("intake", file, *words)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_file_that_is_not_there_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    refused = run("intake", tmp_path / "none.csv", "--as", EMAIL)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "none.csv" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_template_is_written_and_comes_back(run: Run, sqlite_store: Store, tmp_path: Path) -> None:
    reporters.reported(sqlite_store, text="for the Group alone", visibility="group")
    out = tmp_path / "reports.xlsx"
    made = run("template", "--member", "URY", "--lang", "es", "--as", EMAIL, "--out", out)
    assert (made.returncode, made.stderr) == (0, "")
    assert "one report" in made.stdout
    assert "Informes" in openpyxl.load_workbook(out).sheetnames
    back = run("intake", out, "--as", EMAIL)
    assert "One row says what the record says already" in back.stdout
    public = run("template", "--member", "URY", "--out", out)
    assert "0 reports" in public.stdout


@pytest.mark.parametrize(
    "words",
    [("--member", "XXX"), ("--member", "URY", "--lang", "de"), ("--member", "URY", "--as", "nobody@x.org")],
)
def test_a_template_that_cannot_be_made_is_one_line(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "reports.xlsx"
    refused = run("template", *words, "--out", out)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
    assert not out.exists()


def test_what_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    refused = run("template", "--member", "URY", "--out", tmp_path / "no" / "reports.xlsx")
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr
