"""Reads: (session, view) -> DataFrame. Each sees the record as it stood at ``view.record``.

Texts that are not known are "", days that are not known NaT; days are datetime64[s]. The columns of
each frame stand in its docstring after "Returns:", in order, and a test compares them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, Text, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from ..errors import NotFound
from ..view import View
from ..vocabulary import Forum, Visibility
from . import frames
from .columns import FILES
from .model import Record, Statement, Versioned
from .model_reference import TABLES, Reach
from .model_reports import Mark

SHOWN = [
    *("statement", "member", "recommendation", "stage", "said_on", "precision", "forum", "origin"),
    *("visibility", "meeting", "event_en", "event_fr", "event_es", "summary_en", "summary_fr"),
    *("summary_es", "source_title", "source_url", "counts_from", "stops_on", "stopped", "entered"),
]
DAYS = ("said_on", "counts_from", "stops_on")


@dataclass(frozen=True)
class RecordFacts:
    """When a record number was taken (UTC), and why: a code of Cause."""

    number: int
    at: datetime.datetime
    cause: str


def latest_record(session: Session) -> int:
    """The newest record number; 0 while there is none."""
    return session.execute(select(func.max(Record.number))).scalar() or 0


def record_facts(session: Session, number: int) -> RecordFacts:
    """When and why a record number was taken. Errors: NotFound."""
    found = session.execute(select(Record.at, Record.cause).where(Record.number == number)).first()
    if found is None:
        raise NotFound("record-not_found", found=number)
    return RecordFacts(number, found.at, found.cause)


def record_on(session: Session, day: datetime.date) -> int:
    """The newest record number taken up to the end of a day (UTC); 0 if there was none yet."""
    after = datetime.datetime.combine(day, datetime.time(), datetime.UTC) + datetime.timedelta(days=1)
    return session.execute(select(func.max(Record.number)).where(Record.at < after)).scalar() or 0


def counted(session: Session, view: View) -> pd.DataFrame:
    """The few columns that count, of what this reader may see: said in the Group, and in related
    work too where the view says so. Not cut at the as-of day: every day is a look into this frame.

    It counts from ``counts_from`` where that is not missing, else from said_on; until ``stops_on``.

    Returns:  statement, member, recommendation, stage, said_on, precision, counts_from, stops_on,
              entered, origin
    """
    table = Statement
    wanted = select(
        table.statement,
        table.member,
        table.recommendation,
        table.stage,
        # As text: a million dates made one by one take longer than all the rest.
        cast(table.said_on, Text).label("said_on"),
        table.precision,
        cast(table.counts_from, Text).label("counts_from"),
        cast(table.stops_on, Text).label("stops_on"),
        table.entered,
        table.origin,
    ).where(*visible(view))
    if not view.related:
        wanted = wanted.where(table.forum == Forum.GROUP.value)
    return frames.streamed(session, wanted.order_by(table.id), days=DAYS)


def statements(
    session: Session,
    view: View,
    *,
    codes: Collection[str] | None = None,
    members: Collection[str] | None = None,
    recommendations: Collection[int] | None = None,
    forum: Forum | None = None,
) -> pd.DataFrame:
    """Everything a reader is shown of what was said up to the as-of day, newest first.

    What stopped counting stays shown; ``stops_on`` tells since when, ``stopped`` why ("" while it
    counts). A revision is shown from the day it counts from. Said in the Group and in related work
    both, whatever the view counts, unless ``forum`` asks for one of them.

    Returns:  statement, member, recommendation, stage, said_on, precision, forum, origin,
              visibility, meeting, event_en, event_fr, event_es, summary_en, summary_fr,
              summary_es, source_title, source_url, counts_from, stops_on, stopped, entered,
              entered_at
    """
    table = Statement
    wanted = _shown(Record.at.label("entered_at")).join(Record, Record.number == table.entered)
    wanted = wanted.where(*visible(view), func.coalesce(table.counts_from, table.said_on) <= view.as_of)
    for column, kept in (
        (table.statement, codes),
        (table.member, members),
        (table.recommendation, recommendations),
    ):
        if kept is not None:
            wanted = wanted.where(column.in_([value for value in kept if _storable(value)]))
    if forum is not None:
        wanted = wanted.where(table.forum == forum.value)
    frame = frames.framed(session, wanted, frames.types("statements"))
    return frame.sort_values(
        ["said_on", "entered", "statement"], ascending=[False, False, True], ignore_index=True
    )


def versions(session: Session, view: View, statement: str) -> pd.DataFrame:
    """Every version of one statement up to the record of the view, oldest first; empty if it has
    none for this reader. ``record_until`` is missing for the version in force then.

    Returns:  statement, member, recommendation, stage, said_on, precision, forum, origin,
              visibility, meeting, event_en, event_fr, event_es, summary_en, summary_fr,
              summary_es, source_title, source_url, counts_from, stops_on, stopped, entered,
              record_from, record_until
    """
    table = Statement
    codes = [statement] if _storable(statement) else []
    wanted = _shown(table.record_from, table.record_until).where(
        table.statement.in_(codes), table.record_from <= view.record, *_readable(view)
    )
    frame = frames.framed(session, wanted.order_by(table.record_from), frames.types("statements"))
    # A later record must not show in an earlier one, not even as the end of a row.
    return frame.assign(record_until=frame["record_until"].mask(frame["record_until"] > view.record))


def members(session: Session, view: View) -> pd.DataFrame:
    """The Members of the WTO, in the order of their codes.

    Returns:  member, name_en, name_fr, name_es, kind, region, acceded_on, tile_row, tile_col
    """
    return table(session, view, "members")


def affiliations(session: Session, view: View) -> pd.DataFrame:
    """Which Member belongs to what; a missing from_on holds throughout, until_on is the last day.

    Returns:  member, affiliation, from_on, until_on, precision, source_url, note
    """
    return table(session, view, "affiliations")


def meetings(session: Session, view: View) -> pd.DataFrame:
    """The calendar of the Group, oldest first, all kinds of days.

    Returns:  meeting, held_on, precision, kind, title_en, title_fr, title_es, symbol, source_url,
              note_en, note_fr, note_es
    """
    return table(session, view, "meetings", "held_on", "meeting")


def recommendations(session: Session, view: View) -> pd.DataFrame:
    """The six: recommendation or declaration, and the keys of their titles among the terms.

    Returns:  recommendation, kind, symbol, title_term, short_term
    """
    return table(session, view, "recommendations").drop(columns="source_url")


def actions(session: Session, view: View) -> pd.DataFrame:
    """The single asks within the annexes, with the basis on which each is known.

    Returns:  action, recommendation, asks, title_en, title_fr, title_es, text_en, text_fr, text_es,
              basis_en, basis_fr, basis_es, source_url
    """
    return table(session, view, "actions")


def terms(session: Session, view: View) -> pd.DataFrame:
    """Official wording; ``official`` names the languages in which a WTO text was seen.

    Returns:  key, en, fr, es, official, source_url, note
    """
    return table(session, view, "terms")


def systems(session: Session, view: View) -> pd.DataFrame:
    """The systems on which the annexes lean.

    Returns:  system, name_en, name_fr, name_es, run_by_en, run_by_fr, run_by_es, recommendations,
              use, finds_en, finds_fr, finds_es, url, member_url, offers, launched_on, source_url
    """
    return table(session, view, "systems")


def indicators(session: Session, view: View) -> pd.DataFrame:
    """Context figures of single Members; never compared across Members, never summed.

    Returns:  member, indicator, value, unit, year, source_title, source_url, note
    """
    return table(session, view, "indicators")


def group_size(session: Session, view: View) -> pd.DataFrame:
    """Sizes that the WTO stated on some days, oldest first.

    Returns:  on, precision, kind, members, source_url
    """
    return table(session, view, "group_size")


def tpr_calendar(session: Session, view: View) -> pd.DataFrame:
    """Trade Policy Reviews, by Member, oldest first.

    Returns:  member, review_no, held_on, until_on, precision, symbol_secretariat,
              symbol_government, msme_section, confidence, source_url, note
    """
    return table(session, view, "tpr_calendar")


def tfa(session: Session, view: View) -> pd.DataFrame:
    """Who accepted the Trade Facilitation Agreement when; States of the Union have no row.

    Returns:  member, accepted_on, as_of, tfad_slug, source_url
    """
    return table(session, view, "tfa")


def reach(session: Session, view: View) -> datetime.date | None:
    """The day up to which the public record had been read; None while the record says nothing."""
    wanted = select(func.max(Reach.reach_on)).where(*in_force(Reach, view))
    return session.execute(wanted).scalar()


def is_illustrative(session: Session) -> bool:
    """Whether the reports of this store are made up, for trial (marks.py)."""
    return session.execute(select(Mark.value).where(Mark.name == "illustrative")).scalar() == "1"


def table(session: Session, view: View, name: str, *order: str) -> pd.DataFrame:
    """A table of data/ other than the statements, in the order of its key unless another is asked for."""
    kept, file = TABLES[name], FILES[name]
    columns = [getattr(kept, column) for column in file.names]
    wanted = select(*columns).where(*in_force(kept, view))
    # Ordered here and not by the database: what a collation does differs from store to store.
    return frames.framed(session, wanted, frames.types(name)).sort_values(
        list(order or file.key), ignore_index=True
    )


def _shown(*more: InstrumentedAttribute[Any] | ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    columns = {name: getattr(Statement, name) for name in SHOWN}
    columns["stopped"] = func.coalesce(Statement.stopped, "").label("stopped")
    return select(*columns.values(), *more)


def _storable(value: str | int) -> bool:
    """Whether a database can hold this at all: PostgreSQL takes no NUL, and neither takes half a letter."""
    return not isinstance(value, str) or not re.search("[\x00\ud800-\udfff]", value)


def in_force(table: type[Versioned], view: View) -> list[ColumnElement[bool]]:
    """What holds of the versions that are in force at the record of a view."""
    until = table.record_until
    return [table.record_from <= view.record, until.is_(None) | (until > view.record)]


def visible(view: View) -> list[ColumnElement[bool]]:
    """What holds of the statements in force that this reader may see."""
    return [*in_force(Statement, view), *_readable(view)]


def _readable(view: View) -> list[ColumnElement[bool]]:
    """The public sees what is public in this version and in the newest: rights win over sameness."""
    if view.sees == Visibility.GROUP:
        return []
    newest, later = aliased(Statement), aliased(Statement)
    is_newest = ~(
        select(later.id)
        .where(later.statement == newest.statement, later.record_from > newest.record_from)
        .exists()
    )
    hidden = select(newest.statement).where(newest.visibility != Visibility.PUBLIC.value, is_newest)
    return [Statement.visibility == Visibility.PUBLIC.value, Statement.statement.not_in(hidden)]
