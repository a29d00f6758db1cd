"""The first sheet of a workbook: what the document is, where its tables are, what it says in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..i18n import Translator
from .document import Document, Section, Staged, Stages, Words
from .excel_cells import HIGHEST, LINE, cell, lines, put
from .excel_sheets import Cell, Rows

LABELS, TOLD = 34, 100
"""How wide the labels are, and the sentences beside them, in characters."""


class About:
    """The first sheet of a document, for the sheets it has."""

    def __init__(
        self, sheet: Any, document: Document, sheets: Sequence[Rows], formats: dict[str, Any], t: Translator
    ) -> None:
        self.sheet, self.document, self.sheets, self.t = sheet, document, sheets, t
        self.formats = {**formats, "int": formats["number"]}
        self.row = 0

    def write(self) -> None:
        """Title, facts, what must be known beside a number, the fills, the tables, then every section."""
        document = self.document
        self.sheet.set_column(0, 0, LABELS)
        self.sheet.set_column(1, 1, TOLD)
        self.sheet.hide_gridlines(2)
        self._label(document.title, "title")
        self.row = 1
        self._label(document.subtitle, "label")
        self.row = 3
        typed = [*self._typed()]
        known = {label for label, _ in typed}
        for label, value in [*((a, b) for a, b in document.facts if a not in known), *typed]:
            self._label(label, "label")
            self._said(value)
        self.row += 1
        if self._has_stages():
            self._legend()
        self._contents()
        for section in document.sections:
            self._section(section)

    def _typed(self) -> Iterator[tuple[str, Cell]]:
        """The day as a day, the counts as numbers, and the foot."""
        stamp, told, t = self.document.stamp, self.document.foot, self.t
        if told.stamp:
            yield t("trial-column"), told.stamp
        yield t("sheet-as_of"), stamp.view.as_of
        yield t("sheet-scope"), t(f"scope-{stamp.view.scope}")
        yield t("sheet-delegations"), stamp.of.delegations
        yield t("sheet-members"), stamp.of.members_covered
        yield t("sheet-record"), stamp.view.record
        yield t("sheet-source"), told.source
        for label, value in (("sheet-address", told.address), ("sheet-reach", told.reach)):
            if value:
                yield t(label), value
        for note in told.notes:
            yield t("sheet-note"), note

    def _label(self, words: str, kind: str) -> None:
        self.sheet.write_string(self.row, 0, cell(words), self.formats[kind])

    def _said(self, value: Cell) -> None:
        """A value in the second column, in a row as high as it needs."""
        put(self.sheet, (self.row, 1), value, self.formats)
        if (many := lines(value, TOLD)) > 1:
            self.sheet.set_row(self.row, min(HIGHEST, LINE * many))
        self.row += 1

    def _has_stages(self) -> bool:
        """Does any sheet hold a stage?"""
        charts = any(isinstance(piece, Stages) for rows in self.sheets for piece in rows.pieces)
        return charts or any(
            isinstance(one, Staged) for rows in self.sheets for row in rows.rows for one in row
        )

    def _legend(self) -> None:
        """The fills of a stage with their words."""
        self._label(self.t("column-stage"), "label")
        for stage in self.document.legend:
            self.row += 1
            put(self.sheet, (self.row, 0), stage, self.formats)
        self.row += 2

    def _contents(self) -> None:
        """A link to each sheet, and what it shows."""
        if not self.sheets:
            return
        self._label(self.t("sheets-contents"), "part")
        self.row += 1
        for rows in self.sheets:
            quoted = rows.name.replace("'", "''")
            link = f"internal:'{quoted}'!A1"
            self.sheet.write_url(self.row, 0, link, self.formats["link"], cell(rows.name))
            self._said(rows.caption)
        self.row += 1

    def _section(self, section: Section) -> None:
        """Its sentences, and where a table of it has no rows, what is said of that."""
        words = [piece for piece in section.pieces if isinstance(piece, Words)]
        none = [rows.none for rows in self.sheets if rows.none and rows.pieces[0] in section.pieces]
        told = (*section.lead, *(one for piece in words for one in piece.paragraphs), *none)
        if told:
            self._label(section.title, "part")
            for line in dict.fromkeys(told):
                self._said(line)
            self.row += 1
