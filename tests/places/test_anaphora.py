from collections.abc import Callable

from reportedly.model import Place, PlacePrecision

Find = Callable[[str], tuple[Place, ...]]


def meant(find: Find, text: str, words: str) -> Place:
    return next(p for p in find(text) if p.text.lower() == words)


def test_the_city_is_the_city_named_before(find: Find) -> None:
    place = meant(find, "Troops ringed Taiz, Yemen. Snipers fired into the city.", "the city")
    assert (place.name, place.precision) == ("Taiz", PlacePrecision.EXACT)


def test_a_capital_that_speaks_is_not_the_city_of_the_story(find: Find) -> None:
    text = "Shells hit Kharkiv, Ukraine. Moscow said it had struck depots. The city burned."
    assert meant(find, text, "the city").name == "Kharkiv"


def test_the_province_is_the_region_named_before(find: Find) -> None:
    text = "Police in Lashkar Gah patrol Helmand province. Much of the province is lost."
    place = meant(find, text, "the province")
    assert (place.name, place.precision) == ("Helmand", PlacePrecision.REGION)


def test_the_camp_and_the_hospital_are_those_of_their_kind(find: Find) -> None:
    text = (
        "Shells hit the Zamzam camp and the Saudi Maternity hospital in El Fasher, Sudan. "
        "Fire spread in the camp. The hospital closed."
    )
    assert meant(find, text, "the camp").name == "Zamzam"
    assert "Maternity" in meant(find, text, "the hospital").name


def test_a_part_of_the_city_is_a_part_of_the_one_named_before(find: Find) -> None:
    text = "Rebels hold out in Aleppo, Syria. Jets pounded the rebel-held half of the city."
    place = meant(find, text, "the rebel-held half of the city")
    assert place.precision is PlacePrecision.WITHIN
    assert place.within[0] == "Aleppo"


def test_the_citys_east_and_the_held_east_lie_east(find: Find) -> None:
    text = (
        "Rebels hold out in Aleppo, Syria. Jets pounded the city's east. "
        "Doctors in the opposition-held east spoke of dozens of dead."
    )
    places = find(text)
    aleppo = places[0]
    parts = [p for p in places if "east" in p.text]
    assert [p.text for p in parts] == ["the city's east", "the opposition-held east"]
    assert aleppo.lon is not None
    assert all(p.lon is not None and p.lon > aleppo.lon for p in parts)


def test_a_village_is_no_large_city(find: Find) -> None:
    text = "Jets left for Homs, Syria. In Kafr Nabl a market was hit. The village mourned."
    assert meant(find, text, "the village").name != "Homs"


def test_without_a_city_before_it_the_city_is_no_place(find: Find) -> None:
    assert find("Snipers fired into the city at dusk.") == ()


def test_the_city_council_is_no_place(find: Find) -> None:
    assert [p.text for p in find("In Mosul, Iraq, the city council met.")] == ["Mosul", "Iraq"]
