"""Where Members stand: the rule against a slow and obvious oracle, and the cases that decide it."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitoring.figures import standing
from monitoring.figures.belonging import belonging
from monitoring.figures.coverage import coverage
from monitoring.vocabulary import Stage

DAY_ZERO = datetime.date(2021, 1, 1)
MEMBERS = {"EUN": "", "DEU": "EUN", "FRA": "EUN", "URY": "", "KEN": ""}


class Said(NamedTuple):
    """One statement, with days counted from DAY_ZERO; stops is None while it counts."""

    member: str
    recommendation: int
    stage: str
    day: int
    entered: int
    stops: int | None = None
    starts: int | None = None


def day(number: int) -> datetime.date:
    return DAY_ZERO + datetime.timedelta(days=number)


def framed(said: list[Said]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "statement": [f"s{i:03d}" for i in range(len(said))],
            "member": [s.member for s in said],
            "recommendation": pd.Series([s.recommendation for s in said], dtype="int64"),
            "stage": [s.stage for s in said],
            "said_on": pd.to_datetime([day(s.day) for s in said]),
            "precision": ["day"] * len(said),
            "counts_from": pd.to_datetime([None if s.starts is None else day(s.starts) for s in said]),
            "stops_on": pd.to_datetime([None if s.stops is None else day(s.stops) for s in said]),
            "entered": pd.Series([s.entered for s in said], dtype="int64"),
        }
    )


def members(codes: dict[str, str] = MEMBERS) -> pd.DataFrame:
    return pd.DataFrame({"member": sorted(codes), "union": [codes[code] for code in sorted(codes)]})


def oracle(said: list[Said], member: str, recommendation: int, as_of: int) -> tuple[object, ...]:
    """The rule of the field, as one would explain it to a colleague: (stage, named, last, through)."""

    def own(who: str) -> tuple[str | None, int | None, int | None]:
        mine = [
            (s.day, s.entered, f"s{i:03d}", s.stage)
            for i, s in enumerate(said)
            if (s.member, s.recommendation) == (who, recommendation)
            and max(s.day, s.starts or 0) <= as_of
            and (s.stops is None or s.stops > as_of)
        ]
        mine.sort()
        named = [s for s in mine if s[3] != "reported"]
        return (
            named[-1][3] if named else None,
            named[-1][0] if named else None,
            mine[-1][0] if mine else None,
        )

    stage, named, last = own(member)
    if stage is not None:
        return stage, named, last, False
    if not MEMBERS[member]:
        return ("reported" if last is not None else "no_report"), None, last, False
    union_stage, union_named, union_last = own(MEMBERS[member])
    if union_stage is not None:
        return union_stage, union_named, union_last if last is None else last, True
    if last is not None:
        return "reported", None, last, False
    if union_last is not None:
        return "reported", None, union_last, True
    return "no_report", None, None, False


sayings = st.lists(
    st.builds(
        Said,
        st.sampled_from(sorted(MEMBERS)),
        st.sampled_from([1, 2, 6]),
        st.sampled_from(["in_place", "under_way", "planned", "reported"]),
        st.integers(0, 12),
        st.integers(1, 4),
        st.none() | st.integers(0, 14),
        st.none() | st.integers(0, 14),
    ),
    max_size=25,
)


@given(sayings, st.integers(-1, 15))
@settings(max_examples=300, deadline=None)
def test_standings_equal_the_oracle(said: list[Said], as_of: int) -> None:
    found = standing.standings(standing.words_in_order(framed(said)), members(), day(as_of))
    assert list(found.columns) == standing.STANDING_COLUMNS
    assert len(found) == len(MEMBERS) * 6
    for row in found.itertuples():
        stage, named, last, through = oracle(said, row.member, row.recommendation, as_of)
        assert row.stage == stage
        assert _number(row.named_on) == named
        assert _number(row.last_said_on) == last
        assert row.through_union == through
        assert row.is_delegation == (MEMBERS[row.member] == "")


def _number(stamp: pd.Timestamp) -> int | None:
    return None if pd.isna(stamp) else (stamp.date() - DAY_ZERO).days


@given(sayings, st.integers(0, 13), st.integers(0, 13))
@settings(max_examples=100, deadline=None)
def test_coverage_is_the_progress_of_every_day(said: list[Said], first: int, length: int) -> None:
    words = standing.words_in_order(framed(said))
    joins = 5  # Kenya joins on day 5: the denominators move within the span

    def members_on(on: datetime.date) -> pd.DataFrame:
        return members({c: u for c, u in MEMBERS.items() if c != "KEN" or on >= day(joins)})

    last = first + length
    told = coverage(words, members_on, [day(joins)], day(first), day(last))
    days = sorted({stamp.date() for stamp in told["on"]})
    assert {days[0], days[-1]} == {day(first), day(last)}
    for number in range(first, last + 1):
        counted = standing.progress(standing.standings(words, members_on(day(number)), day(number)))
        counted = counted[counted["stage"] != "no_report"].reset_index(drop=True)
        known_by = max(on for on in days if on <= day(number))
        block = told[told["on"] == pd.Timestamp(known_by)].drop(columns="on").reset_index(drop=True)
        pd.testing.assert_frame_equal(block, counted, check_dtype=False)


@given(sayings, st.integers(0, 13))
@settings(max_examples=100, deadline=None)
def test_stages_add_up_to_the_same_two_totals(said: list[Said], as_of: int) -> None:
    words = standing.words_in_order(framed(said))
    counted = standing.progress(standing.standings(words, members(), day(as_of)))
    assert list(counted.columns) == ["recommendation", "stage", "delegations", "members_covered"]
    assert len(counted) == 30
    totals = counted.groupby("recommendation")[["delegations", "members_covered"]].sum()
    assert (totals["delegations"] == 3).all()
    assert (totals["members_covered"] == 5).all()


def stage_of(said: list[Said], member: str, as_of: int) -> str:
    found = standing.standings(standing.words_in_order(framed(said)), members(), day(as_of))
    return str(found[(found["member"] == member) & (found["recommendation"] == 1)]["stage"].item())


def test_a_later_word_without_a_stage_hides_nothing() -> None:
    assert (
        stage_of([Said("URY", 1, "planned", 1, 1), Said("URY", 1, "reported", 5, 1)], "URY", 9) == "planned"
    )


def test_on_one_day_what_entered_later_wins() -> None:
    assert (
        stage_of([Said("URY", 1, "in_place", 3, 2), Said("URY", 1, "planned", 3, 1)], "URY", 3) == "in_place"
    )


def test_a_withdrawn_word_counts_as_of_an_earlier_day() -> None:
    said = [Said("URY", 1, "planned", 1, 1), Said("URY", 1, "in_place", 4, 2, stops=7)]
    assert [stage_of(said, "URY", n) for n in (3, 6, 7)] == ["planned", "in_place", "planned"]


def test_a_revision_counts_from_the_day_it_was_submitted() -> None:
    first = Said("URY", 1, "planned", 1, 1, stops=7)
    revision = Said("URY", 1, "in_place", 1, 2, starts=7)
    assert [stage_of([first, revision], "URY", n) for n in (1, 6, 7)] == ["planned", "planned", "in_place"]


def test_a_state_of_the_union_that_reports_itself_is_no_delegation() -> None:
    said = [Said("DEU", 1, "in_place", 1, 1)]
    counted = standing.progress(standing.standings(standing.words_in_order(framed(said)), members(), day(2)))
    row = counted[(counted["recommendation"] == 1) & (counted["stage"] == "in_place")]
    assert (row["delegations"].item(), row["members_covered"].item()) == (0, 1)


def test_an_empty_record_is_silence_and_no_error() -> None:
    found = standing.standings(standing.words_in_order(framed([])), members(), day(0))
    assert set(found["stage"]) == {Stage.NO_REPORT}


@pytest.mark.parametrize(("on", "expected"), [(0, {"B"}), (1, {"A", "B"}), (3, {"A", "B"}), (4, {"B"})])
def test_until_on_is_the_last_day_on_which_it_held(on: int, expected: set[str]) -> None:
    held = pd.DataFrame(
        {
            "member": ["A", "B"],
            "affiliation": ["group", "group"],
            "from_on": pd.to_datetime([day(1), None]),
            "until_on": pd.to_datetime([day(3), None]),
        }
    )
    listed = pd.DataFrame({"member": ["A", "B", "C"], "acceded_on": pd.to_datetime([None, None, day(2)])})
    assert set(belonging(listed, held, "group", day(on))["member"]) == expected
    assert set(belonging(listed, held, None, day(on))["member"]) >= {"A", "B"}
