"""The data package: every public table as CSV, what each column means, how to cite it, and SDMX.

``datapackage.json`` is a Data Package (Frictionless Data): programs read the types, codes and keys of
every table there, with its size and SHA-256. ``data_dictionary.csv`` says the same for people. The
tables hold codes; README.md is in one language, all else is not translated.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pandas as pd

from ..answers.dataset import Dataset, Field, Holds
from ..answers.pieces import Names, Recommendation, Stamp
from ..i18n import Translator
from ..pictures import words
from . import sdmx, tabular
from .foot import foot

README: Final = "README.md"
DICTIONARY: Final = "data_dictionary.csv"
DESCRIPTOR: Final = "datapackage.json"
STANDINGS: Final = "standings"
SDMX: Final = ("sdmx/standings.csv", "sdmx/structure.xml")
SEAL: Final = "SHA256SUMS"
"""The file that names every other with its SHA-256, as ``sha256sum --check`` reads it."""

_SUM: Final = re.compile(r"([0-9a-f]{64})  (\S.*)")


@dataclass(frozen=True)
class Content:
    """What a package is made of: its tables, of one view, and how its codes are called.

    name     of the package: of which day, record and scope
    address  where the same view opens again; empty where the program does not know its own name
    """

    stamp: Stamp
    names: Names
    recommendations: Sequence[Recommendation]
    datasets: Sequence[Dataset]
    name: str
    address: str


def files(content: Content, t: Translator) -> dict[str, bytes]:
    """Every file of the package, by its path within it, in the order in which README.md names them."""
    tables = {f"tables/{one.name}.csv": tabular.rows(one.frame) for one in content.datasets}
    (standings,) = (one for one in content.datasets if one.name == STANDINGS)
    marked_up = sdmx.written(standings.frame, content.stamp, content.names, content.recommendations)
    made = {
        README: readme(content, t).encode(),
        DESCRIPTOR: descriptor(content, tables, t),
        DICTIONARY: tabular.rows(dictionary(content.datasets)),
        **tables,
        **dict(zip(SDMX, marked_up, strict=True)),
    }
    return {**made, SEAL: "".join(f"{digest(held)}  {path}\n" for path, held in made.items()).encode()}


def digest(content: bytes) -> str:
    """The SHA-256 of a file, as it stands in SEAL."""
    return hashlib.sha256(content).hexdigest()


def sealed(seal: Path) -> dict[str, str]:
    """What a SEAL names: path -> SHA-256; nothing where there is none, or one of something else."""
    try:
        lines = seal.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    found = [_SUM.fullmatch(line) for line in lines]
    told = {one[2]: one[1] for one in found if one}
    return told if all(found) and {README, DESCRIPTOR, DICTIONARY} <= told.keys() else {}


def dictionary(datasets: Sequence[Dataset]) -> pd.DataFrame:
    """What every column of every table means, as its declaration says.

    Returns:  table, column, holds, is_key, may_be_empty, description, codes (parted by a space)
    """
    rows = [
        (
            one.name,
            field.name,
            field.holds.value,
            field.name in one.key,
            field.optional,
            field.description,
            " ".join(field.codes),
        )
        for one in datasets
        for field in one.fields
    ]
    names = ["table", "column", "holds", "is_key", "may_be_empty", "description", "codes"]
    return pd.DataFrame(rows, columns=names)


def descriptor(content: Content, tables: dict[str, bytes], t: Translator) -> bytes:
    """The package as programs read it: its tables with types, keys, sizes and hashes."""
    view = content.stamp.view
    told = foot(content.stamp, t, content.address, statements=content.stamp.statements)
    held = {
        "profile": "tabular-data-package",
        "name": content.name,
        "title": t("package-title"),
        "description": told.note,
        "version": str(view.record),
        "created": content.stamp.record_at.isoformat(),
        "homepage": content.address or None,
        "as_of": view.as_of.isoformat(),
        "record": view.record,
        "scope": view.scope.value,
        "include_related": view.related,
        "delegations_of": content.stamp.of.delegations,
        "members_of": content.stamp.of.members_covered,
        "sources": [{"title": told.source}],
        "resources": [
            _resource(one, path, tables[path]) for one, path in zip(content.datasets, tables, strict=True)
        ],
    }
    shown = {name: value for name, value in held.items() if value is not None}
    return (json.dumps(shown, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(one: Dataset, path: str, content: bytes) -> dict[str, Any]:
    return {
        "name": one.name,
        "path": path,
        "profile": "tabular-data-resource",
        "description": one.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{digest(content)}",
        "schema": {
            "fields": [_field(field) for field in one.fields],
            "primaryKey": list(one.key),
            "missingValues": [""],
        },
    }


def _field(field: Field) -> dict[str, Any]:
    limits: dict[str, Any] = {} if field.optional else {"required": True}
    if field.codes:
        is_whole = field.holds == Holds.WHOLE
        limits["enum"] = [int(code) if is_whole else code for code in field.codes]
    kept = {"constraints": limits} if limits else {}
    return {"name": field.name, "type": field.holds.value, "description": field.description, **kept}


def readme(content: Content, t: Translator) -> str:
    """What the package is, how to cite it, what each file holds, how to read it, whose it is."""
    stamp, view = content.stamp, content.stamp.view
    told = foot(stamp, t, content.address, statements=stamp.statements)
    day, record = t("brief-as_of", day=view.as_of), t("foot-record", number=str(view.record))
    title = t("package-title")
    cited = t("take-citation_text", title=title, day=words.inside(day), record=record)
    files = [
        (DESCRIPTOR, "", t("package-file_descriptor")),
        (DICTIONARY, "", t("package-file_dictionary")),
        *(
            (f"tables/{one.name}.csv", str(len(one.frame)), t(f"package-table_{one.name}"))
            for one in content.datasets
        ),
        *((path, "", t(f"package-file_{path.replace('/', '_').replace('.', '_')}")) for path in SDMX),
        (SEAL, "", t("package-file_seal")),
    ]
    of = t("package-of", delegations=stamp.of.delegations, members=stamp.of.members_covered)
    paragraphs = [
        f"# {title}",
        t("package-what"),
        f"{day} · {t(f'scope-{view.scope.value}')}: {of} · {record}",
        "\n".join(f"- {line}" for line in (told.stamp, told.reach, *told.notes) if line),
        f"## {t('take-citation')}",
        f"> {cited} {content.address}".rstrip(),
        f"## {t('package-files')}",
        _table((t("package-file"), t("package-rows"), t("package-holds")), files),
        f"## {t('package-reading')}",
        "\n".join(f"- {t(f'package-read_{name}')}" for name in READ),
        f"## {t('package-terms')}",
        f"{told.source}.",
        t("package-terms_text"),
    ]
    return "\n\n".join(paragraphs) + "\n"


READ: Final = ("codes", "scope", "counts", "days", "bases", "silence", "figures", "formula", "again")
"""What one must know to read the tables, in the order of README.md."""


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
