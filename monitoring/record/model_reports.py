"""The tables of reports: revisions and rounds (versioned), drafts and files (ordinary tables).

The words, stage, day and visibility of a revision stand in ``statements``, like those of every line of
the record; what belongs to a report beside them stands here, under the code of the same statement.
"""

from __future__ import annotations

import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ..vocabulary import LANGUAGES, RECOMMENDATIONS, Status
from .model import Base, UtcTime, Versioned, one_of, open_once


class Revision(Versioned):
    """One revision of a report, one row for each of its versions; the newest tells how the paper stands."""

    __tablename__ = "report_revisions"

    statement: Mapped[str] = mapped_column(Text(), comment="Code of the statement that holds its words")
    report: Mapped[str] = mapped_column(Text(), comment="Code of the report")
    revision: Mapped[int] = mapped_column(comment="1, 2, 3 within the report")
    member: Mapped[str] = mapped_column(Text(), comment="Code of the Member that reports")
    recommendation: Mapped[int] = mapped_column(comment="Number of the recommendation")
    status: Mapped[str] = mapped_column(Text(), comment="Where the paper is on its way")
    language: Mapped[str] = mapped_column(Text(), comment="Language of the words")
    asks: Mapped[str] = mapped_column(Text(), comment="Stages of the single asks, JSON: action -> AskStage")
    symbol: Mapped[str] = mapped_column(Text(), comment="Evidence: symbol of a WTO document")
    link: Mapped[str] = mapped_column(Text(), comment="Evidence: address of a page")
    file: Mapped[str] = mapped_column(Text(), comment="Evidence: code of a file")
    file_name: Mapped[str] = mapped_column(Text(), comment="Evidence: name of the file")
    file_sha256: Mapped[str] = mapped_column(Text(), comment="Evidence: SHA-256 of the file")
    practice: Mapped[str] = mapped_column(Text(), comment="Good practice offered to others")
    need: Mapped[str] = mapped_column(Text(), comment="Help asked of others")
    confirms: Mapped[str] = mapped_column(
        Text(), comment="Code of the statement that it confirms; else empty"
    )
    corrects: Mapped[str] = mapped_column(
        Text(), comment="Code of the statement that it corrects; else empty"
    )
    draft: Mapped[str] = mapped_column(
        Text(), comment="Code of the draft that it was; who submits twice gets one"
    )
    submitted_by: Mapped[str] = mapped_column(Text(), comment="Account that submitted it")
    submitted_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was submitted, UTC")
    note: Mapped[str] = mapped_column(Text(), comment="What the Secretariat wrote with its answer")
    answered_by: Mapped[str] = mapped_column(Text(), comment="Account that answered; empty before an answer")
    answered_at: Mapped[datetime.datetime | None] = mapped_column(
        UtcTime(), comment="When it was answered, UTC"
    )

    __table_args__ = (
        one_of("status", [status for status in Status if status != Status.DRAFT]),
        one_of("language", LANGUAGES),
        one_of("recommendation", [str(number) for number in RECOMMENDATIONS], whole=True),
        open_once("uq_report_revisions_open", "statement"),
        open_once("uq_report_revisions_number", "report", "revision"),
        Index("ix_report_revisions_member", "member", "recommendation"),
        Index("ix_report_revisions_status", "status"),
        Index("ix_report_revisions_draft", "draft"),
    )


class Round(Versioned):
    """A period for which reports are invited."""

    __tablename__ = "rounds"

    round: Mapped[str] = mapped_column(Text(), comment="Code of the round")
    opens_on: Mapped[datetime.date] = mapped_column(comment="First day")
    closes_on: Mapped[datetime.date] = mapped_column(comment="Last day")
    meeting: Mapped[str] = mapped_column(Text(), comment="Code of the meeting that it is for; may be empty")
    note: Mapped[str] = mapped_column(Text(), comment="What those invited should know")

    __table_args__ = (open_once("uq_rounds_open", "round"),)


class Draft(Base):
    """What a delegation is writing on one recommendation; nobody else sees it and nothing counts it."""

    __tablename__ = "drafts"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    code: Mapped[str] = mapped_column(Text(), unique=True, comment="Code of the draft, not to be guessed")
    member: Mapped[str] = mapped_column(Text(), comment="Code of the Member")
    recommendation: Mapped[int] = mapped_column(comment="Number of the recommendation")
    report: Mapped[str] = mapped_column(Text(), comment="Code of the report that it revises; else empty")
    corrects: Mapped[str] = mapped_column(
        Text(), comment="Code of the statement that it corrects; else empty"
    )
    content: Mapped[str] = mapped_column(Text(), comment="What stands in the form, JSON")
    created_by: Mapped[str] = mapped_column(Text(), comment="Who began it")
    created_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was begun, UTC")
    saved_by: Mapped[str] = mapped_column(Text(), comment="Who saved it last")
    saved_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was saved last, UTC")
    version: Mapped[int] = mapped_column(comment="Counts saves, so that two at once are noticed")

    __table_args__ = (
        UniqueConstraint("member", "recommendation", name="uq_drafts_one_a_pair"),
        one_of("recommendation", [str(number) for number in RECOMMENDATIONS], whole=True),
    )
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 -- as SQLAlchemy declares it


class DraftVersion(Base):
    """What stood in a draft before: two colleagues at once lose neither text."""

    __tablename__ = "draft_versions"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    draft: Mapped[int] = mapped_column(
        ForeignKey("drafts.id", ondelete="CASCADE"), index=True, comment="The draft"
    )
    version: Mapped[int] = mapped_column(comment="Version of the draft that it was, or was meant to follow")
    content: Mapped[str] = mapped_column(Text(), comment="What stood in the form, JSON")
    saved_by: Mapped[str] = mapped_column(Text(), comment="Who had saved it")
    saved_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it had been saved, UTC")


class EvidenceFile(Base):
    """A file behind a report; served only to who may see the report."""

    __tablename__ = "evidence_files"

    code: Mapped[str] = mapped_column(Text(), primary_key=True, comment="Code of the file, not to be guessed")
    member: Mapped[str] = mapped_column(Text(), comment="Code of the Member that put it in")
    draft: Mapped[str] = mapped_column(Text(), index=True, comment="Code of the draft that it was put into")
    name: Mapped[str] = mapped_column(Text(), comment="Name of the file")
    media_type: Mapped[str] = mapped_column(Text(), comment="What it is, found from its content")
    size: Mapped[int] = mapped_column(comment="Bytes")
    sha256: Mapped[str] = mapped_column(Text(), comment="SHA-256 of the content")
    content: Mapped[bytes] = mapped_column(LargeBinary(), comment="The file itself")
    added_by: Mapped[str] = mapped_column(Text(), comment="Who put it in")
    added_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was put in, UTC")


class Mark(Base):
    """What is said of a whole store: whether its reports are made up."""

    __tablename__ = "marks"

    name: Mapped[str] = mapped_column(Text(), primary_key=True, comment="What is said")
    value: Mapped[str] = mapped_column(Text(), comment="How")


REPORTED: dict[str, tuple[type[Versioned], tuple[str, ...]]] = {
    "report_revisions": (Revision, ("statement",)),
    "rounds": (Round, ("round",)),
}
"""The versioned tables that no file of data/ fills, and what names a row in each."""
