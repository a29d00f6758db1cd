"""Whose words a standing rests on: the Member's own report, or a line of the public record."""

from __future__ import annotations

import pandas as pd

from ..vocabulary import UNION, Stage

WORD = ["member", "recommendation", "said_on", "names"]


def origins(standings: pd.DataFrame, said: pd.DataFrame) -> pd.Series:
    """Say from where the word comes that gives each standing; "" where nobody spoke.

    It is the word that named the stage, or, where none did, the last one; of several on one day, the
    one that entered the record last. A State that stands through the Union rests on the Union's word.

    standings:  as from figures.standing.standings
    said:       member, recommendation, stage, said_on, entered, statement, origin; those that count
    Returns:    one origin for each row of standings, with its index
    """
    words = said.assign(names=said["stage"] != Stage.REPORTED.value)
    last = words.sort_values(["entered", "statement"]).drop_duplicates(WORD, keep="last")
    asked = pd.DataFrame(
        {
            "member": standings["member"].mask(standings["through_union"], UNION),
            "recommendation": standings["recommendation"],
            "said_on": standings["named_on"].fillna(standings["last_said_on"]),
            "names": standings["named_on"].notna(),
        }
    )
    found = asked.merge(last[[*WORD, "origin"]], on=WORD, how="left")["origin"]
    return found.astype("str").fillna("").set_axis(standings.index)
