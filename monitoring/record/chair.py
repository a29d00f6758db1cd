"""What the chair's list and note have alike: they belong to a meeting of the Group that is on the record."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import NotFound
from ..vocabulary import MEETINGS_TO_CHOOSE
from .codes import storable
from .model_reference import Meeting

KINDS = [kind.value for kind in MEETINGS_TO_CHOOSE]


def require_meeting(session: Session, code: str) -> None:
    """Errors: NotFound unless this is a meeting of the Group, held or to come, as the record stands now."""
    wanted = select(Meeting.id).where(
        Meeting.meeting == code, Meeting.record_until.is_(None), Meeting.kind.in_(KINDS)
    )
    if not (storable(code) and session.execute(wanted).first()):
        raise NotFound("access-not_found")
