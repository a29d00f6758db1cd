"""Documents made by hand for the tests of writers: every kind of piece, what is longest, what is hostile."""

from __future__ import annotations

import datetime

from monitoring.answers.pieces import Count, Stamp
from monitoring.briefs.document import (
    Bar,
    Column,
    Document,
    Group,
    Linked,
    Matrix,
    MatrixRow,
    Names,
    Said,
    Section,
    Staged,
    Stages,
    Statements,
    Table,
    Words,
)
from monitoring.briefs.foot import foot
from monitoring.i18n import Translator, translator
from monitoring.view import View
from monitoring.vocabulary import STAGES

AS_OF = datetime.date(2025, 12, 2)
HOSTILE = "=HYPERLINK(\"https://example.org\") <script>alert('x')</script> & #set page \u202e\u0007 ½ œ ñ 中"
LONGEST = {
    "en": "Saint Vincent and the Grenadines",
    "fr": "République démocratique populaire lao",
    "es": "Venezuela, República Bolivariana de",
}
TITLES = {
    "en": ("MSME information in Trade Policy Reviews", "MSMEs in regulatory development"),
    "fr": (
        "Renseignements sur les MPME dans les examens des politiques commerciales",
        "Les MPME dans l'élaboration de la réglementation",
    ),
    "es": (
        "Información sobre las MIPYMES en los exámenes de las políticas comerciales",
        "Las MIPYMES en la elaboración de la reglamentación",
    ),
}


def stamp(record: int = 128) -> Stamp:
    """A stamp of 77 delegations and 104 Members."""
    at = datetime.datetime(2026, 1, 5, 9, 30, tzinfo=datetime.UTC)
    return Stamp(View(AS_OF, record), Count(77, 104), 23, AS_OF, at)


def staged(t: Translator, code: str) -> Staged:
    """A stage with its words."""
    return Staged(code, t(f"stage-{code}"))


def stages(t: Translator, *, dense: bool = False) -> Stages:
    """The chart of two recommendations."""
    counts = (30, 20, 15, 12, 0) if dense else (4, 0, 4, 0, 69)
    bars = tuple(
        Bar(f"{number} {title}", tuple(Count(n, n + 27 if n == 4 else n) for n in counts), Count(8, 35))
        for number, title in zip((1, 4), TITLES[t.language], strict=True)
    )
    lines = () if dense else ((f"{t('stage-in_place')}: {LONGEST[t.language]}",), ())
    return Stages(
        name="six",
        caption=t("overview-title"),
        subtitle=f"{t('brief-as_of', day=AS_OF)} · "
        f"{t('count-delegations', count=8, of=77)} · {t('count-members', count=35, of=104)}",
        stages=tuple(staged(t, stage.value) for stage in STAGES),
        bars=bars,
        of=Count(77, 104),
        label=t("column-delegations"),
        members_label=t("column-members_covered"),
        alt="Alternative words of the chart.",
        names=lines,
    )


def said(t: Translator, words: str, **more: object) -> Said:
    """One statement."""
    plain = {
        "member": LONGEST[t.language],
        "title": f"1 {TITLES[t.language][0]}",
        "stage": staged(t, "planned"),
        "words": words,
        "language": t.language,
        "origin": "public_record",
        "origin_words": t("origin-public_record"),
        "day": t.day(AS_OF),
        "source": Linked(
            "Working group hears updates (WTO news)", "https://www.wto.org/english/news_e/a.htm"
        ),
    }
    return Said(**{**plain, **more})


def _matrix(t: Translator, *, dense: bool) -> Matrix:
    cells = tuple(
        staged(t, code) for code in ("in_place", "under_way", "planned", "reported", "no_report", "no_report")
    )
    many = 40 if dense else 3
    rows = tuple(MatrixRow(f"{LONGEST[t.language]} {number}", cells) for number in range(many))
    columns = tuple((str(n), TITLES[t.language][n % 2]) for n in range(1, 7))
    return Matrix("matrix", "Matrix", columns, (("Africa", rows), ("Asia", rows[:1])))


def sections(t: Translator, *, dense: bool = False) -> tuple[Section, ...]:
    """Sections with every kind of piece."""
    long = ("Long words of a report that go on and on. " * 100)[:4000]
    new = said(t, HOSTILE, change="first", before=staged(t, "no_report"), origin="self_report", note="late")
    many = tuple(said(t, f"Words {n}.") for n in range(60 if dense else 2))
    table = Table(
        "sources",
        "A table",
        (
            Column(t("column-member")),
            Column(t("column-stage"), "stage"),
            Column(t("column-delegations"), "number", 0.5),
            Column(t("column-day"), "day", 0.6),
            Column(t("sheet-source"), "link", 2),
        ),
        tuple(
            (
                HOSTILE if n == 1 else LONGEST[t.language],
                staged(t, "in_place"),
                n,
                AS_OF,
                Linked("WTO", "https://www.wto.org/"),
            )
            for n in range(70 if dense else 3)
        ),
    )
    names = tuple(
        Group(f"Region {n}", (LONGEST[t.language], "Chad", HOSTILE)) for n in range(7 if dense else 2)
    )
    lead = (f"{t('count-delegations', count=8, of=77)} · {t('count-members', count=35, of=104)}.",)
    return (
        Section("six", t("overview-six"), lead, (stages(t, dense=dense),)),
        Section(
            "recommendation-1",
            f"1 {TITLES[t.language][0]}",
            lead,
            (
                stages(t, dense=dense),
                Statements("said-1", "What was said", (new, said(t, long), *many), "Nothing was said."),
            ),
        ),
        Section("hear", "Whom to hear", lead, (_matrix(t, dense=dense),)),
        Section(
            "silent",
            "No report yet",
            lead,
            (Names("silent", "Names", names, "Nobody."), Statements("none", "None", (), "Nothing.")),
        ),
        Section("sources", "Sources", (), (table, Words((HOSTILE, "A second paragraph."), is_note=True))),
    )


def sample(language: str = "en", *, dense: bool = False) -> Document:
    """A document with a cover."""
    t = translator(language)
    mark = stamp()
    return Document(
        name="brief",
        language=language,
        title=t("overview-title"),
        subtitle=f"Meeting of {t.day(AS_OF)}",
        facts=((t("sheet-as_of"), t.day(AS_OF)), (t("sheet-record"), "128")),
        head=f"{t.day(AS_OF)} · 128",
        legend=tuple(staged(t, stage.value) for stage in STAGES),
        legend_note=t("legend-cells"),
        sections=sections(t, dense=dense),
        foot=foot(mark, t, "monitor.example.org/meeting?asof=2025-12-02", statements=23),
        stamp=mark,
    )


def bare(language: str = "en") -> Document:
    """A document of one section without a cover."""
    from dataclasses import replace

    whole = sample(language)
    return replace(whole, facts=(), sections=whole.sections[:1])
