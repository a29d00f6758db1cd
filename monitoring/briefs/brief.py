"""The brief of a meeting: one content for slides, paper, sheets and the web page.

What is new since an earlier meeting, the six on one page, each of the six, whom to hear, Reviews,
practices, how it is counted, and every source. Numbers come from the answers; nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..answers.about import About
from ..answers.meeting import Between, Invited, MeetingAnswer
from ..answers.overview import Overview
from ..answers.pieces import Day, Names, Recommendation, Stamp, Statement, Strip
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from ..vocabulary import Audience, Forum
from . import brief_beside as beside
from . import brief_parts as on_record
from .brief_words import at, head, legend, of_meeting, of_whom, since
from .document import Document, Section, Statements
from .foot import foot


@dataclass(frozen=True)
class Content:
    """What a brief holds, as of one day and for one audience: answers of one and the same view.

    recommendations  the six, in order
    invited          the speaking list; shown to the chair only
    is_short         only what is new is told word for word: statements, practices and needs
    """

    audience: Audience
    overview: Overview
    meeting: MeetingAnswer
    recommendations: tuple[Told, ...]
    about: About
    invited: tuple[Invited, ...] = ()
    is_short: bool = False


def shortened(content: Content) -> Content:
    """The same with the words of what is new alone; every number stays."""
    met = content.meeting
    new = {each.statement.statement for each in met.news}
    kept = tuple(
        replace(
            each,
            statements=tuple(one for one in each.statements if one.statement in new),
            related=tuple(one for one in each.related if one.statement in new),
        )
        for each in content.recommendations
    )
    return replace(content, meeting=replace(met, every_offer=met.offers), recommendations=kept, is_short=True)


@dataclass(frozen=True)
class Told:
    """What was said on one of the six, as a brief shows it: enough of ``brief_parts.OnOne``, read at once."""

    stamp: Stamp
    names: Names
    recommendation: Recommendation
    strip: Strip
    statements: tuple[Statement, ...]
    related: tuple[Statement, ...]


def told(met: MeetingAnswer, everything: Iterable[Statement]) -> tuple[Told, ...]:
    """What was said on each of the six, from everything that was said up to the day of a meeting."""
    held = tuple(everything)
    return tuple(
        Told(
            met.stamp,
            met.names,
            strip.recommendation,
            strip,
            *(
                tuple(
                    each
                    for each in held
                    if each.recommendation == strip.recommendation.number and each.forum == forum
                )
                for forum in (Forum.GROUP, Forum.RELATED)
            ),
        )
        for strip in met.strips
    )


def compose(content: Content, t: Translator, links: Links) -> Document:
    """The brief as a document, in one language."""
    met = content.meeting
    stamp, between = met.stamp, met.between
    shown = of_meeting(t, between.meeting) if between.meeting else ""
    compared = t("brief-since", since=since(t, between))
    return Document(
        name=f"brief-{between.as_of}-{t.language}{_kind(content)}",
        language=t.language,
        title=t("brief-title"),
        subtitle=" · ".join(part for part in (shown, compared) if part),
        facts=_facts(content, t),
        head=head(t, stamp, shown),
        legend=legend(t),
        legend_note=t("legend-cells"),
        sections=_sections(content, t),
        foot=foot(stamp, t, at(between, links), statements=stamp.statements),
        stamp=stamp,
    )


def _kind(content: Content) -> str:
    """For whom and how long, in the name of a file; nothing where it is the usual one."""
    audience = "" if content.audience == Audience.PUBLIC else f"-{content.audience}"
    return f"{audience}-short" if content.is_short else audience


def _facts(content: Content, t: Translator) -> tuple[tuple[str, str], ...]:
    """What the cover says: of which meeting and day, of whom, for whom, on how many statements."""
    stamp, between = content.meeting.stamp, content.meeting.between
    many = t("foot-statements_reported" if stamp.reported else "foot-statements", **_many(content))
    reach = "" if stamp.reach_on is None else t("note-reach", day=stamp.reach_on)
    facts = (
        (t("column-meeting"), _held(between, t)),
        (t("sheet-as_of"), t.day(stamp.view.as_of)),
        (t("brief-compared"), since(t, between)),
        (t("sheet-record"), str(stamp.view.record)),
        (t("sheet-scope"), of_whom(t, stamp)),
        (t("brief-audience"), t(f"brief-audience_{content.audience}")),
        (t("sheet-statements"), many),
        (t("sheet-counted"), t(f"sheet-counted_{'related' if stamp.view.related else 'group'}")),
        (t("sheet-reach"), reach),
        (t("brief-length"), t("brief-length_short") if content.is_short else ""),
    )
    return tuple((label, value) for label, value in facts if value)


def _many(content: Content) -> dict[str, int]:
    stamp = content.meeting.stamp
    own = {"reported": stamp.reported} if stamp.reported else {}
    return {"count": stamp.statements, **own}


def _held(between: Between, t: Translator) -> str:
    if between.meeting is None:
        return ""
    day, title = t.day(*between.meeting.day), t.text(between.meeting.title)
    return f"{day} · {title}" if title else day


def _sections(content: Content, t: Translator) -> tuple[Section, ...]:
    met = content.meeting
    listed = content.audience == Audience.CHAIR and content.invited
    held = (
        on_record.news(met, t),
        on_record.six(content.overview, t),
        *(on_record.recommendation(each, met, t) for each in content.recommendations),
        on_record.hear(met, t),
        beside.reviews(met, t),
        beside.practices(met, t),
        *((beside.speaking(content.invited, met, t),) if listed else ()),
        beside.method(content.about, t),
        beside.sources(_cited(content), t, _more(content, t)),
    )
    return tuple(_told(section) for section in held)


def _told(section: Section) -> Section:
    """A section without headings over nothing: that nobody said it stands in its first sentence."""
    pieces = tuple(piece for piece in section.pieces if not isinstance(piece, Statements) or piece.said)
    return replace(section, pieces=pieces) if section.lead else section


def _cited(content: Content) -> Iterable[Statement]:
    """Every statement that the brief shows."""
    as_of = content.meeting.stamp.view.as_of
    for answer in content.recommendations:
        held = answer.statements + (answer.related if answer.stamp.view.related else ())
        yield from (each for each in held if each.counts(as_of))
    yield from (each.statement for each in content.meeting.news)
    yield from (each.statement for each in content.meeting.every_offer)


def _more(content: Content, t: Translator) -> Iterable[tuple[str, str, Day]]:
    """Sources of Reviews and of the sizes that differ: by their symbol, else by what they tell."""
    names = content.meeting.names
    for review in content.meeting.reviews:
        told = t("brief-source_review", member=words.name(t, names, review.member))
        yield review.symbol or told, review.source_url, review.last
    for size in content.about.sizes:
        if size.stated != size.named:
            yield t("brief-source_size", scope=t(f"scope-{size.scope}")), size.source_url, size.day
