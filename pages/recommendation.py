"""One recommendation: who stands where, who spoke when, and what was said."""

from monitoring.answers import tables
from monitoring.pictures import markup
from monitoring.view import View
from monitoring.vocabulary import Stage
from pages.shared import context, data, parts

page = context.current()
t, links = page.t, page.links
numbers = [str(each.number) for each in data.base(page.shown).recommendations]
number = int(parts.choose(page, "rec", numbers, label=t("recommendation-choose"), name=str, default="1"))


def ask(view: View):
    """The answer of this page under a view."""
    return data.recommendation(view, number)


answer = ask(page.shown)
parts.html(markup.recommendation_head(answer, t, links))
parts.fold(t("recommendation-asks", count=len(answer.actions)), markup.asks(answer, t))

parts.section(t("recommendation-stand"))
parts.html(markup.legend(t))
parts.html(markup.strip_alone(answer, t))
parts.html(markup.stage_columns(answer, t, links))
silent = answer.strip.counts[Stage.NO_REPORT].delegations
said = t("count-delegations", count=silent, of=answer.stamp.of.delegations)
parts.fold(t("recommendation-silent", delegations=said), markup.silent(answer, t, links))
parts.take_away(page, f"recommendation-{number}", ask, tables.strip)

if answer.strip.heard.members_covered:
    parts.section(t("recommendation-every"))
    parts.tile_grid(page, number, ask, lambda found: found.tiles)

    parts.section(t("recommendation-when"))
    parts.lanes(page, answer)
    parts.take_away(page, f"lanes-{number}", ask, lambda found: tables.lanes(found.lanes))

parts.section(t("recommendation-statements"))
if answer.statements:
    parts.statements(page, answer.statements, answer.names, [], "statements")
else:
    none = "statements-none_in_group" if answer.related else "member-none"
    parts.html(markup.box("empty", t(none, day=page.shown.as_of), t))
parts.related(page, answer.related, answer.names, [])

if answer.systems:
    parts.section(t("recommendation-systems"))
    parts.html(markup.systems(answer, t))
