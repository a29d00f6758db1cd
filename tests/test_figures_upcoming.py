"""Whose Trade Policy Review may come: the rule against the Reviews that were held."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import pytest

from monitoring.figures.upcoming import UPCOMING_COLUMNS, held, upcoming, windows
from tests.builders import DATA


@pytest.fixture(scope="module")
def calendar() -> pd.DataFrame:
    frame = pd.read_csv(DATA / "tpr_calendar.csv", keep_default_na=False)
    return frame.assign(held_on=pd.to_datetime(frame["held_on"]))


def of(*members: str) -> pd.DataFrame:
    return pd.DataFrame({"member": list(members), "union": ""})


def made(*rows: tuple[str, str], confidence: str = "seen") -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["member", "held_on"])
    told = {"precision": "day", "symbol_secretariat": "WT/TPR/S/1", "confidence": confidence}
    return frame.assign(held_on=pd.to_datetime(frame["held_on"]), **told, source_url="https://example.org/")


def test_29_of_the_31_reviews_since_2021_lie_in_the_window_of_the_one_before(calendar: pd.DataFrame) -> None:
    known = held(calendar, datetime.date(2026, 1, 1))
    inside = outside = 0
    late = set()
    for review in known[known["held_on"].dt.year >= 2021].itertuples():
        before = known[(known["member"] == review.member) & (known["held_on"] < review.held_on)]
        if before.empty:
            continue
        (window,) = windows(before).itertuples()
        if window.first_year <= review.held_on.year <= window.last_year:
            inside += 1
        else:
            outside += 1
            late.add(review.member)
    assert (inside, outside, late) == (29, 2, {"CPV", "UKR"})


@pytest.mark.parametrize(
    ("reviews", "window"),
    [
        ((("CHN", "2021-10-20"),), (2024, 2025, "four_largest")),
        ((("CHN", "2018-07-11"), ("CHN", "2021-10-20")), (2024, 2025, "four_largest")),
        ((("AUS", "2020-03-11"),), (2025, 2028, "usual")),
        ((("AUS", "2016-03-11"), ("AUS", "2021-03-11")), (2026, 2027, "own_interval")),
        ((("AUS", "2015-03-11"), ("AUS", "2020-03-11")), (2025, 2028, "usual")),
    ],
)
def test_the_window_and_its_reason(reviews: Any, window: tuple[int, int, str]) -> None:
    (found,) = windows(made(*reviews)).itertuples()
    assert (found.first_year, found.last_year, found.reason) == window
    assert found.last_on == pd.Timestamp(reviews[-1][1])


def test_only_what_was_held_by_the_day_is_known_and_an_announced_one_is_not() -> None:
    reviews = pd.concat(
        [
            made(("CHN", "2021-10-20"), ("CHN", "2024-07-17")),
            made(("AUS", "2020-03-11"), confidence="announced"),
        ]
    )
    before = upcoming(reviews, of("CHN", "AUS", "PER"), datetime.date(2024, 7, 16), 18)
    assert before[["member", "first_year"]].values.tolist() == [["CHN", 2024]]
    after = upcoming(reviews, of("CHN"), datetime.date(2024, 7, 17), 18)
    assert after.empty  # 2027 at the earliest
    assert list(after.columns) == UPCOMING_COLUMNS


def test_a_window_that_is_over_is_said_to_be_just_that() -> None:
    found = upcoming(made(("USA", "2018-12-17")), of("USA"), datetime.date(2023, 1, 1), 18)
    (row,) = found.itertuples()
    assert (row.first_year, row.last_year, row.is_passed) == (2021, 2022, True)
    (row,) = upcoming(made(("USA", "2018-12-17")), of("USA"), datetime.date(2022, 12, 31), 18).itertuples()
    assert not row.is_passed


def test_the_next_18_months_are_asked_and_not_more() -> None:
    reviews = made(("USA", "2022-12-14"))  # 2025 to 2026
    assert upcoming(reviews, of("USA"), datetime.date(2023, 6, 30), 18).empty
    assert len(upcoming(reviews, of("USA"), datetime.date(2023, 7, 1), 18)) == 1


def test_states_of_the_union_are_reviewed_with_it(calendar: pd.DataFrame) -> None:
    members = pd.DataFrame({"member": ["EUN", "DEU"], "union": ["", "EUN"]})
    found = upcoming(calendar, members, datetime.date(2025, 12, 2), 18)
    assert set(found["member"]) <= {"EUN"}


def test_an_empty_calendar_has_no_window(calendar: pd.DataFrame) -> None:
    assert upcoming(calendar.iloc[:0], of("USA"), datetime.date(2025, 1, 1), 18).empty
