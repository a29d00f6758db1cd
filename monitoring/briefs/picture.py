"""One chart as it leaves the program: a picture that explains itself, as PNG, SVG or PDF.

``draw(overview(answer, t, links), "png")``. From the top: title, as-of day and both denominators,
legend, the drawing, and the foot; above all of it a stamp where the reports are made up, for trial.
Always in the light look; the same answer gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Count, Stamp, Strip, Tile
from ..answers.recommendation import RecommendationAnswer
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from ..pictures.palette import LIGHT, Fill
from ..vocabulary import STAGES, Stage
from . import drawing
from .foot import Foot, address, foot, foot_of
from .typeset import Format, typeset

SLIDE, COLUMN = (1600, 900), (1200, 0)
"""Sizes in pixels: a slide, and a column of an A4 page; a picture grows higher where it needs to."""


@dataclass(frozen=True)
class Key:
    """One entry of the legend: the fill, its words, and how many of how many where it counts."""

    stage: str
    words: str
    count: str = ""
    of: str = ""


@dataclass(frozen=True)
class Picture:
    """All that a picture says and shows, in one language.

    name      of the file: overview, tiles, coverage, recommendation-1, lanes-1, member-MEX
    subtitle  one line; what stands on further lines is smaller
    aside     what one cell, tile or square is, at the right of the legend; empty where nothing is
    alt       the same in words
    body      what the template draws (drawing.py)
    """

    name: str
    language: str
    title: str
    subtitle: str
    legend: tuple[Key, ...]
    aside: str
    alt: str
    foot: Foot
    body: Mapping[str, Any] = field(hash=False)

    @property
    def said(self) -> str:
        """All of it in words, foot included: what stands in an SVG, whose letters are outlines."""
        legend = "; ".join(" ".join(filter(None, (key.words, key.count, key.of))) for key in self.legend)
        lead = f"{self.subtitle.rstrip('.')}. {self.aside}{': ' if self.aside else ''}"
        return " ".join([f"{lead}{legend}. {self.alt}", *self.foot.lines])


def draw(picture: Picture, fmt: Format, size: tuple[int, int] = SLIDE, *, scale: float = 1.0) -> bytes:
    """A picture as a file; at least as high as ``size`` says, higher where the content needs it.

    scale:  of a PNG, how many pixels for one of ``size``
    """
    data = {
        "width": size[0],
        "height": size[1],
        "lang": picture.language,
        "title": picture.title,
        "subtitle": picture.subtitle,
        "author": picture.foot.source,
        "alt": picture.alt,
        "said": picture.said,
        "aside": picture.aside,
        "legend": [vars(key) for key in picture.legend],
        "source": picture.foot.source,
        "address": picture.foot.address,
        "stamp": picture.foot.stamp,
        "notes": picture.foot.lines[1:],
        "body": picture.body,
        **_LOOK,
    }
    return typeset("picture", data, fmt, scale=scale)


def overview(answer: Overview, t: Translator, links: Links) -> Picture:
    """The six side by side."""
    stamp, title = answer.stamp, t("overview-title")
    return Picture(
        name="overview",
        language=t.language,
        title=title,
        subtitle=_subtitle(stamp, "brief-heard_any", answer.heard, t),
        legend=_stages(t),
        aside=t("legend-cells"),
        alt=_alt(title, answer.strips, stamp, t),
        foot=foot(stamp, t, address(links, "overview"), statements=stamp.statements),
        body=drawing.strips(answer.strips, stamp, answer.names, t),
    )


def tiles(answer: Overview | RecommendationAnswer, number: int, t: Translator, links: Links) -> Picture:
    """Every Member on one recommendation; number 0 of the overview: on any of the six.

    The overview cannot tell on how many statements one recommendation stands; its own answer can.
    """
    stamp, code = answer.stamp, number or ""
    if isinstance(answer, RecommendationAnswer):
        strip, grid, heard = answer.strip, answer.tiles, answer.strip.heard
        told = foot_of(answer, t, address(links, "recommendation", rec=code))
    else:
        strip, grid = answer.strips[max(0, number - 1)], answer.tiles[number]
        heard = strip.heard if number else answer.heard
        many = None if number else stamp.statements
        told = foot(stamp, t, address(links, "overview", rec=code), statements=many)
    of = words.numbered(t, strip.recommendation) if number else words.inside(t("tiles-any"))
    title = t("brief-tiles", of=of)
    alt = words.tiles(number, grid, stamp, t, strip.recommendation if number else None)
    return Picture(
        name=f"tiles-{number}" if number else "tiles",
        language=t.language,
        title=title,
        subtitle=_subtitle(stamp, "brief-heard_one" if number else "brief-heard_any", heard, t),
        legend=_tile_keys(number, grid, stamp, t),
        aside=t("legend-tiles"),
        alt=alt,
        foot=told,
        body=drawing.tiles(grid, number == 0, alt),
    )


def coverage(answer: Overview, t: Translator, links: Links) -> Picture:
    """Delegations heard since the adoption, on each of the six."""
    stamp, title = answer.stamp, t("overview-heard")
    heard = _subtitle(stamp, "brief-heard_any", answer.heard, t)
    return Picture(
        name="coverage",
        language=t.language,
        title=title,
        subtitle=f"{heard}\n{words.coverage_subtitle(answer, t)}",
        legend=_stages(t)[:-1],
        aside="",
        alt=_alt(title, answer.strips, stamp, t),
        foot=foot(stamp, t, address(links, "overview"), statements=stamp.statements),
        body=drawing.coverage(answer.coverage, answer.strips, stamp, answer.meetings, t),
    )


def recommendation(answer: RecommendationAnswer, t: Translator, links: Links) -> Picture:
    """One recommendation: its strip, and who stands where."""
    stamp, strip = answer.stamp, answer.strip
    number = answer.recommendation.number
    return Picture(
        name=f"recommendation-{number}",
        language=t.language,
        title=words.numbered(t, strip.recommendation),
        subtitle=_subtitle(stamp, "brief-heard_one", strip.heard, t),
        legend=_stages(t),
        aside=t("legend-cells"),
        alt=words.strip(strip, stamp, t),
        foot=foot_of(answer, t, address(links, "recommendation", rec=number)),
        body=drawing.columns(strip, stamp, answer.names, t),
    )


def lanes(answer: RecommendationAnswer, t: Translator, links: Links) -> Picture:
    """Who spoke when on one recommendation."""
    stamp, strip = answer.stamp, answer.strip
    number = answer.recommendation.number
    title = t("brief-lanes", of=words.numbered(t, strip.recommendation))
    body = drawing.lanes(answer, t)
    said = [body["alt"]] if body["bars"] else [row["alt"] for row in body["lanes"]]
    return Picture(
        name=f"lanes-{number}",
        language=t.language,
        title=title,
        subtitle=_subtitle(stamp, "brief-heard_one", strip.heard, t),
        legend=_stages(t)[:-1],
        aside=t("brief-one_bar" if body["bars"] else "brief-one_square"),
        alt=" ".join([words.strip(strip, stamp, t), *said]),
        foot=foot_of(answer, t, address(links, "recommendation", rec=number)),
        body=body,
    )


def member(answer: MemberAnswer, t: Translator, links: Links) -> Picture:
    """One Member: where it stands on the six, and what it said when."""
    stamp, name = answer.stamp, t.text(answer.name)
    body = drawing.member(answer, t)
    titles = {one.number: words.numbered(t, one) for one in answer.recommendations}
    cells = [words.standing(t, titles[cell.recommendation], cell) for cell in answer.cells]
    return Picture(
        name=f"member-{answer.member}",
        language=t.language,
        title=name,
        subtitle=_member_subtitle(answer, t),
        legend=_stages(t),
        aside=t("brief-one_square") if body["lanes"] else "",
        alt=f"{name}. {t('brief-as_of', day=stamp.view.as_of)}. {'; '.join(cells)}.",
        foot=foot_of(answer, t, address(links, "member", member=answer.member)),
        body=body,
    )


def _subtitle(stamp: Stamp, key: str, heard: Count, t: Translator) -> str:
    """As of a day, how many of how many have spoken, on both bases, of whom."""
    of = stamp.of
    members = t("brief-members", count=heard.members_covered, of=of.members_covered, scope=stamp.view.scope)
    delegations = t("count-delegations", count=heard.delegations, of=of.delegations)
    said = t(key, count=heard.delegations, delegations=delegations, members=members)
    return f"{t('brief-as_of', day=stamp.view.as_of)} · {said}"


def _member_subtitle(answer: MemberAnswer, t: Translator) -> str:
    """As of a day, on how many of the six it has spoken, and of which circle it is one."""
    stamp = answer.stamp
    lead = words.member_lead(answer, t, words.plain(t)).rstrip(".")
    lead = words.inside(lead) if answer.spoken_on else lead
    day = [t("brief-as_of", day=stamp.view.as_of)] if answer.spoken_on else []
    of = t(
        "brief-counted",
        scope=stamp.view.scope,
        delegations=stamp.of.delegations,
        members=stamp.of.members_covered,
    )
    return " · ".join([*day, lead, of])


def _alt(title: str, strips: Iterable[Strip], stamp: Stamp, t: Translator) -> str:
    return " ".join([f"{title}.", *(words.strip(strip, stamp, t) for strip in strips)])


def _stages(t: Translator) -> tuple[Key, ...]:
    return tuple(Key(stage.value, words.stage(t, stage)) for stage in STAGES)


def _tile_keys(number: int, tiles: Sequence[Tile], stamp: Stamp, t: Translator) -> tuple[Key, ...]:
    """The legend of the tiles: how many Members at each stage, since a tile is a Member."""
    keys = [
        Key(
            drawing.tile_fill(stage, through, number == words.ANY),
            words.stage(t, stage, number, through=through),
            t.number(count),
        )
        for stage, through, count in words.tile_counts(number, tiles)
    ]
    last = [replace(key, of=t("tiles-of", of=stamp.of.members_covered)) for key in keys[-1:]]
    outside = [Key("outside", t("stage-outside"))] if any(tile.stage is None for tile in tiles) else []
    return (*keys[:-1], *last, *outside)


def _look() -> dict[str, Any]:
    """The light look as the template reads it; a slash in a small cell is as dark as the rim."""
    fills: dict[str, Fill] = {
        **{stage.value: fill for stage, fill in LIGHT.stages.items()},
        "outside": LIGHT.outside,
        drawing.THROUGH: LIGHT.stages[Stage.UNDER_WAY],
        drawing.STOPPED: Fill(LIGHT.page, LIGHT.soft, LIGHT.ink),
    }
    told = {
        stage: {"fill": f.fill, "rim": f.rim, "text": f.text, "mark": f.mark or f.rim, "slash": f.rim}
        for stage, f in fills.items()
    }
    return {"look": told, **{role: getattr(LIGHT, role) for role in ("page", "ink", "soft", "hairline")}}


_LOOK = _look()
