"""From when to when: which meeting is looked at, and with which it is compared."""

from __future__ import annotations

import datetime

from .. import view as views
from ..answers.meeting import Between
from ..answers.pieces import Meeting
from ..errors import BadAddress
from ..vocabulary import ADOPTED_ON
from .known import Known

FAR = datetime.date(2243, 12, 31)
"""Later than any meeting that can be entered."""

TODAY = "today"
"""What stands in the address in place of a meeting where the day it is now is looked at."""


def choices(base: Known) -> tuple[Meeting, ...]:
    """The meetings of the Group from the adoption on, those to come among them, oldest first."""
    return base.meetings(FAR)


def between(base: Known, today: datetime.date, *, meeting: str = "", since: str = "") -> Between:
    """What the codes of an address ask for: a meeting, and the one with which it is compared.

    meeting:  code of a meeting, or "today"; "" is the last one that was held
    since:    code of an earlier one; "" is the one before, and for today or a meeting to come the last one
    Errors:   BadAddress, naming the codes there are; also where since is not earlier
    """
    held = choices(base)
    if not meeting:
        found: Meeting | None = _last(held, today + datetime.timedelta(days=1))
    else:
        found = None if meeting == TODAY else _named(held, "meeting", meeting)
    as_of = min(found.day.on, today) if found else today
    if since:
        earlier: Meeting | None = _named(_before(held, as_of), "since", since)
    else:
        earlier = _last(held, as_of)
    earlier = None if earlier == found else earlier
    return Between(as_of, earlier.day.on if earlier else ADOPTED_ON, found, earlier)


def between_days(base: Known, today: datetime.date, as_of: str = "", since: str = "") -> Between:
    """What the options of a command ask for: each a day, YYYY-MM-DD, or the code of a meeting.

    as_of:   "" is today
    since:   "" is the meeting before
    Errors:  BadAddress, naming the codes there are; also where since is not earlier
    """
    held = choices(base)
    found = _found(held, as_of)
    day = min(found.day.on, today) if found else views.day_of(as_of, today)
    earlier = _found(held, since) if since else _last(held, day)
    if earlier is not None and earlier == found:
        earlier = None
    if since and earlier is None:
        since_on = views.day_of(since, today)
    else:
        since_on = earlier.day.on if earlier else ADOPTED_ON
    if since and since_on >= day:
        options = tuple(each.meeting for each in _before(held, day))
        raise BadAddress("address-since", name="since", found=since, options=options)
    return Between(day, since_on, found, earlier)


def _found(held: tuple[Meeting, ...], code: str) -> Meeting | None:
    return next((each for each in held if each.meeting == code), None)


def _named(held: tuple[Meeting, ...], name: str, code: str) -> Meeting:
    found = _found(held, code)
    if found is None:
        options = tuple(each.meeting for each in held)
        raise BadAddress(f"address-{name}", name=name, found=code, options=options)
    return found


def _before(held: tuple[Meeting, ...], day: datetime.date) -> tuple[Meeting, ...]:
    return tuple(each for each in held if each.day.on < day)


def _last(held: tuple[Meeting, ...], day: datetime.date) -> Meeting | None:
    """The last meeting before a day."""
    earlier = _before(held, day)
    return earlier[-1] if earlier else None
