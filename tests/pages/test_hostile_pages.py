"""Hostile words in a taken report, on every page that shows it, as Streamlit runs it."""

from __future__ import annotations

import pytest

from monitoring.record import review
from monitoring.record.access import ANYONE
from monitoring.record.store import Store
from monitoring.settings import settings
from monitoring.view import today
from monitoring.vocabulary import LANGUAGES, Visibility
from tests import hostile, reporters
from tests.reporters import ANA, SECRETARIAT
from tests.test_hostile import Seen

from .conftest import Open, told

PAGES = (
    ("statements", ANYONE, {}),
    ("statements", ANYONE, {"member": "URY"}),
    ("member", ANYONE, {"member": "URY"}),
    ("report", ANA, {"member": "URY", "rec": "4"}),
    ("report", ANA, {"member": "URY", "rec": "5"}),
    ("desk", SECRETARIAT, {"part": "waiting"}),
    ("desk", SECRETARIAT, {"part": "trail"}),
)
KINDS = ("markup", "formula", "braces", "query", "header", "mixed")


def words(kind: str) -> str:
    """All inputs of a kind in one text."""
    return "\n".join(text for name, text in hostile.SHORT.items() if name.startswith(kind))[:4000]


@pytest.mark.parametrize(
    "place",
    [pytest.param(n, id=kind, marks=[pytest.mark.proof] * (n > 2)) for n, kind in enumerate(KINDS)],
)
def test_a_hostile_report_on_every_page(opened: Open, sqlite_store: Store, place: int) -> None:
    text, day = words(KINDS[place]), today(settings().timezone)
    language = LANGUAGES[place % len(LANGUAGES)]
    more = {"text": text, "practice": text, "need": text, "today": day}
    done = reporters.reported(sqlite_store, **more)
    reporters.reported(sqlite_store, number=5, visibility=Visibility.GROUP, **more)
    reporters.drafted(sqlite_store, number=6, **more)
    with sqlite_store.transaction() as session:
        review.send_back(session, SECRETARIAT, done.report, text[:2000], revision=1)
    for page, reader, codes in PAGES:
        run = opened(page, reader, lang=language, **codes)
        for element in run.get("html"):
            seen = Seen(element.proto.body)
            assert not {tag for tag, _ in seen.tags} & {
                "script",
                "img",
                "iframe",
                "object",
                "embed",
                "svg",
                "math",
            }
        assert not run.error
        for kind in ("markdown", "text", "caption"):
            assert not [
                one for one in run.get(kind) if "onerror" in str(one.value) or "alert(1)" in str(one.value)
            ]
    run = opened("statements", ANYONE, lang=language, statement=done.statement)
    first = next(line for line in text.splitlines() if line.strip()).strip()[:40]
    assert first in " ".join(Seen(element.proto.body).text for element in run.get("html"))
    assert "<script>alert" not in told(run)
