"""How soon this program and its peers can be read on slow lines: ``python -m bench.lines [--runs N]``.

Writes its own part of bench/RESULTS.md and leaves the others as they are.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, sync_playwright

from . import browser, servers, told
from .slow_line import Line
from .visits import NOTHING, WAITED, Found, Subject, together

HERE = Path(__file__).resolve().parent
OURS, BARE, DASH, COMPRESSED = "this program", "bare Streamlit", "Dash", servers.COMPRESSED
KINDS = (OURS, BARE, DASH, COMPRESSED)
PLAIN = (BARE, DASH)
"""Those whose megabytes keep a slow line busy for most of a minute, and the processor for a second or two."""


@dataclass(frozen=True)
class Tried:
    """A line, how many visits go down it, and how long one is waited for.

    together: what visits at the same time, each down a line of its own; what is in none goes alone, in turns
    """

    title: str
    line: Line
    runs: int
    patience: float
    together: tuple[tuple[str, ...], ...] = ()
    again: bool = False


LINES = {
    "own": Tried("Own machine", Line(), 5, 40, again=True),
    "hotel": Tried("1.6 Mbit/s, 150 ms there and back", Line(1.6e6, 0.15), 3, 120, (PLAIN,)),
    "far": Tried(
        "400 kbit/s, 400 ms there and back", Line(4e5, 0.4), 1, 180, (PLAIN, (OURS,), (COMPRESSED,))
    ),
}
HEADING = "## On three lines"
HOW = (
    "Headless Chromium, 1280 pixels wide, with an empty cache and no connection; the servers are warm. Every visit "
    "goes through a proxy that counts the bytes and makes the line as slow as said, WebSocket included: so many "
    "bits a second each way for all connections, half the round trip each way, one more for each new connection. "
    "No packet is lost and nothing is encrypted. The peers get this program's own figures and HTML ready made; "
    "Dash gets the lead as its own components, which is sooner, and compresses as its own setting does."
)
WHAT = (
    "Answer: the lead with its numbers can be read on the screen. Live page: it stands in the live page, whose "
    "script has ended. Chart: the first Plotly chart is drawn. Seconds; medians, in brackets the least and the "
    "most. First visit: megabytes down the line for all of it; second visit: kilobytes for the same in a new tab."
)
ALONE = (
    "Visits of each page: {runs}; in turns, in one run. On the slow lines those that are not compressed visit at "
    "the same time, each down a line of its own, which changes no figure by more than one part in twenty-five; at "
    "400 kbit/s so do the two pages of each other one."
)
NEVER = (
    "Never: all had arrived, and it was not drawn within {nothing:.0f} s more. Dash gives up on Plotly's script where "
    "that takes longer than 30 s."
)
HEAD = ("answer", "live page", "first chart", "first visit, MB", "second visit, KB")

Measured = dict[tuple[str, str, str], list[Found]]
"""What was found, by the code of a line, the kind of server and the page."""


def main() -> None:
    """Measure, and put the part of RESULTS.md in place."""
    parser = argparse.ArgumentParser(prog="python -m bench.lines", description=__doc__)
    parser.add_argument(
        "--runs", type=int, help="visits of each page on each line, after one that is dropped"
    )
    parser.add_argument("--lines", default=",".join(LINES), help="some of: %(default)s")
    parser.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    given = parser.parse_args()
    chosen = [code for code in LINES if code in given.lines.split(",")]
    with tempfile.TemporaryDirectory() as room:
        part = lines(Path(room), chosen, given.runs)
    print("\n".join(part))
    text = given.out.read_text("utf-8") if given.out.exists() else "# What was measured\n"
    given.out.write_text(told.replaced(text, part), "utf-8")


def lines(room: Path, chosen: Sequence[str] = tuple(LINES), runs: int | None = None) -> list[str]:
    """What is said of the lines in RESULTS.md; runs: so many on each, instead of each its own."""
    if browser.chromium() is None:
        return [HEADING, "", "Not measured: no Chromium here (apt-get install chromium)."]
    room.mkdir(exist_ok=True)
    measured: Measured = defaultdict(list)
    with subjects(room) as (found, missing), sync_playwright() as p:
        chromium = p.chromium.launch(executable_path=browser.chromium(), args=browser.ARGUMENTS)
        for subject in found:
            together(chromium, [subject], Line(), LINES["own"].patience, again=False)
        for code in chosen:
            for run in range(runs or LINES[code].runs):
                print(f"{LINES[code].title}, visits {run + 1} ...", flush=True)
                _in_turns(chromium, found, code, run, measured)
        chromium.close()
    return report(measured, missing, chosen)


@contextmanager
def subjects(room: Path) -> Iterator[tuple[list[Subject], dict[str, str]]]:
    """Both pages of every server that could be started, and why the others could not."""
    store = room / "store.sqlite"
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from . import content  # reads the setting when it is imported

    found: list[Subject] = []
    missing: dict[str, str] = {}
    with ExitStack() as held:
        ours = held.enter_context(servers.serving(OURS, room, store))
        for asked in (content.OVERVIEW, content.MEMBER):
            items = content.collect(asked)
            folder = shutil.copytree(HERE / "peers", room / asked.name)
            (folder / "content.json").write_text(json.dumps(items), "utf-8")
            address = f"{asked.path}?{urlencode({**content.QUERY, **asked.codes})}"
            for kind in KINDS:
                try:
                    own = ours if kind == OURS else held.enter_context(servers.serving(kind, folder, store))
                except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
                    missing[kind] = str(error).splitlines()[0][:200]
                    continue
                port = urlsplit(own.url).port or 0
                lead = content.lead(items)
                found.append(Subject(kind, asked.name, port, address if own is ours else "", lead))
        yield found, missing


def _in_turns(chromium: Browser, found: Sequence[Subject], code: str, run: int, measured: Measured) -> None:
    """One visit of each page down a line; who is first changes with the run."""
    tried = LINES[code]
    grouped = [[each for each in found if each.kind in kinds] for kinds in tried.together]
    paired = {kind for kinds in tried.together for kind in kinds}
    groups = [group for group in grouped if group] + [[each] for each in found if each.kind not in paired]
    for place in range(len(groups)):
        group = groups[(place + run) % len(groups)]
        visits = together(chromium, group, tried.line, tried.patience, again=tried.again)
        for subject, visit in zip(group, visits, strict=True):
            measured[code, subject.kind, subject.page].append(visit)


def report(measured: Measured, missing: dict[str, str], chosen: Sequence[str]) -> list[str]:
    """The part of RESULTS.md: a table for each line, then the goals."""
    runs = ", ".join(f"{LINES[code].title} {_most(measured, code)}" for code in chosen)
    said = [HEADING, "", told.where(), "", HOW, "", WHAT, "", ALONE.format(runs=runs)]
    pages = sorted({page for _, _, page in measured}, reverse=True)
    for code in chosen:
        said += [
            "",
            f"### {LINES[code].title}",
            "",
            f"| | {' | '.join(HEAD)} |",
            "|---|" + "---|" * len(HEAD),
        ]
        for page in pages:
            for kind in KINDS:
                cells = _row(measured[code, kind, page], LINES[code].patience) if kind not in missing else []
                cells = cells or [f"not measured: {missing.get(kind, '')}"] + [""] * (len(HEAD) - 1)
                said.append(f"| {page}: {kind} | {' | '.join(cells)} |")
    if any(each.ended and len(each.times) < len(WAITED) for found in measured.values() for each in found):
        said += ["", NEVER.format(nothing=NOTHING)]
    return [*said, "", "### What was set as a goal", "", *goals(measured)]


def _most(measured: Measured, code: str) -> int:
    return max(len(found) for (line, _, _), found in measured.items() if line == code)


def _row(found: Sequence[Found], patience: float) -> list[str]:
    """The cells of a row; what did not come in time is said so, and what travelled until then."""
    if not found:
        return []
    whole = all(each.ended for each in found)
    times = [_seconds(found, name, patience) for name in WAITED]
    megabytes = told.spread([each.first / 1e6 for each in found], 2)
    second = [each.second / 1e3 for each in found if each.second is not None]
    return [
        *times,
        megabytes if whole else f"more than {megabytes}",
        told.spread(second) if second else "",
    ]


def _seconds(found: Sequence[Found], name: str, patience: float) -> str:
    times = [each.times[name] for each in found if name in each.times]
    absent = "never" if all(each.ended for each in found) else f"more than {patience:.0f}"
    if not times:
        return absent
    without = len(found) - len(times)
    return told.spread(times, 2) + (f", {without} of {len(found)} {absent}" if without else "")


def goals(measured: Measured) -> list[str]:
    """Each goal of the overview, what was measured, and whether it holds."""

    def middle(code: str, kind: str, what: str) -> float:
        # What did not come: ours holds no goal; a peer's is taken as if it had come when we stopped.
        absent = math.inf if kind == OURS else LINES[code].patience
        values = [_value(each, what, absent) for each in measured[code, kind, "overview"]]
        return statistics.median(values) if values else math.nan

    def share(code: str, kind: str, what: str) -> float:
        return middle(code, OURS, what) / middle(code, kind, what)

    wanted = (
        ("answer at 1.6 Mbit/s, s", middle("hotel", OURS, "answer"), 1.0),
        ("answer at 1.6 Mbit/s, share of bare Streamlit", share("hotel", BARE, "answer"), 0.08),
        ("answer at 1.6 Mbit/s, share of compressed Dash", share("hotel", COMPRESSED, "answer"), 0.5),
        ("live page at 1.6 Mbit/s, share of bare Streamlit", share("hotel", BARE, "live"), 0.45),
        ("first chart at 1.6 Mbit/s, share of bare Streamlit", share("hotel", BARE, "chart"), 0.35),
        ("first visit at 1.6 Mbit/s, MB", middle("hotel", OURS, "first") / 1e6, 3.0),
        ("answer at 400 kbit/s, s", middle("far", OURS, "answer"), 2.5),
        ("answer on the own machine, share of bare Streamlit", share("own", BARE, "answer"), 0.2),
        ("second visit, KB", middle("own", OURS, "second") / 1e3, 60),
    )
    return ["| overview | measured | at most | |", "|---|---|---|---|"] + [
        f"| {name} | {value:.3g} | {most:g} | {'held' if value <= most else 'NOT held'} |"
        for name, value, most in wanted
        if not math.isnan(value)
    ]


def _value(found: Found, what: str, absent: float) -> float:
    """Seconds or bytes of a visit."""
    if what in WAITED:
        return found.times.get(what, absent)
    value = found.first if what == "first" else found.second
    return math.nan if value is None else value


if __name__ == "__main__":
    main()
