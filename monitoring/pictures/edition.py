"""The pages for reading, whole in HTML: what the server sends first, and all there is without JavaScript.

Each page is the same pieces in the same order as in ``pages/``, made from the same answer; where the live
page has a chart, its words and its table stand here, and its choices are links and plain forms. The page
of a meeting and that of practices are in edition_meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from ..answers import tables
from ..answers.about import About
from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Names, Recommendation, Tile
from ..answers.recommendation import RecommendationAnswer
from ..answers.statements import Filter, OneStatement, Statements
from ..vocabulary import UNION, Stage
from . import charts, choices, markup, words
from .edition_parts import (
    Field,
    Pieces,
    Reader,
    as_table,
    choice_row,
    fold,
    in_words,
    related_work,
    said,
    spoke_when,
    tile_map,
)
from .order import newest_first, shown_at_once


def overview(answer: Overview, r: Reader) -> Pieces:
    """The six side by side: who has said what, as of a day."""
    t, links = r.t, r.links
    six = [strip.recommendation for strip in answer.strips]
    pieces = [
        markup.overview_head(answer, t, links),
        markup.heading2(t("overview-six")),
        markup.legend(t),
        markup.strips(answer, t, links),
        as_table(
            tables.progress(answer), answer.stamp, answer.names, six, t, file=links("picture/overview.png")
        ),
    ]
    if not answer.heard.members_covered:
        return pieces
    number = int(r.codes.get("rec", "0"))
    listed = [
        (t("overview-any") if one == 0 else str(one), r.again("overview", rec=one or ""), one == number)
        for one in answer.tiles
    ]
    found = next((one for one in six if one.number == number), None)
    latest = newest_first(answer.latest, answer.names, t)[:5]
    return [
        *pieces,
        markup.heading2(t("overview-every")),
        choice_row(t("overview-choose"), listed, t),
        *_tiles(number, answer.tiles[number], answer, found, r),
        markup.heading2(t("overview-heard")),
        markup.coverage_subtitle(answer, t),
        in_words(words.coverage(answer, t), "coverage"),
        as_table(tables.coverage(answer), answer.stamp, answer.names, six, t),
        markup.heading2(t("overview-latest_title")),
        markup.statements(latest, answer.names, six, t, links),
        markup.link(t("overview-all_statements"), links("statements")),
    ]


def recommendation(answer: RecommendationAnswer, numbers: Sequence[str], r: Reader) -> Pieces:
    """One recommendation: who stands where, who spoke when, and what was said."""
    t, links, one = r.t, r.links, answer.recommendation
    listed = [(each, links("recommendation", rec=each), each == str(one.number)) for each in numbers]
    file = links(f"picture/recommendation-{one.number}.png")
    quiet = answer.strip.counts[Stage.NO_REPORT].delegations
    silent = t("count-delegations", count=quiet, of=answer.stamp.of.delegations)
    pieces = [
        choice_row(t("recommendation-choose"), listed, t),
        markup.recommendation_head(answer, t, links),
        fold(t("recommendation-asks", count=len(answer.actions)), markup.asks(answer, t), t),
        markup.heading2(t("recommendation-stand")),
        markup.legend(t),
        markup.strip_alone(answer, t),
        markup.stage_columns(answer, t, links),
        fold(t("recommendation-silent", delegations=silent), markup.silent(answer, t, links), t),
        as_table(tables.strip(answer), answer.stamp, answer.names, [one], t, file=file),
    ]
    if answer.strip.heard.members_covered:
        pieces += [
            markup.heading2(t("recommendation-every")),
            *_tiles(one.number, answer.tiles, answer, one, r),
            markup.heading2(t("recommendation-when")),
            *_who_spoke_when(answer, r),
            as_table(tables.lanes(answer.lanes), answer.stamp, answer.names, [one], t),
        ]
    pieces.append(markup.heading2(t("recommendation-statements")))
    if answer.statements:
        pieces += said(answer.statements, answer.names, [], r, "recommendation")
    else:
        none = "statements-none_in_group" if answer.related else "member-none"
        pieces.append(markup.box("empty", t(none, day=links.view.as_of), t))
    pieces += related_work(answer.related, answer.names, [], r, "recommendation")
    if answer.systems:
        pieces += [markup.heading2(t("recommendation-systems")), markup.systems(answer, t)]
    return pieces


def members(answer: Overview, r: Reader) -> Pieces:
    """All Members, to choose."""
    t = r.t
    lead = words.spoken("overview-spoken", answer, answer.stamp, t, markup.rich(t))
    return [
        _choose_a_member(answer.names, r),
        markup.head(t("members-title"), [lead], answer.stamp, t),
        markup.members(answer.tiles[0], answer.names, t, r.links),
    ]


def member(answer: MemberAnswer, r: Reader) -> Pieces:
    """One Member: where it stands on the six, and everything it said, with sources."""
    t, links, six = r.t, r.links, answer.recommendations
    shown = newest_first(answer.statements, answer.names, t)
    file = links(f"picture/member-{answer.member}.png")
    anchors = {one.recommendation for one in shown[: shown_at_once(r.codes)]}
    pieces = [
        _choose_a_member(answer.names, r),
        markup.member_head(answer, t, links),
        markup.member_tiles(answer, t, links, anchors),
        as_table(tables.standing(answer), answer.stamp, answer.names, six, t, file=file),
    ]
    if answer.spoken_on:
        titles = [words.numbered(t, each) for each in six]
        pieces += [
            markup.heading2(t("member-when")),
            spoke_when(answer.lanes, titles, answer.stamp, t),
            as_table(tables.lanes(answer.lanes), answer.stamp, answer.names, six, t),
        ]
    pieces.append(markup.heading2(t("member-statements"), "statements"))
    if shown:
        pieces += said(shown, answer.names, six, r, "member", lead="recommendation", anchors=True)
        pieces.append(as_table(tables.said_by(answer), answer.stamp, answer.names, six, t))
    else:
        through = any(cell.through_union for cell in answer.cells)
        none = t("member-none_own" if through else "member-none", day=links.view.as_of)
        to = {"link": t.text(answer.names[UNION]), "address": links("member", member=UNION)}
        pieces.append(markup.box("empty", none, t, **(to if through else {})))
        pieces.append(markup.link(t("member-first_report"), links("report", member=answer.member)))
    pieces += related_work(answer.related, answer.names, six, r, "member", lead="recommendation")
    if answer.facts:
        pieces += [markup.heading2(t("member-facts")), markup.facts(answer, t)]
    return pieces


def statements(answer: Statements, r: Reader) -> Pieces:
    """Everything said, as far as the address lets through."""
    t, view = r.t, r.links.view
    lead = t("statements-lead", count=len(answer.statements), total=answer.total, day=view.as_of)
    words_field = Field(
        "text", "words", t("filter-words"), r.codes.get("words", ""), empty=t("filter-words_hint")
    )
    selects = [
        r.select(code, t(f"filter-{code}"), listed, t("filter-any"))
        for code, listed in choices.of_statements(answer, t).items()
    ]
    pieces = [
        markup.head(t("statements-title"), [lead], answer.stamp, t),
        r.form("statements", [words_field, *selects]),
    ]
    if answer.statements:
        pieces += said(answer.statements, answer.names, answer.recommendations, r, "statements")
        told = as_table(tables.found(answer), answer.stamp, answer.names, answer.recommendations, t)
        return [*pieces, told]
    clear = {"link": t("statements-clear"), "address": r.links("statements")}
    wanted = clear if answer.filter != Filter() else {}
    return [*pieces, markup.box("empty", t("statements-none"), t, **wanted)]


def statement(answer: OneStatement, behind: Pieces, r: Reader) -> Pieces:
    """One statement in full. behind: the pieces of the report that stands behind it."""
    told = as_table(tables.one_statement(answer), answer.stamp, answer.names, [answer.recommendation], r.t)
    back = markup.link(r.t("statements-back"), r.links("statements"))
    return [markup.one_statement(answer, r.t, r.links, base=r.base), *behind, told, back]


def about(answer: About, r: Reader) -> Pieces:
    """What this is and how it counts; which files of the whole there are, made where scripts run."""
    pieces = [markup.about(answer, r.t, r.links)]
    for name, anchor in (("about-package", "data"), ("about-annual", "annual")):
        pieces += [markup.heading2(r.t(name), anchor), markup.note(r.t(f"{name}_text"))]
    return pieces


def title_and_lead(pieces: Pieces) -> tuple[str, str]:
    """The heading of a page and its first sentences, without their markup; "" where it has none."""
    whole = "".join(pieces)
    found = (re.search(rf"<{name}>(.*?)</{end}>", whole, re.S) for name, end in _TOLD)
    title, lead = (Markup(one[1]).striptags() if one else "" for one in found)
    return title, lead


_TOLD = (("h1", "h1"), ('p class="lead"', "p"))


def _tiles(
    number: int,
    tiles: Sequence[Tile],
    answer: Overview | RecommendationAnswer,
    one: Recommendation | None,
    r: Reader,
) -> Pieces:
    return [
        markup.tile_legend(number, tiles, answer.stamp, r.t, one),
        tile_map(number, tiles, answer.names, r.t, r.links),
        markup.tile_lists(number, tiles, answer.names, r.t, r.links, keyed=True),
    ]


def _who_spoke_when(answer: RecommendationAnswer, r: Reader) -> Pieces:
    t = r.t
    if len(answer.lanes) > charts.LANES_UP_TO:
        said = words.lanes_dense(answer.movement, answer.stamp, t)
        return [markup.lanes_dense_head(answer.stamp, t), in_words(said, "lanes")]
    order = t.sorted(answer.lanes, key=lambda lane: words.name(t, answer.names, lane.member))
    titles = [words.name(t, answer.names, lane.member) for lane in order]
    return [spoke_when(order, titles, answer.stamp, t)]


def _choose_a_member(names: Names, r: Reader) -> str:
    t, named = r.t, choices.coded_members(names, r.t)
    return r.form("member", [r.select("member", t("members-choose"), named, t("members-placeholder"))])
