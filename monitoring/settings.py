"""What can be set from outside: environment variables, read once, each with a default.

Every variable stands in the table of the README; a test compares the two.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

from .errors import SettingError

HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """The settings of this process; ``metadata`` names the variable each is read from."""

    database_url: str = field(
        default=f"sqlite:///{HERE / 'data' / 'monitoring.sqlite'}", metadata={"name": "DATABASE_URL"}
    )
    data_folder: Path = field(default=HERE / "data", metadata={"name": "MONITORING_DATA"})
    public_url: str = field(default="http://localhost:8501", metadata={"name": "MONITORING_URL"})
    cache_folder: Path | None = field(default=None, metadata={"name": "MONITORING_CACHE"})
    timezone: str = field(default="Europe/Zurich", metadata={"name": "MONITORING_TIMEZONE"})
    smtp_url: str = field(default="", metadata={"name": "MONITORING_SMTP"}, repr=False)
    mail_from: str = field(default="", metadata={"name": "MONITORING_MAIL_FROM"})
    brief_template: str = field(default="", metadata={"name": "BRIEF_TEMPLATE"})
    oidc_name: str = field(default="", metadata={"name": "MONITORING_OIDC_NAME"})
    oidc_metadata: str = field(default="", metadata={"name": "MONITORING_OIDC_METADATA"})
    oidc_client_id: str = field(default="", metadata={"name": "MONITORING_OIDC_CLIENT_ID"})
    oidc_client_secret: str = field(
        default="", metadata={"name": "MONITORING_OIDC_CLIENT_SECRET"}, repr=False
    )
    oidc_cookie_secret: str = field(
        default="", metadata={"name": "MONITORING_OIDC_COOKIE_SECRET"}, repr=False
    )


def read(environment: Mapping[str, str]) -> Settings:
    """Read the settings from an environment.

    Errors: SettingError, naming the variable, what was found and what is expected.
    """
    values: dict[str, object] = {}
    for each in fields(Settings):
        text = environment.get(each.metadata["name"], "").strip()
        if text:
            is_folder = each.name in ("data_folder", "cache_folder")
            values[each.name] = Path(text) if is_folder else text.rstrip("/")
    settings = Settings(**values)  # type: ignore[arg-type]
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    import zoneinfo

    if not settings.database_url.startswith(("sqlite:", "postgresql:", "postgres:", "postgresql+psycopg:")):
        raise SettingError(
            "setting-database_url", name="DATABASE_URL", found=settings.database_url.split("@")[-1]
        )
    if not settings.data_folder.is_dir():
        raise SettingError("setting-data", name="MONITORING_DATA", found=str(settings.data_folder))
    # No path: every address of the program begins at the root of its host.
    if not re.fullmatch(r"https?://[^/?#]+", settings.public_url):
        raise SettingError("setting-url", name="MONITORING_URL", found=settings.public_url)
    if settings.smtp_url and not settings.smtp_url.startswith(("smtp://", "smtps://")):
        raise SettingError("setting-smtp", name="MONITORING_SMTP", found=settings.smtp_url.split("@")[-1])
    if settings.smtp_url and "@" not in settings.mail_from:
        raise SettingError("setting-mail_from", name="MONITORING_MAIL_FROM", found=settings.mail_from)
    if settings.oidc_metadata and not (settings.oidc_client_id and settings.oidc_client_secret):
        raise SettingError("setting-oidc", name="MONITORING_OIDC_METADATA", found=settings.oidc_metadata)
    try:
        zoneinfo.ZoneInfo(settings.timezone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError) as error:
        raise SettingError("setting-timezone", name="MONITORING_TIMEZONE", found=settings.timezone) from error


@cache
def settings() -> Settings:
    """The settings of this process, read from its environment at first use."""
    return read(os.environ)
