import pytest

from read_reports import Read


def places(read: Read, text: str) -> list[str | None]:
    return [c.place.name if c.place else None for c in read(text).claims if c.event]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed a bakery in Taiz.", "Taiz"),
        ("In Herat, gunmen killed six officers.", "Herat"),
        ("Rebels seized the town of Goma.", "Goma"),
        ("Goma has fallen.", "Goma"),
        ("Goma is in the hands of the rebels.", "Goma"),
        ("Troops withdrew from Palmyra on Tuesday.", "Palmyra"),
        ("Militants raised their flag over Palmyra.", "Palmyra"),
    ],
)
def test_the_syntax_tells_the_place(read: Read, text: str, place: str) -> None:
    assert places(read, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The wounded soldiers, hurt by shelling, were taken to a hospital in Mukalla.",
        "Washington abandoned the truce.",
        "The truce was brokered by Qatar.",
        "Kabul police killed four gunmen.",
    ],
)
def test_who_acts_and_where_the_wounded_go_are_no_places(read: Read, text: str) -> None:
    assert set(places(read, text)) == {None}


def test_where_a_spokesman_speaks_is_not_where_it_happened(read: Read) -> None:
    text = "Four soldiers were killed in Gao, an army spokesman said in Bamako."
    assert places(read, text) == ["Gao"]


def test_a_rocket_does_not_strike_where_it_comes_from(read: Read) -> None:
    assert places(read, "Rockets fired from Gaza struck a house in Ashkelon.")[-1] == "Ashkelon"


def test_the_finer_of_two_places_in_one_clause(read: Read) -> None:
    text = "In Kayah state, resistance fighters raised their flag over the town of Demoso."
    assert places(read, text) == ["Dimawso"]


def test_each_clause_has_its_own_place(read: Read) -> None:
    text = (
        "Gunmen killed six officers in Herat a day after a roadside bomb wounded four farmers in "
        "Kandahar."
    )
    assert places(read, text) == ["Herat", "Kandahar"]


def test_the_next_sentence_stays_at_the_scene_within_its_paragraph(read: Read) -> None:
    assert places(read, "Shells hit Bakhmut. Dozens of families fled.")[-1] == "Bakhmut"
    assert places(read, "Shells hit Bakhmut.\n\nDozens of families fled.")[-1] is None


def test_an_eventless_sentence_can_set_the_scene(read: Read) -> None:
    text = "Soldiers searched a house in Maiduguri. Two men were detained during the search."
    assert places(read, text) == ["Maiduguri"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Bakhmut. The war has killed thousands of people.",
        "Shells hit Bakhmut. A truce collapsed.",
        "Shells hit Bakhmut. The army says it is targeting militants.",
    ],
)
def test_what_sums_up_or_happens_nowhere_takes_no_place_from_its_neighbour(
    read: Read, text: str
) -> None:
    assert places(read, text) == ["Bakhmut", None]


def test_a_town_unknown_to_the_gazetteer_takes_no_other_towns_place(read: Read) -> None:
    text = "Rebels seized Goma on Friday. Kerrivale fell to the militants on Sunday."
    assert places(read, text) == ["Goma", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attackers stormed Maroua, where nine people died.", ["Maroua", "Maroua"]),
        ("Troops seized Goma but lost it to the rebels.", ["Goma", "Goma"]),
        ("Jets bombed Taiz as it came under artillery fire.", ["Taiz", "Taiz"]),
        ("Bodies lay in Halabja, a town that jets had bombed.", ["Halabja"]),
        ("Taiz's old theatre was hit by shells.", ["Taiz"]),
        ("US-led coalition jets hit two trucks in Palmyra.", ["Palmyra"]),
    ],
)
def test_parts_of_a_sentence_lend_each_other_their_place(
    read: Read, text: str, expected: list[str | None]
) -> None:
    assert places(read, text) == expected
