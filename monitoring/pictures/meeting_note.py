"""HTML of the follow-up note of a meeting: its revisions with what changed, and two versions side by side.

The words of a note come by field: "3.remarks" of a recommendation, "0.remarks" of other matters,
"how_to_add". A difference is marked by ``ins`` and ``del``, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..answers.pieces import Recommendation
from ..i18n import Translator
from . import words
from .compared import Change, difference
from .markup import render

FIELDS: Final = ("remarks", "decisions", "dates")
"""What a note says of each item."""

HOW: Final = "how_to_add"


def items(recommendations: Sequence[Recommendation], t: Translator) -> dict[int, str]:
    """The items of a note and how they are called: the six, then other matters as 0."""
    return {one.number: words.numbered(t, one) for one in recommendations} | {0: t("follow-other")}


def labels(named: Mapping[int, str], t: Translator) -> dict[str, str]:
    """Every field of a note and how it is called, in their order. named: as ``items`` or ``short``."""
    found = {
        f"{number}.{field}": t("follow-of", item=name, field=t(f"follow-field_{field}"))
        for number, name in named.items()
        for field in FIELDS
    }
    return found | {HOW: t(f"follow-field_{HOW}")}


def short(recommendations: Sequence[Recommendation], t: Translator) -> dict[int, str]:
    """The items by their numbers alone, where there is little room."""
    return {one.number: str(one.number) for one in recommendations} | {0: t("follow-other")}


def both(
    mine: Mapping[str, str],
    saved: Mapping[str, str],
    labels: Mapping[str, str],
    theirs: str,
    attempt: str,
    t: Translator,
) -> str:
    """Words that are not saved beside the revision that was saved meanwhile, where they differ.

    theirs: what that revision is called; attempt: tells one box from the next
    """
    changes = [
        Change(label, difference(mine[field], saved[field]))
        for field, label in labels.items()
        if mine[field] != saved[field]
    ]
    return render("meeting_note_both", t, changes=changes, theirs=theirs, attempt=attempt)


def revision(
    before: Mapping[str, str] | None, after: Mapping[str, str], labels: Mapping[str, str], t: Translator
) -> str:
    """A revision as text, with what changed against the one before it. before: None for the first."""
    old = after if before is None else before
    changes = [
        Change(label, difference(old[field], after[field]))
        for field, label in labels.items()
        if old[field] or after[field]
    ]
    return render("meeting_note_revision", t, changes=changes, marked=old != after)
