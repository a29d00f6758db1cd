"""What a delegation puts into a report, whole: the content of a draft, of a form, of a row of a workbook."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ..vocabulary import AskStage, Stage, Visibility

LONGEST_TEXT = 4000
"""Characters that the words of a report may have; so may a practice offered and a need."""


@dataclass(frozen=True)
class Paper:
    """What stands in the form; every field may be empty while it is a draft.

    stage     where the Member says it stands; REPORTED names no stage; None: not chosen yet
    text      what was done, what is next, in the words of the Member, in ``language``
    said_on   since when that is so; never in the future
    asks      action -> where it stands on that single ask, NOT_APPLICABLE among them; never moves the stage
    symbol, link, file   evidence: WTO document symbol, https address, code of a file put into the draft
    practice, need       offered to others, asked of others
    meeting   code of the meeting that it is for; "" for none
    """

    stage: Stage | None = None
    text: str = ""
    said_on: datetime.date | None = None
    asks: Mapping[str, AskStage] = field(default_factory=dict)
    symbol: str = ""
    link: str = ""
    file: str = ""
    practice: str = ""
    need: str = ""
    visibility: Visibility = Visibility.PUBLIC
    language: str = "en"
    meeting: str = ""


def to_json(paper: Paper) -> str:
    """A paper as it is kept in a draft."""
    held = asdict(paper) | {"said_on": paper.said_on.isoformat() if paper.said_on else None}
    return json.dumps(held, ensure_ascii=False, sort_keys=True)


def of_json(text: str) -> Paper:
    """The paper of a draft; what an older version of the program left out takes its default."""
    held: dict[str, Any] = json.loads(text)
    known = {name: value for name, value in held.items() if name in Paper.__dataclass_fields__}
    day, stage = known.get("said_on"), known.get("stage")
    known["said_on"] = datetime.date.fromisoformat(day) if day else None
    known["stage"] = Stage(stage) if stage else None
    known["visibility"] = Visibility(known.get("visibility", Visibility.PUBLIC))
    known["asks"] = {action: AskStage(value) for action, value in known.get("asks", {}).items()}
    return Paper(**known)
