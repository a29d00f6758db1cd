"""Streamlit's own page, put into the reader's language, and with the answer of an address in it.

Streamlit sends the same ``index.html`` for every page. It says ``lang="en"`` to everyone, is titled
"Streamlit", and points to an interface for programs that is switched off here.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from ..i18n import Translator
from ..pictures import markup, palette
from . import fonts
from .scripts import SCRIPTS
from .words_first import LIVE_FILES

_AGENT_LINK = re.compile(r'<!--(?:(?!-->).)*?RFC 8631.*?-->\s*|<link rel="service-desc"[^>]*>\s*', re.S)
_INLINE_SCRIPT = re.compile(r"<!--(?:(?!-->).)*?prerender(?:(?!-->).)*?-->\s*|<script>.*?</script>\s*", re.S)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.S)
_FILES: Final = re.compile(
    r'\s*(?:<link rel="(?:stylesheet|modulepreload)"[^>]*>|<script type="module"[^>]*></script>)'
)
_FONT: Final = re.compile(r'<link\s[^>]*as="font"[^>]*>')
_ROOT: Final = '<div id="root"></div>'

PLACES: Final = ("</head>", "<body>", _ROOT, "<title>Streamlit</title>", '<html lang="en">')
"""Where something of ours is put; without one of them no answer can be."""


def rewritten(page: str, t: Translator, head: str = "", title: str = "") -> str:
    """Streamlit's page in another language: lang, title and noscript; no agent link, no inline script.

    head:   what the address says of itself where it is pasted (link_head)
    title:  of the page; that of the program unless it is given. With a title goes a page for reading, which
            says itself what needs scripts
    """
    page = page.replace('<html lang="en">', f'<html lang="{t.language}">', 1)
    page = _INLINE_SCRIPT.sub("", _AGENT_LINK.sub("", page))
    page = page.replace("<title>Streamlit</title>", _element("title", title or t("service-title")), 1)
    without = "" if title else _without_scripts(t)
    page = _NOSCRIPT.sub(lambda _: without, page, count=1)
    page = _FONT.sub(lambda _: fonts.preloads(), page, count=1)
    # After Streamlit's own: the last one holds.
    named = "<style>" + fonts.faces(fonts.LIVE, "swap") + "</style>"
    page = page.replace(_ROOT, named + _ROOT, 1)
    scripts = "".join("\n    <script>" + script + "</script>" for script in SCRIPTS)
    return page.replace("</title>", "</title>\n    " + head + scripts, 1)


def _without_scripts(t: Translator) -> str:
    """What a page says that nothing of can be read without scripts, and the way to those of which all can."""
    piece = markup.link(t("problem-start"), f"/?lang={t.language}")
    return "<noscript><style>body{font:1rem/1.5 sans-serif;margin:2rem}</style>" + "".join(
        (_element("p", t("service-noscript")), piece, "</noscript>")
    )


def _element(name: str, text: str) -> str:
    return "<" + name + ">" + escape(text) + "</" + name + ">"


def with_answer(index: str, first: str, t: Translator, head: str, title: str) -> str:
    """Streamlit's page with a page for reading beside the place where the live page will stand.

    Streamlit's scripts and style sheet are for the live page alone: they are fetched when the words are
    painted (words_first), and not at all where there are no scripts.

    first:  the page for reading; it says itself what needs scripts
    """
    index = rewritten(index, t, title=title)
    files = f'<template id="{LIVE_FILES}">{"".join(_FILES.findall(index))}</template>'
    index = _FILES.sub("", index)
    named = f"<style>{fonts.faces(fonts.FIRST, 'optional')}</style>"
    index = index.replace("</head>", f"{head}\n{named}{palette.edition_css()}\n</head>", 1)
    first = f'<div id="first">{first}</div>'
    without = "<noscript><style>#root{display:none}#first{position:static}</style></noscript>"
    return index.replace("<body>", f"<body>\n{first}\n{without}\n{files}", 1)
