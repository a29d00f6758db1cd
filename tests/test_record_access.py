"""Who may do what."""

from __future__ import annotations

import pytest

from monitoring.errors import Refused
from monitoring.record import access
from monitoring.vocabulary import Right, Role, Visibility


def test_every_right_is_in_the_table() -> None:
    assert set(access.RIGHTS) == set(Right)


@pytest.mark.parametrize("role", list(Role))
def test_anonymous_readers_see_what_is_public_and_accounts_the_rest(role: Role) -> None:
    expected = Visibility.PUBLIC if role == Role.ANONYMOUS else Visibility.GROUP
    assert access.sees(role) == expected
    assert access.may(role, Right.READ_PUBLIC)


def test_a_refusal_has_a_name() -> None:
    with pytest.raises(Refused) as refused:
        access.require(Role.ANONYMOUS, Right.READ_GROUP)
    assert refused.value.key == "access-refused"
    access.require(Role.DELEGATE, Right.READ_GROUP, "URY")
