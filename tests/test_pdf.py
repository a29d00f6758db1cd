"""A document as PDF: tagged, a foot on every page, words for drawings, the numbers of the document."""

import io
import re
import unicodedata
from dataclasses import replace

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from monitoring.briefs import pdf, typeset
from monitoring.briefs.brief_words import of_whom
from monitoring.briefs.document import Column, Linked, Matrix, Stages, Statements, Table, Words
from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES, STAGES
from tests import samples


def written(document):
    return pdf.write(document, translator(document.language))


def opened(document):
    return PdfReader(io.BytesIO(written(document)))


def one_line(text):
    return " ".join(text.split())


def pages(reader):
    return [one_line(page.extract_text()) for page in reader.pages]


def elements(reader):
    """All that the tree of tags holds, from the top."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        each = waiting.pop(0).get_object()
        if isinstance(each, ArrayObject):
            waiting += each
        elif isinstance(each, DictionaryObject):
            yield each
            waiting += [each["/K"]] if "/K" in each else []


def tagged(reader, tag):
    return [each for each in elements(reader) if each.get("/S") == tag]


def annotations(reader):
    return [one.get_object() for page in reader.pages for one in page.get("/Annots", ())]


def addresses(reader):
    actions = [one["/A"] for one in annotations(reader) if "/A" in one]
    return [action["/URI"] for action in actions if "/URI" in action]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def reader(language):
    return opened(samples.sample(language))


@pytest.mark.parametrize("make", [samples.sample, samples.bare])
def test_head_and_foot_stand_on_every_page(make, language):
    document, t = make(language), translator(language)
    document = replace(document, foot=replace(document.foot, stamp="Illustrative & made up"))
    said = pages(opened(document))
    for number, text in enumerate(said, 1):
        assert one_line(t("sheets-page", page=number, pages=len(said))) in text
        assert one_line(document.head) in text
        foot = document.foot
        assert all(one_line(part) in text for part in (foot.source, foot.address, *foot.notes, foot.stamp))
        assert one_line(document.title) in text
        assert one_line(of_whom(t, document.stamp)) in text


def test_title_denominators_and_day_are_said(reader, language):
    document, t = samples.sample(language), translator(language)
    cover, second = pages(reader)[:2]
    assert one_line(document.title) in cover
    assert all(one_line(value) in cover for fact in document.facts for value in fact)
    assert all(one_line(stage.text) in cover for stage in document.legend)
    assert one_line(t("count-delegations", count=8, of=77)) in second
    assert one_line(t("count-members", count=35, of=104)) in second
    assert one_line(t("brief-as_of", day=samples.AS_OF)) in second


def test_sections_are_headings_marks_and_links(reader, language):
    document = samples.sample(language)
    titles = [one_line(section.title) for section in document.sections]
    assert [one_line(entry.title) for entry in reader.outline if not isinstance(entry, list)] == titles
    assert len(tagged(reader, "/H1")) == len(titles)
    assert all(title in pages(reader)[0] for title in titles)
    inside = [one for one in annotations(reader) if "/URI" not in one.get("/A", {})]
    assert len(inside) >= len(titles)
    assert len(tagged(reader, "/TOCI")) == len(titles)


def test_it_is_tagged_in_its_language(reader, language):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == language
    assert reader.metadata.title == samples.sample(language).title
    tables = [
        piece
        for section in samples.sample(language).sections
        for piece in section.pieces
        if isinstance(piece, Stages | Table | Matrix)
    ]
    assert len(tagged(reader, "/Table")) == len(tables)
    assert len(tagged(reader, "/THead")) >= len(tables)


def is_for_everybody(document):
    """Does it say that it is PDF/UA-1, and show its title?"""
    made = written(document)
    preferences = PdfReader(io.BytesIO(made)).trailer["/Root"]["/ViewerPreferences"]
    return b"<pdfuaid:part>1</pdfuaid:part>" in made and preferences["/DisplayDocTitle"].value is True


@pytest.mark.parametrize("dense", [False, True])
def test_every_document_is_for_everybody(language, dense):
    assert all(
        map(is_for_everybody, (samples.sample(language, dense=dense), samples.bare(language)))
    )  # hostile letters among them


def saying(words):
    """A document that says some words everywhere where a Member's words may stand."""
    said = samples.said(translator("en"), words, member=words, source=Linked(words, "https://example.org/"))
    document = samples.sample()
    pieces = (Statements("said", words, (said,), ""), Words((words,)))
    return replace(
        document,
        title=words,
        facts=((words, words),),
        sections=(replace(document.sections[0], title=words, lead=(words,), pieces=pieces),),
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Name 中, Chad", "Name [U+4E2D], Chad"),
        ("中文 and é", "[U+4E2D U+6587] and é"),
        (
            "中小企業工作組 said so",
            "[7 letters that this file cannot show; the page on the web shows them] said so",
        ),
        ("Thanks 👍🏽!", "Thanks [U+1F44D U+1F3FD]!"),
        ("Łódź, Αθήνα, Москва, Ağir, Cần Thơ", "Łódź, Αθήνα, Москва, Ağir, Cần Thơ"),
        ("e\u0301 is as good as é", "é is as good as é"),
        ("x\u20dd on the wall", "x on the wall"),
        ("a\ufeffb", "ab"),
    ],
)
def test_a_letter_without_a_font_is_told_and_the_document_stays_for_everybody(words, shown):
    document = saying(words)
    assert is_for_everybody(document)
    text = unicodedata.normalize("NFC", " ".join(pages(opened(document))))
    assert text.count(shown) >= 6
    assert "\ufffd" not in text


def test_every_drawing_has_words(language):
    document, t = samples.sample(language), translator(language)
    charts = [p for section in document.sections for p in section.pieces if isinstance(p, Stages)]
    said = [one_line(each["/Alt"]) for each in elements(opened(document)) if "/Alt" in each]
    bars = [bar for chart in charts for bar in chart.bars]
    drawings = [one for one in said if any(one.startswith(one_line(bar.label)) for bar in bars)]
    assert len(drawings) == len(bars) == 4
    assert all(one_line(f"{t('stage-no_report')} 69") in one for one in drawings)
    assert all(one_line(t("count-members", count=35, of=104)) in one for one in drawings)


def test_one_bar_is_told_in_the_words_of_the_chart():
    document = samples.bare()
    chart = document.sections[0].pieces[0]
    alone = replace(chart, bars=chart.bars[:1], names=chart.names[:1])
    section = replace(document.sections[0], pieces=(alone,))
    said = [one["/Alt"] for one in elements(opened(replace(document, sections=(section,)))) if "/Alt" in one]
    assert said == [chart.alt]


def test_the_numbers_are_those_of_the_document(reader, language):
    t, chart = translator(language), samples.stages(translator(language))
    counts = [*chart.bars[1].counts, chart.bars[1].heard, chart.of]
    numbers = [f"{t.number(one.delegations)} · {t.number(one.members_covered)}" for one in counts]
    assert one_line(" ".join(numbers)) in pages(reader)[1]
    assert f"({chart.label} · {chart.members_label})" in pages(reader)[1]


def test_the_cells_are_as_many_as_the_delegations():
    document = samples.bare()
    drawn = pdf.told(document, translator("en"))["sections"][0]["pieces"][0]["rows"]
    for row, bar in zip(drawn, document.sections[0].pieces[0].bars, strict=True):
        assert row["cells"] == [
            (stage.value, count.delegations) for stage, count in zip(STAGES, bar.counts, strict=True)
        ]
        assert sum(many for _, many in row["cells"]) == 77


def test_a_matrix_is_read_in_grey_and_aloud(reader, language):
    t = translator(language)
    text = " ".join(pages(reader))
    letters = " ".join(
        t(f"sheets-letter-{code}")
        for code in ("in_place", "under_way", "planned", "reported", "no_report", "no_report")
    )
    assert f"{samples.LONGEST[language]} 0 {letters}" in text
    assert text.index("Africa") < text.index(f"{samples.LONGEST[language]} 0 {letters}") < text.index("Asia")


def test_heads_of_tables_stand_on_every_page_that_they_reach():
    t = translator("en")
    document = samples.sample(dense=True)
    head = " ".join(column.label for column in document.sections[-1].pieces[0].columns)
    said = pages(opened(document))
    assert (
        sum(head in text for text in said) == sum(t.day(samples.AS_OF) + " WTO" in text for text in said) > 1
    )


def test_without_facts_it_begins_with_its_section(language):
    document, t = samples.bare(language), translator(language)
    text = pages(opened(document))[0]
    assert one_line(t("sheets-contents")) not in text
    assert text.index(one_line(document.sections[0].title)) < text.index(one_line(document.legend_note))
    assert one_line(t("sheets-figure", number=1)) not in text


def test_hostile_words_stay_words_and_only_the_web_is_linked():
    evil = '#set page(fill: red) *b* $x$ <a> @b \\u{41} #read("/etc/passwd") `c` // d \x00\ud800'
    said = samples.said(translator("en"), evil, language="x'y", source=Linked("Click", "javascript:alert(1)"))
    kept = samples.said(translator("en"), "Fine.", source=Linked("Open", "http://example.org/#a(b)"))
    document = samples.sample()
    pieces = (Statements("said", evil, (said, kept), ""), Words((evil,)))
    section = replace(document.sections[0], title=evil, lead=(evil,), pieces=pieces)
    reader = opened(replace(document, title=evil, facts=((evil, evil),), head=evil, sections=(section,)))
    text = " ".join(pages(reader))
    assert text.count(one_line(evil.rstrip("\x00\ud800"))) >= 6
    assert "Click" in text
    assert addresses(reader) == ["http://example.org/#a(b)"]


def test_an_unknown_stage_and_no_pieces_do_not_break():
    document, t = samples.sample(), translator("en")
    odd = samples.Staged("elsewhere", "Somewhere else")
    chart = replace(samples.stages(t), bars=(), names=())
    pieces = (
        chart,
        Statements("said", "Said", (samples.said(t, "", stage=odd, source=None),), ""),
        Words(()),
    )
    sections = (
        replace(document.sections[0], pieces=pieces),
        replace(document.sections[1], pieces=(), lead=()),
    )
    reader = opened(replace(document, sections=sections))
    assert "Somewhere else" in " ".join(pages(reader))


def test_each_recommendation_begins_a_page_once_anybody_has_spoken(language):
    document = samples.sample(language)
    reader = opened(document)
    parts = [entry for entry in reader.outline if not isinstance(entry, list)]
    begins = [reader.get_destination_page_number(part) for part in parts]
    assert begins[0] == 1  # behind the cover
    assert len(set(begins[:3])) == 3
    silent = replace(document.sections[1], pieces=document.sections[1].pieces[:1])
    nobody = replace(document, sections=(document.sections[0], silent, document.sections[2]))
    opening = [section["opens"] for section in pdf.told(nobody, translator(language))["sections"]]
    assert opening == [True, False, True]


@pytest.mark.parametrize(("many", "columns"), [(0, 0), (1, 1), (4, 1), (5, 2), (12, 2), (13, 1)])
def test_statements_stand_in_columns_that_are_as_long_as_each_other(many, columns):
    t, document = translator("en"), samples.sample()
    said = tuple(samples.said(t, f"Number {n}. {'Words. ' * (n % 3)}") for n in range(many))
    section = replace(document.sections[0], pieces=(Statements("said", "Said", said, "Nothing said."),))
    one = replace(document, sections=(section,))
    (piece,) = pdf.told(one, t)["sections"][0]["pieces"]
    assert [each["words"] for column in piece["columns"] for each in column] == [each.words for each in said]
    assert len(piece["columns"]) == columns
    assert piece["is_many"] is (many > 12)
    lengths = [len(column) for column in piece["columns"]]
    assert not lengths or max(lengths) - min(lengths) <= 2
    text = " ".join(pages(opened(one)))
    assert [text.count(f"Number {n}. ") for n in range(many)] == [1] * many
    assert ("Nothing said." in text) is (many == 0)


def test_what_a_heading_says_is_not_said_again():
    t, document = translator("en"), samples.sample()
    said = samples.said(t, "Fine.", before=samples.staged(t, "planned"))
    section = replace(document.sections[1], pieces=(Statements("said", "Said", (said,), ""),))
    (piece,) = pdf.told(replace(document, sections=(section,)), t)["sections"][0]["pieces"]
    (shown,) = piece["columns"][0]
    assert shown["title"] == ""
    assert shown["before"] is None
    elsewhere = replace(section, title="Elsewhere")
    (piece,) = pdf.told(replace(document, sections=(elsewhere,)), t)["sections"][0]["pieces"]
    assert piece["columns"][0][0]["title"] == said.title


def test_long_words_stand_whole():
    text = " ".join(pages(opened(samples.sample(dense=True))))
    assert text.split().count("go") == 95  # a sentence may go on in the next column


def test_a_wide_table_alone_lies_across_the_page():
    document = samples.sample()
    table = document.sections[-1].pieces[0]
    wide = replace(table, columns=table.columns * 2, rows=tuple(row * 2 for row in table.rows))
    alone = replace(document, facts=(), sections=(replace(document.sections[-1], pieces=(wide,)),))
    sheets = [opened(one).pages[0].mediabox for one in (alone, replace(alone, facts=document.facts))]
    assert sheets[0].width > sheets[0].height
    assert [round(float(side)) for side in (sheets[1].width, sheets[1].height)] == [595, 842]


@pytest.mark.parametrize("dense", [False, True])
def test_the_same_document_gives_the_same_bytes(dense):
    document = samples.sample("fr", dense=dense)
    assert written(document) == written(document)


def baselines(page, words):
    """How high above the foot of a page each line with some words stands, in points."""
    found = []

    def see(text, cm, tm, font, size):
        if words in text:
            found.append(round(cm[3] * tm[5] + cm[5]))

    page.extract_text(visitor_text=see)
    return found


def noted(lengths, words="Remark after remark. "):
    """A note of a row for each length, its words so long."""
    columns = (Column("Item"), Column("Remarks", weight=3))
    rows = tuple((f"Item {n}", (words * long)[:long]) for n, long in enumerate(lengths))
    document = samples.sample()
    piece = Table("remarks", "Remarks", columns, rows)
    return replace(document, sections=(replace(document.sections[-1], pieces=(piece,)),))


@pytest.mark.parametrize("lengths", [(1_900,) * 7, (4_000,) * 7, (590,) * 9, (20_000,), (60, 4_000, 60)])
@pytest.mark.parametrize("words", ["Remark after remark. ", "Remark\n"])
def test_a_table_that_fits_no_page_goes_on_without_a_line_over_another(lengths, words):
    document = noted(lengths, words)
    reader = opened(document)
    said = " ".join(pages(reader))
    held = sum(row[1].count("emark") for row in document.sections[0].pieces[0].rows)
    assert said.count("emark") - said.count("Remarks") == held
    for page in [*reader.pages][1:]:
        (foot,) = baselines(page, document.foot.source[:30])
        lines = baselines(page, "emark")
        assert min(lines) > foot + 8
        assert len(set(lines)) == len(lines)


@pytest.mark.parametrize(("lengths", "whole"), [((150,) * 5, True), ((590,) * 9, False), ((9,) * 10, False)])
def test_a_table_stays_whole_only_where_it_surely_fits(lengths, whole):
    (piece,) = pdf.told(noted(lengths), translator("en"))["sections"][0]["pieces"]
    assert piece["is_whole"] is whole
    assert not any(row["is_long"] for row in piece["rows"])


RARE = range(0x180, 0x110000, 211)
"""A sample of all letters: of every alphabet, ideographs, private ones, ones that Unicode has not named."""


@pytest.fixture
def asked(monkeypatch):
    """How often Typst is asked, by a process that knows nothing yet."""
    counted, compiled = [], typeset._compiled
    monkeypatch.setattr(typeset, "_known", {})
    monkeypatch.setattr(typeset, "_compiled", lambda *how: counted.append(how[0]) or compiled(*how))
    return counted


def lettered(numbers):
    return [chr(n) for n in numbers if unicodedata.category(chr(n)) not in (*typeset.MARKS, "Cs")]


def test_letters_that_are_not_asked_for_have_no_font(asked, monkeypatch):
    never = [letter for letter in lettered(RARE) if typeset.NEVER_HAD.match(letter)]
    assert len(never) > 4_000
    monkeypatch.setattr(typeset, "NEVER_HAD", re.compile("(?!)"))
    assert typeset._without_a_font(never) == {*never}


def test_a_letter_is_told_the_same_alone_and_among_others(asked):
    letters = [letter for letter in lettered(RARE) if not typeset.NEVER_HAD.match(letter)]
    letters += ["中", "\ue000", "\ue008", "⚡", "の", "\U0001d400", "\U0001f44d", "ǆ"]
    together = typeset._without_a_font(letters)
    assert 20 < len(together) < len(letters) - 20
    assert len(asked) <= 3
    for letter in letters[::-9]:
        typeset._known.clear()
        assert typeset._without_a_font([letter]) == together & {letter}


def test_of_letters_that_typst_does_not_name_halves_are_asked_for(asked, monkeypatch):
    letters = ["ǆ", "የ", "ж", "\ue008", "Ω"]
    known = typeset._without_a_font(letters)
    typeset._known.clear()
    monkeypatch.setattr(typeset, "NAMED", re.compile("(?!)()()"))
    assert typeset._without_a_font(letters) == known == {"የ", "\ue008"}


def test_a_text_of_thousands_of_letters_is_asked_for_at_once(asked):
    words = "".join(map(chr, [*range(0x4E00, 0x9E00), *range(0x1200, 0x1400), *range(0xE000, 0xE400)]))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in written(saying(words))
    assert asked.count("brief_letter") <= 3
