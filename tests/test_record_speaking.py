"""The speaking list of a meeting: in order without holes, changed by two at once, silent in the trail."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import delete, text

from monitoring.errors import BadReport, Conflict, NotFound, Refused, StoreError
from monitoring.record import audit, meetings, queries, speaking, trail
from monitoring.record.meetings import MeetingDraft
from monitoring.record.model import AuditLine
from monitoring.record.model_meeting import Speaking
from monitoring.record.store import Store
from monitoring.vocabulary import Role

from .desk import CHAIR, DELEGATE, GUEST, NOON, PEOPLE, SECRETARIAT, TODAY

MEETING = "2022-02-08-group_meeting"
PRIVATE = "Ask about the pilot at the border"


def put(store: Store, member: str, number: int = 4, note: str = "", **more: Any) -> None:
    with store.transaction() as session:
        speaking.put(session, CHAIR, more.get("meeting", MEETING), member, number, note, at=NOON)


def take_out(store: Store, member: str, number: int = 4) -> None:
    with store.transaction() as session:
        speaking.take_out(session, CHAIR, MEETING, member, number, at=NOON)


def move(store: Store, member: str, place: int, number: int = 4) -> None:
    with store.transaction() as session:
        speaking.move(session, CHAIR, MEETING, member, number, place, at=NOON)


def order(store: Store, meeting: str = MEETING) -> list[str]:
    """The Members in their order; the places of the list are 1, 2, 3."""
    with store.reading() as session:
        found = speaking.listed(session, SECRETARIAT, meeting)
    assert [one.place for one in found] == list(range(1, len(found) + 1))
    return [one.member for one in found]


def told(store: Store) -> list[Any]:
    with store.reading() as session:
        assert audit.verify(session) == []
        return [line for line in trail.lines(session, SECRETARIAT) if line.what.startswith("speaking.")]


def test_who_is_put_on_the_list_stands_at_its_end(store: Store) -> None:
    assert order(store) == []
    for member in ("URY", "CHL", "EUN"):
        put(store, member)
    put(store, "URY", 5)
    put(store, "KEN", meeting="2020-12-11-adoption")
    assert order(store) == ["URY", "CHL", "EUN", "URY"]
    with store.reading() as session:
        last = speaking.listed(session, CHAIR, MEETING)[-1]
    assert last == speaking.SpeakingFact("URY", 5, "", 4, CHAIR.email, NOON)


def test_who_is_there_already_keeps_the_place_and_takes_the_note(store: Store) -> None:
    put(store, "URY")
    put(store, "CHL")
    put(store, "URY", note=f"  {PRIVATE}\r\n")
    with store.reading() as session:
        found = speaking.listed(session, CHAIR, MEETING)
    assert [(one.member, one.note, one.place) for one in found] == [("URY", PRIVATE, 1), ("CHL", "", 2)]
    put(store, "URY", note=PRIVATE)  # a second click
    assert [line.what for line in told(store)] == ["speaking.note", "speaking.put", "speaking.put"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(1, "BACD"), (2, "ABCD"), (3, "ACBD"), (4, "ACDB"), (0, "BACD"), (-9, "BACD"), (10**30, "ACDB")],
)
def test_a_place_is_one_of_those_there_are(sqlite_store: Store, place: int, expected: str) -> None:
    codes = {"A": "URY", "B": "CHL", "C": "EUN", "D": "KEN"}
    for member in codes.values():
        put(sqlite_store, member)
    move(sqlite_store, "CHL", place)
    assert order(sqlite_store) == [codes[letter] for letter in expected]


def test_who_stands_behind_moves_up(store: Store) -> None:
    for member in ("URY", "CHL", "EUN"):
        put(store, member)
    take_out(store, "CHL")
    assert order(store) == ["URY", "EUN"]
    take_out(store, "CHL")  # a second click
    assert order(store) == ["URY", "EUN"]
    move(store, "EUN", 1)
    move(store, "EUN", 1)
    assert [line.what.removeprefix("speaking.") for line in told(store)][:2] == ["move", "take_out"]
    with pytest.raises(NotFound):
        move(store, "CHL", 1)


def test_the_trail_names_the_meeting_and_neither_a_member_nor_a_word(store: Store) -> None:
    with store.reading() as session:
        number = queries.latest_record(session)
    put(store, "URY", note=PRIVATE)
    put(store, "CHL")
    move(store, "CHL", 1)
    take_out(store, "URY")
    lines = told(store)
    assert len(lines) == 4
    for line in lines:
        assert (line.who, line.subject, line.at) == (CHAIR.email, MEETING, NOON)
        assert (line.from_state, line.to_state, line.record, dict(line.detail)) == ("", "", None, {})
    with store.reading() as session:
        assert queries.latest_record(session) == number


def test_what_is_not_on_the_record_is_not_listed(store: Store) -> None:
    wrong: list[tuple[str, str, int]] = [
        ("2022-02-08-nothing", "URY", 4),
        ("2017-12-13-declaration", "URY", 4),
        ("", "URY", 4),
        ("\x00", "URY", 4),
        (MEETING, "XXX", 4),
        (MEETING, "\ud800", 4),
        (MEETING, "URY", 0),
        (MEETING, "URY", 10**30),
    ]
    for given in wrong:
        for verb in (speaking.put, speaking.take_out, lambda *all: speaking.move(*all, 1)):
            with pytest.raises(NotFound), store.transaction() as session:
                verb(session, CHAIR, *given)
    assert told(store) == []
    assert order(store, "\x00") == order(store, "2022-02-08-nothing") == []


def test_a_meeting_to_come_has_a_list_too(store: Store) -> None:
    with store.transaction() as session:
        draft = MeetingDraft(TODAY.replace(year=2027), title_en="Made up")
        code = meetings.enter_meeting(session, SECRETARIAT, draft)
    put(store, "URY", meeting=code)
    assert order(store, code) == ["URY"]


def test_a_meeting_stays_as_long_as_somebody_is_on_its_list(store: Store) -> None:
    with store.transaction() as session:
        draft = MeetingDraft(TODAY.replace(year=2027), title_en="Made up")
        code = meetings.enter_meeting(session, SECRETARIAT, draft)
    put(store, "URY", meeting=code)
    record = newest(store)
    with pytest.raises(Conflict) as refused, store.transaction() as session:
        meetings.withdraw_meeting(session, SECRETARIAT, code)
    assert (refused.value.key, refused.value.places["found"]) == ("follow-meeting_has_list", code)
    assert newest(store) == record
    assert order(store, code) == ["URY"]
    with store.transaction() as session:
        speaking.take_out(session, SECRETARIAT, code, "URY", 4)
    with store.transaction() as session:
        meetings.withdraw_meeting(session, SECRETARIAT, code)
    with pytest.raises(NotFound):
        put(store, "URY", meeting=code)


def newest(store: Store) -> int:
    with store.reading() as session:
        return queries.latest_record(session)


def test_a_note_that_is_too_long_changes_nothing(store: Store) -> None:
    put(store, "URY", note="a" * speaking.LONGEST)
    with pytest.raises(BadReport) as refused:
        put(store, "URY", note="a" * (speaking.LONGEST + 1))
    assert [problem.field for problem in refused.value.problems] == ["note"]
    with store.reading() as session:
        assert speaking.listed(session, CHAIR, MEETING)[0].note == "a" * speaking.LONGEST


def test_the_list_is_the_chairs_and_the_secretariats(store: Store) -> None:
    put(store, "URY", note=PRIVATE)
    for name, reader in PEOPLE.items():
        if reader.role in (Role.CHAIR, Role.SECRETARIAT):
            continue
        with store.reading() as session, pytest.raises(Refused):
            speaking.listed(session, reader, MEETING)
        for verb in (speaking.put, speaking.take_out, lambda *all: speaking.move(*all, 1)):
            with pytest.raises(Refused), store.transaction() as session:
                verb(session, reader, MEETING, "CHL", 4)
        assert order(store) == ["URY"], name
    # Refused comes first: who has no right learns neither of meetings nor of Members.
    for reader in (DELEGATE, GUEST):
        with pytest.raises(Refused), store.transaction() as session:
            speaking.put(session, reader, "no meeting", "XXX", 99, "a" * 999)


def test_many_at_once_leave_no_hole_and_nobody_out(store: Store) -> None:
    members = ["URY", "CHL", "EUN", "KEN", "MEX", "JPN", "CHE", "CAN"]
    together = Barrier(len(members))

    def one(member: str) -> None:
        together.wait()
        put(store, member)
        move(store, member, 1)
        put(store, member, note=member)

    with ThreadPoolExecutor(len(members)) as pool:
        list(pool.map(one, members))
    assert sorted(order(store)) == sorted(members)
    with store.reading() as session:
        assert all(each.note == each.member for each in speaking.listed(session, CHAIR, MEETING))


def test_two_who_put_the_same_leave_one_line(store: Store) -> None:
    together = Barrier(2)

    def one(note: str) -> None:
        together.wait()
        put(store, "URY", note=note)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, ("first", "second")))
    assert order(store) == ["URY"]
    assert sorted(line.what for line in told(store)) == ["speaking.note", "speaking.put"]


def test_of_one_who_moves_and_one_who_takes_out_neither_leaves_a_hole(store: Store) -> None:
    for member in ("URY", "CHL", "EUN"):
        put(store, member)
    together = Barrier(2)

    def one(number: int) -> str:
        together.wait()
        try:
            move(store, "EUN", 1) if number else take_out(store, "EUN")
        except NotFound:
            return "gone"
        return "done"

    with ThreadPoolExecutor(2) as pool:
        came = list(pool.map(one, range(2)))
    assert came[0] == "done"
    assert order(store) == ["URY", "CHL"]


def test_a_store_of_the_version_before_takes_the_tables(store: Store) -> None:
    with store.engine.begin() as connection:
        for table in ("speaking_list", "follow_up_notes"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with pytest.raises(StoreError):
        store.ready()
    assert store.resume() == 1
    assert store.integrity() == []
    put(store, "URY")
    assert order(store) == ["URY"]
    assert len(told(store)) == 1


def test_an_ordinary_table_and_a_trail_that_is_not(store: Store) -> None:
    put(store, "URY")
    with store.transaction() as session:
        session.execute(delete(Speaking))
    assert order(store) == []
    with pytest.raises(Exception, match="append-only"), store.transaction() as session:
        session.execute(delete(AuditLine))
