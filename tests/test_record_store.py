"""The store: made once by many, one writer at a time, sound or said not to be."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, inspect, select, text

from monitoring import i18n
from monitoring.errors import BadFile, StoreError
from monitoring.record import audit, migrations, queries
from monitoring.record.model import Base, Statement
from monitoring.record.opening import open_ready, open_serving
from monitoring.record.store import Store, open_store
from monitoring.vocabulary import LANGUAGES

from . import builders, processes
from .conftest import DATA


def test_models_and_migrations_are_in_step(store: Store) -> None:
    with store.engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
        inspector = inspect(connection)
        for table in Base.metadata.sorted_tables:  # what compare_metadata does not look at
            declared = {str(rule.name) for rule in table.constraints if isinstance(rule, CheckConstraint)}
            assert {rule["name"] for rule in inspector.get_check_constraints(table.name)} == declared
            partial = {
                index.name for index in table.indexes if index.dialect_options["sqlite"]["where"] is not None
            }
            found = inspector.get_indexes(table.name)
            where = {f"{store.engine.dialect.name}_where"}
            assert {
                index["name"] for index in found if where & index.get("dialect_options", {}).keys()
            } == partial


def test_closed_lists_of_migrations_are_those_of_the_models(sqlite_store: Store) -> None:
    with sqlite_store.engine.connect() as connection:
        inspector = inspect(connection)
        for table in Base.metadata.sorted_tables:
            declared = {
                str(r.name): str(r.sqltext) for r in table.constraints if isinstance(r, CheckConstraint)
            }
            found = {rule["name"]: rule["sqltext"] for rule in inspector.get_check_constraints(table.name)}
            assert found == declared


def test_every_column_says_what_it_means() -> None:
    for table in Base.metadata.sorted_tables:
        assert [column.name for column in table.columns if not column.comment] == []


def test_head_is_the_newest_script() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == migrations.HEAD


def test_a_fresh_store_is_ready_soon(place: str) -> None:
    began = time.perf_counter()
    store = open_store(place, DATA)
    took = time.perf_counter() - began
    began = time.perf_counter()
    assert store.prepare(DATA) == 1
    again = time.perf_counter() - began
    store.sound()
    assert store.integrity() == []
    store.close()
    print(f"fresh {took:.2f} s, again {again * 1000:.0f} ms")  # noqa: T201
    assert took < 5
    assert again < 0.5


def test_short_names_of_postgresql_are_understood() -> None:
    for url in ("postgres://u@h/n", "postgresql://u@h/n", "postgresql+psycopg://u@h/n"):
        assert Store(url).engine.url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "nonsense"])
def test_an_address_of_no_store_is_refused(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(url)
    assert refused.value.key == "store-address"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:secret@h:port/x",
        "postgresql://u:secret",
        "postgres://u:sec:secret@h:1:2/x?password=secret",
        "mysql://u:secret@h/x",
        "postgresql+psycopg2://u:secret@h/x",
    ],
)
def test_an_address_that_nobody_understands_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(url)
    assert refused.value.key == "store-address"
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_store_of_a_newer_version_is_said_to_be_one(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    for ask in (store.sound, store.ready, store.resume, lambda: store.prepare(DATA)):
        with pytest.raises(StoreError) as newer:
            ask()
        assert newer.value.key == "store-newer"
        for language in LANGUAGES:
            assert "0999" in i18n.Translator(language)(newer.value.key, **newer.value.places)


def test_who_only_reads_loads_nothing_but_a_first_record(place: str, data: Path) -> None:
    nothing = Store(place)
    assert not nothing.ready()
    nothing.close()
    open_ready(place, DATA).close()
    reach = data / "reach.csv"
    reach.write_text(reach.read_text(encoding="utf-8").replace("2025-12-02", "2026-01-31"), encoding="utf-8")
    for folder in (data, data / "not there"):
        store = open_ready(place, folder)
        with store.reading() as session:
            assert queries.latest_record(session) == 1
        assert store.ready()
        store.close()
    opened = open_store(place, data)
    with opened.reading() as session:
        assert queries.latest_record(session) == 2
    opened.close()


def test_a_server_goes_on_with_its_record_when_a_file_is_bad(place: str, data: Path) -> None:
    told: list[BadFile] = []
    good, bad = DATA, data
    (bad / "reach.csv").write_text("nonsense", encoding="utf-8")
    with pytest.raises(BadFile):
        open_serving(place, bad, told.append)
    assert told == []
    open_serving(place, good, told.append).close()
    store = open_serving(place, bad, told.append)
    store.sound()
    assert [error.places["file"] for error in told] == ["reach.csv"]
    with store.reading() as session:
        assert queries.latest_record(session) == 1
    with pytest.raises(BadFile):
        store.prepare(bad)
    store.close()


def test_readers_change_nothing(store: Store) -> None:
    with pytest.raises(Exception, match=r"(?i)read.?only|no_answer"), store.reading() as session:
        session.execute(text("INSERT INTO records VALUES (2, '2026-01-01 00:00:00', 'x', 'y')"))
    builders.statement(store, "URY", 1, "planned", "2023-03-15")  # the same connection writes again
    with store.reading() as session:
        assert queries.latest_record(session) == 2


def test_what_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction() as session:
        1 / len(builders.statement(session, "URY", 1, "planned", "2023-03-15", statement=""))
    code = builders.statement(store, "URY", 2, "planned", "2023-03-15")
    with store.reading() as session:
        assert queries.latest_record(session) == 2, "no gap"
        assert queries.statements(session, builders.view(2), members=["URY"], codes=[code]).shape[0] == 1
        assert audit.verify(session) == []


def test_a_reader_sees_one_snapshot(store: Store) -> None:
    with store.reading() as session:
        assert queries.latest_record(session) == 1
        builders.statement(store, "URY", 1, "planned", "2023-03-15")
        assert queries.latest_record(session) == 1
    with store.reading() as session:
        assert queries.latest_record(session) == 2


def test_a_deleted_or_replaced_file_is_not_sound(sqlite_store: Store) -> None:
    path = sqlite_store.path
    assert path is not None
    sqlite_store.sound()
    path.rename(path.with_suffix(".aside"))
    with pytest.raises(StoreError) as gone:
        sqlite_store.sound()
    assert gone.value.key == "store-gone"
    sqlite_store.close()
    with pytest.raises(StoreError), sqlite_store.reading() as session:
        queries.latest_record(session)
    assert not path.exists(), "a new connection does not make a new file"
    path.write_bytes(path.with_suffix(".aside").read_bytes())
    with pytest.raises(StoreError) as replaced:
        sqlite_store.sound()
    assert replaced.value.key == "store-replaced"


def test_a_store_that_is_not_migrated_is_not_sound(place: str) -> None:
    store = Store(place)
    if store.path:
        store.path.touch()
    with pytest.raises(StoreError) as wrong:
        store.sound()
    assert wrong.value.key == "store-not_migrated"
    assert store.integrity() == [f"revision -, not {migrations.HEAD}"]
    store.close()


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    store = Store(f"postgresql://nobody@/nothing?host={tmp_path}")
    with pytest.raises(StoreError) as silent:
        store.sound()
    assert silent.value.key == "store-no_answer"


def test_a_broken_file_is_found(sqlite_store: Store) -> None:
    path = sqlite_store.path
    assert path is not None
    sqlite_store.close()
    whole = bytearray(path.read_bytes())
    for page in range(40, len(whole) // 4096, 7):
        whole[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(whole)
    broken = Store(f"sqlite:///{path}")
    assert broken.integrity() != []
    broken.close()


def first_visitors(url: str, threads: int) -> None:
    said = processes.together(2, "visit", url, threads, DATA)
    assert said == [[1] * threads, [1] * threads]
    store = Store(url)
    with store.reading() as session:
        assert queries.latest_record(session) == 1
        assert audit.verify(session) == []
        assert session.execute(text("SELECT count(*) FROM loads")).scalar() == 1
        assert len(queries.statements(session, builders.view(1))) == 58
    store.sound()
    assert store.integrity() == []
    store.close()


def test_forty_first_visitors_of_two_processes(place: str) -> None:
    first_visitors(place, 20)


def raced(store: Store, threads: int, times: int) -> None:
    said = processes.together(2, "count", store.url, threads, times)
    total = sum(sum(each) for each in said)
    assert total == 2 * threads * times
    with store.reading() as session:
        open_row = select(Statement.summary_en).where(
            Statement.statement == processes.COUNTER, Statement.record_until.is_(None)
        )
        assert int(session.execute(open_row).scalar_one()) == total, "no update is lost"
        assert queries.latest_record(session) == total + 1, "no number is shared or skipped"
        assert audit.verify(session) == []
    assert store.integrity() == []


def test_two_processes_race_for_numbers(store: Store) -> None:
    raced(store, threads=4, times=5)


@pytest.mark.proof
def test_two_processes_of_eight_threads_lose_nothing(store: Store) -> None:
    raced(store, threads=8, times=100)


@pytest.mark.proof
@pytest.mark.parametrize("turn", range(10))
def test_forty_first_visitors_again_and_again(place: str, turn: int) -> None:
    first_visitors(place, 20)


def killed(store: Store, confirmed: Path, times: int, wait: Callable[[], float]) -> int:
    """Kill a writing process that many times; what was confirmed must be there, all else whole."""
    for _ in range(times):
        process = processes.start("write", store.url, confirmed)
        before = confirmed.stat().st_size if confirmed.exists() else 0
        while not confirmed.exists() or confirmed.stat().st_size == before:
            assert process.poll() is None, "the writer ended by itself"
            time.sleep(0.005)
        time.sleep(wait())
        process.send_signal(signal.SIGKILL)
        process.communicate()
        last = int(confirmed.read_text(encoding="utf-8").splitlines()[-1])
        assert store.integrity() == []
        with store.reading() as session:
            values = session.execute(
                select(Statement.summary_en).where(Statement.statement == processes.COUNTER)
            )
            there = {int(value) for value in values.scalars()}
            assert audit.verify(session) == []
        assert there == set(range(1, max(there) + 1))
        # One more may have been committed and not yet confirmed.
        assert last <= max(there)
    return len({int(value) for value in confirmed.read_text(encoding="utf-8").split()})


def test_a_killed_writer_leaves_a_sound_store(store: Store, tmp_path: Path) -> None:
    assert killed(store, tmp_path / "confirmed", 1, lambda: 0.05) > 0


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_fifty_killed_writers_leave_a_sound_store(store: Store, tmp_path: Path) -> None:
    chance = random.Random(9)
    many = killed(store, tmp_path / "confirmed", 50, lambda: chance.uniform(0, 0.3))
    print(f"{store.engine.dialect.name}: 50 kills, {many} confirmed writes, all there")  # noqa: T201
