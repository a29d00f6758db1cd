"""The six side by side: who has said what, as of a day."""

import streamlit as st

from monitoring.answers import tables
from monitoring.pictures import charts, markup, words
from monitoring.pictures.order import newest_first
from pages.shared import context, data, parts

page = context.current()
t, links, look = page.t, page.links, page.look
answer = data.overview(page.shown)
drawn_for = (page.shown, t.language)
every = [str(number) for number in answer.tiles]
parts.code_of(page, "rec", every)


@st.fragment
def every_member() -> None:
    """The grid of all Members, on any of the six or on one; a choice redraws it and nothing else."""
    shown = page.again()
    number = parts.choose(
        shown,
        "rec",
        every,
        label=t("overview-choose"),
        name=lambda code: t("overview-any") if code == "0" else code,
        default="0",
    )
    parts.tile_grid(shown, int(number), data.overview, lambda found: found.tiles[int(number)])


parts.html(data.drawn("overview.head", drawn_for, lambda: markup.overview_head(answer, t, links)))

parts.section(t("overview-six"))
parts.html(data.drawn("legend", (t.language,), lambda: markup.legend(t)))
parts.html(data.drawn("strips", drawn_for, lambda: markup.strips(answer, t, links)))
parts.take_away(page, "overview", data.overview, tables.progress)

if answer.heard.members_covered:
    parts.section(t("overview-every"))
    every_member()

    parts.section(t("overview-heard"))
    parts.html(markup.coverage_subtitle(answer, t))
    figure = data.drawn("coverage", (*drawn_for, look.name), lambda: charts.coverage(answer, look, t))
    parts.picture(figure, words.coverage(answer, t), "overview.coverage")
    parts.take_away(page, "coverage", data.overview, tables.coverage)

    parts.section(t("overview-latest_title"))
    recommendations = [strip.recommendation for strip in answer.strips]
    latest = newest_first(answer.latest, answer.names, t)[:5]
    parts.statements(page, latest, answer.names, recommendations, "latest")
    parts.link(t("overview-all_statements"), links("statements"))
