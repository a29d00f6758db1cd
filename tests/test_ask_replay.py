"""What is new between two meetings, against a slow replay of all that was said, one word at a time.

The stores are made up: one dense with words, one in which reports are revised, withdrawn and confirmed,
lines of the public record corrected, and words entered long after they were said.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from monitoring import ask
from monitoring.answers.meeting import Between, MeetingAnswer
from monitoring.record import audit, history, queries, reporting
from monitoring.record.access import Reader
from monitoring.record.model import Record, Statement
from monitoring.record.model_reports import Revision
from monitoring.record.paper import Paper
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import (
    RECOMMENDATIONS,
    UNION,
    Cause,
    Change,
    Origin,
    Role,
    Scope,
    Stage,
    Visibility,
)
from tests import builders

TODAY = datetime.date(2026, 3, 2)
MEMBERS = ("CHL", "DEU", "EUN", "FRA", "JPN", "KEN", "URY", "USA")
NUMBERS = (2, 4, 5)
STAGES = (Stage.REPORTED, Stage.PLANNED, Stage.UNDER_WAY, Stage.IN_PLACE)


# A store in which everything happens


def lived(store: Store, seed: int, events: int = 140) -> None:
    """Let five years pass: words said, entered late, revised, confirmed, corrected, withdrawn."""
    chance = random.Random(seed)
    first = datetime.date(2021, 1, 4)
    days = sorted(first + datetime.timedelta(days=chance.randrange(1870)) for _ in range(events))
    for place, today in enumerate(days):
        # Half of what happens on a day of its own happens together with something else.
        today = days[place - 1] if place and chance.random() < 0.3 else today
        at = datetime.datetime.combine(today, datetime.time(9), datetime.UTC)
        with store.transaction() as session:
            _happens(session, chance, today, at)


def _happens(session: Session, chance: random.Random, today: datetime.date, at: datetime.datetime) -> None:
    member, number = chance.choice(MEMBERS), chance.choice(NUMBERS)
    reader = Reader(Role.DELEGATE, "made-up@example.org", "Made up", frozenset({member}))
    past = Statement.said_on <= today
    reports = _living(session, member, number, past, Revision.statement.is_not(None))
    lines = _living(session, member, number, past, Revision.statement.is_(None))
    what = chance.choices(("report", "line", "revise", "withdraw", "confirm", "correct"), (4, 3, 5, 3, 2, 3))[
        0
    ]
    paper = Paper(
        stage=chance.choice(STAGES),
        text="Made-up words.",
        said_on=_said(chance, today),
        visibility=chance.choice(tuple(Visibility)),
    )
    if what == "revise" and reports:
        _put(session, reader, member, number, paper, today, at, report=chance.choice(reports))
    elif what == "withdraw" and reports:
        reporting.withdraw(session, reader, chance.choice(reports), today=today, at=at)
    elif what == "confirm" and lines:
        reporting.confirm(session, reader, chance.choice(lines), today=today, at=at)
    elif what == "correct" and lines:
        paper = replace(paper, visibility=Visibility.PUBLIC)
        _put(session, reader, member, number, paper, today, at, corrects=chance.choice(lines))
    elif what == "line":
        code = f"MADE-UP-{queries.latest_record(session)}"
        said_on, public = _said(chance, today), Origin.PUBLIC_RECORD.value
        more = {"statement": code, "origin": public, "at": at}
        builders.statement(session, member, number, paper.stage or "", said_on, **more)
    else:
        _put(session, reader, member, number, paper, today, at)


def _said(chance: random.Random, today: datetime.date) -> datetime.date:
    """Mostly today; else some time ago, not before the adoption."""
    ago = chance.choice((0, 0, 0, chance.randrange(40), chance.randrange(700)))
    return max(today - datetime.timedelta(days=ago), datetime.date(2020, 12, 11))


def _put(
    session: Session,
    reader: Reader,
    member: str,
    number: int,
    paper: Paper,
    today: datetime.date,
    at: datetime.datetime,
    **more: str,
) -> None:
    if "report" in more and _corrects(session, more["report"]):
        paper = replace(paper, visibility=Visibility.PUBLIC)
    record = history.next_record(session, Cause.REPORT_SUBMITTED, reader.email, at)
    done = reporting.put(session, reader, record, member, number, paper, today=today, at=at, **more)
    audit.append(session, who=reader.email, what="report.submit", subject=done.report, record=record, at=at)


def _living(session: Session, member: str, number: int, *held: object) -> list[str]:
    """Codes of the reports, or of the lines, of one Member on one recommendation that count still."""
    wanted = (
        select(Statement.statement, Revision.report)
        .outerjoin(Revision, (Revision.statement == Statement.statement) & Revision.record_until.is_(None))
        .where(
            Statement.member == member,
            Statement.recommendation == number,
            Statement.record_until.is_(None),
            Statement.stops_on.is_(None),
            Statement.forum == "group",
            *held,  # type: ignore[arg-type]
        )
        .order_by(Statement.entered, Statement.statement)
    )
    return [report or statement for statement, report in session.execute(wanted)]


def _corrects(session: Session, report: str) -> bool:
    wanted = select(Revision.corrects).where(Revision.report == report, Revision.record_until.is_(None))
    return any(session.execute(wanted).scalars())


# The replay


@dataclass(frozen=True)
class Word:
    """One statement, as the replay reads it."""

    code: str
    member: str
    number: int
    stage: str
    said: datetime.date
    starts: datetime.date
    stops: datetime.date | None
    stopped: str
    entered: int
    recorded: datetime.date | None
    is_revision: bool
    is_confirmation: bool

    @property
    def order(self) -> tuple[datetime.date, int, str]:
        return self.said, self.entered, self.code

    def counts(self, day: datetime.date) -> bool:
        return self.starts <= day and (self.stops is None or self.stops > day)


def words(session: Session, view: View) -> list[Word]:
    """Everything that this reader may see, whatever the day, in order."""
    far = view.on(datetime.date(2100, 1, 1))
    papers = select(Revision.statement, Revision.revision, Revision.confirms).where(
        Revision.record_until.is_(None)
    )
    held = {code: (revision > 1, bool(confirms)) for code, revision, confirms in session.execute(papers)}
    moments = {number: at.date() for number, at in session.execute(select(Record.number, Record.at))}
    found = []
    for row in queries.statements(session, far).itertuples():
        if row.forum != "group" and not view.related:
            continue
        said = row.said_on.date()
        counts_from = (
            None if row.counts_from is None or row.counts_from != row.counts_from else row.counts_from
        )
        stops = None if row.stops_on != row.stops_on else row.stops_on.date()
        revised, confirms = held.get(row.statement, (False, False))
        found.append(
            Word(
                *(row.statement, row.member, int(row.recommendation), row.stage, said),
                *(
                    max(said, counts_from.date()) if counts_from else said,
                    stops,
                    row.stopped,
                    int(row.entered),
                ),
                moments[int(row.entered)] if row.entered > 1 else None,
                *(revised, confirms),
            )
        )
    return sorted(found, key=lambda word: word.order)


Told = tuple[str, str, str, str, bool]


def replayed(said: list[Word], union: dict[str, str], between: Between) -> list[Told]:
    """What is new of the Members that ``union`` names, by going through the words one at a time."""
    since, as_of = between.since_on, between.as_of

    def entered_since(word: Word) -> bool:
        return word.recorded is not None and since < word.recorded <= as_of

    known = {(word.member, word.number) for word in said if word.starts <= since and not entered_since(word)}
    told: list[Told] = []
    for word in said:
        pair = word.member, word.number
        if word.member not in union:
            continue
        gone = word.stops is not None and since < word.stops <= as_of
        late = word.counts(as_of) and word.starts <= since and entered_since(word)
        made = word.counts(as_of) and word.starts > since
        if gone and word.stopped in ("withdrawn", "corrected"):
            assert word.stops is not None
            change, on = Change(word.stopped), word.stops
        elif made or late:
            on, change = word.starts, None
        else:
            continue
        before = _stands(said, union, *pair, on - datetime.timedelta(days=1))
        after = _stands(said, union, *pair, on)
        if change is None and pair not in known:
            known.add(pair)
            change = Change.HEARD
        elif change is None:
            change = _change(word, before, after)
        told.append((word.code, change.value, before, after, late))
    return told


def _change(word: Word, before: str, after: str) -> Change:
    if word.is_revision or word.is_confirmation:
        return Change.REVISED if word.is_revision else Change.CONFIRMED
    return Change.STAGE if word.stage != Stage.REPORTED and before != after else Change.RENEWED


def _stands(said: list[Word], union: dict[str, str], member: str, number: int, day: datetime.date) -> str:
    own = _held(said, member, number, day)
    if own in ("", Stage.REPORTED) and union.get(member) == UNION:
        lent = _held(said, UNION, number, day)
        return lent if lent not in ("", Stage.REPORTED) else (own or lent or Stage.NO_REPORT.value)
    return own or Stage.NO_REPORT.value


def _held(said: list[Word], member: str, number: int, day: datetime.date) -> str:
    """What one Member last named on one recommendation up to a day; reported; or "" where nothing counts."""
    stage = ""
    for word in said:
        if (word.member, word.number) == (member, number) and word.counts(day):
            stage = word.stage if word.stage != Stage.REPORTED or not stage else stage
    return stage


def compared(
    session: Session, view: View, base: ask.Known, between: Between
) -> tuple[MeetingAnswer, list[Told]]:
    """The answer, held against the replay."""
    answer = ask.meeting(session, view, base, between, TODAY)
    told = [
        (new.statement.statement, new.change.value, new.before.value, new.after.value, new.is_late)
        for new in answer.news
    ]
    said = words(session, view)
    inside = base.of(view.scope, between.as_of)
    expected = replayed(said, dict(zip(inside["member"], inside["union"], strict=True)), between)
    assert sorted(told) == sorted(expected)
    counts = [one for one in expected if one[1] not in ("withdrawn", "corrected")]
    assert answer.statements == len(counts)
    assert answer.first == sum(one[1] == "heard" for one in counts)
    pairs = {word.code: (word.member, word.number) for word in said}
    delegations = {row.member for row in answer.rows}
    for number in RECOMMENDATIONS:
        spoke = {pairs[code][0] for code, *_ in expected if pairs[code][1] == number}
        assert answer.changed[number] == spoke & delegations
    assert answer.speakers == len({pairs[code][0] for code, *_ in counts} & delegations)
    return answer, expected


@pytest.mark.parametrize("seed", range(3))
def test_the_news_of_a_dense_record_are_those_of_a_slow_replay(sqlite_store: Store, seed: int) -> None:
    builders.dense(sqlite_store, seed)
    chance = random.Random(seed)
    with sqlite_store.reading() as session:
        view = View(TODAY, queries.latest_record(session), related=bool(seed % 2), sees=Visibility.GROUP)
        base = ask.known(session, view)
        meetings = ask.choices(base)
        for _ in range(4):
            first, last = sorted(chance.sample(range(len(meetings)), 2))
            between = ask.between(base, TODAY, meeting=meetings[last].meeting, since=meetings[first].meeting)
            compared(session, replace(view, scope=chance.choice(list(Scope))), base, between)


@pytest.mark.parametrize("seed", range(4))
def test_what_was_revised_taken_back_and_entered_late_is_told_as_it_happened(
    sqlite_store: Store, seed: int
) -> None:
    lived(sqlite_store, seed)
    chance, met = random.Random(seed), set[tuple[str, bool]]()
    with sqlite_store.reading() as session:
        for sees in Visibility:
            view = View(TODAY, queries.latest_record(session), scope=Scope.ALL, sees=sees)
            base = ask.known(session, view)
            meetings = ask.choices(base)
            for _ in range(8):
                first, last = sorted(chance.sample(range(len(meetings)), 2))
                between = ask.between(
                    base, TODAY, meeting=meetings[last].meeting, since=meetings[first].meeting
                )
                answer, told = compared(session, view, base, between)
                met |= {(change, late) for _, change, _, _, late in told}
                _nearest_is_true(session, view, base, answer)
    assert {change for change, _ in met} == {change.value for change in Change}
    assert any(late for _, late in met)


def _nearest_is_true(session: Session, view: View, base: ask.Known, answer: MeetingAnswer) -> None:
    """Where nothing is new: since the meeting that is named so much is, and since none after it."""
    if answer.news:
        assert answer.nearest is None
        return
    earlier = [each for each in answer.choices if each.day.on < answer.between.since_on]
    found = [
        (
            each,
            ask.meeting(
                session, view, base, replace(answer.between, since_on=each.day.on, since=each), TODAY
            ),
        )
        for each in reversed(earlier)
    ]
    expected = next(((each, one.statements) for each, one in found if one.statements), None)
    assert answer.nearest == expected
