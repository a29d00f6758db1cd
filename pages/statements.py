"""Everything said, filtered; and one statement by its address, with its versions and citation."""

from monitoring.answers import Filter, tables
from monitoring.ask import codes
from monitoring.pictures import markup
from monitoring.view import View
from pages.shared import context, data, filters, parts, revisions

page = context.current()
t, links = page.t, page.links
one = page.code("statement")
wanted = Filter() if one else codes.statements_wanted(data.base(page.shown), page.shown.as_of, page.asked)


def ask(view: View):
    """The answer of this page under a view: one statement, or all that the filter lets through."""
    return data.statement(view, one) if one else data.statements(view, wanted)


answer = ask(page.shown)
if one:
    parts.called(page, t.text(answer.names[answer.statement.member]))
    parts.html(markup.one_statement(answer, t, links, base=page.base))
    revisions.of_statement(page, one)
    parts.take_away(page, "statement", ask, tables.one_statement, drawn=False)
    parts.link(t("statements-back"), links("statements"))
else:
    lead = t("statements-lead", count=len(answer.statements), total=answer.total, day=page.shown.as_of)
    parts.html(markup.head(t("statements-title"), [lead], answer.stamp, t))
    filters.controls(page, answer)
    if answer.statements:
        parts.statements(page, answer.statements, answer.names, answer.recommendations, "list")
        parts.take_away(page, "statements", ask, tables.found, drawn=False)
    else:
        clear = {"link": t("statements-clear"), "address": links("statements")} if wanted != Filter() else {}
        parts.html(markup.box("empty", t("statements-none"), t, **clear))
