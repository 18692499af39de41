import datetime as dt

from hypothesis import given, settings

from link_makers import BRIDGE, MARKET, record, worlds
from reportedly.gazetteer import distance_km
from reportedly.linking import Linkable, Rarity, link
from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.wording import words_in

NONE = Rarity.of([])


def level(name: str, a: Linkable, b: Linkable) -> str | None:
    found = COMPARISONS[name](a, b, NONE)
    return found and found.level


def test_full_names_are_those_of_two_words() -> None:
    assert level("full_names", record("i-a", MARKET), record("i-b", MARKET)) == "within 2"
    assert level("full_names", record("i-a", MARKET), record("i-b", BRIDGE)) == "within 0"


def test_numbers_are_compared_among_all_that_either_gives() -> None:
    a = record("i-a", "A man of 34 and a boy of 9 died.")
    assert level("numbers", a, record("i-b", "Killed were a boy, 9, and a man, 34.")) == "over 0.45"
    assert level("numbers", a, record("i-b", "A woman of 61 died.")) == "within 0.0"
    assert level("numbers", a, record("i-b", "A woman died.")) is None


def test_a_headline_is_looked_for_in_the_other_report() -> None:
    a = record("i-a", headline=words_in("Omar Ferhat bakery shelled in Dara Sabun"))
    b = record("i-b", headline=words_in("Vegetable market of Dara Sabun hit"))
    other = record("i-c", BRIDGE, headline=words_in("Kessel gunmen open fire"))
    assert level("headlines_told", a, b) == "over 0.3"
    assert level("headlines_told", a, other) == "within 0.0"
    assert level("headline_told", a, record("i-d")) is None


@given(records=worlds())
@settings(max_examples=60, deadline=None)
def test_no_incident_spans_more_than_a_hundred_km_or_seven_days(records: list[Linkable]) -> None:
    by_id = {one.id: one for one in records}
    for group in link(records).incidents:
        precise = [by_id[id_] for id_ in group if by_id[id_].precise]
        for a in precise:
            for b in precise:
                assert a.start is not None
                assert b.start is not None
                assert abs(a.start - b.start) <= dt.timedelta(days=7)
                assert a.point is not None
                assert b.point is not None
                assert distance_km(a.point, b.point) <= 100
