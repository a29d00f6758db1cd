"""When something breaks, a person reads a sentence."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, serving, settled


def test_a_store_that_is_gone_is_said_in_a_sentence_and_to_healthz(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with serving(f"sqlite:///{path}") as address:
        for file in tmp_path.glob("store.sqlite*"):
            file.unlink()
        page.goto(address + "/?lang=fr")
        settled(page)
        expect(page.locator("h1")).to_contain_text("ne peut être affichée")
        assert "Traceback" not in page.content()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{address}/healthz")
        assert refused.value.code == 503
        assert "reason" in refused.value.read().decode()


def test_a_page_that_fails_says_so_without_a_traceback(page: Page, tmp_path: Path) -> None:
    copy = tmp_path / "program"
    keep = shutil.ignore_patterns(".git", ".venv", "*.sqlite*", "__pycache__", "tests", "bench")
    shutil.copytree(ROOT, copy, ignore=keep)
    about = copy / "pages" / "about.py"
    about.write_text(about.read_text("utf-8") + '\nraise RuntimeError("the secret of the house")\n', "utf-8")
    with serving(f"sqlite:///{tmp_path / 'store.sqlite'}", folder=copy) as address:
        page.goto(address + "/about?lang=es")
        expect(page.locator("h1").last).to_contain_text("No se ha podido mostrar")
        assert "secret of the house" not in page.content()
