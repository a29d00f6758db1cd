"""Accounts: one's own, with the ways out; and for the Secretariat everybody's, and invitations."""

from monitoring.pictures import staff as pictures
from monitoring.record import access
from monitoring.vocabulary import Right
from pages.shared import context, parts, staff, staff_accounts, staff_invitations

page = context.current()
t = page.t

if page.reader.signed_in:
    staff.fulfil(page, {**staff_accounts.DEEDS, **staff_invitations.DEEDS})
    parts.html(pictures.head(t("people-title"), t("people-lead"), t))
    staff.said(page)
    staff_invitations.link(page)
    parts.section(t("people-own_title"))
    staff_accounts.own(page)
    if access.may(page.reader, Right.KEEP_ACCOUNTS):
        staff_accounts.everyone(page)
        staff_invitations.draw(page)
else:
    staff.entrance(page, t("people-title"), t("people-entrance"))
    if page.reader.draft:
        staff_accounts.way_out(page)
