"""Passwords: how they are kept, proven, and which are refused.

Argon2id with what OWASP advises: 19 MiB, two passes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ..errors import Problem

SHORTEST, LONGEST = 12, 1024
"""Characters of a password; the upper bound only keeps the work of one attempt bounded."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_AT_ONCE = BoundedSemaphore(2)
"""Each takes 19 MiB and a core for a moment: a flood of attempts waits, the pages do not."""

_UNTYPABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


def hash(password: str) -> str:
    """What is kept of a password."""
    with _AT_ONCE:
        return _HASHER.hash(_typed(password))


def verify(kept: str, password: str) -> bool:
    """Whether a password is the one that was kept.

    Takes the same time where nothing is kept (``kept`` empty): no clock tells which accounts there are.
    """
    is_possible = bool(kept) and len(password) <= LONGEST
    with _AT_ONCE:
        try:
            _HASHER.verify(kept or _nobodys(), _typed(password[:LONGEST]))
        except (VerificationError, InvalidHashError):
            return False
    return is_possible


def problem(password: str, email: str = "") -> Problem | None:
    """Why a new password cannot be taken; None when it can. Length is what counts, not odd characters."""
    if len(password) < SHORTEST:
        return Problem(field="password", key="password-short", places={"shortest": SHORTEST})
    if len(password) > LONGEST:
        return Problem(field="password", key="password-long", places={"longest": LONGEST})
    if _UNTYPABLE.search(password):
        return Problem(field="password", key="password-marks")
    if email and _typed(password.strip().lower()) == _typed(email.strip().lower()):
        return Problem(field="password", key="password-email")
    if len(set(password)) < 5:
        return Problem(field="password", key="password-plain")
    return None


def _typed(password: str) -> bytes:
    """The same bytes for the same letters, on whatever keyboard they were typed."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


@cache
def _nobodys() -> str:
    """What a password is compared with where there is no account; nobody knows what it was made of."""
    import secrets

    return _HASHER.hash(secrets.token_bytes(32))
