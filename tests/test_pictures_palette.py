"""The palette holds what was computed for it: contrast, difference for every eye, steps in grey."""

from __future__ import annotations

import itertools
import math
import re
import tomllib
from pathlib import Path

import pytest

from monitoring.i18n import translator
from monitoring.pictures import palette
from monitoring.pictures.palette import DARK, LIGHT, Look
from monitoring.vocabulary import LANGUAGES, STAGES, Stage

RGB = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> RGB:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # type: ignore[return-value]


def seen(colour: str, eye: str) -> RGB:
    rgb = linear(colour)
    return tuple(min(1, max(0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in EYES[eye])  # type: ignore[return-value]


def luminance(rgb: RGB) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: RGB) -> RGB:
    r, g, b = rgb
    xyz = (
        (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883,
    )
    x, y, z = (c ** (1 / 3) if c > 216 / 24389 else (24389 / 27 * c + 16) / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: RGB, other: RGB) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    dl, dc, dh = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * math.cos(math.radians(hue - 30))
        + 0.24 * math.cos(math.radians(2 * hue))
        + 0.32 * math.cos(math.radians(3 * hue + 6))
        - 0.20 * math.cos(math.radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (ml - 50) ** 2 / math.sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * t
    rotation = -2 * math.sqrt(mc**7 / (mc**7 + 25**7))
    rotation *= math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * dc / sc * dh / sh)


def test_the_colour_difference_is_the_published_one() -> None:
    """Three pairs of Sharma, Wu and Dalal 2005."""
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514)) == pytest.approx(0.9082, abs=1e-4)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_texts_can_be_read(look: Look) -> None:
    for fill in (*look.stages.values(), look.outside):
        assert contrast(fill.text, fill.fill) >= 4.5
    for colour in (look.ink, look.soft, look.accent, look.link):
        assert contrast(colour, look.page) >= 4.5
        assert contrast(colour, look.panel) >= 4.5


@pytest.mark.parametrize(("look", "least"), [(LIGHT, 10.2), (DARK, 14.4)], ids=["light", "dark"])
def test_every_eye_tells_the_fills_apart(look: Look, least: float) -> None:
    fills = {stage: fill.fill for stage, fill in look.stages.items()}
    least_of_pair = {
        (a, b): min(ciede2000(lab(seen(fills[a], eye)), lab(seen(fills[b], eye))) for eye in EYES)
        for a, b in itertools.combinations(STAGES, 2)
    }
    closest, *others = sorted(least_of_pair.values())
    assert closest == pytest.approx(least, abs=0.05), least_of_pair
    assert min(others) >= 15, least_of_pair


@pytest.mark.parametrize(
    ("look", "steps"), [(LIGHT, [96, 85, 74, 57, 24]), (DARK, [15, 30, 48, 65, 93])], ids=["light", "dark"]
)
def test_salience_grows_with_the_stage_in_grey(look: Look, steps: list[int]) -> None:
    order = (Stage.NO_REPORT, Stage.PLANNED, Stage.REPORTED, Stage.UNDER_WAY, Stage.IN_PLACE)
    lights = [lab(linear(look.stages[stage].fill))[0] for stage in order]
    assert [round(light) for light in sorted(lights, reverse=look is LIGHT)] == steps
    assert lights[-1] == (min(lights) if look is LIGHT else max(lights))


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_rims_stand_out_and_silence_is_quieter(look: Look) -> None:
    rims = {stage: contrast(look.stages[stage].rim, look.page) for stage in STAGES}
    quiet = rims.pop(Stage.NO_REPORT)
    assert min(rims.values()) >= 3.4
    assert 1.9 <= quiet < min(rims.values())


def test_paper_always_gets_the_light_look() -> None:
    for name in ("light", "dark", "system"):
        style = palette.css(name)
        assert style.startswith("<style>:root{--page:#FFFFFF;")
        assert style.endswith("</style>")
        assert "@media print{:root{--page:#FFFFFF;" in style
    assert palette.css("dark").index("--page:#10181F") < palette.css("dark").index("@media print")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folded_menu_has_a_word(language: str) -> None:
    word = translator(language)("edition-pages")
    assert f':root:lang({language}){{--pages:"{word}"}}' in palette.css("light")


def test_the_style_sheet_names_only_what_stays() -> None:
    sheet = (palette.SHEETS / "style.css").read_text(encoding="utf-8")
    assert "emotion" not in sheet
    assert not re.search(r"\.st-(?!key-)", sheet)
    assert not re.search(r":[^;{}]*#[0-9A-Fa-f]{3,6}\b", sheet), "colours are variables of the palette"
    known = set(re.findall(r"--([\w-]+):", palette.css_variables(LIGHT)))
    used = set(re.findall(r"var\(--([\w-]+)", sheet))
    known |= {"pages"}  # the word beside the button of the folded menu
    assert used - known <= {"n", "fill", "rim", "text", "line"}  # line: how high its sentence is (line.py)


def test_the_theme_has_the_same_colours() -> None:
    config = tomllib.loads((Path(palette.SHEETS).parent / ".streamlit" / "config.toml").read_text())
    for look in (LIGHT, DARK):
        theme = config["theme"][look.name]
        assert theme["backgroundColor"] == look.page
        assert theme["textColor"] == look.ink
        assert theme["primaryColor"] == look.accent
        assert theme["linkColor"] == look.link
        assert theme["borderColor"] == look.hairline
    assert config["server"]["enableAgentApi"] is False
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"
