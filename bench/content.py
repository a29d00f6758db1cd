"""The overview's content, taken from the program itself, for peers that draw the same.

The page is run once for each choice of its tile grid; what it shows (HTML, figures, folds) is kept in
order, without the frame: no bar, no menu, no buttons to take files away. A peer gets ready-made figures
and HTML, one variant for each choice where they differ.
"""

from __future__ import annotations

import json
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


def collect() -> list[dict[str, Any]]:
    """The items of the overview in order: kind, and its variants (one, or one for each choice)."""
    context.close_pages_hole()
    pages = [_page(QUERY if choice == "0" else QUERY | {"rec": choice}) for choice in CHOICES]
    if len({tuple(item["kind"] for item in page) for page in pages}) != 1:
        raise RuntimeError("the overview has another layout for another choice of its tile grid")
    # On a wide screen the program shows the grid of tiles only, by a container that peers do not have.
    items = [{"kind": "style", "variants": ["<style>.tile-lists { display: none }</style>"]}]
    for each in zip(*pages, strict=True):
        variants = [item.get("what") for item in each]
        same = all(one == variants[0] for one in variants)
        items.append({"kind": each[0]["kind"], "variants": variants[:1] if same else variants})
    if not any(item["kind"] == "figure" and len(item["variants"]) > 1 for item in items):
        raise RuntimeError("no figure of the overview changes with the choice")
    return items


def _page(query: dict[str, str]) -> list[dict[str, Any]]:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
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
