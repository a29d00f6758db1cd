"""Whether a file with reports can be opened at all: what it is, found from its content, and how large.

Everything that a reader of workbooks would stumble over, or unpack for minutes, is told here in one
sentence each, before anything is parsed.
"""

from __future__ import annotations

import io
import zipfile

from ..errors import BadIntake, Problem
from . import sniffing

LIMIT = 5 * 1024 * 1024
"""Bytes that a file may have."""

MOST_UNPACKED = 50 * 1024 * 1024
MOST_PARTS = 500
MOST_TAGS = 1_000_000
"""Marks of XML in all parts of a workbook: 2,000 rows of 12 columns have about 150,000."""

EXPECTED = (".xlsx", ".csv")

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DECLARED = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_KNOWN = {b"MZ": "EXE", b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"\x7fELF": "ELF"}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def refused(key: str, field: str = "", **places: object) -> BadIntake:
    """A file that is not read at all, for one reason."""
    return BadIntake([Problem(field, key, places)])


def text_of(content: bytes) -> str | None:
    """The text of a CSV file; None where the content is a workbook that may be opened.

    Errors: BadIntake, one problem that names what was found and what is expected
    """
    if len(content) > LIMIT:
        raise refused("intake-large", size=-(-len(content) // 1024**2), limit=LIMIT // 1024**2)
    if not content.strip():
        raise refused("intake-empty")
    if content.startswith(b"PK"):
        _workbook(content)
        return None
    if content.startswith(sniffing.OLD_OFFICE):
        raise refused("report-file_locked") if _LOCKED in content else _other("XLS")
    for begins, name in _KNOWN.items():
        if content.startswith(begins) and b"\0" in content + b"\0" * (name == "PDF"):
            raise _other(name)
    return _text(content)


def _text(content: bytes) -> str:
    if content.startswith(_UTF_16):
        raise refused("intake-encoding")
    if b"\0" in content:
        raise _other("NUL")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused("intake-encoding") from error


def _workbook(content: bytes) -> None:
    try:
        kind = sniffing.kind_of(content, "")
    except sniffing.NotTaken as error:
        if error.key == "report-file_type":
            raise _other(error.found or "ZIP") from error
        raise refused(error.key, found=error.found) from error
    if kind != "xlsx":
        raise _other(kind.upper())
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _bounded(archive)
    except sniffing.UNREADABLE as error:
        raise refused("report-file_broken", found="XLSX") from error


def _bounded(archive: zipfile.ZipFile) -> None:
    """How much is in it: parts, bytes unpacked, marks of XML; and that no part declares entities."""
    parts, tags = archive.infolist(), 0
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refused("report-file_bomb")
    for part in parts:
        held = archive.read(part)
        if any(declared in held for declared in _DECLARED):
            raise refused("intake-entities")
        tags += held.count(b"<")
        if tags > MOST_TAGS:
            raise refused("report-file_bomb")


def _other(found: str) -> BadIntake:
    return refused("intake-type", found=found, expected=EXPECTED)
