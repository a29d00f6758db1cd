"""Every kind of piece as it stands in a Word document: captions, tables, pictures, statements, names."""

from __future__ import annotations

import datetime
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from ..i18n import Translator
from . import word_xml as xml
from .document import (
    Document,
    Linked,
    Matrix,
    Names,
    Piece,
    Said,
    Staged,
    Stages,
    Statements,
    Table,
    Value,
    Words,
)
from .word_picture import WIDTH, both, drawn

EMU = 635
"""Of them a twentieth of a point has so many."""

LEAST = {"number": 1150, "day": 1400, "stage": 1300}
"""So wide, in twentieths of a point, is a column of a kind at least."""

LONG = 600
"""Words of so many characters may part from the line of their source."""

LINK = xml.character("Hyperlink")


@dataclass
class Pen:
    """What is counted and held while a document is written: captions, links, pictures.

    room     how wide the text is, in twentieths of a point
    link     the relation of an address
    image    the relation of a picture
    """

    document: Document
    t: Translator
    room: int
    link: Callable[[str], str]
    image: Callable[[bytes], str]
    counted: dict[str, int] = field(default_factory=dict)

    def caption(self, kind: str, words: str) -> str:
        """Table 1. What it shows; the number is a field, so that it stays right when pieces move."""
        number = self.counted[kind] = self.counted.get(kind, 0) + 1
        label = self.t(f"sheets-{kind}", number=xml.HERE)
        word = label.split()[0]
        counted = xml.with_fields(label, (xml.HERE, xml.field(f"SEQ {word} \\* ARABIC", str(number))))
        return xml.paragraph("Caption", counted, xml.run(f". {words}"))

    def linked(self, linked: Linked) -> str:
        """Words that lead to their address; only words where the address is none of the web."""
        if linked.address.startswith(("http://", "https://")):
            return xml.outside(self.link(linked.address), xml.run(linked.text, LINK))
        return xml.run(linked.text)

    def letter(self, stage: str) -> str:
        """One letter for a stage: read in grey, and read aloud."""
        return self.t(f"sheets-letter-{stage}")


def draw(piece: Piece, title: str, pen: Pen) -> str:
    """One piece; title: of its section, which a caption does not say again."""
    if isinstance(piece, Stages):
        return _stages(piece, pen)
    if isinstance(piece, Table):
        return _table(piece, pen)
    if isinstance(piece, Statements):
        return _statements(piece, title, pen)
    if isinstance(piece, Names):
        return _names(piece, title, pen)
    if isinstance(piece, Matrix):
        return _matrix(piece, pen)
    return _words(piece)


def _words(piece: Words) -> str:
    style = "Note" if piece.is_note else "Normal"
    return "".join(xml.paragraph(style, xml.run(words)) for words in piece.paragraphs)


def _heading(caption: str, title: str) -> str:
    return "" if caption in ("", title) else xml.paragraph("Heading2", xml.run(caption))


def _stages(piece: Stages, pen: Pen) -> str:
    """The picture, the same as a table of numbers, and the names while they are few."""
    png = drawn(piece, pen.document.legend_note, pen.t)
    high = struct.unpack(">I", png[20:24])[0]
    width = min(pen.room, 9638) * EMU
    pen.counted["picture"] = number = pen.counted.get("picture", 0) + 1
    image = xml.picture(pen.image(png), number, width, width * high // WIDTH, piece.caption, piece.alt)
    said = [
        pen.caption("figure", piece.caption),
        xml.paragraph("UnderCaption", xml.run(piece.subtitle)),
        xml.paragraph("Normal", image),
        pen.caption("table", f"{piece.caption} ({piece.label}; {piece.members_label})"),
        _counts(piece, pen),
    ]
    for bar, lines in zip(piece.bars, piece.names, strict=False):
        if lines:
            head = (
                [xml.paragraph("Normal", xml.run(bar.label, "<w:b/>"), props=xml.KEEP)]
                if len(piece.bars) > 1
                else []
            )
            said += [*head, *(xml.paragraph("Normal", xml.run(line)) for line in lines)]
    return "".join(said)


def _counts(piece: Stages, pen: Pen) -> str:
    """Two rows for each recommendation: delegations, and Members covered, each of how many."""
    t = pen.t
    heads = ["", "", *(stage.text for stage in piece.stages), t("stage-spoken"), t("sheets-of")]
    looks = ["", "", *(stage.stage for stage in piece.stages), "", ""]
    widths = xml.widths([2.1, 1.35, *([1.15] * (len(piece.stages))), 1.15, 0.65], pen.room)
    heads[0], heads[1] = t("column-recommendation"), t("sheets-basis")
    cells = [
        xml.cell(
            width,
            xml.paragraph(
                "Cell" if n < 2 else "CellHead",
                xml.run(head, f'<w:color w:val="{xml.colour(xml.fill_of(look).text)}"/>' if look else ""),
            ),
            fill=xml.fill_of(look).fill if look else "",
        )
        for n, (width, head, look) in enumerate(zip(widths, heads, looks, strict=True))
    ]
    rows = [xml.row(*cells, head=True)]
    for bar in piece.bars:
        for basis, at in ((piece.label, 0), (piece.members_label, 1)):
            numbers = [*(count[at] for count in bar.counts), bar.heard[at], piece.of[at]]
            merged = f'<w:vMerge w:val="{"continue" if at else "restart"}"/>'
            label = xml.paragraph("Cell", xml.run("" if at else bar.label), props="" if at else xml.KEEP)
            rows.append(
                xml.row(
                    xml.cell(widths[0], label, more=merged),
                    xml.cell(widths[1], xml.paragraph("Cell", xml.run(basis))),
                    *(
                        xml.cell(width, xml.paragraph("CellMiddle", xml.run(t.number(number))))
                        for width, number in zip(widths[2:], numbers, strict=True)
                    ),
                )
            )
    spoken = "; ".join(f"{bar.label}: {both(bar, piece, t)}" for bar in piece.bars)
    return xml.table(widths, rows, piece.caption, spoken)


def _table(piece: Table, pen: Pen) -> str:
    least = [LEAST.get(column.kind, 900) for column in piece.columns]
    widths = xml.widths([column.weight for column in piece.columns], pen.room, least)
    styles = ["CellNumber" if column.kind == "number" else "Cell" for column in piece.columns]
    heads = [
        xml.paragraph(style, xml.run(one.label)) for style, one in zip(styles, piece.columns, strict=True)
    ]
    rows = [xml.row(*map(xml.cell, widths, heads), head=True)]
    rows += [
        xml.row(*(_cell(*each, pen) for each in zip(widths, styles, held, strict=True)))
        for held in piece.rows
    ]
    labels = ", ".join(column.label for column in piece.columns)
    return pen.caption("table", piece.caption) + xml.table(
        widths, rows, piece.caption, pen.t("sheets-rows", count=len(piece.rows), columns=labels)
    )


def _cell(width: int, style: str, value: Value, pen: Pen) -> str:
    put = partial(xml.cell, width)
    if isinstance(value, Staged):
        return put(xml.paragraph(style, xml.swatch(value.stage), xml.run(value.text)))
    if isinstance(value, Linked):
        return put(xml.paragraph(style, pen.linked(value)))
    if isinstance(value, datetime.date):
        return put(xml.paragraph(style, xml.run(pen.t.day(value))))
    if isinstance(value, int):
        return put(xml.paragraph(style, xml.run(pen.t.number(value))))
    return put(xml.paragraph(style, xml.run(value or "")))


def _on_fill(stage: str, text: str) -> str:
    return xml.run(text, f'<w:color w:val="{xml.colour(xml.fill_of(stage).text)}"/>')


def legend(pen: Pen, *, letters: bool) -> str:
    """The fills with their words; letters: what stands in a cell too small for words."""
    said = [xml.run(f"{pen.document.legend_note}: ")] if not letters else []
    for stage, text in pen.document.legend:
        named = f"{pen.letter(stage)} = {text}" if letters else text
        said += [xml.chip(stage, named), xml.run("   ")]
    return xml.paragraph("Legend", *said)


def _matrix(piece: Matrix, pen: Pen) -> str:
    """Delegations by the six: a letter on its fill in every cell; the titles of the six stand above."""
    t = pen.t
    widths = xml.widths([4.0, *(1.0 for _ in piece.columns)], pen.room)
    heads = [("Cell", t("column-member")), *(("CellMiddle", number) for number, _ in piece.columns)]
    drawn_heads = [xml.paragraph(style, xml.run(head)) for style, head in heads]
    rows = [xml.row(*map(xml.cell, widths, drawn_heads), head=True)]
    letters = {stage: _letter(stage, widths[1], pen) for stage, _ in pen.document.legend}
    for region, members in piece.groups:
        span = f'<w:gridSpan w:val="{len(widths)}"/>'
        named = xml.paragraph("Cell", xml.run(region, "<w:b/>"), props=xml.KEEP)
        rows.append(xml.row(xml.cell(sum(widths), named, more=span)))
        for member in members:
            name = xml.cell(widths[0], xml.paragraph("Cell", xml.run(member.name)))
            cells = [letters.get(one.stage) or _letter(one.stage, widths[1], pen) for one in member.cells]
            rows.append(xml.row(name, *cells))
    words = "; ".join(f"{pen.letter(stage)} = {text}" for stage, text in pen.document.legend)
    titles = "; ".join(f"{number} {title}" for number, title in piece.columns)
    above = xml.paragraph("UnderCaption", xml.run(titles))
    top = pen.caption("table", piece.caption) + above + legend(pen, letters=True)
    return top + xml.table(widths, rows, piece.caption, words)


def _letter(stage: str, width: int, pen: Pen) -> str:
    said = xml.paragraph("CellMiddle", _on_fill(stage, pen.letter(stage)))
    return xml.cell(width, said, fill=xml.fill_of(stage).fill)


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
