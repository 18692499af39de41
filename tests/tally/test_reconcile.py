"""Rival figures stand side by side; only what is surely apart is added."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Frame, Modality, Stance, Tally
from reportedly.tally import Question, Said, tally
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)
OLM = town("Olm", 14.0, 25.0)
ANYONE = Question()


def figures(answer: Tally) -> tuple[int | None, int | None, int | None, bool]:
    return answer.low, answer.best, answer.high, answer.open


def test_a_documented_count_is_a_floor_under_vague_rivals() -> None:
    weekend = days(6, 7)
    told = [
        says("River Monitor", 47, 47, when=days(6, 6), place=KARSA, published=6, documented=True),
        says("River Monitor", 72, 72, when=weekend, place=KARSA, published=7, documented=True),
        says("Town Rescue", 101, place=KARSA, published=7),
        says(None, 24, when=days(5, 7), place=KARSA, published=7),
        says("Army", None, stance=Stance.DENIES, event="strike.air", place=KARSA),
    ]
    answer = tally(told, Question(place="Karsa"))
    assert figures(answer) == (72, 72, 101, True)
    assert answer.contested
    assert {f.source: f.low for f in answer.by_source} == {
        "River Monitor": 72,
        "Town Rescue": 101,
        "unattributed": 24,
    }
    assert any("later says" in why for _, why in answer.not_counted)


def test_a_part_is_never_added_to_its_whole() -> None:
    whole = says("River Monitor", 72, 72)
    count = whole.claim.counts[0]
    from dataclasses import replace

    from reportedly.model import Span

    part = replace(count, group="children", low=5, high=5, span=Span(15, 16), part_of=count.span)
    told = [Said(replace(whole.claim, counts=(count, part)), whole.outlet, whole.published)]
    assert figures(tally(told, ANYONE)) == (72, 72, 72, False)
    assert figures(tally(told, Question(group="children"))) == (5, 5, 5, False)


def test_towns_that_are_apart_add_up() -> None:
    told = [says("Monitor", 3, 3, place=KARSA), says("Monitor", 4, 4, place=OLM)]
    assert figures(tally(told, ANYONE)) == (7, 7, 7, False)
    assert figures(tally(told, Question(place="Olm"))) == (4, 4, 4, False)


def test_an_unknown_place_is_apart_from_nothing() -> None:
    told = [says("Monitor", 3, 3, place=KARSA), says("Medics", 4, 4)]
    assert figures(tally(told, ANYONE)) == (3, 3, 4, False)


def test_days_inside_a_week_add_nothing_to_the_week() -> None:
    week = [says("Monitor", 20, 20, place=KARSA, when=days(1, 7))]
    inside = [
        says("Monitor", 4, 4, place=KARSA, when=days(d, d), frame=Frame.INCIDENT)
        for d in range(2, 7)
    ]
    assert figures(tally(week + inside, ANYONE)) == (20, 20, 20, False)
    assert tally(inside, ANYONE).high == 20


def test_increments_add_once_to_the_running_figure() -> None:
    told = [
        says("Medics", 10, 10, place=KARSA, when=days(3, 3), published=3),
        says("Medics", 3, 3, place=KARSA, when=days(3, 3), published=4, increment=True),
        says("Medics", 3, 3, place=KARSA, when=days(3, 3), published=4, increment=True),
    ]
    assert figures(tally(told, ANYONE))[:3] == (13, 13, 13)


def test_what_may_come_is_no_toll() -> None:
    told = [says("Aid group", 900, 900, modality=Modality.HYPOTHETICAL)]
    answer = tally(told, ANYONE)
    assert figures(answer) == (None, None, None, False)
    assert "hypothetical" in answer.not_counted[0][1]


def test_a_superseded_figure_does_not_count() -> None:
    told = [says("Ministry", 57, 57), says("Ministry", 90, 90, superseded=True)]
    assert tally(told, ANYONE).high == 57


# --- properties (LINKING 3.6) ---

people = st.integers(min_value=0, max_value=500)
issuers = st.sampled_from(["Army", "Monitor", "Medics", None])
places = st.sampled_from([None, KARSA, OLM])
periods = st.sampled_from([None, days(1, 3), days(3, 3), days(5, 6), days(1, 9)])


@st.composite
def told(draw: st.DrawFn) -> Said:
    low = draw(people)
    return says(
        draw(issuers),
        low,
        draw(st.sampled_from([None, low, low + 10])),
        place=draw(places),
        when=draw(periods),
        published=draw(st.integers(1, 12)),
        documented=draw(st.booleans()),
        frame=draw(st.sampled_from([Frame.PERIOD, Frame.INCIDENT])),
    )


many = st.lists(told(), min_size=1, max_size=7)
steadily = settings(max_examples=150, deadline=None)


@steadily
@given(many, st.randoms())
def test_the_order_of_claims_never_matters(claims: list[Said], chance: random.Random) -> None:
    shuffled = claims[:]
    chance.shuffle(shuffled)
    assert tally(shuffled, ANYONE) == tally(claims, ANYONE)


@steadily
@given(many)
def test_an_echo_by_another_outlet_changes_no_number(claims: list[Said]) -> None:
    from dataclasses import replace

    echoes = [
        Said(replace(s.claim, id=f"{s.claim.id}-echo"), "Another outlet", s.published)
        for s in claims
    ]
    assert figures(tally(claims + echoes, ANYONE)) == figures(tally(claims, ANYONE))


@steadily
@given(many)
def test_low_best_and_high_are_in_order(claims: list[Said]) -> None:
    answer = tally(claims, ANYONE)
    assert answer.low is not None
    assert answer.best is not None
    assert answer.high is not None
    assert 0 <= answer.low <= answer.best <= answer.high


@steadily
@given(many, people)
def test_a_denial_moves_no_number(claims: list[Said], low: int) -> None:
    denial = says("Army press office", low, low, stance=Stance.DENIES, event="strike.air")
    answer = tally([*claims, denial], ANYONE)
    assert figures(answer) == figures(tally(claims, ANYONE))
    assert answer.contested


@steadily
@given(people, people, st.booleans())
def test_an_undocumented_rival_on_one_scope_only_widens(a: int, b: int, documented: bool) -> None:
    first = says("Monitor", a, a, documented=documented, place=KARSA, when=days(1, 3))
    rival = says("Medics", b, b, place=KARSA, when=days(1, 3))
    before, after = tally([first], ANYONE), tally([first, rival], ANYONE)
    assert after.low is not None
    assert before.low is not None
    assert after.low <= before.low
    assert (after.high or 0) >= (before.high or 0)


def is_placed(said: Said) -> bool:
    return said.claim.place is not None and said.claim.when is not None


@steadily
@given(st.lists(told().filter(is_placed), min_size=1, max_size=6))
def test_a_wider_question_never_holds_fewer(claims: list[Said]) -> None:
    """Of figures whose place and days are known: an unknown scope is read by what else is told."""
    narrow = tally(claims, Question(place="Karsa")).high or 0
    assert (tally(claims, ANYONE).high or 0) >= narrow


@steadily
@given(many)
def test_every_number_names_its_claims(claims: list[Said]) -> None:
    answer = tally(claims, ANYONE)
    named = {c for f in answer.by_source for c in f.claims}
    aside = {c for c, _ in answer.not_counted}
    ids = {s.claim.id for s in claims}
    assert named
    assert named | aside <= ids
