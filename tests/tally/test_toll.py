"""Tolls over linked incidents and copied texts, with what stands behind and beside them."""

import random
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Frame, SourceKind
from reportedly.tally import Question, Said, toll
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)
OLD_KARSA = town("Old Karsa", 10.9, 20.9)
ANYONE = Question()


def strike(issuer: str, low: int, day: int, incident: str | None, **more: Any) -> Said:
    """A figure of one strike in Karsa on one day."""
    given: dict[str, Any] = {"place": KARSA, "when": days(day, day), "published": day} | more
    said = says(issuer, low, low, frame=Frame.INCIDENT, **given)
    return replace(said, linked=incident)


def figures(told: list[Said], question: Question = ANYONE) -> tuple[int | None, ...]:
    answer = toll(told, question)
    return answer.low, answer.best, answer.high


def test_two_strikes_in_one_town_on_one_day_add_up_once_they_are_known_as_two() -> None:
    told = [strike("Monitor", 12, 3, "n-1"), strike("Medics", 9, 3, "n-2")]
    assert figures(told) == (21, 21, 21)
    assert figures([replace(said, linked=None) for said in told]) == (9, 9, 12)


def test_one_source_that_tells_two_strikes_apart_revises_neither_by_the_other() -> None:
    told = [strike("Monitor", 12, 3, "n-1"), strike("Monitor", 4, 3, "n-2")]
    assert figures(told) == (16, 16, 16)


def test_two_accounts_of_one_incident_are_rivals_whatever_place_and_day_they_name() -> None:
    told = [
        strike("Monitor", 12, 3, "n-1"),
        strike("Medics", 15, 5, "n-1", place=OLD_KARSA),
    ]
    assert figures(told) == (12, 12, 15)
    assert figures([replace(said, linked=None) for said in told]) == (27, 27, 27)


def test_a_later_word_on_one_incident_replaces_the_earlier_wherever_it_puts_it() -> None:
    told = [
        strike("Monitor", 12, 3, "n-1"),
        strike("Monitor", 15, 3, "n-1", place=OLD_KARSA, published=4),
    ]
    assert figures(told) == (15, 15, 15)


def test_incidents_inside_a_stretch_of_days_add_nothing_to_its_total() -> None:
    week = says("Monitor", 40, 40, place=KARSA, when=days(1, 7), published=8)
    inside = [strike("Monitor", 12, 3, "n-1"), strike("Monitor", 9, 3, "n-2")]
    assert figures([week, *inside]) == (40, 40, 40)
    assert figures([replace(week, published=None), *inside, strike("Medics", 30, 4, "n-3")]) == (
        51,
        51,
        51,
    )


def test_coarse_incidents_are_not_added_because_they_stay_unlinked() -> None:
    told = [
        strike("Monitor", 12, 3, "n-1", place=None),
        strike("Medics", 9, 3, "n-2", place=None),
    ]
    assert figures(told) == (9, 9, 12)


def test_the_link_band_shows_what_rests_on_the_linking() -> None:
    told = [strike("Monitor", 12, 3, "n-1"), strike("Medics", 9, 3, "n-1")]
    ids = [said.claim.id for said in told]
    answer = toll(
        told,
        ANYONE,
        strict={ids[0]: "n-1", ids[1]: "n-2"},
        loose={ids[0]: "n-1", ids[1]: "n-1"},
    )
    assert (answer.low, answer.best, answer.high) == (9, 9, 12)
    assert answer.link_band is not None
    assert answer.link_band.strict.high == 21
    assert answer.link_band.loose.high == 12
    assert answer.link_band.best == (9, 21)


def test_a_toll_of_claims_that_nobody_linked_has_no_band() -> None:
    assert toll([strike("Monitor", 12, 3, None)], ANYONE).link_band is None


def test_a_changed_copy_is_listed_and_is_no_witness() -> None:
    original = says("Monitor", 72, 72, place=KARSA, when=days(3, 4))
    copy = replace(
        says("Monitor", 27, 27, place=KARSA, when=days(3, 4), published=11, outlet="Daily"),
        witness="Wire",
        copy_of="Wire's report 6",
    )
    answer = toll([original, copy], ANYONE)
    assert (answer.low, answer.best, answer.high) == (72, 72, 72)
    assert (copy.claim.id, '"27-27": a changed copy of Wire\'s report 6') in answer.not_counted


def test_what_an_outlet_says_in_a_text_it_took_over_is_the_word_of_whose_text_it_was() -> None:
    def narrated(outlet: str) -> Said:
        return says(
            outlet, 8, 8, place=KARSA, when=days(3, 3), kind=SourceKind.MEDIA, outlet=outlet
        )

    told = [narrated("Wire"), replace(narrated("Daily"), witness="Wire")]
    question = Question(rule="ibc")
    assert figures(told, question) == (None, None, None)
    assert figures([narrated("Wire"), narrated("Daily")], question) == (8, 8, 8)


def test_every_scope_names_its_claims_and_where_it_is_counted() -> None:
    week = says("Monitor", 20, 20, place=KARSA, when=days(1, 7))
    inside = strike("Medics", 4, 3, "n-1")
    answer = toll([week, inside], ANYONE)
    assert [(s.claims, s.counted_in) for s in answer.scopes] == [
        ((week.claim.id,), ("low", "best", "high")),
        ((inside.claim.id,), ()),
    ]
    assert answer.scopes[1].incident == "n-1"


def test_the_rule_tells_its_source_and_its_numbers_for_vague_words() -> None:
    told = [says(None, 24, place=KARSA, vague="dozens")]
    note = toll(told, Question(rule="acled")).explained
    assert note is not None
    assert "ACLED" in note.published
    assert note.vague_words == (("dozens", 12),)


# --- properties, with incidents and copies (LINKING 3.6) ---

OLM = town("Olm", 14.0, 25.0)


@st.composite
def linked(draw: st.DrawFn) -> Said:
    low = draw(st.integers(0, 60))
    said = says(
        draw(st.sampled_from(["Monitor", "Medics", "Army", None])),
        low,
        draw(st.sampled_from([low, None])),
        place=draw(st.sampled_from([KARSA, OLM, None])),
        when=draw(st.sampled_from([days(3, 3), days(5, 5), days(1, 7), None])),
        frame=draw(st.sampled_from([Frame.INCIDENT, Frame.PERIOD])),
        published=draw(st.integers(1, 9)),
    )
    return replace(said, linked=draw(st.sampled_from(["n-1", "n-2", "n-3", None])))


several = st.lists(linked(), min_size=1, max_size=7)
steadily = settings(max_examples=150, deadline=None)


@steadily
@given(several, st.randoms())
def test_order_never_matters(told: list[Said], chance: random.Random) -> None:
    shuffled = told[:]
    chance.shuffle(shuffled)
    assert toll(shuffled, ANYONE) == toll(told, ANYONE)


@steadily
@given(several)
def test_other_ids_for_the_same_incidents_change_no_number(told: list[Said]) -> None:
    renamed = [replace(s, linked=s.linked and f"z-{9 - int(s.linked[-1])}") for s in told]
    assert figures(renamed) == figures(told)


@steadily
@given(several)
def test_copies_of_all_texts_change_no_number(told: list[Said]) -> None:
    copies = [
        replace(s, claim=replace(s.claim, id=f"{s.claim.id}-copy"), outlet="Daily", witness="Wire")
        for s in told
    ]
    assert figures([*told, *copies]) == figures(told)


@steadily
@given(several, st.integers(0, 99))
def test_a_changed_copy_changes_no_number(told: list[Said], low: int) -> None:
    changed = replace(says("Monitor", low, low, place=KARSA), copy_of="Wire's report 6")
    assert figures([*told, changed]) == figures(told)


@steadily
@given(several)
def test_low_best_and_high_are_the_sums_of_the_scopes_they_count(told: list[Said]) -> None:
    answer = toll(told, ANYONE)
    for name in ("low", "best", "high"):
        counted = [scope for scope in answer.scopes if name in scope.counted_in]
        assert sum(getattr(scope, name) for scope in counted) == getattr(answer, name)


@steadily
@given(several)
def test_no_toll_is_more_than_all_figures_together(told: list[Said]) -> None:
    answer = toll(told, ANYONE)
    assert answer.low is not None
    assert answer.best is not None
    assert answer.high is not None
    assert 0 <= answer.low <= answer.best <= answer.high
    assert answer.high <= sum(int(s.claim.counts[0].low or 0) for s in told)
