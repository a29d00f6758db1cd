"""Every page through dashboard.py, as Streamlit runs it, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitoring import settings
from monitoring.record.access import ANYONE, Reader
from monitoring.record.store import Store, open_store
from monitoring.service import health
from pages.shared import data
from tests import builders

ROOT = Path(__file__).parents[2]

Open = Callable[..., AppTest]


@pytest.fixture
def opened(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a page of the real record, as somebody: ``opened("report", reader, member="URY")``; what it
    draws, with every error shown in full."""
    return opening(sqlite_store, monkeypatch)


@pytest.fixture(scope="session")
def dense_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A made-up store in which everybody has spoken; tests only read it."""
    store = builders.dense_sqlite(tmp_path_factory.mktemp("dense") / "store.sqlite")
    yield store
    store.close()


@pytest.fixture
def opened_dense(dense_store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    """The same on a made-up store in which everybody has spoken."""
    return opening(dense_store, monkeypatch)


@pytest.fixture
def opened_empty(
    data_without_statements: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """The same on a store without any statement."""
    store = open_store(f"sqlite:///{tmp_path / 'empty.sqlite'}", data_without_statements)
    yield opening(store, monkeypatch)
    store.close()


def opening(store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setattr(health, "store", lambda: store)
    monkeypatch.setattr("pages.shared.data.store", lambda: store)
    settings.settings.cache_clear()
    data.forget()

    def go(page: str = "overview", reader: Reader = ANYONE, **codes: str) -> AppTest:
        # Who looks is found from a cookie, which a run without a browser has not.
        monkeypatch.setattr("pages.shared.context.token_now", lambda: "test")
        monkeypatch.setattr("pages.shared.data.reader_of", lambda token: reader)
        run = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
        for name, code in codes.items():
            run.query_params[name] = code
        run.run()
        if page != "overview":
            run.switch_page(f"pages/{page}.py").run()
        assert not run.exception, run.exception[0].stack_trace
        return run

    return go


def told(run: AppTest) -> str:
    """All HTML of a page."""
    return "\n".join(element.proto.body for element in run.get("html"))
