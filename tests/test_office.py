"""Another office program opens what leaves as Word and Excel and saves it again: what stands in it stays.

The real brief, the annual tables and a document of everything, in three languages.
"""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from openpyxl.cell import Cell, MergedCell

from monitoring import ask, briefing
from monitoring.briefs.document import Document
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import access, queries
from monitoring.record.store import open_store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Audience
from tests import samples
from tests.builders import DATA

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]

KINDS = ("sample", "brief", "annual")
TODAY = datetime.date(2026, 3, 10)
YEAR = 2022
PATIENCE = 300
"""Seconds for all files of a format."""


def documents(folder: Path) -> Iterator[tuple[str, Document]]:
    """Each document by its name: of what, in which language."""
    store = open_store(f"sqlite:///{folder / 'store.sqlite'}", DATA)
    for language in LANGUAGES:
        t = translator(language)
        yield f"sample-{language}", samples.sample(language)
        with store.reading() as session:
            view = View(TODAY, queries.latest_record(session))
            base = ask.known(session, view)
            links = Links(view, language, "https://monitor.example.org")
            between = ask.between(base, TODAY, meeting="2022-04-07-group_meeting")
            asked = (session, access.ANYONE, view, base, between, Audience.PUBLIC, t, links, TODAY)
            yield f"brief-{language}", briefing.brief(*asked)
            yield (
                f"annual-{language}",
                briefing.annual(session, access.ANYONE, view, base, YEAR, t, links, TODAY),
            )
    store.close()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document as DOCX and XLSX; in ``again`` the same, saved by the other program."""
    folder = tmp_path_factory.mktemp("office")
    for name, document in documents(folder):
        for fmt in ("docx", "xlsx"):
            made = briefing.write(document, fmt, translator(document.language))
            (folder / f"{name}.{fmt}").write_bytes(made)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for fmt in ("docx", "xlsx"):
        files = sorted(map(str, folder.glob(f"*.{fmt}")))
        command = ["soffice", "--headless", profile, "--convert-to", fmt, "--outdir", str(folder / "again")]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=PATIENCE)
    return folder


@pytest.fixture(params=[f"{kind}-{language}" for kind in KINDS for language in LANGUAGES])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def words(element: Any) -> str:
    """The words of a paragraph or a cell, those of fields too; a new line as such."""
    told = (
        {qn("w:t"): one.text or "", qn("w:br"): "\n"}.get(one.tag, "")
        for one in element.iter(qn("w:t"), qn("w:br"))
    )
    return "".join(told).replace("\u00a0", " ").rstrip("\n")


@pytest.fixture
def texts(saved: Path, name: str) -> tuple[Any, Any]:
    """A Word document before and after."""
    return docx.Document(str(saved / f"{name}.docx")), docx.Document(str(saved / "again" / f"{name}.docx"))


def test_headings_and_captions_stay(texts: tuple[Any, Any]) -> None:
    def held(made: Any) -> list[tuple[str, str]]:
        kinds = ("Heading", "Caption", "Title")
        named = [(one.style.name, words(one._p)) for one in made.paragraphs]
        return [(style, text) for style, text in named if style.startswith(kinds)]

    before, after = map(held, texts)
    assert len(before) > 5
    assert after == before


def test_tables_stay_with_their_heads_and_every_cell(texts: tuple[Any, Any]) -> None:
    before, after = texts
    assert len(after.tables) == len(before.tables) > 0
    for new, old in zip(after.tables, before.tables, strict=True):
        heads = [row.trPr.find(qn("w:tblHeader")) is not None for row in new._tbl.tr_lst]
        assert heads == [True] + [False] * (len(heads) - 1)
        cells = [[[words(cell) for cell in row.tc_lst] for row in one._tbl.tr_lst] for one in (old, new)]
        assert cells[0] == cells[1]
        whole = [
            [row.trPr.find(qn("w:cantSplit")) is not None for row in one._tbl.tr_lst] for one in (old, new)
        ]
        assert whole[0] == whole[1]


def test_pictures_keep_their_words(texts: tuple[Any, Any]) -> None:
    before, after = ([one.get("descr") for one in made.element.iter(qn("wp:docPr"))] for made in texts)
    assert before
    assert after == before
    assert all(before)


def test_links_and_what_stands_on_every_page_stay(texts: tuple[Any, Any]) -> None:
    before, after = texts
    outside, again = (
        {one.target_ref for one in made.part.rels.values() if one.is_external} for made in texts
    )
    assert outside
    assert again == outside
    for part in ("header", "footer"):
        told = [[words(one._p) for one in getattr(made.sections[0], part).paragraphs] for made in texts]
        counted = told[1].pop() if part == "footer" else ""
        assert told[0][: len(told[1])] == told[1]
        assert any(told[1])
    pages = [int(number) for number in re.findall(r"\d+", counted)]
    assert len(pages) == 2
    assert max(pages) > 1  # the other program has counted the pages
    fields = [one.text.strip() for one in after.sections[0].footer._element.iter(qn("w:instrText"))]
    assert {"PAGE", "NUMPAGES"} <= {field.split()[0] for field in fields if field}
    assert (after.sections[0].page_width, after.sections[0].page_height) == (
        before.sections[0].page_width,
        before.sections[0].page_height,
    )


@pytest.fixture
def books(saved: Path, name: str) -> tuple[Any, Any]:
    """A workbook before and after."""
    return (
        openpyxl.load_workbook(saved / f"{name}.xlsx"),
        openpyxl.load_workbook(saved / "again" / f"{name}.xlsx"),
    )


def typed(cell: Cell | MergedCell) -> tuple[str, object]:
    """What a cell holds, with its kind: a number is no text, a day no number."""
    return ("", None) if cell.value is None else (str(cell.data_type), cell.value)


def test_sheets_keep_their_names_and_every_cell_its_kind(books: tuple[Any, Any]) -> None:
    before, after = books
    assert after.sheetnames == before.sheetnames
    kinds = set()
    for new, old in zip(after.worksheets, before.worksheets, strict=True):
        wide = {"max_row": old.max_row, "max_col": old.max_column}
        held, again = ([[typed(cell) for cell in row] for row in one.iter_rows(**wide)] for one in (old, new))
        assert again == held, old.title
        kinds |= {kind for row in held for kind, _ in row}
    assert {"n", "s", "d"} <= kinds


def test_tables_stay_ready_to_sort_and_to_print(books: tuple[Any, Any]) -> None:
    before, after = books
    assert {key: one.attr_text for key, one in after.defined_names.items() if key.startswith("table_")} == {
        key: one.attr_text for key, one in before.defined_names.items()
    }
    for new, old in zip(after.worksheets[1:], before.worksheets[1:], strict=True):
        assert new.auto_filter.ref == old.auto_filter.ref
        assert new.print_title_rows == old.print_title_rows == "$1:$1"
        assert new.oddHeader.left.text == old.oddHeader.left.text
        assert new.oddFooter.left.text == old.oddFooter.left.text
        assert len(new._charts) == len(old._charts)
        links = [{c.coordinate for row in one for c in row if c.hyperlink} for one in (old, new)]
        assert links[0] == links[1]
