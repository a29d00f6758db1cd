"""What the reader's edition has in place of controls: menus of links, rows of choices, plain forms, folds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from markupsafe import Markup

from ..answers.pieces import Lane, Names, Recommendation, Stamp, Statement, Tile
from ..answers.tables import Table
from ..i18n import Translator
from ..view import to_query
from . import markup, palette, words
from .frame import Menu
from .links import Choice as Choice
from .links import Links
from .order import AT_ONCE, MOST_AT_ONCE, newest_first, shown_at_once

Codes = Mapping[str, str]
"""Codes of an address, by name."""


class Field(NamedTuple):
    """A field of a form: kind select, text or date; chosen: what it holds; empty: what it says when empty.

    first, last  the days between which a date may lie
    """

    kind: str
    name: str
    label: str
    chosen: str = ""
    choices: Codes = MappingProxyType({})
    empty: str = ""
    first: str = ""
    last: str = ""


class Form(NamedTuple):
    """A form that works by address alone: where it leads, the codes it keeps, its fields."""

    action: str
    kept: Codes
    fields: Sequence[Field]


class Offered(NamedTuple):
    """A menu of the bar as links: what it says now, what it asks, the choices and which is chosen."""

    label: str
    asks: str
    choices: Sequence[Choice]
    chosen: str
    more: Choice | None = None
    form: Form | None = None


@dataclass(frozen=True)
class Around:
    """What stands round the pieces of a page.

    pages    the menu: name and address of every public page, in order; here: the name of this one
    menus    of the bar, from the left; language: the one at the right
    sign_in  where one signs in
    """

    here: str
    pages: Sequence[tuple[str, str]]
    menus: Sequence[Offered]
    language: Offered
    sign_in: str


def offered(menu: Menu, address: Callable[[str], str]) -> Offered:
    """A menu of the bar as links."""
    listed = [Choice(text, address(code)) for code, text in menu.choices.items()]
    return Offered(menu.label, menu.asks, listed, menu.choices[menu.chosen])


def frame(pieces: Sequence[str], around: Around, t: Translator) -> str:
    """A whole page for reading: mark, menu, bar and pieces."""
    held = [Markup(piece) for piece in pieces if piece]
    return markup.render("edition", t, pieces=held, around=around, mark=Markup(mark()))


def choice_row(label: str, listed: Sequence[tuple[str, str, bool]], t: Translator) -> str:
    """A row of choices, as links; (text, address, is chosen)."""
    return markup.render("edition_choices", t, label=label, listed=listed)


def form(wanted: Form, t: Translator, *, row: bool = True) -> str:
    """A form with its button. row: its fields stand beside each other where there is room."""
    return markup.render("edition_form", t, form=wanted, row=row)


def fold(label: str, piece: str, t: Translator, *, quiet: bool = False, file: str = "") -> str:
    """Something that most do not need, behind its label.

    quiet:  without a frame, as under a picture; file: the address of that picture, for those without scripts
    """
    return markup.render("edition_fold", t, label=label, piece=Markup(piece), quiet=quiet, file=file)


def in_words(text: str, chart: str) -> str:
    """The words of a chart, where the live page will have the chart; they stay until it is drawn."""
    return str(Markup('<p class="note" data-stands-for="{}">{}</p>').format(chart, text))


def spoke_when(lanes: Sequence[Lane], titles: Sequence[str], stamp: Stamp, t: Translator) -> str:
    """Who spoke when, in the place of the lanes: in a sentence, or in a list where that would be long."""
    told = words.spoke(lanes, titles, stamp, t)
    if len(told.listed) <= IN_A_SENTENCE:
        return in_words(words.in_a_sentence(told, t), "lanes")
    return markup.render("edition_spoke", t, told=told)


def as_table(
    table: Table,
    stamp: Stamp,
    names: Names,
    recommendations: Sequence[Recommendation],
    t: Translator,
    *,
    file: str = "",
) -> str:
    """The same numbers as a table, folded: where the live page has the row of files.

    file:  the address of the picture that shows them

    Nothing where it is long: what the live page scrolls through would be more than all else that is sent.
    """
    if table.frame.size > MOST_CELLS:
        return ""
    shown = words.table(table, names, t, recommendations, of=stamp.of)
    piece = markup.table(shown, t, t(f"table-{table.name}"))
    return fold(t("take-table"), piece, t, quiet=True, file=file)


Pieces = list[str]

IN_A_SENTENCE: Final = 3
"""Up to so many statements are told in one sentence; more of them, each on a line of its own."""

MOST_CELLS: Final = 2_800
"""Cells of a table that still goes with a page: four hundred rows of the delegations heard, which has 330 on
the real record, or some hundred and thirty statements with their words."""


@dataclass(frozen=True)
class Reader:
    """How a page is read: its language, its links, and the codes of its address that are its own.

    base  the public address of the program, which a citation needs
    """

    t: Translator
    links: Links
    codes: Codes = field(default_factory=dict)
    base: str = ""

    def again(self, page: str, **codes: object) -> str:
        """The same page with other codes; empty ones are left out."""
        return self.links(page, **{**self.codes, **codes})

    def form(self, page: str, fields: Sequence[Field], **kept: str) -> str:
        """A form that leads to a page under the same view."""
        view = {**to_query(self.links.view), "lang": self.t.language, **kept}
        return form(Form(f"/{page}", view, fields), self.t)

    def select(self, name: str, label: str, listed: Codes, empty: str) -> Field:
        """A field to choose from, as the address says."""
        return Field("select", name, label, self.codes.get(name, ""), listed, empty)


@cache
def mark() -> str:
    """The mark of the program: six small cells. It stands beside the menu, unspoken."""
    drawn = (palette.SHEETS / "mark.svg").read_text(encoding="utf-8")
    return re.sub(r' role="img" aria-label="[^"]*"', ' aria-hidden="true"', drawn)


def tile_map(number: int, tiles: Sequence[Tile], names: Names, t: Translator, links: Links) -> str:
    """Every Member at its place in the grid, as links: what charts.tiles draws, without a script."""
    return markup.render("tile_map", t, number=number, tiles=tiles, names=names, links=links)


def said(
    told: Sequence[Statement],
    names: Names,
    six: Sequence[Recommendation],
    r: Reader,
    page: str,
    *,
    lead: str = "member",
    anchors: bool = False,
) -> Pieces:
    """Statements, the newest first, twenty at a time."""
    shown = shown_at_once(r.codes)
    order = newest_first(told, names, r.t)
    pieces = [markup.statements(order[:shown], names, six, r.t, r.links, lead=lead, anchors=anchors)]
    left = len(order) - shown
    if left > 0 and shown < MOST_AT_ONCE:
        more = r.t("statements-more", count=min(left, AT_ONCE))
        next_one = order[shown].statement
        address = f"{r.again(page, show=shown + AT_ONCE)}#statement-{next_one}"
        pieces.append(markup.link(more, address))
    return pieces


def related_work(
    told: Sequence[Statement],
    names: Names,
    six: Sequence[Recommendation],
    r: Reader,
    page: str,
    *,
    lead: str = "member",
) -> Pieces:
    """Words in related WTO work, under a heading of their own; nothing where there are none."""
    if not told:
        return []
    t = r.t
    note = t("related-note_counted" if r.links.view.related else "related-note")
    return [
        markup.heading2(t("related-title"), "related"),
        markup.box("note", note, t),
        *said(told, names, six, r, page, lead=lead),
    ]
