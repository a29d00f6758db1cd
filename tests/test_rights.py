"""The whole matrix through the services: every verb, every kind of reader, every state and visibility.

Who may do what stands here a second time, written by hand: the table of access.py cannot prove itself.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy.orm import Session

from monitoring.errors import Conflict, MonitoringError, NotFound, Refused
from monitoring.record import (
    accounts,
    drafts,
    evidence,
    follow_up,
    intake,
    intake_read,
    invitations,
    meetings,
    reporting,
    reports,
    review,
    rounds,
    speaking,
    trail,
)
from monitoring.record.access import ANYONE, Reader
from monitoring.record.store import Store
from monitoring.vocabulary import Role, Stage, Status, Visibility

from . import reporters
from .reporters import ANA, CHAIR, OTHER, SECRETARIAT, TODAY, VIEWER

LINE = "URY-A5-20220208"
"""A line of the public record of Uruguay."""

HELD = "2022-02-08-group_meeting"
"""A meeting of the Group."""

NEXT = TODAY + datetime.timedelta(days=30)


@dataclass(frozen=True)
class Things:
    """What there is to do something to: a draft on one recommendation, a report on another."""

    draft: drafts.DraftFact
    report: str
    revision: int
    file: str

    def reader(self, who: str) -> Reader:
        guest = Reader(email="capital@example.org", draft=self.draft.code)
        return {
            "anonymous": ANYONE,
            "guest": guest,
            "viewer": VIEWER,
            "delegation": ANA,
            "other delegation": OTHER,
            "coordinator": CHAIR,
            "secretariat": SECRETARIAT,
        }[who]


PEOPLE = ("anonymous", "guest", "viewer", "delegation", "other delegation", "coordinator", "secretariat")
ACCOUNTS = {"viewer", "delegation", "other delegation", "coordinator", "secretariat"}
Verb = Callable[[Session, Reader, Things], object]


def _intake(session: Session, reader: Reader, _: Things) -> object:
    columns = "member,recommendation,stage,said_on,text,visibility,evidence"
    text = f"{columns}\nURY,2,planned,{TODAY},made up,public,\n"
    plan = intake.plan(session, reader, intake_read.read(text.encode(), "rows.csv"), today=TODAY)
    return intake.take(session, reader, plan, today=TODAY)


ON_A_DRAFT: dict[str, tuple[set[str], Verb]] = {
    "read": ({"delegation", "guest"}, lambda s, r, x: drafts.get(s, r, x.draft.code)),
    "versions": ({"delegation", "guest"}, lambda s, r, x: drafts.versions(s, r, x.draft.code)),
    "save": (
        {"delegation", "guest"},
        lambda s, r, x: drafts.save(s, r, x.draft.code, x.draft.paper, version=x.draft.version),
    ),
    "put a file": (
        {"delegation", "guest"},
        lambda s, r, x: evidence.put(s, r, x.draft.code, "a.txt", b"made up words"),
    ),
    "fetch its file": ({"delegation", "guest"}, lambda s, r, x: evidence.fetch(s, r, x.file)),
    "drop its file": ({"delegation", "guest"}, lambda s, r, x: evidence.drop(s, r, x.draft.code, x.file)),
    "discard": ({"delegation"}, lambda s, r, x: drafts.discard(s, r, x.draft.code)),
    "submit": (
        {"delegation"},
        lambda s, r, x: reporting.submit(s, r, x.draft.code, version=x.draft.version, today=TODAY),
    ),
    "hand over": (
        {"delegation"},
        lambda s, r, x: invitations.invite_to_draft(
            s, r, x.draft.code, "URY", "capital@example.org", "Capital", "es"
        ),
    ),
    "list": ({"delegation"}, lambda s, r, x: drafts.of_member(s, r, "URY")),
}
ON_THE_MEMBER: dict[str, tuple[set[str], Verb]] = {
    "begin": ({"delegation"}, lambda s, r, x: drafts.begin(s, r, "URY", 3, today=TODAY)),
    "confirm": ({"delegation"}, lambda s, r, x: reporting.confirm(s, r, LINE, today=TODAY)),
    "correct": ({"delegation"}, lambda s, r, x: drafts.begin(s, r, "URY", 5, corrects=LINE, today=TODAY)),
    "intake": ({"delegation"}, _intake),
}
LIVING = {Status.SUBMITTED, Status.ACKNOWLEDGED, Status.SENT_BACK}
ON_A_REPORT: dict[str, tuple[set[str], set[Status], Verb]] = {
    "revise": (
        {"delegation"},
        LIVING,
        lambda s, r, x: drafts.begin(s, r, "URY", 4, report=x.report, today=TODAY),
    ),
    "withdraw": ({"delegation"}, LIVING, lambda s, r, x: reporting.withdraw(s, r, x.report, today=TODAY)),
    "acknowledge": (
        {"secretariat"},
        {Status.SUBMITTED},
        lambda s, r, x: review.acknowledge(s, r, x.report, revision=x.revision),
    ),
    "send back": (
        {"secretariat"},
        {Status.SUBMITTED, Status.ACKNOWLEDGED},
        lambda s, r, x: review.send_back(s, r, x.report, "Which day?", revision=x.revision),
    ),
}
STAFF = {"coordinator", "secretariat"}
ON_THE_RECORD: dict[str, tuple[set[str], Verb]] = {
    "waiting": (STAFF, lambda s, r, x: reports.waiting(s, r)),
    "read the speaking list": (STAFF, lambda s, r, x: speaking.listed(s, r, HELD)),
    "put on the speaking list": (STAFF, lambda s, r, x: speaking.put(s, r, HELD, "URY", 4, "Made up")),
    "take off the speaking list": (STAFF, lambda s, r, x: speaking.take_out(s, r, HELD, "CHL", 4)),
    "move on the speaking list": (STAFF, lambda s, r, x: speaking.move(s, r, HELD, "CHL", 4, 1)),
    "read the follow-up note": (STAFF, lambda s, r, x: follow_up.latest(s, r, HELD, "en")),
    "read its revisions": (STAFF, lambda s, r, x: follow_up.revisions(s, r, HELD, "en")),
    "save the follow-up note": (
        STAFF,
        lambda s, r, x: follow_up.save(s, r, HELD, "en", [follow_up.NoteItem(1, "Made up")], "", revision=0),
    ),
    "enter a line": (
        {"secretariat"},
        lambda s, r, x: review.enter(
            s,
            r,
            review.PublicLine(
                "URY",
                2,
                Stage.PLANNED,
                TODAY,
                event_en="Made up",
                summary_en="Made up",
                source_title="Made up",
                source_url="https://example.org/a",
            ),
            today=TODAY,
        ),
    ),
    "move the reach": (
        {"secretariat"},
        lambda s, r, x: review.move_reach(s, r, TODAY, "https://example.org/a", "", today=TODAY),
    ),
    "enter a meeting": (
        {"secretariat"},
        lambda s, r, x: meetings.enter_meeting(s, r, meetings.MeetingDraft(NEXT, title_en="Made up")),
    ),
    "open a round": ({"secretariat"}, lambda s, r, x: rounds.open_round(s, r, TODAY, NEXT)),
    "read rounds": (ACCOUNTS, lambda s, r, x: rounds.listed(s, r)),
    "read the trail": ({"secretariat"}, lambda s, r, x: trail.lines(s, r)),
    "list accounts": ({"secretariat"}, lambda s, r, x: accounts.listed(s, r)),
    "add an account": (
        {"secretariat"},
        lambda s, r, x: accounts.add(s, r, "new@example.org", Role.VIEWER, name="New"),
    ),
    "invite": (
        {"secretariat"},
        lambda s, r, x: invitations.invite(s, r, "new@example.org", Role.VIEWER, (), "New", "en"),
    ),
}


class _Back(Exception):
    """Not an error: what was tried is taken back."""


@contextmanager
def taken_back(store: Store) -> Iterator[Session]:
    """A transaction of which nothing stays."""
    try:
        with store.transaction() as session:
            yield session
            raise _Back
    except _Back:
        pass


def tried(store: Store, verb: Verb, reader: Reader, things: Things) -> str:
    """What came of it: done, or the name of the error."""
    try:
        with taken_back(store) as session:
            verb(session, reader, things)
    except MonitoringError as error:
        return type(error).__name__
    return "done"


def things(
    store: Store, status: Status = Status.SUBMITTED, visibility: Visibility = Visibility.PUBLIC
) -> Things:
    """A draft on 1 with a file in it, and a report on 4 in a state, for some eyes."""
    draft = reporters.drafted(store, number=1)
    with store.transaction() as session:
        file = evidence.put(session, ANA, draft.code, "a.txt", b"made up words")
    done: Any = reporters.reported(store, visibility=visibility)
    with store.transaction() as session:
        if status == Status.ACKNOWLEDGED:
            review.acknowledge(session, SECRETARIAT, done.report, revision=1)
        elif status == Status.SENT_BACK:
            review.send_back(session, SECRETARIAT, done.report, "Which day?", revision=1)
        elif status == Status.WITHDRAWN:
            reporting.withdraw(session, ANA, done.report, today=TODAY)
    return Things(draft, done.report, 1, file.code)


def test_drafts_are_for_their_delegation_and_whoever_it_handed_one(sqlite_store: Store) -> None:
    held = things(sqlite_store)
    for (name, (allowed, verb)), who in itertools.product(ON_A_DRAFT.items(), PEOPLE):
        came = tried(sqlite_store, verb, held.reader(who), held)
        if who in allowed:
            assert came == "done", (name, who)
        elif who == "guest" and name != "list":
            assert came == Refused.__name__, (name, who)
        else:  # of a draft nobody else learns that it is there
            assert came == NotFound.__name__, (name, who)


def test_only_its_delegation_speaks_for_a_member(sqlite_store: Store) -> None:
    held = things(sqlite_store)
    for (name, (allowed, verb)), who in itertools.product(ON_THE_MEMBER.items(), PEOPLE):
        came = tried(sqlite_store, verb, held.reader(who), held)
        assert (came == "done") == (who in allowed), (name, who, came)


@pytest.mark.parametrize("visibility", list(Visibility))
@pytest.mark.parametrize("status", [status for status in Status if status != Status.DRAFT])
def test_reports_in_every_state_for_all_eyes(
    sqlite_store: Store, status: Status, visibility: Visibility
) -> None:
    held = things(sqlite_store, status, visibility)
    for (name, (allowed, states, verb)), who in itertools.product(ON_A_REPORT.items(), PEOPLE):
        came = tried(sqlite_store, verb, held.reader(who), held)
        if who in allowed:
            assert came == ("done" if status in states else Conflict.__name__), (name, who)
        elif visibility == Visibility.GROUP and who not in ACCOUNTS:
            assert came == NotFound.__name__, (name, who)
        else:
            assert came in (Refused.__name__, NotFound.__name__), (name, who)
    for who in PEOPLE:
        sees = visibility == Visibility.PUBLIC or who in ACCOUNTS
        read: Verb = lambda s, r, x: reports.get(s, r, x.report)  # noqa: E731
        assert tried(sqlite_store, read, held.reader(who), held) == ("done" if sees else NotFound.__name__), (
            who
        )


def test_the_answer_is_for_the_delegation_and_the_secretariat(sqlite_store: Store) -> None:
    held = things(sqlite_store, Status.SENT_BACK)
    for who in PEOPLE:
        with sqlite_store.reading() as session:
            seen = reports.get(session, held.reader(who), held.report)
        told = (seen.latest.note, seen.status, bool(seen.latest.submitted_by))
        if who in ("delegation", "secretariat"):
            assert told == ("Which day?", Status.SENT_BACK, True)
        else:
            assert told == ("", Status.SUBMITTED, False)


def test_the_record_is_kept_by_the_secretariat(sqlite_store: Store) -> None:
    held = things(sqlite_store)
    with sqlite_store.transaction() as session:
        speaking.put(session, CHAIR, HELD, "CHL", 4)
    for (name, (allowed, verb)), who in itertools.product(ON_THE_RECORD.items(), PEOPLE):
        came = tried(sqlite_store, verb, held.reader(who), held)
        assert came == ("done" if who in allowed else Refused.__name__), (name, who)


def test_a_file_is_served_to_who_may_see_its_report_in_every_state(sqlite_store: Store) -> None:
    for visibility in Visibility:
        number = 1 if visibility == Visibility.PUBLIC else 2
        draft = reporters.drafted(sqlite_store, number=number, visibility=visibility)
        with sqlite_store.transaction() as session:
            file = evidence.put(session, ANA, draft.code, "a.txt", b"made up words").code
            paper = reporters.paper(visibility=visibility, file=file)
            draft = drafts.save(session, ANA, draft.code, paper, version=draft.version).draft
        held = Things(draft, "", 1, file)
        fetch: Verb = lambda s, r, x: evidence.fetch(s, r, x.file)  # noqa: E731
        came = {who: tried(sqlite_store, fetch, held.reader(who), held) for who in PEOPLE}
        assert {who for who, one in came.items() if one == "done"} == {"delegation", "guest"}
        reporters.submitted(sqlite_store, draft)
        came = {who: tried(sqlite_store, fetch, held.reader(who), held) for who in PEOPLE}
        expected = set(PEOPLE) if visibility == Visibility.PUBLIC else ACCOUNTS
        assert {who for who, one in came.items() if one == "done"} == expected
        assert set(came.values()) <= {"done", NotFound.__name__}
