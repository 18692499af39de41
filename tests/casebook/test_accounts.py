import datetime as dt

import pytest

from reportedly.casebook import Account, Casebook, Role
from reportedly.errors import QuestionError

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


@pytest.fixture
def amal(casebook: Casebook) -> Account:
    return casebook.accounts.add("Amal  Haddad", password="hash", role=Role.ADMIN, at=NOON)  # noqa: S106 (of a test)


def test_roles_cover_the_ones_below() -> None:
    assert [Role.EDITOR.covers(one) for one in Role] == [True, True, True, False]


def test_names_are_told_apart_without_case_and_space(casebook: Casebook, amal: Account) -> None:
    assert amal.name == "Amal Haddad"
    assert casebook.accounts.with_password("AMAL HADDAD") == (amal, "hash")
    with pytest.raises(QuestionError, match="already"):
        casebook.accounts.add("amal haddad", password="x", role=Role.VIEWER, at=NOON)  # noqa: S106 (of a test)
    with pytest.raises(QuestionError, match="needs a name"):
        casebook.accounts.add("  ", password="x", role=Role.VIEWER, at=NOON)  # noqa: S106 (of a test)


def session(casebook: Casebook, at: dt.datetime) -> Account | None:
    return casebook.accounts.session("s", at, idle=HOUR, longest=DAY)


def test_a_session_lasts_while_it_is_used_and_a_day_at_most(
    casebook: Casebook, amal: Account
) -> None:
    casebook.accounts.begin_session("s", amal.id, NOON)
    at = NOON
    while at < NOON + DAY - HOUR:
        at += HOUR / 2
        assert session(casebook, at) == amal
    assert session(casebook, NOON + DAY) is None


def test_an_idle_session_is_over_and_swept(casebook: Casebook, amal: Account) -> None:
    casebook.accounts.begin_session("s", amal.id, NOON)
    assert session(casebook, NOON + HOUR) is None
    casebook.accounts.sweep(NOON + HOUR, idle=HOUR, longest=DAY)
    assert session(casebook, NOON) is None


def test_failures_are_counted_by_name_and_address(casebook: Casebook) -> None:
    for name, address in (("Amal", "a"), ("amal", "a"), ("amal", "b"), ("omar", "a")):
        casebook.accounts.note_failure(name, address, NOON)
    assert casebook.accounts.failures("AMAL", "a", NOON - HOUR) == (2, 3, 3)
    assert casebook.accounts.failures("amal", "a", NOON) == (0, 0, 0)


def test_only_an_admin_s_going_is_watched(casebook: Casebook) -> None:
    omar = casebook.accounts.add("Omar", password="x", role=Role.ANALYST, at=NOON)  # noqa: S106 (of a test)
    casebook.accounts.change(omar.id, role=Role.ADMIN)
    with pytest.raises(QuestionError, match="last admin"):
        casebook.accounts.change(omar.id, closed=True)
    assert not casebook.accounts.all()[0].closed


def test_a_withdrawn_token_is_good_for_nothing(casebook: Casebook, amal: Account) -> None:
    casebook.accounts.add_token(
        amal.id, hash_="t", name="script", scope=Role.VIEWER, at=NOON, expires=NOON + DAY
    )
    assert casebook.accounts.by_token("t", NOON) == (amal, Role.VIEWER)
    [token] = casebook.accounts.tokens(amal.id)
    assert token.used == NOON
    casebook.accounts.withdraw_token(token.id, amal.id + 1)
    assert casebook.accounts.tokens() == [token]
    casebook.accounts.withdraw_token(token.id, amal.id)
    assert casebook.accounts.by_token("t", NOON) is None
