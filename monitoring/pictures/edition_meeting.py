"""The page of a meeting and that of practices, for reading: as edition.py does for the others."""

from __future__ import annotations

from ..answers import meeting_tables, practice_tables
from ..answers.meeting import CIRCLES, HEARD, MeetingAnswer, narrowed
from ..answers.practices import Practices
from ..vocabulary import Region
from . import choices, markup, meeting, practices, words
from .edition_parts import Field, Pieces, Reader, as_table, choice_row, fold


def meeting_page(answer: MeetingAnswer, r: Reader) -> Pieces:
    """A meeting: what is new since an earlier one, and whom to hear."""
    t, links = r.t, r.links
    few = len(answer.news) <= meeting.LISTED
    news = meeting.news(answer, t, links) if answer.news else meeting.nothing(answer, t, links)
    return [
        meeting.page_head(answer, t),
        _compared(answer, r),
        markup.heading2(t("meeting-new"), "new"),
        *([news] if few else [meeting.news_compact(answer, t, links)]),
        *([] if few else [fold(t("meeting-all_words", count=len(answer.news)), news, t)]),
        markup.heading2(t("meeting-six"), "six"),
        markup.legend(t, lead=markup.CHANGED),
        markup.strips(answer, t, links, named=False, changed=answer.changed, gained=answer.gained),
        markup.heading2(t("meeting-hear"), "hear"),
        *_whom_to_hear(answer, r),
        markup.heading2(t("meeting-reviews"), "reviews"),
        *_reviews(answer, r),
        markup.heading2(t("meeting-offers"), "offers"),
        meeting.offers(answer.offers, answer, t, links),
    ]


def options() -> dict[str, tuple[str, ...]]:
    """The codes by which whom to hear can be narrowed."""
    regions, circles = (tuple(each.code for each in Region), tuple(each.value for each in CIRCLES))
    return {"hear": HEARD, "region": regions, "circle": circles}


def practices_page(answer: Practices, r: Reader) -> Pieces:
    """Good practices offered, help asked for, and who offers what others ask for."""
    t, links = r.t, r.links
    head = practices.page_head(answer, t)
    if not answer.total:
        return [head, markup.box("empty", t("practices-none"), t)]
    fields = [
        r.select(code, t(f"filter-{code}"), listed, t("filter-any"))
        for code, listed in choices.of_practices(answer, t).items()
    ]
    pieces = [head, r.form("practices", fields)]
    if answer.offers:
        table = practice_tables.offers(answer)
        told = as_table(table, answer.stamp, answer.names, answer.recommendations, t)
        return [*pieces, practices.offers(answer, t, links), told]
    to = {"link": t("practices-clear"), "address": links("practices")}
    return [*pieces, markup.box("empty", t("practices-none_wanted"), t, **to)]


def _compared(answer: MeetingAnswer, r: Reader) -> str:
    """With which earlier meeting it is compared."""
    between, t = answer.between, r.t
    earlier = [each for each in answer.choices if each.day.on < between.as_of]
    named = {each.meeting: words.day(t, each.day) for each in reversed(earlier)}
    if between.since is None:
        named = {between.since_on.isoformat(): t.day(between.since_on), **named}
    chosen = between.since.meeting if between.since else between.since_on.isoformat()
    compared = Field("select", "since", t("meeting-compared"), chosen, named)
    kept = {"meeting": code} if (code := r.codes.get("meeting", "")) else {}
    return r.form("meeting", [compared], **kept) if named else ""


def _whom_to_hear(answer: MeetingAnswer, r: Reader) -> Pieces:
    t = r.t
    heard, region, circle = (r.codes.get(name, "") for name in ("hear", "region", "circle"))
    listed = [
        (
            t(f"meeting-hear_{code}"),
            r.again("meeting", hear=code if code != "all" else ""),
            code == (heard or "all"),
        )
        for code in HEARD
    ]
    kept = {name: code for name in ("meeting", "since", "hear") if (code := r.codes.get(name, ""))}
    fields = [
        r.select("region", t("column-region"), choices.regions(t), t("meeting-every_region")),
        r.select("circle", t("meeting-circle"), choices.circles(t), t("meeting-every_circle")),
    ]
    rows = narrowed(answer.rows, heard, region, circle)
    none = markup.box("empty", t("meeting-hear_none"), t)
    return [
        choice_row(t("meeting-hear_choose"), listed, t),
        r.form("meeting", fields, **kept),
        markup.note(meeting.silent_note(rows, t)),
        markup.legend(t, lead=""),
        meeting.matrix(rows, answer, t, r.links) if rows else none,
    ]


def _reviews(answer: MeetingAnswer, r: Reader) -> Pieces:
    t = r.t
    if not answer.reviews:
        return [markup.box("empty", t("meeting-reviews_none"), t)]
    passed = len(answer.reviews) - answer.coming
    many = t("meeting-reviews_many", count=answer.coming, passed=passed)
    table = meeting_tables.reviews(answer)
    return [
        fold(many, meeting.reviews(answer, t, r.links), t),
        as_table(table, answer.stamp, answer.names, answer.recommendations, t),
    ]
