"""Figures of one source that do not add up are shown, and change nothing."""

from dataclasses import replace

from reportedly.model import Count, Frame, Span
from reportedly.tally import Question, Said, toll
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)
OLD_TOWN = replace(town("Old Town", 10.0, 20.0, "Karsa", "Esterra"), radius_km=1)
NEW_TOWN = replace(town("New Town", 10.03, 20.03, "Karsa", "Esterra"), radius_km=1)
WIDE_KARSA = replace(KARSA, radius_km=30)


def with_parts(total: int, **parts: int) -> Said:
    """One claim: so many people, among them so many of each group."""
    said = says("River Monitor", total, total, place=KARSA, when=days(3, 3))
    whole = said.claim.counts[0]
    listed: list[Count] = [
        replace(
            whole,
            group=group,
            low=n,
            high=n,
            text=str(n),
            span=Span(20 + at, 21 + at),
            part_of=whole.span,
        )
        for at, (group, n) in enumerate(parts.items())
    ]
    return replace(said, claim=replace(said.claim, counts=(whole, *listed)))


def found(*told: Said) -> list[str]:
    return [one.words for one in toll(told, Question()).discrepancies]


def test_a_part_larger_than_its_whole() -> None:
    assert found(with_parts(10, children=12)) == [
        "12 children are more than the 10-10 people that they are part of"
    ]


def test_groups_of_which_nobody_is_in_two_exceed_the_whole() -> None:
    assert found(with_parts(10, children=6, women=7)) == [
        "6 children and 7 women make 13, and not the 10-10 people"
    ]


def test_all_groups_together_fall_short_of_the_whole() -> None:
    assert found(with_parts(10, men=2, women=3, children=4)) == [
        "2 men and 3 women and 4 children make 9, and not the 10-10 people"
    ]


def test_some_groups_may_leave_some_people_out_and_a_civilian_may_be_a_child() -> None:
    assert found(with_parts(10, children=4, women=3)) == []
    assert found(with_parts(10, children=8, civilians=9)) == []


def test_places_that_add_up_to_more_than_the_overall_figure_of_their_source() -> None:
    overall = says("River Monitor", 10, 10, place=WIDE_KARSA, when=days(1, 7))
    inside = [
        says("River Monitor", n, n, place=place, when=days(3, 3), frame=Frame.INCIDENT)
        for n, place in ((7, OLD_TOWN), (6, NEW_TOWN))
    ]
    assert found(overall, *inside) == [
        "its figures of places or days add up to 13, its overall figure is 10-10 for Karsa"
    ]
    rival = says("Town Rescue", 10, 10, place=WIDE_KARSA, when=days(1, 7))
    assert found(rival, *inside) == []


def test_a_discrepancy_names_its_source_and_claims() -> None:
    said = with_parts(10, children=12)
    (one,) = toll([said], Question()).discrepancies
    assert (one.source, one.claims) == ("River Monitor", (said.claim.id,))
