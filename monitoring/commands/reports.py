"""``python -m monitoring template`` and ``intake``: a workbook to fill in, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ..asked import opened
from ..errors import BadAddress, BadIntake
from ..i18n import translator
from ..settings import settings
from ..vocabulary import LANGUAGES
from .options import As, Out, write

Whose = Annotated[str, typer.Option("--member", help="Code of the Member, such as URY.")]
In = Annotated[str, typer.Option("--lang", help="Language of the workbook: en, fr or es.")]
AsOne = Annotated[str, typer.Option("--as", help="The account that submits; it speaks for its Members only.")]
Given = Annotated[Path, typer.Argument(metavar="FILE", help="A workbook (.xlsx) or a CSV with reports.")]
Check = Annotated[bool, typer.Option("--check", help="Only say what the file would do.")]

EVERY = 100
"""After so many rows it is said how far it is."""


def template(member: Whose, out: Out, lang: In = LANGUAGES[0], as_email: As = "") -> None:
    """Write the workbook that a delegation fills in off line, with what stands now of its Member."""
    from .. import view
    from ..record import access, accounts
    from ..service import offline

    if lang not in LANGUAGES:
        raise BadAddress("address-lang", name="--lang", found=lang, options=LANGUAGES)
    t, today = translator(lang), view.today(settings().timezone)
    with opened() as store, store.reading() as session:
        reader = accounts.reader_as(session, as_email) if as_email else access.ANYONE
        content, count = offline.workbook(session, reader, member, today=today, t=t)
    write(out, content)
    typer.echo(translator("en")("template-written", count=count, file=str(out)))


def intake(file: Given, as_email: AsOne, check: Check = False) -> None:
    """Submit the reports of a workbook or a CSV: all of them, under one record number, or none."""
    from .. import view
    from ..pictures import offline as words
    from ..record import accounts
    from ..record import intake as reports
    from ..service import offline

    t, today = translator("en"), view.today(settings().timezone)
    with opened() as store, _told():
        with store.reading() as session:
            reader = accounts.reader_as(session, as_email)
            sheetful = offline.read(_content(file), file.name)
            plan = reports.plan(session, reader, sheetful, today=today)
        for line in words.summary(plan, t):
            typer.echo(line)
        if check or not plan.changed:
            typer.echo(t("intake-would" if plan.changed else "intake-nothing"))
            return
        many = len(plan.changed)

        def say(done: int) -> None:
            if done % EVERY == 0 and done < many:
                typer.echo(t("intake-progress", done=done, count=many), err=True)

        with store.transaction() as session:
            taken = reports.take(session, reader, plan, today=today, told=say)
    typer.echo(t("intake-done", count=len(taken.submitted), record=str(taken.record)))


@contextmanager
def _told() -> Iterator[None]:
    """Say everything that is to be looked at in the file, a line each, with exit status 2."""
    from ..pictures import offline as words

    t = translator("en")
    try:
        yield
    except BadIntake as error:
        for problem in error.problems:
            typer.echo(words.told(problem, t), err=True)
        typer.echo(t(error.key, **error.places), err=True)
        raise typer.Exit(2) from error


def _content(file: Path) -> bytes:
    """A file, or as much of it as tells that it is too large."""
    from ..record.intake import LIMIT

    try:
        with file.open("rb") as opened_file:
            return opened_file.read(LIMIT + 1)
    except OSError as error:
        found, reason = str(file), error.strerror or ""
        raise BadAddress("intake-file", name="FILE", found=found, reason=reason) from error
