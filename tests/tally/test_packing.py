"""The heaviest set of contests that are pairwise apart, against a search of all sets."""

from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.tally import Question
from reportedly.tally.contest import Contest
from reportedly.tally.packing import heaviest
from reportedly.tally.rules import of_all
from reportedly.tally.statement import statements
from tally_claims import days, says, town

TOWNS = [None, town("Karsa", 10, 20), town("Olm", 14, 25), town("Pell", 40, 60)]
PERIODS = [None, days(1, 2), days(2, 4), days(5, 6), days(1, 9)]


@st.composite
def contest(draw: st.DrawFn) -> Contest:
    low = draw(st.integers(0, 50))
    place, when = draw(st.sampled_from(TOWNS)), draw(st.sampled_from(PERIODS))
    said = says("Monitor", low, low, place=place, when=when)
    return Contest(tuple(statements([said], Question())[0]))


def high(contest: Contest) -> int:
    return of_all(contest.standing).high


def best_of_all(found: list[Contest]) -> int:
    sets = chain.from_iterable(combinations(found, n) for n in range(len(found) + 1))
    return max(
        sum(high(c) for c in chosen)
        for chosen in sets
        if all(a.apart_from(b) for a, b in combinations(chosen, 2))
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(contest(), max_size=7))
def test_no_other_choice_is_heavier(found: list[Contest]) -> None:
    chosen = heaviest(found, high)
    assert all(a.apart_from(b) for a, b in combinations(chosen, 2))
    assert sum(high(c) for c in chosen) == best_of_all(found)


def test_a_large_knot_is_packed_heaviest_first_and_never_too_high() -> None:
    whole = Contest(tuple(statements([says("A", 30, 30, place=TOWNS[1])], Question())[0]))
    inside = [
        Contest(tuple(statements([says("A", n, n, place=TOWNS[1])], Question())[0]))
        for n in range(20)
    ]
    assert sum(high(c) for c in heaviest([whole, *inside], high)) == 30
