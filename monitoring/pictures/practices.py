"""HTML of the practices page: what is offered, what is asked for, in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from ..answers.meeting import KINDS, Offer
from ..answers.pieces import Names, Recommendation
from ..answers.practices import Practices
from ..i18n import Translator
from . import words
from .links import Links
from .markup import head, render, rich


def page_head(answer: Practices, t: Translator) -> str:
    """Title, how many there are, and the notes."""
    many = {kind: sum(one.kind == kind for one in answer.offers) for kind in KINDS}
    day = answer.stamp.view.as_of
    said = rich(t)("practices-lead", day=day, offered=many["practice"], asked=many["need"])
    return head(t("practices-title"), [said], answer.stamp, t, above=[t("practices-what")])


def offers(answer: Practices, t: Translator, links: Links) -> str:
    """What is offered, and what is asked for; only one column where one kind was wanted."""
    kinds = (answer.wanted.kind,) if answer.wanted.kind else KINDS
    columns = [(kind, [one for one in answer.offers if one.kind == kind]) for kind in kinds]
    return in_columns(columns, answer.recommendations, answer.names, t, links, level=2)


def in_columns(
    columns: Sequence[tuple[str, Sequence[Offer]]],
    recommendations: Sequence[Recommendation],
    names: Names,
    t: Translator,
    links: Links,
    *,
    level: int = 3,
) -> str:
    """Columns of offers, each by Member in the order of the language; under a need, who offers it.

    level:  of their headings, one below that of what they stand under
    """
    titles = {one.number: words.numbered(t, one) for one in recommendations}
    ordered = [
        (kind, t.sorted(offered, key=lambda one: words.name(t, names, one.member)))
        for kind, offered in columns
    ]

    def named(codes: Sequence[str]) -> str:
        return "; ".join(t.sorted(words.name(t, names, code) for code in codes))

    told = {"columns": ordered, "titles": titles, "names": names, "named": named, "level": level}
    return render("meeting_offers", t, links=links, **told)
