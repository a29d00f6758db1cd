"""The texts beside a draft: what came second is open until somebody chooses it, whoever wrote it."""

from __future__ import annotations

import datetime
from typing import Any

from monitoring.record import beside, drafts, reporting
from monitoring.record.access import Reader
from monitoring.record.drafts import DraftFact, Saved
from monitoring.record.model_reports import Draft
from monitoring.record.store import Store

from . import reporters
from .reporters import ANA, BEN, TODAY

MORNING = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)
PHONE = "Twenty minutes of words, on a phone."


def save(store: Store, draft: DraftFact, text: str, version: int, reader: Reader = ANA) -> Saved:
    with store.transaction() as session:
        return drafts.save(session, reader, draft.code, reporters.paper(text=text), version=version)


def two_devices(store: Store) -> tuple[DraftFact, DraftFact]:
    """One account: the laptop saved, then the phone onto the version before. The draft then and now."""
    first = reporters.drafted(store)
    now = save(store, first, "On the laptop", first.version).draft
    for typed in (PHONE[:9], PHONE):
        assert save(store, first, typed, first.version).clash
    return first, now


def left(store: Store) -> Any:
    """The draft after the submission, with the texts beside it."""
    with store.reading() as session:
        found = drafts.find(session, ANA, "URY", 4)
        return found and (found.paper.text, {t.paper.text for t in drafts.versions(session, ANA, found.code)})


def open_texts(store: Store, code: str) -> list[str]:
    with store.transaction() as session:
        row = session.query(Draft).filter_by(code=code).one()
        return [text.paper.text for text in beside.unsettled(session, row)]


def test_what_one_account_typed_on_a_second_device_outlives_the_submission(store: Store) -> None:
    first, now = two_devices(store)
    now = save(store, first, "On the laptop again", now.version).draft
    done = reporters.submitted(store, now)
    assert left(store) == (PHONE, set())
    with store.reading() as session:
        following = drafts.find(session, ANA, "URY", 4)
    assert following is not None
    assert following.report == done.report
    assert reporters.submitted(store, following).revision == 2
    assert left(store) is None


def test_what_was_brought_back_was_chosen_with_all_that_was_typed_on_the_way(store: Store) -> None:
    first, now = two_devices(store)
    now = save(store, first, PHONE, now.version).draft
    assert open_texts(store, first.code) == []  # the draft is the same now
    now = save(store, first, f"{PHONE} And more.", now.version).draft
    assert open_texts(store, first.code) == []  # it stood in the draft since
    reporters.submitted(store, now)
    assert left(store) is None


def test_a_text_is_chosen_by_whoever_brings_it_back(store: Store) -> None:
    first, now = two_devices(store)
    now = save(store, first, PHONE, now.version, BEN).draft
    reporters.submitted(store, now)
    assert left(store) is None


def test_a_text_that_stood_there_before_it_came_second_was_not_chosen(store: Store) -> None:
    first = reporters.drafted(store)
    now = save(store, first, "First words", first.version).draft
    now = save(store, first, "Other words", now.version).draft
    assert save(store, first, "First words", first.version, BEN).clash
    assert open_texts(store, first.code) == ["First words"]
    reporters.submitted(store, now)
    assert left(store) == ("First words", set())


def test_several_that_nobody_chose_live_on_one_after_another(store: Store) -> None:
    first, now = two_devices(store)
    assert save(store, first, "By Ben", first.version, BEN).clash
    reporters.submitted(store, now)
    assert left(store) == ("By Ben", {PHONE})
    for expected in ((PHONE, set()), None):
        with store.transaction() as session:
            draft = drafts.find(session, ANA, "URY", 4)
            assert draft is not None
            reporting.submit(session, ANA, draft.code, version=draft.version, today=TODAY)
        assert left(store) == expected


def test_an_open_text_of_the_same_account_is_not_thinned_out(store: Store) -> None:
    first, now = two_devices(store)
    version = now.version
    for place in range(beside.MOST + 5):
        version = save(store, first, f"{place}", version).draft.version
    with store.reading() as session:
        kept = drafts.versions(session, ANA, first.code)
    assert len(kept) == beside.MOST
    assert [text.paper.text for text in kept if text.came_second] == [PHONE]
    assert min(text.version for text in kept) >= 0
    assert open_texts(store, first.code) == [PHONE]
