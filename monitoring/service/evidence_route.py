"""/evidence?file=CODE: a file behind a report, given to who may see the report, to save and never to show."""

from __future__ import annotations

from urllib.parse import quote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ..errors import MonitoringError, NotFound
from ..i18n import translator
from ..record import evidence, signing
from ..record.evidence import FileContent
from . import health
from .shell import language, nowhere

SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
}
"""What a delegation put in is never run, never shown in the place of a page, never kept by a cache."""


async def evidence_file(request: Request) -> Response:
    """The file, as an attachment under its name; for whoever may not see it there is none (404)."""
    code = request.query_params.get("file", "")
    token = request.cookies.get(signing.SIGNED_IN_COOKIE, "")
    said = language(request.scope)
    try:
        found = await to_thread.run_sync(_fetch, token, code)
    except NotFound:
        answer: Response = nowhere(said)
        answer.headers["Cache-Control"] = "private, no-store"
        return answer
    except MonitoringError as error:
        text = translator(said)(error.key, **error.places)
        return PlainTextResponse(text, status_code=503, headers={"Cache-Control": "no-store"})
    headers = {**SAFE, "Content-Disposition": attachment(found.name)}
    return Response(found.content, media_type=found.media_type, headers=headers)


def _fetch(token: str, code: str) -> FileContent:
    with health.store().reading() as session:
        return evidence.fetch(session, signing.reader_of(session, token), code)


def attachment(name: str) -> str:
    """How a browser is told to save a file under a name in any script (RFC 6266, RFC 5987)."""
    plain = "".join(c if c.isascii() and c.isprintable() and c not in '"\\%;' else "_" for c in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
