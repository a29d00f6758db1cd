"""Who meets what on the pages and in what they give to take away, for every kind of reader.

Everybody is signed in for real, and in every text of the store stands a made-up word of its own
(tests/marked.py): a page is read whole - HTML, charts and their words, tables, what controls hold - and
exactly the words that its reader may meet may stand in it.
"""

from __future__ import annotations

import datetime
import gc
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import pypdf
import pytest
from streamlit.testing.v1 import AppTest, local_script_runner

from monitoring import settings
from monitoring.answers import Filter
from monitoring.errors import MonitoringError, NotFound, Refused
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.pictures.palette import LIGHT
from monitoring.record import (
    access,
    accounts,
    drafts,
    intake,
    intake_read,
    invitations,
    queries,
    rounds,
    signing,
)
from monitoring.record.access import Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store
from monitoring.service import health
from monitoring.view import View
from monitoring.vocabulary import Role, Visibility
from pages.shared import context, data, desk_offline, files, staff_rounds, take, take_whole
from pages.shared.context import Page
from pages.shared.files import Wanted
from tests import marked, reporters
from tests.marked import (
    ACCOUNT,
    ACCOUNTS,
    DRAFT,
    GROUP,
    NOTE,
    PRACTICE,
    PUBLIC,
    READERS,
    ROUND,
    SILENT,
    SUBMITTER,
    THEIRS,
    Marked,
)

ROOT = Path(__file__).parents[2]
NOT_FOUND = "There is no such thing here."
REFUSED = "This account may not do that."
NO_STATEMENT = "No statement “"
STRANGERS = ("anonymous", "guest")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marked]:
    """The marked store, made once; a test that changes something takes a copy."""
    gc.collect()
    gc.freeze()  # as the server does: Streamlit collects all garbage after each run
    yield marked.make(tmp_path_factory.mktemp("marked") / "store.sqlite")
    gc.unfreeze()


class People:
    """One process with many browsers: each goes from page to page, known by its own cookie."""

    def __init__(self, held: Marked, store: Store, patch: pytest.MonkeyPatch) -> None:
        self.held, self.store, self.patch = held, store, patch
        self.runs: dict[str, AppTest] = {}
        self.offered: list[tuple[Wanted, str]] = []

    def token(self, who: str) -> str:
        return data.by_cookie(self.held.tokens[who])

    def reader(self, who: str) -> Reader:
        return data.reader_of(self.token(who))

    def opens(self, who: str, page: str, **codes: str) -> AppTest:
        """Somebody opens a page, in the browser that it has had from the first."""
        self.patch.setattr("pages.shared.context.token_now", lambda: self.token(who))
        run = self.runs.get(who)
        if run is None:
            run = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
            run.query_params["lang"] = "en"
            self.runs[who] = run.run()
        run.query_params.clear()
        for name, code in {"lang": "en", **codes}.items():
            run.query_params[name] = code
        run.switch_page(f"pages/{page}.py").run()
        assert not run.exception, (who, page, codes, run.exception[0].stack_trace)
        return run

    def again(self, who: str) -> AppTest:
        """Somebody clicks on the page that is open."""
        self.patch.setattr("pages.shared.context.token_now", lambda: self.token(who))
        run = self.runs[who].run()
        assert not run.exception
        return run

    def offers(self, who: str, page: str, **codes: str) -> list[tuple[Wanted, str]]:
        """What a page gives to take away, as it stands behind its buttons."""
        self.offered.clear()
        self.opens(who, page, **codes)
        return list(self.offered)


def gathered(held: Marked, store: Store, patch: pytest.MonkeyPatch) -> People:
    """People in one process on a store; what pages give to take away is noted as they are drawn."""
    patch.setattr(health, "store", lambda: store)
    for module in ("data", "files"):
        patch.setattr(f"pages.shared.{module}.store", lambda: store)
    found = People(held, store, patch)
    offer = take.download

    def noted(page: Any, kind: str, wanted: Wanted, made: Callable[[], bytes]) -> None:
        found.offered.append((wanted, kind))
        offer(page, kind, wanted, made)

    patch.setattr(take, "download", noted)
    patch.setattr(take, "is_open", lambda opened: True)
    return found


@pytest.fixture
def people(made: Marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[People]:
    """On a store of their own, which a test may change."""
    held = made.copied(tmp_path / "store.sqlite")
    with forgotten(), closing(Store(held.url)) as store:
        yield gathered(held, store, monkeypatch)


@pytest.fixture(scope="module")
def looked_at(made: Marked) -> Iterator[tuple[Store, dict[str, AppTest]]]:
    """One store and one browser each for all who only look."""
    with forgotten(), closing(Store(made.url)) as store:
        yield store, {}


@pytest.fixture
def lookers(
    made: Marked, looked_at: tuple[Store, dict[str, AppTest]], monkeypatch: pytest.MonkeyPatch
) -> People:
    """People who only look: what is kept for them, and what they have open, goes on from test to test."""
    store, browsers = looked_at
    found = gathered(made, store, monkeypatch)
    found.runs = browsers
    return found


@contextmanager
def forgotten() -> Iterator[None]:
    """Nothing that is kept comes in, and nothing goes out."""
    settings.settings.cache_clear()
    data.forget()
    yield
    data.forget()


def whole(run: AppTest) -> str:
    """Everything that goes to the browser: every element and every block, with all that it holds."""
    told: list[str] = []

    def read(node: Any) -> None:
        proto = getattr(node, "proto", None)
        told.append("" if proto is None else str(proto))
        if getattr(node, "type", "") in ("arrow_data_frame", "dataframe"):
            told.append(node.value.to_csv())
        for child in getattr(node, "children", {}).values():
            read(child)

    for root in run._tree.children.values():
        read(root)
    return "\n".join(told)


def told(run: AppTest) -> str:
    return "\n".join(element.proto.body for element in run.get("html"))


def words(run: AppTest) -> str:
    """What a reader reads."""
    bare = re.sub(r"<style>.*?</style>|<[^>]+>", " ", told(run), flags=re.S)
    return unescape(re.sub(r"\s+", " ", bare))


def at_the_entrance(run: AppTest) -> bool:
    """Whether the page says no more than how to come in."""
    return bool(re.search(r'<p class="lead">[^<]*<a href="/account/sign-in', told(run)))


def unfolded(people: People, who: str) -> None:
    """Open everything that is folded away, in every page that this browser will see."""
    people.opens(who, "about")
    names = ["overview", "tiles", "coverage", "statements", "statement", "practices"]
    names += [f"{name}-{n}" for name in ("recommendation", "tiles", "lanes") for n in range(1, 7)]
    names += [f"{name}-{m}" for name in ("member", "lanes", "statements") for m in ("URY", SILENT)]
    keys = [*(f"table.{name}" for name in names), "report.versions.URY-6"]
    for key in keys:
        people.runs[who].session_state[key] = True


# What stands where, for who may see all of it

SHOWN: dict[tuple[str, str], frozenset[str]] = {
    ("overview", ""): frozenset(PUBLIC | {"Zelphorant", "Thistlemere", "Ombrasyl"}),
    ("recommendation", "rec=1"): frozenset({"Vantrelope"}),
    ("recommendation", "rec=2"): frozenset({"Murkenfold"}),
    ("recommendation", "rec=3"): frozenset({"Zelphorant", "Thistlemere"}),
    ("recommendation", "rec=4"): frozenset({"Quorvane", "Brindlewick"}),
    ("recommendation", "rec=5"): frozenset({"Haldeskey", "Ombrasyl"}),
    ("recommendation", "rec=6"): frozenset(),
    ("member", ""): frozenset(),
    ("member", "member=URY"): PUBLIC | GROUP - {"Zelphorant", "Thistlemere"},
    ("member", f"member={SILENT}"): frozenset({"Zelphorant", "Thistlemere"}),
    # What was revised since is told by its revision; the practice stands among those offered since.
    ("meeting", "meeting=today"): (PUBLIC | GROUP | {marked.PRACTICE}) - {"Haldeskey"},
    # The report that offers it is for the Group; its own words stand on the statement.
    ("practices", ""): frozenset({PRACTICE}),
    ("practices", "offer=need"): frozenset(),
    ("statements", ""): PUBLIC | GROUP,
    ("statements", "words=words&origin=self_report"): PUBLIC | GROUP,
    # A file that nothing else stands behind gives the source of a line its name.
    ("about", ""): frozenset({"Brindlewick", "Thistlemere"}),
}


def asked(text: str) -> dict[str, str]:
    return dict(each.split("=", 1) for each in text.split("&") if each)


@pytest.mark.parametrize("who", READERS)
def test_the_record_shows_to_each_reader_exactly_what_it_may_see(lookers: People, who: str) -> None:
    unfolded(lookers, who)
    for (page, codes), everything in SHOWN.items():
        run = lookers.opens(who, page, **asked(codes))
        assert marked.found(whole(run)) == everything & marked.ALLOWED[who], (who, page, codes)


@pytest.mark.parametrize("who", READERS)
def test_one_statement_is_there_or_not_by_its_address(lookers: People, who: str) -> None:
    texts = {(1, 1): "Vantrelope", (2, 1): "Murkenfold", (3, 1): "Zelphorant", (4, 1): "Quorvane"}
    texts |= {(5, 1): "Haldeskey", (5, 2): "Ombrasyl"}
    unfolded(lookers, who)
    for (number, revision), word in texts.items():
        code = f"{lookers.held.reports[number]}.{revision}"
        run = lookers.opens(who, "statements", statement=code)
        if word in marked.ALLOWED[who]:
            assert word in whole(run), (who, number)
        else:
            assert f"{NO_STATEMENT}{code}” is on the record" in words(run), (who, number)
            unknown = lookers.opens(who, "statements", statement="URY-R1-aaaaaa.1")
            same = words(unknown).replace("URY-R1-aaaaaa.1", code)
            assert same == words(lookers.opens(who, "statements", statement=code))
        assert marked.found(whole(run)) <= marked.ALLOWED[who]


@pytest.mark.parametrize("who", READERS)
def test_an_older_record_shows_nothing_that_was_narrowed_since(lookers: People, who: str) -> None:
    """The first revision on 5 was public then; whose report it is has thought better of it."""
    record = str(lookers.held.narrowed)
    for page, codes in (
        ("overview", {}),
        ("recommendation", {"rec": "5"}),
        ("member", {"member": "URY"}),
        ("statements", {}),
    ):
        run = lookers.opens(who, page, record=record, **codes)
        assert ("Haldeskey" in whole(run)) == (who in ACCOUNTS), (who, page)
        assert "Ombrasyl" not in whole(run)
    run = lookers.opens(who, "statements", record=record, statement=f"{lookers.held.reports[5]}.1")
    assert (NO_STATEMENT in words(run)) == (who not in ACCOUNTS)
    assert ("Haldeskey" in whole(run)) == (who in ACCOUNTS)


def delegations(html: str) -> list[int]:
    """How many delegations have spoken on each of the six, as the overview says."""
    return [int(many) for many in re.findall(r'<span class="counts"><b>(\d+)</b> of \d+ delegations', html)]


@pytest.mark.parametrize("who", READERS)
def test_the_overview_counts_a_report_for_the_group_for_accounts_alone(lookers: People, who: str) -> None:
    day = (lookers.held.today - datetime.timedelta(days=6)).isoformat()
    html = told(lookers.opens(who, "overview"))
    before = told(lookers.opens(who, "overview", asof=day))
    spoken = int(re.search(r"<b>(\d+) of \d+ delegations</b>", html).group(1))
    earlier = int(re.search(r"<b>(\d+) of \d+ delegations</b>", before).group(1))
    public = delegations(told(lookers.opens("anonymous", "overview")))
    moved = [now - then for now, then in zip(delegations(html), public, strict=True)]
    assert public[2] == 0
    assert moved == ([0, 0, 1, 0, 0, 0] if who in ACCOUNTS else [0] * 6)
    assert spoken - earlier == (1 if who in ACCOUNTS else 0)
    assert delegations(before)[2] == 0
    assert ("only signed-in readers see" in html) == (who in ACCOUNTS)


# The desk of a delegation

OWN_DESK: dict[tuple[str, int], frozenset[str]] = {
    ("URY", 1): frozenset({"Vantrelope", SUBMITTER}),
    ("URY", 2): frozenset({"Murkenfold", NOTE, SUBMITTER}),
    ("URY", 3): frozenset(),
    ("URY", 4): frozenset({"Quorvane", "Brindlewick", SUBMITTER}),
    ("URY", 5): frozenset({"Haldeskey", "Ombrasyl", SUBMITTER}),
    ("URY", 6): DRAFT | {SUBMITTER},
    (SILENT, 3): frozenset({"Zelphorant", "Thistlemere", PRACTICE, SUBMITTER}),
}


@pytest.mark.parametrize("who", READERS)
def test_the_desk_of_a_delegation_is_its_own(lookers: People, who: str) -> None:
    unfolded(lookers, who)
    for (member, number), everything in OWN_DESK.items():
        run = lookers.opens(who, "report", member=member, rec=str(number))
        if who == "own":
            assert marked.found(whole(run)) == everything
        elif who == "guest":  # wherever it goes, the one draft that it was handed
            assert marked.found(whole(run)) == DRAFT | {SUBMITTER}
        elif who == "anonymous":
            assert at_the_entrance(run)
            assert marked.found(whole(run)) == set()
        else:
            assert NOT_FOUND in words(run)
            assert marked.found(whole(run)) == set()


@pytest.mark.parametrize("who", READERS)
def test_the_address_of_a_draft_finds_it_or_finds_nothing(lookers: People, who: str) -> None:
    drafted = {
        lookers.held.draft: ("own", "guest"),
        lookers.held.theirs: ("other",),
        "a" * 26: (),
        "\x00": (),
    }
    for code, whose in drafted.items():
        run = lookers.opens(who, "report", draft=code)
        if who in whose:
            word = THEIRS if code == lookers.held.theirs else "Pellamorne"
            assert word in whole(run), (who, code)
        elif who == "anonymous":
            assert at_the_entrance(run)
        else:
            assert NOT_FOUND in words(run), (who, code)
            assert marked.found(whole(run)) == set()


def test_every_other_account_finds_no_desk_of_its_own(lookers: People) -> None:
    for who in ("viewer", "coordinator", "secretariat"):
        run = lookers.opens(who, "report")
        assert REFUSED in words(run)
        assert marked.found(whole(run)) == set()
    assert marked.found(whole(lookers.opens("other", "report"))) == {THEIRS}


# The Secretariat's desk, and accounts

WAITING = frozenset({"Quorvane", "Zelphorant", "Ombrasyl"})
OPENED: dict[int, frozenset[str]] = {
    1: frozenset({"Vantrelope", SUBMITTER}),
    2: frozenset({"Murkenfold", NOTE, SUBMITTER}),
    3: frozenset({"Zelphorant", "Thistlemere", PRACTICE, SUBMITTER}),
    4: frozenset({"Quorvane", "Brindlewick", SUBMITTER}),
    5: frozenset({"Haldeskey", "Ombrasyl", SUBMITTER}),
}
PARTS = {
    "waiting": (WAITING, ("coordinator", "secretariat")),
    "record": (frozenset(), ("secretariat",)),
    "rounds": (frozenset({ROUND}), ("coordinator", "secretariat")),
    "trail": (frozenset({SUBMITTER, ACCOUNT}), ("secretariat",)),
}


@pytest.mark.parametrize("who", READERS)
def test_the_desk_of_the_secretariat_part_by_part(lookers: People, who: str) -> None:
    for part, (everything, whose) in PARTS.items():
        run = lookers.opens(who, "desk", part=part)
        if who in whose:
            assert marked.found(whole(run)) == everything & marked.ALLOWED[who], (who, part)
        else:
            assert marked.found(whole(run)) == set()
            assert at_the_entrance(run) if who in STRANGERS else (REFUSED in words(run))


@pytest.mark.parametrize("who", READERS)
def test_a_report_opened_on_the_desk(lookers: People, who: str) -> None:
    for number, everything in OPENED.items():
        run = lookers.opens(who, "desk", report=lookers.held.reports[number])
        if who in ("coordinator", "secretariat"):
            assert marked.found(whole(run)) == (WAITING | everything) & marked.ALLOWED[who], (who, number)
        else:
            assert marked.found(whole(run)) == set()
            assert at_the_entrance(run) if who in STRANGERS else (REFUSED in words(run))
            guessed = lookers.opens(who, "desk", report="URY-R1-aaaaaa")
            real = lookers.opens(who, "desk", report=lookers.held.reports[number])
            assert words(guessed) == words(real)
    for code in ("URY-R1-aaaaaa", lookers.held.draft, "\x00", "x" * 5000):
        run = lookers.opens(who, "desk", report=code)
        if who in ("coordinator", "secretariat"):
            assert NOT_FOUND in words(run), (who, code[:30])


@pytest.mark.parametrize("who", READERS)
def test_accounts_are_ones_own_and_the_secretariats(lookers: People, who: str) -> None:
    may = {"own": {SUBMITTER}, "secretariat": {SUBMITTER, ACCOUNT}}
    run = lookers.opens(who, "accounts")
    assert marked.found(whole(run)) == may.get(who, set())
    assert at_the_entrance(run) == (who in STRANGERS)


@pytest.mark.parametrize("who", READERS)
def test_the_menu_names_what_its_reader_can_use(lookers: People, who: str) -> None:
    """And whoever goes where the menu does not lead is told so, in a sentence."""
    may = {"report": ("guest", "own", "other"), "desk": ("coordinator", "secretariat"), "accounts": ACCOUNTS}
    assert context._desks(lookers.reader(who)) == [name for name, whose in may.items() if who in whose]


# A right that is taken away, between two clicks and in a fragment


def changed(people: People, who: str, **more: Any) -> None:
    email = marked.EMAILS[who]
    with people.store.transaction() as session:
        one = next(each for each in accounts.listed(session, COMMAND_LINE) if each.email == email)
        given = {"role": one.role, "members": one.members, "name": one.name, "language": one.language}
        accounts.change(session, COMMAND_LINE, email, version=one.version, **{**given, **more})


def disabled(people: People, who: str) -> None:
    with people.store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, marked.EMAILS[who])


def signed_out(people: People, who: str) -> None:
    with people.store.transaction() as session:
        signing.sign_out(session, people.held.tokens[who])


@pytest.mark.parametrize("taken", [disabled, signed_out])
@pytest.mark.parametrize(
    ("where", "codes"), [("overview", ""), ("recommendation", "rec=3"), ("statements", "")]
)
def test_an_account_that_is_out_sees_the_public_record_at_its_next_click(
    people: People, taken: Callable[[People, str], None], where: str, codes: str
) -> None:
    unfolded(people, "viewer")
    assert marked.found(whole(people.opens("viewer", where, **asked(codes)))) & GROUP
    taken(people, "viewer")
    run = people.again("viewer")
    assert marked.found(whole(run)) == SHOWN[where, codes] & PUBLIC
    assert "only signed-in readers see" not in whole(run)


@pytest.mark.parametrize(
    ("codes", "before"),
    [
        ("member=URY&rec=6", DRAFT | {SUBMITTER}),
        ("member=URY&rec=2", frozenset({"Murkenfold", NOTE, SUBMITTER})),
    ],
)
@pytest.mark.parametrize("now", [("CHL",), (SILENT,)])
def test_a_member_taken_from_a_delegation_is_gone_from_its_desk(
    people: People, codes: str, before: frozenset[str], now: tuple[str, ...]
) -> None:
    unfolded(people, "own")
    assert marked.found(whole(people.opens("own", "report", **asked(codes)))) == before
    changed(people, "own", members=now)
    run = people.again("own")
    assert NOT_FOUND in words(run)
    assert marked.found(whole(run)) == set()


def test_a_role_taken_away_is_gone_from_the_desk_and_from_accounts(people: People) -> None:
    assert NOTE in whole(people.opens("secretariat", "desk", report=people.held.reports[2]))
    with people.store.transaction() as session:
        accounts.add(session, COMMAND_LINE, "second@example.org", Role.SECRETARIAT)
    changed(people, "secretariat", role=Role.CHAIR)
    assert NOTE not in whole(people.again("secretariat"))
    assert ACCOUNT not in whole(people.opens("secretariat", "accounts"))
    changed(people, "secretariat", role=Role.VIEWER)
    run = people.opens("secretariat", "desk", report=people.held.reports[2])
    assert REFUSED in words(run)
    assert marked.found(whole(run)) == set()


@pytest.mark.parametrize("how", ["revoked", "discarded", "submitted"])
def test_who_was_handed_a_draft_is_out_when_it_is_gone(people: People, how: str) -> None:
    unfolded(people, "guest")
    assert "Pellamorne" in whole(people.opens("guest", "report"))
    own = people.reader("own")
    with people.store.transaction() as session:
        if how == "revoked":
            one = invitations.invitations(session, own, people.held.draft)[0]
            invitations.revoke(session, own, one.id)
        elif how == "discarded":
            drafts.discard(session, own, people.held.draft)
        else:
            held = drafts.get(session, own, people.held.draft)
    if how == "submitted":
        reporters.submitted(people.store, held, own, people.held.today)
    run = people.again("guest")
    assert at_the_entrance(run)
    assert marked.found(whole(run)) == set()


def test_a_button_pressed_after_the_right_is_gone_does_nothing(people: People) -> None:
    """The click comes from a page that was drawn when it still could be done."""
    run = people.opens("own", "report", member="URY", rec="4")
    report = people.held.reports[4]
    run.button(key=f"report.do.ask.{report}").click().run()
    run.button(key=f"report.do.withdraw.{report}").click()
    with people.store.reading() as session:
        before = queries.latest_record(session)
    changed(people, "own", members=(SILENT,))
    run = people.again("own")
    assert NOT_FOUND in words(run)
    with people.store.reading() as session:
        assert queries.latest_record(session) == before
    run = people.opens("secretariat", "desk", report=report)
    run.button(key="desk.acknowledge").click()
    disabled_by_hand(people, "secretariat")
    assert at_the_entrance(people.again("secretariat"))
    with people.store.reading() as session:
        assert queries.latest_record(session) == before


def disabled_by_hand(people: People, who: str) -> None:
    """The last of the Secretariat cannot be disabled; another first."""
    with people.store.transaction() as session:
        accounts.add(session, COMMAND_LINE, "second@example.org", Role.SECRETARIAT)
    disabled(people, who)


def test_a_fragment_that_runs_alone_asks_anew(people: People) -> None:
    """A choice in the grid of the overview redraws the grid and nothing else."""
    public = grid(whole(people.opens("anonymous", "overview", rec="3")))
    run = people.opens("viewer", "overview")
    assert grid(whole(run)) != public
    fragment = next(iter(run._fragment_storage._fragments))
    run.segmented_control(key="overview.rec").set_value("3")
    sent = alone(run, fragment)
    assert grid(sent) != public
    assert "overview.head" not in sent
    disabled(people, "viewer")
    assert grid(alone(run, fragment)) == public


def test_a_fragment_hides_what_another_process_narrowed_meanwhile(people: People) -> None:
    """Nobody opened a page since: the fragment itself must look at what the record is now."""
    run = people.opens("anonymous", "overview", rec="4")
    fragment = next(iter(run._fragment_storage._fragments))
    before = grid(alone(run, fragment))
    elsewhere_narrowed(people, 4)
    after = grid(alone(run, fragment))
    assert after != before
    assert after == grid(whole(people.opens("anonymous", "overview", rec="4")))


def grid(text: str) -> str:
    """The words that stand for the picture of the grid."""
    return next(
        one for one in re.findall(r'alt: "(.*)"', text) if "Member" in one and "delegations heard" not in one
    )


def alone(run: AppTest, fragment: str) -> str:
    """Run one fragment, as Streamlit does after a choice in it: what it sends."""
    sent: list[Any] = []
    plain, given = local_script_runner.RerunData, local_script_runner.LocalScriptRunner.forward_msgs

    def noted(runner: Any) -> list[Any]:
        sent[:] = given(runner)
        return given(runner)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "RerunData", partial(plain, fragment_id_queue=[fragment]))
        patch.setattr(local_script_runner.LocalScriptRunner, "forward_msgs", noted)
        run.run()
    assert not run.exception
    return "\n".join(str(message) for message in sent)


def elsewhere_narrowed(people: People, number: int) -> None:
    """In another process, a public report is revised and is for the Group from now on."""
    own = people.reader("own")
    day, report = people.held.today, people.held.reports[number]
    draft = reporters.drafted(
        people.store,
        own,
        "URY",
        number,
        text="Ombrasyl too",
        today=day,
        report=report,
        visibility=Visibility.GROUP,
    )
    reporters.submitted(people.store, draft, own, day)


# Files to take away

GIVING: tuple[tuple[str, str], ...] = (
    ("overview", ""),
    ("recommendation", "rec=3"),
    ("recommendation", "rec=5"),
    ("member", ""),
    ("member", "member=URY"),
    ("member", f"member={SILENT}"),
    ("statements", ""),
    ("meeting", "meeting=today"),
    ("practices", ""),
)


def text_of(kind: str, content: bytes) -> str:
    """What stands in a file, and in the files inside it."""
    if kind == "pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(
            text_of("", book.read(name))
            for name in sorted(book.namelist())
            if name.endswith(("xml", "rels", "xlsx"))
        )


def given(people: People, who: str, wanted: Wanted, kind: str) -> bytes:
    """The file that a button of a page gives to somebody who holds it."""
    wanted = replace(wanted, token=people.token(who))
    return files.made(wanted, kind)


def tables(people: People, who: str) -> list[tuple[Wanted, str]]:
    """All the tables that pages give to somebody."""
    return [
        one
        for page, codes in GIVING
        for one in people.offers(who, page, **asked(codes))
        if one[1] in ("csv", "xlsx", "docx", "pptx")
    ]


@pytest.mark.parametrize("drawn_by", ["secretariat", "anonymous"])
def test_a_table_holds_what_its_taker_may_see_whoever_drew_the_page(lookers: People, drawn_by: str) -> None:
    """Every button of every page as the Secretariat and as the public has it, pressed by everybody."""
    offered = tables(lookers, drawn_by)
    assert {wanted.view.sees for wanted, _ in offered} == {access.sees(lookers.reader(drawn_by))}
    held: set[str] = set()
    for wanted, kind in offered:
        everything = marked.found(text_of(kind, given(lookers, "coordinator", wanted, kind)))
        held |= everything
        for who in READERS if kind == "csv" else ("guest", "viewer"):
            content = given(lookers, who, wanted, kind)
            seen = everything & marked.ALLOWED[who]
            assert marked.found(text_of(kind, content)) == seen, (wanted.name, who)
            if kind == "csv":
                is_public = content == given(lookers, "anonymous", wanted, kind)
                assert is_public == (who not in ACCOUNTS), (wanted.name, who)
    # Where no practice is to be seen, there is no table of practices to take away.
    assert held == PUBLIC | GROUP | ({PRACTICE} if drawn_by == "secretariat" else set())


def test_the_table_of_one_statement_is_not_there_for_who_may_not_see_it(lookers: People) -> None:
    hidden = f"{lookers.held.reports[3]}.1"
    for wanted, kind in lookers.offers("secretariat", "statements", statement=hidden):
        for who in READERS:
            if who in ACCOUNTS:
                assert "Zelphorant" in text_of(kind, given(lookers, who, wanted, kind))
            else:
                with pytest.raises(NotFound):
                    given(lookers, who, wanted, kind)


def test_a_table_counts_a_report_for_the_group_for_accounts_alone(lookers: People) -> None:
    wanted = next(one for one, kind in lookers.offers("secretariat", "overview") if one.name == "overview")
    for who in READERS:
        lines = given(lookers, who, wanted, "csv").decode().splitlines()
        spoken = [line for line in lines if re.match("3,(in_place|under_way|planned|reported),", line)]
        many = sum(int(line.split(",")[2]) for line in spoken)
        assert many == (1 if who in ACCOUNTS else 0), who


@pytest.mark.parametrize(
    ("where", "codes", "name", "kind"),
    [
        ("overview", "", "overview", "svg"),
        ("overview", "", "overview", "png"),
        ("overview", "", "tiles", "svg"),
        ("overview", "", "coverage", "svg"),
        ("recommendation", "rec=3", "recommendation-3", "svg"),
        ("recommendation", "rec=3", "tiles-3", "svg"),
        ("recommendation", "rec=3", "lanes-3", "svg"),
        ("member", f"member={SILENT}", f"member-{SILENT}", "svg"),
        ("member", f"member={SILENT}", f"member-{SILENT}", "png"),
    ],
)
def test_a_picture_is_the_public_one_unless_its_taker_is_in(
    people: People, where: str, codes: str, name: str, kind: str
) -> None:
    offered = people.offers("secretariat", where, **asked(codes))
    wanted = next(one for one, offers in offered if one.name == name and offers == kind)
    assert wanted.view.sees == Visibility.GROUP
    public = given(people, "anonymous", wanted, kind)
    assert given(people, "guest", wanted, kind) == public
    assert given(people, "viewer", wanted, kind) != public
    disabled(people, "viewer")
    assert given(people, "viewer", wanted, kind) == public
    signed_out(people, "own")
    assert given(people, "own", wanted, kind) == public


@pytest.mark.parametrize("taken", [disabled, signed_out])
def test_who_is_out_takes_the_public_tables(people: People, taken: Callable[[People, str], None]) -> None:
    offered = tables(people, "viewer")
    taken(people, "viewer")
    for wanted, kind in offered:
        if kind == "csv" or wanted.name == "statements":
            content = given(people, "viewer", wanted, kind)
            assert marked.found(text_of(kind, content)) <= PUBLIC
            assert kind != "csv" or content == given(people, "anonymous", wanted, kind)


def test_a_file_of_an_older_page_hides_what_was_narrowed_since(people: People) -> None:
    """The button was drawn, and the file taken once, while the report on 4 was public."""
    offered = [one for one in tables(people, "anonymous") if one[1] == "csv"]
    before = {wanted.name: given(people, "anonymous", wanted, kind) for wanted, kind in offered}
    assert "Quorvane" in before["statements"].decode()
    elsewhere_narrowed(people, 4)
    for wanted, kind in offered:
        content = text_of(kind, given(people, "anonymous", wanted, kind))
        assert marked.found(content) <= PUBLIC - {"Quorvane", "Brindlewick"}, wanted.name


def test_the_workbook_is_made_for_its_delegation_alone(people: People) -> None:
    taken = lambda who, member: desk_offline.workbook(member, people.held.today, "en", people.token(who))  # noqa: E731
    held = text_of("xlsx", taken("own", "URY"))
    assert {"Quorvane", "Murkenfold", "Ombrasyl"} <= marked.found(held) <= marked.ALLOWED["own"]
    assert marked.found(held) & DRAFT == set()
    for who in READERS:
        if who != "own":
            with pytest.raises(MonitoringError) as refused:
                taken(who, "URY")
            assert isinstance(refused.value, (NotFound, Refused))
    changed(people, "own", members=(SILENT,))
    with pytest.raises(Refused):
        taken("own", "URY")


def test_the_file_of_a_round_is_made_for_accounts_alone(people: People) -> None:
    people.opens("coordinator", "desk", part="rounds")
    with people.store.reading() as session:
        code = rounds.listed(session, people.reader("coordinator"))[0].round
    made_for = lambda who: staff_rounds._file(page_of(people, who), code)  # noqa: E731
    for who in READERS:
        if who in ACCOUNTS:
            assert ROUND in made_for(who).decode().replace("\r\n ", "")
        else:
            with pytest.raises(Refused):
                made_for(who)
    disabled(people, "coordinator")
    with pytest.raises(Refused):
        made_for("coordinator")


def page_of(people: People, who: str) -> Page:
    """As much of a page as a file that is made later needs."""
    with people.store.reading() as session:
        view = View(people.held.today, queries.latest_record(session), sees=Visibility.GROUP)
    return Page("desk", translator("en"), LIGHT, people.held.today, view, token=people.token(who))


# Reports that come by a file, on the page

INTAKE = "member,recommendation,stage,said_on,text,visibility,evidence\nURY,3,planned,{day},made up,public,\n"


@pytest.mark.parametrize("who", READERS)
def test_a_file_with_reports_is_taken_from_its_delegation_alone(
    people: People, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The button that submits was drawn for the delegation; whoever presses it has only its own rights."""
    with people.store.reading() as session:
        content = INTAKE.format(day=people.held.today).encode()
        plan = intake.plan(
            session, people.reader("own"), intake_read.read(content, "a.csv"), today=people.held.today
        )
        before = queries.latest_record(session)
    state: dict[str, Any] = {desk_offline.PLAN: plan}
    monkeypatch.setattr(desk_offline.st, "session_state", state)
    desk_offline.submit(people.token(who))
    with people.store.reading() as session:
        assert (queries.latest_record(session) > before) == (who == "own")
    key, _, bad = state[desk_offline.DONE]
    assert (key, bad) == ("intake-done", False) if who == "own" else bad


# What is kept for one is not given to another


@pytest.mark.parametrize("order", [("secretariat", "anonymous"), ("anonymous", "secretariat")])
def test_what_is_kept_for_one_reader_is_never_given_to_another(
    lookers: People, order: tuple[str, str]
) -> None:
    """One process, every page by both, and by the first again, who gets everything from what is kept."""
    for who in (*order, order[0]):
        for (page, codes), everything in SHOWN.items():
            run = lookers.opens(who, page, **asked(codes))
            assert marked.found(whole(run)) == everything & marked.ALLOWED[who], (who, page, codes)


def test_every_kept_answer_hangs_on_what_its_reader_sees(people: People) -> None:
    """The answers themselves, asked in turn by who is in and by who is not."""
    with people.store.reading() as session:
        group = View(people.held.today, queries.latest_record(session), sees=Visibility.GROUP)
    public = replace(group, sees=Visibility.PUBLIC)
    for first, second in ((group, public), (public, group)):
        data.forget()
        data.latest_record()
        for view in (first, second):
            allowed = PUBLIC | GROUP if view == group else PUBLIC
            found = [
                data.overview(view),
                data.recommendation(view, 3),
                data.recommendation(view, 5),
                data.member(view, "URY"),
                data.member(view, SILENT),
                data.statements(view, Filter()),
                data.about(view),
            ]
            held = marked.found(repr(found))
            assert held == allowed, view.sees
            counted = set(data.base(view).counted["statement"])
            assert (f"{people.held.reports[3]}.1" in counted) == (view == group)
            assert data.overview(view).strips[2].heard.delegations == (1 if view == group else 0)


def test_links_tell_nothing_of_what_their_reader_sees(lookers: People) -> None:
    """The view that an address reopens is that of whoever opens it."""
    group = View(lookers.held.today, 1, sees=Visibility.GROUP)
    assert Links(group, "en")("overview") == Links(replace(group, sees=Visibility.PUBLIC), "en")("overview")
    for sees in ("group", "public"):
        run = lookers.opens("anonymous", "overview", sees=sees, visibility=sees)
        assert marked.found(whole(run)) == SHOWN["overview", ""] & PUBLIC


@pytest.mark.parametrize("who", READERS)
def test_the_whole_record_is_taken_away_as_the_public_has_it(lookers: People, who: str) -> None:
    """The data package goes on to others: it holds the same for all, whoever drew the page or takes it."""
    of_group = View(lookers.held.today, data.latest_record(), sees=Visibility.GROUP)
    wanted = take_whole.Wanted(of_group, "en", "", lookers.token(who), lookers.held.today)
    content = take_whole.package(wanted)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        told = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert marked.found(told) == PUBLIC
    assert content == take_whole.package(replace(wanted, token=""))


@pytest.mark.parametrize("who", READERS)
def test_the_tables_of_a_year_hold_what_their_taker_may_see(lookers: People, who: str) -> None:
    """What counts on its last day: neither what was withdrawn nor what a revision took the place of."""
    of_group = View(lookers.held.today, data.latest_record(), sees=Visibility.GROUP)
    wanted = take_whole.Wanted(of_group, "en", "", lookers.token(who), lookers.held.today)
    counting = (PUBLIC | GROUP) - {"Vantrelope", "Haldeskey"}
    for kind in ("docx", "xlsx"):
        told = text_of(kind, take_whole.annual(wanted, lookers.held.today.year, kind))
        assert marked.found(told) == counting & marked.ALLOWED[who], kind
