"""Small phrases of the field: a day, a stage, a name, who stands where; as they stand on every outlet."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from urllib.parse import urlsplit

from ..answers.pieces import Cell, Count, Day, Mark, Meeting, Names, Recommendation, Statement, Tile
from ..i18n import Translator
from ..vocabulary import Origin, Precision, Region, Stage

ANY = 0
"""The number that stands for "any of the six" where a recommendation is chosen."""


@lru_cache(maxsize=8192)
def day(t: Translator, day: Day) -> str:
    """A day at its true precision."""
    return t.day(day.on, day.precision)


@lru_cache(maxsize=8192)
def short_day(t: Translator, day: Day) -> str:
    """A day at its true precision, short, beside names."""
    return t.short_day(day.on, day.precision)


@lru_cache(maxsize=1024)
def meeting(t: Translator, held: Meeting) -> str:
    """A meeting by its name and day, as a reader knows it."""
    return f"{t.text(held.title)}, {day(t, held.day)}"


def inside(text: str) -> str:
    """A label as it stands inside a sentence: In place -> in place."""
    return text[:1].lower() + text[1:]


def stage(t: Translator, stage: str | None, number: int | None = None, *, through: bool = False) -> str:
    """The word of a stage; for "any of the six": has spoken, or through the Union, or no report yet.

    through:  only the Union has spoken
    """
    if stage is None:
        return t("stage-outside")
    if number != ANY or stage == Stage.NO_REPORT:
        return t(f"stage-{stage}")
    return t("stage-through_union" if through else "stage-spoken")


def mark(t: Translator, mark: Mark) -> str:
    """A statement on a lane: Planned, 7 April 2022; and whether it no longer counts."""
    own = f", {t('origin-self_report')}" if mark.origin == Origin.SELF_REPORT else ""
    said = f"{stage(t, mark.stage)}, {day(t, mark.day)}{own}"
    return said if mark.counts else f"{said}, {t('lanes-not_counting')}"


def region(t: Translator, region: str) -> str:
    """The name of a region of the WTO."""
    return t(f"region-{Region(region).name.lower()}")


def numbered(t: Translator, recommendation: Recommendation) -> str:
    """Number and short title: 1 MSME information in Trade Policy Reviews."""
    return f"{recommendation.number} {t.text(recommendation.short)}"


def name(t: Translator, names: Names, member: str) -> str:
    """The name of a Member; its code where the record no longer knows a name."""
    return t.text(names[member]) if member in names else member


def for_how_many(t: Translator, names: Names, cell: Cell) -> str:
    """The name in a list; the Union says for how many Members: European Union (for 28)."""
    said = name(t, names, cell.member)
    return t("name-for", name=said, members=cell.covers) if cell.covers > 1 else said


def counts(t: Translator, count: Count, of: Count) -> str:
    """A number on both bases: 8 of 77 delegations · 35 of 104 Members."""
    return (
        f"{t('count-delegations', count=count.delegations, of=of.delegations)} · "
        f"{t('count-members', count=count.members_covered, of=of.members_covered)}"
    )


def standing(t: Translator, who: str, what: Cell | Tile, number: int | None = None) -> str:
    """Who stands where, since when: Uruguay: under way, 8 February 2022."""
    said = [f"{who}: {inside(stage(t, what.stage, number, through=what.through_union))}"]
    if what.day is not None:
        said.append(day(t, what.day))
    if what.through_union and number != ANY:
        said.append(t("union-through"))
    if what.origin == Origin.SELF_REPORT:
        said.append(t("origin-self_report"))
    return ", ".join(said)


def in_figures(t: Translator, value: float, unit: str) -> str:
    """A context figure with its unit, no decimals added: 71.3%, 14,900,000 persons."""
    shown = t.number(int(value) if float(value).is_integer() else value)
    key = "unit-percent" if unit == "%" else f"unit-{unit}"
    return t(key, value=shown) if t.has(key) else f"{shown} {unit}"


def stops(statement: Statement, as_of: datetime.date, t: Translator) -> str:
    """What stands before the words of a statement that no longer counts on the as-of day."""
    if statement.stops_on is None or statement.stops_on > as_of:
        return ""
    return t(_STOPPED.get(statement.stopped, "statement-withdrawn"), day=statement.stops_on)


_STOPPED = {"revised": "statement-revised", "corrected": "statement-corrected"}


def adds(more: str, said: str) -> bool:
    """Does a text say anything that another does not, beside small words?"""
    told, other = ({word.casefold() for word in re.findall(r"\w{4,}", text)} for text in (more, said))
    return not told <= other


def web(address: str) -> str:
    """An address that may become a link: http and https only, else nothing."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def of_day(t: Translator, held: Day) -> str:
    """The day of a meeting as it stands behind the word: of 8 February 2022; held by 27 June 2025."""
    said = day(t, held)
    # French says d'avril where it says de mars.
    starts = "vowel" if held.precision == Precision.MONTH and said[0] in "aeio" else held.precision
    return t("meeting-on", day=said, precision=starts)
