from random import Random

from hypothesis import given
from hypothesis import strategies as st

from read_reports import Read
from reportedly.model import Claim, Modality, Place, PlacePrecision, Stance
from reportedly.states import Siege, siege_on, sieges, sieges_on
from state_claims import (
    DENYING,
    PUBLISHED,
    TOWNS,
    actor,
    counted,
    june,
    on,
    part_of,
    since,
    stacks,
    told,
    town,
)

CLAIMS = stacks(("siege.encircle", None), ("siege.lift", None))
OSTRA = town("Ostra")


def states(siege: Siege) -> list[tuple[str, int | None]]:
    return [(t.state, t.day.day if t.day else None) for t in siege.transitions]


def voiced(claims: list[Claim]) -> set[tuple[str, str]]:
    """The claims that make transitions, each with the state that it tells."""
    return {
        (transition.state, voice.claim)
        for siege in sieges(claims, PUBLISHED)
        for transition in siege.transitions
        for voice in transition.voices
        if voice.vouches
    }


def test_read_from_reports(read: Read) -> None:
    reading = read(
        "Government troops besieged Goma on Tuesday, residents said. "
        "Rebels broke the siege of Goma on Friday, a nurse said."
    )
    (siege,) = sieges(reading.claims)
    assert states(siege) == [("besieged", 12), ("lifted", 15)]
    assert "troops" in siege.besiegers[0]


def test_it_begins_on_the_day_told_else_when_first_vouched_for() -> None:
    (siege,) = sieges([told("Medic", "siege.encircle", place=OSTRA, when=since(3, 10))], PUBLISHED)
    assert siege.since is not None
    assert (siege.since.day, siege.since.told) == (june(3), True)
    (siege,) = sieges([told("Medic", "siege.encircle", place=OSTRA, report=8)], PUBLISHED)
    assert siege.since is not None
    assert (siege.since.day, siege.since.told) == (june(8), False)


def test_after_its_end_a_place_can_be_besieged_anew() -> None:
    found = sieges(
        [
            told("Medic", "siege.encircle", place=OSTRA, when=on(2)),
            told("Medic", "siege.lift", place=OSTRA, when=on(5)),
            told("Governor", "siege.lift", place=OSTRA, when=on(6)),
            told("Medic", "siege.encircle", place=OSTRA, when=on(9)),
        ],
        PUBLISHED,
    )
    assert [states(s) for s in found] == [
        [("besieged", 2), ("lifted", 5), ("lifted", 6)],
        [("besieged", 9)],
    ]


def test_what_one_report_tells_without_a_day_had_begun_by_the_end_that_it_tells() -> None:
    (siege,) = sieges(
        [
            told("Medic", "siege.lift", place=OSTRA, when=on(5), report=9),
            told("Medic", "siege.encircle", place=OSTRA, report=9),
        ],
        PUBLISHED,
    )
    assert states(siege) == [("besieged", 5), ("lifted", 5)]


def test_figures_of_people_inside_stand_beside_each_other() -> None:
    (siege,) = sieges(
        [
            told(who, "people.at_risk", place=OSTRA, counts=(counted(harm, low),))
            for who, harm, low in (
                ("Ostra Relief", "besieged", 250_000),
                ("Anna Brandt", "trapped", 90_000),
            )
        ],
        PUBLISHED,
    )
    assert [(f.voice.source, f.low) for f in siege.people] == [
        ("Anna Brandt", 90_000),
        ("Ostra Relief", 250_000),
    ]


def test_people_trapped_where_nobody_tells_of_a_siege_make_none() -> None:
    trapped = counted("trapped", 40)
    assert sieges([told("Rescuer", "people.at_risk", place=OSTRA, counts=(trapped,))]) == ()


def test_parts_of_a_town_without_names_are_followed_under_its_own() -> None:
    east, half = part_of("Ostra", "the east of the city"), part_of("Ostra", "eastern Ostra")
    (siege,) = sieges([told("Medic", "siege.encircle", place=p) for p in (east, half)], PUBLISHED)
    assert siege.place == "Ostra"


def test_a_country_is_no_besieged_place() -> None:
    country = Place(name="Esterra", text="Esterra", span=None, precision=PlacePrecision.COUNTRY)
    assert sieges([told("Agency", "siege.encircle", place=country)]) == ()


def test_what_may_come_is_no_siege() -> None:
    claim = told("Governor", "siege.encircle", place=OSTRA, modality=Modality.HYPOTHETICAL)
    assert sieges([claim]) == ()


def test_on_a_day() -> None:
    found = sieges(
        [
            told("Medic", "siege.encircle", place=OSTRA, when=on(2), report=4),
            told("Governor", "siege.lift", place=OSTRA, when=on(12), report=12),
        ],
        PUBLISHED,
    )
    assert siege_on(found, "ostra", june(1)).state == "unknown"
    assert siege_on(found, "Ostra", june(9)).state == "besieged"
    assert siege_on(found, "Ostra", june(9)).last_vouched == june(4)
    assert siege_on(found, "Ostra", june(12)).state == "lifted"
    assert siege_on(found, "Velim", june(9)).state == "unknown"


def test_denied_or_vouched_for_after_its_end_it_is_contested() -> None:
    begun = told("Medic", "siege.encircle", place=OSTRA, when=on(2), report=4)
    denied = told("Governor", "siege.encircle", place=OSTRA, stance=Stance.DENIES)
    assert siege_on(sieges([begun, denied], PUBLISHED), "Ostra", june(9)).state == "contested"
    ended = told("Governor", "siege.lift", place=OSTRA, when=on(12), report=12)
    still = told("Medic", "siege.encircle", place=OSTRA, when=since(2, 20), report=20)
    found = sieges([begun, ended, still], PUBLISHED)
    assert siege_on(found, "Ostra", june(15)).state == "contested"


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(claims: list[Claim], random: Random) -> None:
    turned = list(claims)
    random.shuffle(turned)
    assert sieges(turned, PUBLISHED) == sieges(claims, PUBLISHED)


@given(CLAIMS)
def test_a_denial_neither_begins_nor_ends_a_siege(claims: list[Claim]) -> None:
    kept = [c for c in claims if c.stance not in DENYING]
    with_them, without = sieges(claims, PUBLISHED), sieges(kept, PUBLISHED)
    assert [(s.place, states(s)) for s in with_them] == [(s.place, states(s)) for s in without]
    for place in TOWNS:
        for day in (1, 15, 30):
            told_of = siege_on(with_them, place, june(day)).state
            assert (told_of == "unknown") == (
                siege_on(without, place, june(day)).state == "unknown"
            )


@given(CLAIMS, st.data())
def test_leaving_out_a_claim_takes_its_own_turn_away_and_no_other(
    claims: list[Claim], data: st.DataObject
) -> None:
    if not claims:
        return
    gone = data.draw(st.sampled_from(claims))
    rest = [c for c in claims if c is not gone]
    assert voiced(rest) == {(s, c) for s, c in voiced(claims) if c != gone.id}


def test_a_denial_reaches_a_siege_that_had_begun_by_the_days_it_tells() -> None:
    begun = told("Medic", "siege.encircle", place=OSTRA, when=since(3, 10))

    def disputed(day: int) -> bool:
        denial = told("Governor", "siege.encircle", place=OSTRA, stance=Stance.DENIES, when=on(day))
        (siege,) = sieges([begun, denial], PUBLISHED)
        return siege.transitions[0].disputed

    assert disputed(8)
    assert not disputed(2)


def test_besiegers_are_those_whom_the_vouching_name() -> None:
    army = (actor("agent", "army"),)
    (siege,) = sieges(
        [
            told("Medic", "siege.encircle", place=OSTRA, actors=army),
            told(
                "Governor",
                "siege.encircle",
                place=OSTRA,
                stance=Stance.DENIES,
                actors=(actor("agent", "militia"),),
            ),
        ],
        PUBLISHED,
    )
    assert siege.besiegers == ("army",)


def test_which_places_were_besieged_on_a_day_and_how_many_were_said_to_be_inside() -> None:
    inside = (counted("besieged", 900),)
    found = sieges(
        [
            told("Medic", "siege.encircle", place=OSTRA, when=on(2), report=3, counts=inside),
            told("Medic", "siege.lift", place=OSTRA, when=on(9)),
            told("Envoy", "siege.encircle", place=town("Velim"), when=on(8)),
        ],
        PUBLISHED,
    )
    (ostra,) = sieges_on(found, june(5))
    assert (ostra.place, ostra.state, ostra.since) == ("Ostra", "besieged", june(2))
    assert [f.low for f in ostra.people] == [900]
    assert [(s.place, s.state) for s in sieges_on(found, june(10))] == [
        ("Ostra", "lifted"),
        ("Velim", "besieged"),
    ]
