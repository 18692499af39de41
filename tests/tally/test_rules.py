"""Each named rule on worked cases, and what holds for all of them."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.lexicon import words
from reportedly.model import SourceKind
from reportedly.tally import Question, Said, tally
from reportedly.tally.rules import RULES
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)


def the_weekend() -> list[Said]:
    """A monitor's 72 documented, a rescuer's more than 100, and dozens by nobody."""
    scope = days(5, 7)
    return [
        says("River Monitor", 72, 72, when=scope, place=KARSA, documented=True, published=8),
        says(
            *("Town Rescue", 101, None),
            when=scope,
            place=KARSA,
            published=9,
            kind=SourceKind.RESPONDER,
        ),
        says(None, 24, None, when=scope, place=KARSA, published=9, vague="dozens"),
    ]


@pytest.mark.parametrize(
    ("rule", "figures"),
    [
        ("range", (72, 72, 101, True)),
        ("acled", (72, 72, 72, True)),  # the smallest, but not under what is documented
        ("ucdp", (24, 72, 101, True)),  # best is the documented figure
        ("ibc", (72, 72, 101, True)),  # two independent issuers; nobody is none
        ("airwars", (72, 72, 101, True)),  # figures without a source stand aside
        ("latest", (101, 101, 101, True)),  # the rescuer's was published last
        ("conservative", (24, 24, 24, True)),
        ("informative", (101, 101, 101, True)),
        ("representative", (72, 72, 72, True)),  # no figure is repeated: the most reliable
    ],
)
def test_the_weekend_under_each_rule(rule: str, figures: tuple[int, int, int, bool]) -> None:
    answer = tally(the_weekend(), Question(rule=rule))
    assert (answer.low, answer.best, answer.high, answer.open) == figures
    assert answer.rule == rule


def test_acled_gives_vague_words_its_own_numbers() -> None:
    told = [says("Medics", 24, None, vague="dozens")]
    assert tally(told, Question()).low == 24
    assert tally(told, Question(rule="acled")).low == 12


def test_one_source_alone_is_provisional_under_ibc() -> None:
    answer = tally([says("Medics", 5, 5)], Question(rule="ibc"))
    assert (answer.low, answer.high) == (None, None)
    assert "asks for another independent source" in answer.not_counted[0][1]
    assert answer.by_source[0].low == 5  # still shown


def test_the_most_common_figure_wins() -> None:
    told = [says("A", 7, 7), says("B", 7, 7), says("C", 9, 9)]
    answer = tally(told, Question(rule="representative"))
    assert (answer.low, answer.best, answer.high) == (7, 7, 7)


def test_every_rule_is_published_with_its_meaning() -> None:
    published = words("counting_rules", language="")
    assert set(published) == set(RULES)
    assert all(row["means"] and row["from"] and row["vague"] for row in published.values())


@st.composite
def told(draw: st.DrawFn) -> Said:
    low = draw(st.integers(0, 200))
    return says(
        draw(st.sampled_from(["Army", "Monitor", "Medics", None])),
        low,
        draw(st.sampled_from([None, low, low + 10])),
        place=draw(st.sampled_from([None, KARSA])),
        when=draw(st.sampled_from([None, days(1, 3), days(5, 6)])),
        published=draw(st.integers(1, 12)),
        documented=draw(st.booleans()),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(told(), min_size=1, max_size=6), st.sampled_from(sorted(RULES)), st.randoms())
def test_under_every_rule_order_never_matters_and_the_ends_are_in_order(
    claims: list[Said], rule: str, chance: random.Random
) -> None:
    answer = tally(claims, Question(rule=rule))
    shuffled = claims[:]
    chance.shuffle(shuffled)
    assert tally(shuffled, Question(rule=rule)) == answer
    if answer.low is not None and answer.best is not None and answer.high is not None:
        assert 0 <= answer.low <= answer.best <= answer.high
