"""What could not be shown: one sentence, and the choices there are."""

from __future__ import annotations

import logging

import streamlit as st

from monitoring.errors import BadAddress, MonitoringError
from monitoring.i18n import translator
from monitoring.pictures import markup, words
from monitoring.pictures.links import Links
from monitoring.view import View

from . import data
from .context import Page, preferred

log = logging.getLogger("monitoring")


def show(page: Page, error: MonitoringError) -> None:
    """Say in one sentence what could not be shown, and which choices there are."""
    t = page.t
    # Asked without the store, which may be what cannot be shown.
    view = page.view or View(page.today, 0)
    links = Links(view, t.language)
    name = str(error.places.get("name", ""))
    kept = {} if page.view is None else {c: v for c, v in st.query_params.items() if c in KEPT and c != name}
    options = error.choices if isinstance(error, BadAddress) else ()
    options = options if len(options) <= MOST else ()
    choices = [
        markup.Choice(_choice(page, name, one), links(page.name, **{**kept, name: one})) for one in options
    ]
    if name == "member" and page.view is not None:
        choices.append(markup.Choice(t("members-title"), links("member")))
    choices.append(
        markup.Choice(t("problem-start"), Links(View(page.today, view.record), t.language)("overview"))
    )
    st.html(markup.problem(t("problem-title"), t(error.key, **error.places), choices, t))


def unexpected(error: Exception) -> bool:
    """Whatever else goes wrong in a run: the log has the whole of it, the reader one sentence."""
    log.error("a page could not be drawn", exc_info=error)
    t = translator(preferred())
    choices = [markup.Choice(t("problem-start"), f"/?lang={t.language}")]
    st.html(markup.problem(t("problem-unexpected_title"), t("problem-unexpected"), choices, t))
    return True


def _choice(page: Page, name: str, code: str) -> str:
    """The words of a choice; its code where it has none."""
    t = page.t
    if name == "rec" and page.view is not None and code.isdigit():
        found = [r for r in data.base(page.view).recommendations if r.number == int(code)]
        return words.numbered(t, found[0]) if found else t("overview-any")
    for key in (f"{name}-{code}", f"bar-language-{code}"):
        if t.has(key):
            return t(key)
    return code


KEPT = (
    *("rec", "member", "stage", "origin", "forum", "meeting", "words", "statement"),
    *("since", "hear", "region", "circle"),
)
"""The codes of one page that a corrected address keeps."""

MOST = 30
"""Up to so many choices are offered where an address could not be read; of more, there is a page."""
