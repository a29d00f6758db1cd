"""What tests of the Secretariat's desk begin from: people, reports and accounts put in as they stand."""

from __future__ import annotations

import datetime
from typing import Any

from sqlalchemy import insert, select

from monitoring.record import audit, history
from monitoring.record.access import Reader
from monitoring.record.model import Statement
from monitoring.record.model_accounts import Account, AccountMember
from monitoring.record.model_reports import Revision
from monitoring.record.store import Store
from monitoring.vocabulary import Cause, Origin, Role, Stage, Status, Visibility

from . import builders

TODAY = datetime.date(2026, 3, 2)
NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
OWN, OTHER = "URY", "CHL"

SECRETARIAT = Reader(Role.SECRETARIAT, "secretariat@example.org")
CHAIR = Reader(Role.CHAIR, "coordinator@example.org")
DELEGATE = Reader(Role.DELEGATE, "delegate@example.org", members=frozenset({OWN}))
VIEWER = Reader(Role.VIEWER, "viewer@example.org")
GUEST = Reader(draft="d1", email="capital@example.org")
PEOPLE = {
    "anonymous": Reader(),
    "guest": GUEST,
    "viewer": VIEWER,
    "delegate": DELEGATE,
    "chair": CHAIR,
    "secretariat": SECRETARIAT,
}
OTHERS = [name for name in PEOPLE if name != "secretariat"]


def report(store: Store, member: str = OWN, recommendation: int = 5, **more: Any) -> str:
    """Put one revision of a report on the record, as submitting does. Returns the code of the report.

    more: report (its code), revision, status, visibility, stage, at, note, answered_by, answered_at
    """
    code = more.pop("report", f"{member}-R{recommendation}-aaaaaa")
    number, moment = more.pop("revision", 1), more.pop("at", NOON)
    stage, visibility = more.pop("stage", Stage.PLANNED), more.pop("visibility", Visibility.PUBLIC)
    status = Status(more.pop("status", Status.SUBMITTED))
    row = builders._row(
        member,
        recommendation,
        Stage(stage),
        moment.date(),
        statement=f"{code}.{number}",
        origin=Origin.SELF_REPORT.value,
        visibility=Visibility(visibility).value,
        source_title="",
        source_url="",
    )
    texts = ("asks", "symbol", "link", "file", "file_name", "file_sha256", "practice", "need")
    revision = {
        **dict.fromkeys((*texts, "confirms", "corrects", "draft", "note", "answered_by"), ""),
        "asks": "{}",
        "statement": row["statement"],
        "report": code,
        "revision": number,
        "member": member,
        "recommendation": recommendation,
        "status": status.value,
        "language": "en",
        "submitted_by": f"delegate-{member.lower()}@example.org",
        "submitted_at": moment,
        "answered_at": None,
        **more,
    }
    with store.transaction() as session:
        record = history.next_record(session, Cause.REPORT_SUBMITTED, revision["submitted_by"], moment)
        history.open_rows(session, Statement, record, [{**row, "entered": record}], loaded=False)
        history.open_rows(session, Revision, record, [revision], loaded=False)
        audit.append(session, who=revision["submitted_by"], what="report.submit", subject=code, record=record)
    return code


def account(store: Store, email: str, *members: str, **more: Any) -> int:
    """Make an account, a delegate's unless told otherwise. Returns its id."""
    row = {
        "email": email,
        "name": "",
        "role": Role.DELEGATE.value,
        "password_hash": "",
        "language": "en",
        "wants_mail": True,
        "created_at": NOON - datetime.timedelta(days=400),
        "disabled_at": None,
        "version": 1,
        **more,
    }
    with store.transaction() as session:
        session.execute(insert(Account).values(**row))
        made = session.execute(select(Account.id).where(Account.email == email)).scalar_one()
        for member in members:
            session.execute(insert(AccountMember).values(account=made, member=member))
    return made


def revisions(store: Store, code: str) -> list[Revision]:
    """The rows in force of a report, oldest revision first."""
    with store.reading() as session:
        wanted = select(Revision).where(Revision.report == code, Revision.record_until.is_(None))
        return list(session.execute(wanted.order_by(Revision.revision)).scalars())
