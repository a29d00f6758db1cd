"""The view in an address: there and back, and every code that does not exist is named."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring import view as views
from monitoring.errors import BadAddress
from monitoring.view import View
from monitoring.vocabulary import ADOPTED_ON, Scope

TODAY = datetime.date(2026, 11, 24)

a_view = st.builds(
    View,
    as_of=st.dates(ADOPTED_ON, TODAY),
    record=st.integers(1, 200),
    scope=st.sampled_from(Scope),
    related=st.booleans(),
    pinned=st.just(True),
)


@given(a_view)
def test_an_address_reopens_the_same_view(view: View) -> None:
    assert views.from_query(views.to_query(view), today=TODAY, latest=200) == view


def test_what_is_not_named_takes_its_default_and_only_the_day_is_always_there() -> None:
    view = views.from_query({}, today=TODAY, latest=7)
    assert view == View(TODAY, 7)
    assert views.to_query(view) == {"asof": "2026-11-24"}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"asof": "yesterday"}, "asof"),
        ({"asof": "2022-02-30"}, "asof"),
        ({"asof": "20220208"}, "asof"),
        ({"asof": "2020-12-10"}, "asof"),
        ({"asof": "2026-11-25"}, "asof"),
        ({"asof": "٢٠٢٢-02-08"}, "asof"),
        ({"scope": "everyone"}, "scope"),
        ({"scope": "GROUP"}, "scope"),
        ({"related": "yes"}, "related"),
        ({"record": "0"}, "record"),
        ({"record": "8"}, "record"),
        ({"record": "²"}, "record"),
        ({"record": "-1"}, "record"),
        ({"record": "9" * 5000}, "record"),
    ],
)
def test_a_code_that_does_not_exist_is_named(query: dict[str, str], name: str) -> None:
    with pytest.raises(BadAddress) as raised:
        views.from_query(query, today=TODAY, latest=7)
    assert raised.value.places["name"] == name
    assert raised.value.places["found"] == query[name]
