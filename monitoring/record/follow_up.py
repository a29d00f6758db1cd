"""The follow-up note of a meeting, in one language: what was said, what comes next, by when.

It is the chair's and the Secretariat's. Each save adds a revision; none is changed or removed. Who saves
says which revision was shown; who comes second overwrites nothing and is told so.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import Conflict, NotFound
from ..vocabulary import LANGUAGES, RECOMMENDATIONS, Right
from . import access, audit, chair, codes
from .access import Reader
from .given import Given
from .model_meeting import FollowUpNote

OTHER = 0
"""The number of other matters."""

NUMBERS = (*RECOMMENDATIONS, OTHER)
"""The items of a note, in their order."""

LONGEST = 20_000
"""Characters of one field: far more than a note takes."""


class NoteItem(NamedTuple):
    """One item: of a recommendation (1 to 6), or other matters (0)."""

    number: int
    remarks: str = ""
    decisions: str = ""
    dates: str = ""


@dataclass(frozen=True)
class NoteFact:
    """One revision of a note.

    items       in the order of the six, other matters last
    how_to_add  how delegations can add items
    """

    meeting: str
    language: str
    revision: int
    items: tuple[NoteItem, ...]
    how_to_add: str
    saved_by: str
    saved_at: datetime.datetime


def latest(session: Session, reader: Reader, meeting: str, language: str) -> NoteFact | None:
    """The note of a meeting as it was saved last; None where nothing was saved. Errors: Refused."""
    access.require(reader, Right.KEEP_FOLLOW_UP)
    return next(iter(_facts(session, meeting, language, 1)), None)


def revisions(session: Session, reader: Reader, meeting: str, language: str) -> tuple[NoteFact, ...]:
    """Every revision of the note of a meeting, newest first. Errors: Refused."""
    access.require(reader, Right.KEEP_FOLLOW_UP)
    return _facts(session, meeting, language)


def save(
    session: Session,
    reader: Reader,
    meeting: str,
    language: str,
    items: Iterable[NoteItem],
    how_to_add: str,
    *,
    revision: int,
    at: datetime.datetime | None = None,
) -> NoteFact:
    """Save a note as its next revision. What is saved already is not saved again.

    items:     of the six and of other matters; what is left out is empty
    revision:  the one that was shown, 0 for none
    Returns:   the revision that holds these words
    Errors:    Refused; NotFound for a meeting, language or number that is not on the record; Conflict where
               another revision was saved since; BadReport for what is too long, field as "3.remarks"
    """
    access.require(reader, Right.KEEP_FOLLOW_UP)
    chair.require_meeting(session, meeting)
    found, how_to_add = _checked(language, items, how_to_add)
    before = next(iter(_facts(session, meeting, language, 1)), None)
    if before is not None and (before.items, before.how_to_add) == (found, how_to_add):
        return before
    stands = before.revision if before is not None else 0
    if stands != revision:
        raise Conflict("follow-changed_meanwhile", by=before.saved_by if before is not None else "")
    moment = at or datetime.datetime.now(datetime.UTC)
    fact = NoteFact(meeting, language, stands + 1, found, how_to_add, codes.who(reader), moment)
    session.add(
        FollowUpNote(
            meeting=meeting,
            language=language,
            revision=fact.revision,
            items=json.dumps(found, ensure_ascii=False),
            how_to_add=how_to_add,
            saved_by=fact.saved_by,
            saved_at=moment,
        )
    )
    session.flush()
    _tell(session, fact)
    return fact


def _tell(session: Session, fact: NoteFact) -> None:
    audit.append(
        session,
        who=fact.saved_by,
        what="follow_up.save",
        subject=fact.meeting,
        from_state=str(fact.revision - 1) if fact.revision > 1 else "",
        to_state=str(fact.revision),
        detail={"language": fact.language},
        at=fact.saved_at,
    )


def _checked(language: str, items: Iterable[NoteItem], how_to_add: str) -> tuple[tuple[NoteItem, ...], str]:
    held = list(items)
    by_number = {item.number: item for item in held}
    if language not in LANGUAGES or by_number.keys() - set(NUMBERS) or len(by_number) != len(held):
        raise NotFound("access-not_found")
    given = Given()
    found = []
    for number in NUMBERS:
        _, *texts = by_number.get(number, NoteItem(number))
        fields = zip(NoteItem._fields[1:], texts, strict=True)
        found.append(
            NoteItem(number, *(given.text(f"{number}.{name}", text, LONGEST) for name, text in fields))
        )
    how_to_add = given.text("how_to_add", how_to_add, LONGEST)
    given.refuse()
    return tuple(found), how_to_add


def _facts(session: Session, meeting: str, language: str, most: int | None = None) -> tuple[NoteFact, ...]:
    if not codes.storable(meeting) or language not in LANGUAGES:
        return ()
    wanted = (
        select(FollowUpNote)
        .where(FollowUpNote.meeting == meeting, FollowUpNote.language == language)
        .order_by(FollowUpNote.revision.desc())
        .limit(most)
    )
    return tuple(map(_fact, session.execute(wanted).scalars()))


def _fact(row: FollowUpNote) -> NoteFact:
    return NoteFact(
        row.meeting,
        row.language,
        row.revision,
        tuple(NoteItem(*item) for item in json.loads(row.items)),
        row.how_to_add,
        row.saved_by,
        row.saved_at,
    )
