"""Invitations to an account: made, their link shown once to copy, taken back."""

from __future__ import annotations

import datetime
from typing import Any

import streamlit as st

from monitoring.pictures import report_desk, staff
from monitoring.record import signing
from monitoring.record.signing import InvitationFact
from monitoring.service import sign_in
from monitoring.vocabulary import Role

from . import data, parts, staff_form
from .context import Page
from .desk import clock
from .staff import Said, button
from .staff_accounts import given, person
from .staff_form import Form

LINK = "accounts.link"
ANYBODY: dict[str, Any] = {"email": "", "name": "", "role": Role.DELEGATE.value, "members": []}


def link(page: Page) -> None:
    """The link that was just made, this once."""
    address = st.session_state.pop(LINK, "")
    if address:
        parts.html(report_desk.note(page.t("people-link_once"), page.t))
        with st.container(key="staff-link"):
            st.code(address, language=None, wrap_lines=True)


def draw(page: Page) -> None:
    """Invite somebody; and the invitations that are open."""
    t = page.t
    parts.section(t("people-invite"))
    form = Form(page, "invite", ANYBODY | {"language": t.language})
    with st.container(key="staff-form-invite"):
        form.problems()
        form.line("email", t("account-field_email"))
        person(page, form)
        button(t("people-invite_do"), "invite", "invite")
    parts.section(t("people-invitations"))
    _open(page)


def _open(page: Page) -> None:
    t = page.t
    with data.store().reading() as session:
        found = [one for one in signing.invitations(session, page.reader) if _is_open(one)]
    if not found:
        parts.html(report_desk.note(t("people-invitations_none"), t))
        return
    titles = [t("account-field_email"), t("people-kind"), t("account-head_role"), t("account-head_members")]
    titles += [t("people-invited_by"), t("people-expires")]
    rows = [
        (
            one.email,
            t(f"people-kind_{one.kind}"),
            t(f"role-{one.role}"),
            ", ".join(one.members),
            one.invited_by,
            clock(page, one.expires_at),
        )
        for one in found
    ]
    parts.html(staff.table(titles, rows, t("people-invitations"), t, titled=True))
    named = {one.id: t("people-invitation", email=one.email, expires=one.expires_at.date()) for one in found}
    key = "accounts.invitation"
    if st.session_state.get(key) not in named:
        st.session_state[key] = None
    with st.container(key="staff-form-revoke"):
        chosen = st.selectbox(
            t("people-revoke_which"),
            list(named),
            format_func=lambda one: named[one],
            placeholder=t("staff-choose"),
            key=key,
        )
        if chosen is not None:
            button(t("people-revoke"), "revoke", "revoke", str(chosen))


def _is_open(one: InvitationFact) -> bool:
    now = datetime.datetime.now(datetime.UTC)
    return one.used_at is None and one.revoked_at is None and one.expires_at > now


def invite(page: Page, form: str, what: str) -> Said:
    """Invite somebody to an account."""
    fields = given(form)
    with data.store().transaction() as session:
        secret = signing.invite(session, page.reader, **fields)
    staff_form.done(form)
    _hand(page, secret, fields["language"])
    return (("people-invited", {"email": fields["email"]}),)


def password(page: Page, form: str, email: str) -> Said:
    """Make a link by which an account sets a new password."""
    with data.store().transaction() as session:
        secret = signing.invite_password(session, page.reader, email)
    _hand(page, secret, staff_form.held(form).fields["language"])
    staff_form.done(form)
    return (("people-password_made", {"email": email}),)


def revoke(page: Page, form: str, what: str) -> Said:
    """Take an invitation back."""
    with data.store().transaction() as session:
        signing.revoke(session, page.reader, int(what))
    return (("people-revoked", {}),)


def _hand(page: Page, secret: str, language: str) -> None:
    """The link under the address by which who makes it knows this program."""
    st.session_state[LINK] = sign_in.invitation_link(secret, language, page.base)


DEEDS = {"invite": invite, "password": password, "revoke": revoke}
