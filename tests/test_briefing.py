"""Who gets which brief: what is for the Group leaks into no public one, and the list is the chair's."""

from __future__ import annotations

import datetime
import io
import os
import re
import zipfile
from dataclasses import replace

import pptx
import pytest

from monitoring import ask, briefing
from monitoring.briefs import powerpoint, powerpoint_paper
from monitoring.errors import BadAddress, Refused, SettingError
from monitoring.i18n import translator
from monitoring.pictures.links import Links
from monitoring.record import accounts, follow_up, queries, speaking
from monitoring.record.access import ANYONE
from monitoring.settings import Settings
from monitoring.view import View
from monitoring.vocabulary import LANGUAGES, Audience, Visibility

from . import marked, reporters, samples

TODAY = datetime.date(2026, 3, 10)
LISTED = "Obscurandel"
LAST = "2025-12-02-group_meeting"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The store in which every text is a made-up word, with a line on the speaking list."""
    made = marked.make(tmp_path_factory.mktemp("marked") / "store.sqlite")
    opened = made.opened()
    with opened.transaction() as session:
        chair = accounts.reader_as(session, marked.EMAILS["coordinator"])
        speaking.put(session, chair, LAST, "URY", 4, f"{LISTED} note")
    opened.today = made.today
    yield opened
    opened.close()


def reader_of(session, name):
    return ANYONE if name == "anonymous" else accounts.reader_as(session, marked.EMAILS[name])


def made(store, name, audience, sees=Visibility.PUBLIC, meeting="today", language="en"):
    today = store.today
    with store.reading() as session:
        view = View(today, queries.latest_record(session), sees=sees)
        base = ask.known(session, view)
        between = ask.between(base, today, meeting=meeting, since="2022-04-07-group_meeting")
        return briefing.brief(
            session,
            reader_of(session, name),
            view,
            base,
            between,
            audience,
            translator(language),
            Links(view, language, "https://monitor.example.org"),
            today,
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["anonymous", "viewer", "own", "coordinator", "secretariat"])
@pytest.mark.parametrize("sees", list(Visibility))
def test_a_public_brief_holds_nothing_of_the_group_whoever_makes_it(store, name, sees, language):
    document = made(store, name, Audience.PUBLIC, sees, language=language)
    assert marked.found(repr(document)) == marked.PUBLIC
    assert LISTED not in repr(document)
    assert document.stamp.view.sees == Visibility.PUBLIC
    assert document == made(store, "anonymous", Audience.PUBLIC, language=language)


def test_a_report_for_the_group_moves_no_number_of_a_public_brief(sqlite_store):
    """The same words and counts before and after, but for the number and the time of the record."""
    sqlite_store.today = reporters.TODAY
    before = made(sqlite_store, "anonymous", Audience.PUBLIC)
    reporters.reported(sqlite_store, number=3, visibility=Visibility.GROUP, practice="For the Group")
    after = made(sqlite_store, "anonymous", Audience.PUBLIC, Visibility.GROUP)
    assert without_record(after) == without_record(before)
    reporters.reported(sqlite_store, number=3, text="For everybody, made up")
    public = made(sqlite_store, "anonymous", Audience.PUBLIC)
    assert without_record(public) != without_record(before)


def without_record(document):
    """All words and numbers of a document, without those that name its record."""
    number = str(document.stamp.view.record)
    told = repr(replace(document, stamp=None)).replace(f"record {number}", "record")
    return re.sub(rf"('Record', '?|, now ){number}", r"\1", told)


@pytest.mark.parametrize("name", ["viewer", "own", "coordinator", "secretariat"])
@pytest.mark.parametrize("sees", list(Visibility))
def test_a_brief_for_the_group_holds_its_reports_and_no_draft(store, name, sees):
    document = made(store, name, Audience.GROUP, sees)
    held = marked.found(repr(document))
    assert held >= {"Zelphorant", "Ombrasyl", marked.PRACTICE} | marked.PUBLIC
    assert held <= marked.PUBLIC | marked.GROUP | {marked.PRACTICE}
    assert LISTED not in repr(document)
    assert translator("en")("foot-group_only") in document.foot.reach.lower().replace("group", "Group")
    assert document.name.endswith("-group")


@pytest.mark.parametrize("name", ["coordinator", "secretariat"])
def test_the_speaking_list_of_the_meeting_is_in_the_chairs_brief_alone(store, name):
    document = made(store, name, Audience.CHAIR, meeting=LAST)
    assert f"{LISTED} note" in repr(document)
    assert "speaking" in {each.key for each in document.sections}
    for other in (Audience.PUBLIC, Audience.GROUP):
        assert LISTED not in repr(made(store, name, other, meeting=LAST))
    another = made(store, name, Audience.CHAIR, meeting="2025-10-03-group_meeting")
    assert LISTED not in repr(another)


@pytest.mark.parametrize(
    ("name", "audience"),
    [
        ("anonymous", Audience.GROUP),
        ("anonymous", Audience.CHAIR),
        ("viewer", Audience.CHAIR),
        ("own", Audience.CHAIR),
        ("other", Audience.CHAIR),
    ],
)
def test_who_has_no_right_to_a_brief_gets_none(store, name, audience):
    with pytest.raises(Refused):
        made(store, name, audience, Visibility.GROUP)


def test_a_brief_is_of_the_day_of_its_meeting_and_its_links_too(store):
    document = made(store, "anonymous", Audience.PUBLIC, meeting="2024-03-19-group_meeting")
    assert document.stamp.view.as_of == datetime.date(2024, 3, 19)
    assert "asof=2024-03-19" in document.foot.address
    assert marked.found(repr(document)) == set()
    assert document.stamp.of == (71, 98)


def test_the_words_of_who_may_read_stand_on_the_cover_of_each_audience(store):
    t = translator("en")
    for audience in Audience:
        document = made(store, "coordinator", audience)
        assert (t("brief-audience"), t(f"brief-audience_{audience}")) in document.facts


# The follow-up note and the annual tables


def noted(store, name, meeting=LAST, language="en"):
    today = store.today
    with store.reading() as session:
        view = View(today, queries.latest_record(session))
        base = ask.known(session, view)
        between = ask.between(base, today, meeting=meeting)
        links = Links(view, language)
        return briefing.follow_up(
            session, reader_of(session, name), view, base, between, translator(language), links, today
        )


@pytest.mark.parametrize("name", ["anonymous", "viewer", "own", "other"])
def test_the_follow_up_note_is_for_the_chair_and_the_secretariat(store, name):
    with pytest.raises(Refused):
        noted(store, name)


def test_a_note_is_drafted_until_one_is_saved_in_that_language(store):
    t = translator("en")
    assert (t("brief-revision"), t("follow-state_drafted")) in noted(store, "coordinator").facts
    at = datetime.datetime(2026, 3, 11, 8, tzinfo=datetime.UTC)
    with store.transaction() as session:
        chair = reader_of(session, "coordinator")
        items = [follow_up.NoteItem(3, "Saved remarks", "A next step", "In May")]
        follow_up.save(session, chair, LAST, "en", items, "Write to us.", revision=0, at=at)
    document = noted(store, "secretariat")
    assert (t("brief-revision"), "1 · 11 March 2026") in document.facts
    for words in ("Saved remarks", "A next step", "In May", "Write to us."):
        assert words in repr(document)
    french = translator("fr")
    facts = noted(store, "coordinator", language="fr").facts
    assert (french("brief-revision"), french("follow-state_drafted")) in facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_a_year_are_for_the_eyes_of_the_view(store, language):
    today, t = store.today, translator(language)
    held = {}
    with store.reading() as session:
        for sees in Visibility:
            view = View(today, queries.latest_record(session), sees=sees)
            base = ask.known(session, view)
            links = Links(view, language)
            reader = reader_of(session, "anonymous" if sees == Visibility.PUBLIC else "viewer")
            document = briefing.annual(session, reader, view, base, today.year, t, links, today)
            held[sees] = marked.found(repr(document))
        with pytest.raises(Refused):
            briefing.annual(session, ANYONE, view, base, today.year, t, links, today)
    assert held[Visibility.PUBLIC] == marked.PUBLIC
    assert held[Visibility.GROUP] >= {"Zelphorant", "Ombrasyl"}
    assert not held[Visibility.GROUP] & (marked.DRAFT | {marked.NOTE, marked.ROUND})


def test_the_tables_of_a_year_count_on_both_bases(sqlite_store):
    with sqlite_store.reading() as session:
        view = View(TODAY, 1)
        base = ask.known(session, view)
        document = briefing.annual(
            session, ANYONE, view, base, 2022, translator("en"), Links(view, "en"), TODAY
        )
        progress = ask.progress(view.on(datetime.date(2022, 12, 31)), base)
        answer = ask.annual(session, view, base, 2022, TODAY)
    meetings, _, updates, sources = document.sections
    assert [each.key for each in document.sections] == ["meetings", "joined", "updates", "sources"]
    assert len(meetings.pieces[0].rows) == len(answer.meetings) > 0
    table, chart, listed = updates.pieces
    spoken = progress[progress["stage"] != "no_report"].groupby("recommendation")
    right = spoken[["delegations", "members_covered"]].sum()
    assert [row[3:] for row in table.rows] == [tuple(row) for row in right.to_numpy().tolist()]
    assert sum(row[1] for row in table.rows) == len(listed.said) == len(answer.updates) > 0
    assert {column.label.rsplit(" ", 1)[1] for column in table.columns[2:]} == {"67", "94"}
    assert [tuple(bar.heard) for bar in chart.bars] == [row[3:] for row in table.rows]
    cited = {said.source.address for said in listed.said if said.source}
    assert cited <= {row[1].address for row in sources.pieces[0].rows if row[1]}


# Files


@pytest.mark.parametrize("fmt", briefing.FORMATS)
def test_a_brief_is_written_in_every_format(sqlite_store, fmt):
    with sqlite_store.reading() as session:
        view = View(TODAY, 1)
        base = ask.known(session, view)
        between = ask.between(base, TODAY)
        t = translator("fr")
        document = briefing.brief(
            session, ANYONE, view, base, between, Audience.PUBLIC, t, Links(view, "fr"), TODAY
        )
    written = briefing.write(document, fmt, t)
    begins = {"pdf": b"%PDF", "html": b"<"}.get(fmt, b"PK")
    assert written.startswith(begins)
    assert len(written) > 5_000
    assert written == briefing.write(document, fmt, t)


def test_another_format_is_refused_with_the_choices(sqlite_store):
    from .samples import sample

    with pytest.raises(BadAddress) as refused:
        briefing.write(sample(), "odt", translator("en"))
    assert refused.value.choices == briefing.FORMATS


def test_a_template_that_cannot_be_read_is_named_with_its_setting(tmp_path, monkeypatch):
    held = Settings()
    monkeypatch.setattr(briefing, "settings", lambda: held)
    assert briefing.template() is None
    other = tmp_path / "notes.pptx"
    other.write_text("no slides")
    for found in (other, tmp_path / "nowhere.pptx", tmp_path):
        held = replace(held, brief_template=str(found))
        with pytest.raises(SettingError) as refused:
            briefing.template()
        assert refused.value.key == "setting-brief_template"
        assert refused.value.places == {"name": "BRIEF_TEMPLATE", "found": found.name}
        for language in LANGUAGES:
            assert found.name in translator(language)(refused.value.key, **refused.value.places)


def _without(part):
    return lambda name, data: None if name == part else data


def _as(part, change):
    return lambda name, data: change(data) if name == part else data


MASTER, PACKAGE = "ppt/slideMasters/slideMaster1.xml", "ppt/presentation.xml"
DAMAGE = {
    "no-theme": _without("ppt/theme/theme1.xml"),
    "no-layouts": lambda name, data: None if "slideLayout" in name else data,
    "no-types": _without("[Content_Types].xml"),
    "no-xml": _as(MASTER, lambda data: data[: len(data) // 2]),
    "other-xml": _as(PACKAGE, lambda data: b"<a/>"),
    "no-value": _as(PACKAGE, lambda data: data.replace(b"sldSz cx", b"sldSz cz")),
    "other-kind": _as("[Content_Types].xml", lambda data: data.replace(b"presentation.main", b"other.main")),
    "other-properties": _as("docProps/core.xml", lambda data: b"<a/>"),
}


@pytest.fixture
def setting(tmp_path, monkeypatch):
    """A file that is named as the template for slides."""
    path = tmp_path / "house.pptx"
    monkeypatch.setattr(briefing, "settings", lambda: Settings(brief_template=str(path)))
    return path


def whole(path):
    pptx.Presentation().save(str(path))
    return path.read_bytes()


@pytest.mark.parametrize("change", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_template_is_named_before_a_brief_is_made(setting, change):
    with zipfile.ZipFile(io.BytesIO(whole(setting))) as old, zipfile.ZipFile(setting, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    with pytest.raises(SettingError, match="setting-brief_template"):
        briefing.template()


def test_a_template_with_a_damaged_byte_is_named_or_gives_slides(setting):
    held = whole(setting)
    document, t = samples.bare(), translator("en")
    taken = 0
    for at in range(40, len(held), len(held) // 60):
        setting.write_bytes(held[:at] + bytes([held[at] ^ 0x55]) + held[at + 1 :])
        os.utime(setting, ns=(at, at))
        try:
            path = briefing.template()
        except SettingError:
            continue
        taken += 1
        assert powerpoint.write(document, t, path)
    assert taken < 50


def test_a_template_is_opened_once_and_again_when_it_changes(setting, monkeypatch):
    counted, opened = [], powerpoint_paper.opened
    monkeypatch.setattr(powerpoint_paper, "opened", lambda path: counted.append(path) or opened(path))
    whole(setting)
    assert briefing.template() == briefing.template() == setting
    assert len(counted) == 1
    setting.write_bytes(b"no slides any more")
    with pytest.raises(SettingError):
        briefing.template()
    setting.unlink()
    with pytest.raises(SettingError):
        briefing.template()
    assert len(counted) == 2


def test_a_template_of_slides_is_taken(tmp_path, monkeypatch):
    path = tmp_path / "house.pptx"
    pptx.Presentation().save(str(path))
    monkeypatch.setattr(briefing, "settings", lambda: Settings(brief_template=str(path)))
    assert briefing.template() == path
