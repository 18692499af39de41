from collections.abc import Callable

from reportedly.model import Event

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


def test_a_clause_on_a_strike_says_more_of_it(events: Callable[[str], tuple[Event, ...]]) -> None:
    (event,) = events("Ten died in an air strike that hit a clinic in the port of Hodeidah.")
    assert (event.type, event.targets) == ("strike.air", ("hospital",))
    (event,) = events("The army shelled the town overnight, firing rockets at houses.")
    assert (event.type, event.targets) == ("strike.ground", ("civilian_residential",))


def test_fighters_killed_in_a_strike_are_the_strikes(types: Types) -> None:
    assert types("Kenyan forces killed three militants in air strikes near Jilib.") == [
        ("strike.air", "air strikes")
    ]


def test_the_moment_of_a_harm_tells_its_cause(types: Types) -> None:
    text = "Officials said nine people had died, including two boys, when shells landed on houses."
    assert types(text) == [("strike.ground", "landed")]
    assert types("Scores choked to death in a chemical attack.") == [
        ("strike.chemical", "chemical attack")
    ]


def test_people_are_detained_apart_from_the_violence_told_beside_it(types: Types) -> None:
    text = "Troops detained two men after a bomb exploded in Baidoa."
    assert ("harm.toll", "detained") in types(text)
    assert types("Police detained two men during an operation targeting a smuggler.") == [
        ("harm.toll", "detained")
    ]
