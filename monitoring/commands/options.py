"""What several commands take alike, and how a file is written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from ..errors import BadAddress
from ..vocabulary import LANGUAGES, Scope

AsOf = Annotated[str, typer.Option("--as-of", help="A day (YYYY-MM-DD) or the code of a meeting; today.")]
OfWhom = Annotated[Scope, typer.Option("--scope", help="Of whom the figures speak.")]
Related = Annotated[bool, typer.Option("--include-related", help="Count related WTO work too.")]
Record = Annotated[str, typer.Option("--record", help="As the record stood at this number; the latest.")]
As = Annotated[str, typer.Option("--as", help="The account whose rights to use; what is public without.")]
Out = Annotated[Path, typer.Option("--out", help="The file to write.", dir_okay=False)]


def language(text: str) -> str:
    """One of the three languages. Errors: BadAddress."""
    if text not in LANGUAGES:
        raise BadAddress("address-lang", name="--lang", found=text, options=LANGUAGES)
    return text


def write(out: Path, content: bytes, key: str = "cli-out", name: str = "--out") -> None:
    """The whole file or none: written beside its place, then moved there in one step.

    Errors: BadAddress where it cannot be written
    """
    try:
        if out.exists() and not out.is_file():  # a device or a pipe: it has no place to move to
            out.write_bytes(content)
            return
        place = out.resolve()
        beside = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            beside.write_bytes(content)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or ""
        raise BadAddress(key, name=name, found=str(out), reason=reason) from error
