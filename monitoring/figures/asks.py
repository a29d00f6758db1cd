"""Who stands where on the single asks of an annex, and of how many that is."""

from __future__ import annotations

import pandas as pd

from ..vocabulary import AskStage

COUNTED = ["action", "ask_stage"]
ASK_COLUMNS = [*COUNTED, "delegations", "members_covered", "delegations_of", "members_of"]


def asks(said: pd.DataFrame, members: pd.DataFrame, actions: list[str]) -> pd.DataFrame:
    """Count who named which stage of each single ask, on both bases.

    Whoever said that an ask is not for it is out of that ask's denominator. A State of the European
    Union that said nothing of an ask stands where the Union stands, as on the recommendations.

    said:     member, action, ask_stage; one row for each Member and action
    members:  member, union (code of the Union for its States, else "")
    Returns:  action, ask_stage, delegations, members_covered, delegations_of, members_of; a row for
              every action and stage, also where nobody stands
    """
    pairs = members.merge(pd.Series(actions, name="action", dtype="str"), how="cross")
    own = pairs.merge(said, on=["member", "action"], how="left")
    lent = pairs.merge(said.rename(columns={"member": "union"}), on=["union", "action"], how="left")
    stands = pairs.assign(
        ask_stage=own["ask_stage"].fillna(lent["ask_stage"]), is_delegation=pairs["union"] == ""
    )
    counts = stands.groupby(COUNTED).agg(
        delegations=("is_delegation", "sum"), members_covered=("member", "size")
    )
    every = pd.MultiIndex.from_product([actions, [stage.value for stage in AskStage]], names=COUNTED)
    counted = counts.reindex(every, fill_value=0).astype("int64").reset_index()
    out = counted[counted["ask_stage"] == AskStage.NOT_APPLICABLE].set_index("action")
    delegations, covered = int((members["union"] == "").sum()), len(members)
    return counted.assign(
        delegations_of=delegations - counted["action"].map(out["delegations"]),
        members_of=covered - counted["action"].map(out["members_covered"]),
    )[ASK_COLUMNS]
