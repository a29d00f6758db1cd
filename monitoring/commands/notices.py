"""``python -m monitoring notices``: the letters that are due today, by e-mail or printed."""

from __future__ import annotations

from typing import Annotated

import typer

from ..asked import opened
from ..i18n import translator
from ..settings import settings

DryRun = Annotated[bool, typer.Option("--dry-run", help="Print each letter in full; send nothing.")]


def notices(dry_run: DryRun = False) -> None:
    """Send the letters that are due: a round opens or closes soon, a report was answered. Run it daily."""
    from .. import view
    from ..record import accounts
    from ..service import mail

    t = translator("en")
    with opened() as store:
        today = view.today(settings().timezone)
        done = mail.deliver(store, accounts.COMMAND_LINE, today, dry_run=dry_run, say=typer.echo)
    if dry_run or not done.due:
        typer.echo(t("notice-said_due", count=done.due))
        return
    typer.echo(t("notice-said_done", sent=done.sent, troubled=done.troubled))
    if done.troubled:
        raise typer.Exit(1)
