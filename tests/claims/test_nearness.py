from collections.abc import Callable

import pytest

from reportedly.claims.nearness import Nearness
from reportedly.model import Parse, Token


def word(parse: Parse, lower: str) -> Token:
    return next(t for t in parse if t.lower == lower)


def test_a_route_passes_the_shared_governor(parse: Callable[[str], Parse]) -> None:
    parsed = parse("Shells hit a school in Beni.")
    route = Nearness(parsed).route(word(parsed, "shells"), word(parsed, "beni"))
    assert route is not None
    assert [t.lower for t in route.up] == ["shells"]
    assert next(t.lower for t in route.down) == "beni"
    assert route.steps == len(route.up) + len(route.down)


def test_there_is_no_route_between_sentences(parse: Callable[[str], Parse]) -> None:
    parsed = parse("Shells hit Beni.\nRebels fled.")
    assert Nearness(parsed).route(word(parsed, "shells"), word(parsed, "rebels")) is None


def test_a_route_to_oneself_has_no_steps(parse: Callable[[str], Parse]) -> None:
    parsed = parse("Shells hit Beni.")
    route = Nearness(parsed).route(word(parsed, "beni"), word(parsed, "beni"))
    assert route is not None
    assert route.steps == 0


@pytest.mark.parametrize(
    ("text", "verb", "apart"),
    [
        ("Troops retook Goma after rebels fled.", "fled", True),
        ("Ten people died when a bomb exploded.", "exploded", False),
        ("A shell hit a house, killing five people.", "killing", False),
        ("The camp, which rebels captured, was shelled.", "captured", True),
    ],
)
def test_which_clauses_have_a_place_and_time_of_their_own(
    parse: Callable[[str], Parse], text: str, verb: str, apart: bool
) -> None:
    parsed = parse(text)
    assert Nearness(parsed).opens_a_clause(word(parsed, verb)) is apart
