from collections.abc import Callable
from types import SimpleNamespace

Said = Callable[[str], list[SimpleNamespace]]


def pairs(
    found: list[SimpleNamespace],
) -> list[tuple[str | None, str, tuple[str, ...], int | None]]:
    return [(f.source, f.cue, f.content, f.inside) for f in found]


def test_a_second_cue_is_not_part_of_what_the_first_one_says(said: Said) -> None:
    found = said("The army says it is hunting insurgents and denies shelling villages.")
    assert pairs(found) == [
        ("The army", "says", ("it is hunting insurgents",), None),
        ("The army", "denies", ("shelling villages",), None),
    ]


def test_declining_goes_with_telling(said: Said) -> None:
    found = said("The officer told AFP that the siege was over, but declined to say who had fled.")
    assert pairs(found) == [
        ("The officer", "told", ("that the siege was over",), None),
        ("The officer", "declined", ("to say who had fled",), None),
    ]


def test_adding_goes_with_saying(said: Said) -> None:
    found = said("The mayor said two schools had been hit, adding that both were empty.")
    assert pairs(found) == [
        ("The mayor", "said", ("two schools had been hit",), None),
        ("The mayor", "adding", ("that both were empty",), None),
    ]


def test_two_sources_in_one_sentence_stand_side_by_side(said: Said) -> None:
    found = said("One witness said the plane was on fire, while another said it had exploded.")
    assert pairs(found) == [
        ("One witness", "said", ("the plane was on fire",), None),
        ("another", "said", ("it had exploded",), None),
    ]


def test_a_cue_with_a_subject_of_its_own_stays_inside(said: Said) -> None:
    outer, inner = said("Villagers said the army had denied shelling the mosque.")
    assert outer.inside is None
    assert (inner.source, inner.stance, inner.inside) == ("the army", "denies", 0)


def test_a_fear_beside_a_count_is_the_speakers(said: Said) -> None:
    found = said("The coroner said 18 bodies had been counted but feared the number could climb.")
    assert ("The coroner", "fears") in [(f.source, f.stance) for f in found]
    assert found[0].content == ("18 bodies had been counted",)
