"""Of whom the figures speak: the Members of a scope on a day, and whose States they are."""

from __future__ import annotations

import datetime
from bisect import bisect_right

import pandas as pd

from ..vocabulary import UNION, Affiliation


class Roll:
    """Who belongs to what, over time. Keeps what it worked out: the same few stretches are asked often.

    members, affiliations:  as for ``belonging``
    """

    def __init__(self, members: pd.DataFrame, affiliations: pd.DataFrame) -> None:
        self._members = members
        self._affiliations = affiliations
        self._turns: dict[str | None, list[datetime.date]] = {}
        self._held: dict[tuple[str | None, int], pd.DataFrame] = {}

    def on(self, affiliation: str | None, day: datetime.date) -> pd.DataFrame:
        """The Members that belong on a day: member, union."""
        stretch = bisect_right(self.turns(affiliation), day)
        if (affiliation, stretch) not in self._held:
            found = belonging(self._members, self._affiliations, affiliation, day)
            self._held[affiliation, stretch] = found
        return self._held[affiliation, stretch]

    def turns(self, affiliation: str | None) -> list[datetime.date]:
        """The days on which that may change, in order."""
        if affiliation not in self._turns:
            self._turns[affiliation] = changes(self._members, self._affiliations, affiliation)
        return self._turns[affiliation]


def belonging(
    members: pd.DataFrame, affiliations: pd.DataFrame, affiliation: str | None, on: datetime.date
) -> pd.DataFrame:
    """Say which Members belong on a day, and which of them are States of the European Union.

    members:       member, acceded_on (missing: always a WTO Member)
    affiliations:  member, affiliation, from_on, until_on (missing: always, still); until_on is the
                   last day on which it held
    affiliation:   which one must hold; None asks for all WTO Members of that day
    Returns:       member, union ("EUN" for a State of the Union, else ""), in order of the codes
    """
    day = pd.Timestamp(on)
    held = affiliations[_holds(affiliations["from_on"], affiliations["until_on"], day)]
    acceded = members.loc[_holds(members["acceded_on"], None, day), "member"]
    if affiliation is not None:
        inside = held.loc[held["affiliation"] == affiliation, "member"]
        acceded = acceded[acceded.isin(inside)]
    states = held.loc[held["affiliation"] == Affiliation.EU.value, "member"]
    names = acceded.sort_values(ignore_index=True)
    is_state = names.isin(states) & (names != UNION)
    return pd.DataFrame({"member": names, "union": is_state.map({True: UNION, False: ""}).astype(str)})


def changes(
    members: pd.DataFrame, affiliations: pd.DataFrame, affiliation: str | None
) -> list[datetime.date]:
    """The days on which somebody begins or ceases to belong, or to be a State of the Union."""
    told = affiliations[affiliations["affiliation"].isin([affiliation, Affiliation.EU.value])]
    begins = pd.concat([told["from_on"], members["acceded_on"]]).dropna()
    ends = told["until_on"].dropna() + pd.Timedelta(days=1)
    return sorted({stamp.date() for stamp in pd.concat([begins, ends])})


def _holds(from_on: pd.Series, until_on: pd.Series | None, day: pd.Timestamp) -> pd.Series:
    begun = from_on.isna() | (from_on <= day)
    return begun if until_on is None else begun & (until_on.isna() | (until_on >= day))
