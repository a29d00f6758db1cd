"""What pages show, asked of their own h1 each time: a bare page would raise nothing either."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.record.store import Store
from monitoring.vocabulary import LANGUAGES
from pages.shared import context, files, parts, take
from tests import builders

from .conftest import ROOT, Open, told

HEADINGS = {
    "overview": {
        "en": "What Members have said on the six recommendations",
        "fr": "Ce que les Membres ont dit",
        "es": "Lo que los Miembros han dicho",
    },
    "recommendation": {"en": "1 MSME information", "fr": "1 Renseignements", "es": "1 Información"},
    "member": {"en": "Members", "fr": "Membres", "es": "Miembros"},
    "meeting": {
        "en": "Since the meeting of 3 October 2025",
        "fr": "Depuis la réunion du 3 octobre 2025",
        "es": "Desde la reunión del 3 de octubre de 2025",
    },
    "practices": {
        "en": "Good practices and help",
        "fr": "Bonnes pratiques et aide",
        "es": "Buenas prácticas y ayuda",
    },
    "statements": {"en": "Everything said", "fr": "Tout ce qui a été dit", "es": "Todo lo que se ha dicho"},
    "about": {"en": "About this monitor", "fr": "À propos", "es": "Acerca de"},
}
DAY = "2025-12-02"


def h1(run: AppTest) -> str:
    found = re.findall(r"<h1[^>]*>(.*?)</h1>", told(run), re.S)
    assert len(found) == 1, found
    return re.sub(r"<[^>]+>", "", found[0]).replace("▲", "").strip()


STATES = ("opened", "opened_dense", "opened_empty")
LOOKS = [
    pytest.param(
        *(name, language, state),
        # The real record in every language; a full and an empty one in one of them, not twice the same.
        marks=() if state == "opened" or (page + place + full) % 3 == 0 else pytest.mark.proof,
    )
    for full, state in enumerate(STATES)
    for place, language in enumerate(LANGUAGES)
    for page, name in enumerate(HEADINGS)
]


@pytest.mark.parametrize(("name", "language", "state"), LOOKS)
def test_every_page_in_every_language_full_and_empty(
    request: pytest.FixtureRequest, name: str, language: str, state: str
) -> None:
    run = request.getfixturevalue(state)(name, asof=DAY, lang=language)
    assert HEADINGS[name][language] in h1(run)
    assert run.query_params["asof"] == DAY
    charts = run.get("plotly_chart")
    assert all(chart.proto.alt for chart in charts)
    if name == "overview":
        assert len(charts) == (0 if state == "opened_empty" else 2)


def test_the_overview_answers_first(opened: Open) -> None:
    html = told(opened(asof="2022-02-08", lang="en"))
    lead = re.sub(r"<[^>]+>", "", html.split('class="lead')[1])
    assert "of 67 delegations" in lead
    assert "of 94 Members" in lead
    assert "3 of 67" not in html.split("</h1>")[0]


@pytest.mark.parametrize(
    ("asof", "delegations", "members"),
    [("2022-02-08", "5 of 67 delegations", "32 of 94 Members"), ("2022-04-07", "6 of 67", "33 of 94")],
)
def test_a_recommendation_counts_as_of_the_day(
    opened: Open, asof: str, delegations: str, members: str
) -> None:
    html = re.sub(r"<[^>]+>", "", told(opened("recommendation", asof=asof, lang="en", rec="1")))
    assert delegations in html
    assert members in html


def test_a_member_through_the_union_says_so(opened: Open) -> None:
    html = told(opened("member", asof=DAY, lang="en", member="DEU"))
    assert "Germany" in html
    assert "through the European Union" in html


def test_related_work_stands_apart_and_is_counted_only_when_switched_on(opened: Open) -> None:
    apart = told(opened("recommendation", asof=DAY, lang="en", rec="3"))
    counted = told(opened("recommendation", asof=DAY, lang="en", rec="3", related="1"))
    assert "Related WTO work" in apart
    assert re.sub(r"<[^>]+>", "", apart).count("0 of 77 delegations") >= 4
    assert "Related WTO work is counted too" in counted
    assert h1(opened("recommendation", asof=DAY, lang="en", rec="3")).startswith("3 ")


def test_the_record_as_it_stood_is_named(opened: Open) -> None:
    html = told(opened(asof=DAY, lang="en", record="1"))
    assert "The record as it stood at number 1" in html


def test_beyond_the_reach_the_page_says_so(opened: Open) -> None:
    assert "Public record gathered up to 2 December 2025" in told(opened(asof="2026-01-15", lang="en"))
    assert "Public record gathered" not in told(opened(asof=DAY, lang="en"))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("overview", {"asof": "tomorrow"}),
        ("overview", {"scope": "friends"}),
        ("overview", {"record": "77"}),
        ("overview", {"lang": "de"}),
        ("overview", {"rec": "7"}),
        ("recommendation", {"rec": "0"}),
        ("member", {"member": "ATL"}),
        ("statements", {"stage": "done"}),
        ("statements", {"origin": "<script>alert(1)</script>"}),
        ("statements", {"statement": "NONE-A1-20200101"}),
    ],
)
def test_a_code_that_does_not_exist_gets_one_sentence(opened: Open, name: str, codes: dict[str, str]) -> None:
    run = opened(name, **{"asof": DAY, "lang": "en", **codes})
    html = told(run)
    assert h1(run) == "This address cannot be shown"
    (found,) = codes.values()
    assert found not in html or "<" not in found
    assert f"“{found}”".replace("<", "&lt;").replace(">", "&gt;") in html.replace("&#34;", '"')
    assert "Open the overview as of today" in html


@pytest.mark.parametrize("name", HEADINGS)
def test_a_page_file_run_alone_shows_nothing(name: str) -> None:
    run = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=30).run()
    assert not run.get("html")
    assert not run.get("plotly_chart")
    assert not len(run.main.children) or all(not child.children for child in run.main.children.values())


def test_choosing_writes_the_address(opened: Open) -> None:
    run = opened(asof=DAY, lang="en")
    run.radio(key="bar.scope").set_value("sponsors").run()
    assert run.query_params["scope"] == "sponsors"
    assert "sponsors of the package" in told(run)
    run.radio(key="bar.scope").set_value("group").run()
    assert "scope" not in run.query_params
    run.selectbox(key="bar.meeting").set_value("2022-02-08").run()
    assert run.query_params["asof"] == "2022-02-08"
    assert "67 delegations" in told(run)


def test_statements_are_filtered_by_the_address(opened: Open) -> None:
    every = opened("statements", asof=DAY, lang="en")
    assert "23 statements of 23" in told(every)
    html = told(opened("statements", asof=DAY, lang="en", member="URY", rec="5", stage="under_way"))
    assert "of 23" not in html.split("</h1>")[1][:200]
    assert "Memorandum" in html
    nothing = told(opened("statements", asof=DAY, lang="en", words="zzzz"))
    assert "Show all statements" in nothing


def test_hostile_words_are_shown_as_words(opened: Open) -> None:
    run = opened("statements", asof=DAY, lang="en", words='"><img src=x onerror=alert(1)>')
    assert "<img" not in told(run)


def test_a_report_that_was_narrowed_leaves_older_records_too(opened: Open, sqlite_store: Store) -> None:
    code = builders.statement(
        sqlite_store, "KEN", 3, "in_place", "2025-11-01", origin="self_report", summary_en="Narrowed later"
    )
    before = told(opened("statements", asof=DAY, lang="en", record="2"))
    assert "Narrowed later" in before
    assert "24 statements of 24" in before
    builders.statement(
        sqlite_store,
        "KEN",
        3,
        "in_place",
        "2025-11-01",
        statement=code,
        origin="self_report",
        summary_en="Narrowed later",
        visibility="group",
    )
    run = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    for name, value in {"asof": DAY, "lang": "en", "record": "2"}.items():
        run.query_params[name] = value
    run.run()
    run.switch_page("pages/statements.py").run()
    assert "Narrowed later" not in told(run)
    assert "23 statements of 23" in told(run)


@pytest.mark.parametrize("name", ["member", "overview"])
def test_a_member_before_its_accession(opened: Open, name: str) -> None:
    run = opened(name, asof="2022-02-08", lang="en", **({"member": "COM"} if name == "member" else {}))
    html = told(run)
    if name == "member":
        assert "Comoros was not yet a WTO Member on 8 February 2022" in html
    else:
        assert "139" not in html


def test_new_since_a_meeting_lists_exactly_those(opened: Open) -> None:
    html = told(opened("statements", asof="2022-02-08", lang="en", since="2021-11-08-group_meeting"))
    overview = told(opened(asof="2022-02-08", lang="en"))
    assert "6 statements" in overview
    assert "6 statements of" in html


OFFERED: list[tuple[str, dict[str, str], set[str]]] = [
    ("overview", {}, {"overview", "tiles", "coverage"}),
    ("overview", {"rec": "4"}, {"overview", "tiles-4", "coverage"}),
    ("recommendation", {"rec": "1"}, {"recommendation-1", "tiles-1", "lanes-1"}),
    ("member", {}, {"tiles"}),
    ("member", {"member": "URY"}, {"member-URY", "lanes-URY", "statements-URY"}),
    ("statements", {}, {"statements"}),
    ("meeting", {"meeting": "2022-04-07-group_meeting"}, {"news", "hear", "reviews"}),
    ("statements", {"statement": "MEX-A1-20221012"}, {"statement"}),
]


@pytest.mark.parametrize(
    ("name", "codes", "expected", "language"),
    [
        pytest.param(*one, language, marks=() if (place + at) % 3 == 0 else pytest.mark.proof)
        for place, one in enumerate(OFFERED)
        for at, language in enumerate(LANGUAGES)
    ],
)
def test_everything_that_is_offered_can_be_taken_away(
    opened: Open,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    name: str,
    codes: dict[str, str],
    expected: set[str],
) -> None:
    begins = {"png": b"\x89PNG", "svg": b"<svg", "csv": b"\xef\xbb\xbf", "pdf": b"%PDF"}
    begins |= dict.fromkeys(("xlsx", "docx", "pptx"), b"PK")
    made: list[tuple[str, str]] = []

    def took(page: context.Page, kind: str, wanted: files.Wanted, make: Callable[[], bytes]) -> None:
        assert make().startswith(begins[kind])
        made.append((wanted.name, kind))
        answer = wanted.ask(page.shown)
        parts.as_table(page, wanted.table(answer), answer.stamp)  # what the fold shows

    monkeypatch.setattr(take, "download", took)
    monkeypatch.setattr(take, "is_open", lambda opened: True)
    opened(name, asof=DAY, lang=language, **codes)
    assert {what for what, _ in made} >= expected
    assert {kind for _, kind in made} >= {"csv", "xlsx", "docx"}
