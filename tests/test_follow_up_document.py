"""The follow-up note: what its first draft holds, and how it stands as a document."""

from __future__ import annotations

import datetime

import pytest

from monitoring import ask
from monitoring.briefs import follow_up
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import follow_up as kept
from monitoring.record import queries
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Visibility

from . import builders, reporters

TODAY = datetime.date(2026, 3, 10)
MEETING, SINCE = "2022-04-07-group_meeting", "2022-02-08-group_meeting"


def answered(store, meeting=MEETING, since=SINCE):
    with store.reading() as session:
        view = View(TODAY, queries.latest_record(session), sees=Visibility.GROUP)
        base = ask.known(session, view)
        between = ask.between(base, TODAY, meeting=meeting, since=since)
        return ask.meeting(session, view, base, between, TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_has_one_line_for_each_thing_that_is_new(sqlite_store, language):
    answer, t = answered(sqlite_store), translator(language)
    items = follow_up.drafted(answer, t)
    assert [item.number for item in items] == [1, 2, 3, 4, 5, 6, 0]
    for item in items[:6]:
        news = [each for each in answer.news if each.recommendation == item.number]
        lines = item.remarks.split("\n") if item.remarks else []
        assert len(lines) == len(news)
        for each in news:
            name = t.text(answer.names[each.member])
            (line,) = [one for one in lines if one.startswith(f"{name}: ")]
            assert t.text(each.statement.words) in line
            assert t(f"brief-change_{each.change}") in line
    assert items == follow_up.drafted(answer, t)


def test_help_that_was_asked_for_becomes_a_next_step_and_a_coming_meeting_a_date(sqlite_store):
    reporters.reported(sqlite_store, practice="A desk in each port.")
    reporters.reported(
        sqlite_store, reporters.OTHER, "CHL", 4, text="Chile's words {text}", need="Help with a {text} form."
    )
    answer = answered(sqlite_store, "today", "2025-12-02-group_meeting")
    items = {item.number: item for item in follow_up.drafted(answer, translator("en"))}
    assert items[4].decisions.split("\n") == [
        "Help asked for: Chile: Help with a {text} form. (Offered by: Uruguay)",
        "Good practice offered: Uruguay: A desk in each port.",
    ]
    assert "Chile: Chile's words {text} (" in items[4].remarks
    assert not any(items[number].decisions for number in (1, 2, 3, 5, 6))
    coming = [each for each in answer.choices if each.day.on > answer.between.as_of]
    assert bool(items[0].dates) is bool(coming)
    reviews = [each for each in answer.reviews if not each.is_passed]
    assert len(items[0].remarks.split("\n")) == len(reviews) > 0


def test_a_draft_of_a_full_record_can_be_saved(tmp_path):
    store = builders.dense_sqlite(tmp_path / "store.sqlite")
    answer = answered(store, "today", SINCE)
    items = follow_up.drafted(answer, translator("en"))
    assert len(answer.news) > 500
    assert max(len(field) for item in items for field in item[1:]) <= kept.LONGEST == follow_up.LONGEST
    assert all(item.remarks for item in items[:6])
    with store.transaction() as session:
        saved = kept.save(session, reporters.CHAIR, MEETING, "en", map(tuple_of, items), "", revision=0)
    assert [tuple(item) for item in saved.items] == [tuple(item) for item in items]
    store.close()


def tuple_of(item):
    return kept.NoteItem(*item)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_as_a_document_holds_what_was_written_under_its_items(sqlite_store, language):
    answer, t = answered(sqlite_store), translator(language)
    items = [kept.NoteItem(5, "Said this", "Do that", ""), kept.NoteItem(0, "Other", "", "June")]
    document = follow_up.document(
        answer,
        items,
        "Write.\n\nOr call.",
        t,
        Links(answer.stamp.view, language, "https://monitor.example.org"),
        revision=3,
        saved_on=datetime.date(2026, 3, 9),
    )
    assert [each.key for each in document.sections] == ["remarks", "decisions", "dates", "how-to-add"]
    remarks, decisions, dates, how = document.sections
    fifth = next(each for each in answer.recommendations if each.number == 5)
    title = f"5 {t.text(fifth.short)}"
    assert remarks.pieces[0].rows == ((title, "Said this"), (t("follow-other"), "Other"))
    assert decisions.pieces[0].rows == ((title, "Do that"),)
    assert dates.pieces[0].rows == ((t("follow-other"), "June"),)
    assert how.pieces[0].paragraphs == ("Write.", "Or call.")
    assert (t("brief-revision"), f"3 · {t.day(datetime.date(2026, 3, 9))}") in document.facts
    assert document.foot.notes == (t("note-voluntary"), t("note-without_prejudice"))


def test_an_empty_note_says_so(sqlite_store):
    answer, t = answered(sqlite_store), translator("en")
    document = follow_up.document(answer, (), "", t, Links(answer.stamp.view, "en"))
    assert [each.pieces[0].paragraphs for each in document.sections] == [(t("brief-nothing_here"),)] * 3
    assert (t("brief-revision"), t("follow-state_drafted")) in document.facts
