"""The follow-up note of a meeting: every revision kept, nobody's words overwritten, none in the trail."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import delete, insert, update

from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.record import audit, follow_up, meetings, queries, trail
from monitoring.record.follow_up import NoteFact, NoteItem
from monitoring.record.meetings import MeetingDraft
from monitoring.record.model_meeting import FollowUpNote
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES, Role

from .desk import CHAIR, NOON, PEOPLE, SECRETARIAT

MEETING = "2022-02-08-group_meeting"
WORDS = "Made-up words: two delegations offered to tell more."
ITEMS = (NoteItem(3, WORDS, "Come back to it", "Spring"), NoteItem(0, "", "None", ""))


def save(store: Store, items: Any = ITEMS, how: str = "Write to the Secretariat", **more: Any) -> NoteFact:
    asked = {"revision": 0, "at": NOON, **more}
    language, reader = asked.pop("language", "en"), asked.pop("reader", CHAIR)
    with store.transaction() as session:
        return follow_up.save(session, reader, asked.pop("meeting", MEETING), language, items, how, **asked)


def kept(store: Store, language: str = "en", meeting: str = MEETING) -> tuple[NoteFact, ...]:
    with store.reading() as session:
        found = follow_up.revisions(session, SECRETARIAT, meeting, language)
        assert follow_up.latest(session, CHAIR, meeting, language) == next(iter(found), None)
    return found


def told(store: Store) -> list[Any]:
    with store.reading() as session:
        assert audit.verify(session) == []
        return [line for line in trail.lines(session, SECRETARIAT) if line.what == "follow_up.save"]


def test_a_note_holds_the_six_and_other_matters(store: Store) -> None:
    assert kept(store) == ()
    fact = save(store)
    assert kept(store) == (fact,)
    assert [item.number for item in fact.items] == [1, 2, 3, 4, 5, 6, 0]
    assert fact.items[2] == ITEMS[0]
    assert fact.items[6] == ITEMS[1]
    assert fact.items[0] == NoteItem(1, "", "", "")
    assert (fact.revision, fact.saved_by, fact.saved_at) == (1, CHAIR.email, NOON)
    assert (fact.meeting, fact.language, fact.how_to_add) == (MEETING, "en", "Write to the Secretariat")


def test_a_meeting_with_a_note_stays_and_can_be_moved(store: Store) -> None:
    draft = MeetingDraft(datetime.date(2027, 3, 2), title_en="Made up")
    with store.transaction() as session:
        code = meetings.enter_meeting(session, SECRETARIAT, draft)
        other = meetings.enter_meeting(
            session, SECRETARIAT, replace(draft, held_on=datetime.date(2027, 5, 4))
        )
    fact = save(store, meeting=code, language="fr")
    with pytest.raises(Conflict) as refused, store.transaction() as session:
        meetings.withdraw_meeting(session, SECRETARIAT, code)
    assert (refused.value.key, refused.value.places["found"]) == ("follow-meeting_has_note", code)
    with store.transaction() as session:
        meetings.change_meeting(session, SECRETARIAT, code, replace(draft, held_on=datetime.date(2027, 3, 3)))
        meetings.withdraw_meeting(session, SECRETARIAT, other)
    assert kept(store, "fr", code) == (fact,)
    again = save(store, meeting=code, language="fr", items=[NoteItem(1, "Another word")], revision=1)
    assert kept(store, "fr", code) == (again, fact)


def test_each_save_is_a_revision_and_the_same_again_is_none(store: Store) -> None:
    first = save(store)
    assert save(store, revision=1) == first
    assert save(store, revision=0) == first  # a second click, with what was shown before the first
    later = NOON + datetime.timedelta(minutes=5)
    second = save(store, [NoteItem(3, "Other words")], revision=1, at=later, reader=SECRETARIAT)
    assert (second.revision, second.saved_by, second.saved_at) == (2, SECRETARIAT.email, later)
    assert kept(store) == (second, first)
    third = save(store, revision=2)  # the words of the first again: nothing is lost, and it is a revision
    assert kept(store) == (third, second, first)
    assert [(line.from_state, line.to_state) for line in told(store)] == [("2", "3"), ("1", "2"), ("", "1")]


def test_each_language_and_meeting_has_a_note_of_its_own(store: Store) -> None:
    notes = [save(store, how=language, language=language) for language in LANGUAGES]
    other = save(store, how="adoption", meeting="2020-12-11-adoption")
    for fact in notes:
        assert kept(store, fact.language) == (fact,)
    assert kept(store, meeting="2020-12-11-adoption") == (other,)
    assert {fact.revision for fact in (*notes, other)} == {1}


def test_who_comes_second_overwrites_nothing(store: Store) -> None:
    first = save(store)
    for revision in (0, 2, -1, 10**30):
        with pytest.raises(Conflict) as refused:
            save(store, [NoteItem(1, "Second")], revision=revision, reader=SECRETARIAT)
        assert refused.value.places["by"] == CHAIR.email
    assert kept(store) == (first,)
    assert len(told(store)) == 1


def test_of_many_at_once_one_is_saved(store: Store) -> None:
    many = 6
    together = Barrier(many)

    def one(number: int) -> str:
        together.wait()
        try:
            return str(save(store, [NoteItem(1, f"Words of {number}")]).revision)
        except Conflict:
            return "second"

    with ThreadPoolExecutor(many) as pool:
        came = list(pool.map(one, range(many)))
    assert sorted(came) == ["1", *["second"] * (many - 1)]
    assert kept(store)[0].items[0].remarks == f"Words of {came.index('1')}"


def test_two_clicks_at_once_are_one_revision(store: Store) -> None:
    together = Barrier(2)

    def one(_: int) -> NoteFact:
        together.wait()
        return save(store)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(one, range(2))
    assert first == second
    assert len(kept(store)) == len(told(store)) == 1


def test_the_trail_tells_who_and_when_and_no_word(store: Store) -> None:
    with store.reading() as session:
        number = queries.latest_record(session)
    save(store, language="es")
    (line,) = told(store)
    assert (line.who, line.subject, line.at, line.record) == (CHAIR.email, MEETING, NOON, None)
    assert (line.from_state, line.to_state, dict(line.detail)) == ("", "1", {"language": "es"})
    with store.reading() as session:
        assert queries.latest_record(session) == number


def test_no_revision_is_changed_or_removed(store: Store) -> None:
    fact = save(store)
    for change in (update(FollowUpNote).values(items="[]"), delete(FollowUpNote)):
        with pytest.raises(Exception, match="append-only"), store.transaction() as session:
            session.execute(change)
    row = {"language": "en", "items": "[]", "how_to_add": "", "saved_by": "", "saved_at": NOON}
    with pytest.raises(Exception, match=r"(?i)unique"), store.transaction() as session:
        session.execute(insert(FollowUpNote).values(meeting=MEETING, revision=1, **row))
    assert kept(store) == (fact,)


def test_what_is_not_on_the_record_has_no_note(store: Store) -> None:
    wrong: list[dict[str, Any]] = [
        {"meeting": "2022-02-08-nothing"},
        {"meeting": "\x00"},
        {"meeting": ""},
        {"language": "de"},
        {"items": [NoteItem(7)]},
        {"items": [NoteItem(10**30)]},
        {"items": [NoteItem(1), NoteItem(1, "twice")]},
    ]
    for given in wrong:
        with pytest.raises(NotFound):
            save(store, **given)
    assert kept(store, "de") == kept(store, meeting="\x00") == ()
    assert told(store) == []


def test_words_are_tidied_and_kept_whole(store: Store) -> None:
    hostile = "<script>alert(1)</script> =HYPERLINK() \u4e2d\u6587 'quoted' \"twice\""
    fact = save(store, [NoteItem(2, f"\x00\ud800 {hostile}\r\n\u202e ")])
    assert kept(store)[0].items[1].remarks == fact.items[1].remarks == hostile


def test_everything_that_is_too_long_is_told_at_once(store: Store) -> None:
    long = "a" * (follow_up.LONGEST + 1)
    with pytest.raises(BadReport) as refused:
        save(store, [NoteItem(2, dates=long), NoteItem(0, remarks=long)], long)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["2.dates", "0.remarks", "how_to_add"]
    assert kept(store) == ()


def test_the_note_is_the_chairs_and_the_secretariats(store: Store) -> None:
    save(store)
    for name, reader in PEOPLE.items():
        if reader.role in (Role.CHAIR, Role.SECRETARIAT):
            continue
        for verb in (follow_up.latest, follow_up.revisions):
            with store.reading() as session, pytest.raises(Refused):
                verb(session, reader, MEETING, "en")
        with pytest.raises(Refused):
            save(store, [NoteItem(99)], meeting="no meeting", revision=1, reader=reader)
        assert len(kept(store)) == 1, name
