from dataclasses import replace

from reportedly.gazetteer import contains
from reportedly.model import Place, PlacePrecision


def place(name: str, precision: PlacePrecision, *within: str, **where: float) -> Place:
    return Place(
        name=name,
        text=name,
        span=None,
        precision=precision,
        within=within,
        country="SD",
        lat=where.get("lat"),
        lon=where.get("lon"),
        radius_km=where.get("radius_km"),
    )


SUDAN = place("Sudan", PlacePrecision.COUNTRY, lat=15, lon=30, radius_km=700)
DARFUR = place("North Darfur", PlacePrecision.REGION, "Sudan", lat=15, lon=25, radius_km=250)
FASHER = place(
    "El Fasher", PlacePrecision.EXACT, "North Darfur", "Sudan", lat=13.63, lon=25.35, radius_km=4
)
CAMP = place(
    "Zamzam",
    PlacePrecision.WITHIN,
    "El Fasher",
    "North Darfur",
    "Sudan",
    lat=13.63,
    lon=25.35,
    radius_km=4,
)
KHARTOUM = place("Khartoum", PlacePrecision.EXACT, "Sudan", lat=15.55, lon=32.53, radius_km=11)


def test_a_country_holds_all_that_is_in_it() -> None:
    assert all(contains(SUDAN, p) for p in (DARFUR, FASHER, CAMP, KHARTOUM))


def test_a_region_holds_what_names_it_among_its_holders() -> None:
    assert contains(DARFUR, FASHER)
    assert contains(DARFUR, CAMP)


def test_a_town_holds_its_camp_and_not_another_town() -> None:
    assert contains(FASHER, CAMP)
    assert contains(FASHER, KHARTOUM) is False


def test_the_smaller_never_holds_the_larger() -> None:
    assert contains(FASHER, SUDAN) is False
    assert not contains(CAMP, DARFUR)


def test_places_of_two_countries_never_hold_each_other() -> None:
    assert contains(SUDAN, replace(FASHER, country="TD")) is False


def test_every_place_holds_itself() -> None:
    assert all(contains(p, p) for p in (SUDAN, DARFUR, FASHER, CAMP))


def test_what_is_not_known_is_not_decided() -> None:
    nowhere = place("Tabit", PlacePrecision.UNRESOLVED)
    assert contains(DARFUR, nowhere) is None
