"""The same content in Dash."""

import sys
from html.parser import HTMLParser

from dash import Dash, Input, Output, dcc, html
from ready import CHOICE, CONFIG, ITEMS, at

CHANGING = [(number, item) for number, item in enumerate(ITEMS) if len(item["variants"]) > 1]
STYLES = "".join(at(item, 0) for item in ITEMS if item["kind"] == "style")


class Parts(HTMLParser):
    """A piece of HTML as Dash's own components: who writes for Dash writes it so, and it is drawn sooner."""

    def __init__(self, piece):
        super().__init__()
        self.open = [html.Div([])]
        self.feed(piece)

    def handle_starttag(self, tag, attributes):
        named = {"className" if name == "class" else name: value for name, value in attributes}
        part = getattr(html, tag.capitalize())([], **named)
        self.open[-1].children.append(part)
        self.open.append(part)

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def drawn(number, item):
    if item["kind"] == "html" and "<h1>" in at(item, 0):
        return Parts(at(item, 0)).open[0]
    if item["kind"] == "html":
        return dcc.Markdown(at(item, 0), dangerously_allow_html=True, id=f"item{number}")
    if item["kind"] == "choice":
        return dcc.RadioItems(CHOICE, CHOICE[0], id="choice", inline=True)
    if item["kind"] == "figure":
        return dcc.Graph(figure=at(item, 0), config=CONFIG, id=f"item{number}")
    if item["kind"] == "fold":
        return html.Details([html.Summary(at(item, 0))])
    return None


app = Dash(__name__, compress="compress" in sys.argv)
app.index_string = app.index_string.replace("{%css%}", "{%css%}" + STYLES)
app.layout = html.Div([each for each in (drawn(*one) for one in enumerate(ITEMS)) if each is not None])


def change(value):
    return [at(item, CHOICE.index(value)) for _, item in CHANGING]


if CHANGING:
    app.callback(
        [
            Output(f"item{number}", "figure" if item["kind"] == "figure" else "children")
            for number, item in CHANGING
        ],
        Input("choice", "value"),
        prevent_initial_call=True,
    )(change)
app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
