"""The chart of this house as a native chart: bars that PowerPoint can edit, and the workbook behind them."""

from __future__ import annotations

import re
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from .document import Stages
from .powerpoint_file import repacked
from .powerpoint_slide import fill_xml
from .powerpoint_text import INK, NAMES, Pen, exact
from .tabular import neutral
from .word_xml import LANGUAGE, bare, colour, fill_of

CREATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
MADE_ON = b"2020-12-11T00:00:00Z"
CHARTS = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
GAP, OVERLAP = 40, 100
LABELS = 12
"""Size of letters."""


def chart(package: Any, number: int, piece: Stages, pen: Pen) -> Any:
    """The chart as a part of a presentation; number: the how manieth it is there."""
    data = CategoryChartData(number_format="0")
    data.categories = [neutral(bare(bar.label)) for bar in piece.bars]
    for at, stage in enumerate(piece.stages):
        data.add_series(neutral(bare(stage.text)), [bar.counts[at].delegations for bar in piece.bars])
    part = ChartPart.new(XL_CHART_TYPE.BAR_STACKED, data, package)
    part.partname = PackURI(ChartPart.partname_template % number)
    _fixed(part.chart_workbook.xlsx_part, number)
    made = part.chart
    made.has_title = False
    made.font.size = Pt(LABELS)
    made.font._rPr.insert(0, _solid(pen.inks[INK]))
    _axes(made, piece)
    plot = made.plots[0]
    plot.gap_width, plot.overlap = GAP, OVERLAP
    for stage, series in zip(piece.stages, plot.series, strict=True):
        _series(series, stage.stage)
    made.has_legend = True
    made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    for words in made._chartSpace.iter("{*}defRPr"):
        words.set("lang", LANGUAGE[pen.language])
    return part


def _axes(made: Any, piece: Stages) -> None:
    """The first bar on top, all of equal length, without lines behind them."""
    names, numbers = made.category_axis, made.value_axis
    for axis in made._chartSpace.iter("{*}axId", "{*}crossAx"):
        axis.set("val", axis.get("val").lstrip("-"))  # python-pptx counts below nought, the format does not
    names.reverse_order = True
    names.has_major_gridlines = numbers.has_major_gridlines = False
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.fill.background()
    numbers.minimum_scale, numbers.maximum_scale = 0, max(piece.of.delegations, 1)
    numbers.visible = False


def _series(series: Any, stage: str) -> None:
    """The fill of a stage, and its counts where there are any, on a ground without lines or dots."""
    look = fill_of(stage)
    props = series._element.get_or_add_spPr()
    rim = f'<a:ln w="9525"><a:solidFill>{exact(look.rim)}</a:solidFill></a:ln>'
    props[:] = [*parse_xml(f"<p:spPr {NAMES}>{fill_xml(stage)}{rim}</p:spPr>")]
    series.invert_if_negative = False
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0;;", False
    labels.font.size, labels.font.bold = Pt(LABELS), True
    labels.font.color.rgb = RGBColor.from_string(colour(look.text))
    behind = f"<c:spPr {NAMES} {CHARTS}><a:solidFill>{exact(look.fill)}</a:solidFill></c:spPr>"
    labels._element.find("{*}numFmt").addnext(parse_xml(behind))


def _solid(ink: str) -> Any:
    return parse_xml(f"<a:solidFill {NAMES}>{ink}</a:solidFill>")


def _fixed(part: Any, number: int) -> None:
    """The workbook behind a chart with a fixed day, so that the same numbers give the same bytes."""
    part.partname = PackURI(type(part).partname_template % number)
    part._blob = repacked(part.blob, lambda _, data: CREATED.sub(rb"\g<1>" + MADE_ON, data))
