"""The sections of a brief that stand on what was said: what is new, the six, each of them, whom to hear."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from ..answers.meeting import MeetingAnswer, New, Row
from ..answers.overview import Overview
from ..answers.pieces import Count, Names, Recommendation, Stamp, Statement, Strip
from ..i18n import Translator
from ..pictures import words
from ..vocabulary import STAGES, Region
from . import document as parts
from .brief_words import STOPS, all_of, change, in_order, newest_first, of_whom, said, since, staged
from .single import stages

ONE_OF_THE_SIX = "recommendation-"
"""How the keys of their sections begin."""


class OnOne(Protocol):
    """What was said on one of the six: of the answer of its page, or of what was said on all of them."""

    @property
    def stamp(self) -> Stamp: ...
    @property
    def names(self) -> Names: ...
    @property
    def recommendation(self) -> Recommendation: ...
    @property
    def strip(self) -> Strip: ...
    @property
    def statements(self) -> tuple[Statement, ...]: ...
    @property
    def related(self) -> tuple[Statement, ...]: ...


def news(answer: MeetingAnswer, t: Translator) -> parts.Section:
    """What is new since the earlier meeting: its counts, then every statement with what changed."""
    listed = tuple(_new(each, answer, t) for each in in_order(t, answer.news, answer.names))
    title = t("brief-since", since=since(t, answer.between))
    nothing = t("brief-nothing", since=since(t, answer.between))
    return parts.Section(
        "since", title, lead(answer, t), (parts.Statements("since", t("brief-new_listed"), listed, nothing),)
    )


def lead(answer: MeetingAnswer, t: Translator) -> tuple[str, ...]:
    """What is new in sentences, and how many have not been heard, on both bases."""
    of = answer.stamp.of
    told = []
    if answer.statements:
        told.append(
            t(
                "brief-new",
                statements=answer.statements,
                delegations=t("count-delegations", count=answer.speakers, of=of.delegations),
                states=answer.states,
                first=answer.first,
                moved=answer.moved,
            )
        )
    elif not answer.news:
        told.append(t("brief-nothing", since=since(t, answer.between)))
        told += _instead(answer, t)
    stopped = sum(each.change in STOPS for each in answer.news)
    told += [t("brief-stopped", count=stopped)] if stopped else []
    return (*told, unheard(answer, t))


def unheard(answer: MeetingAnswer, t: Translator) -> str:
    """How many have no report yet on any of the six, on both bases."""
    of, heard = answer.stamp.of, answer.heard
    left = Count(of.delegations - heard.delegations, of.members_covered - heard.members_covered)
    return t("brief-unheard", counts=words.counts(t, left, of))


def _instead(answer: MeetingAnswer, t: Translator) -> list[str]:
    """Where nothing is new: the latest statement, and since which meeting there is something."""
    if answer.latest is None:
        return [t("member-none", day=answer.between.as_of)]
    who = words.name(t, answer.names, answer.latest.member)
    told = [t("overview-latest", member=who, day=words.day(t, answer.latest.day))]
    if answer.nearest is not None:
        on = words.of_day(t, answer.nearest.meeting.day)
        told.append(t("brief-nearest", on=on, count=answer.nearest.statements))
    return told


def _new(new: New, answer: MeetingAnswer, t: Translator) -> parts.Said:
    notes = [t("brief-late")] if new.is_late else []
    notes += [words.stops(new.statement, answer.between.as_of, t)] if new.change in STOPS else []
    held = said(t, new.statement, answer.names, answer.recommendations, "; ".join(filter(None, notes)))
    return replace(held, stage=staged(t, new.after), before=staged(t, new.before), change=change(t, new))


def six(answer: Overview, t: Translator) -> parts.Section:
    """The six on one page."""
    stamp, say = answer.stamp, words.plain(t)
    if answer.heard.members_covered:
        told = words.spoken("overview-spoken", answer, stamp, t, say)
    else:
        told = words.overview_lead(answer, t, say)[0]
    chart = stages("six", t("overview-title"), answer.strips, stamp, answer.names, t)
    return parts.Section("six", t("overview-six"), (told,), (chart,))


def recommendation(answer: OnOne, met: MeetingAnswer, t: Translator) -> parts.Section:
    """One of the six: how many were heard, what moved, who stands where, who said what."""
    number, stamp = answer.recommendation.number, answer.stamp
    title = words.numbered(t, answer.recommendation)
    before = next(strip for strip in met.before if strip.recommendation.number == number)
    told = [words.spoken("recommendation-spoken", answer.strip, stamp, t, words.plain(t))]
    changed = len(met.changed.get(number, ()))
    pieces: list[parts.Piece] = [
        stages(f"recommendation-{number}", title, (answer.strip,), stamp, answer.names, t)
    ]
    if any(count.members_covered for count in (answer.strip.heard, before.heard)) or changed:
        then, of = words.counts(t, before.heard, all_of(before)), stamp.of.delegations
        told.append(t("brief-then", day=met.between.since_on, counts=then))
        told.append(
            t(
                "brief-moved",
                since=since(t, met.between),
                gained=met.gained.get(number, 0),
                count=changed,
                changed=t("count-delegations", count=changed, of=of),
            )
        )
        pieces.append(_stood(answer, before, met, t))
    pieces.append(_said(f"said-{number}", t("brief-said"), answer.statements, answer, met, t))
    if stamp.view.related:
        pieces.append(_said(f"related-{number}", t("related-title"), answer.related, answer, met, t))
        if answer.related:
            pieces.append(parts.Words((t("related-note_counted"),), is_note=True))
    return parts.Section(f"recommendation-{number}", title, tuple(told), tuple(pieces))


def is_counted(chart: parts.Stages, section: parts.Section) -> bool:
    """Does a table of numbers say more than the chart, and than the table by stage beside it?"""
    tables = [piece for piece in section.pieces if isinstance(piece, parts.Table)]
    beside = [tuple(row[0] for row in table.rows) for table in tables]
    heard = any(bar.heard.members_covered for bar in chart.bars)
    return heard and not (len(chart.bars) == 1 and chart.stages in beside)


def standing(chart: parts.Stages, at: int) -> list[tuple[parts.Staged, int, str]]:
    """Who stands where on one bar of a chart: stage, how many delegations, and their names while few."""
    lines = chart.names[at] if chart.names else ()
    found = []
    for stage, count in zip(chart.stages, chart.bars[at].counts, strict=True):
        begun = f"{stage.text}: "
        names = "; ".join(line.removeprefix(begun) for line in lines if line.startswith(begun))
        if count.delegations:
            found.append((stage, count.delegations, names))
    return found


def opens_a_page(section: parts.Section, document: parts.Document) -> bool:
    """Does a part of a document with a cover begin a page of its own?

    One page a recommendation as soon as anybody has spoken, so that each can be handed out alone; the
    first part stands on the cover where it holds but sentences.
    """
    if not document.facts or section is document.sections[0]:
        return bool(document.facts and section.pieces)
    if not section.key.startswith(ONE_OF_THE_SIX):
        return section.key in ("six", "hear")
    six = [each for each in document.sections if each.key.startswith(ONE_OF_THE_SIX)]
    return any(isinstance(piece, parts.Statements) for each in six for piece in each.pieces)


def _stood(answer: OnOne, before: Strip, met: MeetingAnswer, t: Translator) -> parts.Table:
    """How many stand at each stage now and stood at the earlier meeting, on both bases."""
    now, stamp, then = answer.strip, answer.stamp, met.between.since_on
    delegations, members = t("column-delegations"), t("column-members_covered")
    earlier = t.short_day(then)
    return parts.Table(
        f"stages-{answer.recommendation.number}",
        t(
            "brief-stages",
            day=stamp.view.as_of,
            of=of_whom(t, stamp),
            then=then,
            of_then=of_whom(t, stamp, all_of(before)),
        ),
        (
            parts.Column(t("column-stage"), "stage", 1.6),
            parts.Column(delegations, "number"),
            parts.Column(t("brief-column_then", column=delegations, day=earlier), "number"),
            parts.Column(members, "number"),
            parts.Column(t("brief-column_then", column=members, day=earlier), "number"),
        ),
        tuple(
            (
                staged(t, stage.value),
                now.counts[stage].delegations,
                before.counts[stage].delegations,
                now.counts[stage].members_covered,
                before.counts[stage].members_covered,
            )
            for stage in STAGES
        ),
    )


def _said(
    name: str,
    caption: str,
    held: Iterable[Statement],
    answer: OnOne,
    met: MeetingAnswer,
    t: Translator,
) -> parts.Statements:
    """What counts as of the day, newest first."""
    as_of = answer.stamp.view.as_of
    listed = newest_first(t, (each for each in held if each.counts(as_of)), answer.names)
    return parts.Statements(
        name,
        caption,
        tuple(said(t, each, answer.names, met.recommendations) for each in listed),
        t("member-none", day=as_of),
    )


def hear(answer: MeetingAnswer, t: Translator) -> parts.Section:
    """Who has no report yet on any of the six, by region, and every delegation on the six."""

    def name(row: Row) -> str:
        return words.name(t, answer.names, row.member)

    silent = tuple(
        parts.Group(words.region(t, region), tuple(name(row) for row in held))
        for region, held in _by_region(answer.silent, name, t)
    )
    names = parts.Names("silent", t("brief-silent"), silent, t("brief-silent_none"))
    note = parts.Words((t("brief-silence"),), is_note=True)
    groups = tuple(
        (words.region(t, region), tuple(_matrix_row(row, answer, t) for row in held))
        for region, held in _by_region(answer.rows, name, t)
    )
    columns = tuple((str(each.number), t.text(each.short)) for each in answer.recommendations)
    matrix = parts.Matrix("delegations", t("brief-matrix"), columns, groups)
    return parts.Section("hear", t("brief-hear"), (unheard(answer, t),), (names, note, matrix))


def _matrix_row(row: Row, answer: MeetingAnswer, t: Translator) -> parts.MatrixRow:
    covers = max((cell.covers for cell in row.cells), default=1)
    name = words.name(t, answer.names, row.member)
    shown = t("name-for", name=name, members=covers) if covers > 1 else name
    cells = sorted(row.cells, key=lambda cell: cell.recommendation)
    return parts.MatrixRow(shown, tuple(staged(t, cell.stage) for cell in cells))


def _by_region(
    rows: Iterable[Row], name: Callable[[Row], str], t: Translator
) -> list[tuple[Region, list[Row]]]:
    """Rows by region, both in the alphabetical order of the language."""
    listed = t.sorted(rows, key=name)
    regions = t.sorted(Region, key=lambda region: words.region(t, region))
    held = [(region, [row for row in listed if row.region == region]) for region in regions]
    return [(region, inside) for region, inside in held if inside]
