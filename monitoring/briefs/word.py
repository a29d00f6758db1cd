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

from ..i18n import Translator
from . import word_xml as xml
from .brief_parts import opens_a_page
from .document import Document, Section, Table
from .excel import MADE_ON
from .word_pen import Pen
from .word_pieces import draw
from .word_styles import dress, page, room
from .word_tables import least

WIDE = 7
"""A single table of more columns than that lies across the page; one too whose heads need it."""

PACKED_ON = (1980, 1, 1, 0, 0, 0)
DROPPED = (RELATION.THUMBNAIL, "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")
"""What the template of the library brings and nothing here needs: a picture of it, its styles once more."""

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DEFAULTS = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def write(document: Document, t: Translator) -> bytes:
    """The document as DOCX; without facts it has no cover and begins with its first section."""
    made = docx.Document()
    across = not document.facts and _is_wide(document)
    dress(made, document.language)
    page(made, document, t, across=across)
    _properties(made, document, t)
    pen = Pen(document, t, room(across=across), *_relations(made))
    body = [*(_cover(document, t, pen) if document.facts else []), *_sections(document, pen)]
    return _packed(made, "".join(body))


def _is_wide(document: Document) -> bool:
    held = [one for section in document.sections for one in section.pieces if isinstance(one, Table)]
    upright = room(across=False)
    return any(len(one.columns) > WIDE or sum(least(one)) >= upright for one in held)


def _properties(made: Any, document: Document, t: Translator) -> None:
    core = made.core_properties
    core.title, core.subject = (_short(text) for text in (document.title, document.subtitle))
    core.author = core.last_modified_by = t("nav-title")
    core.comments, core.keywords, core.revision = _short(document.foot.note), "", 1
    core.language = xml.LANGUAGE[document.language]
    core.created = core.modified = MADE_ON.replace(tzinfo=datetime.UTC)
    for held in (made.part.package.rels, made.part.rels):
        for key in [key for key, one in held.items() if one.reltype in DROPPED]:
            del held[key]


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
        pen.legend(),
    ]


CONTENTS = xml.character("Hyperlink")


def _sections(document: Document, pen: Pen) -> list[str]:
    """Each under a heading that the contents lead to."""
    said = []
    for number, section in enumerate(document.sections, 1):
        new_page = "<w:pageBreakBefore/>" if opens_a_page(section, document) else ""
        title = xml.run(section.title)
        said.append(xml.marked("Heading1", number, _anchor(number), title, props=new_page))
        said += [xml.paragraph("Lead", xml.run(line)) for line in section.lead]
        said += _pieces(section, pen)
    return said


def _pieces(section: Section, pen: Pen) -> list[str]:
    return [draw(piece, section, pen) for piece in section.pieces]


def _anchor(number: int) -> str:
    return f"part{number}"


def _packed(made: Any, body: str) -> bytes:
    """The file with its text, and with fixed times inside: the same document gives the same bytes.

    The text goes in as text: read by the library first, a long one takes as long again. Packed here, since
    the library packs with the time of now.
    """
    package, out = made.part.package, io.BytesIO()
    parts = package.parts
    for part in parts:
        part.before_marshal()
    with zipfile.ZipFile(out, "w") as file:
        _pack(file, "[Content_Types].xml", _types(parts))
        _pack(file, "_rels/.rels", package.rels.xml)
        for part in parts:
            content = _with_text(part.blob, body) if part is made.part else part.blob
            _pack(file, part.partname.membername, content)
            if part.rels:
                _pack(file, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _with_text(blob: bytes, body: str) -> bytes:
    """The text of a document before what says how its page is."""
    before, page, after = blob.rpartition(b"<w:sectPr")
    return before + body.encode() + page + after


def _pack(file: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    """A part; a picture is packed already."""
    how = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    file.writestr(zipfile.ZipInfo(name, PACKED_ON), content, how)


def _types(parts: list[Any]) -> str:
    """What each part of the file is: by its ending, else by its name."""
    by_ending = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in DEFAULTS.items()
    )
    by_name = "".join(
        f"<Override PartName={xml.quoted(part.partname)} ContentType={xml.quoted(part.content_type)}/>"
        for part in sorted(parts, key=lambda part: str(part.partname))
        if DEFAULTS.get(part.partname.ext) != part.content_type
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<Types xmlns="{TYPES}">{by_ending}{by_name}</Types>'
