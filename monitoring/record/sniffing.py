"""What a file is, found from its content and never from its name; nothing in it is run or unpacked whole."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise

LIMIT = 5 * 1024 * 1024
"""Bytes that a file may have."""

MEDIA_TYPES: dict[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "png": "image/png",
    "jpg": "image/jpeg",
    "txt": "text/plain",
    "csv": "text/csv",
}
"""The listed types: extension -> media type."""

MOST_PARTS = 3000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 150
"""A part that unpacks to so many times its size, and to more than SMALL, is there to fill a machine."""

SMALL = 4 * 1024 * 1024
_READ = 1024 * 1024  # bytes of a part that are looked at

_OPEN_XML = {f"{MEDIA_TYPES[name]}.main+xml": name for name in ("docx", "xlsx", "pptx")}
_OPEN_DOCUMENT = {MEDIA_TYPES[name]: name for name in ("odt", "ods")}
_ARCHIVES = re.compile(r"\.(zip|rar|7z|jar|gz|bz2|xz|tar|tgz|cab|iso)$", re.I)
_EMBEDDED = re.compile(r"(^|/)embeddings/[^/]+\.(docx|xlsx|pptx)$", re.I)
_MACROS = re.compile(r"(vbaproject\.bin|vbadata\.xml)$|(^|/)(activex|macrosheets|basic|scripts)/", re.I)
_NOT_IN_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MARKUP = re.compile(rb"\s*(<\?xml|<!doctype|<html|<svg|<script|<head|<body|\{\\rtf|%!ps|#!)", re.I)
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError)
"""What reading an archive raises that is broken, cut off, or packed in an unknown way."""


class NotTaken(Exception):
    """A content that is not taken: ``key`` of the locale files, and what was found."""

    def __init__(self, key: str, found: str = "") -> None:
        super().__init__(key, found)
        self.key = key
        self.found = found


def kind_of(content: bytes, name: str) -> str:
    """Which of the listed types a content is, a key of MEDIA_TYPES; a name decides only between txt and csv.

    Errors: NotTaken, found "" where it is none that is known here
    """
    for begins, look in _LOOKS:
        if content.startswith(begins):
            return look(content)
    if content.startswith(OLD_OFFICE):
        raise NotTaken("report-file_type", "DOC, XLS, PPT")
    if _is_text(content):
        return "csv" if name.lower().endswith(".csv") else "txt"
    raise NotTaken("report-file_type")


def _pdf(content: bytes) -> str:
    if not re.match(rb"%PDF-[12]\.\d", content) or b"%%EOF" not in content[-2048:]:
        raise NotTaken("report-file_broken", "PDF")
    return "pdf"


def _png(content: bytes) -> str:
    if content[12:16] != b"IHDR" or _PNG_END not in content[-4096:]:
        raise NotTaken("report-file_broken", "PNG")
    return "png"


def _jpeg(content: bytes) -> str:
    if b"\xff\xd9" not in content[3:]:
        raise NotTaken("report-file_broken", "JPEG")
    return "jpg"


def _zip(content: bytes, depth: int = 0) -> str:
    """A document of an office program by its parts: the main part that it declares must be there."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _is_bounded(parts)
            found = _office(archive, {part.filename for part in parts})
            for part in parts:
                if _EMBEDDED.search(part.filename):
                    _embedded(archive, part, depth)
    except UNREADABLE as error:
        raise NotTaken("report-file_broken", "ZIP") from error
    return found


def _is_bounded(parts: list[zipfile.ZipInfo]) -> None:
    """What the directory of an archive says of its parts, before any of them is opened."""
    if any(part.flag_bits & 0x1 for part in parts):
        raise NotTaken("report-file_locked")
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise NotTaken("report-file_broken", "ZIP")  # no office program packs so; those unpack unbounded
    swollen = any(
        part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1) for part in parts
    )
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED or swollen:
        raise NotTaken("report-file_bomb")
    if any(_ARCHIVES.search(part.filename) for part in parts) or _overlap(parts):
        raise NotTaken("report-file_bomb")
    if any(_MACROS.search(part.filename) for part in parts):
        raise NotTaken("report-file_macros")


def _overlap(parts: list[zipfile.ZipInfo]) -> bool:
    """Parts that share their bytes unpack to far more than the file could hold."""
    placed = sorted((part.header_offset, part.compress_size) for part in parts)
    return any(start + size > following for (start, size), (following, _) in pairwise(placed))


def _office(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "[Content_Types].xml" in names:
        return _open_xml(_read(archive, "[Content_Types].xml").decode("utf-8", "replace"), names)
    declared = _read(archive, "mimetype").decode("ascii", "replace").strip() if "mimetype" in names else ""
    if declared in _OPEN_DOCUMENT and "content.xml" in names:
        return _OPEN_DOCUMENT[declared]
    raise NotTaken("report-file_type", declared or "ZIP")


def _open_xml(types: str, names: set[str]) -> str:
    if "macroenabled" in types.lower():
        raise NotTaken("report-file_macros")
    for element in re.findall(r"<Override\b[^>]*>", types):
        held = dict(re.findall(r"""(\w+)\s*=\s*["']([^"']*)["']""", element))
        kind = _OPEN_XML.get(held.get("ContentType", ""))
        if kind and held.get("PartName", "").lstrip("/") in names:
            return kind
    raise NotTaken("report-file_type", "ZIP")


def _embedded(archive: zipfile.ZipFile, part: zipfile.ZipInfo, depth: int) -> None:
    """The workbook behind a chart is a document in a document; deeper than that nobody draws charts."""
    if depth or part.file_size > LIMIT:
        raise NotTaken("report-file_bomb")
    _zip(_read(archive, part.filename, LIMIT), depth + 1)


def _read(archive: zipfile.ZipFile, name: str, most: int = _READ) -> bytes:
    """At most so much of a part, whatever the directory says of its size."""
    with archive.open(name) as part:
        return part.read(most)


def _is_text(content: bytes) -> bool:
    """Letters and nothing else: UTF-8, or one byte a letter as older programs of Western Europe write."""
    if _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")):
        return False
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            return False
    return not _NOT_IN_TEXT.search(text)


_LOOKS: tuple[tuple[bytes, Callable[[bytes], str]], ...] = (
    (b"%PDF", _pdf),
    (_PNG, _png),
    (b"\xff\xd8\xff", _jpeg),
    (b"PK\x03\x04", _zip),
)
