import datetime as dt

from read_reports import SUNDAY, Read
from reportedly.model import Reading, Stance
from reportedly.states import Change, changes_of_control


def changes(reading: Reading, place: str | None = None) -> tuple[Change, ...]:
    return changes_of_control(reading.records, reading.claims, place)


def test_a_town_changes_hands_twice(read: Read) -> None:
    found = changes(
        read("Rebels seized Goma on Wednesday. The army retook Goma on Friday, a nurse said.")
    )
    assert [(c.place, c.day, c.to) for c in found] == [
        ("Goma", dt.date(2024, 3, 13), "rebels"),
        ("Goma", dt.date(2024, 3, 15), found[1].to),
    ]
    assert "army" in found[1].to
    assert [v.source for v in found[1].voices] == ["nurse"]


def test_who_withdraws_leaves_and_nobody_is_said_to_come(read: Read) -> None:
    (change,) = changes(read("Government troops withdrew from Palmyra on Tuesday."))
    assert change.to == "unknown"
    assert change.leaving is not None
    assert "troops" in change.leaving


def test_who_loses_a_town_is_its_former_holder(read: Read) -> None:
    (change,) = changes(read("The rebels lost Goma on Friday."))
    assert (change.to, change.leaving) == ("unknown", "rebels")


def test_to_whom_it_fell_is_its_holder(read: Read) -> None:
    (change,) = changes(read("Goma fell to the rebels on Friday."))
    assert change.to == "rebels"


def test_holding_a_place_is_no_change(read: Read) -> None:
    assert changes(read("Goma is in the hands of the rebels.")) == ()


def test_what_is_only_planned_is_no_change(read: Read) -> None:
    assert changes(read("The army plans to capture Goma.")) == ()


def test_a_denial_disputes_the_change(read: Read) -> None:
    (change,) = changes(
        read("Rebels seized Goma on Friday, residents said. The army denied the capture of Goma.")
    )
    assert change.disputed
    assert {v.stance for v in change.voices} == {Stance.ASSERTS, Stance.DENIES}


def test_one_place_can_be_asked_for(read: Read) -> None:
    reading = read("Rebels seized Goma on Friday.\n\nSoldiers captured Palmyra on Thursday.")
    assert {c.place for c in changes(reading)} == {"Palmyra", "Goma"}
    assert [c.place for c in changes(reading, "goma")] == ["Goma"]


def test_the_order_of_records_never_matters(read: Read) -> None:
    reading = read("Rebels seized Goma on Friday.\n\nSoldiers captured Palmyra on Thursday.")
    turned = changes_of_control(reversed(reading.records), reading.claims)
    assert turned == changes(reading)


def test_a_place_taken_and_lost_changes_hands_twice(read: Read) -> None:
    text = "Rebels seized Goma on Wednesday but lost it to the Congolese army on Friday."
    first, second = changes(read(text))
    assert (first.to, second.leaving) == ("rebels", "rebels")
    assert second.to not in ("rebels", "unknown")


def test_who_left_and_who_came_are_one_change(read: Read) -> None:
    text = "The army captured Goma on Friday. The rebels said they had withdrawn from Goma."
    (change,) = changes(read(text))
    assert change.leaving == "rebels"
    assert "army" in change.to


def test_one_sides_men_under_two_names_are_one_change(read: Read) -> None:
    text = (
        "Congolese troops captured Goma on Friday, a nurse said. "
        "The Congolese army seized Goma on Friday, an army spokesman said."
    )
    (change,) = changes(read(text))
    assert len({v.source for v in change.voices}) == 2


def test_what_goes_back_to_its_holders_is_retaken(read: Read) -> None:
    text = (
        "The Congolese army captured Goma on Monday.\n\nRebels seized Goma on Wednesday.\n\n"
        "Congolese troops captured Goma on Friday."
    )
    assert [c.retaken for c in changes(read(text))] == [False, False, True]
    (retaken,) = changes(read("Rebels recaptured Goma on Friday."))
    assert retaken.retaken


def test_without_a_day_it_is_by_the_day_on_which_it_was_said(read: Read) -> None:
    reading = read("Rebels have seized Goma, a nurse said.")
    days = {reading.report.id: SUNDAY}
    (change,) = changes_of_control(reading.records, reading.claims, None, days)
    assert (change.day, change.told, change.last_vouched) == (SUNDAY, False, SUNDAY)


def test_the_losers_word_confirms_and_the_victors_alone_does_not(read: Read) -> None:
    victor = "Rebels seized Goma on Friday, a rebel commander said."
    (change,) = changes(read(victor))
    assert change.state == "claimed"
    (change,) = changes(read(f"{victor} A Congolese army spokesman confirmed the capture of Goma."))
    assert change.state == "confirmed"
