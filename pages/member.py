"""One Member: where it stands on the six, everything it said, with sources. Or all Members, to choose."""

from monitoring.answers import tables
from monitoring.pictures import charts, choices, markup, words
from monitoring.pictures.order import newest_first, shown_at_once
from monitoring.view import View
from monitoring.vocabulary import UNION
from pages.shared import context, data, parts

page = context.current()
t, links, look = page.t, page.links, page.look
names = choices.members(data.base(page.shown).names, t)
named = choices.coded_members(data.base(page.shown).names, t)
code = parts.pick(page, "member", named, label=t("members-choose"), empty=t("members-placeholder"))


def ask(view: View):
    """The answer of this page under a view, where a Member is chosen."""
    return data.member(view, code)


if not code:
    everyone = data.overview(page.shown)
    lead = words.spoken("overview-spoken", everyone, everyone.stamp, t, markup.rich(t))
    parts.html(markup.head(t("members-title"), [lead], everyone.stamp, t))
    parts.html(markup.members(everyone.tiles[0], everyone.names, t, links))
    parts.take_away(page, "tiles", data.overview, lambda found: tables.tiles(0, found.tiles[0]))
else:
    answer = ask(page.shown)
    parts.called(page, names[code])
    shown = newest_first(answer.statements, answer.names, t)
    parts.html(markup.member_head(answer, t, links))
    anchors = {said.recommendation for said in shown[: shown_at_once(page.asked)]}
    parts.html(markup.member_tiles(answer, t, links, anchors))
    parts.take_away(page, f"member-{code}", ask, tables.standing)

    if answer.spoken_on:
        parts.section(t("member-when"))
        titles = [words.numbered(t, each) for each in answer.recommendations]
        figure = charts.lanes(answer.lanes, titles, answer.meetings, page.shown.as_of, look, t)
        parts.picture(figure, words.lanes(answer.lanes, titles, answer.stamp, t), "member.lanes")
        parts.take_away(page, f"lanes-{code}", ask, lambda found: tables.lanes(found.lanes))

    parts.section(t("member-statements"), "statements")
    if shown:
        every = answer.recommendations
        parts.statements(
            page, shown, answer.names, every, f"statements.{code}", lead="recommendation", anchors=True
        )
        parts.take_away(page, f"statements-{code}", ask, tables.said_by, drawn=False)
    else:
        through = any(cell.through_union for cell in answer.cells)
        none = t("member-none_own" if through else "member-none", day=page.shown.as_of)
        union = {"link": names[UNION], "address": links("member", member=UNION)} if through else {}
        parts.html(markup.box("empty", none, t, **union))
        parts.link(t("member-first_report"), links("report", member=code))
    parts.related(page, answer.related, answer.names, answer.recommendations, lead="recommendation")

    if answer.facts:
        parts.section(t("member-facts"))
        parts.html(markup.facts(answer, t))
