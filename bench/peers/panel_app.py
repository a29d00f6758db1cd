"""The same content in Panel."""

import panel as pn
from ready import CHOICE, CONFIG, ITEMS, at

pn.extension("plotly")
STYLES = "".join(at(item, 0) for item in ITEMS if item["kind"] == "style")
CSS = STYLES.replace("<style>", "").replace("</style>", "")
choice = pn.widgets.RadioButtonGroup(options=CHOICE, value=CHOICE[0])


def drawn(item):
    shown = (
        pn.bind(lambda value: at(item, CHOICE.index(value)), choice)
        if len(item["variants"]) > 1
        else at(item, 0)
    )
    if item["kind"] == "html":
        return pn.pane.HTML(shown, stylesheets=[CSS], sizing_mode="stretch_width")
    if item["kind"] == "choice":
        return choice
    if item["kind"] == "figure":
        return pn.pane.Plotly(shown, config=CONFIG, sizing_mode="stretch_width")
    return pn.Card(title=shown, collapsed=True)


pn.Column(*(drawn(item) for item in ITEMS if item["kind"] != "style"), sizing_mode="stretch_width").servable()
