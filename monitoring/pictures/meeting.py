"""HTML of the meeting page: what is new, whom to hear, Reviews that may come, practices and help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..answers.meeting import KINDS, Between, MeetingAnswer, New, Offer, Review, Row
from ..answers.pieces import Count
from ..i18n import Translator
from ..vocabulary import Change, Region, Stage
from . import practices, words
from .links import Links
from .markup import head, render, rich

LISTED: Final = 12
"""Up to so many news stand one under the other; above, they are compact, by recommendation."""


def page_head(answer: MeetingAnswer, t: Translator) -> str:
    """Title, the answer in sentences with both denominators, and the notes."""
    between = answer.between
    if between.since is None:
        title = t("meeting-title_day", day=between.since_on)
    else:
        title = t("meeting-title_meeting", on=words.of_day(t, between.since.day))
    return head(title, lead(answer, t), answer.stamp, t, above=[until(between, t)])


def until(between: Between, t: Translator) -> str:
    """Up to which meeting or day is looked."""
    if between.meeting is None:
        return t("meeting-until_day", day=between.as_of)
    on = words.of_day(t, between.meeting.day)
    if between.meeting.day.on > between.as_of:
        return t("meeting-until_coming", on=on, today=between.as_of)
    return t("meeting-until_meeting", on=on)


def lead(answer: MeetingAnswer, t: Translator) -> list[str]:
    """How much is new, of how many, and how many have not spoken on any of the six."""
    say, of = rich(t), answer.stamp.of
    said = []
    if answer.statements:
        said.append(
            say(
                "meeting-lead_new",
                statements=answer.statements,
                speakers=answer.speakers,
                states=answer.states,
                first=answer.first,
                moved=answer.moved,
            )
        )
    elif not answer.news:
        said.append(say("meeting-lead_nothing"))
        if answer.latest is not None:
            who = words.name(t, answer.names, answer.latest.member)
            said.append(say("overview-latest", member=who, day=words.day(t, answer.latest.day)))
    if stopped := len(answer.news) - answer.statements:
        said.append(say("meeting-lead_stopped", count=stopped))
    silent = Count(len(answer.silent), of.members_covered - answer.heard.members_covered)
    return [
        *said,
        say(
            "meeting-lead_silent",
            count=silent.delegations,
            delegations=t("count-delegations", count=silent.delegations, of=of.delegations),
            members=t("count-members", count=silent.members_covered, of=of.members_covered),
        ),
    ]


def news(answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """What is new, one under the other, each with where it stood before and stands now."""
    return _news(answer, in_order(answer, t), t, links)


def news_compact(answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """What is new in three columns, by recommendation, without the words.

    Inside one, Members in the alphabetical order of the language: where no day is shown, any other order
    would look like one of merit.
    """
    order = t.sorted(in_order(answer, t), key=lambda one: words.name(t, answer.names, one.member))
    groups = [
        (one, [each for each in order if each.recommendation == one.number]) for one in answer.recommendations
    ]
    held = [group for group in groups if group[1]]
    return render("meeting_news_compact", t, groups=held, names=answer.names, links=links, said=change(t))


def _news(answer: MeetingAnswer, order: Sequence[New], t: Translator, links: Links) -> str:
    titles = {one.number: words.numbered(t, one) for one in answer.recommendations}
    told = {"news": order, "titles": titles, "names": answer.names, "said": change(t)}
    return render("meeting_news", t, links=links, as_of=answer.between.as_of, **told)


def in_order(answer: MeetingAnswer, t: Translator) -> list[New]:
    """Newest first; of one day in the alphabetical order of the language, then by recommendation."""
    listed = sorted(answer.news, key=lambda one: (one.recommendation, one.statement.statement))
    listed = t.sorted(listed, key=lambda one: words.name(t, answer.names, one.member))
    return sorted(listed, key=lambda one: one.on.on, reverse=True)


def change(t: Translator) -> object:
    """Says what is new of a statement: first statement: planned; under way to in place."""

    def say(new: New) -> str:
        after = words.inside(words.stage(t, new.after))
        if new.change == Change.HEARD:
            return t("change-heard_at", stage=after)
        if new.change in (Change.WITHDRAWN, Change.CORRECTED):
            return t(f"change-{new.change}")
        moved = new.before != new.after
        before = words.inside(words.stage(t, new.before))
        what = t("change-moved", before=before, after=after) if moved else ""
        if new.change == Change.STAGE:
            return what
        return "; ".join(part for part in (t(f"change-{new.change}"), what) if part)

    return say


def nothing(answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """Where nothing is new: a box with the one link to the nearest meeting that has something since."""
    near = answer.nearest
    if near is None:
        return render("box", t, kind="empty", text=t("meeting-nothing_ever"), link="", address="")
    link = t("meeting-nearest", on=words.of_day(t, near.meeting.day), count=near.statements)
    address = links("meeting", **{**answer.between.codes, "since": near.meeting.meeting})
    return render("box", t, kind="empty", text=t("meeting-lead_nothing"), link=link, address=address)


def matrix(rows: Sequence[Row], answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """Delegations by region, each with its six cells; both in the alphabetical order of the language."""
    order = t.sorted(rows, key=lambda row: words.name(t, answer.names, row.member))
    regions = t.sorted(Region, key=lambda region: words.region(t, region))
    groups = [(region, [row for row in order if row.region == region]) for region in regions]
    held = [group for group in groups if group[1]]
    titles = [(one.number, words.numbered(t, one)) for one in answer.recommendations]
    return render("meeting_matrix", t, groups=held, titles=titles, names=answer.names, links=links)


def reviews(answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """Whose Trade Policy Review may come: years and never a day, with the reason."""
    order = t.sorted(answer.reviews, key=lambda one: words.name(t, answer.names, one.member))
    return render("meeting_reviews", t, reviews=order, names=answer.names, links=links, window=window)


def window(t: Translator, review: Review) -> str:
    """The years in which a Review may come: 2026-2027, or one year; of a window that has passed, that too."""
    first, last = review.first_year, review.last_year
    years = str(first) if first == last else f"{first}\N{EN DASH}{last}"
    return t("meeting-review_passed", years=years) if review.is_passed else years


def offers(offered: Sequence[Offer], answer: MeetingAnswer, t: Translator, links: Links) -> str:
    """Good practices offered and help asked for, in two columns; who offers what is asked for."""
    columns = [(kind, [one for one in offered if one.kind == kind]) for kind in KINDS]
    return practices.in_columns(columns, answer.recommendations, answer.names, t, links)


def silent_note(rows: Sequence[Row], t: Translator) -> str:
    """How many rows are shown, and how many of them have no report yet on any of the six."""
    quiet = sum(all(cell.stage == Stage.NO_REPORT for cell in row.cells) for row in rows)
    return t("meeting-rows", count=len(rows), silent=quiet)
