"""What reports hold beside their words: good practices offered, help asked for, what they confirm."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ..view import View
from . import queries
from .model import Statement
from .model_reports import Revision

COLUMNS = ["statement", "member", "recommendation", "revision", "confirms", "practice", "need", "language"]


def offers_of(session: Session, view: View) -> pd.DataFrame:
    """Every revision of a report that this reader may see and that counts from the as-of day or before.

    Returns:  statement, member, recommendation, revision, confirms, practice, need, language; "" where there
              is none, in the order of the codes of the statements
    """
    table = Statement
    wanted = (
        select(
            table.statement,
            table.member,
            table.recommendation,
            Revision.revision,
            Revision.confirms,
            Revision.practice,
            Revision.need,
            Revision.language,
        )
        .join(Revision, Revision.statement == table.statement)
        .where(
            *queries.in_force(Revision, view),
            *queries.visible(view),
            func.coalesce(table.counts_from, table.said_on) <= view.as_of,
        )
    )
    found = pd.DataFrame([tuple(row) for row in session.execute(wanted)], columns=COLUMNS)
    frame = found.astype(dict.fromkeys(COLUMNS, "str")).astype(
        {"recommendation": "int64", "revision": "int64"}
    )
    return frame.sort_values("statement", ignore_index=True)
