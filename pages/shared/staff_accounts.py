"""Accounts: one's own; and for who keeps them, all of them, one at a time to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from monitoring.pictures import report_desk, staff
from monitoring.record import accounts
from monitoring.record.accounts import AccountFact
from monitoring.vocabulary import ACCOUNT_ROLES, LANGUAGES, Role

from . import data, parts, staff_form
from .context import Page
from .desk import clock
from .staff import Said, button, member_names
from .staff_form import Form


def own(page: Page) -> None:
    """The account of who looks: name, language, letters; the password, and the ways out."""
    t = page.t
    with data.store().reading() as session:
        one = accounts.own(session, page.reader)
    parts.html(report_desk.note(t("people-own", email=one.email, role=t(f"role-{one.role}")), t))
    if one.members:
        names = member_names(page)
        said = t("people-speaks_for", names=t.names(names.get(code, code) for code in one.members))
        parts.html(report_desk.note(said, t))
    fresh = {"name": one.name, "language": one.language, "wants_mail": one.wants_mail}
    form = Form(page, "own", fresh, seen=one.version)
    with st.container(key="staff-form-own"):
        form.problems()
        form.line("name", t("account-field_name"))
        form.choice("language", t("account-field_language"), languages(page))
        form.tick("wants_mail", t("people-wants_mail"))
        button(t("staff-save"), "own", "own", kind="primary")
    way_out(page)


def way_out(page: Page) -> None:
    """Another password, and the ways out; who came through an identity provider has both there."""
    t = page.t
    if page.token.startswith(data.VOUCHED):
        st.button(t("account-title_sign_out"), key="accounts.sign_out", on_click=st.logout)
        return
    if page.reader.signed_in:
        parts.link(t("account-title_password"), f"/account/password?lang={t.language}")
    parts.html(staff.sign_out(t))


def everyone(page: Page) -> None:
    """Every account in one table, and under it one at a time to change."""
    t = page.t
    with data.store().reading() as session:
        found = accounts.listed(session, page.reader)
    parts.section(t("people-accounts"))
    names = ("name", "email", "role", "members", "seen", "state")
    titles = [t("account-field_name") if name == "name" else t(f"account-head_{name}") for name in names]
    parts.html(
        staff.table(titles, [_row(page, one) for one in found], t("people-count", count=len(found)), t)
    )
    named = {one.email: one.email for one in found}
    with st.container(key="staff-form-account"):
        key = "accounts.which"
        if st.session_state.get(key) not in named:
            st.session_state[key] = None
        chosen = st.selectbox(
            t("people-which"), list(named), placeholder=t("staff-choose"), filter_mode="contains", key=key
        )
        for one in found:
            if one.email == chosen:
                _change(page, one)


def _row(page: Page, one: AccountFact) -> Sequence[str]:
    t = page.t
    seen = clock(page, one.last_seen_at) if one.last_seen_at else t("account-never")
    state = t("account-state_enabled" if one.disabled_at is None else "account-state_disabled")
    members = ", ".join(one.members)
    return (one.name or one.email, one.email, t(f"role-{one.role}"), members, seen, state)


def _change(page: Page, one: AccountFact) -> None:
    t, name = page.t, f"account-{one.email}"
    fresh = {"name": one.name, "role": one.role.value, "members": list(one.members), "language": one.language}
    form = Form(page, name, fresh, seen=one.version)
    form.problems()
    person(page, form)
    button(t("staff-save"), "change", name, one.email)
    with st.popover(t("people-more"), key=f"accounts.{name}.more.{form.held.epoch}"):
        if one.disabled_at is None:
            parts.html(report_desk.note(t("people-password_note"), t))
            button(t("people-password_link"), "password", name, one.email)
            parts.html(report_desk.note(t("people-disable_note"), t))
            button(t("people-disable"), "disable", name, one.email)
        else:
            parts.html(report_desk.note(t("people-enable_note"), t))
            button(t("people-enable"), "enable", name, one.email)


def person(page: Page, form: Form) -> None:
    """Who somebody is: name, role, Members, language. Only a delegation speaks for Members."""
    t = page.t
    form.line("name", t("account-field_name"))
    form.choice("role", t("account-head_role"), {role.value: t(f"role-{role}") for role in ACCOUNT_ROLES})
    if form["role"] == Role.DELEGATE:
        form.several("members", t("account-head_members"), member_names(page), t("staff-choose"))
    form.choice("language", t("account-field_language"), languages(page))


def given(form: str) -> dict[str, Any]:
    """What stands in a form about a person; Members only for a delegation."""
    fields = dict(staff_form.held(form).fields)
    return fields | {"members": fields["members"] if fields["role"] == Role.DELEGATE else []}


def languages(page: Page) -> dict[str, str]:
    """The languages in which somebody can be written to."""
    return {code: page.t(f"bar-language-{code}") for code in LANGUAGES}


def keep_own(page: Page, form: str, what: str) -> Said:
    """Change how one's own account is written to, and how colleagues see it."""
    with data.store().transaction() as session:
        accounts.prefer(session, page.reader, **staff_form.held(form).fields)
    staff_form.done(form)
    return (("people-saved", {"email": page.reader.email}),)


def change(page: Page, form: str, email: str) -> Said:
    """Change what an account may do, and how it is named."""
    with data.store().transaction() as session:
        accounts.change(session, page.reader, email, version=staff_form.held(form).seen, **given(form))
    staff_form.done(form)
    return (("people-saved", {"email": email}),)


def disable(page: Page, form: str, email: str) -> Said:
    """Let an account in no more."""
    with data.store().transaction() as session:
        accounts.disable(session, page.reader, email)
    staff_form.done(form)
    return (("account-disabled", {"found": email}),)


def enable(page: Page, form: str, email: str) -> Said:
    """Let a disabled account in again."""
    with data.store().transaction() as session:
        accounts.enable(session, page.reader, email)
    staff_form.done(form)
    return (("account-enabled", {"found": email}),)


DEEDS = {"own": keep_own, "change": change, "disable": disable, "enable": enable}
