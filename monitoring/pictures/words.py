"""The same in words: for those who do not see the picture, for tables, and for e-mail."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

import pandas as pd
from markupsafe import Markup, escape

from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Count, Lane, Recommendation, Stamp, Strip, Tile
from ..i18n import Translator
from ..vocabulary import STAGES, Precision, Stage
from .phrases import ANY as ANY
from .phrases import adds as adds
from .phrases import counts as counts
from .phrases import day as day
from .phrases import for_how_many as for_how_many
from .phrases import in_figures as in_figures
from .phrases import inside as inside
from .phrases import mark as mark
from .phrases import meeting as meeting
from .phrases import name as name
from .phrases import numbered as numbered
from .phrases import of_day as of_day
from .phrases import region as region
from .phrases import short_day as short_day
from .phrases import stage as stage
from .phrases import standing as standing
from .phrases import stops as stops
from .phrases import web as web
from .tabled import table as table

Say = Callable[..., str]
"""Says a sentence that may hold bold words and links: as markup, or plain."""

_TAGS = re.compile(r"</?(?:b|a)(?: [^>]*)?>")
_MENTIONED = 10
_ROOM = 850  # letters of a list; i18n.LONGEST would cut it in the middle of a word


class Spoken(Protocol):
    """Something that was heard, of how many: the overview, a strip."""

    @property
    def heard(self) -> Count: ...


def plain(t: Translator) -> Say:
    """Say sentences without their bold marks and links, as in an e-mail."""
    return lambda key, **places: _TAGS.sub("", t(key, **places))


def rich(t: Translator) -> Say:
    """Say sentences with their bold words and links; whatever is put into them is escaped."""

    def say(key: str, /, **places: Any) -> Markup:
        plain = (int, float, datetime.date)
        return Markup(t(key, **{n: p if isinstance(p, plain) else str(escape(p)) for n, p in places.items()}))

    return say


# Sentences of leads, for pages and e-mail


def overview_lead(answer: Overview, t: Translator, say: Say, address: str = "") -> list[str]:
    """The answer of the overview in sentences; one sentence where nothing was said yet."""
    stamp = answer.stamp
    scope, of = stamp.view.scope, stamp.of
    if not answer.heard.members_covered:
        return [say("overview-empty", scope=scope, delegations=of.delegations, members=of.members_covered)]
    said = [spoken("overview-spoken", answer, stamp, t, say)]
    if answer.latest:
        last, many = answer.latest[0], answer.latest_on_day
        who = name(t, answer.names, last.member)
        said.append(
            say("overview-latest_many", count=many, precision=last.day.precision, day=day(t, last.day))
            if many > 1
            else say("overview-latest", member=who, day=day(t, last.day))
        )
    if answer.since is not None:
        since = answer.since
        said.append(
            say(
                "overview-since",
                on=of_day(t, since.meeting.day),
                address=address,
                statements=since.statements,
            )
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
    if stamp.reported:
        said.append(t("note-origins", count=stamp.statements, reported=stamp.reported))
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


class TileCount(NamedTuple):
    """How many Members of the scope stand at a stage; through: those for whom only the Union has spoken."""

    stage: Stage
    through: bool
    members: int


def tile_counts(number: int, tiles: Iterable[Tile]) -> list[TileCount]:
    """Who stands where, in the order of the stages, without empty entries.

    Of any of the six (number 0), those who stand through the Union alone are counted by themselves.
    """
    stood = [(tile.stage, number == ANY and tile.through_union) for tile in tiles if tile.stage is not None]
    keys = [(stage, through) for stage in STAGES for through in (False, True)]
    return [TileCount(*key, stood.count(key)) for key in keys if key in stood]


def tiles(
    number: int, tiles: Iterable[Tile], stamp: Stamp, t: Translator, recommendation: Recommendation | None
) -> str:
    """The tile grid, on the Members basis."""
    said = "; ".join(
        t("tiles-alt_count", stage=stage(t, at, number, through=through), count=count)
        for at, through, count in tile_counts(number, tiles)
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


class Spoke(NamedTuple):
    """Who spoke when, in words: how many statements in all, then the first of them, one by one."""

    lead: str
    listed: Sequence[str]


def spoke(lanes: Iterable[Lane], titles: Sequence[str], stamp: Stamp, t: Translator) -> Spoke:
    """Who spoke when: the first ten statements, fewer where their names are long, then how many more."""
    said = sorted(
        ((one.day.on, title, one) for lane, title in zip(lanes, titles, strict=True) for one in lane.marks),
        key=lambda one: one[0],
    )
    if not said:
        return Spoke(t("lanes-alt_none", last=stamp.view.as_of), ())
    listed = [f"{title}, {inside(mark(t, one))}" for _, title, one in said]
    room = list(accumulate(len(one) + 2 for one in listed[:_MENTIONED]))
    mentioned = max(1, sum(length <= _ROOM for length in room))
    more = [t("lanes-alt_more", count=len(said) - mentioned)] if len(said) > mentioned else []
    lead = t(
        "lanes-alt_lead",
        statements=len(said),
        speakers=len({lane.member for lane in lanes if lane.marks}),
        first=day(t, said[0][2].day),
        last=day(t, said[-1][2].day),
    )
    return Spoke(lead, [*listed[:mentioned], *more])


def lanes(lanes: Iterable[Lane], titles: Sequence[str], stamp: Stamp, t: Translator) -> str:
    """Who spoke when, in one sentence."""
    return in_a_sentence(spoke(lanes, titles, stamp, t), t)


def in_a_sentence(told: Spoke, t: Translator) -> str:
    """The same where it is listed already."""
    return t("lanes-alt", lead=told.lead, list="; ".join(told.listed)) if told.listed else told.lead


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
    """How many delegations have been heard by the as-of day, of how many, at which stage."""
    last = movement[movement["on"] == movement["on"].max()]
    at = zip(last["stage"].tolist(), last["delegations"].tolist(), strict=True)
    said = "; ".join(t("tiles-alt_count", stage=stage(t, one, None), count=int(count)) for one, count in at)
    of = t("brief-of_delegations", of=stamp.of.delegations)
    point = t("lanes-dense_point", day=stamp.view.as_of, counts=f"{said or 0}, {of}")
    return t("lanes-dense_alt", list=point)
