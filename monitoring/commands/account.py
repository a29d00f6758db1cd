"""``python -m monitoring account``: who may sign in, kept on the server itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from ..asked import opened
from ..errors import BadReport, Problem
from ..i18n import translator
from ..vocabulary import LANGUAGES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ..record.accounts import AccountFact

Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The e-mail address that names the account.")]
As = Annotated[str, typer.Option("--role", help="viewer, delegate, chair or secretariat.")]
For = Annotated[
    list[str] | None,
    typer.Option("--member", help="Code of a Member it speaks for; once for each."),
]
Named = Annotated[str, typer.Option("--name", help="Name as colleagues see it.")]
In = Annotated[str, typer.Option("--lang", help="Language in which it is written to: en, fr or es.")]

app = typer.Typer(help="Accounts: who may sign in, and as what.", rich_markup_mode=None, no_args_is_help=True)


@app.command()
def add(email: Email, role: As, member: For = None, name: Named = "", lang: In = LANGUAGES[0]) -> None:
    """Make an account. Its password comes from standard input, or is asked for twice."""
    from ..record import accounts, passwords, persons

    with _writing() as session:
        persons.person(session, email, role, member or [], name, lang)  # before anybody types a password
    password = _password(email)
    wrong = passwords.problem(password, email)
    with _told():
        if wrong is not None:
            raise BadReport([wrong])
    with _writing() as session:
        fact = accounts.add(
            session,
            accounts.COMMAND_LINE,
            email,
            role,
            members=member or [],
            name=name,
            language=lang,
            password=password,
        )
    typer.echo(translator("en")("account-added", found=fact.email))


@app.command("list")
def listed() -> None:
    """Every account: address, role, Members, whether it may sign in, when it was seen last."""
    from ..record import accounts

    with opened() as store, store.reading() as session:
        every = accounts.listed(session, accounts.COMMAND_LINE)
    for line in _lines(every):
        typer.echo(line)


@app.command()
def disable(email: Email) -> None:
    """Let an account in no more, at once."""
    from ..record import accounts

    with _writing() as session:
        fact = accounts.disable(session, accounts.COMMAND_LINE, email)
    typer.echo(translator("en")("account-disabled", found=fact.email))


@app.command()
def enable(email: Email) -> None:
    """Let a disabled account in again."""
    from ..record import accounts

    with _writing() as session:
        fact = accounts.enable(session, accounts.COMMAND_LINE, email)
    typer.echo(translator("en")("account-enabled", found=fact.email))


@app.command()
def invite(email: Email, role: As, member: For = None, name: Named = "", lang: In = LANGUAGES[0]) -> None:
    """Print a link by which somebody makes an account; it works once, for 14 days."""
    from ..record import accounts, signing
    from ..service.sign_in import invitation_link

    with _writing() as session:
        secret = signing.invite(session, accounts.COMMAND_LINE, email, role, member or [], name, lang)
    typer.echo(invitation_link(secret, lang))


@app.command()
def password(email: Email) -> None:
    """Print a link by which an account sets a new password; it works once, for 14 days."""
    from ..record import accounts, signing
    from ..service.sign_in import invitation_link

    with _writing() as session:
        secret = signing.invite_password(session, accounts.COMMAND_LINE, email)
        holder = accounts.reader_as(session, email)
    typer.echo(invitation_link(secret, holder.language))


@contextmanager
def _writing() -> Iterator[Session]:
    with _told(), opened() as store, store.transaction() as session:
        yield session


@contextmanager
def _told() -> Iterator[None]:
    """Say everything that cannot be taken, a line each, with exit status 2."""
    t = translator("en")
    try:
        yield
    except BadReport as error:
        for problem in error.problems:
            typer.echo(t(problem.key, **problem.places), err=True)
        raise typer.Exit(2) from error


def _password(email: str) -> str:
    """From standard input when that is no terminal; else asked for, twice. Never from the command line,
    where others on the machine could read it."""
    if sys.stdin.isatty():
        asked = translator("en")("account-ask_password", found=email)
        return str(typer.prompt(asked, hide_input=True, confirmation_prompt=True))
    with _told():
        try:
            line = sys.stdin.buffer.readline().decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadReport([Problem(field="password", key="password-marks")]) from error
    return line.rstrip("\r\n")


def _lines(every: Sequence[AccountFact]) -> Iterator[str]:
    t = translator("en")
    if not every:
        yield t("account-none")
        return
    heads = [t(f"account-head_{name}") for name in ("email", "role", "members", "state", "seen")]
    rows = [
        [
            fact.email,
            fact.role.value,
            " ".join(fact.members),
            t("account-state_disabled" if fact.disabled_at else "account-state_enabled"),
            t.moment(fact.last_seen_at) if fact.last_seen_at else t("account-never"),
        ]
        for fact in every
    ]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
