"""What the project says of itself is true: settings, commands, requirements, decisions."""

import ast
import importlib.metadata
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from monitoring import settings
from monitoring.errors import SettingError

from .conftest import DATA

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8") if (ROOT / "README.md").exists() else ""
SHELL = [
    line for block in re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S) for line in block.splitlines()
]
COMMANDS = [line for line in SHELL if "python -m monitoring" in line]
NAMES = {each.metadata["name"]: each for each in fields(settings.Settings)}


def requirements(name):
    lines = (line.split("#")[0].strip() for line in (ROOT / name).read_text("utf-8").splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


# The README


def test_every_setting_has_its_line_in_the_readme():
    rows = dict(re.findall(r"^\|\s*`([A-Z][A-Z_]+)`\s*\|(.*)\|\s*$", README, re.M))
    assert set(rows) == set(NAMES)
    for name, rest in rows.items():
        cells = [cell.strip() for cell in rest.split("|")]
        assert len(cells) >= 2, name
        assert all(cells), name
        shown = str(NAMES[name].default or "none").replace(f"{ROOT}/", "")
        assert cells[0].strip("`").removeprefix("sqlite:///") == shown.removeprefix("sqlite:///"), name


def test_the_readme_begins_with_the_two_steps_and_no_third():
    assert "pip install -r requirements.txt" in SHELL
    assert "streamlit run dashboard.py" in SHELL
    assert "pip install -r requirements-dev.txt" in SHELL
    assert "pytest" in SHELL


def test_the_readme_shows_commands():
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_readme_runs(line, tmp_path, prepared):
    words = shlex.split(line)
    if not {"init", "trial"} & set(words):  # these begin with no store, the others with one that is there
        shutil.copy(prepared("sqlite", "", DATA).removeprefix("sqlite:///"), tmp_path / "readme.sqlite")
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'readme.sqlite'}",
    }
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    if "--out" in words:
        assert (tmp_path / words[words.index("--out") + 1]).stat().st_size > 0
    elif ">" not in words:
        assert ran.stdout.strip()


def test_every_target_that_is_named_can_be_made():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    there = set(re.findall(r"^([a-z]+):.*## \S", makefile, re.M))
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.M)[1].split())
    prose = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert there == phony
    assert set(re.findall(r"`make ([a-z]+)`", prose)) <= there


# The settings


def test_nothing_set_gives_the_defaults():
    assert settings.read({}) == settings.Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "oracle://somewhere"),
        ("MONITORING_DATA", "/no/such/folder"),
        ("MONITORING_URL", "monitor.example.org"),
        ("MONITORING_TIMEZONE", "Mars/Olympus"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name, value):
    with pytest.raises(SettingError) as raised:
        settings.read({name: value})
    assert raised.value.places["name"] == name
    assert raised.value.places["found"] == value


def test_a_password_in_the_address_of_the_store_is_not_repeated():
    with pytest.raises(SettingError) as raised:
        settings.read({"DATABASE_URL": "mysql://someone:secret@host/db"})
    assert "secret" not in str(raised.value)


# What is installed


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"])
def test_requirements_have_a_floor_and_a_cap(name):
    for each in requirements(name):
        marks = {one.operator for one in each.specifier}
        assert marks == ({">="} if each.name == "tzdata" else {">=", "<"}), each


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_is_installed_is_what_is_required(name):
    for each in requirements(name):
        assert each.specifier.contains(importlib.metadata.version(each.name)), each


PARTS = (  # what is served, and what only developers run
    (("dashboard.py", "pages", "monitoring"), ("requirements.txt",)),
    (("tests",), ("requirements.txt", "requirements-dev.txt")),
)


@pytest.mark.parametrize(("tops", "files"), PARTS, ids=["served", "tests"])
def test_what_is_imported_is_required(tops, files):
    provides = importlib.metadata.packages_distributions()
    required = {canonicalize_name(each.name) for name in files for each in requirements(name)}
    missing = {
        f"{name} in {path.relative_to(ROOT)}"
        for top in tops
        for path in ([ROOT / top] if top.endswith(".py") else sorted((ROOT / top).rglob("*.py")))
        for name in third_parties(path)
        # What comes with a requirement and is part of its surface, as anyio with starlette.
        if name not in {"anyio", "packaging", "pyarrow", "google", "markupsafe"}
        and not {canonicalize_name(d) for d in provides.get(name, [name])} & required
    }
    assert not missing


def third_parties(path):
    ours = {"monitoring", "pages", "tests", "dashboard", "bench", "conftest", "builders"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module]
        else:
            continue
        yield from {n.split(".")[0] for n in names} - ours - set(sys.stdlib_module_names)


# What Streamlit may do


def test_streamlit_keeps_quiet_and_its_interface_for_programs_is_off():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"].get("enableAgentApi", False) is False
    assert config["client"]["showErrorDetails"] == "none"
    assert "base" not in config["theme"]  # light and dark follow the reader's system


def test_the_interface_for_programs_stays_off_by_default():
    from streamlit import config

    assert config.get_option("server.enableAgentApi") is False


# The house


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem
)
def test_a_decision_is_short_and_says_why(path):
    text = path.read_text("utf-8")
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+", path.stem)
    assert len(text.splitlines()) <= 30
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.M) == ["Context", "Decision", "Consequence"]


def test_the_store_is_never_committed():
    listed = subprocess.run(
        ["git", "check-ignore", "data/monitoring.sqlite", "data/monitoring.sqlite-wal"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    assert len(listed) == 2


def test_the_bench_measures_what_the_record_gives(sqlite_store):
    from bench import content, core
    from monitoring.record import queries
    from tests import builders

    with sqlite_store.reading() as session:
        real = queries.counted(session, builders.view())
    made = core.statements(50, core.members()["member"])
    assert list(made.columns) == list(real.columns)
    times, _ = core.standings(50, 2)
    assert len(times) == 2
    assert content.__doc__
