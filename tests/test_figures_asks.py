"""The single asks: who is out of the denominator, and the Union's States."""

from __future__ import annotations

import itertools
import random

import pandas as pd
import pytest

from monitoring.figures.asks import ASK_COLUMNS, asks
from monitoring.vocabulary import UNION, AskStage

from . import builders

MEMBERS = builders.frame(
    "member union", ("URY", ""), ("CHL", ""), (UNION, ""), ("FRA", UNION), ("DEU", UNION)
)


def counted(*said: tuple[str, str, str]) -> pd.DataFrame:
    return asks(builders.frame("member action ask_stage", *said), MEMBERS, ["A1.1", "A1.2"])


def row(found: pd.DataFrame, action: str, stage: AskStage) -> tuple[int, ...]:
    mine = found[(found["action"] == action) & (found["ask_stage"] == stage)]
    assert len(mine) == 1
    return tuple(mine[ASK_COLUMNS[2:]].iloc[0])


def test_nothing_said_has_a_row_for_every_stage_of_every_ask() -> None:
    found = counted()
    assert list(found.columns) == ASK_COLUMNS
    assert len(found) == 2 * len(AskStage)
    assert set(map(tuple, found[ASK_COLUMNS[2:]].to_numpy().tolist())) == {(0, 0, 3, 5)}


def test_what_does_not_apply_is_out_of_that_denominator_and_of_no_other() -> None:
    found = counted(("URY", "A1.1", "not_applicable"), ("CHL", "A1.1", "planned"))
    assert row(found, "A1.1", AskStage.PLANNED) == (1, 1, 2, 4)
    assert row(found, "A1.2", AskStage.PLANNED) == (0, 0, 3, 5)


def test_states_of_the_union_stand_where_it_stands_unless_they_said_so_themselves() -> None:
    found = counted((UNION, "A1.1", "in_place"), ("FRA", "A1.1", "planned"))
    assert row(found, "A1.1", AskStage.IN_PLACE) == (1, 2, 3, 5)
    assert row(found, "A1.1", AskStage.PLANNED) == (0, 1, 3, 5)
    found = counted((UNION, "A1.2", "not_applicable"), ("FRA", "A1.2", "under_way"))
    assert row(found, "A1.2", AskStage.UNDER_WAY) == (0, 1, 2, 3)


@pytest.mark.parametrize("seed", range(20))
def test_the_same_as_counted_one_by_one(seed: int) -> None:
    chance = random.Random(seed)
    pairs = list(itertools.product(MEMBERS["member"], ["A1.1", "A1.2"]))
    said = {pair: chance.choice(list(AskStage)) for pair in pairs if chance.random() < 0.6}
    found = counted(*((member, action, stage) for (member, action), stage in said.items()))
    union = dict(zip(MEMBERS["member"], MEMBERS["union"], strict=True))
    for action, stage in itertools.product(["A1.1", "A1.2"], AskStage):
        stands = {m: said.get((m, action)) or said.get((union[m], action)) for m in union}
        at = [m for m in union if stands[m] == stage]
        of = [m for m in union if stands[m] != AskStage.NOT_APPLICABLE]
        expected = (sum(not union[m] for m in at), len(at), sum(not union[m] for m in of), len(of))
        assert row(found, action, stage) == expected
