"""The follow-up note of a meeting: drafted from what was reported, then kept and sent as it was saved."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from ..answers.meeting import MeetingAnswer, New
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from ..pictures.meeting import window
from ..vocabulary import RECOMMENDATIONS
from . import document as parts
from .brief_words import at, change, head, in_order, legend, of_meeting, of_whom, since, titled
from .foot import foot

OTHER = 0
"""The number of other matters."""

LONGEST = 20_000
"""Characters that a field of a saved note takes; a draft stays below."""


class NoteItem(NamedTuple):
    """One item: of a recommendation (1 to 6), or other matters (0)."""

    number: int
    remarks: str = ""
    decisions: str = ""
    dates: str = ""


class NoteLike(Protocol):
    """An item of a note, from a draft or from the record."""

    @property
    def number(self) -> int: ...
    @property
    def remarks(self) -> str: ...
    @property
    def decisions(self) -> str: ...
    @property
    def dates(self) -> str: ...


def drafted(answer: MeetingAnswer, t: Translator) -> tuple[NoteItem, ...]:
    """The first draft of a note: who reported what on each of the six, help asked for, days to come."""
    news = in_order(t, answer.news, answer.names)
    items = []
    for number in RECOMMENDATIONS:
        remarks = _remarks([each for each in news if each.recommendation == number], answer, t)
        items.append(NoteItem(number, remarks, _fitting(_next_steps(answer, number, t))))
    return (*items, NoteItem(OTHER, _fitting(_reviews(answer, t)), "", _next_meeting(answer, t)))


def _remarks(news: Sequence[New], answer: MeetingAnswer, t: Translator) -> str:
    """One line a Member: its words and what changed; without the words where a field would not hold them."""
    short = [f"{words.name(t, answer.names, each.member)}: {change(t, each)}" for each in news]
    whole = [
        f"{words.name(t, answer.names, each.member)}: {_one_line(t.text(each.statement.words))} "
        f"({change(t, each)})"
        for each in news
    ]
    held = "\n".join(whole)
    return held if len(held) <= LONGEST else _fitting(short)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fitting(lines: Iterable[str]) -> str:
    """Lines up to what a field holds; a line is in it whole or not at all."""
    held, length = [], 0
    for line in lines:
        length += len(line) + 1
        if length <= LONGEST:
            held.append(line)
    return "\n".join(held)


def _next_steps(answer: MeetingAnswer, number: int, t: Translator) -> list[str]:
    """Help asked for, with who offers a practice on the same; and practices offered. Since the meeting."""
    mine = [each for each in answer.offers if each.recommendation == number]
    told = []
    for each in t.sorted(mine, key=lambda one: words.name(t, answer.names, one.member)):
        who, text = words.name(t, answer.names, each.member), _one_line(each.text)
        line = t(f"brief-step_{each.kind}", member=who, text="{text}").replace("{text}", text)
        if each.matches:
            names = t.names(words.name(t, answer.names, member) for member in each.matches)
            line = f"{line} ({t('brief-offered_by', names=names)})"
        told.append(line)
    return told


def _next_meeting(answer: MeetingAnswer, t: Translator) -> str:
    """The first meeting after the one that the note is of; those behind it are decided nearer the time."""
    between = answer.between
    last = between.meeting.day.on if between.meeting else between.as_of
    coming = next((each for each in answer.choices if each.day.on > last), None)
    if coming is None:
        return ""
    said, title = of_meeting(t, coming), t.text(coming.title)
    return f"{said}: {title}" if title else said


def _reviews(answer: MeetingAnswer, t: Translator) -> list[str]:
    """Reviews whose window ends in the year of the day, one a line; of the others, how many there are.

    A window is years and never days: one that ends this year is the nearest there is.
    """
    year = answer.between.as_of.year
    coming = [each for each in answer.reviews if not each.is_passed]
    near = [each for each in coming if each.last_year <= year]
    told = [
        t("brief-step_review", member=words.name(t, answer.names, each.member), years=window(t, each))
        for each in t.sorted(near, key=lambda one: words.name(t, answer.names, one.member))
    ]
    rest = len(coming) - len(near)
    return [*told, t("follow-reviews_rest", count=rest, of=len(coming), year=str(year))] if rest else told


def document(
    answer: MeetingAnswer,
    items: Iterable[NoteLike],
    how_to_add: str,
    t: Translator,
    links: Links,
    *,
    revision: int = 0,
    saved_on: datetime.date | None = None,
) -> parts.Document:
    """The note as a document. revision: the one that was saved, 0 for a draft; saved_on: its day."""
    stamp, between = answer.stamp, answer.between
    title, shown = t("follow-title"), of_meeting(t, between.meeting) if between.meeting else ""
    facts = (
        (t("column-meeting"), shown),
        (t("sheet-as_of"), t.day(stamp.view.as_of)),
        (t("brief-compared"), since(t, between)),
        (t("brief-revision"), _revision(revision, saved_on, t)),
        (t("sheet-record"), str(stamp.view.record)),
        (t("sheet-scope"), of_whom(t, stamp)),
    )
    return parts.Document(
        name=f"follow-up-{between.as_of}-{t.language}",
        language=t.language,
        title=title,
        subtitle=" · ".join(filter(None, (shown, t("brief-since", since=since(t, between))))),
        facts=tuple((label, value) for label, value in facts if value),
        head=head(t, stamp, " · ".join(filter(None, (title, shown)))),
        legend=legend(t),
        legend_note=t("legend-cells"),
        sections=_sections(tuple(items), how_to_add, answer, t),
        foot=foot(stamp, t, at(between, links), statements=stamp.statements),
        stamp=stamp,
    )


def _revision(revision: int, saved_on: datetime.date | None, t: Translator) -> str:
    if not revision:
        return t("follow-state_drafted")
    return f"{revision} · {t.day(saved_on)}" if saved_on else str(revision)


def _sections(
    items: tuple[NoteLike, ...], how_to_add: str, answer: MeetingAnswer, t: Translator
) -> tuple[parts.Section, ...]:
    """What was said, then what comes next, then by when; items about which nothing stands are left out."""
    held = []
    for field in ("remarks", "decisions", "dates"):
        label = t(f"follow-field_{field}")
        rows = tuple(
            (_item(item.number, answer, t), getattr(item, field)) for item in items if getattr(item, field)
        )
        columns = (parts.Column(t("brief-item"), weight=1), parts.Column(label, weight=3))
        piece: parts.Piece = parts.Table(field, label, columns, rows)
        held.append(
            parts.Section(field, label, (), (piece if rows else parts.Words((t("brief-nothing_here"),)),))
        )
    if how_to_add:
        paragraphs = tuple(line for line in how_to_add.splitlines() if line.strip())
        held.append(parts.Section("how-to-add", t("follow-field_how_to_add"), (), (parts.Words(paragraphs),)))
    return tuple(held)


def _item(number: int, answer: MeetingAnswer, t: Translator) -> str:
    return t("follow-other") if number == OTHER else titled(t, answer.recommendations, number)
