"""The closed lists of the field: every code that frames, addresses, files and tables may hold.

A code is inside what a word is on the screen: ``Stage.IN_PLACE`` is ``"in_place"`` everywhere, and
``t("stage-in_place")`` where somebody reads it. Compare with ``==``, never with ``is``.
"""

from __future__ import annotations

import datetime
from enum import StrEnum

RECOMMENDATIONS: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
"""The six annexes of the package of December 2020 (INF/MSME/4 and revisions)."""

ADOPTED_ON = datetime.date(2020, 12, 11)
"""The day on which the Group adopted the package; earlier days are not offered."""

UNION = "EUN"
"""The code of the European Union, one delegation that reports for itself and its member States."""

LANGUAGES: tuple[str, ...] = ("en", "fr", "es")


class Stage(StrEnum):
    """Where a Member says it stands on one recommendation, in the order of the fills."""

    IN_PLACE = "in_place"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    REPORTED = "reported"
    NO_REPORT = "no_report"


STAGES: tuple[Stage, ...] = tuple(Stage)

SPOKEN: tuple[Stage, ...] = tuple(stage for stage in STAGES if stage != Stage.NO_REPORT)
"""The stages at which a statement may stand: all but silence."""


class Status(StrEnum):
    """Where the paper of a report is on its way."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACKNOWLEDGED = "acknowledged"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Whose words these are: the Member's own report, or a line taken from the public record."""

    SELF_REPORT = "self_report"
    PUBLIC_RECORD = "public_record"


class Forum(StrEnum):
    """Said in the Group on the package, or in related WTO work."""

    GROUP = "group"
    RELATED = "related"


class Scope(StrEnum):
    """Of whom the figures speak."""

    GROUP = "group"
    SPONSORS = "sponsors"
    ALL = "all"


class Affiliation(StrEnum):
    """What a Member may belong to, since when."""

    GROUP = "group"
    SPONSOR = "sponsor"
    EU = "eu"
    LDC = "ldc"
    LLDC = "lldc"
    SIDS = "sids"


AFFILIATION_OF_SCOPE: dict[Scope, Affiliation | None] = {
    Scope.GROUP: Affiliation.GROUP,
    Scope.SPONSORS: Affiliation.SPONSOR,
    Scope.ALL: None,
}


class Visibility(StrEnum):
    """Who may read: everyone, or signed-in accounts only."""

    PUBLIC = "public"
    GROUP = "group"


class Precision(StrEnum):
    """How well a day is known; the day stored is always the last one that it can mean."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    BY = "by"


class MeetingKind(StrEnum):
    """What kind of day a line of the calendar is."""

    GROUP_MEETING = "group_meeting"
    ADOPTION = "adoption"
    MINISTERIAL = "ministerial"
    HOD = "hod"
    ANNUAL_REPORT = "annual_report"
    ADJACENT = "adjacent"
    STATEMENT = "statement"
    EVENT = "event"
    TPR = "tpr"


MEETINGS_TO_CHOOSE: tuple[MeetingKind, ...] = (MeetingKind.GROUP_MEETING, MeetingKind.ADOPTION)


class MemberKind(StrEnum):
    """What a WTO Member is."""

    STATE = "state"
    UNION = "union"
    CUSTOMS_TERRITORY = "customs_territory"


class Region(StrEnum):
    """The WTO's regions, as they stand in members.csv."""

    AFRICA = "Africa"
    ASIA = "Asia"
    CIS = "CIS"
    EUROPE = "Europe"
    MIDDLE_EAST = "Middle East"
    NORTH_AMERICA = "North America"
    SOUTH_CENTRAL_AMERICA = "South and Central America and the Caribbean"

    @property
    def code(self) -> str:
        """A region as it stands in an address."""
        return self.name.lower()


class Role(StrEnum):
    """As what somebody comes."""

    ANONYMOUS = "anonymous"
    VIEWER = "viewer"
    DELEGATE = "delegate"
    CHAIR = "chair"
    SECRETARIAT = "secretariat"


ACCOUNT_ROLES: tuple[Role, ...] = (Role.VIEWER, Role.DELEGATE, Role.CHAIR, Role.SECRETARIAT)
"""The roles that an account can have."""


class Right(StrEnum):
    """What somebody may do, as scope:resource:action."""

    READ_PUBLIC = "public:record:read"
    READ_GROUP = "group:record:read"
    READ_DRAFT = "member:draft:read"
    WRITE_DRAFT = "member:draft:write"
    DISCARD_DRAFT = "member:draft:discard"
    HAND_OVER_DRAFT = "member:draft:hand_over"
    SUBMIT = "member:report:submit"
    REVISE = "member:report:revise"
    WITHDRAW = "member:report:withdraw"
    CONFIRM = "member:record:confirm"
    CORRECT = "member:record:correct"
    READ_ANSWER = "member:answer:read"
    READ_WAITING = "all:waiting:read"
    ACKNOWLEDGE = "all:report:acknowledge"
    SEND_BACK = "all:report:send_back"
    ENTER_STATEMENT = "all:statement:enter"
    ENTER_MEETING = "all:meeting:enter"
    MOVE_REACH = "all:reach:move"
    KEEP_SPEAKING = "all:speaking:keep"
    KEEP_FOLLOW_UP = "all:follow_up:keep"
    READ_ROUNDS = "all:rounds:read"
    KEEP_ROUNDS = "all:rounds:keep"
    READ_TRAIL = "all:trail:read"
    KEEP_ACCOUNTS = "all:accounts:keep"
    SEND_NOTICES = "all:notices:send"


class Cause(StrEnum):
    """Why there is a new record number: one for each committed change of what others can see."""

    REFERENCE_DATA = "reference_data"
    PUBLIC_RECORD = "public_record"
    REPORT_SUBMITTED = "report_submitted"
    REPORT_REVISED = "report_revised"
    REPORT_WITHDRAWN = "report_withdrawn"
    REPORT_ANSWERED = "report_answered"
    CALENDAR = "calendar"


class AskStage(StrEnum):
    """Where a Member says it stands on one single ask: a stage, or that the ask is not for it."""

    IN_PLACE = "in_place"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    NOT_APPLICABLE = "not_applicable"


class NoticeKind(StrEnum):
    """What somebody may be written to about."""

    ROUND_OPENS = "round_opens"
    ROUND_CLOSES = "round_closes"
    SENT_BACK = "sent_back"
    ACKNOWLEDGED = "acknowledged"


class Stopped(StrEnum):
    """Why a statement counts no more: it was revised, its Member corrected it, or took it back."""

    REVISED = "revised"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Change(StrEnum):
    """What is new of one Member on one recommendation since a meeting."""

    HEARD = "heard"
    STAGE = "stage"
    CONFIRMED = "confirmed"
    REVISED = "revised"
    RENEWED = "renewed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Audience(StrEnum):
    """For whom a brief is: everyone, the Group, or the chair alone (with the speaking list)."""

    PUBLIC = "public"
    GROUP = "group"
    CHAIR = "chair"


class ReviewReason(StrEnum):
    """On what the window of the next Trade Policy Review rests."""

    FOUR_LARGEST = "four_largest"
    OWN_INTERVAL = "own_interval"
    USUAL = "usual"
