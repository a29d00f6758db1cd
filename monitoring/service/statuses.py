"""Which HTTP status says what went wrong, for the programs among the readers."""

from __future__ import annotations

from typing import Final

from ..errors import BadAddress, MonitoringError, NotFound, Refused

NAMES_ONE: Final = frozenset({"chart", "rec", "member", "meeting", "since", "record"})
"""Parts of an address that name one thing: a code that is none of theirs leads to nothing."""

UNAVAILABLE: Final = 503
RETRY: Final = {"Retry-After": "60"}
"""Goes with UNAVAILABLE: when it is worth asking again, in seconds."""


def status_of(error: MonitoringError) -> int:
    """404 where there is no such thing, 400 where an address cannot be read, 403 for who has no right to it;
    503 for all else, above all a store that does not answer: later perhaps."""
    if isinstance(error, BadAddress):
        return 404 if error.places.get("name") in NAMES_ONE else 400
    if isinstance(error, NotFound):
        return 404
    return 403 if isinstance(error, Refused) else UNAVAILABLE
