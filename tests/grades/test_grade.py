"""How well an incident is supported: independent sources, what parties say, in words."""

import datetime as dt
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import QuestionError
from reportedly.grades import Grade, grade, overrule, rule_named, rule_names, words_of
from reportedly.model import Claim, Judgement, SourceKind, Stance, Subject, Verdict
from state_claims import actor, counted, told

ARMY = actor("agent", "army")
MILITIA = actor("agent", "militia")
DEAD = (counted("killed", 9, "civilians"),)


def strike(who: str | None, **more: object) -> Claim:
    return told(who, "strike.air", **{"counts": DEAD, **more})  # type: ignore[arg-type]  # keywords


def anonymous(claim: Claim) -> Claim:
    assert claim.source is not None
    return replace(claim, source=replace(claim.source, named=False))


def in_its_own_words(outlet: str, *, report: int) -> Claim:
    claim = strike(outlet, report=report, kind=SourceKind.MEDIA)
    assert claim.source is not None
    return replace(claim, source=replace(claim.source, span=None))


def test_two_independent_sources_are_fair_and_one_is_weak() -> None:
    two = grade([strike("Monitor"), strike("Medics")])
    assert (two.word, two.reasons[0]) == ("fair", "2 independent sources: medics; monitor")
    assert grade([strike("Monitor"), strike("Monitor", report=11)]).word == "weak"


def test_who_did_it_and_says_so_confirms_it() -> None:
    found = grade(
        [
            strike("Monitor", actors=(ARMY,)),
            strike("General", kind=SourceKind.BELLIGERENT, side="army", actors=(ARMY,)),
        ]
    )
    assert found.word == "confirmed"
    assert "army: accepts it" in found.reasons


def test_a_victors_boast_confirms_nothing_and_the_losers_word_does() -> None:
    taken = told("General", "control.capture", kind=SourceKind.BELLIGERENT, side="army")
    victor = replace(taken, event=replace(taken.event, actors=(ARMY,)))  # type: ignore[type-var]  # told has an event
    assert grade([victor]).word == "weak"
    ally = told("Envoy", "control.capture", kind=SourceKind.GOVERNMENT, side="Norway")
    assert grade([victor, ally]).word == "fair"
    loser = told("Commander", "control.capture", kind=SourceKind.BELLIGERENT, side="rebels")
    assert grade([victor, loser]).word == "confirmed"


def test_rival_accounts_of_who_did_it_are_contested_and_allies_are_not() -> None:
    rival = grade([strike("Monitor", actors=(ARMY,)), strike("Medics", actors=(MILITIA,))])
    assert rival.word == "contested"
    assert "said to have been done by army; or by militia" in rival.reasons
    assert grade([strike("Monitor", actors=(ARMY, MILITIA))]).word == "weak"


def test_combatants_alone_discount_it_unless_anyone_speaks_of_an_attack_on_others() -> None:
    fighters = strike("Monitor", counts=(counted("killed", 4, "combatants"),))
    assert grade([fighters]).word == "discounted"
    denied = told("Army", "attack.civilian", stance=Stance.DENIES)
    assert grade([fighters, denied]).word == "weak"


def test_one_sides_voices_are_one_and_unnamed_ones_of_a_kind_too() -> None:
    army = {"kind": SourceKind.BELLIGERENT, "side": "army"}
    assert grade([strike("General", **army), strike("State agency", **army)]).word == "weak"
    nurses = [anonymous(strike(name)) for name in ("a nurse", "another nurse")]
    assert len(grade(nurses).sources) == 1


def test_an_outlet_counts_where_it_names_no_source() -> None:
    quoted = strike("Monitor", report=10)
    same, other = (in_its_own_words("The Courier", report=n) for n in (10, 11))
    assert grade([quoted, same]).aside == (("Courier", "tells what its sources say"),)
    assert [w.names for w in grade([quoted, other]).sources] == [("Courier",), ("monitor",)]


def test_a_denial_changes_no_airwars_word_and_stands_among_the_reasons() -> None:
    no = strike("General", kind=SourceKind.BELLIGERENT, side="army", stance=Stance.DENIES)
    claims = [strike("Monitor", actors=(ARMY,)), strike("Medics")]
    assert grade([*claims, no]).word == grade(claims).word == "fair"
    assert "army: denies it" in grade([*claims, no]).reasons
    assert grade([*claims, no], "sides").word == "disputed"


def test_without_a_source_it_is_ungraded() -> None:
    assert grade([strike(None)]).word == "ungraded"
    assert grade([]).word == "ungraded"


@pytest.mark.parametrize("rule", rule_names())
def test_each_rule_cites_its_source_and_means_something_by_each_word(rule: str) -> None:
    told_rule = rule_named(rule)
    assert told_rule.published
    assert all(row.means for row in told_rule.rows)
    assert not told_rule.rows[-1].when
    assert words_of(rule)[-1] == "ungraded"


def test_of_an_unknown_rule_the_known_ones_are_named() -> None:
    with pytest.raises(QuestionError, match="there are airwars, ibc, sides"):
        grade([], "guesswork")


def given_by(word: str) -> Judgement:
    return Judgement(
        subject=Subject.GRADE,
        verdict=Verdict.POSITIVE,
        on="c-1",
        value=word,
        by="Mira",
        at=dt.datetime(2031, 6, 12, tzinfo=dt.UTC),
        why="the second source is the first one's brother",
    )


def test_a_persons_word_stands_with_the_machines_beside_it() -> None:
    machine = grade([strike("Monitor"), strike("Medics")])
    found = overrule(machine, given_by("weak"))
    assert found.word == "weak"
    assert found.overruled is not None
    assert (found.overruled.machine, found.overruled.by) == ("fair", "Mira")
    assert found.reasons == machine.reasons


def test_a_word_of_another_rule_says_nothing() -> None:
    machine = grade([strike("Monitor")])
    assert overrule(machine, given_by("provisional")) == machine


CLAIMS = st.lists(
    st.builds(
        lambda who, kind, side, stance, by: strike(
            who, kind=kind, side=side, stance=stance, actors=by
        ),
        st.sampled_from((None, "Monitor", "Medics", "General", "Envoy")),
        st.sampled_from((SourceKind.MONITOR, SourceKind.BELLIGERENT)),
        st.sampled_from((None, "army", "rebels")),
        st.sampled_from((Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.FEARS)),
        st.sampled_from(((), (ARMY,), (MILITIA,))),
    ),
    max_size=7,
)


@given(CLAIMS, st.sampled_from(rule_names()), st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(claims: list[Claim], rule: str, random: Random) -> None:
    turned = claims[:]
    random.shuffle(turned)
    assert grade(turned, rule) == grade(claims, rule)


@given(CLAIMS)
def test_saying_it_again_adds_no_source(claims: list[Claim]) -> None:
    def names(found: Grade) -> list[tuple[str, ...]]:
        return [w.names for w in found.sources]

    again = [replace(c, id=f"{c.id}-again") for c in claims]
    assert names(grade([*claims, *again])) == names(grade(claims))
    assert grade([*claims, *again]).word == grade(claims).word
