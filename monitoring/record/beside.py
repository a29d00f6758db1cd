"""The texts beside a draft: what stood in it before, and what somebody saved onto an older version of it.

One that came second is open until somebody chooses it: lets it take the place of the draft, or writes the
same. Who wrote it tells nothing of that: one account types on a phone and a laptop at once. In the table
an open text has the version onto which it was saved as -1 - version, below zero; every other its version.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from .model_reports import Draft, DraftVersion
from .paper import Paper, of_json, to_json

MOST = 100
"""Texts that are kept beside one draft."""


@dataclass(frozen=True)
class DraftVersionFact:
    """A text that stood in a draft before, or that somebody saved onto an older version of it.

    version      of the draft that it was, or onto which it was saved
    came_second  whether it was saved onto an older version, and nobody has chosen it yet
    """

    version: int
    paper: Paper
    saved_by: str
    saved_at: datetime.datetime
    came_second: bool = False


def texts(session: Session, draft: int) -> tuple[DraftVersionFact, ...]:
    """All texts beside a draft, newest first."""
    wanted = select(DraftVersion.version, DraftVersion.content, DraftVersion.saved_by, DraftVersion.saved_at)
    wanted = wanted.where(DraftVersion.draft == draft).order_by(DraftVersion.id.desc())
    return tuple(
        DraftVersionFact(_turned(version), of_json(content), saved_by, saved_at, came_second=True)
        if version < 0
        else DraftVersionFact(version, of_json(content), saved_by, saved_at)
        for version, content, saved_by, saved_at in session.execute(wanted)
    )


def keep(session: Session, draft: int, text: DraftVersionFact) -> None:
    """Keep a text beside a draft. One that stood in it was chosen: the same is open no more."""
    content = to_json(text.paper)
    if not text.came_second:
        _settle(session, draft, content)
    version = _turned(text.version) if text.came_second else text.version
    row = {"version": version, "saved_by": text.saved_by, "saved_at": text.saved_at}
    session.execute(insert(DraftVersion).values(draft=draft, content=content, **row))
    _thin_out(session, draft)


def keep_once(session: Session, draft: int, text: DraftVersionFact) -> bool:
    """Keep a text that came second, unless the same is open already, as when a page saves again and again.

    Returns: whether it was new
    """
    content = to_json(text.paper)
    there = select(DraftVersion.id).where(DraftVersion.draft == draft, DraftVersion.content == content)
    if session.execute(there.where(DraftVersion.version < 0).limit(1)).first() is not None:
        return False
    keep(session, draft, replace(text, came_second=True))
    return True


def unsettled(session: Session, draft: Draft) -> tuple[DraftVersionFact, ...]:
    """The texts that came second and that nobody has chosen, newest first: neither stood they in the draft
    since, nor is the draft the same now. Of what one account saved onto one version, the last.
    """
    _settle(session, draft.id, draft.content)
    last = dict[tuple[str, int], DraftVersionFact]()
    for text in texts(session, draft.id):
        if text.came_second:
            last.setdefault((text.saved_by, text.version), text)
    return tuple(last.values())


def _turned(version: int) -> int:
    """The version of a text as an open one has it in the table, and back."""
    return -1 - version


def _settle(session: Session, draft: int, content: str) -> None:
    """This text was chosen: it is open no more, nor is what its writer had typed on the way to it."""
    mine = (DraftVersion.draft == draft, DraftVersion.version < 0)
    wanted = select(DraftVersion.id, DraftVersion.saved_by, DraftVersion.version)
    for chosen in session.execute(wanted.where(*mine, DraftVersion.content == content)).all():
        way = (DraftVersion.saved_by == chosen.saved_by, DraftVersion.version == chosen.version)
        session.execute(
            update(DraftVersion)
            .where(*mine, *way, DraftVersion.id <= chosen.id)
            .values(version=_turned(chosen.version))
        )


def _thin_out(session: Session, draft: int) -> None:
    """Keep 100 texts. What one person saved in a row goes first, the oldest of it, then the last text of a
    turn; what is open stays longest."""
    wanted = select(DraftVersion.id, DraftVersion.saved_by, DraftVersion.version)
    kept = list(session.execute(wanted.where(DraftVersion.draft == draft).order_by(DraftVersion.id)))
    stays = {(row.saved_by, row.version): row.id for row in kept if row.version < 0}.values()
    while len(kept) > MOST:
        loose = [place for place in range(len(kept) - 1) if kept[place].id not in stays]
        inner = (
            place
            for place in loose
            if kept[place].version < 0 or kept[place].saved_by == kept[place + 1].saved_by
        )
        oldest = kept.pop(next(inner, loose[0] if loose else 0))
        session.execute(delete(DraftVersion).where(DraftVersion.id == oldest.id))
