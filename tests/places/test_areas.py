from collections.abc import Callable

import pytest

from reportedly.gazetteer import bearing_between, default_gazetteer, distance_km
from reportedly.model import Place, PlacePrecision

Find = Callable[[str], tuple[Place, ...]]


def point(place: Place) -> tuple[float, float]:
    assert place.lat is not None
    assert place.lon is not None
    return place.lat, place.lon


def city(name: str, country: str) -> tuple[float, float]:
    entry = next(
        e
        for e in default_gazetteer().look_up(name)
        if e.country == country and e.kind in ("settlement", "capital")
    )
    assert entry.point is not None
    return entry.point


@pytest.mark.parametrize(
    ("text", "anchor", "bearing", "km"),
    [
        ("A mine exploded 15 km south-west of Raqqa, Syria.", ("Raqqa", "SY"), 225, 15),
        ("They died 10 miles east of Mosul, Iraq.", ("Mosul", "IQ"), 90, 16.1),
        ("It fell about 30 kilometres north of Goma, Congo.", ("Goma", "CD"), 0, 30),
        (
            "A base 60 kilometers (37 miles) west of Kabul, Afghanistan, burned.",
            ("Kabul", "AF"),
            270,
            60,
        ),
    ],
)
def test_a_distance_and_a_direction_make_an_offset(
    find: Find, text: str, anchor: tuple[str, str], bearing: float, km: float
) -> None:
    area = find(text)[0]
    start = city(*anchor)
    assert area.precision is PlacePrecision.NEAR
    assert distance_km(start, point(area)) == pytest.approx(km, rel=0.05)
    assert bearing_between(start, point(area)) == pytest.approx(bearing, abs=1) or bearing == 0
    assert area.radius_km is not None
    assert area.radius_km >= 0.4 * km


def test_a_distance_tells_where_an_unknown_place_lies(find: Find) -> None:
    places = find(
        "Gunmen overran the Kalmado camp, a few kilometres north of El Fasher, Sudan. "
        "Kalmado had held for a year. Fire still burned in the camp."
    )
    camp, town, *_ = places
    assert (camp.text, camp.name, camp.precision) == (
        "Kalmado camp",
        "Kalmado",
        PlacePrecision.NEAR,
    )
    assert town.text == "El Fasher"
    assert 2 < distance_km(point(town), point(camp)) < 8
    assert point(places[-1]) == point(camp)
    assert camp.geonames_id is None


def test_a_namesake_elsewhere_gives_way_to_the_distance_told(find: Find) -> None:
    place = find("The village of Hamra, 20 miles east of Homs in Syria, was hit.")[0]
    assert place.precision is PlacePrecision.NEAR
    assert distance_km(point(place), city("Homs", "SY")) == pytest.approx(32, abs=2)


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        ("Fires burned in eastern Aleppo, Syria.", "eastern Aleppo", PlacePrecision.WITHIN),
        (
            "It hit the rebel-held half of Taiz, Yemen.",
            "the rebel-held half of Taiz",
            PlacePrecision.WITHIN,
        ),
        (
            "Families fled Mosul's western districts in Iraq.",
            "Mosul's western districts",
            PlacePrecision.WITHIN,
        ),
        ("Raids went on in northern Syria.", "northern Syria", PlacePrecision.REGION),
        (
            "Tanks stood on the outskirts of Homs, Syria.",
            "the outskirts of Homs",
            PlacePrecision.NEAR,
        ),
        ("Troops massed near Goma, Congo.", "near Goma", PlacePrecision.NEAR),
        ("Troops massed north of Kharkiv, Ukraine.", "north of Kharkiv", PlacePrecision.NEAR),
        ("Shelling hit Hama's countryside in Syria.", "Hama's countryside", PlacePrecision.NEAR),
    ],
)
def test_parts_and_surroundings_are_areas(
    find: Find, text: str, words: str, precision: PlacePrecision
) -> None:
    area = next(p for p in find(text) if p.text == words)
    assert area.precision is precision
    assert area.geonames_id is None
    assert area.within
    assert area.radius_km is not None
    assert area.radius_km >= 1


def test_a_direction_before_a_noun_tells_of_the_country_and_makes_no_part(find: Find) -> None:
    place = find("The northern city of Kunduz fell, Afghan officials said.")[0]
    assert (place.text, place.precision) == ("city of Kunduz", PlacePrecision.EXACT)


def test_the_east_lies_east_of_the_middle(find: Find) -> None:
    east, west = find("Shells hit eastern Aleppo and western Aleppo in Syria.")[:2]
    assert point(east)[1] > point(west)[1]


@pytest.mark.parametrize(
    ("text", "name", "holder"),
    [
        ("Shells hit the Zor Bahar camp on the outskirts of El Fasher.", "Zor Bahar", "El Fasher"),
        ("Gunmen stormed Tal Rimmo, a town near Aleppo, in Syria.", "Tal Rimmo", "Aleppo"),
        ("The strike hit the Qanat camp west of Mosul, Iraq.", "Qanat", "Mosul"),
    ],
)
def test_a_place_no_gazetteer_has_lies_where_the_words_put_it(
    find: Find, text: str, name: str, holder: str
) -> None:
    place = next(p for p in find(text) if p.name == name)
    assert place.precision is PlacePrecision.NEAR
    assert place.within[0] == holder
    assert place.lat is not None


def test_a_town_that_a_gazetteer_has_is_not_moved_by_near(find: Find) -> None:
    place = find("Idlib, near Aleppo, was quiet on Sunday in Syria.")[0]
    assert (place.name, place.precision) == ("Idlib", PlacePrecision.EXACT)
