"""The speaking list of a meeting, and the follow-up note after it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitoring.record.migrations import guards

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _speaking_list()
    _follow_up_notes()


def _text(name: str, comment: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, comment=comment)


def _whole(name: str, comment: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, comment=comment)


def _moment(name: str, comment: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False, comment=comment)


def _speaking_list() -> None:
    op.create_table(
        "speaking_list",
        _whole("id", "Surrogate; says nothing"),
        _text("meeting", "Code of the meeting"),
        _text("member", "Code of the Member that would be invited to speak"),
        _whole("recommendation", "Number of the recommendation"),
        _text("note", "What the chair noted; shown to nobody else"),
        _whole("place", "1, 2, 3 in the order in which they would speak"),
        _text("added_by", "Account that put it on the list"),
        _moment("added_at", "When it was put on the list, UTC"),
        _whole("version", "Counts changes, so that two at once are noticed"),
        sa.CheckConstraint(
            "recommendation IN (1, 2, 3, 4, 5, 6)", name=op.f("ck_speaking_list_recommendation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaking_list")),
        sa.UniqueConstraint("meeting", "member", "recommendation", name="uq_speaking_list_once"),
    )


def _follow_up_notes() -> None:
    op.create_table(
        "follow_up_notes",
        _whole("id", "Surrogate; says nothing"),
        _text("meeting", "Code of the meeting"),
        _text("language", "Language of the words"),
        _whole("revision", "1, 2, 3 within the meeting and language"),
        _text("items", "The table, JSON: number, remarks, decisions or next steps, key dates of each item"),
        _text("how_to_add", "How delegations can add items"),
        _text("saved_by", "Account that saved it"),
        _moment("saved_at", "When it was saved, UTC"),
        sa.CheckConstraint("language IN ('en', 'fr', 'es')", name=op.f("ck_follow_up_notes_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_notes")),
        sa.UniqueConstraint("meeting", "language", "revision", name="uq_follow_up_notes_number"),
    )
    guards.keep_lines("follow_up_notes")
