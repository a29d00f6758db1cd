"""Words on a slide: runs and paragraphs, how much room they take, and where a long text goes on.

PowerPoint sets the lines only when a slide is opened, so that their number is estimated here, from the
widths of Arial. All words go through ``plain``: nothing that somebody wrote is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pptx.oxml import parse_xml

from ..pictures.palette import LIGHT
from .word_xml import LANGUAGE, colour, plain

NAMES = " ".join(
    f'xmlns:{short}="http://schemas.openxmlformats.org/{long}"'
    for short, long in {
        "a": "drawingml/2006/main",
        "p": "presentationml/2006/main",
        "r": "officeDocument/2006/relationships",
    }.items()
)
LINE = 1.2
"""How high a line is, of the size of its letters."""

SAFE = 1.04
"""So much wider than estimated a text may come out."""

NARROW, WIDE = frozenset("iIjltfr.,:;'’|!()[]/- \u00a0\u202f"), frozenset("mwMW@%œŒæÆ→—½")

WEB = ("http://", "https://")


class Run(NamedTuple):
    """Words with one look; address: where they lead; language: of the words, where it is another."""

    text: str
    bold: bool = False
    colour: str = LIGHT.ink
    address: str = ""
    language: str = ""


class Para(NamedTuple):
    """A paragraph; size and the gap behind it in points."""

    runs: tuple[Run, ...]
    size: float = 12
    gap: float = 3
    is_centred: bool = False

    @property
    def text(self) -> str:
        """Its words, without their looks."""
        return "".join(run.text for run in self.runs)


Link = Callable[[str], str]
"""What gives the relation of an address."""


def paras(text: str, size: float = 12, gap: float = 3, **look: Any) -> tuple[Para, ...]:
    """A text with one look, a paragraph for each of its lines."""
    lines = text.replace("\t", " ").splitlines() or [""]
    return tuple(Para((Run(line, **look),), size, gap) for line in lines)


@lru_cache(maxsize=4096)
def _width(text: str) -> float:
    """How wide a text is, of the size of its letters."""
    return SAFE * sum(_letter(letter) for letter in text)


def _letter(letter: str) -> float:
    if letter in NARROW:
        return 0.31
    if letter in WIDE:
        return 0.92
    if ord(letter) >= 0x2E80:
        return 1.0
    return 0.69 if letter.isupper() else 0.545


def line_starts(text: str, size: float, room: float) -> list[int]:
    """Where in a text each of its lines begins, in a room of so many points."""
    starts, used = [0], 0.0
    for found in re.finditer("[^ ]+ *| +", text):
        word = found.group()
        wide = size * _width(word.rstrip(" "))
        if used and used + wide > room:
            starts.append(found.start())
            used = 0.0
        if wide <= room:
            used += size * _width(word)
            continue
        for at, letter in enumerate(word, found.start()):
            one = size * _width(letter)
            if used and used + one > room:
                starts.append(at)
                used = 0.0
            used += one
        used = room
    return starts


def height(said: Sequence[Para], room: float) -> float:
    """How high paragraphs are in a room of so many points."""
    return sum(len(_starts(one, room)) * one.size * LINE + one.gap for one in said)


def _starts(para: Para, room: float) -> list[int]:
    bold = 1.06 if any(run.bold for run in para.runs) else 1.0
    return line_starts(para.text, para.size * bold, room)


def parted(said: Sequence[Para], room: float, high: float) -> tuple[list[Para], list[Para]]:
    """What of a text fits into a height, and what goes on behind it; at least one line fits."""
    taken: list[Para] = []
    for at, para in enumerate(said):
        starts = _starts(para, room)
        lines = int((high + 0.01) // (para.size * LINE))
        if len(starts) <= lines:
            taken.append(para)
            high -= len(starts) * para.size * LINE + para.gap
            continue
        lines = max(lines, 0 if taken else 1)
        if not lines:
            return taken, [*said[at:]]
        first, rest = _cut(para, starts[lines]) if lines < len(starts) else (para, None)
        return [*taken, first], [*([rest] if rest else []), *said[at + 1 :]]
    return taken, []


def _cut(para: Para, at: int) -> tuple[Para, Para]:
    """A paragraph as two, parted before a letter."""
    first, rest, begins = [], [], 0
    for run in para.runs:
        here = max(0, at - begins)
        begins += len(run.text)
        first += [run._replace(text=run.text[:here])] if run.text[:here] else []
        rest += [run._replace(text=run.text[here:])] if run.text[here:] else []
    return para._replace(runs=tuple(first)), para._replace(runs=tuple(rest))


def drawn(said: Sequence[Para], language: str, link: Link) -> str:
    """Paragraphs as they stand in a box or a cell."""
    return "".join(_para(para, language, link) for para in said) or f"<a:p>{_end(language)}</a:p>"


def _end(language: str) -> str:
    return f'<a:endParaRPr lang="{LANGUAGE[language]}" sz="800"/>'


def _para(para: Para, language: str, link: Link) -> str:
    middle = ' algn="ctr"' if para.is_centred else ""
    gap = f'<a:spcAft><a:spcPts val="{round(para.gap * 100)}"/></a:spcAft>'
    runs = "".join(_run(run, para.size, language, link) for run in para.runs)
    return f'<a:p><a:pPr{middle}><a:spcBef><a:spcPts val="0"/></a:spcBef>{gap}</a:pPr>{runs}</a:p>'


def _run(run: Run, size: float, language: str, link: Link) -> str:
    spoken = LANGUAGE.get(run.language, LANGUAGE[language])
    leads = run.address.startswith(WEB)
    click = f'<a:hlinkClick r:id="{link(run.address)}"/>' if leads else ""
    look = f'lang="{spoken}" sz="{round(size * 100)}" b="{int(run.bold)}" dirty="0"'
    fill = f'<a:solidFill><a:srgbClr val="{colour(run.colour)}"/></a:solidFill>'
    text = plain(run.text).replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return f"<a:r><a:rPr {look}>{fill}{click}</a:rPr><a:t>{text}</a:t></a:r>"


def fill(frame: Any, said: Sequence[Para], language: str, link: Link) -> None:
    """Words into the frame of a box, in place of what it held."""
    body = frame._txBody
    for old in body.p_lst:
        body.remove(old)
    for new in parse_xml(f"<p:txBody {NAMES}>{drawn(said, language, link)}</p:txBody>"):
        body.append(new)
