"""By what a reader's browser knows an answer again: the tag of its content."""

from __future__ import annotations

import hashlib


def tag_of(content: bytes) -> str:
    """The tag of an answer, as it stands in ``ETag``."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def is_known(tag: str, header: str) -> bool:
    """Whether a browser has the answer already. header: its ``If-None-Match``; "" where it has none."""
    known = [each.strip().removeprefix("W/") for each in header.split(",")]
    return tag in known or "*" in known
