from collections.abc import Callable

Types = Callable[[str], list[tuple[str, str]]]


def test_harms_joined_to_each_other_are_one(types: Types) -> None:
    text = "Ten people were killed and forty wounded in Aden."
    assert types(text) == [("harm.toll", "killed")]


def test_a_killing_beside_a_bombing_is_the_bombing(types: Types) -> None:
    text = "Two bombers blew themselves up in Maroua, killing six people."
    assert types(text) == [("strike.explosive", "blew themselves up")]


def test_an_offensive_that_takes_a_place_is_the_capture(types: Types) -> None:
    assert types("The offensive captured the camp.") == [("control.capture", "captured")]


def test_two_sorts_of_violence_side_by_side_are_two(types: Types) -> None:
    text = "Air strikes and clashes were reported around Hodeidah."
    assert types(text) == [("strike.air", "Air strikes"), ("fight.clash", "clashes")]


def test_claiming_responsibility_is_news_beside_the_attack(types: Types) -> None:
    text = "The group claimed responsibility for the bombing of a bus."
    assert [kind for kind, _ in types(text)] == ["talk.statement", "strike.explosive"]
