"""The follow-up note on the meeting page: drafted, typed, saved, chosen between, read back, taken away."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from monitoring import ask
from monitoring.errors import Refused
from monitoring.record import follow_up, queries
from monitoring.record.access import Reader
from monitoring.record.follow_up import NoteFact, NoteItem
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Visibility
from pages.shared import data, meeting_note, take
from tests.desk import CHAIR, DELEGATE, PEOPLE, SECRETARIAT, TODAY

from .conftest import Open, told

MEETING = "2022-02-08-group_meeting"
HEADING = {"en": "Follow-up note", "fr": "Note de suivi", "es": "Nota de seguimiento"}
TYPED = "Made-up words of the Coordinator"
THEIRS = "Made-up words of the Secretariat"


def words(run: AppTest) -> str:
    """What a page says, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", told(run))))


def note(opened: Open, reader: Reader = CHAIR, language: str = "en") -> AppTest:
    return opened("meeting", reader, lang=language, meeting=MEETING)


def field(run: AppTest, name: str) -> AppTest:
    """A field of the note, by its name in the form."""
    return next(one for one in run.text_area if (one.key or "").endswith(f".{name}"))


def fields(run: AppTest) -> list[str]:
    return [one.key or "" for one in run.text_area if (one.key or "").startswith("meeting.note-")]


def press(run: AppTest, name: str) -> AppTest:
    run.button(key=f"meeting.note.{name}").click().run()
    assert not run.exception, run.exception[0].stack_trace
    return run


def saved(store: Store, text: str = THEIRS, revision: int = 0, language: str = "en") -> NoteFact:
    """Somebody of the Secretariat saves."""
    with store.transaction() as session:
        items = [NoteItem(1, text)]
        return follow_up.save(session, SECRETARIAT, MEETING, language, items, "", revision=revision)


def kept(store: Store, language: str = "en") -> tuple[NoteFact, ...]:
    with store.reading() as session:
        return follow_up.revisions(session, CHAIR, MEETING, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_is_drafted_in_the_language_of_the_page(opened: Open, language: str) -> None:
    run = note(opened, language=language)
    assert f'<h2 id="follow-up">{HEADING[language]}</h2>' in told(run)
    assert len(fields(run)) == 22  # three for each of the six and for other matters, and how to add
    assert any(field(run, f"{number}.remarks").value for number in range(1, 7))
    assert field(run, "how_to_add").value


@pytest.mark.parametrize("name", PEOPLE)
def test_who_finds_it(opened: Open, sqlite_store: Store, name: str) -> None:
    saved(sqlite_store)
    run = note(opened, PEOPLE[name])
    if name in ("chair", "secretariat"):
        assert field(run, "1.remarks").value == THEIRS
    else:
        assert HEADING["en"] not in words(run)
        assert THEIRS not in told(run)
        assert fields(run) == []


def test_what_is_typed_is_saved_whole_and_once(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    assert "Drafted from what was reported. Not saved yet." in words(run)
    drafted = field(run, "2.remarks").value
    field(run, "1.remarks").input(f"  {TYPED}\n").run()
    field(run, "0.dates").input("Spring").run()
    assert "Not saved yet: what was written here." in words(run)
    press(run, "save")
    assert "The follow-up note is saved as revision 1." in words(run)
    assert "Saved as revision 1: coordinator@example.org" in words(run)
    (fact,) = kept(sqlite_store)
    assert fact.items[0].remarks == TYPED
    assert fact.items[1].remarks == drafted
    assert fact.items[6].dates == "Spring"
    assert field(run, "1.remarks").value == TYPED
    press(run, "save")
    assert kept(sqlite_store) == (fact,)
    run.session_state["meeting.note.wish"] = ("save", f"note-{MEETING}-en", 0)  # a click that came late
    run.run()
    assert kept(sqlite_store) == (fact,)


def test_what_is_typed_stays_while_another_language_is_looked_at(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    field(run, "1.remarks").input(TYPED).run()
    run.query_params["lang"] = "fr"
    run.run()
    assert field(run, "1.remarks").value != TYPED
    press(run, "save")
    assert kept(sqlite_store) == ()
    assert len(kept(sqlite_store, "fr")) == 1
    run.query_params["lang"] = "en"
    run.run()
    assert field(run, "1.remarks").value == TYPED


def test_who_comes_second_sees_both_and_keeps_its_own(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    field(run, "1.remarks").input(TYPED).run()
    saved(sqlite_store)
    press(run, "save")
    assert "was saved meanwhile (secretariat@example.org). Nothing was put in its place." in words(run)
    assert [fact.items[0].remarks for fact in kept(sqlite_store)] == [THEIRS]
    assert field(run, "1.remarks").value == TYPED
    html = told(run)
    assert "<del>Coordinator</del>" in html
    assert "<ins>Secretariat</ins>" in html
    assert "meeting.note.save" not in [one.key for one in run.button]
    press(run, "over")
    assert [fact.items[0].remarks for fact in kept(sqlite_store)] == [TYPED, THEIRS]
    assert "Saved as revision 2" in words(run)


def test_who_comes_second_may_take_what_was_saved(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    field(run, "1.remarks").input(TYPED).run()
    saved(sqlite_store)
    run.run()
    assert "Revision 1 was saved meanwhile: secretariat@example.org" in words(run)
    press(run, "take")
    assert field(run, "1.remarks").value == THEIRS
    assert "Saved as revision 1: secretariat@example.org" in words(run)
    assert len(kept(sqlite_store)) == 1


def test_a_third_who_saves_between_is_not_overwritten_either(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    field(run, "1.remarks").input(TYPED).run()
    saved(sqlite_store)
    run.run()
    saved(sqlite_store, "A third text", 1)
    press(run, "over")
    assert [fact.items[0].remarks for fact in kept(sqlite_store)] == ["A third text", THEIRS]
    assert field(run, "1.remarks").value == TYPED
    press(run, "over")
    assert kept(sqlite_store)[0].items[0].remarks == TYPED


def test_who_typed_nothing_is_shown_what_was_saved(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    saved(sqlite_store)
    run.run()
    assert field(run, "1.remarks").value == THEIRS
    assert "Both versions" not in told(run)


def test_it_begins_again_from_what_was_reported(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    drafted = {
        name.rpartition("-en.")[2]: field(run, name.rpartition("-en.")[2]).value for name in fields(run)
    }
    saved(sqlite_store)
    run.run()
    press(run, "begin")
    assert {name: field(run, name).value for name in drafted} == drafted
    assert "A new draft from what was reported stands in the fields." in words(run)
    assert "Not saved yet: what was changed here since revision 1." in words(run)
    assert len(kept(sqlite_store)) == 1
    press(run, "save")
    assert len(kept(sqlite_store)) == 2


def test_every_revision_is_read_back_with_what_changed(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take, "is_open", lambda opened: True)
    saved(sqlite_store, "Two <b>delegations</b> offered <script>alert(1)</script>")
    saved(sqlite_store, "Three <b>delegations</b> offered <script>alert(1)</script>", 1)
    run = note(opened)
    html = told(run)
    assert "<del>Two</del><ins>Three</ins> &lt;b&gt;delegations" in html
    assert "<script>alert" not in html
    labels = [one.label for one in run.expander if one.label.startswith("Revision ")]
    assert [label.partition(":")[0] for label in labels] == ["Revision 2", "Revision 1"]
    assert all("secretariat\u2060@example.org" in label for label in labels)  # and no link
    assert all(label.endswith(" UTC") for label in labels)


def test_what_is_too_long_is_told_and_kept(opened: Open, sqlite_store: Store) -> None:
    run = note(opened)
    long = "a" * (follow_up.LONGEST + 1)
    field(run, "3.decisions").input(long).run()
    press(run, "save")
    assert "3 Trade facilitation: Decisions or next steps: Up to 20,000 characters fit here" in words(run)
    assert field(run, "3.decisions").value == long
    assert kept(sqlite_store) == ()


@pytest.mark.parametrize("kind", meeting_note.KINDS)
def test_the_note_is_taken_away_as_it_was_saved(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    run = note(opened)
    keys = [one.proto.id for one in run.get("download_button")]
    assert not any("file.note" in key for key in keys)  # nothing is saved yet
    saved(sqlite_store)
    field(run, "1.remarks").run()
    keys = [one.proto.id for one in run.get("download_button")]
    assert any(f"file.note.{kind}" in key for key in keys)
    wanted = _wanted(sqlite_store)
    content = meeting_note.made(wanted, kind)
    if kind == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            assert THEIRS in book.read("word/document.xml").decode()
    else:
        import pypdf

        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        assert THEIRS in " ".join(" ".join(page.extract_text() for page in pages).split())
    # The button of the Coordinator, pressed by somebody who may not.
    monkeypatch.setattr("pages.shared.data.reader_of", lambda token: DELEGATE)
    with pytest.raises(Refused):
        meeting_note.made(wanted, kind)


def test_a_note_can_be_taken_away_for_writing_on() -> None:
    assert "docx" in meeting_note.KINDS


def _wanted(store: Store) -> meeting_note.Wanted:
    with store.reading() as session:
        view = View(TODAY, queries.latest_record(session), sees=Visibility.GROUP)
    between = ask.between(data.base(view), TODAY, meeting=MEETING)
    return meeting_note.Wanted(view, between, "en", "http://localhost", "test", TODAY)
