from random import Random

from hypothesis import given
from hypothesis import strategies as st

from read_reports import Read
from reportedly.model import Claim, Modality, Stance
from reportedly.states import people
from state_claims import PUBLISHED, counted, june, on, since, stacks, told, town

CLAIMS = stacks(("people.at_risk", None), ("people.displaced", None))
OSTRA = town("Ostra")


def test_read_from_reports(read: Read) -> None:
    reading = read("About 4,000 people fled Goma on Tuesday, an aid official said.")
    (fled,) = people(reading.claims)
    assert (fled.state, fled.place) == ("displaced", "Goma")
    assert [(f.low, f.voice.kind) for f in fled.figures] == [(4000, "aid")]


def test_rival_figures_stand_side_by_side() -> None:
    (trapped,) = people(
        [
            told(who, "people.at_risk", place=OSTRA, report=n, counts=(counted("trapped", n),))
            for who, n in (("Governor", 4), ("Medic", 9))
        ],
        PUBLISHED,
    )
    assert [(f.voice.source, f.low) for f in trapped.figures] == [("governor", 4), ("medic", 9)]
    assert (trapped.first, trapped.last_vouched) == (june(4), june(9))


def test_flight_without_a_figure_is_told_all_the_same() -> None:
    (fled,) = people([told("Medic", "people.displaced", place=OSTRA, when=on(3))], PUBLISHED)
    assert (fled.state, fled.figures, fled.first) == ("displaced", (), june(3))


def test_a_denial_stands_beside_and_alone_tells_of_nobody() -> None:
    fled = told("Medic", "people.displaced", place=OSTRA)
    no = told("Governor", "people.displaced", place=OSTRA, stance=Stance.DENIES)
    (both,) = people([fled, no], PUBLISHED)
    assert both.disputed
    assert people([no], PUBLISHED) == ()


def test_who_may_flee_has_not_fled() -> None:
    may = told("Envoy", "people.displaced", place=OSTRA, modality=Modality.HYPOTHETICAL)
    assert people([may], PUBLISHED) == ()


def test_on_a_day_only_what_was_so_and_was_said_by_then() -> None:
    claims = [
        told("Medic", "people.displaced", place=OSTRA, report=5, when=since(2, 5)),
        told("Envoy", "people.displaced", place=OSTRA, report=9),
    ]
    assert people(claims, PUBLISHED, on=june(4)) == ()
    (by_then,) = people(claims, PUBLISHED, on=june(6))
    assert [v.source for v in by_then.voices] == ["medic"]
    assert by_then.first == june(2)


def test_one_place_can_be_asked_for_and_what_holds_it() -> None:
    claims = [told("Medic", "people.displaced", place=town(n)) for n in ("Ostra", "Velim")]
    assert [p.place for p in people(claims, place="velim")] == ["Velim"]
    assert len(people(claims, place="Esterra")) == 2


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(claims: list[Claim], random: Random) -> None:
    turned = claims[:]
    random.shuffle(turned)
    assert people(turned, PUBLISHED) == people(claims, PUBLISHED)


@given(CLAIMS, st.integers(1, 29))
def test_a_later_day_never_knows_fewer(claims: list[Claim], day: int) -> None:
    def voices(on_day: int) -> set[str]:
        return {v.claim for p in people(claims, PUBLISHED, on=june(on_day)) for v in p.voices}

    assert voices(day) <= voices(day + 1)
