"""A document as Word: real headings, numbered captions, tables whose heads repeat, pictures with words.

The reader can edit all of it. What leaves carries its day, record, source and notes in the foot of
every page. The same document gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import parse_xml

from ..i18n import Translator
from . import word_xml as xml
from .document import Document, Section, Table
from .excel import MADE_ON
from .word_pieces import Pen, draw, legend
from .word_styles import dress, page, room

WIDE = 7
"""A single table of more columns than that lies across the page."""

PACKED_ON = (1980, 1, 1, 0, 0, 0)


def write(document: Document, t: Translator) -> bytes:
    """The document as DOCX; without facts it has no cover and begins with its first section."""
    made = docx.Document()
    across = not document.facts and _widest(document) > WIDE
    dress(made, document.language)
    page(made, document, t, across=across)
    _properties(made, document, t)
    pen = Pen(document, t, room(across=across), *_relations(made))
    body = [*(_cover(document, t, pen) if document.facts else []), *_sections(document, pen)]
    _put(made, "".join(body))
    return _packed(made)


def _widest(document: Document) -> int:
    pieces = [piece for section in document.sections for piece in section.pieces]
    return max((len(piece.columns) for piece in pieces if isinstance(piece, Table)), default=0)


def _properties(made: Any, document: Document, t: Translator) -> None:
    core = made.core_properties
    core.title, core.subject = (_short(text) for text in (document.title, document.subtitle))
    core.author = core.last_modified_by = t("nav-title")
    core.comments, core.keywords, core.revision = _short(document.foot.note), "", 1
    core.language = xml.LANGUAGE[document.language]
    core.created = core.modified = MADE_ON.replace(tzinfo=datetime.UTC)
    thumbnail = [key for key, one in made.part.package.rels.items() if one.reltype == RELATION.THUMBNAIL]
    for key in thumbnail:
        del made.part.package.rels[key]


def _short(text: str) -> str:
    """A property of a file holds 255 characters."""
    return xml.bare(text)[:255]


def _relations(made: Any) -> tuple[Any, Any]:
    """What gives the relation of an address, and that of a picture."""
    known: dict[str, str] = {}

    def link(address: str) -> str:
        if address not in known:
            known[address] = made.part.relate_to(xml.bare(address), RELATION.HYPERLINK, is_external=True)
        return known[address]

    def image(png: bytes) -> str:
        relation, _ = made.part.get_or_add_image(io.BytesIO(png))
        return str(relation)

    return link, image


def _cover(document: Document, t: Translator, pen: Pen) -> list[str]:
    """Title, facts, the fills, and where what stands."""
    facts = [
        xml.paragraph("Fact", xml.run(label, "<w:b/>"), xml.tab(), xml.run(value))
        for label, value in document.facts
    ]
    contents = [
        xml.paragraph("Contents", xml.inside(_anchor(number), xml.run(section.title, CONTENTS)))
        for number, section in enumerate(document.sections, 1)
    ]
    return [
        xml.paragraph("Title", xml.run(document.title)),
        xml.paragraph("Subtitle", xml.run(document.subtitle)),
        *facts,
        xml.paragraph("ContentsHead", xml.run(t("sheets-contents"))),
        *contents,
        legend(pen, letters=False),
    ]


CONTENTS = xml.character("Hyperlink")


def _sections(document: Document, pen: Pen) -> list[str]:
    """Each under a heading that the contents lead to; behind a cover the first begins a page."""
    said = []
    for number, section in enumerate(document.sections, 1):
        new_page = "<w:pageBreakBefore/>" if number == 1 and document.facts else ""
        title = xml.run(section.title)
        said.append(xml.marked("Heading1", number, _anchor(number), title, props=new_page))
        said += [xml.paragraph("Lead", xml.run(line)) for line in section.lead]
        said += _pieces(section, pen)
    return said


def _pieces(section: Section, pen: Pen) -> list[str]:
    return [draw(piece, section.title, pen) for piece in section.pieces]


def _anchor(number: int) -> str:
    return f"part{number}"


def _put(made: Any, body: str) -> None:
    """The text into the document, before what says how the page is."""
    element = made.element.body
    last = element[-1]
    for each in parse_xml(f"<w:body {xml.NAMES}>{body}</w:body>"):
        last.addprevious(each)


def _packed(made: Any) -> bytes:
    """The file with fixed times inside, so that the same document gives the same bytes."""
    file, out = io.BytesIO(), io.BytesIO()
    made.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, PACKED_ON), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
