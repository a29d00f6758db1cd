"""What the record says of one Member now, as a sheet to read beside the one that is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..answers import MemberAnswer
from ..answers.pieces import Cell, Statement
from ..i18n import Translator
from ..pictures import words
from .excel import CELL, FORBIDDEN

HEADS = ("recommendation", "stage", "day", "words", "origin", "visibility", "source", "source_url")
ALIKE = ("recommendation", "stage", "visibility")
WIDTHS = (34, 22, 20, 70, 24, 24, 34, 34)


def write(sheet: Any, answer: MemberAnswer, formats: Mapping[str, Any], t: Translator) -> None:
    """One row for each statement that counts today; for a recommendation on which there is none, one that
    says where the Member stands. Protected against typing into the wrong sheet, without a password."""
    for column, (name, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        key = f"template-column_{name}" if name in ALIKE else f"template-record_{name}"
        sheet.set_column(column, column, width, formats["text"])
        sheet.write_string(0, column, t(key), formats["head"])
    for row, texts in enumerate(_rows(answer, t), start=1):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, FORBIDDEN.sub("", text)[:CELL], formats["text"])
    sheet.freeze_panes(1, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})


def _rows(answer: MemberAnswer, t: Translator) -> Iterator[tuple[str, ...]]:
    cells = {cell.recommendation: cell for cell in answer.cells}
    today = answer.stamp.view.as_of
    for one in answer.recommendations:
        title = f"{one.number} · {t.text(one.short)}"
        counting = [
            said for said in answer.statements if said.recommendation == one.number and said.counts(today)
        ]
        for said in counting:
            yield (title, *_statement(said, t))
        if not counting:
            yield (title, *_cell(cells[one.number], t), "", "", "", "", "")


def _statement(one: Statement, t: Translator) -> tuple[str, ...]:
    return (
        t(f"stage-{one.stage}"),
        words.day(t, one.day),
        t.text(one.words),
        t(f"origin-long-{one.origin}"),
        t(f"delegate-visibility_{one.visibility}"),
        one.source_title,
        one.source_url,
    )


def _cell(cell: Cell, t: Translator) -> tuple[str, str]:
    """Where it stands without a word of its own: nowhere yet, or through the European Union."""
    stage = t(f"stage-{cell.stage}")
    stage = f"{stage} ({t('stage-through_union')})" if cell.through_union else stage
    return stage, words.day(t, cell.day) if cell.day else ""
