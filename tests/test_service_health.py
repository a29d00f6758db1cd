"""/healthz: 200 only when the store answers, else 503 with the reason."""

import logging
import socket
import threading
import time
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.errors import StoreError
from monitoring.i18n import translator
from monitoring.record.store import Store
from monitoring.service import application, health
from monitoring.settings import Settings

from .conftest import copy_data


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """A client of a server whose store is a file of its own, made at the first question."""
    chosen = Settings(database_url=f"sqlite:///{tmp_path / 'store.sqlite'}")
    monkeypatch.setattr(health, "settings", lambda: chosen)
    with TestClient(Starlette(routes=application.routes())) as client:
        yield client
    health._opened.cache_clear()


def test_the_first_question_makes_the_store_and_gets_yes(asked, tmp_path):
    answer = asked.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}
    assert answer.headers["cache-control"] == "no-store"
    assert (tmp_path / "store.sqlite").exists()


def test_head_gets_the_same_without_words(asked):
    answer = asked.head("/healthz")
    assert answer.status_code == 200
    assert not answer.content


def test_nothing_but_looking_is_allowed(asked):
    assert asked.post("/healthz").status_code == 405


def test_a_deleted_store_is_not_healthy(asked, tmp_path):
    asked.get("/healthz")
    (tmp_path / "store.sqlite").unlink()
    answer = asked.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "unavailable"
    assert "store.sqlite" in answer.json()["reason"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_store_that_was_never_there_is_not_healthy_and_is_tried_again(asked, tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_text("in the way of a folder")
    chosen = Settings(database_url=f"sqlite:///{path / 'store.sqlite'}")
    monkeypatch.setattr(health, "settings", lambda: chosen)
    assert asked.get("/healthz").status_code == 503
    path.unlink()
    assert asked.get("/healthz").status_code == 200


def test_something_that_is_no_store_is_not_healthy(asked, tmp_path):
    (tmp_path / "store.sqlite").write_bytes(b"this is not a database, it only has the name of one" * 100)
    answer = asked.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["reason"]


def test_a_silent_store_is_not_healthy_and_stops_nobody(asked, monkeypatch):
    let_go = threading.Event()

    class Silent:
        def sound(self):
            let_go.wait(5)

    monkeypatch.setattr(health, "store", lambda: Silent())
    monkeypatch.setattr(health, "PATIENCE", 0.2)
    began = time.monotonic()
    answer = asked.get("/healthz")
    let_go.set()
    assert answer.status_code == 503
    assert time.monotonic() - began < 3
    assert answer.json()["reason"] == translator("en")("service-store_silent", seconds=0)


def test_every_reason_can_be_said(monkeypatch):
    error = StoreError("store-gone", found="data/monitoring.sqlite")
    assert "data/monitoring.sqlite" in health.in_words(error)


def test_twenty_at_once_open_one_store(asked):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(asked.get("/healthz"))) for _ in range(20)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert {answer.status_code for answer in answers} == {200}
    assert len(answers) == 20
    assert health._opened.cache_info().currsize == 1


@pytest.fixture
def mute():
    """The address of a server that accepts whoever comes, and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        yield f"postgresql://nobody@127.0.0.1:{server.getsockname()[1]}/nothing"


def test_a_store_that_hangs_holds_no_thread_for_each_check(asked, mute, monkeypatch):
    monkeypatch.setattr(health, "settings", lambda: Settings(database_url=mute))
    monkeypatch.setattr(health, "PATIENCE", 0.1)
    before = threading.active_count()
    began = time.monotonic()
    assert [asked.get("/healthz").status_code for _ in range(20)] == [503] * 20
    assert time.monotonic() - began < 10
    assert threading.active_count() - before <= 5
    with pytest.raises(StoreError):
        health.store()


def test_a_mute_server_is_given_up(mute):
    began = time.monotonic()
    with pytest.raises(StoreError) as silent:
        Store(mute).sound()
    assert silent.value.key == "store-no_answer"
    assert time.monotonic() - began < 9


def test_a_record_is_served_when_a_file_of_the_data_is_bad(asked, tmp_path, monkeypatch, caplog):
    assert asked.get("/healthz").status_code == 200
    chosen = health.settings()
    health._opened.cache_clear()  # started again, with a file that has become bad
    bad = copy_data(tmp_path / "bad")
    (bad / "reach.csv").write_text("nonsense")
    monkeypatch.setattr(health, "settings", lambda: replace(chosen, data_folder=bad))
    with caplog.at_level(logging.ERROR, logger="monitoring"):
        assert asked.get("/healthz").status_code == 200
    assert "reach.csv" in caplog.text
