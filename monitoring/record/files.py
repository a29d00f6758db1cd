"""The files of data/: read, checked whole, and turned into rows. A bad file is refused, never mended.

What may stand in a column is declared in columns.py and checked by pandera; what is found is told
with file, line (as an editor counts, the header being line 1), column, and what was expected.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import BadFile
from .column import Column, File, Kind
from .columns import FILES
from .wording import tidy

Row = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """One file as it stands: texts, and the line on which each row begins."""

    file: File
    texts: pd.DataFrame
    lines: list[int]

    def refusal(self, key: str, row: int, column: str, **more: Any) -> BadFile:
        """The error for one cell (or for several, their names parted by a comma)."""
        found = ", ".join(str(self.texts.at[row, name]) for name in column.split(", "))
        return BadFile(
            key, file=f"{self.file.name}.csv", line=self.lines[row], column=column, found=found, **more
        )


def read_all(folder: Path) -> dict[str, list[Row]]:
    """Read every file of data/ and check it. Errors and what it returns: as rows_of."""
    return rows_of(contents(folder))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of data/ as it stands, each read once. Errors: BadFile when one is absent."""
    return {name: _bytes(folder / f"{name}.csv") for name in FILES}


def digest(held: dict[str, bytes]) -> str:
    """A SHA-256 over all files, from the very bytes that were read."""
    whole = hashlib.sha256()
    for name, data in held.items():
        whole.update(f"{name} {len(data)}\n".encode())
        whole.update(data)
    return whole.hexdigest()


def rows_of(held: dict[str, bytes]) -> dict[str, list[Row]]:
    """Check every file, alone and against the others, and make rows of it.

    Returns:  rows of each table; texts tidied, days as dates, numbers as numbers, unknown days None
    Errors:   BadFile for the first fault found: file, line, column, found, and where there are any
              options (the codes there are) or expected
    """
    from . import checks  # pandera takes a third of a second to import; most starts read no file

    known: dict[Kind, frozenset[str]] = {}
    rows: dict[str, list[Row]] = {}
    for name, file in FILES.items():
        sheet = read(held[name], file)
        checks.check(sheet, known)
        for kind, (table, column) in REFERRED.items():
            if table == name:
                known[kind] = frozenset(sheet.texts[column])
        rows[name] = [_typed(file, record) for record in sheet.texts.to_dict("records")]
    return rows


REFERRED: dict[Kind, tuple[str, str]] = {
    Kind.MEMBER: ("members", "member"),
    Kind.MEETING: ("meetings", "meeting"),
    Kind.TERM: ("terms", "key"),
}
"""Where the codes stand that other files refer to."""


def read(data: bytes, file: File) -> Sheet:
    """Read one file as texts. Errors: BadFile when it is not UTF-8, or not a table of its columns."""
    name = f"{file.name}.csv"
    reader = csv.reader(io.StringIO(_text(name, data), newline=""), strict=True)
    cells: list[list[str]] = []
    lines: list[int] = []
    begins = 1
    try:
        for row in reader:
            if row:
                cells.append(row)
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadFile("file-quotes", file=name, line=begins, column="-", found=str(error)) from error
    header = _header(file, cells)
    for line, row in zip(lines, cells, strict=True):
        if len(row) != len(header):
            raise BadFile(
                "file-cells", file=name, line=line, column="-", found=len(row), expected=len(header)
            )
    texts = [[tidy(cell) for cell in row] for row in cells[1:]]
    return Sheet(file, pd.DataFrame(texts, columns=header, dtype="str")[list(file.names)], lines[1:])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadFile("file-absent", file=path.name, line=0, column="-", found="-") from error


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A mark at the start shifts what the decoder counts; only line feeds before it matter.
        line = data[: error.start].count(b"\n") + 1
        found = f"0x{data[error.start]:02x}"
        raise BadFile("file-encoding", file=name, line=line, column="-", found=found) from error


def _header(file: File, cells: list[list[str]]) -> list[str]:
    header = [tidy(cell) for cell in cells[0]] if cells else []
    place = {"file": f"{file.name}.csv", "line": 1}
    for name in header:
        if name not in file.names:
            raise BadFile("file-column_unknown", **place, column=name or "-", found=name, options=file.names)
        if header.count(name) > 1:
            raise BadFile("file-column_twice", **place, column=name, found=name)
    for name in file.names:
        if name not in header:
            raise BadFile("file-column_absent", **place, column=name, found=", ".join(header) or "-")
    return header


def _typed(file: File, texts: dict[Any, Any]) -> Row:
    return {column.name: _value(column, texts[column.name]) for column in file.columns}


def _value(column: Column, text: str) -> Any:
    match column.kind:
        case Kind.DAY:
            return datetime.date.fromisoformat(text) if text else None
        case Kind.WHOLE:
            return int(text) if text else None
        case Kind.NUMBER:
            return float(text) if text else None
        case _:
            return text
