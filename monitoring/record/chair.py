"""What the chair's list and note have alike: they belong to a meeting of the Group that is on the record."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import MEETINGS_TO_CHOOSE
from .codes import storable
from .model_meeting import FollowUpNote, Speaking
from .model_reference import Meeting

KINDS = [kind.value for kind in MEETINGS_TO_CHOOSE]


def require_meeting(session: Session, code: str) -> None:
    """Errors: NotFound unless this is a meeting of the Group, held or to come, as the record stands now."""
    wanted = select(Meeting.id).where(
        Meeting.meeting == code, Meeting.record_until.is_(None), Meeting.kind.in_(KINDS)
    )
    if not (storable(code) and session.execute(wanted).first()):
        raise NotFound("access-not_found")


def require_nothing_kept(session: Session, code: str) -> None:
    """Errors: Conflict where a speaking list or a follow-up note of this meeting is kept: without the meeting
    nobody would find it again."""
    for table, key in ((FollowUpNote, "follow-meeting_has_note"), (Speaking, "follow-meeting_has_list")):
        if session.execute(select(table.id).where(table.meeting == code).limit(1)).first():
            raise Conflict(key, found=code)
