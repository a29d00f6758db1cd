"""What a reader may choose on a page: codes of the address and their words, in the order shown."""

from __future__ import annotations

from collections.abc import Mapping

from ..answers.meeting import CIRCLES, KINDS
from ..answers.pieces import Names
from ..answers.practices import Practices
from ..answers.statements import Statements
from ..i18n import Translator
from ..vocabulary import Forum, Origin, Region
from . import words
from .order import SPOKEN

Choices = Mapping[str, str]
"""A code and its words."""


def members(names: Names, t: Translator) -> Choices:
    """Every Member, in the alphabetical order of the language."""
    everyone = {code: t.text(name) for code, name in names.items()}
    return {code: everyone[code] for code in t.sorted(everyone, key=everyone.__getitem__)}


def coded_members(names: Names, t: Translator) -> Choices:
    """The same with their codes, by which a list can be searched too."""
    return {code: f"{name} ({code})" for code, name in members(names, t).items()}


def of_statements(answer: Statements, t: Translator) -> dict[str, Choices]:
    """By what the statements can be narrowed, besides their words."""
    held = {each.meeting: t.day(*each.day) for each in reversed(answer.meetings)}
    return {
        "member": members(answer.names, t),
        "rec": {str(each.number): words.numbered(t, each) for each in answer.recommendations},
        "stage": {stage.value: t(f"stage-{stage}") for stage in SPOKEN},
        "origin": {origin.value: t(f"origin-long-{origin}") for origin in Origin},
        "forum": {forum.value: t(f"forum-{forum}") for forum in Forum},
        "meeting": held,
        "since": held,
    }


def of_practices(answer: Practices, t: Translator) -> dict[str, Choices]:
    """By what practices and needs can be narrowed."""
    return {
        "offer": {kind: t(f"offer-{kind}") for kind in KINDS},
        "rec": {str(each.number): words.numbered(t, each) for each in answer.recommendations},
        "region": regions(t),
    }


def regions(t: Translator) -> Choices:
    """The regions, in the order of the language."""
    return {one.code: words.region(t, one) for one in t.sorted(Region, key=lambda one: words.region(t, one))}


def circles(t: Translator) -> Choices:
    """The groups of the United Nations by which delegations can be narrowed."""
    return {group.value: t(f"affiliation-{group}") for group in CIRCLES}
