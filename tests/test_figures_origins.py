"""Whose words a standing rests on, against counting one by one."""

from __future__ import annotations

import random

import pytest

from monitoring.figures import standing
from monitoring.figures.origins import origins
from monitoring.vocabulary import UNION, Origin, Stage

from . import builders

MEMBERS = builders.frame("member union", ("URY", ""), (UNION, ""), ("FRA", UNION))
AS_OF = builders._day("2024-06-01")


def found(*said):
    frame = builders.counted(*[row[:4] for row in said])
    frame["entered"] = range(1, len(said) + 1)
    frame["origin"] = [row[4] for row in said]
    stands = standing.standings(standing.words_in_order(frame), MEMBERS, AS_OF)
    stands = stands.assign(origin=origins(stands, frame))
    mine = stands[stands["recommendation"] == 1]
    return dict(zip(mine["member"], mine["origin"], strict=True))


def test_silence_rests_on_nothing():
    assert found() == {"URY": "", UNION: "", "FRA": ""}


def test_the_word_that_named_the_stage_goes_before_a_later_one_that_named_none():
    own, public = Origin.SELF_REPORT, Origin.PUBLIC_RECORD
    said = [("URY", 1, "planned", "2022-01-01", own), ("URY", 1, "reported", "2023-01-01", public)]
    assert found(*said)["URY"] == own
    assert (
        found(("URY", 1, "reported", "2022-01-01", own), ("URY", 1, "reported", "2023-01-01", public))["URY"]
        == public
    )


def test_of_one_day_the_one_that_entered_last_and_a_state_through_the_union():
    own, public = Origin.SELF_REPORT, Origin.PUBLIC_RECORD
    said = [("URY", 1, "planned", "2022-01-01", public), ("URY", 1, "in_place", "2022-01-01", own)]
    assert found(*said, (UNION, 1, "planned", "2022-01-01", own)) == {"URY": own, UNION: own, "FRA": own}


@pytest.mark.parametrize("seed", range(20))
def test_the_same_as_looked_up_one_by_one(seed):
    chance = random.Random(seed)
    said = [
        (
            chance.choice(["URY", UNION, "FRA"]),
            1,
            chance.choice(["planned", "reported", "in_place"]),
            f"2023-0{chance.randint(1, 4)}-01",
            chance.choice(list(Origin)),
        )
        for _ in range(chance.randint(0, 12))
    ]

    def last(member):
        mine = [(row[3], place, row) for place, row in enumerate(said) if row[0] == member]
        naming = [one for one in mine if one[2][2] != Stage.REPORTED]
        return max(naming or mine, default=None), bool(naming)

    held = found(*said)
    for member in ("URY", UNION, "FRA"):
        own, names = last(member)
        if member == "FRA" and not names:
            lent, lent_names = last(UNION)
            own = lent if lent_names or own is None else own
        assert held[member] == (own[2][4] if own else "")
