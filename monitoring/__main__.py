"""The command line: ``python -m monitoring COMMAND``; what the pages show, for files and programs.

A fault is one plain line on standard error that says what to do, with exit status 2.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .asked import Asked, asked, asked_of, opened
from .commands import account
from .commands.brief import annual, brief
from .commands.export import export
from .commands.notices import notices
from .commands.options import As, AsOf, OfWhom, Out, Record, Related, write
from .commands.reports import intake, template
from .commands.trial import trial
from .errors import BadAddress, MonitoringError
from .i18n import translator
from .settings import settings
from .vocabulary import Scope

if TYPE_CHECKING:  # the commands import what they need when they run: --help answers at once
    import pandas as pd


app = typer.Typer(
    help="The monitor of the December 2020 MSME package, on the command line.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Drawn(StrEnum):
    """How a picture is written."""

    PNG = "png"
    SVG = "svg"


class Language(StrEnum):
    """In which language."""

    EN = "en"
    FR = "fr"
    ES = "es"


Written = Annotated[Format, typer.Option("--format", help="How to write it.")]
Lang = Annotated[Language, typer.Option("--lang", help="Language of words.")]


@app.command()
def init() -> None:
    """Make the store ready: its tables, and the reference data of data/."""
    from .record import queries
    from .record.store import open_store

    opening = closing(open_store(settings().database_url, settings().data_folder))
    with opening as store, store.reading() as session:
        number = queries.latest_record(session)
        facts = queries.record_facts(session, number)
    typer.echo(translator("en")("cli-ready", record=number, at=facts.at))


@app.command()
def progress(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    as_email: As = "",
    format: Written = Format.TABLE,
    lang: Lang = Language.EN,
) -> None:
    """How many stand at each stage of each recommendation, on both bases."""
    from . import ask

    with asked(as_of, scope, include_related, record, as_email) as found:
        frame, of = ask.progress(found.view, found.base), ask.stamp(found.view, found.base).of
    if format == Format.JSON:
        from .briefs import tabular

        head = {
            "as_of": found.view.as_of.isoformat(),
            "record": found.view.record,
            "scope": found.view.scope.value,
            "include_related": found.view.related,
            "members": of.members_covered,
            "delegations": of.delegations,
            **({"illustrative": True} if found.base.illustrative else {}),
        }
        _print_json({**head, "progress": tabular.json_rows(frame)})
        return
    _print(frame, "progress", format, found, lang)


@app.command()
def standings(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    as_email: As = "",
    format: Written = Format.TABLE,
    lang: Lang = Language.EN,
) -> None:
    """Where every Member stands on every recommendation."""
    from . import ask

    with asked(as_of, scope, include_related, record, as_email) as found:
        frame = ask.standings(found.view, found.base)
    _print(frame, "standings", format, found, lang)


@app.command()
def statements(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    as_email: As = "",
    format: Written = Format.TABLE,
    member: Annotated[str, typer.Option(help="Only what this Member said (its code).")] = "",
    recommendation: Annotated[int, typer.Option(help="Only on this one of the six.")] = 0,
    lang: Lang = Language.EN,
) -> None:
    """What was said, newest first, with its source."""
    from . import answers, ask
    from .answers import tables

    with asked(as_of, scope, include_related, record, as_email) as found:
        if member and member not in found.base.names:
            raise BadAddress("address-member", name="--member", found=member)
        if recommendation:
            found.base.the_recommendation(recommendation)
        wanted = answers.Filter(member=member or None, recommendation=recommendation or None)
        said = ask.statements(found.session, found.view, found.base, wanted)
    frame = tables.statements(said.statements).frame
    if format == Format.TABLE:  # what fits on a screen; the other formats hold every column
        texts = [name for name in tables.STATEMENT_COLUMNS if name.startswith("summary_")]
        frame = frame[["member", "recommendation", "stage", "said_on", "precision", "origin", *texts]]
    _print(frame, "statements", format, found, lang)


@app.command()
def chart(
    name: Annotated[str, typer.Argument(help="overview, tiles, coverage, recommendation-N, member-CODE.")],
    out: Out,
    lang: Lang = Language.EN,
    format: Annotated[Drawn, typer.Option("--format", help="How to draw it.")] = Drawn.PNG,
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    as_email: As = "",
) -> None:
    """A chart as a picture that explains itself."""
    from . import takeaway
    from .briefs import picture
    from .pictures.links import Links

    t = translator(lang.value)
    with asked(as_of, scope, include_related, record, as_email) as found:
        links = Links(found.view, lang.value, settings().public_url)
        drawn = takeaway.named(found.session, found.view, found.base, name, t, links)
    write(out, picture.draw(drawn, format.value))


@app.command()
def check() -> None:
    """Is the store sound, is its trail unbroken, and do named and stated sizes agree?"""
    from .record import audit, evidence

    t = translator("en")
    with opened() as store:
        store.sound()
        faults = store.integrity()
        with asked_of(store) as found:
            faults += [t(fault.key, line=fault.line) for fault in audit.faults(found.session)]
            changed = evidence.faults(found.session)
            faults += [t(evidence.CHANGED, statement=statement) for statement in changed]
            for line in _sizes(found):
                typer.echo(line)
            if found.base.illustrative:
                typer.echo(t("trial-check"))
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        raise typer.Exit(1)
    typer.echo(t("cli-sound", record=found.view.record))


app.command()(notices)
app.command()(template)
app.command()(intake)
app.command()(trial)
app.command()(brief)
app.command()(annual)
app.command()(export)
app.add_typer(account.app, name="account")


def _sizes(found: Asked) -> Iterator[str]:
    from . import ask

    t = translator("en")
    for size in ask.sizes_stated(found.session, found.view, found.base):
        key = "cli-size_agrees" if size.stated == size.named else "cli-size_differs"
        places = {"scope": t(f"scope-{size.scope}"), "stated": size.stated, "named": size.named}
        yield t(key, day=t.day(*size.day), **places)


def _print(frame: pd.DataFrame, name: str, format: Format, found: Asked, lang: Language) -> None:
    from .answers.tables import Table
    from .briefs import tabular
    from .pictures import words

    if found.base.illustrative:
        typer.echo(translator(lang.value)("trial-stamp"), err=True)
        frame = frame if format == Format.TABLE else frame.assign(illustrative=True)
    if format == Format.JSON:
        _print_json(tabular.json_rows(frame))
    elif format == Format.CSV:
        sys.stdout.buffer.write(tabular.rows(frame))
        sys.stdout.buffer.flush()
    else:
        t = translator(lang.value)
        shown = words.table(Table(name, frame), found.base.names, t, found.base.recommendations)
        typer.echo(shown.to_string(index=False, max_colwidth=60) if len(shown) else t("cli-nothing"))


def _print_json(content: Any) -> None:
    typer.echo(json.dumps(content, ensure_ascii=False, indent=1))


def main() -> int:
    """Run a command; the exit status: 0 done, 1 the store is not sound, 2 asked for what cannot be."""
    try:
        status = app(standalone_mode=False)
    except typer.Exit as left:
        return left.exit_code
    except typer.Abort:
        return 2
    except typer.TyperException as error:
        typer.echo(error.format_message(), err=True)
        return 2
    except MonitoringError as error:
        typer.echo(translator("en")(error.key, **error.places), err=True)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return status if isinstance(status, int) else 0


if __name__ == "__main__":
    sys.exit(main())
