"""Good practices offered, help asked for, and who offers what others ask for."""

from monitoring.answers import practice_tables
from monitoring.ask import codes
from monitoring.pictures import markup, practices
from monitoring.view import View
from pages.shared import context, data, filters, parts

page = context.current()
t, links = page.t, page.links
wanted = codes.practices_wanted(data.base(page.shown), page.asked)


def ask(view: View):
    """The answer of this page under a view."""
    return data.practices(view, wanted)


answer = ask(page.shown)
parts.html(practices.page_head(answer, t))
if answer.total:
    filters.choose_practices(page, answer)
if answer.offers:
    parts.html(practices.offers(answer, t, links))
    parts.take_away(page, "practices", ask, practice_tables.offers, drawn=False)
elif answer.total:
    told = {"link": t("practices-clear"), "address": links("practices")}
    parts.html(markup.box("empty", t("practices-none_wanted"), t, **told))
else:
    parts.html(markup.box("empty", t("practices-none"), t))
