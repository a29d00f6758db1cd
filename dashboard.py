"""The monitor of the December 2020 MSME package: launcher and frame.

``streamlit run dashboard.py`` imports this file once to find ``app``, the server; every visit then runs
it as a script, which finds out who looks, at which view and in which language, and offers the pages.
"""

import streamlit as st

from monitoring.service import sign_in
from monitoring.service.application import lifespan, middleware, routes
from pages.shared import bar, context, problems

context.close_pages_hole()


def main() -> None:
    """Draw the frame of every page, then the page that was asked for."""
    visit = context.arrive()
    chosen = st.navigation(context.offered(visit), position="top")
    title = f"{chosen.title} · {visit.t('nav-title')}"
    st.set_page_config(page_title=title, page_icon="static/mark.svg", layout="wide")
    bar.style(visit)
    with context.on(visit, chosen.url_path):
        bar.draw()
        context.run(chosen)


if __name__ == "__main__":
    main()
else:
    app = st.App(
        "dashboard.py",
        lifespan=lifespan,
        middleware=middleware(context.PAGES, context.PUBLIC),
        routes=routes(context.PAGES, context.PUBLIC),
        on_script_error=problems.unexpected,
        secrets=sign_in.provider_secrets(),
    )
