"""The tables of a meeting as the chair prepares and follows it: the speaking list, and the note after it.

Neither holds anything that a page for all or an export of the record shows, so neither takes a record
number. The list is an ordinary table; of the note each revision is kept, and no line is ever changed.
"""

from __future__ import annotations

import datetime

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ..vocabulary import LANGUAGES, RECOMMENDATIONS
from .model import Base, UtcTime, one_of


class Speaking(Base):
    """One line of the speaking list of a meeting: whom the chair would invite on which recommendation."""

    __tablename__ = "speaking_list"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    meeting: Mapped[str] = mapped_column(Text(), comment="Code of the meeting")
    member: Mapped[str] = mapped_column(Text(), comment="Code of the Member that would be invited to speak")
    recommendation: Mapped[int] = mapped_column(comment="Number of the recommendation")
    note: Mapped[str] = mapped_column(Text(), comment="What the chair noted; shown to nobody else")
    place: Mapped[int] = mapped_column(comment="1, 2, 3 in the order in which they would speak")
    added_by: Mapped[str] = mapped_column(Text(), comment="Account that put it on the list")
    added_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was put on the list, UTC")
    version: Mapped[int] = mapped_column(comment="Counts changes, so that two at once are noticed")

    __table_args__ = (
        UniqueConstraint("meeting", "member", "recommendation", name="uq_speaking_list_once"),
        one_of("recommendation", [str(number) for number in RECOMMENDATIONS], whole=True),
    )
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 -- as SQLAlchemy declares it


class FollowUpNote(Base):
    """One revision of the follow-up note of a meeting in one language; lines are only ever added."""

    __tablename__ = "follow_up_notes"

    id: Mapped[int] = mapped_column(primary_key=True, comment="Surrogate; says nothing")
    meeting: Mapped[str] = mapped_column(Text(), comment="Code of the meeting")
    language: Mapped[str] = mapped_column(Text(), comment="Language of the words")
    revision: Mapped[int] = mapped_column(comment="1, 2, 3 within the meeting and language")
    items: Mapped[str] = mapped_column(
        Text(), comment="The table, JSON: number, remarks, decisions or next steps, key dates of each item"
    )
    how_to_add: Mapped[str] = mapped_column(Text(), comment="How delegations can add items")
    saved_by: Mapped[str] = mapped_column(Text(), comment="Account that saved it")
    saved_at: Mapped[datetime.datetime] = mapped_column(UtcTime(), comment="When it was saved, UTC")

    __table_args__ = (
        UniqueConstraint("meeting", "language", "revision", name="uq_follow_up_notes_number"),
        one_of("language", LANGUAGES),
    )
