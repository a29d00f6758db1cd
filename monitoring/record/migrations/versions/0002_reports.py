"""Accounts, sign-ins, invitations, notices; reports with their revisions, drafts and files; rounds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitoring.record.migrations import guards

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _accounts()
    _attempts()
    _drafts()
    _evidence_files()
    _invitations()
    _marks()
    _account_members()
    _draft_versions()
    _notices()
    _report_revisions()
    _rounds()
    _sign_ins()


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("email", sa.Text(), nullable=False, comment="Address, in lower case; names the account"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as others of the delegation see it"),
        sa.Column("role", sa.Text(), nullable=False, comment="As what this account comes"),
        sa.Column(
            "password_hash",
            sa.Text(),
            nullable=False,
            comment="Argon2id; empty where the account comes through an identity provider only",
        ),
        sa.Column("language", sa.Text(), nullable=False, comment="Language in which it is written to"),
        sa.Column("wants_mail", sa.Boolean(), nullable=False, comment="Whether it wants reminders by e-mail"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, comment="When it was made, UTC"),
        sa.Column(
            "disabled_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was disabled, UTC; empty while it may sign in",
        ),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="Counts changes, so that two at once are noticed"
        ),
        sa.CheckConstraint("language IN ('en', 'fr', 'es')", name=op.f("ck_accounts_language")),
        sa.CheckConstraint(
            "role IN ('viewer', 'delegate', 'chair', 'secretariat')", name=op.f("ck_accounts_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("email", name=op.f("uq_accounts_email")),
    )


def _attempts() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column(
            "whose",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of the account or of the network address that it counts for",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When, UTC"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index("ix_attempts_whose", "attempts", ["whose", "at"], unique=False)


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("code", sa.Text(), nullable=False, comment="Code of the draft, not to be guessed"),
        sa.Column("member", sa.Text(), nullable=False, comment="Code of the Member"),
        sa.Column("recommendation", sa.Integer(), nullable=False, comment="Number of the recommendation"),
        sa.Column(
            "report", sa.Text(), nullable=False, comment="Code of the report that it revises; else empty"
        ),
        sa.Column(
            "corrects",
            sa.Text(),
            nullable=False,
            comment="Code of the statement that it corrects; else empty",
        ),
        sa.Column("content", sa.Text(), nullable=False, comment="What stands in the form, JSON"),
        sa.Column("created_by", sa.Text(), nullable=False, comment="Who began it"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, comment="When it was begun, UTC"),
        sa.Column("saved_by", sa.Text(), nullable=False, comment="Who saved it last"),
        sa.Column(
            "saved_at", sa.DateTime(timezone=True), nullable=False, comment="When it was saved last, UTC"
        ),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="Counts saves, so that two at once are noticed"
        ),
        sa.CheckConstraint("recommendation IN (1, 2, 3, 4, 5, 6)", name=op.f("ck_drafts_recommendation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("code", name=op.f("uq_drafts_code")),
        sa.UniqueConstraint("member", "recommendation", name="uq_drafts_one_a_pair"),
    )


def _evidence_files() -> None:
    op.create_table(
        "evidence_files",
        sa.Column("code", sa.Text(), nullable=False, comment="Code of the file, not to be guessed"),
        sa.Column("member", sa.Text(), nullable=False, comment="Code of the Member that put it in"),
        sa.Column("draft", sa.Text(), nullable=False, comment="Code of the draft that it was put into"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of the file"),
        sa.Column("media_type", sa.Text(), nullable=False, comment="What it is, found from its content"),
        sa.Column("size", sa.Integer(), nullable=False, comment="Bytes"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the content"),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="The file itself"),
        sa.Column("added_by", sa.Text(), nullable=False, comment="Who put it in"),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False, comment="When it was put in, UTC"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_evidence_files")),
    )
    op.create_index(op.f("ix_evidence_files_draft"), "evidence_files", ["draft"], unique=False)


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("token_hash", sa.Text(), nullable=False, comment="SHA-256 of the secret in the link"),
        sa.Column("kind", sa.Text(), nullable=False, comment="What the link does"),
        sa.Column(
            "email", sa.Text(), nullable=False, comment="Whom it is for, in lower case; empty at set-up"
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of whom it is for"),
        sa.Column(
            "role", sa.Text(), nullable=False, comment="Role of the account that it makes; empty otherwise"
        ),
        sa.Column(
            "members",
            sa.Text(),
            nullable=False,
            comment="Codes of the Members of that account, parted by a space",
        ),
        sa.Column("language", sa.Text(), nullable=False, comment="Language of the letter and of the account"),
        sa.Column(
            "draft", sa.Text(), nullable=False, comment="Code of the draft that it opens; empty otherwise"
        ),
        sa.Column(
            "invited_by", sa.Text(), nullable=False, comment="Who invited: an account, or the command line"
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, comment="When it was made, UTC"),
        sa.Column(
            "expires_at", sa.DateTime(timezone=True), nullable=False, comment="Until when it works, UTC"
        ),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True, comment="When it was used, UTC"),
        sa.Column(
            "revoked_at", sa.DateTime(timezone=True), nullable=True, comment="When it was taken back, UTC"
        ),
        sa.CheckConstraint(
            "kind IN ('account', 'setup', 'password', 'draft')", name=op.f("ck_invitations_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )


def _marks() -> None:
    op.create_table(
        "marks",
        sa.Column("name", sa.Text(), nullable=False, comment="What is said"),
        sa.Column("value", sa.Text(), nullable=False, comment="How"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )


def _account_members() -> None:
    op.create_table(
        "account_members",
        sa.Column("account", sa.Integer(), nullable=False, comment="The account"),
        sa.Column("member", sa.Text(), nullable=False, comment="Code of the Member"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_account_members_account")),
        sa.PrimaryKeyConstraint("account", "member", name=op.f("pk_account_members")),
    )


def _draft_versions() -> None:
    op.create_table(
        "draft_versions",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("draft", sa.Integer(), nullable=False, comment="The draft"),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Version of the draft that it was, or was meant to follow",
        ),
        sa.Column("content", sa.Text(), nullable=False, comment="What stood in the form, JSON"),
        sa.Column("saved_by", sa.Text(), nullable=False, comment="Who had saved it"),
        sa.Column(
            "saved_at", sa.DateTime(timezone=True), nullable=False, comment="When it had been saved, UTC"
        ),
        sa.ForeignKeyConstraint(
            ["draft"], ["drafts.id"], name=op.f("fk_draft_versions_draft"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_versions")),
    )
    op.create_index(op.f("ix_draft_versions_draft"), "draft_versions", ["draft"], unique=False)


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("kind", sa.Text(), nullable=False, comment="About what"),
        sa.Column("account", sa.Integer(), nullable=False, comment="To whom"),
        sa.Column(
            "subject",
            sa.Text(),
            nullable=False,
            comment="The round or report that it is about, with its revision",
        ),
        sa.Column(
            "claimed_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it was taken for sending, UTC",
        ),
        sa.Column(
            "sent_at", sa.DateTime(timezone=True), nullable=True, comment="When the server took it, UTC"
        ),
        sa.Column("trouble", sa.Text(), nullable=False, comment="Why it was not sent; empty where it was"),
        sa.CheckConstraint(
            "kind IN ('round_opens', 'round_closes', 'sent_back', 'acknowledged')",
            name=op.f("ck_notices_kind"),
        ),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_notices_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("kind", "account", "subject", name="uq_notices_once"),
    )


def _report_revisions() -> None:
    op.create_table(
        "report_revisions",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column(
            "statement", sa.Text(), nullable=False, comment="Code of the statement that holds its words"
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="Code of the report"),
        sa.Column("revision", sa.Integer(), nullable=False, comment="1, 2, 3 within the report"),
        sa.Column("member", sa.Text(), nullable=False, comment="Code of the Member that reports"),
        sa.Column("recommendation", sa.Integer(), nullable=False, comment="Number of the recommendation"),
        sa.Column("status", sa.Text(), nullable=False, comment="Where the paper is on its way"),
        sa.Column("language", sa.Text(), nullable=False, comment="Language of the words"),
        sa.Column(
            "asks", sa.Text(), nullable=False, comment="Stages of the single asks, JSON: action -> AskStage"
        ),
        sa.Column("symbol", sa.Text(), nullable=False, comment="Evidence: symbol of a WTO document"),
        sa.Column("link", sa.Text(), nullable=False, comment="Evidence: address of a page"),
        sa.Column("file", sa.Text(), nullable=False, comment="Evidence: code of a file"),
        sa.Column("file_name", sa.Text(), nullable=False, comment="Evidence: name of the file"),
        sa.Column("file_sha256", sa.Text(), nullable=False, comment="Evidence: SHA-256 of the file"),
        sa.Column("practice", sa.Text(), nullable=False, comment="Good practice offered to others"),
        sa.Column("need", sa.Text(), nullable=False, comment="Help asked of others"),
        sa.Column(
            "confirms",
            sa.Text(),
            nullable=False,
            comment="Code of the statement that it confirms; else empty",
        ),
        sa.Column(
            "corrects",
            sa.Text(),
            nullable=False,
            comment="Code of the statement that it corrects; else empty",
        ),
        sa.Column(
            "draft",
            sa.Text(),
            nullable=False,
            comment="Code of the draft that it was; who submits twice gets one",
        ),
        sa.Column("submitted_by", sa.Text(), nullable=False, comment="Account that submitted it"),
        sa.Column(
            "submitted_at", sa.DateTime(timezone=True), nullable=False, comment="When it was submitted, UTC"
        ),
        sa.Column("note", sa.Text(), nullable=False, comment="What the Secretariat wrote with its answer"),
        sa.Column(
            "answered_by", sa.Text(), nullable=False, comment="Account that answered; empty before an answer"
        ),
        sa.Column(
            "answered_at", sa.DateTime(timezone=True), nullable=True, comment="When it was answered, UTC"
        ),
        sa.Column(
            "record_from",
            sa.Integer(),
            nullable=False,
            comment="Record number from which this row is in force",
        ),
        sa.Column(
            "record_until",
            sa.Integer(),
            nullable=True,
            comment="Record number that closed this row; empty while it is in force",
        ),
        sa.Column(
            "loaded",
            sa.Boolean(),
            nullable=False,
            comment="Made by loading data/; loading touches no other row",
        ),
        sa.CheckConstraint("language IN ('en', 'fr', 'es')", name=op.f("ck_report_revisions_language")),
        sa.CheckConstraint(
            "status IN ('submitted', 'acknowledged', 'sent_back', 'withdrawn')",
            name=op.f("ck_report_revisions_status"),
        ),
        sa.CheckConstraint(
            "recommendation IN (1, 2, 3, 4, 5, 6)", name=op.f("ck_report_revisions_recommendation")
        ),
        sa.ForeignKeyConstraint(
            ["record_from"], ["records.number"], name=op.f("fk_report_revisions_record_from")
        ),
        sa.ForeignKeyConstraint(
            ["record_until"], ["records.number"], name=op.f("fk_report_revisions_record_until")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_revisions")),
    )
    op.create_index("ix_report_revisions_draft", "report_revisions", ["draft"], unique=False)
    op.create_index(
        "ix_report_revisions_member", "report_revisions", ["member", "recommendation"], unique=False
    )
    op.create_index(
        op.f("ix_report_revisions_record_from"), "report_revisions", ["record_from"], unique=False
    )
    op.create_index(
        op.f("ix_report_revisions_record_until"), "report_revisions", ["record_until"], unique=False
    )
    op.create_index("ix_report_revisions_status", "report_revisions", ["status"], unique=False)
    op.create_index(
        "uq_report_revisions_number",
        "report_revisions",
        ["report", "revision"],
        unique=True,
        sqlite_where=sa.text("record_until IS NULL"),
        postgresql_where=sa.text("record_until IS NULL"),
    )
    op.create_index(
        "uq_report_revisions_open",
        "report_revisions",
        ["statement"],
        unique=True,
        sqlite_where=sa.text("record_until IS NULL"),
        postgresql_where=sa.text("record_until IS NULL"),
    )
    guards.keep_versions(
        "report_revisions",
        [
            "id",
            "statement",
            "report",
            "revision",
            "member",
            "recommendation",
            "status",
            "language",
            "asks",
            "symbol",
            "link",
            "file",
            "file_name",
            "file_sha256",
            "practice",
            "need",
            "confirms",
            "corrects",
            "draft",
            "submitted_by",
            "submitted_at",
            "note",
            "answered_by",
            "answered_at",
            "record_from",
            "loaded",
        ],
    )


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("round", sa.Text(), nullable=False, comment="Code of the round"),
        sa.Column("opens_on", sa.Date(), nullable=False, comment="First day"),
        sa.Column("closes_on", sa.Date(), nullable=False, comment="Last day"),
        sa.Column(
            "meeting", sa.Text(), nullable=False, comment="Code of the meeting that it is for; may be empty"
        ),
        sa.Column("note", sa.Text(), nullable=False, comment="What those invited should know"),
        sa.Column(
            "record_from",
            sa.Integer(),
            nullable=False,
            comment="Record number from which this row is in force",
        ),
        sa.Column(
            "record_until",
            sa.Integer(),
            nullable=True,
            comment="Record number that closed this row; empty while it is in force",
        ),
        sa.Column(
            "loaded",
            sa.Boolean(),
            nullable=False,
            comment="Made by loading data/; loading touches no other row",
        ),
        sa.ForeignKeyConstraint(["record_from"], ["records.number"], name=op.f("fk_rounds_record_from")),
        sa.ForeignKeyConstraint(["record_until"], ["records.number"], name=op.f("fk_rounds_record_until")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )
    op.create_index(op.f("ix_rounds_record_from"), "rounds", ["record_from"], unique=False)
    op.create_index(op.f("ix_rounds_record_until"), "rounds", ["record_until"], unique=False)
    op.create_index(
        "uq_rounds_open",
        "rounds",
        ["round"],
        unique=True,
        sqlite_where=sa.text("record_until IS NULL"),
        postgresql_where=sa.text("record_until IS NULL"),
    )
    guards.keep_versions(
        "rounds", ["id", "round", "opens_on", "closes_on", "meeting", "note", "record_from", "loaded"]
    )


def _sign_ins() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Integer(), nullable=False, comment="Surrogate; says nothing"),
        sa.Column("token_hash", sa.Text(), nullable=False, comment="SHA-256 of the secret in the cookie"),
        sa.Column(
            "account", sa.Integer(), nullable=True, comment="The account; empty for who was handed a draft"
        ),
        sa.Column(
            "invitation",
            sa.Integer(),
            nullable=True,
            comment="The invitation to a draft; empty for an account",
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False, comment="When it began, UTC"),
        sa.Column(
            "seen_at", sa.DateTime(timezone=True), nullable=False, comment="When it was last used, UTC"
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="When it was ended, UTC"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_sign_ins_account")),
        sa.ForeignKeyConstraint(["invitation"], ["invitations.id"], name=op.f("fk_sign_ins_invitation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sign_ins_token_hash")),
    )
    op.create_index(op.f("ix_sign_ins_account"), "sign_ins", ["account"], unique=False)
    op.create_index(op.f("ix_sign_ins_invitation"), "sign_ins", ["invitation"], unique=False)
