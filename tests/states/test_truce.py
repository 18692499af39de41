from random import Random

from hypothesis import given
from hypothesis import strategies as st

from read_reports import Read
from reportedly.model import Claim, Modality, Place, Stance
from reportedly.states import Truce, standing_on, truces, truces_on
from state_claims import DENYING, PUBLISHED, actor, june, on, stacks, told, town

CLAIMS = stacks(
    ("truce.brokered", "proposed"),
    ("truce.brokered", "agreed"),
    ("truce.brokered", "in_force"),
    ("truce.broken", "violated"),
    ("truce.broken", "collapsed"),
)
BROKERS = (actor("broker", "Norway"), actor("broker", "Qatar"))


def states(truce: Truce) -> list[tuple[str, int | None, tuple[str, ...]]]:
    return [(t.state, t.day.day if t.day else None, t.by) for t in truce.transitions]


def voiced(claims: list[Claim]) -> set[tuple[str, str]]:
    return {
        (transition.state, voice.claim)
        for truce in truces(claims, PUBLISHED)
        for transition in truce.transitions
        for voice in transition.voices
        if voice.vouches
    }


def test_read_from_reports(read: Read) -> None:
    reading = read(
        "A truce brokered by Norway and Qatar began on Monday. "
        "The rebels violated the truce on Thursday, the army said."
    )
    (truce,) = truces(reading.claims)
    assert truce.brokers == ("Norway", "Qatar")
    assert [t.state for t in truce.transitions][-1] == "violated"
    violated = truce.transitions[-1]
    assert violated.by == ("rebels",)
    assert [v.kind for v in violated.voices] == ["belligerent"]


def test_a_report_that_names_one_truce_means_it_throughout() -> None:
    (truce,) = truces(
        [
            told("Envoy", "truce.brokered", "agreed", report=3, when=on(2), actors=BROKERS),
            told("Medic", "truce.broken", "collapsed", report=3, when=on(3)),
            told("Envoy", "truce.brokered", "extended", report=9, actors=BROKERS),
        ],
        PUBLISHED,
    )
    assert truce.brokers == ("Norway", "Qatar")
    assert [s for s, _, _ in states(truce)] == ["agreed", "collapsed", "extended"]


def test_truces_that_nobody_names_are_told_apart_by_place() -> None:
    found = truces(
        [
            told("Medic", "truce.brokered", "in_force", place=town(name), when=on(4))
            for name in ("Ostra", "Velim")
        ],
        PUBLISHED,
    )
    assert [t.place for t in found] == ["Ostra", "Velim"]
    velim = truces([told("Medic", "truce.brokered", "agreed", place=town("Velim"))], place="ostra")
    assert velim == ()


def test_rivals_who_accuse_each_other_are_two_violations() -> None:
    army, rebels = (actor("agent", "army"),), (actor("agent", "rebels"),)
    (truce,) = truces(
        [
            told("Army", "truce.broken", "violated", when=on(6), actors=rebels),
            told("Rebels", "truce.broken", "violated", when=on(6), actors=army),
        ],
        PUBLISHED,
    )
    assert states(truce) == [("violated", 6, ("army",)), ("violated", 6, ("rebels",))]


def test_a_denial_joins_the_violation_by_those_whom_it_clears() -> None:
    army, rebels = (actor("agent", "army"),), (actor("agent", "rebels"),)
    (truce,) = truces(
        [
            told("Rebels", "truce.broken", "violated", when=on(6), actors=army),
            told("Army", "truce.broken", "violated", when=on(6), actors=rebels),
            told("Army", "truce.broken", "violated", stance=Stance.DENIES, actors=army),
        ],
        PUBLISHED,
    )
    assert [(t.by, t.disputed) for t in truce.transitions] == [
        (("army",), True),
        (("rebels",), False),
    ]


def test_to_demand_a_truce_is_to_propose_it_and_no_other_state_comes_so() -> None:
    demanded = told("Envoy", "truce.brokered", "proposed", stance=Stance.DEMANDS)
    hoped = told("Envoy", "truce.brokered", "agreed", modality=Modality.HYPOTHETICAL)
    (truce,) = truces([demanded, hoped], PUBLISHED)
    assert [s for s, _, _ in states(truce)] == ["proposed"]
    assert truce.transitions[0].last_vouched is None


def test_what_a_truce_had_come_to_on_a_day() -> None:
    (truce,) = truces(
        [
            told("Envoy", "truce.brokered", "agreed", when=on(2), actors=BROKERS),
            told("Medic", "truce.broken", "collapsed", when=on(8), actors=BROKERS),
        ],
        PUBLISHED,
    )
    stood = standing_on(truce, june(5))
    assert stood is not None
    assert stood.state == "agreed"
    assert standing_on(truce, june(1)) is None


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(claims: list[Claim], random: Random) -> None:
    turned = list(claims)
    random.shuffle(turned)
    assert truces(turned, PUBLISHED) == truces(claims, PUBLISHED)


@given(CLAIMS)
def test_a_denial_makes_no_state_and_ends_none(claims: list[Claim]) -> None:
    kept = [c for c in claims if c.stance not in DENYING]
    assert [states(t) for t in truces(claims, PUBLISHED)] == [
        states(t) for t in truces(kept, PUBLISHED)
    ]


@given(CLAIMS, st.data())
def test_leaving_out_a_claim_takes_its_own_turn_away_and_no_other(
    claims: list[Claim], data: st.DataObject
) -> None:
    if not claims:
        return
    gone = data.draw(st.sampled_from(claims))
    rest = [c for c in claims if c is not gone]
    assert voiced(rest) == {(s, c) for s, c in voiced(claims) if c != gone.id}


NORWAY, QATAR = BROKERS
ESTERRA = Place(name="Esterra", text="Esterra", span=None)


def test_reports_that_share_a_broker_tell_of_one_truce() -> None:
    (truce,) = truces(
        [
            told("Envoy", "truce.brokered", "agreed", report=3, actors=(NORWAY,)),
            told("Medic", "truce.broken", "collapsed", report=9, actors=BROKERS),
        ],
        PUBLISHED,
    )
    assert truce.brokers == ("Norway", "Qatar")


def test_other_brokers_are_another_truce() -> None:
    found = truces(
        [
            told("Envoy", "truce.brokered", "agreed", report=3, actors=(NORWAY,)),
            told("Medic", "truce.brokered", "agreed", report=9, actors=(QATAR,)),
        ],
        PUBLISHED,
    )
    assert [t.brokers for t in found] == [("Norway",), ("Qatar",)]


def test_words_without_names_mean_the_only_truce_of_that_place() -> None:
    brokered = told("Envoy", "truce.brokered", "agreed", report=3, actors=BROKERS)
    broken = told("Medic", "truce.broken", "violated", report=9, place=town("Ostra"))
    (truce,) = truces([brokered, broken], PUBLISHED, scenes={"r-3": ESTERRA})
    assert [s for s, _, _ in states(truce)] == ["agreed", "violated"]
    assert truce.place_told
    apart = truces(
        [brokered, broken], PUBLISHED, scenes={"r-3": Place(name="X", text="X", span=None)}
    )
    assert len(apart) == 2


def test_a_truce_without_a_told_place_has_that_of_its_report_and_says_so() -> None:
    brokered = told("Envoy", "truce.brokered", "agreed", report=3, actors=BROKERS)
    (truce,) = truces([brokered], PUBLISHED, "esterra", {"r-3": ESTERRA})
    assert (truce.place, truce.place_told) == ("Esterra", False)
    assert truces([brokered], PUBLISHED, "Velim", {"r-3": ESTERRA}) == ()


def test_the_same_brokers_after_an_end_make_another_truce() -> None:
    found = truces(
        [
            told("Envoy", "truce.brokered", "in_force", report=3, when=on(3), actors=BROKERS),
            told("Medic", "truce.broken", "collapsed", report=9, when=on(9), actors=BROKERS),
            told("Envoy", "truce.brokered", "in_force", report=20, when=on(20), actors=BROKERS),
        ],
        PUBLISHED,
    )
    assert [[s for s, _, _ in states(t)] for t in found] == [
        ["in_force", "collapsed"],
        ["in_force"],
    ]


def test_what_truces_had_come_to_on_a_day() -> None:
    found = truces(
        [
            told("Envoy", "truce.brokered", "agreed", when=on(2), actors=(NORWAY,)),
            told("Envoy", "truce.brokered", "agreed", when=on(8), actors=(QATAR,)),
        ],
        PUBLISHED,
    )
    (stood,) = truces_on(found, june(5))
    assert (stood.truce.brokers, stood.standing.state) == (("Norway",), "agreed")
    assert truces_on(found, june(1)) == ()
