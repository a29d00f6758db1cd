"""Letters by e-mail: what they say, and how they leave. An invitation, never a reproach.

What goes into a header is squashed to one line and set by ``EmailMessage``, which refuses a line break:
no name and no title can add a header of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid, parseaddr
from urllib.parse import urlencode

from ..errors import Refused, SettingError
from ..i18n import Translator, translator
from ..record import notices, queries
from ..record.access import Reader
from ..record.notices import Letter
from ..record.store import Store
from ..settings import Settings, settings
from ..vocabulary import NoticeKind
from .post import Post, Trouble, one_line, reason_of

ROUNDS = (NoticeKind.ROUND_OPENS, NoticeKind.ROUND_CLOSES)

HEADS = policy.SMTP.clone(max_line_length=200)
"""A subject stays on its line: broken after "Subject:", it reaches some readers with a space before it."""

Say = Callable[[str], None]


@dataclass
class Delivered:
    """How many letters were due, left, did not leave; and how many somebody else had taken meanwhile."""

    due: int = 0
    sent: int = 0
    troubled: int = 0
    taken: int = 0


def deliver(
    store: Store,
    reader: Reader,
    today: datetime.date,
    *,
    dry_run: bool,
    say: Say,
    chosen: Settings | None = None,
) -> Delivered:
    """Send what is due on a day, each letter at most once; trouble with one does not stop the others.

    dry_run:  say each letter in full, send nothing and claim nothing; needs no mail server
    say:      told one line a letter, in English, as what the command line says is
    Errors:   Refused, also where the store is made up; SettingError where no mail server is named;
              MonitoringError where it does not answer, and then what was not sent is still due
    """
    using = chosen or settings()
    if not dry_run and not using.smtp_url:
        raise SettingError("notice-no_server", name="MONITORING_SMTP", found="")
    with store.reading() as session:
        letters = notices.due(session, reader, today)
        made_up = queries.is_illustrative(session)
    if made_up and not dry_run:
        raise Refused("notice-illustrative")
    done = Delivered(due=len(letters))
    if dry_run:
        for letter in letters:
            say(in_full(compose(letter, using, illustrative=made_up)))
    elif letters:
        with Post(using).open() as post:
            for place, letter in enumerate(letters, 1):
                outcome = _one(store, reader, post, letter, done)
                places = {"kind": letter.kind.value, "email": letter.email, "place": place}
                say(translator("en")(f"notice-said_{outcome}", count=len(letters), **places))
    return done


def _one(store: Store, reader: Reader, post: Post, letter: Letter, done: Delivered) -> str:
    post.ready()  # before the claim: a server that is gone takes no letter with it
    with store.transaction() as session:
        claimed = notices.claim(session, reader, letter)
    if not claimed:
        done.taken += 1
        return "taken"
    trouble = _sent(post, letter)
    with store.transaction() as session:
        if trouble is None:
            notices.sent(session, reader, letter)
        else:
            notices.troubled(session, reader, letter, trouble.reason, again=trouble.again)
    if trouble is None:
        done.sent += 1
        return "sent"
    done.troubled += 1
    return "again" if trouble.again else "troubled"


def _sent(post: Post, letter: Letter) -> Trouble | None:
    try:
        message = compose(letter, post.using)
    except (MessageError, ValueError) as error:
        return Trouble(reason_of(error))
    return post.send(message)


def compose(letter: Letter, using: Settings, *, illustrative: bool = False) -> EmailMessage:
    """A letter in the language of its account. Errors: MessageError, ValueError for an impossible address."""
    t = translator(letter.language)
    message = EmailMessage()
    sender = parseaddr(one_line(using.mail_from))
    if sender[1]:
        message["From"] = Address(sender[0], addr_spec=sender[1])
        message["Message-ID"] = make_msgid(domain=sender[1].rpartition("@")[2])
    message["To"] = Address(one_line(letter.name), addr_spec=letter.email)
    message["Subject"] = one_line(_subject(letter, t))
    message["Date"] = datetime.datetime.now(datetime.UTC)
    message["Auto-Submitted"] = "auto-generated"
    stamp = [t("trial-stamp")] if illustrative else []
    text = "\n\n".join([*stamp, *_paragraphs(letter, t, using.public_url)]) + "\n"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = letter.language  # after the text: setting that clears what is told of it
    message.policy = HEADS
    return message


def in_full(message: EmailMessage) -> str:
    """A letter as its reader sees it: to whom, subject, text."""
    heads = "\n".join(f"{name}: {message[name]}" for name in ("To", "Subject"))
    return f"{heads}\n\n{message.get_content()}"


def _subject(letter: Letter, t: Translator) -> str:
    facts = letter.facts
    if facts.round is not None:
        return t(f"notice-subject_{letter.kind}", closes=facts.round.closes_on)
    return t(f"notice-subject_{letter.kind}", member=_names(letter, t), title=facts.title)


def _paragraphs(letter: Letter, t: Translator, base: str) -> Iterator[str]:
    name = one_line(letter.name)
    yield t("notice-greeting", name=name) if name else t("notice-greeting_unnamed")
    yield from _of_round(letter, t) if letter.kind in ROUNDS else _of_answer(letter, t)
    yield t("notice-open_round" if letter.kind in ROUNDS else "notice-open_report")
    yield "\n".join(_links(letter, t, base))
    yield f"{t('note-voluntary')} {t('note-without_prejudice')}"
    yield t("notice-opt_out")
    yield _address(base, "accounts", {"lang": t.language})
    yield t("nav-title")


def _of_round(letter: Letter, t: Translator) -> Iterator[str]:
    found, meeting = letter.facts.round, letter.facts.meeting
    assert found is not None
    yield t(f"notice-text_{letter.kind}", opens=found.opens_on, closes=found.closes_on)
    if meeting is not None:
        day = t.day(meeting.held_on, meeting.precision)
        yield t("notice-meeting", title=meeting.title, day=day)
    if found.note:
        yield _quoted(found.note)


def _of_answer(letter: Letter, t: Translator) -> Iterator[str]:
    facts = letter.facts
    yield t(f"notice-text_{letter.kind}")
    places = {"number": facts.recommendation, "revision": facts.revision}
    yield t("notice-report", member=_names(letter, t), title=facts.title, **places)
    if facts.note:
        yield t("notice-note")
        yield _quoted(facts.note)


def _names(letter: Letter, t: Translator) -> str:
    return t.names(t.text(name) for _, name in letter.facts.members)


def _links(letter: Letter, t: Translator, base: str) -> Iterator[str]:
    """A line for each Member, with its name before the address where there are several."""
    for code, name in t.sorted(letter.facts.members, key=lambda member: t.text(member[1])):
        query = {"member": code, "rec": letter.facts.recommendation or "", "lang": t.language}
        address = _address(base, "report", {key: str(value) for key, value in query.items() if value})
        yield f"{t.text(name)}: {address}" if len(letter.facts.members) > 1 else address


def _address(base: str, page: str, query: dict[str, str]) -> str:
    return f"{base}/{page}?{urlencode(query)}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
