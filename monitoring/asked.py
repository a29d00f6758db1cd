"""What a command works with: the store, the view that its options ask for, and what is known of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import BadAddress
from .settings import settings
from .vocabulary import Scope

if TYPE_CHECKING:  # imported when a command runs: --help answers at once
    from sqlalchemy.orm import Session

    from .ask import Known
    from .record.access import Reader
    from .record.store import Store
    from .view import View


@dataclass(frozen=True)
class Asked:
    """A session on the record, the view that was asked for, what every question needs, and who asks."""

    session: Session
    view: View
    base: Known
    reader: Reader


@contextmanager
def opened() -> Iterator[Store]:
    """The store of the settings as it is, for as long as a command runs; data/ is loaded by ``init``."""
    from .record.opening import open_ready

    store = open_ready(settings().database_url, settings().data_folder)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def asked(
    as_of: str = "", scope: Scope = Scope.GROUP, related: bool = False, record: str = "", email: str = ""
) -> Iterator[Asked]:
    """The record under the view that the options of a command ask for. Errors: BadAddress, NotFound."""
    with opened() as store, asked_of(store, as_of, scope, related, record, email) as found:
        yield found


@contextmanager
def asked_of(
    store: Store,
    as_of: str = "",
    scope: Scope = Scope.GROUP,
    related: bool = False,
    record: str = "",
    email: str = "",
) -> Iterator[Asked]:
    """The same on a store that is open already.

    email:  of the account as which it is asked, with exactly its rights; nobody in particular without
    """
    from . import ask
    from . import view as views
    from .record import access, queries

    today = views.today(settings().timezone)
    with store.reading() as session:
        query = {"scope": scope.value, "related": "1" if related else "0"}
        query |= {"record": record} if record else {}
        reader = access.ANYONE
        if email:
            from .record import accounts

            reader = accounts.reader_as(session, email)
        sees = access.sees(reader)
        view = views.from_query(query, today=today, latest=queries.latest_record(session), sees=sees)
        base = ask.known(session, view)
        yield Asked(session, view.on(_day(as_of, base, today)), base, reader)


def _day(text: str, base: Known, today: datetime.date) -> datetime.date:
    from . import view as views

    held = {meeting.meeting: meeting.day.on for meeting in base.meetings(today)}
    if text in held:
        return held[text]
    try:
        return views.day_of(text, today)
    except BadAddress as error:
        if error.key != "address-asof":
            raise
        raise BadAddress("cli-as_of", name="--as-of", found=text, options=tuple(held)) from error
