"""What the codes of an address ask of a page; a code that does not exist is named, with those there are."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Final

from ..answers.meeting import KINDS
from ..answers.practices import Wanted
from ..answers.statements import Filter
from ..errors import BadAddress
from ..vocabulary import SPOKEN, Forum, Origin, Region, Stage
from .known import Known

_NAMED: Final = {"member": "address-member", "rec": "address-rec"}

Codes = Mapping[str, str]


def one_of(codes: Codes, name: str, options: Sequence[str], default: str = "") -> str:
    """A code that must be among some options; the default where it is not there. Errors: BadAddress."""
    found = codes.get(name, "")
    if found and found not in options:
        raise BadAddress(
            _NAMED.get(name, "address-code"), name=name, found=found, options=tuple(map(str, options))
        )
    return found or default


def numbers(base: Known) -> tuple[str, ...]:
    """The numbers of the six, as they stand in an address."""
    return tuple(str(each.number) for each in base.recommendations)


def statements_wanted(base: Known, as_of: datetime.date, codes: Codes) -> Filter:
    """Which statements an address asks for. Errors: BadAddress."""
    meetings = {each.meeting: each for each in base.meetings(as_of)}
    since = one_of(codes, "since", tuple(meetings))
    number = one_of(codes, "rec", numbers(base))
    return Filter(
        member=one_of(codes, "member", sorted(base.names)) or None,
        recommendation=int(number) if number else None,
        stage=Stage(code) if (code := one_of(codes, "stage", SPOKEN)) else None,
        origin=Origin(code) if (code := one_of(codes, "origin", tuple(Origin))) else None,
        forum=Forum(code) if (code := one_of(codes, "forum", tuple(Forum))) else None,
        meeting=one_of(codes, "meeting", tuple(meetings)) or None,
        since=meetings.get(since),
        words=codes.get("words", ""),
    )


def practices_wanted(base: Known, codes: Codes) -> Wanted:
    """Which practices and needs an address asks for. Errors: BadAddress."""
    number = one_of(codes, "rec", numbers(base))
    region = one_of(codes, "region", [each.code for each in Region])
    kind = one_of(codes, "offer", KINDS)
    return Wanted(
        kind=next((each for each in KINDS if each == kind), None),
        recommendation=int(number) if number else None,
        region=next((each for each in Region if each.code == region), None),
    )
