"""Where the answer cannot go into the first response, the page goes out all the same."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from monitoring.i18n import preferred
from monitoring.pictures.order import AT_ONCE, MOST_AT_ONCE, shown_at_once
from monitoring.record.store import Store
from monitoring.service import first_response, index_page, shell
from tests import builders, first

PLAIN = '<div id="root"></div>'


@pytest.fixture
def client(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    with first.served(sqlite_store, monkeypatch) as client:
        yield client


def test_a_mistake_of_ours_lets_the_plain_page_out_and_is_in_the_log(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def mistake(*_: object) -> None:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr(first_response, "write", mistake)
    with caplog.at_level(logging.ERROR, "monitoring"):
        found = client.get("/member?member=URY")
    assert found.status_code == 200
    assert PLAIN in found.text
    assert 'id="first"' not in found.text
    assert "nobody thought" not in found.text
    assert "nobody thought" in caplog.text
    monkeypatch.undo()


def test_a_page_of_streamlits_that_has_changed_goes_out_without_an_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shell, "PLACES", (*index_page.PLACES, '<div id="another">'))
    for _ in range(3):
        found = client.get("/about")
        assert found.status_code == 200
        assert 'id="first"' not in found.text
    assert caplog.text.count("another") == 1


def test_an_address_with_a_slash_too_many_is_streamlits_to_answer(client: TestClient) -> None:
    """It leads to the address without; under it, its own files would be looked for in the wrong place."""
    assert 'id="first"' in client.get("/member").text
    for address in ("/member/", "/member%2F", "/about/"):
        assert 'id="first"' not in client.get(address).text


def test_whoever_gets_no_answer_is_told_on_what_that_hangs(client: TestClient) -> None:
    plain = client.get("/about", headers={"Cookie": "_streamlit_user=x"})
    answered = client.get("/about")
    assert plain.headers["Vary"] == answered.headers["Vary"]


def test_a_page_stays_small_where_everybody_has_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = builders.dense_sqlite(tmp_path / "dense.sqlite")
    with first.served(store, monkeypatch) as client:
        for address in first.SENT:
            found = client.get(address, headers={"Accept-Encoding": "br"})
            assert len(found.text) < 900_000, address
            assert int(found.headers["Content-Length"]) < 60_000, address
        more = client.get("/statements?show=99999", headers={"Accept-Encoding": "br"})
        assert more.text.count("<article") == MOST_AT_ONCE
        assert more.text == client.get("/statements?show=200").text
    store.close()


def test_how_many_statements_are_shown_goes_by_twenties() -> None:
    asked = ["", "0", "-1", "19", "20", "39", "40", "059", "200", "201", "99999", "1e3", "٣٠", "9" * 400]
    shown = [shown_at_once({"show": code}) for code in asked]
    assert shown == [20, 20, 20, 20, 20, 20, 40, 40, 200, 200, 200, 20, 20, 20]
    assert shown_at_once({}) == AT_ONCE


def test_the_language_is_the_one_that_a_reader_likes_best_of_those_that_are_here() -> None:
    told = {
        "": "en",
        "fr": "fr",
        "fr-CH, fr;q=0.9, en;q=0.8": "fr",
        "en;q=0.5, es-419;q=0.9": "es",
        "de-DE,de;q=0.9,fr;q=0.8": "fr",
        "pt-FR": "en",
        "fr;q=0, es;q=0.1": "es",
        "*": "en",
        "fr;q=high": "fr",
        "q=1;fr": "en",
    }
    assert {header: preferred(header) for header in told} == told
