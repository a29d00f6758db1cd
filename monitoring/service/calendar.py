"""Days to take along: the meetings of the Group, and for who is signed in the rounds, as one .ics.

The same record gives the same bytes: the time of an entry is that of its record number.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from urllib.parse import urlencode

from anyio import to_thread
from icalendar import Calendar, Event
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ..errors import MonitoringError
from ..i18n import Translator, translator
from ..record import access, queries, rounds, signing
from ..record.meetings import MeetingFact
from ..record.rounds import RoundFact
from ..settings import settings
from ..vocabulary import Precision, Right
from . import health, shell

MEDIA_TYPE = "text/calendar"
HERE = "msme-recommendations-monitor"
HEADERS = {"Cache-Control": "private, no-cache", "Vary": "Cookie, Accept-Language"}


async def calendar(request: Request) -> Response:
    """GET /calendar.ics?lang=: meetings from the adoption on, known to the day; and rounds.

    Rounds stand in it only for who is signed in, by the cookie that pages know too.
    """
    t = translator(shell.language(request.scope))
    token = request.cookies.get(signing.SIGNED_IN_COOKIE, "")
    try:
        content = await to_thread.run_sync(_of_token, token, t)
    except MonitoringError as error:
        said = t(error.key, **error.places)
        return PlainTextResponse(said, status_code=503, headers={"Cache-Control": "no-store"})
    name = {"Content-Disposition": 'attachment; filename="msme-package.ics"'}
    return Response(content, media_type=MEDIA_TYPE, headers=HEADERS | name | {"Content-Language": t.language})


def _of_token(token: str, t: Translator) -> bytes:
    with health.store().reading() as session:
        reader = signing.reader_of(session, token)
        held = rounds.listed(session, reader) if access.may(reader, Right.READ_ROUNDS) else ()
        made_up = queries.is_illustrative(session)
        return written(rounds.listed_meetings(session, reader), held, t, illustrative=made_up)


def written(
    meetings: Iterable[MeetingFact],
    held: Iterable[RoundFact],
    t: Translator,
    *,
    illustrative: bool = False,
) -> bytes:
    """A calendar of meetings and rounds. Days known by their month or year are left out.

    illustrative:  the store is made up, for trial: the calendar and every entry say so
    """
    stamp = f"{t('trial-stamp')} · " if illustrative else ""
    calendar = Calendar()
    calendar.add("prodid", f"-//{HERE}//{t.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", stamp + t("nav-title"))
    for meeting in meetings:
        if meeting.precision == Precision.DAY:
            calendar.add_component(_meeting(meeting, t, stamp))
    for each in held:
        calendar.add_component(_round(each, t, stamp))
    return bytes(calendar.to_ical())


def of_round(found: RoundFact, t: Translator, *, illustrative: bool = False) -> bytes:
    """One round, for a button beside it."""
    return written((), [found], t, illustrative=illustrative)


def _meeting(found: MeetingFact, t: Translator, stamp: str) -> Event:
    event = _event(found.meeting, found.held_on, found.held_on, found.recorded_at)
    event.add("summary", stamp + t.text(found.title))
    said = [found.symbol, t.text(found.note), found.source_url, _foot(found.record_from, t)]
    event.add("description", "\n".join(filter(None, said)))
    event.add("url", _address("overview", {"asof": found.held_on.isoformat(), "lang": t.language}))
    return event


def _round(found: RoundFact, t: Translator, stamp: str) -> Event:
    event = _event(found.round, found.opens_on, found.closes_on, found.recorded_at)
    event.add("summary", stamp + t("notice-calendar_round"))
    text = t("notice-text_round_opens", opens=found.opens_on, closes=found.closes_on)
    event.add("description", "\n".join(filter(None, [text, found.note, _foot(found.record_from, t)])))
    event.add("url", _address("report", {"lang": t.language}))
    return event


def _event(code: str, first: datetime.date, last: datetime.date, at: datetime.datetime | None) -> Event:
    """An entry of whole days; in a calendar the day of the end is the one after the last."""
    event = Event()
    event.add("uid", f"{code}@{HERE}")
    moment = at or datetime.datetime.combine(first, datetime.time(), datetime.UTC)
    event.add("dtstamp", moment.replace(microsecond=0))
    event.add("last-modified", moment.replace(microsecond=0))
    event.add("dtstart", first)
    event.add("dtend", last + datetime.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _foot(record: int, t: Translator) -> str:
    return f"{t('foot-record', number=str(record))}. {t('note-voluntary')} {t('note-without_prejudice')}"


def _address(page: str, query: dict[str, str]) -> str:
    return f"{settings().public_url}/{'' if page == 'overview' else page}?{urlencode(query)}"
