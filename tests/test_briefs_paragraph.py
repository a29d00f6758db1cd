"""The same in words, for an e-mail: short, with both denominators, and an address that can be opened."""

import re

import pytest

from monitoring import takeaway
from monitoring.briefs import paragraph
from monitoring.i18n import translator
from monitoring.pictures import words
from monitoring.vocabulary import LANGUAGES
from tests import made_up_answers as made_up
from tests.test_briefs_picture import BASE, PICTURES, answers, made


@pytest.fixture(scope="module", params=["sparse", "dense", "empty"])
def held(request):
    record = {"sparse": made_up.real_words, "dense": made_up.dense_words}
    return answers(record[request.param]() if request.param in record else [])


def answer_of(name, held):
    kind = name.partition("-")[0]
    return held["member" if kind == "member" else "recommendation" if "-" in name else "overview"]


def told(name, held, language="en", base=BASE):
    drawn = made(name, held, language, base)
    return paragraph.of(drawn, answer_of(name, held), translator(language), base)


def test_every_picture_has_one():
    assert {name.partition("-")[0] for name in takeaway.NAMES} == {
        name.partition("-")[0] for name in PICTURES
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_it_is_short_and_says_day_whom_source_and_note_once(name, language, held):
    t, drawn, text = translator(language), made(name, held, language), told(name, held, language)
    answer = answer_of(name, held)
    first, address = text.split("\n\n")
    assert len(first.split()) <= 150
    assert first.count(drawn.title) == 1
    assert t.day(answer.stamp.view.as_of) in first
    assert {"77", "104"} <= set(re.findall(r"\d+", first.partition(". ")[0]))
    assert drawn.foot.source in first
    assert first.endswith(t("note-voluntary"))
    assert t("legend-cells") not in first
    assert address == f"https://{drawn.foot.address}"


def test_few_are_named_and_many_counted_on_both_bases():
    sparse, dense = answers(made_up.real_words()), answers(made_up.dense_words())
    few, many = told("recommendation-1", sparse), told("recommendation-1", dense)
    assert "Planned: European Union (for 28); Switzerland." in few
    assert "By stage" not in few
    strip = dense["recommendation"].strip
    for stage, count in strip.counts.items():
        at = words.inside(words.stage(translator("en"), stage))
        assert f"{at} {count.delegations} ({count.members_covered})" in many
    strips = dense["overview"].strips
    for one in strips:
        assert f"{one.recommendation.short.en} {one.heard.delegations} ({one.heard.members_covered})" in told(
            "overview", dense
        )


def test_a_choice_of_the_overview_speaks_of_its_own_recommendation():
    held = answers(made_up.real_words())
    t, overview = translator("en"), held["overview"]
    drawn = made("tiles-1", held)
    assert paragraph.of(drawn, overview, t, BASE) == told("tiles-1", held)


def test_without_a_known_address_none_is_said():
    held = answers(made_up.real_words())
    assert "\n" not in told("overview", held, base="")
    assert (
        told("overview", held, base="http://localhost:8501").split("\n\n")[1].startswith("http://localhost")
    )
