from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read_reports import Read
from reportedly.model import Claim, SourceKind, Stance, Unit
from reportedly.states import ServiceTold, services, services_on
from state_claims import DENYING, PUBLISHED, counted, june, on, stacks, told, town

CLAIMS = stacks(("attack.protected", None), ("strike.air", None), ("harm.toll", None))
OSTRA = town("Ostra")


def rows(found: tuple[ServiceTold, ...]) -> list[tuple[str, str | None, str]]:
    return [(one.service, one.place, one.told.state) for one in found]


def voiced(claims: list[Claim]) -> set[tuple[str, str, str]]:
    return {
        (one.service, one.told.state, voice.claim)
        for one in services(claims, PUBLISHED)
        for voice in one.told.voices
        if voice.vouches
    }


def test_read_from_reports(read: Read) -> None:
    reading = read(
        "Shells hit a hospital in Goma on Tuesday, killing two nurses, a doctor said. "
        "The hospital was overwhelmed, the doctor said."
    )
    found = services(reading.claims, {reading.report.id: june(1)})
    assert {(one.service, one.told.state) for one in found} >= {
        ("hospitals", "staff harmed"),
        ("hospitals", "not coping"),
    }
    (harmed,) = [one for one in found if one.told.state == "staff harmed"]
    assert [(f.harm, f.group, f.low) for f in harmed.figures] == [("killed", "health_workers", 2)]


@pytest.mark.parametrize(
    ("target", "service"),
    [("hospital", "hospitals"), ("responder_base", "rescuers"), ("aid_convoy", "aid")],
)
def test_what_was_hit_tells_the_service(target: str, service: str) -> None:
    claim = told(
        "Monitor",
        "strike.air",
        place=OSTRA,
        when=on(4),
        targets=(target,),
        counts=(counted("struck", 3, "things"),),
    )
    (one,) = services([claim], PUBLISHED)
    assert rows((one,)) == [(service, "Ostra", "hit")]
    assert one.told.day == june(4)
    assert [f.low for f in one.figures] == [3]


def test_a_rescuer_whose_bases_were_hit_speaks_of_rescuers() -> None:
    claim = told("Civil Defence", "attack.protected", place=OSTRA, kind=SourceKind.RESPONDER)
    assert rows(services([claim])) == [("rescuers", "Ostra", "hit")]
    assert services([told("Monitor", "attack.protected", place=OSTRA)]) == ()


def test_a_market_is_no_service() -> None:
    assert services([told("Monitor", "strike.air", targets=("market",))]) == ()


def test_the_share_out_of_service_belongs_to_what_the_words_name() -> None:
    share = counted("out_of_service", 0.5, "things", unit=Unit.SHARE, who="ambulance crews")
    (one,) = services([told("Civil Defence", "harm.toll", counts=(share,))], PUBLISHED)
    assert (one.service, one.told.state, one.figures[0].unit) == (
        "hospitals",
        "out of service",
        Unit.SHARE,
    )


@pytest.mark.parametrize(
    ("kind", "quote", "states"),
    [
        (SourceKind.MEDICAL, "we are overwhelmed and operate on the floor", ["not coping"]),
        (SourceKind.RESPONDER, "our crews cannot reach the wounded", ["not coping"]),
        (SourceKind.BELLIGERENT, "the enemy was overwhelmed", []),
        (SourceKind.MEDICAL, "we received forty wounded", []),
    ],
)
def test_only_those_who_give_a_service_say_that_it_cannot_cope(
    kind: SourceKind, quote: str, states: list[str]
) -> None:
    found = services([told("Speaker", "talk.statement", kind=kind, quote=quote)])
    assert [one.told.state for one in found] == states
    assert all(one.words == (quote,) for one in found)


def test_a_denial_stands_beside_the_attack_and_is_none_by_itself() -> None:
    hit = told("Medic", "strike.air", place=OSTRA, when=on(4), targets=("hospital",))
    denied = told("Army", "strike.air", place=OSTRA, targets=("hospital",), stance=Stance.DENIES)
    (one,) = services([hit, denied], PUBLISHED)
    assert one.told.disputed
    assert services([denied], PUBLISHED) == ()


def test_one_place_can_be_asked_for_by_what_holds_it() -> None:
    claim = told("Medic", "strike.air", place=OSTRA, targets=("hospital",))
    assert services([claim], place="esterra") == services([claim])
    assert services([claim], place="Velim") == ()


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(claims: list[Claim], random: Random) -> None:
    turned = list(claims)
    random.shuffle(turned)
    assert services(turned, PUBLISHED) == services(claims, PUBLISHED)


@given(CLAIMS)
def test_a_denial_makes_no_state_and_ends_none(claims: list[Claim]) -> None:
    kept = [c for c in claims if c.stance not in DENYING]
    assert rows(services(claims, PUBLISHED)) == rows(services(kept, PUBLISHED))


@given(CLAIMS, st.data())
def test_leaving_out_a_claim_takes_its_own_turn_away_and_no_other(
    claims: list[Claim], data: st.DataObject
) -> None:
    if not claims:
        return
    gone = data.draw(st.sampled_from(claims))
    rest = [c for c in claims if c is not gone]
    assert voiced(rest) == {row for row in voiced(claims) if row[2] != gone.id}


def test_on_a_day_the_last_that_was_told_of_each_state() -> None:
    found = services(
        [
            told("Medic", "attack.protected", place=OSTRA, when=on(day), targets=("hospital",))
            for day in (2, 5, 9)
        ],
        PUBLISHED,
    )
    (hit,) = services_on(found, june(6))
    assert hit.told.day == june(5)
    assert services_on(found, june(1)) == ()
