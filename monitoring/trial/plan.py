"""Who reports what when, in the trial: pure, and always the same for a seed and a day."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from ..record.paper import Paper
from ..vocabulary import RECOMMENDATIONS, AskStage, Stage, Status, Visibility
from . import words

DELEGATE = ("CIV", "URY")
"""The Members for which the delegate of the trial speaks; its first one writes French, the other Spanish."""

WEIGHTS = (20, 34, 24, 13, 6, 3)
OF_THE_UNION = (64, 24, 9, 3, 0, 0)
"""How likely 0, 1, 2 ... words on one recommendation are: of a delegation, of a State of the Union."""

ON_THE_WAY = (Stage.PLANNED, Stage.UNDER_WAY, Stage.IN_PLACE)


class Kind(Enum):
    """What a Member does."""

    REPORT = "report"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    CORRECT = "correct"


@dataclass(frozen=True)
class Intake:
    """A day on which reports came in.

    meeting   for which one
    group     who belonged to the Group then: Member -> UNION for a State of the Union, else ""
    answered  how much of it is answered by now; less than 1 where the round is still open
    """

    on: datetime.date
    meeting: str
    group: Mapping[str, str]
    answered: float = 1.0

    @property
    def is_open(self) -> bool:
        """Did it come in, in the round that is open?"""
        return self.answered < 1


@dataclass(frozen=True)
class Known:
    """What the plan is made from.

    intakes  days on which reports come in, oldest first
    asks     recommendation -> the single asks that are put to Members
    long     the Members with the longest names; the first also writes the longest text
    lines    lines of the public record that their Member corrects: statement -> (Member, recommendation)
    """

    intakes: Sequence[Intake]
    asks: Mapping[int, Sequence[str]]
    long: Sequence[str] = ()
    lines: Mapping[str, tuple[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Deed:
    """What one Member does on one day on one recommendation, and how the Secretariat answers it.

    answer   ACKNOWLEDGED, SENT_BACK; None: it waits for an answer
    """

    on: datetime.date
    member: str
    recommendation: int
    kind: Kind
    paper: Paper = field(default_factory=Paper)
    corrects: str = ""
    answer: Status | None = None
    answer_on: datetime.date | None = None


SCRIPTED: Mapping[tuple[str, int], Sequence[tuple[int, Kind, Stage, Status | None]]] = {
    ("URY", 1): (
        (-9, Kind.REPORT, Stage.PLANNED, Status.ACKNOWLEDGED),
        (-5, Kind.REVISE, Stage.IN_PLACE, Status.ACKNOWLEDGED),
    ),
    ("URY", 2): ((-3, Kind.REPORT, Stage.UNDER_WAY, Status.SENT_BACK),),
    ("URY", 3): (
        (-12, Kind.REPORT, Stage.PLANNED, Status.ACKNOWLEDGED),
        (-8, Kind.REVISE, Stage.UNDER_WAY, Status.SENT_BACK),
        (-4, Kind.REVISE, Stage.UNDER_WAY, Status.ACKNOWLEDGED),
    ),
    ("URY", 4): (),
    ("URY", 5): (),
    ("URY", 6): (
        (-7, Kind.REPORT, Stage.PLANNED, Status.ACKNOWLEDGED),
        (-5, Kind.WITHDRAW, Stage.REPORTED, None),
        (-1, Kind.REPORT, Stage.REPORTED, None),
    ),
    ("CIV", 2): (),
}
"""What the delegate of the trial finds: one of each, a page to begin on, and the public record as it is.

On which intake (counted from the last one), what, the stage, the answer.
"""


def deeds(known: Known, seed: int) -> list[Deed]:
    """Everything that the Members of the Group do, in order."""
    union = known.intakes[-1].group
    found: list[Deed] = []
    for member in sorted(union):
        own = [deed for number in RECOMMENDATIONS for deed in _story(known, seed, member, number)]
        found += own or _story(known, seed, member, _dice(seed, member).choice(RECOMMENDATIONS), least=1)
    found += [_correction(known, seed, statement) for statement in sorted(known.lines)]
    return sorted(found, key=lambda deed: (deed.on, deed.member, deed.recommendation))


def _dice(seed: int, *which: object) -> random.Random:
    return random.Random(f"{seed} {which}")


def _story(known: Known, seed: int, member: str, number: int, least: int = 0) -> list[Deed]:
    chance = _dice(seed, member, number)
    scripted = SCRIPTED.get((member, number))
    if scripted is not None:
        return _as_scripted(known, chance, member, number, scripted)
    least = max(least, 2 if member in known.long else 0)
    weights = OF_THE_UNION if known.intakes[-1].group[member] else WEIGHTS
    many = max(least, chance.choices(range(len(weights)), weights)[0])
    past = [each for each in known.intakes if member in each.group and not each.is_open]
    now = [each for each in known.intakes if each.is_open and chance.random() < 0.022]
    days = sorted(chance.sample(past, min(many, len(past))), key=lambda each: each.on) + now[:1]
    told = _told(known, chance, member, number, days)
    if told and member in known.long[:1] and number == RECOMMENDATIONS[2]:
        long = replace(told[-1].paper, text=words.longest(told[-1].paper.language, number))
        told[-1] = replace(told[-1], kind=Kind.REPORT, paper=long)
    return told


def _told(
    known: Known, chance: random.Random, member: str, number: int, days: Sequence[Intake]
) -> list[Deed]:
    """One word after the other; a stage moves on and never back."""
    found: list[Deed] = []
    reached, living = chance.choice((0, 0, 0, 1, 1, 2)), False
    for intake in days:
        if living and chance.random() < 0.05:
            found.append(Deed(intake.on, member, number, Kind.WITHDRAW))
            living = False
            continue
        reached = min(reached + (chance.random() < 0.4), 2)
        stage = Stage.REPORTED if chance.random() < 0.16 else ON_THE_WAY[reached]
        back = bool(found) and found[-1].answer == Status.SENT_BACK
        kind = Kind.REVISE if living and (back or chance.random() < 0.3) else Kind.REPORT
        after = found[-1].on if found else intake.on - datetime.timedelta(days=40)
        paper = _paper(known, chance, intake, member, number, stage, after)
        if kind == Kind.REVISE:
            paper = replace(paper, visibility=found[-1].paper.visibility)
        found.append(_answered(chance, Deed(intake.on, member, number, kind, paper), intake))
        living = True
    return found


def _as_scripted(
    known: Known,
    chance: random.Random,
    member: str,
    number: int,
    script: Sequence[tuple[int, Kind, Stage, Status | None]],
) -> list[Deed]:
    found = []
    for place, kind, stage, answer in script:
        intake = known.intakes[place]
        after = intake.on - datetime.timedelta(days=10)
        paper = (
            Paper() if kind == Kind.WITHDRAW else _paper(known, chance, intake, member, number, stage, after)
        )
        paper = replace(paper, visibility=Visibility.PUBLIC)
        found.append(Deed(intake.on, member, number, kind, paper, "", answer, _soon(chance, intake)))
    return found


def _correction(known: Known, seed: int, statement: str) -> Deed:
    """On a day of its own, so that nothing else of its Member falls on it."""
    (member, number), intake = known.lines[statement], known.intakes[-4]
    chance, after = _dice(seed, statement), intake.on
    intake = replace(intake, on=intake.on + datetime.timedelta(days=1))
    paper = _paper(known, chance, intake, member, number, Stage.UNDER_WAY, after)
    deed = Deed(
        intake.on, member, number, Kind.CORRECT, replace(paper, visibility=Visibility.PUBLIC), statement
    )
    return replace(deed, answer=Status.ACKNOWLEDGED, answer_on=_soon(chance, intake))


def _paper(
    known: Known,
    chance: random.Random,
    intake: Intake,
    member: str,
    number: int,
    stage: Stage,
    after: datetime.date,
) -> Paper:
    language = words.language_of(member)
    said_on = max(
        after + datetime.timedelta(days=1), intake.on - datetime.timedelta(days=chance.randint(0, 25))
    )
    asks = {action: chance.choice(list(AskStage)) for action in known.asks[number] if chance.random() < 0.4}
    place = chance.randint(1, 99)
    return Paper(
        stage=stage,
        text=words.report(chance, language, number, stage),
        said_on=min(said_on, intake.on),
        asks=asks,
        symbol=f"INF/MSME/TRIAL/{place}" if chance.random() < 0.3 else "",
        link=f"https://example.org/made-up/{place}" if chance.random() < 0.3 else "",
        practice=words.aside(chance, language, words.PRACTICE) if chance.random() < 0.2 else "",
        need=words.aside(chance, language, words.NEED) if chance.random() < 0.15 else "",
        visibility=Visibility.GROUP if chance.random() < 0.14 else Visibility.PUBLIC,
        language=language,
        meeting=intake.meeting,
    )


def _answered(chance: random.Random, deed: Deed, intake: Intake) -> Deed:
    if chance.random() >= intake.answered:
        return deed
    answer = Status.SENT_BACK if chance.random() < 0.07 else Status.ACKNOWLEDGED
    return replace(deed, answer=answer, answer_on=_soon(chance, intake))


def _soon(chance: random.Random, intake: Intake) -> datetime.date:
    return intake.on + datetime.timedelta(
        days=chance.randint(1, 3 if intake.is_open else 9) + (not intake.is_open)
    )
