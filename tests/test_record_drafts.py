"""Drafts: shared by a delegation, seen by nobody else, and no text is lost."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import func, select

from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.i18n import translator
from monitoring.record import audit, beside, drafts, evidence, queries
from monitoring.record.access import Reader
from monitoring.record.model import AuditLine
from monitoring.record.model_reports import Draft, DraftVersion
from monitoring.record.paper import Paper, of_json, storable, to_json
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES, AskStage, Stage, Visibility

from . import reporters
from .reporters import ANA, BEN, OTHER, STRANGERS, TODAY


def lines(store: Store, what: str) -> int:
    with store.reading() as session:
        wanted = select(func.count()).select_from(AuditLine).where(AuditLine.what == what)
        return session.execute(wanted).scalar() or 0


def test_a_draft_saves_and_takes_no_record_number(store: Store) -> None:
    before = reporters.latest(store)
    draft = reporters.drafted(store, asks={"A4.1": AskStage.NOT_APPLICABLE}, practice="p", need="n")
    assert (draft.version, draft.saved_by, draft.created_by) == (2, ANA.email, ANA.email)
    with store.reading() as session:
        assert drafts.get(session, BEN, draft.code) == draft
        assert drafts.find(session, ANA, "URY", 4) == draft
        assert drafts.find(session, ANA, "URY", 5) is None
        assert drafts.of_member(session, ANA, "URY") == (draft,)
        assert audit.verify(session) == []
    assert reporters.latest(store) == before
    assert (lines(store, "draft.begin"), lines(store, "draft.save")) == (1, 0)


def test_saving_the_same_again_changes_nothing(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        again = drafts.save(session, BEN, draft.code, draft.paper, version=1)
        assert again == drafts.Saved(draft, clash=False)
        assert len(drafts.versions(session, ANA, draft.code)) == 1


def test_two_colleagues_who_save_one_draft_lose_neither_text(store: Store) -> None:
    draft = reporters.drafted(store)
    mine, theirs = replace(draft.paper, text="What Ana wrote"), replace(draft.paper, text="What Ben wrote")
    with store.transaction() as session:
        first = drafts.save(session, ANA, draft.code, mine, version=draft.version)
    for _ in range(2):  # a page that saves again and again
        with store.transaction() as session:
            second = drafts.save(session, BEN, draft.code, theirs, version=draft.version)
    assert (first.clash, second.clash) == (False, True)
    assert second.draft == first.draft
    with store.reading() as session:
        beside_it = drafts.versions(session, ANA, draft.code)
    assert [(text.paper.text, text.saved_by) for text in beside_it[:2]] == [
        ("What Ben wrote", BEN.email),
        (draft.paper.text, ANA.email),
    ]
    assert lines(store, "draft.clash") == 1
    with store.transaction() as session:  # Ben looks at both, and chooses
        chosen = drafts.save(session, BEN, draft.code, theirs, version=second.draft.version)
        assert not chosen.clash
        texts = {text.paper.text for text in drafts.versions(session, ANA, draft.code)}
    assert {"What Ana wrote", "What Ben wrote"} <= texts | {chosen.draft.paper.text}


@pytest.mark.parametrize("stale", [-1, 0, 10**30])
def test_a_version_that_never_was_is_a_stale_one(store: Store, stale: int) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        assert drafts.save(session, ANA, draft.code, reporters.paper(text="x"), version=stale).clash


def test_many_who_save_at_once_lose_no_text(store: Store) -> None:
    draft = reporters.drafted(store)

    def save(place: int) -> bool:
        with store.transaction() as session:
            text = reporters.paper(text=f"text {place}")
            return drafts.save(session, ANA, draft.code, text, version=draft.version).clash

    with ThreadPoolExecutor(8) as pool:
        clashes = list(pool.map(save, range(8)))
    assert clashes.count(False) == 1
    with store.reading() as session:
        held = {text.paper.text for text in drafts.versions(session, ANA, draft.code)}
        held.add(drafts.get(session, ANA, draft.code).paper.text)
    assert {f"text {place}" for place in range(8)} <= held


def test_two_who_begin_at_once_get_the_same_draft(store: Store) -> None:
    def begin(reader: Reader) -> str:
        with store.transaction() as session:
            return drafts.begin(session, reader, "URY", 2, today=TODAY).code

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(begin, [ANA, BEN] * 4))) == 1
    assert lines(store, "draft.begin") == 1


def test_at_most_100_texts_are_kept_and_what_came_second_among_them(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        drafts.save(session, BEN, draft.code, reporters.paper(text="came second"), version=1)
        version = draft.version
        for place in range(beside.MOST + 20):
            saved = drafts.save(session, ANA, draft.code, reporters.paper(text=f"{place}"), version=version)
            version = saved.draft.version
        held = [text.paper.text for text in drafts.versions(session, ANA, draft.code)]
    assert len(held) == beside.MOST
    assert held[0] == f"{beside.MOST + 18}"  # newest first; the last of all is the draft itself
    assert "came second" in held


@pytest.mark.parametrize("stranger", STRANGERS, ids=lambda reader: reader.role.value)
def test_a_draft_is_not_there_for_anybody_else(store: Store, stranger: Reader) -> None:
    draft = reporters.drafted(store)
    codes = (draft.code, "nosuchdraft", "a\x00b", "\ud800", "")
    with store.transaction() as session:
        asked: list[Callable[[], object]] = [
            *(partial(drafts.get, session, stranger, code) for code in codes),
            *(partial(drafts.versions, session, stranger, code) for code in codes),
            *(partial(drafts.discard, session, stranger, code) for code in codes),
            *(partial(drafts.save, session, stranger, code, reporters.PAPER, version=2) for code in codes),
            *(partial(drafts.begin, session, stranger, "URY", number, today=TODAY) for number in (4, 5)),
            *(partial(drafts.find, session, stranger, "URY", number) for number in (4, 5)),
            partial(drafts.of_member, session, stranger, "URY"),
        ]
        for ask in asked:
            with pytest.raises(NotFound) as refused:
                ask()
            assert refused.value.key == "access-not_found"
    with store.reading() as session:
        assert drafts.get(session, ANA, draft.code) == draft


def test_who_was_handed_a_draft_may_fill_it_in_and_nothing_else(store: Store) -> None:
    draft, other = reporters.drafted(store), reporters.drafted(store, number=5)
    guest = Reader(email="min@example.org", draft=draft.code)
    with store.transaction() as session:
        saved = drafts.save(session, guest, draft.code, reporters.paper(text="From the capital"), version=2)
        assert saved.draft.saved_by == "invited:min@example.org"
        assert drafts.get(session, guest, draft.code) == saved.draft
        assert drafts.find(session, guest, "URY", 4) == saved.draft
        with pytest.raises(Refused):
            drafts.discard(session, guest, draft.code)
        for ask in (
            lambda: drafts.get(session, guest, other.code),
            lambda: drafts.of_member(session, guest, "URY"),
            lambda: drafts.begin(session, guest, "URY", 4, today=TODAY),
            lambda: drafts.find(session, guest, "URY", 5),
        ):
            with pytest.raises(NotFound):
                ask()


def test_a_discarded_draft_is_gone_with_its_texts(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        drafts.discard(session, BEN, draft.code)
    with store.reading() as session:
        assert drafts.find(session, ANA, "URY", 4) is None
        for table in (Draft, DraftVersion):
            assert session.execute(select(func.count()).select_from(table)).scalar() == 0
    assert lines(store, "draft.discard") == 1


def test_who_saves_what_a_colleague_submitted_is_told_so(store: Store) -> None:
    draft = reporters.drafted(store)
    done = reporters.submitted(store, draft, BEN)
    with store.transaction() as session, pytest.raises(Conflict) as told:
        drafts.save(session, ANA, draft.code, reporters.paper(text="later"), version=draft.version)
    assert told.value.places == {"by": BEN.email, "report": done.report}
    with store.transaction() as session, pytest.raises(NotFound):
        drafts.save(session, OTHER, draft.code, reporters.PAPER, version=draft.version)


def test_a_text_that_came_second_outlives_the_submission(store: Store) -> None:
    draft = reporters.drafted(store)
    texts = {BEN: "By Ben", Reader(email="min@example.org", draft=draft.code): "From the capital"}
    with store.transaction() as session:
        now = drafts.save(session, ANA, draft.code, reporters.paper(text="By Ana"), version=2).draft
        for reader, text in texts.items():
            file = evidence.put(session, reader, draft.code, "x.txt", text.encode())
            words = reporters.paper(text=text, file=file.code)
            assert drafts.save(session, reader, draft.code, words, version=2).clash
    done = reporters.submitted(store, now)
    with store.transaction() as session:
        left = drafts.find(session, BEN, "URY", 4)
        assert left is not None
        assert (left.report, left.code != draft.code) == (done.report, True)
        held = [left.paper, *(text.paper for text in drafts.versions(session, BEN, left.code))]
        assert {paper.text for paper in held} == set(texts.values())
        assert all(evidence.fetch(session, BEN, paper.file).content for paper in held)
    again = reporters.submitted(store, left, BEN)
    assert (again.report, again.revision) == (done.report, 2)


def test_a_text_that_was_settled_is_not_drafted_again(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        now = drafts.save(session, ANA, draft.code, reporters.paper(text="By Ana"), version=2).draft
        drafts.save(session, BEN, draft.code, reporters.paper(text="By Ben"), version=2)
        now = drafts.save(session, BEN, draft.code, reporters.paper(text="By Ben"), version=now.version).draft
        now = drafts.save(session, BEN, draft.code, reporters.paper(text="Both"), version=now.version).draft
        now = drafts.save(session, ANA, draft.code, reporters.paper(text="Both."), version=now.version).draft
    reporters.submitted(store, now)
    with store.reading() as session:
        assert drafts.find(session, ANA, "URY", 4) is None


def test_a_draft_is_filled_in_from_the_last_report(store: Store) -> None:
    reporters.reported(
        store,
        text="Le guide",
        language="fr",
        visibility=Visibility.GROUP,
        symbol="G/MA/367",
        meeting="2020-12-11-adoption",
        asks={"A4.1": AskStage.PLANNED},
        said_on=datetime.date(2025, 1, 1),
    )
    with store.transaction() as session:
        draft = drafts.begin(session, ANA, "URY", 4, language="es", today=TODAY)
        other = drafts.begin(session, ANA, "URY", 3, language="es", today=TODAY)
    assert draft.paper == Paper(
        stage=Stage.PLANNED,
        text="Le guide",
        said_on=TODAY,
        asks={"A4.1": AskStage.PLANNED},
        symbol="G/MA/367",
        visibility=Visibility.GROUP,
        language="fr",
    )
    assert other.paper == Paper(said_on=TODAY, language="es")


def test_a_revision_is_filled_in_whole_and_only_of_a_living_report(store: Store) -> None:
    done = reporters.reported(store, meeting="2020-12-11-adoption", said_on=datetime.date(2025, 1, 1))
    with store.transaction() as session:
        draft = drafts.begin(session, ANA, "URY", 4, report=done.report, today=TODAY)
        assert draft.report == done.report
        assert draft.paper == reporters.paper(
            meeting="2020-12-11-adoption", said_on=datetime.date(2025, 1, 1)
        )
        drafts.discard(session, ANA, draft.code)
        for member, number, report in (("URY", 5, done.report), ("KEN", 4, done.report), ("URY", 4, "x\x00")):
            with pytest.raises(NotFound):
                drafts.begin(session, BEN, member, number, report=report, today=TODAY)
    reporters.withdrawn(store, done.report)
    with store.transaction() as session:
        with pytest.raises(Conflict):
            drafts.begin(session, ANA, "URY", 4, report=done.report, today=TODAY)
        assert drafts.begin(session, ANA, "URY", 4, today=TODAY).paper == Paper(said_on=TODAY)


@pytest.mark.parametrize("number", [0, 7, -1, 10**20])
def test_there_are_six_recommendations(store: Store, number: int) -> None:
    with store.transaction() as session, pytest.raises(NotFound):
        drafts.begin(session, ANA, "URY", number, today=TODAY)


def test_only_a_living_line_of_that_member_can_be_corrected(store: Store) -> None:
    own = reporters.reported(store, number=5)
    with store.transaction() as session:
        for statement in ("MEX-A5-20220208", own.statement, "no-such-line", "\ud800"):
            with pytest.raises(NotFound):
                drafts.begin(session, ANA, "URY", 5, corrects=statement, today=TODAY)
        with pytest.raises(NotFound):  # of another recommendation
            drafts.begin(session, ANA, "URY", 4, corrects="URY-A5-20220208", today=TODAY)
    reporters.reported(store, number=5, corrects="URY-A5-20220208")
    with store.transaction() as session, pytest.raises(Conflict):
        drafts.begin(session, ANA, "URY", 5, corrects="URY-A5-20220208", today=TODAY)


def test_a_draft_that_is_there_goes_on_for_what_is_asked_or_says_for_what_it_is(store: Store) -> None:
    done = reporters.reported(store)
    draft = reporters.drafted(store, BEN, text="By Ben")
    with store.transaction() as session:
        turned = drafts.begin(session, ANA, "URY", 4, report=done.report, today=TODAY)
        assert (turned.code, turned.report, turned.paper) == (draft.code, done.report, draft.paper)
        assert (turned.version, turned.saved_by) == (draft.version + 1, BEN.email)  # who has it open is told
        for asked in ({}, {"report": done.report}):
            assert drafts.begin(session, ANA, "URY", 4, today=TODAY, **asked) == turned
    assert lines(store, "draft.begin") == 3
    assert reporters.submitted(store, turned).revision == 2
    corrects = reporters.drafted(store, BEN, number=5, corrects="URY-A5-20220208")
    with store.transaction() as session:
        with pytest.raises(Conflict) as told:
            drafts.begin(session, ANA, "URY", 5, corrects="URY-A5-20221012", today=TODAY)
        assert (told.value.key, told.value.places) == ("draft-for_other", {"by": BEN.email})
        assert drafts.get(session, ANA, corrects.code) == corrects


def test_a_draft_goes_on_for_nothing_that_could_not_be_begun(store: Store) -> None:
    done, draft = reporters.reported(store), reporters.drafted(store, number=5)
    with store.transaction() as session:
        for what in ({"report": done.report}, {"corrects": "MEX-A5-20220208"}, {"report": "\ud800"}):
            with pytest.raises(NotFound):
                drafts.begin(session, ANA, "URY", 5, today=TODAY, **what)
        assert drafts.get(session, ANA, draft.code) == draft


def test_a_draft_that_outlived_a_withdrawal_keeps_its_file_and_takes_no_other(store: Store) -> None:
    """Files of a report that stands are of its own time; that of the one withdrawn goes on."""
    codes = []
    for _ in range(2):
        first = reporters.drafted(store)
        with store.transaction() as session:
            file = evidence.put(session, ANA, first.code, "x.txt", b"plain words")
            words = reporters.paper(file=file.code)
            first = drafts.save(session, ANA, first.code, words, version=first.version).draft
        codes.append((reporters.submitted(store, first).report, file.code))
    (withdrawn, left), (_, standing) = codes
    with store.transaction() as session:
        draft = drafts.begin(session, BEN, "URY", 4, report=withdrawn, today=TODAY)
    reporters.withdrawn(store, withdrawn)
    with store.transaction() as session:
        other = reporters.paper(file=standing)
        draft = drafts.save(session, BEN, draft.code, other, version=draft.version).draft
    with pytest.raises(BadReport):
        reporters.submitted(store, draft, BEN)
    with store.transaction() as session:
        draft = drafts.save(session, BEN, draft.code, reporters.paper(file=left), version=draft.version).draft
    assert reporters.submitted(store, draft, BEN).revision == 1


HOSTILE = {
    "nul": "a\x00b",
    "half a letter": "a\ud800b\udfff",
    "right to left": "\u202eevil\u202c \u200f",
    "formula": '=HYPERLINK("https://example.org";"x")',
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "template": "{{ 7*7 }} {% raw %} ${jndi:ldap://x}",
    "quotes": "'; DROP TABLE drafts; --",
    "control": "\x1b[31mred\x07",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_draft_keeps_what_was_typed_whatever_it_was(store: Store, text: str) -> None:
    words = Paper(
        **dict.fromkeys(("text", "practice", "need", "symbol", "link", "file", "language", "meeting"), text),
        asks={text: AskStage.PLANNED},
    )
    draft = reporters.drafted(store)
    with store.transaction() as session:
        drafts.save(session, ANA, draft.code, words, version=draft.version)
    with store.reading() as session:
        kept = drafts.get(session, ANA, draft.code).paper
    expected = text.replace("\x00", "").replace("\ud800", "\ufffd").replace("\udfff", "\ufffd")
    assert (kept.text, kept.meeting, dict(kept.asks)) == (expected, expected, {expected: AskStage.PLANNED})


def test_a_megabyte_is_refused_with_a_sentence_and_changes_nothing(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        long = drafts.save(session, ANA, draft.code, reporters.paper(text="é" * 150_000), version=2)
        assert len(long.draft.paper.text) == 150_000
        with pytest.raises(BadReport) as refused:
            drafts.save(session, ANA, draft.code, reporters.paper(text="x" * 1_000_000), version=3)
        assert drafts.get(session, ANA, draft.code) == long.draft
    (problem,) = refused.value.problems
    for language in LANGUAGES:
        assert "200" in translator(language)(problem.key, **problem.places)


def test_a_paper_is_read_back_as_it_was_and_older_ones_too() -> None:
    words = reporters.paper(asks={"A4.1": AskStage.IN_PLACE}, visibility=Visibility.GROUP)
    assert of_json(to_json(words)) == words
    assert of_json('{"text": "x", "of_a_later_version": 1}') == Paper(text="x")
    assert storable(words) == words


def test_the_newest_record_stays_what_it_was(store: Store) -> None:
    with store.reading() as session:
        before = queries.statements(session, reporters.latest(store))
    reporters.drafted(store)
    with store.reading() as session:
        assert queries.statements(session, reporters.latest(store)).equals(before)
