"""What could not be shown: one sentence, and the choices there are."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from ..answers.pieces import Recommendation
from ..errors import BadAddress, MonitoringError
from ..i18n import Translator
from ..view import View
from . import edition_parts, frame, markup, palette, words
from .links import OWN_CODES, Links

KEPT: Final = frozenset(code for codes in OWN_CODES.values() for code in codes)
"""The codes of one page that a corrected address keeps."""

MOST: Final = 30
"""Up to so many choices are offered where an address could not be read; of more, there is a page."""


@dataclass(frozen=True)
class Asked:
    """What an address asked for, as far as it could be read.

    page             the name of the page
    view             None where the view itself could not be read
    today            the day it is
    codes            all codes of the address
    recommendations  the six; empty where the record was not asked, which may be what cannot be shown
    """

    page: str
    view: View | None
    today: datetime.date
    codes: Mapping[str, str]
    recommendations: Sequence[Recommendation] = ()


def told(asked: Asked, error: MonitoringError, t: Translator) -> str:
    """The sentence of an error, and links to what there is instead."""
    view = asked.view or View(asked.today, 0)
    links = Links(view, t.language)
    name = str(error.places.get("name", ""))
    kept = {c: v for c, v in asked.codes.items() if c in KEPT and c != name} if asked.view else {}
    options = error.choices if isinstance(error, BadAddress) else ()
    options = options if len(options) <= MOST else ()
    choices = [
        markup.Choice(_words(asked, name, one, t), links(asked.page, **{**kept, name: one}))
        for one in options
    ]
    if name == "member" and asked.view:
        choices.append(markup.Choice(t("members-title"), links("member")))
    start = Links(View(asked.today, view.record), t.language)("overview")
    choices.append(markup.Choice(t("problem-start"), start))
    return markup.problem(t("problem-title"), t(error.key, **error.places), choices, t)


def nowhere(public: Sequence[str], today: datetime.date, t: Translator, *, faces: str = "") -> str:
    """A whole page for an address at which there is nothing: one sentence, with the menu and the languages.
    It is the same for everybody, so that it offers nobody to sign in who may have done so.

    public:  the names of the pages in the menu
    today:   the day it is, under which the menu leads on
    faces:   the style that names the fonts; the page can be read without
    """
    links = Links(View(today, 0), t.language)
    title = t("service-nowhere_title")
    start = markup.Choice(t("problem-start"), links("overview"))
    around = edition_parts.Around(
        here="",
        pages=[(name, links(name)) for name in public],
        menus=(),
        # The same address in another language: it may hold anything, so that only its query is written.
        language=edition_parts.offered(frame.languages(t), lambda code: f"?lang={code}"),
        sign_in="",
    )
    piece = markup.problem(title, t("service-nowhere"), [start], t)
    body = Markup(edition_parts.frame([piece], around, t))
    sheet = Markup(faces + palette.edition_css())
    named = f"{title} · {t('nav-title')}"
    return markup.render("edition_page", t, title=named, body=body, sheet=sheet)


def _words(asked: Asked, name: str, code: str, t: Translator) -> str:
    """The words of a choice; its code where it has none."""
    if name == "rec" and asked.view and code.isdigit():
        found = [one for one in asked.recommendations if one.number == int(code)]
        return words.numbered(t, found[0]) if found else t("overview-any")
    for key in (f"{name}-{code}", f"bar-language-{code}"):
        if t.has(key):
            return t(key)
    return code
