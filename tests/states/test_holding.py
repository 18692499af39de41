from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Stance
from reportedly.states import Change, Voice, holder_on
from state_claims import june


def voice(
    source: str, side: str | None = None, stance: Stance = Stance.ASSERTS, day: int | None = None
) -> Voice:
    return Voice(source, "monitor", side, stance, f"c-{source}", june(day) if day else None)


def change(to: str, day: int | None, *voices: Voice) -> Change:
    return Change(place="Ostra", day=june(day) if day else None, to=to, voices=voices)


def test_one_sides_word_is_a_claim() -> None:
    held = holder_on([change("rebels", 3, voice("Commander", "rebels", day=4))], "ostra", june(9))
    assert (held.words, held.since, held.last_vouched) == ("claimed by rebels", june(3), june(4))


def test_two_sides_that_agree_confirm() -> None:
    taken = change("rebels", 3, voice("Commander", "rebels"), voice("General", "Esterra"))
    assert holder_on([taken], "Ostra", june(3)).words == "confirmed by both sides: rebels"


def test_an_onlooker_confirms_nothing_for_the_other_side() -> None:
    taken = change("rebels", 3, voice("Commander", "rebels"), voice("Monitor"))
    assert holder_on([taken], "Ostra", june(3)).state == "claimed"


def test_denied_or_taken_by_two_on_one_day_it_is_contested() -> None:
    no = voice("General", "Esterra", Stance.DENIES)
    denied = change("rebels", 3, voice("Commander", "rebels"), no)
    assert holder_on([denied], "Ostra", june(4)).state == "contested"
    both = [change(to, 3, voice(f"{to} spokesman", to)) for to in ("rebels", "army")]
    assert holder_on(both, "Ostra", june(4)).words == "contested: army and rebels"


def test_the_last_change_up_to_the_day_counts() -> None:
    told = [change("rebels", 3, voice("Commander")), change("army", 7, voice("General"))]
    assert holder_on(told, "Ostra", june(2)).words == "unknown"
    assert holder_on(told, "Ostra", june(6)).holders == ("rebels",)
    assert holder_on(told, "Ostra", june(7)).holders == ("army",)
    assert holder_on(told, "Velim", june(7)).state == "unknown"


def test_who_left_a_place_to_nobody_named_leaves_it_unknown() -> None:
    told = [change("rebels", 3, voice("Commander")), change("unknown", 7, voice("Commander"))]
    held = holder_on(told, "Ostra", june(8))
    assert (held.state, held.since) == ("unknown", june(7))


CHANGES = st.lists(
    st.builds(
        lambda to, day, stance: change(to, day, voice(f"{to} spokesman", to, stance)),
        st.sampled_from(("rebels", "army", "militia")),
        st.none() | st.integers(1, 30),
        st.sampled_from((Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES)),
    ),
    max_size=6,
)


@given(CHANGES, st.integers(1, 30))
def test_a_change_that_only_a_denial_speaks_of_never_counts(told: list[Change], day: int) -> None:
    vouched = [c for c in told if not c.disputed]
    assert holder_on(told, "Ostra", june(day)) == holder_on(vouched, "Ostra", june(day))


@given(CHANGES, st.integers(1, 30))
def test_the_order_of_changes_never_matters(told: list[Change], day: int) -> None:
    turned = holder_on(told[::-1], "Ostra", june(day))
    held = holder_on(told, "Ostra", june(day))
    assert (held.words, held.since, set(held.voices)) == (
        turned.words,
        turned.since,
        set(turned.voices),
    )
