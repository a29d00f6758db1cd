"""What the statements page and the practices page are narrowed to; the codes stand in the address."""

from __future__ import annotations

import streamlit as st

from monitoring.answers import Filter, Statements
from monitoring.answers.practices import Kind, Practices, Wanted
from monitoring.i18n import Translator
from monitoring.pictures import words
from monitoring.vocabulary import STAGES, Forum, Origin, Region, Stage

from . import data, parts
from .context import Page

SAID = tuple(stage for stage in STAGES if stage != Stage.NO_REPORT)


def wanted(page: Page) -> Filter:
    """The filter of the address. Errors: BadAddress for a code that does not exist."""
    base = data.base(page.shown)
    numbers = [str(each.number) for each in base.recommendations]
    meetings = {each.meeting: each for each in base.meetings(page.shown.as_of)}
    since = parts.code_of(page, "since", tuple(meetings))
    number = parts.code_of(page, "rec", numbers)
    return Filter(
        member=parts.code_of(page, "member", sorted(base.names)) or None,
        recommendation=int(number) if number else None,
        stage=Stage(code) if (code := parts.code_of(page, "stage", SAID)) else None,
        origin=Origin(code) if (code := parts.code_of(page, "origin", tuple(Origin))) else None,
        forum=Forum(code) if (code := parts.code_of(page, "forum", tuple(Forum))) else None,
        meeting=parts.code_of(page, "meeting", tuple(meetings)) or None,
        since=meetings.get(since),
        words=page.code("words"),
    )


def controls(page: Page, answer: Statements) -> None:
    """The controls, all in one row that wraps."""
    t = page.t
    everyone = {code: t.text(name) for code, name in answer.names.items()}
    choices = {
        "member": {code: everyone[code] for code in t.sorted(everyone, key=everyone.__getitem__)},
        "rec": {str(each.number): words.numbered(t, each) for each in answer.recommendations},
        "stage": {stage.value: t(f"stage-{stage}") for stage in SAID},
        "origin": {origin.value: t(f"origin-long-{origin}") for origin in Origin},
        "forum": {forum.value: t(f"forum-{forum}") for forum in Forum},
        "meeting": {each.meeting: t.day(*each.day) for each in reversed(answer.meetings)},
        "since": {each.meeting: t.day(*each.day) for each in reversed(answer.meetings)},
    }
    with st.container(key="controls"):
        columns = [*st.columns(4), *st.columns(4)]
        with columns[0]:
            _words(page)
        for column, (code, named) in zip(columns[1:], choices.items(), strict=True):
            with column:
                parts.pick(page, code, named, label=t(f"filter-{code}"), empty=t("filter-any"))


def _words(page: Page) -> None:
    key = "statements.words"
    st.session_state[key] = page.code("words")
    st.text_input(
        page.t("filter-words"),
        placeholder=page.t("filter-words_hint"),
        max_chars=200,
        key=key,
        on_change=parts.write,
        args=("words", key),
    )


KINDS: tuple[Kind, ...] = ("practice", "need")


def of_practices(page: Page) -> Wanted:
    """Which practices and needs the address asks for. Errors: BadAddress for a code that does not exist."""
    numbers = [str(each.number) for each in data.base(page.shown).recommendations]
    number = parts.code_of(page, "rec", numbers)
    region = parts.code_of(page, "region", [slug(each) for each in Region])
    kind = parts.code_of(page, "offer", KINDS)
    return Wanted(
        kind=next((each for each in KINDS if each == kind), None),
        recommendation=int(number) if number else None,
        region=next((each for each in Region if slug(each) == region), None),
    )


def choose_practices(page: Page, answer: Practices) -> None:
    """The controls of the practices page, in one row that wraps."""
    t = page.t
    choices = {
        "offer": {kind: t(f"offer-{kind}") for kind in KINDS},
        "rec": {str(each.number): words.numbered(t, each) for each in answer.recommendations},
        "region": regions(t),
    }
    with st.container(key="controls"):
        for column, (code, named) in zip(st.columns(3), choices.items(), strict=True):
            with column:
                parts.pick(page, code, named, label=t(f"filter-{code}"), empty=t("filter-any"))


def regions(t: Translator) -> dict[str, str]:
    """The regions as they stand in an address, in the order of the language."""
    return {slug(one): words.region(t, one) for one in t.sorted(Region, key=lambda one: words.region(t, one))}


def slug(region: Region) -> str:
    """A region as it stands in an address."""
    return region.name.lower()
