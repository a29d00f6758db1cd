"""What moved between two days: who was heard first, who named another stage, who spoke again."""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd

from ..vocabulary import Stage
from .standing import Words, standings

PAIR = ["member", "recommendation"]
MOVEMENT_COLUMNS = [
    *PAIR,
    "before",
    "after",
    "said_before",
    "said_after",
    "change",
    "through_union",
    "is_delegation",
]


def movement(words: Words, members: pd.DataFrame, since: datetime.date, as_of: datetime.date) -> pd.DataFrame:
    """Say for whom something changed after one day and up to another.

    members:  member, union, as they belong on the later day
    Returns:  member, recommendation, before, after (stages), said_before, said_after (last words),
              change, through_union, is_delegation; only pairs for which something changed. change is
              "heard" (for the first time), "stage" (another one), "renewed" (spoke again, stage as
              before), "withdrawn" (a word no longer counts, stage as before) or "silent" (nothing
              that was said counts any more).
    """
    then, now = standings(words, members, since), standings(words, members, as_of)
    both = now[PAIR].assign(
        before=then["stage"],
        after=now["stage"],
        said_before=then["last_said_on"],
        said_after=now["last_said_on"],
        change=_change(then, now),
        through_union=now["through_union"],
        is_delegation=now["is_delegation"],
    )
    return both[both["change"] != ""].reset_index(drop=True)


def _change(then: pd.DataFrame, now: pd.DataFrame) -> np.ndarray:
    none = Stage.NO_REPORT.value
    spoke_again = now["last_said_on"] > then["last_said_on"]
    took_back = now["last_said_on"] < then["last_said_on"]
    return np.select(
        [
            (then["stage"] == none) & (now["stage"] != none),
            (then["stage"] != none) & (now["stage"] == none),
            then["stage"] != now["stage"],
            spoke_again,
            took_back,
        ],
        ["heard", "silent", "stage", "renewed", "withdrawn"],
        default="",
    )
