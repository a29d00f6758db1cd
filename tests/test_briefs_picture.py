"""Pictures that leave the program explain themselves, survive any content, and never change by chance."""

import hashlib
import json
import re
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from monitoring.answers.pieces import Day, Text
from monitoring.briefs import drawing, picture, typeset
from monitoring.i18n import translator
from monitoring.pictures import words as said_words
from monitoring.pictures.chart_parts import held_until
from monitoring.pictures.links import Links
from monitoring.pictures.palette import LIGHT
from monitoring.vocabulary import LANGUAGES, STAGES, Origin, Stage, Visibility
from tests import made_up_answers as made_up

ROOT = Path(__file__).resolve().parent.parent
STANDS_ON = {"tiles-1": 10, "recommendation-1": 10, "lanes-1": 10, "member-MEX": 4}
BASE = "https://monitor.example.org"
PICTURES = {
    "overview": lambda a, t, links: picture.overview(a["overview"], t, links),
    "tiles": lambda a, t, links: picture.tiles(a["overview"], 0, t, links),
    "tiles-1": lambda a, t, links: picture.tiles(a["recommendation"], 1, t, links),
    "coverage": lambda a, t, links: picture.coverage(a["overview"], t, links),
    "recommendation-1": lambda a, t, links: picture.recommendation(a["recommendation"], t, links),
    "lanes-1": lambda a, t, links: picture.lanes(a["recommendation"], t, links),
    "member-MEX": lambda a, t, links: picture.member(a["member"], t, links),
}


def answers(words, **view):
    return {
        "overview": made_up.overview(words, **view),
        "recommendation": made_up.recommendation(1, words, **view),
        "member": made_up.member("MEX", words, **view),
    }


@pytest.fixture(scope="module")
def sparse():
    return answers(made_up.real_words())


@pytest.fixture(scope="module")
def dense():
    return answers(made_up.dense_words())


def made(name, all_answers, language="en", base=BASE):
    view = all_answers["overview"].stamp.view
    return PICTURES[name](all_answers, translator(language), Links(view, language, base))


def size(png):
    return struct.unpack(">II", png[16:24])


def objects(pdf):
    return {int(m[1]): m[2] for m in re.finditer(rb"(\d+) 0 obj(.*?)endobj", pdf, re.DOTALL)}


def stream(body):
    return zlib.decompress(re.search(rb"stream\r?\n(.*)\r?\nendstream", body, re.DOTALL)[1])


def letters(cmap):
    """Code of a glyph -> what it says, of a ToUnicode table."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        found |= {
            int(a, 16): bytes.fromhex(b.decode()).decode("utf-16-be")
            for a, b in re.findall(rb"<(\w+)> *<(\w+)>", block)
        }
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for a, b, c in re.findall(rb"<(\w+)> *<(\w+)> *<(\w+)>", block):
            found |= {int(a, 16) + i: chr(int(c, 16) + i) for i in range(int(b, 16) - int(a, 16) + 1)}
    return found


def unescaped(text):
    def one(match):
        code = match[1]
        return (
            bytes([int(code, 8)])
            if code.isdigit()
            else {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}.get(code, code)
        )

    return re.sub(rb"\\([0-7]{1,3}|.)", one, text, flags=re.DOTALL)


def tokens(content):
    """Names of fonts and strings of a content stream, in order; a string may hold ( ) in pairs."""
    at = 0
    while found := re.compile(rb"/(f\d+) [\d.]+ Tf|\(").search(content, at):
        at = found.end()
        if found[1]:
            yield found[1], b""
            continue
        start, depth = at, 1
        while depth:
            byte = content[at : at + 1]
            at += 2 if byte == b"\\" else 1
            depth += (byte == b"(") - (byte == b")")
        yield b"", content[start : at - 1]


def printed(pdf):
    """The letters of a PDF that Typst made, as they are drawn, without any space."""
    held = objects(pdf)
    page = next(body for body in held.values() if b"/Type/Page/" in body)
    resources = held[int(re.search(rb"/Resources (\d+)", page)[1])]
    fonts = dict(re.findall(rb"/(f\d+) (\d+) 0 R", resources))
    tables = {}
    for name, number in fonts.items():
        table = re.search(rb"/ToUnicode (\d+)", held[int(number)])
        tables[name] = letters(stream(held[int(table[1])])) if table else {}
    content = stream(held[int(re.search(rb"/Contents (\d+)", page)[1])])
    said, font = [], b""
    for name, text in tokens(content):
        font = name or font
        codes = unescaped(text)
        for i in range(0, len(codes), 2):
            glyph = int.from_bytes(codes[i : i + 2])
            said.append(tables[font].get(glyph, "") if glyph else "□")  # glyph 0 is the box
    return "".join("".join(said).split())


def close(text):
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_explains_itself(name, language, sparse):
    t = translator(language)
    shown = made(name, sparse, language)
    text = printed(picture.draw(shown, "pdf"))
    stamp = sparse["overview"].stamp
    wanted = [
        shown.title,
        t.day(stamp.view.as_of),
        t("foot-source_public"),
        t("foot-record", number="128"),
        t("foot-statements", count=STANDS_ON.get(name, stamp.statements)),
        t("note-voluntary"),
        t("note-without_prejudice"),
        "monitor.example.org/",
        "asof=2025-12-02",
        f"lang={language}",
        *(key.words for key in shown.legend),
        shown.aside,
    ]
    assert [words for words in wanted if close(words) not in text] == []
    assert "□" not in text
    assert "77" in text
    assert "104" in text


@pytest.mark.parametrize("name", PICTURES)
def test_both_denominators_stand_in_the_subtitle(name, sparse):
    subtitle = made(name, sparse).subtitle
    assert "77 delegations" in subtitle
    assert re.search(r"104 Members", subtitle)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("density", ["sparse", "dense"])
def test_a_slide_is_1600_by_900_and_grows_rather_than_cuts(name, density, request):
    shown = made(name, request.getfixturevalue(density), "es")
    width, height = size(picture.draw(shown, "png"))
    assert (width, height) == (1600, 900)


def test_a_picture_grows_higher_with_its_content(sparse):
    answer = sparse["recommendation"]
    name = "Saint Vincent and the Grenadines " * 25
    long = replace(answer, names=dict.fromkeys(answer.names, Text(name, name, name)))
    t = translator("en")
    shown = picture.recommendation(long, t, Links(answer.stamp.view, "en"))
    width, height = size(picture.draw(shown, "png"))
    assert width == 1600
    assert height > 1500
    assert printed(picture.draw(shown, "pdf")).count(close(name)) == 8  # all are there, none is cut


def source(answer, draw=picture.recommendation):
    return draw(answer, translator("en"), Links(answer.stamp.view, "en")).foot.source


def test_the_source_counts_what_the_picture_stands_on(sparse):
    answer = sparse["recommendation"]
    first, *rest = answer.statements
    assert "; 10 statements; " in source(answer)
    stopped = replace(answer, statements=(replace(first, stops_on=made_up.AS_OF), *rest))
    assert "; 9 statements; " in source(stopped)
    later = replace(first, stops_on=made_up.day("2025-12-03"))
    assert "; 10 statements; " in source(replace(answer, statements=(later, *rest)))
    related = made_up.recommendation(1, related=True)
    assert "; 10 statements; " in source(replace(answer, related=(first,)))
    assert "; 11 statements; " in source(replace(related, related=(first,)))


def test_own_reports_are_named_only_where_there_are_any(sparse):
    answer = sparse["recommendation"]
    own = made_up.spoken(made_up.real_words(), number=1, origin=Origin.SELF_REPORT)
    assert "reports" not in source(answer)
    assert "and Members' own reports" in source(replace(answer, statements=own))
    whole = sparse["overview"]
    assert source(whole, picture.overview).startswith("Source: public record of")
    told = replace(whole, stamp=replace(whole.stamp, reported=3))
    assert "own reports; 23 statements, 3 of them reported by Members" in source(told, picture.overview)


def test_no_number_is_said_where_it_is_not_known(sparse):
    """Neither of one recommendation asked of the overview, nor of who stands through the Union."""
    t, links = translator("en"), Links(sparse["overview"].stamp.view, "en")
    assert "statement" not in picture.tiles(sparse["overview"], 1, t, links).foot.source
    assert "statement" not in source(made_up.member("FRA"), picture.member)


def test_what_was_said_on_the_as_of_day_is_seen(sparse):
    words = [*made_up.real_words(), ("BRA", 3, Stage.PLANNED, Day(made_up.AS_OF))]
    body = made("coverage", {"overview": made_up.overview(words)}).body
    from_, until, counts = body["rows"][2]["steps"][-1]
    assert (until, dict(counts)["planned"]) == (1.0, 1)
    assert until - from_ > 0.03
    young = drawing.Time(held_until(made_up.day("2021-01-05")))
    assert young(made_up.day("2021-01-05")) < 0.5


def test_the_union_is_told_apart_from_who_has_spoken(sparse):
    shown = made("tiles", sparse)
    assert [(key.stage, key.words, key.count) for key in shown.legend] == [
        ("under_way", "Has spoken", "11"),
        ("through_union", "Through the European Union", "27"),
        ("no_report", "No report yet", "66"),
        ("outside", "Outside the scope", ""),
    ]
    assert "Through the European Union 27" in shown.alt
    fills = {code: fill for code, _, _, fill in shown.body["tiles"]}
    assert (fills["FRA"], fills["EUN"], fills["MEX"]) == ("through_union", "under_way", "under_way")


def test_the_legend_of_tiles_leaves_out_stages_where_nobody_stands(sparse):
    assert "under_way" not in {key.stage for key in made("tiles-1", sparse).legend}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Every Member: any of the six"),
        ("fr", "Tous les Membres: l'une des six"),
        ("es", "Todos los Miembros: alguna de las seis"),
    ],
)
def test_a_label_inside_a_title_begins_small(language, title, sparse):
    assert made("tiles", sparse, language).title == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_and_page_use_the_same_words(language, sparse):
    t = translator(language)
    assert made("overview", sparse, language).title == t("overview-title")
    assert made("coverage", sparse, language).title == t("overview-heard")
    assert said_words.coverage_subtitle(sparse["overview"], t) in made("coverage", sparse, language).subtitle
    assert made("overview", sparse, language).aside == t("legend-cells")
    assert made("tiles", sparse, language).aside == t("legend-tiles")


def test_a_statement_that_no_longer_counts_is_hollow(sparse):
    answer = sparse["member"]
    first, *rest = answer.lanes
    marks = (replace(first.marks[0], counts=False), *first.marks[1:])
    changed = replace(answer, lanes=(replace(first, marks=marks), *rest))
    before, after = (made("member-MEX", {**sparse, "member": each}) for each in (answer, changed))
    stages = [stage for _, stage in after.body["lanes"][0]["marks"]]
    assert stages == ["stopped", *(stage for _, stage in before.body["lanes"][0]["marks"][1:])]
    assert translator("en")("lanes-not_counting") in after.body["lanes"][0]["alt"]
    assert picture.draw(before, "png") != picture.draw(after, "png")


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_how_many_stays_with_its_name(language, sparse):
    names = [n for c in made("recommendation-1", sparse, language).body["columns"] for n, _ in c["names"]]
    (union,) = [name for name in names if "28" in name]
    assert "\u00a0(" in union
    assert " " not in union.split("\u00a0(")[1]


def test_a_member_without_cells_is_drawn_too(sparse):
    bare = replace(sparse["member"], cells=(), lanes=(), spoken_on=(), latest_on=None)
    assert picture.draw(made("member-MEX", {**sparse, "member": bare}), "png").startswith(b"\x89PNG")


def test_few_are_named_and_many_are_counted(sparse, dense):
    few = printed(picture.draw(made("overview", sparse), "pdf"))
    assert "HongKong,China" in few
    assert "EuropeanUnion(for28)" in few
    many = printed(picture.draw(made("overview", dense), "pdf"))
    assert "Switzerland" not in many
    for strip in dense["overview"].strips:
        for stage in STAGES[:4]:
            assert (
                f"{translator('en')(f'stage-{stage}')}{strip.counts[stage].delegations}".replace(" ", "")
                in many
            )


def test_names_are_in_the_order_of_the_language(sparse):
    text = printed(picture.draw(made("overview", sparse, "fr"), "pdf"))
    assert "Canada;Chine;FédérationdeRussie;HongKong,Chine;Mexique" in text


def test_the_same_answer_gives_the_same_bytes_also_in_another_process(sparse):
    script = (
        "import sys, hashlib; sys.path.insert(0, '.')\n"
        "from tests import test_briefs_picture as here\n"
        "held = here.answers(here.made_up.real_words())\n"
        "for fmt in ('png', 'svg', 'pdf'):\n"
        "    for name in here.PICTURES:\n"
        "        file = here.picture.draw(here.made(name, held, 'fr'), fmt)\n"
        "        print(name, fmt, hashlib.sha256(file).hexdigest())"
    )
    run = [sys.executable, "-c", script]
    there = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    here = [
        f"{name} {fmt} {hashlib.sha256(picture.draw(made(name, sparse, 'fr'), fmt)).hexdigest()}"
        for fmt in ("png", "svg", "pdf")
        for name in PICTURES
    ]
    assert there == here


def test_fonts_are_the_otf_files_alone():
    """Packages hold OTF and TTF of the same face; which one is taken must not hang on the disk."""
    typeset._fonts()
    assert {path.suffix for path in typeset._font_folder().iterdir()} == {".otf"}
    families = {font.family for font in typeset._fonts().fonts()}
    assert {"Source Sans Pro", "Source Serif Pro"} <= families


def test_marks_of_three_languages_have_a_glyph(sparse):
    """Above all the narrow space of French thousands: a font without it shows a box."""
    marks = "1\u202f234 é œ ñ ü ç Î ’ “ ” · – → º ‑ ª ¡ ¿ «»"
    shown = replace(made("overview", sparse), title=marks.replace("→", ""), subtitle=marks)
    pdf = picture.draw(shown, "pdf")
    used = set(re.findall(rb"/FontName/\w{6}\+([\w-]+)", pdf))
    assert used <= {b"SourceSansPro-Regular", b"SourceSansPro-Semibold", b"SourceSerifPro-Regular"}
    assert close(marks).replace("‑", "-") in printed(pdf)
    assert "□" not in printed(pdf)


@pytest.mark.parametrize(
    "words",
    [
        '#panic("ran")',
        "*bold* _it_ $x^2$ <label> @ref [a] {b} \\ // /* \" ' ` = heading",
        '"); #import "@preview/cetz:0.1.0": *',
        "</desc></svg><script>alert(1)</script>&amp;",
        "مرحبا بالعالم",
        "x" * 990,
        "many words " * 90,
        "\x00\x07\x1b zero",
        "tab\tand \x7f\x85\x9f \ufffe\uffff",
        "half \ud83d of a pair",
        "",
    ],
    ids=[
        "panic",
        "markup",
        "import",
        "svg",
        "rtl",
        "long word",
        "long text",
        "control",
        "more control",
        "surrogate",
        "empty",
    ],
)
def test_hostile_words_are_only_words(words, sparse):
    for name in ("overview", "member-MEX"):
        hostile = {
            key: made_up.renamed(a, words) if key != "recommendation" else a for key, a in sparse.items()
        }
        shown = made(name, hostile)
        assert picture.draw(shown, "png").startswith(b"\x89PNG")
        svg = ElementTree.fromstring(picture.draw(shown, "svg"))
        assert not list(svg.iter("{http://www.w3.org/2000/svg}script"))
        assert picture.draw(shown, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize("words", ["x" * 4000, "many words " * 400, "漢字" * 2000, "🙂" * 50])
def test_no_length_and_no_script_breaks_a_picture(words, sparse):
    shown = replace(made("overview", sparse), title=words, subtitle=words, alt=words)
    for fmt in ("png", "svg", "pdf"):
        assert len(picture.draw(shown, fmt)) > 1000
    assert size(picture.draw(shown, "png"))[0] == 1600


def test_markup_is_printed_as_it_was_written(sparse):
    words = '#panic("ran") *not bold* $x$ <a>'
    shown = replace(made("overview", sparse), title=words)
    assert close(words) in printed(picture.draw(shown, "pdf"))


@pytest.mark.parametrize("name", PICTURES)
def test_an_svg_says_what_it_shows(name, sparse):
    shown = made(name, sparse)
    svg = ElementTree.fromstring(picture.draw(shown, "svg"))
    space = "{http://www.w3.org/2000/svg}"
    assert (svg.get("width"), svg.get("height"), svg.get("role")) == ("1600", "900", "img")
    assert svg.find(f"{space}title").text == shown.title
    said = svg.find(f"{space}desc").text
    for words in (shown.alt, shown.subtitle, *shown.foot.lines):
        assert words in said


@pytest.mark.parametrize("name", PICTURES)
def test_a_pdf_has_its_drawings_in_words(name, sparse):
    pdf = picture.draw(made(name, sparse), "pdf")
    figures = re.findall(rb"/S/Figure[^>]*?/Alt", pdf)
    assert len(figures) >= 1
    assert pdf.count(b"/S/Figure") == len(figures)
    assert b"/Lang(en)" in pdf


def test_fills_are_told_apart_without_colour(sparse):
    """In the template's data: a slash for planned, a dot for reported, darker than their ground."""
    shown = picture._LOOK["look"]
    assert {stage.value for stage in STAGES} <= set(shown)
    assert shown["planned"]["slash"] == LIGHT.stages["planned"].rim
    assert shown["reported"]["mark"] == LIGHT.stages["reported"].mark


def test_the_foot_says_what_else_was_counted(sparse):
    t = translator("en")
    beyond = replace(sparse["overview"].stamp, reach_on=made_up.day("2025-10-01"))
    plain = picture.foot(sparse["overview"].stamp, t)
    assert plain.reach == ""
    assert len(plain.lines) == 3
    view = replace(beyond.view, related=True, sees=Visibility.GROUP)
    said = picture.foot(replace(beyond, view=view), t).reach
    assert said == (
        "Public record gathered up to 1 October 2025; related WTO work counted too; "
        "includes reports visible to the Group only"
    )


def test_without_a_known_address_none_is_printed(sparse):
    assert made("overview", sparse, base="").foot.address == ""
    assert "asof" not in printed(picture.draw(made("overview", sparse, base=""), "pdf"))


def test_an_empty_record_is_drawn_too():
    empty = answers([])
    for name in PICTURES:
        assert size(picture.draw(made(name, empty), "png")) == (1600, 900)


def test_an_a4_column_is_1200_wide(dense):
    for name in PICTURES:
        assert size(picture.draw(made(name, dense, "fr"), "png", picture.COLUMN))[0] == 1200


def test_many_readers_at_once_get_their_own_picture(sparse, dense):
    shown = [made(name, held) for held in (sparse, dense) for name in PICTURES]
    alone = [picture.draw(each, "svg") for each in shown]
    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(lambda each: picture.draw(each, "svg"), shown)) == alone


def test_bodies_are_plain_data(dense):
    for name in PICTURES:
        json.dumps(made(name, dense).body, allow_nan=False)
