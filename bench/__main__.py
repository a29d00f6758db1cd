"""Measure, and write bench/RESULTS.md: ``python -m bench [--runs 10]``."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

from . import briefs, browser, core, lines, servers, told

HERE = Path(__file__).resolve().parent
PHASES = {"cold": "cold page", "warm": "warm page", "filter": "filter change"}
GOALS = {"cold": 1.15, "filter": 0.9}


WHERE = "`make bench` makes this file again. Medians; in brackets the least and the most."
HOW = (
    "Milliseconds in headless Chromium, 1280 pixels wide, an empty cache at first; {runs} visits of each, in turns, "
    "in one run. The peers get this program's own figures and HTML ready made, without bar, menu and files to "
    "take away. A page counts as drawn when every chart and its last words stand on the screen; a filter change "
    "runs from the click on another recommendation in the tile grid until its tiles are drawn."
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--runs", type=int, default=10, help="visits of each server, after one that is dropped"
    )
    parser.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        print("the core ...", flush=True)
        small, large = core.standings(166 * 6, 50), core.standings(1_000_000, 30)
        print("first starts ...", flush=True)
        starts = core.first_starts(folder, 5)
        print("the briefs ...", flush=True)
        more = [*core_lines(small, large, starts), "", *briefs.lines(folder, given.runs)]
        print("the lines ...", flush=True)
        slow = lines.lines(folder / "lines")
        print("the pages ...", flush=True)
        times, missing = pages(folder, given.runs)
    given.out.write_text(report(given.runs, times, missing, [*slow, "", *more]), "utf-8")
    print(given.out.read_text("utf-8"))


def pages(folder: Path, runs: int) -> tuple[browser.Times, dict[str, str]]:
    """The times of every server that could be started, and why the others could not."""
    if browser.chromium() is None:
        return {}, dict.fromkeys(servers.KINDS, "no Chromium here: apt-get install chromium")
    shutil.copytree(HERE / "peers", folder, dirs_exist_ok=True)
    store = folder / "store.sqlite"
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from . import content  # reads the setting when it is imported

    items = content.collect()
    (folder / "content.json").write_text(json.dumps(items), "utf-8")
    charts = sum(item["kind"] == "figure" for item in items)
    missing: dict[str, str] = {}
    with ExitStack() as held:
        started = []
        for kind in servers.KINDS:
            try:
                started.append(held.enter_context(servers.serving(kind, folder, store)))
            except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
                missing[kind] = str(error).splitlines()[0][:200]
        times = browser.measure(started, runs, charts, last_words(items), "?" + urlencode(content.QUERY))
    return times, missing


def last_words(items: list[dict[str, list[str]]]) -> str:
    """The last words of the page, by which one sees that it is whole."""
    last = [item["variants"][0] for item in items if item["kind"] == "html"][-1]
    texts = [
        text.strip() for text in re.findall(r">([^<>]{8,})<", last) if '"' not in text and "&" not in text
    ]
    return texts[-1]


def report(runs: int, times: browser.Times, missing: dict[str, str], more: list[str]) -> str:
    """The whole of RESULTS.md: the pages, then what else was measured."""
    said = [
        "# What was measured",
        "",
        f"{told.where()} {WHERE}",
        "",
        "## The overview, and the same content elsewhere",
        "",
        HOW.format(runs=runs),
        "",
        "| | " + " | ".join(PHASES.values()) + " |",
        "|---|" + "---|" * len(PHASES),
    ]
    for kind in servers.KINDS:
        if kind in missing:
            said.append(f"| {kind} | not measured: {missing[kind]} |" + " |" * (len(PHASES) - 1))
        else:
            said.append(
                f"| {kind} | " + " | ".join(told.spread(times[kind][phase]) for phase in PHASES) + " |"
            )
    said += ["", *ratios(times), "", *more, ""]
    return "\n".join(said)


def ratios(times: browser.Times) -> list[str]:
    """How this program compares with each peer, phase by phase."""
    ours = times.get("this program")
    if not ours:
        return []
    table = [
        "| this program, as a share of | " + " | ".join(PHASES.values()) + " |",
        "|---|" + "---|" * len(PHASES),
    ]
    for kind in servers.KINDS[1:]:
        if kind in times:
            shares = (statistics.median(ours[p]) / statistics.median(times[kind][p]) for p in PHASES)
            table.append(f"| {kind} | " + " | ".join(f"{share:.2f}" for share in shares) + " |")
    if "bare Streamlit" in times:
        goals = []
        for phase, goal in GOALS.items():
            share = statistics.median(ours[phase]) / statistics.median(times["bare Streamlit"][phase])
            goals.append(
                f"{PHASES[phase]} {share:.2f} (at most {goal}: {'held' if share <= goal else 'NOT held'})"
            )
        table += ["", "Against bare Streamlit: " + ", ".join(goals) + "."]
    return table


def core_lines(
    small: tuple[list[float], float], large: tuple[list[float], float], starts: list[float]
) -> list[str]:
    held = "held" if statistics.median(large[0]) <= 15 else "NOT held"
    on_time = "held" if max(starts) <= 5 else "NOT held"
    return [
        "## The core",
        "",
        "| | |",
        "|---|---|",
        f"| `standings`, 166 x 6, a new as-of day each time | {told.spread(small[0], 2)} ms |",
        f"| `standings`, 1,000,000 statements, a new as-of day each time | {told.spread(large[0], 2)} ms |",
        f"| `words_in_order`, 1,000,000 statements, once a record | {large[1]:.0f} ms |",
        f"| from `streamlit run` with no store to `/healthz` 200 | {told.spread(starts, 2)} s |",
        "",
        f"Standings at 1,000,000 statements at most 15 ms: {held}. A first start within 5 s: {on_time}.",
    ]


if __name__ == "__main__":
    main()
