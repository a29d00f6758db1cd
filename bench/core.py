"""The core without a browser: standings, and the time from a start without a store to a healthy answer."""

from __future__ import annotations

import datetime
import time
from pathlib import Path

import numpy as np
import pandas as pd

from monitoring.figures import standing
from monitoring.vocabulary import RECOMMENDATIONS, UNION, Precision, Stage

from .servers import serving

FIRST = datetime.date(2020, 12, 11)
DAYS = 5 * 365


def members(count: int = 166) -> pd.DataFrame:
    """Made-up Members, 27 of them States of the Union."""
    codes = [UNION, *(f"M{number:03d}" for number in range(1, count))]
    union = [UNION if 1 <= number <= 27 else "" for number in range(count)]
    return pd.DataFrame({"member": codes, "union": union})


def statements(count: int, codes: pd.Series) -> pd.DataFrame:
    """Made-up statements: anybody, on anything, on any day of five years; half of them name a stage."""
    draw = np.random.default_rng(20201211)
    stages = [Stage.REPORTED, Stage.REPORTED, Stage.REPORTED, Stage.PLANNED, Stage.UNDER_WAY, Stage.IN_PLACE]
    days = pd.Timestamp(FIRST) + pd.to_timedelta(draw.integers(0, DAYS, count), unit="D")
    return pd.DataFrame(
        {
            "statement": [f"S{number:07d}" for number in range(count)],
            "member": draw.choice(codes.to_numpy(dtype=object), count),
            "recommendation": draw.choice(np.array(RECOMMENDATIONS), count),
            "stage": draw.choice(np.array([stage.value for stage in stages], dtype=object), count),
            "said_on": days.astype("datetime64[s]"),
            "precision": Precision.DAY.value,
            "counts_from": pd.Series(pd.NaT, index=range(count), dtype="datetime64[s]"),
            "stops_on": pd.Series(pd.NaT, index=range(count), dtype="datetime64[s]"),
            "entered": 1,
            "origin": "public_record",
        }
    )


def standings(count: int, runs: int) -> tuple[list[float], float]:
    """Milliseconds of ``standings`` for a new as-of day each time, and of ``words_in_order`` once."""
    all_members = members()
    said = statements(count, all_members["member"])
    began = time.perf_counter()
    words = standing.words_in_order(said)
    ordered = (time.perf_counter() - began) * 1000
    times = []
    for run in range(runs + 3):
        as_of = FIRST + datetime.timedelta(days=100 + run * (DAYS - 100) // (runs + 3))
        began = time.perf_counter()
        standing.standings(words, all_members, as_of)
        times.append((time.perf_counter() - began) * 1000)
    return times[3:], ordered


def first_starts(folder: Path, runs: int) -> list[float]:
    """Seconds from ``streamlit run`` with no store to /healthz 200."""
    times = []
    for run in range(runs):
        with serving("this program", folder, folder / f"first-{run}.sqlite") as server:
            times.append(server.seconds)
    return times
