"""The same in words: for those who do not see the picture, for tables, and for e-mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

import pandas as pd

from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Count, Day, Lane, Names, Recommendation, Stamp, Strip, Tile
from ..answers.tables import Table
from ..i18n import Translator
from ..vocabulary import STAGES, Precision, Stage
from .phrases import ANY as ANY
from .phrases import counts as counts
from .phrases import day as day
from .phrases import for_how_many as for_how_many
from .phrases import in_figures as in_figures
from .phrases import inside as inside
from .phrases import name as name
from .phrases import numbered as numbered
from .phrases import region as region
from .phrases import reported as reported
from .phrases import short_day as short_day
from .phrases import stage as stage
from .phrases import standing as standing
from .phrases import stops as stops
from .phrases import web as web

Say = Callable[..., str]
"""Says a sentence that may hold bold words and links: as markup, or plain."""

_TAGS = re.compile(r"</?(?:b|a)(?: [^>]*)?>")
_MENTIONED = 10


class Spoken(Protocol):
    """Something that was heard, of how many: the overview, a strip."""

    @property
    def heard(self) -> Count: ...


def plain(t: Translator) -> Say:
    """Say sentences without their bold marks and links, as in an e-mail."""
    return lambda key, **places: _TAGS.sub("", t(key, **places))


# Sentences of leads, for pages and e-mail


def overview_lead(answer: Overview, t: Translator, say: Say, address: str = "") -> list[str]:
    """The answer of the overview in sentences; one sentence where nothing was said yet."""
    stamp = answer.stamp
    scope, of = stamp.view.scope, stamp.of
    if not answer.heard.members_covered:
        return [say("overview-empty", scope=scope, delegations=of.delegations, members=of.members_covered)]
    said = [spoken("overview-spoken", answer, stamp, t, say)]
    if answer.latest:
        last = answer.latest[0]
        said.append(say("overview-latest", member=name(t, answer.names, last.member), day=day(t, last.day)))
    if answer.since is not None:
        since = answer.since
        said.append(
            say("overview-since", day=day(t, since.meeting.day), address=address, statements=since.statements)
        )
    return said


def spoken(key: str, what: Spoken, stamp: Stamp, t: Translator, say: Say) -> str:
    """How many have spoken, on both bases, of whom."""
    heard, of = what.heard, stamp.of
    return say(
        key,
        scope=stamp.view.scope,
        count=heard.delegations,
        delegations=t("count-delegations", count=heard.delegations, of=of.delegations),
        members=t("count-members", count=heard.members_covered, of=of.members_covered),
    )


def member_lead(answer: MemberAnswer, t: Translator, say: Say) -> str:
    """On how many of the six a Member has spoken itself, and when last."""
    as_of = answer.stamp.view.as_of
    if answer.spoken_on and answer.latest_on is not None:
        last = answer.latest_on
        return say("member-spoken", count=len(answer.spoken_on), precision=last.precision, day=day(t, last))
    through = sum(cell.through_union for cell in answer.cells)
    return say("member-through" if through else "member-silent", day=as_of, count=through)


def notes(stamp: Stamp, t: Translator) -> list[str]:
    """What a page says of its view under the lead: record pinned, reach passed, related work, eyes."""
    view = stamp.view
    said = []
    if view.pinned:
        said.append(t("view-pinned", record=str(view.record), day=stamp.record_at.date()))
    if stamp.beyond_reach and stamp.reach_on is not None:
        said.append(t("note-reach", day=stamp.reach_on))
    if view.related:
        said.append(t("view-forum_related"))
    if view.sees == "group":
        said.append(t("view-sees_group"))
    return said


# Alternative texts


def strip(strip: Strip, stamp: Stamp, t: Translator) -> str:
    """The strip of one recommendation, on the delegations basis, with the Members beside it."""
    at = {stage.value: strip.counts[stage].delegations for stage in STAGES}
    title = numbered(t, strip.recommendation)
    of = stamp.of
    return t(
        "strip-alt", title=title, day=stamp.view.as_of, of=of.delegations, members=of.members_covered, **at
    )


def tile_counts(tiles: Iterable[Tile]) -> dict[Stage, int]:
    """How many Members of the scope stand at each stage, in the order of the stages."""
    stages = [tile.stage for tile in tiles if tile.stage is not None]
    return {stage: stages.count(stage) for stage in STAGES}


def tiles(
    number: int, tiles: Iterable[Tile], stamp: Stamp, t: Translator, recommendation: Recommendation | None
) -> str:
    """The tile grid, on the Members basis."""
    said = "; ".join(
        t("tiles-alt_count", stage=stage(t, at, number), count=count)
        for at, count in tile_counts(tiles).items()
        if count
    )
    title = numbered(t, recommendation) if recommendation else t("tiles-any")
    return t("tiles-alt", title=title, day=stamp.view.as_of, counts=said, of=stamp.of.members_covered)


def coverage(answer: Overview, t: Translator) -> str:
    """How many delegations were heard on each of the six by the as-of day."""
    stamp = answer.stamp
    said = "; ".join(
        t("coverage-alt_count", title=numbered(t, strip.recommendation), count=strip.heard.delegations)
        for strip in answer.strips
    )
    first = answer.sizes[0].on if answer.sizes else stamp.view.as_of
    return t("coverage-alt", first=first, last=stamp.view.as_of, of=stamp.of.delegations, counts=said)


def lanes(lanes: Iterable[Lane], titles: Sequence[str], stamp: Stamp, t: Translator) -> str:
    """Who spoke when: the first ten statements, then how many more."""
    said = sorted(
        (
            (mark.day.on, title, mark)
            for lane, title in zip(lanes, titles, strict=True)
            for mark in lane.marks
        ),
        key=lambda one: one[0],
    )
    if not said:
        return t("lanes-alt_none", last=stamp.view.as_of)
    listed = [f"{title}, {inside(stage(t, mark.stage))}, {day(t, mark.day)}" for _, title, mark in said]
    more = [t("lanes-alt_more", count=len(said) - _MENTIONED)] if len(said) > _MENTIONED else []
    return t(
        "lanes-alt",
        statements=len(said),
        speakers=len({lane.member for lane in lanes if lane.marks}),
        first=day(t, said[0][2].day),
        last=day(t, said[-1][2].day),
        list="; ".join([*listed[:_MENTIONED], *more]),
    )


# Tables as they are shown


def table(
    table: Table, names: Names, t: Translator, recommendations: Sequence[Recommendation]
) -> pd.DataFrame:
    """A table for reading: words for codes, labels for columns, days at their true precision.

    Days are printed at the precision of ``<column>_precision``, or of ``precision``, where the frame
    has such a column. Rows of Members stand in the alphabetical order of the language. Of texts in
    three languages, the reader's is shown.
    """
    frame = _in_one_language(table.frame, t)
    titles = {str(one.number): numbered(t, one) for one in recommendations} | {"0": t("tiles-any")}
    shown: dict[str, list[Any]] = {}
    for column in frame.columns:
        if column != "precision" and not column.endswith("_precision"):
            shown[t(f"column-{column}")] = _column(frame, column, names, t, titles)
    result = pd.DataFrame(shown)
    if "member" not in frame.columns or table.name == "statements":
        return result
    order = t.sorted(result.index, key=lambda row: str(result.at[row, t("column-member")]))
    return result.loc[order].reset_index(drop=True)


def _in_one_language(frame: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """Leaves the texts of this language, English where it has none, and names them without it."""
    frame = frame.copy()
    for text in ("event", "summary"):
        if f"{text}_en" in frame.columns:
            own = frame[f"{text}_{t.language}"].astype(str)
            frame[f"{text}_en"] = own.where(own != "", frame[f"{text}_en"])
            frame = frame.drop(columns=[f"{text}_fr", f"{text}_es"]).rename(columns={f"{text}_en": text})
    return frame


_WORDED: Mapping[str, str] = {
    "stage": "stage",
    "forum": "forum",
    "origin": "origin",
    "visibility": "visibility",
}


def _column(
    frame: pd.DataFrame, column: str, names: Names, t: Translator, titles: Mapping[str, str]
) -> list[Any]:
    """One column in words."""
    values = frame[column].tolist()
    if column == "member":
        return [name(t, names, value) for value in values]
    if column == "recommendation":
        return [titles.get(str(value), str(value)) for value in values]
    if column == "stage":
        numbers = frame["recommendation"].tolist() if "recommendation" in frame else [None] * len(values)
        return [stage(t, value, number) for value, number in zip(values, numbers, strict=True)]
    if column == "visibility":
        return [t(f"visibility-{value}") for value in values]
    if column in ("forum", "origin"):
        return [t(f"{column}-{value}") for value in values]
    if column == "region":
        return [region(t, value) for value in values]
    if column == "day" or column == "on" or column.endswith("_on"):
        return _days(frame, column, t)
    if column in ("through_union", "is_delegation"):
        return [t("value-yes") if value else t("value-no") for value in values]
    return values


def _days(frame: pd.DataFrame, column: str, t: Translator) -> list[str]:
    how = next((c for c in (f"{column}_precision", "precision") if c in frame.columns), None)
    precisions = frame[how].tolist() if how else [Precision.DAY.value] * len(frame)
    return [
        ""
        if pd.isna(on)
        else day(t, Day(on.date() if isinstance(on, pd.Timestamp) else on, Precision(how or "day")))
        for on, how in zip(frame[column].tolist(), precisions, strict=True)
    ]


def coverage_subtitle(answer: Overview, t: Translator) -> str:
    """What the picture of coverage counts; says so where the size of the scope changed in its span."""
    now = answer.stamp.of.delegations
    said = [t("coverage-subtitle", of=now)]
    first = answer.sizes[0] if answer.sizes else None
    if first is not None and len({size.of.delegations for size in answer.sizes}) > 1:
        month = t.day(first.on, Precision.MONTH)
        sizes = [
            t("coverage-size", count=first.of.delegations, month=month),
            t("coverage-size_now", count=now, day=answer.stamp.view.as_of),
        ]
        said.append(f"{', '.join(sizes)}.")
    return " ".join(said)


def lanes_dense(movement: pd.DataFrame, stamp: Stamp, t: Translator) -> str:
    """How many delegations stood at each stage when it last changed."""
    last = movement[movement["on"] == movement["on"].max()]
    said = "; ".join(
        t("tiles-alt_count", stage=stage(t, row["stage"]), count=int(row["delegations"]))
        for row in last.to_dict("records")
    )
    point = t("lanes-dense_point", day=stamp.view.as_of, counts=said or "0")
    return t("lanes-dense_alt", list=point)
