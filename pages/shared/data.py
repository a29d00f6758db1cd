"""Who looks, what they may see now, and the answers of this process (monitoring.service.kept): pages ask
here, never the record itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Condition
from typing import Any

from cachetools import cached

from monitoring.record import access, signing
from monitoring.record.access import Reader
from monitoring.service.health import store
from monitoring.service.kept import about as about
from monitoring.service.kept import base as base
from monitoring.service.kept import between as between
from monitoring.service.kept import cache, key
from monitoring.service.kept import forget as forget
from monitoring.service.kept import kept as kept
from monitoring.service.kept import known as known
from monitoring.service.kept import latest_record as latest_record
from monitoring.service.kept import meeting as meeting
from monitoring.service.kept import meetings as meetings
from monitoring.service.kept import member as member
from monitoring.service.kept import overview as overview
from monitoring.service.kept import practices as practices
from monitoring.service.kept import recommendation as recommendation
from monitoring.service.kept import statement as statement
from monitoring.service.kept import statements as statements
from monitoring.view import View

VOUCHED, COOKIE = "vouched ", "cookie "
"""How a token begins: an address that an identity provider vouches for, or the secret of a cookie."""


def vouched(email: str, verified: bool) -> str:
    """The token of somebody who came through an identity provider; empty unless the address is verified."""
    return f"{VOUCHED}{email}" if email and verified else ""


def by_cookie(secret: str) -> str:
    """The token of somebody who came with a cookie; empty without one."""
    return f"{COOKIE}{secret}" if secret else ""


def arrival(token: str) -> tuple[int, Reader]:
    """The number of the record as it is now, and who looks: both asked anew in every run."""
    return latest_record(), reader_of(token)


def reader_of(token: str) -> Reader:
    """Who it is, as the store knows it now: a right that was taken away is gone at the next click."""
    if not token:
        return access.ANYONE
    if token.startswith(VOUCHED):
        with store().reading() as session:
            return signing.reader_of_provider(session, token.removeprefix(VOUCHED), True)
    secret = token.removeprefix(COOKIE)
    with store().reading() as session:
        reader = signing.reader_of(session, secret)
    if reader != access.ANYONE:
        signing.touch(store(), secret)
    return reader


def allowed(view: View, token: str) -> View:
    """The view with what its reader may see now; for what runs later than the page that drew it.

    The newest record is asked for too: what was narrowed since the page was drawn is not given again from
    what is kept.
    """
    latest_record()
    return replace(view, sees=access.sees(reader_of(token)))


_DRAWN = cache(128)


@cached(_DRAWN, key=lambda name, hangs_on, draw: key(name, *hangs_on), condition=Condition())
def drawn(name: str, hangs_on: tuple[object, ...], draw: Callable[[], Any]) -> Any:
    """A picture or a piece of HTML that depends on nothing but its name and what it hangs on, drawn once."""
    return draw()
