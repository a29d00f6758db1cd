"""From frames to the pieces of answers; every page, slide and sheet draws the pieces made here."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import pandas as pd

from ..figures.standing import Words, lines
from ..vocabulary import (
    MEETINGS_TO_CHOOSE,
    STAGES,
    UNION,
    Forum,
    Origin,
    Precision,
    Stage,
    Visibility,
)
from .pieces import (
    Cell,
    Count,
    Day,
    Lane,
    Mark,
    Meeting,
    Names,
    Recommendation,
    Span,
    Statement,
    Strip,
    Text,
    Tile,
)

ANY = 0
"""The number under which tiles tell "any of the six"."""


def rows(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame, one named tuple each."""
    return frame.itertuples(index=False)


def text(row: Any, stem: str) -> Text:
    """The text in three languages that stands in columns stem_en, stem_fr, stem_es."""
    return Text(*(getattr(row, f"{stem}_{language}") or "" for language in ("en", "fr", "es")))


def on(stamp: Any) -> datetime.date | None:
    """A day of a frame; None where it is missing."""
    return None if pd.isna(stamp) else stamp.date() if hasattr(stamp, "date") else stamp


def day(stamp: Any, precision: str) -> Day | None:
    """A day of a frame and how well it is known; None where it is missing."""
    found = on(stamp)
    return None if found is None else Day(found, Precision(precision or Precision.DAY))


def names(members: pd.DataFrame) -> Names:
    """The name of every Member, by its code."""
    return {row.member: text(row, "name") for row in rows(members)}


def recommendations(listed: pd.DataFrame, terms: pd.DataFrame) -> tuple[Recommendation, ...]:
    """The six with their titles, which are terms: official where a WTO text was seen."""
    term = {row.key: row for row in rows(terms)}

    def wording(key: str) -> Text:
        return Text(term[key].en, term[key].fr, term[key].es)

    return tuple(
        Recommendation(
            number=int(row.recommendation),
            kind=row.kind,
            title=wording(row.title_term),
            short=wording(row.short_term),
            official=tuple(code for code in term[row.title_term].official.split() if code != "none"),
        )
        for row in rows(listed.sort_values("recommendation"))
    )


def meetings(listed: pd.DataFrame, first: datetime.date, last: datetime.date) -> tuple[Meeting, ...]:
    """The meetings of the Group between two days, oldest first."""
    held = listed[listed["kind"].isin([kind.value for kind in MEETINGS_TO_CHOOSE])]
    held = held[held["held_on"].between(pd.Timestamp(first), pd.Timestamp(last))]
    return tuple(
        Meeting(row.meeting, Day(on(row.held_on) or first, Precision(row.precision)), text(row, "title"))
        for row in rows(held.sort_values(["held_on", "meeting"]))
    )


def cells(standings: pd.DataFrame, members: pd.DataFrame) -> tuple[Cell, ...]:
    """Every Member on every recommendation. standings: with a column origin, "" where nobody spoke."""
    states = Counter(members["union"])
    return tuple(
        Cell(
            member=row.member,
            recommendation=int(row.recommendation),
            stage=Stage(row.stage),
            named_on=day(row.named_on, row.named_on_precision),
            last_said_on=day(row.last_said_on, row.last_said_on_precision),
            through_union=bool(row.through_union),
            is_delegation=bool(row.is_delegation),
            covers=1 + states[row.member] if row.member == UNION else 1,
            origin=Origin(row.origin) if row.origin else None,
        )
        for row in rows(standings)
    )


def strip(recommendation: Recommendation, cells: Iterable[Cell]) -> Strip:
    """One recommendation in one row, with its counts on both bases."""
    mine = [cell for cell in cells if cell.recommendation == recommendation.number]
    counts = {stage: count(cell for cell in mine if cell.stage == stage) for stage in STAGES}
    speaking = sorted((c for c in mine if c.is_delegation), key=lambda c: (STAGES.index(c.stage), c.member))
    heard = count(cell for cell in mine if cell.stage != Stage.NO_REPORT)
    return Strip(recommendation, tuple(speaking), counts, heard)


def count(cells: Iterable[Cell]) -> Count:
    """How many Members, each counted once, on both bases."""
    who = {cell.member: cell.is_delegation for cell in cells}
    return Count(sum(who.values()), len(who))


def tiles(
    members: pd.DataFrame, cells: Iterable[Cell], inside: Collection[str], number: int
) -> tuple[Tile, ...]:
    """Every WTO Member of the day as a tile, on one recommendation or (0) on any of the six."""
    stood: dict[str, list[Cell]] = {}
    for cell in cells:
        if number in (ANY, cell.recommendation):
            stood.setdefault(cell.member, []).append(cell)
    return tuple(
        _tile(row, stood[row.member], row.member in inside, number)
        for row in rows(members)
        if row.member in stood
    )


def _tile(row: Any, stood: list[Cell], is_inside: bool, number: int) -> Tile:
    spoke = [cell for cell in stood if cell.stage != Stage.NO_REPORT]
    if number == ANY:
        stage, origin = Stage.REPORTED if spoke else Stage.NO_REPORT, None
        said = max((cell.last_said_on for cell in spoke if cell.last_said_on), default=None)
    else:
        stage, said, origin = stood[0].stage, stood[0].day, stood[0].origin
    through = bool(spoke) and all(cell.through_union for cell in spoke)
    place = (int(row.tile_row), int(row.tile_col), row.region)
    shown = (stage, said, through, origin) if is_inside else (None, None, False, None)
    return Tile(row.member, *place, *shown)


def statements(listed: pd.DataFrame) -> tuple[Statement, ...]:
    """What was said, in the order of the frame."""
    return tuple(statement(row) for row in rows(listed))


def statement(row: Any) -> Statement:
    """One statement from a row of ``queries.statements`` or ``queries.versions``."""
    return Statement(
        statement=row.statement,
        member=row.member,
        recommendation=int(row.recommendation),
        stage=Stage(row.stage),
        day=Day(row.said_on.date(), Precision(row.precision)),
        forum=Forum(row.forum),
        origin=Origin(row.origin),
        visibility=Visibility(row.visibility),
        meeting=row.meeting or "",
        event=text(row, "event"),
        words=text(row, "summary"),
        source_title=row.source_title or "",
        source_url=row.source_url or "",
        stops_on=on(row.stops_on),
        counts_from=on(row.counts_from),
        stopped=row.stopped or "",
        entered=int(row.entered),
        entered_at=row.entered_at.to_pydatetime(),
    )


def lane(words: Words, said: Iterable[Statement], member: str, number: int, as_of: datetime.date) -> Lane:
    """When one Member spoke on one recommendation, and what held in between, up to a day."""
    mine = [s for s in said if s.member == member and s.recommendation == number and s.day.on <= as_of]
    mine.sort(key=lambda s: (s.day.on, s.entered, s.statement))
    marks = tuple(Mark(s.day, s.stage, s.statement, s.counts(as_of), s.origin) for s in mine)
    held = [(since, stage) for since, stage in lines(words, member, number) if since <= as_of]
    ends = [*(since for since, _ in held[1:]), as_of][: len(held)]
    spans = tuple(
        Span(since, until, stage)
        for (since, stage), until in zip(held, ends, strict=True)
        if stage != Stage.NO_REPORT and since < until
    )
    return Lane(member, number, marks, spans)
