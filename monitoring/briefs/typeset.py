"""The one door to Typst: a template and data in, a picture or a document out.

Data goes in as JSON (``sys.inputs.data``), never into the markup, so that nothing that a Member
wrote is ever read as a command. Fonts come from two packages alone and the clock is not read: the
same data gives the same bytes on every machine.
"""

from __future__ import annotations

import atexit
import json
import re
import shutil
import threading
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal

import font_source_sans_pro
import font_source_serif_pro
import typst

Format = Literal["png", "svg", "pdf"]

FACES = (
    "SourceSansPro",
    "SourceSansProIt",
    "SourceSansProSemibold",
    "SourceSerifPro",
    "SourceSerifProSemibold",
)
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, turned directions, halves of a pair, marks of byte order, what XML forbids."""

FIRST_IN_DOUBT = "\u0180"
"""The fonts have every letter before this one: those of Western and Central Europe."""

NEVER_HAD = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U000dffff\U000e1000-\U0010ffff]")
"""Letters that no font here has: those of China, Japan and Korea, and the rarest; nobody asks for them."""

NAMED = re.compile(r'the text `"(?:(.)|\\u\{([0-9a-f]+)\})"` could')
"""How Typst names a letter without a glyph, itself or by its number."""

MARKS = ("Mn", "Mc", "Me", "Cf")
"""What stands on a letter, or only says how letters are joined."""

FREE_MARKS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\U000e0000-\U000e0fff]"
)
"""Marks that may be put on any letter, and are no letter's own."""

TOLD_ONE_BY_ONE = 4
"""So many letters without a font are told one by one."""

TEMPLATES = Path(__file__).parent / "templates"
_one_at_a_time = threading.Lock()
_known: dict[str, bool] = {}


def typeset(
    template: str,
    data: Mapping[str, Any],
    fmt: Format,
    *,
    many: Callable[[int], str] = lambda letters: "…",
    scale: float = 1.0,
) -> bytes:
    """What a template of briefs/templates makes of the data.

    png:  one page, a point of the template is a pixel, or as many as scale says
    svg:  one page, letters as outlines; size in pixels. data["title"] and data["said"], all its
          words, stand in it as <title> and <desc>
    pdf:  tagged for screen readers (PDF/UA-1): the template must give drawings an ``alt``. Letters that no
          font has are told by their numbers; many: words for a run of so many of them
    """
    printable = _printable(data)
    if fmt == "pdf":
        printable = _spelled(printable, many)
        printable["title"] = printable["title"].strip() or "–"  # a heading without words is none
    with _one_at_a_time:  # a compiler is not for two threads, and fonts in every thread cost memory
        made = _made(template, printable, fmt, scale)
    if not isinstance(made, bytes):
        raise TypeError(f"{template} gives more than one page, which {fmt} cannot hold")
    return described(made, str(data["title"]), str(data["said"])) if fmt == "svg" else made


def _made(template: str, data: Any, fmt: Format, scale: float) -> Any:
    """What a template makes; a PDF rather without a mark on a letter than not for everybody."""
    for simpler in (_without(free=True), _without(free=False)) if fmt == "pdf" else ():
        try:
            return _compiled(template, {"data": _told(data)}, fmt)
        except typst.TypstError:  # fonts have a letter and a mark, and not the one on the other
            data = _each(data, simpler)
    return _compiled(template, {"data": _told(data)}, fmt, scale)


def _told(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _compiled(template: str, inputs: dict[str, str], fmt: Format, scale: float = 1.0) -> Any:
    compiler = _compiler(template)
    if fmt != "pdf":
        return compiler.compile(format=fmt, ppi=72.0 * scale, sys_inputs=inputs, timestamp=0)
    return compiler.compile(format="pdf", sys_inputs=inputs, timestamp=0, pdf_standards=["ua-1"])


def _spelled(data: Any, many: Callable[[int], str]) -> Any:
    """The same data with words for the letters that no font here has: PDF/UA-1 holds none without a glyph.

    A few are told by their numbers in Unicode, so that a name can be looked up; of a whole text only how
    many letters it has.
    """
    doubtful = sorted(letter for letter in set(_told(data)) if letter >= FIRST_IN_DOUBT)
    marks = "".join(letter for letter in doubtful if unicodedata.category(letter) in MARKS)
    missing = "".join(sorted(_without_a_font([letter for letter in doubtful if letter not in marks])))
    if not missing:
        return data
    run = re.compile(f"[{re.escape(missing)}][{re.escape(missing + marks)}]*")

    def told(found: re.Match[str]) -> str:
        letters = [letter for letter in found[0] if letter not in marks]
        numbers = " ".join(f"U+{ord(letter):04X}" for letter in letters)
        return f"[{numbers if len(letters) <= TOLD_ONE_BY_ONE else many(len(letters))}]"

    return _each(data, lambda text: run.sub(told, text))


def _without_a_font(letters: Sequence[str]) -> set[str]:
    """Which letters has no font a glyph for? Typst is asked, since it brings fonts of its own.

    All that nobody has asked for are asked for at once.
    """
    doubtful = [letter for letter in letters if not NEVER_HAD.match(letter)]
    with _one_at_a_time:
        _ask([letter for letter in doubtful if letter not in _known])
    return {letter for letter in letters if not _known.get(letter, False)}


def _ask(letters: Sequence[str]) -> None:
    """Asks for many letters, each alone in its paragraph: those that Typst names have no font.

    Where it names none that was asked for, halves are asked for, down to one letter.
    """
    if not letters:
        return
    try:
        _compiled("brief_letter", {"letters": "".join(letters)}, "pdf")
        _known.update(dict.fromkeys(letters, True))
    except typst.TypstError as refused:
        told = NAMED.findall(getattr(refused, "diagnostic", ""))
        named = {letter or chr(int(number, 16)) for letter, number in told}
        missing = named.intersection(letters) or ({*letters} if len(letters) == 1 else set())
        _known.update(dict.fromkeys(missing, False))
        rest = [letter for letter in letters if letter not in missing]
        middle = 0 if missing else len(rest) // 2
        _ask(rest[:middle])
        _ask(rest[middle:])


def _without(free: bool) -> Callable[[str], str]:
    """Text without the marks that fit any letter (accents that are no part of it), or without all marks."""

    def plain(text: str) -> str:
        if free:
            return FREE_MARKS.sub("", text)
        return "".join(letter for letter in text if unicodedata.category(letter) not in MARKS)

    return plain


def _printable(data: Any) -> Any:
    """The same data as a page can show it: nothing unprintable, letters whole, the hyphen that fonts have."""

    def printable(text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        kept = UNPRINTABLE.sub("", text).replace("\t", " ").replace("\u2011", "-")
        return unicodedata.normalize("NFC", kept)

    return _each(data, printable)


def _each(data: Any, change: Callable[[str], str]) -> Any:
    """The same data with every text changed."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, Mapping):
        return {key: _each(value, change) for key, value in data.items()}
    return [_each(value, change) for value in data] if isinstance(data, list | tuple) else data


def described(svg: bytes, title: str, words: str) -> bytes:
    """An SVG with its name and its words inside, as an image, in pixels instead of points."""
    head, rest = svg.decode("utf-8").split(">", 1)
    said = f'<title id="name">{_plain(title)}</title><desc id="words">{_plain(words)}</desc>'
    head = head.replace('pt"', '"') + ' role="img" aria-labelledby="name" aria-describedby="words"'
    return f"{head}>{said}{rest}".encode()


def _plain(words: str) -> str:
    """Words that XML can hold: markup escaped, control characters that it forbids left out."""
    return escape(UNPRINTABLE.sub("", words), quote=True)


@cache
def _font_folder() -> Path:
    """A folder with the faces in use, for the life of the process.

    The packages' own folders hold every face twice, as OTF and TTF, and which one Typst takes hangs
    on the order in which the disk lists them: other bytes on another machine.
    """
    folder = Path(mkdtemp(prefix="monitoring-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    faces = {**font_source_sans_pro.font_files_otf, **font_source_serif_pro.font_files_otf}
    for face in FACES:
        shutil.copy(faces[face], folder)
    return folder


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_font_folder()])


@cache
def _compiler(template: str) -> typst.Compiler:
    """The compiler of a template, with its fonts read once a process."""
    return typst.Compiler(
        TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True
    )
