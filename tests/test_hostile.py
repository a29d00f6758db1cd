"""Hostile inputs at every door: none stored half, none run, none shown raw, each answered with a sentence.

The inputs are generated in hostile.py, and a failure names the one it is about. All go to one store on
SQLite, in which counts before and after tell what was kept; a sample goes to PostgreSQL too.
"""

from __future__ import annotations

import csv
import datetime
import email
import email.utils
import io
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from sqlalchemy import func, literal, select, union_all
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.answers import tables
from monitoring.answers.pieces import Text
from monitoring.answers.statements import Filter
from monitoring.ask import statements as ask_all
from monitoring.ask.known import known as read_known
from monitoring.ask.statements import statement as ask_one
from monitoring.briefs import excel, excel_template, tabular
from monitoring.errors import (
    BadIntake,
    BadReport,
    Conflict,
    MonitoringError,
    NotFound,
    Problem,
    Refused,
)
from monitoring.i18n import LONGEST, translator
from monitoring.pictures import compared, markup, offline, report_desk, staff
from monitoring.pictures.links import Links
from monitoring.record import (
    accounts,
    audit,
    drafts,
    evidence,
    intake,
    passwords,
    persons,
    queries,
    reporting,
    reports,
    review,
    rounds,
    signing,
    trail,
    wording,
)
from monitoring.record.access import ANYONE
from monitoring.record.meetings import MeetingDraft
from monitoring.record.model import Base
from monitoring.record.notices import Facts, Letter
from monitoring.record.paper import Paper
from monitoring.record.store import Store, open_store
from monitoring.service import application, calendar, health, mail
from monitoring.service.evidence_route import attachment
from monitoring.settings import settings
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, AskStage, NoticeKind, Stage, Visibility
from tests import hostile, reporters, sheets
from tests.conftest import DATA
from tests.reporters import ANA, SECRETARIAT, TODAY

from .test_record_signing import light_hashing  # noqa: F401 -- a fixture

EN = translator("en")
WORDS = excel_template.words()
NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
KNOWN = (BadReport, BadIntake, NotFound, Refused, Conflict)
PLAIN = "plain words"
DOORS = 9
SAMPLE = 25
"""Every twenty-fifth input goes to PostgreSQL too."""


# What stands in a store, and what a reader sees


COUNTING = union_all(
    *(select(literal(one.name), func.count()).select_from(one) for one in Base.metadata.sorted_tables)
)


def counted(store: Store) -> dict[str, int]:
    """Rows in every table."""
    with store.reading() as session:
        return {str(name): int(many) for name, many in session.execute(COUNTING)}


def more(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """By how many rows which tables grew."""
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}


def whole(store: Store) -> None:
    """The chain of the trail is unbroken, and every line of it proves what it tells of."""
    with store.reading() as session:
        assert audit.verify(session) == []


class Seen(HTMLParser):
    """What a browser makes of a piece: its elements with their attributes, and the text that is read."""

    VOID = frozenset({"br", "input", "img", "hr", "meta", "link", "col"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("srcdoc", "style")], attrs
        for name, value in attrs:
            if name in ("href", "src", "action"):
                scheme = (value or "").strip().lower()
                assert scheme.startswith(("/", "#", "?", "https://", "http://")), value
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"closes nothing: {tag}"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data[:80]}")

    def handle_decl(self, decl: str) -> None:
        assert decl.lower() == "doctype html", decl[:80]

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data[:80])

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data[:80])

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements and the names of their attributes."""
        return [(tag, tuple(name for name, _ in attrs)) for tag, attrs in self.tags]


def shown(make: Callable[[str], str], text: str) -> None:
    """A piece made with a text is the piece made with plain words, but for the words.

    Every element and every attribute is the same; what is read is the text, each letter of it.
    """
    raw, plain = Seen(make(text)), Seen(make(PLAIN))
    assert [tag for tag, _ in raw.tags] == [tag for tag, _ in plain.tags]
    assert raw.tags == plain.tags, "an attribute holds what was typed"
    assert raw.text == plain.text.replace(PLAIN, text)
    assert text in raw.text


def sentences(error: MonitoringError, *, of_file: bool = False) -> list[str]:
    """What a refusal says, in three languages; each one sentence that can be read, sent and shown."""
    found = getattr(error, "problems", ())
    if isinstance(error, BadReport | BadIntake):
        assert found, "refused, and no problem named"
    problems = found or [Problem("", error.key, error.places)]
    said = []
    for language in LANGUAGES:
        t = translator(language)
        told = [offline.told(one, t) if of_file else t(one.key, **one.places) for one in problems]
        for text in told:
            readable(text)
        said += told
        page = offline.problems(problems, t) if of_file else report_desk.problems(problems, 1, t)
        assert Seen(page).text.count("\x00") == 0
        assert {tag for tag, _ in Seen(page).tags} <= {"div", "h2", "ul", "li", "a", "bdi"}
    return said


def readable(text: str) -> None:
    """One sentence: some words, not a whole text, nothing that a terminal or a browser stumbles over."""
    assert text.strip()
    assert len(text) <= 2 * LONGEST + 400, f"a sentence of {len(text)} characters"
    text.encode("utf-8")
    odd = [
        hex(ord(mark)) for mark in text if unicodedata.category(mark) in ("Cc", "Cs") and mark not in "\n\t"
    ]
    assert not odd, f"control characters in a sentence: {odd[:5]}"


@contextmanager
def refused(store: Store, *kinds: type[MonitoringError], of_file: bool = False) -> Iterator[None]:
    """What happens here is refused, with a sentence, and leaves nothing behind."""
    before = counted(store)
    with pytest.raises(kinds or KNOWN) as caught:
        yield
    assert isinstance(caught.value, kinds or KNOWN)
    sentences(caught.value, of_file=of_file)
    assert more(before, counted(store)) == {}


def by_name(held: dict[str, Any], door: int | None = None) -> Any:
    """One test for each input, under its name.

    door: the ordinary suite takes every ninth input here, others than at the next door; ``make proof``
    takes every one of them at every door
    """
    proof = pytest.mark.proof
    skipped = [door is not None and place % DOORS != door for place in range(len(held))]
    names = [
        pytest.param(name, marks=proof if skips else ()) for name, skips in zip(held, skipped, strict=True)
    ]
    return pytest.mark.parametrize("name", names)


@pytest.fixture(scope="module")
def house(
    prepared: Callable[[str, str, Any], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """One store on SQLite for all inputs; at the end its chain is whole, and ``check`` finds nothing."""
    path = tmp_path_factory.mktemp("hostile") / "store.sqlite"
    shutil.copy(prepared("sqlite", "", DATA).removeprefix("sqlite:///"), path)
    held = open_store(f"sqlite:///{path}", DATA)
    yield held
    whole(held)
    assert held.integrity() == []
    held.close()


class Pieces:
    """What pages are made of, read once."""

    def __init__(self, store: Store) -> None:
        with store.reading() as session:
            view = View(TODAY, queries.latest_record(session), sees=Visibility.GROUP)
            self.base = read_known(session, view)
        self.names, self.six = self.base.names, self.base.recommendations


@pytest.fixture(scope="module")
def pieces(house: Store) -> Pieces:
    return Pieces(house)


def test_there_are_more_than_two_hundred() -> None:
    assert sum(hostile.inputs().values()) >= 400
    assert all(many >= 10 for many in hostile.inputs().values())


# The form of a report


def form(store: Store, **fields: Any) -> Any:
    """A draft saved with a paper, and submitted. Whatever came of it, the draft does not stay."""
    draft = reporters.drafted(store)
    try:
        with store.transaction() as session:
            draft = drafts.save(
                session, ANA, draft.code, reporters.paper(**fields), version=draft.version
            ).draft
        with store.transaction() as session:
            return reporting.submit(session, ANA, draft.code, version=draft.version, today=TODAY)
    except KNOWN:
        with store.transaction() as session:
            drafts.discard(session, ANA, draft.code)
        raise


def fits(text: str) -> bool:
    """Whether a draft holds it three times, and a report once."""
    return len(as_kept(text)) * 3 < drafts.LONGEST_DRAFT and 0 < len(wording.tidy(as_kept(text))) <= 4000


def as_kept(text: str) -> str:
    """A text without what no database can hold."""
    return "".join(
        "\ufffd" if unicodedata.category(mark) == "Cs" else mark for mark in text if mark != "\x00"
    )


@by_name(hostile.TEXTS)
def test_words_of_a_report(house: Store, pieces: Pieces, name: str) -> None:
    words_of_a_report(house, pieces, hostile.TEXTS[name])


def words_of_a_report(store: Store, pieces: Pieces, text: str) -> None:
    before, tidied = counted(store), wording.tidy(as_kept(text))
    if not fits(text):
        with pytest.raises(BadReport) as caught:
            form(store, text=text, practice=text, need=text)
        sentences(caught.value)
        assert set(more(before, counted(store))) == {"audit"}  # that a draft was begun and thrown away
        return
    done = form(store, text=text, practice=text, need=text)
    grown = more(before, counted(store))
    assert grown == {"records": 1, "statements": 1, "report_revisions": 1, "audit": 2}
    with store.reading() as session:
        fact = reports.get(session, ANA, done.report).latest
        view = View(TODAY, done.record, sees=Visibility.GROUP)
        one = ask_one(session, view, pieces.base, done.statement)
    assert (fact.text, fact.practice, fact.need) == (tidied, tidied, tidied)
    assert wording.tidy(tidied) == tidied  # what is kept is kept as it is when it comes again
    assert one.statement.words.en == tidied
    on_pages(one, fact, pieces, tidied)
    if not text[:1].isalpha():  # what could begin a formula
        in_files(one, pieces)


def on_pages(one: Any, fact: Any, pieces: Pieces, text: str) -> None:
    """A report on the pages that show it: what was typed is read there, and is nothing else."""
    language = LANGUAGES[one.statement.entered % len(LANGUAGES)]  # all three in turn
    t = translator(language)
    links = Links(one.stamp.view, language)

    def said(words: str) -> Any:
        return replace(one.statement, words=Text(words, "", ""))

    def full(words: str) -> str:
        versions = tuple(replace(each, statement=said(words)) for each in one.versions)
        return markup.one_statement(replace(one, statement=said(words), versions=versions), t, links)

    def own(words: str) -> Any:
        return replace(fact, practice=words, need=words, text=words, file="x", file_name=words)

    shown(lambda words: markup.statements([said(words)], pieces.names, pieces.six, t, links), text)
    shown(full, text)
    shown(lambda words: report_desk.line(said(words), t, links, own=own(words), paper=words), text)
    shown(lambda words: staff.line(said(words), pieces.names, pieces.six[3], t), text)
    paper = fact.paper
    shown(
        lambda words: report_desk.preview(
            replace(paper, text=words, practice=words, need=words),
            words,
            pieces.six[3],
            t,
            file_name=words,
        ),
        text,
    )
    desks(text)


def desks(text: str) -> None:
    """The same words on both desks: revisions compared, notes, names, the trail."""

    def told(words: str) -> str:
        changes = compared.compared(
            Paper(text="other"), Paper(text="other", practice=words), compared.labelled(EN, (), ()), {}
        )
        first = report_desk.Told(1, words, "today", (), words, True)
        second = report_desk.Told(2, words, "today", changes, words, False)
        return report_desk.revisions([first, second], EN)

    def opened(words: str) -> str:
        entry = staff.Entry(words)
        return staff.opened(
            staff.Opened(
                member=words,
                title="title",
                stage=Stage.PLANNED,
                visibility=Visibility.GROUP,
                language="en",
                day=words,
                name=words,
                by=words,
                parts=(compared.Part("same", words), compared.Part("del", words)),
                before=words,
                before_language="en",
                changes=(compared.Change(words, (compared.Part("ins", words),)),),
                facts=((words, entry),),
                answer=words,
                note=words,
            ),
            EN,
        )

    shown(told, text)
    shown(opened, text)
    shown(lambda words: report_desk.sent_back(words, "today", EN), text)
    shown(lambda words: report_desk.said(words, EN), text)
    shown(
        lambda words: report_desk.under(
            "text", [Problem("text", "report-problem_symbol", {"found": words})], EN
        ),
        text[:LONGEST],
    )
    both = compared.difference(text, PLAIN)
    Seen(report_desk.both([compared.Change("x", both)], "a", "b", EN))
    assert Seen(staff.table(["a"], [[text]], "b", EN)).text.count(text)


def in_files(one: Any, pieces: Pieces) -> None:
    """A statement in what is downloaded: no cell that a spreadsheet would work out."""
    table = tables.statements([one.statement])
    rows = list(csv.reader(io.StringIO(tabular.csv(table, one.stamp, EN).decode("utf-8-sig"), newline="")))
    assert len(rows) == 2
    for cell in rows[1]:
        harmless(cell)
    place = rows[0].index("summary_en")
    assert rows[1][place] in (one.statement.words.en, f"'{one.statement.words.en}")
    display = excel.in_words(table, pieces.names, EN, pieces.six)
    book = openpyxl.load_workbook(io.BytesIO(excel.table(display, table, one.stamp, "Statements", EN)))
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f"
            assert cell.hyperlink is None
            if isinstance(cell.value, str):
                harmless(cell.value)


def harmless(cell: str) -> None:
    """No spreadsheet takes this for a formula: not behind spaces, quotes or marks that are not seen."""
    bare = cell.lstrip('"').lstrip()
    while bare and (bare[0].isspace() or unicodedata.category(bare[0]) == "Cf"):
        bare = bare[1:]
    wide = unicodedata.normalize("NFKC", bare[:1])
    assert wide not in tuple("=+-@") or cell.replace(".", "").lstrip("+-").isdigit(), repr(cell[:80])


@by_name(hostile.LINKS)
def test_a_link_of_a_report(house: Store, name: str) -> None:
    link_of_a_report(house, hostile.LINKS[name])


def link_of_a_report(store: Store, link: str) -> None:
    before = counted(store)
    with pytest.raises(BadReport) as caught:
        form(store, link=link)
    assert {one.field for one in caught.value.problems} <= {"link", "text"}
    sentences(caught.value)
    assert set(more(before, counted(store))) == {"audit"}


@by_name(hostile.LINKS)
def test_an_address_that_is_none_leads_nowhere(name: str) -> None:
    link = wording.tidy(as_kept(hostile.LINKS[name]))
    page = Seen(
        markup.render(
            "desk_preview", EN, form=reporters.paper(link=link), member="x", title="x", file_name=""
        )
    )
    for _, attrs in page.tags:
        for attribute, value in attrs:
            if attribute == "href":
                assert (value or "").startswith(("http://", "https://"))


@by_name(hostile.SYMBOLS)
def test_a_symbol_of_a_report(house: Store, name: str) -> None:
    before = counted(house)
    with pytest.raises(BadReport) as caught:
        form(house, symbol=hostile.SYMBOLS[name])
    sentences(caught.value)
    assert set(more(before, counted(house))) == {"audit"}


@by_name(hostile.TEXTS, 0)
def test_codes_of_the_form(house: Store, name: str) -> None:
    """A form that a program sends may hold anything where a page has a list to choose from."""
    text, before = hostile.TEXTS[name], counted(house)
    if not wording.tidy(as_kept(text)):
        return  # nothing was chosen
    for field in ("meeting", "language", "file"):
        with pytest.raises(BadReport) as caught:
            form(house, **{field: text})
        sentences(caught.value)
    with pytest.raises(BadReport) as caught:
        form(house, asks={text: AskStage.UNDER_WAY})
    sentences(caught.value)
    assert set(more(before, counted(house))) == {"audit"}


# Codes of things, wherever one is asked for


@by_name(hostile.CODES)
def test_codes_of_nothing(house: Store, pieces: Pieces, name: str) -> None:
    codes_of_nothing(house, pieces, hostile.CODES[name])


def codes_of_nothing(store: Store, pieces: Pieces, code: str) -> None:
    view = reporters.latest(store)
    asked: list[Callable[[Any], object]] = [
        lambda s: drafts.get(s, ANA, code),
        lambda s: drafts.discard(s, ANA, code),
        lambda s: drafts.save(s, ANA, code, reporters.PAPER, version=1),
        lambda s: drafts.begin(s, ANA, code, 4, today=TODAY),
        lambda s: drafts.find(s, ANA, code, 4),
        lambda s: drafts.of_member(s, ANA, code),
        lambda s: drafts.begin(s, ANA, "URY", 6, report=code or "x", today=TODAY),
        lambda s: drafts.begin(s, ANA, "URY", 6, corrects=code or "x", today=TODAY),
        lambda s: evidence.fetch(s, ANA, code),
        lambda s: evidence.drop(s, ANA, code, code),
        lambda s: evidence.put(s, ANA, code, "a.pdf", hostile.PDF),
        lambda s: reports.get(s, ANA, code),
        lambda s: reporting.submit(s, ANA, code, version=1, today=TODAY),
        lambda s: reporting.confirm(s, ANA, code, today=TODAY),
        lambda s: reporting.withdraw(s, ANA, code, today=TODAY),
        lambda s: review.acknowledge(s, SECRETARIAT, code, revision=1),
        lambda s: review.send_back(s, SECRETARIAT, code, PLAIN, revision=1),
        lambda s: rounds.change(s, SECRETARIAT, code, TODAY, TODAY),
        lambda s: rounds.withdraw(s, SECRETARIAT, code),
        lambda s: rounds.heard(s, SECRETARIAT, code),
        lambda s: rounds.change_meeting(s, SECRETARIAT, code, MeetingDraft(TODAY)),
        lambda s: rounds.withdraw_meeting(s, SECRETARIAT, code),
        lambda s: signing.invitation(s, code),
        lambda s: signing.accept(s, code, name="x", password="x" * 20, language="en"),
        lambda s: signing.invite_to_draft(s, ANA, code, "URY", "a@x.example"),
        lambda s: accounts.reader_as(s, code),
        lambda s: accounts.disable(s, SECRETARIAT, code),
        lambda s: ask_one(s, view, pieces.base, code),
    ]
    before = counted(store)
    for call in asked:
        with pytest.raises(KNOWN) as caught, store.transaction() as session:
            call(session)
        sentences(caught.value)
    assert more(before, counted(store)) == {}
    with store.reading() as session:
        assert signing.reader_of(session, code) == ANYONE
        assert reports.of_statement(session, ANA, code) is None
        assert evidence.fact(session, code) is None


@by_name(hostile.TEXTS, 1)
def test_words_that_are_looked_for(house: Store, pieces: Pieces, name: str) -> None:
    text = hostile.TEXTS[name]
    with house.reading() as session:
        trail.lines(session, SECRETARIAT, trail.TrailFilter(text, text, text))
        ask_all(session, reporters.latest(house), pieces.base, Filter("URY", words=text))


# Files behind a report


@pytest.fixture(scope="module")
def open_draft(house: Store) -> Any:
    """A draft of another recommendation, into which files are put."""
    return reporters.drafted(house, number=5)


@by_name(hostile.FILES)
def test_files(house: Store, open_draft: Any, name: str) -> None:
    given, make, kind = hostile.FILES[name]
    files(house, open_draft, given, make(), kind)


def files(store: Store, draft: Any, name: str, content: bytes, kind: str) -> None:
    before = counted(store)
    try:
        with store.transaction() as session:
            fact = evidence.put(session, ANA, draft.code, name, content)
    except BadReport as error:
        assert kind in ("", "any") or kind.startswith("refused or"), f"{kind} was refused"
        sentences(error)
        assert more(before, counted(store)) == {}
        return
    assert kind, f"taken as {fact.media_type}"
    assert kind in ("any", fact.name.rpartition(".")[2]) or kind.endswith(f" {fact.name.rpartition('.')[2]}")
    assert fact.media_type == evidence.TYPES[fact.name.rpartition(".")[2]]
    assert more(before, counted(store)) == {"evidence_files": 1}
    with store.reading() as session:
        assert evidence.fetch(session, ANA, fact.code).content == content
    with store.transaction() as session:
        evidence.drop(session, ANA, draft.code, fact.code)


@by_name({**hostile.FILE_NAMES, **hostile.TEXTS}, 4)
def test_names_of_files(house: Store, open_draft: Any, name: str) -> None:
    names_of_files(house, open_draft, {**hostile.FILE_NAMES, **hostile.TEXTS}[name])


def names_of_files(store: Store, draft: Any, given: str) -> None:
    before = counted(store)
    with store.transaction() as session:
        fact = evidence.put(session, ANA, draft.code, given, hostile.PDF)
    assert more(before, counted(store)) == {"evidence_files": 1}
    assert fact.name.endswith(".pdf")
    assert 5 <= len(fact.name) <= evidence.LONGEST_NAME
    assert not set(fact.name) & set('/\\<>:"|?*%;\r\n\t\x00')
    assert not [
        m for m in fact.name if unicodedata.category(m) in ("Cc", "Cs") or m in "\u202a\u202e\u2066\u2067"
    ]
    assert not fact.name.startswith(".")
    header = attachment(fact.name)
    assert header.isascii()
    assert header.isprintable()
    assert header.count('"') == 2
    shown(lambda words: report_desk.kept_file(words, 10, "/evidence", EN), fact.name)
    with store.transaction() as session:
        evidence.drop(session, ANA, draft.code, fact.code)


# The desk of the Secretariat


@by_name(hostile.TEXTS, 2)
def test_a_line_of_the_public_record(house: Store, pieces: Pieces, name: str) -> None:
    public_line(house, pieces, hostile.TEXTS[name])


LINE = review.PublicLine(
    member="URY",
    recommendation=3,
    stage=Stage.PLANNED,
    said_on=TODAY,
    event_en="event",
    summary_en="summary",
    source_title="title",
    source_url="https://x.example/a",
)


def public_line(store: Store, pieces: Pieces, text: str) -> None:
    for codes in ({"member": text}, {"meeting": text}, {"source_url": text}):
        if "meeting" in codes and not text:
            continue  # of no meeting
        with refused(store, BadReport), store.transaction() as session:
            review.enter(session, SECRETARIAT, replace(LINE, **codes), today=TODAY)
    typed = dict.fromkeys(("event_en", "event_fr", "source_title", "summary_en", "summary_es"), text)
    before = counted(store)
    try:
        with store.transaction() as session:
            code = review.enter(session, SECRETARIAT, replace(LINE, **typed), today=TODAY)
    except (BadReport, Conflict) as error:  # a conflict: another input says the same once it is tidied
        sentences(error)
        assert more(before, counted(store)) == {}
        return
    assert more(before, counted(store)) == {"records": 1, "statements": 1, "audit": 1}
    with store.reading() as session:
        view = View(TODAY, queries.latest_record(session), sees=Visibility.GROUP)
        one = ask_one(session, view, pieces.base, code)
    said = one.statement
    assert (
        said.words.en
        == said.words.es
        == wording.tidy("".join(m for m in text if not "\ud800" <= m <= "\udfff"))
    )
    assert "\n" not in said.event.en + said.source_title
    links = Links(view, "en")
    for words in (said.words.en, said.event.en):
        shown(
            lambda w: markup.one_statement(replace(one, statement=_line(said, w), versions=()), EN, links),
            words,
        )
        shown(lambda w: markup.statements([_line(said, w)], pieces.names, pieces.six, EN, links), words)
    in_files(one, pieces)


def _line(said: Any, words: str) -> Any:
    return replace(said, words=Text(words, "", ""), event=Text(words, "", ""), source_title=words)


@by_name(hostile.LINKS)
def test_where_a_line_was_read(house: Store, name: str) -> None:
    """http is an address too, and hosts by number are; what is taken is a link to where it says."""
    before, link = counted(house), hostile.LINKS[name]
    try:
        with house.transaction() as session:
            code = review.enter(
                session, SECRETARIAT, replace(LINE, source_url=link, recommendation=2), today=TODAY
            )
    except (BadReport, Conflict) as error:
        sentences(error)
        assert more(before, counted(house)) == {}
        return
    assert more(before, counted(house)) == {"records": 1, "statements": 1, "audit": 1}
    assert link.strip().startswith(("http://", "https://")), code
    assert "@" not in link.partition("://")[2].partition("/")[0]


@by_name(hostile.TEXTS, 3)
def test_a_note_to_a_report(house: Store, name: str) -> None:
    note_to_a_report(house, hostile.TEXTS[name])


def note_to_a_report(store: Store, text: str) -> None:
    report = reporters.reported(store, number=1).report
    try:
        _note(store, report, text)
    finally:
        reporters.withdrawn(store, report)


def _note(store: Store, report: str, text: str) -> None:
    before = counted(store)
    try:
        with store.transaction() as session:
            review.send_back(session, SECRETARIAT, report, text, revision=1)
    except BadReport as error:
        sentences(error)
        assert more(before, counted(store)) == {}
        return
    assert more(before, counted(store)) == {"records": 1, "report_revisions": 1, "audit": 1}
    with store.reading() as session:
        note = reports.get(session, ANA, report).latest.note
    assert note
    shown(lambda words: report_desk.sent_back(words, "today", EN), note)
    letter(text, note)


@by_name(hostile.SHORT)
def test_a_letter(name: str) -> None:
    kept = as_kept(hostile.SHORT[name])
    letter(persons.name(kept)[: persons.LONGEST_NAME], wording.tidy(kept) or PLAIN)


def letter(name: str, note: str) -> None:
    """A letter about it: the name and the note add no header, and no one more to whom it goes."""
    facts = Facts(members=(("URY", rounds.Words("Uruguay")),), recommendation=4, note=note, revision=1)
    heads = []
    for who in (name, "Ana"):
        one = Letter(NoticeKind.SENT_BACK, 1, "ana@x.example", who, "en", "URY-R4-aaaaaa.1", facts)
        message = mail.compose(one, settings())
        back = email.message_from_bytes(message.as_bytes())
        heads.append(back.keys())
        to = email.utils.getaddresses(back.get_all("To", []))
        assert [address for _, address in to] == ["ana@x.example"]
    assert heads[0] == heads[1]


@by_name(hostile.TEXTS, 4)
def test_rounds_and_meetings(house: Store, name: str) -> None:
    rounds_and_meetings(house, hostile.TEXTS[name])


def rounds_and_meetings(store: Store, text: str) -> None:
    before, day = counted(store), datetime.date(2030, 5, 5)
    made: dict[str, str] = {}
    try:
        with store.transaction() as session:
            draft = MeetingDraft(day, title_en=text, title_fr=text, symbol=text, note_en=text)
            made["meeting"] = rounds.enter_meeting(session, SECRETARIAT, draft, at=NOON)
    except BadReport as error:
        sentences(error)
        assert more(before, counted(store)) == {}
    else:
        assert more(before, counted(store)) == {"records": 1, "meetings": 1, "audit": 1}
    before = counted(store)
    try:
        with store.transaction() as session:
            made["round"] = rounds.open_round(session, SECRETARIAT, day, day, note=text, at=NOON)
    except BadReport as error:
        sentences(error)
        assert more(before, counted(store)) == {}
    else:
        assert more(before, counted(store)) == {"records": 1, "rounds": 1, "audit": 1}
    later = datetime.date(2031, 1, 1)
    if text:
        with refused(store, BadReport), store.transaction() as session:
            rounds.open_round(session, SECRETARIAT, later, later, meeting=text)
    if wording.tidy("".join(text.split())):
        with refused(store, BadReport), store.transaction() as session:
            rounds.enter_meeting(session, SECRETARIAT, MeetingDraft(later, title_en="x", source_url=text))
    in_a_calendar(store, made)


def in_a_calendar(store: Store, made: dict[str, str]) -> None:
    """What was taken stands in the calendar as one entry each, which says no more than it does."""
    with store.reading() as session:
        meetings = [
            one for one in rounds.listed_meetings(session, SECRETARIAT) if one.meeting == made.get("meeting")
        ]
        held = [one for one in rounds.listed(session, SECRETARIAT) if one.round == made.get("round")]
    events = Calendar.from_ical(calendar.written(meetings, held, EN)).walk()
    assert [one.name for one in events] == ["VCALENDAR", *["VEVENT"] * (len(meetings) + len(held))]
    keys = {key for event in events[1:] for key in event}
    assert keys <= {
        "SUMMARY",
        "DESCRIPTION",
        "URL",
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "DTSTART",
        "DTEND",
        "TRANSP",
    }
    with store.transaction() as session:
        if "round" in made:
            rounds.withdraw(session, SECRETARIAT, made["round"], at=NOON)
    with store.transaction() as session:
        if "meeting" in made:
            rounds.withdraw_meeting(session, SECRETARIAT, made["meeting"], at=NOON)


@pytest.mark.parametrize(
    "day", [datetime.date.min, datetime.date.max, datetime.date(2101, 1, 1), datetime.date(1, 12, 31)]
)
def test_days_far_off(house: Store, day: datetime.date) -> None:
    calls: list[Callable[[Any], object]] = [
        lambda s: review.enter(s, SECRETARIAT, replace(LINE, said_on=day), today=TODAY),
        lambda s: review.move_reach(s, SECRETARIAT, day, "", "", today=TODAY),
        lambda s: rounds.open_round(s, SECRETARIAT, day, day),
        lambda s: rounds.enter_meeting(s, SECRETARIAT, MeetingDraft(day, title_en="x")),
    ]
    for call in calls:
        with refused(house, BadReport), house.transaction() as session:
            call(session)
    with pytest.raises(BadReport) as caught:
        form(house, said_on=day)
    sentences(caught.value)


@pytest.mark.parametrize("number", [-1, 0, 7, 2**31, 2**63, 2**200])
def test_numbers_far_off(house: Store, number: int) -> None:
    calls: list[Callable[[Any], object]] = [
        lambda s: review.enter(s, SECRETARIAT, replace(LINE, recommendation=number), today=TODAY),
        lambda s: drafts.begin(s, ANA, "URY", number, today=TODAY),
        lambda s: review.acknowledge(s, SECRETARIAT, "URY-R1-none", revision=number),
    ]
    for call in calls:
        with refused(house), house.transaction() as session:
            call(session)


# Accounts


@by_name(hostile.ADDRESSES)
def test_addresses_of_accounts(house: Store, name: str) -> None:
    addresses_of_accounts(house, hostile.ADDRESSES[name])


def addresses_of_accounts(store: Store, email: str) -> None:
    with refused(store, BadReport), store.transaction() as session:
        accounts.add(session, SECRETARIAT, email, "viewer")
    with refused(store, BadReport), store.transaction() as session:
        signing.invite(session, SECRETARIAT, email, "viewer")
    with refused(store, NotFound), store.transaction() as session:
        accounts.reader_as(session, email)
    with refused(store, NotFound), store.transaction() as session:
        signing.invite_password(session, SECRETARIAT, email)


@by_name(hostile.TEXTS, 5)
def test_names_of_accounts(house: Store, name: str) -> None:
    names_of_accounts(house, f"a{list(hostile.TEXTS).index(name)}@x.example", hostile.TEXTS[name])


def names_of_accounts(store: Store, email: str, text: str) -> None:
    for wrong in ({"role": text}, {"members": [text], "role": "delegate"}, {"language": text}):
        with refused(store, BadReport), store.transaction() as session:
            accounts.add(session, SECRETARIAT, email, wrong.pop("role", "viewer"), **wrong)
    before = counted(store)
    try:
        with store.transaction() as session:
            fact = accounts.add(session, SECRETARIAT, email, "viewer", name=text)
            signing.invite(session, SECRETARIAT, f"i-{email}", "viewer", name=text)
    except BadReport as error:
        sentences(error)
        assert more(before, counted(store)) == {}
        return
    assert more(before, counted(store)) == {"accounts": 1, "invitations": 1, "audit": 2}
    assert fact.name == persons.name(fact.name)
    assert not [m for m in fact.name if unicodedata.category(m) in ("Cc", "Cs", "Zl", "Zp")]
    if fact.name:
        shown(lambda words: staff.table(["name"], [[words]], "accounts", EN), fact.name)
        letter(fact.name, PLAIN)


@by_name(hostile.TEXTS, 0)
def test_passwords(house: Store, name: str) -> None:
    """Any letters can be a password; it is kept nowhere, and no fault of it is told but its kind."""
    text = hostile.TEXTS[name]
    problem = passwords.problem(text, "a@x.example")
    if problem:
        sentences(BadReport([problem]))
    else:
        assert passwords.verify(passwords.hash(text), text)
    assert not passwords.verify("", text)


# Pages to come in by


@pytest.fixture
def site(house: Store, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], TestClient]:
    """A browser at an address of the network, before the program's own routes."""
    monkeypatch.setattr(health, "store", lambda: house)
    app = Starlette(routes=application.routes(), middleware=application.middleware(("overview",)))
    return lambda host: TestClient(app, follow_redirects=False, client=(host, 1))


def page(answer: Any, *statuses: int) -> Seen:
    assert answer.status_code in statuses, answer.status_code
    assert "set-cookie" not in answer.headers
    return Seen(answer.text)


def without_values(seen: Seen) -> list[Any]:
    """Elements and attributes, without what was typed into fields and without the way on."""
    left = {"value", "href", "action"}
    return [(tag, tuple((n, None if n in left else v) for n, v in attrs)) for tag, attrs in seen.tags]


@by_name({**hostile.TEXTS, **hostile.ADDRESSES}, 3)
def test_the_form_to_sign_in(house: Store, site: Callable[[str], TestClient], name: str) -> None:
    text = as_kept({**hostile.TEXTS, **hostile.ADDRESSES}[name])
    before, client = counted(house), site(f"host {name}")
    typed = {"email": text or "x", "password": text or "x", "next": text}
    answer = client.post("/account/sign-in?lang=en", data=typed)
    seen = page(answer, 422, 413, 429)
    assert set(more(before, counted(house))) <= {"attempts"}
    if answer.status_code == 422:
        other = {"email": f"plain {name}", "password": "y", "next": text}
        plain = page(client.post("/account/sign-in?lang=en", data=other), 422)
        if "email-problem" not in answer.text:  # where nothing is left of what was typed, it says so
            assert without_values(seen) == without_values(plain)
    for query in ({"next": text}, {"token": text}, {"lang": text}, {"file": text}):
        if len(text) > 5000:
            break
        for address in ("/account/sign-in", "/account/invitation", "/evidence"):
            found = client.get(address, params=query)
            assert found.status_code in (200, 404), (address, found.status_code)
            if "html" in found.headers["content-type"]:
                usual = Seen(client.get(address, params=dict.fromkeys(query, "x")).text)
                hidden = ("input", (("type", "hidden"), ("name", "next"), ("value", None)))
                shapes = [
                    [one for one in without_values(each) if one != hidden]
                    for each in (Seen(found.text), usual)
                ]
                assert shapes[0] == shapes[1]


@by_name(hostile.TEXTS, 1)
def test_the_form_of_an_invitation(house: Store, site: Callable[[str], TestClient], name: str) -> None:
    text, email = as_kept(hostile.TEXTS[name]), f"n{list(hostile.TEXTS).index(name)}@x.example"
    with house.transaction() as session:
        secret = signing.invite(session, SECRETARIAT, email, "viewer")
    before, client = counted(house), site("192.0.2.7")
    good = {
        "token": secret,
        "password": "correct horse battery",
        "again": "correct horse battery",
        "language": "en",
    }
    wrong = client.post(
        "/account/invitation?lang=en", data={**good, "language": text, "name": text, "password": text}
    )
    page(wrong, 422, 413)
    assert more(before, counted(house)) == {}
    answer = client.post("/account/invitation?lang=en", data={**good, "name": text})
    if answer.status_code == 303:
        assert answer.headers["location"] == "/overview?lang=en"
        assert more(before, counted(house)) == {"accounts": 1, "sign_ins": 1, "audit": 1}
        with house.reading() as session:
            assert len(accounts.reader_as(session, email).name) <= persons.LONGEST_NAME
    else:
        page(answer, 422, 413)
        assert more(before, counted(house)) == {}


# Files with reports


def taken(store: Store, pieces: Pieces, content: bytes, name: str = "reports.xlsx") -> intake.Taken:
    """Read, plan, take, as a page and the command line do."""
    sheetful = intake.read(content, name, WORDS)
    with store.reading() as session:
        plan = intake.plan(session, ANA, sheetful, today=TODAY)
        for language in LANGUAGES:
            for line in offline.summary(plan, translator(language)):
                readable(line)
            for step in plan.steps:
                readable(offline.step(step, pieces.names, translator(language)))
    with store.transaction() as session:
        return intake.take(session, ANA, plan, today=TODAY)


@by_name({**hostile.BOOKS, **hostile.TABLES})
def test_files_with_reports(house: Store, pieces: Pieces, name: str) -> None:
    files_with_reports(house, pieces, {**hostile.BOOKS, **hostile.TABLES}[name]())


def files_with_reports(store: Store, pieces: Pieces, content: bytes) -> None:
    before = counted(store)
    try:
        done = taken(store, pieces, content)
    except (BadIntake, Conflict) as error:
        sentences(error, of_file=True)
        assert more(before, counted(store)) == {}
        return
    grown = more(before, counted(store))
    if done.record is None:
        assert grown == {}
        return
    assert (grown["records"], grown["audit"]) == (1, 1)
    assert grown["report_revisions"] == len(done.submitted)
    with store.reading() as session:
        for each in done.submitted:
            assert reports.get(session, ANA, each.report).latest.said_on <= TODAY


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@by_name(hostile.TEXTS, 2)
def test_words_in_a_file(house: Store, pieces: Pieces, name: str, kind: str) -> None:
    words_in_a_file(house, pieces, hostile.TEXTS[name], kind)


def words_in_a_file(store: Store, pieces: Pieces, text: str, kind: str) -> None:
    """A text in the cell of words; what is taken is what the form would have taken."""
    content = _sheet(text, kind)
    before = counted(store)
    try:
        done = taken(store, pieces, content, f"{text}.{kind}")
    except BadIntake as error:
        sentences(error, of_file=True)
        assert more(before, counted(store)) == {}
        return
    assert {**more(before, counted(store)), "statements": 1} == {
        "records": 1,
        "report_revisions": 1,
        "audit": 1,
        "statements": 1,
    }
    with store.reading() as session:
        fact = reports.get(session, ANA, done.submitted[0].report).latest
    assert fits(fact.text)
    assert fact.text == wording.tidy(fact.text)
    again = counted(store)
    assert taken(store, pieces, content).record is None  # the same file once more changes nothing
    assert more(again, counted(store)) == {}
    shown(lambda words: report_desk.sent_back(words, "today", EN), fact.text)
    with store.transaction() as session:
        reporting.withdraw(session, ANA, fact.report, today=TODAY)


def _sheet(text: str, kind: str) -> bytes:
    if kind == "csv":
        out = io.StringIO(newline="")
        made = csv.writer(out, quoting=csv.QUOTE_ALL)
        made.writerows([sheets.COLUMNS, [{**sheets.ROW, "text": text}[name] for name in sheets.COLUMNS]])
        return out.getvalue().encode("utf-8", "surrogatepass")
    marked = "HERE"
    escaped = "".join(
        mark
        if mark in "\t\n\r"
        or 0x20 <= ord(mark) < 0xD800
        or 0xE000 <= ord(mark) < 0xFFFE
        or ord(mark) > 0xFFFF
        else f"_x{ord(mark):04X}_"
        for mark in text[:40_000]
    )
    escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    book = sheets.book(sheets.row(text=marked))
    return sheets.parts(
        book, of={"xl/sharedStrings.xml": lambda held: held.replace(b"HERE", escaped.encode())}
    )


# A sample on PostgreSQL


def sample(held: dict[str, Any]) -> list[tuple[str, Any]]:
    return list(held.items())[::SAMPLE]


@pytest.mark.parametrize("database", ["postgresql"])
def test_a_sample_on_the_other_database(store: Store) -> None:
    """The same at every door; NUL and halves of letters, which PostgreSQL takes nowhere, among them."""
    pieces, draft = Pieces(store), reporters.drafted(store, number=5)
    always = {
        name: hostile.TEXTS[name]
        for name in ("NUL", "half a letter", "halves that would fit", "every control", "1 MB of NUL")
    }
    texts = {**dict(sample(hostile.TEXTS)), **always}
    doors: dict[str, tuple[list[tuple[str, Any]], Callable[[Any], None]]] = {
        "report": (list(texts.items()), lambda text: words_of_a_report(store, pieces, text)),
        "link": (sample(hostile.LINKS), lambda link: link_of_a_report(store, link)),
        "code": (list(hostile.CODES.items()), lambda code: codes_of_nothing(store, pieces, code)),
        "line": (list(texts.items()), lambda text: public_line(store, pieces, text)),
        "note": (list(texts.items()), lambda text: note_to_a_report(store, text)),
        "round": (list(texts.items()), lambda text: rounds_and_meetings(store, text)),
        "address": (sample(hostile.ADDRESSES), lambda email: addresses_of_accounts(store, email)),
        "file name": (sample(hostile.FILE_NAMES), lambda name: names_of_files(store, draft, name)),
        "file": (sample(hostile.FILES), lambda file: files(store, draft, file[0], file[1](), file[2])),
        "book": (sample(hostile.BOOKS), lambda make: files_with_reports(store, pieces, make())),
        "table": (sample(hostile.TABLES), lambda make: files_with_reports(store, pieces, make())),
        "csv": (list(texts.items()), lambda text: words_in_a_file(store, pieces, text, "csv")),
    }
    wrong = []
    for door, (held, enter) in doors.items():
        for name, value in held:
            try:
                enter(value)
            except Exception as error:  # whatever it is, it is told which input did it
                wrong.append(f"{door}, {name}: {type(error).__name__}: {str(error)[:300]}")
    for place, (name, text) in enumerate(texts.items()):
        try:
            names_of_accounts(store, f"a{place}@x.example", text)
        except Exception as error:  # as above
            wrong.append(f"account, {name}: {type(error).__name__}: {str(error)[:300]}")
    assert not wrong, "\n".join(wrong)
    whole(store)
    assert store.integrity() == []
