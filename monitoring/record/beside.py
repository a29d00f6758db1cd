"""The texts beside a draft: what stood in it before, and what somebody saved onto an older version of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from .model_reports import Draft, DraftVersion
from .paper import Paper, of_json, to_json

MOST = 100
"""Texts that are kept beside one draft."""


@dataclass(frozen=True)
class DraftVersionFact:
    """A text that stood in a draft before, or that somebody saved onto an older version of it.

    version  of the draft that it was, or onto which it was saved
    """

    version: int
    paper: Paper
    saved_by: str
    saved_at: datetime.datetime


def texts(session: Session, draft: int) -> tuple[DraftVersionFact, ...]:
    """All texts beside a draft, newest first."""
    wanted = select(DraftVersion.version, DraftVersion.content, DraftVersion.saved_by, DraftVersion.saved_at)
    wanted = wanted.where(DraftVersion.draft == draft).order_by(DraftVersion.id.desc())
    return tuple(
        DraftVersionFact(version, of_json(content), saved_by, saved_at)
        for version, content, saved_by, saved_at in session.execute(wanted)
    )


def keep(session: Session, draft: int, text: DraftVersionFact) -> None:
    """Keep a text beside a draft."""
    row = {"version": text.version, "saved_by": text.saved_by, "saved_at": text.saved_at}
    session.execute(insert(DraftVersion).values(draft=draft, content=to_json(text.paper), **row))
    _thin_out(session, draft)


def keep_once(session: Session, draft: int, text: DraftVersionFact) -> bool:
    """Keep a text unless the same stands there already, as when a page saves again and again.

    Returns: whether it was new
    """
    content = to_json(text.paper)
    there = select(DraftVersion.id).where(DraftVersion.draft == draft, DraftVersion.content == content)
    if session.execute(there.limit(1)).first() is not None:
        return False
    keep(session, draft, text)
    return True


def unsettled(session: Session, draft: Draft) -> tuple[DraftVersionFact, ...]:
    """The texts that came second and whose writers have not chosen yet, newest first, one each.

    A text that stood in the draft has a higher version than those before it; one that came second was
    saved onto a version that others had left behind already.
    """
    reached, open_ones = 0, dict[str, DraftVersionFact]()
    for text in reversed(texts(session, draft.id)):
        came_second = text.version <= reached
        if came_second:
            open_ones[text.saved_by] = text
        else:
            reached = text.version
            open_ones.pop(text.saved_by, None)
    now = open_ones.get(draft.saved_by)
    if now is not None and now.saved_at <= draft.saved_at:
        del open_ones[draft.saved_by]
    return tuple(sorted(open_ones.values(), key=lambda text: text.saved_at, reverse=True))


def _thin_out(session: Session, draft: int) -> None:
    """Keep 100 texts. What one person saved in a row goes first, the oldest of it; the last text of each
    turn, and what came second, stays longest."""
    wanted = select(DraftVersion.id, DraftVersion.saved_by).where(DraftVersion.draft == draft)
    kept = list(session.execute(wanted.order_by(DraftVersion.id)))
    while len(kept) > MOST:
        inner = (place for place in range(len(kept) - 1) if kept[place].saved_by == kept[place + 1].saved_by)
        oldest = kept.pop(next(inner, 0))
        session.execute(delete(DraftVersion).where(DraftVersion.id == oldest.id))
