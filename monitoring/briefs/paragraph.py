"""One picture as a short paragraph that can be pasted into an e-mail: no legend, nothing said twice.

What it shows, of which day, on both bases; who stands where while they are few, else how many; the source,
the voluntary note, and on a line of its own the address that opens the same view.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from ..answers.member import MemberAnswer
from ..answers.overview import Overview
from ..answers.pieces import Cell, Count, Names, Stamp, Strip
from ..answers.recommendation import RecommendationAnswer
from ..i18n import Translator
from ..pictures import words
from ..pictures.order import NAMED_ON_A_STRIP, at_stages
from ..vocabulary import STAGES, Stage
from .picture import Picture

Answer = Overview | RecommendationAnswer | MemberAnswer


def of(drawn: Picture, answer: Answer, t: Translator, base: str) -> str:
    """The paragraph of a picture.

    answer:  that the picture was drawn of
    base:    the public address of the program, with its scheme; empty: no address is said
    """
    foot = drawn.foot
    origin = [f"{part}." for part in (foot.source, foot.reach, foot.stamp) if part]
    told = [_lead(drawn, answer), *_standing(drawn, answer, t), *origin, foot.notes[0]]
    address = f"{urlsplit(base).scheme}://{foot.address}" if foot.address else ""
    return "\n\n".join(part for part in (" ".join(told), address) if part)


def _lead(drawn: Picture, answer: Answer) -> str:
    """Title, day, and how many of how many, in one sentence."""
    first, *rest = drawn.subtitle.splitlines()[0].split(" · ")
    if isinstance(answer, MemberAnswer):
        *told, whom = (words.inside(first), *rest)
        return f"{drawn.title}: {', '.join(told)} ({whom})."
    return f"{drawn.title}, {words.inside(first)}: {'; '.join(rest)}."


def _standing(drawn: Picture, answer: Answer, t: Translator) -> list[str]:
    """Who stands where; nothing where nobody has spoken."""
    if isinstance(answer, MemberAnswer):
        titles = {one.number: words.numbered(t, one) for one in answer.recommendations}
        spoken = [cell for cell in answer.cells if cell.stage != Stage.NO_REPORT]
        said = [words.standing(t, titles[cell.recommendation], cell) for cell in spoken]
        return [f"{'; '.join(said)}."] if said else []
    number = drawn.name.partition("-")[2]
    if isinstance(answer, Overview) and not number:
        return _side_by_side(answer.strips, answer.names, answer.stamp, t)
    strip = answer.strips[int(number) - 1] if isinstance(answer, Overview) else answer.strip
    return _stages(strip, answer.names, answer.stamp, t)


def _stages(strip: Strip, names: Names, stamp: Stamp, t: Translator) -> list[str]:
    """One recommendation: who stands at each stage while every one of them can be named."""
    at = at_stages(strip, names, t)
    if all(each.named for each in at):
        return [f"{words.stage(t, each.stage)}: {_named(each.cells, names, t)}." for each in at]
    held = [(words.inside(words.stage(t, stage)), strip.counts[stage]) for stage in STAGES]
    return [_counted("take-mail_stages", [pair for pair in held if pair[1].members_covered], stamp, t)]


def _side_by_side(strips: Sequence[Strip], names: Names, stamp: Stamp, t: Translator) -> list[str]:
    """The six: who has spoken on each while they are few."""
    heard = [(words.numbered(t, strip.recommendation), strip.heard) for strip in strips]
    if not any(count.members_covered for _, count in heard):
        return []
    if sum(count.delegations for _, count in heard) > NAMED_ON_A_STRIP:
        return [_counted("take-mail_six", heard, stamp, t)]
    return [
        f"{title}: "
        + ", ".join(
            f"{words.inside(words.stage(t, at.stage))} ({_named(at.cells, names, t)})"
            for at in at_stages(strip, names, t)
        )
        + "."
        for strip, (title, count) in zip(strips, heard, strict=True)
        if count.delegations
    ]


def _named(cells: Sequence[Cell], names: Names, t: Translator) -> str:
    return "; ".join(words.for_how_many(t, names, cell) for cell in cells)


def _counted(key: str, counts: Sequence[tuple[str, Count]], stamp: Stamp, t: Translator) -> str:
    """How many, on both bases, each base with its whole."""
    listed = "; ".join(
        f"{what} {t.number(count.delegations)} ({t.number(count.members_covered)})" for what, count in counts
    )
    return t(key, of=stamp.of.delegations, members=stamp.of.members_covered, list=listed)
