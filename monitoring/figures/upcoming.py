"""Whose Trade Policy Review may come next: a window of calendar years, with its reason.

Reviews are planned by periods that were lengthened in 2019 and that slip: what can be said is in which
years the next one is expected, never on which day.
"""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd

from ..vocabulary import UNION, ReviewReason

FOUR_LARGEST = (UNION, "USA", "CHN", "JPN")
"""The four largest traders, reviewed every three years since 2019."""

SINCE = 2015
"""Of Reviews after this year a Member's own interval tells more than the general periods."""

THREE, USUAL = (3, 4), (5, 8)
ANNOUNCED = "announced"
UPCOMING_COLUMNS = [
    *("member", "last_on", "precision", "symbol", "source_url"),
    *("first_year", "last_year", "reason", "is_passed"),
]


def upcoming(
    calendar: pd.DataFrame, members: pd.DataFrame, as_of: datetime.date, months: int
) -> pd.DataFrame:
    """Say whose next Review is expected within some months, or was within years that are over.

    A Review counts as held from its day on, and only where it was not merely announced. States of the
    Union are reviewed with the Union. Who has no known Review has no row.

    calendar:  member, held_on, precision, symbol_secretariat, confidence, source_url
    members:   member, union: of whom is asked
    Returns:   member, last_on, precision, symbol, source_url, first_year, last_year (the window), reason
               (four_largest, own_interval, usual), is_passed (the window is over and no Review is known);
               in the order of the codes
    """
    frame = windows(held(calendar, as_of))
    asked = members.loc[members["union"] == "", "member"]
    last = as_of + pd.DateOffset(months=months)
    frame = frame[frame["member"].isin(asked) & (frame["first_year"] <= last.year)]
    frame = frame.assign(is_passed=frame["last_year"] < as_of.year)
    return frame[UPCOMING_COLUMNS].sort_values("member", ignore_index=True)


def held(calendar: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """The Reviews known as held by a day; the columns of the calendar."""
    known = (calendar["held_on"] <= pd.Timestamp(as_of)) & (calendar["confidence"] != ANNOUNCED)
    return calendar[known]


def windows(reviews: pd.DataFrame) -> pd.DataFrame:
    """For each Member the window of years in which the Review after its last one is expected.

    reviews:  those that were held
    Returns:  member, last_on, precision, symbol, source_url, first_year, last_year, reason
    """
    ordered = reviews.sort_values(["member", "held_on"], ignore_index=True)
    year = ordered["held_on"].dt.year
    before = year.groupby(ordered["member"]).shift()
    own = (year - before).where(before > SINCE)
    frame = ordered.assign(year=year, own=own).drop_duplicates("member", keep="last")
    large, known = frame["member"].isin(FOUR_LARGEST), frame["own"].notna()
    first = np.select([large, known], [THREE[0], frame["own"].fillna(0)], USUAL[0])
    last = np.select([large, known], [THREE[1], frame["own"].fillna(0) + 1], USUAL[1])
    reasons = [ReviewReason.FOUR_LARGEST.value, ReviewReason.OWN_INTERVAL.value]
    return pd.DataFrame(
        {
            "member": frame["member"],
            "last_on": frame["held_on"],
            "precision": frame["precision"],
            "symbol": frame["symbol_secretariat"],
            "source_url": frame["source_url"],
            "first_year": frame["year"] + first.astype("int64"),
            "last_year": frame["year"] + last.astype("int64"),
            "reason": np.select([large, known], reasons, ReviewReason.USUAL.value),
        }
    ).reset_index(drop=True)
