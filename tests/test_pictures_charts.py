"""Charts: what is drawn, in which fill; that Plotly takes every figure as it is; and tables in words."""

from __future__ import annotations

import datetime
import json
import re
import time
from dataclasses import replace
from html import unescape

import pandas as pd
import plotly.graph_objects as go
import pytest

from monitoring.answers import tables
from monitoring.answers.pieces import Day, Text
from monitoring.i18n import translator
from monitoring.pictures import chart_time, charts, edition_parts, words
from monitoring.pictures.palette import DARK, LIGHT
from monitoring.vocabulary import LANGUAGES, Precision, Stage
from tests import made_up_answers as made

EN = translator("en")
LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
RECORDS = pytest.mark.parametrize(
    "words_of", [made.real_words, made.dense_words, list], ids=["sparse", "dense", "empty"]
)


def drawn(words_of, look, t):
    """Every figure of the three answers, with the words that stand for it."""
    said = words_of()
    over, one, member = made.overview(said), made.recommendation(1, said), made.member("MEX", said)
    lanes = one.lanes[: charts.LANES_UP_TO]
    names = [words.name(t, one.names, lane.member) for lane in lanes]
    titles = [words.numbered(t, each) for each in member.recommendations]
    as_of = over.stamp.view.as_of
    return {
        "tiles": (
            charts.tiles(over.tiles[1], over.names, look, t, number=1),
            words.tiles(1, over.tiles[1], over.stamp, t, one.recommendation),
        ),
        "any": (
            charts.tiles(over.tiles[0], over.names, look, t, number=0),
            words.tiles(0, over.tiles[0], over.stamp, t, None),
        ),
        "coverage": (charts.coverage(over, look, t), words.coverage(over, t)),
        "names": (
            charts.lanes(lanes, names, one.meetings, as_of, look, t, pitch=40),
            words.lanes(lanes, names, one.stamp, t),
        ),
        "six": (
            charts.lanes(member.lanes, titles, member.meetings, as_of, look, t),
            words.lanes(member.lanes, titles, member.stamp, t),
        ),
        "dense": (
            charts.lanes_dense(one.movement, one.meetings, as_of, look, t),
            words.lanes_dense(one.movement, one.stamp, t),
        ),
    }


def plain(figure):
    """A figure as the browser gets it, without the template and without empty lists."""
    found = json.loads(figure.to_json())
    found["layout"].pop("template", None)
    found["layout"] = {name: value for name, value in found["layout"].items() if value != []}
    return found


@RECORDS
@LOOKS
@pytest.mark.parametrize("language", LANGUAGES)
def test_plotly_takes_every_figure_as_it_is(words_of, look, language):
    """Figures are built unchecked for speed; here each passes Plotly's own check and comes out the same."""
    for name, (figure, alt) in drawn(words_of, look, translator(language)).items():
        shown = plain(figure)
        assert plain(go.Figure(figure.to_dict())) == shown, name
        layout = shown["layout"]
        assert layout["showlegend"] is False
        assert layout["dragmode"] is False
        assert layout["xaxis"]["fixedrange"] is layout["yaxis"]["fixedrange"] is True
        assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
        assert layout["margin"]["l"] == 0
        assert alt.endswith(".")


@LOOKS
def test_a_tile_wears_the_fill_of_its_stage(look):
    answer = made.overview()
    figure = charts.tiles(answer.tiles[1], answer.names, look, EN, number=1)
    bars = figure.to_dict()["data"][0]
    assert list(bars["customdata"]) == [tile.member for tile in answer.tiles[1]]
    for tile, colour in zip(answer.tiles[1], bars["marker"]["color"], strict=True):
        expected = look.outside if tile.stage is None else look.stages[Stage(tile.stage)]
        assert colour == expected.fill
    assert bars["selected"]["marker"]["opacity"] == bars["unselected"]["marker"]["opacity"] == 1


def test_any_of_the_six_has_two_fills():
    answer = made.overview(made.dense_words())
    figure = charts.tiles(answer.tiles[0], answer.names, LIGHT, EN, number=0).to_dict()
    inside = {LIGHT.stages[Stage.UNDER_WAY].fill, LIGHT.stages[Stage.NO_REPORT].fill}
    assert set(figure["data"][0]["marker"]["color"]) <= inside | {LIGHT.outside.fill}
    assert len(figure["data"]) == 2
    through = {tile.member: tile for tile in answer.tiles[0] if tile.through_union}
    assert len(figure["data"][1]["x"]) == len(through) > 0
    hovers = dict(zip(figure["data"][0]["customdata"], figure["data"][0]["hovertext"], strict=True))
    assert all(": through the European Union" in hovers[member] for member in through)
    assert not any("spoken" in hovers[member] for member in through)
    assert not any("Reported" in text for text in figure["data"][0]["hovertext"])


def test_a_hover_says_who_where_when_and_through_whom():
    answer = made.overview()
    hovers = charts.tiles(answer.tiles[1], answer.names, LIGHT, EN, number=1).to_dict()["data"][0][
        "hovertext"
    ]
    through = [tile.member for tile in answer.tiles[1] if tile.through_union]
    assert through
    for tile, hover in zip(answer.tiles[1], hovers, strict=True):
        assert (", through the European Union" in hover) is (tile.member in through)
    assert any(hover.endswith("December 2023") for hover in hovers)
    assert not any("31 December 2023" in hover for hover in hovers)


def test_the_last_count_of_coverage_is_that_of_the_strip():
    answer = made.overview()
    notes = charts.coverage(answer, LIGHT, EN).to_dict()["layout"]["annotations"]
    lasts = [note["text"] for note in notes if note.get("xshift") == 6]
    assert lasts == [f"<b>{strip.heard.delegations}</b>" for strip in answer.strips]


def test_what_was_said_on_the_last_day_has_room_in_coverage():
    answer = made.overview()
    as_of = answer.stamp.view.as_of
    figure = charts.coverage(answer, LIGHT, EN).to_dict()
    end = (as_of + datetime.timedelta(days=30)).isoformat()
    assert figure["layout"]["xaxis"]["range"][1] > end
    for trace in figure["data"]:
        if trace.get("stackgroup"):
            assert trace["x"][-2] == as_of.isoformat()
            assert trace["x"][-1] >= end
            assert trace["y"][-1] == trace["y"][-2]


def test_a_title_of_coverage_stands_above_its_area():
    answer = made.overview(made.dense_words())
    figure = charts.coverage(answer, LIGHT, EN).to_dict()
    titles = [note["y"] for note in figure["layout"]["annotations"] if note.get("xshift") != 6]
    bases = [shape["y0"] for shape in figure["layout"]["shapes"]]
    for y, base, strip in zip(titles, bases, answer.strips, strict=True):
        assert y > base + strip.heard.delegations


def test_what_no_longer_counts_is_hollow():
    lane = made.member("MEX").lanes[0]
    mark = replace(lane.marks[0], counts=False)
    answer = made.overview()
    as_of = answer.stamp.view.as_of
    figure = charts.lanes([replace(lane, marks=(mark,))], ["1 x"], answer.meetings, as_of, LIGHT, EN)
    squares = [each for each in figure.to_dict()["data"] if each.get("marker", {}).get("size") == 13]
    assert list(squares[0]["marker"]["color"]) == [LIGHT.page]
    assert list(squares[0]["marker"]["line"]["color"]) == [LIGHT.soft]
    assert squares[0]["hovertext"][0].endswith(", no longer counts")


def test_no_zero_stands_at_a_bar():
    answer = made.recommendation(1, [])
    as_of = answer.stamp.view.as_of
    figure = charts.lanes_dense(answer.movement, answer.meetings, as_of, LIGHT, EN).to_dict()
    assert set(figure["data"][-1]["text"]) == {""}


def test_one_scale_for_six_rows():
    answer = made.overview(made.dense_words())
    lifts = [
        trace for trace in charts.coverage(answer, LIGHT, EN).to_dict()["data"] if trace.get("stackgroup")
    ]
    assert {trace["stackgroup"] for trace in lifts} == {f"row{number}" for number in range(1, 7)}


def test_every_statement_is_a_square_on_its_lane():
    answer = made.member("MEX")
    titles = [words.numbered(EN, each) for each in answer.recommendations]
    figure = charts.lanes(answer.lanes, titles, answer.meetings, answer.stamp.view.as_of, LIGHT, EN).to_dict()
    squares = [trace for trace in figure["data"] if trace.get("marker", {}).get("size") == 13]
    assert sum(len(trace["x"]) for trace in squares) == sum(len(lane.marks) for lane in answer.lanes)
    assert len(figure["layout"]["annotations"]) == 6
    soft = [note["font"]["color"] == LIGHT.soft for note in figure["layout"]["annotations"]]
    assert soft == [not lane.marks for lane in answer.lanes]


def test_stacks_hold_what_was_known_on_their_day():
    days = [datetime.date(2021, 1, 1), datetime.date(2021, 5, 4), datetime.date(2022, 1, 1)]
    rows = [("2021-05-04", "planned", 2), ("2021-05-04", "in_place", 1), ("2021-12-31", "planned", 0)]
    frame = pd.DataFrame(rows, columns=["on", "stage", "delegations"])
    at = chart_time.at_days(chart_time.blocks(frame), days)
    assert at == [{}, {Stage.PLANNED: 2, Stage.IN_PLACE: 1}, {Stage.PLANNED: 0}]


def test_an_early_day_still_has_a_picture():
    answer = made.overview([])
    early = datetime.date(2020, 12, 11)
    figure = charts.lanes(made.member("KEN", []).lanes, ["1 x"] * 6, answer.meetings[:1], early, LIGHT, EN)
    first, last = figure.to_dict()["layout"]["xaxis"]["range"]
    assert first < "2020-12-11" < last


def test_a_figure_is_built_in_a_moment():
    answer = made.overview(made.dense_words())
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        charts.coverage(answer, LIGHT, EN)
        charts.tiles(answer.tiles[1], answer.names, LIGHT, EN, number=1)
        taken.append(time.perf_counter() - begun)
    assert min(taken) < 0.05


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_in_words(language):
    t = translator(language)
    over, one, member = made.overview(), made.recommendation(1), made.member("MEX")
    found = [
        tables.progress(over),
        tables.coverage(over),
        tables.tiles(1, over.tiles[1]),
        tables.tiles(0, over.tiles[0]),
        tables.strip(one),
        tables.standing(member),
        tables.lanes(one.lanes),
        tables.statements(one.statements),
    ]
    for table in found:
        assert t(f"table-{table.name}")
        shown = words.table(table, over.names, t, member.recommendations)
        assert len(shown) == len(table.frame)
        assert not {"True", "False"} & set(shown.astype(str).to_numpy().ravel())
        codes = {stage.value for stage in Stage} | {"public_record", "self_report"}
        assert not codes & set(shown.astype(str).to_numpy().ravel())
        if "member" in table.frame and table.name != "statements":
            names = shown[t("column-member")].tolist()
            assert names == t.sorted(names)


def test_counts_in_tables_say_of_how_many():
    over = made.overview()
    of, six = over.stamp.of, [strip.recommendation for strip in over.strips]
    shown = words.table(tables.progress(over), over.names, EN, six, of=of)
    assert set(shown["Of delegations"]) == {of.delegations}
    assert set(shown["Of Members"]) == {of.members_covered}
    assert "Of delegations" not in words.table(tables.progress(over), over.names, EN, six)
    assert "Of delegations" not in words.table(tables.tiles(1, over.tiles[1]), over.names, EN, six, of=of)


def test_what_stopped_counting_is_in_words():
    stops = datetime.date(2024, 5, 3)
    one = replace(made.statement(), stops_on=stops, stopped="revised", day=Day(stops, Precision.MONTH))
    shown = words.table(tables.statements([one]), made.NAMES, EN, made.SIX).iloc[0]
    assert shown["Said on"] == "May 2024"
    assert shown["Stops counting on"] == "3 May 2024"
    assert shown["Why"] == "revised"
    assert shown["Counts from"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_in_a_table_stands_by_its_name_and_day(language):
    t, held = translator(language), made.MEETINGS[3]
    inside = replace(made.statement(), meeting=held.meeting)
    outside = replace(made.statement(), meeting="2024-04-16-adjacent")
    unsaid = replace(outside, event=Text("", "", ""))
    answer = replace(made.member("MEX"), statements=(inside, outside), related=(unsaid,))
    table = tables.said_by(answer)
    shown = words.table(table, made.NAMES, t, made.SIX)[t("column-meeting")].tolist()
    assert shown == [
        f"{t.text(held.title)}, {t.day(*held.day)}",
        t.text(outside.event),
        "2024-04-16-adjacent",
    ]
    # Whoever works with the data finds the codes.
    assert table.frame["meeting"].tolist() == [held.meeting, *["2024-04-16-adjacent"] * 2]
    plain = words.table(tables.statements([inside]), made.NAMES, t, made.SIX)
    assert plain[t("column-meeting")].tolist() == [held.meeting]


def test_days_in_tables_stand_at_their_precision():
    one = made.recommendation(1)
    shown = words.table(tables.lanes(one.lanes), one.names, EN, [one.recommendation])
    assert "December 2023" in shown["Said on"].tolist()
    assert "31 December 2023" not in shown["Said on"].tolist()


def test_the_alternative_text_of_a_strip_follows_the_template():
    answer = made.overview()
    strip, of = answer.strips[0], answer.stamp.of
    counts = [strip.counts[stage].delegations for stage in Stage]
    assert words.strip(strip, answer.stamp, EN) == (
        "1 MSME information in Trade Policy Reviews, as of 2 December 2025: In place {}, under way {}, "
        "planned {}, reported without a stage {}, no report yet {}, of {} delegations ({} Members)."
    ).format(*counts, of.delegations, of.members_covered)


def test_leads_for_mail_have_no_marks():
    answer = made.overview()
    said = " ".join(words.overview_lead(answer, EN, words.plain(EN), "https://monitor.example.org/"))
    assert "<" not in said
    assert "delegations have spoken" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("many", [0, 1, 3, 4, 30])
def test_who_spoke_when_is_told_line_by_line_where_many_did(language, many):
    t, answer = translator(language), made.member("MEX")
    lane = next(each for each in answer.lanes if each.marks)
    told = [replace(lane, marks=lane.marks[:1] * many)], ["1 A title"], answer.stamp, t
    piece, sentence = edition_parts.spoke_when(*told), words.lanes(*told)
    lines = re.findall(r"<li>(.*?)</li>", piece)
    assert ("<ul" in piece) == (many > 3)
    assert len(lines) == {4: 4, 30: 11}.get(many, 0)
    assert 'data-stands-for="lanes"' in piece
    said = unescape(re.sub(r"</li>\s*<li>", "; ", piece))
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", said)).strip(" .") == sentence.strip(" .")


def test_a_list_of_who_spoke_when_is_never_cut_inside_a_name() -> None:
    answer = made.member("MEX")
    long = [f"{number} {'Renseignements sur les MPME ' * 6}" for number in range(1, 7)]
    lane = next(each for each in answer.lanes if each.marks)
    lanes = [replace(lane, marks=lane.marks[:1] * 5) for _ in long]
    said = words.lanes(lanes, long, answer.stamp, EN)
    assert "…" not in said
    listed = said.count("Renseignements sur les MPME " * 6)
    assert 1 < listed < 10
    assert EN("lanes-alt_more", count=30 - listed) in said
