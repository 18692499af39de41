from collections.abc import Callable

import pytest

from reportedly.events.arguments import Arguments, arguments
from reportedly.model import Parse

Around = Callable[[str, str], Arguments]


@pytest.fixture
def around(parse: Callable[[str], Parse]) -> Around:
    def of(text: str, word: str) -> Arguments:
        parsed = parse(text)
        token = next(t for t in parsed if t.text == word)
        return arguments(parsed, token, nominal=token.pos == "NOUN")

    return of


@pytest.mark.parametrize(
    ("text", "word", "subjects", "objects"),
    [
        ("Rebels took the town.", "took", ["Rebels"], ["town"]),
        ("The town was taken by rebels.", "taken", ["rebels"], ["town"]),
        ("The bridge which rebels seized was mined.", "seized", ["Rebels"], ["bridge"]),
        ("Rebels began to shell the town.", "shell", ["Rebels"], ["town"]),
        ("Soldiers killed and wounded dozens.", "killed", ["Soldiers"], ["dozens"]),
        ("The capture of the town by rebels was swift.", "capture", ["rebels"], ["town"]),
        ("Rebels launched an assault on the town.", "assault", ["Rebels"], ["town"]),
        ("Rebels launched a wave of attacks on the town.", "attacks", ["Rebels"], ["town"]),
    ],
)
def test_who_does_what_to_whom(
    around: Around, text: str, word: str, subjects: list[str], objects: list[str]
) -> None:
    found = around(text, word)
    assert [t.lower for t in found.subjects if t.pos == "NOUN"] == [s.lower() for s in subjects]
    assert [t.lower for t in found.objects] == objects


def test_who_orders_a_halt_does_not_do_it(around: Around) -> None:
    assert around("Envoys halted air strikes.", "strikes").subjects[-1].lower != "envoys"


def test_the_verb_that_carries_a_nominal_is_its_host(around: Around) -> None:
    assert around("Clashes erupted near the port.", "Clashes").host.lower == "erupted"
    assert around("Farmers discussed the clashes.", "clashes").host.lower == "clashes"
