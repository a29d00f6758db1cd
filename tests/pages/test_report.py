"""The desk of a delegation, through dashboard.py: what it shows to whom, and that nothing typed is lost."""

from __future__ import annotations

import datetime
import re

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.errors import StoreError
from monitoring.record import drafts, queries, reports, review
from monitoring.record.access import ANYONE, Reader
from monitoring.record.store import Store
from monitoring.settings import settings
from monitoring.view import today
from monitoring.vocabulary import Role, Stage
from tests import reporters
from tests.reporters import ANA, BEN, CHAIR, OTHER, SECRETARIAT, VIEWER

from .conftest import Open, told

HOSTILE = "<img src=x onerror=alert(1)>\"'</textarea><script>alert(2)</script>\u202eabc =1+1"


def now() -> datetime.date:
    return today(settings().timezone)


def number(store: Store) -> int:
    with store.reading() as session:
        return queries.latest_record(session)


def draft(store: Store, recommendation: int, reader: Reader = ANA, member: str = "URY"):
    with store.reading() as session:
        return drafts.find(session, reader, member, recommendation)


def mine(store: Store, recommendation: int, reader: Reader = ANA):
    with store.reading() as session:
        found = reports.of_member(session, reader, "URY")
    return [one for one in found if one.recommendation == recommendation]


def one(run: AppTest, kind: str, name: str):
    """The widget of the form that is called so."""
    found = [each for each in run.get(kind) if (each.key or "").endswith(f".{name}")]
    assert len(found) == 1, [each.key for each in run.get(kind)]
    return found[0]


def button(run: AppTest, label: str):
    found = [each for each in run.button if each.label == label]
    assert found, [each.label for each in run.button]
    return found[0]


def fill(run: AppTest, **fields) -> AppTest:
    """Fill in fields as somebody does: one after another, each with a run of its own."""
    kinds = {"stage": "radio", "visibility": "radio", "text": "text_area", "practice": "text_area"}
    for name, value in fields.items():
        kind = kinds.get(name, "date_input" if name == "said_on" else "text_input")
        one(run, kind, name).set_value(value).run()
        assert not run.exception
    return run


def labels(run: AppTest) -> list[str]:
    return [each.label for each in run.button]


# Who


def test_who_did_not_sign_in_reads_one_sentence_and_the_way_in(opened: Open) -> None:
    run = opened("report", ANYONE, rec="5", lang="fr")
    page = told(run)
    assert "Connectez-vous" in page
    assert re.search(r'href="/account/sign-in\?lang=fr&amp;next=%2Freport', page)
    assert not run.text_area
    assert not run.radio or {each.key for each in run.radio} == {"bar.lang"}


@pytest.mark.parametrize("reader", [VIEWER, CHAIR, SECRETARIAT], ids=lambda one: one.role.value)
def test_who_speaks_for_no_member_is_refused(opened: Open, reader: Reader) -> None:
    run = opened("report", reader, member="URY")
    assert not run.text_area
    assert 'class="problem"' in told(run)
    assert "Report for" not in told(run)


@pytest.mark.parametrize("codes", [{"member": "URY"}, {"member": "URY", "rec": "4"}])
def test_a_delegate_who_guesses_the_address_of_another_finds_nothing(
    opened: Open, sqlite_store: Store, codes: dict[str, str]
) -> None:
    reporters.drafted(sqlite_store, text="only for Uruguay")
    run = opened("report", OTHER, **codes)
    assert "There is no such thing here." in told(run)
    assert "only for Uruguay" not in told(run)
    assert not run.text_area


def test_who_speaks_for_several_chooses_one(opened: Open) -> None:
    run = opened("report", BEN, rec="4")
    assert "Report for Kenya" in told(run)
    chosen = run.selectbox(key="report.member")
    assert chosen.options == ["Kenya", "Uruguay"]
    chosen.set_value("URY").run()
    assert "Report for Uruguay" in told(run)
    assert run.query_params["member"] in ("URY", ["URY"])


# On arrival


def test_looking_begins_no_draft_and_shows_all_six(opened: Open, sqlite_store: Store) -> None:
    before = number(sqlite_store)
    run = opened("report", ANA, rec="5")
    page = told(run)
    assert page.count('<a class="tile') == 6
    assert re.search(r'class="tile under_way chosen"[^>]*aria-current="true"', page)
    assert "12 October 2022" in page
    assert "years ago" in page
    assert "public record" in page
    assert draft(sqlite_store, 5) is None
    assert number(sqlite_store) == before
    assert one(run, "radio", "stage").value is None
    assert one(run, "date_input", "said_on").value == now()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("rec", ["1", "3", "5"])
def test_each_of_the_six_is_drawn_in_each_language(opened: Open, language: str, rec: str) -> None:
    run = opened("report", ANA, rec=rec, lang=language)
    assert told(run).count("<h1>") == 1
    assert len(run.text_area) == 3


def test_a_code_that_is_none_of_the_six_is_told(opened: Open) -> None:
    assert "is not one of the six recommendations" in told(opened("report", ANA, rec="9"))


# The draft


def test_what_is_typed_saves_itself_and_takes_no_record_number(opened: Open, sqlite_store: Store) -> None:
    before = number(sqlite_store)
    run = fill(opened("report", ANA, rec="4"), text="We consult small firms.", stage="planned")
    run = fill(run, symbol="G/MA/367", visibility="group")
    held = draft(sqlite_store, 4)
    assert held.paper.text == "We consult small firms."
    assert held.paper.stage == Stage.PLANNED
    assert (held.paper.symbol, held.paper.visibility) == ("G/MA/367", "group")
    assert number(sqlite_store) == before
    page = told(run)
    assert re.search(r'role="status">.*Draft saved \d\d:\d\d · only your delegation sees it', page)
    assert re.search(r"draft saved \d\d:\d\d", page)
    again = opened("report", ANA, rec="4")
    assert one(again, "text_area", "text").value == "We consult small firms."


def test_a_draft_is_shared_by_the_delegation_and_opens_where_it_was_left(
    opened: Open, sqlite_store: Store
) -> None:
    reporters.drafted(sqlite_store, BEN, "URY", 6, text="begun by Ben", said_on=now())
    run = opened("report", ANA)
    assert one(run, "text_area", "text").value == "begun by Ben"
    assert "<h2>6 " in told(run)


def test_single_asks_do_not_apply_and_never_move_the_stage(opened: Open, sqlite_store: Store) -> None:
    run = opened("report", ANA, rec="1")
    asked = [each for each in run.selectbox if ".asks." in (each.key or "")]
    assert [each.key.rsplit("asks.")[1] for each in asked] == ["A1.1", "A1.2", "A1.3"]
    asked[1].set_value("not_applicable").run()
    held = draft(sqlite_store, 1).paper
    assert held.asks == {"A1.2": "not_applicable"}
    assert held.stage is None


def test_what_was_typed_is_shown_as_it_will_appear_and_never_raw(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="2"), text=HOSTILE, practice=HOSTILE, symbol=HOSTILE)
    page = told(run)
    assert "<img" not in page
    assert "<script>alert" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert draft(sqlite_store, 2).paper.text == HOSTILE
    assert one(run, "text_area", "text").value == HOSTILE


# Problems


def test_all_problems_stand_together_and_beside_their_fields(opened: Open, sqlite_store: Store) -> None:
    before = number(sqlite_store)
    run = fill(opened("report", ANA, rec="5"), stage="under_way", symbol="GMA367", link="http://x")
    button(run, "Submit report").click().run()
    page = told(run)
    box = page[page.index('class="desk-problems"') :]
    assert 'role="alert"' in box[:60]
    assert "Three things to look at before you submit" in box
    for field in ("text", "symbol", "link"):
        assert f'href="#field-{field}"' in box
        assert f'id="field-{field}"' in page
    assert page.count('class="desk-under"') == 3
    assert one(run, "text_input", "symbol").value == "GMA367"
    assert one(run, "radio", "stage").value == "under_way"
    assert draft(sqlite_store, 5).paper.symbol == "GMA367"
    assert number(sqlite_store) == before


def test_a_text_that_is_too_long_is_kept_whole_and_said(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="5"), stage="planned", text="word " * 1000)
    assert "5,000 of 4,000 characters" in told(run)
    button(run, "Submit report").click().run()
    assert one(run, "text_area", "text").value == "word " * 1000
    assert "One thing to look at before you submit" in told(run)


def test_a_text_too_long_for_a_draft_stays_in_the_form_and_is_said(opened: Open) -> None:
    long = "x" * 300_000
    run = fill(opened("report", ANA, rec="5"), text=long)
    assert one(run, "text_area", "text").value == long
    assert 'class="desk-under"' in told(run)


# Submit, confirm, correct, revise, withdraw


def test_a_report_is_submitted_and_stands_on_the_page(opened: Open, sqlite_store: Store) -> None:
    before = number(sqlite_store)
    run = fill(opened("report", ANA, rec="4"), stage="planned", text="We consult.", symbol="G/MA/367")
    button(run, "Submit report").click().run()
    page = told(run)
    assert number(sqlite_store) == before + 1
    (report,) = mine(sqlite_store, 4)
    assert f"as revision 1, record number {before + 1}" in page
    assert "self-report" in page
    assert report.report in page
    assert "Revision 1, submitted" in page
    assert {"Revise", "Withdraw", "Report something new"} <= set(labels(run))
    assert not run.text_area
    assert draft(sqlite_store, 4) is None


def test_two_clicks_submit_once(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="4"), stage="planned", text="We consult.")
    submit = button(run, "Submit report")
    wished = submit.key.rsplit(".", 1)[1]
    submit.click().run()
    before = number(sqlite_store)
    run.session_state["report.wish"] = ("submit", wished)
    run.run()
    assert number(sqlite_store) == before
    assert draft(sqlite_store, 4) is None
    assert len(mine(sqlite_store, 4)) == 1


def test_still_so_is_one_click(opened: Open, sqlite_store: Store) -> None:
    before = number(sqlite_store)
    run = opened("report", ANA, rec="5")
    button(run, "Still so: confirm as of today").click().run()
    (report,) = mine(sqlite_store, 5)
    assert report.latest.confirms == "URY-A5-20221012"
    assert report.latest.said_on == now()
    assert number(sqlite_store) == before + 1
    assert "Confirmed as of" in told(run)
    assert "Still so: confirm as of today" not in labels(run)


def test_a_line_is_corrected_in_ones_own_words(opened: Open, sqlite_store: Store) -> None:
    run = opened("report", ANA, rec="5")
    button(run, "Correct this line").click().run()
    assert draft(sqlite_store, 5).corrects == "URY-A5-20221012"
    assert "beside the line of 12 October 2022" in told(run)
    assert "Correct this line" not in labels(run)
    fill(run, stage="in_place", text="In use since 2022.")
    button(run, "Submit report").click().run()
    assert mine(sqlite_store, 5)[0].latest.corrects == "URY-A5-20221012"


def test_a_revision_is_filled_in_and_its_differences_are_marked(opened: Open, sqlite_store: Store) -> None:
    reporters.reported(sqlite_store, text="We plan a guide.", said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Revise").click().run()
    assert one(run, "text_area", "text").value == "We plan a guide."
    fill(run, text="We wrote a guide.")
    button(run, "Submit report").click().run()
    (report,) = mine(sqlite_store, 4)
    assert [each.revision for each in report.revisions] == [2, 1]
    page = told(run)
    assert "We <del>plan</del><ins>wrote</ins> a guide." in page
    assert "ana@example.org" in page


def test_withdrawing_asks_first(opened: Open, sqlite_store: Store) -> None:
    done = reporters.reported(sqlite_store, said_on=now(), today=now())
    run = opened("report", ANA, rec="4")
    button(run, "Withdraw").click().run()
    assert mine(sqlite_store, 4)[0].status == "submitted"
    button(run, "No, leave it as it is").click().run()
    assert mine(sqlite_store, 4)[0].status == "submitted"
    button(run, "Withdraw").click().run()
    button(run, "Yes, withdraw it").click().run()
    assert mine(sqlite_store, 4)[0].status == "withdrawn"
    assert f"Report {done.report} is withdrawn" in told(run)
    assert len(run.text_area) == 3


def test_what_was_sent_back_says_why(opened: Open, sqlite_store: Store) -> None:
    done = reporters.reported(sqlite_store, said_on=now(), today=now())
    with sqlite_store.transaction() as session:
        review.send_back(session, SECRETARIAT, done.report, "Which <b>firms</b>?", revision=1)
    run = opened("report", ANA, rec="4")
    page = told(run)
    assert "Which &lt;b&gt;firms&lt;/b&gt;?" in page
    assert "sent back: see the note" in page
    assert "Revise" in labels(run)


def test_discarding_asks_first(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="4"), text="something")
    button(run, "Discard draft").click().run()
    assert draft(sqlite_store, 4) is not None
    button(run, "Yes, discard it").click().run()
    assert draft(sqlite_store, 4) is None
    assert one(run, "text_area", "text").value == ""


# Two colleagues


def test_of_two_who_write_at_once_neither_loses_a_word(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="4"), text="words of Ana")
    held = draft(sqlite_store, 4)
    with sqlite_store.transaction() as session:
        paper = reporters.paper(text="words of Ben", said_on=now())
        drafts.save(session, BEN, held.code, paper, version=held.version)
    fill(run, text="more words of Ana")
    page = told(run)
    assert "Changed meanwhile by a colleague: see both versions" in page
    assert "ben@example.org" in page
    assert "<del>Ana</del>" in page
    assert "<ins>Ben</ins>" in page
    assert one(run, "text_area", "text").value == "more words of Ana"
    assert draft(sqlite_store, 4).paper.text == "words of Ben"
    button(run, "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    button(run, "Keep mine").click().run()
    assert draft(sqlite_store, 4).paper.text == "more words of Ana"
    with sqlite_store.reading() as session:
        kept = {each.paper.text for each in drafts.versions(session, ANA, held.code)}
    assert {"words of Ana", "words of Ben", "more words of Ana"} <= kept
    assert "Changed meanwhile" not in told(run)


def test_the_colleagues_text_can_be_kept_and_ones_own_brought_back(opened: Open, sqlite_store: Store) -> None:
    run = fill(opened("report", ANA, rec="4"), text="words of Ana")
    held = draft(sqlite_store, 4)
    with sqlite_store.transaction() as session:
        paper = reporters.paper(text="words of Ben", said_on=now())
        drafts.save(session, BEN, held.code, paper, version=held.version)
    fill(run, text="more words of Ana")
    button(run, "Keep theirs").click().run()
    assert one(run, "text_area", "text").value == "words of Ben"
    with sqlite_store.reading() as session:
        kept = drafts.versions(session, ANA, held.code)
    (which,) = [each for each in kept if each.paper.text == "more words of Ana"]
    run.session_state["report.wish"] = ("bring", f"{which.version} {which.saved_at.isoformat()}")
    run.run()
    assert one(run, "text_area", "text").value == "more words of Ana"


def test_what_a_colleague_saved_comes_in_where_nothing_was_typed(opened: Open, sqlite_store: Store) -> None:
    run = opened("report", ANA, rec="4")
    reporters.drafted(sqlite_store, BEN, text="words of Ben", said_on=now())
    run.run()
    assert one(run, "text_area", "text").value == "words of Ben"


# When something breaks


def test_a_store_that_goes_away_takes_no_word_with_it(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = fill(opened("report", ANA, rec="4"), stage="planned")

    def gone() -> Store:
        raise StoreError("store-gone", found="store.sqlite")

    with monkeypatch.context() as broken:
        broken.setattr("pages.shared.data.store", gone)
        broken.setattr("monitoring.service.health.store", gone)
        one(run, "text_area", "text").set_value("typed while it was away").run()
        assert 'class="problem"' in told(run)
    run.run()
    assert one(run, "text_area", "text").value == "typed while it was away"
    assert draft(sqlite_store, 4).paper.text == "typed while it was away"


def test_a_right_that_was_taken_away_is_gone_at_the_next_click(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = fill(opened("report", ANA, rec="4"), stage="planned", text="We consult.")
    monkeypatch.setattr("pages.shared.data.reader_of", lambda token: ANYONE)
    button(run, "Submit report").click().run()
    assert not mine(sqlite_store, 4)
    assert "Sign in" in told(run)


# Who was handed a draft


def test_who_was_handed_a_draft_sees_that_form_alone(opened: Open, sqlite_store: Store) -> None:
    given = reporters.drafted(sqlite_store, text="begun by Ana", said_on=now())
    reporters.drafted(sqlite_store, number=5, text="another draft", said_on=now())
    guest = Reader(draft=given.code, email="cap@example.org", name="Cap")
    run = opened("report", guest)
    page = told(run)
    assert one(run, "text_area", "text").value == "begun by Ana"
    assert "another draft" not in page
    assert '<a class="tile' not in page
    assert not {"Submit report", "Discard draft", "Withdraw", "Correct this line"} & set(labels(run))
    assert "the delegation submits it" in page
    fill(run, text="filled in the capital")
    assert draft(sqlite_store, 4).paper.text == "filled in the capital"
    assert draft(sqlite_store, 4).saved_by == "invited:cap@example.org"


def test_who_was_handed_a_draft_finds_no_other(opened: Open, sqlite_store: Store) -> None:
    given = reporters.drafted(sqlite_store, said_on=now())
    other = reporters.drafted(sqlite_store, number=5, text="another draft", said_on=now())
    guest = Reader(draft=given.code, email="cap@example.org")
    run = opened("report", guest, draft=other.code)
    assert "There is no such thing here." in told(run)
    assert "another draft" not in told(run)


def test_a_file_is_put_in_and_taken_out(opened: Open, sqlite_store: Store) -> None:
    run = opened("report", ANA, rec="4")
    run.file_uploader[0].upload("Näme.txt", b"plain words", "text/plain").run()
    held = draft(sqlite_store, 4)
    assert held.file.name == "Näme.txt"
    assert f"/evidence?file={held.file.code}" in told(run)
    button(run, "Take this file out").click().run()
    assert draft(sqlite_store, 4).paper.file == ""
    run.file_uploader[0].upload("report.pdf", b"\x7fELF\x02\x01\x00\x00" * 9, "application/pdf").run()
    assert draft(sqlite_store, 4).file is None
    assert 'class="desk-under"' in told(run)


def test_the_role_of_a_delegate_without_a_member_is_refused(opened: Open) -> None:
    assert 'class="problem"' in told(opened("report", Reader(Role.DELEGATE, "x@example.org")))
