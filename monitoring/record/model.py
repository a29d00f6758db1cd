"""The tables of the record.

A table whose content can reach a page or an export is *versioned*: a row is in force from record
number ``record_from`` until (not including) ``record_until``. A change closes one row and opens
the next; nothing is overwritten and nothing is deleted, so every record number can be read again.
Triggers of the database hold this, and a partial unique index allows one open row per key.

Columns that come from a file of data/ are declared in columns.py and taken over by ``declared``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from ..vocabulary import Origin, Stopped, Visibility
from .column import Kind
from .columns import FILES

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
OPEN = "record_until IS NULL"
TYPES: dict[Kind, type[Any]] = {Kind.DAY: Date, Kind.WHOLE: Integer, Kind.NUMBER: Float}


class UtcTime(TypeDecorator[datetime.datetime]):
    """A moment, always in UTC and always aware. SQLite keeps no zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(datetime.UTC)

    def process_result_value(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if value.tzinfo is None else value.astimezone(datetime.UTC)


class Base(DeclarativeBase):
    """What all tables share: how constraints and indexes are named."""

    metadata = MetaData(naming_convention=NAMES)


class Versioned(Base):
    """From which record number until which a row is in force, and whether loading made it."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1, comment="Surrogate; says nothing")
    record_from: Mapped[int] = mapped_column(
        ForeignKey("records.number"),
        index=True,
        sort_order=90,
        comment="Record number from which this row is in force",
    )
    record_until: Mapped[int | None] = mapped_column(
        ForeignKey("records.number"),
        index=True,
        sort_order=91,
        comment="Record number that closed this row; empty while it is in force",
    )
    loaded: Mapped[bool] = mapped_column(
        sort_order=92, comment="Made by loading data/; loading touches no other row"
    )


def declared(table: str, name: str) -> MappedColumn[Any]:
    """A column as columns.py declares it."""
    column = FILES[table].column(name)
    kind = TYPES.get(column.kind, Text)
    return mapped_column(name, kind(), nullable=column.nullable, comment=column.description)


def guards(table: str, *more: SchemaItem) -> tuple[SchemaItem, ...]:
    """What the database itself holds of a versioned table: closed lists, and one open row per key."""
    file = FILES[table]
    lists = [
        one_of(
            column.name, [*column.codes, *([""] if column.optional else [])], whole=column.kind == Kind.WHOLE
        )
        for column in file.columns
        if column.codes
    ]
    return (*lists, open_once(f"uq_{table}_open", *file.key), *more)


def one_of(column: str, codes: Iterable[str], *, whole: bool = False) -> CheckConstraint:
    """A closed list, kept by the value of its codes."""
    listed = ", ".join(code if whole else f"'{code}'" for code in codes)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def open_once(name: str, *key: str, where: str = OPEN) -> Index:
    """At most one row in force for a key."""
    return Index(name, *key, unique=True, sqlite_where=text(where), postgresql_where=text(where))


class Record(Base):
    """The record numbers: 1, 2, 3 ... without gaps, one for each change of what others can see."""

    __tablename__ = "records"

    number: Mapped[int] = mapped_column(
        primary_key=True, autoincrement=False, comment="1, 2, 3, without gaps"
    )
    at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was committed, UTC")
    cause: Mapped[str] = mapped_column(Text(), comment="Why there is a new number: a code of Cause")
    who: Mapped[str] = mapped_column(Text(), comment="Who caused it: an account, or loading")


class AuditLine(Base):
    """One line of the trail; its hash covers the line before."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(
        primary_key=True, autoincrement=False, comment="1, 2, 3, without gaps"
    )
    at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When, UTC")
    who: Mapped[str] = mapped_column(Text(), comment="Who did it: an account, or loading")
    what: Mapped[str] = mapped_column(Text(), comment="What was done, a code")
    subject: Mapped[str] = mapped_column(Text(), comment="To what it was done")
    from_state: Mapped[str] = mapped_column(Text(), comment="How the subject stood before")
    to_state: Mapped[str] = mapped_column(Text(), comment="How the subject stands since")
    record: Mapped[int | None] = mapped_column(
        ForeignKey("records.number"), index=True, comment="Record number that came of it, if any"
    )
    detail: Mapped[str] = mapped_column(Text(), comment="What else belongs to it, JSON")
    content: Mapped[str] = mapped_column(
        Text(), comment="SHA-256 of what the record number opened and closed; empty without one"
    )
    previous_hash: Mapped[str] = mapped_column(Text(), comment="Hash of the line before")
    hash: Mapped[str] = mapped_column(Text(), comment="SHA-256 of this line and previous_hash")


class Load(Base):
    """Which state of data/ was read when; what was read last is not read again."""

    __tablename__ = "loads"

    number: Mapped[int] = mapped_column(primary_key=True, comment="1, 2, 3 in the order of reading")
    at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was read, UTC")
    digest: Mapped[str] = mapped_column(Text(), comment="SHA-256 of all files of data/")
    record: Mapped[int | None] = mapped_column(
        ForeignKey("records.number"), comment="Record number that came of it; empty if nothing changed"
    )


class Statement(Versioned):
    """What was said on one recommendation, one row for each of its versions."""

    __tablename__ = "statements"

    statement: Mapped[str] = declared("statements", "statement")
    member: Mapped[str] = declared("statements", "member")
    recommendation: Mapped[int] = declared("statements", "recommendation")
    stage: Mapped[str] = declared("statements", "stage")
    said_on: Mapped[datetime.date] = declared("statements", "said_on")
    precision: Mapped[str] = declared("statements", "precision")
    forum: Mapped[str] = declared("statements", "forum")
    origin: Mapped[str] = mapped_column(Text(), comment="The Member's own report, or the public record")
    visibility: Mapped[str] = mapped_column(Text(), comment="Who may read it")
    meeting: Mapped[str] = declared("statements", "meeting")
    event_en: Mapped[str] = declared("statements", "event_en")
    event_fr: Mapped[str] = declared("statements", "event_fr")
    event_es: Mapped[str] = declared("statements", "event_es")
    summary_en: Mapped[str] = declared("statements", "summary_en")
    summary_fr: Mapped[str] = declared("statements", "summary_fr")
    summary_es: Mapped[str] = declared("statements", "summary_es")
    source_title: Mapped[str] = declared("statements", "source_title")
    source_url: Mapped[str] = declared("statements", "source_url")
    counts_from: Mapped[datetime.date | None] = mapped_column(
        Date(), comment="Day from which it counts where that is not said_on: the day a revision was submitted"
    )
    stops_on: Mapped[datetime.date | None] = mapped_column(
        Date(), comment="Day from which it stops counting; empty while it counts"
    )
    stopped: Mapped[str | None] = mapped_column(
        Text(), comment="Why it stops counting; empty while it counts"
    )
    entered: Mapped[int] = mapped_column(
        ForeignKey("records.number"), comment="Record number at which this statement first entered"
    )

    __table_args__ = guards(
        "statements",
        one_of("origin", Origin),
        one_of("visibility", Visibility),
        one_of("stopped", Stopped),
        CheckConstraint("(stops_on IS NULL) = (stopped IS NULL)", name="stops_for_a_reason"),
        Index("ix_statements_statement", "statement", "record_from"),
        Index("ix_statements_visibility", "visibility"),
        Index("ix_statements_member", "member"),
    )


class Member(Versioned):
    """The Members of the WTO, with their place in the tile grid."""

    __tablename__ = "members"
    __table_args__ = guards("members")

    member: Mapped[str] = declared("members", "member")
    name_en: Mapped[str] = declared("members", "name_en")
    name_fr: Mapped[str] = declared("members", "name_fr")
    name_es: Mapped[str] = declared("members", "name_es")
    kind: Mapped[str] = declared("members", "kind")
    region: Mapped[str] = declared("members", "region")
    acceded_on: Mapped[datetime.date] = declared("members", "acceded_on")
    tile_row: Mapped[int] = declared("members", "tile_row")
    tile_col: Mapped[int] = declared("members", "tile_col")


class Affiliation(Versioned):
    """Which Member belongs to what, since when."""

    __tablename__ = "affiliations"
    # NULLs are distinct in an index, so what holds throughout needs an index of its own.
    __table_args__ = guards(
        "affiliations",
        open_once(
            "uq_affiliations_open_throughout", "member", "affiliation", where=f"from_on IS NULL AND {OPEN}"
        ),
    )

    member: Mapped[str] = declared("affiliations", "member")
    affiliation: Mapped[str] = declared("affiliations", "affiliation")
    from_on: Mapped[datetime.date | None] = declared("affiliations", "from_on")
    until_on: Mapped[datetime.date | None] = declared("affiliations", "until_on")
    precision: Mapped[str] = declared("affiliations", "precision")
    source_url: Mapped[str] = declared("affiliations", "source_url")
    note: Mapped[str] = declared("affiliations", "note")
