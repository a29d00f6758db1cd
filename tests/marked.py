"""A store in which every text is a made-up word of its own, and somebody of each kind who is signed in.

Wherever such a word turns up - on a page, in a file, in an answer - it is known what leaked, and who may
have it stands here, by hand: ``ALLOWED``.
"""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from monitoring import view as views
from monitoring.record import (
    accounts,
    drafts,
    evidence,
    invitations,
    queries,
    review,
    rounds,
    signing,
)
from monitoring.record.access import Reader
from monitoring.record.accounts import COMMAND_LINE
from monitoring.record.store import Store, open_store
from monitoring.settings import settings
from monitoring.vocabulary import Role, Visibility

from . import builders, reporters

PASSWORD = "a made-up password of many words"
SILENT = "PER"
"""A Member of the Group of which the public record holds nothing."""

ANA = "skarnoveth@example.org"
"""The delegation of Uruguay and Peru, which does everything here."""

EMAILS = {
    "viewer": "viewer@example.org",
    "own": ANA,
    "other": "eve@example.org",
    "coordinator": "coordinator@example.org",
    "secretariat": "secretariat@example.org",
}
GUEST = "capital@example.org"
READERS = ("anonymous", "guest", *EMAILS)
ACCOUNTS = tuple(EMAILS)

SUBMITTER, ACCOUNT = "skarnoveth", "gildersome"
"""In the address of who submits, and of an account that does nothing."""

PUBLIC = frozenset({"Quorvane", "Brindlewick", "Murkenfold"})
"""The public report on 4 and the name of its file, and the one on 2 that was sent back."""

GROUP = frozenset({"Zelphorant", "Thistlemere", "Vantrelope", "Haldeskey", "Ombrasyl"})
"""The report of the silent Member on 3 for the Group alone and the name of its file; the one on 1 that was
withdrawn; the one on 5 that was public in its first revision and is for the Group since its second."""

DRAFT = frozenset({"Pellamorne", "Yarrowmunt", "Wyverncote"})
"""The draft on 6, the text that a colleague saved beside it, and the name of its file."""

NOTE, ROUND, PRACTICE, THEIRS = "Drissendale", "Tressilune", "Klarrowby", "Nochebrand"
"""The note to the report that was sent back; the note of a round; the practice that the report for the Group
offers; the draft of another delegation."""

EVERY = frozenset({*PUBLIC, *GROUP, *DRAFT, NOTE, ROUND, PRACTICE, THEIRS, SUBMITTER, ACCOUNT})

ALLOWED: dict[str, frozenset[str]] = {
    "anonymous": PUBLIC,
    "guest": PUBLIC | DRAFT | {SUBMITTER},
    "viewer": PUBLIC | GROUP | {PRACTICE},
    "own": PUBLIC | GROUP | DRAFT | {NOTE, PRACTICE, SUBMITTER},
    "other": PUBLIC | GROUP | {PRACTICE, THEIRS},
    "coordinator": PUBLIC | GROUP | {ROUND, PRACTICE},
    "secretariat": PUBLIC | GROUP | {NOTE, ROUND, PRACTICE, SUBMITTER, ACCOUNT},
}
"""Which of these words somebody may meet anywhere at all. (Who works on the draft that was handed over is
told to who was handed it.)"""


@dataclass(frozen=True)
class Marked:
    """What there is in such a store.

    tokens   reader -> the secret of its cookie; "" for anonymous
    reports  recommendation -> code of its report; files: "draft", "public", "group", "returned", "withdrawn",
             "narrowed", "theirs" -> code
    narrowed  the last record number at which the report on 5 was public
    """

    path: Path
    today: datetime.date
    tokens: Mapping[str, str]
    draft: str
    theirs: str
    reports: Mapping[int, str]
    files: Mapping[str, str]
    narrowed: int

    @property
    def url(self) -> str:
        """The address of the store."""
        return f"sqlite:///{self.path}"

    def copied(self, path: Path) -> Marked:
        """The same store elsewhere, for a test that changes it."""
        shutil.copy(self.path, path)
        return replace(self, path=path)

    def opened(self) -> Store:
        """The store, opened."""
        return open_store(self.url, builders.DATA)


def found(text: str) -> set[str]:
    """The made-up words that stand in a text."""
    held = text.lower()
    return {word for word in EVERY if word.lower() in held}


def make(path: Path) -> Marked:
    """Make such a store: reports in every state, drafts, files, a round, accounts and sign-ins."""
    store = open_store(f"sqlite:///{path}", builders.DATA)
    today = views.today(settings().timezone)
    _accounts(store)
    with store.reading() as session:
        who = {name: accounts.reader_as(session, email) for name, email in EMAILS.items()}
    files: dict[str, str] = {}
    reports, narrowed = _reports(store, who, today, files)
    draft = _draft(store, who["own"], today, files)
    theirs = reporters.drafted(store, who["other"], "CHL", 6, text=f"{THEIRS} words", today=today)
    files["theirs"] = _put(store, who["other"], theirs, "Theirs.txt")
    with store.transaction() as session:
        closes = today + datetime.timedelta(days=20)
        rounds.open_round(session, who["secretariat"], today, closes, note=f"{ROUND} words")
    tokens = {"anonymous": "", "guest": _handed(store, who["own"], draft)}
    tokens |= {name: signing.sign_in(store, email, PASSWORD, "192.0.2.1") for name, email in EMAILS.items()}
    store.close()
    return Marked(path, today, tokens, draft, theirs.code, reports, files, narrowed)


def _accounts(store: Store) -> None:
    roles = {
        "viewer": Role.VIEWER,
        "own": Role.DELEGATE,
        "other": Role.DELEGATE,
        "coordinator": Role.CHAIR,
        "secretariat": Role.SECRETARIAT,
    }
    members = {"own": ["URY", SILENT], "other": ["CHL"]}
    with store.transaction() as session:
        for name, email in EMAILS.items():
            accounts.add(
                session,
                COMMAND_LINE,
                email,
                roles[name],
                members=members.get(name, ()),
                name=f"Name {name}",
                password=PASSWORD,
            )
        # Only one more, so that whoever keeps accounts has one to look at.
        accounts.add(session, COMMAND_LINE, f"{ACCOUNT}@example.org", Role.VIEWER, name="Another")


def _reports(
    store: Store, who: Mapping[str, Reader], today: datetime.date, files: dict[str, str]
) -> tuple[dict[int, str], int]:
    """Reports in every state; and the record number before the one on 5 was narrowed."""
    own, staff, group = who["own"], who["secretariat"], Visibility.GROUP
    days = {days: today - datetime.timedelta(days=days) for days in (5, 8, 10, 30)}
    withdrawn = _reported(
        store,
        own,
        1,
        "Vantrelope",
        days[30],
        visibility=group,
        files=files,
        file="Taken-back",
        key="withdrawn",
    )
    reporters.withdrawn(store, withdrawn, own, days[10])
    returned = _reported(store, own, 2, "Murkenfold", days[8], files=files, file="Sent-back", key="returned")
    with store.transaction() as session:
        review.send_back(session, staff, returned, f"{NOTE} words", revision=1)
    public = _reported(store, own, 4, "Quorvane", days[5], files=files, file="Brindlewick", key="public")
    hidden = _reported(
        store,
        own,
        3,
        "Zelphorant",
        days[5],
        member=SILENT,
        visibility=group,
        practice=f"{PRACTICE} words",
        files=files,
        file="Thistlemere",
        key="group",
    )
    narrow = _reported(store, own, 5, "Haldeskey", days[10], files=files, file="Drawn-in", key="narrowed")
    with store.reading() as session:
        narrowed = queries.latest_record(session)
    _reported(store, own, 5, "Ombrasyl", days[8], visibility=group, report=narrow)
    return {1: withdrawn, 2: returned, 3: hidden, 4: public, 5: narrow}, narrowed


def _reported(
    store: Store,
    reader: Reader,
    number: int,
    word: str,
    day: datetime.date,
    *,
    member: str = "URY",
    files: dict[str, str] | None = None,
    file: str = "",
    key: str = "",
    **more: object,
) -> str:
    draft = reporters.drafted(store, reader, member, number, text=f"{word} words", today=day, **more)
    if files is not None:
        files[key] = _put(store, reader, draft, f"{file}.txt")
        with store.transaction() as session:
            paper = replace(draft.paper, file=files[key])
            draft = drafts.save(session, reader, draft.code, paper, version=draft.version).draft
    return str(reporters.submitted(store, draft, reader, day).report)


def _put(store: Store, reader: Reader, draft: drafts.DraftFact, name: str) -> str:
    with store.transaction() as session:
        return evidence.put(session, reader, draft.code, name, f"content of {name}".encode()).code


def _draft(store: Store, own: Reader, today: datetime.date, files: dict[str, str]) -> str:
    """A draft with a file in it, and beside it what a colleague typed at the same time."""
    draft = reporters.drafted(store, own, "URY", 6, text="Pellamorne words", today=today)
    files["draft"] = _put(store, own, draft, "Wyverncote.txt")
    with store.transaction() as session:
        beside = replace(draft.paper, text="Yarrowmunt words")
        assert drafts.save(session, own, draft.code, beside, version=draft.version - 1).clash
        drafts.save(
            session, own, draft.code, replace(draft.paper, file=files["draft"]), version=draft.version
        )
    return str(draft.code)


def _handed(store: Store, own: Reader, draft: str) -> str:
    with store.transaction() as session:
        secret = invitations.invite_to_draft(session, own, draft, "URY", GUEST, "Capital", "en")
    with store.transaction() as session:
        return signing.accept(session, secret, name="Capital", password="", language="en")
