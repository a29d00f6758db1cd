"""The form of a report: what stands in it through every run, saved as it is typed, submitted whole.

What was typed lives in three places: the widget, the held form of this session (which a store that does
not answer cannot take away), and the draft. A callback only moves it from the first to the second; the
next run moves it on (desk_saving.py).
"""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from monitoring.errors import BadReport, MonitoringError, Problem
from monitoring.record import codes, drafts
from monitoring.record.access import Reader
from monitoring.record.drafts import DraftFact
from monitoring.record.paper import Paper
from monitoring.record.reports import ReportFact
from monitoring.vocabulary import AskStage, Stage, Visibility

HELD, TROUBLE, DONE = "report.held", "report.trouble", "report.done"


@dataclass(frozen=True)
class At:
    """Who writes on what: one Member, one recommendation, on a day. handed: the one draft of a guest."""

    reader: Reader
    member: str
    number: int
    today: datetime.date
    language: str
    handed: str = ""

    @property
    def name(self) -> str:
        """How this form is called in the session."""
        return f"{self.member}-{self.number}"


@dataclass
class Held:
    """The form as this session holds it.

    fields    what stands in the form; saved: what of it the draft is known to hold
    code, version   of the draft; "" and 0 while there is none
    epoch     counts how often the widgets were filled anew; token: tells this filling from every other
    edited    whether anything was typed since; refill: whether it is to be filled anew from its draft
    hindered  whether something went wrong in this run, so that what a button asked for is not done
    """

    fields: dict[str, Any]
    saved: dict[str, Any]
    code: str = ""
    version: int = 0
    epoch: int = 0
    token: str = field(default_factory=lambda: secrets.token_hex(8))
    edited: bool = False
    refill: bool = False
    hindered: bool = False
    attempt: int = 0
    problems: tuple[Problem, ...] = ()


TYPED = ("text", "symbol", "link", "practice", "need")
"""The fields in which one types."""

TEXTS = ("text", "symbol", "link", "file", "practice", "need", "meeting")


def fields_of(paper: Paper) -> dict[str, Any]:
    """A paper as the fields of a form; single asks as ``asks.CODE``."""
    plain = ("text", "said_on", "symbol", "link", "file", "practice", "need", "language", "meeting")
    found: dict[str, Any] = {name: getattr(paper, name) for name in plain}
    found["stage"] = paper.stage.value if paper.stage else None
    found["visibility"] = paper.visibility.value
    return found | {f"asks.{action}": stage.value for action, stage in paper.asks.items()}


def paper_of(fields: Mapping[str, Any]) -> Paper:
    """What stands in the fields of a form, as a paper."""
    asks = {n.removeprefix("asks."): AskStage(v) for n, v in fields.items() if n.startswith("asks.") and v}
    plain = {name: fields[name] or "" for name in TEXTS}
    return Paper(
        stage=Stage(fields["stage"]) if fields["stage"] else None,
        said_on=fields["said_on"],
        asks=asks,
        visibility=Visibility(fields["visibility"]),
        language=fields["language"],
        **plain,
    )


def key(at: At, held: Held, name: str) -> str:
    """The key of a widget of the form.

    That of a field in which one types stays the same for good: a browser that comes back to a server that
    no longer knows its session (a long tunnel, a restart) still holds what was typed under this key.
    """
    return f"report.{at.name}.{name}" if name in TYPED else f"report.{at.name}-{held.epoch}.{name}"


def keep(at: At, name: str) -> None:
    """Called when a field was changed: hold what stands in it. Asks nothing of the store."""
    held = _forms().get(at.name)
    if held is not None:
        held.fields[name] = st.session_state[key(at, held, name)]


def current(at: At) -> Held | None:
    """The form as this session holds it; None where it was not opened yet."""
    return _forms().get(at.name)


def unsaved(held: Held) -> bool:
    """Whether something stands in the form that the draft is not known to hold."""
    return paper_of(held.fields) != paper_of(held.saved)


def is_old(at: At, held: Held, draft: DraftFact | None) -> bool:
    """Whether the form is to be filled anew: it is opened again, or the draft went on; and all is saved."""
    drawn = key(at, held, "stage") in st.session_state
    return not unsaved(held) and (held.refill or not drawn or _is_elsewhere(held, draft))


def _is_elsewhere(held: Held, draft: DraftFact | None) -> bool:
    """Whether the draft went on without us: it is gone, or newer and nothing was typed here."""
    if draft is None or draft.code != held.code:
        return bool(held.code) or draft is not None
    return draft.version != held.version and not held.edited


def fill(at: At, draft: DraftFact | None, reports: tuple[ReportFact, ...]) -> Held:
    """The form, filled from its draft; while there is none, as a new draft would be."""
    old = _forms().get(at.name)
    new = drafts.filled_in(reports, at.number, language=at.language, today=at.today)
    fields = fields_of(draft.paper if draft else new)
    held = Held(dict(fields), dict(fields), epoch=old.epoch + 1 if old else 0)
    if draft is not None:
        held.code, held.version = draft.code, draft.version
    _forms()[at.name] = held
    for name in TYPED:
        if key(at, held, name) in st.session_state:
            st.session_state[key(at, held, name)] = fields[name]
    return held


def recover(at: At, held: Held, draft: DraftFact | None) -> bool:
    """After the fields are drawn: whether the browser held other words than this session knew of.

    They are kept then; where a colleague saved the draft last, as a second version beside the colleague's.
    """
    found = {name: st.session_state.get(key(at, held, name), held.fields[name]) for name in TYPED}
    if all(found[name] == held.fields[name] for name in TYPED):
        return False
    held.fields |= found
    if draft is not None and draft.saved_by != codes.who(at.reader):
        held.version, held.edited = 0, True
    return True


def uploads(at: At) -> int:
    """How many files were chosen in this form."""
    return int(st.session_state.get(f"report.{at.name}.uploads", 0))


def next_upload(at: At) -> None:
    """Let an empty chooser of files take the place of the one with a file."""
    st.session_state[f"report.{at.name}.uploads"] = uploads(at) + 1


def upload_key(at: At, held: Held) -> str:
    """The key of the chooser of files; a new one after each file."""
    return key(at, held, f"upload-{uploads(at)}")


def forget(at: At) -> None:
    """Let the next run fill the form anew from its draft; what is not saved stays, and is saved first."""
    held = _forms().get(at.name)
    if held is not None:
        _forms()[at.name] = replace(held, code="", version=0, edited=False, refill=True)


@contextmanager
def telling(held: Held) -> Iterator[None]:
    """Whatever goes wrong on purpose becomes words beside the form; nothing that was typed is touched."""
    try:
        yield
    except BadReport as error:
        held.problems, held.attempt, held.hindered = error.problems, held.attempt + 1, True
    except MonitoringError as error:
        hinder(held, error.key, **error.places)


def hinder(held: Held, trouble: str, /, **places: Any) -> None:
    """Say that something went otherwise than whoever types could know: no deed is done in this run."""
    st.session_state[TROUBLE] = (trouble, places)
    held.hindered = True


def _forms() -> dict[str, Held]:
    return st.session_state.setdefault(HELD, {})


def drop_file(at: At) -> None:
    """Called when the file is taken out of the form; the draft forgets it in the next run."""
    held = _forms().get(at.name)
    if held is not None:
        held.fields["file"] = ""
