"""The first tables: record numbers, the trail, loads, and a versioned table for every file of data/."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitoring.record.migrations import guards

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

OPEN = "record_until IS NULL"


def upgrade() -> None:
    guards.prepare()
    _records()
    _audit()
    _loads()
    _members()
    _affiliations()
    _group_size()
    _terms()
    _recommendations()
    _actions()
    _meetings()
    _statements()
    _systems()
    _tpr_calendar()
    _tfa()
    _indicators()
    _reach()


def _text(name: str, comment: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, comment=comment)


def _whole(name: str, comment: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable, comment=comment)


def _day(name: str, comment: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=nullable, comment=comment)


def _moment(name: str, comment: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False, comment=comment)


def _number(name: str, comment: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=key, nullable=False, comment=comment)


def _one_of(table: str, column: str, listed: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _points(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["records.number"], name=op.f(f"fk_{table}_{column}"))


def _open_once(name: str, table: str, key: list[str], where: str = OPEN) -> None:
    op.create_index(
        name, table, key, unique=True, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )


def _versioned(table: str, key: list[str], *parts: sa.Column[object] | sa.Constraint) -> None:
    """A table of versions: its own columns, from when until when, one open row per key, guarded."""
    columns = [part for part in parts if isinstance(part, sa.Column)]
    op.create_table(
        table,
        _whole("id", "Surrogate; says nothing"),
        *columns,
        _whole("record_from", "Record number from which this row is in force"),
        _whole(
            "record_until", "Record number that closed this row; empty while it is in force", nullable=True
        ),
        sa.Column(
            "loaded",
            sa.Boolean(),
            nullable=False,
            comment="Made by loading data/; loading touches no other row",
        ),
        *(part for part in parts if not isinstance(part, sa.Column)),
        _points(table, "record_from"),
        _points(table, "record_until"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_record_from"), table, ["record_from"])
    op.create_index(op.f(f"ix_{table}_record_until"), table, ["record_until"])
    _open_once(f"uq_{table}_open", table, key)
    guards.keep_versions(table, ["id", *(column.name for column in columns), "record_from", "loaded"])


def _records() -> None:
    op.create_table(
        "records",
        _number("number", "1, 2, 3, without gaps"),
        _moment("at", "When it was committed, UTC"),
        _text("cause", "Why there is a new number: a code of Cause"),
        _text("who", "Who caused it: an account, or loading"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_records")),
    )
    guards.keep_lines("records")


def _audit() -> None:
    op.create_table(
        "audit",
        _number("number", "1, 2, 3, without gaps"),
        _moment("at", "When, UTC"),
        _text("who", "Who did it: an account, or loading"),
        _text("what", "What was done, a code"),
        _text("subject", "To what it was done"),
        _text("from_state", "How the subject stood before"),
        _text("to_state", "How the subject stands since"),
        _whole("record", "Record number that came of it, if any", nullable=True),
        _text("detail", "What else belongs to it, JSON"),
        _text("content", "SHA-256 of what the record number opened and closed; empty without one"),
        _text("previous_hash", "Hash of the line before"),
        _text("hash", "SHA-256 of this line and previous_hash"),
        _points("audit", "record"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_record"), "audit", ["record"])
    guards.keep_lines("audit")


def _loads() -> None:
    op.create_table(
        "loads",
        _number("number", "1, 2, 3 in the order of reading", key=True),
        _moment("at", "When it was read, UTC"),
        _text("digest", "SHA-256 of all files of data/"),
        _whole("record", "Record number that came of it; empty if nothing changed", nullable=True),
        _points("loads", "record"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_loads")),
    )
    guards.keep_lines("loads")


def _members() -> None:
    _versioned(
        "members",
        ["member"],
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _text("name_en", "Name as the WTO writes it, in English"),
        _text("name_fr", "Name as the WTO writes it, in French"),
        _text("name_es", "Name as the WTO writes it, in Spanish"),
        _text("kind", "What the Member is"),
        _text("region", "Region as the WTO groups Members"),
        _day("acceded_on", "Day from which it is a WTO Member"),
        _whole("tile_row", "Row in the tile grid, from the top, from 0"),
        _whole("tile_col", "Column in the tile grid, from the left, from 0"),
        _one_of("members", "kind", "'state', 'union', 'customs_territory'"),
        _one_of(
            "members",
            "region",
            "'Africa', 'Asia', 'CIS', 'Europe', 'Middle East', 'North America', "
            "'South and Central America and the Caribbean'",
        ),
    )


def _affiliations() -> None:
    _versioned(
        "affiliations",
        ["member", "affiliation", "from_on"],
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _text("affiliation", "What the Member belongs to"),
        _day("from_on", "First day known; empty holds throughout", nullable=True),
        _day("until_on", "Last day on which it held; empty while it holds", nullable=True),
        _text("precision", "How well the day is known; the day stored is the last one that it can mean"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note", "What else a reader should know, in English"),
        _one_of("affiliations", "affiliation", "'group', 'sponsor', 'eu', 'ldc', 'lldc', 'sids'"),
        _one_of("affiliations", "precision", "'day', 'month', 'year', 'by', ''"),
    )
    _open_once(
        "uq_affiliations_open_throughout",
        "affiliations",
        ["member", "affiliation"],
        f"from_on IS NULL AND {OPEN}",
    )


def _group_size() -> None:
    _versioned(
        "group_size",
        ["on", "kind"],
        _day("on", "Day for which the size was stated"),
        _text("precision", "How well the day is known; the day stored is the last one that it can mean"),
        _text("kind", "Of what the size is"),
        _whole("members", "Number of Members stated"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _one_of("group_size", "kind", "'group', 'sponsor'"),
        _one_of("group_size", "precision", "'day', 'month', 'year', 'by'"),
    )


def _terms() -> None:
    _versioned(
        "terms",
        ["key"],
        _text("key", "Name of the term"),
        _text("en", "Wording in English"),
        _text("fr", "Wording in French"),
        _text("es", "Wording in Spanish"),
        _text("official", "Languages in which the wording was seen in a WTO text, or none"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note", "What else a reader should know, in English"),
    )


def _recommendations() -> None:
    _versioned(
        "recommendations",
        ["recommendation"],
        _whole("recommendation", "Number of the annex of INF/MSME/4, 1 to 6"),
        _text("kind", "Recommendation or declaration"),
        _text("symbol", "Symbol of the document that holds it"),
        _text("title_term", "Key of its title in terms"),
        _text("short_term", "Key of its short title in terms"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _one_of("recommendations", "kind", "'recommendation', 'declaration'"),
        _one_of("recommendations", "recommendation", "1, 2, 3, 4, 5, 6"),
    )


def _actions() -> None:
    _versioned(
        "actions",
        ["action"],
        _text("action", "Code of the action, A1.1 being the first of Annex 1"),
        _whole("recommendation", "Number of the annex of INF/MSME/4, 1 to 6"),
        _text("asks", "Of whom it is asked"),
        _text("title_en", "Short title, in English"),
        _text("title_fr", "Short title, in French"),
        _text("title_es", "Short title, in Spanish"),
        _text("text_en", "What is asked, in our words, in English"),
        _text("text_fr", "What is asked, in our words, in French"),
        _text("text_es", "What is asked, in our words, in Spanish"),
        _text("basis_en", "On what it is known, since the full text was not at hand, in English"),
        _text("basis_fr", "On what it is known, since the full text was not at hand, in French"),
        _text("basis_es", "On what it is known, since the full text was not at hand, in Spanish"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _one_of("actions", "asks", "'members', 'secretariat'"),
        _one_of("actions", "recommendation", "1, 2, 3, 4, 5, 6"),
    )


def _meetings() -> None:
    _versioned(
        "meetings",
        ["meeting"],
        _text("meeting", "Code of the meeting: its day and kind"),
        _day("held_on", "Day on which it was held"),
        _text("precision", "How well the day is known; the day stored is the last one that it can mean"),
        _text("kind", "What kind of day it was"),
        _text("title_en", "Title, in English"),
        _text("title_fr", "Title, in French"),
        _text("title_es", "Title, in Spanish"),
        _text("symbol", "Document behind it"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note_en", "What else a reader should know, in English"),
        _text("note_fr", "What else a reader should know, in French"),
        _text("note_es", "What else a reader should know, in Spanish"),
        _one_of(
            "meetings",
            "kind",
            "'group_meeting', 'adoption', 'ministerial', 'hod', 'annual_report', 'adjacent', "
            "'statement', 'event', 'tpr'",
        ),
        _one_of("meetings", "precision", "'day', 'month', 'year', 'by'"),
    )


def _statements() -> None:
    _versioned(
        "statements",
        ["statement"],
        _text("statement", "Code of the statement"),
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _whole("recommendation", "Number of the annex of INF/MSME/4, 1 to 6"),
        _text("stage", "Where the Member said that it stands; reported when it named no stage"),
        _day("said_on", "Day on which the Member said it"),
        _text("precision", "How well the day is known; the day stored is the last one that it can mean"),
        _text("forum", "In the Group on the package, or related WTO work"),
        _text("origin", "The Member's own report, or the public record"),
        _text("visibility", "Who may read it"),
        _text("meeting", "Code of the meeting where it was said"),
        _text("event_en", "Where it was said, in English"),
        _text("event_fr", "Where it was said, in French"),
        _text("event_es", "Where it was said, in Spanish"),
        _text("summary_en", "What was said, in our words, in English"),
        _text("summary_fr", "What was said, in our words, in French"),
        _text("summary_es", "What was said, in our words, in Spanish"),
        _text("source_title", "Title of the source"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _day(
            "counts_from",
            "Day from which it counts where that is not said_on: the day a revision was submitted",
            nullable=True,
        ),
        _day("stops_on", "Day from which it stops counting; empty while it counts", nullable=True),
        sa.Column(
            "stopped", sa.Text(), nullable=True, comment="Why it stops counting; empty while it counts"
        ),
        _whole("entered", "Record number at which this statement first entered"),
        _points("statements", "entered"),
        _one_of("statements", "forum", "'group', 'related'"),
        _one_of("statements", "origin", "'self_report', 'public_record'"),
        _one_of("statements", "precision", "'day', 'month', 'year', 'by'"),
        _one_of("statements", "recommendation", "1, 2, 3, 4, 5, 6"),
        _one_of("statements", "stage", "'in_place', 'under_way', 'planned', 'reported'"),
        _one_of("statements", "stopped", "'revised', 'corrected', 'withdrawn'"),
        _one_of("statements", "visibility", "'public', 'group'"),
        sa.CheckConstraint(
            "(stops_on IS NULL) = (stopped IS NULL)", name=op.f("ck_statements_stops_for_a_reason")
        ),
    )
    op.create_index("ix_statements_member", "statements", ["member"])
    op.create_index("ix_statements_statement", "statements", ["statement", "record_from"])
    op.create_index("ix_statements_visibility", "statements", ["visibility"])


def _systems() -> None:
    _versioned(
        "systems",
        ["system"],
        _text("system", "Code of the system"),
        _text("name_en", "Name, in English"),
        _text("name_fr", "Name, in French"),
        _text("name_es", "Name, in Spanish"),
        _text("run_by_en", "Who runs it, in English"),
        _text("run_by_fr", "Who runs it, in French"),
        _text("run_by_es", "Who runs it, in Spanish"),
        _text("recommendations", "Numbers of the annexes that it serves, parted by a space"),
        _text("use", "System of an annex, or context"),
        _text("finds_en", "What one finds there, in English"),
        _text("finds_fr", "What one finds there, in French"),
        _text("finds_es", "What one finds there, in Spanish"),
        _text("url", "Its address"),
        _text("member_url", "Address of a Member's page, with {slug} in it"),
        _text("offers", "How it gives"),
        _text("launched_on", "Year, month or day of its launch, as known"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _one_of("systems", "offers", "'documents', 'file', 'pages', 'api', 'sign_in'"),
        _one_of("systems", "use", "'system', 'context'"),
    )


def _tpr_calendar() -> None:
    _versioned(
        "tpr_calendar",
        ["member", "held_on"],
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _whole("review_no", "Which Review of this Member it was", nullable=True),
        _day("held_on", "First day of the meeting"),
        _day("until_on", "Last day of the meeting", nullable=True),
        _text("precision", "How well the day is known; the day stored is the last one that it can mean"),
        _text("symbol_secretariat", "Symbol of the Secretariat's report"),
        _text("symbol_government", "Symbol of the government's report"),
        _text("msme_section", "It is known to have covered MSMEs"),
        _text("confidence", "How it is known"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note", "What else a reader should know, in English"),
        _one_of("tpr_calendar", "confidence", "'seen', 'cited', 'announced'"),
        _one_of("tpr_calendar", "msme_section", "'yes', 'unknown'"),
        _one_of("tpr_calendar", "precision", "'day', 'month', 'year', 'by'"),
    )


def _tfa() -> None:
    _versioned(
        "tfa",
        ["member"],
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _day("accepted_on", "Day on which the Member accepted the Agreement"),
        _day("as_of", "Day on which the list was read"),
        _text("tfad_slug", "The Member's name in addresses of the TFA database"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
    )


def _indicators() -> None:
    _versioned(
        "indicators",
        ["member", "indicator", "year"],
        _text("member", "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"),
        _text("indicator", "Code of the figure"),
        sa.Column("value", sa.Float(), nullable=False, comment="The figure"),
        _text("unit", "Its unit"),
        _text("year", "Year or years to which it belongs"),
        _text("source_title", "Title of the source"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note", "What else a reader should know, in English"),
    )


def _reach() -> None:
    _versioned(
        "reach",
        ["reach_on"],
        _day("reach_on", "Last day up to which statements were gathered"),
        _text("source_url", "Where this was read; several addresses are parted by ' ; '"),
        _text("note", "What else a reader should know, in English"),
    )
