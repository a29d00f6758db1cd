"""Which HTTP status says what went wrong."""

from __future__ import annotations

import pytest

from monitoring.errors import (
    BadAddress,
    Conflict,
    MonitoringError,
    NotFound,
    Refused,
    SettingError,
    StoreError,
)
from monitoring.service.statuses import status_of

TOLD = [
    (BadAddress("address-member", name="member", found="XX"), 404),
    (BadAddress("address-record", name="record", found="9"), 404),
    (BadAddress("address-asof", name="asof", found="x"), 400),
    (BadAddress("address-unreadable"), 400),
    (NotFound("statement-not_found", found="x"), 404),
    (Refused("access-refused"), 403),
    (StoreError("store-gone", found="x"), 503),
    (Conflict("report-changed"), 503),
    (SettingError("setting-bad"), 503),
    (MonitoringError("service-picture_busy"), 503),
]


@pytest.mark.parametrize(("error", "status"), TOLD)
def test_an_error_has_a_status(error: MonitoringError, status: int) -> None:
    assert status_of(error) == status
