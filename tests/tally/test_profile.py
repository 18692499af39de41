"""What is told of a source, without a score."""

import pytest

from reportedly.model import SourceKind, Stance
from reportedly.tally import Lean, Profile, profiles, side_leans
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)


def by_name(*told: object) -> dict[str, Profile]:
    return {p.source: p for p in profiles(told)}  # type: ignore[arg-type]  # claims told


def lean(profile: Profile) -> Lean:
    assert profile.lean is not None
    return profile.lean


def test_a_source_that_says_twice_as_many_as_its_rivals() -> None:
    found = by_name(
        says("River Monitor", 10, 10, place=KARSA, when=days(1, 2)),
        says("Medics Union", 20, 20, place=KARSA, when=days(1, 2)),
        says("Northern Command", 5, 5, place=KARSA, when=days(1, 2), kind=SourceKind.BELLIGERENT),
    )
    assert lean(found["Medics Union"]).ratio == pytest.approx(20 / 7.5)
    assert lean(found["Northern Command"]).ratio == pytest.approx(5 / 15)
    assert found["Northern Command"].kind == "belligerent"
    assert lean(found["River Monitor"]).compared == 1


def test_revisions_are_counted() -> None:
    found = by_name(
        says("River Monitor", 10, 10, place=KARSA, when=days(1, 1), published=1),
        says("River Monitor", 14, 14, place=KARSA, when=days(1, 2), published=2),
    )
    assert (found["River Monitor"].figures, found["River Monitor"].revised) == (2, 1)
    assert found["River Monitor"].lean is None


def test_stances_are_counted_the_commonest_first() -> None:
    found = by_name(
        says("Army Press Office", 1, 1),
        says("Army Press Office", 2, 2, stance=Stance.DENIES),
        says("Army Press Office", 3, 3, stance=Stance.DENIES),
    )
    assert found["Army Press Office"].stances == (("denies", 2), ("asserts", 1))


def test_nobody_is_a_source_too() -> None:
    assert by_name(says(None, 3, 3))["unattributed"].claims == 1


def test_a_side_stands_against_all_others_by_whose_losses_they_are() -> None:
    told = [
        says("River Monitor", 10, 10, place=KARSA, when=days(1, 2), group="combatants"),
        says(
            "North",
            40,
            40,
            place=KARSA,
            when=days(1, 2),
            group="combatants",
            kind=SourceKind.EXPERT,
        ),
    ]
    found = {(one.by, one.of): one for one in side_leans(told)}
    assert found["monitor", "combatants"].ratio == pytest.approx(10 / 40)
    assert found["expert", "combatants"].ratio == pytest.approx(4)
    assert all(one.compared == 1 for one in found.values())


def test_what_it_speaks_of_is_counted() -> None:
    assert dict(by_name(says("River Monitor", 3, 3))["River Monitor"].about) == {"harm": 1}
