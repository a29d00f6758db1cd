"""Tables as a workbook: words in typed cells that sort and filter, and a sheet that explains them.

The first sheet holds the table and nothing else, header in its first row, so that it can be sorted,
filtered, pivoted and read by a program. The second says what it is: title, as-of day, denominators,
record, source, notes. Printed, every page of the table carries the as-of day and the note too.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..answers.pieces import Names, Recommendation, Stamp
from ..answers.tables import Table
from ..i18n import Translator
from ..pictures import words
from ..pictures.palette import LIGHT
from ..vocabulary import Precision
from .foot import Foot, foot
from .tabular import neutral, plain

CELL = 32_767
"""More characters than that a cell of a workbook cannot hold."""

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDEST, NARROWEST = 60, 10
FONT = "Calibri"
MADE_ON = datetime.datetime(2020, 12, 11)  # noqa: DTZ001 - fixed: the same table gives the same bytes
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Formats = Mapping[str, Format]


def table(
    display: pd.DataFrame, table: Table, stamp: Stamp, title: str, t: Translator, address: str = ""
) -> bytes:
    """A table as a workbook.

    display   the table in words, its columns labelled, as it stands on the page; days stay dates and
              counts numbers, so that they sort. Empty display: header alone
    table     the same in codes; gives the name of the first sheet
    title     what the table is, in words
    address   where the same view opens again, if it is known

    Beside counts stands of how many: the table's own denominators, else those of the stamp.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    said = foot(stamp, t, address, statements=stamp.statements)
    about = {"title": _text(title), "subject": said.source, "comments": said.note, "created": MADE_ON}
    book.set_properties(about)
    formats = cell_formats(book)
    _data(book.add_worksheet(_sheet_name(table, t)), _of_how_many(display, table, stamp, t), formats, t)
    _about(book.add_worksheet(t("sheet-about")), stamp, title, said, formats, t)
    for sheet in book.worksheets():
        _printed(sheet, stamp, title, said, t)
    book.close()
    return file.getvalue()


def in_words(
    table: Table, names: Names, t: Translator, recommendations: Sequence[Recommendation]
) -> pd.DataFrame:
    """The table as words.table shows it, with real days where the day is known: for ``table`` here.

    A day known by month or year stays in words, since a date would say more than is known.
    """
    shown, frame = words.table(table, names, t, recommendations), table.frame
    order = _order(table, names, t)
    for column in frame.columns:
        if column.endswith("_on") or column in ("on", "day"):
            label = t(f"column-{column}")
            exact = [_exact(frame, column, row) for row in order]
            pairs = zip(exact, shown[label], strict=True)
            shown[label] = pd.Series([day or said or None for day, said in pairs], dtype=object)
    return shown


def _order(table: Table, names: Names, t: Translator) -> list[int]:
    """In which order words.table shows the rows: it is asked to show their numbers."""
    numbered = table.frame[[name for name in ("member",) if name in table.frame.columns]].copy()
    numbered["entered"] = range(len(numbered))
    return list(words.table(Table(table.name, numbered), names, t, ())[t("column-entered")])


def _of_how_many(display: pd.DataFrame, table: Table, stamp: Stamp, t: Translator) -> pd.DataFrame:
    """The table with its denominators at its end, where it counts and does not hold them yet; in a store
    for trial with a last column that says so on every row."""
    of = {
        "delegations": (t("column-delegations_of"), stamp.of.delegations),
        "members_covered": (t("column-members_of"), stamp.of.members_covered),
    }
    counted = dict(more for column, more in of.items() if column in table.frame.columns)
    counted |= {t("trial-column"): True} if stamp.illustrative else {}
    return display.assign(**{label: n for label, n in counted.items() if label not in display.columns})


def _exact(frame: pd.DataFrame, column: str, row: int) -> datetime.date | None:
    how = next((name for name in (f"{column}_precision", "precision") if name in frame.columns), None)
    day: datetime.date | None = plain(frame[column].iloc[row])
    return day if how is None or frame[how].iloc[row] == Precision.DAY else None


def cell_formats(book: xlsxwriter.Workbook) -> Formats:
    """How the cells of a table look, by what they hold."""
    common = {"font_name": FONT, "font_size": 11, "font_color": LIGHT.ink, "valign": "top"}
    kinds: dict[str, dict[str, Any]] = {
        "head": {
            "bold": True,
            "text_wrap": True,
            "bottom": 1,
            "bottom_color": LIGHT.soft,
            "bg_color": LIGHT.panel,
        },
        "text": {"text_wrap": True},
        "int": {"num_format": "#,##0"},
        "float": {"num_format": "General"},
        "day": {"num_format": "yyyy-mm-dd", "align": "left"},
        "title": {"bold": True, "font_size": 16},
        "label": {"font_color": LIGHT.soft},
    }
    return {name: book.add_format({**common, **kind}) for name, kind in kinds.items()}


def _data(sheet: Worksheet, display: pd.DataFrame, formats: Formats, t: Translator) -> None:
    """The table: header frozen and filtered, cells by their kind, columns as wide as they need."""
    height, width = display.shape
    for column, name in enumerate(display.columns):
        sheet.write_string(0, column, _text(str(name)), formats["head"])
        values = [plain(value) for value in display.iloc[:, column]]
        for row, value in enumerate(values, start=1):
            _write(sheet, row, column, value, formats, t)
        sheet.set_column(column, column, _wide([str(name), *values]))
    sheet.freeze_panes(1, 0)
    if width:
        sheet.autofilter(0, 0, max(height, 1), width - 1)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, row: int, column: int, value: Any, formats: Formats, t: Translator) -> None:
    if value is None:
        sheet.write_blank(row, column, None, formats["text"])
    elif isinstance(value, bool):
        sheet.write_string(row, column, t("value-yes" if value else "value-no"), formats["text"])
    elif isinstance(value, datetime.datetime):
        sheet.write_string(row, column, t.moment(value), formats["text"])
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, formats["day"])
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, formats["int" if isinstance(value, int) else "float"])
    else:
        sheet.write_string(row, column, _text(neutral(str(value))), formats["text"])


def _about(sheet: Worksheet, stamp: Stamp, title: str, said: Foot, formats: Formats, t: Translator) -> None:
    """What the table is and what must be known beside it, one line each."""
    view, of = stamp.view, stamp.of
    lines: list[tuple[str, Any]] = [
        *([(t("trial-column"), said.stamp)] if said.stamp else []),
        (t("sheet-as_of"), view.as_of),
        (t("sheet-scope"), t(f"scope-{view.scope}")),
        (t("sheet-delegations"), of.delegations),
        (t("sheet-members"), of.members_covered),
        (t("sheet-counted"), t("sheet-counted_related" if view.related else "sheet-counted_group")),
        (t("sheet-statements"), stamp.statements),
        (t("sheet-record"), view.record),
        (t("sheet-source"), said.source),
        *([(t("sheet-address"), said.address)] if said.address else []),
        *([(t("sheet-reach"), said.reach)] if said.reach else []),
        *((t("sheet-note"), note) for note in said.notes),
    ]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, _text(neutral(title)), formats["title"])
    for row, (label, value) in enumerate(lines, start=2):
        sheet.write_string(row, 0, label, formats["label"])
        number = isinstance(value, int) and not isinstance(value, bool)
        if number:
            sheet.write_number(row, 1, value, formats["text"])
        else:
            _write(sheet, row, 1, value, formats, t)


def _printed(sheet: Worksheet, stamp: Stamp, title: str, said: Foot, t: Translator) -> None:
    """On paper: A4 across, one page wide; title and day above, the notes and the page number below."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    day = t("brief-as_of", day=stamp.view.as_of)
    above, below = (f"{said.stamp} · {title}", f"{said.stamp}. ") if said.stamp else (title, "")
    sheet.set_header(f"&L{_in_header(above, 120)}&R{_in_header(day, 60)}")
    sheet.set_footer(f"&L&8{_in_header(below + said.notes[0], 180)}&R&P / &N")


def _in_header(text: str, longest: int) -> str:
    """A text for a header of a sheet, where & begins a command and 255 characters are all there is."""
    return _text(text)[:longest].replace("&", "&&")


def _text(text: str) -> str:
    """A text that XML and a cell can hold."""
    return FORBIDDEN.sub("", text)[:CELL]


def _sheet_name(table: Table, t: Translator) -> str:
    """The name of the table where the language has one; a sheet allows 31 characters, without []:*?/\\."""
    key = f"table-{table.name}"
    name = re.sub(r"[\[\]:*?/\\]", " ", t(key) if t.has(key) else table.name).strip("' ")[:31].strip("' ")
    return name if name and name != t("sheet-about") else "data"


def _wide(values: list[Any]) -> int:
    longest = max(10 if isinstance(v, datetime.date) else len(str(v)) for v in values if v is not None)
    return min(WIDEST, max(NARROWEST, longest + 3))
