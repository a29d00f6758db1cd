"""Phrases that every part of a brief shares: since when, of whom, a statement with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..answers.meeting import Between, New
from ..answers.pieces import Count, Day, Meeting, Names, Recommendation, Stamp, Statement, Strip
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from ..pictures.phrases import of_day
from ..vocabulary import STAGES, Change, Visibility
from . import document as parts
from .foot import address

STOPS = frozenset({Change.CORRECTED, Change.WITHDRAWN})
"""What is new where a statement counts no more."""


def of_meeting(t: Translator, meeting: Meeting) -> str:
    """Meeting of 8 February 2022."""
    return t("meeting-of", on=of_day(t, meeting.day))


def since(t: Translator, between: Between) -> str:
    """With what is compared, inside a sentence: the meeting of 8 February 2022; 1 May 2024."""
    if between.since is None:
        return t("brief-the_day", day=between.since_on)
    return t("meeting-the", on=of_day(t, between.since.day))


def at(between: Between, links: Links) -> str:
    """The address at which the page of a meeting opens this comparison again, as it is printed."""
    return address(links, "meeting", **between.codes)


def of_whom(t: Translator, stamp: Stamp, of: Count | None = None) -> str:
    """Of how many, on both bases: Group: 77 delegations, 104 Members."""
    held = of or stamp.of
    return t(
        "brief-counted",
        scope=stamp.view.scope,
        delegations=held.delegations,
        members=held.members_covered,
    )


def all_of(strip: Strip) -> Count:
    """The denominators of a strip: its stages add up to them."""
    held = strip.counts.values()
    return Count(sum(each.delegations for each in held), sum(each.members_covered for each in held))


def staged(t: Translator, code: str) -> parts.Staged:
    """A stage with its words."""
    return parts.Staged(str(code), words.stage(t, code))


def legend(t: Translator) -> tuple[parts.Staged, ...]:
    """The fills with their words, in order."""
    return tuple(staged(t, stage.value) for stage in STAGES)


def head(t: Translator, stamp: Stamp, first: str) -> str:
    """What stands above every page: meeting or title, as-of day, record number."""
    day, record = t("brief-as_of", day=stamp.view.as_of), t("foot-record", number=str(stamp.view.record))
    return " · ".join(part for part in (first, day, record) if part)


def said(
    t: Translator, statement: Statement, names: Names, titles: Sequence[Recommendation], note: str = ""
) -> parts.Said:
    """A statement as it was said: who, on what, at which stage, in which words, from which source."""
    event, told = t.text(statement.event), t.text(statement.words)
    address = words.web(statement.source_url)
    unlinked = statement.source_title if not address else ""
    for_some = t("statement-group_only") if statement.visibility == Visibility.GROUP else ""
    return parts.Said(
        member=words.name(t, names, statement.member),
        title=titled(t, titles, statement.recommendation),
        stage=staged(t, statement.stage),
        words=told,
        language=t.language_of(statement.words),
        origin=statement.origin.value,
        origin_words=t(f"origin-{statement.origin}"),
        day=words.day(t, statement.day),
        source=parts.Linked(statement.source_title or address, address) if address else None,
        event=event,
        note="; ".join(part for part in (note, for_some, unlinked) if part),
    )


def titled(t: Translator, titles: Sequence[Recommendation], number: int) -> str:
    """Number and short title of one of the six."""
    return next((words.numbered(t, each) for each in titles if each.number == number), str(number))


def change(t: Translator, new: New) -> str:
    """What is new: no report yet before, planned now; first statement."""
    what = t(f"change-{new.change}")
    if new.before == new.after:
        return what
    before, after = (words.inside(words.stage(t, stage)) for stage in (new.before, new.after))
    return f"{t('change-before_now', before=before, after=after)}; {what}"


def in_order(t: Translator, news: Iterable[New], names: Names) -> list[New]:
    """News by recommendation, then alphabetical, then by day."""
    listed = t.sorted(
        sorted(news, key=lambda one: (one.on.on, one.statement.statement, one.change)),
        key=lambda one: words.name(t, names, one.member),
    )
    return sorted(listed, key=lambda one: one.recommendation)


def newest_first(t: Translator, said: Iterable[Statement], names: Names) -> list[Statement]:
    """Statements newest first; those of one day alphabetical."""
    listed = sorted(said, key=lambda one: (one.recommendation, one.statement))
    listed = t.sorted(listed, key=lambda one: words.name(t, names, one.member))
    return sorted(listed, key=lambda one: one.day.on, reverse=True)


def span(t: Translator, days: Iterable[Day]) -> str:
    """One day, or from the first to the last."""
    first, *rest = sorted(set(days), key=lambda day: (day.on, day.precision))
    return (
        words.day(t, first)
        if not rest
        else t("brief-days", first=words.day(t, first), last=words.day(t, rest[-1]))
    )
