"""Tables as they are shown: words for codes, labels for columns, days at their true precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ..answers.pieces import Count, Day, Names, Recommendation
from ..answers.tables import Table
from ..i18n import Translator
from ..vocabulary import LANGUAGES, Precision
from .phrases import day, meeting, name, numbered, region, stage

_CODED: Mapping[str, str] = {
    **{name: name for name in ("visibility", "forum", "origin", "stopped", "offer")},
    "change": "change",
    "reason": "reason",
    "before": "stage",
    "after": "stage",
}
"""Columns of codes, and the group of keys that words them."""


def table(
    table: Table,
    names: Names,
    t: Translator,
    recommendations: Sequence[Recommendation],
    *,
    of: Count | None = None,
) -> pd.DataFrame:
    """A table for reading.

    of:  the denominators, which then stand beside the counts, unless the table has its own

    Days are printed at the precision of ``<column>_precision``, and said_on at that of ``precision``,
    where the frame has such a column. Rows of Members stand in the alphabetical order of the
    language. Of texts in three languages, the reader's is shown; for codes of meetings, what a reader
    knows them by.
    """
    frame = _of_how_many(_at_meetings(_in_one_language(table.frame, t), table, t), of)
    titles = {str(one.number): numbered(t, one) for one in recommendations} | {"0": t("tiles-any")}
    shown: dict[str, list[Any]] = {}
    for column in frame.columns:
        if column != "precision" and not column.endswith("_precision"):
            shown[t(f"column-{column}")] = _column(frame, column, names, t, titles)
    result = pd.DataFrame(shown)
    if "member" not in frame.columns or table.name == "statements":
        return result
    order = t.sorted(result.index, key=lambda row: str(result.at[row, t("column-member")]))
    return result.loc[order].reset_index(drop=True)


def _of_how_many(frame: pd.DataFrame, of: Count | None) -> pd.DataFrame:
    """Both denominators after the counts; nothing where there are no counts, or they are there already."""
    if of is None or "delegations" not in frame.columns or "delegations_of" in frame.columns:
        return frame
    return frame.assign(delegations_of=of.delegations, members_of=of.members_covered)


def _in_one_language(frame: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """Leaves the texts of this language, else the first there is, and names them without it."""
    frame = frame.copy()
    for text in ("event", "summary"):
        if f"{text}_en" in frame.columns:
            own = frame[f"{text}_{t.language}"].astype(str)
            for language in LANGUAGES:
                own = own.where(own != "", frame[f"{text}_{language}"].astype(str))
            frame[f"{text}_en"] = own
            frame = frame.drop(columns=[f"{text}_fr", f"{text}_es"]).rename(columns={f"{text}_en": text})
    return frame


def _at_meetings(frame: pd.DataFrame, table: Table, t: Translator) -> pd.DataFrame:
    """Names and days in place of the codes of meetings, where the table knows them.

    Of a meeting outside the Group, what the words themselves say of where they were said.
    """
    known = table.meetings
    if known is None or "meeting" not in frame.columns:
        return frame
    pairs = zip(frame["meeting"].tolist(), frame["event"].tolist(), strict=True)
    return frame.assign(
        meeting=[
            meeting(t, known[code]) if code in known else code and (said or code) for code, said in pairs
        ]
    )


def _column(
    frame: pd.DataFrame, column: str, names: Names, t: Translator, titles: Mapping[str, str]
) -> list[Any]:
    """One column in words."""
    values = frame[column].tolist()
    if column == "member":
        return [name(t, names, value) for value in values]
    if column == "recommendation":
        return [titles.get(str(value), str(value)) for value in values]
    if column == "stage":
        numbers = frame["recommendation"].tolist() if "recommendation" in frame else [None] * len(values)
        return [stage(t, value, number) for value, number in zip(values, numbers, strict=True)]
    if column in _CODED:
        return [t(f"{_CODED[column]}-{value}") if value else "" for value in values]
    if column == "region":
        return [region(t, value) for value in values]
    if column in ("day", "on", "counts_from") or column.endswith("_on"):
        return _days(frame, column, t)
    if column.startswith("is_") or column in ("through_union", "has_spoken"):
        return [t("value-yes") if value else t("value-no") for value in values]
    return values


def _days(frame: pd.DataFrame, column: str, t: Translator) -> list[str]:
    known = (f"{column}_precision", "precision" if column == "said_on" else "")
    how = next((c for c in known if c in frame.columns), None)
    precisions = frame[how].tolist() if how else [Precision.DAY.value] * len(frame)
    return [
        ""
        if pd.isna(on)
        else day(t, Day(on.date() if isinstance(on, pd.Timestamp) else on, Precision(how or "day")))
        for on, how in zip(frame[column].tolist(), precisions, strict=True)
    ]
