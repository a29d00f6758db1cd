"""The brief and the annual tables from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitoring import __main__ as command_line
from monitoring import briefing, settings
from monitoring.record import accounts
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store, open_store
from monitoring.vocabulary import Role, Visibility
from tests import builders, reporters

APRIL = "2022-04-07-group_meeting"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of its own, to which commands go."""
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    monkeypatch.setenv("DATABASE_URL", url)
    settings.settings.cache_clear()
    return open_store(url, builders.DATA)


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr("sys.argv", ["monitoring", *map(str, words)])
    return command_line.main()


@pytest.mark.parametrize("fmt", ["pdf", "docx"])
def test_a_record_gives_the_same_bytes_whatever_was_written_later(
    place: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fmt: str
) -> None:
    told = ("--as-of", APRIL, "--record", 1, "--lang", "fr")
    first, later, newest = (tmp_path / f"{name}.{fmt}" for name in ("first", "later", "newest"))
    assert run(monkeypatch, "brief", "--out", first, *told) == 0
    builders.statement(place, "PER", 2, "in_place", "2022-04-01")
    reporters.reported(place)
    assert run(monkeypatch, "brief", "--out", later, *told) == 0
    assert later.read_bytes() == first.read_bytes()
    assert run(monkeypatch, "brief", "--out", newest, "--as-of", APRIL, "--lang", "fr") == 0
    assert newest.read_bytes() != first.read_bytes()


@pytest.mark.parametrize("fmt", briefing.FORMATS)
def test_the_ending_says_the_format(
    place: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fmt: str
) -> None:
    out = tmp_path / f"brief.{fmt}"
    assert run(monkeypatch, "brief", "--out", out, "--as-of", APRIL) == 0
    assert out.stat().st_size > 5000
    year = tmp_path / f"annual.{fmt}"
    assert run(monkeypatch, "annual", "--out", year, "--year", 2022) == 0
    assert year.stat().st_size > 3000
    assert {one.name for one in tmp_path.iterdir()} >= {out.name, year.name}
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".brief")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as-of", "never"), "--as-of"),
        (("--as-of", APRIL, "--since", "never"), "--since"),
        (("--as-of", APRIL, "--since", "2023-01-01"), "2023-01-01"),
        (("--record", "9"), "9"),
        (("--lang", "de"), "“de”"),
        (("--format", "odt"), "--format"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_no_file(
    place: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    out = tmp_path / "brief.docx"
    assert run(monkeypatch, "brief", "--out", out, *words) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not out.exists()


def test_who_may_not_gets_nothing(
    place: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with place.transaction() as session:
        for role in (Role.VIEWER, Role.CHAIR):
            accounts.add(
                session, COMMAND_LINE, f"{role}@example.org", role, password="a password of many words"
            )
    reporters.reported(place, number=3, visibility=Visibility.GROUP, text="Zorblatt, made up")
    out = tmp_path / "brief.html"
    for words in (("group",), ("chair",), ("chair", "--as", "viewer@example.org")):
        assert run(monkeypatch, "brief", "--out", out, "--audience", *words) == 2
        assert not out.exists()
    assert len(capsys.readouterr().err.splitlines()) == 3
    assert run(monkeypatch, "brief", "--out", out, "--audience", "group", "--as", "viewer@example.org") == 0
    assert b"Zorblatt" in out.read_bytes()
    assert run(monkeypatch, "brief", "--out", out, "--as", "chair@example.org") == 0
    assert b"Zorblatt" not in out.read_bytes()


def test_a_short_brief_is_asked_for_by_name(
    place: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, short = tmp_path / "full.html", tmp_path / "short.html"
    assert run(monkeypatch, "brief", "--out", full, "--as-of", APRIL) == 0
    assert run(monkeypatch, "brief", "--out", short, "--as-of", APRIL, "--short") == 0
    assert "only what is new is told word for word" in short.read_text("utf-8")
    assert "only what is new is told word for word" not in full.read_text("utf-8")
    assert short.stat().st_size < full.stat().st_size
