"""The sections of a brief that stand beside what was said: Reviews, practices, the list, method, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..answers.about import About
from ..answers.meeting import KINDS, Invited, MeetingAnswer, Offer, Review
from ..answers.pieces import Day, Statement
from ..i18n import Translator
from ..pictures import words
from ..pictures.meeting import window
from . import document as parts
from .brief_words import said, span, titled


def reviews(answer: MeetingAnswer, t: Translator) -> parts.Section:
    """The Trade Policy Reviews that may come, as windows of years and why so."""
    told = [t("brief-reviews_lead", count=answer.coming), t("brief-reviews_note")]
    passed = len(answer.reviews) - answer.coming
    if passed:
        told.insert(1, t("brief-reviews_passed", count=passed))
    listed = t.sorted(answer.reviews, key=lambda each: words.name(t, answer.names, each.member))
    columns = (
        parts.Column(t("column-member"), weight=1.4),
        parts.Column(t("brief-review_last")),
        parts.Column(t("brief-review_report"), "link"),
        parts.Column(t("brief-review_window"), weight=1.4),
        parts.Column(t("brief-review_why"), weight=1.8),
    )
    rows = tuple(
        (
            words.name(t, answer.names, each.member),
            words.day(t, each.last),
            _report(each, t),
            window(t, each),
            t(f"reason-{each.reason}"),
        )
        for each in listed
    )
    pieces = (parts.Table("reviews", t("brief-reviews"), columns, rows),) if rows else ()
    return parts.Section("reviews", t("brief-reviews"), tuple(told), pieces)


def _report(review: Review, t: Translator) -> parts.Value:
    address = words.web(review.source_url)
    shown = review.symbol or (t("column-source_title") if address else "")
    return parts.Linked(shown, address) if address else shown or None


def practices(answer: MeetingAnswer, t: Translator) -> parts.Section:
    """Good practices offered and help asked for, in reports that count."""
    offered, asked = (_offers(answer, kind, t) for kind in KINDS)
    new = answer.every_offer is answer.offers
    told = (
        t("brief-practices_new" if new else "brief-practices_lead", offered=len(offered), asked=len(asked)),
    )
    pieces = (
        parts.Statements("offered", t("brief-offered"), offered, t("brief-offered_none")),
        parts.Statements("asked", t("brief-asked"), asked, t("brief-asked_none")),
    )
    return parts.Section("practices", t("brief-practices"), told, pieces)


def _offers(answer: MeetingAnswer, kind: str, t: Translator) -> tuple[parts.Said, ...]:
    mine = [each for each in answer.every_offer if each.kind == kind]
    mine = t.sorted(
        sorted(mine, key=lambda each: each.statement.statement),
        key=lambda each: words.name(t, answer.names, each.member),
    )
    return tuple(_offer(each, answer, t) for each in sorted(mine, key=lambda each: each.recommendation))


def _offer(offer: Offer, answer: MeetingAnswer, t: Translator) -> parts.Said:
    held = said(t, offer.statement, answer.names, answer.recommendations, _matched(offer, answer, t))
    return replace(held, words=offer.text, language=offer.language or held.language)


def _matched(offer: Offer, answer: MeetingAnswer, t: Translator) -> str:
    if not offer.matches:
        return ""
    names = t.names(words.name(t, answer.names, member) for member in offer.matches)
    return t("brief-offered_by", names=names)


def speaking(invited: Iterable[Invited], answer: MeetingAnswer, t: Translator) -> parts.Section:
    """The speaking list: for the chair and the Secretariat alone."""
    columns = (
        parts.Column(t("brief-column_order"), "number", 0.4),
        parts.Column(t("column-member"), weight=1.2),
        parts.Column(t("column-recommendation"), weight=1.6),
        parts.Column(t("sheet-note"), weight=2.4),
    )
    rows = tuple(
        (
            each.place,
            words.name(t, answer.names, each.member),
            titled(t, answer.recommendations, each.recommendation),
            each.note,
        )
        for each in sorted(invited, key=lambda each: each.place)
    )
    table = parts.Table("speaking", t("brief-speaking"), columns, rows)
    return parts.Section("speaking", t("brief-speaking"), (t("brief-speaking_lead"),), (table,))


def method(about: About, t: Translator) -> parts.Section:
    """How it is counted, how far the record reaches, and the size of the Group, stated and named."""
    say, stamp = words.plain(t), about.stamp
    of = stamp.of
    told = [
        say(
            "about-count_text",
            day=stamp.view.as_of,
            delegations=of.delegations,
            members=of.members_covered,
        ),
        say("about-union"),
        say("about-stages_text"),
        say("about-standing"),
        say("about-silence_text"),
        say("about-forum_text"),
        say("about-origin"),
        say("about-time_text", record=str(stamp.view.record)),
        say("about-sees_text"),
        say("about-withdrawn"),
    ]
    notes = [*words.notes(stamp, t), t("note-voluntary"), t("note-without_prejudice")]
    if stamp.reach_on is not None:
        reach = t("note-reach", day=stamp.reach_on)
        notes = [f"{reach} {t('about-reach_text')}", *(note for note in notes if note != reach)]
    pieces: list[parts.Piece] = [parts.Words(tuple(told))]
    differ = [size for size in about.sizes if size.stated != size.named]
    if differ:
        pieces.append(_sizes(about, t))
    pieces.append(parts.Words(tuple(dict.fromkeys(notes)), is_note=True))
    return parts.Section("method", t("about-count"), (), tuple(pieces))


def _sizes(about: About, t: Translator) -> parts.Table:
    columns = (
        parts.Column(t("about-sizes_day"), "link"),
        parts.Column(t("about-sizes_scope")),
        parts.Column(t("about-sizes_stated"), "number", 0.6),
        parts.Column(t("about-sizes_named"), "number", 0.6),
    )
    rows = tuple(
        (
            _linked(words.day(t, size.day), size.source_url),
            t(f"scope-{size.scope}"),
            size.stated,
            size.named,
        )
        for size in about.sizes
        if size.stated != size.named
    )
    return parts.Table("sizes", t("about-sizes_text"), columns, rows)


def _linked(text: str, url: str) -> parts.Value:
    address = words.web(url)
    return parts.Linked(text, address) if address else text


def sources(
    statements: Iterable[Statement], t: Translator, more: Iterable[tuple[str, str, Day]] = ()
) -> parts.Section:
    """Every source cited, once, in alphabetical order, with the day of what was taken from it.

    more: further sources as (title, address, day)
    """
    cited = [(each.source_title, words.web(each.source_url), each.day) for each in statements]
    cited += [(title, words.web(url), day) for title, url, day in more]
    days: dict[tuple[str, str], set[Day]] = {}
    for title, url, day in cited:
        if title or url:
            days.setdefault((title or url, url), set()).add(day)
    columns = (
        parts.Column(t("column-source_title"), weight=1.6),
        parts.Column(t("column-source_url"), "link", 2.4),
        parts.Column(t("column-day"), weight=0.9),
    )
    rows = tuple(
        (title, parts.Linked(url, url) if url else None, span(t, days[title, url]))
        for title, url in t.sorted(sorted(days), key=lambda one: one[0])
    )
    caption = t("brief-sources", count=len(rows))
    pieces = (parts.Table("sources", caption, columns, rows),) if rows else ()
    told = () if rows else (t("brief-sources_none"),)
    return parts.Section("sources", t("about-sources"), told, pieces)
