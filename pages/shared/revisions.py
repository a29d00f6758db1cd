"""The revisions of a report, word for word, beside a statement."""

from __future__ import annotations

from monitoring.service import behind

from . import parts
from .context import Page


def of_statement(page: Page, statement: str) -> None:
    """The report to which a statement belongs, as far as this reader may see it."""
    for piece in behind.pieces(statement, behind.Looked(page.reader, page.t, page.links, page.today)):
        parts.html(piece)
