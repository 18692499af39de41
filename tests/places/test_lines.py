from collections.abc import Callable

import pytest

from reportedly.model import Place, PlacePrecision

Find = Callable[[str], tuple[Place, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A convoy burned between Kabul and Jalalabad, Afghanistan.",
            "between Kabul and Jalalabad",
        ),
        ("Mines closed the Kabul-Jalalabad highway in Afghanistan.", "Kabul-Jalalabad highway"),
        ("Mines closed the road from Kabul to Jalalabad.", "the road from Kabul to Jalalabad"),
        (
            "They cut the main road linking Kabul and Jalalabad.",
            "the main road linking Kabul and Jalalabad",
        ),
    ],
)
def test_two_names_make_a_line(find: Find, text: str, words: str) -> None:
    line = next(p for p in find(text) if p.text == words)
    assert line.precision is PlacePrecision.BETWEEN
    assert line.country == "AF"
    assert line.radius_km == pytest.approx(59, abs=3)
    assert line.lon == pytest.approx(69.8, abs=0.1)


def test_a_list_of_two_names_is_no_line(find: Find) -> None:
    names = [p.text for p in find("Bombs killed nine in Kabul and Jalalabad, Afghanistan.")]
    assert names == ["Kabul", "Jalalabad", "Afghanistan"]


@pytest.mark.parametrize(
    "text",
    ["Shots rang out near the Turkish border.", "Shots rang out near the border with Turkey."],
)
def test_a_border_is_named_and_not_placed(find: Find, text: str) -> None:
    (border,) = find(text)
    assert border.name == "border of Turkey"
    assert border.lat is None
    assert border.precision is PlacePrecision.UNRESOLVED
