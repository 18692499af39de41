from read_reports import Read, when, where
from reportedly.records import carried, records


def test_a_bare_restatement_gets_the_day_told_elsewhere(read: Read) -> None:
    reading = read("Rebels seized Goma on Friday.\n\nGoma has fallen, a resident said.")
    claim = reading.claims[1]
    assert (where(claim.place), when(claim.when)) == ("Goma", "15 Mar")
    assert claim.when is not None
    assert claim.when.span is not None
    assert claim.when.span.of(reading.report.text) == "Friday"


def test_a_definite_phrase_gets_place_and_day(read: Read) -> None:
    reading = read("Jets bombed a clinic in Taiz on Friday.\n\nThe attack was deliberate, he said.")
    assert [(where(c.place), when(c.when)) for c in reading.claims] == [("Taiz", "15 Mar")] * 2


def test_counts_get_the_scope_of_their_claim(read: Read) -> None:
    reading = read("Shells hit Bakhmut on Friday. Five people died.")
    (count,) = reading.claims[1].counts
    assert (where(count.scope.place), when(count.scope.when)) == ("Bakhmut", "15 Mar")


def test_nothing_is_carried_where_the_record_knows_two_days(read: Read) -> None:
    reading = read(
        "Jets bombed Taiz on Thursday. Jets bombed Taiz on Friday.\n\nThe army denied the attacks."
    )
    assert len({when(c.when) for c in reading.claims}) >= 2


def test_an_indefinite_event_takes_nothing(read: Read) -> None:
    reading = read("Jets bombed Taiz on Friday.\n\nRebels fought the army.")
    assert when(reading.claims[-1].when) == "-"


def test_a_change_of_hands_elsewhere_takes_no_place(read: Read) -> None:
    reading = read("Rebels seized Goma on Friday.\n\nKerrivale has fallen, a resident said.")
    assert [where(c.place) for c in reading.claims] == ["Goma", "-"]


def test_carrying_again_changes_nothing_and_keeps_every_id(read: Read) -> None:
    reading = read("Rebels seized Goma on Friday.\n\nGoma has fallen, a resident said.")
    again = carried(reading.claims, records(reading.claims))
    assert again == reading.claims
