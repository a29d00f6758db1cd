"""A presentation as a file: read from a template, and packed so that the same gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.opc.oxml import serialize_part_xml
from pptx.opc.packuri import PACKAGE_URI
from pptx.opc.serialized import _ContentTypesItem

PACKED_ON = (1980, 1, 1, 0, 0, 0)
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
EXTERNAL = ' TargetMode="External"'
TYPES = "[Content_Types].xml"
TEMPLATE, DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


def readable(held: bytes) -> bytes:
    """A template (POTX) as a presentation, which is all that opens as one."""
    return repacked(held, lambda name, data: data.replace(TEMPLATE, DECK) if name == TYPES else data)


def repacked(held: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A file of Office with fixed times inside, each of its parts as it is to be."""
    with zipfile.ZipFile(io.BytesIO(held)) as old:
        return _zipped((name, change(name, old.read(name))) for name in old.namelist())


def packed(made: Any) -> bytes:
    """A presentation as a file. Packed here and not by ``save``, which packs with the time of day."""
    return _zipped(_members(made.part.package))


def _members(package: Any) -> Iterator[tuple[str, bytes]]:
    """The parts of a presentation by their names inside the file, each with what it relates to."""
    parts = tuple(package.iter_parts())
    yield TYPES, serialize_part_xml(_ContentTypesItem.xml_for(parts))
    yield PACKAGE_URI.rels_uri.membername, _related(package._rels)
    for part in parts:
        yield part.partname.membername, part.blob
        if len(part.rels):
            yield part.partname.rels_uri.membername, _related(part.rels)


def _related(relations: Any) -> bytes:
    """What a part relates to, in the order in which it came to it."""
    lines = "".join(
        f"<Relationship Id={quoteattr(one.rId)} Type={quoteattr(one.reltype)} "
        f"Target={quoteattr(one.target_ref)}{EXTERNAL if one.is_external else ''}/>"
        for one in relations.values()
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{lines}</Relationships>'.encode()


def _zipped(members: Iterator[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members:
            new.writestr(zipfile.ZipInfo(name, PACKED_ON), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
