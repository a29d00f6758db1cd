"""What is held and counted while a Word document is written: captions, links, pictures; and the legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..i18n import Translator
from . import word_xml as xml
from .document import Document, Linked, Matrix, Piece, Stages, Statements, Table

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

    def legend(self) -> str:
        """The fills with their words, as they stand in text; nothing where the document names no stage."""
        pieces = [piece for section in self.document.sections for piece in section.pieces]
        if not any(map(_names_stages, pieces)):
            return ""
        chips = [(stage, text) for stage, text in self.document.legend]
        return _chips(f"{self.t('column-stage')}: ", chips)

    def letters(self) -> str:
        """The same for cells that are too small for words."""
        return _chips("", [(stage, f"{self.letter(stage)} = {text}") for stage, text in self.document.legend])


def _names_stages(piece: Piece) -> bool:
    """Does a stage stand in a piece?"""
    if isinstance(piece, Table):
        return bool(piece.rows) and any(column.kind == "stage" for column in piece.columns)
    return isinstance(piece, Stages | Matrix) or (isinstance(piece, Statements) and bool(piece.said))


def _chips(label: str, named: Sequence[tuple[str, str]]) -> str:
    said = [part for stage, text in named for part in (xml.chip(stage, text), xml.run("   "))]
    return xml.paragraph("Legend", *([xml.run(label)] if label else []), *said)
