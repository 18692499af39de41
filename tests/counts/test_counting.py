"""Counting: who suffered what, with parts, revisions, frames."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.lexicon import groups, harms
from reportedly.model import Bound, Count, Frame, Parse, Unit

Parser = Callable[[str], Parse]


def brief(count: Count) -> tuple[str, str, str]:
    return count.harm, count.group, count.text


def read(text: str, parse: Parser) -> list[Count]:
    found = list(find_counts(text, parse(text)))
    for count in found:
        assert count.span.of(text) == count.text
        assert count.harm in harms()
        assert count.group in groups()
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # passives, straight and through what is reported, feared, believed
        ("Nine fishermen were killed off Aden.", [("killed", "people", "Nine")]),
        ("Dozens of monks have been reported killed.", [("killed", "people", "Dozens")]),
        ("Over 40 villagers were feared dead.", [("killed", "people", "Over 40")]),
        ("Fifteen miners are believed to be trapped.", [("trapped", "people", "Fifteen")]),
        # actives
        ("The blast left 4 dead and 20 missing.",
         [("killed", "people", "4"), ("missing", "people", "20")]),
        ("The mine claimed 20 lives.", [("killed", "people", "20")]),
        ("At least 14 migrants drowned.", [("killed", "people", "At least 14")]),
        ("Gunmen shot dead six farmers and abducted nine others.",
         [("killed", "people", "six"), ("abducted", "people", "nine")]),
        ("Eighteen civilians lost their lives.", [("killed", "civilians", "Eighteen")]),
        # nominals
        ("The bodies of 14 people were recovered.", [("killed", "people", "14")]),
        ("The killing of three aid workers drew protests.", [("killed", "aid_workers", "three")]),
        ("The army suffered 40 casualties.", [("killed_or_injured", "people", "40")]),
        ("Hospitals counted 12 civilian deaths.", [("killed", "civilians", "12")]),
        # coordination and ellipsis
        ("Raiders killed three soldiers and two civilians.",
         [("killed", "soldiers", "three"), ("killed", "civilians", "two")]),
        ("Raiders killed five and injured six.",
         [("killed", "people", "five"), ("injured", "people", "six")]),
        ("The shelling left two soldiers and four civilians dead.",
         [("killed", "soldiers", "two"), ("killed", "civilians", "four")]),
        ("Dozens were killed or wounded.", [("killed_or_injured", "people", "Dozens")]),
        ("Three men were shot and killed.", [("killed", "men", "Three")]),
        # quotation mark between noun and verb
        ('The statement said "large numbers of rebels" had been killed.',
         [("killed", "fighters", "large numbers")]),
        # headlines
        ("Car bomb kills seven soldiers in Mogadishu", [("killed", "soldiers", "seven")]),
        ("12 killed in Quetta market bombing", [("killed", "people", "12")]),
        # one person
        ("A teacher and her two sons were killed.",
         [("killed", "people", "A teacher"), ("killed", "people", "two")]),
        ("The mine killed one soldier and wounded another.",
         [("killed", "soldiers", "one"), ("injured", "soldiers", "another")]),
        ("A driver was killed along with two guards.",
         [("killed", "people", "A driver"), ("killed", "combatants", "two")]),
        # what follows tells how they fared
        ("Four boys were shot and later died.", [("killed", "children", "Four")]),
        ("Four boys were shot and taken to hospital.", [("injured", "children", "Four")]),
        ("Six men were shot in the leg.", [("injured", "men", "Six")]),
        ("The shelling left one man critically injured.", [("injured", "men", "one")]),
        ("The raid killed three, with another five in hospital.",
         [("killed", "people", "three"), ("injured", "people", "another five")]),
        ("One man is dead and two others injured.",
         [("killed", "men", "One"), ("injured", "people", "two")]),
        ("Forty killed & injured", [("killed_or_injured", "people", "Forty")]),
        ("Blast kills 12, wounds 30", [("killed", "people", "12"), ("injured", "people", "30")]),
        ("Deaths: 14", [("killed", "people", "14")]),
        ("Killed: 12; injured: 30", [("killed", "people", "12"), ("injured", "people", "30")]),
        ("Troops arrested a bombmaker together with two couriers.",
         [("detained", "people", "a bombmaker"), ("detained", "people", "two")]),
        ("The judge was killed with two bodyguards.",
         [("killed", "officials", "The judge"), ("killed", "combatants", "two")]),
        # harms other than death
        ("Some 3,000 families fled their homes.", [("displaced", "families", "Some 3,000")]),
        ("Police arrested four suspects.", [("detained", "people", "four")]),
        ("Nine hostages were freed.", [("freed", "detainees", "Nine")]),
        ("An estimated 2.5 million people need food aid.",
         [("affected", "people", "An estimated 2.5 million")]),
        ("A quarter of a million people are besieged.",
         [("besieged", "people", "A quarter of a million")]),
        ("Fears grew for the lives of more than 5,000 refugees believed to be trapped in Goma.",
         [("trapped", "people", "more than 5,000")]),
        # nought
        ("No casualties were reported.", [("killed_or_injured", "people", "No")]),
        ("No one was hurt.", [("injured", "people", "No one")]),
        # hypothetical harm is found; its modality is another stage's
        ("The flood could kill thousands of civilians.", [("killed", "civilians", "thousands")]),
    ],
)  # fmt: skip
def test_who_suffered_what(parse: Parser, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [brief(c) for c in read(text, parse)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two gunmen opened fire.",
        "There were no immediate reports of casualties.",
        "The rebels captured most of the valley.",
        "Five ministers met in Nairobi.",
        "The army used 12 rockets.",
        "An army statement was released.",
        "The envoy read out an army statement to five reporters.",
        "Three officers told the court that the alarm was destroyed.",
        "A widow, a mother of three, spoke.",
        "Two pilots shot at the hills.",
        "Dozens of projects died.",
        "The storm killed 40 camels.",
        "Officials released three calls.",
        "Total injured: unknown.",
    ],
)
def test_nobody_is_harmed(parse: Parser, text: str) -> None:
    assert read(text, parse) == []


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("A surgeon at a clinic in Goma said that several of the wounded had died.", ["several"]),
        ("Two witnesses said four boys drowned.", ["four"]),
        ("Three patrolmen found two men dead.", ["two"]),
        ("Two gunmen left four people dead.", ["four"]),
        ("Two soldiers are believed to have killed 50 villagers.", ["50"]),
        ("A man whose sister was killed spoke.", ["whose sister"]),
        ("Two soldiers shot and killed six farmers.", ["six"]),
        ("The man who killed five guards fled.", ["five"]),
    ],
)
def test_no_harm_crosses_into_another_clause(parse: Parser, text: str, harmed: list[str]) -> None:
    assert [c.text for c in read(text, parse)] == harmed


def test_attackers_are_not_their_victims(parse: Parser) -> None:
    found = read("Two suicide bombers killed 12 people.", parse)
    assert [brief(c) for c in found] == [("killed", "people", "12")]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("It counted 72 deaths since Friday, including five children.", "72", ["five"]),
        ("In all 212 people were killed, including 57 women and 38 children.",
         "212", ["57", "38"]),
        ("Thirty-one people, five of them children, were shot dead.", "Thirty-one", ["five"]),
        ("Twenty people were killed, among them two medics.", "Twenty", ["two"]),
        ("Eleven people (four of whom were children) were killed.", "Eleven", ["four"]),
        ("Rescuers pulled 18 bodies from the rubble. They included two infants.", "18", ["two"]),
        ("At least 12 of the 30 dead were children.", "30", ["At least 12"]),
        ("Two nurses were among eight people killed in Taiz.", "eight", ["Two"]),
        ("Two people, a man and a woman, were killed.", "Two", ["a man", "a woman"]),
        ("Twelve people (five of them children) were killed.", "Twelve", ["five"]),
    ],
)  # fmt: skip
def test_parts_point_at_their_whole(parse: Parser, text: str, whole: str, parts: list[str]) -> None:
    found = read(text, parse)
    assert [c.text for c in found if c.part_of is None] == [whole]
    assert [c.text for c in found if c.part_of is not None] == parts
    assert {c.part_of.of(text) for c in found if c.part_of is not None} == {whole}
    assert {c.harm for c in found} == {"killed"}


def test_a_part_keeps_its_own_group(parse: Parser) -> None:
    _, part = read("Twelve people died. Three of them were women.", parse)
    assert (part.group, part.who) == ("women", "women")


def test_a_share_of_the_whole(parse: Parser) -> None:
    _, part = read("Twelve people died, half of them children.", parse)
    assert (part.unit, part.low, part.group) == (Unit.SHARE, 0.5, "children")


@pytest.mark.parametrize(
    ("text", "older", "newer"),
    [
        ("The toll rose to 57 from 50.", 50, 57),
        ("The ministry raised its toll from 47 to 72.", 47, 72),
        ("The ministry revised its toll down to 31 from 45.", 45, 31),
        ("Forty people were killed, up from 30.", 30, 40),
        ("Officials had earlier put the toll at 30, but later said 42 had died.", 30, 42),
        ("Eight soldiers were killed, up from a previous toll of five.", 5, 8),
    ],
)
def test_revisions_carry_both_numbers(parse: Parser, text: str, older: int, newer: int) -> None:
    found = read(text, parse)
    assert {c.low for c in found if c.superseded} == {older}
    assert {c.low for c in found if not c.superseded} == {newer}
    assert {c.harm for c in found} == {"killed"}


def test_what_initial_reports_indicate_stands(parse: Parser) -> None:
    text = "Initial reports indicate more than 30 rebels were killed with two soldiers killed."
    assert not [c for c in read(text, parse) if c.superseded]


def test_figures_of_a_toll(parse: Parser) -> None:
    first, second = read("He said the toll was more than 100. The group put it at 40.", parse)
    assert (first.harm, first.low, first.bound) == ("killed", 101, Bound.MORE_THAN)
    assert (second.harm, second.low) == ("killed", 40)
    (passed,) = read("The death toll passed 300.", parse)
    assert (passed.low, passed.high, passed.bound) == (301, None, Bound.MORE_THAN)
    (victims,) = read("The number of wounded reached 60.", parse)
    assert victims.harm == "injured"


def test_increments(parse: Parser) -> None:
    assert [c.increment for c in read("Three more soldiers died.", parse)] == [True]
    by, to = read("The death toll climbed by four to 61.", parse)
    assert (by.low, by.increment, to.low, to.increment) == (4, True, 61, False)
    # another harm adds nothing to the first
    found = read("The raid killed 12 people and wounded another 30.", parse)
    assert [c.increment for c in found] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "The group said it had documented 72 deaths.",
        "Investigators identified 40 of the dead.",
        "The mission has verified 8,000 civilian deaths.",
    ],
)
def test_documented(parse: Parser, text: str) -> None:
    assert [c.documented for c in read(text, parse)] == [True]


def test_not_documented(parse: Parser) -> None:
    for text in ("He reported 72 deaths.", "The group could not verify 72 deaths."):
        assert [c.documented for c in read(text, parse)] == [False]


def test_things_and_services(parse: Parser) -> None:
    hit = read("Air strikes hit at least four districts and destroyed 12 vehicles.", parse)
    assert [(c.harm, c.unit) for c in hit] == [
        ("struck", Unit.THINGS),
        ("destroyed", Unit.THINGS),
    ]
    (half,) = read("More than half the civil defence has been forced out of service.", parse)
    assert (half.harm, half.group, half.unit) == ("out_of_service", "responders", Unit.SHARE)
    (clinics,) = read("Three hospitals are out of service.", parse)
    assert (clinics.harm, clinics.unit) == ("out_of_service", Unit.THINGS)


def test_those_counted_are_kept_in_words(parse: Parser) -> None:
    (count,) = read("Shells killed 12 Palestinian refugees.", parse)
    assert count.who == "Palestinian refugees"
    (officers,) = read("Gunmen killed four police officers.", parse)
    assert (officers.who, officers.group) == ("police officers", "police")
    (guards,) = read("Six members of the security forces were killed.", parse)
    assert (guards.who, guards.group) == ("members of the security forces", "combatants")


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("More than 3,000 people have been killed since April.", Frame.CUMULATIVE),
        ("The death toll rose to 57.", Frame.CUMULATIVE),
        ("Forty people were killed in the past week.", Frame.PERIOD),
        ("An air strike killed 12 people.", Frame.INCIDENT),
        ("Nine people were killed when a bomb exploded.", Frame.INCIDENT),
        ("Nine people died.", Frame.UNKNOWN),
    ],
)
def test_frames(parse: Parser, text: str, frame: Frame) -> None:
    assert [c.scope.frame for c in read(text, parse)] == [frame]
