"""Everything said, filtered; and one statement by its address, with its versions and citation."""

from monitoring.answers import Filter, tables
from monitoring.pictures import markup
from pages.shared import context, data, filters, parts

page = context.current()
t, links = page.t, page.links

if one := page.code("statement"):
    found = data.statement(page.shown, one)
    parts.html(markup.one_statement(found, t, links, base=page.base))
    parts.take_away_table(page, f"statement-{one}", lambda: tables.statements([found.statement]), found.stamp)
    parts.link(t("statements-back"), links("statements"))
else:
    wanted = filters.wanted(page)
    answer = data.statements(page.shown, wanted)
    lead = t("statements-lead", count=len(answer.statements), total=answer.total, day=page.shown.as_of)
    parts.html(markup.head(t("statements-title"), [lead], answer.stamp, t))
    filters.controls(page, answer)
    if answer.statements:
        parts.statements(page, answer.statements, answer.names, answer.recommendations, "list")
        parts.take_away_table(page, "statements", lambda: tables.statements(answer.statements), answer.stamp)
    else:
        parts.html(
            markup.box(
                "empty",
                t("statements-none"),
                t,
                link=t("statements-clear") if wanted != Filter() else "",
                address=links("statements"),
            )
        )
