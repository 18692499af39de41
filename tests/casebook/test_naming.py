from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.naming import Former, name

CLAIMS = {f"i-{n}": (f"c-{n}",) for n in range(8)}


def former(number: int, *claims: int) -> Former:
    return Former(number, {f"c-{n}" for n in claims})


def test_the_larger_share_keeps_the_id_and_the_other_leads_to_it() -> None:
    group = ("i-0", "i-1", "i-2")
    told = name([group], CLAIMS, {"n-a": former(1, 0), "n-b": former(2, 1, 2)})
    assert told.kept == {group: "n-b"}
    assert told.led == {"n-a": group}
    assert told.split == {}


def test_of_equal_shares_the_older_id_stands() -> None:
    group = ("i-0", "i-1")
    told = name([group], CLAIMS, {"n-a": former(2, 0), "n-b": former(1, 1)})
    assert told.kept == {group: "n-b"}


def test_a_part_that_loses_the_id_says_what_it_came_from_and_takes_one_that_is_free() -> None:
    larger, smaller = ("i-0", "i-1"), ("i-2",)
    split = name([larger, smaller], CLAIMS, {"n-a": former(1, 0, 1, 2)})
    assert split.kept == {larger: "n-a"}
    assert split.split == {smaller: "n-a"}
    freed = name([larger, smaller], CLAIMS, {"n-a": former(1, 0, 1, 2), "n-b": former(2, 2)})
    assert freed.kept == {larger: "n-a", smaller: "n-b"}


def test_what_nothing_is_left_of_leads_nowhere() -> None:
    assert name([("i-0",)], CLAIMS, {"n-a": former(1, 7)}).led == {"n-a": None}


_PARTS = st.lists(st.integers(0, 3), min_size=8, max_size=8)


@given(_PARTS, _PARTS)
def test_each_group_has_one_name_and_each_id_one_fate(before: list[int], after: list[int]) -> None:
    old = {f"n-{part}": former(part, *_of(before, part)) for part in set(before)}
    groups = [tuple(f"i-{n}" for n in _of(after, part)) for part in sorted(set(after))]
    told = name(groups, CLAIMS, old)
    assert told.kept.keys() | told.split.keys() == set(groups)
    assert not told.kept.keys() & told.split.keys()
    assert len(set(told.kept.values())) == len(told.kept)
    assert set(told.kept.values()) | told.led.keys() == old.keys()
    assert all(group is not None for group in told.led.values())


def _of(parts: list[int], part: int) -> list[int]:
    return [n for n, one in enumerate(parts) if one == part]
