"""A picture for a pasted link has exactly the size that was promised, however much is said in it."""

from __future__ import annotations

import pytest

from monitoring import ask, takeaway
from monitoring.briefs import card as cards
from monitoring.briefs.picture import Picture
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import queries
from monitoring.record.model_reports import Mark
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES

from . import builders

NAMES = ("overview", *(f"recommendation-{number}" for number in range(1, 7)), "member-EUN", "member-AUT")


def size(png: bytes) -> tuple[int, int]:
    """Width and height, as the head of the file says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> list[Picture]:
    """Pictures of a record in which much was said, stamped, in the longest of the languages."""
    store = builders.dense_sqlite(tmp_path_factory.mktemp("card") / "dense.sqlite")
    with store.transaction() as session:
        session.add(Mark(name="illustrative", value="1"))
    t = translator(max(LANGUAGES, key=lambda code: len(translator(code)("note-without_prejudice"))))
    with store.reading() as session:
        view = View(builders.LAST_DAY, queries.latest_record(session))
        base = ask.known(session, view)
        links = Links(view, t.language, "https://monitor.example.org")
        drawn = [takeaway.named(session, view, base, name, t, links) for name in NAMES]
    store.close()
    return drawn


def test_every_card_has_the_size_that_is_promised(
    dense: list[Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[int] = []
    real = cards.draw

    def draw(picture: Picture, fmt: str, size: tuple[int, int], *, scale: float) -> bytes:
        widths.append(size[0])
        return real(picture, "png", size, scale=scale)

    monkeypatch.setattr(cards, "draw", draw)
    for picture in dense:
        before = len(widths)
        assert size(cards.card(picture)) == cards.CARD, picture.name
        assert len(widths) - before <= 2, picture.name  # wider once at most
    assert max(widths) > 1600  # one of them did not fit at first


def test_a_card_is_the_same_each_time(dense: list[Picture]) -> None:
    assert cards.card(dense[-1]) == cards.card(dense[-1])
