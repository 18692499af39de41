import pytest

from reportedly.errors import LanguageError
from reportedly.text.language import require_english


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قتل خمسة مدنيين في قصف على سوق المدينة يوم الجمعة", "Arabic (ar), written right to left"),
        ("חמישה בני אדם נהרגו בתקיפה על השוק בעיר", "Hebrew (he), written right to left"),
        ("Пять человек погибли в результате обстрела города в пятницу", "Russian (ru)"),
        ("Tres muertos en un ataque contra el mercado de la ciudad", "Spanish (es)"),
        ("Trois soldats ont été tués dans une embuscade près de la frontière", "French (fr)"),
        ("Wanajeshi watano waliuawa katika shambulio la usiku wa kuamkia leo", "Swahili (sw)"),
        ("LES FORCES ARMÉES ONT ÉTÉ ATTAQUÉES PRÈS DE LA FRONTIÈRE", "French (fr)"),
    ],
)
def test_another_language_is_refused_by_its_name(text: str, words: str) -> None:
    with pytest.raises(LanguageError, match="Reportedly reads English only") as raised:
        require_english(text)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "THE GARRISON COMMANDER SAID THAT FIVE OF HIS MEN HAD BEEN KILLED.",
        "Abd al-Rahman al-Jubouri, Abu Bakr al-Hashimi and Umm Qasim al-Dulaimi were killed.",
        "Kafr Hamra: 3 killed. Tell Rifaat: 2 injured. Deir Hafer: 5 killed. Maskanah: 1 injured.",
        "Five killed",
        "Ambush near Djibo",
        "Şırnak, Çukurca",
        "12 / 7 / 3",
        "The army said قتل خمسة was the chant of the crowd in the square on the day of the raid.",
    ],
)
def test_english_passes_in_capitals_with_foreign_names_and_when_short(text: str) -> None:
    assert require_english(text) == "en"


def test_english_with_a_long_foreign_quotation_passes() -> None:
    english = "The mayor said that the bridge had been hit by two shells and was closed. " * 3
    foreign = "«Le pont a été touché par deux obus et il est fermé», a dit le maire. "
    assert require_english(english + foreign) == "en"


def test_the_middle_and_the_end_of_a_long_text_are_looked_at() -> None:
    english = "The convoy was stopped by armed men at the crossing. "
    foreign = "Колонна была остановлена вооружёнными людьми на переправе. "
    with pytest.raises(LanguageError, match="Russian"):
        require_english(english * 70 + foreign * 4000)


def test_lone_surrogates_do_no_harm() -> None:
    assert require_english("The town \ud83d was taken by the army.") == "en"
