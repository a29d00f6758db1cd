"""The trial: a store of its own, full of made-up reports over several years, with one account a role.

Nothing in it is about what a Member really does: every text says that it is made up, and the store is
marked (record/marks.py), so that every page, picture and file of it is stamped. It is never written into
a store that holds anything else.
"""

from __future__ import annotations

import datetime
import secrets
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd

from ..errors import Refused
from ..record import accounts, address, codes, marks, queries, rounds
from ..record.marks import Holds
from ..record.store import Store, closed_on_failure
from ..view import View
from ..vocabulary import LANGUAGES, RECOMMENDATIONS, MeetingKind, Precision, Role
from . import plan, writing
from .plan import DELEGATE, Intake, Known

__all__ = ["Made", "SignsIn", "made_new"]

SEED = 2020
YEARS = (2021, 2025)
BEFORE_A_MEETING = datetime.timedelta(days=3)
OPENED, CLOSES = datetime.timedelta(days=14), datetime.timedelta(days=28)
"""The open round: so many days ago it opened, in so many it closes."""

OPEN_DAYS = ((10, 0.6), (6, 0.0), (2, 0.0))
"""So many days ago reports came in, in the open round, and how much of it is answered."""

CORRECTED = ("GBR-A4-20250305", "JPN-A1-20220407")
DRAFTED = (("URY", 4), ("CIV", 2), ("BRB", 6), ("MEX", 3))

NAMES = {
    Role.VIEWER: "Viewer (trial)",
    Role.DELEGATE: "Delegate (trial)",
    Role.CHAIR: "Coordinator (trial)",
    Role.SECRETARIAT: "Secretariat (trial)",
}
"""One account a role, and how others see it."""


@dataclass(frozen=True)
class SignsIn:
    """An account of the trial, and its password: the only time that it is said."""

    email: str
    role: Role
    members: tuple[str, ...]
    password: str


@dataclass(frozen=True)
class Made:
    """What was made: reports (revisions among them) of how many Members, up to which record number."""

    reports: int
    members: int
    record: int
    accounts: tuple[SignsIn, ...]


def made_new(
    url: str,
    data_folder: Path,
    today: datetime.date,
    *,
    again: bool = False,
    seed: int = SEED,
    tell: writing.Tell = lambda on, reports: None,
) -> Made:
    """Make a trial at an address, always the same for a seed and a day but for codes and passwords.

    again:   take a trial that is there away first; only a file, and only one that is marked as a trial
    tell:    told of each day that was written, and how many reports there are by then
    Errors:  Refused trial-other, trial-there, trial-server (place: found); BadFile, StoreError
    """
    found = named(url)
    with closed_on_failure(Store(url)) as store:
        held = _held(store)
    store.close()
    if held == Holds.OTHER:
        raise Refused("trial-other", found=found)
    if held == Holds.TRIAL:
        _take_away(store, found, again)
    with closed_on_failure(Store(url)) as store:
        store.prepare(data_folder)
        with store.transaction() as session:
            marks.illustrate(session, codes.COMMAND_LINE, found)
        made = _written(store, today, seed, tell)
    store.close()
    return made


def named(url: str) -> str:
    """How a store is named to people: its file, or its address without the password."""
    of = address.of(url)
    return str(address.path_of(of)) if of.get_backend_name() == "sqlite" else of.render_as_string()


def _held(store: Store) -> Holds:
    if store.path and not store.path.exists():
        return Holds.NOTHING
    if store.path and marks.is_foreign(store.path):
        return Holds.OTHER
    with store.reading() as session:
        return marks.holds(session)


def _take_away(store: Store, found: str, again: bool) -> None:
    if store.path is None:
        raise Refused("trial-server", found=found)
    if not again:
        raise Refused("trial-there", found=found)
    for end in ("", "-wal", "-shm"):
        store.path.with_name(store.path.name + end).unlink(missing_ok=True)


def _written(store: Store, today: datetime.date, seed: int, tell: writing.Tell) -> Made:
    known, people = _known(store, today), _accounts(store)
    done = writing.Writing(store, DELEGATE, tell)
    done.write(plan.deeds(known, seed), _rounds(store, known, today))
    for member, number in DRAFTED:
        writing.draft(store, member, number, DELEGATE, today)
    with store.reading() as session:
        return Made(done.reports, len(done.members), queries.latest_record(session), people)


def _rounds(store: Store, known: Known, today: datetime.date) -> list[writing.Event]:
    """A round that is over, for the last meeting that was; and one that is open, for a meeting to come."""
    last = [intake for intake in known.intakes if not intake.is_open][-1]
    spans = (
        (last.on - CLOSES, last.on + BEFORE_A_MEETING, last.meeting),
        (today - OPENED, today + CLOSES, ""),
    )
    return [
        (writing.at(opens_on, 8), partial(writing.a_round, store, opens_on, closes_on, meeting))
        for opens_on, closes_on, meeting in spans
    ]


def _accounts(store: Store) -> tuple[SignsIn, ...]:
    """One account a role, each with a password that is made now and said once."""
    made = []
    for role in NAMES:
        members = DELEGATE if role == Role.DELEGATE else ()
        one = SignsIn(f"{role}@example.org", role, members, _password())
        with store.transaction() as session:
            accounts.add(
                session,
                accounts.COMMAND_LINE,
                one.email,
                role,
                members=members,
                name=NAMES[role],
                password=one.password,
            )
        made.append(one)
    return tuple(made)


def _password() -> str:
    return "-".join("".join(secrets.choice(codes.LETTERS) for _ in range(4)) for _ in range(4))


def _known(store: Store, today: datetime.date) -> Known:
    """What the plan leans on: the days of meetings, the Group on each, the single asks, long names."""
    with store.reading() as session:
        view = View(today, queries.latest_record(session))
        days = _days(queries.meetings(session, view), today - OPENED)
        past = [Intake(on, code, rounds.group_on(session, on)) for on, code in days]
        group = rounds.group_on(session, today)
        asked = queries.actions(session, view)
        names = queries.members(session, view).set_index("member")
        said = queries.counted(session, view)
    put = asked[asked["asks"] == "members"]
    asks = {number: list(put.loc[put["recommendation"] == number, "action"]) for number in RECOMMENDATIONS}
    new = [Intake(today - datetime.timedelta(days=ago), "", group, share) for ago, share in OPEN_DAYS]
    letters = {language: names.loc[sorted(group), f"name_{language}"].str.len() for language in LANGUAGES}
    long = [str(code) for each in letters.values() for code in each.nlargest(3).index]
    found = said[said["statement"].isin(CORRECTED)]
    lines = dict(
        zip(found["statement"], zip(found["member"], found["recommendation"], strict=True), strict=True)
    )
    return Known([*past, *new], asks, tuple(dict.fromkeys(long)), lines)


def _days(calendar: pd.DataFrame, before: datetime.date) -> list[tuple[datetime.date, str]]:
    """When reports came in: three days before each meeting of the Group of these years."""
    is_known = (calendar["kind"] == MeetingKind.GROUP_MEETING) & (calendar["precision"] == Precision.DAY)
    held = calendar[is_known & calendar["held_on"].dt.year.between(*YEARS)]
    days = [
        (on.date() - BEFORE_A_MEETING, str(code))
        for on, code in zip(held["held_on"], held["meeting"], strict=True)
    ]
    return [(on, code) for on, code in days if on < before]
