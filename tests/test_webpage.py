"""The brief as a web page: whole, off line, escaped."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from monitoring.briefs import webpage
from monitoring.briefs.document import Document, Matrix, Names, Stages, Statements, Table, Words
from monitoring.briefs.typeset import UNPRINTABLE
from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES
from tests.samples import HOSTILE, bare, sample


class Read(HTMLParser):
    """What stands in a page: tags with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def page(document: Document) -> Read:
    return Read(webpage.write(document, translator(document.language)).decode())


@pytest.mark.parametrize("dense", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_stands_in_the_page(language: str, dense: bool) -> None:
    document = sample(language, dense=dense)
    found = page(document)
    text = found.text
    for section in document.sections:
        assert section.title in text
        for piece in section.pieces:
            for said in expected(piece):
                assert " ".join(UNPRINTABLE.sub("", said).split()) in text, said
    for line in document.foot.lines:
        assert line in text
    assert document.head in text


def expected(piece: object) -> list[str]:
    """What must stand in the page of one piece."""
    if isinstance(piece, Stages):
        counts = [f"{one.delegations} · {one.members_covered}" for bar in piece.bars for one in bar.counts]
        named = [line.split(": ", 1)[1] for bar in piece.names for line in bar]
        return [piece.caption, piece.subtitle, *counts, *named, *(bar.label for bar in piece.bars)]
    if isinstance(piece, Table):
        return [piece.caption, *(column.label for column in piece.columns)]
    if isinstance(piece, Statements):
        return [piece.caption, *(said.words for said in piece.said)]
    if isinstance(piece, Names):
        return [piece.caption, *(name for group in piece.groups for name in group.names)]
    if isinstance(piece, Matrix):
        return [piece.caption, *(row.name for _, rows in piece.groups for row in rows)]
    return list(piece.paragraphs) if isinstance(piece, Words) else []


def test_nothing_is_asked_of_another_host_and_nothing_runs() -> None:
    found = page(sample(dense=True))
    for tag, attributes in found.tags:
        assert tag not in ("script", "img", "link", "iframe", "object")
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        if tag == "a":
            assert str(attributes["href"]).startswith(("https://", "http://", "#"))
    (policy,) = [a["content"] for tag, a in found.tags if tag == "meta" and "http-equiv" in a]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert HOSTILE.split()[0] in found.text


def test_contents_lead_to_sections_and_headings_do_not_skip() -> None:
    found = page(sample())
    ids = {attributes["id"] for _, attributes in found.tags if "id" in attributes}
    leads = {str(a["href"])[1:] for tag, a in found.tags if tag == "a" and str(a["href"]).startswith("#")}
    assert leads == ids == {section.key for section in sample().sections}
    levels = [int(tag[1]) for tag, _ in found.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert ("html", {"lang": "en"}) in found.tags


def test_the_same_document_gives_the_same_bytes_and_one_without_a_cover_begins_at_once() -> None:
    t = translator("es")
    assert webpage.write(sample("es"), t) == webpage.write(sample("es"), t)
    tags = [tag for tag, _ in page(bare("es")).tags]
    assert "nav" not in tags
    assert "dl" not in tags


def test_paper_carries_title_day_record_denominators_note_and_number() -> None:
    document, t = sample("fr"), translator("fr")
    (style,) = re.findall(r"<style>(.*?)</style>", webpage.write(document, t).decode(), re.DOTALL)
    paper = {
        place: _read(content) for place, content in re.findall(r"@(\w+-\w+) \{ content: (.*?) \}", style)
    }
    head = paper["top-left"]
    assert all(part in head for part in (document.title, document.head, "77", "104"))
    assert paper["top-right"] == "page counter(page) sur counter(pages)"
    assert all(note in paper["bottom-left"] for note in document.foot.notes)


def _read(content: str) -> str:
    """What a browser reads of strings of CSS and counters."""
    parts = re.findall(r'"([^"]*)"|(counter\(\w+\))', content)
    numbered = re.compile(r"\\([0-9a-f]+) ")
    return "".join(numbered.sub(lambda it: chr(int(it[1], 16)), words) + counter for words, counter in parts)


def test_no_words_end_the_style_of_the_page() -> None:
    evil = '</style><script>alert(1)</script>"; } @import url(https://example.org) \\'
    document = sample()
    hostile = replace(document, title=evil, head=evil, foot=replace(document.foot, stamp=evil))
    written = webpage.write(hostile, translator("en")).decode()
    found = page(hostile)
    assert [tag for tag, _ in found.tags if tag in ("script", "style")] == ["style"]
    (style,) = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)
    assert "@import" not in style
    assert "example.org" not in style.replace("@import", "")
    assert evil in " ".join(found.words)


def test_half_a_letter_and_what_cannot_be_shown_are_left_out() -> None:
    document, odd = sample(), "Name \ud800\x07of\u202e a \udfffMember"
    section = replace(document.sections[0], title=odd, lead=(odd,), pieces=(Words((odd,)),))
    changed = replace(document, title=odd, head=odd, facts=((odd, odd),), sections=(section,))
    written = webpage.write(changed, translator("en")).decode()
    assert written.count("Name of a Member") >= 6
    assert not UNPRINTABLE.search(written)
