"""Meetings that are entered, rounds, who has reported in one; and the trail that all of it leaves."""

from __future__ import annotations

import dataclasses
import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from monitoring import ask
from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.record import audit, drafts, queries, reference, rounds, trail
from monitoring.record.model import AuditLine
from monitoring.record.model_reference import Meeting
from monitoring.record.model_reports import Round
from monitoring.record.rounds import MeetingDraft, RoundFact
from monitoring.record.trail import TrailFilter
from monitoring.view import View
from monitoring.vocabulary import UNION, Cause, Precision, Status, Visibility

from . import reporters
from .conftest import DATA
from .desk import CHAIR, DELEGATE, NOON, OTHERS, PEOPLE, SECRETARIAT, TODAY, VIEWER, report

DRAFT = MeetingDraft(
    held_on=datetime.date(2026, 6, 9),
    title_en="Meeting of the Group",
    title_fr="Réunion du Groupe",
    title_es="Reunión del Grupo",
    symbol="INF/MSME/W/99",
)
OPENS, CLOSES = datetime.date(2026, 2, 1), datetime.date(2026, 5, 31)


def day(text):
    return datetime.date.fromisoformat(text)


def newest(store):
    with store.reading() as session:
        return queries.latest_record(session)


def do(store, verb, *given, reader=SECRETARIAT, **more):
    with store.transaction() as session:
        return getattr(rounds, verb)(session, reader, *given, at=NOON, **more)


def see(store, verb, *given, reader=SECRETARIAT, **more):
    with store.reading() as session:
        return getattr(rounds, verb)(session, reader, *given, **more)


def last_line(store):
    with store.reading() as session:
        assert audit.verify(session) == []
        return trail.lines(session, SECRETARIAT, limit=1)[0]


def meeting(store, code):
    return next((fact for fact in see(store, "listed_meetings") if fact.meeting == code), None)


# Meetings


def test_a_coming_meeting_stands_in_the_calendar(store):
    code = do(store, "enter_meeting", DRAFT)
    assert code == "2026-06-09-group_meeting"
    found = meeting(store, code)
    assert found is not None
    assert (found.held_on, found.title, found.symbol) == (
        DRAFT.held_on,
        ("Meeting of the Group", "Réunion du Groupe", "Reunión del Grupo"),
        "INF/MSME/W/99",
    )
    assert (found.loaded, found.record_from, found.recorded_at) == (False, newest(store), NOON)
    line = last_line(store)
    assert (line.what, line.subject, line.to_state) == ("meeting.enter", code, "2026-06-09")
    with store.reading() as session:
        assert queries.record_facts(session, newest(store)).cause == Cause.CALENDAR
        view = View(day("2026-06-10"), newest(store))
        assert code in set(queries.meetings(session, view)["meeting"])
        assert code in {each.meeting for each in ask.known(session, view).meetings(view.as_of)}
        assert code not in set(queries.meetings(session, View(view.as_of, 1))["meeting"])


def test_the_listed_meetings_are_those_of_the_group_from_the_adoption_on(store):
    found = see(store, "listed_meetings", reader=PEOPLE["anonymous"])
    assert found[0].meeting == "2020-12-11-adoption"
    assert {fact.kind for fact in found} == {"adoption", "group_meeting"}
    assert [fact.held_on for fact in found] == sorted(fact.held_on for fact in found)


def test_a_month_is_kept_as_its_last_day(store):
    draft = dataclasses.replace(DRAFT, held_on=day("2026-11-01"), precision=Precision.MONTH)
    found = meeting(store, do(store, "enter_meeting", draft))
    assert found is not None
    assert (found.meeting, found.held_on) == ("2026-11-group_meeting", day("2026-11-30"))


def test_a_meeting_moves_to_another_day_and_keeps_its_code(store):
    code = do(store, "enter_meeting", DRAFT)
    seen = newest(store)
    later = dataclasses.replace(DRAFT, held_on=day("2026-06-11"))
    number = do(store, "change_meeting", code, later, seen=seen)
    found = meeting(store, code)
    assert found is not None
    assert (found.held_on, found.record_from) == (day("2026-06-11"), number)
    assert last_line(store).from_state == "2026-06-09"
    with pytest.raises(Conflict):  # somebody who still sees the first day
        do(store, "change_meeting", code, DRAFT, seen=seen)
    # Its code is taken, and another meeting of that day gets its own.
    assert do(store, "enter_meeting", DRAFT) == f"{code}-2"
    with store.reading() as session:
        rows = session.execute(select(func.count()).where(Meeting.meeting == code)).scalar_one()
    assert rows == 2


def test_a_meeting_can_be_taken_out_again(store):
    code = do(store, "enter_meeting", DRAFT)
    shown = newest(store)
    do(store, "withdraw_meeting", code)
    assert meeting(store, code) is None
    with store.reading() as session:
        assert code in set(queries.meetings(session, View(TODAY, shown))["meeting"])
    with pytest.raises(NotFound):
        do(store, "withdraw_meeting", code)


def test_what_data_brought_is_changed_there(store):
    for verb, given in (("withdraw_meeting", ()), ("change_meeting", (DRAFT,))):
        with pytest.raises(Conflict) as refused:
            do(store, verb, "2025-12-02-group_meeting", *given)
        assert refused.value.key == "review-meeting_loaded"


def test_a_meeting_that_is_named_stays(store):
    code = do(store, "enter_meeting", DRAFT)
    do(store, "open_round", OPENS, CLOSES, code)
    with pytest.raises(Conflict) as refused:
        do(store, "withdraw_meeting", code)
    assert refused.value.key == "review-meeting_in_use"


def test_one_meeting_a_day_and_every_problem_at_once(store):
    do(store, "enter_meeting", DRAFT)
    wrong = dataclasses.replace(DRAFT, title_en=" ", source_url="nowhere", note_es="x" * 2001)
    with pytest.raises(BadReport) as refused:
        do(store, "enter_meeting", wrong)
    assert [problem.field for problem in refused.value.problems] == [
        *("source_url", "title_en", "note_es", "held_on"),
    ]
    with pytest.raises(BadReport):
        do(store, "enter_meeting", MeetingDraft(held_on=day("2020-12-10"), title_en="Too early"))


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_keeps_meetings_or_rounds(store, name):
    code = do(store, "enter_meeting", DRAFT)
    own = do(store, "open_round", OPENS, CLOSES)
    record = newest(store)
    for verb, given in (
        ("enter_meeting", (MeetingDraft(held_on=TODAY, title_en="Another"),)),
        ("change_meeting", (code, DRAFT)),
        ("withdraw_meeting", (code,)),
        ("open_round", (day("2027-01-01"), day("2027-02-01"))),
        ("change", (own, OPENS, TODAY)),
        ("withdraw", (own,)),
    ):
        with pytest.raises(Refused):
            do(store, verb, *given, reader=PEOPLE[name])
    assert newest(store) == record


def test_loading_again_leaves_what_was_entered(store):
    code = do(store, "enter_meeting", DRAFT)
    with store.transaction() as session:
        assert not reference.load(session, DATA).changed
    assert meeting(store, code) is not None


# Rounds


def test_a_round_opens_changes_and_is_taken_back(store):
    code = do(store, "open_round", OPENS, CLOSES, "2025-12-02-group_meeting", " For the made-up meeting. ")
    assert code == "2026-02-01-round"
    (found,) = see(store, "listed")
    assert found == RoundFact(
        code, OPENS, CLOSES, "2025-12-02-group_meeting", "For the made-up meeting.", newest(store), NOON
    )
    number = do(store, "change", code, OPENS, day("2026-04-30"), seen=found.record_from)
    (changed,) = see(store, "listed")
    assert (changed.closes_on, changed.meeting, changed.record_from) == (day("2026-04-30"), "", number)
    with pytest.raises(Conflict):
        do(store, "change", code, OPENS, CLOSES, seen=found.record_from)
    line = last_line(store)
    assert (line.what, line.from_state, line.to_state) == (
        "round.change",
        "2026-02-01/2026-05-31",
        "2026-02-01/2026-04-30",
    )
    do(store, "withdraw", code)
    assert see(store, "listed") == ()
    assert do(store, "open_round", OPENS, CLOSES) == f"{code}-2"
    with store.reading() as session:
        assert session.execute(select(func.count()).select_from(Round)).scalar_one() == 3


def test_rounds_are_listed_newest_first_and_one_is_open(store):
    for opens, closes in (("2025-01-01", "2025-02-01"), ("2026-02-01", "2026-05-31"), ("2025-03-01",) * 2):
        do(store, "open_round", day(opens), day(closes))
    found = see(store, "listed", reader=VIEWER)
    assert [fact.round for fact in found] == ["2026-02-01-round", "2025-03-01-round", "2025-01-01-round"]
    for today, code in (
        ("2026-01-31", None),
        ("2026-02-01", found[0].round),
        ("2026-05-31", found[0].round),
        ("2026-06-01", None),
        ("2025-03-01", found[1].round),
    ):
        fact = see(store, "current", day(today), reader=DELEGATE)
        assert (fact.round if fact else None) == code


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ((None, None, "nowhere", "x" * 2001), ["opens_on", "closes_on", "meeting", "note"]),
        ((CLOSES, OPENS), ["closes_on"]),
        ((day("2020-01-01"), OPENS), ["opens_on"]),
        ((OPENS, CLOSES, "\x00"), ["meeting"]),
        ((day("2025-06-30"), day("2025-07-15")), ["opens_on"]),  # another round closes on the first of these
    ],
)
def test_problems_of_a_round_are_named(store, given, fields):
    do(store, "open_round", day("2025-06-01"), day("2025-06-30"))
    record = newest(store)
    with pytest.raises(BadReport) as refused:
        do(store, "open_round", *given)
    assert [problem.field for problem in refused.value.problems] == fields
    assert newest(store) == record


@pytest.mark.parametrize("code", ["", "2026-02-01-round", "\x00", "\ud800"])
def test_a_round_that_is_not_there(store, code):
    for verb, given in (("change", (OPENS, CLOSES)), ("withdraw", ())):
        with pytest.raises(NotFound):
            do(store, verb, code, *given)
    with pytest.raises(NotFound):
        see(store, "heard", code)


def test_of_two_who_open_the_same_round_one_wins(store):
    together = Barrier(2)

    def one(_):
        together.wait()
        try:
            return do(store, "open_round", OPENS, CLOSES)
        except BadReport as error:
            return error.problems[0].field

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(one, range(2))) == ["2026-02-01-round", "opens_on"]


# Who has reported


def at(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.UTC)


def test_heard_and_not_yet_are_the_delegations_of_the_group(store):
    code = do(store, "open_round", OPENS, CLOSES)
    found = see(store, "heard", code, today=TODAY)
    assert found.reported == ()
    assert UNION in found.not_yet
    assert "DEU" not in found.not_yet
    with store.reading() as session:
        group = rounds.group_on(session, TODAY)
        view = View(TODAY, queries.latest_record(session))
        stated = ask.stamp(view, ask.known(session, view)).of
    assert group["DEU"] == UNION
    assert (len(found.not_yet), len(group)) == (stated.delegations, stated.members_covered)
    assert list(found.not_yet) == sorted(found.not_yet)


def test_who_reported_in_the_period_has_been_heard(store):
    code = do(store, "open_round", OPENS, CLOSES)
    report(store, "URY", 1, at=at("2026-01-31T22:59"))  # Geneva has an hour to go
    report(store, "CHE", 1, at=at("2026-01-31T23:00"))
    report(store, "CHL", 1, at=at("2026-05-31T21:59"), visibility=Visibility.GROUP)
    report(store, "MEX", 1, at=at("2026-05-31T22:00"))
    report(store, "JPN", 1, at=at("2026-03-01T12:00"), status=Status.WITHDRAWN)
    report(store, "CAN", 1, at=at("2026-03-01T12:00"), status=Status.SENT_BACK)
    report(store, "DEU", 1, at=at("2026-03-01T12:00"))
    report(store, "GBR", 1, at=at("2025-03-01T12:00"), status=Status.ACKNOWLEDGED)
    report(store, "GBR", 1, at=at("2026-03-01T12:00"), revision=2)  # a revision is a report too
    for reader in (CHAIR, SECRETARIAT):
        found = see(store, "heard", code, reader=reader, today=TODAY)
        assert found.reported == ("CAN", "CHE", "CHL", "GBR")
        assert {"URY", "MEX", "JPN", "EUN"} < set(found.not_yet)


def test_the_group_is_that_of_the_last_day_or_of_today(store):
    code = do(store, "open_round", day("2021-06-01"), day("2021-06-30"))
    with store.reading() as session:
        then = sum(not union for union in rounds.group_on(session, day("2021-06-30")).values())
    assert len(see(store, "heard", code, today=TODAY).not_yet) == then == 64


@pytest.mark.parametrize("name", ["anonymous", "guest", "viewer", "delegate"])
def test_who_has_been_heard_is_for_the_chair_and_the_secretariat(store, name):
    code = do(store, "open_round", OPENS, CLOSES)
    with pytest.raises(Refused):
        see(store, "heard", code, reader=PEOPLE[name])


@pytest.mark.parametrize("name", ["anonymous", "guest"])
def test_rounds_are_for_who_is_signed_in(store, name):
    with pytest.raises(Refused):
        see(store, "listed", reader=PEOPLE[name])
    with pytest.raises(Refused):
        see(store, "current", TODAY, reader=PEOPLE[name])


# The trail


def lines(store, *given, reader=SECRETARIAT, **more):
    with store.reading() as session:
        return trail.lines(session, reader, *given, **more)


def test_the_trail_is_read_newest_first_in_pages(store):
    for month in range(1, 6):
        do(store, "open_round", day(f"2027-{month:02}-01"), day(f"2027-{month:02}-28"))
    first = lines(store, limit=2)
    second = lines(store, limit=2, before=first[-1].number)
    assert [line.subject for line in (*first, *second)] == [f"2027-0{m}-01-round" for m in (5, 4, 3, 2)]
    assert [line.number for line in lines(store)] == list(range(6, 0, -1))
    assert first[0].record == newest(store)
    assert lines(store)[-1].detail["members"]["new"] == 166


def test_the_trail_is_filtered(store):
    report(store, "URY", 5)
    do(store, "open_round", OPENS, CLOSES)
    with store.reading() as session:
        assert trail.kinds(session, SECRETARIAT) == ("load", "report.submit", "round.open")
    for wanted, expected in (
        (TrailFilter(who="Delegate-URY"), ["report.submit"]),
        (TrailFilter(what="round.open"), ["round.open"]),
        (TrailFilter(what="round"), []),
        (TrailFilter(subject="ury-r5"), ["report.submit"]),
        (TrailFilter(subject="%"), []),
        (TrailFilter(subject="_"), ["load"]),  # in what else that line tells: names of tables
        (TrailFilter(subject='"'), []),  # the marks in which that is kept are no part of it
        (TrailFilter(who="\x00"), []),
        (TrailFilter(subject="\ud800"), []),
        (TrailFilter(since=TODAY, until=TODAY), ["round.open"]),
        (TrailFilter(since=TODAY + datetime.timedelta(days=1), what="round.open"), []),
        (TrailFilter(until=TODAY - datetime.timedelta(days=1)), []),
        (TrailFilter(who="secretariat", what="round.open", subject="2026"), ["round.open"]),
    ):
        assert [line.what for line in lines(store, wanted)] == expected, wanted


@pytest.mark.parametrize("name", OTHERS)
def test_the_trail_is_for_the_secretariat(store, name):
    with pytest.raises(Refused):
        lines(store, reader=PEOPLE[name])
    with store.reading() as session, pytest.raises(Refused):
        trail.kinds(session, PEOPLE[name])


def test_what_was_done_to_drafts_is_proved_and_read_by_nobody(store):
    draft = reporters.drafted(store)
    with store.transaction() as session:
        drafts.discard(session, reporters.ANA, draft.code)
    with store.reading() as session:
        told = session.execute(select(AuditLine.what)).scalars().all()
        read = trail.lines(session, SECRETARIAT)
        assert {"draft.begin", "draft.discard"} <= set(told)
        assert not [line for line in read if line.what.startswith("draft.") or line.subject == draft.code]
        assert not [kind for kind in trail.kinds(session, SECRETARIAT) if kind.startswith("draft.")]
        assert audit.verify(session) == []
