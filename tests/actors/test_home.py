from collections.abc import Callable

import pytest

from reportedly.actors import canonical_name, describe_sources
from reportedly.actors.home import home_of
from reportedly.model import Parse, Source, Span

Reader = Callable[[str], Parse]


@pytest.fixture
def last(parse: Reader) -> Callable[[str, str], Source]:
    """Describe the source whose words stand last in a text, with the rest as memory."""

    def of(text: str, words: str) -> Source:
        start = text.rindex(words)
        spans = [Span(start, start + len(words))]
        (found,) = describe_sources(text, parse(text), spans)
        assert found is not None
        return found

    return of


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Fighting went on in Syria. Syrian jets bombed Douma.", "Syria"),
        ("Turkey, Turkish media and Turkish officials blamed Syria.", "Turkey"),
        ("Juba was calm.", "South Sudan"),
        ("Kenya closed the border.", "Kenya"),
        ("Kenya and Uganda closed the border.", None),
        ("Nothing happened here.", None),
    ],
)
def test_the_country_that_a_report_is_on(parse: Reader, text: str, home: str | None) -> None:
    found = home_of(parse(text))
    assert (found.name if found else None) == home


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Fighting flared in Syria. The army said it was winning.", "The army", "Syrian army"),
        (
            "Raids went on in Syria. Government forces said they held it.",
            "Government forces",
            "Syrian government forces",
        ),
        (
            "Clashes hit Mali, where Malian troops died. The defence ministry denied it.",
            "The defence ministry",
            "Malian defence ministry",
        ),
        (
            "Myanmar was quiet. In Myanmar, the junta said so.",
            "the junta",
            "Myanmar junta",
        ),
    ],
)
def test_the_states_bodies_bear_its_name(
    last: Callable[[str, str], Source], text: str, words: str, name: str
) -> None:
    found = last(text, words)
    assert (found.name, found.named) == (name, True)


def test_the_army_of_one_report_is_the_syrian_army_of_another(
    last: Callable[[str, str], Source],
) -> None:
    bare = last("Fighting flared in Syria. The army said it was winning.", "The army")
    forces = last("Syria burned. Government forces said they held it.", "Government forces")
    assert canonical_name(bare.name) == canonical_name("Syrian army")
    assert canonical_name(forces.name) == canonical_name("the Syrian army")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Syria burned. Rebel forces said they held it.", "Rebel forces"),
        ("Syria burned. Troops said they held it.", "Troops"),
        ("Syria burned. The ministry said so.", "The ministry"),
        ("Syria burned. The Turkish army said so.", "The Turkish army"),
    ],
)
def test_others_are_not_the_states(
    last: Callable[[str, str], Source], text: str, words: str
) -> None:
    assert "Syrian" not in last(text, words).name


def test_a_monitor_at_home_is_on_no_side(last: Callable[[str, str], Source]) -> None:
    found = last("Syria burned. The observatory said nine died.", "The observatory")
    assert found.side is None
    assert canonical_name(found.name) == "Syrian Observatory for Human Rights"
