"""Who stands in which order, and who is named: cells by stage, Members by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from ..answers.pieces import Cell, Names, Stamp, Statement, Strip, Tile
from ..i18n import Translator
from ..vocabulary import SPOKEN as SPOKEN
from ..vocabulary import STAGES, Region, Stage
from . import phrases

NAMED_AT_A_STAGE: Final = 6
NAMED_ON_A_STRIP: Final = 14
NAMED_IN_A_COLUMN: Final = 12
"""Up to so many delegations are named; above, they are counted."""

AT_ONCE: Final = 20
"""How many statements a page shows before it asks."""

MOST_AT_ONCE: Final = 200
"""How many an address can ask for; more are found by narrowing."""


class Strips(Protocol):
    """An answer that holds strips: the overview, or the six of a meeting."""

    @property
    def stamp(self) -> Stamp: ...
    @property
    def names(self) -> Names: ...
    @property
    def strips(self) -> tuple[Strip, ...]: ...


def in_order(cells: Sequence[Cell], names: Names, t: Translator) -> list[Cell]:
    """Cells in the order of the fills, alphabetical inside a stage."""
    named = t.sorted(cells, key=lambda cell: phrases.name(t, names, cell.member))
    return sorted(named, key=lambda cell: STAGES.index(cell.stage))


class AtStage(NamedTuple):
    """Who stands at a stage: cells in order, and whether to name them or to count them."""

    stage: Stage
    cells: list[Cell]
    named: bool


def at_stages(strip: Strip, names: Names, t: Translator) -> list[AtStage]:
    """The stages at which anyone stands, with their delegations: named while they are few."""
    few = strip.heard.delegations <= NAMED_ON_A_STRIP
    cells = in_order(strip.cells, names, t)
    groups = [(stage, [cell for cell in cells if cell.stage == stage]) for stage in SPOKEN]
    return [AtStage(stage, at, few and len(at) <= NAMED_AT_A_STAGE) for stage, at in groups if at]


def by_region(tiles: Sequence[Tile], names: Names, t: Translator) -> list[tuple[Region, list[Tile]]]:
    """Members of the scope by region, both in the alphabetical order of the language."""
    inside = [tile for tile in tiles if tile.stage is not None]
    order = t.sorted(inside, key=lambda tile: phrases.name(t, names, tile.member))
    by_name = t.sorted(Region, key=lambda region: phrases.region(t, region))
    regions = [(region, [tile for tile in order if tile.region == region]) for region in by_name]
    return [(region, held) for region, held in regions if held]


def newest_first(said: Sequence[Statement], names: Names, t: Translator) -> tuple[Statement, ...]:
    """Statements, the newest first; of one day, in the alphabetical order of the language."""
    by_name = t.sorted(said, key=lambda one: t.text(names[one.member]))
    return tuple(sorted(by_name, key=lambda one: one.day.on, reverse=True))


def shown_at_once(codes: Mapping[str, str]) -> int:
    """How many statements a page shows at first: twenty, or as its address says, in steps of twenty."""
    code = codes.get("show", "")
    wanted = int(code) if code.isascii() and code.isdigit() and len(code) < 6 else AT_ONCE
    return min(max(AT_ONCE, wanted // AT_ONCE * AT_ONCE), MOST_AT_ONCE)
