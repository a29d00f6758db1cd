"""The tables that the annual report of the Group carries, for one year."""

from __future__ import annotations

from ..answers.meeting import AnnualAnswer
from ..i18n import Translator
from ..pictures import words
from ..pictures.links import Links
from . import document as parts
from .brief_beside import sources
from .brief_words import head, legend, newest_first, of_whom, said
from .foot import address, foot
from .single import stages


def document(answer: AnnualAnswer, t: Translator, links: Links) -> parts.Document:
    """Meetings held, Members that joined, and what was said on each of the six in the year."""
    stamp, title = answer.stamp, t("brief-annual", year=str(answer.year))
    return parts.Document(
        name=f"annual-{answer.year}-{t.language}",
        language=t.language,
        title=title,
        subtitle=f"{t('brief-as_of', day=stamp.view.as_of)} · {of_whom(t, stamp)}",
        facts=(
            (t("sheet-as_of"), t.day(stamp.view.as_of)),
            (t("sheet-record"), str(stamp.view.record)),
            (t("sheet-scope"), of_whom(t, stamp)),
            (t("brief-annual_said"), t("foot-statements", count=len(answer.updates))),
        ),
        head=head(t, stamp, title),
        legend=legend(t),
        legend_note=t("legend-cells"),
        sections=(
            _meetings(answer, t),
            _joined(answer, t),
            _updates(answer, t),
            sources(
                answer.updates, t, ((each.source_url, each.source_url, each.on) for each in answer.joined)
            ),
        ),
        foot=foot(stamp, t, address(links, "overview"), statements=stamp.statements),
        stamp=stamp,
    )


def _section(
    key: str, columns: tuple[parts.Column, ...], rows: tuple[tuple[parts.Value, ...], ...], t: Translator
) -> parts.Section:
    """A section of one table, or the words that there is nothing."""
    title = t(f"brief-annual_{key}")
    if not rows:
        return parts.Section(key, title, (t("brief-nothing_here"),), ())
    return parts.Section(key, title, (), (parts.Table(key, title, columns, rows),))


def _meetings(answer: AnnualAnswer, t: Translator) -> parts.Section:
    columns = (
        parts.Column(t("column-day")),
        parts.Column(t("column-meeting"), weight=2),
        parts.Column(t("brief-annual_said"), "number", 0.8),
    )
    rows = tuple(
        (words.day(t, each.day), t.text(each.title), answer.said.get(each.meeting, 0))
        for each in answer.meetings
    )
    return _section("meetings", columns, rows, t)


def _joined(answer: AnnualAnswer, t: Translator) -> parts.Section:
    columns = (
        parts.Column(t("column-member"), weight=1.5),
        parts.Column(t("column-day")),
        parts.Column(t("column-source_title"), "link", 2),
    )
    rows = tuple(
        (words.name(t, answer.names, each.member), words.day(t, each.on), _link(each.source_url))
        for each in t.sorted(answer.joined, key=lambda one: words.name(t, answer.names, one.member))
    )
    return _section("joined", columns, rows, t)


def _link(url: str) -> parts.Linked | None:
    address = words.web(url)
    return parts.Linked(address, address) if address else None


def _updates(answer: AnnualAnswer, t: Translator) -> parts.Section:
    """How many statements on each of the six, of how many delegations; where they stand; every one."""
    of = answer.stamp.of
    title, year = t("brief-annual_updates"), str(answer.year)
    columns = (
        parts.Column(t("column-recommendation"), weight=2),
        parts.Column(t("brief-annual_said"), "number"),
        parts.Column(t("brief-annual_delegations", of=of.delegations), "number"),
        parts.Column(t("brief-annual_heard", of=of.delegations), "number"),
        parts.Column(t("brief-annual_heard_members", of=of.members_covered), "number"),
    )
    rows = tuple(
        (
            words.numbered(t, strip.recommendation),
            *answer.counts.get(strip.recommendation.number, (0, 0)),
            strip.heard.delegations,
            strip.heard.members_covered,
        )
        for strip in answer.strips
    )
    listed = tuple(
        said(t, each, answer.names, answer.recommendations)
        for each in newest_first(t, answer.updates, answer.names)
    )
    pieces = (
        parts.Table("updates", title, columns, rows),
        stages("annual", t("overview-title"), answer.strips, answer.stamp, answer.names, t),
        parts.Statements("updates-list", t("brief-annual_list", year=year), listed, t("brief-nothing_here")),
    )
    lead = (t("brief-annual_lead", year=year, count=len(answer.updates)),)
    return parts.Section("updates", title, lead, pieces)
