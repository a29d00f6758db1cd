"""A document as a workbook: what it is, then a sheet for each of its tables, in typed cells.

Every sheet begins with its header, so that it can be sorted, filtered, pivoted and read by a program;
printed, each carries title, day, record and notes. The chart of the house stands as a native chart
beside its numbers. The same document gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

import xlsxwriter

from ..i18n import Translator
from ..pictures.palette import LIGHT
from ..vocabulary import Stage
from .document import Document, Linked, Section, Staged, Stages, Words
from .excel import CELL, FONT, MADE_ON, NARROWEST, OPTIONS, cell_formats
from .excel_sheets import Cell, Rows, rows_of
from .tabular import neutral
from .word_xml import bare

LONGEST_ADDRESS = 2_000
"""A longer address a cell cannot lead to; it stands as words."""

LINE, HIGHEST = 15, 409
"""How high a line is, and how high a row may be, in points."""

PRINTED = 235
"""So many characters of words go above a printed sheet, and so many below."""

TOLD = 100
"""How wide the sentences of the first sheet are, in characters."""

HATCH = {"planned": "wide_upward_diagonal", "reported": "dotted_grid"}
"""The second cue of a fill, for grey paper."""


def write(document: Document, t: Translator) -> bytes:
    """The document as XLSX: first what it is and what it says in sentences, then its tables."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    book.set_properties(
        {
            "title": _bare(document.title)[:255],
            "subject": _bare(document.subtitle)[:255],
            "author": t("nav-title"),
            "comments": _bare(document.foot.note),
            "created": MADE_ON,
        }
    )
    formats = _formats(book)
    first = t("sheets-about")
    about = book.add_worksheet(first)
    sheets = [*rows_of(document, t, first)]
    for rows in sheets:
        sheet = book.add_worksheet(rows.name)
        _table(sheet, rows, formats)
        if isinstance(rows.piece, Stages):
            _chart(book, sheet, rows, rows.piece)
    About(about, document, sheets, formats, t).write()
    for sheet in book.worksheets():
        _printed(sheet, document)
    book.close()
    return file.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    """The formats of every table here, and one for each fill."""
    formats: dict[str, Any] = {**cell_formats(book)}
    shared = {"font_name": FONT, "font_size": 11, "valign": "top", "text_wrap": True}
    for stage, fill in LIGHT.stages.items():
        look = {"bg_color": fill.fill, "font_color": fill.text, "border": 1, "border_color": fill.rim}
        formats[stage.value] = book.add_format({**shared, **look})
    formats["int"] = book.add_format({**shared, "num_format": "#,##0", "align": "right", "indent": 1})
    formats["number"] = book.add_format({**shared, "num_format": "#,##0", "align": "left"})
    formats["link"] = book.add_format({**shared, "font_color": LIGHT.link, "underline": 1})
    formats["part"] = book.add_format({**shared, "font_color": LIGHT.ink, "bold": True})
    return formats


def _table(sheet: Any, rows: Rows, formats: dict[str, Any]) -> None:
    """Header frozen and filtered, cells by their kind, columns as wide and rows as high as they need."""
    widths = []
    for column, head in enumerate(rows.header):
        sheet.write_string(0, column, _cell(head), formats["head"])
        values = [row[column] for row in rows.rows]
        for at, value in enumerate(values, start=1):
            put(sheet, at, column, value, formats)
        widths.append(_wide(head, values))
        sheet.set_column(column, column, widths[-1])
    for at, held in enumerate((rows.header, *rows.rows)):
        lines = max(_lines(value, width) for value, width in zip(held, widths, strict=True))
        if lines > 1:
            sheet.set_row(at, min(HIGHEST, LINE * lines))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows.rows)), len(rows.header) - 1)
    sheet.repeat_rows(0)


def _wide(head: str, values: Sequence[Cell]) -> int:
    """As wide as what it holds; a long head goes on several lines, an address is not read whole."""
    shown = [_shown(value) for value in values]
    longest = 30 if any(isinstance(value, Linked) for value in values) else 60
    needs = max(
        (10 if isinstance(v, datetime.date) else len(str(v)) for v in shown if v is not None), default=0
    )
    heads = 13 if all(isinstance(value, int) for value in values) else 16
    return max(NARROWEST, min(longest, max(needs + 2, min(len(head) + 3, heads))))


def _lines(value: Cell, width: int) -> int:
    """On how many lines a text goes in a column so wide."""
    words = str(_shown(value))
    return (
        1 if isinstance(value, Linked) else sum(-(-max(1, len(line)) // width) for line in words.split("\n"))
    )


def _shown(value: Cell) -> Any:
    return value.text if isinstance(value, Linked | Staged) else value


def put(sheet: Any, row: int, column: int, value: Cell, formats: dict[str, Any]) -> None:
    """One value by its kind: a number, a day, a stage on its fill, a link to the web, or words."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, formats["text"])
    elif isinstance(value, Staged):
        known = value.stage if value.stage in set(Stage) else "text"
        sheet.write_string(row, column, _cell(value.text), formats[known])
    elif isinstance(value, Linked):
        _link(sheet, row, column, value, formats)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, formats["day"])
    elif isinstance(value, int):
        sheet.write_number(row, column, value, formats["int"])
    else:
        sheet.write_string(row, column, _cell(value), formats["text"])


def _link(sheet: Any, row: int, column: int, value: Linked, formats: dict[str, Any]) -> None:
    """An address leads there where it is one of the web; else it stands as words."""
    words, address = _cell(value.text), _bare(value.address)
    if re.fullmatch(r"https?://\S+", address) and len(address) <= LONGEST_ADDRESS:
        sheet.write_url(row, column, address, formats["link"], words)
    else:
        sheet.write_string(row, column, words, formats["text"])


def _chart(book: Any, sheet: Any, rows: Rows, piece: Stages) -> None:
    """The delegations at each stage as a native chart below its numbers: it changes as they do."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    last = len(rows.rows)
    for at, stage in enumerate(piece.stages, start=1):
        chart.add_series(
            {
                "name": stage.text,
                "categories": [rows.name, 1, 0, last, 0],
                "values": [rows.name, 1, at, last, at],
                "gap": 40,
                "overlap": 100,
                "data_labels": {
                    "value": True,
                    "num_format": "#,##0;;;",
                    "font": {"name": FONT, "size": 10, "color": LIGHT.stages[Stage(stage.stage)].text},
                },
                **_fill(stage.stage),
            }
        )
    plain = {"name": FONT, "size": 10, "color": LIGHT.ink}
    title = _bare(f"{piece.caption}\n{piece.subtitle}")
    chart.set_title({"name": title[:255], "name_font": {**plain, "size": 12, "bold": False}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "max": piece.of.delegations})
    chart.set_y_axis({"reverse": True, "num_font": plain, "line": {"none": True}, "major_tick_mark": "none"})
    chart.set_legend({"position": "bottom", "font": plain})
    chart.set_size({"width": 960, "height": 170 + 46 * last})
    sheet.insert_chart(last + 2, 0, chart, {"description": _bare(piece.alt), "object_position": 2})


def _fill(code: str) -> dict[str, Any]:
    """A fill with its rim; planned is hatched and reported dotted, so that grey paper tells them apart."""
    look = LIGHT.stages[Stage(code)]
    border = {"color": look.rim, "width": 0.75}
    if code in HATCH:
        return {
            "pattern": {"pattern": HATCH[code], "fg_color": look.rim, "bg_color": look.fill},
            "border": border,
        }
    return {"fill": {"color": look.fill}, "border": border}


class About:
    """The first sheet: what the document is, what it says in sentences, where its tables are."""

    def __init__(
        self, sheet: Any, document: Document, sheets: Sequence[Rows], formats: dict[str, Any], t: Translator
    ) -> None:
        self.sheet, self.document, self.sheets, self.formats, self.t = sheet, document, sheets, formats, t
        self.row = 0

    def write(self) -> None:
        """Title, facts, the fills, what must be known beside a number, then section by section."""
        document = self.document
        self.sheet.set_column(0, 0, 30)
        self.sheet.set_column(1, 1, TOLD)
        self.sheet.hide_gridlines(2)
        self.sheet.write_string(0, 0, _cell(document.title), self.formats["title"])
        self.sheet.write_string(1, 0, _cell(document.subtitle), self.formats["label"])
        self.row = 3
        typed = [*self._typed()]
        known = {label for label, _ in typed}
        for label, value in [*((a, b) for a, b in document.facts if a not in known), *typed]:
            self._line(label, value)
        self.row += 1
        self._line(document.legend_note, None)
        for stage in document.legend:
            put(self.sheet, self.row, 0, stage, self.formats)
            self.row += 1
        self.row += 1
        for section in document.sections:
            self._section(section)

    def _typed(self) -> Iterator[tuple[str, Cell]]:
        """The day as a day, the counts as numbers, and the foot."""
        stamp, said, t = self.document.stamp, self.document.foot, self.t
        if said.stamp:
            yield t("trial-column"), said.stamp
        yield t("sheet-as_of"), stamp.view.as_of
        yield t("sheet-scope"), t(f"scope-{stamp.view.scope}")
        yield t("sheet-delegations"), stamp.of.delegations
        yield t("sheet-members"), stamp.of.members_covered
        yield t("sheet-record"), stamp.view.record
        yield t("sheet-source"), said.source
        for label, value in (("sheet-address", said.address), ("sheet-reach", said.reach)):
            if value:
                yield t(label), value
        for note in said.notes:
            yield t("sheet-note"), note

    def _line(self, label: str, value: Cell) -> None:
        self.sheet.write_string(self.row, 0, _cell(label), self.formats["label"])
        self._said(value)

    def _said(self, value: Cell) -> None:
        """A value in the second column, in a row as high as it needs."""
        put(self.sheet, self.row, 1, value, {**self.formats, "int": self.formats["number"]})
        if (lines := _lines(value, TOLD)) > 1:
            self.sheet.set_row(self.row, min(HIGHEST, LINE * lines))
        self.row += 1

    def _section(self, section: Section) -> None:
        """Its sentences, and a link to each of its sheets."""
        self.sheet.write_string(self.row, 0, _cell(section.title), self.formats["part"])
        words = [piece for piece in section.pieces if isinstance(piece, Words)]
        for line in (*section.lead, *(one for piece in words for one in piece.paragraphs)):
            self._said(line)
        for rows in self.sheets:
            if any(rows.piece is piece for piece in section.pieces):
                quoted = rows.name.replace("'", "''")
                shown = _cell(f"{self.t('sheets-sheet')}: {rows.name}")
                self.sheet.write_url(self.row, 1, f"internal:'{quoted}'!A1", self.formats["link"], shown)
                self.row += 1
        self.row += 1


def _printed(sheet: Any, document: Document) -> None:
    """On paper: A4 across, one page wide; title, day, record and both notes above and below."""
    said = document.foot
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=1, bottom=0.9)
    head, note = _in_header(document.head, 100), _in_header(said.notes[1], 140)
    title = _in_header(document.title, PRINTED - len(head) - len(note))
    shown = head if document.head.startswith(document.title) else f"{title} · {head}"
    sheet.set_header(f"&L&8 {shown}\n{note}")
    below = f"{said.stamp}. {said.notes[0]}" if said.stamp else said.notes[0]
    sheet.set_footer(f"&L&8 {_in_header(below, PRINTED)}&R&8 &P / &N")


def _in_header(words: str, longest: int) -> str:
    """Words of a header, whose & begins a command, in so many characters."""
    said = _bare(words).replace("&", "&&")[: max(0, longest)]
    return said[:-1] if (len(said) - len(said.rstrip("&"))) % 2 else said


def _bare(words: str) -> str:
    """Words that XML and a cell can hold."""
    return bare(words)[:CELL]


def _cell(words: str) -> str:
    """The same, and never a formula."""
    return _bare(neutral(bare(words)))
