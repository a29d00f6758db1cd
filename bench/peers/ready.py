"""The content of one page, ready made, for every peer alike."""

import json
from pathlib import Path

import plotly.graph_objects as go

CONFIG = {"displayModeBar": False, "doubleClick": False, "responsive": True}
CHOICE = ["any", "1", "2", "3", "4", "5", "6"]
ITEMS = json.loads((Path(__file__).parent / "content.json").read_text("utf-8"))
for item in ITEMS:
    if item["kind"] == "figure":
        item["variants"] = [go.Figure(spec) for spec in item["variants"]]


def at(item, place):
    """The variant of an item for the choice at this place."""
    return item["variants"][place if len(item["variants"]) > 1 else 0]
