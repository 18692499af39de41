from reportedly.model import DatePrecision, Modality, Period, Stance
from reportedly.states.voice import happened_on, last_day, said_on, voice_of
from state_claims import PUBLISHED, june, on, since, told


def test_a_voice_has_the_day_of_its_report() -> None:
    voice = voice_of(told("Red Crescent medic", "siege.encircle", report=7), PUBLISHED)
    assert (voice.source, voice.day) == ("Red Crescent medic", june(7))
    assert voice.vouches
    assert not voice.disputes


def test_who_asserts_that_it_did_not_happen_denies_it() -> None:
    claim = told("Governor", "siege.encircle", modality=Modality.NEGATED)
    assert voice_of(claim, PUBLISHED).stance is Stance.DENIES


def test_nobody_named_is_a_voice_too() -> None:
    assert voice_of(told(None, "siege.lift"), PUBLISHED).source == "unattributed"


def test_of_a_stretch_of_days_the_last_counts_but_none_after_it_was_said() -> None:
    month = Period(start=june(1), end=june(30), precision=DatePrecision.MONTH)
    assert happened_on(told("Medic", "siege.lift", report=12, when=month), PUBLISHED) == june(12)
    assert happened_on(told("Medic", "siege.lift", when=month), {}) == june(30)


def test_what_lasts_since_a_day_began_on_it() -> None:
    claim = told("Medic", "siege.encircle", when=since(3, 10))
    assert happened_on(claim, PUBLISHED, lasting=True) == june(3)
    assert happened_on(claim, PUBLISHED) == june(10)


def test_without_any_day_none_is_made_up() -> None:
    claim = told("Medic", "siege.lift")
    assert happened_on(claim, PUBLISHED) is None
    assert said_on(claim, {}) is None


def test_only_those_who_vouch_have_a_last_day() -> None:
    said = told("Medic", "siege.lift", report=4, when=on(2))
    denied = told("Governor", "siege.lift", report=9, stance=Stance.DENIES)
    assert last_day(voice_of(c, PUBLISHED) for c in (said, denied)) == june(4)
    assert last_day([voice_of(denied, PUBLISHED)]) is None
