import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer import default_gazetteer
from reportedly.model import Place, PlacePrecision
from reportedly.places import place_of


def of(words: str, country: str | None = None) -> Place:
    return place_of(words, default_gazetteer(), country=country)


@pytest.mark.parametrize("spelling", ["Deir ez-Zor", "Dayr az Zawr", "Deir Ezzor, Syria"])
def test_transliterations_mean_one_town(spelling: str) -> None:
    assert of(spelling).geonames_id == of("Deir ez-Zor").geonames_id


def test_a_long_name_is_found_by_sound_in_any_country() -> None:
    assert of("Bayt el-Faqih").country == "YE"


def test_the_holder_chooses_among_namesakes() -> None:
    assert of("Paris, Texas").within[0] == "Texas"
    assert of("Paris, France").country == "FR"


def test_a_neighbourhood_nobody_knows_is_inside_its_city() -> None:
    place = of("Karm al-Zuhur neighbourhood, Aleppo", "SY")
    assert place.precision is PlacePrecision.WITHIN
    assert place.within[0] == "Aleppo"


def test_a_village_nobody_knows_is_only_in_the_province() -> None:
    place = of("Karm al-Zuhur, Idlib", "SY")
    assert place.precision is PlacePrecision.REGION


def test_the_countryside_of_a_town_is_around_it() -> None:
    assert of("Manbij countryside", "SY").precision is PlacePrecision.NEAR


def test_holders_that_disagree_are_not_called_exact() -> None:
    assert of("Paris, Texas, Ontario").precision is not PlacePrecision.EXACT


def test_names_in_other_scripts_are_known() -> None:
    assert of("حلب").country == "SY"


@pytest.mark.parametrize("words", ["(]", "A" * 4000, ",,,", "''", "\u200f"])
def test_absurd_words_are_no_place(words: str) -> None:
    place = of(words)
    assert place.precision is PlacePrecision.UNRESOLVED
    assert place.lat is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_words_have_an_answer(words: str) -> None:
    place = of(words)
    assert place.text == words
    assert (place.lat is None) == (place.precision is PlacePrecision.UNRESOLVED)
