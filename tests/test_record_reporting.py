"""A report's life: submitted, revised, confirmed, corrected, withdrawn; by whom, and what it counts when."""

from __future__ import annotations

import datetime
import inspect
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import func, select, text

from monitoring import ask
from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.i18n import translator
from monitoring.record import asks, audit, drafts, history, queries, reporting, reports
from monitoring.record.access import ANYONE, Reader
from monitoring.record.model import AuditLine, Record, Statement
from monitoring.record.model_reports import Draft, Revision
from monitoring.record.paper import LONGEST_TEXT, Paper, PaperKnown, problems
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, AskStage, Cause, Stage, Status, Stopped, Visibility

from . import reporters
from .reporters import ANA, BEN, CHAIR, OTHER, SECRETARIAT, STRANGERS, TODAY, VIEWER
from .test_record_audit import by_hand

LINE = "URY-A5-20220208"
DAY = datetime.timedelta(days=1)
YESTERDAY, TOMORROW = TODAY - DAY, TODAY + DAY


def counts(store: Store, number: int, as_of: datetime.date, record: int | None = None) -> dict[str, Any]:
    """Delegations and Members covered by stage, on one recommendation."""
    view = reporters.latest(store, as_of)
    view = View(as_of, record or view.record, sees=Visibility.GROUP)
    with store.reading() as session:
        answer = ask.overview(session, view, ask.known(session, view))
    of_it = answer.progress[answer.progress["recommendation"] == number].set_index("stage")
    return {stage: tuple(row) for stage, row in of_it[["delegations", "members_covered"]].iterrows()}


def statements(store: Store, view: View, **more: Any) -> pd.DataFrame:
    with store.reading() as session:
        return queries.statements(session, view, **more)


def versions(store: Store, statement: str) -> list[Statement]:
    with store.reading() as session:
        wanted = select(Statement).where(Statement.statement == statement).order_by(Statement.record_from)
        return list(session.execute(wanted).scalars())


def unbroken(store: Store) -> None:
    with store.reading() as session:
        assert audit.verify(session) == []


def newest_line(store: Store) -> AuditLine:
    with store.reading() as session:
        return session.execute(select(AuditLine).order_by(AuditLine.number.desc()).limit(1)).scalar_one()


# What a submission puts on the record


def test_a_report_is_a_statement_a_revision_a_record_number_and_a_line(store: Store) -> None:
    before = reporters.latest(store).record
    done = reporters.reported(
        store,
        text="  Cafe\u0301\u202e con leche  ",
        language="es",
        symbol="WT/MIN(17)/58/Rev.1",
        link="https://www.example.org/a?b=c",
        asks={"A4.1": AskStage.UNDER_WAY},
        practice="offered",
        need="asked",
        visibility=Visibility.GROUP,
        meeting="2020-12-11-adoption",
        said_on=YESTERDAY,
    )
    assert (done.record, done.statement) == (before + 1, f"{done.report}.1")
    assert pd.Series([done.report]).str.fullmatch(r"URY-R4-[a-z2-7]{6}").all()
    row = statements(store, reporters.latest(store), codes=[done.statement]).iloc[0]
    expected = {
        "member": "URY",
        "recommendation": 4,
        "stage": "planned",
        "precision": "day",
        "forum": "group",
        "origin": "self_report",
        "visibility": "group",
        "meeting": "2020-12-11-adoption",
        **dict.fromkeys(("event_en", "event_fr", "event_es", "summary_en", "summary_fr", "stopped"), ""),
        "summary_es": "Café con leche",
        "source_title": "WT/MIN(17)/58/Rev.1 · www.example.org",
        "source_url": "https://www.example.org/a?b=c",
        "entered": done.record,
    }
    assert {name: row[name] for name in expected} == expected
    assert row["said_on"].date() == YESTERDAY
    assert row[["counts_from", "stops_on"]].isna().all()
    line = newest_line(store)
    assert (line.who, line.what, line.subject) == (ANA.email, "report.submit", done.report)
    assert (line.from_state, line.to_state, line.record) == ("draft", "submitted", done.record)
    assert not versions(store, done.statement)[0].loaded
    with store.reading() as session:
        fact = reports.get(session, ANA, done.report)
        assert queries.record_facts(session, done.record).cause == Cause.REPORT_SUBMITTED
        assert session.execute(select(func.count()).select_from(Draft)).scalar() == 0
    assert fact.latest.asks == {"A4.1": AskStage.UNDER_WAY}
    assert (fact.latest.practice, fact.latest.need, fact.status) == ("offered", "asked", Status.SUBMITTED)
    unbroken(store)


def test_submitted_twice_is_submitted_once(store: Store) -> None:
    draft = reporters.drafted(store)
    done = reporters.submitted(store, draft)
    assert [reporters.submitted(store, draft, reader) for reader in (ANA, BEN, ANA)] == [done] * 3
    assert reporters.latest(store).record == done.record
    for stranger in STRANGERS:
        with pytest.raises(NotFound):
            reporters.submitted(store, draft, stranger)


def test_clicked_by_eight_at_once_it_is_submitted_once(store: Store) -> None:
    draft = reporters.drafted(store)
    with ThreadPoolExecutor(8) as pool:
        done = set(pool.map(lambda reader: reporters.submitted(store, draft, reader), [ANA, BEN] * 4))
    assert len(done) == 1
    with store.reading() as session:
        assert session.execute(select(func.count()).select_from(Revision)).scalar() == 1
    unbroken(store)


def test_a_draft_that_a_colleague_changed_is_not_submitted_unseen(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        now = drafts.save(session, BEN, draft.code, reporters.paper(text="By Ben"), version=draft.version)
    with pytest.raises(Conflict) as told:
        reporters.submitted(store, draft)
    assert (told.value.key, told.value.places) == ("report-changed_meanwhile", {"by": BEN.email})
    done = reporters.submitted(store, now.draft)
    with store.reading() as session:
        assert reports.get(session, ANA, done.report).latest.text == "By Ben"


# Who may


@pytest.mark.parametrize("stranger", STRANGERS, ids=lambda reader: reader.role.value)
def test_nobody_else_submits_revises_withdraws_or_confirms(store: Store, stranger: Reader) -> None:
    draft, number = reporters.drafted(store), reporters.latest(store).record
    refused: Any = (NotFound,)
    with pytest.raises(refused):
        reporters.submitted(store, draft, stranger)
    public, group = (
        reporters.reported(store, number=n, visibility=v)
        for n, v in ((5, Visibility.PUBLIC), (6, Visibility.GROUP))
    )
    for done, error in ((public, Refused), (group, NotFound if stranger == ANYONE else Refused)):
        with pytest.raises(error):
            reporters.withdrawn(store, done.report, stranger)
        with store.transaction() as session, pytest.raises(error):
            reporting.confirm(session, stranger, done.statement, today=TODAY)
        with store.transaction() as session, pytest.raises(NotFound):
            drafts.begin(session, stranger, "URY", 5, report=done.report, today=TODAY)
        with store.transaction() as session:
            for more in ({"report": done.report}, {"corrects": LINE}, {"confirms": LINE}, {}):
                with pytest.raises((Refused, NotFound)):
                    reporting.put(session, stranger, 1, "URY", 5, reporters.PAPER, today=TODAY, **more)
    with store.transaction() as session, pytest.raises(Refused):
        reporting.confirm(session, stranger, LINE, today=TODAY)
    assert reporters.latest(store).record == number + 2
    unbroken(store)


def test_who_was_handed_a_draft_does_not_submit_it(store: Store) -> None:
    draft = reporters.drafted(store)
    with pytest.raises(Refused):
        reporters.submitted(store, draft, Reader(email="min@example.org", draft=draft.code))
    with store.transaction() as session, pytest.raises(Refused):
        guest = Reader(email="min@example.org", draft=draft.code)
        reporting.confirm(session, guest, LINE, today=TODAY)


@pytest.mark.parametrize("code", ["", "nosuch", "a\x00b", "\ud800", "x" * 10_000])
def test_what_does_not_exist_is_not_found(store: Store, code: str) -> None:
    with store.transaction() as session:
        for ask_for in (
            lambda: reporting.submit(session, ANA, code, version=1, today=TODAY),
            lambda: reporting.withdraw(session, ANA, code, today=TODAY),
            lambda: reporting.confirm(session, ANA, code, today=TODAY),
            lambda: reports.get(session, ANA, code),
        ):
            with pytest.raises(NotFound):
                ask_for()
        assert reports.of_statement(session, ANA, code) is None
        assert reports.of_member(session, ANA, code) == ()


def test_nothing_of_another_pair_is_revised_corrected_or_confirmed(store: Store) -> None:
    done = reporters.reported(store)
    number = reporters.latest(store).record + 1
    for reader, member, recommendation, more in (
        (ANA, "URY", 5, {"report": done.report}),
        (BEN, "KEN", 4, {"report": done.report}),
        (BEN, "KEN", 5, {"corrects": LINE}),
        (ANA, "URY", 4, {"corrects": LINE}),
        (ANA, "URY", 4, {"corrects": done.statement}),
        (ANA, "URY", 4, {"confirms": LINE}),
        (ANA, "URY", 7, {}),
    ):
        with store.transaction() as session, pytest.raises(NotFound):
            reporting.put(
                session, reader, number, member, recommendation, reporters.PAPER, today=TODAY, **more
            )


# What it counts, and when


def test_the_count_moves_by_one_delegation_and_back_as_of_the_day_before(store: Store) -> None:
    start, before = counts(store, 4, TODAY), reporters.latest(store).record
    done = reporters.reported(store)
    moved = counts(store, 4, TODAY)
    for place in (0, 1):  # a Member of its own: one delegation, one Member
        assert moved["planned"][place] == start["planned"][place] + 1
        assert moved["no_report"][place] == start["no_report"][place] - 1
    assert {s: c for s, c in moved.items() if s not in ("planned", "no_report")} == {
        s: c for s, c in start.items() if s not in ("planned", "no_report")
    }
    assert counts(store, 4, YESTERDAY) == start
    assert counts(store, 4, TODAY, before) == start
    reporters.withdrawn(store, done.report, today=TOMORROW)
    assert counts(store, 4, TOMORROW) == start
    assert counts(store, 4, TODAY) == moved
    assert counts(store, 4, TODAY, done.record) == moved


def test_a_first_report_counts_from_its_day_and_a_revision_from_its_submission(store: Store) -> None:
    since = datetime.date(2024, 5, 1)
    first = reporters.reported(store, number=2, said_on=since)
    assert "URY" in standing_at(store, 2, since, "planned")
    second = reporters.reported(store, number=2, said_on=since, stage=Stage.IN_PLACE, report=first.report)
    assert (second.report, second.revision, second.statement) == (first.report, 2, f"{first.report}.2")
    assert "URY" in standing_at(store, 2, YESTERDAY, "planned")
    assert "URY" in standing_at(store, 2, TODAY, "in_place")
    frame = statements(store, reporters.latest(store)).set_index("statement")
    old, new = frame.loc[first.statement], frame.loc[second.statement]
    assert (old["stops_on"].date(), old["stopped"]) == (TODAY, Stopped.REVISED)
    assert (new["said_on"].date(), new["counts_from"].date(), new["stopped"]) == (since, TODAY, "")
    assert (old["entered"], new["entered"]) == (first.record, second.record)
    line = newest_line(store)
    assert (line.what, line.from_state, line.to_state) == ("report.revise", "submitted", "submitted")
    unbroken(store)


def standing_at(store: Store, number: int, as_of: datetime.date, stage: str) -> set[str]:
    view = reporters.latest(store, as_of)
    with store.reading() as session:
        answer = ask.overview(session, view, ask.known(session, view))
    return {tile.member for tile in answer.tiles[number] if tile.stage == stage}


def test_a_revision_is_revised_and_then_withdrawn(store: Store) -> None:
    codes = [reporters.reported(store)]
    for _ in range(3):
        codes.append(reporters.reported(store, report=codes[0].report, text=f"Words {len(codes)}"))
    assert [done.revision for done in codes] == [1, 2, 3, 4]
    number = reporters.withdrawn(store, codes[0].report, today=TOMORROW)
    with store.reading() as session:
        fact = reports.get(session, ANA, codes[0].report)
    assert fact.status == Status.WITHDRAWN
    assert [revision.stopped for revision in fact.revisions] == [Stopped.WITHDRAWN, *[Stopped.REVISED] * 3]
    assert [revision.status for revision in fact.revisions] == [Status.WITHDRAWN, *[Status.SUBMITTED] * 3]
    assert fact.latest.stops_on == TOMORROW
    line = newest_line(store)
    assert (line.what, line.to_state, line.record) == ("report.withdraw", "withdrawn", number)
    with pytest.raises(Conflict):
        reporters.withdrawn(store, codes[0].report)
    with store.transaction() as session, pytest.raises(Conflict):
        reporting.put(session, ANA, number, "URY", 4, reporters.PAPER, report=codes[0].report, today=TOMORROW)
    unbroken(store)


def test_a_draft_of_a_revision_outlives_the_withdrawal_of_its_report(store: Store) -> None:
    first = reporters.reported(store)
    draft = reporters.drafted(store, BEN, report=first.report, text="Typed meanwhile")
    reporters.withdrawn(store, first.report)
    done = reporters.submitted(store, draft, BEN)
    assert (done.report != first.report, done.revision) == (True, 1)


# Confirm and correct


def test_a_line_is_confirmed_in_one_step_and_once_a_day(store: Store) -> None:
    line = statements(store, reporters.latest(store), codes=[LINE]).iloc[0]
    with store.transaction() as session:
        done = reporting.confirm(session, ANA, LINE, today=TODAY)
    for reader in (ANA, BEN):
        with store.transaction() as session:
            assert reporting.confirm(session, reader, LINE, today=TODAY) == done
    row = statements(store, reporters.latest(store), codes=[done.statement]).iloc[0]
    for name in ("member", "recommendation", "stage", "visibility", "forum"):
        assert row[name] == line[name]
    assert (row["said_on"].date(), row["origin"]) == (TODAY, "self_report")
    assert row["summary_fr"].startswith("Confirmé:")
    assert row["summary_es"].startswith("Confirmado:")
    with store.reading() as session:
        fact = reports.get(session, ANA, done.report)
    assert (fact.latest.confirms, fact.latest.text) == (LINE, row["summary_en"])
    assert newest_line(store).what == "report.confirm"
    with store.transaction() as session:
        assert reporting.confirm(session, ANA, LINE, today=TOMORROW) != done
    own = reporters.reported(store)
    with store.transaction() as session:  # what it reported itself, too
        assert reporting.confirm(session, BEN, own.statement, today=TOMORROW).record > own.record
    unbroken(store)


@pytest.mark.parametrize("what", ["confirms", "corrects"])
def test_the_public_reads_no_code_of_what_it_may_not_see(store: Store, what: str) -> None:
    """A public confirmation, or correction, of what was for all eyes and is for the Group alone now."""
    if what == "confirms":
        first = reporters.reported(store)
        with store.transaction() as session:
            done = reporting.confirm(session, ANA, first.statement, today=TODAY)
        reporters.reported(store, report=first.report, visibility=Visibility.GROUP)
        hidden, number = first.statement, 4
    else:
        done, hidden, number = reporters.reported(store, number=5, corrects=LINE), LINE, 5
        with store.transaction() as session:
            cut = history.next_record(session, Cause.PUBLIC_RECORD, "test")
            (row,) = session.query(Statement).filter_by(statement=LINE, record_until=None)
            own = {column.name for column in Statement.__table__.columns} - {"id"}
            narrowed = {name: getattr(row, name) for name in own} | {"visibility": Visibility.GROUP.value}
            history.close_rows(session, Statement, cut, [row.id])
            history.open_rows(session, Statement, cut, [narrowed], loaded=False)
            audit.append(session, who="test", what="test", record=cut)
    for reader, seen in ((ANYONE, ""), (VIEWER, hidden), (ANA, hidden)):
        with store.reading() as session:
            (of_it,) = [
                fact
                for fact in reports.of_member(session, reader, "URY")
                if fact.recommendation == number and fact.report == done.report
            ]
            for fact in (
                of_it,
                reports.get(session, reader, done.report),
                reports.of_statement(session, reader, done.statement),
            ):
                assert getattr(fact.latest, what) == seen


def test_eight_who_confirm_at_once_confirm_once(store: Store) -> None:
    def confirm(reader: Reader) -> Any:
        with store.transaction() as session:
            return reporting.confirm(session, reader, LINE, today=TODAY)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(confirm, [ANA, BEN] * 4))) == 1


def test_what_does_not_count_is_not_confirmed(store: Store) -> None:
    done = reporters.reported(store)
    with store.transaction() as session, pytest.raises(Conflict):
        reporting.confirm(session, ANA, done.statement, today=YESTERDAY)
    reporters.withdrawn(store, done.report)
    with store.transaction() as session, pytest.raises(Conflict) as told:
        reporting.confirm(session, ANA, done.statement, today=TOMORROW)
    assert translator("fr")(told.value.key, **told.value.places)


def test_a_word_in_related_work_is_confirmed_where_it_was_said(store: Store) -> None:
    frame = statements(store, reporters.latest(store))
    line = frame[frame["forum"] == "related"].iloc[0]
    reader = Reader(ANA.role, ANA.email, members=frozenset({line["member"]}))
    with store.transaction() as session:
        done = reporting.confirm(session, reader, line["statement"], today=TODAY)
    assert statements(store, reporters.latest(store), codes=[done.statement])["forum"].tolist() == ["related"]


def test_a_corrected_line_stays_shown_and_counts_no_more(store: Store) -> None:
    done = reporters.reported(store, number=5, corrects=LINE, stage=Stage.IN_PLACE)
    row = statements(store, reporters.latest(store), codes=[LINE]).iloc[0]
    assert (row["stopped"], row["stops_on"].date(), row["origin"]) == ("corrected", TODAY, "public_record")
    was = statements(store, View(TODAY, done.record - 1), codes=[LINE]).iloc[0]
    texts = ["summary_en", "summary_fr", "summary_es", "source_url", "entered"]
    assert [*row[texts], ""] == [*was[texts], was["stopped"]]
    assert [version.loaded for version in versions(store, LINE)] == [True, False]
    assert "URY" in standing_at(store, 5, TODAY, "in_place")
    assert "URY" in standing_at(store, 5, YESTERDAY, "under_way")
    again = reporters.reported(store, number=5, report=done.report, stage=Stage.PLANNED, today=TOMORROW)
    with store.reading() as session:
        fact = reports.get(session, ANA, done.report)
    assert {revision.corrects for revision in fact.revisions} == {LINE}
    reporters.withdrawn(store, again.report, today=TOMORROW)
    assert statements(store, reporters.latest(store), codes=[LINE])["stopped"].tolist() == ["corrected"]
    unbroken(store)


def test_two_corrections_of_one_line_lose_neither_text(store: Store) -> None:
    draft = reporters.drafted(store, number=5, corrects=LINE)
    with store.transaction() as session:  # from a workbook, meanwhile
        number = history.next_record(session, Cause.REPORT_SUBMITTED, BEN.email)
        reporting.put(
            session, BEN, number, "URY", 5, reporters.paper(said_on=YESTERDAY), corrects=LINE, today=YESTERDAY
        )
        audit.append(session, who=BEN.email, what="intake", record=number)
    done = reporters.submitted(store, draft)
    row = statements(store, reporters.latest(store), codes=[LINE]).iloc[0]
    assert row["stops_on"].date() == YESTERDAY
    with store.reading() as session:
        assert reports.get(session, ANA, done.report).latest.corrects == LINE
    unbroken(store)


def test_loading_again_leaves_a_corrected_line_alone(store: Store) -> None:
    from .conftest import DATA

    reporters.reported(store, number=5, corrects=LINE)
    before = reporters.latest(store).record
    assert store.prepare(DATA) == before


# Whose eyes


def public(store: Store, record: int | None = None) -> set[str]:
    view = View(TODAY, record or reporters.latest(store).record)
    return set(statements(store, view)["statement"])


def test_what_was_narrowed_is_hidden_in_older_records_too(store: Store) -> None:
    first = reporters.reported(store)
    second = reporters.reported(store, report=first.report)
    assert {first.statement, second.statement} <= public(store)
    third = reporters.reported(store, report=first.report, visibility=Visibility.GROUP)
    for record in (None, first.record, second.record):
        assert not {first.statement, second.statement, third.statement} & public(store, record)
    older = View(TODAY, second.record, sees=Visibility.GROUP)
    assert {first.statement, second.statement} <= set(statements(store, older)["statement"])
    with store.reading() as session:
        assert reports.of_member(session, ANYONE, "URY") == ()
        for statement in (first.statement, third.statement):
            assert reports.of_statement(session, ANYONE, statement) is None
        with pytest.raises(NotFound):
            reports.get(session, ANYONE, first.report)
        assert len(reports.get(session, VIEWER, first.report).revisions) == 3
    unbroken(store)


def test_what_was_widened_shows_the_new_revision_alone(store: Store) -> None:
    first = reporters.reported(store, visibility=Visibility.GROUP)
    second = reporters.reported(store, report=first.report, visibility=Visibility.PUBLIC)
    assert second.statement in public(store)
    assert first.statement not in public(store)
    with store.reading() as session:
        fact = reports.of_statement(session, ANYONE, second.statement)
        assert fact is not None
        assert [revision.statement for revision in fact.revisions] == [second.statement]
        assert reports.of_statement(session, ANYONE, first.statement) is None


@pytest.mark.parametrize(
    ("reader", "reads"),
    [(ANYONE, False), (VIEWER, False), (CHAIR, False), (OTHER, False), (SECRETARIAT, True), (BEN, True)],
    ids=lambda value: getattr(getattr(value, "role", None), "value", ""),
)
def test_an_answer_is_for_the_delegation_and_the_secretariat(
    store: Store, reader: Reader, reads: bool
) -> None:
    done = reporters.reported(store)
    answered(store, done, Status.SENT_BACK)
    with store.reading() as session:
        fact = reports.of_statement(session, reader, done.statement)
    assert fact is not None
    found = (fact.status, fact.latest.note, fact.latest.answered_by, fact.latest.submitted_by)
    assert found == (
        (Status.SENT_BACK, "A note", SECRETARIAT.email, ANA.email)
        if reads
        else (Status.SUBMITTED, "", "", "")
    )
    assert (fact.latest.answered_at is not None) == reads


def answered(store: Store, done: Any, status: Status) -> None:
    from monitoring.record import revising

    with store.transaction() as session:
        number = history.next_record(session, Cause.REPORT_ANSWERED, SECRETARIAT.email)
        newest = revising.revisions_of(session, done.report)[0]
        at = datetime.datetime.now(datetime.UTC)
        answer = {"status": status.value, "note": "A note", "answered_by": SECRETARIAT.email}
        revising.reopen(session, number, newest, **answer, answered_at=at)
        audit.append(session, who=SECRETARIAT.email, what="answer", record=number)


def test_waiting_reports_stand_oldest_first_and_only_as_long_as_they_wait(store: Store) -> None:
    first, second = reporters.reported(store), reporters.reported(store, number=5)
    for reader in (CHAIR, SECRETARIAT):
        with store.reading() as session:
            waits = reports.waiting(session, reader)
        assert [fact.report for fact in waits] == [first.report, second.report]
        assert (waits[0].latest.submitted_by == ANA.email) == (reader == SECRETARIAT)
    answered(store, first, Status.SENT_BACK)
    with store.reading() as session:
        assert [fact.report for fact in reports.waiting(session, CHAIR)] == [second.report]
    reporters.reported(store, report=first.report)
    reporters.withdrawn(store, second.report)
    third = reporters.reported(store, number=6)
    answered(store, reporters.reported(store, number=6, report=third.report), Status.ACKNOWLEDGED)
    with store.reading() as session:
        waits = reports.waiting(session, CHAIR)
        assert [(fact.report, fact.latest.revision) for fact in waits] == [(first.report, 2)]
        for reader in (ANYONE, VIEWER, ANA):
            with pytest.raises(Refused):
                reports.waiting(session, reader)


# The single asks


def test_single_asks_of_reports_that_count(store: Store) -> None:
    first = reporters.reported(
        store, said_on=YESTERDAY, asks={"A4.1": AskStage.PLANNED, "A4.2": AskStage.NOT_APPLICABLE}
    )
    hidden = reporters.reported(
        store, number=5, visibility=Visibility.GROUP, asks={"A5.1": AskStage.IN_PLACE}
    )
    reporters.reported(store, BEN, "KEN", asks={"A4.1": AskStage.IN_PLACE})

    def found(view: View) -> list[tuple[Any, ...]]:
        with store.reading() as session:
            frame = asks.asks_of(session, view)
        documented = inspect.getdoc(asks.asks_of)
        assert documented is not None
        assert documented.split("Returns:")[1].strip().split(", ") == list(frame.columns)
        assert frame["on"].dtype == "datetime64[s]"
        return sorted((row.member, row.action, row.ask_stage, row.on.date()) for row in frame.itertuples())

    all_of_it = [
        ("KEN", "A4.1", "in_place", TODAY),
        ("URY", "A4.1", "planned", YESTERDAY),
        ("URY", "A4.2", "not_applicable", YESTERDAY),
        ("URY", "A5.1", "in_place", TODAY),
    ]
    now = reporters.latest(store)
    assert found(now) == all_of_it
    assert found(View(TODAY, now.record)) == all_of_it[:3]
    assert found(now.on(YESTERDAY)) == all_of_it[1:3]
    assert found(View(TODAY, 1)) == []
    reporters.reported(store, report=first.report, asks={"A4.1": AskStage.UNDER_WAY}, today=TOMORROW)
    revised = reporters.latest(store, TOMORROW)
    assert found(revised)[1:] == [("URY", "A4.1", "under_way", TOMORROW), all_of_it[3]]
    assert found(revised.on(TODAY)) == all_of_it
    reporters.withdrawn(store, hidden.report, today=TOMORROW)
    assert found(reporters.latest(store, TOMORROW))[-1][1] == "A4.1"
    assert found(now) == all_of_it


# What cannot be taken

KNOWN = PaperKnown(TODAY, frozenset({"2020-12-11-adoption"}), frozenset({"A4.1"}), frozenset({"file"}))


def test_all_problems_are_named_at_once_beside_their_fields() -> None:
    words = Paper(
        text=" \u202e\n",
        said_on=TOMORROW,
        asks={"A9.9": AskStage.PLANNED},
        symbol="a",
        link="http://x",
        file="other",
        practice="x" * (LONGEST_TEXT + 1),
        need="x" * (LONGEST_TEXT + 1),
        language="de",
        meeting="no-such",
    )
    found = problems(words, KNOWN)
    assert [problem.field for problem in found] == [
        *("stage", "asks", "text", "practice", "need", "said_on", "symbol", "link", "file"),
        *("language", "meeting"),
    ]
    for language in LANGUAGES:
        for problem in found:
            assert translator(language)(problem.key, **problem.places)
    assert problems(Paper(), KNOWN)[-1].key == "report-problem_said_on"
    assert problems(reporters.paper(stage=Stage.NO_REPORT), KNOWN)[0].field == "stage"
    assert problems(reporters.paper(meeting="2020-12-11-adoption", file="file"), KNOWN) == []


@pytest.mark.parametrize("day", ["2020-12-10", "2026-03-03"])
def test_a_day_outside_what_can_be_said(day: str) -> None:
    (found,) = problems(reporters.paper(said_on=datetime.date.fromisoformat(day)), KNOWN)
    assert found.key == "report-problem_said_on_range"
    for inside in ("2020-12-11", "2026-03-02"):
        assert not problems(reporters.paper(said_on=datetime.date.fromisoformat(inside)), KNOWN)


@pytest.mark.parametrize(
    "symbol",
    [
        "G/MA/367",
        "WT/TPR/G/450",
        "WT/MIN(17)/58/Rev.1",
        "INF/MSME/W/52",
        " G/TBT/N/UGA/1234/Add.1 ",
        "G/MA‑X/1",
    ],
)
def test_symbols_as_the_wto_writes_them(symbol: str) -> None:
    assert not problems(reporters.paper(symbol=symbol), KNOWN)


@pytest.mark.parametrize(
    "symbol",
    [
        "G",
        "G MA/367",
        "/MA/1",
        "G//1",
        "G/",
        "=G/1",
        "WT/MIN(17/58",
        "G/MA/367;x",
        "G/\u041c\u0410/1",
        "G/" * 60,
        "1/2<",
    ],
)
def test_what_is_no_symbol(symbol: str) -> None:
    assert [found.field for found in problems(reporters.paper(symbol=symbol), KNOWN)] == ["symbol"]


@pytest.mark.parametrize(
    "link", ["https://www.example.org", "https://example.org:8443/a/b?c=d#é", "HTTPS://EXAMPLE.org/x"]
)
def test_links_that_can_be_shown(link: str) -> None:
    assert not problems(reporters.paper(link=link), KNOWN)


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org",
        "javascript:alert(1)//https://example.org",
        "//example.org",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[broken/",
        "https://user:word@example.org/",
        "https://example.org:99999/",
        "https://example.org/a b",
        "https://exa\nmple.org/",
        'https://example.org/"onclick="x',
        "https://exam\u0440le.org/",
        "https://example.org\\@evil.example/",
        "https://example.org/" + "x" * 2000,
        "data:text/html,<script>",
        "https://",
        "https://.org",
        "https://" + "a-" * 900 + ".org",
    ],
)
def test_what_is_no_link(link: str) -> None:
    assert [found.field for found in problems(reporters.paper(link=link), KNOWN)] == ["link"]


def test_what_cannot_be_submitted_stays_a_draft_as_it_is(store: Store) -> None:
    draft = reporters.drafted(store, text="", symbol="x", file="no-such-file", meeting="\ud800")
    before = reporters.latest(store).record
    with pytest.raises(BadReport) as refused:
        reporters.submitted(store, draft)
    assert [problem.field for problem in refused.value.problems] == ["text", "symbol", "file", "meeting"]
    assert reporters.latest(store).record == before
    with store.reading() as session:
        assert drafts.get(session, ANA, draft.code) == draft
    unbroken(store)


HOSTILE = {
    "markup": "<script>alert('x')</script>",
    "formula": "=1+1\n+1\n-1\n@SUM(A1)",
    "quotes": "'; DROP TABLE statements; --",
    "template": "{{ 7*7 }}",
    "letters": "Ω ß ﷽ 中文 🇺🇾",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_kept_whole(store: Store, words: str) -> None:
    done = reporters.reported(store, text=words, practice=words, need=words)
    with store.reading() as session:
        latest = reports.get(session, ANA, done.report).latest
    assert (latest.text, latest.practice, latest.need) == (words, words, words)


def test_what_nobody_sees_is_taken_out_and_the_rest_kept(store: Store) -> None:
    done = reporters.reported(store, text="a\x00b\u202e c\ud800\x1b\u200b d\r\ne")
    assert versions(store, done.statement)[0].summary_en == "ab c\ufffd d\ne"


def test_a_megabyte_is_refused(store: Store) -> None:
    number = reporters.latest(store).record
    with store.transaction() as session, pytest.raises(BadReport) as refused:
        reporting.put(session, ANA, number, "URY", 4, reporters.paper(text="x" * 1_000_000), today=TODAY)
    assert refused.value.problems[0].places == {"count": 1_000_000, "longest": LONGEST_TEXT}
    reporters.reported(store, text="é" * LONGEST_TEXT)


# The record


def test_an_older_record_is_what_it_was_whatever_came_later(store: Store) -> None:
    first = reporters.reported(store)
    view = View(TODAY, first.record, sees=Visibility.GROUP)

    def seen() -> list[pd.DataFrame]:
        with store.reading() as session:
            frames = [queries.statements(session, view), queries.counted(session, view)]
            return [*frames, queries.versions(session, view, first.statement), asks.asks_of(session, view)]

    before = seen()
    reporters.reported(store, report=first.report, visibility=Visibility.GROUP, stage=Stage.IN_PLACE)
    reporters.reported(store, number=5, corrects=LINE)
    reporters.withdrawn(store, first.report)
    answered(store, first, Status.WITHDRAWN)
    for old, new in zip(before, seen(), strict=True):
        pd.testing.assert_frame_equal(old, new)


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("statements", "summary_en = 'Altered'"),
        ("statements", "visibility = 'group'"),
        ("report_revisions", "symbol = 'G/MA/1'"),
        ("report_revisions", "asks = '{}'"),
        ("report_revisions", "note = 'Altered'"),
    ],
)
def test_a_revision_altered_behind_the_program_is_named(store: Store, table: str, change: str) -> None:
    done = reporters.reported(store, asks={"A4.1": AskStage.PLANNED})
    reporters.reported(store, number=5)
    with by_hand(store) as connection:
        connection.execute(
            text(f"UPDATE {table} SET {change} WHERE statement = :code"), {"code": done.statement}
        )
    with store.reading() as session:
        assert audit.verify(session) == [f"audit-content {done.record}"]


def test_several_rows_of_a_workbook_are_one_record_number(store: Store) -> None:
    with store.transaction() as session:
        number = history.next_record(session, Cause.REPORT_SUBMITTED, ANA.email)
        first = reporting.put(session, ANA, number, "URY", 4, reporters.PAPER, today=TODAY)
        others = [reporting.put(session, ANA, number, "URY", n, reporters.PAPER, today=TODAY) for n in (2, 3)]
        again = reporting.put(
            session, ANA, number, "URY", 4, reporters.PAPER, report=first.report, today=TODAY
        )
        audit.append(session, who=ANA.email, what="intake", record=number)
    assert {first.record, again.record, *(done.record for done in others)} == {number}
    assert again.revision == 2
    with store.reading() as session:
        assert session.execute(select(func.max(Record.number))).scalar() == number
        assert len(reports.of_member(session, ANA, "URY")) == 3
    unbroken(store)


def test_a_correction_is_public_so_that_everybody_reads_why_a_line_stopped(store):
    line = "URY-A5-20220208"
    draft = reporters.drafted(store, number=5, corrects=line, visibility=Visibility.GROUP)
    with pytest.raises(BadReport) as refused:
        reporters.submitted(store, draft)
    assert [(one.field, one.key) for one in refused.value.problems] == [
        ("visibility", "report-problem_correction")
    ]
    with store.transaction() as session:
        public = drafts.save(session, ANA, draft.code, reporters.paper(), version=draft.version).draft
    done = reporters.submitted(store, public)
    again = reporters.drafted(store, number=5, report=done.report, visibility=Visibility.GROUP)
    with pytest.raises(BadReport):
        reporters.submitted(store, again)
