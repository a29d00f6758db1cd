"""The six side by side: who has said what, as of a day."""

from monitoring.answers import tables
from monitoring.pictures import charts, markup, words
from pages.shared import context, data, parts

page = context.current()
t, links, look = page.t, page.links, page.look
answer = data.overview(page.shown)
drawn_for = (page.shown, t.language)
every = [str(number) for number in answer.tiles]


def any_or_number(code: str) -> str:
    """What stands on the button of a choice."""
    return t("overview-any") if code == "0" else code


number = int(parts.code_of(page, "rec", every, "0"))

parts.html(data.drawn("overview.head", drawn_for, lambda: markup.overview_head(answer, t, links)))

parts.section(t("overview-six"))
parts.html(data.drawn("legend", (t.language,), lambda: markup.legend(t)))
parts.html(data.drawn("strips", drawn_for, lambda: markup.strips(answer, t, links)))
parts.take_away(page, "overview", lambda: tables.progress(answer), answer.stamp)

if answer.heard.members_covered:
    parts.section(t("overview-every"))
    parts.choose(page, "rec", every, label=t("overview-choose"), name=any_or_number, default="0")
    parts.tile_grid(page, answer, number, answer.tiles[number])

    parts.section(t("overview-heard"))
    parts.html(markup.coverage_subtitle(answer, t))
    figure = data.drawn("coverage", (*drawn_for, look.name), lambda: charts.coverage(answer, look, t))
    parts.picture(figure, words.coverage(answer, t), "overview.coverage")
    parts.take_away(page, "coverage", lambda: tables.coverage(answer), answer.stamp)

    parts.section(t("overview-latest_title"))
    recommendations = [strip.recommendation for strip in answer.strips]
    parts.statements(page, answer.latest, answer.names, recommendations, "latest")
    parts.link(t("overview-all_statements"), links("statements"))
