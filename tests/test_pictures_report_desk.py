"""Two papers compared, and what the desk says of ages: pure."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace

import pytest

from monitoring.answers.pieces import Cell, Day
from monitoring.i18n import translator
from monitoring.pictures import compared, report_desk
from monitoring.vocabulary import AskStage, Precision, Stage, Visibility
from tests.reporters import PAPER

TODAY = datetime.date(2026, 3, 2)
T = translator("en")


def told(parts: tuple[compared.Part, ...], side: str) -> str:
    return "".join(part.text for part in parts if part.kind in ("same", side))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We plan a guide.", "We wrote a guide."),
        ("", "all new"),
        ("all gone", ""),
        ("a  b\n\nc", "a b\nc d"),
        ("<b>1 & 2</b>", "<i>1 & 3</i>"),
        ("Les MPME sont consultées.", "Les MPME ont été consultées, déjà."),
        ("one " * 3000, "one " * 2999 + "two"),
    ],
)
def test_a_difference_holds_both_texts_whole(old: str, new: str) -> None:
    parts = compared.difference(old, new)
    assert told(parts, "del") == old
    assert told(parts, "ins") == new


def test_only_the_words_that_differ_are_marked() -> None:
    parts = compared.difference("We plan a guide.", "We wrote a guide.")
    assert [part.text for part in parts if part.kind != "same"] == ["plan", "wrote"]


def test_a_text_made_to_be_slow_is_not() -> None:
    begun = time.monotonic()
    compared.difference("a b " * 50_000, "b a " * 50_000)
    assert time.monotonic() - begun < 5


def test_every_field_that_differs_is_named_in_the_words_of_the_form() -> None:
    new = replace(
        PAPER,
        stage=Stage.IN_PLACE,
        asks={"A4.1": AskStage.NOT_APPLICABLE},
        symbol="G/MA/367",
        file="codeoffile",
        visibility=Visibility.GROUP,
        language="fr",
        said_on=TODAY - datetime.timedelta(days=1),
    )
    labels = compared.labelled(T, (), ()) | {"asks.A4.1": "Promote inclusion"}
    found = compared.compared(PAPER, new, labels, {"codeoffile": "guide.pdf"})
    said = {change.label: told(change.parts, "ins") for change in found}
    assert said == {
        "Where does this stand?": "In place",
        "Promote inclusion": "Does not apply to us",
        "On which day was this said? Today, unless it was said earlier.": "01/03/2026",
        "WTO document symbol": "G/MA/367",
        labels["file"]: "guide.pdf",
        "Who may read this report": "Signed-in readers only",
        "Language of the text": "Français",
    }


AGES = {0: "today", 1: "1 day ago", 29: "29 days ago", 30: "1 month ago", 365: "1 year ago"}


@pytest.mark.parametrize(("days", "said"), AGES.items())
def test_how_old_the_last_word_is(days: int, said: str) -> None:
    on = Day(TODAY - datetime.timedelta(days=days), Precision.DAY)
    cell = Cell("URY", 4, Stage.PLANNED, on, on, False, True, 1)
    assert report_desk.age(cell, TODAY, T) == said


def test_silence_has_no_age() -> None:
    cell = Cell("URY", 4, Stage.NO_REPORT, None, None, False, True, 1)
    assert report_desk.age(cell, TODAY, T) == ""
    assert report_desk.age(None, TODAY, T) == ""
