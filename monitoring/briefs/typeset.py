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
from collections.abc import Mapping
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
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, halves of a pair, and what XML forbids."""

TEMPLATES = Path(__file__).parent / "templates"
_one_at_a_time = threading.Lock()


def typeset(template: str, data: Mapping[str, Any], fmt: Format) -> bytes:
    """What a template of briefs/templates makes of the data.

    png:  one page, a point of the template is a pixel
    svg:  one page, letters as outlines; size in pixels. data["title"] and data["said"], all its
          words, stand in it as <title> and <desc>
    pdf:  tagged for screen readers (PDF/UA-1): the template must give drawings an ``alt``
    """
    with _one_at_a_time:  # a compiler is not for two threads, and fonts in every thread cost memory
        made = _made(
            template, {"data": json.dumps(_printable(data), ensure_ascii=False, sort_keys=True)}, fmt
        )
    if not isinstance(made, bytes):
        raise TypeError(f"{template} gives more than one page, which {fmt} cannot hold")
    return described(made, str(data["title"]), str(data["said"])) if fmt == "svg" else made


def _made(template: str, inputs: dict[str, str], fmt: Format) -> Any:
    compiler = _compiler(template)
    if fmt != "pdf":
        return compiler.compile(format=fmt, ppi=72.0, sys_inputs=inputs, timestamp=0)
    try:
        return compiler.compile(format="pdf", sys_inputs=inputs, timestamp=0, pdf_standards=["ua-1"])
    except typst.TypstError:  # a letter that no font here has: better a box and tags than no document
        return compiler.compile(format="pdf", sys_inputs=inputs, timestamp=0)


def _printable(data: Any) -> Any:
    """The same data as a page can show it: nothing unprintable, and the hyphen that the fonts have."""
    if isinstance(data, str):
        return UNPRINTABLE.sub("", data).replace("\t", " ").replace("\u2011", "-")
    if isinstance(data, Mapping):
        return {key: _printable(value) for key, value in data.items()}
    return [_printable(value) for value in data] if isinstance(data, list | tuple) else data


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
