"""From when to when: which meeting is looked at, and with which it is compared."""

from __future__ import annotations

import datetime

from .. import view as views
from ..answers.meeting import TODAY as TODAY
from ..answers.meeting import UP_TO, Between
from ..answers.pieces import Meeting
from ..errors import BadAddress
from ..vocabulary import ADOPTED_ON
from .known import Known


def choices(base: Known) -> tuple[Meeting, ...]:
    """The meetings of the Group from the adoption on, those to come among them, oldest first."""
    return base.every_meeting


def between(base: Known, today: datetime.date, *, meeting: str = "", since: str = "") -> Between:
    """What the codes of an address ask for: a meeting, and the one with which it is compared.

    meeting:  code of a meeting, of one to come also with the day up to which is looked (code~day); a day,
              YYYY-MM-DD; or "today"; "" is the last one that was held
    since:    code of an earlier meeting, or an earlier day; "" is the meeting before, and for a day or a
              meeting to come the last one
    Errors:   BadAddress, naming the codes there are; also where since is not earlier
    """
    held = choices(base)
    found, as_of = _looked(held, today, meeting) if meeting else (_last(held, _after(today)), today)
    as_of = min(found.day.on, as_of) if found else as_of
    if not since:
        earlier = _last(held, as_of)
        return Between(as_of, earlier.day.on if earlier else ADOPTED_ON, found, earlier)
    earlier, may = _found(held, since), _before(held, as_of)
    since_on = earlier.day.on if earlier else _day(may, "since", since, today)
    if since_on >= as_of:
        raise _unknown(may, "since", since)
    return Between(as_of, since_on, found, earlier)


def between_days(base: Known, today: datetime.date, as_of: str = "", since: str = "") -> Between:
    """What the options of a command ask for: each a day, YYYY-MM-DD, or the code of a meeting.

    as_of:   "" is today
    since:   "" is the meeting before
    Errors:  BadAddress, naming the codes there are; also where since is not earlier
    """
    held = choices(base)
    found, earlier = _found(held, as_of), _found(held, since)
    day = min(found.day.on, today) if found else views.day_of(as_of, today)
    if since and not earlier:
        views.day_of(since, today)
    return between(base, today, meeting=found.meeting if found else day.isoformat(), since=since)


def _looked(
    held: tuple[Meeting, ...], today: datetime.date, code: str
) -> tuple[Meeting | None, datetime.date]:
    """The meeting that a code names, None where it names a day; and the day up to which it looks."""
    if code == TODAY:
        return None, today
    found, (name, _, day) = _found(held, code), code.partition(UP_TO)
    if found is None and day:
        found = _found(held, name)
        if found is None:
            raise _unknown(held, "meeting", code)
        return found, _day(held, "meeting", day, today)
    return found, today if found else _day(held, "meeting", code, today)


def _day(held: tuple[Meeting, ...], name: str, text: str, today: datetime.date) -> datetime.date:
    try:
        return views.day_of(text, today)
    except BadAddress as error:
        raise _unknown(held, name, text) from error


def _unknown(held: tuple[Meeting, ...], name: str, found: str) -> BadAddress:
    options = tuple(each.meeting for each in held)
    return BadAddress(f"address-{name}", name=name, found=found, options=options)


def _found(held: tuple[Meeting, ...], code: str) -> Meeting | None:
    return next((each for each in held if each.meeting == code), None)


def _before(held: tuple[Meeting, ...], day: datetime.date) -> tuple[Meeting, ...]:
    return tuple(each for each in held if each.day.on < day)


def _last(held: tuple[Meeting, ...], day: datetime.date) -> Meeting | None:
    """The last meeting before a day."""
    earlier = _before(held, day)
    return earlier[-1] if earlier else None


def _after(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1)
