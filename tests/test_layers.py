"""Who may import whom, and through which door: the house rules that a parser can hold."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KNOWN_TO_ALL = {"vocabulary", "errors", "settings"}
COMMANDS = {
    *("ask", "view", "answers", "pictures", "briefs", "record", "i18n", "service", "asked", "takeaway"),
    "briefing",
    "packaging",
}
LAYERS = {  # a part of monitoring/ -> what else of monitoring/ it may import
    "vocabulary": set(),
    "errors": set(),
    "settings": set(),
    "i18n": set(),
    "view": set(),
    "record": {"view"},
    "figures": set(),
    "answers": {"figures", "view"},
    "ask": {
        "record.queries",
        "record.asks",
        "record.offers",
        "figures",
        "answers",
        "view",
        "i18n.alphabetical",
    },
    "pictures": {"answers", "view", "i18n"},
    "briefs": {"answers", "view", "pictures", "i18n"},
    "asked": {"ask", "view", "record", "i18n"},  # what the command line asks
    "takeaway": {"ask", "answers", "view", "pictures", "briefs", "i18n"},
    "briefing": {"ask", "answers", "view", "pictures", "briefs", "record", "i18n"},
    "packaging": {"ask", "answers", "view", "pictures", "briefs", "record", "i18n"},
    "service": {"ask", "view", "answers", "pictures", "briefs", "record", "i18n"},
    "commands": {*COMMANDS, "trial"},
    "__main__": {*COMMANDS, "commands"},
    "trial": {"record", "view"},
}
DOORS = {  # a third party -> where alone it may be imported
    "streamlit": "dashboard.py pages/",
    "sqlalchemy": "monitoring/record/",
    "sqlalchemy.orm.Session": "monitoring/",  # only to say what a question takes
    "alembic": "monitoring/record/",
    "psycopg": "monitoring/record/",
    "pandera": "monitoring/record/",
    "openpyxl": "monitoring/record/intake_read.py",
    "plotly": "monitoring/pictures/charts.py",
    "jinja2": "monitoring/pictures/markup.py monitoring/service/mail.py monitoring/service/sign_in.py",
    "pptx": "monitoring/briefs/powerpoint",
    "docx": "monitoring/briefs/word",
    "xlsxwriter": "monitoring/briefs/excel",
    "typst": "monitoring/briefs/typeset.py",
    "sdmx": "monitoring/briefs/sdmx.py",
    "fluent": "monitoring/i18n.py",
    "starlette": "monitoring/service/",
    "fastapi": "monitoring/service/",
    "typer": "monitoring/__main__.py monitoring/commands/",
    "argon2": "monitoring/record/passwords.py",
    "puremagic": "monitoring/record/evidence.py",
    "icalendar": "monitoring/service/calendar.py",
}
SOURCES = sorted(
    path
    for top in ("dashboard.py", "pages", "monitoring")
    for path in ([ROOT / top] if top.endswith(".py") else (ROOT / top).rglob("*.py"))
    if path.is_file()
)


def imports(path):
    """What a file imports, as full names: ``from ..view import View`` is ``monitoring.view.View``."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{module}.{name.name}" for name in node.names)


def named(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_imports_go_downwards(path):
    where = path.relative_to(ROOT).with_suffix("").parts
    ours = {tuple(name.split(".")[1:]) for name in imports(path) if name.startswith("monitoring.")}
    if where[0] != "monitoring":
        wrong = {name for name in ours if name[:2] == ("record", "model") or name[:1] == ("figures",)}
    elif where[1] == "__init__":
        wrong = ours
    else:
        layer = where[1]
        may = LAYERS[layer] | KNOWN_TO_ALL | {layer}
        wrong = {name for name in ours if name[0] not in may and ".".join(name[:2]) not in may}
    assert not wrong


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_third_parties_come_through_their_door(path):
    where = named(path)
    wrong = {
        name
        for name in imports(path)
        if not where.startswith(tuple(DOORS.get(name, DOORS.get(name.split(".")[0], where)).split()))
    }
    assert not wrong


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if p.name in {f"{n}.py" for n in KNOWN_TO_ALL}], ids=named
)
def test_what_all_may_know_knows_only_the_standard_library(path):
    assert {n.split(".")[0] for n in imports(path)} - {"monitoring"} <= sys.stdlib_module_names


def catches_everything(node):
    """``except Exception`` that does not go on raising; tidying up and raising again is fine."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    names = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"Exception"}
    last = node.body[-1]
    return bool(names & {"Exception", "BaseException"}) and not (
        isinstance(last, ast.Raise) and last.exc is None
    )


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_modules_stay_small_and_catch_by_name(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 300 or "versions" in path.parts  # a migration is written once
    assert not [handler.lineno for handler in ast.walk(ast.parse(text)) if catches_everything(handler)]
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", text)
    assert path.stem not in {"utils", "helpers", "common", "base", "manager"}


def test_no_file_names_a_place_that_only_one_machine_has():
    """Paths of somebody's machine, and hosts of package registries."""
    # Written so that this line does not find itself.
    hosts = r"py[p]i\.org|pythonhos[t]ed|npm[j]s\.|deb\.debia[n]|crates\.[i]o"
    places = re.compile(r"(?<![\w.~])/([w]ork|[r]oot|home/\w+)/|/tmp/[v]env|" + hosts)
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    found = []
    for name in filter(None, listed):
        path = ROOT / name
        if path.suffix in {".png", ".woff2", ".xlsx", ".pdf", ".ico"} or not path.is_file():
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if places.search(line):
                found.append(f"{name}:{number}")
    assert not found
