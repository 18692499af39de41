from collections.abc import Callable

import pytest

from reportedly.model import Place, PlacePrecision

Find = Callable[[str], tuple[Place, ...]]


def texts(places: tuple[Place, ...]) -> list[str]:
    return [p.text for p in places]


def one(places: tuple[Place, ...], text: str) -> Place:
    return next(p for p in places if p.text == text)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith thanked Save the Children on Monday.",
        "The New York Times quoted Gen. Houston and Mr. London.",
        "In March the Islamic State group claimed the blast, Reuters said.",
        "Syrian and Russian officers met Afghan elders.",
        "Of the wounded, three were police. Battle lines had moved.",
        "Reading the list took an hour. Nice words followed. Split votes did too.",
        "President Chad Harris of the Vienna Philharmonic declined.",
    ],
)
def test_people_bodies_days_and_peoples_are_no_places(find: Find, text: str) -> None:
    assert texts(find(text)) == []


def test_the_tail_of_a_longer_name_is_never_matched(find: Find) -> None:
    places = find("Shells fell on the Tariq al-Bab neighbourhood of Aleppo, Syria.")
    assert texts(places) == ["Tariq al-Bab neighbourhood", "Aleppo", "Syria"]
    quarter = places[0]
    assert quarter.name == "Tariq al-Bab"
    assert quarter.precision is PlacePrecision.WITHIN
    assert quarter.within == ("Aleppo", "Syria")
    assert (quarter.lat, quarter.lon) == (places[1].lat, places[1].lon)


def test_a_suburb_of_a_city_is_named_by_what_follows(find: Find) -> None:
    places = find("Trucks reached the Damascus suburb of Darayya in Syria.")
    assert texts(places)[:2] == ["Damascus", "Darayya"]
    assert places[1].name != places[0].name


def test_a_neighbourhood_keeps_its_city_when_its_name_stands_alone_later(find: Find) -> None:
    places = find(
        "Two shells hit the Salaheddin district of Aleppo, Syria. Salaheddin was quiet at night."
    )
    assert [p.within[:1] for p in places if p.name == "Salaheddin"] == [("Aleppo",)] * 2


def test_a_word_that_is_rarely_a_place_is_one_before_its_country(find: Find) -> None:
    assert texts(find("Two men from Reading, England, were held.")) == ["Reading", "England"]


def test_a_dateline_in_capitals_is_a_place(find: Find) -> None:
    place = find("GOMA, Congo (AP) - Rebels advanced before dawn.")[0]
    assert (place.name, place.country, place.precision) == ("Goma", "CD", PlacePrecision.EXACT)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen raided a market in Borno state, Nigeria.", "Borno", "NG"),
        ("A mine killed two in Kherson region, Ukrainian officials said.", "Kherson", "UA"),
        ("Clashes spread across Helmand, Afghanistan.", "Helmand", "AF"),
        ("Militias burned villages in Darfur, in western Sudan.", "Darfur", "SD"),
    ],
)
def test_regions_resolve_to_regions(find: Find, text: str, name: str, country: str) -> None:
    place = next(p for p in find(text) if p.name == name)
    assert (place.country, place.precision) == (country, PlacePrecision.REGION)


def test_a_plural_noun_makes_provinces_of_the_whole_list(find: Find) -> None:
    places = find("Strikes hit Idlib and Hama provinces in Syria.")
    assert [p.precision for p in places[:2]] == [PlacePrecision.REGION] * 2


def test_a_name_shared_by_city_and_province_is_the_city_when_it_stands_alone(find: Find) -> None:
    place = one(find("The convoy left Kandahar for Kabul, Afghan police said."), "Kandahar")
    assert place.precision is PlacePrecision.EXACT


def test_the_words_after_a_comma_choose_among_namesakes(find: Find) -> None:
    texas, france = find("She flew from Paris, Texas.")[0], find("She flew from Paris, France.")[0]
    assert (texas.country, texas.within[0]) == ("US", "Texas")
    assert france.country == "FR"


def test_the_countries_of_the_report_choose_among_namesakes(find: Find) -> None:
    libya = find("Libyan units shelled Tripoli. Militias from Misrata, Libya, joined.")
    lebanon = find("Lebanese troops entered Tripoli. The army said from Beirut, Lebanon.")
    assert one(libya, "Tripoli").country == "LY"
    assert one(lebanon, "Tripoli").country == "LB"


def test_candidates_are_kept_with_scores(find: Find) -> None:
    place = one(find("Libyan units shelled Tripoli."), "Tripoli")
    scores = [c.score for c in place.candidates]
    assert 2 <= len(scores) <= 5
    assert scores == sorted(scores, reverse=True)
    assert 0 < place.score <= 1


def test_other_transliterations_are_found_in_the_countries_of_the_report(find: Find) -> None:
    place = one(
        find("Houthi fighters in Yemen mined the port. In Hodeidah, three died."), "Hodeidah"
    )
    assert (place.country, place.precision) == ("YE", PlacePrecision.EXACT)


def test_an_unknown_village_stays_in_the_province_that_the_words_put_it_in(find: Find) -> None:
    place = one(
        find("Bombs fell on the village of Umm Qarnabit in Hasakah province, Syria."),
        "village of Umm Qarnabit",
    )
    assert (place.name, place.precision) == ("Umm Qarnabit", PlacePrecision.WITHIN)
    assert place.within[-1] == "Syria"


def test_an_unknown_camp_is_named_but_given_no_coordinates(find: Find) -> None:
    places = find("Fire swept the Bir Tahin camp. Bir Tahin had no water.")
    assert [p.name for p in places] == ["Bir Tahin"] * 2
    assert {(p.lat, p.precision) for p in places} == {(None, PlacePrecision.UNRESOLVED)}


def test_a_building_keeps_its_whole_name_inside_its_city(find: Find) -> None:
    place = find("Rockets struck Mosul University, Iraqi doctors said.")[0]
    assert (place.name, place.precision) == ("Mosul University", PlacePrecision.WITHIN)
    assert place.within[0] == "Mosul"


def test_governments_named_by_their_capitals_are_places_too(find: Find) -> None:
    assert "Moscow" in texts(find("Moscow said its jets had not flown over Ukraine."))


def test_a_people_is_evidence_and_no_place(find: Find) -> None:
    assert texts(find("Ukrainian gunners shelled Horlivka.")) == ["Horlivka"]


def test_a_report_in_capitals_is_read(find: Find) -> None:
    places = find("BOGOTA, 9 MAR -- REBELS ATTACKED A POLICE POST IN URRAO, ANTIOQUIA DEPARTMENT.")
    assert [p.country for p in places] == ["CO"] * 3


def test_lost_apostrophes_are_forgiven_for_large_places(find: Find) -> None:
    assert find("Syrias army regrouped.")[0].country == "SY"


def test_a_name_with_small_words_and_hyphens_is_read_whole(find: Find) -> None:
    places = find("Mines lined the track in Nahr-e Saraj district, Helmand province, Afghanistan.")
    assert places[0].text == "Nahr-e Saraj district"
    assert places[0].within[-1] == "Afghanistan"


def test_no_text_has_no_places(find: Find) -> None:
    assert find("") == ()
