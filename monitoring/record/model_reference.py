"""The tables of the reference data that readers look up: a table for every file of data/.

What each column means stands in columns.py; how versions work, in model.py.
"""

from __future__ import annotations

import datetime

from sqlalchemy.orm import Mapped

from .model import Affiliation, Member, Statement, Versioned, declared, guards


class GroupSize(Versioned):
    """Sizes of the Group and of the sponsors that the WTO stated on some days."""

    __tablename__ = "group_size"
    __table_args__ = guards("group_size")

    on: Mapped[datetime.date] = declared("group_size", "on")
    precision: Mapped[str] = declared("group_size", "precision")
    kind: Mapped[str] = declared("group_size", "kind")
    members: Mapped[int] = declared("group_size", "members")
    source_url: Mapped[str] = declared("group_size", "source_url")


class Term(Versioned):
    """Official wording in three languages."""

    __tablename__ = "terms"
    __table_args__ = guards("terms")

    key: Mapped[str] = declared("terms", "key")
    en: Mapped[str] = declared("terms", "en")
    fr: Mapped[str] = declared("terms", "fr")
    es: Mapped[str] = declared("terms", "es")
    official: Mapped[str] = declared("terms", "official")
    source_url: Mapped[str] = declared("terms", "source_url")
    note: Mapped[str] = declared("terms", "note")


class Recommendation(Versioned):
    """The six: four recommendations and two declarations."""

    __tablename__ = "recommendations"
    __table_args__ = guards("recommendations")

    recommendation: Mapped[int] = declared("recommendations", "recommendation")
    kind: Mapped[str] = declared("recommendations", "kind")
    symbol: Mapped[str] = declared("recommendations", "symbol")
    title_term: Mapped[str] = declared("recommendations", "title_term")
    short_term: Mapped[str] = declared("recommendations", "short_term")
    source_url: Mapped[str] = declared("recommendations", "source_url")


class Action(Versioned):
    """The single asks within the annexes."""

    __tablename__ = "actions"
    __table_args__ = guards("actions")

    action: Mapped[str] = declared("actions", "action")
    recommendation: Mapped[int] = declared("actions", "recommendation")
    asks: Mapped[str] = declared("actions", "asks")
    title_en: Mapped[str] = declared("actions", "title_en")
    title_fr: Mapped[str] = declared("actions", "title_fr")
    title_es: Mapped[str] = declared("actions", "title_es")
    text_en: Mapped[str] = declared("actions", "text_en")
    text_fr: Mapped[str] = declared("actions", "text_fr")
    text_es: Mapped[str] = declared("actions", "text_es")
    basis_en: Mapped[str] = declared("actions", "basis_en")
    basis_fr: Mapped[str] = declared("actions", "basis_fr")
    basis_es: Mapped[str] = declared("actions", "basis_es")
    source_url: Mapped[str] = declared("actions", "source_url")


class Meeting(Versioned):
    """Meetings of the Group and other days of its calendar."""

    __tablename__ = "meetings"
    __table_args__ = guards("meetings")

    meeting: Mapped[str] = declared("meetings", "meeting")
    held_on: Mapped[datetime.date] = declared("meetings", "held_on")
    precision: Mapped[str] = declared("meetings", "precision")
    kind: Mapped[str] = declared("meetings", "kind")
    title_en: Mapped[str] = declared("meetings", "title_en")
    title_fr: Mapped[str] = declared("meetings", "title_fr")
    title_es: Mapped[str] = declared("meetings", "title_es")
    symbol: Mapped[str] = declared("meetings", "symbol")
    source_url: Mapped[str] = declared("meetings", "source_url")
    note_en: Mapped[str] = declared("meetings", "note_en")
    note_fr: Mapped[str] = declared("meetings", "note_fr")
    note_es: Mapped[str] = declared("meetings", "note_es")


class System(Versioned):
    """The systems on which the annexes lean."""

    __tablename__ = "systems"
    __table_args__ = guards("systems")

    system: Mapped[str] = declared("systems", "system")
    name_en: Mapped[str] = declared("systems", "name_en")
    name_fr: Mapped[str] = declared("systems", "name_fr")
    name_es: Mapped[str] = declared("systems", "name_es")
    run_by_en: Mapped[str] = declared("systems", "run_by_en")
    run_by_fr: Mapped[str] = declared("systems", "run_by_fr")
    run_by_es: Mapped[str] = declared("systems", "run_by_es")
    recommendations: Mapped[str] = declared("systems", "recommendations")
    use: Mapped[str] = declared("systems", "use")
    finds_en: Mapped[str] = declared("systems", "finds_en")
    finds_fr: Mapped[str] = declared("systems", "finds_fr")
    finds_es: Mapped[str] = declared("systems", "finds_es")
    url: Mapped[str] = declared("systems", "url")
    member_url: Mapped[str] = declared("systems", "member_url")
    offers: Mapped[str] = declared("systems", "offers")
    launched_on: Mapped[str] = declared("systems", "launched_on")
    source_url: Mapped[str] = declared("systems", "source_url")


class Review(Versioned):
    """Trade Policy Reviews, held and announced."""

    __tablename__ = "tpr_calendar"
    __table_args__ = guards("tpr_calendar")

    member: Mapped[str] = declared("tpr_calendar", "member")
    review_no: Mapped[int | None] = declared("tpr_calendar", "review_no")
    held_on: Mapped[datetime.date] = declared("tpr_calendar", "held_on")
    until_on: Mapped[datetime.date | None] = declared("tpr_calendar", "until_on")
    precision: Mapped[str] = declared("tpr_calendar", "precision")
    symbol_secretariat: Mapped[str] = declared("tpr_calendar", "symbol_secretariat")
    symbol_government: Mapped[str] = declared("tpr_calendar", "symbol_government")
    msme_section: Mapped[str] = declared("tpr_calendar", "msme_section")
    confidence: Mapped[str] = declared("tpr_calendar", "confidence")
    source_url: Mapped[str] = declared("tpr_calendar", "source_url")
    note: Mapped[str] = declared("tpr_calendar", "note")


class Acceptance(Versioned):
    """Acceptances of the Trade Facilitation Agreement."""

    __tablename__ = "tfa"
    __table_args__ = guards("tfa")

    member: Mapped[str] = declared("tfa", "member")
    accepted_on: Mapped[datetime.date] = declared("tfa", "accepted_on")
    as_of: Mapped[datetime.date] = declared("tfa", "as_of")
    tfad_slug: Mapped[str] = declared("tfa", "tfad_slug")
    source_url: Mapped[str] = declared("tfa", "source_url")


class Indicator(Versioned):
    """Context figures; sources and definitions differ, never compared and never summed."""

    __tablename__ = "indicators"
    __table_args__ = guards("indicators")

    member: Mapped[str] = declared("indicators", "member")
    indicator: Mapped[str] = declared("indicators", "indicator")
    value: Mapped[float] = declared("indicators", "value")
    unit: Mapped[str] = declared("indicators", "unit")
    year: Mapped[str] = declared("indicators", "year")
    source_title: Mapped[str] = declared("indicators", "source_title")
    source_url: Mapped[str] = declared("indicators", "source_url")
    note: Mapped[str] = declared("indicators", "note")


class Reach(Versioned):
    """How far the public record was read."""

    __tablename__ = "reach"
    __table_args__ = guards("reach")

    reach_on: Mapped[datetime.date] = declared("reach", "reach_on")
    source_url: Mapped[str] = declared("reach", "source_url")
    note: Mapped[str] = declared("reach", "note")


TABLES: dict[str, type[Versioned]] = {
    "members": Member,
    "affiliations": Affiliation,
    "statements": Statement,
    "group_size": GroupSize,
    "terms": Term,
    "recommendations": Recommendation,
    "actions": Action,
    "meetings": Meeting,
    "systems": System,
    "tpr_calendar": Review,
    "tfa": Acceptance,
    "indicators": Indicator,
    "reach": Reach,
}
"""The versioned table of every file."""
