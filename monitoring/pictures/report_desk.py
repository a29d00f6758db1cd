"""HTML of the delegate's desk: the six to choose from, what the record says, how a report will appear.

Papers, revisions and drafts come as they are; what a delegation typed is escaped by the templates, and a
difference is marked by ``ins`` and ``del``, never by colour alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..answers.pieces import Cell, Recommendation, Statement
from ..answers.recommendation import Action
from ..errors import Problem
from ..i18n import Translator
from . import words
from .compared import Change, Form
from .links import Links
from .markup import render


class OwnRevision(Protocol):
    """What a revision of the Member's own report has beside its statement."""

    @property
    def file(self) -> str: ...
    @property
    def file_name(self) -> str: ...
    @property
    def practice(self) -> str: ...
    @property
    def need(self) -> str: ...


@dataclass(frozen=True)
class DeskTile:
    """One of the six on arrival.

    cell      where the Member stands; None where the record does not know it
    draft_at  when its draft was saved last, in words; "" without a draft
    sent      whether its report was sent back
    chosen    whether it is the one shown
    """

    recommendation: Recommendation
    cell: Cell | None
    draft_at: str
    sent: bool
    chosen: bool
    address: str


@dataclass(frozen=True)
class Told:
    """One revision as it is listed: who, when, and what changed against the one before."""

    revision: int
    by: str
    at: str
    changes: tuple[Change, ...]
    text: str
    first: bool


class Behind(Form, Protocol):
    """What a revision has beside what stands in its form."""

    @property
    def report(self) -> str: ...
    @property
    def revision(self) -> int: ...
    @property
    def corrects(self) -> str: ...
    @property
    def confirms(self) -> str: ...
    @property
    def file_name(self) -> str: ...


def head(member: str, t: Translator, *, handed: bool) -> str:
    """Title, and the sentence that leaving loses nothing. handed: to somebody without an account."""
    return render("desk_head", t, member=member, handed=handed)


def entrance(address: str, t: Translator) -> str:
    """What somebody reads who did not sign in: one sentence and the way in."""
    return render("desk_entrance", t, address=address)


def tiles(tiles: Sequence[DeskTile], today: datetime.date, t: Translator) -> str:
    """The six: stage, day, how old the last word is, the draft, what was sent back."""
    rows = [(tile, age(tile.cell, today, t)) for tile in tiles]
    return render("desk_tiles", t, rows=rows)


def age(cell: Cell | None, today: datetime.date, t: Translator) -> str:
    """How old the day is that stands beside the stage, in the largest whole unit: 8 months ago."""
    if cell is None or cell.day is None:
        return ""
    days = (today - cell.day.on).days
    if days < 1:
        return t("delegate-age", unit="today", count=0)
    for unit, length in (("year", 365), ("month", 30)):
        if days >= length:
            return t("delegate-age", unit=unit, count=days // length)
    return t("delegate-age", unit="day", count=days)


def line(one: Statement, t: Translator, links: Links, *, own: OwnRevision | None, paper: str = "") -> str:
    """A statement as the record holds it.

    own: the revision that it is, where it is the Member's own; paper: how its report stands, in words
    """
    return render("desk_line", t, one=one, links=links, own=own, paper=paper)


def sent_back(note: str, on: str, t: Translator) -> str:
    """What the Secretariat wrote with a report that it sent back."""
    return render("desk_sent_back", t, note=note, on=on)


def problems(found: Sequence[Problem], attempt: int, t: Translator) -> str:
    """All problems of a report at once, each a link to its field. attempt: tells one box from the next."""
    told = [(one.field, t(one.key, **one.places)) for one in found]
    return render("desk_problems", t, told=told, attempt=attempt)


def anchor(field: str, t: Translator) -> str:
    """Where the link of a problem leads: above its field."""
    return render("desk_anchor", t, field=field)


def under(field: str, found: Sequence[Problem], t: Translator) -> str:
    """The problems of a field, under it; empty where there are none."""
    told = [t(one.key, **one.places) for one in found if one.field == field]
    return render("desk_under", t, told=told) if told else ""


def heading(text: str, t: Translator, note: str = "") -> str:
    """The heading of a part of the desk. note: what stands under it, quiet."""
    return render("desk_heading", t, text=text, note=note)


def note(text: str, t: Translator) -> str:
    """One quiet sentence."""
    return render("desk_note", t, text=text)


def kept_file(name: str, size: int, address: str, t: Translator) -> str:
    """The file that stands behind a report. size: in bytes; 0 where it is not known here."""
    return render("desk_file", t, name=name, kilobytes=-(-size // 1024), address=address)


def state(key: str, t: Translator, **places: object) -> str:
    """The one line that tells how the draft is kept; without connection the sheet shows another."""
    return render("desk_state", t, said=t(key, **places))


def said(text: str, t: Translator, *, bad: bool = False) -> str:
    """One sentence on what was just done, or could not be."""
    return render("desk_said", t, text=text, bad=bad)


def preview(
    form: Form, member: str, recommendation: Recommendation, t: Translator, *, file_name: str = ""
) -> str:
    """How the report will appear, as self-report. member: its name."""
    title = words.numbered(t, recommendation)
    return render("desk_preview", t, form=form, member=member, title=title, file_name=file_name)


def annex(actions: Sequence[Action], address: str, t: Translator) -> str:
    """What the annex asks, in short, and where it stands in full."""
    return render("desk_annex", t, actions=actions, address=address)


def revisions(told: Sequence[Told], t: Translator) -> str:
    """Revisions of a report, newest first: who, when, and what changed, word for word."""
    return render("desk_revisions", t, told=told)


def behind(one: Behind, labels: Mapping[str, str], t: Translator, links: Links) -> str:
    """What stands behind one revision: its report, evidence, single asks, what is offered and asked.

    labels:  the words of its form, as compared.labelled gives them
    """
    asks = [
        (labels[f"asks.{action}"], labels[f"asks={stage}"])
        for action, stage in sorted(one.asks.items())
        if f"asks.{action}" in labels
    ]
    return render("desk_behind", t, one=one, labels=labels, asks=asks, links=links)


def both(changes: Sequence[Change], mine: str, theirs: str, t: Translator) -> str:
    """Two versions of one draft side by side, with the differences marked.

    changes: from mine to theirs; mine, theirs: who saved which, when
    """
    return render("desk_both", t, changes=changes, mine=mine, theirs=theirs)


def changes(changed: Sequence[Change], t: Translator) -> str:
    """The fields in which two papers differ."""
    return render("desk_changes", t, changes=changed)
