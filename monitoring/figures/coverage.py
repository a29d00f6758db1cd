"""How it came about: how many were heard, by stage, on every day on which a count changed."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import numpy as np
import pandas as pd

from ..vocabulary import RECOMMENDATIONS, STAGES
from .standing import Ints, Words, days_since_1970, stand

HEARD = len(STAGES) - 1  # all stages but no_report, which is the last
COVERAGE_COLUMNS = ["on", "recommendation", "stage", "delegations", "members_covered"]


def coverage(
    words: Words,
    members_on: Callable[[datetime.date], pd.DataFrame],
    changes: list[datetime.date],
    first: datetime.date,
    last: datetime.date,
) -> pd.DataFrame:
    """Count who was heard, at which stage, on every day on which that changed.

    On each day the Members of that very day are counted, so that a block equals the progress of the
    same day.

    members_on:  day -> member, union: who belongs on that day
    changes:     days on which the answer of members_on may change
    Returns:     on, recommendation, stage, delegations, members_covered; for each such day, and for
                 the first and the last, a row for every recommendation and every stage but no_report
    """
    edges = [first, *(day for day in changes if first < day <= last)]
    ends = [*(day - datetime.timedelta(days=1) for day in edges[1:]), last]
    spans = zip(edges, ends, strict=True)
    days, counts = zip(*(_counted(words, members_on(a), a, b, last) for a, b in spans), strict=True)
    return _frame(np.concatenate(days), np.concatenate(counts))


def _counted(
    words: Words, members: pd.DataFrame, first: datetime.date, until: datetime.date, last: datetime.date
) -> tuple[Ints, Ints]:
    """Days of a stretch with unchanging membership, and counts of days x basis x six x stages."""
    opens, closes = days_since_1970(first, until)
    inside = words.days[(words.days > opens) & (words.days <= closes)]
    days = np.unique(np.concatenate([[opens], inside, [closes] if until == last else []]).astype(np.int64))
    stage = stand(words, members, days).stage
    at = stage[..., None] == np.arange(HEARD)
    speaks = (members["union"] == "").to_numpy(bool)
    return days, np.stack([at[:, speaks].sum(axis=1), at.sum(axis=1)], axis=1)


def _frame(days: Ints, counts: Ints) -> pd.DataFrame:
    changed = np.any(counts[1:] != counts[:-1], axis=(1, 2, 3))
    keep = np.concatenate([[True], changed])
    keep[-1] = True
    days, counts = days[keep], counts[keep]
    block = len(RECOMMENDATIONS) * HEARD
    return pd.DataFrame(
        {
            "on": np.repeat(days.astype("datetime64[D]").astype("datetime64[s]"), block),
            "recommendation": np.tile(np.repeat(RECOMMENDATIONS, HEARD), len(days)),
            "stage": np.tile([stage.value for stage in STAGES[:HEARD]], len(days) * len(RECOMMENDATIONS)),
            "delegations": counts[:, 0].ravel(),
            "members_covered": counts[:, 1].ravel(),
        },
        columns=COVERAGE_COLUMNS,
    )
