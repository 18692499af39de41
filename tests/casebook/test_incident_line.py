import datetime as dt
from dataclasses import replace

from reportedly.casebook.incident_line import days_of, denies, place_of, tolls_of, types_of
from reportedly.model import Claim, IncidentRecord, Modality, Period, Place, Span, Stance
from tally_claims import days, says, town


def claim(issuer: str, low: int | None, high: int | None, group: str = "people") -> Claim:
    return says(issuer, low, high, group=group).claim


def record(
    type_: str = "strike.air", place: Place | None = None, when: Period | None = None
) -> IncidentRecord:
    return IncidentRecord(
        id=f"i-{type_}", report_id="r-1", type=type_, place=place, when=when,
        modality=Modality.ACTUAL, actors=(), weapon=None, targets=(), claims=("c-1",),
    )  # fmt: skip


def test_a_toll_is_the_range_of_what_is_claimed() -> None:
    [toll] = tolls_of([claim("A", 7, 7), claim("B", 4, 4), claim("C", 4, 4)])
    assert (toll.harm, toll.low, toll.high) == ("killed", 4, 7)
    assert [(f.low, f.sources) for f in toll.figures] == [(4, ("B", "C")), (7, ("A",))]


def test_one_open_end_opens_the_range() -> None:
    [toll] = tolls_of([claim("A", 7, None), claim("B", 4, 4)])
    assert (toll.low, toll.high) == (4, None)


def test_no_number_is_not_zero() -> None:
    some = claim("A", 1, 1)
    [toll] = tolls_of([replace(some, counts=(replace(some.counts[0], low=None, high=None),))])
    assert (toll.low, toll.high) == (None, None)
    assert tolls_of([]) == ()


def test_a_part_is_no_rival_of_the_whole() -> None:
    [toll] = tolls_of([claim("A", 9, 9), claim("B", 2, 2, "children")])
    assert [f.group for f in toll.figures] == ["people"]
    assert (toll.low, toll.high) == (9, 9)
    said = claim("A", 5, 5)
    part = replace(said.counts[0], low=2, high=2, part_of=Span(0, 1))
    revised = replace(said.counts[0], low=1, high=1, superseded=True)
    [toll] = tolls_of([replace(said, counts=(*said.counts, part, revised))])
    assert [f.low for f in toll.figures] == [5]


def test_what_is_denied_is_no_figure() -> None:
    denial = says("A", 9, 9, stance=Stance.DENIES).claim
    assert denies(denial)
    assert tolls_of([denial]) == ()


def test_a_type_that_only_counts_comes_last() -> None:
    told = [record("harm.toll"), record("harm.toll"), record("strike.air")]
    assert types_of(told) == ("strike.air", "harm.toll")


def test_the_place_most_told_of_stands_for_all_and_a_known_one_before_others() -> None:
    mill, quay = town("Mill Cross", 1.0, 2.0), town("Old Quay", 3.0, 4.0)
    nowhere = replace(quay, name="the far bank", lat=None, lon=None)
    told = [record(place=quay), record(place=mill), record(place=mill), record(place=None)]
    assert place_of(told) == mill
    assert place_of([record(place=nowhere), record(place=nowhere), record(place=quay)]) == quay
    assert place_of([record()]) is None


def test_the_days_reach_from_the_first_to_the_last_that_is_known() -> None:
    told = [record(when=days(3, 4)), record(when=days(None, 9)), record()]
    assert days_of(told) == (dt.date(2031, 6, 3), dt.date(2031, 6, 9))
    assert days_of([record()]) == (None, None)
