"""Letters leave by a real SMTP server, each at most once, and say what they should."""

from __future__ import annotations

import dataclasses
import datetime
import os
import socket
import ssl
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy
from pathlib import Path
from threading import Barrier

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from sqlalchemy import select

from monitoring import settings
from monitoring.errors import MonitoringError, Refused, SettingError
from monitoring.i18n import translator
from monitoring.record import accounts, notices, rounds
from monitoring.record.access import Reader
from monitoring.record.meetings import MeetingFact, Words
from monitoring.record.model_accounts import Notice
from monitoring.record.model_reports import Mark
from monitoring.record.notices import Facts, Letter
from monitoring.record.rounds import RoundFact
from monitoring.service import mail
from monitoring.service import post as post_office
from monitoring.vocabulary import LANGUAGES, MeetingKind, NoticeKind, Precision, Role

from .desk import NOON, SECRETARIAT, TODAY, account, report

ROOT = Path(__file__).parent.parent
OPENS, CLOSES = datetime.date(2026, 2, 1), datetime.date(2026, 5, 31)
SENDER = "monitor@example.org"


class Box:
    """Takes letters; ``answers`` are said to the next ones in place of taking them."""

    def __init__(self, *answers):
        self.letters = []
        self.answers = list(answers)
        self.of_content = []
        self.connections = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        answer = self.answers.pop(0) if self.answers else None
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.of_content:
            return self.of_content.pop(0)
        self.letters.append(
            (envelope, message_from_bytes(envelope.content.replace(b"\r\n", b"\n"), policy=policy.default))
        )
        return "250 OK"

    def to(self):
        return [envelope.rcpt_tos[0] for envelope, _ in self.letters]


@pytest.fixture
def serve():
    """Start a mail server in this process; its address."""
    running = []

    def start(box, **more):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(box, hostname="127.0.0.1", port=port, **more)
        controller.start()
        running.append(controller)
        return f"127.0.0.1:{port}"

    yield start
    for controller in running:
        controller.stop()


def using(address, **more):
    chosen = {"smtp_url": f"smtp://{address}", "mail_from": SENDER, "public_url": "https://m.example"}
    return settings.Settings(**(chosen | more))


def deliver(store, chosen, today=TODAY, dry_run=False, reader=SECRETARIAT):
    said = []
    done = mail.deliver(store, reader, today, dry_run=dry_run, say=said.append, chosen=chosen)
    return done, said


def open_round(store, **more):
    with store.transaction() as session:
        return rounds.open_round(session, SECRETARIAT, OPENS, CLOSES, at=NOON, **more)


def kept(store):
    with store.reading() as session:
        rows = session.execute(select(Notice).order_by(Notice.account)).scalars()
        return [(row.sent_at is not None, row.trouble) for row in rows]


# A real server


def test_letters_arrive_with_their_accents(store, serve):
    account(store, "senora@example.org", "URY", name="Señora Núñez", language="es")
    account(store, "ci@example.org", "CIV", name="Aïcha Koné", language="fr")
    open_round(store, note="Made-up note: « été ».")
    box = Box()
    done, said = deliver(store, using(serve(box)))
    assert (done.due, done.sent, done.troubled, done.taken) == (2, 2, 0, 0)
    assert box.connections == 1
    assert [line.split(":")[0] for line in said] == ["1 of 2", "2 of 2"]
    (envelope, french), (_, spanish) = box.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, ["ci@example.org"])
    assert str(french["To"]) == "Aïcha Koné <ci@example.org>"
    assert str(spanish["To"]) == "Señora Núñez <senora@example.org>"
    assert french["Subject"] == "Rapports volontaires sur l'ensemble MPME: invitation jusqu'au 31 mai 2026"
    assert french["From"] == SENDER
    assert french["Content-Language"] == "fr"
    assert french["Auto-Submitted"] == "auto-generated"
    assert french["Date"].datetime is not None
    assert french["Message-ID"].endswith("@example.org>")
    text = spanish.get_content()
    assert spanish.get_content_type() == "text/plain"
    assert text.startswith("Buenos días, Señora Núñez:\n\nDel 1º de febrero de 2026 al 31 de mayo de 2026")
    assert "> Made-up note: « été »." in text
    assert "https://m.example/report?member=URY&lang=es\n" in text
    assert "https://m.example/accounts?lang=es\n" in text
    assert translator("es")("note-voluntary") in text
    assert kept(store) == [(True, ""), (True, "")]


def test_answers_arrive_with_the_note_and_the_way_to_the_report(store, serve):
    account(store, "uru@example.org", "URY")
    answered = {"answered_by": SECRETARIAT.email, "answered_at": NOON}
    report(store, status="sent_back", note="Since when?\nAnd where?", **answered)
    report(store, recommendation=3, status="acknowledged", **answered)
    box = Box()
    deliver(store, using(serve(box)))
    back, arrived = (message for _, message in box.letters)
    assert back["Subject"].startswith("Your report (Uruguay, ")
    assert "> Since when?\n> And where?\n" in back.get_content()
    assert "https://m.example/report?member=URY&rec=5&lang=en\n" in back.get_content()
    assert "Uruguay: 5. " in back.get_content()
    assert arrived["Subject"].endswith(" has arrived")
    assert "rec=3" in arrived.get_content()
    assert ">" not in arrived.get_content()


def test_one_connection_for_many_letters(store, serve):
    for place in range(40):
        account(store, f"d{place:02}@example.org", "URY")
    open_round(store)
    box = Box()
    done, said = deliver(store, using(serve(box)))
    assert (done.sent, box.connections, len(said)) == (40, 1, 40)
    assert said[-1].startswith("40 of 40: ")
    assert box.to() == [f"d{place:02}@example.org" for place in range(40)]
    assert deliver(store, using(serve(box)))[0] == mail.Delivered()


def test_trouble_with_one_does_not_stop_the_others(store, serve):
    for place in range(4):
        account(store, f"d{place}@example.org", "URY")
    open_round(store)
    box = Box(None, "550 No such mailbox", "451 Try again later")
    done, said = deliver(store, using(serve(box)))
    assert (done.sent, done.troubled) == (2, 2)
    assert box.to() == ["d0@example.org", "d3@example.org"]
    assert "not sent" in said[1]
    assert "next time" in said[2]
    assert kept(store) == [(True, ""), (False, "550 No such mailbox"), (True, "")]
    deliver(store, using(serve(box)))  # what the server did not take for now is sent the next time
    assert box.to()[2:] == ["d2@example.org"]


def test_what_a_server_says_of_the_text_counts_like_what_it_says_of_the_address(store, serve):
    for place in range(2):
        account(store, f"d{place}@example.org", "URY")
    open_round(store)
    box = Box()
    box.of_content = ["452 No room for now", "554 Not this"]
    done, _ = deliver(store, using(serve(box)))
    assert (done.sent, done.troubled) == (0, 2)
    assert kept(store) == [(False, "554 Not this")]
    deliver(store, using(serve(box)))
    assert box.to() == ["d0@example.org"]


def test_a_connection_that_is_closed_is_made_anew(store, serve):
    for place in range(3):
        account(store, f"d{place}@example.org", "URY")
    open_round(store)
    box = Box(None, "421 Too many letters; closing")
    done, _ = deliver(store, using(serve(box)))
    assert (done.sent, done.troubled, box.connections) == (2, 1, 2)
    deliver(store, using(serve(box)))
    assert sorted(box.to()) == ["d0@example.org", "d1@example.org", "d2@example.org"]


def test_an_address_that_cannot_be_is_trouble_with_that_letter_alone(store, serve):
    account(store, "a b@@example.org", "URY")
    account(store, "été@example.org", "URY")  # a server without SMTPUTF8 takes it not
    account(store, "x@example.org\nBcc: evil@example.org", "URY")
    account(store, "z@example.org", "URY")
    open_round(store)
    box = Box()
    done, _ = deliver(store, using(serve(box)))
    assert (done.sent, done.troubled) == (1, 3)
    assert box.to() == ["z@example.org"]
    assert [sent for sent, _ in kept(store)] == [False, False, False, True]


# At most once


def test_two_that_send_at_once_send_each_letter_once(store, serve):
    for place in range(8):
        account(store, f"d{place}@example.org", "URY")
    open_round(store)
    box = Box()
    chosen = using(serve(box))
    together = Barrier(2)

    def one(_):
        together.wait()
        return deliver(store, chosen)[0]

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(one, range(2))
    assert first.sent + second.sent == 8
    assert sorted(box.to()) == [f"d{place}@example.org" for place in range(8)]


def command(store, address="", *options):
    environment = os.environ | {
        "DATABASE_URL": store.url,
        "MONITORING_URL": "https://m.example",
        "MONITORING_SMTP": f"smtp://{address}" if address else "",
        "MONITORING_MAIL_FROM": SENDER,
    }
    words = [sys.executable, "-m", "monitoring", "notices", *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(words, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)


def answer_now(store):
    """Letters that are due on whatever day it is."""
    now = datetime.datetime.now(datetime.UTC)
    report(store, status="sent_back", note="Núñez?", answered_by=SECRETARIAT.email, answered_at=now)


def test_two_processes_that_send_at_once_send_each_letter_once(store, serve):
    for place in range(8):
        account(store, f"d{place}@example.org", "URY")
    answer_now(store)
    box = Box()
    address = serve(box)
    running = [command(store, address) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert sorted(box.to()) == [f"d{place}@example.org" for place in range(8)]


def test_the_command_prints_sends_and_says_what_it_lacks(store, serve):
    account(store, "uru@example.org", "URY", language="es")
    answer_now(store)
    printed = command(store, "", "--dry-run")
    out, err = printed.communicate(timeout=120)
    assert (printed.returncode, err) == (0, "")
    assert "To: uru@example.org\nSubject: Su informe (Uruguay, " in out
    assert "> Núñez?" in out
    assert out.endswith("1 letter is due.\n")
    assert kept(store) == []

    without = command(store)
    out, err = without.communicate(timeout=120)
    assert (without.returncode, out, err.count("\n")) == (2, "", 1)
    assert "MONITORING_SMTP" in err
    assert kept(store) == []

    nobody = command(store, "127.0.0.1:9")
    out, err = nobody.communicate(timeout=120)
    assert (nobody.returncode, out, err.count("\n")) == (2, "", 1)
    assert "127.0.0.1" in err
    assert kept(store) == []

    box = Box("550 No")
    troubled = command(store, serve(box))
    out, err = troubled.communicate(timeout=120)
    assert (troubled.returncode, err) == (1, "")
    assert "not sent: 1" in out


# Dry run, opting out, rights, a server that is not there


def test_a_dry_run_prints_in_full_and_claims_nothing(store):
    account(store, "uru@example.org", "URY", name="Ana Núñez", language="es")
    open_round(store)
    chosen = using("", smtp_url="", mail_from="")
    for _ in range(2):
        done, said = deliver(store, chosen, dry_run=True)
        assert done == mail.Delivered(due=1)
        (text,) = said
        assert text.startswith("To: Ana Núñez <uru@example.org>\nSubject: Informes voluntarios")
        assert "https://m.example/report?member=URY&lang=es" in text
    assert kept(store) == []


def test_without_a_server_nothing_is_claimed(store):
    account(store, "uru@example.org", "URY")
    open_round(store)
    with pytest.raises(SettingError) as raised:
        deliver(store, using("", smtp_url=""))
    assert "MONITORING_SMTP" in translator("en")(raised.value.key, **raised.value.places)
    with pytest.raises(MonitoringError) as raised:
        deliver(store, using("127.0.0.1:9"))
    assert translator("fr")(raised.value.key, **raised.value.places)
    assert kept(store) == []


def test_who_opts_out_gets_no_letters(store, serve):
    number = account(store, "uru@example.org", "URY")
    open_round(store)
    reader = Reader(Role.DELEGATE, "uru@example.org", members=frozenset({"URY"}), account=number)
    with store.transaction() as session:
        accounts.prefer(session, reader, wants_mail=False, language="en", name="Ana")
    box = Box()
    assert deliver(store, using(serve(box)))[0].due == 0
    with store.transaction() as session:
        accounts.prefer(session, reader, wants_mail=True, language="fr", name="Ana")
    assert deliver(store, using(serve(box)))[0].sent == 1
    assert box.letters[0][1]["Content-Language"] == "fr"


def test_the_letters_are_the_secretariats(store):
    with pytest.raises(Refused):
        deliver(store, using(""), dry_run=True, reader=Reader())


def test_letters_about_made_up_reports_are_printed_and_never_sent(store, serve):
    account(store, "uru@example.org", "URY")
    open_round(store)
    with store.transaction() as session:
        session.add(Mark(name="illustrative", value="1"))
    box = Box()
    with pytest.raises(Refused) as refused:
        deliver(store, using(serve(box)))
    assert refused.value.key == "notice-illustrative"
    assert (box.letters, kept(store)) == ([], [])
    _, said = deliver(store, using(""), dry_run=True)
    assert translator("en")("trial-stamp") in said[0]


# Passwords and encryption


def letter(**more):
    facts = Facts((("URY", Words("Uruguay", "Uruguay", "Uruguay")),), round=RoundFact("r", OPENS, CLOSES))
    plain = Letter(NoticeKind.ROUND_OPENS, 1, "ana@example.org", "Ana", "en", "r", facts)
    return dataclasses.replace(plain, **more)


def plain():
    return mail.compose(letter(), using(""))


def authenticator(seen):
    def check(server, session, envelope, mechanism, data):
        seen.append((data.login, data.password))
        fits = data.password == b"p@ss word"
        return AuthResult(success=fits, handled=fits)  # a wrong one is answered, not left waiting

    return check


@pytest.fixture
def certificate(tmp_path):
    """A certificate for 127.0.0.1 that this process trusts."""
    made = tmp_path / "certificate.pem"
    key = tmp_path / "key.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    words += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    words += ["-keyout", str(key), "-out", str(made)]
    subprocess.run(words, check=True, capture_output=True)
    return made, key


def server_side(certificate):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*map(str, certificate))
    return context


def test_a_password_goes_to_a_server_with_encryption(serve, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    seen, box = [], Box()
    context = server_side(certificate)
    address = serve(box, tls_context=context, authenticator=authenticator(seen), auth_required=True)
    monkeypatch.setattr(post_office, "HERE", frozenset())
    chosen = using(address, smtp_url=f"smtp://m%40example.org:p%40ss%20word@{address}")
    with post_office.Post(chosen).open() as post:
        post.ready()
        assert post.send(plain()) is None
    assert seen == [(b"m@example.org", b"p@ss word")]
    assert len(box.letters) == 1


def test_a_certificate_that_nobody_vouches_for_is_refused(serve, certificate):
    chosen = using(serve(Box(), tls_context=server_side(certificate)))
    with post_office.Post(chosen).open() as post, pytest.raises(MonitoringError) as refused:
        post.ready()
    assert "certificate" in refused.value.places["reason"].lower()


def test_encrypted_from_the_start(serve, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    box = Box()
    address = serve(box, ssl_context=server_side(certificate))
    with post_office.Post(using(address, smtp_url=f"smtps://{address}")).open() as post:
        post.ready()
        assert post.send(plain()) is None
    assert len(box.letters) == 1


def test_no_password_without_encryption(serve, monkeypatch):
    seen = []
    address = serve(Box(), authenticator=authenticator(seen), auth_require_tls=False)
    chosen = using(address, smtp_url=f"smtp://m:secret@{address}")
    monkeypatch.setattr(post_office, "HERE", frozenset())
    with post_office.Post(chosen).open() as post, pytest.raises(SettingError) as refused:
        post.ready()
    assert seen == []
    assert "secret" not in translator("en")(refused.value.key, **refused.value.places)


def test_a_wrong_password_is_said_and_not_repeated(serve):
    seen = []
    ways = {"auth_require_tls": False, "auth_exclude_mechanism": ["LOGIN"]}
    address = serve(Box(), authenticator=authenticator(seen), **ways)
    with (
        post_office.Post(using(address, smtp_url=f"smtp://m:secret@{address}")).open() as post,
        pytest.raises(MonitoringError) as refused,
    ):
        post.ready()
    assert seen == [(b"m", b"secret")]
    assert refused.value.places["reason"].startswith("535 ")
    assert "secret" not in str(refused.value.places)


def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(post_office, "PATIENCE", 0.3)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        began = time.monotonic()
        chosen = using(f"127.0.0.1:{silent.getsockname()[1]}")
        with post_office.Post(chosen).open() as post, pytest.raises(MonitoringError):
            post.ready()
        assert time.monotonic() - began < 5


# What a letter says


HOSTILE = "Ana\r\nBcc: evil@example.org\x00\u2028X-Evil: 1 <evil@example.org>"


def test_no_name_and_no_title_adds_a_header():
    names = Words(*["Uruguay\nBcc: evil@example.org"] * 3)
    facts = Facts(
        (("URY", names),), recommendation=5, title=names, revision=1, note="x\r\n.\r\nMAIL FROM:<e>"
    )
    message = mail.compose(
        letter(name=HOSTILE, facts=facts, kind=NoticeKind.SENT_BACK), using("", mail_from="M <m@example.org>")
    )
    read = message_from_bytes(bytes(message), policy=policy.default)
    assert {name.lower() for name in read.keys()} == {  # noqa: SIM118 -- the headers, not the parts
        *("from", "to", "subject", "date", "message-id", "content-language", "auto-submitted"),
        *("content-type", "content-transfer-encoding", "mime-version"),
    }
    assert [address.addr_spec for address in read["To"].addresses] == ["ana@example.org"]
    assert str(read["From"]) == "M <m@example.org>"
    assert "\n" not in read["Subject"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NoticeKind)
def test_every_letter_in_every_language(language, kind):
    meeting = MeetingFact(
        "2026-06-group_meeting",
        datetime.date(2026, 6, 30),
        Precision.MONTH,
        MeetingKind.GROUP_MEETING,
        Words("Meeting of the Group", "Réunion du Groupe", ""),
        "",
        "",
        Words(),
        False,
        1,
        NOON,
    )
    round_of = RoundFact("r", OPENS, CLOSES, meeting.meeting)
    members = (("CHE", Words("Switzerland", "Suisse", "Suiza")), ("EUN", Words("European Union", "UE", "UE")))
    facts = Facts(members, round_of, meeting) if kind in mail.ROUNDS else Facts(members[:1], note="A note.")
    text = mail.in_full(mail.compose(letter(kind=kind, language=language, facts=facts), using("")))
    t = translator(language)
    assert t("notice-opt_out") in text
    assert t("note-voluntary") in text
    assert f"lang={language}" in text
    assert "deadline" not in text.lower()
    if kind in mail.ROUNDS:
        assert t.day(CLOSES) in text
        assert t.day(meeting.held_on, "month") in text
        assert f"{t.text(members[0][1])}: https://m.example/report?member=CHE&lang={language}\n" in text
    assert len([line for line in text.splitlines() if line.startswith("https://")]) == (
        1 if kind in mail.ROUNDS else 2
    )


def test_who_has_no_name_is_greeted_all_the_same():
    text = mail.in_full(mail.compose(letter(name=" "), using("")))
    assert text.startswith("To: ana@example.org\n")
    assert "Dear delegate," in text


def test_a_letter_is_claimed_before_it_leaves(store, serve):
    account(store, "uru@example.org", "URY")
    open_round(store)
    seen = []

    class Watching(Box):
        async def handle_DATA(self, server, session, envelope):  # noqa: N802
            with store.reading() as held:
                seen.append(notices.due(held, SECRETARIAT, TODAY))
            return await super().handle_DATA(server, session, envelope)

    deliver(store, using(serve(Watching())))
    assert seen == [()]
