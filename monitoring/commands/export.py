"""``python -m monitoring export``: every public table, to take away."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ..asked import asked
from ..errors import BadAddress
from ..i18n import translator
from ..settings import settings
from ..vocabulary import LANGUAGES, Scope
from .options import AsOf, OfWhom, Record, Related, language, write

Place = Annotated[
    Path,
    typer.Argument(metavar="DIR", help="A folder, new, empty or of an earlier package; or a file, *.zip."),
]
Lang = Annotated[str, typer.Option("--lang", help="Language of README.md: en, fr or es.")]


def export(
    place: Place,
    as_of: AsOf = "",
    record: Record = "",
    lang: Lang = LANGUAGES[0],
    scope: OfWhom = Scope.GROUP,
    include_related: Related = False,
) -> None:
    """Write the data package: every public table as CSV, what it means, how to cite it, and SDMX."""
    from .. import packaging
    from ..pictures.links import Links

    t = translator(language(lang))
    with asked(as_of, scope, include_related, record) as found:
        links = Links(found.view, lang, settings().public_url)
        files = packaging.package(found.session, found.reader, found.view, t, links)
        view = found.view
    if place.suffix.lower() == ".zip":
        write(place, packaging.archived(files, packaging.stem(view)), "package-not_written", "DIR")
    else:
        _unfolded(place, files)
    said = {"place": str(place), "files": len(files), "day": view.as_of, "record": str(view.record)}
    typer.echo(translator("en")("package-export", **said))


def _unfolded(place: Path, files: Mapping[str, bytes]) -> None:
    """The whole package or none: written beside its place, then moved there.

    Errors: BadAddress where other files are, or where nothing can be written
    """
    try:
        folder = place.resolve()
        is_there = _is_there(folder, set(files))
        beside = folder.with_name(f".{folder.name}.{os.getpid()}")
        shutil.rmtree(beside, ignore_errors=True)
        try:
            for path, content in files.items():
                (beside / path).parent.mkdir(parents=True, exist_ok=True)
                (beside / path).write_bytes(content)
            if is_there:
                shutil.rmtree(folder)
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or ""
        raise BadAddress("package-not_written", name="DIR", found=str(place), reason=reason) from error


def _is_there(folder: Path, ours: set[str]) -> bool:
    """Is there a folder that may be replaced: an empty one, or one that holds a package and no more?"""
    if not folder.exists():
        return False
    if folder.is_dir():
        held = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
        if held <= ours | _listed(folder):
            return True
    raise BadAddress("package-folder", name="DIR", found=str(folder))


def _listed(folder: Path) -> set[str]:
    """The tables that an earlier package names as its own."""
    try:
        told = json.loads((folder / "datapackage.json").read_bytes())
        return {str(one["path"]) for one in told["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
