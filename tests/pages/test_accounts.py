"""Accounts: one's own for everybody signed in, all of them for the Secretariat alone."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.record import accounts, signing
from monitoring.record.access import Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES, Role
from tests.desk import GUEST

from .conftest import Open, told

HEADING = {"en": "Accounts", "fr": "Comptes", "es": "Cuentas"}
EMAIL = {role: f"{role}@example.org" for role in Role}


@pytest.fixture
def people(sqlite_store: Store) -> dict[Role, Reader]:
    """An account of every role, as the store knows it."""
    with sqlite_store.transaction() as session:
        for role in (Role.VIEWER, Role.DELEGATE, Role.CHAIR, Role.SECRETARIAT):
            members = ["URY"] if role == Role.DELEGATE else []
            accounts.add(session, COMMAND_LINE, EMAIL[role], role, members=members, name=f"Name of {role}")
    with sqlite_store.reading() as session:
        found = {role: accounts.reader_as(session, EMAIL[role]) for role in Role if role != Role.ANONYMOUS}
    return {**found, Role.ANONYMOUS: Reader()}


def words(run: AppTest) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", told(run))))


def fact(store: Store, email: str) -> accounts.AccountFact:
    with store.reading() as session:
        return next(one for one in accounts.listed(session, COMMAND_LINE) if one.email == email)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", Role)
def test_everybody_signed_in_has_an_account_and_one_role_keeps_them(
    opened: Open, people: dict[Role, Reader], role: Role, language: str
) -> None:
    run = opened("accounts", people[role], lang=language)
    html = told(run)
    assert f"<h1>{HEADING[language]}</h1>" in html
    if role == Role.ANONYMOUS:
        assert "/account/sign-in?" in html
        assert "@example.org" not in html
        return
    assert EMAIL[role] in html
    assert f'action="/account/sign-out?lang={language}"' in html
    assert f"/account/password?lang={language}" in html
    others = [EMAIL[one] for one in people if one not in (role, Role.ANONYMOUS)]
    assert [one in html for one in others] == [role == Role.SECRETARIAT] * 3
    assert ("accounts.which" in [one.key for one in run.selectbox]) == (role == Role.SECRETARIAT)
    assert 'class="problem"' not in html


def test_who_was_handed_a_draft_finds_the_way_out(opened: Open) -> None:
    html = told(opened("accounts", GUEST, lang="en"))
    assert "/account/sign-out" in html
    assert "/account/password" not in html


def test_own_preferences_are_kept(opened: Open, sqlite_store: Store, people: dict[Role, Reader]) -> None:
    run = opened("accounts", people[Role.DELEGATE], lang="en")
    assert "Reports for: Uruguay" in words(run)
    run.checkbox(key="accounts.own.wants_mail").uncheck()
    run.text_input(key="accounts.own.name").set_value("A <b>name</b>")
    run.selectbox(key="accounts.own.language").set_value("es")
    run.button(key="desk.own.own").click().run()
    assert not run.exception
    assert "Saved: delegate@example.org." in words(run)
    held = fact(sqlite_store, EMAIL[Role.DELEGATE])
    assert (held.wants_mail, held.language, held.name) == (False, "es", "A <b>name</b>")
    assert "<b>name" not in told(run)
    run.text_input(key="accounts.own-1.name").set_value("x" * 400)
    run.button(key="desk.own.own").click().run()
    assert "One thing to look at" in words(run)
    assert run.text_input(key="accounts.own-1.name").value == "x" * 400


def test_an_account_is_changed(opened: Open, sqlite_store: Store, people: dict[Role, Reader]) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.VIEWER]
    run.selectbox(key="accounts.which").set_value(email).run()
    form = f"account-{email}"
    run.selectbox(key=f"accounts.{form}.role").set_value("delegate").run()
    run.button(key=f"desk.{form}.change").click().run()
    assert "An account of a delegation speaks for at least one Member" in words(run)
    run.multiselect(key=f"accounts.{form}.members").set_value(["KEN", "CHL"])
    run.button(key=f"desk.{form}.change").click().run()
    assert f"Saved: {email}." in words(run)
    held = fact(sqlite_store, email)
    assert (held.role, held.members) == (Role.DELEGATE, ("CHL", "KEN"))


def test_an_account_changed_meanwhile_is_not_overwritten(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader]
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.CHAIR]
    run.selectbox(key="accounts.which").set_value(email).run()
    form = f"account-{email}"
    version = fact(sqlite_store, email).version
    with sqlite_store.transaction() as session:
        accounts.change(
            session,
            COMMAND_LINE,
            email,
            role="chair",
            members=[],
            name="Other",
            language="en",
            version=version,
        )
    run.text_input(key=f"accounts.{form}.name").set_value("Mine")
    run.button(key=f"desk.{form}.change").click().run()
    assert "was changed meanwhile" in words(run)
    assert run.text_input(key=f"accounts.{form}.name").value == "Mine"
    assert fact(sqlite_store, email).name == "Other"


def test_a_form_that_was_open_gives_no_member_back_that_was_taken_away(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader]
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.DELEGATE]
    run.selectbox(key="accounts.which").set_value(email).run()
    held = fact(sqlite_store, email)
    with sqlite_store.transaction() as session:
        accounts.change(
            session,
            COMMAND_LINE,
            email,
            role="delegate",
            members=["CHL"],
            name=held.name,
            language=held.language,
            version=held.version,
        )
    run.text_input(key=f"accounts.account-{email}.name").set_value("Other")
    run.button(key=f"desk.account-{email}.change").click().run()
    assert "was changed meanwhile" in words(run)
    assert fact(sqlite_store, email).members == ("CHL",)


def test_an_account_is_disabled_and_enabled(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader]
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.VIEWER]
    run.selectbox(key="accounts.which").set_value(email).run()
    run.button(key=f"desk.account-{email}.disable").click().run()
    assert f"The account {email} may sign in no more." in words(run)
    assert fact(sqlite_store, email).disabled_at is not None
    run.button(key=f"desk.account-{email}.enable").click().run()
    assert fact(sqlite_store, email).disabled_at is None


def test_the_last_account_of_the_secretariat_stays(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader]
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.SECRETARIAT]
    run.selectbox(key="accounts.which").set_value(email).run()
    run.button(key=f"desk.account-{email}.disable").click().run()
    assert "is the last account of the Secretariat" in words(run)
    assert fact(sqlite_store, email).disabled_at is None


def secret(run: AppTest) -> str:
    (shown,) = [one.value for one in run.code]
    return str(shown).split("token=")[1].split("&")[0]


def test_an_invitation_is_made_shown_once_and_taken_back(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader]
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    assert "No invitation is open." in words(run)
    run.text_input(key="accounts.invite.email").set_value("nobody")
    run.button(key="desk.invite.invite").click().run()
    assert "2 things to look at" in words(run)
    assert run.text_input(key="accounts.invite.email").value == "nobody"
    run.text_input(key="accounts.invite.email").set_value("capital@example.org")
    run.multiselect(key="accounts.invite.members").set_value(["URY"])
    run.selectbox(key="accounts.invite.language").set_value("es")
    run.button(key="desk.invite.invite").click().run()
    assert "Invitation made: capital@example.org." in words(run)
    shown = secret(run)
    assert "lang=es" in run.code[0].value
    with sqlite_store.reading() as session:
        assert signing.invitation(session, shown).members == ("URY",)
    run.run()
    assert not run.code
    (one,) = run.selectbox(key="accounts.invitation").options
    assert "capital@example.org" in one
    with sqlite_store.reading() as session:
        (held,) = signing.invitations(session, COMMAND_LINE)
    run.selectbox(key="accounts.invitation").set_value(held.id).run()
    run.button(key="desk.revoke.revoke").click().run()
    assert "its link works no more" in words(run)
    assert "No invitation is open." in words(run)


def test_a_link_for_a_new_password(opened: Open, sqlite_store: Store, people: dict[Role, Reader]) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.DELEGATE]
    run.selectbox(key="accounts.which").set_value(email).run()
    run.button(key=f"desk.account-{email}.password").click().run()
    with sqlite_store.reading() as session:
        assert signing.invitation(session, secret(run)).kind == "password"


def test_a_right_taken_away_is_gone_at_the_next_click(
    opened: Open, sqlite_store: Store, people: dict[Role, Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = opened("accounts", people[Role.SECRETARIAT], lang="en")
    email = EMAIL[Role.VIEWER]
    run.selectbox(key="accounts.which").set_value(email).run()
    monkeypatch.setattr("pages.shared.data.reader_of", lambda token: people[Role.VIEWER])
    run.button(key=f"desk.account-{email}.disable").click().run()
    assert "This account may not do that." in words(run)
    assert fact(sqlite_store, email).disabled_at is None
    assert "accounts.which" not in [one.key for one in run.selectbox]
