"""Tables for other programs: what each holds, column by column, and its rows.

A Dataset is what the data package gives away. Names and codes are those of the program; every
column says what may stand in it, so that nobody has to guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from ..vocabulary import RECOMMENDATIONS, STAGES, AskStage, Origin, Precision


class Holds(StrEnum):
    """What stands in a column. The values are the types of a table schema (Frictionless Data)."""

    TEXT = "string"
    DAY = "date"
    MOMENT = "datetime"
    WHOLE = "integer"
    NUMBER = "number"
    FLAG = "boolean"


@dataclass(frozen=True)
class Field:
    """A column: its name, what it holds, what it means (in English), whether a cell of it may be empty."""

    name: str
    holds: Holds
    description: str
    optional: bool = False
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dataset:
    """A table: its name, what it holds (in English), which columns name a row, all columns, and the rows."""

    name: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    frame: pd.DataFrame


MEMBER = Field("member", Holds.TEXT, "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)")
RECOMMENDATION = Field(
    "recommendation",
    Holds.WHOLE,
    "Number of the annex of INF/MSME/4, 1 to 6",
    codes=tuple(str(number) for number in RECOMMENDATIONS),
)
STAGE = Field(
    "stage",
    Holds.TEXT,
    "Where the Member said that it stands; reported when it named no stage, no_report when it has not spoken",
    codes=tuple(stage.value for stage in STAGES),
)
_PRECISION = tuple(precision.value for precision in Precision)
_COUNTS = (
    Field("delegations", Holds.WHOLE, "How many delegations, the European Union counted once"),
    Field("members_covered", Holds.WHOLE, "How many Members, the Union and each of its States counted once"),
    Field("delegations_of", Holds.WHOLE, "Of how many delegations in the scope"),
    Field("members_of", Holds.WHOLE, "Of how many Members in the scope"),
)


def _day(name: str, what: str) -> tuple[Field, Field]:
    return (
        Field(name, Holds.DAY, f"{what}; empty where there is none", True),
        Field(
            f"{name}_precision",
            Holds.TEXT,
            "How well that day is known; the day given is the last one that it can mean",
            True,
            _PRECISION,
        ),
    )


STANDINGS = (
    MEMBER,
    RECOMMENDATION,
    STAGE,
    *_day("named_on", "Day on which the stage was named"),
    *_day("last_said_on", "Day of the last word, with a stage or without"),
    Field("through_union", Holds.FLAG, "Whether a State of the European Union stands where the Union stands"),
    Field("is_delegation", Holds.FLAG, "Whether it counts among the delegations: not a State of the Union"),
    Field(
        "origin",
        Holds.TEXT,
        "On whose word it stands: the Member's own report, or the public record; empty without a word",
        True,
        tuple(origin.value for origin in Origin),
    ),
)
PROGRESS = (RECOMMENDATION, STAGE, *_COUNTS)
COVERAGE = (
    Field("on", Holds.DAY, "Day for which it is counted: one on which something changed"),
    RECOMMENDATION,
    STAGE,
    *_COUNTS,
)
ASKS = (
    MEMBER,
    RECOMMENDATION,
    Field("action", Holds.TEXT, "Code of the single ask, A1.1 being the first of Annex 1"),
    Field(
        "ask_stage",
        Holds.TEXT,
        "Where the Member says that it stands on this ask, or that it does not apply to it",
        codes=tuple(stage.value for stage in AskStage),
    ),
    Field("on", Holds.DAY, "Day on which it said so"),
)
OFFERS = (
    Field("statement", Holds.TEXT, "Code of the statement"),
    MEMBER,
    RECOMMENDATION,
    Field("revision", Holds.WHOLE, "Number of the revision that holds it, 1 being the first"),
    Field("practice", Holds.TEXT, "Good practice offered to others, in the words of the report", True),
    Field("need", Holds.TEXT, "Help asked of others, in the words of the report", True),
    Field("language", Holds.TEXT, "Language of these words", True),
)
