from collections.abc import Callable

import pytest

from judgement_makers import judge
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.model import Reading


@pytest.fixture(autouse=True)
def kept(casebook: Casebook, make_reading: Callable[..., Reading]) -> None:
    casebook.keep(make_reading("a.txt", claims=2))
    casebook.keep(make_reading("b.txt"))


def test_sources_are_listed_with_how_much_they_claim(casebook: Casebook) -> None:
    [line] = casebook.parties.sources().items
    assert (line.claims, line.reports, line.figures) == (3, 2, 3)
    assert (line.kind, line.side) == ("medical", None)
    assert casebook.parties.sources("DIRECTOR").total == 1
    assert casebook.parties.sources("nobody").total == 0
    assert casebook.parties.sources(kind="media").total == 0


def test_actors_are_listed_by_the_part_they_take(casebook: Casebook) -> None:
    [line] = casebook.parties.actors().items
    assert (line.name, line.claims, line.roles) == ("coalition", 3, (("agent", 3),))
    assert casebook.parties.actors(role="target").total == 0
    assert len(list(casebook.claims(ClaimFilter(actor="coalition")))) == 3


def test_one_source_tells_of_what_where_and_through_whom(casebook: Casebook) -> None:
    [listed] = casebook.parties.sources().items
    found = casebook.parties.source(listed.name)
    assert found
    line, told = found
    assert line == listed
    assert told.events == (("strike.air", 3),)
    assert (told.places, told.outlets) == ((("Taiz", 3),), (("Red Sea Wire", 3),))
    assert casebook.parties.source("nobody") is None


def test_one_actor_is_told_of_by_its_sources(casebook: Casebook) -> None:
    found = casebook.parties.actor("coalition")
    assert found
    line, told = found
    assert (line.claims, [number for _, number in told.sources]) == (3, [3])
    assert casebook.parties.actor("nobody") is None


def test_another_name_leads_to_the_one_that_stands(casebook: Casebook) -> None:
    casebook.judgements.add(judge("alias", "positive", "coalition", other="Saudi-led coalition"))
    found = casebook.parties.actor("coalition")
    assert found
    assert (found[0].name, found[0].others) == ("Saudi-led coalition", ("coalition",))
    assert [one.name for one in casebook.parties.actors().items] == ["Saudi-led coalition"]
