"""The desk of a delegation when a save, a colleague or a second thought comes between: what stands in the
form goes in, or nothing does; no text is thrown away, and whatever went otherwise is said."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.errors import NotFound, StoreError
from monitoring.record import drafts, evidence, reporting, signing
from monitoring.record.store import Store
from tests import reporters
from tests.reporters import ANA, BEN

from .conftest import Open, told
from .test_report import button, draft, fill, labels, mine, now, one

LONG = "x " * 100_100
LINE = "URY-A5-20221012"


def once(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> None:
    """Let a store not answer the first time that it is asked for something."""
    real, asked = getattr(module, name), []

    def breaks(*given: Any, **named: Any) -> Any:
        asked.append(name)
        if len(asked) == 1:
            raise StoreError("store-no_answer", found="held")
        return real(*given, **named)

    monkeypatch.setattr(module, name, breaks)


def words(run: AppTest) -> str:
    return one(run, "text_area", "text").value


def typed(run: AppTest, text: str) -> AppTest:
    """Type without a run of its own: the next click comes with it."""
    one(run, "text_area", "text").set_value(text)
    return run


def begun(opened: Open, text: str = "first words") -> AppTest:
    return fill(opened("report", ANA, rec="4"), stage="planned", text=text)


# A save that did not work


def test_what_could_not_be_saved_is_not_submitted_in_its_older_words(
    opened: Open, sqlite_store: Store
) -> None:
    run = typed(begun(opened), LONG)
    button(run, "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    assert words(run) == LONG
    assert "200," in told(run)
    assert 'class="desk-under"' in told(run)
    fill(run, text="short enough")
    assert 'class="desk-under"' not in told(run)
    button(run, "Submit report").click().run()
    assert mine(sqlite_store, 4)[0].latest.text == "short enough"


def test_a_store_that_does_not_answer_once_submits_nothing_and_says_so(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = typed(begun(opened), "first words, and the second")
    once(monkeypatch, drafts, "save")
    button(run, "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    assert 'class="desk-said bad"' in told(run)
    assert words(run) == "first words, and the second"
    button(run, "Submit report").click().run()
    assert mine(sqlite_store, 4)[0].latest.text == "first words, and the second"


def test_who_leaves_with_unsaved_words_stays(opened: Open, sqlite_store: Store) -> None:
    run = typed(begun(opened), LONG)
    button(run, "Save and leave").click().run()
    assert words(run) == LONG
    assert draft(sqlite_store, 4).paper.text == "first words"
    fill(run, text="short enough")
    button(run, "Save and leave").click().run()
    assert not run.text_area


@pytest.mark.parametrize("label", ["Keep theirs", "Keep mine"])
def test_a_choice_between_two_versions_does_not_empty_unsaved_words(
    opened: Open, sqlite_store: Store, label: str
) -> None:
    run = begun(opened)
    held = draft(sqlite_store, 4)
    with sqlite_store.transaction() as session:
        paper = reporters.paper(text="words of Ben", said_on=now())
        drafts.save(session, BEN, held.code, paper, version=held.version)
    typed(fill(run, text="more words of Ana"), LONG)
    button(run, label).click().run()
    assert words(run) == LONG
    assert draft(sqlite_store, 4).paper.text == "words of Ben"


def test_a_file_outlives_a_store_that_did_not_answer(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begun(opened)
    once(monkeypatch, evidence, "put")
    run.file_uploader[0].upload("Guide.txt", b"plain words", "text/plain")
    button(run, "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    assert 'class="desk-said bad"' in told(run)
    run.run()
    assert draft(sqlite_store, 4).file.name == "Guide.txt"


def test_the_form_stays_open_where_it_could_not_be_submitted(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporters.reported(sqlite_store, said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Report something new").click().run()
    once(monkeypatch, drafts, "begin")
    button(run, "Submit report").click().run()
    assert len(mine(sqlite_store, 4)) == 1
    assert len(run.text_area) == 3
    button(run, "Submit report").click().run()
    assert len(mine(sqlite_store, 4)) == 2
    assert not run.text_area


# What stands on the screen


def test_only_what_stands_on_the_screen_is_submitted(opened: Open, sqlite_store: Store) -> None:
    done = reporters.reported(sqlite_store, text="words one", said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Report something new").click().run()
    assert words(run) == "words one"
    reporters.reported(sqlite_store, BEN, report=done.report, text="words of Ben", said_on=now(), today=now())
    button(run, "Submit report").click().run()
    by = {report.latest.submitted_by: report.latest.text for report in mine(sqlite_store, 4)}
    assert by == {ANA.email: "words one", BEN.email: "words of Ben"}


def test_only_what_stands_on_the_screen_is_handed_over(opened: Open, sqlite_store: Store) -> None:
    done = reporters.reported(sqlite_store, text="words one", said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Report something new").click().run()
    reporters.reported(sqlite_store, BEN, report=done.report, text="words of Ben", said_on=now(), today=now())
    hand(run, "cap@example.org")
    assert draft(sqlite_store, 4).paper.text == words(run) == "words one"


# A colleague was faster


def test_what_a_colleague_submitted_meanwhile_is_told_and_not_submitted_twice(
    opened: Open, sqlite_store: Store
) -> None:
    run = begun(opened)
    done = reporters.submitted(sqlite_store, draft(sqlite_store, 4), BEN, now())
    button(typed(run, "first words, with a comma more"), "Submit report").click().run()
    assert [len(report.revisions) for report in mine(sqlite_store, 4)] == [1]
    assert f"ben@example.org has submitted this draft meanwhile, as report {done.report}" in told(run)
    assert words(run) == "first words, with a comma more"
    held = draft(sqlite_store, 4)
    assert (held.report, held.paper.text) == (done.report, "first words, with a comma more")
    assert f"Next revision of report {done.report}" in told(run)
    button(run, "Submit report").click().run()
    (report,) = mine(sqlite_store, 4)
    assert [one.text for one in report.revisions] == ["first words, with a comma more", "first words"]


def test_a_report_submitted_and_withdrawn_meanwhile_is_not_revised(opened: Open, sqlite_store: Store) -> None:
    run = begun(opened)
    done = reporters.submitted(sqlite_store, draft(sqlite_store, 4), BEN, now())
    reporters.withdrawn(sqlite_store, done.report, BEN, now())
    button(typed(run, "more words"), "Submit report").click().run()
    held = draft(sqlite_store, 4)
    assert (held.report, held.paper.text) == ("", "more words")
    assert "has submitted this draft meanwhile" in told(run)


def test_beside_the_next_draft_of_a_colleague_ones_own_words_stand_too(
    opened: Open, sqlite_store: Store
) -> None:
    run = begun(opened)
    reporters.submitted(sqlite_store, draft(sqlite_store, 4), BEN, now())
    reporters.drafted(sqlite_store, BEN, text="next words of Ben", said_on=now(), today=now())
    button(typed(run, "next words of Ana"), "Submit report").click().run()
    assert len(mine(sqlite_store, 4)) == 1
    assert "has submitted this draft meanwhile" in told(run)
    assert "Changed meanwhile by a colleague" in told(run)
    assert words(run) == "next words of Ana"
    assert draft(sqlite_store, 4).paper.text == "next words of Ben"
    button(run, "Keep mine").click().run()
    assert draft(sqlite_store, 4).paper.text == "next words of Ana"


def test_what_a_colleague_discarded_meanwhile_is_told_and_ones_words_are_kept(
    opened: Open, sqlite_store: Store
) -> None:
    run = begun(opened)
    with sqlite_store.transaction() as session:
        drafts.discard(session, BEN, draft(sqlite_store, 4).code)
    button(typed(run, "more words"), "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    assert "This draft was discarded meanwhile" in told(run)
    assert draft(sqlite_store, 4).paper.text == words(run) == "more words"


# Correct and revise, where a draft is there by then


def test_what_was_typed_just_before_becomes_the_correction(opened: Open, sqlite_store: Store) -> None:
    run = typed(opened("report", ANA, rec="5"), "typed just before")
    run.button(f"report.do.correct.{LINE}").click().run()
    held = draft(sqlite_store, 5)
    assert (held.corrects, held.paper.text) == (LINE, "typed just before")
    assert words(run) == "typed just before"
    assert "beside the line of 12 October 2022" in told(run)
    assert "A draft had been begun here already." in told(run)


def test_a_draft_that_a_colleague_began_goes_on_as_the_revision(opened: Open, sqlite_store: Store) -> None:
    done = reporters.reported(sqlite_store, said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    reporters.drafted(sqlite_store, BEN, text="words of Ben", said_on=now(), today=now())
    button(run, "Revise").click().run()
    held = draft(sqlite_store, 4)
    assert (held.report, held.paper.text) == (done.report, "words of Ben")
    assert words(run) == "words of Ben"
    assert f"Next revision of report {done.report}" in told(run)


def test_two_texts_stay_side_by_side_when_the_draft_becomes_a_revision(
    opened: Open, sqlite_store: Store
) -> None:
    run = opened("report", ANA, rec="5")
    reporters.drafted(sqlite_store, BEN, number=5, text="words of Ben", said_on=now(), today=now())
    run = typed(run, "words of Ana")
    run.button(f"report.do.correct.{LINE}").click().run()
    assert draft(sqlite_store, 5).corrects == LINE
    assert words(run) == "words of Ana"
    assert "Changed meanwhile by a colleague" in told(run)


def test_a_draft_for_something_else_is_named_and_stands_open(opened: Open, sqlite_store: Store) -> None:
    run = opened("report", ANA, rec="5")
    asked = run.button(f"report.do.correct.{LINE}")
    reporters.drafted(
        sqlite_store, BEN, number=5, corrects="URY-A5-20220208", text="words of Ben", said_on=now()
    )
    asked.click().run()
    assert draft(sqlite_store, 5).corrects == "URY-A5-20220208"
    assert "is there already, for something else, begun by ben@example.org" in told(run)
    assert words(run) == "words of Ben"


# Handed over


def hand(run: AppTest, email: str) -> AppTest:
    for name, value in (("email", email), ("name", "Cap")):
        run.text_input(f"report.hand.{name}").set_value(value)
    run.button("report.hand.do").click().run()
    assert not run.exception
    return run


def test_a_link_to_a_draft_can_be_taken_back_used_or_not(opened: Open, sqlite_store: Store) -> None:
    run = begun(opened)
    assert "Take back" not in labels(run)
    secrets = [hand(run, email).code[0].value for email in ("wrong@example.org", "right@example.org")]
    secrets = [one.split("token=")[1].split("&")[0] for one in secrets]
    assert labels(run).count("Take back") == 2
    with sqlite_store.transaction() as session:
        token = signing.accept(session, secrets[1])
    run.run()
    assert "right@example.org: the link was used" in told(run)
    assert "wrong@example.org: the link works until" in told(run)
    while "Take back" in labels(run):
        button(run, "Take back").click().run()
        assert "Taken back: that link no longer opens this form." in told(run)
    with sqlite_store.reading() as session:
        with pytest.raises(NotFound):
            signing.invitation(session, secrets[0])
        assert not signing.reader_of(session, token).draft
    assert words(run) == "first words"


# After a withdrawal


def test_the_revision_of_what_was_withdrawn_is_submitted_with_its_file(
    opened: Open, sqlite_store: Store
) -> None:
    first = reporters.drafted(sqlite_store, said_on=now(), today=now())
    with sqlite_store.transaction() as session:
        file = evidence.put(session, ANA, first.code, "Guide.txt", b"plain words")
        paper = reporters.paper(said_on=now(), file=file.code)
        first = drafts.save(session, ANA, first.code, paper, version=first.version).draft
    done = reporters.submitted(sqlite_store, first, today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Revise").click().run()
    with sqlite_store.transaction() as session:
        reporting.withdraw(session, BEN, done.report, today=now())
    run.run()
    button(run, "Submit report").click().run()
    last = next(one for one in mine(sqlite_store, 4) if one.report != done.report)
    assert (last.latest.revision, last.latest.file, last.latest.file_name) == (1, file.code, "Guide.txt")
