"""``python -m monitoring brief`` and ``annual``: what one takes to a meeting or into a report."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..asked import Asked, asked
from ..errors import BadAddress
from ..i18n import Translator, translator
from ..settings import settings
from ..vocabulary import LANGUAGES, Audience, Scope
from .options import As, AsOf, OfWhom, Out, Record, Related, language, write

if TYPE_CHECKING:  # the commands import what they need when they run: --help answers at once
    from ..answers.meeting import Between
    from ..ask import Known
    from ..briefs.document import Document
    from ..pictures.links import Links

Since = Annotated[
    str, typer.Option("--since", help="What is new since: a day or a meeting; the meeting before.")
]
For = Annotated[Audience, typer.Option("--audience", help="For whom: what it holds follows from it.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of words: en, fr or es.")]
Written = Annotated[str, typer.Option("--format", help="pptx, pdf, docx, xlsx or html; as --out ends.")]
Short = Annotated[bool, typer.Option("--short", help="Only what is new is told word for word.")]
Year = Annotated[int, typer.Option("--year", help="The year of the report; the running one.")]


def brief(
    out: Out,
    as_of: AsOf = "",
    since: Since = "",
    record: Record = "",
    lang: Lang = LANGUAGES[0],
    audience: For = Audience.PUBLIC,
    is_short: Short = False,
    format: Written = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    as_email: As = "",
) -> None:
    """Write the brief for a meeting: who stands where, and what is new since the meeting before."""
    from .. import briefing
    from .. import view as views
    from ..pictures.links import Links

    kind, code = _format(format, out), language(lang)
    t, today = translator(code), views.today(settings().timezone)
    with asked("", scope, include_related, record, as_email) as found:
        between = _between(found.base, today, as_of, since)
        view = found.view.on(between.as_of)
        links = Links(view, code, settings().public_url)
        told = (view, found.base, between, audience, t, links, today)
        document = briefing.brief(found.session, found.reader, *told, is_short=is_short)
        write(out, briefing.write(document, kind, t))
        number = str(view.record)
    typer.echo(translator("en")("package-brief", file=str(out), day=between.as_of, record=number))


def annual(
    out: Out,
    year: Year = 0,
    record: Record = "",
    lang: Lang = LANGUAGES[0],
    format: Written = "",
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
    as_email: As = "",
) -> None:
    """Write the tables of a year for the annual report: meetings, who joined, what was said."""
    from .. import briefing
    from .. import view as views
    from ..pictures.links import Links

    kind, code = _format(format, out), language(lang)
    t, today = translator(code), views.today(settings().timezone)
    with asked("", scope, include_related, record, as_email) as found:
        links = Links(found.view, code, settings().public_url)
        wanted = year or today.year
        document = _annual(found, wanted, t, links, today)
        write(out, briefing.write(document, kind, t))
        number = str(found.view.record)
    typer.echo(translator("en")("package-annual", file=str(out), year=str(wanted), record=number))


def _between(base: Known, today: datetime.date, as_of: str, since: str) -> Between:
    """From when to when; what cannot be read is named as the option that holds it."""
    from .. import ask

    held = tuple(meeting.meeting for meeting in ask.choices(base))
    _checked("--as-of", "cli-as_of", as_of, held, lambda: ask.between_days(base, today, as_of))
    return _checked("--since", "cli-since", since, held, lambda: ask.between_days(base, today, as_of, since))


def _checked(
    name: str, key: str, found: str, options: tuple[str, ...], read: Callable[[], Between]
) -> Between:
    try:
        return read()
    except BadAddress as error:
        if error.key == "address-asof":
            raise BadAddress(key, name=name, found=found, options=options) from error
        raise BadAddress(error.key, **{**error.places, "name": name}) from error


def _annual(found: Asked, year: int, t: Translator, links: Links, today: datetime.date) -> Document:
    from .. import briefing

    try:
        return briefing.annual(found.session, found.reader, found.view, found.base, year, t, links, today)
    except BadAddress as error:
        raise BadAddress(error.key, **{**error.places, "name": "--year"}) from error


def _format(text: str, out: Path) -> str:
    from .. import briefing

    wanted = text or out.suffix.lstrip(".").lower()
    if wanted not in briefing.FORMATS:
        raise BadAddress("package-format", name="--format", found=wanted, options=briefing.FORMATS)
    return wanted
