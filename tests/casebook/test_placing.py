from dataclasses import replace

from reportedly.casebook import place_value
from reportedly.casebook.placing import place_from
from reportedly.model import Place, PlacePrecision, Span


def test_a_place_as_a_value_is_the_same_place_on_other_words() -> None:
    place = Place(
        name="Tripoli",
        text="Tripoli",
        span=None,
        geonames_id=2210247,
        lat=32.9,
        lon=13.2,
        radius_km=9.3,
        precision=PlacePrecision.EXACT,
        within=("Tarabulus", "Libya"),
        country="LY",
    )
    words = replace(place, text="the capital", span=Span(3, 14), score=1.0)
    assert place_from(place_value(place), "the capital", Span(3, 14)) == words
