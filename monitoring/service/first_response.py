"""The answer in the first response: every public page for reading, made before any script has come.

For a reader without a cookie of a session the server asks the same questions as the page itself, of the
public record, and puts the answer into the HTML beside the place where the live page will stand. It is all
there is where JavaScript is off, or where the scripts never arrive.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from .. import ask
from .. import view as views
from ..answers.meeting import Between
from ..ask import codes as asked
from ..errors import BadAddress, MonitoringError
from ..i18n import Translator, translator
from ..pictures import edition, edition_meeting, frame, problem
from ..pictures.edition_parts import Around, Choice, Field, Form, Offered, Pieces, Reader, offered
from ..pictures.edition_parts import frame as framed
from ..pictures.links import OWN_CODES, Links
from ..pictures.order import AT_ONCE, shown_at_once
from ..record.access import ANYONE
from ..settings import settings
from ..view import View
from ..vocabulary import ADOPTED_ON, LANGUAGES, Scope
from . import behind, kept
from .statuses import status_of

LONGEST: Final = 200
"""Letters that any code may have; a longer one is cut, as its field would cut it."""


@dataclass(frozen=True)
class Asked:
    """What a request asks for: a page, in a language, through a view, with its own codes.

    newest  the number of the record as it is: an answer hangs on it even where an older record is shown
    """

    page: str
    language: str
    view: View
    today: datetime.date
    codes: tuple[tuple[str, str], ...]
    newest: int


@dataclass(frozen=True)
class Written:
    """A page for reading: its HTML, its title and lead for those who paste the address, and the HTTP status:
    200, or what says to programs that it could not be shown."""

    html: str
    title: str
    lead: str
    status: int = 200

    @property
    def is_problem(self) -> bool:
        return self.status != 200


def read(page: str, query: Mapping[str, str], language: str) -> Asked:
    """What an address asks for. Errors: BadAddress, StoreError, and what else the store says."""
    query = {name: code[:LONGEST] for name, code in query.items()}
    if query.get("lang") and query["lang"] not in LANGUAGES:
        raise BadAddress("address-lang", name="lang", found=query["lang"], options=LANGUAGES)
    today = views.today(settings().timezone)
    newest = kept.latest_record()
    view = views.from_query(query, today=today, latest=newest)
    codes = {name: query.get(name, "") for name in OWN_CODES[page]}
    many = shown_at_once(codes)
    codes |= {"show": str(many) if many > AT_ONCE else ""}  # one way to write it, one page that is kept
    return Asked(page, language, view, today, tuple((n, code) for n, code in codes.items() if code), newest)


def write(wanted: Asked, public: tuple[str, ...]) -> Written:
    """The page that was asked for, or the sentence that says what could not be shown.

    public:  the names of the pages in the menu
    """
    t = translator(wanted.language)
    codes = dict(wanted.codes)
    links = Links(wanted.view, wanted.language)
    reader = Reader(t, links, codes, settings().public_url)
    try:
        pieces = COMPOSED[wanted.page](wanted, reader)
    except MonitoringError as error:
        return trouble(wanted.page, error, wanted.language, public, wanted)
    return _framed(pieces, _around(wanted, public, reader), t)


def trouble(
    page: str, error: MonitoringError, language: str, public: tuple[str, ...], wanted: Asked | None = None
) -> Written:
    """What could not be shown, in one sentence, with the choices there are."""
    t = translator(language)
    today = views.today(settings().timezone)
    of_the_six = error.places.get("name") == "rec"
    six = kept.base(wanted.view).recommendations if wanted and of_the_six else ()
    view, codes = (wanted.view, dict(wanted.codes)) if wanted else (None, {})
    piece = problem.told(problem.Asked(page, view, today, codes, six), error, t)
    links = Links(view or View(today, 0), language)
    around = Around(
        page, _pages(public, links), (), _languages(links, page, codes, t), _sign_in(page, links, {})
    )
    return replace(_framed([piece], around, t), status=status_of(error))


def _framed(pieces: Pieces, around: Around, t: Translator) -> Written:
    return Written(framed(pieces, around, t), *edition.title_and_lead(pieces))


# Round the page


def _around(wanted: Asked, public: tuple[str, ...], r: Reader) -> Around:
    menus = [_days(wanted, r), _of_whom(wanted, r)]
    language = _languages(r.links, wanted.page, r.codes, r.t)
    return Around(
        wanted.page, _pages(public, r.links), menus, language, _sign_in(wanted.page, r.links, r.codes)
    )


def _pages(public: tuple[str, ...], links: Links) -> list[tuple[str, str]]:
    return [(name, links(name)) for name in public]


def _sign_in(page: str, links: Links, codes: Mapping[str, str]) -> str:
    here = links(page, **codes).partition("?")[2]
    return "/account/sign-in?" + urlencode({"lang": links.language, "next": f"/{page}?{here}"})


def _languages(links: Links, page: str, codes: Mapping[str, str], t: Translator) -> Offered:
    return offered(frame.languages(t), lambda code: Links(links.view, code)(page, **codes))


def _days(wanted: Asked, r: Reader) -> Offered:
    base, t = kept.base(wanted.view), r.t
    if wanted.page == "meeting":
        between = _between(wanted, r)
        menu = frame.meetings(between, ask.choices(base), wanted.today, t)
        return offered(menu, lambda code: r.links("meeting", meeting=code))
    menu = frame.days(wanted.view, base.meetings(wanted.today), wanted.today, t)

    def on(day: str) -> str:
        return replace(r.links, view=r.links.view.on(datetime.date.fromisoformat(day)))(
            wanted.page, **r.codes
        )

    view = {**views.to_query(wanted.view), "lang": t.language, **r.codes}
    day = Field(
        "date", "asof", t("bar-any_day"), view.pop("asof"), first=str(ADOPTED_ON), last=str(wanted.today)
    )
    page = "" if wanted.page == "overview" else wanted.page
    return offered(menu, on)._replace(form=Form(f"/{page}", view, [day]))


def _of_whom(wanted: Asked, r: Reader) -> Offered:
    view, t = wanted.view, r.t

    def under(other: View) -> str:
        return replace(r.links, view=other)(wanted.page, **r.codes)

    menu = frame.of_whom(view, t)
    turned = replace(view, related=not view.related)
    more = t("edition-without_related" if view.related else "bar-related")
    shown = offered(menu, lambda code: under(replace(view, scope=Scope(code))))
    return shown._replace(more=Choice(more, under(turned)))


# The pages


def _overview(wanted: Asked, r: Reader) -> Pieces:
    answer = kept.overview(wanted.view)
    asked.one_of(r.codes, "rec", [str(number) for number in answer.tiles])
    return edition.overview(answer, r)


def _recommendation(wanted: Asked, r: Reader) -> Pieces:
    numbers = asked.numbers(kept.base(wanted.view))
    number = int(asked.one_of(r.codes, "rec", numbers, numbers[0]))
    return edition.recommendation(kept.recommendation(wanted.view, number), numbers, r)


def _member(wanted: Asked, r: Reader) -> Pieces:
    code = asked.one_of(r.codes, "member", tuple(kept.base(wanted.view).names))
    if not code:
        return edition.members(kept.overview(wanted.view), r)
    return edition.member(kept.member(wanted.view, code), r)


def _between(wanted: Asked, r: Reader) -> Between:
    found = (r.codes.get(name, "") for name in ("meeting", "since"))
    return kept.between(wanted.view, wanted.today, *found)


def _meeting(wanted: Asked, r: Reader) -> Pieces:
    between = _between(wanted, r)
    view = wanted.view.on(between.as_of)
    for name, options in edition_meeting.options().items():
        asked.one_of(r.codes, name, options)
    answer = kept.meeting(view, between, wanted.today)
    return edition_meeting.meeting_page(answer, replace(r, links=replace(r.links, view=view)))


def _practices(wanted: Asked, r: Reader) -> Pieces:
    narrowed = asked.practices_wanted(kept.base(wanted.view), r.codes)
    return edition_meeting.practices_page(kept.practices(wanted.view, narrowed), r)


def _statements(wanted: Asked, r: Reader) -> Pieces:
    if one := r.codes.get("statement", ""):
        looked = behind.Looked(ANYONE, r.t, r.links, wanted.today)
        return edition.statement(kept.statement(wanted.view, one), behind.pieces(one, looked), r)
    base = kept.base(wanted.view)
    narrowed = asked.statements_wanted(base, wanted.view.as_of, r.codes)
    return edition.statements(kept.statements(wanted.view, narrowed), r)


def _about(wanted: Asked, r: Reader) -> Pieces:
    return edition.about(kept.about(wanted.view), r)


COMPOSED: Final[Mapping[str, Callable[[Asked, Reader], Pieces]]] = {
    "overview": _overview,
    "recommendation": _recommendation,
    "member": _member,
    "meeting": _meeting,
    "practices": _practices,
    "statements": _statements,
    "about": _about,
}
