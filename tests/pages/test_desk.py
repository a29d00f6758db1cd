"""The Secretariat's desk: who sees which part, reports answered, lines entered, rounds, the trail."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from html import unescape

import pytest
from sqlalchemy import select
from streamlit.testing.v1 import AppTest

from monitoring.record import rounds, trail
from monitoring.record.access import Reader
from monitoring.record.meetings import MeetingDraft
from monitoring.record.model import Record
from monitoring.record.store import Store
from monitoring.view import today
from monitoring.vocabulary import LANGUAGES, Status
from tests import desk
from tests.desk import CHAIR, DELEGATE, GUEST, PEOPLE, SECRETARIAT, VIEWER

from .conftest import Open, told

TODAY = today("Europe/Zurich")
HEADING = {"en": "Desk of the Secretariat", "fr": "Bureau du Secrétariat", "es": "Despacho de la Secretaría"}
PARTS = ("waiting", "record", "rounds", "trail")
EARLIER = datetime.datetime.combine(TODAY, datetime.time(8), datetime.UTC) - datetime.timedelta(days=2)


def words(run: AppTest) -> str:
    """What a page says, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", told(run))))


def records(store: Store) -> int:
    with store.reading() as session:
        return max(session.execute(select(Record.number)).scalars())


def offered(run: AppTest) -> list[str]:
    return list(run.button_group(key="desk.part").options)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_in_every_language(opened: Open, sqlite_store: Store, language: str, part: str) -> None:
    desk.report(sqlite_store, at=EARLIER)
    with sqlite_store.transaction() as session:
        rounds.open_round(session, SECRETARIAT, TODAY, TODAY + datetime.timedelta(days=30))
    run = opened("desk", SECRETARIAT, lang=language, part=part)
    assert f"<h1>{HEADING[language]}</h1>" in told(run)
    assert len(offered(run)) == 4


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", PEOPLE)
def test_who_sees_which_part(opened: Open, sqlite_store: Store, name: str, part: str) -> None:
    desk.report(sqlite_store, summary="A word", at=EARLIER)
    reader = PEOPLE[name]
    run = opened("desk", reader, lang="en", part=part)
    said = words(run)
    if not reader.signed_in:
        assert "work here. Sign in" in said
        assert "/account/sign-in?lang=en&amp;next=%2Fdesk" in told(run)
        assert not run.get("button_group")
    elif name == "secretariat" or (name == "chair" and part in ("waiting", "rounds")):
        assert HEADING["en"] in said
    else:
        assert "This account may not do that." in said
        assert HEADING["en"] not in said
    assert ("Uruguay" in said) == (part == "waiting" and name in ("chair", "secretariat"))


def test_the_coordinator_reads_the_list_and_answers_nothing(opened: Open, sqlite_store: Store) -> None:
    code = desk.report(sqlite_store, at=EARLIER)
    run = opened("desk", CHAIR, lang="en", report=code)
    assert offered(run) == ["Reports", "Meetings and rounds"]
    assert "Uruguay" in words(run)
    assert "delegate-ury@example.org" not in words(run)
    assert not [one for one in run.button if (one.key or "").startswith("desk.")]
    assert not run.text_area


def test_the_one_that_waits_longest_stands_first(opened: Open, sqlite_store: Store) -> None:
    desk.report(sqlite_store, "CHL", at=EARLIER)
    desk.report(sqlite_store, "URY", at=EARLIER - datetime.timedelta(days=3))
    desk.report(sqlite_store, "MEX", status=Status.ACKNOWLEDGED, at=EARLIER)
    html = told(opened("desk", SECRETARIAT, lang="en"))
    assert "2 reports wait for an answer" in html
    assert html.index("Uruguay") < html.index("Chile")
    assert "Mexico" not in html
    assert "approv" not in html.lower()


def test_receipt_is_acknowledged_and_the_next_one_shown(opened: Open, sqlite_store: Store) -> None:
    first = desk.report(sqlite_store, "URY", at=EARLIER - datetime.timedelta(days=3))
    second = desk.report(sqlite_store, "CHL", at=EARLIER)
    before = records(sqlite_store)
    run = opened("desk", SECRETARIAT, lang="en", report=first)
    run.button(key="desk.acknowledge").click().run()
    assert not run.exception
    assert f"Receipt acknowledged: Uruguay, report {first} (record number {before + 1})." in words(run)
    assert "Below is the next one." in words(run)
    assert run.query_params["report"] == second
    assert "<h2><bdi>Chile</bdi>" in told(run)
    assert records(sqlite_store) == before + 1
    assert desk.revisions(sqlite_store, first)[0].status == Status.ACKNOWLEDGED
    run.button(key="desk.acknowledge").click().run()
    assert "No report waits for an answer." in words(run)
    assert "report" not in run.query_params


def test_a_second_click_answers_nothing_twice(opened: Open, sqlite_store: Store) -> None:
    code = desk.report(sqlite_store, at=EARLIER)
    run = opened("desk", SECRETARIAT, lang="en", report=code)
    run.button(key="desk.acknowledge").click().run()
    after = records(sqlite_store)
    run.session_state["staff.wish"] = ("acknowledge", f"answer-{code}", f"{code} 1")
    run.run()
    assert f"Receipt acknowledged: Uruguay, report {code} (record number {after})." in words(run)
    assert records(sqlite_store) == after


def test_a_report_goes_back_with_a_note_and_never_without(opened: Open, sqlite_store: Store) -> None:
    code = desk.report(sqlite_store, at=EARLIER)
    run = opened("desk", SECRETARIAT, lang="en", report=code)
    run.button(key="desk.send_back").click().run()
    assert "One thing to look at" in words(run)
    assert "Something is needed here." in words(run)
    assert desk.revisions(sqlite_store, code)[0].status == Status.SUBMITTED
    run.text_area(key=f"desk.answer-{code}.note").set_value("Which year is meant?").run()
    run.button(key="desk.send_back").click().run()
    assert f"Sent back with a note: Uruguay, report {code}" in words(run)
    held = desk.revisions(sqlite_store, code)[0]
    assert (held.status, held.note, held.answered_by) == (
        Status.SENT_BACK,
        "Which year is meant?",
        SECRETARIAT.email,
    )


def test_a_note_stays_when_the_report_was_revised_meanwhile(opened: Open, sqlite_store: Store) -> None:
    code = desk.report(sqlite_store, at=EARLIER)
    run = opened("desk", SECRETARIAT, lang="en", report=code)
    run.text_area(key=f"desk.answer-{code}.note").set_value("A long note").run()
    desk.report(sqlite_store, report=code, revision=2, at=EARLIER + datetime.timedelta(hours=1))
    run.button(key="desk.send_back").click().run()
    assert "delegate-ury@example.org has submitted a newer revision meanwhile." in words(run)
    assert "revision 2, submitted" in words(run)
    assert run.text_area(key=f"desk.answer-{code}.note").value == "A long note"
    assert desk.revisions(sqlite_store, code)[-1].status == Status.SUBMITTED


def test_differences_are_marked_word_for_word(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests import builders

    monkeypatch.setitem(builders.SUMMARY, "en", "The plan is ready <b>now</b>")
    code = desk.report(sqlite_store, at=EARLIER, practice="<script>alert(1)</script>")
    monkeypatch.setitem(builders.SUMMARY, "en", "The law is ready <img src=x onerror=alert(1)>")
    desk.report(
        sqlite_store, report=code, revision=2, at=EARLIER + datetime.timedelta(hours=1), symbol="G/MA/367"
    )
    html = told(opened("desk", SECRETARIAT, lang="en", report=code))
    assert "<ins>law</ins>" in html
    assert "<del>plan</del>" in html
    assert "G/MA/367" in html
    for raw in ("<script>", "<img", "<b>now"):
        assert raw not in html
    assert "&lt;" in html


def test_a_report_that_is_not_there_is_not_found(opened: Open) -> None:
    assert "There is no such thing here." in words(
        opened("desk", SECRETARIAT, lang="en", report="URY-R5-zzzzzz")
    )


def fill(run: AppTest, prefix: str, **fields: object) -> None:
    for name, value in fields.items():
        key = f"desk.{prefix}.{name}"
        kinds = (run.text_input, run.text_area, run.selectbox, run.radio, run.date_input, run.multiselect)
        (widget,) = [one for kind in kinds for one in kind if one.key == key]
        widget.set_value(value)
    run.run()


def test_a_line_is_entered_with_all_problems_first(opened: Open, sqlite_store: Store) -> None:
    before = records(sqlite_store)
    run = opened("desk", SECRETARIAT, lang="en", part="record")
    assert "The line will stand here once" in words(run)
    fill(run, "line", event_en="Meeting of the Group", source_title="<i>Minutes</i>")
    run.button(key="desk.line.enter").click().run()
    html = told(run)
    assert "things to look at" in html
    for field in ("member", "recommendation", "stage", "said_on", "summary_en", "source_url"):
        assert f'href="#field-line-{field}"' in html, field
        assert f'id="field-line-{field}"' in html, field
    assert run.text_input(key="desk.line.event_en").value == "Meeting of the Group"
    assert records(sqlite_store) == before
    day = datetime.date(2025, 10, 3)
    fill(run, "line", member="KEN", recommendation=5, stage="planned", said_on=day, summary_en="It plans.")
    assert "Kenya" in told(run).split("desk-preview")[1]
    assert "<i>" not in told(run)
    fill(run, "line", source_url="https://example.org/minutes")
    run.button(key="desk.line.enter").click().run()
    assert f"On the record: KEN-A5-20251003 (record number {before + 1})." in words(run)
    assert "statement=KEN-A5-20251003" in told(run)
    assert records(sqlite_store) == before + 1
    assert run.text_input(key="desk.line-1.event_en").value == ""


def test_the_reach_moves_forward(opened: Open) -> None:
    run = opened("desk", SECRETARIAT, lang="en", part="record")
    assert "Public record gathered up to 2 December 2025." in words(run)
    fill(run, "reach", day=datetime.date(2026, 1, 31))
    run.button(key="desk.reach.reach").click().run()
    assert words(run).count("Public record gathered up to 31 January 2026.") == 2


def test_what_is_typed_is_there_again_after_another_part(opened: Open) -> None:
    run = opened("desk", SECRETARIAT, lang="en", part="record")
    fill(run, "line", summary_en="Half a line")
    run.button_group(key="desk.part").set_value("trail").run()
    assert run.query_params["part"] in ("trail", ["trail"])
    run.button_group(key="desk.part").set_value("record").run()
    assert run.text_area(key="desk.line.summary_en").value == "Half a line"


def test_a_round_is_opened_and_says_who_has_reported(opened: Open, sqlite_store: Store) -> None:
    desk.report(sqlite_store, "URY", at=EARLIER)
    run = opened("desk", SECRETARIAT, lang="en", part="rounds")
    assert "No reporting round is on the calendar." in words(run)
    first, last = TODAY - datetime.timedelta(days=5), TODAY + datetime.timedelta(days=20)
    fill(run, "round-", opens_on=last, closes_on=first)
    run.button(key="desk.round-.save_round").click().run()
    assert "The reporting round cannot close before it opens." in words(run)
    fill(run, "round-", opens_on=first, closes_on=last)
    run.button(key="desk.round-.save_round").click().run()
    said = words(run)
    assert "Reporting round saved" in said
    reported, silent = said.split("Reported in this round")[1].split("No report yet")
    assert "1 of 77 delegations" in reported
    assert "Uruguay" in reported
    assert "76 of 77 delegations" in silent
    assert "Uruguay" not in silent
    assert silent.index("Chile") < silent.index("Switzerland") < silent.index("Viet Nam")
    assert "Sign in" not in said


def test_the_coordinator_sees_who_has_reported_and_changes_no_round(
    opened: Open, sqlite_store: Store
) -> None:
    with sqlite_store.transaction() as session:
        rounds.open_round(session, SECRETARIAT, TODAY, TODAY + datetime.timedelta(days=9))
    run = opened("desk", CHAIR, lang="en", part="rounds")
    assert "77 of 77 delegations" in words(run)
    assert not run.text_area
    assert not run.text_input


def test_a_round_is_changed_and_withdrawn(opened: Open, sqlite_store: Store) -> None:
    with sqlite_store.transaction() as session:
        code = rounds.open_round(session, SECRETARIAT, TODAY, TODAY + datetime.timedelta(days=9))
    run = opened("desk", SECRETARIAT, lang="en", part="rounds")
    run.selectbox(key="desk.which_round").set_value(code).run()
    fill(run, f"round-{code}", note="Bring a paper")
    run.button(key=f"desk.round-{code}.save_round").click().run()
    assert "Bring a paper" in words(run)
    run.button(key=f"desk.round-{code}.withdraw_round").click().run()
    assert f"Reporting round {code} is withdrawn." in words(run)
    assert "No reporting round is on the calendar." in words(run)


def test_a_round_changed_meanwhile_is_not_overwritten(opened: Open, sqlite_store: Store) -> None:
    last = TODAY + datetime.timedelta(days=9)
    with sqlite_store.transaction() as session:
        code = rounds.open_round(session, SECRETARIAT, TODAY, last)
    run = opened("desk", SECRETARIAT, lang="en", part="rounds")
    run.selectbox(key="desk.which_round").set_value(code).run()
    fill(run, f"round-{code}", note="Mine")
    with sqlite_store.transaction() as session:
        rounds.change(session, SECRETARIAT, code, TODAY, last, note="Of a colleague")
    run.button(key=f"desk.round-{code}.save_round").click().run()
    assert "Somebody else changed this meanwhile." in words(run)
    assert run.text_area(key=f"desk.round-{code}.note").value == "Mine"
    assert "Of a colleague" in words(run)
    assert "Saving again puts it in the place of what stands on the record now." in words(run)
    run.button(key=f"desk.round-{code}.save_round").click().run()
    assert "Reporting round saved" in words(run)
    assert "Of a colleague" not in words(run)


def test_a_form_in_which_nothing_was_typed_takes_up_what_changed(opened: Open, sqlite_store: Store) -> None:
    last = TODAY + datetime.timedelta(days=9)
    with sqlite_store.transaction() as session:
        code = rounds.open_round(session, SECRETARIAT, TODAY, last)
    run = opened("desk", SECRETARIAT, lang="en", part="rounds")
    run.selectbox(key="desk.which_round").set_value(code).run()
    with sqlite_store.transaction() as session:
        rounds.change(session, SECRETARIAT, code, TODAY, last, note="Of a colleague")
    run.run()
    assert "Of a colleague" in [one.value for one in run.text_area]


def test_a_meeting_is_entered_changed_and_withdrawn(opened: Open, sqlite_store: Store) -> None:
    run = opened("desk", SECRETARIAT, lang="en", part="rounds")
    day = TODAY + datetime.timedelta(days=40)
    fill(run, "meeting-", held_on=day)
    run.button(key="desk.meeting-.save_meeting").click().run()
    assert 'href="#field-meeting--title_en"' in told(run)
    fill(run, "meeting-", title_en="A made-up meeting <b>")
    run.button(key="desk.meeting-.save_meeting").click().run()
    assert "Meeting saved" in words(run)
    assert "A made-up meeting &lt;b&gt;" in told(run)
    code = f"{day}-group_meeting"
    run.selectbox(key="desk.which_meeting").set_value(code).run()
    fill(run, f"meeting-{code}", symbol="INF/MSME/W/52")
    run.button(key=f"desk.meeting-{code}.save_meeting").click().run()
    assert "INF/MSME/W/52" in words(run)
    run.button(key=f"desk.meeting-{code}.withdraw_meeting").click().run()
    assert "No coming meeting is on the calendar." in words(run)


def test_the_trail_is_filtered_and_goes_on_by_hundreds(opened: Open, sqlite_store: Store) -> None:
    with sqlite_store.transaction() as session:
        for place in range(105):
            day = datetime.date(2030, 1, 1) + datetime.timedelta(days=place)
            rounds.enter_meeting(session, SECRETARIAT, MeetingDraft(held_on=day, title_en="Made up"))
    desk.report(sqlite_store, at=EARLIER)
    run = opened("desk", SECRETARIAT, lang="en", part="trail")
    assert "100 lines, the newest first" in words(run)
    run.button(key="desk.trail.more").click().run()
    assert not [one for one in run.button if one.key == "desk.trail.more"]
    with sqlite_store.reading() as session:
        every = trail.lines(session, SECRETARIAT, limit=500)
    assert f"{len(every)} lines" in words(run)
    run.selectbox(key="desk.what").set_value("report.submit").run()
    said = words(run)
    assert "1 line, the newest first" in said
    assert "report submitted" in said
    assert f"record={records(sqlite_store)}" in told(run)
    run.text_input(key="desk.trail.who").set_value("nobody").run()
    assert "No line of the trail is like that." in words(run)
    assert run.query_params["who"] in ("nobody", ["nobody"])


@pytest.mark.parametrize("code", ["since", "until"])
def test_a_day_of_the_trail_that_is_none_is_said(opened: Open, code: str) -> None:
    assert "is not a day" in words(opened("desk", SECRETARIAT, lang="en", part="trail", **{code: "tomorrow"}))


@pytest.mark.parametrize(
    ("reader", "pages"),
    [
        (Reader(), set()),
        (GUEST, {"report"}),
        (VIEWER, {"accounts"}),
        (DELEGATE, {"report", "accounts"}),
        (CHAIR, {"desk", "accounts"}),
        (SECRETARIAT, {"desk", "accounts"}),
    ],
)
def test_the_menu_names_the_desks_that_a_reader_can_use(
    opened: Open, monkeypatch: pytest.MonkeyPatch, reader: Reader, pages: set[str]
) -> None:
    from pages.shared import context

    seen: list[set[str]] = []
    plain: Callable[..., list[object]] = context.offered

    def watched(visit: context.Page) -> list[object]:
        found = plain(visit)
        seen.append({one.url_path for one in found if one.visibility == "visible"})  # type: ignore[attr-defined]
        return found

    monkeypatch.setattr(context, "offered", watched)
    opened("overview", reader, lang="en")
    assert seen[-1] & set(context.DESKS) == pages
