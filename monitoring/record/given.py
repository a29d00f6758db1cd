"""What the Secretariat types into a form, tidied and checked: every problem at once, beside its field."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..errors import BadReport, Problem
from ..vocabulary import Precision
from .codes import storable
from .model_reference import Meeting
from .wording import tidy

LONGEST_LINE = 300
LONGEST_NOTE = 2000
LONGEST_ADDRESS = 2000
LAST_DAY = datetime.date(2100, 12, 31)

_WEB = re.compile(r"https?://[^\s<>\"'/?#@\\]+\.[^\s<>\"'/?#@\\]+(?:[/?#][^\s<>\"\\]*)?")
_HALF_LETTERS = re.compile("[\ud800-\udfff]")


class Given:
    """What was put into a form; ``refuse`` raises once, with everything that cannot be taken."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, field: str, key: str, **places: Any) -> None:
        """Something cannot be taken: in which field, and which sentence says so."""
        self.problems.append(Problem(field=field, key=key, places=places))

    def text(self, field: str, found: str, longest: int = LONGEST_NOTE, *, needed: bool = False) -> str:
        """Words of any number of lines, tidied."""
        text = tidy(_HALF_LETTERS.sub("", found))
        if len(text) > longest:
            self.add(field, "review-problem_long", longest=longest, found=len(text))
        elif needed and not text:
            self.add(field, "review-problem_empty")
        return text

    def line(self, field: str, found: str, *, needed: bool = False) -> str:
        """Words on one line."""
        return self.text(field, " ".join(found.split()), LONGEST_LINE, needed=needed)

    def address(self, field: str, found: str, *, needed: bool = False) -> str:
        """Where something was read; several addresses are parted by " ; ", as in data/."""
        text = self.text(field, " ".join(found.split()), LONGEST_ADDRESS, needed=needed)
        if text and len(text) <= LONGEST_ADDRESS and not all(map(_WEB.fullmatch, text.split(" ; "))):
            self.add(field, "review-problem_address", found=text)
        return text

    def day(
        self,
        field: str,
        found: datetime.date | None,
        first: datetime.date,
        last: datetime.date = LAST_DAY,
        precision: Precision = Precision.DAY,
    ) -> datetime.date:
        """A day between two others, at its precision: the last one that it can mean.

        Of a month or a year it is enough that it has begun by ``last``, and is not over by ``first``.
        """
        if found is None:
            self.add(field, "review-problem_day_empty")
            return last
        begins, ends = stretch(found, precision)
        if begins > last or ends < first:
            self.add(field, "review-problem_day_range", found=found, first=first, last=last)
        return ends

    def meeting(self, session: Session, field: str, found: str) -> str:
        """The code of a day of the calendar; "" where there is none."""
        there = select(Meeting.id).where(Meeting.meeting == found, Meeting.record_until.is_(None))
        if found and not (storable(found) and session.execute(there).first()):
            self.add(field, "review-problem_meeting", found=found)
        return found

    def refuse(self) -> None:
        """Errors: BadReport with every problem, where there is any; else nothing."""
        if self.problems:
            raise BadReport(self.problems)


def stretch(day: datetime.date, precision: Precision) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a day can mean, known by its month or year only."""
    match precision:
        case Precision.MONTH:
            last = calendar.monthrange(day.year, day.month)[1]
            return day.replace(day=1), day.replace(day=last)
        case Precision.YEAR:
            return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day, day


def written(day: datetime.date, precision: Precision, mark: str = "-") -> str:
    """A day as it stands in codes, no closer than it is known: 2026-10-03, 2023-12, 2021."""
    form = {Precision.MONTH: f"%Y{mark}%m", Precision.YEAR: "%Y"}.get(precision, f"%Y{mark}%m{mark}%d")
    return day.strftime(form)
