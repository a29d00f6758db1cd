"""What stands at an address where there is nothing: one sentence, between the menu and the languages."""

from __future__ import annotations

import datetime
import re

import pytest

from monitoring.i18n import translator
from monitoring.pictures import problem
from monitoring.vocabulary import LANGUAGES

PUBLIC = ("overview", "member", "about")
TODAY = datetime.date(2025, 12, 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_with_nothing_leads_on(language: str) -> None:
    t = translator(language)
    page = problem.nowhere(PUBLIC, TODAY, t, faces="<style>/* faces */</style>")
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert "<style>/* faces */</style>" in page
    assert '<style id="first-style">' in page
    menu = re.findall(r'<a href="([^"]*)">([^<]*)</a>', re.findall(r"<nav.*?</nav>", page, re.S)[0])
    assert menu == [
        (f"{address}?asof=2025-12-02&amp;lang={language}", t(f"nav-{name}").replace("'", "&#39;"))
        for name, address in zip(PUBLIC, ("/", "/member", "/about"), strict=True)
    ]
    assert "aria-current=" not in page
    assert page.count("<h1>") == 1
    assert t("service-nowhere") in page
    others = [code for code in LANGUAGES if code != language]
    assert re.findall(r'<a href="\?lang=(..)">', page) == others
    assert f"<b>{t(f'bar-language-{language}')}</b>" in page
    assert "/account/" not in page.partition("<body>")[2]


def test_without_pages_there_is_no_empty_menu() -> None:
    page = problem.nowhere((), TODAY, translator("en"))
    assert "<nav" not in page
    assert "edition-pages" not in page.partition("<body>")[2]


def test_a_page_with_nothing_needs_no_script() -> None:
    page = problem.nowhere(PUBLIC, TODAY, translator("en"))
    assert "<script" not in page
    assert "src=" not in page
