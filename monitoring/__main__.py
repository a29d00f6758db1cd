"""The command line: ``python -m monitoring COMMAND``; what the pages show, for files and programs.

A fault is one plain line on standard error that says what to do, with exit status 2.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .errors import BadAddress, MonitoringError
from .i18n import translator
from .settings import settings
from .vocabulary import Scope

if TYPE_CHECKING:  # the commands import what they need when they run: --help answers at once
    import pandas as pd
    from sqlalchemy.orm import Session

    from .ask import Known
    from .record.store import Store
    from .view import View

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


AsOf = Annotated[str, typer.Option("--as-of", help="A day (YYYY-MM-DD) or the code of a meeting; today.")]
OfWhom = Annotated[Scope, typer.Option("--scope", help="Of whom the figures speak.")]
Related = Annotated[bool, typer.Option("--include-related", help="Count related WTO work too.")]
Record = Annotated[str, typer.Option("--record", help="As the record stood at this number; the latest.")]
Written = Annotated[Format, typer.Option("--format", help="How to write it.")]
Lang = Annotated[Language, typer.Option("--lang", help="Language of words.")]


@dataclass(frozen=True)
class Asked:
    """A session on the record, the view that was asked for, and what every question needs."""

    session: Session
    view: View
    base: Known


@app.command()
def init() -> None:
    """Make the store ready: its tables, and the reference data of data/."""
    from .record import queries

    with _store() as store, store.reading() as session:
        number = queries.latest_record(session)
        facts = queries.record_facts(session, number)
    typer.echo(translator("en")("cli-ready", record=number, at=facts.at))


@app.command()
def progress(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    format: Written = Format.TABLE,
    lang: Lang = Language.EN,
) -> None:
    """How many stand at each stage of each recommendation, on both bases."""
    from . import ask

    with _asked(as_of, scope, include_related, record) as asked:
        frame, of = ask.progress(asked.view, asked.base), ask.stamp(asked.view, asked.base).of
    if format == Format.JSON:
        from .briefs import tabular

        head = {
            "as_of": asked.view.as_of.isoformat(),
            "record": asked.view.record,
            "scope": asked.view.scope.value,
            "include_related": asked.view.related,
            "members": of.members_covered,
            "delegations": of.delegations,
        }
        _print_json({**head, "progress": tabular.json_rows(frame)})
        return
    _print(frame, "progress", format, asked, lang)


@app.command()
def standings(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    format: Written = Format.TABLE,
    lang: Lang = Language.EN,
) -> None:
    """Where every Member stands on every recommendation."""
    from . import ask

    with _asked(as_of, scope, include_related, record) as asked:
        frame = ask.standings(asked.view, asked.base)
    _print(frame, "standings", format, asked, lang)


@app.command()
def statements(
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
    format: Written = Format.TABLE,
    member: Annotated[str, typer.Option(help="Only what this Member said (its code).")] = "",
    recommendation: Annotated[int, typer.Option(help="Only on this one of the six.")] = 0,
    lang: Lang = Language.EN,
) -> None:
    """What was said, newest first, with its source."""
    from . import answers, ask
    from .answers import tables

    with _asked(as_of, scope, include_related, record) as asked:
        if member and member not in asked.base.names:
            raise BadAddress("address-member", name="--member", found=member)
        if recommendation:
            asked.base.the_recommendation(recommendation)
        wanted = answers.Filter(member=member or None, recommendation=recommendation or None)
        said = ask.statements(asked.session, asked.view, asked.base, wanted)
    frame = tables.statements(said.statements).frame
    if format == Format.TABLE:  # what fits on a screen; the other formats hold every column
        texts = [column for column in frame if column.startswith("summary_")]
        frame = frame[["member", "recommendation", "stage", "said_on", "precision", "origin", *texts]]
    _print(frame, "statements", format, asked, lang)


@app.command()
def chart(
    name: Annotated[str, typer.Argument(help="overview, tiles, coverage, recommendation-N, member-CODE.")],
    out: Annotated[Path, typer.Option("--out", help="The file to write.", dir_okay=False)],
    lang: Lang = Language.EN,
    format: Annotated[Drawn, typer.Option("--format", help="How to draw it.")] = Drawn.PNG,
    as_of: AsOf = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    record: Record = "",
) -> None:
    """A chart as a picture that explains itself."""
    from . import takeaway
    from .briefs import picture
    from .pictures.links import Links

    t = translator(lang.value)
    with _asked(as_of, scope, include_related, record) as asked:
        links = Links(asked.view, lang.value, settings().public_url)
        drawn = takeaway.named(asked.session, asked.view, asked.base, name, t, links)
    _write(out, picture.draw(drawn, format.value))


@app.command()
def check() -> None:
    """Is the store sound, is its trail unbroken, and do named and stated sizes agree?"""
    from .record import audit

    t = translator("en")
    with _store() as store:
        store.sound()
        faults = store.integrity()
        with _asked_of(store, "", Scope.GROUP, False, "") as asked:
            faults += audit.verify(asked.session)
            for line in _sizes(asked):
                typer.echo(line)
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        raise typer.Exit(1)
    typer.echo(t("cli-sound", record=asked.view.record))


def _sizes(asked: Asked) -> Iterator[str]:
    from . import ask

    t = translator("en")
    for size in ask.sizes_stated(asked.session, asked.view, asked.base):
        key = "cli-size_agrees" if size.stated == size.named else "cli-size_differs"
        places = {"scope": t(f"scope-{size.scope}"), "stated": size.stated, "named": size.named}
        yield t(key, day=t.day(*size.day), **places)


@contextmanager
def _store() -> Iterator[Store]:
    from .record.store import open_store

    store = open_store(settings().database_url, settings().data_folder)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _asked(as_of: str, scope: Scope, related: bool, record: str) -> Iterator[Asked]:
    with _store() as store, _asked_of(store, as_of, scope, related, record) as asked:
        yield asked


@contextmanager
def _asked_of(store: Store, as_of: str, scope: Scope, related: bool, record: str) -> Iterator[Asked]:
    from . import ask
    from . import view as views
    from .record import access, queries
    from .vocabulary import Role

    today = views.today(settings().timezone)
    with store.reading() as session:
        query = {"scope": scope.value, "related": "1" if related else "0"}
        query |= {"record": record} if record else {}
        # The command line is nobody in particular: it sees what is public.
        sees = access.sees(Role.ANONYMOUS)
        view = views.from_query(query, today=today, latest=queries.latest_record(session), sees=sees)
        base = ask.known(session, view)
        yield Asked(session, view.on(_day(as_of, base, today)), base)


def _day(text: str, base: Known, today: datetime.date) -> datetime.date:
    from . import view as views

    held = {meeting.meeting: meeting.day.on for meeting in base.meetings(today)}
    if text in held:
        return held[text]
    try:
        return views.day_of(text, today)
    except BadAddress as error:
        if error.key != "address-asof":
            raise
        raise BadAddress("cli-as_of", name="--as-of", found=text, options=tuple(held)) from error


def _print(frame: pd.DataFrame, name: str, format: Format, asked: Asked, lang: Language) -> None:
    from .answers.tables import Table
    from .briefs import tabular
    from .pictures import words

    if format == Format.JSON:
        _print_json(tabular.json_rows(frame))
    elif format == Format.CSV:
        sys.stdout.buffer.write(tabular.rows(frame))
        sys.stdout.buffer.flush()
    else:
        t = translator(lang.value)
        shown = words.table(Table(name, frame), asked.base.names, t, asked.base.recommendations)
        typer.echo(shown.to_string(index=False, max_colwidth=60) if len(shown) else t("cli-nothing"))


def _print_json(content: Any) -> None:
    typer.echo(json.dumps(content, ensure_ascii=False, indent=1))


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise BadAddress("cli-out", name="--out", found=str(out), reason=error.strerror or "") from error


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
