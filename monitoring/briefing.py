"""A brief, a follow-up note and the annual tables, for whoever asks: the page of a meeting, a command.

Rights are asked here, in the first line: for whom a brief is made decides what it holds, whatever the
reader happens to see.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from . import ask
from .answers import Filter
from .answers.meeting import Between, Invited
from .briefs import annual as annual_tables
from .briefs import brief as briefs
from .briefs import follow_up as notes
from .briefs.document import Document
from .errors import BadAddress, SettingError
from .i18n import Translator
from .pictures.links import Links
from .record import access, speaking
from .record import follow_up as kept
from .record.access import Reader
from .settings import settings
from .view import View
from .vocabulary import Audience, Right, Visibility

FORMATS: Final = ("pptx", "pdf", "docx", "xlsx", "html")

_RIGHTS: Final = {
    Audience.PUBLIC: Right.READ_PUBLIC,
    Audience.GROUP: Right.READ_GROUP,
    Audience.CHAIR: Right.KEEP_SPEAKING,
}


def brief(
    session: Session,
    reader: Reader,
    view: View,
    base: ask.Known,
    between: Between,
    audience: Audience,
    t: Translator,
    links: Links,
    today: datetime.date,
    *,
    is_short: bool = False,
) -> Document:
    """The brief between two days, for an audience.

    base:      what ``ask.known`` read under ``view``
    is_short:  only what is new is told word for word
    Errors:  Refused where this reader has no right to a brief for that audience
    """
    access.require(reader, _RIGHTS[audience])
    sees = Visibility.PUBLIC if audience == Audience.PUBLIC else Visibility.GROUP
    view, base, links = _seen(session, view, base, between, sees, links)
    is_held = audience == Audience.CHAIR and between.meeting is not None
    listed = speaking.listed(session, reader, between.meeting.meeting) if is_held and between.meeting else ()
    met = ask.meeting(session, view, base, between, today)
    # Everything is read at once: six answers of six pages would read and work out the same six times.
    everything = ask.statements(session, view, base, Filter()).statements
    content = briefs.Content(
        audience=audience,
        overview=ask.overview(session, view, base),
        meeting=met,
        recommendations=briefs.told(met, everything),
        about=ask.about(session, view, base),
        invited=tuple(Invited(one.member, one.recommendation, one.note, one.place) for one in listed),
    )
    return briefs.compose(briefs.shortened(content) if is_short else content, t, links)


def _seen(
    session: Session, view: View, base: ask.Known, between: Between, sees: Visibility, links: Links
) -> tuple[View, ask.Known, Links]:
    """The view, its base and its links for what an audience sees, as of the day of the brief."""
    wanted = replace(view, as_of=between.as_of, sees=sees)
    if ask.key_of_known(wanted) != ask.key_of_known(view):
        base = ask.known(session, wanted)
    return wanted, base, replace(links, view=wanted)


def follow_up(
    session: Session,
    reader: Reader,
    view: View,
    base: ask.Known,
    between: Between,
    t: Translator,
    links: Links,
    today: datetime.date,
) -> Document:
    """The follow-up note of a meeting as it was saved last in this language, else drafted.

    Errors: Refused where this reader keeps no follow-up notes
    """
    access.require(reader, Right.KEEP_FOLLOW_UP)
    view, base, links = _seen(session, view, base, between, Visibility.GROUP, links)
    answer = ask.meeting(session, view, base, between, today)
    held = between.meeting
    saved = kept.latest(session, reader, held.meeting, t.language) if held is not None else None
    if saved is None:
        return notes.document(answer, notes.drafted(answer, t), t("follow-how_to_add"), t, links)
    return notes.document(
        answer,
        saved.items,
        saved.how_to_add,
        t,
        links,
        revision=saved.revision,
        saved_on=saved.saved_at.date(),
    )


def annual(
    session: Session,
    reader: Reader,
    view: View,
    base: ask.Known,
    year: int,
    t: Translator,
    links: Links,
    today: datetime.date,
) -> Document:
    """The tables of a year for the annual report, for the eyes of the view.

    Errors: Refused where this reader may not see what the view sees; BadAddress for another year
    """
    access.require(reader, Right.READ_GROUP if view.sees == Visibility.GROUP else Right.READ_PUBLIC)
    answer = ask.annual(session, view, base, year, today)
    return annual_tables.document(answer, t, replace(links, view=answer.stamp.view))


def write(document: Document, fmt: str, t: Translator) -> bytes:
    """A document as a file of a format.

    Errors: BadAddress for another format; SettingError where the template for slides cannot be read
    """
    if fmt == "pptx":
        from .briefs import powerpoint

        return powerpoint.write(document, t, template())
    if fmt == "pdf":
        from .briefs import pdf

        return pdf.write(document, t)
    if fmt == "docx":
        from .briefs import word

        return word.write(document, t)
    if fmt == "xlsx":
        from .briefs import excel_brief

        return excel_brief.write(document, t)
    if fmt == "html":
        from .briefs import webpage

        return webpage.write(document, t)
    raise BadAddress("address-code", name="format", found=fmt, options=FORMATS)


def template() -> Path | None:
    """The institution's own file for slides; None where none is set. Errors: SettingError."""
    named = settings().brief_template
    if not named:
        return None
    from .briefs import powerpoint_paper

    path = Path(named)
    if not powerpoint_paper.is_readable(path):
        raise SettingError("setting-brief_template", name="BRIEF_TEMPLATE", found=path.name)
    return path
