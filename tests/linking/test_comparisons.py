import datetime as dt
from typing import Any

import pytest

from link_makers import DAY, elsewhere, record
from reportedly.linking import COMPARISONS, Linkable, Rarity, Toll

RARITY = Rarity.of([])


def level(name: str, a: Linkable, b: Linkable) -> str | None:
    found = COMPARISONS[name](a, b, RARITY)
    return None if found is None else found.level


@pytest.mark.parametrize("name", COMPARISONS)
def test_each_comparison_is_documented(name: str) -> None:
    told = COMPARISONS[name].__doc__ or ""
    assert told.split("\n")[0].rstrip(".:").count(" ") >= 4


@pytest.mark.parametrize("name", COMPARISONS)
def test_each_comparison_is_silent_on_what_is_not_known(name: str) -> None:
    assert COMPARISONS[name](Linkable(id="a", report_id="r"), record("b"), RARITY) is None


@pytest.mark.parametrize("name", COMPARISONS)
def test_no_comparison_cares_which_comes_first(name: str) -> None:
    a, b = record("i-a"), elsewhere("i-b")
    one, other = COMPARISONS[name](a, b, RARITY), COMPARISONS[name](b, a, RARITY)
    assert (one and one.level) == (other and other.level)


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        ("strike.ground", "same"),
        ("attack.protected", "kin"),
        ("strike.naval", "family"),
        ("truce.broken", "different"),
    ],
)
def test_kind(theirs: str, expected: str) -> None:
    assert level("kind", record("a"), record("b", type=theirs)) == expected


@pytest.mark.parametrize(
    ("point", "reach", "expected"),
    [
        ((33.0, 44.0), 5.0, "within 1 km"),
        ((33.1, 44.0), 5.0, "within 30 km"),
        ((35.0, 44.0), 5.0, "over 100 km"),
        ((33.5, 44.0), 120.0, "coarse, can meet"),
        ((39.0, 44.0), 120.0, "coarse, apart"),
    ],
)
def test_distance(point: tuple[float, float], reach: float, expected: str) -> None:
    assert level("distance", record("a"), record("b", point=point, reach_km=reach)) == expected


def test_place_names_are_compared_finest_first() -> None:
    town = frozenset({"dara sabun"})
    quarter: dict[str, Any] = {"places": frozenset({"old docks"}), "within": town}
    assert level("place_name", record("a"), record("b")) == "same, rare"
    assert level("place_name", record("a"), record("b", **quarter)) == "inside"
    mill: dict[str, Any] = {"places": frozenset({"mill street"}), "within": town}
    assert level("place_name", record("a", **mill), record("b", **quarter)) == "neighbours"
    assert level("place_name", record("a"), elsewhere("b")) == "different"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 0, "within 0"), (1, 1, "within 1"), (5, 9, "within 7"), (-1, 1, "meets, short span")],
)
def test_when(start: int, end: int, expected: str) -> None:
    days: dict[str, Any] = {"start": DAY + dt.timedelta(start), "end": DAY + dt.timedelta(end)}
    assert level("when", record("a"), record("b", **days)) == expected


@pytest.mark.parametrize(
    ("toll", "expected"),
    [
        (Toll("killed", 14, 14), "same, many"),
        (Toll("killed", 10, None), "can be equal"),
        (Toll("killed", 20, 20), "near"),
        (Toll("killed", 72, 72), "far apart"),
        (Toll("killed", 0, 0), "one has none"),
        (Toll("injured", 14, 14), None),
    ],
)
def test_killed(toll: Toll, expected: str | None) -> None:
    assert level("killed", record("a"), record("b", tolls=(toll,))) == expected


def test_a_party_that_all_name_says_less() -> None:
    army, guild = frozenset({"army"}), frozenset({"river guild"})
    rarity = Rarity.of([army] * 500 + [guild])
    compare = COMPARISONS["actors"]
    common = compare(record("a", actors=army), record("b", actors=army), rarity)
    rare = compare(record("a", actors=guild), record("b", actors=guild), rarity)
    assert common is not None
    assert rare is not None
    assert (common.level, rare.level) == ("same, common", "same, rare")


def test_a_crowded_day_is_told_from_a_quiet_one() -> None:
    crowd = Rarity.of(record(str(n)).marks for n in range(20))
    found = COMPARISONS["crowd"](record("a"), record("b"), crowd)
    assert found == ("within 25", "20 records tell of that place and day")
