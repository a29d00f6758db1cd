"""The mail server: one connection for many letters, and what went wrong with one, in words."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.errors import MessageError
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from ..errors import MonitoringError, SettingError
from ..settings import Settings

PATIENCE = 20.0
"""Seconds that a mail server may say nothing."""

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
PORTS = {"smtp": 25, "smtps": 465}


@dataclass(frozen=True)
class Trouble:
    """Why a letter did not leave; ``again``: the server certainly did not take it, and may later."""

    reason: str
    again: bool = False


@dataclass
class Post:
    """The mail server of the settings: one connection for many letters, made anew when it breaks.

    smtp://USER:PASSWORD@HOST:PORT is encrypted by STARTTLS where the server offers it, smtps:// from the
    start; ports 25 and 465 where none is named. A password is told to no server without encryption, but
    to one on this machine.
    """

    using: Settings
    _smtp: smtplib.SMTP | None = field(default=None, repr=False)

    @contextmanager
    def open(self) -> Iterator[Post]:
        """For as long as letters leave."""
        try:
            yield self
        finally:
            self._leave()

    def ready(self) -> None:
        """Be connected. Errors: SettingError, MonitoringError."""
        if self._smtp is not None:
            with suppress(smtplib.SMTPException, OSError):
                if self._smtp.noop()[0] == 250:
                    return
            self._leave()
        url = urlsplit(self.using.smtp_url)
        try:
            self._smtp = self._connected()
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise MonitoringError(
                "notice-no_answer", found=url.hostname or "", reason=reason_of(error)
            ) from error

    def send(self, message: EmailMessage) -> Trouble | None:
        """Hand one letter to the server; None when it took it. Never raises for what is in the letter."""
        assert self._smtp is not None
        try:
            self._smtp.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            return Trouble(reason_of(error), again=all(400 <= code < 500 for code in codes))
        except smtplib.SMTPResponseException as error:
            return Trouble(reason_of(error), again=400 <= error.smtp_code < 500)
        except (smtplib.SMTPException, OSError) as error:
            self._leave()  # it broke off: whether the letter left nobody knows
            return Trouble(reason_of(error))
        except (MessageError, ValueError) as error:
            return Trouble(reason_of(error))
        return None

    def _connected(self) -> smtplib.SMTP:
        url = urlsplit(self.using.smtp_url)
        host, port = url.hostname or "", url.port or PORTS[url.scheme]
        secure = ssl.create_default_context()
        if url.scheme == "smtps":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=secure)
        else:
            smtp = smtplib.SMTP(host, port, timeout=PATIENCE)
        try:
            smtp.ehlo_or_helo_if_needed()
            encrypted = url.scheme == "smtps"
            if not encrypted and smtp.has_extn("starttls"):
                smtp.starttls(context=secure)
                encrypted = True
            if url.username:
                if not encrypted and host not in HERE:
                    raise SettingError("notice-no_encryption", name="MONITORING_SMTP", found=host)
                smtp.login(unquote(url.username), unquote(url.password or ""))
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _leave(self) -> None:
        if self._smtp is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
            self._smtp.close()
            self._smtp = None


def one_line(text: str) -> str:
    """One line, whatever was in it: control characters part words as spaces do.

    So do the letters that begin an encoded word (RFC 2047): Python decodes one in a name, and a line break
    that stood in it would begin a header of its own.
    """
    line = "".join(" " if not sign.isprintable() else sign for sign in text)
    return " ".join(line.replace("=?", "= ?").split())


def reason_of(error: Exception) -> str:
    """What went wrong, in a line; never with a password in it."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(
            f"{code} {said.decode(errors='replace')}" for code, said in error.recipients.values()
        )
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return f"{error.smtp_code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"
    return one_line(str(error)) or type(error).__name__
