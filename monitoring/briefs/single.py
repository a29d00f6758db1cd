"""One chart or one table as a document of one piece: a slide with a native chart, a table for a letter.

What a page shows under a picture is taken away whole: title, as-of day, both denominators, record,
source and notes go with it, as they do in the brief.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pandas as pd

from ..answers.overview import Overview
from ..answers.pieces import Names, Recommendation, Stamp, Strip
from ..answers.recommendation import RecommendationAnswer
from ..answers.tables import Table as Rows
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from ..pictures.order import at_stages
from ..vocabulary import STAGES
from . import brief_words as phrases
from . import document as parts
from . import excel
from .foot import Foot, address, foot, foot_of
from .tabular import plain


def chart(answer: Overview | RecommendationAnswer, t: Translator, links: Links) -> parts.Document:
    """The six side by side, or one of them, as one chart."""
    stamp = answer.stamp
    if isinstance(answer, Overview):
        strips, name, title = answer.strips, "overview", t("overview-title")
        told = foot(stamp, t, address(links, "overview"), statements=stamp.statements)
        lead = words.spoken("overview-spoken", answer, stamp, t, words.plain(t))
    else:
        number = answer.recommendation.number
        strips, name = (answer.strip,), f"recommendation-{number}"
        title = words.numbered(t, answer.recommendation)
        told = foot_of(answer, t, address(links, "recommendation", rec=number))
        lead = words.spoken("recommendation-spoken", answer.strip, stamp, t, words.plain(t))
    piece = stages(name, title, strips, stamp, answer.names, t)
    return _document(name, title, stamp, (lead,), piece, told, t)


def stages(
    name: str, title: str, strips: Sequence[Strip], stamp: Stamp, names: Names, t: Translator
) -> parts.Stages:
    """The chart of this house, with its names while they are few."""
    heard = [words.counts(t, strip.heard, stamp.of) for strip in strips]
    subtitle = heard[0] if len(strips) == 1 else phrases.of_whom(t, stamp)
    return parts.Stages(
        name=name,
        caption=title,
        subtitle=f"{t('brief-as_of', day=stamp.view.as_of)} · {subtitle}",
        stages=phrases.legend(t),
        bars=tuple(
            parts.Bar(
                words.numbered(t, strip.recommendation),
                tuple(strip.counts[stage] for stage in STAGES),
                strip.heard,
            )
            for strip in strips
        ),
        of=stamp.of,
        label=t("column-delegations"),
        members_label=t("column-members_covered"),
        alt=" ".join(words.strip(strip, stamp, t) for strip in strips),
        names=tuple(_names(strip, names, t) for strip in strips),
    )


def table(
    table: Rows,
    stamp: Stamp,
    names: Names,
    t: Translator,
    recommendations: Sequence[Recommendation],
    *,
    address: str = "",
) -> parts.Document:
    """A table in words, its days real days where they are known to the day.

    One Member or one recommendation, of which all its rows are, stands in the title and not on every row.
    """
    shown, alone = _without_one(excel.in_words(table, names, t, recommendations), t)
    title = " · ".join([*alone, t(f"table-{table.name}")])
    piece = parts.Table(table.name, title, _columns(shown), _rows(shown))
    told = foot(stamp, t, address, statements=stamp.statements)
    return _document(table.name, title, stamp, (phrases.of_whom(t, stamp),), piece, told, t)


def _without_one(shown: pd.DataFrame, t: Translator) -> tuple[pd.DataFrame, list[str]]:
    """A table without the columns that name one Member, or one recommendation, on every row; and its name."""
    alone = []
    for label in (t("column-member"), t("column-recommendation")):
        held = [*dict.fromkeys(map(plain, shown[label]))] if label in shown else []
        if len(held) == 1 and held[0]:
            alone.append(str(held[0]))
            shown = shown.drop(columns=label)
    return shown, alone


def _document(
    name: str,
    title: str,
    stamp: Stamp,
    lead: tuple[str, ...],
    piece: parts.Piece,
    told: Foot,
    t: Translator,
) -> parts.Document:
    day = t("brief-as_of", day=stamp.view.as_of)
    return parts.Document(
        name=f"{name}-{stamp.view.as_of}-{t.language}",
        language=t.language,
        title=title,
        subtitle=f"{day} · {phrases.of_whom(t, stamp)}",
        facts=(),
        head=phrases.head(t, stamp, title),
        legend=phrases.legend(t),
        legend_note=t("legend-cells"),
        sections=(parts.Section(name, title, lead, (piece,)),),
        foot=told,
        stamp=stamp,
    )


def _names(strip: Strip, names: Names, t: Translator) -> tuple[str, ...]:
    """The lines of names under a bar while they are few; none where they are counted."""
    held = at_stages(strip, names, t)
    if not all(each.named for each in held):
        return ()
    return tuple(
        f"{words.stage(t, each.stage)}: "
        + "; ".join(words.for_how_many(t, names, cell) for cell in each.cells)
        for each in held
    )


def _columns(shown: pd.DataFrame) -> tuple[parts.Column, ...]:
    """Numbers stand right, days are days, long texts get room."""
    return tuple(
        _column(str(name), [plain(one) for one in shown.iloc[:, at]]) for at, name in enumerate(shown)
    )


def _column(label: str, values: list[Any]) -> parts.Column:
    held = [one for one in values if one not in (None, "")]
    if held and all(isinstance(one, int | float) and not isinstance(one, bool) for one in held):
        return parts.Column(label, "number", 0.6)
    if held and all(isinstance(one, datetime.date) for one in held):
        return parts.Column(label, "day", 0.7)
    longest = max((len(str(one)) for one in held), default=0)
    return parts.Column(label, "text", min(3.0, max(0.7, longest / 24)))


def _rows(shown: pd.DataFrame) -> tuple[tuple[parts.Value, ...], ...]:
    columns = [[_value(plain(one)) for one in shown.iloc[:, at]] for at in range(shown.shape[1])]
    return tuple(zip(*columns, strict=True)) if columns else ()


def _value(value: Any) -> parts.Value:
    if value is None or isinstance(value, str | datetime.date):
        return value
    return value if isinstance(value, int) else str(value)
