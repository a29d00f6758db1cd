"""The meeting page: what is new, whom to hear, who sees what, and the brief to take away."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from monitoring import ask, briefing
from monitoring.errors import Refused
from monitoring.i18n import translator
from monitoring.record import speaking
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Audience, Visibility
from pages.shared import data, meeting_brief
from tests import reporters
from tests.reporters import ANA, CHAIR, SECRETARIAT, VIEWER

from .conftest import Open, told

APRIL = "2022-04-07-group_meeting"
PRIVATE = "Zorblatt"


def text(run: object) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", told(run)))


def test_the_answer_stands_first_with_both_denominators(opened: Open) -> None:
    said = text(opened("meeting", meeting=APRIL, lang="en"))
    lead = said.split("Since the meeting of 8 February 2022")[1]
    assert "1 statement from 1 delegation" in lead
    assert "58 of 67 delegations · 58 of 94 Members" in lead
    assert "Japan" in lead
    assert "first statement: reported, no stage named" in lead
    assert "public record" in lead
    assert "6 of 67 delegations (+1) · 33 of 94 Members" in lead


def test_nothing_new_is_said_with_one_way_on(opened: Open) -> None:
    html = told(opened("meeting", meeting="2025-12-02-group_meeting", lang="en"))
    assert "Nothing new is on the record in this time." in html
    assert re.search(r"Compare with [^:]+: \d+ statements? since", html)


def test_the_last_meeting_that_was_held_opens(opened: Open) -> None:
    assert "Since the meeting of 3 October 2025" in text(opened("meeting", lang="en"))


@pytest.mark.parametrize(("codes", "said"), [({"meeting": "no"}, "no"), ({"since": "no"}, "no")])
def test_a_wrong_code_is_one_sentence(opened: Open, codes: dict[str, str], said: str) -> None:
    run = opened("meeting", lang="en", **codes)
    assert not run.exception
    assert f"“{said}”" in text(run)


def test_the_address_of_a_brief_between_two_days_opens_them(opened: Open) -> None:
    run = opened("meeting", meeting="2022-04-10", since="2022-02-10", lang="en")
    assert "Since 10 February 2022" in text(run)
    assert run.selectbox(key="meeting.since").value == "2022-02-10"
    assert "10 February 2022" in run.selectbox(key="meeting.since").options


@pytest.mark.parametrize("content", [None, b"not slides"])
def test_a_template_that_cannot_be_read_is_said_before_the_button(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    template = tmp_path / "house.pptx"
    if content is not None:
        template.write_bytes(content)
    monkeypatch.setenv("BRIEF_TEMPLATE", str(template))
    run = opened("meeting", lang="en")
    assert "BRIEF_TEMPLATE: “house.pptx” cannot be read" in text(run)
    assert not [one for one in run.get("download_button") if one.proto.id.endswith("meeting.download")]
    run.selectbox(key="meeting.format").set_value("pdf").run()
    assert "BRIEF_TEMPLATE" not in text(run)
    assert [one for one in run.get("download_button") if one.proto.id.endswith("meeting.download")]


@pytest.mark.parametrize(("hear", "rows"), [("any", 58), ("all", 67), ("one", 67)])
def test_the_choice_of_whom_to_hear(opened: Open, hear: str, rows: int) -> None:
    said = text(opened("meeting", meeting=APRIL, lang="en", hear=hear))
    assert f"{rows} delegations; no report yet on any of the six: 58 of {rows}." in said


def test_circles_and_regions_narrow_it(opened: Open) -> None:
    html = told(opened("meeting", meeting=APRIL, lang="en", region="north_america"))
    matrix = html.split('class="matrix"')[1].split("</div>")[0]
    assert re.findall(r"<bdi>(.*?)</bdi>", matrix) == ["Canada", "Mexico"]
    few = told(opened("meeting", meeting=APRIL, lang="en", circle="ldc"))
    assert 0 < few.split('class="matrix"')[1].split("</div>")[0].count("<bdi>") < 15


def test_members_stand_in_the_order_of_the_language(opened: Open) -> None:
    html = told(opened("meeting", meeting=APRIL, lang="fr", region="africa"))
    names = re.findall(r"<bdi>(.*?)</bdi>", html.split('class="matrix"')[1].split("</div>")[0])
    assert names[0].startswith("Côte")
    assert names == sorted(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_news_stand_by_name_where_no_day_is_shown(opened: Open, language: str) -> None:
    html = told(opened("meeting", meeting="2025-12-02", since="2021-01-01", lang=language))
    compact = html.split('class="news-compact"')[1].split('class="statements news"')[0]
    groups = [re.findall(r"<bdi>(.*?)</bdi>", group) for group in compact.split("<section>")[1:]]
    assert len(groups[0]) > 5
    assert groups == [translator(language).sorted(names) for names in groups]


# Who sees what


def test_the_speaking_list_and_what_waits_are_for_chair_and_secretariat(
    opened: Open, sqlite_store: Store
) -> None:
    reporters.reported(sqlite_store)
    with sqlite_store.transaction() as session:
        speaking.put(session, CHAIR, APRIL, "PER", 2, PRIVATE)
    for reader in (CHAIR, SECRETARIAT):
        run = opened("meeting", reader, meeting=APRIL, lang="en")
        assert "Speaking list" in text(run)
        assert [one.value for one in run.text_input if one.value] == [PRIVATE]
        assert "1 report, seen by the Coordinator" in text(run)
    for reader in (VIEWER, ANA, None):
        run = opened("meeting", *([reader] if reader else []), meeting=APRIL, lang="en")
        assert PRIVATE not in str([one.value for one in run.text_input])
        assert "Speaking list" not in told(run)
        assert "waiting for an answer" not in told(run)


def test_what_waits_stands_by_day_then_by_name(opened: Open, sqlite_store: Store) -> None:
    for number, member in enumerate(("URY", "CHE", "DEU"), start=1):
        reader = replace(ANA, members=frozenset({member}))
        reporters.reported(sqlite_store, reader, member, number)
    for language, order in (
        ("en", ["Germany", "Switzerland", "Uruguay"]),
        ("fr", ["Allemagne", "Suisse", "Uruguay"]),
        ("es", ["Alemania", "Suiza", "Uruguay"]),
    ):
        html = told(opened("meeting", CHAIR, meeting=APRIL, lang=language))
        assert re.findall(r"<bdi>(.*?)</bdi>", html.split('class="waiting"')[1].split("</ul>")[0]) == order


def test_adding_moving_and_putting_back(opened: Open, sqlite_store: Store) -> None:
    run = opened("meeting", CHAIR, meeting=APRIL, lang="en")
    run.multiselect[0].set_value(["PER", "CHL"]).run()
    next(one for one in run.button if one.label == "Add to the list").click().run()
    assert [one.member for one in kept(sqlite_store)] == ["PER", "CHL"]
    next(one for one in run.button if one.label == "Down").click().run()
    assert [one.member for one in kept(sqlite_store)] == ["CHL", "PER"]
    run.text_input[0].set_value("Ask first").run()
    next(one for one in run.button if one.label == "Take out").click().run()
    assert [one.member for one in kept(sqlite_store)] == ["PER"]
    next(one for one in run.button if one.label.startswith("Put back")).click().run()
    assert [(one.member, one.note) for one in kept(sqlite_store)] == [("CHL", "Ask first"), ("PER", "")]


def test_adding_again_keeps_the_note(opened: Open, sqlite_store: Store) -> None:
    with sqlite_store.transaction() as session:
        speaking.put(session, CHAIR, APRIL, "PER", 1, PRIVATE)
    run = opened("meeting", CHAIR, meeting=APRIL, lang="en")
    run.multiselect[0].set_value(["PER"]).run()
    next(one for one in run.button if one.label == "Add to the list").click().run()
    assert [one.note for one in kept(sqlite_store)] == [PRIVATE]


def kept(store: Store) -> tuple[speaking.SpeakingFact, ...]:
    with store.reading() as session:
        return speaking.listed(session, CHAIR, APRIL)


# The brief


@pytest.mark.parametrize("fmt", briefing.FORMATS)
def test_a_brief_for_the_public_holds_nothing_else(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, fmt: str
) -> None:
    reporters.reported(sqlite_store, number=3, visibility=Visibility.GROUP, text=f"{PRIVATE} said")
    with sqlite_store.transaction() as session:
        speaking.put(session, CHAIR, "2025-12-02-group_meeting", "PER", 2, f"{PRIVATE} note")
    opened("meeting", CHAIR, lang="en")
    monkeypatch.setattr(data, "reader_of", lambda token: CHAIR)
    public = meeting_brief.made(wanted(Audience.PUBLIC), fmt)
    chair = meeting_brief.made(wanted(Audience.CHAIR), fmt)
    assert PRIVATE not in inside(public)
    assert public == meeting_brief.made(wanted(Audience.PUBLIC), fmt)
    assert f"{PRIVATE} note" in inside(chair)
    monkeypatch.setattr(data, "reader_of", lambda token: VIEWER)
    assert meeting_brief.made(wanted(Audience.PUBLIC), fmt) == public
    with pytest.raises(Refused):
        meeting_brief.made(wanted(Audience.CHAIR), fmt)


def test_a_short_brief_is_one_tick_away(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    run = opened("meeting", lang="en")
    run.checkbox(key="meeting.short").check().run()
    assert not run.exception
    short = replace(wanted(Audience.PUBLIC), is_short=True)
    assert short.stem == "brief-2026-03-02-short-en"
    assert len(meeting_brief.made(short, "html")) < len(meeting_brief.made(wanted(Audience.PUBLIC), "html"))


def wanted(audience: Audience) -> meeting_brief.Wanted:
    today = datetime.date(2026, 3, 2)
    view = View(today, data.latest_record(), sees=Visibility.GROUP)
    held = ask.between(data.base(view), today)
    between = replace(held, as_of=today, since_on=datetime.date(2025, 10, 3))
    return meeting_brief.Wanted(view, between, audience, "en", "", "", today)


def inside(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        held = pypdf.PdfReader(io.BytesIO(content))
        told = [str(held.metadata), str(held.xmp_metadata and held.xmp_metadata.dc_title)]
        return "\n".join([*told, *(page.extract_text() for page in held.pages)])
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return "\n".join(inside(book.read(name)) for name in book.namelist())
    return content.decode("utf-8", "replace")
