"""Whom to write to about what, each at most once."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select, update

from monitoring.errors import Refused
from monitoring.record import audit, notices, review, rounds, trail
from monitoring.record.model_accounts import Account, Notice
from monitoring.vocabulary import NoticeKind, Role, Status

from .desk import NOON, OTHERS, PEOPLE, SECRETARIAT, TODAY, account, report

OPENS, CLOSES = datetime.date(2026, 2, 1), datetime.date(2026, 5, 31)
LAST_WEEKS = CLOSES - datetime.timedelta(days=14)


def due(store, today=TODAY):
    with store.reading() as session:
        return notices.due(session, SECRETARIAT, today)


def told(letters):
    """Of each letter: about what, to whom, of which Members."""
    return [(each.kind.value, each.email, [code for code, _ in each.facts.members]) for each in letters]


def open_round(store, opens=OPENS, closes=CLOSES, meeting="", note=""):
    with store.transaction() as session:
        return rounds.open_round(session, SECRETARIAT, opens, closes, meeting, note, at=NOON)


def claim(store, letter, reader=SECRETARIAT):
    with store.transaction() as session:
        return notices.claim(session, reader, letter, NOON)


def rows(store):
    with store.reading() as session:
        found = session.execute(select(Notice).order_by(Notice.id)).scalars()
        return [(row.kind, row.account, row.subject, row.sent_at, row.trouble) for row in found]


# A round


def test_a_round_invites_the_delegates_of_the_group(store):
    account(store, "uru@example.org", "URY", name="Ana", language="es")
    account(store, "deu@example.org", "DEU")  # a State of the Union is a Member of the Group
    account(store, "ind@example.org", "IND")  # no Member of the Group
    account(store, "two@example.org", "CHL", "IND", "CHE")
    account(store, "chair@example.org", role=Role.CHAIR.value)
    account(store, "viewer@example.org", role=Role.VIEWER.value)
    account(store, "off@example.org", "URY", wants_mail=False)
    account(store, "gone@example.org", "URY", disabled_at=NOON)
    code = open_round(store, meeting="2025-12-02-group_meeting", note="Made-up note.")
    found = due(store)
    assert told(found) == [
        ("round_opens", "deu@example.org", ["DEU"]),
        ("round_opens", "two@example.org", ["CHE", "CHL"]),
        ("round_opens", "uru@example.org", ["URY"]),
    ]
    letter = found[2]
    assert (letter.name, letter.language, letter.subject) == ("Ana", "es", code)
    assert letter.facts.round is not None
    assert (letter.facts.round.closes_on, letter.facts.round.note) == (CLOSES, "Made-up note.")
    assert letter.facts.meeting is not None
    assert letter.facts.members[0][1].es == "Uruguay"


@pytest.mark.parametrize(
    ("today", "kind"),
    [
        (OPENS - datetime.timedelta(days=1), None),
        (OPENS, "round_opens"),
        (LAST_WEEKS - datetime.timedelta(days=1), "round_opens"),
        (LAST_WEEKS, "round_closes"),
        (CLOSES, "round_closes"),
        (CLOSES + datetime.timedelta(days=1), None),
    ],
)
def test_a_round_is_written_of_when_it_opens_and_in_its_last_two_weeks(store, today, kind):
    account(store, "uru@example.org", "URY")
    open_round(store)
    assert [letter.kind for letter in due(store, today)] == ([kind] if kind else [])


@pytest.mark.parametrize("days", [1, 14, 20])
def test_a_short_round_is_written_of_once(store, days):
    account(store, "uru@example.org", "URY")
    closes = OPENS + datetime.timedelta(days=days)
    open_round(store, closes=closes)
    assert {each.kind for day in (OPENS, closes) for each in due(store, day)} == {NoticeKind.ROUND_OPENS}


def test_only_who_has_not_reported_is_reminded(store):
    account(store, "uru@example.org", "URY")
    account(store, "both@example.org", "URY", "CHL")
    account(store, "deu@example.org", "DEU")
    account(store, "eu@example.org", "EUN")
    account(store, "che@example.org", "CHE")
    open_round(store)
    report(store, "URY", 1)
    report(store, "EUN", 1)  # for its States too
    report(store, "CHE", 1, at=NOON - datetime.timedelta(days=200))  # before the round
    assert told(due(store, LAST_WEEKS)) == [
        ("round_closes", "both@example.org", ["CHL"]),
        ("round_closes", "che@example.org", ["CHE"]),
    ]


# Answers


def answered(store, status="sent_back", member="URY", days=1, **more):
    moment = NOON - datetime.timedelta(days=days)
    note = "Since when?" if status == Status.SENT_BACK else ""
    return report(
        store,
        member,
        status=status,
        note=note,
        answered_by=SECRETARIAT.email,
        answered_at=moment,
        at=moment - datetime.timedelta(hours=1),
        **more,
    )


@pytest.mark.parametrize("status", ["sent_back", "acknowledged"])
def test_an_answer_is_written_of_to_the_delegation(store, status):
    account(store, "uru@example.org", "URY")
    account(store, "second@example.org", "URY", "CHL")
    account(store, "chl@example.org", "CHL")
    account(store, "off@example.org", "URY", wants_mail=False)
    code = answered(store, status)
    found = due(store)
    assert told(found) == [(status, "second@example.org", ["URY"]), (status, "uru@example.org", ["URY"])]
    facts = found[0].facts
    assert (found[0].subject, facts.recommendation, facts.revision) == (f"{code}.1", 5, 1)
    assert facts.note == ("Since when?" if status == "sent_back" else "")
    assert facts.title.fr


def test_the_real_answers_lead_to_letters(store):
    account(store, "uru@example.org", "URY")
    code = report(store)
    assert due(store) == ()
    with store.transaction() as session:
        review.acknowledge(session, SECRETARIAT, code, revision=1, at=NOON)
    (arrived,) = due(store)
    assert claim(store, arrived)
    with store.transaction() as session:
        review.send_back(session, SECRETARIAT, code, "And since when?", revision=1, at=NOON)
    (back,) = due(store)
    assert (arrived.kind, back.kind, back.facts.note) == ("acknowledged", "sent_back", "And since when?")


def test_old_answers_and_answers_before_the_account_are_not_written_of(store):
    account(store, "uru@example.org", "URY")
    account(store, "new@example.org", "URY", created_at=NOON)
    answered(store, days=31)
    answered(store, days=29, recommendation=4)
    assert [(each.email, each.facts.recommendation) for each in due(store)] == [("uru@example.org", 4)]


def test_an_answer_that_is_not_the_last_word_is_written_of_no_more(store):
    account(store, "uru@example.org", "URY")
    answered(store)
    report(store, revision=2)
    answered(store, "acknowledged", recommendation=4)
    report(store, recommendation=4, revision=2, status=Status.WITHDRAWN)
    assert due(store) == ()


# At most once


def test_what_was_claimed_is_due_no_more(store):
    number = account(store, "uru@example.org", "URY")
    code = open_round(store)
    (letter,) = due(store)
    assert claim(store, letter)
    assert not claim(store, letter)
    assert due(store) == ()
    assert rows(store) == [("round_opens", number, code, None, "")]
    with store.transaction() as session:
        notices.sent(session, SECRETARIAT, letter, NOON)
    assert rows(store) == [("round_opens", number, code, NOON, "")]
    with store.reading() as session:
        assert audit.verify(session) == []
        told = trail.lines(session, SECRETARIAT, limit=2)
    assert [line.what for line in told] == ["notice.sent", "notice.claim"]
    assert {(line.subject, line.to_state, line.record) for line in told} == {(code, "round_opens", None)}
    assert [line.detail for line in told] == [{"to": "uru@example.org"}] * 2


def test_of_many_who_claim_at_once_one_has_it(store):
    for place in range(3):
        account(store, f"d{place}@example.org", "URY")
    open_round(store)
    for letter in due(store):
        together = Barrier(4)

        def one(_, letter=letter, together=together):
            together.wait()
            return claim(store, letter)

        with ThreadPoolExecutor(4) as pool:
            assert sorted(pool.map(one, range(4))) == [False, False, False, True]
    assert len(rows(store)) == 3


@pytest.mark.parametrize("change", [{"wants_mail": False}, {"disabled_at": NOON}, {"role": "viewer"}])
def test_who_wants_no_letters_by_now_gets_none(store, change):
    account(store, "uru@example.org", "URY")
    open_round(store)
    (letter,) = due(store)
    with store.transaction() as session:
        session.execute(update(Account).values(**change))
    assert not claim(store, letter)
    assert due(store) == ()
    assert rows(store) == []


def test_trouble_stays_with_the_letter_or_gives_it_free(store):
    account(store, "uru@example.org", "URY")
    open_round(store)
    (letter,) = due(store)
    assert claim(store, letter)
    with store.transaction() as session:
        notices.troubled(session, SECRETARIAT, letter, "451 try\n later", again=True)
    assert due(store) == (letter,)
    assert claim(store, letter)
    with store.transaction() as session:
        notices.troubled(session, SECRETARIAT, letter, "550 " + "x" * 600)
    assert due(store) == ()
    assert rows(store)[0][4] == ("550 " + "x" * 600)[:500]
    with store.reading() as session:
        assert audit.verify(session) == []
        told_of = trail.lines(session, SECRETARIAT, trail.TrailFilter(what="notice.trouble"))
    assert [line.detail["reason"][:5] for line in told_of] == ["550 x", "451 t"]


@pytest.mark.parametrize("name", OTHERS)
def test_letters_are_the_secretariats(store, name):
    account(store, "uru@example.org", "URY")
    open_round(store)
    (letter,) = due(store)
    with store.reading() as session, pytest.raises(Refused):
        notices.due(session, PEOPLE[name], TODAY)
    with pytest.raises(Refused):
        claim(store, letter, PEOPLE[name])
    assert rows(store) == []
    assert claim(store, letter)
    before = rows(store)
    with store.transaction() as session, pytest.raises(Refused):
        notices.sent(session, PEOPLE[name], letter, NOON)
    assert rows(store) == before
