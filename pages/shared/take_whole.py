"""What is taken away of the whole record: the data package, and the tables of a year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from monitoring import briefing
from monitoring.i18n import translator
from monitoring.pictures import markup
from monitoring.pictures.links import Links
from monitoring.view import View
from monitoring.vocabulary import ADOPTED_ON, Visibility

from . import data, files, parts
from .context import Page

ZIP = "application/zip"


@dataclass(frozen=True)
class Wanted:
    """Of which view, in which language, with which address printed, for whom (the token), and today."""

    view: View
    language: str
    base: str
    token: str
    today: datetime.date


def draw(page: Page) -> None:
    """Two quiet sections, each with the files that it gives, made on the click."""
    t = page.t
    wanted = Wanted(page.shown, t.language, page.base, page.token, page.today)
    with st.container(key="whole-record"):
        parts.section(t("about-package"), "data")
        parts.html(markup.note(t("about-package_text")))
        st.download_button(
            t("take-package"),
            data=partial(package, wanted),
            file_name=f"{files.stem('data', page.shown, t.language)}-record-{page.shown.record}.zip",
            mime=ZIP,
            key="file.package.zip",
            on_click="ignore",
            type="tertiary",
        )
        parts.section(t("about-annual"), "annual")
        parts.html(markup.note(t("about-annual_text")))
        years = list(range(page.today.year, ADOPTED_ON.year - 1, -1))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            shown = years.index(wanted.view.as_of.year)
            year = st.selectbox(t("about-annual_year"), years, shown, key=f"about.year.{shown}", width=140)
            for kind in ("docx", "xlsx"):
                st.download_button(
                    t(f"about-annual_{kind}"),
                    data=partial(annual, wanted, year, kind),
                    file_name=f"{files.stem('annual', page.shown, t.language, year)}.{kind}",
                    mime=files.MIME[kind],
                    key=f"file.annual.{kind}",
                    on_click="ignore",
                    type="tertiary",
                )


def package(wanted: Wanted) -> bytes:
    """The data package as one archive; the same for everybody."""
    data.latest_record()
    return _archive(replace(wanted.view, sees=Visibility.PUBLIC), wanted.language, wanted.base)


@data.kept(4)
def _archive(view: View, language: str, base: str) -> bytes:
    from monitoring import packaging  # what reads and writes SDMX takes long to import

    with data.store().reading() as session:
        links = Links(view, language, base)
        made = packaging.package(session, view, data.base(view), translator(language), links)
    return packaging.archived(made, packaging.stem(view, language))


def annual(wanted: Wanted, year: int, kind: str) -> bytes:
    """The tables of a year, for the annual report, of what this reader may see."""
    t, view = translator(wanted.language), data.allowed(wanted.view, wanted.token)
    with data.store().reading() as session:
        links = Links(view, wanted.language, wanted.base)
        reader = data.reader_of(wanted.token)
        document = briefing.annual(session, reader, view, data.base(view), year, t, links, wanted.today)
    return briefing.write(document, kind, t)
