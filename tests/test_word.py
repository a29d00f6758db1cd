"""A document as Word: headings, captions, heads that repeat, words for pictures, and a foot on every page."""

import io
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from monitoring.briefs import word, word_pieces, word_xml
from monitoring.briefs.document import Column, Linked, Stages, Table
from monitoring.briefs.powerpoint_text import paras, wide_of
from monitoring.briefs.word_picture import drawn
from monitoring.i18n import translator
from monitoring.pictures.palette import LIGHT
from monitoring.vocabulary import LANGUAGES, STAGES
from tests import samples


def opened(document):
    return docx.Document(io.BytesIO(word.write(document, translator(document.language))))


def styled(made, style):
    return [one.text for one in made.paragraphs if one.style.name == style]


def tables(made):
    return {one._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")): one for one in made.tables}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def made(language):
    return opened(samples.sample(language))


def test_headings_are_real_and_go_down_by_one(made, language):
    document = samples.sample(language)
    assert styled(made, "Title") == [document.title]
    assert styled(made, "Heading 1") == [section.title for section in document.sections]
    assert {"What was said", "Names"} <= set(styled(made, "Heading 2"))
    levels = [int(one.style.name[-1]) for one in made.paragraphs if one.style.name.startswith("Heading")]
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_contents_lead_to_headings_that_are_there(made, language):
    anchors = [
        link.get(qn("w:anchor")) for link in made.element.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))
    ]
    marks = {mark.get(qn("w:name")) for mark in made.element.iter(qn("w:bookmarkStart"))}
    assert len(anchors) == len(samples.sample(language).sections)
    assert set(anchors) == marks


def test_captions_are_numbered_by_fields_in_the_language(made, language):
    t = translator(language)
    captions = [one for one in made.paragraphs if one.style.name == "Caption"]
    figures = [
        one for one in captions if "SEQ" in one._p.xml and one._p.xml.count(t("sheets-figure", number=""))
    ]
    told = ["".join(text.text for text in one._p.iter(qn("w:t"))) for one in captions]
    assert told[0].startswith(f"{t('sheets-figure', number=1)}. ")
    assert sum(text.startswith(t("sheets-table", number="").strip()) for text in told) == 4
    assert len(figures) == 2
    assert all("SEQ" in one._p.xml for one in captions)


def test_every_table_repeats_its_head_and_has_words(made):
    assert len(made.tables) == 4
    for table in made.tables:
        rows = table._tbl.tr_lst
        assert rows[0].trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        assert not [row for row in rows[1:] if row.trPr.find(qn("w:tblHeader")) is not None]
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))


def test_pictures_have_words(made):
    told = [one.get("descr") for one in made.element.iter(qn("wp:docPr"))]
    assert told == ["Alternative words of the chart."] * 2
    assert len({one.get("id") for one in made.element.iter(qn("wp:docPr"))}) == 2


def test_the_numbers_are_those_of_the_document(made, language):
    t, piece = translator(language), samples.stages(translator(language))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows[0][2:7] == [stage.text for stage in piece.stages]
    for at, bar in enumerate(piece.bars):
        delegations, members = rows[1 + 2 * at], rows[2 + 2 * at]
        assert delegations[0] == members[0] == bar.label
        assert delegations[1:2] + members[1:2] == [piece.label, piece.members_label]
        assert delegations[2:] == [
            t.number(n) for n in (*(c[0] for c in bar.counts), bar.heard[0], piece.of[0])
        ]
        assert members[2:] == [t.number(n) for n in (*(c[1] for c in bar.counts), bar.heard[1], piece.of[1])]


def test_a_matrix_is_read_in_grey_and_aloud(made, language):
    t = translator(language)
    matrix = next(table for table in made.tables if table.rows[0].cells[1].text == "1")
    first = matrix.rows[2].cells
    codes = ("in_place", "under_way", "planned", "reported", "no_report", "no_report")
    assert [cell.text for cell in first[1:]] == [t(f"sheets-letter-{code}") for code in codes]
    shades = [cell._tc.tcPr.find(qn("w:shd")).get(qn("w:fill")) for cell in first[1:]]
    assert shades == [LIGHT.stages[code].fill.removeprefix("#") for code in codes]
    legend = "".join(styled(made, "Legend")).replace("\u00a0", " ")
    assert all(f"{t(f'sheets-letter-{code}')} = {t(f'stage-{code}')}" in legend for code in STAGES)
    assert len({t(f"sheets-letter-{code}") for code in STAGES}) == len(STAGES)


@pytest.mark.parametrize("make", [samples.sample, samples.bare])
def test_the_foot_and_the_head_stand_on_every_page(make, language):
    document = make(language)
    document = replace(document, foot=replace(document.foot, stamp="Illustrative & made up"))
    made = opened(document)
    for section in made.sections:
        above = "\n".join(one.text for one in section.header.paragraphs)
        below = "\n".join(one.text for one in section.footer.paragraphs)
        assert document.head in above
        assert document.foot.stamp in above
        assert all(line in below for line in document.foot.lines)
        assert "NUMPAGES" in section.footer._element.xml
        assert not section.different_first_page_header_footer


def test_without_facts_it_begins_with_its_section(language):
    document = samples.bare(language)
    made = opened(document)
    assert made.paragraphs[0].style.name == "Heading 1"
    assert not styled(made, "Title") + styled(made, "Contents")
    assert "w:pageBreakBefore" not in made.paragraphs[0]._p.xml


def test_a_wide_table_alone_lies_across_the_page():
    document = samples.sample()
    table = document.sections[-1].pieces[0]
    wide = replace(table, columns=table.columns * 2, rows=tuple(row * 2 for row in table.rows))
    alone = replace(document, facts=(), sections=(replace(document.sections[-1], pieces=(wide,)),))
    section = opened(alone).sections[0]
    assert section.page_width > section.page_height
    upright = opened(replace(alone, facts=document.facts)).sections[0]
    assert upright.page_width < upright.page_height


def test_language_and_properties_are_ours(made, language):
    code = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}[language]
    core = made.core_properties
    assert (
        made.styles.element.find(".//" + qn("w:rPrDefault")).find(".//" + qn("w:lang")).get(qn("w:val"))
        == code
    )
    assert core.language == code
    assert core.title == samples.sample(language).title
    assert "python" not in (core.author + core.comments + core.last_modified_by).lower()
    assert core.created.year == 2020


def test_a_text_in_another_language_says_so():
    document = samples.sample()
    said = samples.said(translator("en"), "Quelques mots.", language="fr")
    statements = document.sections[1].pieces[1]
    section = replace(document.sections[1], pieces=(replace(statements, said=(said,)),))
    made = opened(replace(document, sections=(section,)))
    words = next(one for one in made.paragraphs if one.text == "Quelques mots.")
    assert words.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "fr-FR"


def test_a_statement_keeps_its_first_line_with_its_words(made):
    for one in made.paragraphs:
        if one.style.name == "Statement":
            assert one.style.paragraph_format.keep_with_next
    assert any("No report" in text or "\u2192" in text for text in styled(made, "Statement"))
    assert made.styles["Heading 1"].paragraph_format.keep_with_next


def test_hostile_words_stay_words_and_only_the_web_is_linked():
    document = samples.sample()
    evil = Linked("Click", "javascript:alert(1)")
    said = samples.said(translator("en"), samples.HOSTILE + "\x00\ud800", source=evil)
    statements = document.sections[1].pieces[1]
    section = replace(
        document.sections[1], title=samples.HOSTILE, pieces=(replace(statements, said=(said,)),)
    )
    made = opened(replace(document, title=samples.HOSTILE * 5, sections=(section,)))
    bare = samples.HOSTILE.replace("\u202e", "").replace("\u0007", "")
    assert bare in [one.text for one in made.paragraphs]
    assert any("Click" in text for text in styled(made, "Statement Source"))
    addresses = [r.target_ref for r in made.part.rels.values() if r.is_external]
    assert not [one for one in addresses if not one.startswith("https://")]


def test_long_words_stand_whole(made):
    assert max(len(text) for text in styled(made, "Statement Words")) == 4000


@pytest.mark.parametrize("dense", [False, True])
def test_the_same_document_gives_the_same_bytes(dense):
    document, t = samples.sample("fr", dense=dense), translator("fr")
    first, second = word.write(document, t), word.write(document, t)
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as held:
        assert {one.date_time[0] for one in held.infolist()} == {1980}
        names = held.namelist()
        assert not {"docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"} & set(names)
        assert names[0] == "[Content_Types].xml"
        assert len(names) == len(set(names))


def test_a_chart_of_one_and_an_empty_one_are_drawn():
    document = samples.bare()
    piece = document.sections[0].pieces[0]
    assert isinstance(piece, Stages)
    for bars in (piece.bars[:1], ()):
        section = replace(document.sections[0], pieces=(replace(piece, bars=bars, names=()),))
        made = opened(replace(document, sections=(section,)))
        assert len(list(made.element.iter(qn("wp:docPr")))) == 1
        assert [len(table.rows) for table in made.tables] == ([3] if bars else [])


def test_each_of_the_six_begins_a_page_and_says_its_numbers_once():
    document = samples.sample()
    chart = document.sections[1].pieces[0]
    stood = replace(
        document.sections[-1].pieces[0],
        rows=tuple((stage, 1) for stage in chart.stages),
        columns=document.sections[-1].pieces[0].columns[1:3],
    )
    one = replace(chart, bars=chart.bars[:1], names=())
    said = document.sections[1].pieces[1]
    section = replace(document.sections[1], pieces=(one, stood, said))
    made = opened(replace(document, sections=(document.sections[0], section)))
    assert len(made.tables) == 2  # of the six together, and by stage
    heading = [each for each in made.paragraphs if each.style.name == "Heading 1"][-1]
    assert heading.paragraph_format.page_break_before


def alone(piece, *more):
    """A document of one section with these pieces."""
    document = samples.sample()
    section = replace(document.sections[-1], pieces=(piece, *more))
    return replace(document, sections=(section,))


def is_kept(row):
    """Does every paragraph of a row stay with what comes next?"""
    return all(p.pPr.find(qn("w:keepNext")) is not None for p in row.iter(qn("w:p")))


@pytest.mark.parametrize(("many", "together"), [(1, True), (12, True), (13, True), (14, False), (60, False)])
def test_a_small_table_stands_on_one_page_and_no_row_of_a_long_one_stands_alone(many, together):
    table = samples.sample().sections[-1].pieces[0]
    made = opened(alone(replace(table, rows=(table.rows[0],) * many)))
    rows = made.tables[0]._tbl.tr_lst
    kept = [is_kept(row) for row in rows]
    assert not kept[-1]
    assert kept[:-1] == [True] * many if together else kept[:2] == [True, True] and kept[-2]
    assert together or not any(kept[2:-2])
    caption = next(one for one in made.paragraphs if one.style.name == "Caption")
    assert caption.style.paragraph_format.keep_with_next


def test_a_row_that_is_longer_than_a_page_goes_on_on_the_next_and_holds_all_its_words():
    table = samples.sample().sections[-1].pieces[0]
    long = ("Words of a note that go on. " * 800).strip()
    rows = ((long, *table.rows[0][1:]), table.rows[2])
    first, second = opened(alone(replace(table, rows=rows))).tables[0]._tbl.tr_lst[1:]
    assert "".join(text.text for text in first.iter(qn("w:t"))).startswith(long)
    assert first.find(qn("w:trPr")) is None
    assert not is_kept(first)
    assert second.trPr.find(qn("w:cantSplit")) is not None


def test_the_two_bases_of_a_recommendation_stay_together(made):
    rows = made.tables[0]._tbl.tr_lst
    assert [is_kept(row) for row in rows] == [True] * (len(rows) - 1) + [False]


def test_regions_stay_with_their_first_delegation():
    made = opened(samples.sample(dense=True))
    matrix = next(table for table in made.tables if table.rows[0].cells[1].text == "1")
    rows = matrix._tbl.tr_lst
    regions = [at for at, row in enumerate(rows) if len(row.tc_lst) == 1]
    assert len(regions) == 2
    assert all(is_kept(rows[at]) and not is_kept(rows[at + 2]) for at in regions[:1])
    assert is_kept(rows[regions[1]])


def test_no_heading_and_no_lead_stand_alone(made):
    styles = ("Title", "Heading 1", "Heading 2", "Heading 3", "Lead", "Caption", "Under Caption", "Statement")
    for name in styles:
        assert made.styles[name].paragraph_format.keep_with_next, name


def test_names_stay_under_the_recommendation_they_belong_to(language):
    chart = samples.stages(translator(language))
    made = opened(alone(replace(chart, names=(("In place: A", "Planned: B"), ("Planned: C",)))))
    lines = ["In place: A", "Planned: B", "Planned: C", chart.bars[0].label, chart.bars[1].label]
    kept = {one.text: one.paragraph_format.keep_with_next for one in made.paragraphs if one.text in lines}
    assert kept == dict(zip(lines, (True, None, None, True, True), strict=True))


def test_the_head_of_every_page_says_title_day_record_and_of_how_many(language):
    document = samples.sample(language)
    said = opened(document).sections[0].header.paragraphs[-1].text
    assert said.startswith(f"{document.title}\n{document.head} · ")
    assert "77" in said
    assert "104" in said
    named = replace(document, head=f"{document.title} · 128")
    assert opened(named).sections[0].header.paragraphs[-1].text.count(document.title) == 1


def test_cells_are_explained_only_where_there_are_cells(language):
    document = samples.sample(language)
    said = "".join(one.text for one in opened(document).paragraphs)
    assert document.legend_note not in said  # the picture says it itself
    assert document.legend[0].text in styled(opened(document), "Legend")[0].replace("\u00a0", " ")
    words = replace(document.sections[-1], pieces=document.sections[-1].pieces[1:])
    assert not styled(opened(replace(document, sections=(words,))), "Legend")


@pytest.mark.parametrize("bars", [1, 0])
def test_a_picture_explains_its_cells_where_it_has_any(monkeypatch, bars):
    told = []
    monkeypatch.setattr(word_pieces, "drawn", lambda *given: told.append(given[1]) or drawn(*given))
    chart = samples.stages(translator("en"))
    opened(alone(replace(chart, bars=chart.bars[:bars], names=())))
    assert told == ["One cell is one delegation" if bars else ""]


HEADS = ("Membre", "Stade", "Dernière intervention le", "Par l'intermédiaire de l'Union européenne")


def headed(labels, words="x", weight=0.7):
    """A document of one table with these heads; what its columns are wide, and how large its heads are."""
    document = samples.sample("fr")
    columns = tuple(Column(label, weight=weight) for label in labels)
    piece = Table("standing", "Standing", columns, ((words,) * len(labels),) * 2)
    section = replace(document.sections[-1], pieces=(piece,))
    made = opened(replace(document, facts=(), sections=(section,)))
    (grid,) = made.element.body.iter(qn("w:tblGrid"))
    head = next(made.element.body.iter(qn("w:tr")))
    sizes = {int(one.get(qn("w:val"))) / 2 for one in head.iter(qn("w:sz"))} or {8.0}
    return made, [int(column.get(qn("w:w"))) for column in grid], sizes


@pytest.mark.parametrize(
    ("labels", "across", "size"),
    [
        (HEADS, False, 8.0),
        ((*HEADS, "Recommandation " * 3, "Renseignements"), False, 8.0),
        ((*HEADS, *("Indépendamment-de-l'interministérialité",) * 2), False, 8.0),
        (("Indépendammentdelinterministérialité",) * 4, True, 8.0),
        (("Indépendammentdelinterministérialité",) * 5, True, 7.0),
    ],
)
def test_no_word_of_a_head_is_parted(labels, across, size):
    made, widths, sizes = headed(labels)
    section = made.sections[0]
    assert (section.page_width > section.page_height) is across
    assert sizes == {size}
    for label, wide in zip(labels, widths, strict=True):
        longest = max(label.replace("-", "- ").split(), key=len)
        assert wide >= 20 * wide_of(paras(longest, size, bold=True)) + 120


def test_columns_share_a_page_that_is_too_narrow_for_their_heads_by_weight():
    _, widths, sizes = headed(("Indépendammentdelinterministérialité",) * 14, weight=1)
    assert sizes == {6.0}
    assert max(widths) - min(widths) <= 20


def test_days_and_other_short_words_stay_on_one_line_where_there_is_room():
    _, widths, _ = headed((*HEADS, "Origine"), words="27 novembre 2024")
    assert min(widths) >= 20 * wide_of(paras("27 novembre 2024", 8)) + 120


@pytest.mark.parametrize(
    ("weights", "least", "wide"),
    [
        ((1, 1, 2), (), [250, 250, 500]),
        ((1, 1, 2), (300, 0, 0), [300, 233, 467]),
        ((1, 1, 8), (100, 300, 400), [100, 300, 600]),
        ((1, 10, 10), (400, 380, 100), [400, 380, 220]),
        ((1, 3), (2000, 2000), [300, 700]),
        ((), (), []),
    ],
)
def test_a_room_is_shared_out_by_weight_and_each_column_has_what_it_needs(weights, least, wide):
    assert word_xml.widths(weights, 1000, least) == wide
