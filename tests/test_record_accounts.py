"""Accounts: who may make and change them, what is refused, and what the trail says of it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from monitoring.errors import BadReport, Conflict, NotFound, Refused
from monitoring.record import accounts, audit, passwords, signing
from monitoring.record.access import ANYONE, Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.model import AuditLine, Record
from monitoring.record.model_accounts import Account, AccountMember
from monitoring.vocabulary import Role

ROOT = Path(__file__).parent.parent
GOOD = "correct horse battery"


def add(store, email="ana@mission.example", role="delegate", members=("URY",), **more):
    with store.transaction() as session:
        return accounts.add(session, COMMAND_LINE, email, role, members=members, **more)


def reader(store, email):
    with store.reading() as session:
        return accounts.reader_as(session, email)


def trail(store):
    with store.reading() as session:
        assert audit.verify(session) == []
        rows = session.execute(select(AuditLine).order_by(AuditLine.number)).scalars()
        return [row for row in rows if row.what.startswith(("account", "sign_in", "invitation"))]


def keys(error):
    return {(problem.field, problem.key) for problem in error.value.problems}


def test_an_account_is_what_was_said_of_it(store):
    made = add(store, " Ana@Mission.Example ", members=("ury", "CHL", "URY"), name="Ana  Ruiz", password=GOOD)
    assert (made.email, made.name, made.role, made.members) == (
        "ana@mission.example",
        "Ana Ruiz",
        Role.DELEGATE,
        ("CHL", "URY"),
    )
    assert made.last_seen_at is None
    found = reader(store, "ANA@mission.example")
    assert found == Reader(
        Role.DELEGATE, made.email, "Ana Ruiz", frozenset({"CHL", "URY"}), "", found.account, "en"
    )
    with store.reading() as session:
        assert accounts.listed(session, COMMAND_LINE) == (made,)
        assert accounts.own(session, found) == made


def test_the_password_is_kept_as_argon2id_and_in_no_line_of_the_trail(sqlite_store):
    add(sqlite_store, password=GOOD)
    with sqlite_store.reading() as session:
        kept = session.execute(select(Account.password_hash)).scalar_one()
    assert kept.startswith("$argon2id$")
    assert passwords.verify(kept, GOOD)
    (line,) = trail(sqlite_store)
    assert (line.who, line.what, line.subject, line.record) == (
        "command line",
        "account.add",
        "ana@mission.example",
        None,
    )
    assert GOOD not in str(line.detail)
    assert kept not in str(line.detail)


def test_accounts_take_no_record_number(sqlite_store):
    with sqlite_store.reading() as session:
        before = session.execute(select(func.max(Record.number))).scalar()
    add(sqlite_store)
    with sqlite_store.reading() as session:
        assert session.execute(select(func.max(Record.number))).scalar() == before


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"email": "nobody"}, ("email", "account-email")),
        ({"email": "a@b"}, ("email", "account-email")),
        ({"email": "two@x.example,three@x.example"}, ("email", "account-email")),
        ({"email": "\u212bna@x.example"}, ("email", "account-email")),
        ({"email": "\u212aai@x.example"}, ("email", "account-email")),  # lower() makes a plain k of it
        ({"email": "a\x00b@x.example"}, ("email", "account-email")),
        ({"email": "x" * 300 + "@x.example"}, ("email", "account-email")),
        ({"email": "<script>@x.example"}, ("email", "account-email")),
        ({"role": "king"}, ("role", "account-role")),
        ({"role": "anonymous"}, ("role", "account-role")),
        ({"members": ("ATL",)}, ("members", "account-member")),
        ({"members": ("U\x00Y",)}, ("members", "account-member")),
        ({"members": ("\ud800",)}, ("members", "account-member")),
        ({"members": ()}, ("members", "account-members_none")),
        ({"role": "viewer"}, ("members", "account-members_only_delegate")),
        ({"language": "de"}, ("language", "account-language")),
        ({"name": "x" * 1_000_000}, ("name", "account-name_long")),
        ({"name": "half \ud800"}, ("name", "account-name_marks")),
        ({"password": "short"}, ("password", "password-short")),
        ({"password": "x" * 2000}, ("password", "password-long")),
        ({"password": "ana@mission.example"}, ("password", "password-email")),
        ({"password": "Ana@Mission.example "}, ("password", "password-email")),
        ({"password": "aaaaaaaaaaaaaa"}, ("password", "password-plain")),
        ({"password": "correct\x00horse\ud800"}, ("password", "password-marks")),
    ],
)
def test_what_cannot_be_taken_is_named_and_nothing_is_stored(sqlite_store, change, problem):
    with pytest.raises(BadReport) as error:
        add(sqlite_store, **change)
    assert problem in keys(error)
    with sqlite_store.reading() as session:
        assert session.execute(select(func.count()).select_from(Account)).scalar() == 0
        assert session.execute(select(func.count()).select_from(AccountMember)).scalar() == 0
    assert trail(sqlite_store) == []


def test_every_problem_is_named_at_once(sqlite_store):
    with pytest.raises(BadReport) as error:
        add(sqlite_store, "nobody", "delegate", ("ATL",), name="x" * 200, language="de")
    assert {field for field, _ in keys(error)} == {"email", "members", "name", "language"}


def test_an_address_has_one_account(store):
    add(store)
    with pytest.raises(BadReport) as error:
        add(store, "ANA@MISSION.EXAMPLE")
    assert keys(error) == {("email", "account-exists")}


def test_marks_that_turn_a_line_around_stay_out_of_names(sqlite_store):
    assert add(sqlite_store, name="Ana\u202e ziuR\u200b").name == "Ana ziuR"


@pytest.mark.parametrize("role", [None, "viewer", "delegate", "chair"])
def test_only_the_secretariat_keeps_accounts(sqlite_store, role):
    who = ANYONE
    if role:
        add(sqlite_store, "who@x.example", role, ("URY",) if role == "delegate" else ())
        who = reader(sqlite_store, "who@x.example")
    same = {"role": "secretariat", "members": (), "name": "", "language": "en", "version": 1}
    for do in (
        lambda s: accounts.add(s, who, "new@x.example", "secretariat"),
        lambda s: accounts.listed(s, who),
        lambda s: accounts.change(s, who, "who@x.example", **same),
        lambda s: accounts.disable(s, who, "who@x.example"),
        lambda s: accounts.enable(s, who, "who@x.example"),
        lambda s: signing.invite(s, who, "new@x.example", "secretariat"),
        lambda s: signing.invite_password(s, who, "who@x.example"),
        lambda s: signing.invitations(s, who),
    ):
        with pytest.raises(Refused), sqlite_store.transaction() as session:
            do(session)
    with pytest.raises(NotFound), sqlite_store.transaction() as session:
        signing.revoke(session, who, 1)


def test_a_change_is_felt_and_two_at_once_are_noticed(store):
    made = add(store)
    wanted = {"role": "viewer", "members": (), "name": "Ana", "language": "es", "version": made.version}
    with store.transaction() as session:
        changed = accounts.change(session, COMMAND_LINE, made.email, **wanted)
    assert (changed.role, changed.members, changed.language) == (Role.VIEWER, (), "es")
    assert changed.version == made.version + 1
    assert reader(store, made.email).members == frozenset()
    with pytest.raises(Conflict, match="account-changed_meanwhile"), store.transaction() as session:
        accounts.change(session, COMMAND_LINE, made.email, **wanted)
    line = trail(store)[-1]
    assert line.what == "account.change"
    assert "URY" in str(line.detail)


def test_a_change_of_the_members_alone_is_a_version_too(store):
    made = add(store, members=("URY", "KEN"))
    same = {"role": "delegate", "name": made.name, "language": made.language}
    with store.transaction() as session:
        less = accounts.change(
            session, COMMAND_LINE, made.email, members=("URY",), version=made.version, **same
        )
    assert less.version == made.version + 1
    stale = {**same, "name": "Ana", "members": ("URY", "KEN"), "version": made.version}
    with pytest.raises(Conflict, match="account-changed_meanwhile"), store.transaction() as session:
        accounts.change(session, COMMAND_LINE, made.email, **stale)  # a form that was open all the while
    assert reader(store, made.email).members == frozenset({"URY"})
    with store.transaction() as session:
        again = accounts.change(
            session, COMMAND_LINE, made.email, members=("URY",), version=less.version, **same
        )
        assert again.version == less.version  # nothing differs


def test_the_last_account_of_the_secretariat_stays(store):
    only = add(store, "sec@wto.example", "secretariat", ())
    less = {"role": "viewer", "members": (), "name": "", "language": "en", "version": only.version}
    for do in (
        lambda s: accounts.disable(s, COMMAND_LINE, only.email),
        lambda s: accounts.change(s, COMMAND_LINE, only.email, **less),
    ):
        with pytest.raises(Conflict, match="account-last_secretariat"), store.transaction() as session:
            do(session)
    add(store, "second@wto.example", "secretariat", ())
    with store.transaction() as session:
        assert accounts.disable(session, COMMAND_LINE, only.email).disabled_at


def test_a_disabled_account_reads_as_if_there_were_none(store):
    add(store)
    with store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, "ana@mission.example")
        accounts.disable(session, COMMAND_LINE, "ana@mission.example")
    with pytest.raises(NotFound) as disabled:
        reader(store, "ana@mission.example")
    with pytest.raises(NotFound) as unknown:
        reader(store, "nobody@mission.example")
    assert disabled.value.key == unknown.value.key == "account-not_found"
    assert [line.what for line in trail(store)] == ["account.add", "account.disable"]
    with store.transaction() as session:
        accounts.enable(session, COMMAND_LINE, "ana@mission.example")
    assert reader(store, "ana@mission.example").signed_in


def test_who_has_an_account_says_how_it_is_written_to(sqlite_store):
    add(sqlite_store)
    ana = reader(sqlite_store, "ana@mission.example")
    with sqlite_store.transaction() as session:
        told = accounts.prefer(session, ana, wants_mail=False, language="fr", name="Ana R.")
    assert (told.wants_mail, told.language, told.name, told.members) == (False, "fr", "Ana R.", ("URY",))
    for nobody in (ANYONE, COMMAND_LINE):
        with pytest.raises(NotFound), sqlite_store.transaction() as session:
            accounts.prefer(session, nobody, wants_mail=False, language="fr", name="")


# The command line


@pytest.fixture
def run(sqlite_store):
    def command(*words, typed=GOOD + "\n"):
        return subprocess.run(
            [sys.executable, "-m", "monitoring", "account", *words],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": sqlite_store.url, "MONITORING_URL": "https://monitor.example"},
            input=typed if isinstance(typed, bytes) else typed.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )

    return command


def test_commands_make_list_disable_and_enable(run, sqlite_store):
    assert run("list").stdout.decode().strip() == "There is no account yet."
    made = run("add", "Ana@x.example", "--role", "delegate", "--member", "ury", "--member", "CHL")
    assert made.returncode == 0, made.stderr
    assert made.stdout.decode().strip() == "The account ana@x.example is made."
    assert signing.sign_in(sqlite_store, "ana@x.example", GOOD, "192.0.2.1")
    listed = run("list").stdout.decode()
    assert "ana@x.example" in listed
    assert "CHL URY" in listed
    assert run("disable", "ana@x.example").returncode == 0
    assert "disabled" in run("list").stdout.decode()
    assert run("enable", "ana@x.example").returncode == 0


@pytest.mark.parametrize(
    ("words", "typed", "says"),
    [
        (("add", "a@x.example", "--role", "delegate"), GOOD, "at least one Member"),
        (("add", "a@x.example", "--role", "delegate", "--member", "ATL"), GOOD, "“ATL” is not the code"),
        (("add", "a@x.example", "--role", "king"), GOOD, "no role “king”"),
        (("add", "nobody", "--role", "viewer"), GOOD, "“nobody” is not an e-mail address"),
        (("add", "a@x.example", "--role", "viewer"), "", "at least 12 characters"),
        (("add", "a@x.example", "--role", "viewer"), b"\xff\xfe" * 20, "no keyboard types"),
        (("disable", "a@x.example"), "", "no account “a@x.example”"),
        (("enable", "\u202ea\x1b[31m@x"), "", "no account “a [31m@x”"),
        (("password", "a@x.example"), "", "no account"),
        (("invite", "a@x.example", "--role", "delegate"), "", "at least one Member"),
    ],
)
def test_a_fault_is_one_plain_line(run, sqlite_store, words, typed, says):
    done = run(*words, typed=typed)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert says in told
    assert len(told.strip().splitlines()) == 1, told
    assert trail(sqlite_store) == []


def test_a_link_is_printed_that_works(run, sqlite_store):
    done = run("invite", "a@x.example", "--role", "viewer", "--lang", "fr")
    link = done.stdout.decode().strip()
    assert link.startswith("https://monitor.example/account/invitation?token=")
    assert link.endswith("&lang=fr")
    secret = link.split("token=")[1].split("&")[0]
    with sqlite_store.transaction() as session:
        assert signing.accept(session, secret, name="A", password=GOOD)
    assert b"token=" in run("password", "a@x.example").stdout


def test_at_a_terminal_the_password_is_asked_for_twice_and_not_shown(sqlite_store):
    terminal, its_end = pty.openpty()
    command = [sys.executable, "-m", "monitoring", "account", "add", "a@x.example", "--role", "viewer"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": sqlite_store.url},
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        start_new_session=True,
    )
    os.close(its_end)
    said = b""
    for prompts in (1, 2):
        while said.count(b": ") < prompts:
            said += os.read(terminal, 1024)
        os.write(terminal, GOOD.encode() + b"\n")
    assert process.wait(30) == 0, said
    said += os.read(terminal, 1024)
    os.close(terminal)
    assert GOOD.encode() not in said
    assert reader(sqlite_store, "a@x.example").role == Role.VIEWER
