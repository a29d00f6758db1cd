"""The trial: made up from end to end, stamped on everything, and never written beside anything real."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from monitoring import ask, takeaway, trial
from monitoring.answers import tables
from monitoring.briefs import excel, picture, tabular
from monitoring.commands import trial as command
from monitoring.errors import BadAddress, Refused, StoreError
from monitoring.i18n import translator
from monitoring.pictures import markup
from monitoring.pictures.links import Links
from monitoring.record import (
    accounts,
    audit,
    drafts,
    evidence,
    marks,
    queries,
    reporting,
    reports,
    rounds,
    signing,
)
from monitoring.record.access import Reader
from monitoring.record.marks import Holds
from monitoring.record.paper import LONGEST_TEXT
from monitoring.record.store import Store, open_store
from monitoring.trial import plan, words
from monitoring.vocabulary import LANGUAGES, Origin, Role, Stage, Status, Visibility
from tests import builders
from tests.conftest import DATA, command_postgresql
from tests.pages.conftest import opening, told
from tests.test_briefs_picture import close, printed

TODAY = datetime.date(2026, 11, 25)
BASE = "https://monitor.example.org"
SECRETARIAT = Reader(Role.SECRETARIAT, "secretariat@example.org")
URUGUAY = Reader(Role.DELEGATE, "delegate@example.org", members=frozenset({"URY"}))
STAMPS = {
    "en": "Illustrative: made-up reports, for trial",
    "fr": "À titre d'illustration: rapports inventés, pour essai",
    "es": "A título ilustrativo: informes inventados, para ensayo",
}


class Tried:
    """A trial, made once for all tests that only read it: what was said of it, and how it went."""

    def __init__(self, url: str) -> None:
        self.url, self.days = url, list[tuple[datetime.date, int]]()
        self.made = trial.made_new(url, DATA, TODAY, tell=lambda *day: self.days.append(day))


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    return Tried(f"sqlite:///{tmp_path_factory.mktemp('trial') / 'trial.sqlite'}")


@pytest.fixture(scope="module")
def trial_store(tried: Tried) -> Iterator[Store]:
    """The trial as a server opens it: with data/ read again."""
    store = open_store(tried.url, DATA)
    yield store
    store.close()


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial in which no Member says anything: made at once."""
    monkeypatch.setattr(trial.plan, "deeds", lambda known, seed: [])


def frames(store: Store, sees: Visibility = Visibility.GROUP) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What counts and what is shown, without the codes of reports, which nobody is to guess."""
    with store.reading() as session:
        view = builders.view(queries.latest_record(session), TODAY, sees=sees)
        counted = queries.counted(session, view)
        shown = queries.statements(session, view)
    order = ["member", "recommendation", "said_on", "entered"]
    same = [
        frame.drop(columns="statement").sort_values(order, ignore_index=True) for frame in (counted, shown)
    ]
    return same[0], same[1].drop(columns="entered_at")


# What is in it


def test_there_are_reports_of_every_member_of_the_group_over_the_years(
    tried: Tried, trial_store: Store
) -> None:
    _, shown = frames(trial_store)
    own = shown[shown["origin"] == Origin.SELF_REPORT]
    with trial_store.reading() as session:
        group = set(rounds.group_on(session, TODAY))
    assert set(own["member"]) == group
    assert (len(own), own["member"].nunique()) == (tried.made.reports, tried.made.members)
    assert 300 <= tried.made.reports <= 1500
    assert set(range(2021, 2026)) <= set(own["said_on"].dt.year)
    assert set(own["recommendation"]) == {1, 2, 3, 4, 5, 6}
    assert set(own["stage"]) == {stage.value for stage in Stage} - {"no_report"}
    assert set(own["stopped"]) == {"", "revised", "withdrawn"}
    assert set(shown.loc[shown["origin"] == Origin.PUBLIC_RECORD, "stopped"]) == {"", "corrected"}


def test_papers_are_in_every_state_and_hold_all_that_a_form_does(trial_store: Store) -> None:
    with trial_store.reading() as session:
        group = sorted(rounds.group_on(session, TODAY))
        facts = [fact for member in group for fact in reports.of_member(session, SECRETARIAT, member)]
        waiting = reports.waiting(session, SECRETARIAT)
    assert {fact.status for fact in facts} == {
        Status.SUBMITTED,
        Status.ACKNOWLEDGED,
        Status.SENT_BACK,
        Status.WITHDRAWN,
    }
    assert 5 <= len(waiting) <= 40
    assert max(len(fact.revisions) for fact in facts) >= 3
    every = [revision for fact in facts for revision in fact.revisions]
    for name in ("practice", "need", "symbol", "link", "asks", "corrects", "meeting"):
        assert [revision for revision in every if getattr(revision, name)], name
    assert {revision.language for revision in every} == set(LANGUAGES)
    assert all(revision.note for revision in every if revision.status == Status.SENT_BACK)


def test_every_text_says_first_that_it_is_made_up(trial_store: Store) -> None:
    _, shown = frames(trial_store)
    own = shown[shown["origin"] == Origin.SELF_REPORT]
    texts = [(language, text) for language in LANGUAGES for text in own[f"summary_{language}"] if text]
    assert len(texts) == len(own)
    assert [text for language, text in texts if not text.startswith(words.MADE_UP[language])] == []
    assert len({text for _, text in texts}) > 100
    assert max(len(text) for _, text in texts) == LONGEST_TEXT
    for language in LANGUAGES:
        assert translator(language)("trial-stamp") == STAMPS[language]


def test_the_longest_names_have_spoken_on_all_six(trial_store: Store) -> None:
    counted, _ = frames(trial_store)
    for member in ("VCT", "LAO"):
        assert set(counted.loc[counted["member"] == member, "recommendation"]) == {1, 2, 3, 4, 5, 6}


def test_the_delegate_finds_one_of_each(trial_store: Store) -> None:
    with trial_store.reading() as session:
        of = {fact.recommendation: fact for fact in reports.of_member(session, URUGUAY, "URY")[::-1]}
        begun = drafts.of_member(session, URUGUAY, "URY")
        kept = evidence.fetch(session, URUGUAY, begun[0].paper.file)
    states = {number: fact.status for number, fact in of.items()}
    assert states == {
        1: Status.ACKNOWLEDGED,
        2: Status.SENT_BACK,
        3: Status.ACKNOWLEDGED,
        6: Status.SUBMITTED,
    }
    assert len(of[3].revisions) == 3
    assert [(draft.recommendation, draft.version) for draft in begun] == [(4, 3)]
    assert begun[0].paper.text.startswith(words.MADE_UP["es"])
    assert kept.name == "made-up.txt"


def test_one_round_is_over_and_one_is_open(trial_store: Store) -> None:
    with trial_store.reading() as session:
        now, before = rounds.listed(session, SECRETARIAT)
        heard = rounds.heard(session, SECRETARIAT, now.round, today=TODAY)
        then = rounds.heard(session, SECRETARIAT, before.round)
    assert now.holds(TODAY)
    assert before.closes_on < TODAY
    for each in (heard, then):
        assert len(each.reported) + len(each.not_yet) == 77
        assert each.reported
        assert each.not_yet


def test_there_is_one_account_a_role_and_each_comes_in(tried: Tried, tmp_path: Path) -> None:
    store = copied(tried, tmp_path)
    assert [one.role for one in tried.made.accounts] == [
        Role.VIEWER,
        Role.DELEGATE,
        Role.CHAIR,
        Role.SECRETARIAT,
    ]
    for one in tried.made.accounts:
        token = signing.sign_in(store, one.email, one.password, "127.0.0.1")
        with store.reading() as session:
            reader = signing.reader_of(session, token)
        assert (reader.role, reader.members) == (one.role, frozenset(one.members))
    assert {one.members for one in tried.made.accounts} == {(), ("CIV", "URY")}
    store.close()


def test_the_trail_is_whole_and_record_numbers_follow_the_days(trial_store: Store) -> None:
    with trial_store.reading() as session:
        assert audit.verify(session) == []
        assert evidence.faults(session) == []
        latest = queries.latest_record(session)
        at = [queries.record_facts(session, number).at for number in range(2, latest + 1)]
    assert at == sorted(at)
    assert at[0].year == 2021
    assert trial_store.integrity() == []


def test_what_is_for_the_group_is_not_in_public_counts(trial_store: Store) -> None:
    public, _ = frames(trial_store, Visibility.PUBLIC)
    group, shown = frames(trial_store, Visibility.GROUP)
    hidden = int((shown["visibility"] == Visibility.GROUP).sum())
    assert hidden > 50
    assert len(group) - len(public) == hidden
    with trial_store.reading() as session:
        view = builders.view(queries.latest_record(session), TODAY)
        counts = {}
        for sees in Visibility:
            seen = replace(view, sees=sees)
            counts[sees] = ask.progress(seen, ask.known(session, seen)).set_index(["recommendation", "stage"])
    for number in range(1, 7):
        for frame in counts.values():
            assert frame.loc[number, "delegations"].sum() == 77
            assert frame.loc[number, "members_covered"].sum() == 104
        silent = [frame.loc[(number, "no_report"), "delegations"] for frame in counts.values()]
        assert 1 <= silent[1] <= silent[0] <= 40  # public, group
    assert (counts[Visibility.PUBLIC] != counts[Visibility.GROUP]).any(axis=None)


def test_progress_was_told(tried: Tried) -> None:
    days, many = zip(*tried.days, strict=True)
    assert list(days) == sorted(days)
    assert many[-1] == tried.made.reports
    assert len(days) > 20


@pytest.mark.proof
def test_the_same_seed_gives_the_same_on_the_other_database(
    tmp_path: Path, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a few Members, so that it is made twice within seconds."""
    every = trial.plan.deeds
    few = frozenset({"BRB", "CHE", "CIV", "FRA", "GBR", "MEX", "URY"})
    monkeypatch.setattr(
        trial.plan, "deeds", lambda known, seed: [d for d in every(known, seed) if d.member in few]
    )
    command_postgresql(postgresql, "CREATE DATABASE trial_again")
    urls = (f"sqlite:///{tmp_path / 'here.sqlite'}", postgresql.format("trial_again"))
    tried = [Tried(url) for url in urls]
    stores = [open_store(url, DATA) for url in urls]
    try:
        for here, there in zip(*map(frames, stores), strict=True):
            pd.testing.assert_frame_equal(here, there)
        for store in stores:
            with store.reading() as session:
                assert audit.verify(session) == []
                assert queries.is_illustrative(session)
    finally:
        for store in stores:
            store.close()
        command_postgresql(postgresql, "DROP DATABASE trial_again WITH (FORCE)")
    here, there = (each.made for each in tried)
    assert (here.reports, here.record) == (there.reports, there.record)
    assert here.reports > 40
    assert {one.password for one in here.accounts}.isdisjoint(one.password for one in there.accounts)


def test_another_seed_gives_other_reports() -> None:
    group = {"URY": "", "MEX": "", "FRA": "EUN", "EUN": ""}
    days = [datetime.date(2021 + year, month, 3) for year in range(5) for month in (2, 5, 8, 11)]
    known = plan.Known([plan.Intake(day, "", group) for day in days], dict.fromkeys(range(1, 7), ("A",)))
    assert plan.deeds(known, 1) == plan.deeds(known, 1)
    assert plan.deeds(known, 1) != plan.deeds(known, 2)


# Where it may be written


def an_account(store: Store) -> None:
    with store.transaction() as session:
        accounts.add(session, accounts.COMMAND_LINE, "somebody@example.org", Role.VIEWER)


def a_report(store: Store) -> None:
    with store.transaction() as session:
        begun = drafts.begin(session, URUGUAY, "URY", 1, today=TODAY)
        paper = replace(begun.paper, stage=Stage.PLANNED, text="Ours")
        drafts.save(session, URUGUAY, begun.code, paper, version=begun.version)
    with store.transaction() as session:
        reporting.submit(session, URUGUAY, begun.code, version=2, today=TODAY)


def a_draft(store: Store) -> None:
    with store.transaction() as session:
        drafts.begin(session, URUGUAY, "URY", 1, today=TODAY)


def a_line(store: Store) -> None:
    builders.statement(store, "URY", 1, "planned", "2022-02-08")


def a_line_closed(store: Store) -> None:
    builders.remove(store, "CHN-A1-20220208")


def a_table_of_others(store: Store) -> None:
    with store.transaction() as session:
        session.connection().exec_driver_sql("CREATE TABLE payroll (salary INTEGER)")


def an_older_version(store: Store) -> None:
    with store.transaction() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")


OTHERS = (an_account, a_report, a_draft, a_line, a_line_closed, a_table_of_others, an_older_version)


@pytest.mark.parametrize("put", OTHERS, ids=lambda put: put.__name__)
@pytest.mark.parametrize("again", [False, True])
def test_it_is_not_written_beside_anything_else(
    store: Store, put: Callable[[Store], None], again: bool
) -> None:
    put(store)
    with store.reading() as session:
        before = queries.latest_record(session)
    with pytest.raises(Refused) as refused:
        trial.made_new(store.url, DATA, TODAY, again=again)
    assert refused.value.key == "trial-other"
    with store.reading() as session:
        assert (queries.latest_record(session), queries.is_illustrative(session)) == (before, False)


def test_who_was_faster_with_a_real_line_is_not_marked(sqlite_store: Store) -> None:
    """Between the look and the write somebody may have signed up: it is asked again inside."""
    an_account(sqlite_store)
    with sqlite_store.transaction() as session, pytest.raises(Refused):
        marks.illustrate(session, "command line", "here")
    with sqlite_store.reading() as session:
        assert not queries.is_illustrative(session)


def test_what_is_no_store_at_all_is_left_alone(tmp_path: Path) -> None:
    foreign = tmp_path / "payroll.sqlite"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE payroll (salary INTEGER)")
    connection.commit()
    connection.close()
    held = foreign.read_bytes()
    with pytest.raises(Refused) as refused:
        trial.made_new(f"sqlite:///{foreign}", DATA, TODAY, again=True)
    assert refused.value.key == "trial-other"
    assert foreign.read_bytes() == held
    text = tmp_path / "minutes.txt"
    text.write_text("Minutes of the meeting, which nobody wants to lose. " * 40)
    with pytest.raises(StoreError):
        trial.made_new(f"sqlite:///{text}", DATA, TODAY, again=True)
    assert text.read_text().startswith("Minutes")


def test_reference_data_alone_may_be_there(store: Store, quiet: None) -> None:
    with store.reading() as session:
        assert marks.holds(session) == Holds.REFERENCE
    made = trial.made_new(store.url, DATA, TODAY)
    assert len(made.accounts) == 4
    with store.reading() as session:
        assert marks.holds(session) == Holds.TRIAL
        assert audit.verify(session) == []


def test_a_trial_is_made_anew_only_when_asked_and_only_as_a_file(place: str, quiet: None) -> None:
    first = trial.made_new(place, DATA, TODAY)
    with pytest.raises(Refused) as refused:
        trial.made_new(place, DATA, TODAY)
    assert refused.value.key == ("trial-there" if place.startswith("sqlite") else "trial-server")
    if place.startswith("sqlite"):
        second = trial.made_new(place, DATA, TODAY, again=True)
        assert second.accounts != first.accounts
        assert second.record == first.record
    else:
        with pytest.raises(Refused) as refused:
            trial.made_new(place, DATA, TODAY, again=True)
        assert refused.value.key == "trial-server"


def copied(tried: Tried, folder: Path) -> Store:
    """A copy of the trial that a test may write to."""
    file = folder / "copy.sqlite"
    shutil.copy(tried.url.removeprefix("sqlite:///"), file)
    return open_store(f"sqlite:///{file}", DATA)


def test_loading_takes_no_stamp_away(tried: Tried, tmp_path: Path, data: Path) -> None:
    statements = data / "statements.csv"
    lines = statements.read_text("utf-8").splitlines(keepends=True)
    statements.write_text("".join(lines[:-1]), encoding="utf-8")
    store = copied(tried, tmp_path)
    assert store.prepare(data) == tried.made.record + 1
    with store.reading() as session:
        assert queries.is_illustrative(session)
        view = builders.view(queries.latest_record(session), TODAY)
        assert ask.known(session, view).illustrative
        early = replace(view, record=1)
        assert ask.stamp(early, ask.known(session, early)).illustrative
    store.close()


# The stamp


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_stamped(trial_store: Store, language: str) -> None:
    for name in takeaway_names() if language == "fr" else ("overview",):
        shown, answer, base = asked(trial_store, name, language)
        assert shown.foot.stamp == STAMPS[language]
        assert printed(picture.draw(shown, "pdf")).count(close(STAMPS[language])) == 2, name
        assert STAMPS[language].replace("'", "&#x27;") in picture.draw(shown, "svg").decode(), name
    bare = replace(shown, foot=replace(shown.foot, stamp=""))
    assert picture.draw(shown, "png") != picture.draw(bare, "png")
    t = translator(language)
    table = tables.progress(answer)
    rows = list(csv.DictReader(io.StringIO(tabular.csv(table, answer.stamp, t).decode("utf-8-sig"))))
    assert {row["illustrative"] for row in rows} == {"true"}
    assert all(row["note"].startswith(f"{STAMPS[language]}. ") for row in rows)
    display = excel.in_words(table, base.names, t, base.recommendations)
    book = openpyxl.load_workbook(io.BytesIO(excel.table(display, table, answer.stamp, "Six", t)))
    held, about = book.worksheets
    assert [cell.value for cell in held[1]][-1] == t("trial-column")
    assert {row[-1] for row in held.iter_rows(min_row=2, values_only=True)} == {t("value-yes")}
    assert about["B3"].value == STAMPS[language]
    for sheet in book.worksheets:
        assert STAMPS[language] in sheet.oddHeader.left.text
        assert STAMPS[language] in sheet.oddFooter.left.text
    assert STAMPS[language] in book.properties.description


def takeaway_names() -> tuple[str, ...]:
    """One picture of each kind; the overview last, whose tables are looked at too."""
    return ("tiles-1", "coverage", "recommendation-4", "lanes-4", "member-URY", "overview")


def asked(store: Store, name: str, language: str) -> tuple[picture.Picture, Any, ask.Known]:
    t = translator(language)
    with store.reading() as session:
        view = builders.view(queries.latest_record(session), TODAY)
        base = ask.known(session, view)
        shown = takeaway.named(session, view, base, name, t, Links(view, language, BASE))
        return shown, ask.overview(session, view, base), base


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_real_store_is_stamped(sqlite_store: Store, language: str) -> None:
    t = translator(language)
    for name in takeaway_names() if language == "fr" else ("overview",):
        shown, answer, base = asked(sqlite_store, name, language)
        assert shown.foot.stamp == ""
        assert close(STAMPS[language]) not in printed(picture.draw(shown, "pdf")), name
    table = tables.progress(answer)
    header = tabular.csv(table, answer.stamp, t).decode("utf-8-sig").splitlines()[0].split(",")
    assert header == [*table.frame.columns, *tabular.EXPLAINED]
    display = excel.in_words(table, base.names, t, base.recommendations)
    made = excel.table(display, table, answer.stamp, "Six", t)
    book = openpyxl.load_workbook(io.BytesIO(made))
    texts = [str(value) for sheet in book.worksheets for row in sheet.values for value in row]
    assert not [text for text in texts if STAMPS[language] in text or text == t("trial-column")]
    assert book.worksheets[0].oddHeader.left.text == "Six"


PAGES = ("overview", "recommendation", "member", "statements", "about")


@pytest.mark.parametrize(
    ("page", "language"), [*((page, "en") for page in PAGES), *(("about", code) for code in ("fr", "es"))]
)
def test_every_page_is_stamped(
    trial_store: Store, monkeypatch: pytest.MonkeyPatch, page: str, language: str
) -> None:
    run = opening(trial_store, monkeypatch)(page, lang=language, asof=TODAY.isoformat())
    assert f'<p class="stamp">{escaped(STAMPS[language])}</p>' in told(run)


def escaped(text: str) -> str:
    return text.replace("'", "&#39;")


def test_one_statement_is_stamped_and_so_is_how_it_is_cited(
    trial_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with trial_store.reading() as session:
        code = reports.of_member(session, URUGUAY, "URY")[0].latest.statement
    run = opening(trial_store, monkeypatch)("statements", statement=code, asof=TODAY.isoformat(), lang="en")
    assert '<p class="stamp">' in told(run)
    assert f"({STAMPS['en']})</bdi>" in told(run)


@pytest.mark.parametrize("page", ["report", "desk", "accounts"])
def test_every_desk_is_stamped(trial_store: Store, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    who = Reader(Role.SECRETARIAT, "secretariat@example.org", account=4)
    reader = replace(URUGUAY, account=2) if page == "report" else who
    run = opening(trial_store, monkeypatch)(page, reader, lang="fr", asof=TODAY.isoformat())
    assert escaped(STAMPS["fr"]) in told(run)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_of_a_real_store_is_stamped(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    run = opening(sqlite_store, monkeypatch)(page, lang="en")
    assert "Illustrative" not in told(run)
    assert 'class="stamp"' not in told(run)


# The command


def test_the_command_prints_passwords_once_and_how_to_look_at_it(
    tmp_path: Path, quiet: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command.trial(out=Path("here.sqlite"))
    said = capsys.readouterr()
    for role in ("viewer", "delegate", "chair", "secretariat"):
        assert f"{role}@example.org ({role}" in said.out
    assert "DATABASE_URL=sqlite:///here.sqlite streamlit run dashboard.py" in said.out
    assert STAMPS["en"] in said.out
    assert "here.sqlite" in said.err
    with pytest.raises(Refused):
        command.trial(out=Path("here.sqlite"))
    command.trial(out=Path("here.sqlite"), again=True)


def test_the_command_takes_one_place(tmp_path: Path) -> None:
    with pytest.raises(BadAddress):
        command.trial(out=tmp_path / "a.sqlite", store=f"sqlite:///{tmp_path / 'b.sqlite'}")


def test_the_command_is_never_written_into_the_store_that_is_served(
    tmp_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'served.sqlite'}")
    monkeypatch.setattr(command, "DEFAULT", tmp_path / "trial.sqlite")
    command.trial()
    assert [path.name for path in tmp_path.glob("*.sqlite")] == ["trial.sqlite"]


def test_a_password_of_a_server_is_not_repeated() -> None:
    assert "secret" not in trial.named("postgresql://somebody:secret@host/trial")


def test_check_and_rows_say_that_it_is_a_trial(
    tried: Tried, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from monitoring import __main__ as line
    from monitoring import settings

    monkeypatch.setenv("DATABASE_URL", tried.url)
    settings.settings.cache_clear()
    try:
        line.check()
        assert translator("en")("trial-check") in capsys.readouterr().out
        line.standings(format=line.Format.CSV, as_of="2025-12-02")
        said = capsys.readouterr()
        assert said.out.splitlines()[0].endswith(",illustrative")
        assert STAMPS["en"] in said.err
    finally:
        settings.settings.cache_clear()


def test_the_stamp_is_one_piece_of_html(trial_store: Store) -> None:
    _, answer, _ = asked(trial_store, "overview", "es")
    t = translator("es")
    assert markup.head("Title", ["Lead"], answer.stamp, t).count('class="stamp"') == 1
