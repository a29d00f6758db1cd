"""The tables of the meeting page: what is new, whom to hear, Reviews that may come."""

from __future__ import annotations

import datetime

import pandas as pd

from .meeting import MeetingAnswer
from .tables import Table


def news(answer: MeetingAnswer) -> Table:
    """What is new: member, recommendation, change, before, after, on, on_precision, statement, origin,
    is_late; with the words in three languages and the source of each.
    """
    rows = [
        (
            *(one.member, one.recommendation, one.change.value, one.before.value, one.after.value),
            *(one.on.on, one.on.precision.value, one.statement.statement, one.statement.origin.value),
            *(one.is_late, *one.statement.words, one.statement.source_title, one.statement.source_url),
        )
        for one in answer.news
    ]
    names = [
        *("member", "recommendation", "change", "before", "after", "on", "on_precision", "statement"),
        *("origin", "is_late", "summary_en", "summary_fr", "summary_es", "source_title", "source_url"),
    ]
    return Table("news", pd.DataFrame(rows, columns=names))


def hear(answer: MeetingAnswer) -> Table:
    """Every delegation on each of the six: member, region, recommendation, stage, day, day_precision."""
    rows = [
        (
            *(row.member, row.region.value, cell.recommendation, cell.stage.value),
            *((cell.day.on, cell.day.precision.value) if cell.day else (None, "")),
        )
        for row in answer.rows
        for cell in row.cells
    ]
    names = ["member", "region", "recommendation", "stage", "day", "day_precision"]
    return Table("hear", pd.DataFrame(rows, columns=names))


def reviews(answer: MeetingAnswer) -> Table:
    """Reviews that may come: member, last_on, last_on_precision, first_year, last_year, reason, is_passed,
    source_url."""
    rows: list[tuple[str, datetime.date, str, int, int, str, bool, str]] = [
        (
            *(one.member, one.last.on, one.last.precision.value, one.first_year, one.last_year),
            *(one.reason.value, one.is_passed, one.source_url),
        )
        for one in answer.reviews
    ]
    names = [
        *("member", "last_on", "last_on_precision", "first_year", "last_year", "reason", "is_passed"),
        "source_url",
    ]
    return Table("reviews", pd.DataFrame(rows, columns=names))
