"""Answers made by hand, for those who draw them: sparse as the real record, dense, empty, hostile.

Slow and obvious on purpose: nothing here comes from record/ or figures/.
"""

import csv
import datetime
import random
from dataclasses import replace
from pathlib import Path

import pandas as pd

from monitoring.answers import MemberAnswer, Overview, RecommendationAnswer
from monitoring.answers.overview import Size
from monitoring.answers.pieces import (
    Cell,
    Count,
    Day,
    Lane,
    Mark,
    Meeting,
    Recommendation,
    Span,
    Stamp,
    Statement,
    Strip,
    Text,
    Tile,
)
from monitoring.view import View
from monitoring.vocabulary import (
    ADOPTED_ON,
    RECOMMENDATIONS,
    STAGES,
    Forum,
    Origin,
    Precision,
    Stage,
    Visibility,
)

DATA = Path(__file__).resolve().parent.parent / "data"
AS_OF = datetime.date(2025, 12, 2)
SPOKEN = STAGES[:-1]


def rows(name):
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def texts(row, stem):
    return Text(row[f"{stem}_en"], row[f"{stem}_fr"], row[f"{stem}_es"])


def day(text):
    return datetime.date.fromisoformat(text)


MEMBERS = {row["member"]: row for row in rows("members")}
NAMES = {code: texts(row, "name") for code, row in MEMBERS.items()}
TERMS = {row["key"]: Text(row["en"], row["fr"], row["es"]) for row in rows("terms")}
SIX = tuple(
    Recommendation(n, "recommendation", TERMS[f"annex{n}-title"], TERMS[f"annex{n}-short"], ())
    for n in RECOMMENDATIONS
)
MEETINGS = tuple(
    Meeting(row["meeting"], Day(day(row["held_on"]), Precision(row["precision"])), texts(row, "title"))
    for row in rows("meetings")
    if row["kind"] == "group_meeting" and ADOPTED_ON <= day(row["held_on"]) <= AS_OF
)


def belongs(affiliation, on):
    return {
        row["member"]
        for row in rows("affiliations")
        if row["affiliation"] == affiliation
        and (not row["from_on"] or day(row["from_on"]) <= on)
        and (not row["until_on"] or on <= day(row["until_on"]))
    }


UNION = belongs("eu", AS_OF)
GROUP = belongs("group", AS_OF) | UNION & belongs("group", AS_OF)


def real_words():
    """What was said in the Group on the package: (member, recommendation, stage, day)."""
    said = [
        (
            r["member"],
            int(r["recommendation"]),
            Stage(r["stage"]),
            Day(day(r["said_on"]), Precision(r["precision"])),
        )
        for r in rows("statements")
        if r["forum"] == "group"
    ]
    return sorted(said, key=lambda word: word[3].on)


def dense_words(seed=1):
    """Almost every Member of the Group on every recommendation, several times; made up."""
    chance = random.Random(seed)
    said = []
    for member in sorted(GROUP - UNION | {"EUN"}):
        for number in RECOMMENDATIONS:
            if chance.random() < 0.75:
                for _ in range(chance.randint(1, 4)):
                    on = ADOPTED_ON + datetime.timedelta(days=chance.randint(30, 1800))
                    said.append((member, number, chance.choice(SPOKEN), Day(on)))
    return sorted(said, key=lambda word: word[3].on)


def cell(words, member, number, on=AS_OF):
    own = [w for w in _of(words, member, number) if w[3].on <= on]
    union = [w for w in _of(words, "EUN", number) if w[3].on <= on] if member in UNION else []
    for said, through in ((own, False), (union, True)):
        named = [w for w in said if w[2] != Stage.REPORTED]
        if named:
            last = (own or said)[-1][3]
            return Cell(member, number, named[-1][2], named[-1][3], last, through, *_speaks(member))
    said = own or union
    stage = Stage.REPORTED if said else Stage.NO_REPORT
    last = said[-1][3] if said else None
    return Cell(member, number, stage, None, last, not own and bool(union), *_speaks(member))


_by_pair = {}


def _of(words, member, number):
    """What a Member said on a recommendation; looked up, since dense answers ask 100,000 times."""
    if id(words) not in _by_pair:
        pairs = {}
        for word in words:
            pairs.setdefault(word[:2], []).append(word)
        _by_pair[id(words)] = words, pairs
    return _by_pair[id(words)][1].get((member, number), [])


def _speaks(member):
    return member not in UNION, len(UNION) + 1 if member == "EUN" else 1


def counts(cells):
    return {
        s: Count(sum(c.is_delegation for c in cells if c.stage == s), sum(c.stage == s for c in cells))
        for s in STAGES
    }


def strip(words, number, on=AS_OF):
    cells = [cell(words, member, number, on) for member in sorted(GROUP)]
    spoke = [c for c in cells if c.stage != Stage.NO_REPORT]
    shown = sorted((c for c in cells if c.is_delegation), key=lambda c: STAGES.index(c.stage))
    heard = Count(sum(c.is_delegation for c in spoke), len(spoke))
    return Strip(SIX[number - 1], tuple(shown), counts(cells), heard)


def tiles(words, number):
    placed = []
    for code, row in MEMBERS.items():
        stage, said_on, through = None, None, False
        if code in GROUP:
            six = [cell(words, code, n) for n in ([number] if number else RECOMMENDATIONS)]
            heard = [c for c in six if c.stage != Stage.NO_REPORT]
            best = heard[0] if heard else six[0]
            stage, said_on, through = best.stage, best.day, best.through_union
            stage = Stage.REPORTED if heard and not number else stage
        placed.append(
            Tile(code, int(row["tile_row"]), int(row["tile_col"]), row["region"], stage, said_on, through)
        )
    return tuple(placed)


def coverage(words, numbers):
    days = sorted({ADOPTED_ON, AS_OF, *(w[3].on for w in words if w[3].on <= AS_OF)})[-400:]
    found = []
    for on in days if len(days) < 40 else [*days[::20], AS_OF]:
        for number in numbers:
            at = strip(words, number, on).counts
            found += [(pd.Timestamp(on), number, s.value, *at[s]) for s in SPOKEN]
    frame = pd.DataFrame(found, columns=["on", "recommendation", "stage", "delegations", "members_covered"])
    return frame.drop_duplicates(["on", "recommendation", "stage"], ignore_index=True)


def lane(words, member, number):
    said = [w for w in words if w[:2] == (member, number)]
    marks = tuple(Mark(w[3], w[2], f"{member}-A{number}-{w[3].on:%Y%m%d}") for w in said)
    days = [*(w[3].on for w in said), AS_OF]
    spans = tuple(
        Span(days[i], days[i + 1], cell(words, member, number, days[i]).stage) for i in range(len(said))
    )
    return Lane(member, number, marks, spans)


def stamp(words, **view):
    return Stamp(
        view=View(as_of=AS_OF, record=128, **view),
        of=Count(len(GROUP - UNION), len(GROUP)),
        statements=len(words),
        reach_on=AS_OF,
        record_at=datetime.datetime(2025, 12, 3, 9, 30, tzinfo=datetime.UTC),
    )


def statement(member="URY", number=5, words="Presented its plan.", title="WTO news, 8 February 2022"):
    return Statement(
        f"{member}-A{number}",
        member,
        number,
        Stage.UNDER_WAY,
        Day(datetime.date(2022, 2, 8)),
        Forum.GROUP,
        Origin.PUBLIC_RECORD,
        Visibility.PUBLIC,
        "2022-02-08-group_meeting",
        Text("Meeting", "Réunion", "Reunión"),
        Text(words, words, words),
        title,
        "https://www.wto.org/english/news_e/news22_e/msmes_08feb22_e.htm",
        None,
        1,
        datetime.datetime(2025, 12, 3, tzinfo=datetime.UTC),
    )


def spoken(words, member=None, number=None, **more):
    """The statements behind made-up words, of one Member or on one recommendation, newest first."""
    here = [w for w in words if member in (None, w[0]) and number in (None, w[1])]
    return tuple(
        replace(statement(who, n), statement=f"{who}-A{n}-{on.on:%Y%m%d}", stage=stage, day=on, **more)
        for who, n, stage, on in reversed(here)
    )


def overview(words=None, **view):
    words = real_words() if words is None else words
    strips = tuple(strip(words, n) for n in RECOMMENDATIONS)
    any_of_six = tiles(words, 0)
    heard = {t.member for t in any_of_six if t.stage == Stage.REPORTED}
    frame = pd.DataFrame(
        [(s.recommendation.number, g.value, *s.counts[g]) for s in strips for g in STAGES],
        columns=["recommendation", "stage", "delegations", "members_covered"],
    )
    return Overview(
        stamp=stamp(words, **view),
        names=NAMES,
        heard=Count(len(heard - UNION), len(heard)),
        strips=strips,
        tiles={0: any_of_six, **{n: tiles(words, n) for n in RECOMMENDATIONS}},
        progress=frame,
        coverage=coverage(words, RECOMMENDATIONS),
        sizes=(
            Size(ADOPTED_ON, Count(64, 91)),
            Size(datetime.date(2025, 1, 1), Count(len(GROUP - UNION), len(GROUP))),
        ),
        meetings=MEETINGS,
        latest=(statement(),),
        since=None,
    )


def recommendation(number=1, words=None, **view):
    words = real_words() if words is None else words
    here = strip(words, number)
    spoke = sorted({w[0] for w in words if w[1] == number})
    return RecommendationAnswer(
        stamp=stamp(words, **view),
        names=NAMES,
        recommendation=SIX[number - 1],
        actions=(),
        systems=(),
        strip=here,
        tiles=tiles(words, number),
        standings=pd.DataFrame(),
        lanes=tuple(lane(words, member, number) for member in spoke),
        movement=coverage(words, [number]),
        meetings=MEETINGS,
        statements=spoken(words, number=number),
        related=(),
    )


def member(code="MEX", words=None, **view):
    words = real_words() if words is None else words
    own = [w for w in words if w[0] == code]
    return MemberAnswer(
        stamp=stamp(words, **view),
        names=NAMES,
        member=code,
        name=NAMES[code],
        kind="state",
        region=MEMBERS[code]["region"],
        in_scope=code in GROUP,
        belongings=(),
        recommendations=SIX,
        spoken_on=tuple(sorted({w[1] for w in own})),
        latest_on=own[-1][3] if own else None,
        cells=tuple(cell(words, code, n) for n in RECOMMENDATIONS),
        lanes=tuple(lane(words, code, n) for n in RECOMMENDATIONS),
        meetings=MEETINGS,
        statements=spoken(words, code),
        related=(),
        facts=(),
        acceded_on=None,
    )


def renamed(answer, text):
    """The same answer with one text in place of every name and title: for hostile words."""
    every = Text(text, text, text)
    names = dict.fromkeys(answer.names, every)
    if isinstance(answer, Overview):
        strips = tuple(
            replace(s, recommendation=replace(s.recommendation, title=every, short=every))
            for s in answer.strips
        )
        return replace(answer, names=names, strips=strips)
    return replace(answer, names=names, name=every)
