"""One Member: where it stands on the six, everything it said, with sources. Or all Members, to choose."""

from monitoring.answers import tables
from monitoring.pictures import charts, markup, words
from pages.shared import context, data, parts

page = context.current()
t, links, look = page.t, page.links, page.look
base = data.base(page.shown)
named = {code: t.text(base.names[code]) for code in t.sorted(base.names, key=lambda c: t.text(base.names[c]))}
code = parts.pick(page, "member", named, label=t("members-choose"), empty=t("members-placeholder"))

if not code:
    everyone = data.overview(page.shown)
    of = everyone.stamp.of
    lead = t("members-lead", delegations=of.delegations, members=of.members_covered)
    parts.html(markup.head(t("members-title"), [lead], everyone.stamp, t))
    parts.html(markup.members(everyone.tiles[0], base.names, t, links))
    parts.take_away(page, "tiles", lambda: tables.tiles(0, everyone.tiles[0]), everyone.stamp)
else:
    answer = data.member(page.shown, code)
    parts.html(markup.member_head(answer, t, links))
    parts.html(markup.member_tiles(answer, t, links))
    parts.take_away(page, f"member-{code}", lambda: tables.standing(answer), answer.stamp)

    if answer.spoken_on:
        parts.section(t("member-when"))
        titles = [words.numbered(t, each) for each in answer.recommendations]
        figure = charts.lanes(answer.lanes, titles, answer.meetings, page.shown.as_of, look, t)
        parts.picture(figure, words.lanes(answer.lanes, titles, answer.stamp, t), "member.lanes")

    parts.section(t("member-statements"), "statements")
    if answer.statements:
        parts.statements(
            page,
            answer.statements,
            answer.names,
            answer.recommendations,
            f"statements.{code}",
            lead="recommendation",
            anchors=True,
        )
        every = (*answer.statements, *answer.related)
        parts.take_away_table(page, f"statements-{code}", lambda: tables.statements(every), answer.stamp)
    else:
        parts.html(markup.box("empty", t("member-none", day=page.shown.as_of), t))
    parts.related(page, answer.related, answer.names, answer.recommendations, lead="recommendation")

    if answer.facts:
        parts.section(t("member-facts"))
        parts.html(markup.facts(answer, t))
