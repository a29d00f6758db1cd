"""Who looks at what in this run: the language, the View and the theme, read from the address.

The address is the only truth. A page asks ``context.current()``, which answers only while dashboard.py
runs that page: a page file that Streamlit would run alone shows nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from urllib.parse import urlencode, urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.pages_manager import PagesManager

from monitoring import i18n
from monitoring import view as views
from monitoring.errors import BadAddress, MonitoringError
from monitoring.i18n import Translator, translator
from monitoring.pictures.links import Links
from monitoring.pictures.palette import DARK, LIGHT, Look
from monitoring.record import access, signing
from monitoring.record.access import ANYONE, Reader, Subject
from monitoring.settings import Settings, settings
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Right, Status

from . import data

PUBLIC = ("overview", "recommendation", "member", "meeting", "practices", "statements", "about")
"""What anyone finds in the menu, in its order; each is the file of that name, at the address of that name."""

DESKS = ("report", "desk", "accounts")
"""The desks of those who signed in. Each has its address; the menu names those that its reader can use."""

PAGES = (*PUBLIC, *DESKS)

VIEW_CODES = ("asof", "scope", "related", "lang", "record")
"""The codes of an address that go with the reader from page to page."""


@dataclass(frozen=True)
class Page:
    """One run of one page: what it shows, to whom, in which language and theme.

    view is None where the address holds a code that does not exist; ``problem`` says which.
    reader is who looks, as the store knows it in this run; token is by what it is known, for what runs
    later than the page (files, fragments) and must ask anew.
    """

    name: str
    t: Translator
    look: Look
    today: datetime.date
    view: View | None
    problem: MonitoringError | None = None
    reader: Reader = ANYONE
    token: str = ""

    @property
    def shown(self) -> View:
        """The view; only asked where there is one."""
        if self.view is None:
            raise self.problem or BadAddress("address-unreadable")
        return self.view

    @property
    def links(self) -> Links:
        """Addresses that keep this view and language."""
        return Links(self.shown, self.t.language)

    def again(self) -> Page:
        """The same page for what runs later than it: with what its reader may see now."""
        return replace(self, view=data.allowed(self.shown, self.token))

    @property
    def base(self) -> str:
        """The public address of the program: as set, else as the reader's browser knows it."""
        chosen = settings().public_url
        if chosen != Settings().public_url or not st.context.url:
            return chosen
        parts = urlsplit(st.context.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def here(self) -> str:
        """The address of this page without the host, to come back to after signing in."""
        return f"/{self.name}?{urlencode(st.query_params.to_dict())}"

    @property
    def kept_codes(self) -> dict[str, str]:
        """The codes of the address that belong to this page alone, such as ``rec``."""
        return {name: code for name, code in st.query_params.items() if name not in VIEW_CODES}

    def codes(self, **more: str) -> dict[str, str]:
        """The codes of an address under this view and language, and some more."""
        return {**views.to_query(self.shown), "lang": self.t.language, **more}

    @property
    def asked(self) -> dict[str, str]:
        """All codes of the address."""
        return dict(st.query_params.to_dict())

    def code(self, name: str) -> str:
        """A code of the address, such as ``rec`` or ``member``; empty where it is not there."""
        return st.query_params.get(name, "")


_CURRENT: ContextVar[Page | None] = ContextVar("page", default=None)


def current() -> Page:
    """The page of this run. Raises where dashboard.py did not begin the run: no page stands alone."""
    page = _CURRENT.get()
    if page is None:
        st.stop()
    return page


@contextmanager
def on(visit: Page, name: str) -> Iterator[None]:
    """Let ``current()`` answer for the page of this name."""
    token = _CURRENT.set(replace(visit, name=name or PAGES[0]))
    try:
        yield
    finally:
        _CURRENT.reset(token)


def arrive() -> Page:
    """Read the address, and write back what must always stand in it: the as-of day and the language.

    A click on the menu drops the query; then the view the reader had is put back.
    """
    query = _query()
    language = query.get("lang") or preferred()
    look = DARK if st.context.theme.type == "dark" else LIGHT
    today = datetime.datetime.now(datetime.UTC).date()
    token, reader = token_now(), ANYONE
    try:
        if language not in LANGUAGES:
            raise BadAddress("address-lang", name="lang", found=language, options=LANGUAGES)
        today = views.today(settings().timezone)
        latest, reader = data.arrival(token)
        view = views.from_query(query, today=today, latest=latest, sees=access.sees(reader))
    except MonitoringError as error:
        said = language if language in LANGUAGES else preferred()
        return Page("", translator(said), look, today, None, error, reader, token)
    _write_back({**views.to_query(view), "lang": language})
    return Page("", translator(language), look, today, view, None, reader, token)


def token_now() -> str:
    """By what this browser is known: the secret of its cookie, or the address its provider vouches for."""
    if settings().oidc_metadata:
        if st.query_params.get("sign_in") == "provider" and not st.user.is_logged_in:
            st.login()
        if st.user.is_logged_in:
            return data.vouched(str(st.user.get("email", "")), st.user.get("email_verified") is True)
    return data.by_cookie(st.context.cookies.get(signing.SIGNED_IN_COOKIE, ""))


def _query() -> dict[str, str]:
    query = dict(st.query_params.to_dict())
    if not {"asof", "lang"} & set(query):
        query = {**st.session_state.get("view_codes", {}), **query}
    return query


def _write_back(codes: dict[str, str]) -> None:
    st.session_state["view_codes"] = codes
    now = st.query_params.to_dict()
    wanted = {name: text for name, text in now.items() if name not in VIEW_CODES} | codes
    if wanted != now:
        # One assignment, not one a code: each would be a step in the browser's history.
        st.query_params.from_dict(wanted)


def preferred() -> str:
    """The language of the address, else of the browser, else English."""
    if st.query_params.get("lang") in LANGUAGES:
        return str(st.query_params["lang"])
    # The header is what the first response went by; what the browser's scripts say may be another.
    return i18n.preferred(st.context.headers.get("Accept-Language") or st.context.locale or "")


def offered(visit: Page) -> list[StreamlitPage]:
    """The pages of the menu; the first is at home at "/"."""
    seen = {*PUBLIC, *_desks(visit.reader)}
    return [
        st.Page(
            f"pages/{name}.py",
            title=visit.t(f"nav-{name}"),
            url_path=name,
            default=name == PAGES[0],
            visibility="visible" if name in seen else "hidden",
        )
        for name in PAGES
    ]


def _desks(reader: Reader) -> list[str]:
    """The desks that a reader can use. Politeness: whoever opens another is refused by what it asks."""
    mine = [Subject(member, Status.DRAFT) for member in reader.members]
    handed = Subject(status=Status.DRAFT, draft=reader.draft)
    has = {
        "report": any(access.may(reader, Right.WRITE_DRAFT, one) for one in [*mine, handed]),
        "desk": access.may(reader, Right.READ_WAITING),
        "accounts": reader.signed_in,
    }
    return [name for name in DESKS if has[name]]


def run(chosen: StreamlitPage) -> None:
    """Run a page; whatever it raises on purpose becomes one sentence with the choices there are."""
    from . import problems

    page = current()
    try:
        page.shown  # noqa: B018 -- an address that cannot be read is told before the page asks anything
        chosen.run()
    except MonitoringError as error:
        problems.show(page, error)


def close_pages_hole() -> None:
    """Keep Streamlit from running files of pages/ by address, without dashboard.py and its frame.

    Until somebody opened "/" on a fresh server, it takes pages/ for pages of its own kind. The name is
    internal to Streamlit; a test on a fresh server pins it.
    """
    if getattr(PagesManager.__init__, "closes_the_hole", False):
        return
    plain = PagesManager.__init__

    def __init__(self: PagesManager, *given: object, **named: object) -> None:
        plain(self, *given, **named)  # type: ignore[arg-type]
        PagesManager.uses_pages_directory = False

    __init__.closes_the_hole = True  # type: ignore[attr-defined]
    PagesManager.__init__ = __init__  # type: ignore[method-assign]
