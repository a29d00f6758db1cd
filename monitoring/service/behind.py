"""What stands behind a statement that is a Member's own: its report, and its revisions word for word."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ..i18n import Translator
from ..pictures import compared, markup, report_desk
from ..pictures.links import Links
from ..pictures.report_desk import Told
from ..record import reports
from ..record.access import Reader
from ..record.reports import RevisionFact
from ..settings import settings
from . import health, kept


class Looked(NamedTuple):
    """Who looks, in which language, from which page: its links hold the view."""

    reader: Reader
    t: Translator
    links: Links
    today: datetime.date


def clock(t: Translator, today: datetime.date, at: datetime.datetime) -> str:
    """A time as it is known where the Group meets: 14:02 today, else the day and the time."""
    here = at.astimezone(ZoneInfo(settings().timezone))
    time = f"{here:%H:%M}"
    return time if here.date() == today else f"{t.day(here.date())}, {time}"


def told(
    revisions: Sequence[RevisionFact], labels: Mapping[str, str], t: Translator, today: datetime.date
) -> list[Told]:
    """Revisions of one report, given newest first, each against the one before it.

    labels:  the words of its form, as compared.labelled gives them
    """
    files = {one.file: one.file_name for one in revisions}
    before: list[RevisionFact | None] = [*revisions[1:], None]
    return [
        Told(
            one.revision,
            one.submitted_by,
            clock(t, today, one.submitted_at),
            compared.compared(old.paper, one.paper, labels, files) if old else (),
            one.text,
            old is None,
        )
        for one, old in zip(revisions, before, strict=True)
    ]


def pieces(statement: str, looked: Looked) -> list[str]:
    """The HTML of what stands behind a statement, as far as this reader may see it; nothing beside a line
    of the public record. Asked anew each time: who may see what is not kept with the answers."""
    t, view = looked.t, looked.links.view
    with health.store().reading() as session:
        found = reports.of_statement(session, looked.reader, statement)
    revisions = found.revisions if found else ()
    seen = [one for one in revisions if _stood(one, looked) or one.statement == statement]
    if not seen:
        return []
    this = next((one for one in seen if one.statement == statement), seen[0])
    actions = kept.recommendation(view, this.recommendation).actions
    labels = compared.labelled(t, actions, kept.base(view).meetings(view.as_of))
    return [
        markup.heading2(t("behind-title")),
        report_desk.behind(this, labels, t, looked.links),
        report_desk.revisions(told(seen, labels, t, looked.today), t),
    ]


def _stood(one: RevisionFact, looked: Looked) -> bool:
    """Whether a revision was there at the record and on the day of the view."""
    view = looked.links.view
    submitted_on = one.submitted_at.astimezone(ZoneInfo(settings().timezone)).date()
    return one.record_from <= view.record and submitted_on <= view.as_of
