"""A page's content, taken from the program itself, for peers that draw the same.

The page is run once for each choice of its tile grid, where it has one; what it shows (HTML, figures, folds)
is kept in order, without the frame: no bar, no menu, no buttons to take files away. A peer gets ready-made
figures and HTML, one variant for each choice where they differ.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from pages.shared import context

ROOT = Path(__file__).resolve().parent.parent
QUERY = {"asof": "2025-12-02", "lang": "en"}
CHOICES = ("0", "1", "2", "3", "4", "5", "6")
"""What the tile grid may show: any of the six, or one of them."""

FOLDS = ("expander", "expandable")
CHOICE_KEY = "overview.rec"


@dataclass(frozen=True)
class Asked:
    """A page: its name, the codes of its address, and what its tile grid may show, if it has one."""

    name: str
    path: str
    codes: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ("0",)


OVERVIEW = Asked("overview", "", choices=CHOICES)
MEMBER = Asked("member", "member", {"member": "MEX"})


def collect(asked: Asked = OVERVIEW) -> list[dict[str, Any]]:
    """The items of a page in order: kind, and its variants (one, or one for each choice)."""
    context.close_pages_hole()
    query = QUERY | dict(asked.codes)
    pages = [
        _page(asked.name, query if choice == "0" else query | {"rec": choice}) for choice in asked.choices
    ]
    if len({tuple(item["kind"] for item in page) for page in pages}) != 1:
        raise RuntimeError(f"{asked.name} has another layout for another choice of its tile grid")
    # On a wide screen the program shows the grid of tiles only, by a container that peers do not have.
    items = [{"kind": "style", "variants": ["<style>.tile-lists { display: none }</style>"]}]
    for each in zip(*pages, strict=True):
        variants = [item.get("what") for item in each]
        same = all(one == variants[0] for one in variants)
        items.append({"kind": each[0]["kind"], "variants": variants[:1] if same else variants})
    figures = [item["variants"] for item in items if item["kind"] == "figure"]
    if not figures or (len(asked.choices) > 1 and all(len(variants) == 1 for variants in figures)):
        raise RuntimeError(f"{asked.name} shows no figure, or none that changes with the choice")
    return items


def lead(items: list[dict[str, Any]]) -> str:
    """The sentence of a page that holds its answer, as a reader reads it."""
    for item in items:
        found = item["kind"] == "html" and re.search(r'<p class="lead">(.*?)</p>', item["variants"][0], re.S)
        if found:
            return html.unescape(re.sub(r"<[^>]*>", "", found[1]))
    raise RuntimeError("no lead on this page")


def _page(name: str, query: dict[str, str]) -> list[dict[str, Any]]:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    if name != OVERVIEW.name:
        at.switch_page(f"pages/{name}.py")
    for code, value in query.items():
        at.query_params[code] = value
    at.run()
    if at.exception:
        raise RuntimeError(at.exception[0].message)
    # Styles that st.html gets alone are no element of the page: Streamlit keeps them beside it.
    return [item for block in (at._tree[2], at.main) for node in _leaves(block) for item in _item(node)]


def _leaves(block: Any) -> list[Any]:
    found: list[Any] = []
    for node in block.children.values():
        if node.type in FOLDS:
            found.append(node)
        elif hasattr(node, "children"):
            found += _leaves(node)
        else:
            found.append(node)
    return found


def _item(node: Any) -> list[dict[str, Any]]:
    if node.type in FOLDS:
        return [{"kind": "fold", "what": node.label}]
    if node.type == "html":
        body = node.proto.body
        return [{"kind": "style" if body.lstrip().startswith("<style") else "html", "what": body}]
    if node.type == "plotly_chart":
        return [{"kind": "figure", "what": json.loads(node.proto.spec)}]
    if node.type in ("button_group", "segmented_control") and node.key == CHOICE_KEY:
        return [{"kind": "choice"}]
    return []
