"""Codes that the record gives: of reports and their revisions, drafts, files; and how who writes is named."""

from __future__ import annotations

import re
import secrets

from .access import Reader

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
COMMAND_LINE = "command line"
_LONGEST = 200


def report(member: str, recommendation: int) -> str:
    """A new code of a report, as URY-R5-k7f3q2: it can be read out, and tells nothing of others."""
    return f"{member}-R{recommendation}-{_random(6)}"


def statement(report: str, revision: int) -> str:
    """The code of the statement that holds a revision, as URY-R5-k7f3q2.2."""
    return f"{report}.{revision}"


def secret() -> str:
    """A new code that nobody guesses (130 bits): of a draft, of a file."""
    return _random(26)


def storable(code: str) -> bool:
    """Whether a database can be asked for this at all: PostgreSQL takes no NUL, and no half a letter."""
    return 0 < len(code) <= _LONGEST and not re.search("[\x00\ud800-\udfff]", code)


def who(reader: Reader) -> str:
    """How a reader is named in the trail and beside what it wrote."""
    if reader.signed_in:
        return reader.email
    return f"invited:{reader.email}" if reader.draft else COMMAND_LINE


def _random(many: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(many))
