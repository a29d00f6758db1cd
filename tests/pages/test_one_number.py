"""One number, wherever it is read: page, slide, PDF, letter, sheet, CSV, data package, command line.

Ten views drawn at random from a made-up record, with reports for the Group alone among them. Each outlet
is read back by another's library, and every count of a recommendation must be the same on both bases.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from typing import Any, NamedTuple

import openpyxl
import pypdf
import pytest
from docx import Document as WordDocument
from pptx import Presentation
from sqlalchemy.orm import Session
from streamlit.testing.v1 import AppTest

from monitoring import __main__ as command_line
from monitoring import ask, briefing, packaging, takeaway
from monitoring import view as views
from monitoring.answers import tables
from monitoring.answers.pieces import Count
from monitoring.i18n import Translator, translator
from monitoring.pictures.links import Links
from monitoring.record import access, accounts, queries
from monitoring.record.access import Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store
from monitoring.settings import settings
from monitoring.view import View
from monitoring.vocabulary import ADOPTED_ON, LANGUAGES, STAGES, Audience, Role, Scope, Visibility
from pages.shared import data, files
from pages.shared.files import Wanted
from tests import builders

from .conftest import opening, told

VIEWER = "viewer@example.org"
SPOKEN = STAGES[:-1]
Counts = dict[tuple[int, str], tuple[int, int]]
"""(recommendation, stage) -> delegations, Members."""


class Asked(NamedTuple):
    """A view drawn at random, for whose eyes, in which language."""

    view: View
    language: str

    @property
    def t(self) -> Translator:
        return translator(self.language)

    @property
    def links(self) -> Links:
        return Links(self.view, self.language, "https://monitor.example.org")

    @property
    def reader(self) -> Reader:
        in_group = self.view.sees == Visibility.GROUP
        return Reader(Role.VIEWER, VIEWER) if in_group else access.ANYONE

    @property
    def codes(self) -> dict[str, str]:
        return {**views.to_query(self.view), "lang": self.language}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, str]]:
    """A made-up store in which everybody has spoken, one account that reads for the Group; its address."""
    path = tmp_path_factory.mktemp("numbers") / "store.sqlite"
    store = builders.dense_sqlite(path)
    with store.transaction() as session:
        accounts.add(session, COMMAND_LINE, VIEWER, Role.VIEWER, password="a made-up password of many words")
    yield store, f"sqlite:///{path}"
    store.close()


def drawn(store: Store, seed: int) -> Asked:
    """A view: some day since the adoption, some scope, with related work or not, for everybody or for the
    Group."""
    chance = random.Random(f"one number {seed}")
    today = views.today(settings().timezone)
    with store.reading() as session:
        latest = queries.latest_record(session)
    view = View(
        as_of=ADOPTED_ON + datetime.timedelta(days=chance.randint(30, (today - ADOPTED_ON).days)),
        record=latest,
        scope=chance.choice(list(Scope)),
        related=chance.random() < 0.5,
        sees=chance.choice(list(Visibility)),
    )
    return Asked(view, chance.choice(LANGUAGES))


@pytest.mark.parametrize(
    # 0 is of all WTO Members; 1 is for the Group, with related work, of its Members.
    "seed",
    [0, 1, *(pytest.param(seed, marks=pytest.mark.proof) for seed in range(2, 10))],
)
def test_one_number_is_the_same_wherever_it_is_read(
    place: tuple[Store, str],
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    store, address = place
    asked = drawn(store, seed)
    with store.reading() as session:
        base = ask.known(session, asked.view)
        overview = ask.overview(session, asked.view, base)
        found = {kind: brief(session, base, asked, kind) for kind in ("pptx", "pdf", "docx", "xlsx")}
        slide = takeaway.slide(session, asked.view, base, "overview", asked.t, asked.links)
        package = packaging.package(session, asked.view, base, asked.t, asked.links)
    right = of_rows(overview.progress.to_dict("records"))
    assert any(counts != (0, 0) for (_, stage), counts in right.items() if stage != "no_report")

    few = random.Random(seed).sample(range(1, 7), 2)  # a page takes a second; each seed draws others
    assert of_page(opening(store, monkeypatch), asked, few) == {
        key: right[key] for key in right if key[0] in few and key[1] != "no_report"
    }
    delegations = {key: counts[0] for key, counts in right.items()}
    assert of_workbook(found["pptx"], asked.t) == delegations
    assert of_workbook(slide, asked.t) == delegations
    assert of_pdf(found["pdf"], overview.stamp.of) == right
    assert of_letter(found["docx"], asked.t) == right
    assert of_sheet(found["xlsx"], asked.t) == right
    assert of_csv(store, monkeypatch, asked) == right
    assert of_command(address, monkeypatch, capsys, asked) == right
    # The package is public, whoever takes it away.
    public = replace(asked.view, sees=Visibility.PUBLIC)
    with store.reading() as session:
        shown = ask.overview(session, public, ask.known(session, public)).progress
    packaged = csv.DictReader(io.StringIO(package["tables/progress.csv"].decode(), newline=""))
    assert of_rows(packaged) == of_rows(shown.to_dict("records"))
    assert (of_rows(shown.to_dict("records")) == right) or asked.view.sees == Visibility.GROUP


def brief(session: Session, base: ask.Known, asked: Asked, fmt: str) -> bytes:
    """The full brief of a view, for who sees it."""
    day = asked.view.as_of
    between = ask.between_days(base, views.today(settings().timezone), day.isoformat())
    audience = Audience.GROUP if asked.view.sees == Visibility.GROUP else Audience.PUBLIC
    told = (between, audience, asked.t, asked.links, day)
    document = briefing.brief(session, asked.reader, asked.view, base, *told)
    return briefing.write(document, fmt, asked.t)


def of_rows(rows: Iterable[Mapping[Any, Any]]) -> Counts:
    """Rows of a table: recommendation, stage, delegations, members_covered."""
    return {
        (int(row["recommendation"]), str(row["stage"])): (
            int(row["delegations"]),
            int(row["members_covered"]),
        )
        for row in rows
    }


def of_page(go: Callable[..., AppTest], asked: Asked, few: Iterable[int]) -> Counts:
    """What the columns of some of the six pages say: `5 of 77 delegations · 5 of 104 Members`."""
    held: Counts = {}
    for number in few:
        run = go("recommendation", asked.reader, rec=str(number), **asked.codes)
        columns = told(run).split('class="stage-columns"')[1]
        notes = re.findall(r'</h3>\s*<p class="note">(.*?)</p>', columns, re.S)
        for stage, note in zip(SPOKEN, notes, strict=True):
            delegations, _, members, _ = numbers(note)
            held[number, stage.value] = (delegations, members)
    return held


def numbers(text: str) -> list[int]:
    """The whole numbers of a sentence, whatever parts their thousands."""
    bare = re.sub(r"<[^>]+>", "", unescape(text))
    return [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d+(?:[\u00a0\u202f.,]\d{3})*", bare)]


def of_workbook(content: bytes, t: Translator) -> dict[tuple[int, str], int]:
    """What stands in the workbook behind the first chart of six bars."""
    charts = (
        shape.chart
        for slide in Presentation(io.BytesIO(content)).slides
        for shape in slide.shapes
        if shape.has_chart and len(shape.chart.plots[0].categories) == 6
    )
    book = openpyxl.load_workbook(io.BytesIO(next(charts).part.chart_workbook.xlsx_part.blob))
    (head, *rows) = book.worksheets[0].iter_rows(values_only=True)
    assert list(head[1:]) == [t(f"stage-{stage.value}") for stage in STAGES]
    return {
        (number, stage.value): int(row[1 + at])
        for number, row in enumerate(rows, start=1)
        for at, stage in enumerate(STAGES)
    }


def of_pdf(content: bytes, of: Count) -> Counts:
    """What the first table of six rows says, of which each cell holds both: `5 · 5`."""
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    said = [(int(one), int(two)) for one, two in re.findall(r"(?<![\d·]) ?(\d+) · (\d+)", text)]
    wide = len(STAGES) + 2  # then how many have spoken, and of how many
    start = next(
        at for at in range(len(said)) if said[at + wide - 1 : at + 6 * wide : wide] == [tuple(of)] * 6
    )
    return {
        (number, stage.value): said[start + wide * (number - 1) + at]
        for number in range(1, 7)
        for at, stage in enumerate(STAGES)
    }


def of_letter(content: bytes, t: Translator) -> Counts:
    """What the first table of the letter that counts all six says."""
    letter = WordDocument(io.BytesIO(content))
    for table in letter.tables:
        grid = [[cell.text for cell in row.cells] for row in table.rows]
        if len(grid) >= 7 and t("column-recommendation") in grid[0][0]:
            return of_grid(grid, t)
    raise AssertionError("the letter has no table of the six")


def of_sheet(content: bytes, t: Translator) -> Counts:
    """What the sheet of the six says, in cells that are numbers: its columns name a stage and a basis."""
    words = {stage.value: t(f"stage-{stage.value}") for stage in STAGES}
    bases = (t("column-delegations"), t("column-members_covered"))
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        head, *rows = (list(row) for row in sheet.values)
        at = {
            stage: [
                i for base in bases for i, cell in enumerate(head) if word in str(cell) and base in str(cell)
            ]
            for stage, word in words.items()
        }
        if all(len(columns) == 2 for columns in at.values()):
            assert all(
                isinstance(row[i], int) for row in rows[:6] for columns in at.values() for i in columns
            )
            return {
                (number, stage): (row[at[stage][0]], row[at[stage][1]])
                for number, row in enumerate(rows[:6], start=1)
                for stage in words
            }
    raise AssertionError("the workbook has no sheet of the six")


def of_grid(grid: Sequence[Sequence[Any]], t: Translator) -> Counts:
    """A head, then two rows for each of the six: delegations, Members; a column for each stage."""
    wide = 2 + len(STAGES)
    assert list(grid[0][2:wide]) == [t(f"stage-{stage.value}") for stage in STAGES]
    assert [row[1] for row in grid[1:3]] == [t("column-delegations"), t("column-members_covered")]
    return {
        (number, stage.value): (int(grid[2 * number - 1][2 + at]), int(grid[2 * number][2 + at]))
        for number in range(1, 7)
        for at, stage in enumerate(STAGES)
    }


def of_csv(store: Store, monkeypatch: pytest.MonkeyPatch, asked: Asked) -> Counts:
    """The file behind the button under the six, as a page gives it."""
    monkeypatch.setattr("pages.shared.files.store", lambda: store)
    monkeypatch.setattr("pages.shared.data.reader_of", lambda token: asked.reader)
    wanted = Wanted("overview", asked.view, asked.language, data.overview, tables.progress, "", "", "test")
    text = files.table(wanted, "csv").decode("utf-8-sig")
    return of_rows(csv.DictReader(io.StringIO(text, newline="")))


def of_command(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: Asked
) -> Counts:
    """What ``progress --format json`` prints."""
    monkeypatch.setenv("DATABASE_URL", address)
    settings.cache_clear()
    view = asked.view
    words = ["--as-of", view.as_of.isoformat(), "--scope", view.scope.value, "--format", "json"]
    words += ["--include-related"] if view.related else []
    words += ["--as", VIEWER] if view.sees == Visibility.GROUP else []
    monkeypatch.setattr("sys.argv", ["monitoring", "progress", *words])
    capsys.readouterr()
    assert command_line.main() == 0
    return of_rows(json.loads(capsys.readouterr().out)["progress"])
