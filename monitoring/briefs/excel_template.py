"""The workbook that a delegation fills in off line: its reports, what stands now, and how it is done.

The sheet of reports has its header in words and, in a hidden row beneath, in codes: moved with their
columns and saved again by Excel or LibreOffice, they tell what is what in any language. What a cell may
hold is said by drop-down lists and validations; text stays text, whatever it begins with.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..answers import MemberAnswer
from ..answers.pieces import Meeting, Recommendation
from ..i18n import Translator, translator
from ..pictures import words as said
from ..pictures.palette import LIGHT
from ..vocabulary import ADOPTED_ON, LANGUAGES, Precision, Stage, Visibility
from . import excel_record
from .excel import CELL, FONT, FORBIDDEN, MADE_ON, OPTIONS
from .foot import foot

COLUMNS = ("member", "recommendation", "stage", "said_on", "text", "visibility", "evidence")
FURTHER = ("language", "practice", "need", "meeting", "report")
TO_CHOOSE = ("recommendation", "stage", "visibility", "language", "meeting")
WIDTHS = {"member": 10, "recommendation": 34, "stage": 20, "said_on": 14, "text": 60, "visibility": 24} | {
    "evidence": 34,
    "language": 14,
    "practice": 34,
    "need": 34,
    "meeting": 22,
    "report": 18,
}
STAGES = tuple(stage for stage in Stage if stage != Stage.NO_REPORT)
LONGEST = 4000
ROWS = 200
"""Rows that have drop-down lists, beside those that are filled in."""

HEADS = 2
HOW = 5
LISTS = "lists"


@dataclass(frozen=True)
class Standing:
    """A report of the Member that stands, as a row to change. evidence: symbol and link, in one cell."""

    report: str
    recommendation: int
    stage: Stage
    said_on: datetime.date
    text: str
    visibility: Visibility
    evidence: str
    language: str
    practice: str
    need: str
    meeting: str


def template(
    answer: MemberAnswer, standing: Sequence[Standing], meetings: Sequence[Meeting], t: Translator
) -> bytes:
    """The workbook of a Member: what it may change, six rows to fill in, and what the record says now.

    answer    the Member as of today, as its reader may see it
    standing  its reports that stand, in the order of their rows
    meetings  those that can be chosen
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    notes = foot(answer.stamp, t)
    title = _text(t("template-title", member=answer.name))
    book.set_properties({"title": title, "comments": notes.note, "created": MADE_ON})
    sheet = Sheet(book, answer, meetings, t)
    how, rows = book.add_worksheet(t("template-sheet_how")), book.add_worksheet(t("template-sheet_reports"))
    now, lists = book.add_worksheet(t("template-sheet_record")), book.add_worksheet(LISTS)
    sheet.how(how, title)
    sheet.reports(rows, standing)
    excel_record.write(now, answer, sheet.formats, t)
    sheet.lists(lists)
    for one in (how, rows, now):
        one.set_landscape()
        one.set_paper(9)
        one.fit_to_pages(1, 0)
        one.set_footer(f"&L&8{_text(notes.notes[0])[:180].replace('&', '&&')}&R&P / &N")
    book.close()
    return file.getvalue()


def words() -> dict[str, dict[str, str]]:
    """What may stand in such a workbook beside codes, in any language: column -> word -> code.

    Under "column" stand the words of the headers.
    """
    found: dict[str, dict[str, str]] = {name: {} for name in ("column", "stage", "visibility", "language")}
    for t in map(translator, LANGUAGES):
        found["column"] |= {t(f"template-column_{name}"): name for name in (*COLUMNS, *FURTHER)}
        found["stage"] |= {t(f"{key}{stage}"): stage.value for stage in STAGES for key in _STAGE}
        found["visibility"] |= {t(f"{key}{one}"): one.value for one in Visibility for key in _VISIBILITY}
        found["language"] |= {t(f"bar-language-{code}"): code for code in LANGUAGES}
    return found


_STAGE, _VISIBILITY = ("delegate-stage_", "stage-"), ("delegate-visibility_", "visibility-")


class Sheet:
    """The sheets of one workbook in the making, and what is said in all of them."""

    def __init__(
        self, book: xlsxwriter.Workbook, answer: MemberAnswer, meetings: Sequence[Meeting], t: Translator
    ) -> None:
        self.answer = answer
        self.t = t
        self.formats = formats(book)
        self.choices = {
            "recommendation": [title(one, t) for one in answer.recommendations],
            "stage": [t(f"delegate-stage_{stage}") for stage in STAGES],
            "visibility": [t(f"delegate-visibility_{one}") for one in Visibility],
            "language": [t(f"bar-language-{code}") for code in LANGUAGES],
            "meeting": list(_meetings(meetings, t).values()),
        }
        self.meetings = _meetings(meetings, t)

    def how(self, sheet: Worksheet, title: str) -> None:
        """How it is done, the columns, and the notes that everything carries."""
        t, notes = self.t, foot(self.answer.stamp, self.t)
        places = {1: {"sheet": t("template-sheet_reports")}}
        steps = [t(f"template-how_{number}", **places.get(number, {})) for number in range(1, HOW + 1)]
        lines = [("", step) for step in [*notes.lines[1:], *steps]]
        lines += [("", ""), (t("template-columns"), "")]
        for name in (*COLUMNS, *FURTHER):
            optional = f" ({t('template-optional')})" if name in FURTHER or name == "evidence" else ""
            lines.append((t(f"template-column_{name}") + optional, self._means(name)))
        lines += [("", ""), (t("sheet-source"), notes.source), (t("sheet-as_of"), t.day(self._today))]
        sheet.set_column(0, 0, 36, self.formats["text"])
        sheet.set_column(1, 1, 100, self.formats["text"])
        sheet.hide_gridlines(2)
        sheet.write_string(0, 0, title, self.formats["title"])
        for row, (label, text) in enumerate(lines, start=2):
            sheet.write_string(row, 0, _text(label), self.formats["label"])
            sheet.write_string(row, 1, _text(text), self.formats["text"])

    def reports(self, sheet: Worksheet, standing: Sequence[Standing]) -> None:
        """The reports: header in words, header in codes, those that stand, and a row for each of the six."""
        member = {"member": self.answer.member, "language": self._language(self.t.language)}
        empty = [{**member, "recommendation": title(one, self.t)} for one in self.answer.recommendations]
        rows = [*(self._row(one) for one in standing), *empty]
        last = HEADS + len(rows) + ROWS
        for column, name in enumerate((*COLUMNS, *FURTHER)):
            kind = self.formats["day" if name == "said_on" else "text"]
            sheet.set_column(column, column, WIDTHS[name], kind)
            sheet.write_string(0, column, self.t(f"template-column_{name}"), self.formats["head"])
            sheet.write_string(1, column, name, self.formats["label"])
            sheet.data_validation(HEADS, column, last, column, self._valid(name))
            for row, held in enumerate(rows, start=HEADS):
                _write(sheet, row, column, held.get(name, ""), kind)
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.freeze_panes(HEADS, 2)
        sheet.repeat_rows(0)

    def lists(self, sheet: Worksheet) -> None:
        """What the drop-down lists offer, out of sight."""
        for column, name in enumerate(TO_CHOOSE):
            for row, choice in enumerate(self.choices[name]):
                sheet.write_string(row, column, _text(choice), self.formats["text"])
        sheet.hide()

    @property
    def _today(self) -> datetime.date:
        return self.answer.stamp.view.as_of

    def _means(self, name: str) -> str:
        places: dict[str, dict[str, Any]] = {
            "stage": {"stage": self.t(f"delegate-stage_{Stage.REPORTED}")},
            **{text: {"longest": LONGEST} for text in ("text", "practice", "need")},
        }
        return self.t(f"template-means_{name}", **places.get(name, {}))

    def _language(self, code: str) -> str:
        return self.t(f"bar-language-{code}")

    def _row(self, one: Standing) -> dict[str, Any]:
        number = {each.number: title(each, self.t) for each in self.answer.recommendations}
        return {
            "member": self.answer.member,
            "recommendation": number.get(one.recommendation, str(one.recommendation)),
            "stage": self.t(f"delegate-stage_{one.stage}"),
            "visibility": self.t(f"delegate-visibility_{one.visibility}"),
            "language": self._language(one.language),
            "meeting": self.meetings.get(one.meeting, one.meeting),
            **{name: getattr(one, name) for name in AS_THEY_ARE},
        }

    def _valid(self, name: str) -> dict[str, Any]:
        """What a cell of a column may hold; said when somebody is in it, and when it holds something else."""
        means = self._means(name)[:255]
        rule: dict[str, Any] = {"ignore_blank": True, "input_message": means, "error_message": means}
        if name in TO_CHOOSE:
            letter, many = chr(ord("A") + TO_CHOOSE.index(name)), max(len(self.choices[name]), 1)
            # Codes and words of other languages are read too: the list offers, and asks before it refuses.
            return rule | {
                "validate": "list",
                "source": f"={LISTS}!${letter}$1:${letter}${many}",
                "error_type": "warning",
            }
        if name == "said_on":
            between = {"criteria": "between", "minimum": ADOPTED_ON, "maximum": "=TODAY()"}
            return rule | {"validate": "date", **between, "error_type": "warning"}
        longest = LONGEST if name in ("text", "practice", "need") else 2200
        return rule | {"validate": "length", "criteria": "<=", "value": longest}


AS_THEY_ARE = ("said_on", "text", "evidence", "practice", "need", "report")


def title(one: Recommendation, t: Translator) -> str:
    """One of the six as the drop-down list has it: its number, and its short title."""
    return f"{one.number} · {t.text(one.short)}"


def formats(book: xlsxwriter.Workbook) -> Mapping[str, Format]:
    """How cells look; those with text hold it as text, so that no program makes a formula of it."""
    common = {"font_name": FONT, "font_size": 11, "font_color": LIGHT.ink, "valign": "top"}
    kinds: dict[str, dict[str, Any]] = {
        "head": {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": LIGHT.panel},
        "text": {"text_wrap": True, "num_format": "@"},
        "day": {"num_format": "yyyy-mm-dd", "align": "left"},
        "title": {"bold": True, "font_size": 16},
        "label": {"text_wrap": True, "font_color": LIGHT.soft},
    }
    return {name: book.add_format({**common, **kind}) for name, kind in kinds.items()}


def _meetings(meetings: Sequence[Meeting], t: Translator) -> dict[str, str]:
    """Code -> the day of a meeting in words, where it is known and no other is held on it; else the code."""
    days = [one.day for one in meetings]
    return {
        one.meeting: said.day(t, one.day)
        if one.day.precision == Precision.DAY and days.count(one.day) == 1
        else one.meeting
        for one in meetings
    }


def _write(sheet: Worksheet, row: int, column: int, value: Any, kind: Format) -> None:
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, kind)
    elif value:
        sheet.write_string(row, column, _text(value), kind)
    else:
        sheet.write_blank(row, column, None, kind)


def _text(text: str) -> str:
    """A text that XML and a cell can hold."""
    return FORBIDDEN.sub("", text)[:CELL]
