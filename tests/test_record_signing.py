"""Signing in and out, invitations: who is let in, for how long, and that it tells nothing to others."""

from __future__ import annotations

import datetime
import hashlib
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import delete, func, select, text, update

from monitoring.errors import BadReport, MonitoringError, NotFound, Refused
from monitoring.record import accounts, audit, passwords, signing, throttle, trail
from monitoring.record.access import ANYONE, Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.model import AuditLine
from monitoring.record.model_accounts import Account, Attempt, Invitation, SignIn
from monitoring.record.model_reports import Draft
from monitoring.record.trail import TrailFilter
from monitoring.vocabulary import Role

GOOD, OTHER = "correct horse battery", "a second long password"
ANA = "ana@mission.example"
NOW = datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC)
HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"
SECOND, MINUTE, HOUR = (datetime.timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours"))


@pytest.fixture(autouse=True)
def light_hashing(monkeypatch):
    """The same verbs, with less work a password: what is tested here is not how long it takes."""
    from argon2 import PasswordHasher

    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords._nobodys.cache_clear()
    yield
    passwords._nobodys.cache_clear()


def add(store, email=ANA, role="delegate", members=("URY",), password=GOOD):
    with store.transaction() as session:
        return accounts.add(session, COMMAND_LINE, email, role, members=members, password=password)


def who(store, token, at=NOW):
    with store.reading() as session:
        return signing.reader_of(session, token, at=at)


def enter(store, password=GOOD, email=ANA, address=HERE, at=NOW):
    return signing.sign_in(store, email, password, address, at=at)


def draft(store, code="made-up-draft", member="URY", recommendation=5):
    with store.transaction() as session:
        row = Draft(code=code, member=member, recommendation=recommendation, report="", corrects="")
        row.content, row.created_by, row.saved_by = "{}", ANA, ANA
        row.created_at = row.saved_at = NOW
        session.add(row)
    return code


def lines(store):
    with store.reading() as session:
        assert audit.verify(session) == []
        rows = session.execute(select(AuditLine).order_by(AuditLine.number)).scalars()
        return [row for row in rows if row.what.startswith(("account", "sign_in", "invitation", "draft"))]


def everything_kept(store):
    """Every text of the tables of who may come in, and of the trail."""
    with store.reading() as session:
        tables = ("accounts", "sign_ins", "invitations", "attempts", "audit")
        return "\n".join(
            str(row) for table in tables for row in session.execute(text(f"SELECT * FROM {table}")).all()
        )


# Sign-ins


def test_who_signs_in_is_known_by_the_secret_and_only_its_hash_is_kept(store):
    add(store)
    token = enter(store)
    reader = who(store, token)
    assert (reader.email, reader.role, reader.members) == (ANA, Role.DELEGATE, frozenset({"URY"}))
    assert [line.what for line in lines(store)] == ["account.add", "sign_in.begin"]
    kept = everything_kept(store)
    assert hashlib.sha256(token.encode()).hexdigest() in kept
    assert token not in kept
    assert GOOD not in kept
    assert who(store, "") == who(store, token + "x") == who(store, "\x00\ud800") == ANYONE


def test_each_sign_in_has_a_secret_of_its_own(store):
    add(store)
    assert enter(store) != enter(store)


def test_the_same_letters_typed_on_another_keyboard_are_the_same_password(sqlite_store):
    add(sqlite_store, password="café au lait noir")
    assert enter(sqlite_store, "cafe\u0301 au lait noir")


@pytest.mark.parametrize(
    "email", [ANA, "nobody@mission.example", "off@mission.example", "no address", "\x00\ud800"]
)
def test_the_same_refusal_after_the_same_work_whoever_is_named(store, monkeypatch, email):
    add(store)
    add(store, "off@mission.example", "viewer", ())
    with store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, "off@mission.example")
    worked = []

    class Hasher(type(passwords._HASHER)):
        def verify(self, kept, password):
            worked.append(kept)
            return super().verify(kept, password)

    monkeypatch.setattr(passwords, "_HASHER", Hasher(time_cost=1, memory_cost=64, parallelism=1))
    typed = GOOD if email.startswith("off") else "the wrong password"
    with pytest.raises(Refused) as refused:
        enter(store, typed, email)
    assert (refused.value.key, refused.value.places) == ("signin-refused", {})
    assert len(worked) == 1
    assert worked[0].startswith("$argon2id$v=19$m=64,t=1,p=1$")


def test_an_account_without_password_is_not_entered_with_an_empty_one(store):
    add(store, password="")
    for typed in ("", "anything at all"):
        with pytest.raises(Refused, match="signin-refused"):
            enter(store, typed)


def test_a_sign_in_ends_after_twelve_idle_hours_and_not_while_it_is_used(store):
    add(store)
    token = enter(store)
    assert who(store, token, NOW + 12 * HOUR - SECOND).signed_in
    assert who(store, token, NOW + 12 * HOUR) == ANYONE
    signing.touch(store, token, NOW + 11 * HOUR)
    assert who(store, token, NOW + 22 * HOUR).signed_in
    signing.touch(store, token, NOW + 30 * HOUR)  # too late: nothing is brought back
    assert who(store, token, NOW + 30 * HOUR) == ANYONE


def test_use_is_noted_at_most_every_five_minutes(store):
    add(store)
    token = enter(store)

    def seen():
        with store.reading() as session:
            return session.execute(select(SignIn.seen_at)).scalar_one()

    signing.touch(store, token, NOW + 4 * MINUTE)
    assert seen() == NOW
    signing.touch(store, token, NOW + 5 * MINUTE)
    assert seen() == NOW + 5 * MINUTE
    signing.touch(store, "unknown", NOW + HOUR)


def test_who_signs_out_is_out(store):
    add(store)
    one, two = enter(store), enter(store)
    with store.transaction() as session:
        signing.sign_out(session, one, NOW)
        signing.sign_out(session, one, NOW)
        signing.sign_out(session, "unknown", NOW)
    assert (who(store, one), who(store, two).email) == (ANYONE, ANA)
    assert [line.what for line in lines(store)][-1] == "sign_in.end"
    assert len(lines(store)) == 4


def test_signing_out_everywhere_ends_every_device_of_this_account_only(store):
    add(store)
    add(store, "ben@mission.example")
    mine, other = [enter(store), enter(store)], enter(store, email="ben@mission.example")
    with store.transaction() as session:
        signing.sign_out_everywhere(session, who(store, mine[0]), NOW)
    assert [who(store, token) for token in mine] == [ANYONE, ANYONE]
    assert who(store, other).signed_in
    with pytest.raises(NotFound), store.transaction() as session:
        signing.sign_out_everywhere(session, ANYONE)


def test_a_disabled_account_is_out_at_once_and_stays_out_when_enabled_again(store):
    add(store)
    token = enter(store)
    with store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, ANA)
    assert who(store, token) == ANYONE
    with store.transaction() as session:
        accounts.enable(session, COMMAND_LINE, ANA)
    assert who(store, token) == ANYONE
    assert who(store, enter(store)).signed_in


def test_a_disabled_account_is_nobody_even_where_its_sign_in_was_left_open(store):
    add(store)
    token = enter(store)
    with store.transaction() as session:
        session.execute(update(Account).values(disabled_at=NOW))
    assert who(store, token) == ANYONE


def test_a_right_taken_away_is_gone_at_the_next_look(store):
    made = add(store)
    token = enter(store)
    with store.transaction() as session:
        same = {"members": ("CHL",), "name": "", "language": "en", "version": made.version}
        accounts.change(session, COMMAND_LINE, ANA, role="delegate", **same)
    assert who(store, token).members == frozenset({"CHL"})


def test_an_identity_provider_opens_what_there_is_and_vouches_for(store):
    add(store, password="")
    with store.reading() as session:
        assert signing.reader_of_provider(session, "ANA@mission.example", True).members == {"URY"}
        assert signing.reader_of_provider(session, ANA, False) == ANYONE
        assert signing.reader_of_provider(session, "nobody@x.example", True) == ANYONE
        assert signing.reader_of_provider(session, "\x00\ud800", True) == ANYONE
    with store.transaction() as session:
        accounts.disable(session, COMMAND_LINE, ANA)
    with store.reading() as session:
        assert signing.reader_of_provider(session, ANA, True) == ANYONE


# Slowing down


@pytest.mark.parametrize("email", [ANA, "nobody@mission.example"])
def test_after_five_attempts_one_waits_whether_or_not_there_is_such_an_account(store, email):
    add(store)
    for place in range(5):
        with pytest.raises(Refused, match="signin-refused"):
            enter(store, "wrong", email, f"203.0.113.{place}", NOW + place * SECOND)
    with pytest.raises(Refused) as wait:
        enter(store, GOOD, email, ELSEWHERE, NOW + 10 * SECOND)
    assert (wait.value.key, wait.value.places) == ("signin-wait", {"minutes": 1})
    later = NOW + 70 * SECOND
    if email == ANA:
        assert who(store, enter(store, at=later), later).signed_in
        with store.reading() as session:  # and then begins anew
            whose = throttle.of_account(ANA)
            assert not session.execute(select(Attempt.id).where(Attempt.whose == whose)).all()
    else:
        with pytest.raises(Refused, match="signin-refused"):
            enter(store, GOOD, email, at=later)
        with pytest.raises(Refused) as longer:
            enter(store, GOOD, email, at=later + SECOND)
        assert longer.value.places == {"minutes": 2}


def test_a_network_address_waits_too_and_its_own_account_does_not_help_it(store):
    add(store)
    add(store, "mallory@x.example", "viewer", ())
    for place in range(5):
        with pytest.raises(Refused, match="signin-refused"):
            enter(store, "wrong", f"guess{place}@x.example", HERE, NOW + place * SECOND)
        if place == 3:
            enter(store, email="mallory@x.example", at=NOW + place * SECOND)
    with pytest.raises(Refused, match="signin-wait"):
        enter(store, at=NOW + 10 * SECOND)
    assert enter(store, address=ELSEWHERE, at=NOW + 10 * SECOND)


def test_many_at_the_same_moment_get_no_further_than_five(store):
    add(store)
    many = 12
    together = Barrier(many)

    def one(place):
        together.wait()
        try:
            enter(store, f"wrong {place}", address=f"203.0.113.{place}")
        except Refused as error:
            return error.key
        return "in"

    with ThreadPoolExecutor(many) as pool:
        told = list(pool.map(one, range(many)))
    assert (told.count("signin-refused"), told.count("signin-wait")) == (5, many - 5)


def test_pauses_grow_to_an_hour_and_patience_is_rewarded():
    times, at = [], NOW
    for _ in range(4):
        times.append(at)
        assert throttle.pause(times) is None
    lengths = []
    for _ in range(9):
        times.append(at)
        until = throttle.pause(times)
        lengths.append((until - at) // MINUTE)
        at = until
    assert lengths == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    times.append(at + 16 * MINUTE)
    assert throttle.pause(times) == until  # past: nobody waits
    spread = [NOW + place * 4 * MINUTE for place in range(40)]
    assert throttle.pause(spread) is None


def test_attempts_are_forgotten_after_a_day(store):
    with pytest.raises(Refused):
        enter(store, "wrong")
    with pytest.raises(Refused):
        enter(store, "wrong", at=NOW + 25 * HOUR)
    with store.reading() as session:
        assert session.execute(select(func.count()).select_from(Attempt)).scalar() == 2


def test_an_ipv6_network_counts_as_one_address():
    assert throttle.of_address("2001:db8:1:2::1") == throttle.of_address("2001:db8:1:2:ffff::9")
    assert throttle.of_address("2001:db8:1:2::1") != throttle.of_address("2001:db8:1:3::1")
    assert throttle.of_address("::ffff:192.0.2.1") == throttle.of_address("192.0.2.1")
    assert throttle.of_address("192.0.2.1") != throttle.of_address("192.0.2.2")
    assert throttle.of_address("") != throttle.of_address("testclient")


# The password


def test_a_new_password_ends_every_other_sign_in(store):
    add(store)
    keep, other = enter(store), enter(store)
    signing.change_password(store, who(store, keep), GOOD, OTHER, keep=keep, at=NOW)
    assert who(store, keep).signed_in
    assert who(store, other) == ANYONE
    assert enter(store, OTHER)
    with pytest.raises(Refused):
        enter(store, GOOD)
    assert lines(store)[3].what == "account.password"
    assert OTHER not in everything_kept(store)


def test_the_present_password_cannot_be_guessed_through_a_stolen_sign_in(store):
    add(store)
    token = enter(store)
    reader = who(store, token)
    for _ in range(5):
        with pytest.raises(BadReport) as wrong:
            signing.change_password(store, reader, "guessed", OTHER, keep=token, at=NOW)
        assert [(p.field, p.key) for p in wrong.value.problems] == [("old", "password-old")]
    with pytest.raises(Refused, match="signin-wait"):
        signing.change_password(store, reader, GOOD, OTHER, keep=token, at=NOW)


def test_a_password_is_changed_by_who_has_an_account_only(store):
    for nobody in (ANYONE, COMMAND_LINE, Reader(draft="x", email=ANA)):
        with pytest.raises(NotFound):
            signing.change_password(store, nobody, GOOD, OTHER)
    add(store)
    reader = who(store, enter(store))
    with pytest.raises(BadReport):
        signing.change_password(store, reader, GOOD, "short")


# Invitations


def invite(store, email="new@x.example", role="delegate", members=("URY",), at=NOW):
    with store.transaction() as session:
        return signing.invite(session, COMMAND_LINE, email, role, members, "New", "fr", at=at)


def accept(store, secret, at=NOW, **more):
    with store.transaction() as session:
        return signing.accept(session, secret, **{"name": "New One", "password": GOOD, **more}, at=at)


def test_an_invitation_makes_the_account_that_was_meant(store):
    secret = invite(store)
    with store.reading() as session:
        fact = signing.invitation(session, secret, NOW)
    assert (fact.kind, fact.email, fact.role, fact.members, fact.language) == (
        "account",
        "new@x.example",
        "delegate",
        ("URY",),
        "fr",
    )
    reader = who(store, accept(store, secret))
    assert (reader.email, reader.name, reader.role, reader.members, reader.language) == (
        "new@x.example",
        "New One",
        Role.DELEGATE,
        frozenset({"URY"}),
        "fr",
    )
    assert [(line.what, line.who) for line in lines(store)] == [
        ("invitation.make", "command line"),
        ("invitation.use", "new@x.example"),
    ]
    kept = everything_kept(store)
    assert secret not in kept
    assert hashlib.sha256(secret.encode()).hexdigest() in kept


def test_who_takes_an_invitation_up_chooses_neither_address_nor_role(store):
    reader = who(store, accept(store, invite(store, role="viewer", members=()), email="boss@x.example"))
    assert (reader.email, reader.role) == ("new@x.example", Role.VIEWER)


def spoil(store, secret, how):
    """Make a link one that does not work; the link to try."""
    if how == "used":
        accept(store, secret)
    elif how == "revoked":
        with store.transaction() as session:
            signing.revoke(session, COMMAND_LINE, signing.invitations(session, COMMAND_LINE)[0].id)
    elif how == "replaced":
        invite(store)
    elif how == "made otherwise":
        add(store, "new@x.example")
    return {"unknown": "x" * 43, "empty": "", "hostile": "\x00\ud800' OR 1=1 --"}.get(how, secret)


@pytest.mark.parametrize(
    "how", ["used", "revoked", "replaced", "made otherwise", "expired", "unknown", "empty", "hostile"]
)
def test_a_link_that_does_not_work_says_always_the_same(store, how):
    secret = spoil(store, invite(store), how)
    at = NOW + datetime.timedelta(days=14) if how == "expired" else NOW
    told = []
    with pytest.raises(NotFound) as error:
        accept(store, secret, at)
    told.append((error.value.key, error.value.places))
    with pytest.raises(NotFound) as error, store.reading() as session:
        signing.invitation(session, secret, at)
    told.append((error.value.key, error.value.places))
    assert told == [("invitation-not_found", {})] * 2


def test_a_link_works_until_the_fourteenth_day(store):
    assert accept(store, invite(store), NOW + datetime.timedelta(days=14) - SECOND)


@pytest.mark.parametrize("kind", ["account", "setup", "password", "draft"])
def test_of_many_who_take_up_one_invitation_at_once_one_is_let_in(store, kind):
    secret = link(store, kind)
    many = 6
    together = Barrier(many)

    def one(place):
        together.wait()
        try:
            return accept(store, secret, name=f"Number {place}", email=f"number{place}@x.example")
        except MonitoringError as error:
            return error.key

    with ThreadPoolExecutor(many) as pool:
        told = list(pool.map(one, range(many)))
    assert told.count("invitation-not_found") == many - 1
    done = [line.what for line in lines(store)]
    assert done.count("draft.take_up" if kind == "draft" else "invitation.use") == 1
    with store.reading() as session:
        assert session.execute(select(func.count()).select_from(Account)).scalar() == 1
        assert session.execute(select(func.count()).select_from(SignIn)).scalar() == 1


def link(store, kind):
    """The secret of an invitation of a kind, in a store with at most the one account that it needs."""
    if kind == "account":
        return invite(store)
    if kind in ("password", "draft"):
        add(store)
    with store.transaction() as session:
        if kind == "setup":
            return signing.setup_secret(session, NOW)
        if kind == "password":
            return signing.invite_password(session, COMMAND_LINE, ANA, at=NOW)
    with store.reading() as session:
        ana = accounts.reader_as(session, ANA)
    return hand(store, ana, draft(store))


def test_after_a_problem_the_link_still_works_and_nothing_is_stored(store):
    secret = invite(store)
    before = everything_kept(store)
    with pytest.raises(BadReport) as error:
        accept(store, secret, name="x" * 500, password="short", language="de")
    assert {problem.field for problem in error.value.problems} == {"name", "password", "language"}
    assert everything_kept(store) == before
    assert accept(store, secret)


def test_an_account_that_is_there_is_not_invited_again(store):
    add(store)
    with pytest.raises(BadReport):
        invite(store, ANA)


def test_a_forgotten_password_is_set_by_a_link_and_ends_what_was_open(store):
    add(store)
    token = enter(store)
    for _ in range(5):
        with pytest.raises(Refused):
            enter(store, "forgotten")
    with store.transaction() as session:
        secret = signing.invite_password(session, COMMAND_LINE, ANA, at=NOW)
    new = accept(store, secret, password=OTHER)
    assert who(store, token) == ANYONE
    assert who(store, new).members == frozenset({"URY"})
    assert who(store, new).name == ""
    assert enter(store, OTHER, address=ELSEWHERE)
    with pytest.raises(NotFound):
        accept(store, secret)


def test_no_link_sets_the_password_of_a_disabled_account(store):
    add(store)
    with store.transaction() as session:
        secret = signing.invite_password(session, COMMAND_LINE, ANA, at=NOW)
        accounts.disable(session, COMMAND_LINE, ANA)
        with pytest.raises(NotFound, match="account-not_found"):
            signing.invite_password(session, COMMAND_LINE, ANA)
    with pytest.raises(NotFound, match="invitation-not_found"):
        accept(store, secret)


def test_set_up_is_offered_until_there_is_an_account_and_the_newest_link_works(store):
    with store.transaction() as session:
        old = signing.setup_secret(session, NOW)
        new = signing.setup_secret(session, NOW)
    with pytest.raises(NotFound):
        accept(store, old, email="sec@wto.example")
    with pytest.raises(BadReport) as error:
        accept(store, new, email="nobody")
    assert [problem.field for problem in error.value.problems] == ["email"]
    assert who(store, accept(store, new, email="Sec@wto.example")).role == Role.SECRETARIAT
    with store.transaction() as session:
        assert signing.setup_secret(session) is None
    assert [line.who for line in lines(store)] == ["server", "server", "sec@wto.example"]


def test_a_set_up_link_is_dead_once_there_is_an_account(store):
    with store.transaction() as session:
        secret = signing.setup_secret(session, NOW)
    add(store)
    with pytest.raises(NotFound):
        accept(store, secret, email="sec@wto.example")


# A draft is handed over


def hand(store, reader, code, member="URY", email="capital@ministry.example"):
    with store.transaction() as session:
        return signing.invite_to_draft(session, reader, code, member, email, "Col", "es", at=NOW)


def test_a_handed_draft_opens_itself_and_nothing_else_until_the_invitation_ends(store):
    add(store)
    ana, code = who(store, enter(store)), draft(store)
    secret = hand(store, ana, code)
    token = accept(store, secret, name="", password="")
    expected = Reader(draft=code, email="capital@ministry.example", name="Col", language="es")
    assert who(store, token) == expected
    assert not expected.signed_in
    day = datetime.timedelta(days=1)
    assert who(store, token, NOW + 13 * day) == expected
    assert who(store, token, NOW + 14 * day) == ANYONE
    assert lines(store)[-1].who == "invited:capital@ministry.example"
    with pytest.raises(NotFound):
        accept(store, secret)
    with store.transaction() as session:
        session.execute(delete(Draft).where(Draft.code == code))
    assert who(store, token) == ANYONE


def test_a_draft_taken_back_is_closed_at_the_next_look(store):
    add(store)
    ana, code = who(store, enter(store)), draft(store)
    token = accept(store, hand(store, ana, code))
    with store.transaction() as session:
        (one,) = signing.invitations(session, ana, code)
        signing.revoke(session, ana, one.id, NOW)
    assert who(store, token) == ANYONE
    with store.transaction() as session:
        assert signing.invitations(session, COMMAND_LINE) == ()  # drafts are no matter of the Secretariat


def test_nobody_else_reads_in_the_trail_that_a_draft_was_handed_over(store):
    add(store)
    ana, code = who(store, enter(store)), draft(store)
    token = accept(store, hand(store, ana, code))
    with store.transaction() as session:
        signing.sign_out(session, token, NOW)
        (one,) = signing.invitations(session, ana, code)
        signing.revoke(session, ana, one.id, NOW)
    told = [(line.what, line.who) for line in lines(store)]
    guest = "invited:capital@ministry.example"
    assert told[2:] == [
        ("draft.hand_over", ANA),
        ("draft.take_up", guest),
        ("sign_in.end", guest),
        ("draft.take_back", ANA),
    ]
    with store.reading() as session:
        read = trail.lines(session, COMMAND_LINE)
        assert [line.what for line in read] == ["sign_in.begin", "account.add", "load"]
        assert trail.kinds(session, COMMAND_LINE) == ("account.add", "load", "sign_in.begin")
        for sought in (
            TrailFilter(who="invited"),
            TrailFilter(subject="capital@"),
            TrailFilter(subject=code),
        ):
            assert trail.lines(session, COMMAND_LINE, sought) == ()


@pytest.mark.parametrize("reader", ["anonymous", "other", "secretariat"])
def test_an_invitation_of_others_and_none_at_all_are_the_same(store, reader):
    add(store)
    add(store, "chl@x.example", members=("CHL",))
    invite(store)
    hand(store, who(store, enter(store)), draft(store))
    people = {"anonymous": ANYONE, "secretariat": COMMAND_LINE}
    asking = people.get(reader) or who(store, enter(store, email="chl@x.example"))
    with store.reading() as session:
        there = {row.kind: row.id for row in session.execute(select(Invitation)).scalars()}
    told = []
    for number in (
        there["draft"],
        max(there.values()) + 1,
        *([there["account"]] if reader == "other" else []),
    ):
        with pytest.raises(NotFound) as error, store.transaction() as session:
            signing.revoke(session, asking, number)
        told.append((error.value.key, error.value.places))
    assert set(map(str, told)) == {str(("access-not_found", {}))}
    with store.reading() as session:
        assert not session.execute(select(Invitation).where(Invitation.revoked_at.is_not(None))).first()


@pytest.mark.parametrize("kind", ["account", "password", "draft"])
def test_what_somebody_handed_out_ends_with_the_account(store, kind):
    add(store, "sec@wto.example", "secretariat", ())
    add(store, "sec2@wto.example", "secretariat", ())
    add(store)
    maker = ANA if kind == "draft" else "sec@wto.example"
    asking = who(store, enter(store, email=maker))
    code = draft(store)
    with store.transaction() as session:
        secret = {
            "account": lambda: signing.invite(session, asking, "new@x.example", "viewer", at=NOW),
            "password": lambda: signing.invite_password(session, asking, ANA, at=NOW),
            "draft": lambda: signing.invite_to_draft(session, asking, code, "URY", "cap@x.example", at=NOW),
        }[kind]()
        assert signing.invitation(session, secret, NOW)
        accounts.disable(session, COMMAND_LINE, maker)
    with pytest.raises(NotFound, match="invitation-not_found"):
        accept(store, secret)
    with store.transaction() as session:
        accounts.enable(session, COMMAND_LINE, maker)
    assert accept(store, secret)


def test_nobody_who_writes_waits_for_a_password_to_be_kept(store, monkeypatch):
    add(store)
    token, secret = enter(store), invite(store)
    hashed, kept = passwords.hash, []

    def looks(password):
        with store.transaction():  # would wait in vain, were the lock held by who asks
            kept.append(password)
        return hashed(password)

    monkeypatch.setattr(passwords, "hash", looks)
    signing.change_password(store, who(store, token), GOOD, OTHER, keep=token, at=NOW)
    made = signing.prepared(OTHER)
    assert kept == [OTHER, OTHER]
    assert accept(store, secret, password=OTHER, hashed=made)
    assert kept == [OTHER, OTHER]
    assert enter(store, OTHER)
    assert enter(store, OTHER, "new@x.example")
    assert signing.prepared("short") == ""


@pytest.mark.parametrize(
    "case", ["other member", "no draft", "wrong member", "secretariat", "handed", "nobody"]
)
def test_a_draft_is_handed_over_by_its_delegation_only(store, case):
    add(store)
    add(store, "chl@x.example", members=("CHL",))
    ana, chl = who(store, enter(store)), who(store, enter(store, email="chl@x.example"))
    code = draft(store)
    handed = who(store, accept(store, hand(store, ana, code)))
    reader, wanted, member = {
        "other member": (chl, code, "URY"),
        "no draft": (ana, "\x00not-there", "URY"),
        "wrong member": (chl, code, "CHL"),
        "secretariat": (COMMAND_LINE, code, "URY"),
        "handed": (handed, code, "URY"),
        "nobody": (ANYONE, code, "URY"),
    }[case]
    with pytest.raises((NotFound, Refused)) as error:
        hand(store, reader, wanted, member, "again@x.example")
    assert isinstance(error.value, NotFound) or case == "handed"
    if case != "no draft":
        with pytest.raises((NotFound, Refused)), store.transaction() as session:
            signing.invitations(session, reader, code)
        with store.reading() as session:
            one = session.execute(select(Invitation.id)).scalar_one()
        with pytest.raises((NotFound, Refused)), store.transaction() as session:
            signing.revoke(session, reader, one)
