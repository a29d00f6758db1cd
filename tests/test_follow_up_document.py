"""The follow-up note: what its first draft holds, and how it stands as a document."""

from __future__ import annotations

import datetime

import pytest

from monitoring import ask
from monitoring.answers.pieces import Day, Meeting, Text
from monitoring.briefs import follow_up
from monitoring.briefs.brief_words import of_meeting
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import follow_up as kept
from monitoring.record import queries, rounds
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Precision, Visibility

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
            assert t(f"change-{each.change}") in line
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
    assert not any(item.dates for item in items.values())


def test_the_next_meeting_alone_is_a_key_date(sqlite_store):
    with sqlite_store.transaction() as session:
        for day in ("2026-10-07", "2026-06-10", "2027-02-01"):
            draft = rounds.MeetingDraft(datetime.date.fromisoformat(day), title_en="Made-up meeting")
            rounds.enter_meeting(session, reporters.SECRETARIAT, draft)
    t = translator("en")
    for meeting, since, expected in (
        ("2025-12-02-group_meeting", "", "Meeting of 10 June 2026: Made-up meeting"),
        ("2026-06-10-group_meeting", "", "Meeting of 7 October 2026: Made-up meeting"),
        ("2027-02-01-group_meeting", "", ""),
    ):
        items = follow_up.drafted(answered(sqlite_store, meeting, since), t)
        assert [item.dates for item in items] == [*[""] * 6, expected]
    early = follow_up.drafted(answered(sqlite_store), t)
    assert early[6].dates.startswith("Meeting of 15 July 2022")
    assert early[6].dates.count("\n") == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meeting", ["today", MEETING])
def test_reviews_whose_window_ends_this_year_are_named_and_the_others_counted(
    sqlite_store, meeting, language
):
    answer, t = answered(sqlite_store, meeting, ""), translator(language)
    year = answer.between.as_of.year
    coming = [each for each in answer.reviews if not each.is_passed]
    near = {t.text(answer.names[each.member]) for each in coming if each.last_year == year}
    assert 0 < len(near) < len(coming) / 3
    *told, rest = follow_up.drafted(answer, t)[6].remarks.split("\n")
    assert len(told) == len(near)
    assert all(any(f"{name}, " in line for line in told) for name in near)
    left = len(coming) - len(near)
    assert rest == t("follow-reviews_rest", count=left, of=len(coming), year=str(year))
    assert str(left) in rest
    assert str(len(coming)) in rest


@pytest.mark.parametrize(
    ("language", "on", "precision", "said"),
    [
        ("en", "2023-10-03", "day", "Meeting of 3 October 2023"),
        ("en", "2023-12-31", "month", "Meeting of December 2023"),
        ("en", "2021-12-31", "year", "Meeting of 2021"),
        ("en", "2025-06-27", "by", "Meeting held by 27 June 2025"),
        ("fr", "2023-10-03", "day", "Réunion du 3 octobre 2023"),
        ("fr", "2023-12-31", "month", "Réunion de décembre 2023"),
        ("fr", "2023-04-30", "month", "Réunion d'avril 2023"),
        ("fr", "2023-08-31", "month", "Réunion d'août 2023"),
        ("fr", "2023-10-31", "month", "Réunion d'octobre 2023"),
        ("fr", "2021-12-31", "year", "Réunion de 2021"),
        ("fr", "2025-06-27", "by", "Réunion tenue au plus tard le 27 juin 2025"),
        ("es", "2023-10-03", "day", "Reunión del 3 de octubre de 2023"),
        ("es", "2023-12-31", "month", "Reunión de diciembre de 2023"),
        ("es", "2023-04-30", "month", "Reunión de abril de 2023"),
        ("es", "2021-12-31", "year", "Reunión de 2021"),
        ("es", "2025-06-27", "by", "Reunión celebrada a más tardar el 27 de junio de 2025"),
    ],
)
def test_the_day_of_a_meeting_is_said_as_well_as_it_is_known(language, on, precision, said):
    day = Day(datetime.date.fromisoformat(on), Precision(precision))
    meeting = Meeting("made-up", day, Text("", "", ""))
    assert of_meeting(translator(language), meeting) == said


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
