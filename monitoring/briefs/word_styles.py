"""How a Word document looks: its styles, its page, and what stands above and below every page.

All of it is in the part of the styles, so that who edits the document changes a look in one place.
"""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.shared import Mm

from ..i18n import Translator
from ..pictures.palette import LIGHT
from . import word_xml as xml
from .brief_words import of_whom
from .document import Document

SERIF, SANS = "Georgia", "Arial"
ACROSS, UPRIGHT = (297, 210), (210, 297)
MARGIN, BELOW = 20, 34
INK, SOFT, ACCENT, LINE, PANEL = map(
    xml.colour, (LIGHT.ink, LIGHT.soft, LIGHT.accent, LIGHT.hairline, LIGHT.panel)
)


def _font(name: str, half_points: int, colour: str = INK, more: str = "") -> str:
    return (
        f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}" w:eastAsia="{name}"/>{more}'
        f'<w:color w:val="{colour}"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _space(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _rule(side: str, colour: str = LINE, gap: int = 4) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="{gap}" w:color="{colour}"/></w:pBdr>'


KEEP = "<w:keepNext/><w:keepLines/>"
SIDES = ("top", "left", "bottom", "right")
BOX = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="3" w:color="{INK}"/>' for side in SIDES)
BOX = f"<w:pBdr>{BOX}</w:pBdr>"
BESIDE = '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'
HANGING = '<w:ind w:left="2835" w:hanging="2835"/>'
STYLES: dict[str, tuple[str, str, str]] = {  # name -> (style it follows, of the paragraph, of the runs)
    "Normal": ("", _space(0, 120), _font(SANS, 20)),
    "Title": ("Normal", f"{KEEP}{_space(1200, 160, 240)}", _font(SERIF, 56)),
    "Subtitle": ("Normal", _space(0, 360), _font(SANS, 26, SOFT)),
    "Heading 1": ("Normal", f'{KEEP}{_space(480, 120, 240)}<w:outlineLvl w:val="0"/>', _font(SERIF, 34)),
    "Heading 2": ("Normal", f'{KEEP}{_space(320, 100, 240)}<w:outlineLvl w:val="1"/>', _font(SERIF, 26)),
    "Heading 3": (
        "Normal",
        f'{KEEP}{_space(200, 40, 240)}<w:outlineLvl w:val="2"/>',
        _font(SANS, 20, more="<w:b/>"),
    ),
    "Caption": ("Normal", f"{KEEP}{_space(240, 80, 240)}", _font(SANS, 19, more="<w:b/>")),
    "Header": ("Normal", f"{_rule('bottom')}{_space(0, 0, 240)}", _font(SANS, 15, SOFT)),
    "Footer": ("Normal", _space(0, 20, 240), _font(SANS, 14, SOFT)),
    "Lead": ("Normal", f"{KEEP}{_space(0, 140)}", _font(SANS, 22)),
    "Note": ("Normal", _space(0, 80, 252), _font(SANS, 18, SOFT)),
    "Fact": (
        "Normal",
        f"{BESIDE}{_space(0, 60)}{HANGING}",
        _font(SANS, 20),
    ),
    "Contents Head": ("Normal", f"{KEEP}{_space(360, 80)}", _font(SERIF, 26)),
    "Contents": ("Normal", _space(0, 50), _font(SANS, 20)),
    "Under Caption": ("Normal", f"{KEEP}{_space(0, 100, 240)}", _font(SANS, 18, SOFT)),
    "Legend": ("Normal", f"{KEEP}{_space(0, 120, 300)}", _font(SANS, 18)),
    "Statement": ("Normal", f"{KEEP}{_rule('top', gap=6)}{_space(160, 60, 276)}", _font(SANS, 20)),
    "Statement Words": ("Normal", _space(0, 60), _font(SANS, 20)),
    "Statement Note": ("Normal", f"{KEEP}{_space(0, 60, 240)}", _font(SANS, 19, ACCENT)),
    "Statement Source": ("Normal", f"<w:keepLines/>{_space(0, 160, 240)}", _font(SANS, 18, SOFT)),
    "Cell": ("Normal", _space(20, 20, 240), _font(SANS, 16)),
    "Cell Head": ("Normal", f'{_space(20, 20, 240)}<w:jc w:val="center"/>', _font(SANS, 14)),
    "Cell Number": ("Normal", f'{_space(20, 20, 240)}<w:jc w:val="right"/>', _font(SANS, 16)),
    "Cell Middle": ("Normal", f'{_space(20, 20, 240)}<w:jc w:val="center"/>', _font(SANS, 16)),
    "Gap": ("Normal", f"{_space(0, 60, 120)}", _font(SANS, 8)),
    "Stamp": (
        "Normal",
        f"{BOX}{_space(0, 80, 240)}",
        _font(SANS, 18, more="<w:b/>"),
    ),
}
"""The styles in use; those of Word's own names are Word's, with our look."""

CHARACTERS = f"""
<w:styles {xml.NAMES}>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>
<w:rPr><w:color w:val="{ACCENT}"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Monitor"><w:name w:val="Monitor"/><w:qFormat/>
<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="6" w:space="0" w:color="{SOFT}"/>
<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{SOFT}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>
<w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>
<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{SOFT}"/></w:tcBorders>
<w:shd w:val="clear" w:color="auto" w:fill="{PANEL}"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>"""


def style_id(name: str) -> str:
    """By what a paragraph calls its style."""
    return name.replace(" ", "")


def dress(made: Any, language: str) -> None:
    """Put the styles and the language of the document into the part of the styles."""
    styles = made.styles.element
    defaults = styles.find(".//{*}rPrDefault/{*}rPr/{*}lang")
    code = xml.LANGUAGE[language]
    for name in ("val", "eastAsia"):
        defaults.set(f"{{{defaults.nsmap['w']}}}{name}", code)
    for style in styles.xpath('w:style[@w:type="table" and not(@w:default)]'):
        styles.remove(style)  # a hundred looks of tables that nothing here has
    held = {style.name: style.element for style in made.styles}
    for name, (follows, of_paragraph, of_runs) in STYLES.items():
        old = held.get(name)
        new = _style(name, follows, of_paragraph, of_runs, known=old is not None)
        if old is None:
            styles.append(new)
        else:
            styles.replace(old, new)
    for style in parse_xml(CHARACTERS):
        styles.append(style)


def _style(name: str, follows: str, of_paragraph: str, of_runs: str, *, known: bool) -> Any:
    own = "" if known else ' w:customStyle="1"'
    default = ' w:default="1"' if name == "Normal" else ""
    based = f'<w:basedOn w:val="{follows}"/>' if follows else ""
    then = '<w:next w:val="Normal"/>' if name.startswith("Heading") or name == "Title" else ""
    word = name.lower() if name.startswith("Heading") or name == "Caption" else name
    return parse_xml(
        f'<w:style {xml.NAMES} w:type="paragraph"{own}{default} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{word}"/>{based}{then}<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{of_paragraph}</w:pPr><w:rPr>{of_runs}</w:rPr></w:style>"
    )


def room(*, across: bool) -> int:
    """How wide the text is, in twentieths of a point."""
    return round(((ACROSS if across else UPRIGHT)[0] - 2 * MARGIN) * 1440 / 25.4)


def page(made: Any, document: Document, t: Translator, *, across: bool) -> None:
    """A4; the running head above, and below what must be known beside every number."""
    section = made.sections[0]
    section.page_width, section.page_height = map(Mm, ACROSS if across else UPRIGHT)
    section.orientation = 1 if across else 0
    section.left_margin = section.right_margin = section.top_margin = Mm(MARGIN)
    section.bottom_margin, section.header_distance, section.footer_distance = Mm(BELOW), Mm(10), Mm(9)
    stamp = [xml.paragraph("Stamp", xml.run(document.foot.stamp))] if document.foot.stamp else []
    title = "" if document.head.startswith(document.title) else f"{document.title}\n"
    head = f"{title}{document.head} \u00b7 {of_whom(t, document.stamp)}"
    _fill(section.header, [*stamp, xml.paragraph("Header", xml.run(head))])
    numbered = xml.with_fields(
        t("sheets-page", page=xml.HERE, pages=xml.ALL),
        (xml.HERE, xml.field("PAGE", "1")),
        (xml.ALL, xml.field("NUMPAGES", "1")),
    )
    first, *lines = document.foot.lines
    told = [xml.paragraph("Footer", xml.run(first), props=_rule("top"))]
    told += [xml.paragraph("Footer", xml.run(line)) for line in lines]
    _fill(section.footer, [*told, xml.paragraph("Footer", numbered, props='<w:jc w:val="right"/>')])


def _fill(part: Any, paragraphs: list[str]) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for old in list(element):
        element.remove(old)
    for new in parse_xml(f"<w:body {xml.NAMES}>{''.join(paragraphs)}</w:body>"):
        element.append(new)
