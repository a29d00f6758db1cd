"""The data package: every public table, true to its declaration, read back by another's library."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sdmx

from monitoring import __main__ as command_line
from monitoring import ask, packaging, settings
from monitoring.answers.dataset import Dataset
from monitoring.briefs import package as packages
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record.access import Reader
from monitoring.record.store import Store, open_store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, AskStage, Role, Scope, Visibility
from tests import builders, reporters

BASE = "https://monitor.example.org"
DAY = datetime.date(2025, 12, 2)
TABLES = 18


def made(store: Store, view: View, language: str = "en") -> dict[str, bytes]:
    with store.reading() as session:
        base = ask.known(session, view)
        return packaging.package(session, view, base, translator(language), Links(view, language, BASE))


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[name].decode(), newline="")))


def busy(store: Store) -> View:
    """A store with reports of every kind on it, and its newest view."""
    reporters.reported(store, number=4, practice="A guide, made up", need="", language="fr")
    reporters.reported(store, number=2, asks={"A2.1": AskStage.IN_PLACE}, text="=1+1\nmade up; «é»")
    withdrawn = reporters.reported(store, number=6, need="Help, made up")
    reporters.withdrawn(store, withdrawn.report)
    reporters.reported(store, number=3, visibility=Visibility.GROUP, text="Zorblatt, made up")
    return reporters.latest(store, sees=Visibility.PUBLIC)


FITS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": float,
    "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat,
    "boolean": {"true": True, "false": False}.__getitem__,
}


@pytest.mark.parametrize("state", ["real", "busy", "none"])
def test_every_cell_is_what_the_package_says_of_its_column(
    state: str, store: Store, empty_store: Store
) -> None:
    held = empty_store if state == "none" else store
    files = made(held, busy(held) if state == "busy" else View(DAY, 1))
    told = json.loads(files[packages.DESCRIPTOR])
    assert len(told["resources"]) == TABLES
    for table in told["resources"]:
        content, schema = files[table["path"]], table["schema"]
        assert table["bytes"] == len(content)
        assert table["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        listed = rows(files, table["path"])
        assert content.decode().split("\r\n")[0].split(",") == [field["name"] for field in schema["fields"]]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in listed]
        assert len(set(keys)) == len(keys), table["name"]
        for field in schema["fields"]:
            limits = field.get("constraints", {})
            for row in listed:
                cell = row[field["name"]]
                assert cell or not limits.get("required"), (table["name"], field["name"])
                if cell:
                    value = FITS[field["type"]](cell)
                    assert "enum" not in limits or value in limits["enum"], (
                        table["name"],
                        field["name"],
                        cell,
                    )


def test_the_seal_names_every_other_file(sqlite_store: Store) -> None:
    files = made(sqlite_store, View(DAY, 1))
    told = dict(reversed(line.split("  ")) for line in files[packages.SEAL].decode().splitlines())
    assert told == {
        path: hashlib.sha256(content).hexdigest() for path, content in files.items() if path != packages.SEAL
    }


def test_what_is_said_beside_the_words_is_of_the_scope_that_is_named(sqlite_store: Store) -> None:
    """Angola is a WTO Member and not of the Group."""
    angola = Reader(Role.DELEGATE, "angola@example.org", members=frozenset({"AGO"}))
    told = {"practice": "A guide, made up", "asks": {"A2.1": AskStage.IN_PLACE}}
    reporters.reported(sqlite_store, angola, "AGO", 2, **told)
    latest = reporters.latest(sqlite_store, sees=Visibility.PUBLIC)
    for scope, speak in ((Scope.GROUP, []), (Scope.ALL, ["AGO"])):
        files = made(sqlite_store, View(latest.as_of, latest.record, scope))
        for table in ("asks", "offers"):
            assert [row["member"] for row in rows(files, f"tables/{table}.csv")] == speak
        assert "AGO" in [row["member"] for row in rows(files, "tables/statements.csv")]


def test_the_readme_tells_which_statements_count(sqlite_store: Store) -> None:
    """The recipe of README.md, followed by hand, gives the number of its source line."""
    view = busy(sqlite_store)
    files, day = made(sqlite_store, view), view.as_of.isoformat()
    inside = {row["member"] for row in rows(files, "tables/standings.csv")}
    counting = [
        row
        for row in rows(files, "tables/statements.csv")
        if row["forum"] == "group"
        and row["member"] in inside
        and row["said_on"] <= day
        and row["counts_from"] <= day
        and (not row["stops_on"] or row["stops_on"] > day)
    ]
    assert f"{len(counting)} statements" in files["README.md"].decode()


def test_every_view_has_a_name_of_its_own() -> None:
    views = [View(DAY, 1, scope, related) for scope in Scope for related in (False, True)]
    assert len({packaging.stem(view) for view in views}) == len(views)


def test_the_dictionary_names_every_column_once(sqlite_store: Store) -> None:
    files = made(sqlite_store, View(DAY, 1))
    told = json.loads(files[packages.DESCRIPTOR])
    named = [(row["table"], row["column"]) for row in rows(files, packages.DICTIONARY)]
    assert named == [
        (one["name"], field["name"]) for one in told["resources"] for field in one["schema"]["fields"]
    ]
    assert all(row["description"] for row in rows(files, packages.DICTIONARY))


def test_numbers_are_those_of_the_pages(sqlite_store: Store) -> None:
    view = busy(sqlite_store)
    files = made(sqlite_store, view)
    with sqlite_store.reading() as session:
        base = ask.known(session, view)
        overview, standing = ask.overview(session, view, base), ask.standings(view, base)
    counts = [
        (int(row["delegations"]), int(row["members_covered"])) for row in rows(files, "tables/progress.csv")
    ]
    assert counts == list(
        overview.progress[["delegations", "members_covered"]].itertuples(index=False, name=None)
    )
    of = overview.stamp.of
    assert {(row["delegations_of"], row["members_of"]) for row in rows(files, "tables/progress.csv")} == {
        (str(of.delegations), str(of.members_covered))
    }
    listed = [
        (row["member"], int(row["recommendation"]), row["stage"])
        for row in rows(files, "tables/standings.csv")
    ]
    assert listed == list(standing[["member", "recommendation", "stage"]].itertuples(index=False, name=None))
    offered = rows(files, "tables/offers.csv")
    assert [(row["recommendation"], row["practice"], row["need"]) for row in offered] == [
        ("4", "A guide, made up", "")
    ]
    assert [(row["action"], row["ask_stage"]) for row in rows(files, "tables/asks.csv")] == [
        ("A2.1", "in_place")
    ]
    assert any(row["summary_en"].startswith("'=1+1") for row in rows(files, "tables/statements.csv"))


@pytest.mark.parametrize("scope", ["group", "all"])
def test_another_library_reads_the_standings_back(sqlite_store: Store, scope: str) -> None:
    builders.dense(sqlite_store)
    view = View(DAY, reporters.latest(sqlite_store).record, Scope(scope))
    files = made(sqlite_store, view)
    flow = sdmx.read_sdmx(io.BytesIO(files["sdmx/structure.xml"])).dataflow["STANDINGS"]
    data = sdmx.read_sdmx(io.BytesIO(files["sdmx/standings.csv"]), format="CSV", structure=flow).data[0]
    parts = flow.structure
    components = {one.id: one for one in (*parts.dimensions, *parts.attributes, *parts.measures)}
    with sqlite_store.reading() as session:
        expected = ask.standings(view, ask.known(session, view))
    assert len(data.obs) == len(expected) == (166 if scope == "all" else 104) * 6
    for seen, row in zip(data.obs, expected.itertuples(index=False), strict=True):
        key = {name: value.value for name, value in seen.key.values.items()}
        told = {name: value.value for name, value in seen.attached_attribute.items()}
        assert (key["MEMBER"], key["RECOMMENDATION"]) == (row.member, str(row.recommendation))
        assert (key["SCOPE"], key["RELATED"]) == (scope, "NO")
        assert (key["TIME_PERIOD"], seen.value) == (DAY.isoformat(), row.stage)
        assert told["IS_DELEGATION"] == ("YES" if row.is_delegation else "NO")
        assert told["THROUGH_UNION"] == ("YES" if row.through_union else "NO")
        assert told["NAMED_ON"] == ("" if str(row.named_on) == "NaT" else row.named_on.date().isoformat())
        assert told["ORIGIN"] == row.origin
        assert told["RECORD"] == str(view.record)
        for name, code in {**key, **told, "OBS_VALUE": seen.value}.items():
            codes = components[name].local_representation.enumerated
            assert not code or codes is None or code in codes, (name, code)


def test_codelists_have_words_in_three_languages(sqlite_store: Store) -> None:
    lists = sdmx.read_sdmx(io.BytesIO(made(sqlite_store, View(DAY, 1))["sdmx/structure.xml"])).codelist
    assert set(lists) == {
        f"CL_{name}" for name in ("SCOPE", "MEMBER", "RECOMMENDATION", "STAGE", "ORIGIN", "PRECISION", "FLAG")
    }
    for codes in lists.values():
        for code in codes:
            assert set(code.name.localizations) == set(LANGUAGES), code
    assert lists["CL_MEMBER"]["TUR"].name.localizations["en"] == "Türkiye"


def test_the_same_record_gives_the_same_bytes_whatever_came_later(sqlite_store: Store) -> None:
    view = View(DAY, 1)
    first = made(sqlite_store, view, "fr")
    builders.statement(sqlite_store, "PER", 2, "in_place", "2022-04-01")
    busy(sqlite_store)
    assert made(sqlite_store, view, "fr") == first
    archive = packaging.archived(first, packaging.stem(view))
    assert archive == packaging.archived(made(sqlite_store, view, "fr"), packaging.stem(view))
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert held.namelist() == [f"{packaging.stem(view)}/{path}" for path in first]
        assert held.read(f"{packaging.stem(view)}/README.md") == first["README.md"]


@pytest.mark.parametrize("sees", list(Visibility))
def test_what_is_for_the_group_is_in_no_byte_and_no_count(sqlite_store: Store, sees: Visibility) -> None:
    before = reporters.latest(sqlite_store)
    reporters.reported(
        sqlite_store, number=3, visibility=Visibility.GROUP, text="Zorblatt, made up", practice="Zorblatt"
    )
    view = View(before.as_of, before.record + 1, sees=sees)
    files = made(sqlite_store, view)
    assert not [path for path, content in files.items() if b"Zorblatt" in content]
    counted = rows(files, "tables/progress.csv")
    without = rows(made(sqlite_store, View(before.as_of, before.record)), "tables/progress.csv")
    assert counted == without


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_says_what_it_is_and_how_to_cite_it(sqlite_store: Store, language: str) -> None:
    files = made(sqlite_store, View(DAY, 1), language)
    told, t = files["README.md"].decode(), translator(language)
    for said in (
        "77",
        "104",
        t("note-voluntary"),
        t("note-without_prejudice"),
        f"{BASE}/about?asof=2025-12-02&record=1",
    ):
        assert said in told
    assert t("foot-record", number="1") in told
    assert [path for path in files if path != "README.md" and f"| {path} |" not in told] == []


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr("sys.argv", ["monitoring", *map(str, words)])
    return command_line.main()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, and a store of its own to which commands go."""
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    monkeypatch.setenv("DATABASE_URL", url)
    settings.settings.cache_clear()
    open_store(url, builders.DATA).close()
    return tmp_path


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: Path) -> str:
    """What the command says where it will not write."""
    capsys.readouterr()
    assert run(monkeypatch, "export", place, "--as-of", "2025-12-02") == 2
    told = capsys.readouterr().err
    assert told.startswith("DIR")
    assert told.count("\n") == 1
    return told


def test_the_command_replaces_an_earlier_package(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = here / "package"
    assert run(monkeypatch, "export", out, "--as-of", "2022-02-08") == 0
    first = held(out)
    assert f"{len(first)} files as of 8 February 2022, record 1" in capsys.readouterr().out
    assert run(monkeypatch, "export", out, "--as-of", "2025-12-02", "--lang", "es") == 0
    second = held(out)
    assert set(second) == set(first)
    assert second["tables/standings.csv"] != first["tables/standings.csv"]
    assert sorted(path.name for path in here.iterdir() if path.is_dir()) == ["package"]


def foreign_file(out: Path) -> None:
    (out / "notes.txt").write_text("mine", "utf-8")


def a_changed_file(out: Path) -> None:
    (out / "README.md").write_text("mine", "utf-8")


def an_empty_folder(out: Path) -> None:
    (out / "mine").mkdir()


def a_link(out: Path) -> None:
    (out / "link").symlink_to(out.parent)


def no_seal(out: Path) -> None:
    (out / packages.SEAL).unlink()


@pytest.mark.parametrize("change", [foreign_file, a_changed_file, an_empty_folder, a_link, no_seal])
def test_whatever_somebody_else_put_there_stays(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], None],
) -> None:
    out = here / "package"
    assert run(monkeypatch, "export", out, "--as-of", "2022-02-08") == 0
    change(out)
    before, there = held(out), sorted(path.name for path in out.rglob("*"))
    assert "holds other files" in refused(monkeypatch, capsys, out)
    assert (held(out), sorted(path.name for path in out.rglob("*"))) == (before, there)


def test_a_package_of_others_is_none_of_ours(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may name its files as ours, and list them in a seal of its own."""
    out = here / "thesis"
    out.mkdir()
    (out / "README.md").write_text("My thesis", "utf-8")
    refused(monkeypatch, capsys, out)
    sums = f"{hashlib.sha256(b'My thesis').hexdigest()}  README.md\n"
    (out / packages.SEAL).write_text(sums, "utf-8")
    refused(monkeypatch, capsys, out)
    assert (out / "README.md").read_text("utf-8") == "My thesis"


def test_a_folder_that_must_stay_stays(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = here / "here"
    out.mkdir()
    monkeypatch.chdir(out)
    assert "has to stay" in refused(monkeypatch, capsys, Path())
    assert out.is_dir()


def test_where_the_new_one_cannot_be_put_in_place_the_old_one_is_back(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = here / "package"
    assert run(monkeypatch, "export", out, "--as-of", "2022-02-08") == 0
    before, rename = held(out), Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    assert "No space left on device" in refused(monkeypatch, capsys, out)
    assert held(out) == before
    assert sorted(path.name for path in here.iterdir() if path.is_dir()) == ["package"]


def test_a_name_that_ends_in_zip_makes_an_archive(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = here / "package.zip"
    assert run(monkeypatch, "export", out, "--as-of", "2025-12-02") == 0
    assert run(monkeypatch, "export", here / "package", "--as-of", "2025-12-02") == 0
    with zipfile.ZipFile(out) as archive:
        files = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}
    assert files == held(here / "package")


@pytest.mark.parametrize("place", ["file.txt", "file.txt/below", "missing/package.zip"])
def test_where_nothing_can_be_written_is_one_sentence(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (here / "file.txt").write_text("mine", "utf-8")
    assert run(monkeypatch, "export", here / place) == 2
    told = capsys.readouterr().err
    assert told.startswith("DIR")
    assert told.count("\n") == 1
    assert (here / "file.txt").read_text("utf-8") == "mine"


def test_every_table_has_its_line_of_the_readme(sqlite_store: Store) -> None:
    view = View(DAY, 1)
    with sqlite_store.reading() as session:
        base = ask.known(session, view)
        datasets = packaging.datasets(session, view, base)
    assert len(datasets) == TABLES
    for one in datasets:
        assert isinstance(one, Dataset)
        assert [str(name) for name in one.frame.columns] == [field.name for field in one.fields], one.name
