"""The Secretariat answers reports, enters lines of the public record, and says how far it read."""

from __future__ import annotations

import dataclasses
import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from monitoring import ask
from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.record import audit, queries, reference, review
from monitoring.record.model import Statement
from monitoring.record.model_reports import Revision
from monitoring.record.review import PublicLine
from monitoring.vocabulary import Cause, Forum, Origin, Precision, Stage, Status, Visibility

from .conftest import DATA
from .desk import CHAIR, NOON, OTHERS, PEOPLE, SECRETARIAT, TODAY, report, revisions

LINE = PublicLine(
    member="URY",
    recommendation=5,
    stage=Stage.IN_PLACE,
    said_on=datetime.date(2026, 2, 3),
    event_en="Informal Working Group on MSMEs, made-up meeting",
    summary_en="Made-up words for a test",
    source_title="A made-up source",
    source_url="https://example.org/made-up",
)


def progress(store, as_of=TODAY, **more):
    """The counts as of a day, in the newest record."""
    with store.reading() as session:
        from monitoring.view import View

        view = View(as_of, queries.latest_record(session), **more)
        return ask.progress(view, ask.known(session, view))


def newest(store):
    with store.reading() as session:
        return queries.latest_record(session)


def trail(store):
    """The newest line of a trail that is unbroken."""
    with store.reading() as session:
        assert audit.verify(session) == []
        wanted = select(audit.AuditLine).order_by(audit.AuditLine.number.desc()).limit(1)
        return session.execute(wanted).scalar_one()


def answer(store, verb, reader, code, revision=1, note="Please say since when."):
    with store.transaction() as session:
        if verb == "acknowledge":
            return review.acknowledge(session, reader, code, revision=revision, at=NOON)
        return review.send_back(session, reader, code, note, revision=revision, at=NOON)


# Answers


def test_acknowledging_says_that_a_report_arrived(store):
    code = report(store)
    number = answer(store, "acknowledge", SECRETARIAT, code)
    (row,) = revisions(store, code)
    assert (row.status, row.note, row.answered_by, row.answered_at) == (
        Status.ACKNOWLEDGED,
        "",
        SECRETARIAT.email,
        NOON,
    )
    assert row.record_from == number == newest(store)
    line = trail(store)
    assert (line.what, line.subject, line.from_state, line.to_state, line.record, line.who) == (
        "report.acknowledge",
        code,
        "submitted",
        "acknowledged",
        number,
        SECRETARIAT.email,
    )
    with store.reading() as session:
        assert queries.record_facts(session, number).cause == Cause.REPORT_ANSWERED


def test_sending_back_holds_a_tidied_note(store):
    code = report(store)
    answer(store, "send_back", SECRETARIAT, code, note="  Since when?\u202e\x07\r\nThank you. ")
    (row,) = revisions(store, code)
    assert (row.status, row.note) == (Status.SENT_BACK, "Since when?\nThank you.")
    assert trail(store).to_state == "sent_back"


@pytest.mark.parametrize("verb", ["acknowledge", "send_back"])
def test_an_answer_changes_no_count_and_no_word(store, verb):
    code = report(store, "CHL", 4)
    before = progress(store)
    with store.reading() as session:
        words = session.execute(select(func.count(), func.max(Statement.record_from))).one()
    answer(store, verb, SECRETARIAT, code)
    assert progress(store).equals(before)
    with store.reading() as session:
        assert session.execute(select(func.count(), func.max(Statement.record_from))).one() == words


def test_what_was_before_the_answer_stays_on_the_record(store):
    code = report(store)
    number = answer(store, "acknowledge", SECRETARIAT, code)
    with store.reading() as session:
        rows = session.execute(select(Revision).where(Revision.report == code).order_by(Revision.id))
        held = [(row.status, row.record_until) for row in rows.scalars()]
    assert held == [("submitted", number), ("acknowledged", None)]


@pytest.mark.parametrize("verb", ["acknowledge", "send_back"])
@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_answers(store, verb, name):
    public, group = report(store), report(store, "CHL", 4, visibility=Visibility.GROUP)
    record = newest(store)
    with pytest.raises(Refused):
        answer(store, verb, PEOPLE[name], public)
    hidden = NotFound if name in ("anonymous", "guest") else Refused
    with pytest.raises(hidden):
        answer(store, verb, PEOPLE[name], group)
    assert newest(store) == record


@pytest.mark.parametrize(
    ("verb", "states"),
    [("acknowledge", {"submitted"}), ("send_back", {"submitted", "acknowledged"})],
)
@pytest.mark.parametrize("status", [status for status in Status if status != Status.DRAFT])
def test_each_answer_has_its_states(store, verb, states, status):
    code = report(store, status=status)
    if status in states:
        assert answer(store, verb, SECRETARIAT, code) == newest(store)
        return
    with pytest.raises(Conflict) as refused:
        answer(store, verb, SECRETARIAT, code)
    assert refused.value.key == "access-status"
    assert revisions(store, code)[0].status == status


@pytest.mark.parametrize("verb", ["acknowledge", "send_back"])
def test_an_answer_to_what_was_revised_meanwhile_is_refused(store, verb):
    code = report(store)
    report(store, revision=2)
    record = newest(store)
    with pytest.raises(Conflict) as refused:
        answer(store, verb, SECRETARIAT, code, revision=1)
    assert refused.value.key == "report-changed_meanwhile"
    assert refused.value.places == {"by": "delegate-ury@example.org"}
    assert newest(store) == record
    answer(store, verb, SECRETARIAT, code, revision=2)
    assert [row.answered_by for row in revisions(store, code)] == ["", SECRETARIAT.email]


@pytest.mark.parametrize("note", ["", "  \n\t", "\u200b", "x" * 2001])
def test_a_note_is_compulsory_and_bounded(store, note):
    code = report(store)
    with pytest.raises(BadReport) as refused:
        answer(store, "send_back", SECRETARIAT, code, note=note)
    assert [problem.field for problem in refused.value.problems] == ["note"]
    assert revisions(store, code)[0].status == Status.SUBMITTED


@pytest.mark.parametrize("code", ["", "URY-R5-zzzzzz", "'; DROP TABLE statements --", "\x00", "\ud800"])
def test_a_report_that_is_not_there_is_not_found(store, code):
    with pytest.raises(NotFound):
        answer(store, "acknowledge", SECRETARIAT, code)


def test_of_two_who_answer_at_once_one_wins(store):
    for attempt in range(5):
        code = report(store, report=f"URY-R5-bbbbb{attempt}")
        together = Barrier(2)

        def one(verb, code=code, together=together):
            together.wait()
            try:
                return answer(store, verb, SECRETARIAT, code)
            except Conflict as error:
                return error.key

        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(one, ["acknowledge", "acknowledge"]))
        assert sorted(map(str, found)) == sorted([str(newest(store)), "access-status"])
    assert trail(store).what == "report.acknowledge"


# Lines of the public record


def enter(store, line=LINE, reader=SECRETARIAT, today=TODAY):
    with store.transaction() as session:
        return review.enter(session, reader, line, today=today, at=NOON)


def row_of(store, code):
    with store.reading() as session:
        wanted = select(Statement).where(Statement.statement == code, Statement.record_until.is_(None))
        return session.execute(wanted).scalar_one()


def test_a_line_of_the_public_record_moves_the_count_by_one_delegation(store):
    before = progress(store).set_index(["recommendation", "stage"])
    code = enter(store, dataclasses.replace(LINE, member="CHL"))
    after = progress(store).set_index(["recommendation", "stage"])
    moved = (after - before)[["delegations", "members_covered"]]
    assert moved.loc[(5, "in_place")].tolist() == [1, 1]
    assert moved.loc[(5, "no_report")].tolist() == [-1, -1]
    assert (moved.drop([(5, "in_place"), (5, "no_report")]) == 0).all(axis=None)
    assert code == "CHL-A5-20260203"


def test_it_is_nobodys_report_and_carries_its_source(store):
    row = row_of(store, enter(store))
    assert (row.origin, row.visibility, row.loaded) == (Origin.PUBLIC_RECORD, Visibility.PUBLIC, False)
    assert (row.source_title, row.source_url) == (LINE.source_title, LINE.source_url)
    assert (row.summary_en, row.summary_fr, row.entered) == (LINE.summary_en, "", newest(store))
    line = trail(store)
    assert (line.what, line.subject, line.to_state) == ("statement.enter", row.statement, "in_place")
    with store.reading() as session:
        facts = queries.record_facts(session, newest(store))
    assert (facts.cause, facts.at) == (Cause.PUBLIC_RECORD, NOON)


def test_codes_are_like_those_of_the_data_and_never_twice(store):
    day = datetime.date(2022, 2, 8)
    assert enter(store, dataclasses.replace(LINE, said_on=day)) == "URY-A5-20220208-2"  # the first is loaded
    assert enter(store, dataclasses.replace(LINE, said_on=day, summary_en="More")) == "URY-A5-20220208-3"


@pytest.mark.parametrize(
    ("precision", "said_on", "stored", "code"),
    [
        (Precision.MONTH, datetime.date(2026, 2, 1), datetime.date(2026, 2, 28), "URY-A5-202602"),
        (Precision.MONTH, datetime.date(2026, 3, 31), datetime.date(2026, 3, 31), "URY-A5-202603"),
        (Precision.YEAR, datetime.date(2025, 7, 1), datetime.date(2025, 12, 31), "URY-A5-2025"),
        (Precision.BY, datetime.date(2026, 2, 1), datetime.date(2026, 2, 1), "URY-A5-20260201"),
    ],
)
def test_a_day_is_stored_as_the_last_that_it_can_mean(store, precision, said_on, stored, code):
    entered = enter(store, dataclasses.replace(LINE, precision=precision, said_on=said_on))
    row = row_of(store, entered)
    assert (entered, row.said_on, row.precision) == (code, stored, precision)


def test_a_second_click_enters_nothing_twice(store):
    code = enter(store)
    record = newest(store)
    with pytest.raises(Conflict) as refused:
        enter(store)
    assert refused.value.places == {"found": code}
    assert newest(store) == record


def test_every_problem_is_told_at_once(store):
    record = newest(store)
    with pytest.raises(BadReport) as refused:
        enter(store, PublicLine(member="XXX", meeting="nowhere", summary_fr="x" * 4001))
    assert {problem.field for problem in refused.value.problems} == {
        *("member", "recommendation", "stage", "said_on", "meeting", "event_en", "summary_en"),
        *("summary_fr", "source_title", "source_url"),
    }
    assert newest(store) == record


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("said_on", TODAY + datetime.timedelta(days=1)),
        ("said_on", datetime.date(2020, 12, 10)),
        ("stage", Stage.NO_REPORT),
        ("member", "URY\x00"),
        ("recommendation", 7),
        ("source_url", "javascript:alert(1)"),
        ("source_url", "https://"),
        ("source_url", "https://a.example/x ; ftp://b.example/y"),
        ("meeting", "\ud800"),
        ("event_en", "x" * 301),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_field(store, field, value):
    with pytest.raises(BadReport) as refused:
        enter(store, dataclasses.replace(LINE, **{field: value}))
    assert [problem.field for problem in refused.value.problems] == [field]


def test_words_are_tidied(store):
    line = dataclasses.replace(
        LINE, summary_en="<script>alert(1)</script>\x00\u202e\ud800 é", event_en="One\nline"
    )
    row = row_of(store, enter(store, line))
    assert row.summary_en == "<script>alert(1)</script> é"
    assert row.event_en == "One line"


def test_related_work_and_the_meeting_are_kept(store):
    line = dataclasses.replace(
        LINE,
        forum=Forum.RELATED,
        meeting="2025-10-03-group_meeting",
        source_url="https://a.example/x ; http://b.example/y",
    )
    row = row_of(store, enter(store, line))
    assert (row.forum, row.meeting) == (Forum.RELATED, "2025-10-03-group_meeting")


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_enters_lines_or_moves_the_reach(store, name):
    record = newest(store)
    with pytest.raises(Refused):
        enter(store, reader=PEOPLE[name])
    with pytest.raises(Refused):
        move(store, TODAY, reader=PEOPLE[name])
    assert newest(store) == record


def test_loading_again_leaves_what_was_entered(store):
    code = enter(store)
    move(store, TODAY)
    with store.transaction() as session:
        assert not reference.load(session, DATA).changed
    assert row_of(store, code).loaded is False
    assert reach(store) == TODAY


# How far the public record was read


def move(store, day, reader=SECRETARIAT, source_url="", note="", today=TODAY):
    with store.transaction() as session:
        return review.move_reach(session, reader, day, source_url, note, today=today, at=NOON)


def reach(store, record=0):
    from monitoring.view import View

    with store.reading() as session:
        return queries.reach(session, View(TODAY, record or queries.latest_record(session)))


def test_the_reach_moves_forward_and_earlier_records_keep_theirs(store):
    before = newest(store)
    number = move(store, TODAY, source_url="https://example.org", note="Read on.")
    assert (reach(store), reach(store, before)) == (TODAY, datetime.date(2025, 12, 2))
    line = trail(store)
    assert (line.what, line.from_state, line.to_state, line.record) == (
        "reach.move",
        "2025-12-02",
        "2026-03-02",
        number,
    )


@pytest.mark.parametrize("day", [datetime.date(2025, 12, 1), TODAY + datetime.timedelta(days=1), None])
def test_the_reach_moves_neither_back_nor_ahead(store, day):
    with pytest.raises(BadReport) as refused:
        move(store, day, source_url="nowhere", note="x" * 2001)
    assert [problem.field for problem in refused.value.problems] == ["day", "source_url", "note"]
    assert reach(store) == datetime.date(2025, 12, 2)


def test_a_second_click_moves_nothing(store):
    number = move(store, TODAY)
    assert move(store, TODAY) == number == newest(store)
    assert move(store, TODAY, note="Now with a note.") == number + 1


def test_the_chair_reads_and_does_not_answer(store):
    with pytest.raises(Refused):
        answer(store, "acknowledge", CHAIR, report(store))
