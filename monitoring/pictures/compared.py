"""Two papers compared, field by field and word for word: what is the same, what was taken out or put in."""

from __future__ import annotations

import datetime
import difflib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, Protocol

from ..answers.pieces import Meeting
from ..answers.recommendation import Action
from ..i18n import Translator
from ..vocabulary import LANGUAGES, AskStage, Stage, Visibility

MOST_PAIRS: Final = 200_000
"""Pairs of equal words up to which two texts are compared: prose has some thousands. Beyond, as in one word
written a thousand times, comparing takes long and tells nothing: both texts stand whole."""


class Form(Protocol):
    """What a paper, a revision and a draft have alike."""

    @property
    def stage(self) -> Stage | None: ...
    @property
    def text(self) -> str: ...
    @property
    def said_on(self) -> datetime.date | None: ...
    @property
    def asks(self) -> Mapping[str, AskStage]: ...
    @property
    def symbol(self) -> str: ...
    @property
    def link(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def practice(self) -> str: ...
    @property
    def need(self) -> str: ...
    @property
    def visibility(self) -> Visibility: ...
    @property
    def language(self) -> str: ...
    @property
    def meeting(self) -> str: ...


class Part(NamedTuple):
    """A stretch of a text: the same in both, put in, or taken out."""

    kind: Literal["same", "ins", "del"]
    text: str


class Change(NamedTuple):
    """One field that differs: its label, and the text from the old to the new."""

    label: str
    parts: tuple[Part, ...]


def compared(old: Form, new: Form, labels: Mapping[str, str], files: Mapping[str, str]) -> tuple[Change, ...]:
    """The fields in which two papers differ, each from the old to the new.

    labels: as ``labelled`` gives them to both; files: code of a file -> its name
    """
    before, after = _texts(old, labels, files), _texts(new, labels, files)
    return tuple(
        Change(labels[field], difference(before[field], after[field]))
        for field in before
        if before[field] != after[field]
    )


def labelled(t: Translator, actions: Sequence[Action], meetings: Sequence[Meeting]) -> dict[str, str]:
    """The words of a form: its fields by name, and its codes as ``field=code``."""
    found = {field: t(f"delegate-field_{field}") for field in FIELDS if field != "asks"}
    found |= {f"asks.{one.action}": t.text(one.title) for one in actions}
    found |= {f"stage={stage}": t(f"stage-{stage}") for stage in Stage}
    found |= {f"asks={stage}": t(f"delegate-ask_{stage}") for stage in AskStage}
    found |= {f"visibility={code}": t(f"delegate-visibility_{code}") for code in Visibility}
    found |= {f"language={code}": t(f"bar-language-{code}") for code in LANGUAGES}
    found |= {f"meeting={one.meeting}": t.day(*one.day) for one in meetings}
    return found


FIELDS = (
    *("stage", "asks", "text", "said_on", "symbol", "link", "file"),
    *("practice", "need", "visibility", "language", "meeting"),
)
"""The fields of the form, in its order; problems name them so."""


def _texts(form: Form, labels: Mapping[str, str], files: Mapping[str, str]) -> dict[str, str]:
    coded = {"stage": form.stage or "", "visibility": form.visibility}
    coded |= {"language": form.language, "meeting": form.meeting}
    plain = {"text": form.text, "symbol": form.symbol, "link": form.link}
    plain |= {"practice": form.practice, "need": form.need, "file": files.get(form.file, form.file)}
    plain["said_on"] = f"{form.said_on:%d/%m/%Y}" if form.said_on else ""
    told = plain | {name: labels.get(f"{name}={code}", str(code)) for name, code in coded.items()}
    asks = {
        name: labels.get(f"asks={form.asks.get(name.removeprefix('asks.'))}", "")
        for name in labels
        if name.startswith("asks.")
    }
    ordered: dict[str, str] = {}
    for field in FIELDS:
        ordered |= asks if field == "asks" else {field: told[field]}
    return ordered


def difference(old: str, new: str) -> tuple[Part, ...]:
    """Two texts as one, word for word: what is the same, what was taken out, what was put in."""
    before, after = _words(old), _words(new)
    if old == new:
        return _kept(("same", old))
    if _pairs(before, after) > MOST_PAIRS:
        return _kept(("del", old), ("ins", new))
    parts: list[tuple[Any, str]] = []
    matcher = difflib.SequenceMatcher(str.isspace, before, after, autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            parts.append(("same", "".join(before[i:j])))
        else:
            parts += [("del", "".join(before[i:j])), ("ins", "".join(after[k:m]))]
    return _kept(*parts)


def _pairs(before: list[str], after: list[str]) -> int:
    there = Counter(after)
    return sum(count * there[word] for word, count in Counter(before).items() if not word.isspace())


def _kept(*parts: tuple[Any, str]) -> tuple[Part, ...]:
    return tuple(Part(kind, text) for kind, text in parts if text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)
