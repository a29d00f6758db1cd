"""``python -m monitoring export``: every public table, to take away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import mkdtemp
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
        files = packaging.package(found.session, found.view, found.base, t, links)
        view = found.view
    if place.suffix.lower() == ".zip":
        write(place, packaging.archived(files, packaging.stem(view, lang)), "package-not_written", "DIR")
    else:
        _unfolded(place, files)
    said = {"place": str(place), "files": len(files), "day": view.as_of, "record": str(view.record)}
    typer.echo(translator("en")("package-export", **said))


def _unfolded(place: Path, files: Mapping[str, bytes]) -> None:
    """The whole package or none: written beside its place, then moved there; what was there goes last.

    Errors: BadAddress where other files are, or where nothing can be written
    """
    try:
        folder = place.resolve()
        is_there = _may_be_replaced(folder)
        beside = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            new, old = beside / "new", beside / "old"
            for path, content in files.items():
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                (new / path).write_bytes(content)
            if is_there:
                folder.rename(old)
            try:
                new.rename(folder)
            except OSError:
                if is_there:
                    old.rename(folder)
                raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or ""
        raise BadAddress("package-not_written", name="DIR", found=str(place), reason=reason) from error


def _may_be_replaced(folder: Path) -> bool:
    """Is there a folder already, and does it hold nothing, or nothing but a package as it was written?

    Errors: BadAddress where there is anything else, or where the folder itself must stay; OSError
    """
    from ..briefs import package as packages

    if not folder.exists() and not folder.is_symlink():
        return False
    if not folder.is_dir():
        raise BadAddress("package-folder", name="DIR", found=str(folder))
    if folder.is_mount() or Path.cwd().is_relative_to(folder):
        raise BadAddress("package-stays", name="DIR", found=str(folder))
    ours = packages.sealed(folder / packages.SEAL)
    for path in _within(folder):
        name = path.relative_to(folder).as_posix()
        if name == packages.SEAL and ours:
            continue
        if path.is_symlink() or not path.is_file() or ours.get(name) != packages.digest(path.read_bytes()):
            raise BadAddress("package-folder", name="DIR", found=str(folder))
    return True


def _within(folder: Path) -> Iterator[Path]:
    """Whatever is in a folder and below, but for plain folders that hold something; the first odd one ends
    the walk of who asks. Errors: OSError where a folder cannot be read."""

    def unreadable(error: OSError) -> None:
        raise error

    for at, below, names in os.walk(folder, onerror=unreadable):
        yield from (Path(at) / name for name in names)
        yield from (Path(at) / name for name in below if (Path(at) / name).is_symlink())
        if not below and not names and Path(at) != folder:
            yield Path(at)
