"""Pieces of HTML: what they say, what they name and count, and that hostile text stays text."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from html.parser import HTMLParser

import pandas as pd
import pytest

from monitoring.answers.overview import Since
from monitoring.answers.pieces import Count, Day, Text
from monitoring.answers.recommendation import System
from monitoring.i18n import translator
from monitoring.pictures import markup, order, words
from monitoring.pictures.links import Links
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Origin, Precision, Scope, Stage, Visibility
from tests import made_up_answers as made

EN = translator("en")
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e"
ALLOWED = {
    "a",
    "article",
    "b",
    "bdi",
    "br",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "i",
    "li",
    "ol",
    "p",
    "section",
    "span",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}


class Page(HTMLParser):
    """Tags, attributes and visible text of a piece."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


def links(answer) -> Links:
    return Links(answer.stamp.view, "en")


def flat(html: str) -> str:
    return " ".join(Page(html).text.split())


def pieces(t, overview, recommendation, member):
    """Every piece that is made of the three answers."""
    k = Links(overview.stamp.view, t.language)
    one = recommendation.recommendation
    return [
        markup.overview_head(overview, t, k),
        markup.legend(t),
        markup.strips(overview, t, k, changed={1: {"URY"}}, gained={1: 2}),
        markup.recommendation_head(recommendation, t, k),
        markup.asks(recommendation, t),
        markup.systems(recommendation, t),
        markup.strip_alone(recommendation, t),
        markup.stage_columns(recommendation, t, k),
        markup.silent(recommendation, t, k),
        markup.tile_legend(1, overview.tiles[1], overview.stamp, t, one),
        markup.tile_legend(0, overview.tiles[0], overview.stamp, t, None),
        markup.tile_lists(1, overview.tiles[1], overview.names, t, k),
        markup.member_head(member, t, k),
        markup.member_tiles(member, t, k, {1}),
        markup.members(overview.tiles[0], overview.names, t, k),
        markup.tile_lists(0, overview.tiles[0], overview.names, t, k),
        markup.lanes_dense_head(overview.stamp, t),
        markup.facts(member, t),
        markup.statements(overview.latest, overview.names, (one,), t, k),
        markup.statements(
            member.statements, member.names, member.recommendations, t, k, lead="recommendation"
        ),
        markup.coverage_subtitle(overview, t),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words_of", [made.real_words, made.dense_words, list], ids=["sparse", "dense", "empty"]
)
def test_every_piece_is_whole_in_every_language(language, words_of):
    t, said = translator(language), words_of()
    for html in pieces(t, made.overview(said), made.recommendation(1, said), made.member("MEX", said)):
        page = Page(html)
        assert {tag for tag, _ in page.tags} <= ALLOWED
        for _, attrs in page.tags:
            assert not any(name.startswith("on") for name in attrs)
        for link in page.all("a"):
            assert link["href"].startswith(("/", "#", "https://", "http://"))
            if link["href"].startswith("/"):
                assert f"lang={language}" in link["href"]
                assert "asof=" in link["href"]
            if link["href"].startswith("http"):
                assert link["rel"] == "noopener noreferrer"
        for picture in (attrs for _, attrs in page.tags if attrs.get("role") == "img"):
            assert picture["aria-label"]


def test_the_overview_answers_first():
    answer = made.overview()
    said = flat(markup.overview_head(answer, EN, links(answer)))
    heard, of = answer.heard, answer.stamp.of
    assert said.startswith(
        "What Members have said on the six recommendations "
        f"{heard.delegations} of {of.delegations} delegations have spoken on at least one of the six, "
        f"for {heard.members_covered} of {of.members_covered} Members. Latest statement: "
    )
    assert EN("note-voluntary") in said


def test_the_lead_links_only_to_what_there_is():
    answer = made.overview()
    meeting = answer.meetings[-1]
    for number in (0, 2):
        told = replace(answer, since=Since(meeting, number))
        html = markup.overview_head(told, EN, links(told))
        hrefs = [a["href"] for a in Page(html).all("a")]
        assert len(hrefs) == (1 if number else 0)
        assert all(f"since={meeting.meeting}" in href for href in hrefs)
        assert ("nothing new" in html) is (number == 0)


def test_several_statements_of_the_latest_day_are_counted():
    answer = made.overview()
    two = replace(answer, latest=(answer.latest[0], replace(answer.latest[0], member="MEX")))
    said = flat(markup.overview_head(two, EN, links(answer)))
    assert "Latest: 2 statements on 8 February 2022." in said
    assert "Latest statement" not in said


def test_paper_says_of_when_of_whom_and_which_record():
    answer = made.overview()
    html = markup.overview_head(answer, EN, links(answer))
    paper = re.search(r'<p class="note on-paper">(.*?)</p>', html)[1]
    said = (
        "As of 2 December 2025",
        "Members of the Group",
        "record 128",
        "public record",
        "prejudice",
    )
    assert all(part in paper for part in said)


def test_through_the_union_is_told_apart_from_having_spoken():
    answer = made.overview()
    tiles = answer.tiles[0]
    through = sum(tile.through_union for tile in tiles)
    spoken = sum(tile.stage == Stage.REPORTED for tile in tiles) - through
    said = flat(markup.tile_legend(0, tiles, answer.stamp, EN, None))
    assert f"Has spoken {spoken} Through the European Union {through} No report yet" in said
    alt = words.tiles(0, tiles, answer.stamp, EN, None)
    assert f"Has spoken {spoken}; Through the European Union {through}; " in alt
    listed = Page(markup.tile_lists(0, tiles, answer.names, EN, links(answer)))
    labels = [a["aria-label"] for a in listed.all("a") if "through" in a["class"].split()]
    assert len(labels) == through
    assert all(": through the European Union" in label for label in labels)
    members = Page(markup.members(tiles, answer.names, EN, links(answer)))
    assert sum(li["title"] == "through the European Union" for li in members.all("li")) == through


def test_counts_under_a_dense_strip_say_of_how_many_once():
    for words_of, least in ((made.dense_words, 1), (made.real_words, 0)):
        answer = made.overview(words_of())
        under = re.findall(r'<p class="at">(.*?)</p>', markup.strips(answer, EN, links(answer)), re.S)
        assert all(each.count(f"of {answer.stamp.of.delegations} delegations") == least for each in under)


def test_systems_stand_by_their_use():
    text = Text("x", "x", "x")
    made_of = [System(f"s{use}", use, Text(use, use, use), text, text, "") for use in ("context", "system")]
    said = flat(markup.systems(replace(made.recommendation(1), systems=tuple(made_of)), EN))
    assert re.match(r"It leans on system .* As context context ", said)


@pytest.mark.parametrize(
    ("more", "told", "adds"),
    [
        ("Meeting of the Group on MSMEs", "Group on MSMEs, meeting of 4 May 2021", False),
        ("Second open-ended meeting of the Group", "Group on MSMEs, meeting of 4 May 2021", True),
        ("Meeting", "", True),
    ],
)
def test_a_meeting_is_named_where_it_adds_something(more, told, adds):
    assert words.adds(more, told) is adds


def test_an_empty_store_says_so_once():
    answer = replace(made.overview([]), heard=Count(0, 0))
    said = flat(markup.overview_head(answer, EN, links(answer)))
    of = answer.stamp.of
    assert f"No report yet. {of.delegations} delegations, {of.members_covered} Members of the Group." in said
    assert "spoken" not in said


def test_the_notes_follow_the_view():
    answer = made.overview()
    late = replace(
        answer.stamp,
        view=replace(answer.stamp.view, pinned=True, related=True, as_of=datetime.date(2026, 3, 1)),
        reach_on=datetime.date(2025, 12, 2),
    )
    said = flat(markup.overview_head(replace(answer, stamp=late), EN, links(answer)))
    assert "Public record gathered up to 2 December 2025." in said
    assert f"The record as it stood at number {late.view.record}, of" in said
    assert "Related WTO work is counted too." in said
    for scope, words_of in (
        (Scope.SPONSORS, "Of the sponsors of the package, "),
        (Scope.ALL, "Of all WTO Members, "),
    ):
        other = replace(answer, stamp=replace(answer.stamp, view=replace(answer.stamp.view, scope=scope)))
        assert words_of in flat(markup.overview_head(other, EN, links(answer)))


def test_a_strip_is_a_picture_with_as_many_cells_as_delegations():
    answer = made.overview()
    page = Page(markup.strips(answer, EN, links(answer)))
    strips = [attrs for attrs in page.all("div") if attrs.get("role") == "img"]
    assert len(strips) == 6
    number = answer.stamp.of.delegations
    assert {attrs["style"] for attrs in strips} == {f"--n:{number}"}
    assert sum("title" in attrs for attrs in page.all("i")) == 6 * number
    assert strips[0]["aria-label"].endswith(
        f"of {number} delegations ({answer.stamp.of.members_covered} Members)."
    )
    assert "European Union (for 28)" in page.text


def test_names_while_few_and_counts_while_many():
    sparse, dense = made.overview(), made.overview(made.dense_words())
    assert "named" in markup.strips(sparse, EN, links(sparse))
    assert 'class="named"' not in markup.strips(dense, EN, links(dense))
    for answer in (sparse, dense):
        for strip in answer.strips:
            for group in order.at_stages(strip, answer.names, EN):
                few = strip.heard.delegations <= 14 and len(group.cells) <= 6
                assert group.named is few


def test_inside_a_stage_delegations_are_alphabetical():
    answer = made.overview(made.dense_words())
    for language in LANGUAGES:
        t = translator(language)
        cells = order.in_order(answer.strips[0].cells, answer.names, t)
        for stage in Stage:
            names = [t.text(answer.names[cell.member]) for cell in cells if cell.stage == stage]
            assert names == t.sorted(names)


def test_the_four_columns_keep_their_place():
    answer = made.recommendation(1)
    page = markup.stage_columns(answer, EN, links(answer))
    titles = re.findall(r"<h3>.*?</i> (.*?)</h3>", page)
    assert titles == ["In place", "Under way", "Planned", "Reported, no stage named"]
    assert f"0 of {answer.stamp.of.delegations} delegations" in flat(page)
    dense = made.recommendation(1, made.dense_words())
    for section in markup.stage_columns(dense, EN, links(dense)).split("<section>")[1:]:
        assert section.count("<li>") <= 12


def test_own_reports_are_told_in_words_beside_the_name_and_not_the_day():
    answer = made.recommendation(1)
    cells = tuple(replace(cell, origin=Origin.SELF_REPORT) for cell in answer.strip.cells)
    own = markup.stage_columns(replace(answer, strip=replace(answer.strip, cells=cells)), EN, links(answer))
    listed = re.findall(r"<li>(.*?)</li>", own)
    assert listed
    for one in listed:
        assert re.search(
            r"</bdi></a> <small>self-report</small></span> <span class=\"soft\">[^<]*\d{4}</span>$", one
        )
    assert "<small>" not in markup.stage_columns(answer, EN, links(answer))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_said_in_words_with_both_denominators(language):
    t, nobody = translator(language), made.overview([])
    said = words.spoken("recommendation-spoken", nobody, nobody.stamp, t, words.plain(t))
    of = nobody.stamp.of
    assert said[0] not in "0123456789"
    assert t("count-delegations", count=0, of=of.delegations) in said
    assert t("count-members", count=0, of=of.members_covered) in said
    few = made.overview()
    assert words.spoken("overview-spoken", few, few.stamp, t, words.plain(t))[0] in "0123456789"


def test_tiles_of_a_member_lead_to_its_statements():
    answer = made.member("MEX")
    anchors = {said.recommendation for said in answer.statements} | {1}
    page = Page(markup.member_tiles(answer, EN, links(answer), anchors))
    listed = markup.statements(answer.statements, answer.names, (), EN, links(answer), anchors=True)
    ids = re.findall(r'id="(rec-\d)"', listed)
    assert len(ids) == len(set(ids))
    targets = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}
    assert set(ids) <= targets
    assert targets == {f"rec-{number}" for number in anchors}
    assert len(page.all("li")) == 6


def test_hostile_text_stays_text():
    statement = replace(
        made.statement(),
        words=Text(HOSTILE, HOSTILE, HOSTILE),
        event=Text(HOSTILE, HOSTILE, HOSTILE),
        source_title=HOSTILE,
        source_url="javascript:alert(1)",
        statement='x" onmouseover="alert(1)',
    )
    answer = made.overview()
    names = {**answer.names, statement.member: Text(HOSTILE, HOSTILE, HOSTILE)}
    html = markup.statements([statement], names, (), EN, links(answer))
    page = Page(html)
    assert "<script" not in html
    assert "<img" not in html
    assert HOSTILE in page.text
    assert all(set(attrs) <= {"class", "id", "href", "aria-label", "aria-hidden"} for _, attrs in page.tags)
    assert not any("javascript" in attrs.get("href", "") for _, attrs in page.tags)
    for at in [found.start() for found in re.finditer("\u202e", html)]:
        assert (
            html.rfind("<bdi>", 0, at) > html.rfind("</bdi>", 0, at) or 'aria-label="' in html[at - 400 : at]
        )


def test_hostile_text_in_tables_boxes_and_sentences():
    frame = pd.DataFrame({HOSTILE: [HOSTILE], "n": [1]})
    choice = markup.Choice(HOSTILE, '/?x="><script>')
    found = [
        markup.table(frame, EN, HOSTILE),
        markup.box("note", HOSTILE, EN, link=HOSTILE, address='"><script>'),
        markup.problem(HOSTILE, HOSTILE, [choice], EN),
        markup.heading2(HOSTILE, '"><script>'),
        str(markup.rich(EN)("overview-since", on=HOSTILE, address='"><script>', statements=0)),
        str(markup.rich(EN)("overview-latest", member=HOSTILE, day="1 May 2021")),
        markup.head(HOSTILE, [HOSTILE], made.overview().stamp, EN, above=[HOSTILE]),
    ]
    for html in found:
        page = Page(html)
        assert "<script" not in html
        assert "<img" not in html
        assert {tag for tag, _ in page.tags} <= ALLOWED


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://wto.org/a", True),
        ("http://wto.org", True),
        (" https://wto.org ", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("//wto.org", False),
        ("https:", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(address, link):
    assert bool(words.web(address)) is link


def test_origin_withdrawal_and_eyes_are_told_in_words():
    answer = made.overview()
    one = replace(made.statement(), origin=Origin.SELF_REPORT, stops_on=datetime.date(2024, 5, 3))
    said = flat(markup.statements([one], answer.names, (), EN, links(answer)))
    assert "self-report" in said
    assert "Withdrawn on 3 May 2024." in said
    other = replace(one, origin=Origin.PUBLIC_RECORD, visibility=Visibility.GROUP, stops_on=None)
    said = flat(markup.statements([other], answer.names, (), EN, links(answer)))
    assert "public record" in said
    assert "for signed-in readers" in said
    assert "Withdrawn" not in said
    for stopped, words_of in (("revised", "Revised on"), ("corrected", "Corrected by the Member on")):
        said = flat(markup.statements([replace(one, stopped=stopped)], answer.names, (), EN, links(answer)))
        assert f"{words_of} 3 May 2024; not counted since." in said
    month = replace(one, day=Day(datetime.date(2023, 12, 31), Precision.MONTH))
    said = flat(markup.statements([month], answer.names, (), EN, links(answer)))
    assert "December 2023" in said
    assert "31 December" not in said


def test_a_statement_that_stops_later_is_not_yet_withdrawn():
    one = replace(made.statement(), stops_on=datetime.date(2026, 1, 1))
    view = View(datetime.date(2025, 12, 2), 1)
    html = markup.statements([one], made.overview().names, (), EN, Links(view, "en"))
    assert "Withdrawn" not in html
    assert "Corrected" not in html
