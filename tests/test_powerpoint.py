"""A document as slides: titles, notes, foot and words for pictures on each; charts with their numbers."""

import datetime
import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pptx
import pypdf
import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from monitoring import ask, takeaway
from monitoring.briefs import picture, powerpoint, powerpoint_table, powerpoint_text
from monitoring.briefs.document import Column, Group, Linked, Names, Section, Stages, Statements, Table
from monitoring.briefs.foot import Foot
from monitoring.briefs.picture import Picture
from monitoring.briefs.word_picture import both
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES
from tests import samples

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def written(document, template=None):
    return powerpoint.write(document, translator(document.language), template)


def opened(document, template=None):
    return pptx.Presentation(io.BytesIO(written(document, template)))


def words(slide):
    said = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            said.append(shape.text_frame.text)
        if shape.has_table:
            said += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(said)


def words_of(shape):
    return shape.text_frame.text if shape.has_text_frame else ""


def shapes(made, kind):
    return [shape for slide in made.slides for shape in slide.shapes if getattr(shape, kind)]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module", params=[False, True], ids=["sparse", "dense"])
def document(request, language):
    return samples.sample(language, dense=request.param)


@pytest.fixture(scope="module")
def made(document):
    return opened(document)


def test_every_slide_has_its_title_and_parts_are_numbered(made, document):
    titles = [re.sub(r" \(\d+ / \d+\)$", "", slide.shapes.title.text_frame.text) for slide in made.slides]
    assert [*dict.fromkeys(titles)] == [document.title, *(part.title for part in document.sections)]
    whole = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert len(set(whole)) == len(whole)
    first = document.sections[1].title
    many = titles.count(first)
    assert many > 1
    assert f"{first} ({many} / {many})" in whole


def test_no_placeholder_is_left_empty(made):
    for slide in made.slides:
        assert [one for one in slide.placeholders if not one.text_frame.text.strip()] == []


def test_foot_and_number_are_on_every_slide(made, document):
    foot = document.foot
    for number, slide in enumerate(made.slides, 1):
        said = words(slide)
        for part in (document.head, foot.source, foot.address, *foot.notes):
            assert part in said
        assert re.search(
            r"77\D+104", next(line for line in said.splitlines() if line.startswith(document.head))
        )
        fields = slide.shapes._spTree.findall(".//{*}fld[@type='slidenum']")
        assert [field.findtext("{*}t") for field in fields] == [str(number)]


def test_stamp_is_on_every_slide_where_there_is_one():
    whole = samples.sample()
    stamped = replace(whole, foot=replace(whole.foot, stamp="MADE UP"))
    assert all("MADE UP" in words(slide) for slide in opened(stamped).slides)


def test_notes_hold_what_is_not_on_the_slide(made, document):
    noted = [slide.notes_slide.notes_text_frame.text for slide in made.slides]
    assert all(all(note in text for note in document.foot.notes) for text in noted)
    assert any("Alternative words of the chart." in text for text in noted)
    assert any("https://www.wto.org/english/news_e/a.htm" in text for text in noted)
    lead = document.sections[0].lead[0]
    assert any(lead in text for text in noted)


def test_charts_and_tables_have_words(made):
    held = [*shapes(made, "has_chart"), *shapes(made, "has_table")]
    alts = [shape._element._nvXxPr.cNvPr.get("descr") for shape in held]
    assert len(alts) > 5
    assert all(alts)
    assert "Alternative words of the chart." in alts


def test_charts_and_the_workbooks_behind_them_hold_the_counts(made, document):
    pieces = [one for part in document.sections for one in part.pieces if isinstance(one, Stages)]
    charts = [shape.chart for shape in shapes(made, "has_chart")]
    assert len(charts) == len(pieces) == 2
    for chart, piece in zip(charts, pieces, strict=True):
        counts = [[bar.counts[n].delegations for bar in piece.bars] for n in range(len(piece.stages))]
        assert [[*one.values] for one in chart.plots[0].series] == counts
        assert [one.name for one in chart.plots[0].series] == [stage.text for stage in piece.stages]
        labels = [f"{bar.label}\n{both(bar, piece, translator(document.language))}" for bar in piece.bars]
        assert re.search(r"8\D+77\D+35\D+104", labels[0].split("\n")[1])
        assert [*chart.plots[0].categories] == labels
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        rows = [*book.active.iter_rows(values_only=True)]
        assert [row[0] for row in rows[1:]] == labels
        assert [[row[n + 1] for row in rows[1:]] for n in range(len(piece.stages))] == counts
        assert book.properties.created.year == 2020


def test_both_bases_stand_as_a_table(made, document):
    piece = document.sections[0].pieces[0]
    numbers = [count.members_covered for count in piece.bars[0].counts]
    rows = [[cell.text for cell in row.cells] for one in shapes(made, "has_table") for row in one.table.rows]
    assert any(
        row[1] == piece.members_label
        and row[2:] == [*map(str, numbers), str(piece.bars[0].heard[1]), str(piece.of[1])]
        for row in rows
    )


def test_tables_have_header_rows_again_on_each_slide(made, document):
    tables = [shape.table for shape in shapes(made, "has_table")]
    assert all(table.first_row for table in tables)
    table = document.sections[-1].pieces[0]
    heads = [[cell.text for cell in one.rows[0].cells] for one in tables]
    labels = [column.label for column in table.columns]
    parts = [one for one, head in zip(tables, heads, strict=True) if head == labels]
    assert sum(len(one.rows) - 1 for one in parts) == len(table.rows)
    assert len(parts) > 1 or len(table.rows) < 10


def test_a_cell_of_the_matrix_has_a_fill_and_a_letter(made, language):
    t = translator(language)
    letter = t("sheets-letter-in_place")
    cells = [
        cell for one in shapes(made, "has_table") for cell in one.table.iter_cells() if cell.text == letter
    ]
    assert cells
    assert {str(cell.fill.fore_color.rgb) for cell in cells} == {"0F3B5E"}


def test_a_long_text_is_whole(made):
    rows = [row.cells for one in shapes(made, "has_table") for row in one.table.rows]
    paragraphs = [para.text for row in rows for para in row[len(row) - 1].text_frame.paragraphs]
    parts = [text for text in paragraphs if "go on and on" in text]
    assert len(parts) > 1
    assert "".join(parts) == ("Long words of a report that go on and on. " * 100)[:4000]


def test_hostile_text_is_text(document):
    data = written(document)
    made = pptx.Presentation(io.BytesIO(data))
    said = "".join(words(slide) for slide in made.slides)
    assert "<script>alert('x')</script> & #set page" in said
    assert "\u202e" not in said
    assert "\u0007" not in said
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert not [name for name in file.namelist() if b"<script>" in file.read(name)]


def test_only_addresses_of_the_web_are_links():
    bad = Linked("evil", "javascript:alert(1)")
    good = Linked("good", "https://www.wto.org/")
    whole = samples.bare()
    table = Table("t", "T", (Column("L", "link"),), ((bad,), (good,)))
    made = opened(replace(whole, sections=(replace(whole.sections[0], pieces=(table,)),)))
    targets = {r.target_ref for s in made.slides for r in s.part.rels.values() if r.is_external}
    assert targets == {"https://www.wto.org/"}
    assert "evil" in "".join(words(slide) for slide in made.slides)


def test_the_language_is_said(made, language):
    said = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}[language]
    tags = [tag.get("lang") for slide in made.slides for tag in slide.shapes._spTree.iter("{*}rPr")]
    assert tags
    assert set(tags) == {said}


def test_nothing_stands_outside_its_slide(made):
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height


def test_nothing_but_the_foot_stands_in_the_foot(made, document):
    for slide in made.slides:
        [foot] = [s for s in slide.shapes if s.has_text_frame and document.foot.notes[1] in s.text_frame.text]
        for shape in slide.shapes:
            number = shape.has_text_frame and shape._element.find(".//{*}fld") is not None
            assert shape.shape_id == foot.shape_id or number or shape.top + shape.height <= foot.top


def test_same_document_same_bytes(document):
    assert written(document) == written(document)


def test_properties_are_fixed(made, document):
    core = made.core_properties
    assert core.title == document.title
    assert core.author == document.foot.source[:255]
    day = datetime.datetime(2020, 12, 11, tzinfo=datetime.UTC)
    assert {one.replace(tzinfo=datetime.UTC) for one in (core.created, core.modified)} == {day}


def test_no_time_of_day_is_in_a_file_nor_in_the_workbooks_of_its_charts(document):
    with zipfile.ZipFile(io.BytesIO(written(document))) as held:
        assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b">2020-12-11T00:00:00Z</dcterms:created>" in held.read("docProps/core.xml")
        assert b">2020-12-11T00:00:00Z</dcterms:modified>" in held.read("docProps/core.xml")
        books = [held.read(name) for name in held.namelist() if name.endswith(".xlsx")]
    assert len(books) == 2
    for book in books:
        with zipfile.ZipFile(io.BytesIO(book)) as held:
            assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            told = re.findall(rb"<dcterms:\w+[^>]*>([^<]*)", held.read("docProps/core.xml"))
            assert told == [b"2020-12-11T00:00:00Z"] * 2


def test_no_text_is_kept_when_the_slides_are_written(document):
    written(document)
    assert powerpoint_text.line_starts.cache_info().currsize == 0
    words = powerpoint_text._word_width
    words.cache_clear()
    long = "One sentence of a report that is longer than any word."
    assert powerpoint_text.wide_of(powerpoint_text.paras(f"{long} {long}")) > 0
    assert words.cache_info().currsize == 0
    assert powerpoint_text.longest_word(powerpoint_text.paras(long)) > 0
    assert words.cache_info().currsize == len(set(long.split()))


def test_a_single_piece_has_no_cover(language):
    bare = samples.bare(language)
    titles = [slide.shapes.title.text_frame.text for slide in opened(bare).slides]
    assert titles[0].startswith(bare.sections[0].title)


def test_what_is_short_stands_before_what_it_goes_on_with():
    whole = samples.sample(dense=True)
    t = translator("en")
    titles = [slide.shapes.title.text_frame.text for slide in opened(whole).slides]
    first = [title for title in titles if not re.search(r"\((?!1 /)\d+ / \d+\)$", title)]
    long = {part.title for part in whole.sections if isinstance(part.pieces[-1], Statements)}
    assert len(long) > 1
    on = [n for n, title in enumerate(titles) if any(title.startswith(f"{one} (") for one in long)]
    assert titles.index(first[-1]) < next(n for n in on if titles[n] not in first)
    title = whole.sections[1].title
    told = [n for n, each in enumerate(titles, 1) if each.startswith(f"{title} (")]
    words_on = words([*opened(whole).slides][told[0] - 1])
    assert t("brief-slides_on", count=len(told) - 1, first=str(told[1]), last=str(told[-1])) in words_on


def colours(element):
    return [one[0].get("val") for run in element.iter(qn("a:rPr")) for one in run.iter(qn("a:solidFill"))]


def sizes(element):
    return [int(run.get("sz")) / 100 for run in element.iter(qn("a:rPr")) if run.get("sz")]


def test_letters_are_large_enough_to_be_read(made):
    for slide in made.slides:
        for shape in slide.shapes:
            held = sizes(shape._element)
            if shape.has_table:
                assert min(held) >= 12
            elif held:
                assert min(held) >= 9
    for shape in shapes(made, "has_chart"):
        letters = [
            int(one.get("sz")) for one in shape.chart._chartSpace.iter(qn("a:defRPr")) if one.get("sz")
        ]
        assert min(letters) >= 1200


def test_a_cell_is_named_only_where_there_are_cells(made, document):
    assert document.legend_note not in "".join(words(slide) for slide in made.slides)


def test_fills_are_told_apart_by_other_lines(made):
    presets = [
        [one.get("prst") for one in series._element.iter(qn("a:pattFill"))]
        for shape in shapes(made, "has_chart")
        for series in shape.chart.plots[0].series
    ]
    assert presets == [[], [], ["wdUpDiag"], ["dotGrid"], []] * 2


@pytest.mark.parametrize("many", range(1, 60))
def test_no_few_rows_stand_alone_on_the_last_slide(many):
    highs, left, parts = [20.0] * many, many, []
    while left:
        [here] = powerpoint_table.here(highs[:left], [False] * left, 340, 340)
        parts.append(here)
        left -= here
    assert sum(parts) == many
    assert max(parts) <= 17
    assert len(parts) == -(-many // 17)
    assert parts[-1] >= min(many, 4)


def test_a_heading_of_names_stands_with_two_of_them():
    groups = tuple(Group(f"Region {n}", ("Chad", "Togo", "Fiji", "Oman")[: 1 + n % 4]) for n in range(37))
    whole = samples.bare()
    names = Section("silent", "Silent", (), (Names("silent", "Silent", groups, "Nobody."),))
    made = opened(replace(whole, sections=(names,)))
    lines = [
        [para.text for para in shape.text_frame.paragraphs]
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_text_frame and not shape.is_placeholder and "Region" in shape.text_frame.text
    ]
    assert len(lines) > 3
    assert sum(len(column) for column in lines) == sum(1 + len(group.names) for group in groups)
    for column in lines:
        assert column[-1] not in {group.heading for group in groups}
        heading = next((one for one in column[-2:-1] if one.startswith("Region")), "")
        assert not heading or len(dict(groups)[heading]) == 1


def house(path, dark):
    """A template of 4:3, dark by its colours or by itself, whose titles stand lower down."""
    made = pptx.Presentation()
    names = " ".join(f'xmlns:{short}="{made.slide_master._element.nsmap[short]}"' for short in ("a", "p"))
    master, sheet = made.slide_master._element, made.slide_master._element.find(qn("p:cSld"))
    colour = '<a:schemeClr val="bg1"/>' if dark == "mapped" else '<a:srgbClr val="14213D"/>'
    ground = f"<p:bgPr><a:solidFill>{colour}</a:solidFill><a:effectLst/></p:bgPr>"
    sheet.replace(sheet.find(qn("p:bg")), parse_xml(f"<p:bg {names}>{ground}</p:bg>"))
    if dark == "mapped":
        mapped = master.find(qn("p:clrMap"))
        mapped.attrib.update({"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})
    else:
        styles = master.find(qn("p:txStyles"))
        for fill in (one for style in styles[:2] for one in style.iter(qn("a:solidFill"))):
            fill[:] = [parse_xml(f'<a:srgbClr {names} val="FFFFFF"/>')]
    for layout in made.slide_layouts:
        for shape in layout.placeholders:
            if layout.name == "Title Only" and shape.placeholder_format.idx == 0:
                place = (Inches(1), Inches(0.9), Inches(8), Inches(0.8))
                shape.left, shape.top, shape.width, shape.height = place
    made.save(path)
    return path


@pytest.mark.parametrize("dark", ["mapped", "painted"])
def test_a_template_places_titles_and_colours_words(tmp_path, dark):
    result = opened(samples.sample("fr", dense=True), house(tmp_path / "house.pptx", dark))
    inks = set()
    for slide in result.slides:
        title = slide.shapes.title
        assert title._element.spPr.xfrm is None
        assert (title.left, title.top, title.width) == (Inches(1), Inches(0.9), Inches(8))
        assert colours(title._element) == []
        for shape in slide.shapes:
            if shape.shape_id != title.shape_id:
                assert shape.top >= title.top + title.height
                is_chip = shape.has_text_frame and shape._element.spPr.find(qn("a:noFill")) is None
                inks |= {*colours(shape._element)} if shape.has_text_frame and not is_chip else set()
    assert inks == ({"tx1"} if dark == "mapped" else {"FFFFFF"})
    for cell in (one for shape in shapes(result, "has_table") for one in shape._element.iter(qn("a:tc"))):
        filled = cell.find(qn("a:tcPr")).find(qn("a:solidFill")) is not None
        assert filled or {*colours(cell)} <= inks
    test_nothing_stands_outside_its_slide(result)


def test_letters_of_a_title_are_the_templates_own_while_they_fit(tmp_path):
    result = opened(samples.sample("en"), house(tmp_path / "house.pptx", "mapped"))
    held = {slide.shapes.title.text_frame.text: sizes(slide.shapes.title._element) for slide in result.slides}
    assert held["Sources"] == []
    long = held[samples.sample("en").title]
    assert long
    assert 14 <= long[0] < 44


def test_one_chart_is_one_slide_and_its_notes_hold_what_finds_no_room(language):
    bare = samples.bare(language)
    piece = bare.sections[0].pieces[0]
    six = replace(piece, bars=piece.bars * 3, names=piece.names * 3)
    for held in (piece, six):
        section = replace(bare.sections[0], pieces=(held,))
        [slide] = opened(replace(bare, sections=(section,))).slides
        rows = [row.cells[1].text for one in slide.shapes if one.has_table for row in one.table.rows]
        noted = slide.notes_slide.notes_text_frame.text
        assert (held.members_label in rows) is (held is piece)
        assert (f" · {held.members_label}: " in noted) is (held is six)


def test_a_template_gives_the_size_and_loses_its_slides(tmp_path):
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[0])
    slide.shapes.title.text_frame.text = "Ours"
    made.slide_width, made.slide_height = Inches(10), Inches(7.5)
    made.slide_master.name = "House"
    made.save(tmp_path / "house.pptx")
    result = opened(samples.sample("fr"), tmp_path / "house.pptx")
    assert (result.slide_width, result.slide_height) == (Inches(10), Inches(7.5))
    assert result.slide_master.name == "House"
    assert "Ours" not in [one.shapes.title.text_frame.text for one in result.slides]
    test_nothing_stands_outside_its_slide(result)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_a_slide_with_its_words(language):
    foot = Foot("Source", "a.example.org", "", ("Voluntary.", "Without prejudice."))
    drawn = Picture("overview", language, "Title & more", "Sub", (), "", "What it shows.", foot, {})
    data = powerpoint.picture_slide(drawn, PNG, translator(language))
    assert data == powerpoint.picture_slide(drawn, PNG, translator(language))
    [slide] = pptx.Presentation(io.BytesIO(data)).slides
    assert slide.shapes.title.text_frame.text == "Title & more"
    [shape] = [one for one in slide.shapes if one.shape_type == 13]
    assert shape._element._nvXxPr.cNvPr.get("descr") == drawn.said
    assert shape.image.blob == PNG
    assert "What it shows." in slide.notes_slide.notes_text_frame.text
    for part in ("Sub", "Source", "a.example.org", "Voluntary. Without prejudice."):
        assert part in words(slide)
    assert shape.top + shape.height <= min(one.top for one in slide.shapes if "Voluntary." in words_of(one))


def test_a_single_bar_says_its_counts_above_it_alone():
    document = samples.bare()
    chart = document.sections[0].pieces[0]
    one = replace(chart, bars=chart.bars[:1], names=chart.names[:1])
    made = opened(replace(document, sections=(replace(document.sections[0], pieces=(one,)),)))
    (shape,) = shapes(made, "has_chart")
    assert [*shape.chart.plots[0].categories] == [chart.bars[0].label]


@pytest.mark.parametrize("name", ["member-MEX", "tiles", "coverage", "lanes-1"])
def test_on_a_slide_a_picture_says_no_title_and_no_foot_and_is_as_large_as_they_leave_room(
    sqlite_store, name, language
):
    view, t = View(samples.AS_OF, 1), translator(language)
    with sqlite_store.reading() as session:
        links = Links(view, language, "https://monitor.example.org")
        whole = takeaway.named(session, view, ask.known(session, view), name, t, links)
    whole = replace(whole, foot=replace(whole.foot, stamp="MADE UP"))
    inside, size = powerpoint.on_a_slide(whole)
    text = pypdf.PdfReader(io.BytesIO(picture.draw(inside, "pdf", size))).pages[0].extract_text()
    for said in (whole.title, whole.foot.source, whole.foot.notes[0], "MADE UP", whole.subtitle):
        assert said[:30] not in " ".join(text.split())
    assert whole.legend[-1].words in " ".join(text.split())
    data = powerpoint.picture_slide(whole, picture.draw(inside, "png", size), t)
    made = pptx.Presentation(io.BytesIO(data))
    [slide] = made.slides
    assert words(slide).count("MADE UP") == words(slide).count(whole.foot.source) == 1
    assert words(slide).count(whole.subtitle.split("\n")[0]) == 1
    [shape] = [one for one in slide.shapes if one.shape_type == 13]
    assert shape.width > made.slide_width * 0.9
    others = [one for one in slide.shapes if one.shape_type != 13]
    for one in others:
        assert one.top + one.height <= shape.top or one.top >= shape.top + shape.height
