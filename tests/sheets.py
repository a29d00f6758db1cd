"""Files with reports, as tests bring them: the same rows as a CSV and as a workbook, and broken ones."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl
import xlsxwriter

COLUMNS = ("member", "recommendation", "stage", "said_on", "text", "visibility", "evidence")
ROW = {
    "member": "URY",
    "recommendation": 4,
    "stage": "planned",
    "said_on": "2026-01-15",
    "text": "Made-up words: a guide is being written.",
    "visibility": "public",
    "evidence": "G/MA/367",
}
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def row(**more: Any) -> dict[str, Any]:
    """One row that can be submitted, but for what is said otherwise."""
    return {**ROW, **more}


def heads(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The columns of some rows."""
    return [*COLUMNS, *dict.fromkeys(name for one in rows for name in one if name not in COLUMNS)]


def text(*rows: Mapping[str, Any], mark: str = ",", ends: str = "\r\n", columns: Any = None) -> bytes:
    """Rows as a CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=mark, lineterminator=ends)
    names = columns or heads(rows)
    writer.writerow(names)
    writer.writerows([one.get(name, "") for name in names] for one in rows)
    return out.getvalue().encode()


def book(*rows: Mapping[str, Any], columns: Any = None, then: Callable[[Any], None] | None = None) -> bytes:
    """Rows as a workbook with one sheet, Sheet1; text stays text. then: more, done with openpyxl."""
    file = io.BytesIO()
    made = xlsxwriter.Workbook(file, OPTIONS)
    sheet, names = made.add_worksheet(), columns or heads(rows)
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    for place, name in enumerate(names):
        sheet.write(0, place, name)
        for number, one in enumerate(rows, start=1):
            value = one.get(name, "")
            if hasattr(value, "isoformat"):
                sheet.write_datetime(number, place, value, day)
            elif isinstance(value, str):
                sheet.write_string(number, place, value)
            else:
                sheet.write(number, place, value)
    made.close()
    return edited(file.getvalue(), then) if then else file.getvalue()


def edited(content: bytes, then: Callable[[Any], None]) -> bytes:
    """A workbook opened and saved again by another program, with a change on the way."""
    held = openpyxl.load_workbook(io.BytesIO(content))
    then(held)
    out = io.BytesIO()
    held.save(out)
    return out.getvalue()


def parts(content: bytes, **changes: Any) -> bytes:
    """A workbook with some of its parts put in, changed or (None) left out, by the end of their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = {name: name for name in old.namelist()}
        for end, change in changes.pop("of", changes).items():
            found = [name for name in names if name.endswith(end)] or [end]
            names.pop(found[0], None)
            if change is not None:
                held = change(old.read(found[0])) if callable(change) else change
                new.writestr(found[0], held)
        for name in names:
            new.writestr(name, old.read(name))
    return out.getvalue()
