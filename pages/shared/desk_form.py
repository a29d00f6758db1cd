"""The form of a report: what stands in it through every run, saved as it is typed, submitted whole.

What was typed lives in three places: the widget, the held form of this session (which a store that does
not answer cannot take away), and the draft. A callback only moves it from the first to the second; the
next run moves it on.
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
from monitoring.record import codes, drafts, evidence, reporting
from monitoring.record.access import Reader
from monitoring.record.drafts import DraftFact
from monitoring.record.paper import Paper
from monitoring.record.reports import ReportFact
from monitoring.vocabulary import AskStage, Stage, Status, Visibility

from . import data

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
    edited    whether anything was typed since
    """

    fields: dict[str, Any]
    saved: dict[str, Any]
    code: str = ""
    version: int = 0
    epoch: int = 0
    token: str = field(default_factory=lambda: secrets.token_hex(8))
    edited: bool = False
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


def settle(at: At, reports: tuple[ReportFact, ...]) -> Held:
    """The form of this run; what was typed since the last one is in its draft, or there is a trouble.

    Where a colleague saved meanwhile and nothing was typed here, the colleague's text comes in.
    """
    held = _forms().get(at.name)
    with data.store().reading() as session:
        draft = draft_now(session, at)
    if held is None or _is_old(at, held, draft):
        held = _fill(at, draft, reports)
    _upload(at, held)
    if _unsaved(held):
        with telling(held):
            _save(at, held)
    return held


def _unsaved(held: Held) -> bool:
    return paper_of(held.fields) != paper_of(held.saved)


def _is_old(at: At, held: Held, draft: DraftFact | None) -> bool:
    """Whether the form is to be filled anew: it is opened again, or the draft went on; and all is saved."""
    drawn = key(at, held, "stage") in st.session_state
    return not _unsaved(held) and (not drawn or _is_elsewhere(held, draft))


def _is_elsewhere(held: Held, draft: DraftFact | None) -> bool:
    """Whether the draft went on without us: it is gone, or newer and nothing was typed here."""
    if draft is None or draft.code != held.code:
        return bool(held.code) or draft is not None
    return draft.version != held.version and not held.edited


def _fill(at: At, draft: DraftFact | None, reports: tuple[ReportFact, ...]) -> Held:
    old = _forms().get(at.name)
    fields = fields_of(draft.paper if draft else first(at, reports))
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


def first(at: At, reports: tuple[ReportFact, ...]) -> Paper:
    """What stands in a form before anything is typed: the last report, as of today; else almost nothing."""
    last = last_report(at, reports)
    if last is None:
        return Paper(said_on=at.today, language=at.language)
    paper = last.latest.paper
    # The fixed words of a confirmation are no text to go on with.
    text = "" if last.latest.confirms else paper.text
    return replace(paper, text=text, said_on=at.today, meeting="", file="")


def last_report(at: At, reports: tuple[ReportFact, ...]) -> ReportFact | None:
    """The last report on this recommendation that was not withdrawn."""
    mine = [r for r in reports if r.recommendation == at.number and r.status != Status.WITHDRAWN]
    return max(mine, key=lambda r: r.latest.submitted_at, default=None)


def draft_now(session: Any, at: At) -> DraftFact | None:
    """The draft of this form as it is in the store; None while there is none."""
    if at.handed:
        return drafts.get(session, at.reader, at.handed)
    return drafts.find(session, at.reader, at.member, at.number)


def ensured(at: At, held: Held, **what: str) -> DraftFact:
    """The draft of this form, begun where there is none. what: report or corrects.

    A transaction of its own: what is refused afterwards must not take the draft away again.
    """
    with data.store().transaction() as session:
        draft = draft_now(session, at)
        if draft is not None:
            return draft
        draft = drafts.begin(
            session, at.reader, at.member, at.number, language=at.language, today=at.today, **what
        )
    held.code, held.version = draft.code, draft.version
    return draft


def _save(at: At, held: Held) -> None:
    fields = dict(held.fields)
    draft = ensured(at, held)
    with data.store().transaction() as session:
        saved = drafts.save(session, at.reader, draft.code, paper_of(fields), version=held.version)
    held.saved, held.edited, held.code = fields, True, draft.code
    if not saved.clash:
        held.version = saved.draft.version


def _upload(at: At, held: Held) -> None:
    """Put a file that was chosen into the draft, and empty the chooser."""
    chosen = st.session_state.get(upload_key(at, held))
    if chosen is None:
        return
    st.session_state[f"report.{at.name}.uploads"] = uploads(at) + 1
    with telling(held):
        draft = ensured(at, held)
        with data.store().transaction() as session:
            put = evidence.put(session, at.reader, draft.code, chosen.name, chosen.getvalue())
        held.fields["file"] = put.code
        held.problems = tuple(one for one in held.problems if one.field != "file")


def uploads(at: At) -> int:
    """How many files were chosen in this form."""
    return int(st.session_state.get(f"report.{at.name}.uploads", 0))


def upload_key(at: At, held: Held) -> str:
    """The key of the chooser of files; a new one after each file."""
    return key(at, held, f"upload-{uploads(at)}")


def submit(at: At, held: Held) -> None:
    """Submit what stands in the form; or hold all that must be looked at first."""
    with telling(held):
        draft = ensured(at, held)
        with data.store().transaction() as session:
            done = reporting.submit(session, at.reader, draft.code, version=held.version, today=at.today)
        forget(at)
        st.session_state[DONE] = ("delegate-submitted", {"revision": done.revision, "record": done.record})


def bring(at: At, held: Held, paper: Paper) -> None:
    """Let a version take the place of the draft, whoever saved it last; what stands there now stays among
    the earlier ones."""
    draft = ensured(at, held)
    with data.store().transaction() as session:
        drafts.save(session, at.reader, draft.code, paper, version=draft.version)
    forget(at)


def forget(at: At) -> None:
    """Let the next run fill the form anew from its draft."""
    held = _forms().get(at.name)
    if held is not None:
        _forms()[at.name] = replace(held, saved=dict(held.fields), code="gone", version=0, edited=False)


@contextmanager
def telling(held: Held) -> Iterator[None]:
    """Whatever goes wrong on purpose becomes words beside the form; nothing that was typed is touched."""
    try:
        yield
    except BadReport as error:
        held.problems, held.attempt = error.problems, held.attempt + 1
    except MonitoringError as error:
        st.session_state[TROUBLE] = (error.key, dict(error.places))


def _forms() -> dict[str, Held]:
    return st.session_state.setdefault(HELD, {})


def drop_file(at: At) -> None:
    """Called when the file is taken out of the form; the draft forgets it in the next run."""
    held = _forms().get(at.name)
    if held is not None:
        held.fields["file"] = ""
