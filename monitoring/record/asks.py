"""What Members said of the single asks within the annexes, as a frame."""

from __future__ import annotations

import json

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ..view import View
from . import frames, queries
from .model import Statement
from .model_reports import Revision

COLUMNS = ["member", "recommendation", "action", "ask_stage", "on"]


def asks_of(session: Session, view: View) -> pd.DataFrame:
    """Where Members say that they stand on single asks, as this reader may see it on the as-of day.

    The latest word on each ask, of the reports that count on that day; an ask that a later report of
    the same Member does not mention stands as it was said.

    Returns:  member, recommendation, action, ask_stage, on
    """
    table = Statement
    wanted = (
        select(table.member, table.recommendation, Revision.asks, table.said_on, table.entered)
        .join(Revision, Revision.statement == table.statement)
        .where(
            *queries.in_force(Revision, view),
            *queries.visible(view),
            Revision.asks != "{}",
            func.coalesce(table.counts_from, table.said_on) <= view.as_of,
            table.stops_on.is_(None) | (table.stops_on > view.as_of),
        )
        .order_by(table.said_on, table.entered, table.statement)
    )
    latest = {
        (member, action): (member, recommendation, action, stage, on)
        for member, recommendation, asks, on, _ in session.execute(wanted)
        for action, stage in json.loads(asks).items()
    }
    frame = pd.DataFrame(list(latest.values()), columns=COLUMNS)
    return frame.astype(
        {"member": "str", "recommendation": "int64", "action": "str", "ask_stage": "str", "on": frames.DAY}
    )
