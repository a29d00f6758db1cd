"""Every kind of piece as it stands in a Word document: pictures, tables, statements, names, paragraphs."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from . import word_tables as tables
from . import word_xml as xml
from .brief_parts import is_counted
from .document import Matrix, Names, Piece, Said, Section, Stages, Statements, Table, Words
from .word_pen import Pen
from .word_picture import WIDTH, drawn

EMU = 635
"""Of them a twentieth of a point has so many."""

LONG = 600
"""Words of so many characters may part from the line of their source."""


def draw(piece: Piece, section: Section, pen: Pen) -> str:
    """One piece of a section, whose title a caption does not say again."""
    title = section.title
    if isinstance(piece, Stages):
        return _stages(piece, section, pen)
    if isinstance(piece, Table):
        return tables.table(piece, pen)
    if isinstance(piece, Statements):
        return _statements(piece, title, pen)
    if isinstance(piece, Names):
        return _names(piece, title, pen)
    if isinstance(piece, Matrix):
        return tables.matrix(piece, pen)
    return _words(piece)


def _words(piece: Words) -> str:
    style = "Note" if piece.is_note else "Normal"
    return "".join(xml.paragraph(style, xml.run(words)) for words in piece.paragraphs)


def _heading(caption: str, title: str) -> str:
    return "" if caption in ("", title) else xml.paragraph("Heading2", xml.run(caption))


def _stages(piece: Stages, section: Section, pen: Pen) -> str:
    """The picture; as a table of numbers where no other says them; the names while they are few."""
    png = drawn(piece, pen.document.legend_note if piece.bars else "", pen.t)
    high = struct.unpack(">I", png[20:24])[0]
    width = min(pen.room, 9638) * EMU
    pen.counted["picture"] = number = pen.counted.get("picture", 0) + 1
    image = xml.picture(pen.image(png), number, width, width * high // WIDTH, piece.caption, piece.alt)
    said = [
        pen.caption("figure", piece.caption),
        xml.paragraph("UnderCaption", xml.run(piece.subtitle)),
        xml.paragraph("Normal", image),
    ]
    if is_counted(piece, section):
        caption = pen.caption("table", f"{piece.caption} ({piece.label}; {piece.members_label})")
        said += [caption, tables.counts(piece, pen)]
    for bar, lines in zip(piece.bars, piece.names, strict=False):
        named = [xml.paragraph("Normal", xml.run(line)) for line in lines]
        if named and len(piece.bars) > 1:
            named.insert(0, xml.paragraph("Normal", xml.run(bar.label, "<w:b/>")))
        said += [*map(xml.kept, named[:-1]), *named[-1:]]
    return "".join(said)


def _names(piece: Names, title: str, pen: Pen) -> str:
    said = [_heading(piece.caption, title)]
    for heading, names in piece.groups:
        level = "Heading3" if said[0] else "Heading2"
        said.append(xml.paragraph(level, xml.run(heading)) if heading else "")
        said.append(xml.paragraph("Normal", xml.run("; ".join(names))))
    return "".join(said if piece.groups else [*said, xml.paragraph("Note", xml.run(piece.none))])


def _statements(piece: Statements, title: str, pen: Pen) -> str:
    said: Iterable[str] = [_said(one, pen) for one in piece.said]
    none = [xml.paragraph("Note", xml.run(piece.none))] if not piece.said else []
    return "".join([_heading(piece.caption, title), *said, *none])


def _said(one: Said, pen: Pen) -> str:
    """Who, on what, at which stage; what is new of it; the words; where they come from."""
    before = [xml.chip(*one.before), xml.run(" \u2192 ")] if one.before else []
    head = [xml.run(one.member, "<w:b/>"), xml.run(f" \u00b7 {one.title}  "), *before, xml.chip(*one.stage)]
    news = " \u00b7 ".join(part for part in (one.change, one.note) if part)
    source = f"{one.origin_words} \u00b7 {one.day}" + (f" \u00b7 {one.event}" if one.event else "")
    other = one.language != pen.t.language and one.language in xml.LANGUAGE
    spoken = f'<w:lang w:val="{xml.LANGUAGE[one.language]}"/>' if other else ""
    return "".join(
        [
            xml.paragraph("Statement", *head),
            xml.paragraph("StatementNote", xml.run(news)) if news else "",
            xml.paragraph(
                "StatementWords",
                xml.run(one.words, spoken),
                props=xml.KEEP if len(one.words) < LONG else "",
            ),
            xml.paragraph(
                "StatementSource",
                xml.run(source),
                *([xml.run(" \u00b7 "), pen.linked(one.source)] if one.source else []),
            ),
        ]
    )
