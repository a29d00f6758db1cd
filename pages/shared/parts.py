"""What pages show alike: headings, choices, pictures with their table and files, statements, problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from monitoring.answers import Overview, RecommendationAnswer, tables
from monitoring.answers.pieces import Names, Recommendation, Statement, Tile
from monitoring.ask import codes
from monitoring.pictures import charts, markup, words
from monitoring.pictures.order import AT_ONCE, newest_first, shown_at_once
from monitoring.view import View

from . import data
from .context import Page
from .take import as_table as as_table
from .take import take_away as take_away

Tiled = Overview | RecommendationAnswer


def html(piece: str) -> None:
    """Put a piece of HTML on the page."""
    st.html(piece)


def called(page: Page, name: str) -> None:
    """Call the tab by what the page is about, such as the name of a Member (WCAG 2.4.2)."""
    st.set_page_config(page_title=f"{name} · {page.t('nav-title')}")


def section(title: str, anchor: str = "") -> None:
    """Begin a section."""
    st.html(markup.heading2(title, anchor))


def choose(
    page: Page,
    code: str,
    options: Sequence[str],
    *,
    label: str,
    name: Callable[[str], str],
    default: str,
) -> str:
    """A row of choices whose codes stand in the address; the default is left out there.

    Errors: BadAddress where the address holds a code that is not among the options.
    """
    chosen = code_of(page, code, options, default)
    key = f"{page.name}.{code}"
    st.session_state[key] = chosen
    st.segmented_control(
        label,
        options,
        format_func=name,
        required=True,
        label_visibility="collapsed",
        key=key,
        on_change=write,
        args=(code, key, default),
    )
    return chosen


def code_of(page: Page, code: str, options: Sequence[str], default: str = "") -> str:
    """A code of the address that must be among some options. Errors: BadAddress, naming them."""
    return codes.one_of(page.asked, code, options, default)


def pick(
    page: Page, code: str, named: Mapping[str, str], *, label: str, empty: str, default: str = ""
) -> str:
    """A list to choose from, with search; its code stands in the address.

    named:  code -> its name, in the order shown
    """
    chosen = code_of(page, code, tuple(named), default)
    key = f"{page.name}.{code}"
    st.session_state[key] = chosen or None
    st.selectbox(
        label,
        list(named),
        format_func=lambda one: named[one],
        filter_mode="contains",
        placeholder=empty,
        key=key,
        on_change=write,
        args=(code, key, default),
    )
    return chosen


def write(code: str, key: str, default: str = "") -> None:
    """Put what was chosen into the address, or take it out where it is the default."""
    chosen = st.session_state[key]
    if chosen in (None, "", default):
        st.query_params.pop(code, None)
    else:
        st.query_params[code] = str(chosen)


def picture(figure: Any, words: str, key: str, *, on_select: Any = "ignore") -> Any:
    """A chart, with the words that say the same to those who do not see it."""
    return st.plotly_chart(
        figure,
        theme=None,
        height=figure.layout.height,  # told beforehand, so that its place is kept until its script is there
        config=charts.CONFIG,
        alt=words,
        key=key,
        on_select=on_select,
        selection_mode="points",
    )


def tile_grid(
    page: Page,
    number: int,
    ask: Callable[[View], Tiled],
    tiles_of: Callable[[Any], Sequence[Tile]],
) -> None:
    """Every Member: the grid, and on narrow screens the list that takes its place. A click opens a Member."""
    t, look, view = page.t, page.look, page.shown
    answer = ask(view)
    tiles = tiles_of(answer)
    found = [each for each in data.base(view).recommendations if each.number == number]
    one = found[0] if found else None
    key = (view, t.language, number)
    html(data.drawn("tile legend", key, lambda: markup.tile_legend(number, tiles, answer.stamp, t, one)))
    with st.container(key="tilegrid"):
        figure = data.drawn(
            "tiles", (*key, look.name), lambda: charts.tiles(tiles, answer.names, look, t, number=number)
        )
        clicked = picture(
            figure,
            data.drawn("tile words", key, lambda: words.tiles(number, tiles, answer.stamp, t, one)),
            f"{page.name}.tiles",
            on_select="rerun",
        )
    with st.container(key="tilegrid-lists"):
        html(
            data.drawn(
                "tile lists", key, lambda: markup.tile_lists(number, tiles, answer.names, t, page.links)
            )
        )
    points = clicked.selection.points if clicked else []
    if points and points[0].get("customdata"):
        st.switch_page("pages/member.py", query_params=page.codes(member=_first(points[0]["customdata"])))
    name = f"tiles-{number}" if number else "tiles"
    take_away(page, name, ask, lambda answered: tables.tiles(number, tiles_of(answered)))


def _first(customdata: Any) -> str:
    return str(customdata[0] if isinstance(customdata, list | tuple) else customdata)


def lanes(page: Page, answer: RecommendationAnswer) -> None:
    """Who spoke when: a lane for each while they are few, else how many by each meeting."""
    t, as_of = page.t, page.shown.as_of
    order = t.sorted(answer.lanes, key=lambda lane: words.name(t, answer.names, lane.member))
    titles = [words.name(t, answer.names, lane.member) for lane in order]
    if len(order) <= charts.LANES_UP_TO:
        figure = charts.lanes(order, titles, answer.meetings, as_of, page.look, t, pitch=40)
        said = words.lanes(order, titles, answer.stamp, t)
    else:
        html(markup.lanes_dense_head(answer.stamp, t))
        figure = charts.lanes_dense(answer.movement, answer.meetings, as_of, page.look, t)
        said = words.lanes_dense(answer.movement, answer.stamp, t)
    picture(figure, said, f"{page.name}.lanes")


def fold(label: str, piece: str) -> None:
    """Something that most do not need, behind its label."""
    with st.expander(label):
        html(piece)


def link(text: str, address: str) -> None:
    """A link that stands alone."""
    html(markup.link(text, address))


def statements(
    page: Page,
    said: Sequence[Statement],
    names: Names,
    recommendations: Sequence[Recommendation],
    key: str,
    **how: Any,
) -> None:
    """Statements in the order given, twenty at a time; as many as the address says at first, if it does."""
    held = f"{page.name}.{key}.shown"
    shown = st.session_state.setdefault(held, shown_at_once(page.asked))
    part = newest_first(said, names, page.t)[:shown]
    which = (
        page.shown,
        page.t.language,
        tuple(one.statement for one in part),
        *how.items(),
        len(recommendations),
    )
    html(
        data.drawn(
            "statements",
            which,
            lambda: markup.statements(part, names, recommendations, page.t, page.links, **how),
        )
    )
    left = len(said) - shown
    if left > 0:
        more = page.t("statements-more", count=min(left, AT_ONCE))
        st.button(more, key=f"{page.name}.{key}.more", on_click=_more, args=(held,))


def _more(held: str) -> None:
    st.session_state[held] += AT_ONCE


def related(page: Page, said: Sequence[Statement], names: Names, recommendations: Any, **how: Any) -> None:
    """Words in related WTO work, under a heading of their own; nothing where there are none."""
    if said:
        section(page.t("related-title"), "related")
        counted = page.shown.related
        html(markup.box("note", page.t("related-note_counted" if counted else "related-note"), page.t))
        statements(page, said, names, recommendations, "related", **how)
