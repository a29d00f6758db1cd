"""Whatever leaves the program explains itself: title, day, record, of how many, source, note, legend."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterator
from html import unescape

import openpyxl
import pypdf
import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn
from pptx import Presentation
from sqlalchemy.orm import Session

from monitoring import ask, briefing, takeaway
from monitoring.answers import Filter, tables
from monitoring.answers.tables import Table
from monitoring.briefs import excel, picture, single, tabular, word
from monitoring.i18n import Translator, translator
from monitoring.pictures.links import Links
from monitoring.record import access
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, STAGES, Audience

BASE = "https://monitor.example.org"
DAY = datetime.date(2025, 12, 2)
VIEW = View(DAY, 1)
NAMES = ("overview", "tiles", "tiles-4", "coverage", "recommendation-4", "lanes-4", "member-URY")


def told(text: str) -> str:
    """A text as it reads, whatever kind of space and however the lines break."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "").split())


def explains_itself(text: str, t: Translator, *, of: bool = True) -> list[str]:
    """What is missing of what must stand on everything that leaves the program."""
    wanted = [
        t("note-voluntary"),
        t("note-without_prejudice"),
        t("foot-record", number="1"),
        t.day(DAY),
        *(("77", "104") if of else ()),
    ]
    seen = told(text).lower()
    source = [t(key) for key in ("foot-source", "foot-source_public", "foot-source_reports")]
    missing = [one for one in wanted if told(one).lower() not in seen]
    return missing + ([] if any(told(one).lower() in seen for one in source) else ["source"])


def shapes(slide: object) -> str:
    """Every word on a slide: boxes, cells of tables, and what is read aloud."""
    words = []
    for shape in slide.shapes:  # type: ignore[attr-defined]
        if shape.has_text_frame:
            words.append(shape.text_frame.text)
        if shape.has_table:
            words += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(words)


@pytest.fixture
def asked(sqlite_store: Store) -> Iterator[tuple[Session, ask.Known]]:
    with sqlite_store.reading() as session:
        yield session, ask.known(session, VIEW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture(asked: tuple[Session, ask.Known], name: str, language: str) -> None:
    """The PDF holds as words what PNG and SVG, of the same picture, hold as outlines."""
    t = translator(language)
    drawn = takeaway.named(*asked[:1], VIEW, asked[1], name, t, Links(VIEW, language, BASE))
    text = pypdf.PdfReader(io.BytesIO(picture.draw(drawn, "pdf"))).pages[0].extract_text()
    assert explains_itself(text, t) == []
    assert told(drawn.title).lower() in told(text).lower()
    assert [s for s in legend(name) if told(t(s)).lower() not in told(text).lower()] == []


def legend(name: str) -> list[str]:
    """The fills that occur in a picture: each has its word there. On Annex 4 nobody named a stage."""
    spoken_on = {"tiles": [], "coverage": [], "tiles-4": ["reported", "no_report"], "lanes-4": ["reported"]}
    return [f"stage-{code}" for code in spoken_on.get(name, [stage.value for stage in STAGES])]


def shown(value: object, t: Translator) -> str:
    """A cell as it reads: days as the language writes them."""
    return t.day(value.date()) if isinstance(value, datetime.datetime) else str(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_slide(asked: tuple[Session, ask.Known], name: str, language: str) -> None:
    t = translator(language)
    content = takeaway.slide(*asked[:1], VIEW, asked[1], name, t, Links(VIEW, language, BASE))
    (slide,) = Presentation(io.BytesIO(content)).slides
    assert explains_itself(shapes(slide), t) == []
    assert slide.shapes.title.text.strip()
    assert slide.notes_slide.notes_text_frame.text.strip()


def rows(asked: tuple[Session, ask.Known]) -> list[tuple[Table, object]]:
    """The table of every page, with the stamp of its answer."""
    session, base = asked
    overview = ask.overview(session, VIEW, base)
    one, member = ask.recommendation(session, VIEW, base, 4), ask.member(session, VIEW, base, "URY")
    said = ask.statements(session, VIEW, base, Filter())
    return [
        (tables.progress(overview), overview.stamp),
        (tables.coverage(overview), overview.stamp),
        (tables.tiles(4, one.tiles), one.stamp),
        (tables.strip(one), one.stamp),
        (tables.lanes(one.lanes), one.stamp),
        (tables.standing(member), member.stamp),
        (tables.statements(said.statements), said.stamp),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table(asked: tuple[Session, ask.Known], language: str) -> None:
    """Each as CSV, where every row says it, as XLSX and as DOCX."""
    t, base = translator(language), asked[1]
    for table, stamp in rows(asked):
        for line in csv.DictReader(io.StringIO(tabular.csv(table, stamp, t, BASE).decode("utf-8-sig"))):
            seen = "\n".join([*line.values(), t("foot-record", number=line["record"])])
            of = table.name != "coverage"  # of how many on each of its own days
            assert explains_itself(seen.replace(DAY.isoformat(), t.day(DAY)), t, of=of) == [], table.name
        words = excel.in_words(table, base.names, t, base.recommendations)
        title = t(f"table-{table.name}")
        book = openpyxl.load_workbook(io.BytesIO(excel.table(words, table, stamp, title, t, address=BASE)))
        text = "\n".join(shown(cell, t) for sheet in book for row in sheet.values for cell in row if cell)
        assert explains_itself(text, t) == [], table.name
        assert title in text
        document = single.table(table, stamp, base.names, t, base.recommendations, address=BASE)
        letter = letter_text(word.write(document, t))
        assert explains_itself(letter, t) == [], table.name
        assert title in letter


def letter_text(content: bytes) -> str:
    """Every word of a DOCX: body, cells, head and foot of its pages."""
    letter = WordDocument(io.BytesIO(content))
    held = [letter.element.body]
    for section in letter.sections:
        held += [section.header._element, section.footer._element]
    return "\n".join("".join(p.itertext()) for part in held for p in part.iter(qn("w:p")))


@pytest.fixture
def brief(asked: tuple[Session, ask.Known]) -> Callable[[str, Translator], bytes]:
    session, base = asked

    def written(fmt: str, t: Translator) -> bytes:
        between = ask.between_days(base, DAY, DAY.isoformat())
        links = Links(VIEW, t.language, BASE)
        told = (between, Audience.PUBLIC, t, links, DAY)
        return briefing.write(briefing.brief(session, access.ANYONE, VIEW, base, *told), fmt, t)

    return written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brief_on_every_slide_page_and_sheet_and_every_chart_has_its_legend(
    brief: Callable[[str, Translator], bytes], language: str
) -> None:
    t = translator(language)
    made = {fmt: brief(fmt, t) for fmt in ("pptx", "pdf", "xlsx", "docx", "html")}
    for number, slide in enumerate(Presentation(io.BytesIO(made["pptx"])).slides, start=1):
        assert explains_itself(shapes(slide), t) == [], f"slide {number}"
        assert slide.shapes.title.text.strip(), f"slide {number}"
        for chart in (shape.chart for shape in slide.shapes if shape.has_chart):
            series = [one.name for one in chart.plots[0].series]
            assert series == [t(f"stage-{stage.value}") for stage in STAGES], f"slide {number}"
            assert chart.has_legend, f"slide {number}"
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made["pdf"])).pages]
    for number, page in enumerate(pages, start=1):
        assert explains_itself(page, t) == [], f"page {number}"
        assert told(t("brief-title")).lower() in told(page).lower(), f"page {number}"
    for sheet in openpyxl.load_workbook(io.BytesIO(made["xlsx"])):
        text = "\n".join(shown(cell, t) for row in sheet.values for cell in row if cell)
        assert explains_itself(text, t) == [], sheet.title
    letter = letter_text(made["docx"])
    assert explains_itself(letter, t) == []
    web = unescape(re.sub(r"<style.*?</style>|<[^>]+>", " ", made["html"].decode(), flags=re.S))
    assert explains_itself(web, t) == []
    for text in ("\n".join(pages), web, letter):
        assert [s for s in STAGES if told(t(f"stage-{s.value}")).lower() not in told(text).lower()] == []
