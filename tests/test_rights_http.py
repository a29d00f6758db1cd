"""Who gets what from a real server beside the pages, and from the command line: files, calendar, cookies,
and exactly the rights of an account."""

from __future__ import annotations

import csv
import http.client
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
from typer.testing import CliRunner, Result

from monitoring import settings
from monitoring.__main__ import app
from monitoring.errors import MonitoringError
from monitoring.record import accounts, queries, signing
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store
from monitoring.vocabulary import Role

from . import marked
from .browser.conftest import serving
from .marked import ACCOUNTS, GROUP, PRACTICE, PUBLIC, READERS, ROUND, Marked

COOKIE = signing.SIGNED_IN_COOKIE
FILES = {
    "public": (READERS, "content of Brindlewick.txt"),
    "group": (ACCOUNTS, "content of Thistlemere.txt"),
    "returned": (READERS, "content of Sent-back.txt"),
    "withdrawn": (ACCOUNTS, "content of Taken-back.txt"),
    "narrowed": (ACCOUNTS, "content of Drawn-in.txt"),
    "draft": (("guest", "own"), "content of Wyverncote.txt"),
    "theirs": (("other",), "content of Theirs.txt"),
}
"""Who gets which file, and what is in it."""

NAMES = ("Brindlewick", "Thistlemere", "Wyverncote", "Theirs", "Taken-back", "Drawn-in", "content of")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")


@dataclass(frozen=True)
class Site:
    """A server on a marked store, and the same store in hand."""

    address: str
    held: Marked
    store: Store

    def ask(
        self,
        path: str,
        who: str = "anonymous",
        *,
        method: str = "GET",
        form: dict[str, str] | None = None,
        **more: str,
    ) -> Answer:
        """One request as that browser sends it; no redirect is followed."""
        headers = dict(more)
        if self.held.tokens.get(who, who if who not in READERS else ""):
            headers["Cookie"] = f"{COOKIE}={self.held.tokens.get(who, who)}"
        body = None
        if form is not None:
            method, body = "POST", urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        parts = urlsplit(self.address)
        line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        line.request(method, path, body, headers)
        answer = line.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        line.close()
        return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """The marked store, made once."""
    return marked.make(tmp_path_factory.mktemp("http") / "made.sqlite")


@pytest.fixture(scope="module")
def site(made: Marked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A real server on a copy of it."""
    held = made.copied(tmp_path_factory.mktemp("site") / "store.sqlite")
    store = held.opened()
    with serving(held.url) as address:
        yield Site(address, held, store)
    store.close()


# Files behind reports


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("who", READERS)
def test_a_file_is_given_to_who_may_see_what_it_stands_behind(site: Site, who: str, name: str) -> None:
    whose, content = FILES[name]
    answer = site.ask(f"/evidence?lang=en&file={site.held.files[name]}", who)
    if who in whose:
        assert (answer.status, answer.text) == (200, content)
        headers = answer.headers
        assert headers["Content-Disposition"].startswith("attachment; ")
        assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "private, no-store"
        assert headers["Content-Type"] == "text/plain; charset=utf-8"
    else:
        nothing(site, answer)


def nothing(site: Site, answer: Answer) -> None:
    """404, with one sentence that is the same for what is hidden and for what never was."""
    assert answer.status == 404
    assert "Nothing stands at this address." in answer.text
    assert answer.text == site.ask("/evidence?lang=en&file=" + "a" * 26).text
    assert not [name for name in NAMES if name in answer.text or name in str(answer.headers)]
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] is None


@pytest.mark.parametrize("who", ["anonymous", "other", "secretariat"])
@pytest.mark.parametrize(
    "code",
    [
        "",
        "a" * 26,
        "\x00",
        "../store.sqlite",
        "' or 1=1 --",
        "%",
        "_" * 26,
        "é" * 2000,
        "Wyverncote.txt",
        "1",
    ],
)
def test_a_code_that_was_guessed_finds_nothing(site: Site, who: str, code: str) -> None:
    nothing(site, site.ask(f"/evidence?lang=en&file={quote(code)}", who))


def test_other_ways_to_a_file_lead_nowhere(site: Site) -> None:
    code = site.held.files["group"]
    for path in (
        f"/evidence/{code}",
        f"/media/{code}",
        f"/app/static/{code}",
        "/evidence",
        f"/evidence?File={code}",
    ):
        for who in ("anonymous", "viewer"):
            answer = site.ask(path, who)
            assert "content of" not in answer.text, path
    for method in ("POST", "PUT", "DELETE"):
        assert site.ask(f"/evidence?file={code}", "viewer", method=method).status == 405
    head = site.ask(f"/evidence?file={code}", "anonymous", method="HEAD")
    assert head.status == 404
    twice = site.ask(f"/evidence?file={site.held.files['public']}&file={code}", "anonymous")
    assert "Thistlemere" not in twice.text


@pytest.mark.parametrize(
    "token", ["x", "a" * 43, "' or 1=1 --", "%00", "\xe9" * 9, "cookie x", "vouched viewer@example.org"]
)
def test_a_cookie_that_is_made_up_is_anybody(site: Site, token: str) -> None:
    """Also one that looks as the pages write down who an identity provider vouches for."""
    group = site.held.files["group"]
    assert site.ask(f"/evidence?file={group}", token).status == 404
    assert site.ask(f"/evidence?file={site.held.files['public']}", token).status == 200


# The calendar, health, and what every answer says


@pytest.mark.parametrize("who", READERS)
def test_rounds_stand_in_the_calendar_of_accounts_alone(site: Site, who: str) -> None:
    answer = site.ask("/calendar.ics?lang=en", who)
    text = answer.text.replace("\r\n ", "")
    assert answer.status == 200
    assert "BEGIN:VEVENT" in text
    assert marked.found(text) == ({ROUND} if who in ACCOUNTS else set())
    assert ("-round@" in text) == (who in ACCOUNTS)
    assert "private" in answer.headers["Cache-Control"]
    assert "Cookie" in answer.headers["Vary"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("who", ["anonymous", "secretariat"])
def test_health_and_first_page_tell_nothing_of_what_is_in_the_store(site: Site, who: str) -> None:
    for path in (
        "/healthz",
        "/",
        "/report",
        f"/report?draft={site.held.draft}",
        "/desk",
        "/accounts",
        "/account/sign-in",
    ):
        answer = site.ask(path, who)
        assert answer.status == 200
        told = PUBLIC if (path, who) == ("/", "anonymous") else set()  # the first page holds its answer
        assert marked.found(answer.text) == told, path
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert site.held.path.name not in site.ask("/healthz").text
    for path in (
        "/store.sqlite",
        "/app/static/../store.sqlite",
        "/app/static/%2e%2e/dashboard.py",
        "/dashboard.py",
    ):
        answer = site.ask(path, who)
        assert b"SQLite format 3" not in answer.content
        assert "context.close_pages_hole" not in answer.text


# Coming in and out


def test_the_cookie_of_a_password_and_of_an_invitation(site: Site) -> None:
    came = site.ask(
        "/account/sign-in?lang=en", form={"email": marked.EMAILS["viewer"], "password": marked.PASSWORD}
    )
    assert came.status == 303
    said = came.headers["Set-Cookie"].lower()
    assert said.startswith(f"{COOKIE}=")
    assert "httponly" in said
    assert "samesite=lax" in said
    assert "path=/" in said
    assert came.headers["Cache-Control"] == "no-store"
    token = came.headers["Set-Cookie"].split("=", 1)[1].split(";")[0]
    group = f"/evidence?file={site.held.files['group']}"
    assert site.ask(group, token).status == 200
    out = site.ask("/account/sign-out?lang=en", token, form={})
    assert out.status == 303
    assert site.ask(group, token).status == 404
    wrong = site.ask("/account/sign-in?lang=en", form={"email": "viewer@example.org", "password": "x" * 12})
    unknown = site.ask("/account/sign-in?lang=en", form={"email": "nobody@example.org", "password": "x" * 12})
    assert wrong.headers["Set-Cookie"] is None
    assert wrong.text.replace("viewer@example.org", "nobody@example.org") == unknown.text


def test_who_was_handed_a_draft_gets_a_cookie_for_that_alone(site: Site) -> None:
    with site.store.transaction() as session:
        own = accounts.reader_as(session, marked.ANA)
        secret = signing.invite_to_draft(
            session, own, site.held.draft, "URY", "second@example.org", "Second", "en"
        )
    came = site.ask("/account/invitation?lang=en", form={"token": secret, "name": "Second", "language": "en"})
    said = came.headers["Set-Cookie"].lower()
    assert "httponly" in said
    assert "samesite=lax" in said
    token = came.headers["Set-Cookie"].split("=", 1)[1].split(";")[0]
    for name, (whose, _) in FILES.items():
        answer = site.ask(f"/evidence?file={site.held.files[name]}", token)
        assert answer.status == (200 if "guest" in whose else 404), name
    assert "-round@" not in site.ask("/calendar.ics", token).text
    again = site.ask("/account/invitation?lang=en", form={"token": secret, "name": "Third", "language": "en"})
    assert again.status == 404
    assert again.headers["Set-Cookie"] is None


def test_another_site_cannot_make_a_browser_sign_out_or_in(site: Site) -> None:
    {"email": marked.EMAILS["viewer"], "password": marked.PASSWORD}
    for more in ({"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = site.ask("/account/sign-out", "viewer", form={}, **more)
        assert answer.status == 403
        answer = site.ask(
            "/account/sign-in", form={"email": "viewer@example.org", "password": marked.PASSWORD}, **more
        )
        assert (answer.status, answer.headers["Set-Cookie"]) == (403, None)
    assert site.ask(f"/evidence?file={site.held.files['group']}", "viewer").status == 200


def test_who_is_disabled_or_taken_out_of_a_delegation_is_out_at_once(site: Site) -> None:
    """Last in this file on this server: what it takes away stays away."""
    with site.store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, marked.EMAILS["viewer"])
        one = next(each for each in accounts.listed(session, COMMAND_LINE) if each.email == marked.ANA)
        accounts.change(
            session,
            COMMAND_LINE,
            marked.ANA,
            role=Role.DELEGATE,
            members=["KEN"],
            name=one.name,
            language="en",
            version=one.version,
        )
    assert site.ask(f"/evidence?file={site.held.files['group']}", "viewer").status == 404
    assert "-round@" not in site.ask("/calendar.ics", "viewer").text
    assert site.ask(f"/evidence?file={site.held.files['draft']}", "own").status == 404
    assert site.ask(f"/evidence?file={site.held.files['group']}", "own").status == 200
    with site.store.transaction() as session:
        signing.sign_out_everywhere(session, accounts.reader_as(session, marked.EMAILS["other"]))
    assert site.ask(f"/evidence?file={site.held.files['theirs']}", "other").status == 404


# The command line: --as gives exactly the rights of an account


@pytest.fixture
def command(made: Marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Result]]:
    """Run a command on a copy of the store; a sentence that refuses is the exception."""
    held = made.copied(tmp_path / "store.sqlite")
    monkeypatch.setenv("DATABASE_URL", held.url)
    settings.settings.cache_clear()
    yield lambda *words: CliRunner().invoke(app, [str(word) for word in words])
    settings.settings.cache_clear()


def as_who(who: str) -> tuple[str, ...]:
    return ("--as", marked.EMAILS[who]) if who in ACCOUNTS else ()


WHO = ("anonymous", *ACCOUNTS)


@pytest.mark.parametrize("who", WHO)
def test_as_gives_the_statements_that_an_account_sees(command: Callable[..., Result], who: str) -> None:
    for kind in ("json", "csv", "table"):
        done = command("statements", "--format", kind, *as_who(who))
        assert done.exit_code == 0
        found = marked.found(done.stdout)
        if kind != "table":
            assert found == marked.ALLOWED[who] & (PUBLIC | GROUP)
        assert found <= marked.ALLOWED[who]
    one = command("statements", "--format", "json", "--member", marked.SILENT, *as_who(who))
    assert len(json.loads(one.stdout)) == (1 if who in ACCOUNTS else 0)


@pytest.mark.parametrize("who", WHO)
def test_as_counts_what_an_account_sees(command: Callable[..., Result], made: Marked, who: str) -> None:
    done = json.loads(command("progress", "--format", "json", *as_who(who)).stdout)
    rows = [row for row in done["progress"] if row["recommendation"] == 3 and row["stage"] != "no_report"]
    assert sum(row["delegations"] for row in rows) == (1 if who in ACCOUNTS else 0)
    record = str(made.narrowed)
    old = command("statements", "--format", "json", "--record", record, *as_who(who)).stdout
    assert ("Haldeskey" in old) == (who in ACCOUNTS)
    stood = csv.DictReader(io.StringIO(command("standings", "--format", "csv", *as_who(who)).stdout))
    stage = next(
        row["stage"] for row in stood if (row["member"], row["recommendation"]) == (marked.SILENT, "3")
    )
    assert stage == ("planned" if who in ACCOUNTS else "no_report")


def test_as_draws_what_an_account_sees(command: Callable[..., Result], tmp_path: Path) -> None:
    drawn = {}
    for who in ("anonymous", "viewer"):
        out = tmp_path / f"{who}.svg"
        assert (
            command(
                "chart", f"member-{marked.SILENT}", "--format", "svg", "--out", out, *as_who(who)
            ).exit_code
            == 0
        )
        drawn[who] = out.read_bytes()
    assert drawn["anonymous"] != drawn["viewer"]


@pytest.mark.parametrize(
    "words", [("statements",), ("progress",), ("standings",), ("template", "--member", "URY", "--out", "x")]
)
def test_as_nobody_or_somebody_disabled_is_no_account(
    command: Callable[..., Result],
    words: tuple[str, ...],
    made: Marked,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("account", "disable", marked.EMAILS["viewer"]).exit_code == 0
    for email in ("nobody@example.org", marked.EMAILS["viewer"], marked.GUEST, "command line"):
        done = command(*words, "--as", email)
        assert isinstance(done.exception, MonitoringError), email
        assert done.exception.key == "account-not_found"
        assert marked.found(done.output) == set()


@pytest.mark.parametrize("who", WHO)
def test_as_writes_the_workbook_of_what_an_account_sees(
    command: Callable[..., Result], tmp_path: Path, who: str
) -> None:
    out = tmp_path / "book.xlsx"
    for member in ("URY", marked.SILENT):
        assert command("template", "--member", member, "--out", out, *as_who(who)).exit_code == 0
        with zipfile.ZipFile(out) as book:
            held = "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith("xml"))
        found = marked.found(held)
        assert found <= marked.ALLOWED[who]
        if member == marked.SILENT:
            assert found == ({"Zelphorant", "Thistlemere", PRACTICE} if who in ACCOUNTS else set())


ROW = "{member},{number},planned,{day},made up words,{visibility},"


@pytest.mark.parametrize("who", ACCOUNTS)
@pytest.mark.parametrize("check", [(), ("--check",)])
def test_intake_takes_rows_of_ones_own_members_alone(
    command: Callable[..., Result], tmp_path: Path, made: Marked, who: str, check: tuple[str, ...]
) -> None:
    own = {"own": "URY", "other": "CHL"}
    for member in ("URY", "CHL", "KEN"):
        before = numbers(tmp_path / "store.sqlite")
        rows = ROW.format(member=member, number=1, day=made.today, visibility="public")
        done = command("intake", written(tmp_path, rows), *as_who(who), *check)
        took = numbers(tmp_path / "store.sqlite") != before
        assert took == (own.get(who) == member and not check), (who, member)
        assert (done.exit_code == 0) == (own.get(who) == member), (who, member, done.output)
        assert marked.found(done.output) == set()


def test_one_row_of_another_member_takes_the_whole_file_with_it(
    command: Callable[..., Result], tmp_path: Path, made: Marked
) -> None:
    before = numbers(tmp_path / "store.sqlite")
    rows = "\n".join(
        ROW.format(member=m, number=n, day=made.today, visibility="group")
        for m, n in (("URY", 1), ("CHL", 2))
    )
    done = command("intake", written(tmp_path, rows), "--as", marked.ANA)
    assert done.exit_code == 2
    assert numbers(tmp_path / "store.sqlite") == before


def test_a_file_cannot_revise_or_borrow_what_is_anothers(
    command: Callable[..., Result], tmp_path: Path, made: Marked
) -> None:
    """A row that names the report of another delegation, as its own Member's and as that Member's."""
    before = numbers(tmp_path / "store.sqlite")
    for member in ("CHL", "URY"):
        for report in (made.reports[4], made.reports[3], "URY-R1-aaaaaa"):
            rows = ROW.format(member=member, number=4, day=made.today, visibility="public") + f",{report}"
            done = command("intake", written(tmp_path, rows, more=",report"), "--as", marked.EMAILS["other"])
            assert done.exit_code == 2, (member, report, done.output)
            assert marked.found(done.output) == set()
    assert numbers(tmp_path / "store.sqlite") == before


def written(folder: Path, rows: str, more: str = "") -> Path:
    file = folder / "rows.csv"
    file.write_text(
        f"member,recommendation,stage,said_on,text,visibility,evidence{more}\n{rows}\n", encoding="utf-8"
    )
    return file


def numbers(path: Path) -> int:
    store = Store(f"sqlite:///{path}")
    with store.reading() as session:
        number = queries.latest_record(session)
    store.close()
    return number
