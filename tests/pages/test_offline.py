"""Off line, on the page: the workbook out, a file back, what it would do, and one button."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.errors import NotFound, Refused, StoreError
from monitoring.record import intake, reports
from monitoring.record.access import ANYONE
from monitoring.record.store import Store
from monitoring.service import offline
from monitoring.settings import settings
from monitoring.view import today
from pages.shared import desk_offline
from tests import reporters, sheets
from tests.reporters import ANA, BEN, OTHER
from tests.test_record_intake import counted

from .conftest import Open, told

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def bring(run: AppTest, content: bytes, name: str = "reports.xlsx") -> AppTest:
    found = [one for one in run.file_uploader if one.key.startswith("offline.")]
    run = found[0].upload(name, content, XLSX).run()
    assert not run.exception
    return run


def button(run: AppTest) -> list[str]:
    return [one.label for one in run.button if one.key == "offline.submit"]


def mine(store: Store) -> tuple[reports.ReportFact, ...]:
    with store.reading() as session:
        return reports.of_member(session, ANA, "URY")


def test_a_file_is_shown_first_and_submitted_by_a_button(opened: Open, sqlite_store: Store) -> None:
    before = counted(sqlite_store)
    run = bring(opened("report", ANA), sheets.book(sheets.row(), sheets.row(recommendation=5)))
    assert "2 rows are new reports." in told(run)
    assert counted(sqlite_store) == before
    assert button(run) == ["Submit 2 reports"]
    run.button("offline.submit").click().run()
    assert len(mine(sqlite_store)) == 2
    assert "2 reports were submitted, all at record number 2." in told(run)
    assert button(run) == []
    run = bring(run, sheets.book(sheets.row(), sheets.row(recommendation=5)))
    assert "Nothing was submitted." in told(run)
    assert button(run) == []


def test_every_fault_is_shown_and_nothing_is_stored(opened: Open, sqlite_store: Store) -> None:
    before = counted(sqlite_store)
    markup = "<script>alert(1)</script>"
    run = bring(opened("report", ANA, lang="fr"), sheets.book(sheets.row(stage=markup, member="CHL")))
    assert "Sheet1!C2: «&lt;script&gt;" in told(run)
    assert "Sheet1!A2" in told(run)
    assert markup not in told(run)
    assert button(run) == []
    assert counted(sqlite_store) == before


@pytest.mark.parametrize("content", [b"", b"MZ\x90\0\0", b"PK\x03\x04 broken", b"\xff\xfea\0"])
def test_a_broken_file_is_one_sentence(opened: Open, content: bytes) -> None:
    run = bring(opened("report", ANA), content)
    assert "One thing in the file is to be looked at." in told(run)


def test_who_lost_the_right_meanwhile_submits_nothing(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = bring(opened("report", ANA), sheets.book(sheets.row()))
    before = counted(sqlite_store)
    monkeypatch.setattr("pages.shared.data.reader_of", lambda token: OTHER)
    run.button("offline.submit").click().run()
    assert counted(sqlite_store) == before


def test_what_changed_meanwhile_is_shown_anew(opened: Open, sqlite_store: Store) -> None:
    run = bring(opened("report", ANA), sheets.book(sheets.row()))
    reporters.reported(sqlite_store, said_on=reporters.TODAY.replace(month=1, day=15))
    before = counted(sqlite_store)
    run.button("offline.submit").click().run()
    assert "nothing was submitted" in told(run)
    assert counted(sqlite_store) == before


def test_the_workbook_is_made_for_who_speaks_for_the_member(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = opened("report", BEN, member="KEN")
    assert [one.label for one in run.get("download_button")].count("Download the workbook") == 1
    day = today(settings().timezone)
    content = desk_offline.workbook("KEN", day, "es", "test")
    assert {row.cell("member").value for row in offline.read(content, "x").rows} == {"KEN"}
    for reader, error in ((ANYONE, Refused), (OTHER, Refused)):
        monkeypatch.setattr("pages.shared.data.reader_of", lambda token, reader=reader: reader)
        with pytest.raises((error, NotFound)):
            desk_offline.workbook("KEN", day, "es", "test")


def test_the_day_is_asked_in_the_click(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = bring(opened("report", ANA), sheets.book(sheets.row()))
    tomorrow = today(settings().timezone) + datetime.timedelta(days=1)
    taken = []

    def take(*given: object, **named: object) -> object:
        taken.append(named["today"])
        return real(*given, **named)

    real = intake.take
    monkeypatch.setattr(intake, "take", take)
    monkeypatch.setattr("pages.shared.desk_offline.day_now", lambda timezone: tomorrow)
    run.button("offline.submit").click().run()
    assert taken == [tomorrow]
    assert len(mine(sqlite_store)) == 1


def test_where_nothing_was_submitted_the_file_stays_chosen(
    opened: Open, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = bring(opened("report", ANA), sheets.book(sheets.row()))

    def gone(*given: object, **named: object) -> None:
        raise StoreError("store-gone", found="store.sqlite")

    with monkeypatch.context() as broken:
        broken.setattr(intake, "take", gone)
        run.button("offline.submit").click().run()
    assert 'class="desk-said bad"' in told(run)
    assert button(run) == ["Submit one report"]
    run.button("offline.submit").click().run()
    assert len(mine(sqlite_store)) == 1


def test_faults_that_came_meanwhile_are_shown_each_once_and_the_file_stays(
    opened: Open, sqlite_store: Store
) -> None:
    row = sheets.row()
    run = bring(opened("report", ANA), sheets.book(row))
    for text in ("one", "two"):  # two reports of the very day: the row no longer says which it means
        reporters.reported(sqlite_store, text=text, said_on=datetime.date(2026, 1, 15))
    before = counted(sqlite_store)
    run.button("offline.submit").click().run()
    page = told(run)
    assert page.count("More than one report of this day stands on this recommendation") == 1
    assert page.count("One thing in the file is to be looked at.") == 1
    assert counted(sqlite_store) == before
    for report in mine(sqlite_store):
        reporters.withdrawn(sqlite_store, report.report)
    run.run()
    assert len(button(run)) == 1
