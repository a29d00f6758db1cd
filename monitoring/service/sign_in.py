"""The forms by which people come in and out: plain pages at /account/..., which need no JavaScript.

Streamlit cannot set a cookie; these pages do. What they answer is never kept by a cache.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from ..errors import BadReport, NotFound, Problem, Refused
from ..record import accounts, signing
from ..record.access import ANYONE, Reader
from ..record.signing import InvitationFact
from ..record.store import Store
from ..settings import settings
from ..vocabulary import LANGUAGES
from . import health, plain_pages
from .forms import Visit


def routes() -> list[Route]:
    """The addresses of these pages."""
    every = {
        "sign-in": (show_sign_in, sign_in),
        "sign-out": (show_sign_out, sign_out),
        "password": (show_password, change_password),
        "invitation": (show_invitation, accept),
    }
    return [
        Route(f"/account/{name}", plain_pages.endpoint(*works), methods=["GET", "POST"])
        for name, works in every.items()
    ]


def invitation_link(secret: str, lang: str = "", base: str = "") -> str:
    """The link of an invitation, to be sent to whom it is for, in its language.

    base:  the address by which who makes it knows this program; the one of the settings without
    """
    asked = {"token": secret, **({"lang": lang} if lang else {})}
    return f"{base or settings().public_url}/account/invitation?{urlencode(asked)}"


def set_up_link(store: Store) -> str:
    """The link that makes the first account, of the Secretariat; "" once there is any account.

    A new one takes the place of the one before, so that only what was logged last works.
    """
    with store.reading() as session:
        if accounts.are_there(session):
            return ""
    with store.transaction() as session:
        secret = signing.setup_secret(session)
    return invitation_link(secret) if secret else ""


def provider_secrets() -> dict[str, Any]:
    """What Streamlit must know of an identity provider, for st.App(secrets=...); {} without one.

    Without a secret of its own the provider's cookie is signed with one that follows from the client's.
    """
    set_up = settings()
    if not set_up.oidc_metadata:
        return {}
    derived = hmac.new(set_up.oidc_client_secret.encode(), b"cookie of the monitor", hashlib.sha256)
    return {
        "auth": {
            "redirect_uri": f"{set_up.public_url}/oauth2callback",
            "cookie_secret": set_up.oidc_cookie_secret or derived.hexdigest(),
            "client_id": set_up.oidc_client_id,
            "client_secret": set_up.oidc_client_secret,
            "server_metadata_url": set_up.oidc_metadata,
        }
    }


# Signing in


def show_sign_in(visit: Visit) -> Response:
    """The form to sign in."""
    return _sign_in_page(visit)


def sign_in(visit: Visit) -> Response:
    """Let somebody in by a password; one sentence for whatever was wrong."""
    email, password = visit.typed("email").strip(), visit.form.get("password", "")
    empty = [name for name, typed in (("email", email), ("password", password)) if not typed]
    if empty:
        return _sign_in_page(visit, [Problem(field=name, key=f"signin-empty_{name}") for name in empty])
    try:
        token = signing.sign_in(health.store(), email, password, visit.host)
    except Refused as error:
        refused = Problem(field="password", key=error.key, places=error.places)
        return plain_pages.slowed(_sign_in_page(visit, [refused]), error)
    return plain_pages.let_in(visit.onward, token)


def _sign_in_page(visit: Visit, problems: Sequence[Problem] = ()) -> Response:
    set_up = settings()
    return plain_pages.page(
        visit,
        "sign_in",
        problems,
        reader=_reader(visit),
        email=visit.typed("email"),
        next="" if visit.onward == visit.page("overview") else visit.onward,
        provider=set_up.oidc_name if set_up.oidc_metadata else None,
    )


# Signing out


def show_sign_out(visit: Visit) -> Response:
    """Who is signed in, and the buttons to sign out here or everywhere."""
    return plain_pages.page(visit, "sign_out", reader=_reader(visit))


def sign_out(visit: Visit) -> Response:
    """End this sign-in, or every one of the account; then the public pages."""
    with health.store().transaction() as session:
        reader = signing.reader_of(session, visit.token)
        if visit.query.get("everywhere") == "1" and reader.account is not None:
            signing.sign_out_everywhere(session, reader)
        else:
            signing.sign_out(session, visit.token)
    answer = plain_pages.onward(visit.page("overview"))
    answer.delete_cookie(
        signing.SIGNED_IN_COOKIE, secure=plain_pages.is_secure(), httponly=True, samesite="lax"
    )
    return answer


# The password


def show_password(visit: Visit) -> Response:
    """The form to change one's own password; who is not signed in signs in first."""
    reader = _reader(visit)
    return _password_page(visit, reader) if reader.signed_in else _sign_in_first(visit)


def change_password(visit: Visit) -> Response:
    """Change one's own password; every other device is signed out."""
    reader = _reader(visit)
    if not reader.signed_in:
        return _sign_in_first(visit)
    old, new = visit.form.get("old", ""), visit.form.get("password", "")
    if new != visit.form.get("again", ""):
        return _password_page(visit, reader, [Problem(field="again", key="password-again_differs")])
    try:
        signing.change_password(health.store(), reader, old, new, keep=visit.token)
    except BadReport as error:
        return _password_page(visit, reader, error.problems)
    except Refused as error:
        refused = Problem(field="old", key=error.key, places=error.places)
        return plain_pages.slowed(_password_page(visit, reader, [refused]), error)
    return plain_pages.page(
        visit, "said", title=visit.t("password-done_title"), text=visit.t("password-done")
    )


def _password_page(visit: Visit, reader: Reader, problems: Sequence[Problem] = ()) -> Response:
    return plain_pages.page(visit, "password", problems, reader=reader)


def _sign_in_first(visit: Visit) -> Response:
    asked = {"lang": visit.t.language, "next": visit.page("account/password")}
    return plain_pages.onward(f"/account/sign-in?{urlencode(asked)}")


# Invitations


def show_invitation(visit: Visit) -> Response:
    """What an invitation opens, and the form to take it up; to look at it uses nothing up.

    Who was handed a draft and clicks the link in the letter again comes back to the draft.
    """
    secret = visit.query.get("token", "")
    try:
        with health.store().reading() as session:
            fact = signing.invitation(session, secret)
    except NotFound:
        reader = _reader(visit)
        if not reader.draft:
            raise
        return plain_pages.onward(_draft_address(visit, reader.draft))
    return _invitation_page(visit, secret, fact)


def accept(visit: Visit) -> Response:
    """Take up an invitation, and be signed in; of what was typed, all but passwords stays on a problem."""
    secret = visit.form.get("token", "")
    with health.store().reading() as session:
        fact = signing.invitation(session, secret)
    hashed = "" if fact.kind == "draft" else signing.prepared(visit.form.get("password", ""))
    try:
        with health.store().transaction() as session:
            token = _accept(session, visit, secret, fact, hashed)
    except BadReport as error:
        return _invitation_page(visit, secret, fact, error.problems)
    if fact.kind != "draft":
        return plain_pages.let_in(visit.page("overview"), token)
    left = fact.expires_at - datetime.datetime.now(datetime.UTC)
    return plain_pages.let_in(_draft_address(visit, fact.draft), token, int(left.total_seconds()))


def _accept(session: Session, visit: Visit, secret: str, fact: InvitationFact, hashed: str) -> str:
    """Errors: BadReport with every problem, a password typed in two ways among them; nothing is stored."""
    password, chosen = visit.form.get("password", ""), visit.form.get("language", "")
    is_twice = fact.kind == "draft" or password == visit.form.get("again", "")
    differs = [] if is_twice else [Problem(field="again", key="password-again_differs")]
    name, email = visit.typed("name"), visit.typed("email")
    try:
        token = signing.accept(
            session, secret, name=name, password=password, language=chosen, email=email, hashed=hashed
        )
    except BadReport as error:
        raise BadReport([*error.problems, *differs]) from error
    if differs:
        raise BadReport(differs)
    return token


def _invitation_page(
    visit: Visit, secret: str, fact: InvitationFact, problems: Sequence[Problem] = ()
) -> Response:
    with health.store().reading() as session:
        members = accounts.member_names(session, fact.members, visit.t.language)
    return plain_pages.page(
        visit,
        "invitation",
        problems,
        fact=fact,
        members=visit.t.names(members),
        secret=secret,
        name=visit.typed("name") or fact.name,
        email=visit.typed("email") or fact.email,
        chosen=visit.form.get("language") or fact.language,
        languages=LANGUAGES,
    )


def _draft_address(visit: Visit, code: str) -> str:
    return f"/report?{urlencode({'draft': code, 'lang': visit.t.language})}"


def _reader(visit: Visit) -> Reader:
    if not visit.token:
        return ANYONE
    with health.store().reading() as session:
        return signing.reader_of(session, visit.token)
