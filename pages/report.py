"""The desk of a delegation: what the record says of its Member, and one report after another."""

from monitoring.pictures import words
from pages.shared import context, desk, desk_aside, desk_offline, desk_parts, desk_saving, parts

page = context.current()
at = desk.arrive(page)

if at is None:
    desk_parts.entrance(page)
else:
    # First what was typed and what was clicked, then what there is to see.
    held = desk_saving.settle(at, desk.own_reports(at))
    desk.fulfil(page, at, held)
    held = desk_saving.settle(at, desk.own_reports(at))
    shown = desk.look(page, at)

    desk_parts.head(shown)
    desk_parts.said(shown, held)
    if not at.handed:
        desk_parts.six(shown)
    left, right = desk_parts.columns()
    with left:
        desk_parts.problems(shown, held)
        parts.section(words.numbered(page.t, shown.recommendation))
        desk_parts.record(shown)
        desk_parts.form(shown, held)
    with right:
        desk_aside.aside(shown, held)
    if not at.handed:
        desk_offline.draw(page, at.member)
