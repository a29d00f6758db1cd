"""The chart of this house as a native chart: bars that PowerPoint can edit, and the workbook behind them."""

from __future__ import annotations

import re
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Pt

from ..pictures.palette import LIGHT
from .document import Stages
from .powerpoint_paper import fill_xml, repacked
from .powerpoint_text import NAMES
from .tabular import neutral
from .word_xml import LANGUAGE, bare, colour, fill_of

CREATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
MADE_ON = b"2020-12-11T00:00:00Z"
GAP, OVERLAP = 40, 100
LABELS, COUNTS = 11, 12
"""Sizes of letters."""


def chart(shapes: Any, piece: Stages, place: tuple[float, float, float, float], language: str) -> Any:
    """The chart on a slide; place: (x, y, wide, high) in points."""
    data = CategoryChartData(number_format="0")
    data.categories = [neutral(bare(bar.label)) for bar in piece.bars]
    for at, stage in enumerate(piece.stages):
        data.add_series(neutral(bare(stage.text)), [bar.counts[at].delegations for bar in piece.bars])
    frame = shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *(Pt(one) for one in place), data)
    made = frame.chart
    made.has_title = False
    made.font.size, made.font.color.rgb = Pt(LABELS), _rgb(LIGHT.ink)
    _axes(made, piece)
    plot = made.plots[0]
    plot.gap_width, plot.overlap = GAP, OVERLAP
    for stage, series in zip(piece.stages, plot.series, strict=True):
        _series(series, stage.stage)
    made.has_legend = True
    made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    made.legend.font.size = Pt(LABELS)
    for words in made._chartSpace.iter("{*}defRPr"):
        words.set("lang", LANGUAGE[language])
    _fixed(made.part.chart_workbook.xlsx_part)
    return frame


def _axes(made: Any, piece: Stages) -> None:
    """The first bar on top, all of equal length, without lines behind them."""
    names, numbers = made.category_axis, made.value_axis
    names.reverse_order = True
    names.has_major_gridlines = numbers.has_major_gridlines = False
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(LABELS)
    names.format.line.fill.background()
    numbers.minimum_scale, numbers.maximum_scale = 0, max(piece.of.delegations, 1)
    numbers.visible = False


def _series(series: Any, stage: str) -> None:
    """The fill of a stage, and its counts where there are any."""
    look = fill_of(stage)
    props = series._element.get_or_add_spPr()
    props.append(parse_xml(fill_xml(stage)))
    rim = f'<a:solidFill><a:srgbClr val="{colour(look.rim)}"/></a:solidFill>'
    props.append(parse_xml(f'<a:ln {NAMES} w="9525">{rim}</a:ln>'))
    series.invert_if_negative = False
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0;;", False
    labels.font.size, labels.font.bold, labels.font.color.rgb = Pt(COUNTS), True, _rgb(look.text)


def _rgb(value: str) -> RGBColor:
    return RGBColor.from_string(colour(value))


def _fixed(part: Any) -> None:
    """The workbook behind a chart with a fixed day, so that the same numbers give the same bytes."""
    part._blob = repacked(part.blob, lambda _, data: CREATED.sub(rb"\g<1>" + MADE_ON, data))
