"""Files behind a report: known by what they hold, named tidily, and given only to who may see them."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from typing import Any

import pytest
import xlsxwriter
from sqlalchemy import func, select, text

from monitoring.errors import BadReport, NotFound
from monitoring.i18n import translator
from monitoring.record import drafts, evidence, reports, sniffing
from monitoring.record.access import ANYONE, Reader
from monitoring.record.model_reports import EvidenceFile
from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES, Visibility

from . import reporters
from .reporters import ANA, BEN, CHAIR, OTHER, STRANGERS, TODAY, VIEWER

OOXML = "application/vnd.openxmlformats-officedocument."
MAIN = {
    "docx": ("word/document.xml", f"{OOXML}wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", f"{OOXML}spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", f"{OOXML}presentationml.presentation.main+xml"),
}


def zipped(parts: dict[str, Any], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def office(kind: str, main: str = "", declared: str = "", **more: Any) -> bytes:
    part, content_type = MAIN[kind]
    types = f'<Types><Override PartName="/{part}" ContentType="{declared or content_type}"/></Types>'
    return zipped({"[Content_Types].xml": types, main or part: "<x/>", **more})


def open_document(kind: str, **more: Any) -> bytes:
    return zipped({"mimetype": evidence.TYPES[kind], "content.xml": "<x/>", **more})


def workbook() -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "=1+1")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$1"})
    sheet.insert_chart("C3", chart)
    book.close()
    return made.getvalue()


def png() -> bytes:
    def chunk(name: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
TAKEN = {
    "pdf": PDF,
    "docx": office("docx", **{"word/embeddings/Book1.xlsx": office("xlsx")}),
    "xlsx": workbook(),
    "pptx": office("pptx"),
    "odt": open_document("odt"),
    "ods": open_document("ods"),
    "png": png(),
    "jpg": JPEG,
    "txt": "Étude: des mots\tet d'autres\r\n".encode(),
    "csv": "a;b\n=1+1;é\n".encode("cp1252"),
}


@pytest.mark.parametrize("kind", TAKEN)
def test_every_listed_type_is_known_by_its_content(kind: str) -> None:
    assert set(TAKEN) == set(evidence.TYPES)
    named = "x.CSV" if kind == "csv" else "x.exe"
    assert sniffing.kind_of(TAKEN[kind], named) == kind


def bomb() -> bytes:
    return office("docx", **{"word/x.xml": b"\0" * (60 * 1024 * 1024)})


def overlapping() -> bytes:
    """Many entries of the directory that share one part: little to send, much to unpack."""
    whole = office("docx", **{f"p{place}": b"x" * 10_000 for place in range(3)})
    start = whole.index(b"PK\x01\x02")
    held = bytearray(whole)
    for place in [found for found in range(start, len(held) - 4) if held[found : found + 4] == b"PK\x01\x02"]:
        held[place + 42 : place + 46] = struct.pack("<I", 0)
    return bytes(held)


def locked() -> bytes:
    held = bytearray(office("docx"))
    held[held.index(b"PK\x01\x02") + 8] |= 1
    return bytes(held)


REFUSED: dict[str, tuple[str, bytes]] = {
    "empty": ("report-file_empty", b""),
    "too large": ("report-file_large", b"x" * (evidence.LIMIT + 1)),
    "program": ("report-file_type", b"MZ\x90\x00\x03" + b"\0" * 200),
    "elf": ("report-file_type", b"\x7fELF\x02\x01\x01" + b"\0" * 200),
    "gif": ("report-file_type", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    "page": ("report-file_type", b"\n <!DOCTYPE html><script>alert(1)</script>"),
    "page with a mark": ("report-file_type", b"\xef\xbb\xbf<html>"),
    "drawing": ("report-file_type", b'<?xml version="1.0"?><svg onload="alert(1)"/>'),
    "rich text": ("report-file_type", b"{\\rtf1 x}"),
    "script": ("report-file_type", b"#!/bin/sh\nrm -rf /\n"),
    "old office": ("report-file_type", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512),
    "text with nul": ("report-file_type", b"abc\x00def"),
    "two bytes a letter": ("report-file_type", "abc".encode("utf-16")),
    "escape": ("report-file_type", b"\x1b[31mred"),
    "noise": ("report-file_type", random.Random(1).randbytes(5000)),
    "archive": ("report-file_type", zipped({"a.txt": "x"})),
    "empty archive": ("report-file_type", zipped({})),
    "slides of an open document": (
        "report-file_type",
        zipped({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": "x"}),
    ),
    "open document without its content": ("report-file_type", zipped({"mimetype": evidence.TYPES["odt"]})),
    "office without its main part": ("report-file_type", office("docx", main="word/other.xml")),
    "template": ("report-file_type", office("docx", declared=f"{OOXML}wordprocessingml.template.main+xml")),
    "macros by part": ("report-file_macros", office("docx", **{"word/vbaProject.bin": "x"})),
    "macros by type": (
        "report-file_macros",
        office("xlsx", declared="application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    ),
    "macros of an open document": (
        "report-file_macros",
        open_document("odt", **{"Basic/Standard/x.xml": "x"}),
    ),
    "old macros": ("report-file_macros", office("xlsx", **{"xl/macrosheets/sheet1.xml": "x"})),
    "controls": ("report-file_macros", office("docx", **{"word/activeX/activeX1.bin": "x"})),
    "bomb": ("report-file_bomb", bomb()),
    "many parts": ("report-file_bomb", office("docx", **{f"p{place}": "" for place in range(4000)})),
    "archive inside": ("report-file_bomb", office("docx", **{"word/more.zip": zipped({"x": "x"})})),
    "parts that overlap": ("report-file_bomb", overlapping()),
    "bomb inside": ("report-file_bomb", office("pptx", **{"ppt/embeddings/Book1.xlsx": bomb()})),
    "three deep": (
        "report-file_bomb",
        office(
            "pptx",
            **{"ppt/embeddings/a.xlsx": office("xlsx", **{"xl/embeddings/b.docx": office("docx")})},
        ),
    ),
    "macros inside": (
        "report-file_macros",
        office("pptx", **{"ppt/embeddings/Book1.xlsx": office("xlsx", **{"xl/vbaProject.bin": "x"})}),
    ),
    "password": ("report-file_locked", locked()),
    "half a pdf": ("report-file_broken", PDF[:30]),
    "half a picture": ("report-file_broken", png()[:30]),
    "half a photograph": ("report-file_broken", JPEG[:-2]),
    "half an office file": ("report-file_broken", TAKEN["docx"][:-30]),
    "packed otherwise": (
        "report-file_broken",
        zipped({"[Content_Types].xml": "x" * 100}, zipfile.ZIP_LZMA),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_taken_is_answered_with_a_sentence(sqlite_store: Store, case: str) -> None:
    key, content = REFUSED[case]
    draft = reporters.drafted(sqlite_store)
    for name in ("report.pdf", "report.docx", "x.txt"):
        with sqlite_store.transaction() as session, pytest.raises(BadReport) as refused:
            evidence.put(session, ANA, draft.code, name, content)
        (problem,) = refused.value.problems
        assert (problem.field, problem.key) == ("file", key)
        for language in LANGUAGES:
            said = translator(language)(problem.key, **problem.places)
            assert "$" not in said
            assert key != "report-file_type" or all(kind.upper() in said for kind in evidence.TYPES)
    with sqlite_store.reading() as session:
        assert session.execute(select(func.count()).select_from(EvidenceFile)).scalar() == 0


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    import tracemalloc

    content = bomb()
    tracemalloc.start()
    with pytest.raises(sniffing.NotTaken):
        sniffing.kind_of(content, "x")
    assert tracemalloc.get_traced_memory()[1] < 2 * 1024 * 1024
    tracemalloc.stop()


def test_broken_files_are_answered_whatever_is_broken() -> None:
    """Bytes changed, cut and swapped in every listed type: an answer each time, never another error."""
    chance = random.Random(7)
    for _ in range(1500):
        held = bytearray(chance.choice(list(TAKEN.values())))
        for _ in range(chance.randrange(1, 8)):
            held[chance.randrange(len(held))] = chance.randrange(256)
        cut = bytes(held[: chance.randrange(1, len(held) + 1)] if chance.random() < 0.3 else held)
        try:
            answer = sniffing.kind_of(cut, "x")
        except sniffing.NotTaken as refused:
            answer = refused.key
        assert answer in evidence.TYPES or answer.startswith("report-file_")


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("Guide.pdf", "pdf", "Guide.pdf"),
        ("Guide.docx", "pdf", "Guide.pdf"),
        ("..\\..\\C:/secret/../Étude 1.PDF", "pdf", "Étude 1.pdf"),
        ("report.pdf.exe", "pdf", "report.pdf"),
        ("photo.JPEG", "jpg", "photo.JPEG"),
        ("photo", "jpg", "photo.jpg"),
        ("Version 1.0 of the guide", "pdf", "Version 1.0 of the guide.pdf"),
        ("a\x00\r\nSet-Cookie: x\u202efdp.exe", "pdf", "a Set-Cookie xfdp.pdf"),
        ("\ud800.pdf", "pdf", "_.pdf"),
        ('"<x>|?*:;%".pdf', "pdf", "x.pdf"),
        ("", "png", "file.png"),
        ("...", "png", "file.png"),
        (".pdf", "pdf", "file.pdf"),
        ("x" * 500 + ".pdf", "pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_tidied(name: str, kind: str, kept: str) -> None:
    assert evidence.tidy_name(name, kind) == kept
    assert len(kept) <= evidence.LONGEST_NAME


def with_file(store: Store, content: bytes = PDF, **more: Any) -> tuple[Any, Any]:
    """A draft that names a file put into it, and the file."""
    draft = reporters.drafted(store, **more)
    with store.transaction() as session:
        file = evidence.put(session, ANA, draft.code, "Guide.pdf", content)
        words = reporters.paper(file=file.code, **{k: v for k, v in more.items() if k == "visibility"})
        return drafts.save(session, ANA, draft.code, words, version=draft.version).draft, file


def readers_of(store: Store, code: str, *readers: Reader) -> list[Reader]:
    got = []
    for reader in readers:
        with store.reading() as session:
            try:
                assert evidence.fetch(session, reader, code).content
            except NotFound:
                continue
            got.append(reader)
    return got


def test_a_file_of_a_draft_is_for_its_delegation(store: Store) -> None:
    draft, file = with_file(store)
    assert draft.file == file == evidence.FileFact(file.code, "Guide.pdf", "application/pdf", len(PDF))
    guest = Reader(email="min@example.org", draft=draft.code)
    other = Reader(email="min@example.org", draft="another")
    everybody = (ANA, BEN, guest, other, *STRANGERS)
    assert readers_of(store, file.code, *everybody) == [ANA, BEN, guest]
    with store.transaction() as session:
        for stranger in (*STRANGERS, other):
            with pytest.raises(NotFound):
                evidence.put(session, stranger, draft.code, "x.pdf", PDF)
            with pytest.raises(NotFound):
                evidence.drop(session, stranger, draft.code, file.code)
        assert evidence.put(session, guest, draft.code, "x.txt", b"x").name == "x.txt"
    with store.reading() as session:
        held = evidence.fetch(session, ANA, file.code)
        assert (held.name, held.media_type, held.content) == ("Guide.pdf", "application/pdf", PDF)
        for code in ("", "nosuch", "a\x00", "\ud800"):
            with pytest.raises(NotFound):
                evidence.fetch(session, ANA, code)
            assert evidence.fact(session, code) is None


def test_a_file_of_a_report_is_for_who_sees_the_report(store: Store) -> None:
    draft, file = with_file(store)
    done = reporters.submitted(store, draft)
    everybody = (ANYONE, VIEWER, CHAIR, OTHER, ANA)
    assert readers_of(store, file.code, *everybody) == list(everybody)
    with store.reading() as session:
        latest = reports.get(session, ANYONE, done.report).latest
        assert (latest.file, latest.file_name) == (file.code, "Guide.pdf")
    again = reporters.drafted(store, report=done.report, visibility=Visibility.GROUP, file=file.code)
    reporters.submitted(store, again)
    assert readers_of(store, file.code, *everybody) == list(everybody[1:])  # narrowed, for the file too


def test_a_file_of_a_group_report_stays_there_when_the_next_is_public(store: Store) -> None:
    draft, file = with_file(store, visibility=Visibility.GROUP)
    done = reporters.submitted(store, draft)
    reporters.reported(store, report=done.report, file="")
    assert readers_of(store, file.code, ANYONE, VIEWER, ANA) == [VIEWER, ANA]


def test_a_revision_goes_on_with_the_file_before_and_others_do_not(store: Store) -> None:
    first, file = with_file(store, visibility=Visibility.GROUP)
    done = reporters.submitted(store, first)
    with store.transaction() as session:
        draft = drafts.begin(session, BEN, "URY", 4, report=done.report, today=TODAY)
        assert draft.file == file
        guest = Reader(email="min@example.org", draft=draft.code)
        evidence.drop(session, BEN, draft.code, file.code)  # it stands behind a revision: it stays
    assert readers_of(store, file.code, guest, ANYONE) == [guest]
    reporters.submitted(store, draft, BEN)
    for number, member, reader in ((5, "URY", ANA), (4, "KEN", BEN)):
        stolen = reporters.drafted(store, reader, member, number, file=file.code)
        with pytest.raises(BadReport) as refused:
            reporters.submitted(store, stolen, reader)
        assert [problem.field for problem in refused.value.problems] == ["file"]


def test_only_the_file_that_is_submitted_stays(store: Store) -> None:
    draft, file = with_file(store)
    with store.transaction() as session:
        left_out = evidence.put(session, ANA, draft.code, "Other.txt", b"left out")
        dropped = evidence.put(session, ANA, draft.code, "Third.txt", b"dropped")
        evidence.drop(session, BEN, draft.code, dropped.code)
        assert evidence.fact(session, dropped.code) is None
        assert evidence.put(session, BEN, draft.code, "Guide.pdf", PDF) == file  # put in twice, kept once
    reporters.submitted(store, draft)
    with store.reading() as session:
        assert evidence.fact(session, file.code) == file
        assert evidence.fact(session, left_out.code) is None


def test_a_discarded_draft_takes_its_files_along(store: Store) -> None:
    draft, file = with_file(store)
    with store.transaction() as session:
        drafts.discard(session, ANA, draft.code)
        assert evidence.fact(session, file.code) is None


def test_a_draft_holds_so_many_files(store: Store) -> None:
    draft = reporters.drafted(store)
    with store.transaction() as session:
        for place in range(evidence.MOST_FILES):
            evidence.put(session, ANA, draft.code, "x.txt", f"{place}".encode())
        with pytest.raises(BadReport) as refused:
            evidence.put(session, ANA, draft.code, "x.txt", b"one more")
    assert refused.value.problems[0].key == "report-file_many"


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE evidence_files SET content = :other",
        "DELETE FROM evidence_files WHERE content != :other",
        "UPDATE evidence_files SET content = :other, sha256 = 'x'",
    ],
)
def test_a_file_changed_behind_the_program_is_named(store: Store, command: str) -> None:
    draft, file = with_file(store)
    done = reporters.submitted(store, draft)
    second = reporters.reported(store, report=done.report, file=file.code)
    reporters.reported(store, number=5)
    with store.reading() as session:
        assert evidence.faults(session) == []
    with store.engine.begin() as connection:
        connection.execute(text(command), {"other": b"another content"})
    with store.reading() as session:
        assert evidence.faults(session) == [done.statement, second.statement]
    for language in LANGUAGES:
        assert done.statement in translator(language)(evidence.CHANGED, statement=done.statement)
