"""HTML of the Secretariat's desk and of the accounts: plain tables, one report to answer, a line to enter.

What Members and colleagues typed is escaped by the templates; a difference is marked by ``ins`` and
``del``, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..answers.pieces import Names, Recommendation, Statement
from ..errors import Problem
from ..i18n import Translator
from ..vocabulary import Stage, Visibility
from .compared import Change, Part
from .markup import render

BEGINS = 90
"""So many characters of a report stand in a list."""

LONG = 160
"""What is longer than that in a table is folded."""


class Entry(NamedTuple):
    """What stands in a cell of a table, or beside a label. address: where it leads; "" nowhere."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class Opened:
    """A report as it is read before it is answered; every text in words, but for the codes named so.

    stage, visibility, language  codes
    parts    the text, from the revision before to this one
    before   what the revision before is called; "" where this is the first
    changes  the other fields that differ from it
    facts    label and what stands there: evidence, single asks, practice, need
    answer   how it was answered, by whom, when; "" where it waits
    """

    member: str
    title: str
    stage: Stage
    visibility: Visibility
    language: str
    day: str
    name: str
    by: str
    parts: tuple[Part, ...]
    before: str
    before_language: str
    changes: tuple[Change, ...]
    facts: tuple[tuple[str, Entry], ...]
    answer: str = ""
    note: str = ""


def entrance(title: str, said: str, address: str, t: Translator) -> str:
    """What somebody reads who did not sign in: one sentence and the way in."""
    return render("staff_entrance", t, title=title, said=said, address=address)


def head(title: str, lead: str, t: Translator) -> str:
    """The top of a page: its title, and one sentence."""
    return render("staff_head", t, title=title, lead=lead)


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[Entry | str]],
    caption: str,
    t: Translator,
    *,
    titled: bool = False,
) -> str:
    """A plain table; on a phone its rows stack, each value behind its label.

    titled: a heading above says the caption already, which is then only heard
    """
    told = [[cell if isinstance(cell, Entry) else Entry(cell) for cell in row] for row in rows]
    told_how = {"titled": titled, "long": LONG, "begins": begins}
    return render("staff_table", t, columns=columns, rows=told, caption=caption, **told_how)


def begins(text: str) -> str:
    """How the words of a report begin, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= BEGINS else f"{line[:BEGINS].rstrip()}…"


def opened(one: Opened, t: Translator) -> str:
    """One report: its text, beside it the revision before, and all that stands with it."""
    return render("staff_report", t, one=one)


def line(one: Statement, names: Names, recommendation: Recommendation, t: Translator) -> str:
    """A line of the public record as it will appear."""
    return render("staff_line", t, one=one, names=names, recommendation=recommendation)


def said(text: str, attempt: int, t: Translator, *, bad: bool = False) -> str:
    """What was just done, or could not be; it takes the focus. attempt: tells one from the next."""
    return render("staff_said", t, text=text, attempt=attempt, bad=bad)


def problems(
    found: Sequence[Problem], labels: Mapping[str, str], form: str, attempt: int, t: Translator
) -> str:
    """All that cannot be taken, at once, each a link to its field. attempt: tells one box from the next."""
    told = [(f"{form}-{one.field}", labels.get(one.field, ""), t(one.key, **one.places)) for one in found]
    return render("staff_problems", t, told=told, attempt=f"{form}-{attempt}")


def lists(columns: Sequence[tuple[str, str, Sequence[str]]], t: Translator) -> str:
    """Names of Members under headings: heading, how many of how many, names in their order."""
    return render("staff_lists", t, columns=columns)


def sign_out(t: Translator) -> str:
    """The ways out, here and on every device, as forms of their own: they work without a script."""
    return render("staff_sign_out", t)
