"""A document as a workbook: what it is, then a sheet for each of its tables, in typed cells.

Every sheet begins with its header, so that it can be sorted, filtered, pivoted and read by a program, and
ends with its foot: title, day, both denominators, record, source and notes. Printed, every page has them
above and below. The chart of the house stands as a native chart beside its numbers. The same document
gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import accumulate
from textwrap import wrap
from typing import Any

import xlsxwriter
from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from ..i18n import Translator
from . import excel_cells as cells
from . import excel_chart
from .brief_words import of_whom
from .document import Document, Stages
from .excel import MADE_ON, OPTIONS
from .excel_about import TOLD, About
from .excel_sheets import Rows, rows_of

PROPERTY = 255
"""So many characters a property of a file may have."""

BUTTON = 3
"""So many characters of a head are covered by the button of the filter."""

ABOVE, BELOW = 245, 225
"""So many characters go above a printed sheet, and so many below beside the number of the page."""


def write(document: Document, t: Translator) -> bytes:
    """The document as XLSX: first what it is and what it says in sentences, then its tables."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    _properties(book, document, t)
    formats = cells.formats(book)
    about = book.add_worksheet(first := t("sheets-about"))
    sheets = [*rows_of(document, t, first)]
    stamp = _stamp(document, t)
    told = (*stamp, *document.foot.lines)
    for rows in sheets:
        _sheet(book, rows, told, formats)
    About(about, document, sheets, formats, t).write()
    for sheet in book.worksheets():
        _printed(sheet, document, stamp)
    book.close()
    return file.getvalue()


def _properties(book: Any, document: Document, t: Translator) -> None:
    book.set_properties(
        {
            "title": cells.text(document.title)[:PROPERTY],
            "subject": cells.text(document.subtitle)[:PROPERTY],
            "author": t("nav-title"),
            "comments": cells.text(document.foot.note),
            "created": MADE_ON,
        }
    )


def _sheet(book: Any, rows: Rows, told: Sequence[str], formats: dict[str, Any]) -> None:
    """A table whose range has a name, its chart, and its foot."""
    sheet = book.add_worksheet(rows.name)
    widths, last = _table(sheet, rows, formats)
    end = xl_rowcol_to_cell(last, len(widths) - 1, row_abs=True, col_abs=True)
    book.define_name(f"table_{rows.code}", f"={quote_sheetname(rows.name)}!$A$1:{end}")
    below = max(1, last) + 2
    if isinstance(chart := rows.pieces[0], Stages) and rows.rows:
        excel_chart.draw(book, sheet, rows.name, chart)
        below += excel_chart.rows(chart)
    _foot(sheet, below, widths, (rows.caption, rows.none, *told), formats)


def _stamp(document: Document, t: Translator) -> tuple[str, ...]:
    """Title; meeting, day and record; of how many, on both bases."""
    title = () if document.head.startswith(document.title) else (document.title,)
    return (*title, f"{document.head} \u00b7 {of_whom(t, document.stamp)}")


def _table(sheet: Any, rows: Rows, formats: dict[str, Any]) -> tuple[list[int], int]:
    """Header frozen and filtered, then the rows. Returns how wide the columns are, and the last row."""
    widths = cells.widths(rows)
    for column, (head, width) in enumerate(zip(rows.header, widths, strict=True)):
        is_number = any(isinstance(row[column], int) for row in rows.rows)
        kind = "number_head" if is_number else "head"
        sheet.write_string(0, column, cells.cell(head), formats[kind])
        sheet.set_column(column, column, width)
    beside = (width - BUTTON for width in widths)
    heads = [len(wrap(head, room)) for head, room in zip(rows.header, beside, strict=True)]
    sheet.set_row(0, cells.LINE * max(1, *heads))
    at = 1
    for row in rows.rows:
        at = cells.row(sheet, at, row, widths, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, at - 1), len(rows.header) - 1)
    sheet.repeat_rows(0)
    return widths, at - 1


def _foot(
    sheet: Any, first: int, widths: Sequence[int], told: Sequence[str], formats: dict[str, Any]
) -> None:
    """What must be known beside the table, one line each, across as many columns as sentences want."""
    wide = [*accumulate(widths)]
    last = next((at for at, width in enumerate(wide) if width >= TOLD), len(wide) - 1)
    for row, line in enumerate(filter(None, told), start=first):
        look = formats["foot_title" if line == told[0] else "foot"]
        if last:
            sheet.merge_range(row, 0, row, last, cells.cell(line), look)
        else:
            sheet.write_string(row, 0, cells.cell(line), look)
        sheet.set_row(row, min(cells.HIGHEST, cells.LINE * cells.lines(line, wide[last])))


def _printed(sheet: Any, document: Document, stamp: Sequence[str]) -> None:
    """On paper: A4 across, one page wide; above and below every page what a foot says, as far as it fits."""
    foot = document.foot
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=1, bottom=0.9)
    source = foot.source.split(";")[0]
    above, left = _fitting((foot.stamp, *stamp, source), ABOVE)
    if left:  # the title stands in every foot too
        above, left = _fitting((foot.stamp, *stamp[-1:], source, *stamp[:-1]), ABOVE)
    below, _ = _fitting((foot.notes[0], *left, foot.notes[1]), BELOW)
    sheet.set_header(f"&L&8 {above}")
    sheet.set_footer(f"&L&8 {below}&R&8 &P / &N")


def _fitting(told: Sequence[str], room: int) -> tuple[str, list[str]]:
    """Of words for a header, whose & begins a command, as many lines as fit; and those that do not."""
    held, left = "", []
    for each in filter(None, told):
        line = ("\n" if held else "") + cells.text(each).replace("&", "&&")
        if len(held) + len(line) <= room:
            held += line
        else:
            left.append(each)
    return held, left
