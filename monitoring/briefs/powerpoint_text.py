"""Words on a slide: runs and paragraphs, how much room they take, and where a long text goes on.

PowerPoint sets the lines only when a slide is opened, so that their number is worked out here, from the
widths of Arial. All words go through ``plain``: nothing that somebody wrote is ever read as markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

from .word_xml import LANGUAGE, colour, plain

NAMES = " ".join(
    f'xmlns:{short}="http://schemas.openxmlformats.org/{long}"'
    for short, long in {
        "a": "drawingml/2006/main",
        "p": "presentationml/2006/main",
        "r": "officeDocument/2006/relationships",
    }.items()
)
TEXT, CAPTION = 12.0, 14.0
"""Sizes of letters."""

LINE = 1.2
"""How high a line is, of the size of its letters."""

SAFE = 1.03
"""So much wider than worked out a text may come out."""

BOLD = 1.08

GROUPS = {
    0.26: "ijl|'‘’",
    0.29: " !,./:;[\\]fItI\u00a0\u202f·",
    0.36: '()-`r{}"“”°',
    0.5: "ckszvxyJ",
    0.556: "abdeghnopquL0123456789?_$#«»",
    0.62: "+<=>~FTZß",
    0.67: "ABEKPSVXY&",
    0.73: "CDHNRUw",
    0.78: "GOQ",
    0.86: "mM%",
    1.02: "@Wœæ—→½¼¾ŒÆ…",
}
"""How wide letters of Arial are, of their size."""

WIDTHS = {letter: wide for wide, letters in GROUPS.items() for letter in letters}

WORD = 24
"""What has more letters is a text, which no process keeps."""

WEB = ("http://", "https://")

OWN = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr val="tx" '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"/></a:ext></a:extLst>'
)
"""A link has the colour of its words, not that which the theme has for links."""

INK, SOFT, HAIRLINE, ACCENT = "ink", "soft", "hairline", "accent"
"""Colours that the ground of a slide decides; any other is said as it is."""


class Run(NamedTuple):
    """Words with one look; address: where they lead; language: of the words, where it is another."""

    text: str
    bold: bool = False
    colour: str = INK
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


class Pen(NamedTuple):
    """How words are written: their language, the colours on this ground, and the relation of an address."""

    language: str
    inks: Mapping[str, str]
    link: Callable[[str], str]

    def solid(self, value: str) -> str:
        """A colour as the fill of letters, cells and lines."""
        return f"<a:solidFill>{self.inks.get(value) or exact(value)}</a:solidFill>"


def exact(value: str) -> str:
    """A colour that is the same on every ground."""
    return f'<a:srgbClr val="{colour(value)}"/>'


def paras(text: str, size: float = 12, gap: float = 3, **look: Any) -> tuple[Para, ...]:
    """A text with one look, a paragraph for each of its lines."""
    lines = text.replace("\t", " ").splitlines() or [""]
    return tuple(Para((Run(line, **look),), size, gap) for line in lines)


def _width(text: str) -> float:
    """How wide a text is, of the size of its letters; of words it is remembered."""
    return _word_width(text) if len(text) <= WORD else _text_width(text)


@lru_cache(maxsize=4096)
def _word_width(word: str) -> float:
    return _text_width(word)


def _text_width(text: str) -> float:
    return SAFE * sum(WIDTHS.get(letter) or _letter(letter) for letter in text)


def _letter(letter: str) -> float:
    """How wide a letter with marks, or of another alphabet, is."""
    return WIDTHS.get(unicodedata.normalize("NFD", letter)[0], 1.0 if ord(letter) >= 0x2E80 else 0.8)


def wide_of(said: Sequence[Para]) -> float:
    """How wide paragraphs would be, each on one line, in points."""
    return max((_width(para.text) * para.size * _heavier(para) for para in said), default=0.0)


def longest_word(said: Sequence[Para]) -> float:
    """How wide the longest word of paragraphs is, in points."""
    return max(
        (
            _width(word) * para.size * _heavier(para)
            for para in said
            for word in re.split(r" +|(?<=[-/])", para.text)
        ),
        default=0.0,
    )


@contextmanager
def lines_known() -> Iterator[None]:
    """While slides are written it is kept where the lines of their texts begin; not longer."""
    try:
        yield
    finally:
        line_starts.cache_clear()


def _heavier(para: Para) -> float:
    return BOLD if any(run.bold for run in para.runs) else 1.0


@lru_cache(maxsize=8192)
def line_starts(text: str, size: float, room: float) -> tuple[int, ...]:
    """Where in a text each of its lines begins, in a room of so many points."""
    starts, used = [0], 0.0
    for begins, word in _pieces(text, size, room):
        wide = size * _width(word.rstrip(" "))
        if used and used + wide > room:
            starts.append(begins)
            used = 0.0
        if wide <= room:
            used += size * _width(word)
            continue
        for at, letter in enumerate(word, begins):
            one = size * _width(letter)
            if used and used + one > room:
                starts.append(at)
                used = 0.0
            used += one
    return tuple(starts)


def _pieces(text: str, size: float, room: float) -> Iterator[tuple[int, str]]:
    """The words of a text; of a word that is longer than a line the parts behind which it may break."""
    for found in re.finditer("[^ ]+ *| +", text):
        word = found.group()
        if size * _width(word.rstrip(" ")) <= room:
            yield found.start(), word
        else:
            for part in re.finditer("[^-/]+[-/]* *|[-/]+ *| +", word):
                yield found.start() + part.start(), part.group()


def height(said: Sequence[Para], room: float) -> float:
    """How high paragraphs are in a room of so many points."""
    return sum(len(_starts(one, room)) * one.size * LINE + one.gap for one in said)


def _starts(para: Para, room: float) -> tuple[int, ...]:
    return line_starts(para.text, para.size * _heavier(para), room)


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


def drawn(said: Sequence[Para], pen: Pen) -> str:
    """Paragraphs as they stand in a box or a cell."""
    return "".join(_para(para, pen) for para in said) or f"<a:p>{_end(pen.language)}</a:p>"


def _end(language: str) -> str:
    return f'<a:endParaRPr lang="{LANGUAGE[language]}" sz="900"/>'


def _para(para: Para, pen: Pen) -> str:
    middle = ' algn="ctr"' if para.is_centred else ""
    gap = f'<a:spcAft><a:spcPts val="{round(para.gap * 100)}"/></a:spcAft>'
    runs = "".join(_run(run, para.size, pen) for run in para.runs)
    return f'<a:p><a:pPr{middle}><a:spcBef><a:spcPts val="0"/></a:spcBef>{gap}</a:pPr>{runs}</a:p>'


def _run(run: Run, size: float, pen: Pen) -> str:
    spoken = LANGUAGE.get(run.language, LANGUAGE[pen.language])
    leads = run.address.startswith(WEB)
    click = f'<a:hlinkClick r:id="{pen.link(run.address)}">{OWN}</a:hlinkClick>' if leads else ""
    look = f'lang="{spoken}" sz="{round(size * 100)}" b="{int(run.bold)}" dirty="0"'
    return (
        f"<a:r><a:rPr {look}>{pen.solid(run.colour)}{click}</a:rPr><a:t>{on_one_line(run.text)}</a:t></a:r>"
    )


def caption(words: str, title: str) -> tuple[Para, ...]:
    """What a piece shows, where the title of the slide does not say it."""
    return () if words in ("", title) else paras(words, CAPTION, 4, bold=True)


def on_one_line(text: str) -> str:
    """Words as they stand between tags, their line ends as spaces."""
    return plain(text).replace("\n", " ").replace("\t", " ").replace("\r", " ")
