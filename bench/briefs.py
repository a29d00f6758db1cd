"""How long the full brief takes in all five formats: ``python -m bench.briefs [--runs 7]``.

One process, the real record and the dense record for trial. Beside it the bare floor: the same libraries
writing as many slides with a chart, tables and sheets of the same size, with nothing to look up or lay out.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typst
from docx import Document as WordDocument
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from xlsxwriter import Workbook

from monitoring import ask, briefing
from monitoring import view as views
from monitoring.briefs.document import Document, Table
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import access, queries
from monitoring.record.store import Store, open_store
from monitoring.settings import settings
from monitoring.vocabulary import Audience

T = TypeVar("T")

GOALS = {"real": 1.0, "dense": 3.0}
"""Seconds for all five formats together, on two cores."""


WHAT = (
    "The full brief of the public, in one process: milliseconds, medians, as of another day each time. The floor "
    "is the same libraries writing as many charts, rows and sheets, with nothing to look up, to word or to lay out."
)


def main() -> None:
    """Measure both records and print a line each."""
    parser = argparse.ArgumentParser(prog="python -m bench.briefs", description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as room:
        print("\n".join(lines(Path(room), runs)))


def lines(room: Path, runs: int) -> list[str]:
    """What is said of the briefs in RESULTS.md: milliseconds, a row for each record."""
    parts = ("ask and compose", *briefing.FORMATS)
    said = [
        "## The brief",
        "",
        WHAT,
        "",
        f"| record | {' | '.join(parts)} | all | bare floor |",
        f"|---|{'---|' * (len(parts) + 2)}",
    ]
    held = []
    for name, store in stores(room).items():
        ours, floor = measured(store, runs)
        whole = sum(ours.values())
        cells = " | ".join(f"{1000 * seconds:.0f}" for seconds in ours.values())
        said.append(f"| {name} | {cells} | **{1000 * whole:.0f}** | {1000 * floor:.0f} |")
        verdict = "held" if whole <= GOALS[name] else "NOT held"
        held.append(
            f"{name} record {whole:.2f} s (at most {GOALS[name]:.0f}: {verdict}), {whole / floor:.1f} x the floor"
        )
    return [*said, "", f"All five formats together: {'; '.join(held)}."]


def stores(room: Path) -> dict[str, Store]:
    """The real record, and the dense one for trial."""
    dense = room / "trial.sqlite"
    made = subprocess.run(
        [sys.executable, "-m", "monitoring", "trial", "--out", str(dense)],
        env={**os.environ, "DATABASE_URL": f"sqlite:///{dense}"},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise SystemExit(made.stderr)
    folder = settings().data_folder
    real = f"sqlite:///{room / 'store.sqlite'}"
    return {"real": open_store(real, folder), "dense": open_store(f"sqlite:///{dense}", folder)}


def measured(store: Store, runs: int) -> tuple[dict[str, float], float]:
    """Medians in seconds: asking and composing, and each format; and of the bare floor.

    Each time as of another day: a writer that remembers what it laid out last has no gain from it.
    """
    t, today = translator("en"), views.today(settings().timezone)
    days = [today - datetime.timedelta(days=back) for back in range(runs + 1)]
    times: dict[str, list[float]] = {}
    for day in reversed(days):
        document = _timed(times, "compose", lambda day=day: composed(store, day))
        for fmt in briefing.FORMATS:
            _timed(times, fmt, lambda fmt=fmt, held=document: briefing.write(held, fmt, t))
        _timed(times, "floor", lambda held=document: floor(held))
    ours = {name: statistics.median(each[1:]) for name, each in times.items()}
    return ours, ours.pop("floor")


def _timed(times: dict[str, list[float]], name: str, each: Callable[[], T]) -> T:
    began = time.perf_counter()
    made = each()
    times.setdefault(name, []).append(time.perf_counter() - began)
    return made


def composed(store: Store, day: datetime.date) -> Document:
    """The full brief of the public, from the last meeting to a day."""
    t = translator("en")
    with store.reading() as session:
        view = views.View(day, queries.latest_record(session))
        base = ask.known(session, view)
        between = ask.between_days(base, day, day.isoformat())
        links = Links(view.on(between.as_of), "en", settings().public_url)
        return briefing.brief(session, access.ANYONE, view, base, between, Audience.PUBLIC, t, links, day)


def floor(document: Document) -> None:
    """The same libraries, as many charts and rows, and nothing else."""
    charts = sum(len(section.pieces) > 0 for section in document.sections)
    tables = [piece for section in document.sections for piece in section.pieces if isinstance(piece, Table)]
    slides = Presentation()
    for _ in range(charts):
        slide = slides.slides.add_slide(slides.slide_layouts[5])
        held = CategoryChartData()
        held.categories = ["1"]
        for number in range(5):
            held.add_series(str(number), [number])
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, Inches(1), Inches(1), Inches(8), Inches(4), held)
    slides.save(io.BytesIO())
    letter = WordDocument()
    for table in tables:
        letter.add_table(len(table.rows) + 1, len(table.columns))
    letter.save(io.BytesIO())
    with contextlib.closing(Workbook(io.BytesIO(), {"in_memory": True})) as book:
        for table in tables:
            sheet = book.add_worksheet()
            for row, values in enumerate(table.rows):
                for column, value in enumerate(values):
                    sheet.write_string(row, column, str(value))
    typst.compile(b"#set document(title: [Floor])\n" + b"= Page\n#pagebreak(weak: true)\n" * charts)


if __name__ == "__main__":
    main()
