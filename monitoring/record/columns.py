"""The columns of the files in data/, each declared once.

From this one place come the checks of a file (files.py), the types and comments of the tables
(model.py), the dtypes of the frames (queries.py) and, later, the data dictionary.
"""

from __future__ import annotations

import datetime

from ..vocabulary import (
    RECOMMENDATIONS,
    Affiliation,
    Forum,
    MeetingKind,
    MemberKind,
    Precision,
    Region,
    Stage,
)
from .column import Column, File, Kind

LANGUAGE_NAMES = {"en": "English", "fr": "French", "es": "Spanish"}


def _codes(*codes: str | int) -> tuple[str, ...]:
    return tuple(str(code) for code in codes)


def _three(stem: str, description: str, *, optional: bool = False) -> tuple[Column, ...]:
    """The same text in three languages, as columns stem_en, stem_fr, stem_es."""
    return tuple(
        Column(f"{stem}_{code}", Kind.TEXT, f"{description}, in {name}", optional)
        for code, name in LANGUAGE_NAMES.items()
    )


MEMBER = Column(
    "member", Kind.MEMBER, "Code of the WTO Member (ISO 3166 alpha-3; EUN for the European Union)"
)
RECOMMENDATION = Column(
    "recommendation", Kind.WHOLE, "Number of the annex of INF/MSME/4, 1 to 6", codes=_codes(*RECOMMENDATIONS)
)
PRECISION = Column(
    "precision",
    Kind.CODE,
    "How well the day is known; the day stored is the last one that it can mean",
    codes=_codes(*Precision),
)
SOURCE = Column("source_url", Kind.URL, "Where this was read; several addresses are parted by ' ; '")
NOTE = Column("note", Kind.TEXT, "What else a reader should know, in English", optional=True)

FILES: dict[str, File] = {
    file.name: file
    for file in (
        File(
            "members",
            "The Members of the WTO, with their place in the tile grid",
            ("member",),
            (
                Column("member", Kind.CODE, MEMBER.description),
                *_three("name", "Name as the WTO writes it"),
                Column("kind", Kind.CODE, "What the Member is", codes=_codes(*MemberKind)),
                Column("region", Kind.CODE, "Region as the WTO groups Members", codes=_codes(*Region)),
                Column("acceded_on", Kind.DAY, "Day from which it is a WTO Member"),
                Column("tile_row", Kind.WHOLE, "Row in the tile grid, from the top, from 0"),
                Column("tile_col", Kind.WHOLE, "Column in the tile grid, from the left, from 0"),
            ),
        ),
        File(
            "affiliations",
            "Which Member belongs to what, since when",
            ("member", "affiliation", "from_on"),
            (
                MEMBER,
                Column("affiliation", Kind.CODE, "What the Member belongs to", codes=_codes(*Affiliation)),
                Column("from_on", Kind.DAY, "First day known; empty holds throughout", optional=True),
                Column(
                    "until_on", Kind.DAY, "Last day on which it held; empty while it holds", optional=True
                ),
                Column("precision", Kind.CODE, PRECISION.description, True, PRECISION.codes),
                SOURCE,
                NOTE,
            ),
        ),
        File(
            "group_size",
            "Sizes of the Group and of the sponsors that the WTO stated on some days",
            ("on", "kind"),
            (
                Column("on", Kind.DAY, "Day for which the size was stated"),
                PRECISION,
                Column("kind", Kind.CODE, "Of what the size is", codes=("group", "sponsor")),
                Column("members", Kind.WHOLE, "Number of Members stated"),
                SOURCE,
            ),
        ),
        File(
            "terms",
            "Official wording in three languages",
            ("key",),
            (
                Column("key", Kind.TEXT, "Name of the term"),
                *(Column(code, Kind.TEXT, f"Wording in {name}") for code, name in LANGUAGE_NAMES.items()),
                Column(
                    "official", Kind.TEXT, "Languages in which the wording was seen in a WTO text, or none"
                ),
                Column("source_url", Kind.URL, SOURCE.description, True),
                NOTE,
            ),
        ),
        File(
            "recommendations",
            "The six: four recommendations and two declarations",
            ("recommendation",),
            (
                RECOMMENDATION,
                Column(
                    "kind",
                    Kind.CODE,
                    "Recommendation or declaration",
                    codes=("recommendation", "declaration"),
                ),
                Column("symbol", Kind.SYMBOL, "Symbol of the document that holds it"),
                Column("title_term", Kind.TERM, "Key of its title in terms"),
                Column("short_term", Kind.TERM, "Key of its short title in terms"),
                SOURCE,
            ),
        ),
        File(
            "actions",
            "The single asks within the annexes",
            ("action",),
            (
                Column("action", Kind.TEXT, "Code of the action, A1.1 being the first of Annex 1"),
                RECOMMENDATION,
                Column("asks", Kind.CODE, "Of whom it is asked", codes=("members", "secretariat")),
                *_three("title", "Short title"),
                *_three("text", "What is asked, in our words"),
                *_three("basis", "On what it is known, since the full text was not at hand"),
                SOURCE,
            ),
        ),
        File(
            "meetings",
            "Meetings of the Group and other days of its calendar",
            ("meeting",),
            (
                Column("meeting", Kind.TEXT, "Code of the meeting: its day and kind"),
                Column("held_on", Kind.DAY, "Day on which it was held"),
                PRECISION,
                Column("kind", Kind.CODE, "What kind of day it was", codes=_codes(*MeetingKind)),
                *_three("title", "Title"),
                Column("symbol", Kind.TEXT, "Document behind it", optional=True),
                SOURCE,
                *_three("note", "What else a reader should know", optional=True),
            ),
        ),
        File(
            "statements",
            "What Members said on the six, taken from the public record",
            ("statement",),
            (
                Column("statement", Kind.TEXT, "Code of the statement"),
                MEMBER,
                RECOMMENDATION,
                Column(
                    "stage",
                    Kind.CODE,
                    "Where the Member said that it stands; reported when it named no stage",
                    codes=_codes(*(stage for stage in Stage if stage != Stage.NO_REPORT)),
                ),
                Column("said_on", Kind.DAY, "Day on which the Member said it", past=True),
                PRECISION,
                Column(
                    "forum",
                    Kind.CODE,
                    "In the Group on the package, or related WTO work",
                    codes=_codes(*Forum),
                ),
                Column("meeting", Kind.MEETING, "Code of the meeting where it was said", optional=True),
                *_three("event", "Where it was said"),
                *_three("summary", "What was said, in our words"),
                Column("source_title", Kind.TEXT, "Title of the source"),
                SOURCE,
            ),
        ),
        File(
            "systems",
            "The systems on which the annexes lean",
            ("system",),
            (
                Column("system", Kind.TEXT, "Code of the system"),
                *_three("name", "Name"),
                *_three("run_by", "Who runs it"),
                Column(
                    "recommendations", Kind.TEXT, "Numbers of the annexes that it serves, parted by a space"
                ),
                Column("use", Kind.CODE, "System of an annex, or context", codes=("system", "context")),
                *_three("finds", "What one finds there"),
                Column("url", Kind.URL, "Its address", optional=True),
                Column(
                    "member_url", Kind.URL, "Address of a Member's page, with {slug} in it", optional=True
                ),
                Column(
                    "offers",
                    Kind.CODE,
                    "How it gives",
                    codes=("documents", "file", "pages", "api", "sign_in"),
                ),
                Column(
                    "launched_on",
                    Kind.PART_DAY,
                    "Year, month or day of its launch, as known",
                    optional=True,
                    first=datetime.date(1948, 1, 1),  # the GATT's: some systems are older than the WTO
                ),
                SOURCE,
            ),
        ),
        File(
            "tpr_calendar",
            "Trade Policy Reviews, held and announced",
            ("member", "held_on"),
            (
                MEMBER,
                Column("review_no", Kind.WHOLE, "Which Review of this Member it was", optional=True),
                Column("held_on", Kind.DAY, "First day of the meeting"),
                Column("until_on", Kind.DAY, "Last day of the meeting", optional=True),
                PRECISION,
                Column(
                    "symbol_secretariat", Kind.SYMBOL, "Symbol of the Secretariat's report", optional=True
                ),
                Column("symbol_government", Kind.SYMBOL, "Symbol of the government's report", optional=True),
                Column(
                    "msme_section", Kind.CODE, "It is known to have covered MSMEs", codes=("yes", "unknown")
                ),
                Column("confidence", Kind.CODE, "How it is known", codes=("seen", "cited", "announced")),
                SOURCE,
                NOTE,
            ),
        ),
        File(
            "tfa",
            "Acceptances of the Trade Facilitation Agreement",
            ("member",),
            (
                MEMBER,
                Column("accepted_on", Kind.DAY, "Day on which the Member accepted the Agreement"),
                Column("as_of", Kind.DAY, "Day on which the list was read"),
                Column(
                    "tfad_slug",
                    Kind.TEXT,
                    "The Member's name in addresses of the TFA database",
                    optional=True,
                ),
                SOURCE,
            ),
        ),
        File(
            "indicators",
            "Context figures; sources and definitions differ, never compared and never summed",
            ("member", "indicator", "year"),
            (
                MEMBER,
                Column("indicator", Kind.TEXT, "Code of the figure"),
                Column("value", Kind.NUMBER, "The figure"),
                Column("unit", Kind.TEXT, "Its unit"),
                Column("year", Kind.TEXT, "Year or years to which it belongs"),
                Column("source_title", Kind.TEXT, "Title of the source"),
                SOURCE,
                NOTE,
            ),
        ),
        File(
            "reach",
            "How far the public record was read",
            ("reach_on",),
            (
                Column("reach_on", Kind.DAY, "Last day up to which statements were gathered"),
                Column("source_url", Kind.URL, SOURCE.description, True),
                NOTE,
            ),
        ),
    )
}
"""Every file of data/, in an order in which each refers only to files before it."""
