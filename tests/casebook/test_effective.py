"""What judgements make of one claim."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from judgement_makers import field, judge, reject
from reportedly.casebook.effective import Effective, effective
from reportedly.model import (
    Bound,
    Claim,
    Frame,
    Judgement,
    Modality,
    PlacePrecision,
    Report,
    Scope,
    SourceKind,
    Span,
    Stance,
)

Judge = Callable[..., Effective]


@pytest.fixture
def report(make_report: Callable[..., Report]) -> Report:
    return make_report()


@pytest.fixture
def claim(report: Report, make_claim: Callable[..., Claim]) -> Claim:
    return make_claim(report)


@pytest.fixture
def judged(report: Report, claim: Claim) -> Callable[..., Claim]:
    """Set fields of the claim, one after the other, all of which it must be possible to set."""

    def judged(*told: Judgement, on: Claim = claim) -> Claim:
        found = effective(on, told, report.text)
        assert found.set_aside == ()
        return found.claim

    return judged


def refused(report: Report, claim: Claim, name: str, value: Any, **told: Any) -> str:
    [(_, why)] = effective(claim, [field("c", name, value, **told)], report.text).set_aside
    return why


def test_no_judgement_changes_nothing(report: Report, claim: Claim) -> None:
    found = effective(claim, [], report.text)
    assert (found.claim, found.rejected) == (claim, False)


def test_the_newest_word_on_the_whole_claim_stands(report: Report, claim: Claim) -> None:
    no, unsure = reject("c"), judge("claim", "unsure", "c")
    assert effective(claim, [no], report.text).rejected
    assert not effective(claim, [unsure, no], report.text).rejected


def test_unsure_of_a_field_leaves_it_as_read(judged: Callable[..., Claim], claim: Claim) -> None:
    unsure = judge("field", "unsure", "c", field="stance", value="denies")
    assert judged(unsure) == claim


def test_words(judged: Callable[..., Claim]) -> None:
    said = Span(70, 74)
    found = judged(
        field("c", "stance", "confirms", evidence=said),
        field("c", "modality", "historical"),
        field("c", "event.type", "strike.ground"),
        field("c", "event.weapon", "artillery"),
        field("c", "event.targets", "market, school"),
    )
    assert (found.stance, found.modality) == (Stance.CONFIRMS, Modality.HISTORICAL)
    assert found.cue is not None
    assert (found.cue.text, found.cue.span) == ("said", said)
    assert found.event is not None
    assert (found.event.type, found.event.weapon) == ("strike.ground", "artillery")
    assert found.event.targets == ("market", "school")


def test_parts_of_a_source(judged: Callable[..., Claim]) -> None:
    found = judged(
        field("c", "source.name", "Hani Saleh", evidence=Span(52, 69)),
        field("c", "source.kind", "responder"),
        field("c", "source.side", "Houthis"),
    ).source
    assert found is not None
    assert (found.name, found.text, found.span) == ("Hani Saleh", "hospital director", Span(52, 69))
    assert (found.kind, found.side) == (SourceKind.RESPONDER, "Houthis")


def test_another_source_stands_on_its_words_and_none_is_a_value(
    judged: Callable[..., Claim],
) -> None:
    told = {"name": "the coalition", "kind": "belligerent"}
    found = judged(field("c", "source", told, evidence=Span(76, 89))).source
    assert found is not None
    assert (found.text, found.kind) == ("The coalition", SourceKind.BELLIGERENT)
    assert judged(field("c", "source", None)).source is None


def test_a_place_by_entry_or_by_a_point_of_its_own(judged: Callable[..., Claim]) -> None:
    entry = {"name": "Ibb", "geonames_id": 74477, "lat": 13.97, "lon": 44.18, "within": ["Yemen"]}
    found = judged(field("c", "place", entry)).place
    assert found is not None
    assert (found.name, found.text, found.precision) == ("Ibb", "Taïz", PlacePrecision.EXACT)
    camp = {"name": "East camp", "lat": 13.6, "lon": 44.1, "radius_km": 2, "precision": "near"}
    found = judged(field("c", "place", camp, evidence=Span(105, 115))).place
    assert found is not None
    assert (found.radius_km, found.precision) == (2.0, PlacePrecision.NEAR)
    assert found.span == Span(105, 115)


def test_a_named_place_without_a_point_is_unresolved(judged: Callable[..., Claim]) -> None:
    found = judged(field("c", "place", {"name": "Wadi Sahl"})).place
    assert found is not None
    assert (found.lat, found.precision) == (None, PlacePrecision.UNRESOLVED)


def test_days(judged: Callable[..., Claim]) -> None:
    days = {"start": "2018-05-01", "end": "2018-05-06", "precision": "week"}
    found = judged(field("c", "when", days), field("c", "said_on", None))
    assert found.when is not None
    assert (str(found.when.start), found.when.precision, found.when.text) == (
        "2018-05-01",
        "week",
        "on Monday",
    )


def test_counts_follow_the_place_and_day_of_their_claim(
    judged: Callable[..., Claim], claim: Claim
) -> None:
    own = replace(claim.place, name="Ibb", span=Span(30, 38)) if claim.place else None
    scopes = (Scope(place=claim.place, when=claim.when), Scope(place=own), Scope())
    counts = tuple(replace(claim.counts[0], scope=scope) for scope in scopes)
    told = (field("c", "place", {"name": "Aden"}), field("c", "when", None))
    found = judged(*told, on=replace(claim, counts=counts)).counts
    assert [one.scope.place and one.scope.place.name for one in found] == ["Aden", "Ibb", "Aden"]
    assert [one.scope.when for one in found] == [None, None, None]


def test_a_judged_figure_has_the_bound_of_its_ends(judged: Callable[..., Claim]) -> None:
    bounds = {
        (72, 72): Bound.EXACT,
        (72, None): Bound.AT_LEAST,
        (None, 72): Bound.AT_MOST,
        (20, 30): Bound.RANGE,
        (None, None): Bound.VAGUE,
    }
    for (low, high), bound in bounds.items():
        [found] = judged(field("c", "counts[0]", {"low": low, "high": high})).counts
        assert (found.low, found.high, found.bound) == (low, high, bound)


def test_no_rule_puts_its_own_number_for_a_judged_one(
    judged: Callable[..., Claim], claim: Claim
) -> None:
    vague = replace(claim.counts[0], vague="dozens", hedge="about")
    on = replace(claim, counts=(vague,))
    [found] = judged(field("c", "counts[0].low", 24), on=on).counts
    assert (found.vague, found.hedge, found.low) == (None, None, 24)
    [kept] = judged(field("c", "counts[0].group", "children"), on=on).counts
    assert kept.vague == "dozens"


def test_values_of_a_count(judged: Callable[..., Claim]) -> None:
    told = {
        "harm": "injured",
        "group": "women",
        "bound": "about",
        "documented": True,
        "superseded": True,
        "increment": True,
        "frame": "cumulative",
        "part_of": "80-84",
    }
    [one] = judged(*(field("c", f"counts[0].{name}", value) for name, value in told.items())).counts
    assert (one.harm, one.group, one.bound) == ("injured", "women", Bound.ABOUT)
    assert (one.documented, one.superseded, one.increment) == (True, True, True)
    assert (one.scope.frame, one.part_of) == (Frame.CUMULATIVE, Span(80, 84))


def test_one_more_count_stands_on_its_words_and_one_less_leaves_the_others_numbered(
    judged: Callable[..., Claim],
) -> None:
    more = {"harm": "injured", "group": "people", "low": 4, "high": 4}
    found = judged(
        field("c", "counts[0]", None),
        field("c", "counts[1]", more, evidence=Span(76, 79)),
        field("c", "counts[1].low", 3),
    ).counts
    assert [(one.harm, one.low, one.high, one.text) for one in found] == [("injured", 3, 4, "The")]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("stance", 3, "no stance '3'"),
        ("event.type", "strike.sea", "did you mean strike"),
        ("event.weapon", "sling", "no weapon 'sling'"),
        ("event.targets", "market,moon", "no target 'moon'"),
        ("source", "the army", "give its parts by name"),
        ("source", {"nmae": "x"}, "no part of source 'nmae'; did you mean name"),
        ("source.name", " ", "give words"),
        ("source.kind", "spy", "no source.kind 'spy'"),
        ("place", {"lat": 1, "lon": 2}, "give its name"),
        ("place", {"name": "Ibb", "lat": 1}, "both lat and lon"),
        ("place", {"name": "Ibb", "lat": 91, "lon": 2}, "a number up to 90"),
        ("place", {"name": "Ibb", "precision": "vague"}, "no precision 'vague'"),
        ("place", {"name": "Ibb", "height": 3}, "no part 'height'"),
        ("when", {"start": "Monday"}, "'Monday' is no day"),
        ("when", {"start": None}, "give start, end or both"),
        ("when", {"start": "2018-05-08", "end": "2018-05-07"}, "is after end"),
        ("said_on", {"start": "2018-05-08"}, "say which ones do, as evidence"),
        ("counts[0].low", True, "give a number"),
        ("counts[0].low", -1, "give a number"),
        ("counts[0].low", "many", "give a number"),
        ("counts[0].group", "peolpe", "did you mean people"),
        ("counts[0].hram", "killed", "did you mean harm"),
        ("counts[0].documented", "yes", "give true or false"),
        ("counts[0].part_of", "12", "such as 120-134"),
        ("counts[3].low", 4, "has no count 3"),
        ("counts[1]", {"low": 4}, "needs its harm and group"),
        ("counts[1]", {"harm": "killed", "group": "people"}, "as evidence"),
    ],
)
def test_what_a_field_cannot_have_is_said_in_words(
    report: Report, claim: Claim, name: str, value: Any, said: str
) -> None:
    assert said in refused(report, claim, name, value)


def test_a_count_that_was_taken_away_has_no_values(report: Report, claim: Claim) -> None:
    gone, group = field("c", "counts[0]", None), field("c", "counts[0].group", "children")
    found = effective(claim, [gone, group], report.text)
    assert found.claim.counts == ()
    assert [one for one, _ in found.set_aside] == [group]


def test_a_claim_without_source_or_event_gains_them_only_on_words(
    judged: Callable[..., Claim], report: Report, claim: Claim
) -> None:
    bare = replace(claim, source=None, event=None)
    assert "judge the field 'source'" in refused(report, bare, "source.kind", "monitor")
    assert "judge event.type first" in refused(report, bare, "event.weapon", "artillery")
    assert "as evidence" in refused(report, bare, "event.type", "strike.air")
    found = judged(field("c", "event.type", "strike.air", evidence=Span(24, 30)), on=bare)
    assert found.event is not None
    assert found.event.trigger.of(report.text) == "killed"
