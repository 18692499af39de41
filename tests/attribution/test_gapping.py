from collections.abc import Callable
from types import SimpleNamespace

Said = Callable[[str], list[SimpleNamespace]]


def test_a_second_source_shares_the_verb_and_gives_another_number(said: Said) -> None:
    army, monitor = said("The army said 12 soldiers were killed, the monitor 30.")
    assert (army.source, army.content) == ("The army", ("12 soldiers were killed",))
    assert (monitor.source, monitor.cue, monitor.content) == ("the monitor", "said", ("30",))
    assert army.inside is None
    assert monitor.inside is None


def test_a_third_does_too(said: Said) -> None:
    found = said("The army put the dead at 12, the rebels 30 and the hospital 45.")
    assert [(f.source, f.content) for f in found] == [
        ("The army", ("the dead at 12",)),
        ("the rebels", ("30",)),
        ("the hospital", ("45",)),
    ]


def test_victims_with_their_number_are_no_second_source(said: Said) -> None:
    (found,) = said("The army said 12 soldiers were killed, the rest of them in May.")
    assert found.content == ("12 soldiers were killed, the rest of them in May",)
