"""How attempts to sign in are slowed down: five that did not succeed in 15 minutes, then a growing pause.

An attempt is entered before the password is looked at, and taken back when it was right: a hundred
attempts at the same moment get no further than five. It counts for the account that was named, whether
or not there is one, and for the network address from which it came.
"""

from __future__ import annotations

import datetime
import hashlib
import ipaddress
import math
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ..errors import Refused
from .model_accounts import Attempt

ALLOWED = 5
WITHIN = datetime.timedelta(minutes=15)
FIRST_PAUSE = datetime.timedelta(minutes=1)
LONGEST_PAUSE = datetime.timedelta(hours=1)
KEPT = datetime.timedelta(hours=24)


def of_account(email: str) -> str:
    """For whom an attempt counts: the account of this address, as a hash."""
    return _hashed("account", email.strip().lower())


def of_address(host: str) -> str:
    """For whom an attempt counts: the network address it came from, as a hash; of IPv6 its network."""
    try:
        address = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return _hashed("address", host)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None:
        return _hashed("address", str(ipaddress.ip_network((address, 64), strict=False)))
    return _hashed("address", str(getattr(address, "ipv4_mapped", None) or address))


def claim(session: Session, whose: Iterable[str], at: datetime.datetime) -> list[int]:
    """Enter an attempt, until ``forgive`` takes it back; nothing is entered during a pause.

    Errors: Refused signin-wait (minutes)
    """
    session.execute(delete(Attempt).where(Attempt.at < at - KEPT))
    keys = list(whose)
    until = max((_until(session, key, at) for key in keys), default=at)
    if until > at:
        raise Refused("signin-wait", minutes=math.ceil((until - at) / datetime.timedelta(minutes=1)))
    entered = [Attempt(whose=key, at=at) for key in keys]
    session.add_all(entered)
    session.flush()
    return [attempt.id for attempt in entered]


def forgive(session: Session, account: str, entered: Sequence[int] = ()) -> None:
    """Take back what counts for an account, and the attempt just entered; others from its network stay."""
    session.execute(delete(Attempt).where((Attempt.whose == account) | Attempt.id.in_(entered)))


def pause(attempts: Iterable[datetime.datetime]) -> datetime.datetime | None:
    """Until when somebody has to wait, after attempts at these times; None when there is no need.

    Who goes on within 15 minutes after a pause waits twice as long at once, up to an hour.
    """
    run: list[datetime.datetime] = []
    until: datetime.datetime | None = None
    length = FIRST_PAUSE
    for at in sorted(attempts):
        goes_on = until is not None and at < until + WITHIN
        run = [*(one for one in run if one > at - WITHIN), at]
        if goes_on or len(run) >= ALLOWED:
            length = min(length * 2, LONGEST_PAUSE) if goes_on else FIRST_PAUSE
            until = at + length
    return until


def _until(session: Session, key: str, at: datetime.datetime) -> datetime.datetime:
    times = session.execute(select(Attempt.at).where(Attempt.whose == key)).scalars()
    return pause(times) or at


def _hashed(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind} {text}".encode("utf-8", "surrogatepass")).hexdigest()
