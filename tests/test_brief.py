"""The brief: what stands in it, in which order, with numbers that are those of the figures."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from monitoring import ask, briefing
from monitoring.answers import Filter
from monitoring.answers.meeting import Invited
from monitoring.briefs import brief
from monitoring.briefs.brief_parts import is_counted, standing
from monitoring.briefs.document import Matrix, Names, Stages, Statements, Table
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import queries
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, STAGES, Audience, Forum, Stage, Visibility

from . import builders, reporters

TODAY = datetime.date(2026, 3, 10)
MEETING, SINCE = "2022-04-07-group_meeting", "2022-02-08-group_meeting"
SIX = tuple(f"recommendation-{number}" for number in range(1, 7))
ORDER = ("since", "six", *SIX, "hear", "reviews", "practices", "method", "sources")
INVITED = (Invited("URY", 4, "Ask about the guide", 2), Invited("CHL", 1, "", 1))


def content(store, *, meeting="", since="", audience=Audience.PUBLIC, invited=(), **more):
    with store.reading() as session:
        first = View(TODAY, queries.latest_record(session), **more)
        base = ask.known(session, first)
        between = ask.between(base, TODAY, meeting=meeting, since=since)
        view = first.on(between.as_of)
        met = ask.meeting(session, view, base, between, TODAY)
        return brief.Content(
            audience,
            ask.overview(session, view, base),
            met,
            brief.told(met, ask.statements(session, view, base, Filter()).statements),
            ask.about(session, view, base),
            invited,
        )


def composed(held, language="en"):
    links = Links(held.meeting.stamp.view, language, "https://monitor.example.org")
    return brief.compose(held, translator(language), links)


def section(document, key):
    return next(each for each in document.sections if each.key == key)


def pieces(document, kind, name=None):
    found = [piece for each in document.sections for piece in each.pieces if isinstance(piece, kind)]
    return [piece for piece in found if name in (None, piece.name)]


def progress(store, held):
    view = held.meeting.stamp.view
    with store.reading() as session:
        frame = ask.progress(view, ask.known(session, view))
    return {
        (row.recommendation, row.stage): (row.delegations, row.members_covered)
        for row in frame.itertuples(index=False)
    }


@pytest.fixture(scope="module")
def dense(tmp_path_factory):
    """A store full of made-up lines, read only."""
    store = builders.dense_sqlite(tmp_path_factory.mktemp("dense") / "store.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_has_its_sections_in_order_in_every_language(sqlite_store, language):
    document = composed(content(sqlite_store, meeting=MEETING, since=SINCE), language)
    assert tuple(each.key for each in document.sections) == ORDER
    assert document.name == f"brief-2022-04-07-{language}"
    t = translator(language)
    assert t.day(datetime.date(2022, 4, 7)) in document.head
    assert t("foot-record", number="1") in document.head
    values = [value for _, value in document.facts]
    assert t("brief-audience_public") in values
    assert any("67" in value and "94" in value for value in values)
    assert f"meeting={MEETING}&since={SINCE}" in document.foot.address


@pytest.mark.parametrize("meeting", [MEETING, "2024-03-19-group_meeting", ""])
def test_every_number_of_the_charts_and_tables_is_that_of_the_figures(sqlite_store, meeting):
    held = content(sqlite_store, meeting=meeting)
    _same_numbers(composed(held), progress(sqlite_store, held), held)


def test_the_numbers_of_a_full_record_are_those_of_the_figures(dense):
    held = content(dense, meeting="2024-12-10-group_meeting")
    document = composed(held)
    _same_numbers(document, progress(dense, held), held)
    assert not any(lines for lines in section(document, "six").pieces[0].names)  # too many to be named


def _same_numbers(document, figures, held):
    charts = {chart.name: chart for chart in pieces(document, Stages)}
    assert set(charts) == {"six", *SIX}
    of = held.meeting.stamp.of
    for number in range(1, 7):
        right = [figures[number, stage.value] for stage in STAGES]
        heard = [count for stage, count in zip(STAGES, right, strict=True) if stage != Stage.NO_REPORT]
        for chart, bar in (
            (charts["six"], charts["six"].bars[number - 1]),
            (charts[f"recommendation-{number}"], charts[f"recommendation-{number}"].bars[0]),
        ):
            assert [tuple(count) for count in bar.counts] == right
            assert tuple(bar.heard) == tuple(map(sum, zip(*heard, strict=True)))
            assert chart.of == of == tuple(map(sum, zip(*right, strict=True)))
            assert [stage.stage for stage in chart.stages] == [stage.value for stage in STAGES]
        before = next(strip for strip in held.meeting.before if strip.recommendation.number == number)
        table = next(iter(pieces(document, Table, f"stages-{number}")), None)
        if table is None:  # nothing but zeros
            assert not before.heard.members_covered
            assert not charts[f"recommendation-{number}"].bars[0].heard.members_covered
            continue
        assert [(row[1], row[3]) for row in table.rows] == right
        assert [(row[2], row[4]) for row in table.rows] == [tuple(before.counts[s]) for s in STAGES]


def test_the_worked_figures_of_the_field_stand_in_the_brief(sqlite_store):
    document = composed(content(sqlite_store, meeting=MEETING, since=SINCE))
    (table,) = pieces(document, Table, "stages-1")
    assert {row[0].stage: (row[1], row[3]) for row in table.rows} == {
        "in_place": (2, 2),
        "planned": (3, 30),
        "under_way": (0, 0),
        "reported": (1, 1),
        "no_report": (61, 61),
    }
    told = section(document, "recommendation-1").lead
    assert "6 of 67 delegations" in told[0]
    assert "33 of 94 Members" in told[0]
    assert "On 8 February 2022: 5 of 67 delegations · 32 of 94 Members." in told


def test_what_is_new_is_listed_with_what_stood_before(sqlite_store):
    held = content(sqlite_store, meeting=MEETING, since=SINCE)
    news = section(composed(held), "since")
    assert len(news.pieces[0].said) == len(held.meeting.news) == held.meeting.statements
    assert f"{held.meeting.statements} statement" in news.lead[0]
    for said in news.pieces[0].said:
        assert said.change
        assert said.before is not None
        assert ("before" in said.change) is (said.before != said.stage)


def test_where_nothing_is_new_the_latest_word_and_the_nearest_meeting_are_named(sqlite_store):
    held = content(sqlite_store)
    assert not held.meeting.news
    told = section(composed(held), "since").lead
    assert told[0] == "Nothing new is on the record since the meeting of 3 October 2025."
    assert told[1].startswith("Latest statement: ")
    assert told[2].startswith("Compared with the meeting of ")


def test_a_withdrawal_is_told_and_does_not_stand_beside_nothing_new(sqlite_store):
    report = reporters.reported(sqlite_store, said_on=datetime.date(2026, 1, 5), today=reporters.TODAY).report
    reporters.withdrawn(sqlite_store, report, today=datetime.date(2026, 3, 5))
    with sqlite_store.reading() as session:
        view = View(TODAY, queries.latest_record(session))
        base = ask.known(session, view)
        between = ask.between_days(base, TODAY, since="2026-03-03")
        document = briefing.brief(
            session,
            reporters.VIEWER,
            view,
            base,
            between,
            Audience.PUBLIC,
            translator("en"),
            Links(view, "en"),
            TODAY,
        )
    news = section(document, "since")
    (said,) = news.pieces[0].said
    assert said.note.startswith("Withdrawn on 5 March 2026")
    assert said.before.stage == "planned"
    assert said.stage.stage == "no_report"
    assert "1 statement no longer counts: withdrawn or corrected by the Member." in news.lead
    assert not [line for line in news.lead if line.startswith("Nothing new")]
    (said_4,) = pieces(document, Statements, "said-4")
    assert reporters.PAPER.text not in {one.words for one in said_4.said}


def test_each_of_the_six_holds_what_counts_and_nothing_else_newest_first(dense):
    held = content(dense, meeting="2024-12-10-group_meeting")
    document = composed(held)
    view = held.meeting.stamp.view
    with dense.reading() as session:
        base = ask.known(session, view)
        answers = [ask.recommendation(session, view, base, number) for number in range(1, 7)]
    same = replace(held, recommendations=tuple(answers))
    assert composed(same) == document  # one reading of everything gives what six answers give
    for answer in answers:
        (piece,) = pieces(document, Statements, f"said-{answer.recommendation.number}")
        counting = [each for each in answer.statements if each.counts(view.as_of)]
        assert len(piece.said) == len(counting) > 0
        newest = sorted((each.day for each in counting), key=lambda day: day.on, reverse=True)
        days = {translator("en").day(*day): day.on for day in newest}
        assert [days[said.day] for said in piece.said] == [day.on for day in newest]


def test_related_work_stands_in_a_brief_only_where_it_is_switched_on(sqlite_store):
    without, along = content(sqlite_store), content(sqlite_store, related=True)
    assert not [piece for piece in pieces(composed(without), Statements) if piece.name.startswith("related")]
    document = composed(along)
    found = [piece for piece in pieces(document, Statements) if piece.name.startswith("related")]
    spoken = [one.recommendation.number for one in along.recommendations if one.related]
    assert [piece.name for piece in found] == [f"related-{number}" for number in spoken]
    related = [each for one in along.recommendations for each in one.related]
    assert sum(len(piece.said) for piece in found) == len(related) > 0
    assert {each.forum for each in related} == {Forum.RELATED}
    assert "Related WTO work" in document.foot.reach


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_to_hear_names_every_delegation_once_alphabetically(sqlite_store, language):
    held = content(sqlite_store, meeting=MEETING, since=SINCE)
    document, t = composed(held, language), translator(language)
    (names,), (matrix,) = pieces(document, Names), pieces(document, Matrix)
    silent = [name for group in names.groups for name in group.names]
    rows = [row for _, rows in matrix.groups for row in rows]
    assert len(rows) == len({row.name for row in rows}) == held.meeting.stamp.of.delegations
    no_report = {row.name for row in rows if {cell.stage for cell in row.cells} == {"no_report"}}
    assert set(silent) == no_report
    assert len(silent) == held.meeting.stamp.of.delegations - held.meeting.heard.delegations
    for group in names.groups:
        assert list(group.names) == t.sorted(group.names)
    for _, held_rows in matrix.groups:
        assert [row.name for row in held_rows] == t.sorted(row.name for row in held_rows)
        assert all(len(row.cells) == len(matrix.columns) == 6 for row in held_rows)


def test_the_speaking_list_is_the_chairs_alone(sqlite_store):
    keys = {}
    for audience in Audience:
        document = composed(content(sqlite_store, audience=audience, invited=INVITED))
        keys[audience] = {each.key for each in document.sections}
        ending = "" if audience == Audience.PUBLIC else f"-{audience}"
        assert document.name == f"brief-2025-12-02-en{ending}"
        assert ("Ask about the guide" in repr(document)) is (audience == Audience.CHAIR)
    assert [audience for audience in Audience if "speaking" in keys[audience]] == [Audience.CHAIR]
    (table,) = pieces(document, Table, "speaking")
    assert [(row[0], row[1]) for row in table.rows] == [(1, "Chile"), (2, "Uruguay")]
    without = composed(content(sqlite_store, audience=Audience.CHAIR))
    assert tuple(each.key for each in without.sections) == ORDER


def test_every_source_that_is_cited_stands_in_the_list_once(sqlite_store):
    document = composed(content(sqlite_store, meeting=MEETING, since=SINCE))
    (table,) = pieces(document, Table, "sources")
    listed = [row[1].address for row in table.rows if row[1]]
    cited = {
        said.source.address for piece in pieces(document, Statements) for said in piece.said if said.source
    }
    assert cited <= set(listed)
    rows = [row[:2] for row in table.rows]
    assert len(rows) == len(set(rows))
    assert [row[0] for row in rows] == translator("en").sorted(row[0] for row in rows)


def test_what_a_member_wrote_stands_whole_in_its_own_language(sqlite_store):
    text = "Des mots. " * 400
    reporters.reported(sqlite_store, text=text, language="fr", practice="Un guichet.", need="Une formation.")
    document = composed(content(sqlite_store, sees=Visibility.GROUP), "en")
    everything = [said for piece in pieces(document, Statements) for said in piece.said]
    mine = [said for said in everything if said.member == "Uruguay" and said.origin == "self_report"]
    assert mine == []  # the meeting was before it was said
    today = composed(content(sqlite_store, meeting="today", sees=Visibility.GROUP), "en")
    (said,) = [one for one in section(today, "recommendation-4").pieces[-1].said if one.language == "fr"]
    assert said.words.strip() == text.strip()
    offered, asked = section(today, "practices").pieces
    assert [(one.words, one.language) for one in offered.said] == [("Un guichet.", "fr")]
    assert [(one.words, one.language) for one in asked.said] == [("Une formation.", "fr")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_record_gives_a_whole_brief(empty_store, language):
    held = content(empty_store)
    document = composed(held, language)
    assert tuple(each.key for each in document.sections) == ORDER
    assert not [said for piece in pieces(document, Statements) for said in piece.said]
    assert not pieces(document, Statements)  # no heading over nothing
    assert not [table for table in pieces(document, Table) if table.name.startswith("stages-")]
    assert not [
        chart for chart in pieces(document, Stages) if is_counted(chart, section(document, chart.name))
    ]
    assert all(each.lead or each.pieces for each in document.sections)
    of = held.meeting.stamp.of
    (names,) = pieces(document, Names)
    assert sum(len(group.names) for group in names.groups) == of.delegations
    assert all(bar.heard == (0, 0) for chart in pieces(document, Stages) for bar in chart.bars)


def test_no_table_repeats_another(sqlite_store):
    document = composed(content(sqlite_store, meeting=MEETING, since=SINCE))
    charts = {chart.name: chart for chart in pieces(document, Stages)}
    assert is_counted(charts["six"], section(document, "six"))
    for key in SIX:
        held = section(document, key)
        assert not is_counted(charts[key], held)
        without = replace(held, pieces=(charts[key],))
        assert is_counted(charts[key], without) is bool(charts[key].bars[0].heard.members_covered)


def test_who_stands_where_is_told_with_names_while_they_are_few(sqlite_store, dense):
    chart = section(composed(content(sqlite_store, meeting=MEETING, since=SINCE)), "recommendation-1").pieces[
        0
    ]
    told = [(stage.stage, many, names) for stage, many, names in standing(chart, 0)]
    assert [(stage, many) for stage, many, _ in told] == [
        ("in_place", 2),
        ("planned", 3),
        ("reported", 1),
        ("no_report", 61),
    ]
    assert all(names.count(";") == many - 1 for _, many, names in told[:3])
    assert told[-1][2] == ""
    full = section(composed(content(dense, meeting="2024-12-10-group_meeting")), "six").pieces[0]
    assert all(names == "" for at in range(6) for _, _, names in standing(full, at))


def test_every_source_has_a_title_that_is_no_address(sqlite_store):
    (table,) = pieces(composed(content(sqlite_store)), Table, "sources")
    assert [row[0] for row in table.rows if str(row[0]).startswith("http")] == []


def test_the_same_content_gives_the_same_document(sqlite_store):
    one, other = content(sqlite_store, meeting=MEETING), content(sqlite_store, meeting=MEETING)
    assert composed(one) == composed(other)
    assert repr(composed(one, "fr")) == repr(composed(other, "fr"))
    assert composed(one) != composed(content(sqlite_store, meeting="2024-03-19-group_meeting"))


def counts(document):
    """Every number of a chart, and every table of numbers."""
    tables = [piece for piece in pieces(document, Table) if piece.name.startswith("stages-")]
    return [bar for piece in pieces(document, Stages) for bar in piece.bars], tables


def test_a_short_brief_has_the_same_numbers_and_the_words_of_what_is_new(dense):
    held = content(dense, meeting="2024-03-19-group_meeting")
    full, short = composed(held), composed(brief.shortened(held))
    assert counts(short) == counts(full)
    assert [each.key for each in short.sections] == [each.key for each in full.sections]
    new = {each.statement.statement for each in held.meeting.news}
    kept = {one.statement for each in brief.shortened(held).recommendations for one in each.statements}
    assert kept == {code for code in new if code in {one.statement for one in everything(held)}}
    many = [sum(len(piece.said) for piece in pieces(each, Statements)) for each in (full, short)]
    assert 0 < many[1] < many[0] / 3
    assert len(pieces(short, Table, "sources")[0].rows) <= len(pieces(full, Table, "sources")[0].rows)
    assert any(value.startswith("short") for _, value in short.facts)
    assert short.name == f"{full.name}-short"


def everything(held):
    return [one for each in held.recommendations for one in each.statements]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_brief_offers_what_is_new(sqlite_store, language):
    reporters.reported(
        sqlite_store, number=4, practice="An old guide, made up", today=datetime.date(2025, 6, 1)
    )
    reporters.reported(
        sqlite_store, number=2, practice="A new guide, made up", today=datetime.date(2026, 2, 1)
    )
    held = content(sqlite_store, meeting="today")
    for each, both in ((held, True), (brief.shortened(held), False)):
        told = repr(section(composed(each, language), "practices"))
        assert "A new guide" in told
        assert ("An old guide" in told) == both
