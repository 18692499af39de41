from reportedly.gazetteer import default_gazetteer
from reportedly.model import PlacePrecision
from reportedly.places import places_named


def test_each_entry_of_a_name_is_a_place_with_what_holds_it() -> None:
    found = places_named("Tripoli", default_gazetteer())
    countries = [place.within[-1] for place in found]
    assert {"Libya", "Lebanon"} <= set(countries)
    libyan = next(place for place in found if place.geonames_id == 2210247)
    assert (libyan.precision, libyan.span, libyan.text) == (PlacePrecision.EXACT, None, "Tripoli")
    assert libyan.lat is not None


def test_a_name_that_nobody_knows_means_no_place() -> None:
    assert places_named("Qwertyville-upon-Nowhere", default_gazetteer()) == []
