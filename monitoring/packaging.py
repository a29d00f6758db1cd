"""The data package for whoever asks: the about page's button, a command.

It is public whoever takes it away: a file that goes on to others must not hang on who fetched it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pandas as pd
from sqlalchemy.orm import Session

from . import ask
from .answers import dataset, tables
from .answers.dataset import Dataset, Field, Holds
from .answers.pieces import Stamp
from .answers.practices import Wanted
from .briefs import package as packages
from .i18n import Translator
from .pictures.links import Links
from .record import asks, offers, whole
from .record.column import Column, Kind
from .view import View
from .vocabulary import Visibility

_HOLDS: Final = {Kind.DAY: Holds.DAY, Kind.WHOLE: Holds.WHOLE, Kind.NUMBER: Holds.NUMBER}
_PAIR: Final = ("member", "recommendation")
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the archive, so that the same record gives the same bytes."""


def package(session: Session, view: View, base: ask.Known, t: Translator, links: Links) -> dict[str, bytes]:
    """Every file of the data package of a view, by its path; codes inside, README.md in one language.

    No reader is asked for: what is public is everybody's, and nothing else goes in. base: as from
    ``ask.known`` under this view; read anew where the view sees more than the public.
    """
    if view.sees != Visibility.PUBLIC:
        view = replace(view, sees=Visibility.PUBLIC)
        base = ask.known(session, view)
    view = replace(view, pinned=True)
    content = packages.Content(
        stamp=ask.stamp(view, base),
        names=base.names,
        recommendations=base.recommendations,
        datasets=datasets(session, view, base),
        name=stem(view),
        address=replace(links, view=view)("about") if links.base else "",
    )
    return packages.files(content, t)


def datasets(session: Session, view: View, base: ask.Known) -> tuple[Dataset, ...]:
    """Every table of the package: first what it adds up to, then what was said, then what is kept."""
    kept = whole.tables(session, view)
    return (*_figures(session, view, base), *_said(session, view, base), *_kept(kept))


def archived(files: Mapping[str, bytes], folder: str) -> bytes:
    """The files of a package as one ZIP archive, within a folder of that name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            place = zipfile.ZipInfo(f"{folder}/{path}", _WHEN)
            place.external_attr = 0o644 << 16
            archive.writestr(place, content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def stem(view: View, language: str = "") -> str:
    """How a package is called, as a file or a folder: of which day, record and scope, in which language."""
    said = f"-{language}" if language else ""
    return f"msme-package-monitor-{view.as_of}-record-{view.record}{view.ending}{said}"


def _figures(session: Session, view: View, base: ask.Known) -> list[Dataset]:
    """What the pages show: where Members stand, how many stand where, and since when."""
    overview, of = ask.overview(session, view, base), ask.stamp(view, base)
    return [
        Dataset(
            "standings",
            "Where each Member of the scope stands on each recommendation on the as-of day",
            _PAIR,
            dataset.STANDINGS,
            ask.standings(view, base),
        ),
        Dataset(
            "progress",
            "How many stand at each stage of each recommendation on the as-of day, on both bases",
            ("recommendation", "stage"),
            dataset.PROGRESS,
            _of(tables.progress(overview).frame, of),
        ),
        Dataset(
            "coverage",
            "The same over time, on each day on which something changed",
            ("on", "recommendation", "stage"),
            dataset.COVERAGE,
            tables.coverage(overview).frame,
        ),
    ]


def _of(progress: pd.DataFrame, stamp: Stamp) -> pd.DataFrame:
    return progress.assign(delegations_of=stamp.of.delegations, members_of=stamp.of.members_covered)


def _said(session: Session, view: View, base: ask.Known) -> list[Dataset]:
    """What public reports of the scope hold beside their words, as far as it counts on the as-of day."""
    counting = {one.statement.statement for one in ask.practices(session, view, base, Wanted()).offers}
    offered = offers.offers_of(session, view)
    told = offered[offered["statement"].isin(counting)].drop(columns="confirms")
    asked = asks.asks_of(session, view)
    inside = base.of(view.scope, view.as_of)["member"]
    return [
        Dataset(
            "asks",
            "Where Members say that they stand on single asks of an annex",
            ("member", "action"),
            dataset.ASKS,
            asked[asked["member"].isin(inside)],
        ),
        Dataset(
            "offers",
            "Good practices offered and help asked for in Members' own reports",
            ("statement",),
            dataset.OFFERS,
            told,
        ),
    ]


def _kept(kept: Mapping[str, pd.DataFrame]) -> list[Dataset]:
    """The tables of the record as they are kept."""
    found = []
    for name, frame in kept.items():
        file = whole.declared(name)
        fields = tuple(_field(column) for column in file.columns)
        found.append(Dataset(name, file.description, file.key, fields, frame))
    return found


def _field(column: Column) -> Field:
    holds = Holds.MOMENT if column.name in whole.MOMENTS else _HOLDS.get(column.kind, Holds.TEXT)
    return Field(column.name, holds, column.description, column.optional, column.codes)
