"""The plain pages to come in and out by: cookies, refusals, and nothing that leads or leaks elsewhere."""

from __future__ import annotations

import logging
import re
import threading
import time
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.testclient import TestClient

from monitoring.errors import StoreError
from monitoring.i18n import translator
from monitoring.record import accounts, passwords, signing
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.model_reports import Draft
from monitoring.record.signing import SIGNED_IN_COOKIE
from monitoring.service import application, forms, health, plain_pages, sign_in
from monitoring.settings import settings
from monitoring.vocabulary import LANGUAGES, Role

from .test_record_signing import light_hashing  # noqa: F401 -- a fixture

GOOD, OTHER = "correct horse battery", "a second long password"
ANA = "ana@mission.example"
ADDRESSES = ("/account/sign-in", "/account/sign-out", "/account/password", "/account/invitation")


@pytest.fixture
def store(sqlite_store, monkeypatch):
    monkeypatch.setattr(health, "store", lambda: sqlite_store)
    with sqlite_store.transaction() as session:
        accounts.add(session, COMMAND_LINE, ANA, "delegate", members=("URY",), name="Ana", password=GOOD)
    return sqlite_store


@pytest.fixture
def client(store):
    app = Starlette(routes=application.routes(), middleware=application.middleware(("overview",)))
    with TestClient(app, follow_redirects=False, client=("192.0.2.1", 1)) as client:
        yield client


def enter(client, password=GOOD, email=ANA, address="/account/sign-in", **more):
    return client.post(address, data={"email": email, "password": password, **more})


def who(store, client):
    with store.reading() as session:
        return signing.reader_of(session, client.cookies.get(SIGNED_IN_COOKIE, ""))


def invite(store, **more):
    with store.transaction() as session:
        about = {"email": "new@x.example", "role": "delegate", "members": ("CHL",), **more}
        return signing.invite(session, COMMAND_LINE, **about)


def plain(html):
    """What a reader reads."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.S).split())


def everything_kept(store):
    with store.reading() as session:
        tables = ("accounts", "account_members", "sign_ins", "invitations", "audit")
        return [session.execute(text(f"SELECT * FROM {table}")).all() for table in tables]


class Form(HTMLParser):
    """The elements of a page, as (tag, attributes)."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, *tags):
        return [attrs for tag, attrs in self.found if tag in tags]


# In and out


def test_who_signs_in_gets_a_cookie_that_scripts_and_other_sites_do_not_see(client, store):
    answer = enter(client, address="/account/sign-in?lang=fr")
    assert (answer.status_code, answer.headers["location"]) == (303, "/overview?lang=fr")
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{SIGNED_IN_COOKIE}=")
    assert {"httponly", "path=/", "samesite=lax"} <= {part.strip().lower() for part in cookie.split(";")}
    assert "max-age" not in cookie.lower()
    assert who(store, client).email == ANA


@pytest.mark.parametrize(("url", "secure"), [("https://monitor.example", True), ("http://here:8501", False)])
def test_over_https_the_cookie_goes_over_https_only(client, monkeypatch, url, secure):
    monkeypatch.setattr(plain_pages, "settings", lambda: replace(settings(), public_url=url))
    assert ("secure" in enter(client).headers["set-cookie"].lower()) is secure
    gone = client.post("/account/sign-out").headers["set-cookie"].lower()
    assert "max-age=0" in gone
    assert ("secure" in gone) is secure


def test_signing_out_ends_it_here_or_everywhere(client, store):
    enter(client)
    first = client.cookies[SIGNED_IN_COOKIE]
    client.cookies.clear()
    enter(client)
    assert "Ana" in client.get("/account/sign-out").text
    answer = client.post("/account/sign-out?lang=es&everywhere=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/overview?lang=es")
    assert SIGNED_IN_COOKIE not in client.cookies
    with store.reading() as session:
        assert not signing.reader_of(session, first).signed_in
    assert client.post("/account/sign-out").status_code == 303  # again: nothing to do, and no fault


def test_signing_out_here_leaves_other_devices_in(client, store):
    enter(client)
    first = client.cookies[SIGNED_IN_COOKIE]
    client.cookies.clear()
    enter(client)
    client.post("/account/sign-out")
    with store.reading() as session:
        assert signing.reader_of(session, first).signed_in


@pytest.mark.parametrize(
    ("next", "where"),
    [
        ("/report?lang=es&rec=5", "/report?lang=es&rec=5"),
        ("/statements?asof=2025-12-02", "/statements?asof=2025-12-02"),
        ("//evil.example", None),
        ("///evil.example", None),
        ("https://evil.example", None),
        ("https:evil.example", None),
        ("\\\\evil.example", None),
        ("/\\evil.example", None),
        ("/%5cevil", "/%5cevil"),
        ("/\t/evil.example", None),
        ("/\n/evil.example", None),
        ("javascript:alert(1)", None),
        ("/report\r\nSet-Cookie: a=b", None),
        (" //evil.example", None),
        ("evil.example", None),
        ("/" + "x" * 3000, None),
        ("/\x00", None),
    ],
)
@pytest.mark.parametrize("in_form", [True, False])
def test_after_signing_in_one_stays_on_this_site(client, next, where, in_form):
    given = {"next": next} if in_form else {}
    address = "/account/sign-in" if in_form else "/account/sign-in?" + urlencode({"next": next})
    answer = enter(client, address=address, **given)
    assert answer.status_code == 303
    assert answer.headers["location"] == (where or "/overview?lang=en")


def test_the_form_keeps_where_one_was_going_and_what_was_typed_but_no_password(client):
    shown = client.get("/account/sign-in", params={"next": "/report?lang=en", "lang": "en"})
    assert {"type": "hidden", "name": "next", "value": "/report?lang=en"} in Form(shown.text).all("input")
    again = enter(client, "the wrong password", next="/report?lang=en")
    assert again.status_code == 422
    fields = {field["name"]: field.get("value", "") for field in Form(again.text).all("input")}
    assert fields == {"next": "/report?lang=en", "email": ANA, "password": ""}
    assert "the wrong password" not in again.text


# It tells nothing


def test_the_same_page_for_a_wrong_password_an_unknown_and_a_disabled_account(client, store):
    with store.transaction() as session:
        accounts.add(session, COMMAND_LINE, "off@mission.example", "viewer", password=GOOD)
        accounts.disable(session, COMMAND_LINE, "off@mission.example")
    told = set()
    for email, password in ((ANA, "wrong"), ("nobody@x.example", "wrong"), ("off@mission.example", GOOD)):
        answer = enter(client, password, email)
        assert "set-cookie" not in answer.headers
        told.add((answer.status_code, answer.text.replace(email, "EMAIL")))
    assert len(told) == 1


def test_after_five_attempts_one_is_told_how_long_to_wait(client):
    for _ in range(5):
        assert enter(client, "wrong").status_code == 422
    answer = enter(client, email="another@x.example")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
    assert "Try again in one minute" in answer.text


def test_a_header_does_not_change_from_where_one_comes(client):
    for place in range(6):
        last = client.post(
            "/account/sign-in",
            data={"email": f"guess{place}@x.example", "password": "wrong"},
            headers={"X-Forwarded-For": f"203.0.113.{place}"},
        )
    assert last.status_code == 429


def test_nothing_typed_is_no_attempt(client):
    for _ in range(7):
        answer = enter(client, "", "")
    assert answer.status_code == 422
    assert "Type your e-mail address." in answer.text
    assert "Type your password." in answer.text
    assert enter(client).status_code == 303


# Other sites


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
    ],
)
def test_what_another_site_posts_is_refused(client, store, address, headers):
    enter(client)
    before = everything_kept(store)
    answer = client.post(address, data={"email": ANA, "password": GOOD}, headers=headers)
    assert answer.status_code == 403
    assert "sent from another site" in answer.text
    assert "set-cookie" not in answer.headers
    assert everything_kept(store) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "https://monitor.example"},
        {},
    ],
)
def test_what_our_own_pages_post_is_taken(client, monkeypatch, headers):
    monkeypatch.setattr(
        plain_pages, "settings", lambda: replace(settings(), public_url="https://monitor.example")
    )
    answer = client.post("/account/sign-in", data={"email": ANA, "password": GOOD}, headers=headers)
    assert answer.status_code == 303


# The password


def test_who_is_not_in_signs_in_before_changing_the_password(client):
    for ask in (client.get, client.post):
        answer = ask("/account/password?lang=fr")
        assert answer.status_code == 303
        assert answer.headers["location"] == (
            "/account/sign-in?lang=fr&next=%2Faccount%2Fpassword%3Flang%3Dfr"
        )


def test_the_password_is_changed(client, store):
    enter(client)
    new = {"old": GOOD, "password": OTHER, "again": OTHER}
    wrong = client.post("/account/password", data={**new, "again": "typed differently"})
    assert wrong.status_code == 422
    assert "two different ways" in wrong.text
    wrong = client.post("/account/password", data={**new, "old": "wrong"})
    assert "This is not the present password." in wrong.text
    assert OTHER not in wrong.text
    done = client.post("/account/password", data=new)
    assert (done.status_code, done.headers["cache-control"]) == (200, "no-store")
    assert who(store, client).signed_in
    assert enter(client, GOOD).status_code == 422
    assert enter(client, OTHER).status_code == 303


# Invitations


def test_an_invitation_is_looked_at_as_often_as_one_likes_and_taken_up_once(client, store):
    link = sign_in.invitation_link(invite(store), "es").removeprefix(settings().public_url)
    for _ in range(3):
        shown = client.get(link)
        assert shown.status_code == 200
        assert "Chile" in plain(shown.text)
    secret = link.split("token=")[1].split("&")[0]
    typed = {"token": secret, "name": "Nueva", "language": "es", "password": OTHER, "again": OTHER}
    done = client.post("/account/invitation?lang=es", data=typed)
    assert (done.status_code, done.headers["location"]) == (303, "/overview?lang=es")
    reader = who(store, client)
    assert (reader.email, reader.role, reader.language) == ("new@x.example", Role.DELEGATE, "es")
    again, unknown = client.get(link), client.get("/account/invitation?lang=es&token=unknown")
    assert again.status_code == unknown.status_code == 404
    assert plain(again.text) == plain(unknown.text)
    assert client.post("/account/invitation?lang=es", data=typed).status_code == 404


@pytest.mark.parametrize("kind", ["account", "password"])
def test_an_invitation_is_taken_up_without_a_writer_waiting_for_the_password(
    client, store, monkeypatch, kind
):
    if kind == "account":
        secret, email = invite(store), "new@x.example"
    else:
        with store.transaction() as session:
            secret, email = signing.invite_password(session, COMMAND_LINE, ANA), ANA
    hashed, kept = passwords.hash, []

    def looks(password):
        with store.transaction():  # would wait in vain, were the lock held by who asks
            kept.append(password)
        return hashed(password)

    monkeypatch.setattr(passwords, "hash", looks)
    typed = {"token": secret, "name": "New", "language": "en", "password": OTHER, "again": OTHER}
    assert client.post("/account/invitation", data=typed).status_code == 303
    assert kept == [OTHER]
    assert enter(client, OTHER, email).status_code == 303


def test_all_problems_of_an_invitation_are_told_at_once_and_nothing_typed_is_lost(client, store):
    secret = invite(store)
    before = everything_kept(store)
    typed = {"token": secret, "name": "Zoë " + "x" * 200, "language": "de", "password": "short", "again": "s"}
    answer = client.post("/account/invitation", data=typed)
    assert answer.status_code == 422
    form = Form(answer.text)
    linked = {link["href"] for link in form.all("a") if link["href"].startswith("#")}
    assert linked == {"#name", "#language", "#password", "#again"}
    fields = {field["id"]: field for field in form.all("input", "select") if "id" in field}
    assert fields["name"]["value"] == typed["name"]
    assert not fields["password"].get("value")
    ids = {attrs["id"] for _, attrs in form.found if "id" in attrs}
    for name in ("name", "language", "password", "again"):
        assert fields[name]["aria-invalid"] == "true"
        assert f"{name}-problem" in fields[name]["aria-describedby"].split()
    for field in fields.values():
        assert set(field.get("aria-describedby", "").split()) <= ids
    assert everything_kept(store) == before
    assert client.get(f"/account/invitation?token={secret}").status_code == 200


def test_a_draft_handed_over_is_opened_and_found_again_by_the_same_link(client, store):
    now = signing.entry.moment(None)
    with store.transaction() as session:
        row = Draft(code="madeupdraft", member="URY", recommendation=5, report="", corrects="", content="{}")
        row.created_by, row.saved_by, row.created_at, row.saved_at = ANA, ANA, now, now
        session.add(row)
    with store.transaction() as session:
        ana = accounts.reader_as(session, ANA)
        secret = signing.invite_to_draft(session, ana, "madeupdraft", "URY", "col@capital.example")
    shown = client.get("/account/invitation", params={"token": secret})
    assert "password" not in {field.get("type") for field in Form(shown.text).all("input")}
    done = client.post("/account/invitation?lang=fr", data={"token": secret, "name": "Col"})
    assert done.headers["location"] == "/report?draft=madeupdraft&lang=fr"
    assert 13 * 86400 < int(re.search(r"Max-Age=(\d+)", done.headers["set-cookie"])[1]) <= 14 * 86400
    reader = who(store, client)
    assert (reader.signed_in, reader.draft, reader.name) == (False, "madeupdraft", "Col")
    back = client.get("/account/invitation", params={"token": secret, "lang": "fr"})
    assert (back.status_code, back.headers["location"]) == (303, "/report?draft=madeupdraft&lang=fr")
    client.cookies.clear()
    assert client.get("/account/invitation", params={"token": secret}).status_code == 404


# What hostile hands type


HOSTILE = {
    "nul": "a\x00b",
    "markup": "<script>alert(1)</script>",
    "quote": "\" onfocus='alert(1)' autofocus x=\"",
    "template": "{{ 7 * 7 }}{% raw %}",
    "turned": "\u202eevil\u2066\u200f",
    "sql": "' OR 1=1 --",
    "controls": "\x1b[31m\x07\r\n\r\nSet-Cookie: a=b",
    "formula": "=HYPERLINK(1)",
    "not utf-8": b"\xff\xfe\xed\xa0\x80",
    "long": "x" * 50_000,
}
FIELDS = {
    "/account/sign-in": ("email", "password", "next"),
    "/account/password": ("old", "password", "again"),
    "/account/invitation": ("token", "name", "language", "email", "password", "again"),
    "/account/sign-out": ("everywhere",),
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize(("address", "field"), [(a, f) for a, fields in FIELDS.items() for f in fields])
def test_hostile_input_gets_a_sentence_and_leaves_nothing_half(client, store, address, field, kind):
    secret = invite(store)
    if address == "/account/password":
        enter(client)
    good = {"token": secret, "name": "Ana", "language": "en", "email": "bea@x.example", "next": "/report"}
    good |= {"password": OTHER, "again": OTHER, "old": GOOD}
    before = everything_kept(store)
    answer = client.post(address + "?lang=en", data={**good, field: HOSTILE[kind]})
    assert answer.status_code in (303, 403, 404, 422)
    assert answer.headers["cache-control"] == "no-store"
    assert "Traceback" not in answer.text
    assert "<script>alert" not in answer.text
    assert not [tag for tag, attrs in Form(answer.text).found if "onfocus" in attrs]
    assert "a=b" not in answer.headers.get("set-cookie", "")
    assert answer.headers.get("location", "/").startswith("/")
    if answer.status_code != 303:
        assert everything_kept(store) == before
        assert re.search(r"[a-z]+ [a-z]+", plain(answer.text))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_form_of_a_megabyte_is_refused_before_it_is_held(client, store, address):
    before = everything_kept(store)
    for body in (b"password=" + b"x" * 1_000_000, b"&".join(b"a%d=1" % n for n in range(100))):
        answer = client.post(
            address, content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        assert answer.status_code == 413
        assert "larger than any form" in answer.text
    assert everything_kept(store) == before


@pytest.mark.parametrize(
    "query", ["lang=xx", "lang=%ff", "lang=<b>", "token=%00", "next=%00%ff", "token=" + "x" * 9000]
)
@pytest.mark.parametrize("address", ADDRESSES)
def test_hostile_addresses_get_a_page(client, address, query):
    assert client.get(f"{address}?{query}").status_code in (200, 303, 404)


def test_hostile_cookies_are_nobodys(client):
    for cookie in ("", "x" * 4000, "' OR 1=1 --", "%00%ff"):
        answer = client.get("/account/password", headers={"Cookie": f"{SIGNED_IN_COOKIE}={cookie}"})
        assert answer.status_code == 303


# How the pages are made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_in_its_language_and_kept_nowhere(client, store, language):
    secret = invite(store)
    enter(client)
    for address in ADDRESSES:
        answer = client.get(address, params={"lang": language, "token": secret})
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
        form = Form(answer.text)
        assert form.all("html")[0]["lang"] == language
        assert len(form.all("h1")) == len(form.all("main")) == 1
        labels = {label["for"] for label in form.all("label")}
        shown = [field for field in form.all("input", "select") if field.get("type") != "hidden"]
        assert {field["id"] for field in shown} == labels
        assert all(field.get("autocomplete") for field in shown if "type" in field)
        for attrs in form.all("form"):
            assert attrs["method"] == "post"
            assert attrs["action"].startswith(f"{address}?lang={language}")
        assert not re.search(
            r"https?://(?!www\.w3\.org)", re.sub(r"<style>.*?</style>", "", answer.text, flags=re.S)
        )


def test_passwords_are_named_for_those_who_keep_them(client, store):
    def kinds(address, **params):
        found = Form(client.get(address, params=params).text).all("input")
        return [field["autocomplete"] for field in found if "autocomplete" in field]

    assert kinds("/account/sign-in") == ["username", "current-password"]
    assert kinds("/account/invitation", token=invite(store)) == [
        "username",
        "name",
        "new-password",
        "new-password",
    ]
    enter(client)
    assert kinds("/account/password") == ["username", "current-password", "new-password", "new-password"]


def test_the_browser_says_the_language_where_the_address_does_not(client):
    shown = client.get("/account/sign-in", headers={"Accept-Language": "es-UY,es;q=0.9"})
    assert translator("es")("signin-lead") in shown.text
    shown = client.get("/account/sign-in?lang=fr", headers={"Accept-Language": "es"})
    assert "Se connecter" in shown.text


def test_a_store_that_does_not_answer_is_said_in_a_sentence(client, monkeypatch, caplog):
    def gone():
        raise StoreError("store-no_answer", found="disk <b>gone</b>")

    monkeypatch.setattr(health, "store", gone)
    with caplog.at_level(logging.ERROR, logger="monitoring"):
        for answer in (enter(client), client.post("/account/sign-out"), client.get("/account/invitation")):
            assert (answer.status_code, answer.headers["cache-control"]) == (503, "no-store")
            assert "The store does not answer" in answer.text
            assert "<b>gone" not in answer.text
    assert "The store does not answer" in caplog.text


def test_a_password_that_takes_long_keeps_nobody_else_waiting(client, monkeypatch):
    began, let_go = threading.Event(), threading.Event()

    def slow(kept, password):
        began.set()
        return not let_go.wait(20)

    monkeypatch.setattr(passwords, "verify", slow)
    posting = threading.Thread(target=enter, args=(client,))
    posting.start()
    assert began.wait(20)
    before = time.monotonic()
    assert client.get("/account/sign-in").status_code == 200
    assert time.monotonic() - before < 5
    let_go.set()
    posting.join(20)


def test_local_takes_paths_only():
    assert forms.local("/report?rec=5#a") == "/report?rec=5#a"
    assert forms.local("") == ""


# An identity provider


def with_provider(**more):
    set_up = {
        "oidc_metadata": "https://id.example/.well-known/openid-configuration",
        "oidc_name": "Example ID",
        "oidc_client_id": "monitor",
        "oidc_client_secret": "shared secret",
        "public_url": "https://monitor.example",
        **more,
    }
    return lambda: replace(settings(), **set_up)


def test_without_a_provider_there_is_no_word_of_one(client):
    assert sign_in.provider_secrets() == {}
    assert "sign_in=provider" not in client.get("/account/sign-in").text


def test_a_provider_is_offered_and_told_to_streamlit(client, monkeypatch):
    monkeypatch.setattr(sign_in, "settings", with_provider(oidc_cookie_secret="long random text"))
    shown = client.get("/account/sign-in?lang=en")
    assert "Sign in with Example ID" in shown.text
    assert {"/overview?sign_in=provider&lang=en"} <= {link["href"] for link in Form(shown.text).all("a")}
    assert sign_in.provider_secrets() == {
        "auth": {
            "redirect_uri": "https://monitor.example/oauth2callback",
            "cookie_secret": "long random text",
            "client_id": "monitor",
            "client_secret": "shared secret",
            "server_metadata_url": "https://id.example/.well-known/openid-configuration",
        }
    }


def test_the_cookie_secret_follows_from_the_clients_and_does_not_give_it_away(monkeypatch):
    monkeypatch.setattr(sign_in, "settings", with_provider())
    one, again = sign_in.provider_secrets(), sign_in.provider_secrets()
    assert one == again
    assert len(one["auth"]["cookie_secret"]) == 64
    assert "shared secret" not in one["auth"]["cookie_secret"]


# The first start


def test_a_store_without_accounts_logs_a_link_and_only_the_newest_works(sqlite_store, monkeypatch, caplog):
    monkeypatch.setattr(health, "store", lambda: sqlite_store)
    monkeypatch.setattr(application, "store", lambda: sqlite_store)
    with caplog.at_level(logging.WARNING, logger="monitoring"):
        application.open_first()
        application.open_first()
    old, new = re.findall(
        re.escape(settings().public_url) + r"(/account/invitation\?token=[\w-]+)", caplog.text
    )
    with TestClient(Starlette(routes=application.routes()), follow_redirects=False) as client:
        assert client.get(old).status_code == 404
        assert client.get(new).status_code == 200
        typed = {"token": new.split("=")[1], "name": "Sec", "email": "sec@wto.example", "language": "en"}
        done = client.post("/account/invitation", data={**typed, "password": GOOD, "again": GOOD})
        assert done.status_code == 303
        assert who(sqlite_store, client).role == Role.SECRETARIAT
    caplog.clear()
    with caplog.at_level(logging.WARNING, logger="monitoring"):
        application.open_first()
    assert caplog.text == ""
