"""Files behind reports by their address: for whom, and that a browser only ever saves them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.errors import StoreError
from monitoring.record import drafts, evidence, reporting, signing
from monitoring.record.access import ANYONE, Reader
from monitoring.record.store import Store
from monitoring.service import health
from monitoring.service.application import middleware, routes
from monitoring.service.evidence_route import attachment
from monitoring.vocabulary import Visibility
from tests import reporters
from tests.reporters import ANA, CHAIR, OTHER, SECRETARIAT, TODAY, VIEWER

NAME = 'Guía "très" bonne; 中.txt'
PLAIN = b"plain words that stand in no page\n"
READERS = {"ana": ANA, "other": OTHER, "viewer": VIEWER, "chair": CHAIR, "secretariat": SECRETARIAT}


@pytest.fixture
def client(store: Store, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(health, "store", lambda: store)
    known = lambda session, token, at=None: READERS.get(token, ANYONE)  # noqa: E731 -- stands for a sign-in
    monkeypatch.setattr(signing, "reader_of", known)
    return TestClient(Starlette(routes=routes(), middleware=middleware(["report"])))


def ask(client: TestClient, code: str, who: str = "", **more: str):
    cookies = {"Cookie": f"{signing.SIGNED_IN_COOKIE}={who}"} if who else {}
    return client.get("/evidence", params={"file": code, **more}, headers=cookies)


def put(
    store: Store, visibility: Visibility = Visibility.PUBLIC, *, submit: bool, reader: Reader = ANA
) -> str:
    draft = reporters.drafted(store, visibility=visibility)
    with store.transaction() as session:
        file = evidence.put(session, reader, draft.code, NAME, PLAIN)
    with store.transaction() as session:
        paper = replace(draft.paper, file=file.code)
        draft = drafts.save(session, reader, draft.code, paper, version=draft.version).draft
    if submit:
        with store.transaction() as session:
            reporting.submit(session, reader, draft.code, version=draft.version, today=TODAY)
    return file.code


def test_a_file_is_saved_under_its_name_and_never_shown(client: TestClient, store: Store) -> None:
    answer = ask(client, put(store, submit=True))
    assert answer.status_code == 200
    assert answer.content == PLAIN
    headers = answer.headers
    assert headers["content-type"].startswith("text/plain")
    assert headers["content-disposition"].startswith("attachment; filename=")
    assert "filename*=UTF-8''Gu%C3%ADa%20" in headers["content-disposition"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("who", ["", "other", "viewer", "chair", "secretariat"])
def test_the_file_of_a_draft_is_for_its_delegation_alone(client: TestClient, store: Store, who: str) -> None:
    code = put(store, submit=False)
    answer = ask(client, code, who, lang="fr")
    assert answer.status_code == 404
    assert PLAIN not in answer.content
    assert '<html lang="fr"' in answer.text
    assert ask(client, code, "ana").content == PLAIN


def test_the_file_of_a_report_for_the_group_is_for_who_signed_in(client: TestClient, store: Store) -> None:
    code = put(store, Visibility.GROUP, submit=True)
    assert ask(client, code).status_code == 404
    for who in READERS:
        assert ask(client, code, who).status_code == 200, who


@pytest.mark.parametrize("code", ["", "x" * 26, "\x00", "../../etc/passwd", "' or 1=1 --", "é" * 5000])
def test_a_code_that_was_guessed_finds_nothing(client: TestClient, code: str) -> None:
    answer = ask(client, code, "ana")
    assert answer.status_code == 404
    assert "no-store" in answer.headers["cache-control"]


def test_a_store_that_does_not_answer_is_said(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Store:
        raise StoreError("store-gone", found="store.sqlite")

    monkeypatch.setattr(health, "store", gone)
    answer = ask(client, "x", lang="es")
    assert answer.status_code == 503
    assert "store.sqlite" in answer.text


@pytest.mark.parametrize(
    "name", ['a"; filename=evil.exe; x="', "a\r\nSet-Cookie: x=1", "a\\b%41.pdf", "ñ.pdf"]
)
def test_a_name_cannot_write_a_header_of_its_own(name: str) -> None:
    said = attachment(name)
    assert said.count('"') == 2
    assert "\r" not in said
    assert "\n" not in said
    assert said.encode("ascii")
    assert said.count(";") == 2
