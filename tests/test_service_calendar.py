"""The meetings of the Group and, for who is signed in, the rounds, as a file for a calendar."""

from __future__ import annotations

import datetime

import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.errors import StoreError
from monitoring.i18n import translator
from monitoring.record import accounts, rounds, signing
from monitoring.record.meetings import MeetingDraft
from monitoring.record.model_reports import Mark
from monitoring.record.rounds import RoundFact
from monitoring.service import application, calendar, health
from monitoring.vocabulary import LANGUAGES, Precision, Role

from .desk import NOON, SECRETARIAT

OPENS, CLOSES = datetime.date(2026, 2, 1), datetime.date(2026, 5, 31)
PASSWORD = "made-up words for a test"


@pytest.fixture
def served(store, monkeypatch):
    """A browser in front of the program's own routes."""
    monkeypatch.setattr(health, "store", lambda: store)
    with TestClient(Starlette(routes=application.routes())) as client:
        yield client


def enter(store, held_on="2026-06-09", precision=Precision.DAY, **more):
    given = {"title_en": "Meeting, made up", "title_fr": "Réunion inventée; à venir", **more}
    draft = MeetingDraft(datetime.date.fromisoformat(held_on), precision, **given)
    with store.transaction() as session:
        return rounds.enter_meeting(session, SECRETARIAT, draft, at=NOON)


def open_round(store, note=""):
    with store.transaction() as session:
        return rounds.open_round(session, SECRETARIAT, OPENS, CLOSES, "", note, at=NOON)


def sign_in(store, email="uru@example.org", role=Role.DELEGATE, members=("URY",)):
    with store.transaction() as session:
        accounts.add(session, accounts.COMMAND_LINE, email, role, members=members, password=PASSWORD)
    return signing.sign_in(store, email, PASSWORD, "127.0.0.1")


def events(content):
    return {str(event["uid"]).split("@")[0]: event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_meetings_are_there_for_everyone(store, served):
    code = enter(store)
    open_round(store)
    answer = served.get("/calendar.ics?lang=fr")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"].startswith("private")
    assert answer.headers["content-language"] == "fr"
    assert ".ics" in answer.headers["content-disposition"]
    found = events(answer.content)
    assert {"2020-12-11-adoption", "2025-12-02-group_meeting", code} <= set(found)
    assert not any(name.endswith("round") for name in found)
    assert not any(name.startswith(("2017", "2018", "2019")) for name in found)
    event = found[code]
    assert str(event["summary"]) == "Réunion inventée; à venir"
    assert event.decoded("dtstart") == datetime.date(2026, 6, 9)
    assert event.decoded("dtend") == datetime.date(2026, 6, 10)
    assert event.decoded("dtstamp") == NOON
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert translator("fr")("note-voluntary") in str(event["description"])


def test_days_that_are_not_known_are_left_out(store, served):
    left = {
        enter(store, "2026-11-02", Precision.MONTH),
        enter(store, "2027-01-01", Precision.YEAR),
        "2023-12-group_meeting",
        "2025-06-27-group_meeting",  # by that day
    }
    assert not left & set(events(served.get("/calendar.ics").content))


def test_rounds_are_there_for_who_is_signed_in(store, served):
    code = open_round(store, note="Made up; for a test,\nin two lines.")
    served.cookies.set(signing.SIGNED_IN_COOKIE, sign_in(store))
    event = events(served.get("/calendar.ics?lang=es").content)[code]
    assert event.decoded("dtstart") == OPENS
    assert event.decoded("dtend") == CLOSES + datetime.timedelta(days=1)
    assert str(event["summary"]) == translator("es")("notice-calendar_round")
    assert "Made up; for a test,\nin two lines." in str(event["description"])
    with store.transaction() as session:
        accounts.disable(session, accounts.COMMAND_LINE, "uru@example.org")
    assert code not in events(served.get("/calendar.ics").content)


@pytest.mark.parametrize("token", ["", "wrong", "é", "x" * 5000])
def test_a_cookie_that_is_nobodys_is_nobody(store, served, token):
    code = open_round(store)
    answer = served.get("/calendar.ics", headers={"cookie": f"{signing.SIGNED_IN_COOKIE}={token}".encode()})
    assert answer.status_code == 200
    assert code not in events(answer.content)


def test_the_same_record_gives_the_same_bytes(store, served):
    enter(store)
    first = served.get("/calendar.ics").content
    assert served.get("/calendar.ics").content == first
    with store.transaction() as session:
        rounds.withdraw_meeting(session, SECRETARIAT, "2026-06-09-group_meeting")
    assert served.get("/calendar.ics").content != first


def test_a_calendar_of_a_made_up_store_says_so(store, served):
    with store.transaction() as session:
        session.add(Mark(name="illustrative", value="1"))
    read = Calendar.from_ical(served.get("/calendar.ics?lang=en").content)
    stamp = translator("en")("trial-stamp")
    assert str(read["x-wr-calname"]).startswith(stamp)
    assert all(str(event["summary"]).startswith(stamp) for event in read.walk("VEVENT"))


@pytest.mark.parametrize(("lang", "expected"), [("es", "es"), ("xx", "fr"), ("", "fr")])
def test_the_language_is_that_of_the_address_or_of_the_browser(store, served, lang, expected):
    answer = served.get(f"/calendar.ics?lang={lang}", headers={"accept-language": "fr,en"})
    assert answer.headers["content-language"] == expected


def test_a_store_that_does_not_answer_is_said(served, monkeypatch):
    def refuse():
        raise StoreError("store-gone", found="x.sqlite")

    monkeypatch.setattr(health, "store", refuse)
    answer = served.get("/calendar.ics?lang=es")
    assert answer.status_code == 503
    assert "x.sqlite" in answer.text
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_round_for_a_button(language):
    hostile = "x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\nSUMMARY:evil"
    fact = RoundFact("2026-02-01-round", OPENS, CLOSES, note=hostile, record_from=7, recorded_at=NOON)
    t = translator(language)
    content = calendar.of_round(fact, t)
    assert content == calendar.of_round(fact, t)
    read = Calendar.from_ical(content)
    (event,) = read.walk("VEVENT")
    assert str(event["summary"]) == t("notice-calendar_round")
    assert t("foot-record", number="7") in str(event["description"])
    assert content.count(b"BEGIN:VEVENT\r\n") == content.count(b"END:VCALENDAR\r\n") == 1
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert str(read["x-wr-calname"]) == t("nav-title")
