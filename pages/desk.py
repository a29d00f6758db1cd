"""The Secretariat's desk: reports to answer, the public record, meetings and rounds, the trail."""

from pages.shared import (
    context,
    staff,
    staff_meetings,
    staff_record,
    staff_rounds,
    staff_trail,
    staff_waiting,
)

DRAWN = {
    "waiting": staff_waiting.draw,
    "record": staff_record.draw,
    "rounds": staff_rounds.draw,
    "trail": staff_trail.draw,
}
DEEDS = {**staff_waiting.DEEDS, **staff_record.DEEDS, **staff_rounds.DEEDS, **staff_meetings.DEEDS}

page = context.current()

if page.reader.signed_in:
    staff.fulfil(page, DEEDS)
    part = staff.part(page)
    staff.said(page)
    DRAWN[part](page)
else:
    staff.entrance(page, page.t("staff-title"), page.t("staff-entrance"))
