"""The revisions of a report, word for word: on the desk of its delegation, and beside a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from monitoring.pictures import compared, report_desk
from monitoring.pictures.report_desk import Told
from monitoring.record import reports
from monitoring.record.reports import RevisionFact
from monitoring.settings import settings

from . import data, desk, parts
from .context import Page


def told(page: Page, revisions: Sequence[RevisionFact], labels: Mapping[str, str]) -> list[Told]:
    """Revisions of one report, given newest first, each against the one before it.

    labels:  the words of its form, as compared.labelled gives them
    """
    files = {one.file: one.file_name for one in revisions}
    before: list[RevisionFact | None] = [*revisions[1:], None]
    return [
        Told(
            one.revision,
            one.submitted_by,
            desk.clock(page, one.submitted_at),
            compared.compared(old.paper, one.paper, labels, files) if old else (),
            one.text,
            old is None,
        )
        for one, old in zip(revisions, before, strict=True)
    ]


def of_statement(page: Page, statement: str) -> None:
    """The report to which a statement belongs, as far as this reader may see it; nothing beside a line of
    the public record. Asked anew in each run: who may see what is not kept with the answers."""
    with data.store().reading() as session:
        found = reports.of_statement(session, page.reader, statement)
    seen = (
        [one for one in found.revisions if _stood(page, one) or one.statement == statement] if found else []
    )
    if not seen:
        return
    t, view = page.t, page.shown
    this = next((one for one in seen if one.statement == statement), seen[0])
    actions = data.recommendation(view, this.recommendation).actions
    labels = compared.labelled(t, actions, data.base(view).meetings(view.as_of))
    parts.section(t("behind-title"))
    parts.html(report_desk.behind(this, labels, t, page.links))
    parts.html(report_desk.revisions(told(page, seen, labels), t))


def _stood(page: Page, one: RevisionFact) -> bool:
    """Whether a revision was there at the record and on the day of this page."""
    submitted_on = one.submitted_at.astimezone(ZoneInfo(settings().timezone)).date()
    return one.record_from <= page.shown.record and submitted_on <= page.shown.as_of
