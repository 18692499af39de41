import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.events import find_events
from reportedly.lexicon import incident_types, targets, weapons
from reportedly.model import Event, Modality, Parse, Span

Types = Callable[[str], list[tuple[str, str]]]
Told = Callable[[str], tuple[Event, ...]]

TOLD = [
    ("Government jets bombed two villages near Taiz.", "strike.air", "bombed"),
    ("Helicopters dropped barrel bombs on Ariha.", "strike.air", "dropped barrel bombs"),
    ("Farmers reported an airstrike near Sirte.", "strike.air", "airstrike"),
    ("A drone strike on a depot near Odesa started a fire.", "strike.drone", "drone strike"),
    ("Rebels shelled the town of Marib overnight.", "strike.ground", "shelled"),
    ("Heavy shelling continued in Bakhmut.", "strike.ground", "shelling"),
    ("Separatists fired rockets into the port.", "strike.ground", "fired"),
    ("A roadside bomb exploded near Quetta.", "strike.explosive", "exploded"),
    ("A suicide bombing in Jalalabad wounded dozens.", "strike.explosive", "suicide bombing"),
    ("A car bomb killed nine people in Baidoa.", "strike.explosive", "killed"),
    ("Chlorine was used on the district.", "strike.chemical", "used"),
    ("Fierce clashes broke out around Goma.", "fight.clash", "clashes"),
    ("Insurgents ambushed an army convoy.", "fight.clash", "ambushed"),
    ("The army launched an offensive in Tigray.", "fight.advance", "offensive"),
    ("Troops pushed into the eastern suburbs.", "fight.advance", "pushed"),
    ("Militants seized the town of Palma.", "control.capture", "seized"),
    ("The capture of Bunagana alarmed aid groups.", "control.capture", "capture"),
    ("The city fell to the rebels after a week.", "control.capture", "fell"),
    ("The brigade lost control of the airport.", "control.capture", "lost control"),
    ("Soldiers withdrew from the valley.", "control.transfer", "withdrew"),
    ("The militia tightened its siege of the town.", "siege.encircle", "tightened"),
    ("Army units encircled the camp.", "siege.encircle", "encircled"),
    ("The army lifted its blockade of the port.", "siege.lift", "lifted"),
    ("Gunmen abducted six nurses in Zamfara.", "attack.civilian", "abducted"),
    ("Two teachers were shot dead in Yala.", "attack.civilian", "shot dead"),
    ("An attack on a hospital in Kunduz killed four.", "attack.protected", "attack"),
    ("Several of its headquarters have been targeted.", "attack.protected", "targeted"),
    ("Mediators brokered a ceasefire.", "truce.brokered", "brokered"),
    ("The truce collapsed within hours.", "truce.broken", "collapsed"),
    ("The war monitor documented 31 deaths.", "harm.toll", "deaths"),
    ("Ten people were killed in Malakal.", "harm.toll", "killed"),
    ("Rescuers pulled a girl from the rubble.", "aid.rescue", "pulled"),
    ("Thousands of families fled the town.", "people.displaced", "fled"),
    ("About 900 civilians are trapped in the town.", "people.at_risk", "trapped"),
    ("The group claimed responsibility.", "talk.statement", "claimed responsibility"),
]


@pytest.mark.parametrize(("text", "kind", "trigger"), TOLD)
def test_each_type_is_told_by_its_words(types: Types, text: str, kind: str, trigger: str) -> None:
    assert types(text) == [(kind, trigger)]


@pytest.mark.parametrize(
    "text",
    [
        "The two companies struck a deal.",
        "Teachers went on strike over pay.",
        "He suffered a heart attack at home.",
        "New sanctions hit the economy.",
        "The film captures the mood of the city.",
        "She is running a clever advertising campaign.",
        "Prices have fallen sharply.",
        "The senator blasted the budget.",
        "The golfer captured his second title.",
        "The fight against corruption goes on.",
        "The Air Force band played in the square.",
        "A gas explosion damaged a kitchen.",
        "Photographers shot the film in two weeks.",
        "Detectives raided a bookmaker.",
    ],
)
def test_figurative_and_unrelated_words_tell_nothing(types: Types, text: str) -> None:
    assert types(text) == []


def test_a_nominal_and_a_verb_of_one_event_are_one(types: Types) -> None:
    assert types("Air strikes hit a bakery in Idlib.") == [("strike.air", "hit")]


def test_violence_explains_the_harm_of_its_sentence(events: Told) -> None:
    text = "A bomb exploded in a market in Kirkuk, killing twelve."
    (event,) = events(text)
    assert event.type == "strike.explosive"
    assert event.extent.of(text) == "A bomb exploded in a market in Kirkuk, killing twelve"


def test_the_extent_of_a_carried_nominal_is_the_clause(events: Told) -> None:
    text = "Thirty soldiers were killed in clashes near Ziguinchor, a monitor said."
    (event,) = events(text)
    assert event.trigger.of(text) == "clashes"
    assert event.extent.of(text) == "Thirty soldiers were killed in clashes near Ziguinchor"


def test_what_happened_before_does_not_explain_a_harm(types: Types) -> None:
    text = "Dozens have been killed since the army launched an offensive."
    assert types(text) == [("harm.toll", "killed"), ("fight.advance", "offensive")]


def test_a_truce_takes_one_event_for_each_thing_done_to_it(events: Told) -> None:
    text = "The truce that Qatar brokered was violated by both armies."
    assert [(e.type, e.status) for e in events(text)] == [
        ("truce.brokered", "agreed"),
        ("truce.broken", "violated"),
    ]


def test_a_definite_attack_is_what_was_told_before(events: Told) -> None:
    told = events("A car bomb exploded in Herat. The attack wounded five.")
    assert [e.type for e in told] == ["strike.explosive", "strike.explosive"]
    assert [e.definite for e in told] == [False, True]


def test_talk_of_an_event_is_not_an_event_beside_it(types: Types) -> None:
    text = "Kyiv accused Moscow of shelling a power plant."
    assert types(text) == [("strike.ground", "shelling")]


def test_a_word_quoted_alone_is_a_name(parse: Callable[[str], Parse]) -> None:
    text = 'Their plan, named "Offensive", was secret.'
    quoted = Span(text.index('"'), text.rindex('"') + 1)
    assert find_events(text, parse(text), (quoted,)) == ()


def test_old_years_are_told_by_the_day_of_publication(parse: Callable[[str], Parse]) -> None:
    text = "Rebels captured the town in 2014."
    (old,) = find_events(text, parse(text), published=dt.date(2016, 9, 24))
    (new,) = find_events(text, parse(text), published=dt.date(2014, 9, 24))
    assert (old.modality, new.modality) == (Modality.HISTORICAL, Modality.ACTUAL)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(chosen=st.lists(st.sampled_from([text for text, _, _ in TOLD]), min_size=1, max_size=6))
def test_events_stand_in_order_on_real_words_with_known_keys(
    chosen: list[str], parse: Callable[[str], Parse]
) -> None:
    text = "\n".join(chosen)
    found = find_events(text, parse(text))
    assert [e.trigger.start for e in found] == sorted(e.trigger.start for e in found)
    for event in found:
        assert event.type in incident_types()
        assert event.weapon is None or event.weapon in weapons()
        assert set(event.targets) <= targets().keys()
        assert event.extent.holds(event.trigger)
        assert all(a.span.of(text) == a.text and a.name for a in event.actors)
        assert not event.trigger.of(text)[0].isspace()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army says it is targeting militants.", [("fight.clash", "targeting")]),
        ("The army denies targeting civilians.", [("attack.civilian", "targeting")]),
        ("Government forces struck a house in Homs.", [("attack.civilian", "struck")]),
        ("Government forces struck a hospital in Homs.", [("attack.protected", "struck")]),
        ("Government forces struck the town with rockets.", [("strike.ground", "struck")]),
    ],
)
def test_a_means_is_never_guessed(types: Types, text: str, told: list[tuple[str, str]]) -> None:
    assert types(text) == told


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The city is in the hands of the rebels.", "control.capture", "held"),
        ("Fighters raised their flag over the fort.", "control.capture", None),
        ("The rebels lost Goma.", "control.capture", None),
        ("The truce took hold, but the army abandoned it.", "truce.broken", "abandoned"),
        ("Families are in need of food.", "people.at_risk", None),
        ("The besieged population lacks fuel.", "people.at_risk", None),
        ("Police arrested three men.", "harm.toll", None),
    ],
)
def test_states_and_what_ends_them(
    events: Callable[[str], tuple[Event, ...]], text: str, kind: str, status: str | None
) -> None:
    assert (kind, status) in [(e.type, e.status) for e in events(text)]


def test_a_compound_trigger_is_whole(types: Types) -> None:
    assert ("fight.clash", "counter-attack") in types("The army launched a counter-attack.")


def test_one_event_told_by_noun_and_verbs_is_one(
    types: Types,
) -> None:
    text = "A missile strike on a depot killed nine people and wounded 21."
    assert types(text) == [("strike.ground", "missile strike")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Goma fell on Monday. Officials confirmed its fall.", "control.capture"),
        ("The fighters said their men had withdrawn from the camp.", "control.transfer"),
        ("A mine killed five soldiers near Diffa.", "strike.explosive"),
        ("Marines destroyed three tanks outside Basra.", "fight.clash"),
        ("Gunmen razed the village.", "attack.civilian"),
        ("Jets bombed a depot. Two schools were destroyed in the bombing.", "strike.air"),
    ],
)
def test_more_ways_to_tell_it(types: Types, text: str, kind: str) -> None:
    assert types(text)[-1][0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "The militia took part in the parade in Beirut.",
        "Police are looking for a man after a home invasion.",
        "Buses came to take fighters to the north.",
    ],
)
def test_nothing_changes_hands_in_other_senses(types: Types, text: str) -> None:
    assert types(text) == []
