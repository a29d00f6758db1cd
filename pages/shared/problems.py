"""What could not be shown: one sentence, and the choices there are."""

from __future__ import annotations

import logging

import streamlit as st

from monitoring.errors import MonitoringError
from monitoring.i18n import translator
from monitoring.pictures import markup, problem

from . import data
from .context import Page, preferred

log = logging.getLogger("monitoring")


def show(page: Page, error: MonitoringError) -> None:
    """Say in one sentence what could not be shown, and which choices there are."""
    # Without need the store is not asked: it may be what cannot be shown.
    of_the_six = page.view is not None and error.places.get("name") == "rec"
    six = data.base(page.shown).recommendations if of_the_six else ()
    st.html(problem.told(problem.Asked(page.name, page.view, page.today, page.asked, six), error, page.t))


def unexpected(error: Exception) -> bool:
    """Whatever else goes wrong in a run: the log has the whole of it, the reader one sentence."""
    log.error("a page could not be drawn", exc_info=error)
    t = translator(preferred())
    choices = [markup.Choice(t("problem-start"), f"/?lang={t.language}")]
    st.html(markup.problem(t("problem-unexpected_title"), t("problem-unexpected"), choices, t))
    return True
