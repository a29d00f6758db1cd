"""The brief as slides, saved again by LibreOffice: charts, titles and rows come back as they were."""

import datetime
import io
import shutil
import subprocess

import pptx
import pytest

from monitoring import ask, briefing
from monitoring.briefs import powerpoint
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import queries
from monitoring.record.access import ANYONE
from monitoring.record.store import open_store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Audience
from tests import builders, samples

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here"),
]
TODAY = datetime.date(2026, 3, 10)
GROWN = 2 * 12700
"""A row may come back so much higher: two points, in EMU."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = open_store(f"sqlite:///{tmp_path_factory.mktemp('office') / 'store.sqlite'}", builders.DATA)
    yield opened
    opened.close()


def document(store, language, name):
    """The brief of the real record to everyone, or the sample of what is longest."""
    if name == "longest":
        return samples.sample(language, dense=True)
    with store.reading() as session:
        view = View(TODAY, queries.latest_record(session))
        base = ask.known(session, view)
        between, links = ask.between(base, TODAY), Links(view, language, "https://monitor.example.org")
        t = translator(language)
        return briefing.brief(session, ANYONE, view, base, between, Audience.PUBLIC, t, links, TODAY)


@pytest.fixture(scope="module", params=[(name, one) for name in ("real", "longest") for one in LANGUAGES])
def pair(request, store, tmp_path_factory):
    """The slides as they were written, and as LibreOffice saved them."""
    name, language = request.param
    folder = tmp_path_factory.mktemp(f"{name}-{language}")
    source, out = folder / "brief.pptx", folder / "out"
    written = powerpoint.write(document(store, language, name), translator(language))
    source.write_bytes(written)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", "--headless", profile, "--convert-to", "pptx", "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    return pptx.Presentation(io.BytesIO(written)), pptx.Presentation(out / "brief.pptx")


def numbers(made):
    """Every chart: its bars, and the names and counts of its stages."""
    return [
        (
            [*shape.chart.plots[0].categories],
            [(one.name, [*one.values]) for one in shape.chart.plots[0].series],
        )
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_chart
    ]


def test_every_chart_is_a_chart_with_the_same_numbers(pair):
    before, after = pair
    assert len(numbers(before)) >= 2
    assert numbers(after) == numbers(before)


def test_every_slide_has_its_title(pair):
    before, after = ([slide.shapes.title.text_frame.text for slide in made.slides] for made in pair)
    assert all(before)
    assert after == before


def test_notes_and_tables_come_back(pair):
    told = [[slide.notes_slide.notes_text_frame.text.split() for slide in made.slides] for made in pair]
    assert all(told[0])
    assert told[1] == told[0]
    tables = [
        [shape.table for slide in made.slides for shape in slide.shapes if shape.has_table] for made in pair
    ]
    cells = [[[cell.text.split() for cell in table.iter_cells()] for table in held] for held in tables]
    assert cells[1] == cells[0]


def test_no_row_is_higher_than_was_worked_out(pair):
    before, after = (
        [
            row.height
            for slide in made.slides
            for shape in slide.shapes
            if shape.has_table
            for row in shape.table.rows
        ]
        for made in pair
    )
    assert len(before) > 20
    assert [(old, new) for old, new in zip(before, after, strict=True) if new > old + GROWN] == []
