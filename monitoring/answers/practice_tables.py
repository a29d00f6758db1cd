"""The table of the practices page."""

from __future__ import annotations

import pandas as pd

from .practices import Practices
from .tables import Table


def offers(answer: Practices) -> Table:
    """What is offered and asked for: recommendation, offer, member, text, language, said_on, precision,
    statement, visibility."""
    rows = [
        (
            *(one.recommendation, one.kind, one.member, one.text, one.language),
            *(one.statement.day.on, one.statement.day.precision.value, one.statement.statement),
            one.statement.visibility.value,
        )
        for one in answer.offers
    ]
    names = [
        *("recommendation", "offer", "member", "text", "language", "said_on", "precision", "statement"),
        "visibility",
    ]
    return Table("offers", pd.DataFrame(rows, columns=names))
