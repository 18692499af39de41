import pytest

from read_reports import Read, told


def test_a_count_goes_to_the_event_of_its_clause(read: Read) -> None:
    reading = read(
        "Shelling killed five people in Beni; a roadside bomb wounded eight people in Basra."
    )
    assert [(c.event.type, [k.text for k in c.counts]) for c in reading.claims if c.event] == [
        ("strike.ground", ["five"]),
        ("strike.explosive", ["eight"]),
    ]


def test_a_part_goes_where_its_whole_goes(read: Read) -> None:
    (claim,) = read("An air strike in Taiz killed 12 people, including five children.").claims
    assert [c.text for c in claim.counts] == ["12", "five"]
    assert claim.counts[1].part_of == claim.counts[0].span


def test_those_in_need_do_not_belong_to_the_siege(read: Read) -> None:
    text = "About 75,000 people are under siege in Kadugli and two million are in need of aid."
    reading = read(text)
    assert [(c.event.type, [k.harm for k in c.counts]) for c in reading.claims if c.event] == [
        ("siege.encircle", ["besieged"]),
        ("people.at_risk", ["affected"]),
    ]


def test_a_count_without_an_event_makes_its_own_claim(read: Read) -> None:
    (claim,) = read("More than half of the clinics are out of service, a medic said.").claims
    assert claim.event is not None
    assert claim.event.type == "harm.toll"
    assert claim.counts[0].harm == "out_of_service"


@pytest.mark.parametrize(
    "text",
    [
        "The wounded were taken to a hospital in Mukalla.",
        "The deaths caused outrage.",
        "The flight patterns suggest that it was deliberate.",
    ],
)
def test_words_that_tell_nothing_make_no_claim(read: Read, text: str) -> None:
    assert told(read(text)) == []


def test_words_of_somebody_are_kept_even_without_an_event(read: Read) -> None:
    reading = read('"There are planes in the sky," a teacher told The Courier.')
    assert [(c.source.name if c.source else "", c.event) for c in reading.claims] == [
        ("a teacher", None)
    ]


def test_a_part_told_by_another_voice_is_that_voices_claim(read: Read) -> None:
    text = (
        "A bomb killed 85 people in Basra, police said. "
        "Turkey's foreign minister said two Turkish engineers were among the dead."
    )
    counted = [(c.source.name, [k.text for k in c.counts]) for c in read(text).claims if c.source]
    assert len(counted) == 2
    assert [texts for _, texts in counted] == [["85"], ["two"]]


def test_what_a_promise_came_after_is_no_promise(read: Read) -> None:
    text = "Jets bombed Taiz. The rebels vowed to leave the town hours after the attack."
    told = [c for c in read(text).claims if c.event and c.event.type == "strike.air"]
    assert [c.modality.value for c in told] == ["actual", "actual"]
