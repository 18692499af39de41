from dataclasses import replace

import pytest

from read_reports import Read, recorded
from reportedly.records import records, retold


def types(read: Read, text: str) -> list[str]:
    return [record.type for record in read(text).records]


def test_a_definite_phrase_points_back_to_another_sort_of_attack(read: Read) -> None:
    text = "Jets bombed a clinic in Taiz on Friday. The attack was deliberate, a medic said."
    assert types(read, text) == ["strike.air"]


def test_places_and_days_that_differ_keep_strikes_apart(read: Read) -> None:
    text = "Jets bombed Taiz on Thursday. Jets bombed Taiz on Friday. Jets bombed Ibb on Friday."
    assert [line.split(" | ")[1:3] for line in recorded(read(text))] == [
        ["Taiz", "14 Mar"],
        ["Taiz", "15 Mar"],
        ["Ibb", "15 Mar"],
    ]


def test_a_figure_right_after_violence_is_its_toll(read: Read) -> None:
    assert types(read, "Shells hit Bakhmut on Friday. Five people died.") == ["strike.ground"]


def test_a_clash_nearby_is_not_the_capture(read: Read) -> None:
    text = "Rebels seized Goma. Clashes near Goma killed nine people on Friday."
    assert types(read, text) == ["control.capture", "fight.clash"]


def test_talk_is_no_incident(read: Read) -> None:
    assert types(read, "The minister accused the rebels. Envoys held talks in Doha.") == []


def test_a_denial_disputes_the_record_and_removes_nothing(read: Read) -> None:
    reading = read("Jets bombed a clinic in Taiz on Friday. The army denied the attack.")
    (record,) = reading.records
    assert record.disputed
    assert len(record.claims) == 2


@pytest.mark.parametrize("times", [1, 2])
def test_records_depend_on_the_claims_alone(read: Read, times: int) -> None:
    reading = read("Jets bombed Taiz on Friday. Rebels seized Goma. Goma has fallen, a nurse said.")
    for _ in range(times):
        again = records(reading.claims)
    assert [r.claims for r in again] == [r.claims for r in reading.records]


def test_a_place_taken_and_lost_again_is_two(read: Read) -> None:
    text = "Rebels seized Goma on Monday but lost it to the Congolese army hours later."
    assert types(read, text) == ["control.capture", "control.capture"]


def test_leaving_a_place_is_its_capture_told_by_the_other_side(read: Read) -> None:
    text = "The army captured Goma on Friday. The rebels said they had withdrawn from Goma."
    assert types(read, text) == ["control.capture"]


def test_a_side_that_took_a_place_and_later_left_it_is_two(read: Read) -> None:
    text = "The rebels withdrew from Goma. The rebels captured Goma in February."
    assert types(read, text) == ["control.transfer", "control.capture"]


def test_a_series_is_none_of_its_strikes(read: Read) -> None:
    text = (
        "Jets bombed Taiz on Friday. Jets have carried out 300 air strikes on Taiz since January."
    )
    assert types(read, text) == ["strike.air", "strike.air"]


def test_the_murder_of_one_named_is_not_that_of_others(read: Read) -> None:
    text = "Gunmen murdered Jose Zepeda in Goma on Friday. Six priests were assassinated in Goma."
    assert types(read, text) == ["attack.civilian", "attack.civilian"]


def test_what_happened_beside_a_city_is_no_other_sort_of_attack_in_it(read: Read) -> None:
    text = "Bombs killed nine people in Mosul on Friday. Gunmen shot two men dead south of Mosul."
    assert types(read, text) == ["strike.explosive", "attack.civilian"]


def test_an_assault_days_before_is_another(read: Read) -> None:
    text = "Gunmen stormed Goma on Friday. It came days after an assault killed six soldiers."
    assert len(types(read, text)) == 2


def test_a_record_told_again_by_all_its_claims_is_the_same_and_by_none_is_gone(read: Read) -> None:
    text = "Jets bombed a clinic in Taiz on Friday. The army denied the attack."
    reading = read(text)
    [record] = reading.records
    assert retold(record, reading.claims) == record
    strike, denial = reading.claims
    left = retold(record, [strike])
    assert left is not None
    assert (left.id, left.claims, left.disputed) == (record.id, (strike.id,), False)
    assert retold(record, [replace(denial, event=None)]) is None
