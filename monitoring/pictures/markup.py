"""HTML of answers: every piece a page, the first response and the web-page brief share.

Templates escape whatever is put into them; only sentences of our own locale files may hold <b> and
<a href>, and the places in those are escaped one by one. Colours come as CSS variables (palette.css).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..answers.about import About
from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Names, Recommendation, Stamp, Statement, Tile
from ..answers.recommendation import RecommendationAnswer
from ..answers.statements import OneStatement
from ..i18n import Translator
from ..vocabulary import ADOPTED_ON, LANGUAGES, STAGES, Forum, Stage
from . import palette, words
from .links import Choice as Choice
from .links import Links
from .order import NAMED_IN_A_COLUMN, SPOKEN, Strips, at_stages, by_region, in_order
from .words import rich as rich

CELLS, CHANGED = "legend-cells", "legend-changed"
"""What a legend says first; CHANGED where changed cells have a line under them."""

MANY, DENSE = 40, 100
"""From so many cells on, a narrow strip has no rims at the sides of its cells; and one of any width."""

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["web"] = words.web
_TEMPLATES.globals.update(words=words, Stage=Stage, many=MANY, dense=DENSE)


def render(template: str, t: Translator, **data: Any) -> str:
    """Fill a template: it finds ``t``, ``say`` (sentences with bold words) and the words beside its data."""
    return _TEMPLATES.get_template(f"{template}.html").render(t=t, say=rich(t), **data)


def heading2(text: str, id: str = "") -> str:
    """The heading of a section of a page, with an address of its own where it has an id."""
    return str(Markup("<h2{}>{}</h2>").format(Markup(' id="{}"').format(id) if id else "", text))


# Overview


def overview_head(answer: Overview, t: Translator, links: Links) -> str:
    """Title, the answer in a sentence, and the notes."""
    since = answer.since.meeting.meeting if answer.since else None
    day = answer.stamp.view.as_of.isoformat()
    lead = words.overview_lead(answer, t, rich(t), links("meeting", meeting=day, since=since))
    return head(t("overview-title"), lead, answer.stamp, t)


def head(title: str, lead: Sequence[str], stamp: Stamp, t: Translator, *, above: Sequence[str] = ()) -> str:
    """The top of a page: h1, notes above the lead, the lead, the voluntary note, notes of the view.

    lead:  sentences; those made by ``rich(t)`` keep their bold words, others are escaped
    """
    return render("head", t, title=title, lead=lead, stamp=stamp, above=above)


def legend(t: Translator, stages: Sequence[Stage] = STAGES, *, lead: str = CELLS) -> str:
    """The five fills and their words; lead is CELLS, CHANGED, or empty."""
    return render("legend", t, stages=stages, lead=lead)


def strips(
    answer: Strips,
    t: Translator,
    links: Links,
    *,
    named: bool = True,
    changed: Mapping[int, Collection[str]] | None = None,
    gained: Mapping[int, int] | None = None,
) -> str:
    """All six strips in one block, on one scale, with their counts and names while they are few.

    named:    print names and counts by stage under the strips
    changed:  recommendation -> Members whose cell gets a line under it
    gained:   recommendation -> delegations heard since, printed as (+1)
    """
    rows = [
        (strip, in_order(strip.cells, answer.names, t), at_stages(strip, answer.names, t) if named else [])
        for strip in answer.strips
    ]
    marks = {"changed": changed or {}, "gained": gained or {}}
    return render("strips", t, rows=rows, answer=answer, links=links, **marks)


# One recommendation


def recommendation_head(answer: RecommendationAnswer, t: Translator, links: Links) -> str:
    """Number and short title, official title with "our translation" where so, and the answer."""
    one = answer.recommendation
    official = t("recommendation-annex", number=one.number, title=t.text(one.title))
    if t.language not in one.official:
        official = f"{official} ({t('recommendation-translated')})"
    lead = words.spoken("recommendation-spoken", answer.strip, answer.stamp, t, rich(t))
    return head(words.numbered(t, one), [lead], answer.stamp, t, above=[official])


def asks(answer: RecommendationAnswer, t: Translator) -> str:
    """What the annex asks, point by point, in short, and how each is known."""
    return render("asks", t, actions=answer.actions)


def systems(answer: RecommendationAnswer, t: Translator) -> str:
    """The systems that it leans on, and those that stand beside it as context; empty where there are none."""
    groups = [(use, [one for one in answer.systems if one.use == use]) for use in ("system", "context")]
    return render("systems", t, groups=[group for group in groups if group[1]]) if answer.systems else ""


def strip_alone(answer: RecommendationAnswer, t: Translator) -> str:
    """The strip of one recommendation, tall."""
    cells = in_order(answer.strip.cells, answer.names, t)
    return render("strip_alone", t, answer=answer, cells=cells)


def stage_columns(answer: RecommendationAnswer, t: Translator, links: Links) -> str:
    """Four columns in fixed order, with both counts and up to twelve names with their day."""
    cells = in_order(answer.strip.cells, answer.names, t)
    columns = [(stage, [cell for cell in cells if cell.stage == stage]) for stage in SPOKEN]
    return render("columns", t, answer=answer, columns=columns, links=links, most=NAMED_IN_A_COLUMN)


def silent(answer: RecommendationAnswer, t: Translator, links: Links) -> str:
    """The delegations with no report yet, by name."""
    cells = [c for c in in_order(answer.strip.cells, answer.names, t) if c.stage == Stage.NO_REPORT]
    return render("silent", t, cells=cells, names=answer.names, links=links)


# Every Member


def tile_legend(
    number: int, tiles: Sequence[Tile], stamp: Stamp, t: Translator, recommendation: Recommendation | None
) -> str:
    """Title of the choice, and the counts on the Members basis as legend."""
    title = words.numbered(t, recommendation) if recommendation else t("tiles-any")
    counts = words.tile_counts(number, tiles)
    return render("tile_legend", t, number=number, counts=counts, title=title, stamp=stamp)


def tile_lists(
    number: int, tiles: Sequence[Tile], names: Names, t: Translator, links: Links, *, keyed: bool = False
) -> str:
    """Members of the scope by region, as links with code and fill: the grid of narrow screens.

    keyed:  hidden by itself on wide screens, where edition_parts.tile_map stands beside it
    """
    told = {"names": names, "links": links, "keyed": keyed}
    return render("tile_lists", t, number=number, regions=by_region(tiles, names, t), **told)


def members(tiles: Sequence[Tile], names: Names, t: Translator, links: Links) -> str:
    """Members of the scope by region and name, and whether each has spoken on any of the six.

    tiles:  those of "any of the six"
    """
    fills = [(stage, through) for stage, through, _ in words.tile_counts(words.ANY, tiles)]
    return render("members", t, fills=fills, regions=by_region(tiles, names, t), names=names, links=links)


# One Member


def member_head(answer: MemberAnswer, t: Translator, links: Links) -> str:
    """Name, what it belongs to, and on how many of the six it has spoken."""
    belongs = [t(f"affiliation-{one.affiliation}") for one in answer.belongings]
    above = [" · ".join([*belongs, words.region(t, answer.region)])]
    if not answer.in_scope:
        above.append(t("member-outside", scope=answer.stamp.view.scope))
    return head(t.text(answer.name), [words.member_lead(answer, t, rich(t))], answer.stamp, t, above=above)


def member_tiles(answer: MemberAnswer, t: Translator, links: Links, anchors: Collection[int]) -> str:
    """Six tiles: number and title, stage, day; each leads to its statements (#rec-1 to #rec-6).

    anchors:  the recommendations whose statements are on the page; the other tiles lead nowhere
    """
    tiles = list(zip(answer.recommendations, answer.cells, strict=True))
    return render("member_tiles", t, tiles=tiles, anchors=anchors, links=links)


def facts(answer: MemberAnswer, t: Translator) -> str:
    """Context figures from other sources, as a plain table; empty where there are none."""
    return render("facts", t, facts=answer.facts, language=t.language) if answer.facts else ""


# Statements


def statements(
    said: Sequence[Statement],
    names: Names,
    recommendations: Sequence[Recommendation],
    t: Translator,
    links: Links,
    *,
    lead: str = "member",
    anchors: bool = False,
) -> str:
    """Statements as a list with hairlines, in the order given.

    recommendations:  those to print a title for; none on the page of one recommendation
    lead:             member, or recommendation: what stands first and bold
    anchors:          the first statement on each recommendation gets the id rec-1 to rec-6
    """
    titles = {one.number: one for one in recommendations}
    first: dict[int, str] = {}
    for one in said if anchors else ():
        first.setdefault(one.recommendation, one.statement)
    named = {"names": names, "titles": titles, "first": set(first.values()), "lead": lead}
    return render("statements", t, said=said, links=links, **named)


def one_statement(answer: OneStatement, t: Translator, links: Links, *, base: str = "") -> str:
    """One statement in full: words, source, event, record, earlier versions, how to cite it.

    base:  the public address of the program, which a citation needs in full
    """
    where = answer.meeting and t.text(answer.meeting.title)
    meeting = answer.meeting if where and words.adds(where, t.text(answer.statement.event)) else None
    pinned = replace(links, view=replace(links.view, pinned=True), base=base)
    related = answer.statement.forum == Forum.RELATED
    told = {"meeting": meeting, "related": related, "pinned": pinned}
    return render("one_statement", t, answer=answer, one=answer.statement, links=links, **told)


def about(answer: About, t: Translator, links: Links) -> str:
    """The method, told with the record's own numbers: a reading page."""
    seen = {
        one.number: ", ".join(t(f"language-{code}") for code in LANGUAGES if code in one.official)
        for one in answer.recommendations
    }
    return render("about", t, answer=answer, seen=seen, links=links, adopted=ADOPTED_ON, stages=STAGES)


def table(frame: pd.DataFrame, t: Translator, caption: str) -> str:
    """A small table for reading, from a frame in words (words.table); numbers stand right."""
    numeric = {name for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])}
    rows = frame.astype(object).to_numpy().tolist()
    return render("table", t, columns=list(frame.columns), rows=rows, numeric=numeric, caption=caption)


def box(kind: str, text: str, t: Translator, *, link: str = "", address: str = "") -> str:
    """A quiet box: kind empty (dashed) or note; at most one link."""
    return render("box", t, kind=kind, text=text, link=link, address=address)


def problem(title: str, text: str, choices: Sequence[Choice], t: Translator) -> str:
    """What could not be read in an address, and what there is instead."""
    return render("problem", t, title=title, text=text, choices=choices)


def coverage_subtitle(answer: Overview, t: Translator) -> str:
    """What the picture of coverage counts, of how many, and how that number changed in its span."""
    return note(words.coverage_subtitle(answer, t))


def lanes_dense_head(stamp: Stamp, t: Translator) -> str:
    """What the bars at meetings count, of how many, and their fills: above charts.lanes_dense."""
    return note(t("lanes-dense_subtitle", of=stamp.of.delegations)) + legend(t, SPOKEN, lead="")


def note(text: str) -> str:
    """A line in small, soft letters."""
    return str(Markup('<p class="note">{}</p>').format(text))


def link(text: str, address: str) -> str:
    """A link that stands alone, such as the one to all statements."""
    return str(Markup('<p class="onward"><a href="{}" target="_self">{}</a></p>').format(address, text))


def bare_page(title: str, body: str, t: Translator) -> str:
    """A whole page by itself, in the reader's theme: for answers that Streamlit does not give.

    body:  a piece made here
    """
    return render("bare_page", t, title=title, body=body, sheet=palette.css("system"))
