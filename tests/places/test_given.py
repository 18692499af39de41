from collections.abc import Callable

from reportedly.gazetteer import default_gazetteer
from reportedly.model import Parse, Place, Span
from reportedly.places import resolve_places, stands_for_people

Parser = Callable[[str], Parse]


def resolved(parse: Parser, text: str, name: str) -> Place:
    start = text.index(name)
    (place,) = resolve_places(
        text, parse(text), [Span(start, start + len(name))], default_gazetteer()
    )
    return place


def test_neighbours_choose_among_namesakes(parse: Parser) -> None:
    text = "Police in Columbus and Delaware County, Ohio, and in nearby Dublin closed roads."
    assert resolved(parse, text, "Dublin").within[0] == "Ohio"


def test_a_country_outweighs_a_capital_of_its_name(parse: Parser) -> None:
    assert resolved(parse, "Officials in Mexico met on Monday.", "Mexico").country == "MX"
    assert not resolved(parse, "Officials in Mexico met on Monday.", "Mexico").within


def test_a_demonym_that_is_marked_is_its_country(parse: Parser) -> None:
    assert resolved(parse, "The Syrian army advanced.", "Syrian").country == "SY"
    assert stands_for_people("Syrian")
    assert not stands_for_people("Syria")


def test_a_name_nobody_knows_costs_the_others_nothing(parse: Parser) -> None:
    text = "Fighting spread from Aleppo to Qxzwvk yesterday."
    names = ("Aleppo", "Qxzwvk")
    spans = [Span(text.index(n), text.index(n) + len(n)) for n in names]
    known, unknown = resolve_places(text, parse(text), spans, default_gazetteer())
    assert known.country == "SY"
    assert unknown.lat is None
