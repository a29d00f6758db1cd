"""One chart or one table as a document: its numbers are the answer's, and it explains itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from monitoring import ask
from monitoring.answers import tables
from monitoring.briefs import single
from monitoring.briefs.document import Document, Stages, Table
from monitoring.i18n import translator
from monitoring.pictures import words
from monitoring.pictures.links import Links
from monitoring.record.store import Store
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, STAGES

VIEW = View(datetime.date(2025, 12, 2), 1)


@contextmanager
def reading(store: Store) -> Iterator[tuple[Session, ask.Known]]:
    with store.reading() as session:
        yield session, ask.known(session, VIEW)


def only(document: Document) -> Stages | Table:
    (section,) = document.sections
    (piece,) = section.pieces
    assert isinstance(piece, Stages | Table)
    return piece


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_holds_the_counts_of_the_answer_on_both_bases(sqlite_store: Store, language: str) -> None:
    t = translator(language)
    with reading(sqlite_store) as (session, base):
        answer = ask.overview(session, VIEW, base)
    document = single.chart(answer, t, Links(VIEW, language, "https://monitor.example.org"))
    piece = only(document)
    assert isinstance(piece, Stages)
    counts = [(count.delegations, count.members_covered) for bar in piece.bars for count in bar.counts]
    told = answer.progress[["delegations", "members_covered"]].itertuples(index=False, name=None)
    by_key = dict(
        zip(
            answer.progress[["recommendation", "stage"]].itertuples(index=False, name=None), told, strict=True
        )
    )
    assert counts == [by_key[number, stage.value] for number in range(1, 7) for stage in STAGES]
    assert "77" in document.subtitle
    assert "104" in document.subtitle
    assert "monitor.example.org" in document.foot.address
    assert document.facts == ()


def test_the_chart_of_one_counts_its_own_statements(sqlite_store: Store) -> None:
    t = translator("en")
    with reading(sqlite_store) as (session, base):
        answer = ask.recommendation(session, VIEW, base, 4)
    document = single.chart(answer, t, Links(VIEW, "en"))
    (bar,) = only(document).bars
    assert bar.heard == answer.strip.heard
    living = [each for each in answer.statements if each.counts(VIEW.as_of)]
    assert t("foot-statements", count=len(living)) in document.foot.source
    assert any(line.startswith(t("stage-reported")) for line in only(document).names[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_in_words_keeps_its_days_and_its_order(sqlite_store: Store, language: str) -> None:
    t = translator(language)
    with reading(sqlite_store) as (session, base):
        answer = ask.member(session, VIEW, base, "MEX")
    rows = tables.lanes(answer.lanes)
    document = single.table(rows, answer.stamp, base.names, t, base.recommendations)
    piece = only(document)
    assert len(piece.rows) == len(rows.frame)
    kinds = {column.label: column.kind for column in piece.columns}
    assert kinds[t("column-said_on")] in ("day", "text")
    days = [row[list(kinds).index(t("column-said_on"))] for row in piece.rows]
    assert any(isinstance(day, datetime.date) for day in days)


def test_a_table_without_rows_stays_a_table(sqlite_store: Store) -> None:
    t = translator("en")
    with reading(sqlite_store) as (session, base):
        answer = ask.member(session, VIEW, base, "PER")
    empty = replace(tables.lanes(()), name="lanes")
    document = single.table(empty, answer.stamp, base.names, t, base.recommendations)
    assert only(document).rows == ()
    assert [column.label for column in only(document).columns]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_all_rows_are_of_stands_in_the_title_and_not_on_every_row(
    sqlite_store: Store, language: str
) -> None:
    t = translator(language)
    with reading(sqlite_store) as (session, base):
        member, one = ask.member(session, VIEW, base, "MEX"), ask.recommendation(session, VIEW, base, 4)
        overview = ask.overview(session, VIEW, base)
    told = {
        "standing": (tables.standing(member), member.stamp, t.text(member.name), "member"),
        "strip": (tables.strip(one), one.stamp, words.numbered(t, one.recommendation), "recommendation"),
    }
    for name, (rows, stamp, alone, code) in told.items():
        document = single.table(rows, stamp, base.names, t, base.recommendations)
        assert document.title == f"{alone} · {t(f'table-{name}')}"
        assert only(document).caption == document.title
        labels = [column.label for column in only(document).columns]
        assert t(f"column-{code}") not in labels
        assert len({t("column-member"), t("column-recommendation")}.intersection(labels)) == 1
        assert all(len(row) == len(labels) for row in only(document).rows)
    progress = tables.progress(overview)
    many = single.table(progress, overview.stamp, base.names, t, base.recommendations)
    assert many.title == t("table-progress")
    assert only(many).columns[0].label == t("column-recommendation")
