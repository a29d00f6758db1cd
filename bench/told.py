"""How RESULTS.md says what was measured: medians, what with, and one part put in another's place."""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import platform
import re
import statistics
import subprocess
from collections.abc import Sequence

from . import servers

WHERE = "{day}, {cores} cores, {machine}, Python {python}, {versions}."


def where() -> str:
    """When it was measured, on what and with what."""
    return WHERE.format(
        day=f"{datetime.datetime.now(datetime.UTC):%d %B %Y}",
        cores=os.cpu_count(),
        machine=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        versions=versions(),
    )


def versions() -> str:
    """This program's libraries, and the peers'."""
    ours = [
        f"{name} {importlib.metadata.version(name)}" for name in ("streamlit", "plotly", "pandas", "numpy")
    ]
    asked = [str(servers.PEERS / "bin" / "python"), "-m", "pip", "list", "--format=freeze"]
    try:
        listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ", ".join(ours)
    peers = re.findall(r"^(?:dash|panel|flask-compress)==\S+", listed, re.M | re.I)
    return ", ".join([*ours, *(line.lower().replace("==", " ") for line in peers)])


def spread(values: Sequence[float], digits: int = 0) -> str:
    """The median; in brackets the least and the most, where they differ."""
    middle, least, most = (
        f"{value:.{digits}f}" for value in (statistics.median(values), min(values), max(values))
    )
    return f"**{middle}**" if least == most else f"**{middle}** ({least} to {most})"


def replaced(text: str, part: Sequence[str]) -> str:
    """RESULTS.md with this part in place of the one of the same heading, or after all others."""
    heading, new = part[0], "\n".join(part) + "\n"
    parts = re.split(r"(?m)^(?=## )", text)
    for place, each in enumerate(parts):
        if each.startswith(heading + "\n"):
            parts[place] = new
            break
    else:
        parts.append(new)
    return "\n\n".join(each.strip("\n") for each in parts) + "\n"
