"""One picture by its name, for whoever asks: a page's button, the command line.

Names are codes: ``overview``, ``tiles`` (any of the six), ``tiles-4``, ``coverage``,
``recommendation-4``, ``lanes-4`` (who spoke when), ``member-URY`` (``lanes-URY`` is the same picture: it
holds where the Member stands and when it spoke).
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from . import ask
from .answers import assemble
from .briefs import picture, single
from .errors import BadAddress
from .i18n import Translator
from .pictures.links import Links
from .view import View

NAMES = ("overview", "tiles", "coverage", "recommendation-N", "lanes-N", "member-CODE")


def named(
    session: Session, view: View, base: ask.Known, name: str, t: Translator, links: Links
) -> picture.Picture:
    """The picture of a name, in one language, as of a view.

    Errors: BadAddress for a name, number or Member that does not exist, naming the choices.
    """
    kind, _, code = name.partition("-")
    if code and (kind == "member" or (kind == "lanes" and not code.isdigit())):
        return picture.member(ask.member(session, view, base, code), t, links)
    if kind in ("recommendation", "lanes") and code:
        answer = ask.recommendation(session, view, base, _number(name, code))
        return (
            picture.recommendation(answer, t, links) if kind != "lanes" else picture.lanes(answer, t, links)
        )
    if name == "overview":
        return picture.overview(ask.overview(session, view, base), t, links)
    if name == "coverage":
        return picture.coverage(ask.overview(session, view, base), t, links)
    if kind == "tiles":
        number = _number(name, code) if code else assemble.ANY
        if number == assemble.ANY:
            return picture.tiles(ask.overview(session, view, base), number, t, links)
        return picture.tiles(ask.recommendation(session, view, base, number), number, t, links)
    raise BadAddress("address-chart", name="chart", found=name, options=NAMES)


def slide(session: Session, view: View, base: ask.Known, name: str, t: Translator, links: Links) -> bytes:
    """The chart of a name as one slide: a native chart where it is that of the six or of one of them, else
    its picture with its words.

    Errors: BadAddress, as for named
    """
    from .briefs import powerpoint

    kind, _, code = name.partition("-")
    if name == "overview":
        return powerpoint.write(single.chart(ask.overview(session, view, base), t, links), t)
    if kind == "recommendation" and code:
        answer = ask.recommendation(session, view, base, _number(name, code))
        return powerpoint.write(single.chart(answer, t, links), t)
    drawn = named(session, view, base, name, t, links)
    inside, size = powerpoint.on_a_slide(drawn)
    return powerpoint.picture_slide(drawn, picture.draw(inside, "png", size), t)


def _number(name: str, code: str) -> int:
    if code not in {"1", "2", "3", "4", "5", "6"}:
        raise BadAddress("address-chart", name="chart", found=name, options=NAMES)
    return int(code)
