"""What a delegation puts into a report, whole: the content of a draft, of a form, of a row of a workbook."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from ..errors import Problem
from ..vocabulary import ADOPTED_ON, LANGUAGES, AskStage, Stage, Visibility
from . import wording

LONGEST_TEXT = 4000
"""Characters that the words of a report may have; so may a practice offered and a need."""

LONGEST_SYMBOL = 100
LONGEST_LINK = 2000
LONGEST_HOST = 253

TEXTS = ("text", "practice", "need", "symbol", "link", "file", "language", "meeting")
"""The fields that hold text."""

SYMBOL = re.compile(r"[A-Za-z][A-Za-z0-9().-]*(/[.(-]*[A-Za-z0-9][A-Za-z0-9().-]*)+")
"""As in G/MA/367, WT/TPR/G/450, WT/MIN(17)/58/Rev.1, INF/MSME/W/52."""

HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]+)")
"""A name with a dot, as a name server knows it; numbers are no name."""

_HALVES = re.compile("[\ud800-\udfff]")
_NOT_IN_A_LINK = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")


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


@dataclass(frozen=True)
class PaperKnown:
    """Against what a paper is read.

    today     the last day on which something can have been said
    meetings  codes of the meetings on the calendar
    asks      the single asks of this recommendation that are put to Members
    files     codes of the files that may stand behind this report
    """

    today: datetime.date
    meetings: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()


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


def storable(paper: Paper) -> Paper:
    """The same paper as a draft keeps it: as it was typed, but for what no database can hold.

    NUL goes; half a letter (a lone surrogate) becomes the mark of an unreadable one.
    """
    held: dict[str, Any] = {name: _storable(getattr(paper, name)) for name in TEXTS}
    held["asks"] = {_storable(action): stage for action, stage in paper.asks.items()}
    return replace(paper, **held)


def tidied(paper: Paper) -> Paper:
    """The same paper as a report keeps it: composed letters, nothing invisible, no space around."""
    paper = storable(paper)
    held: dict[str, Any] = {name: wording.tidy(getattr(paper, name)) for name in TEXTS}
    return replace(paper, **held)


def problems(paper: Paper, known: PaperKnown) -> list[Problem]:
    """Name everything for which this paper cannot be submitted yet, all at once, in the order of the form.

    Returns: Problem(field, key of the locale files, places); fields are those of Paper
    """
    return list(_problems(tidied(paper), known))


def _problems(paper: Paper, known: PaperKnown) -> Iterator[Problem]:
    if paper.stage is None or paper.stage == Stage.NO_REPORT:
        yield Problem("stage", "report-problem_stage")
    yield from _of_asks(paper, known)
    if not paper.text:
        yield Problem("text", "report-problem_text")
    for name in ("text", "practice", "need"):
        yield from _of_length(name, getattr(paper, name), LONGEST_TEXT)
    yield from _of_day(paper.said_on, known.today)
    yield from _of_evidence(paper, known)
    if paper.visibility not in set(Visibility):
        yield Problem("visibility", "report-problem_visibility", {"found": paper.visibility})
    if paper.language not in LANGUAGES:
        yield Problem("language", "report-problem_language", {"found": paper.language})
    if paper.meeting and paper.meeting not in known.meetings:
        yield Problem("meeting", "report-problem_meeting", {"found": paper.meeting})


def _of_asks(paper: Paper, known: PaperKnown) -> Iterator[Problem]:
    for action in sorted(paper.asks):
        if action not in known.asks or paper.asks[action] not in set(AskStage):
            yield Problem("asks", "report-problem_asks", {"found": action})


def _of_length(name: str, text: str, longest: int) -> Iterator[Problem]:
    if len(text) > longest:
        yield Problem(name, "report-problem_long", {"count": len(text), "longest": longest})


def _of_day(day: datetime.date | None, today: datetime.date) -> Iterator[Problem]:
    """A day before the adoption can be the word of no report on the package; a coming one of none at all."""
    if day is None:
        yield Problem("said_on", "report-problem_said_on")
    elif not ADOPTED_ON <= day <= today:
        yield Problem(
            "said_on", "report-problem_said_on_range", {"found": day, "first": ADOPTED_ON, "last": today}
        )


def _of_evidence(paper: Paper, known: PaperKnown) -> Iterator[Problem]:
    if paper.symbol and not _is_symbol(paper.symbol):
        yield Problem("symbol", "report-problem_symbol", {"found": paper.symbol})
    if paper.link and not host_of(paper.link):
        yield Problem("link", "report-problem_link", {"found": paper.link})
    if paper.file and paper.file not in known.files:
        yield Problem("file", "report-problem_file")


def _is_symbol(text: str) -> bool:
    fits = len(text) <= LONGEST_SYMBOL and SYMBOL.fullmatch(text) is not None
    return fits and text.count("(") == text.count(")")


def host_of(link: str) -> str:
    """The host of an https address that can be shown as a link; "" where it is none."""
    if len(link) > LONGEST_LINK or _NOT_IN_A_LINK.search(link):
        return ""
    try:
        parts = urlsplit(link)
        named = parts.scheme == "https" and "@" not in parts.netloc and parts.port != 0
        host = parts.hostname or ""
    except ValueError:  # brackets or a port that cannot be read
        return ""
    return host if named and len(host) <= LONGEST_HOST and HOST.fullmatch(host) else ""


def _storable(text: str) -> str:
    return _HALVES.sub("\ufffd", text.replace("\x00", ""))
