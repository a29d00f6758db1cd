"""Where Members stand: the rule of the package's monitoring, told once.

A Member's stage is the one it named last; a later word without a stage renews the date and hides
nothing. A State of the European Union stands where it last said itself, else where the Union stands.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..vocabulary import RECOMMENDATIONS, STAGES, Precision, Stage

Ints = npt.NDArray[np.int64]

COUNTED = ["recommendation", "stage"]
STANDING_COLUMNS = [
    "member",
    "recommendation",
    "stage",
    "named_on",
    "named_on_precision",
    "last_said_on",
    "last_said_on_precision",
    "through_union",
    "is_delegation",
]

_SIX = len(RECOMMENDATIONS)
_DAYS = 100_000  # a pair's days lie between pair x 100,000 and the next; day 100,000 is in the year 2243
_NEVER = -1
_EPOCH = datetime.date(1970, 1, 1)
_PRECISIONS = list(Precision)
_STAGE_CODE = {stage.value: code for code, stage in enumerate(STAGES)}
_REPORTED, _NO_REPORT = _STAGE_CODE[Stage.REPORTED.value], _STAGE_CODE[Stage.NO_REPORT.value]


@dataclass(frozen=True)
class Words:
    """What was said, in order: for every pair of Member and recommendation, what held from when on.

    Built once for a record; every as-of day is then one look into it.

    speakers         codes of the Members that spoke, in order
    keys             pair x 100,000 + day from which the line holds, in order
    named, named_on  code of the stage that held, and the day it was named (-1: none was)
    last_on          the day of the last word (-1: nothing counts any more)
    """

    speakers: npt.NDArray[Any]
    keys: Ints
    named: Ints
    named_on: Ints
    named_precision: Ints
    last_on: Ints
    last_precision: Ints

    @cached_property
    def days(self) -> Ints:
        """The days (since 1970) on which something changed for somebody, in order."""
        return np.unique(self.keys % _DAYS)


@dataclass(frozen=True)
class Standings:
    """Standings as numbers, one array element for each day, Member and recommendation."""

    stage: Ints
    named_on: Ints
    named_precision: Ints
    last_on: Ints
    last_precision: Ints
    through_union: npt.NDArray[np.bool_]


def words_in_order(statements: pd.DataFrame) -> Words:
    """Put what was said in order, pair by pair, with the stage that held after each word.

    A statement that stopped counting (revised, corrected, withdrawn) counts up to the day before; a
    revision counts from the day it was submitted, and keeps its place by the day it was said.

    statements:  statement, member, recommendation, stage, said_on, precision, counts_from (missing:
                 from said_on), stops_on (missing: it still counts), entered (record number at which it
                 came in). Ties on a day go to what entered later, then to the later identifier.
    """
    said = statements.sort_values(
        ["member", "recommendation", "said_on", "entered", "statement"], ignore_index=True
    )
    speakers, who = np.unique(said["member"].to_numpy(dtype=object).astype(str), return_inverse=True)
    lines = pd.DataFrame(
        {
            "pair": who.astype(np.int64) * _SIX + said["recommendation"].to_numpy(np.int64) - 1,
            "day": _days(said["said_on"]),
            "starts": np.maximum(_days(said["said_on"]), _days(said["counts_from"])),
            "stops": _days(said["stops_on"]),
            "stage": said["stage"].map(_STAGE_CODE).to_numpy(np.int64),
            "precision": pd.Categorical(said["precision"], categories=_PRECISIONS).codes.astype(np.int64),
        }
    )
    turned = lines.loc[(lines["stops"] != _NEVER) | (lines["starts"] != lines["day"]), "pair"]
    replay = lines["pair"].isin(turned.unique())
    held = pd.concat([_carried(lines[~replay]), *_replayed(lines[replay])], ignore_index=True)
    held = held.sort_values("key", kind="stable", ignore_index=True)
    return Words(speakers, *(held[name].to_numpy(np.int64) for name in _HELD))


_HELD = ["key", "named", "named_on", "named_precision", "last_on", "last_precision"]


def _carried(lines: pd.DataFrame) -> pd.DataFrame:
    """Carry the stage named last to each later word of the pair, where every word counts from its day on."""
    pair, stage = lines["pair"].to_numpy(), lines["stage"].to_numpy()
    day, precision = lines["day"].to_numpy(), lines["precision"].to_numpy()
    at = np.arange(len(lines))
    opens = np.maximum.accumulate(np.where(np.diff(pair, prepend=-1) != 0, at, 0)) if len(at) else at
    source = np.maximum.accumulate(np.where(stage != _REPORTED, at, _NEVER)) if len(at) else at
    has = source >= opens
    return pd.DataFrame(
        {
            "key": pair * _DAYS + day,
            "named": np.where(has, stage[source], _NEVER),
            "named_on": np.where(has, day[source], _NEVER),
            "named_precision": np.where(has, precision[source], _NEVER),
            "last_on": day,
            "last_precision": precision,
        }
    )


def _replayed(lines: pd.DataFrame) -> list[pd.DataFrame]:
    """Replay, one by one, the pairs in which something stopped counting, or began to later."""
    return [
        pd.DataFrame([_state(int(said["pair"].iloc[0]), day, said) for day in _turns(said)], columns=_HELD)
        for _, said in lines.groupby("pair")
    ]


def _turns(said: pd.DataFrame) -> list[int]:
    return sorted(set(said["starts"]) | set(said["stops"]) - {_NEVER})


def _state(pair: int, day: int, said: pd.DataFrame) -> tuple[int, ...]:
    """What holds for a pair on a day: of all words that count then, the last, and the last stage."""
    counts = said[(said["starts"] <= day) & ((said["stops"] == _NEVER) | (said["stops"] > day))]
    names_one = counts[counts["stage"] != _REPORTED]
    last = counts.iloc[-1] if len(counts) else None
    named = names_one.iloc[-1] if len(names_one) else None
    return (
        pair * _DAYS + day,
        *((_NEVER,) * 3 if named is None else (named["stage"], named["day"], named["precision"])),
        *((_NEVER,) * 2 if last is None else (last["day"], last["precision"])),
    )


def stand(words: Words, members: pd.DataFrame, days: Ints) -> Standings:
    """Say where Members stand on each of the six on each of some days, as numbers.

    members:  member, union (code of the Union for its States, else "")
    days:     days since 1970
    Returns:  arrays of days x members x 6
    """
    own = _held(words, members["member"], days)
    lent = _held(words, members["union"], days)
    spoke_self, spoke_union = own["last_on"] != _NEVER, lent["last_on"] != _NEVER
    borrows = own["named"] == _NEVER
    borrows_stage = borrows & (lent["named"] != _NEVER)
    silent = ~spoke_self & ~spoke_union
    stage = np.where(borrows, lent["named"], own["named"])
    stage = np.where(stage == _NEVER, np.where(silent, _NO_REPORT, _REPORTED), stage)
    return Standings(
        stage=stage,
        named_on=np.where(borrows, lent["named_on"], own["named_on"]),
        named_precision=np.where(borrows, lent["named_precision"], own["named_precision"]),
        last_on=np.where(spoke_self, own["last_on"], lent["last_on"]),
        last_precision=np.where(spoke_self, own["last_precision"], lent["last_precision"]),
        through_union=borrows_stage | (borrows & ~spoke_self & spoke_union),
    )


def _held(words: Words, codes: pd.Series, days: Ints) -> dict[str, Ints]:
    """For each day, Member and recommendation, the line of the words that holds; -1 where none does."""
    shape = (len(days), len(codes), _SIX)
    names = ["named", "named_on", "named_precision", "last_on", "last_precision"]
    if not len(words.keys):
        return {name: np.full(shape, _NEVER) for name in names}
    wanted = codes.to_numpy(dtype=object).astype(str)
    place = np.searchsorted(words.speakers, wanted)
    known = words.speakers[np.minimum(place, len(words.speakers) - 1)] == wanted
    pair = place[:, None] * _SIX + np.arange(_SIX)
    at = np.searchsorted(words.keys, pair[None] * _DAYS + days[:, None, None], side="right") - 1
    holds = (at >= 0) & (words.keys[at] // _DAYS == pair[None]) & known[None, :, None]
    return {name: np.where(holds, getattr(words, name)[at], _NEVER) for name in names}


def lines(words: Words, member: str, recommendation: int) -> list[tuple[datetime.date, Stage]]:
    """The days from which something else held for one Member on one recommendation, by its own words.

    Returns:  (day, stage that held from then on), oldest first; no_report where all words stopped counting
    """
    at = int(np.searchsorted(words.speakers, member))
    if at == len(words.speakers) or words.speakers[at] != member:
        return []
    pair = at * _SIX + recommendation - 1
    first, last = np.searchsorted(words.keys, [pair * _DAYS, (pair + 1) * _DAYS])
    own = zip(words.keys[first:last], words.named[first:last], words.last_on[first:last], strict=True)
    return [
        (
            _EPOCH + datetime.timedelta(days=int(key % _DAYS)),
            STAGES[named] if named != _NEVER else STAGES[_NO_REPORT if said == _NEVER else _REPORTED],
        )
        for key, named, said in own
    ]


def standings(words: Words, members: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Say where every Member stands on every recommendation, as known on a given day.

    Silence is a row too: "no_report" says nothing about what was done.

    members:  member, union (code of the Union for its States, else "")
    Returns:  member, recommendation, stage, named_on, named_on_precision, last_said_on,
              last_said_on_precision, through_union, is_delegation; a row for every Member and
              recommendation. named_on is missing until a stage was named, last_said_on until
              something was said.
    """
    found = stand(words, members, days_since_1970(as_of))
    return pd.DataFrame(
        {
            "member": np.repeat(members["member"].to_numpy(dtype=object), _SIX),
            "recommendation": np.tile(RECOMMENDATIONS, len(members)),
            "stage": np.array([stage.value for stage in STAGES], dtype=object)[found.stage.ravel()],
            "named_on": _stamps(found.named_on),
            "named_on_precision": _precision(found.named_precision),
            "last_said_on": _stamps(found.last_on),
            "last_said_on_precision": _precision(found.last_precision),
            "through_union": found.through_union.ravel(),
            "is_delegation": np.repeat((members["union"] == "").to_numpy(bool), _SIX),
        }
    )


def progress(standings: pd.DataFrame) -> pd.DataFrame:
    """Count who stands at each stage of each recommendation, on both bases.

    Returns:  recommendation, stage, delegations, members_covered; a row for every recommendation and
              stage, also where nobody stands.
    """
    every = pd.MultiIndex.from_product([RECOMMENDATIONS, [stage.value for stage in STAGES]], names=COUNTED)
    counts = standings.groupby(COUNTED).agg(
        delegations=("is_delegation", "sum"), members_covered=("member", "size")
    )
    return counts.reindex(every, fill_value=0).reset_index()


def days_since_1970(*days: datetime.date) -> Ints:
    """Days as the numbers that ``stand`` takes."""
    return np.array(days, dtype="datetime64[D]").astype(np.int64)


def _days(stamps: pd.Series) -> Ints:
    days = stamps.to_numpy("datetime64[D]")
    return np.where(np.isnat(days), _NEVER, days.astype(np.int64))


def _stamps(days: Ints) -> npt.NDArray[np.datetime64]:
    flat = days.ravel()
    return np.where(flat == _NEVER, np.datetime64("NaT"), flat.astype("datetime64[D]")).astype(
        "datetime64[s]"
    )


def _precision(codes: Ints) -> npt.NDArray[Any]:
    return np.array([*(p.value for p in _PRECISIONS), ""], dtype=object)[codes.ravel()]
