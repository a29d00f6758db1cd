"""Reports made off line: the workbook that a delegation takes along, and how what comes back is read."""

from __future__ import annotations

import datetime

from sqlalchemy.orm import Session

from .. import ask
from ..briefs import excel_template
from ..briefs.excel_template import Standing
from ..i18n import Translator
from ..record import access, intake, queries, reports
from ..record.access import Reader
from ..record.intake import Sheetful
from ..record.reports import ReportFact
from ..view import View
from ..vocabulary import Status

FURTHER = datetime.timedelta(days=3 * 366)
"""Meetings so far ahead are offered."""


def read(content: bytes, name: str) -> Sheetful:
    """A file with reports, read with the words of all three languages. Errors: BadIntake."""
    return intake.read(content, name, excel_template.words())


def workbook(
    session: Session, reader: Reader, member: str, *, today: datetime.date, t: Translator
) -> tuple[bytes, int]:
    """The workbook of a Member with what this reader may see, and how many of its reports can be revised.

    Errors: BadAddress where no WTO Member has this code; NotFound before its accession
    """
    view = View(today, queries.latest_record(session), sees=access.sees(reader))
    base = ask.known(session, view)
    answer = ask.member(session, view, base, member)
    living = [one for one in reports.of_member(session, reader, member) if one.status != Status.WITHDRAWN]
    living.sort(key=lambda one: (one.recommendation, one.latest.said_on, one.report))
    meetings = sorted(base.meetings(today + FURTHER), key=lambda one: one.day.on, reverse=True)
    rows = [_standing(one) for one in living]
    return excel_template.template(answer, rows, meetings, t), len(rows)


def file_name(member: str, today: datetime.date, language: str) -> str:
    """The name of a workbook: whose, of which day, in which language."""
    return f"reports-{member}-{today}-{language}.xlsx"


def _standing(report: ReportFact) -> Standing:
    latest = report.latest
    return Standing(
        report=report.report,
        recommendation=latest.recommendation,
        stage=latest.stage,
        said_on=latest.said_on,
        text=latest.text,
        visibility=latest.visibility,
        evidence=" ".join(part for part in (latest.symbol, latest.link) if part),
        language=latest.language,
        practice=latest.practice,
        need=latest.need,
        meeting=latest.meeting,
    )
