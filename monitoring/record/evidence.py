"""Files behind a report: taken by what they hold and not by their name, and given only to who may see it.

A file is put into a draft. When the draft is submitted, the revision keeps the code of the file and the
hash of its content; so a file that was changed behind the program's back is found.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import dataclass

import puremagic
from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session

from ..errors import BadReport, NotFound, Problem
from ..vocabulary import Right, Visibility
from . import access, codes, drafting, sniffing, wording
from .access import Reader
from .model import Statement
from .model_reports import Draft, EvidenceFile, Revision
from .paper import of_json

LIMIT = sniffing.LIMIT
TYPES = sniffing.MEDIA_TYPES
LONGEST_NAME = 120
MOST_FILES = 20
"""Files that one draft may hold; one of them stands behind the report."""

CHANGED = "evidence-changed"
"""The sentence for a revision that ``faults`` names; its place: statement."""

EXPECTED = ", ".join(name.upper() for name in TYPES)
_NOT_IN_A_NAME = re.compile(r'[<>:"|?*%;\s]+')


@dataclass(frozen=True)
class FileFact:
    """A file, without what it holds; size in bytes."""

    code: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True)
class FileContent:
    """A file to be given out: always as something to save, never to be shown by its content."""

    name: str
    media_type: str
    content: bytes


def put(
    session: Session,
    reader: Reader,
    draft: str,
    name: str,
    content: bytes,
    *,
    at: datetime.datetime | None = None,
) -> FileFact:
    """Put a file into a draft. The draft itself is saved by whoever fills it in, with the code in ``file``.

    The name loses its folders and what no file system takes, and gets the extension of what was found.
    The same content put in twice is kept once.

    Errors: NotFound; BadReport, whose one problem names what was found and what is expected
    """
    row = drafting.found(session, reader, Right.WRITE_DRAFT, draft)
    kind = _kind(content, name)
    sha256 = hashlib.sha256(content).hexdigest()
    named = tidy_name(name, kind)
    same = _fact(
        session, EvidenceFile.draft == row.code, EvidenceFile.sha256 == sha256, EvidenceFile.name == named
    )
    if same is not None:
        return same
    held = select(func.count()).select_from(EvidenceFile).where(EvidenceFile.draft == row.code)
    if (session.execute(held).scalar() or 0) >= MOST_FILES:
        raise _refused("report-file_many", count=MOST_FILES)
    fact = FileFact(codes.secret(), named, TYPES[kind], len(content))
    session.execute(
        insert(EvidenceFile).values(
            code=fact.code,
            member=row.member,
            draft=row.code,
            name=fact.name,
            media_type=fact.media_type,
            size=fact.size,
            sha256=sha256,
            content=content,
            added_by=codes.who(reader),
            added_at=at or datetime.datetime.now(datetime.UTC),
        )
    )
    return fact


def drop(session: Session, reader: Reader, draft: str, file: str) -> None:
    """Take a file out of a draft. What stands behind a revision stays there, whatever its next draft says.

    Errors: NotFound
    """
    row = drafting.found(session, reader, Right.WRITE_DRAFT, draft)
    if codes.storable(file):
        # What stands behind a revision was put into a draft that is gone: it is never among these.
        mine = (EvidenceFile.code == file, EvidenceFile.draft == row.code)
        session.execute(delete(EvidenceFile).where(*mine))


def fetch(session: Session, reader: Reader, file: str) -> FileContent:
    """A file with what it holds. Errors: NotFound, unless this reader may see the draft that holds it, or
    a revision that it stands behind, for whose eyes that revision is now."""
    wanted = select(EvidenceFile.code, EvidenceFile.member, EvidenceFile.draft)
    found = session.execute(wanted.where(EvidenceFile.code == file)).first() if codes.storable(file) else None
    if found is None or not (_stands_behind(session, reader, file) or _is_drafted(session, reader, *found)):
        raise NotFound("access-not_found")
    held = select(EvidenceFile.name, EvidenceFile.media_type, EvidenceFile.content)
    return FileContent(*session.execute(held.where(EvidenceFile.code == file)).one())


def fact(session: Session, file: str) -> FileFact | None:
    """A file without its content, for who was let at its draft or report; None where there is none."""
    return _fact(session, EvidenceFile.code == file) if codes.storable(file) else None


def faults(session: Session) -> list[str]:
    """The revisions whose file does not hold any more what it held when they were submitted, or is gone.

    Returns: codes of statements, in order; each goes into the sentence CHANGED
    """
    kept: dict[str, dict[str, str]] = {}
    wanted = select(Revision.statement, Revision.file, Revision.file_sha256).where(
        Revision.file != "", Revision.record_until.is_(None)
    )
    for statement, file, sha256 in session.execute(wanted):
        kept.setdefault(file, {})[statement] = sha256
    changed = []
    for file, revisions in kept.items():  # one file in memory at a time
        content = session.execute(select(EvidenceFile.content).where(EvidenceFile.code == file)).scalar()
        now = hashlib.sha256(content).hexdigest() if content is not None else ""
        changed += [statement for statement, sha256 in revisions.items() if sha256 != now]
    return sorted(changed)


def tidy_name(name: str, kind: str) -> str:
    """The name of a file as it is kept: no folder, nothing invisible, at most 120 characters, and the
    extension of what it is."""
    readable = re.sub("[\ud800-\udfff]", "_", name.replace("\n", " ").replace("\t", " "))
    bare = re.split(r"[/\\]", wording.tidy(readable))[-1]
    stem, dot, extension = _NOT_IN_A_NAME.sub(" ", bare).rstrip(" .").rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,8}", extension):
        stem = f"{stem}{dot}{extension}"
    keeps = extension if kind == "jpg" and extension.lower() == "jpeg" else kind
    stem = stem.removesuffix(f".{keeps}")[: LONGEST_NAME - len(keeps) - 1].strip(" .")
    return f"{stem or 'file'}.{keeps}"


def _kind(content: bytes, name: str) -> str:
    if not content:
        raise _refused("report-file_empty")
    if len(content) > LIMIT:
        raise _refused("report-file_large", size=_megabytes(len(content)), limit=_megabytes(LIMIT))
    try:
        return sniffing.kind_of(content, name)
    except sniffing.NotTaken as error:
        if error.key == "report-file_type":
            found = error.found or _guess(content)
            raise _refused("report-file_type", found=found, expected=EXPECTED) from error
        if error.key == "report-file_broken":
            raise _refused("report-file_broken", found=error.found) from error
        raise _refused(error.key) from error


def _refused(key: str, **places: object) -> BadReport:
    return BadReport([Problem("file", key, places)])


def _guess(content: bytes) -> str:
    """What a content may be that is none of the listed types: only for the sentence that refuses it."""
    try:
        found = puremagic.from_string(content[:65536]).lstrip(".").upper()
    except (puremagic.PureError, ValueError):
        return "?"
    return found[:20] or "?"


def _megabytes(size: int) -> float:
    return round(size / 1024 / 1024, 1)


def _fact(session: Session, *which: ColumnElement[bool]) -> FileFact | None:
    wanted = select(EvidenceFile.code, EvidenceFile.name, EvidenceFile.media_type, EvidenceFile.size)
    found = session.execute(wanted.where(*which).limit(1)).first()
    return FileFact(*found) if found else None


def _stands_behind(session: Session, reader: Reader, file: str) -> bool:
    wanted = (
        select(Statement.visibility)
        .join(Revision, Revision.statement == Statement.statement)
        .where(Revision.file == file, Revision.record_until.is_(None), Statement.record_until.is_(None))
    )
    sees = access.sees(reader)
    eyes = session.execute(wanted).scalars()
    return any(sees == Visibility.GROUP or visibility == Visibility.PUBLIC for visibility in eyes)


def _is_drafted(session: Session, reader: Reader, file: str, member: str, draft: str) -> bool:
    """Whether it was put into a draft that this reader may see, or taken over into one from a report."""
    wanted = select(Draft.code, Draft.content).where(Draft.member == member)
    return any(
        (code == draft or of_json(content).file == file)
        and access.may(reader, Right.READ_DRAFT, drafting.subject(member, code))
        for code, content in session.execute(wanted)
    )
