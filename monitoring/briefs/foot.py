"""What everything that leaves the program says of itself: one place for pictures, tables and sheets.

Source, how much was counted, which record, where it can be seen again, how far the public record
reaches, and the two fixed notes.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..answers.member import MemberAnswer
from ..answers.pieces import Stamp
from ..answers.recommendation import RecommendationAnswer
from ..i18n import Translator
from ..pictures.links import Links
from ..vocabulary import Origin, Visibility


@dataclass(frozen=True)
class Foot:
    """The sentences of a foot, in one language.

    source    source, number of statements where it is known, record number
    address   where the same view opens again; empty where the program does not know its own name
    reach     how far the public record goes, related work, reports for the Group; empty where
              there is nothing to say
    notes     reporting is voluntary; without prejudice
    stamp     that the reports are made up, in a store for trial; empty in any other
    """

    source: str
    address: str
    reach: str
    notes: tuple[str, str]
    stamp: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Three lines; one more where there is something to say of the reach, and one for a stamp."""
        first = f"{self.source} · {self.address}" if self.address else self.source
        return tuple(line for line in (first, self.stamp, self.reach, *self.notes) if line)

    @property
    def note(self) -> str:
        """All that must be known beside a number, as one text."""
        stamp, reach = (part and f"{part}." for part in (self.stamp, self.reach))
        return " ".join(part for part in (stamp, *self.notes, reach) if part)


def foot(
    stamp: Stamp,
    t: Translator,
    address: str = "",
    *,
    statements: int | None = None,
    reports: bool | None = None,
    reported: int | None = None,
) -> Foot:
    """The foot of anything that shows what was counted under a stamp.

    statements  on how many statements it stands; None where that is not known: then no number is said
    reports     is a Member's own report among them? None where that is not known
    reported    how many of them are Members' own reports; None where that is not known
    """
    own = stamp.reported if reported is None and statements == stamp.statements else reported
    if reports is None and own is not None:
        reports = own > 0 if statements else None
    many = [] if statements is None else [_many(statements, own or 0, t)]
    source = [_source(reports, t), *many, t("foot-record", number=str(stamp.view.record))]
    notes = (t("note-voluntary"), t("note-without_prejudice"))
    made_up = t("trial-stamp") if stamp.illustrative else ""
    return Foot("; ".join(source), address, _reach(stamp, t), notes, made_up)


def foot_of(answer: RecommendationAnswer | MemberAnswer, t: Translator, address: str = "") -> Foot:
    """The foot of what stands on the statements of one answer that count on its day.

    Of a Member that stands anywhere through the Union no number is said: its own words are not all.
    """
    stamp = answer.stamp
    held = [*answer.statements, *(answer.related if stamp.view.related else ())]
    said = [each for each in held if each.counts(stamp.view.as_of)]
    if isinstance(answer, MemberAnswer) and any(cell.through_union for cell in answer.cells):
        return foot(stamp, t, address)
    own = sum(each.origin == Origin.SELF_REPORT for each in said)
    reports = own > 0 if said else None
    return foot(stamp, t, address, statements=len(said), reports=reports, reported=own)


def _many(statements: int, own: int, t: Translator) -> str:
    """On how many statements it stands, and how many of them the Members reported themselves."""
    if own:
        return t("foot-statements_reported", count=statements, reported=own)
    return t("foot-statements", count=statements)


def _source(reports: bool | None, t: Translator) -> str:
    if reports is None:
        return t("foot-source")
    return t("foot-source_reports") if reports else t("foot-source_public")


def address(links: Links, page: str, **codes: object) -> str:
    """The address of a page as it is printed: without https://, empty where there is no base."""
    return links(page, **codes).removeprefix("https://").removeprefix("http://") if links.base else ""


def _reach(stamp: Stamp, t: Translator) -> str:
    """How far the public record goes where that matters, and what else was counted."""
    said = []
    if stamp.beyond_reach and stamp.reach_on is not None:
        said.append(t("foot-reach", day=stamp.reach_on))
    if stamp.view.related:
        said.append(t("foot-related"))
    if stamp.view.sees == Visibility.GROUP:
        said.append(t("foot-group_only"))
    words = "; ".join(said)
    return words[:1].upper() + words[1:]
