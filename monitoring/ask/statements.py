"""What was said: everything, filtered, and one statement with its versions."""

from __future__ import annotations

import pandas as pd
from sqlalchemy.orm import Session

from ..answers import Filter, OneStatement, Statements, assemble
from ..answers.pieces import Names, Statement
from ..answers.statements import Version
from ..errors import NotFound
from ..i18n import alphabetical
from ..record import queries
from ..view import View
from ..vocabulary import Forum
from .known import Known, said_by, stamp


def statements(session: Session, view: View, base: Known, wanted: Filter) -> Statements:
    """Everything said up to the as-of day that a filter lets through, newest first.

    Without a forum in the filter: words in the Group, and related ones where the view counts them.
    Without a Member in the filter: those of the scope.
    """
    codes = {wanted.member} if wanted.member else set(base.of(view.scope, view.as_of)["member"])
    said = said_by(session, view, codes)
    if wanted.forum is None and not view.related:
        said = tuple(s for s in said if s.forum == Forum.GROUP)
    words = alphabetical(wanted.words).split()
    return Statements(
        stamp=stamp(view, base),
        names=base.names,
        recommendations=base.recommendations,
        meetings=base.meetings(view.as_of),
        filter=wanted,
        statements=tuple(
            s for s in said if _lets_through(wanted, words, s, base.names) and _is_new(wanted, s, view)
        ),
        total=len(said),
    )


def _lets_through(wanted: Filter, words: list[str], said: Statement, names: Names) -> bool:
    """words: those of the filter, folded once for all statements"""
    exact = ("recommendation", "stage", "origin", "forum", "meeting")
    if any(getattr(wanted, name) not in (None, "", getattr(said, name)) for name in exact):
        return False
    if not words:
        return True
    texts = [*said.words, *said.event, said.source_title, said.statement, *names[said.member]]
    held = alphabetical(" ".join(texts))
    return all(word in held for word in words)


def _is_new(wanted: Filter, said: Statement, view: View) -> bool:
    return wanted.since is None or (said.day.on > wanted.since.day.on and said.counts(view.as_of))


def statement(session: Session, view: View, base: Known, code: str) -> OneStatement:
    """One statement by its address, with every version up to the record of the view.

    Errors: NotFound where this reader has no such statement in this view.
    """
    listed = queries.statements(session, view, codes=[code])
    if listed.empty:
        raise NotFound("statement-not_found", found=code, day=view.as_of)
    found = assemble.statements(listed)[0]
    held = {meeting.meeting: meeting for meeting in base.meetings(view.as_of)}
    return OneStatement(
        stamp=stamp(view, base),
        names=base.names,
        recommendation=base.the_recommendation(found.recommendation),
        meeting=held.get(found.meeting),
        statement=found,
        versions=_versions(session, view, found),
    )


def _versions(session: Session, view: View, said: Statement) -> tuple[Version, ...]:
    held = queries.versions(session, view, said.statement).assign(entered_at=pd.Timestamp(said.entered_at))
    held = held.sort_values("record_from", ascending=False)
    return tuple(
        Version(
            assemble.statement(row),
            int(row.record_from),
            None if pd.isna(row.record_until) else int(row.record_until),
            queries.record_facts(session, int(row.record_from)).at,
        )
        for row in assemble.rows(held)
    )
