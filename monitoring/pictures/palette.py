"""The colours of the two looks, and the one ``<style>`` that carries them to the page.

Salience grows with the stage: in place is the darkest cell on white, the lightest on dark. Exports,
print and slides always use LIGHT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..i18n import translator
from ..vocabulary import LANGUAGES, Stage

INVERTED = '[data-testid="stPlotlyChart"]{filter:invert(1) hue-rotate(180deg)}'
"""Paper is light; a chart that was drawn for the dark page is turned over."""

SHEETS = Path(__file__).parents[2] / "static"
"""style.css for what all pages share, and one sheet for each desk."""


@dataclass(frozen=True)
class Fill:
    """How one stage is filled: ground, rim, text on it, and the mark of its second cue.

    mark is empty where the fill is told by itself: solid, or empty.
    """

    fill: str
    rim: str
    text: str
    mark: str = ""


@dataclass(frozen=True)
class Look:
    """All colours of a page, light or dark."""

    name: str
    page: str
    panel: str
    ink: str
    soft: str
    accent: str
    link: str
    hairline: str
    stages: Mapping[Stage, Fill]
    outside: Fill


LIGHT = Look(
    name="light",
    page="#FFFFFF",
    panel="#F4F6F8",
    ink="#17222D",
    soft="#52606B",
    accent="#0B5C8A",
    link="#0B5C8A",
    hairline="#CFD7DD",
    stages={
        Stage.IN_PLACE: Fill("#0F3B5E", "#0F3B5E", "#FFFFFF"),
        Stage.UNDER_WAY: Fill("#4C90C3", "#2F6D99", "#0C1720"),
        Stage.PLANNED: Fill("#BCD9EC", "#5B8DB0", "#14222E", "#7FB1D4"),
        Stage.REPORTED: Fill("#BFB49C", "#7C715B", "#14222E", "#2E2819"),
        Stage.NO_REPORT: Fill("#F3F5F7", "#AEB9C2", "#4A5763"),
    },
    outside=Fill("#FFFFFF", "#DDE3E8", "#6B7680"),
)

DARK = Look(
    name="dark",
    page="#10181F",
    panel="#18232C",
    ink="#E6ECF0",
    soft="#A9B6C0",
    accent="#7CC0EE",
    link="#8CC8F0",
    hairline="#33424E",
    stages={
        Stage.IN_PLACE: Fill("#D6EDFC", "#D6EDFC", "#0C141B"),
        Stage.UNDER_WAY: Fill("#5AA5D8", "#5AA5D8", "#0C141B"),
        Stage.PLANNED: Fill("#214B6B", "#5C93BA", "#FFFFFF", "#3F779F"),
        Stage.REPORTED: Fill("#7A705A", "#B3A98F", "#FFFFFF", "#FFFFFF"),
        Stage.NO_REPORT: Fill("#1B262F", "#4B5C69", "#B4C0CA"),
    },
    outside=Fill("#10181F", "#26333D", "#7F8D99"),
)


def css_variables(look: Look) -> str:
    """The colours of a look as CSS variables: --ink, and --in_place-fill, -rim, -text, -mark."""
    plain: dict[str, str] = {
        role: getattr(look, role) for role in ("page", "panel", "ink", "soft", "accent", "link", "hairline")
    }
    fills: dict[str, Fill] = {
        **{stage.value: fill for stage, fill in look.stages.items()},
        "outside": look.outside,
    }
    parts = {
        f"{name}-{part}": getattr(fill, part) or fill.fill
        for name, fill in fills.items()
        for part in ("fill", "rim", "text", "mark")
    }
    return "".join(f"--{name}:{value};" for name, value in {**plain, **parts}.items())


@cache
def css(look_name: str) -> str:
    """The whole ``<style>`` of a page in a look; paper always gets the light one.

    look_name:  light, dark, or system: as the reader's system says, for pages made without asking it
    """
    light, dark = f":root{{{css_variables(LIGHT)}}}", f":root{{{css_variables(DARK)}}}"
    later = {"dark": dark, "system": f"@media (prefers-color-scheme:dark){{{dark}}}"}.get(look_name, "")
    first, *desks = (SHEETS / "style.css", *sorted(SHEETS.glob("desk-*.css")))
    sheet = "\n".join(path.read_text(encoding="utf-8") for path in (first, *desks))
    print_charts = INVERTED if look_name == "dark" else ""
    return f"<style>{light}{later}{_menu_word()}@media print{{{light}{print_charts}}}\n{sheet}</style>"


def _menu_word() -> str:
    """The word beside Streamlit's button of the folded menu, which is a sign alone, in each language."""
    said = {code: translator(code)("edition-pages") for code in LANGUAGES}
    return "".join(f':root:lang({code}){{--pages:"{word}"}}' for code, word in said.items())


@cache
def edition_css() -> str:
    """The style of a page for reading, in the theme of the reader's system; it goes when the page does."""
    sheet = (SHEETS / "edition.css").read_text(encoding="utf-8")
    return (
        css("system").replace("<style>", '<style id="first-style">').replace("</style>", f"{sheet}</style>")
    )
