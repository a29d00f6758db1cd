"""What the plain pages share: how they are drawn, refused, left, and how the cookie is set.

They are whole without JavaScript, and no cache keeps them.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from anyio import to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ..errors import MonitoringError, Problem, Refused
from ..i18n import translator
from ..pictures import markup
from ..record import signing
from ..settings import settings
from ..vocabulary import LANGUAGES
from . import forms
from .forms import Visit
from .health import in_words
from .shell import language
from .statuses import UNAVAILABLE, status_of

Work = Callable[[Visit], Response]

log = logging.getLogger("monitoring")


def endpoint(show: Work, work: Work) -> Callable[[Request], Awaitable[Response]]:
    """What answers at an address: ``show`` to who comes, ``work`` to who posts a form of ours."""

    async def answer(request: Request) -> Response:
        code = language(request.scope)
        is_post = request.method == "POST"
        if is_post and forms.is_from_elsewhere(request, settings().public_url):
            return _refusal(code, 403, "signin-elsewhere")
        try:
            visit = await forms.read(request)
            # On a thread of its own: the store and a password take their time, and stop nobody else.
            return await to_thread.run_sync(work if is_post else show, visit)
        except forms.TooLarge:
            return _refusal(code, 413, "signin-too_large")
        except ClientDisconnect:
            return Response(status_code=400)
        except MonitoringError as error:
            status = status_of(error)
            if status == UNAVAILABLE:
                log.error("%s", in_words(error))
            return _refusal(code, status, error.key, error.places)

    return answer


def _refusal(code: str, status: int, key: str, places: Mapping[str, Any] | None = None) -> Response:
    t = translator(code)
    visit = Visit(t, {}, {}, "", "")
    title, text = t("account-not_now"), t(key, **(places or {}))
    return page(visit, "said", status=status, title=title, text=text)


def page(
    visit: Visit, template: str, problems: Sequence[Problem] = (), /, *, status: int = 200, **data: Any
) -> HTMLResponse:
    """A page from its template. problems: shown in a box on top, and each under its field."""
    t = visit.t
    told = {problem.field: t(problem.key, **problem.places) for problem in reversed(problems)}
    told = dict(reversed(told.items()))
    kept = {key: value for key, value in {**visit.query, **visit.form}.items() if key in ("token", "next")}
    switch = [(code, "?" + urlencode({**kept, "lang": code})) for code in LANGUAGES]
    body = markup.render(f"account_{template}", t, told=told, switch=switch, **data)
    title = data.get("title") or t(f"account-title_{template}")
    return HTMLResponse(
        markup.bare_page(f"{title} · {t('nav-title')}", body, t),
        status_code=422 if problems else status,
        headers={"Cache-Control": "no-store", "Content-Language": t.language},
    )


def onward(address: str) -> RedirectResponse:
    """Go on to another page of ours."""
    return RedirectResponse(address, status_code=303, headers={"Cache-Control": "no-store"})


def let_in(address: str, token: str, seconds: int | None = None) -> Response:
    """Go on, with the cookie. seconds: how long the browser keeps it; until it is closed without."""
    answer = onward(address)
    answer.set_cookie(
        signing.SIGNED_IN_COOKIE,
        token,
        max_age=seconds,
        path="/",
        secure=is_secure(),
        httponly=True,
        samesite="lax",
    )
    return answer


def slowed(answer: Response, error: Refused) -> Response:
    """Tell programs too when to come back."""
    if "minutes" in error.places:
        answer.status_code = 429
        answer.headers["Retry-After"] = str(int(error.places["minutes"]) * 60)
    return answer


def is_secure() -> bool:
    """Whether the browser may send the cookie over https only."""
    return settings().public_url.startswith("https:")
