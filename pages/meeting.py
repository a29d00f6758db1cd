"""A meeting: what is new since an earlier one, whom to hear, and the brief to take away."""

from dataclasses import replace

import streamlit as st

from monitoring.answers import meeting_tables as tables
from monitoring.pictures import markup, meeting
from monitoring.record import access
from monitoring.view import View
from monitoring.vocabulary import Right
from pages.shared import context, data, meeting_brief, meeting_hear, meeting_note, meeting_speaking, parts

here = context.current()
between = data.between(here.shown, here.today, here.code("meeting"), here.code("since"))
page = replace(here, view=here.shown.on(between.as_of))
t, links = page.t, page.links
is_staff = access.may(page.reader, Right.KEEP_SPEAKING)


def ask(view: View):
    """The answer of this page under a view."""
    return data.meeting(view, between, here.today)


answer = ask(page.shown)
parts.html(meeting.page_head(answer, t))
meeting_brief.controls(page, answer)

parts.section(t("meeting-new"), "new")
if not answer.news:
    parts.html(meeting.nothing(answer, t, links))
elif len(answer.news) <= meeting.LISTED:
    parts.html(meeting.news(answer, t, links))
else:
    parts.html(meeting.news_compact(answer, t, links))
    parts.fold(t("meeting-all_words", count=len(answer.news)), meeting.news(answer, t, links))
if answer.news:
    parts.take_away(page, "news", ask, tables.news, drawn=False)

parts.section(t("meeting-six"), "six")
parts.html(markup.legend(t, lead=markup.CHANGED))
parts.html(markup.strips(answer, t, links, named=False, changed=answer.changed, gained=answer.gained))

parts.section(t("meeting-hear"), "hear")
left, right = st.columns([3, 1.4]) if is_staff and between.meeting else (st.container(), None)
with left:
    meeting_hear.draw(page, answer)
    parts.take_away(page, "hear", ask, tables.hear, drawn=False)
if right is not None:
    with right, st.container(key="meeting-speaking"):
        meeting_speaking.draw(page, answer)

parts.section(t("meeting-reviews"), "reviews")
if answer.reviews:
    passed = len(answer.reviews) - answer.coming
    many = t("meeting-reviews_many", count=answer.coming, passed=passed)
    parts.fold(many, meeting.reviews(answer, t, links))
    parts.take_away(page, "reviews", ask, tables.reviews, drawn=False)
else:
    parts.html(markup.box("empty", t("meeting-reviews_none"), t))

parts.section(t("meeting-offers"), "offers")
parts.html(meeting.offers(answer.offers, answer, t, links))

if access.may(page.reader, Right.READ_WAITING):
    parts.section(t("meeting-waiting"), "waiting")
    parts.html(meeting_hear.waiting(page, answer))
if is_staff:
    with st.container(key="meeting-note"):
        meeting_note.draw(page, answer)
