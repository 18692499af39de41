from dataclasses import replace

from read_reports import Read
from reportedly.claims import assemble
from reportedly.model import Modality, SourceKind, Stance


def test_the_narrator_is_the_outlet(read: Read) -> None:
    (claim,) = read("Shells hit a school in Beni on Friday.").claims
    assert claim.source is not None
    assert (claim.source.name, claim.source.kind) == ("The Courier", SourceKind.MEDIA)
    assert claim.cue is None


def test_nobody_named_is_no_source(read: Read) -> None:
    (claim,) = read("Dozens of people have been reported killed in Beni.").claims
    assert claim.source is None
    assert claim.cue is not None


def test_who_demands_a_halt_tells_of_no_halt(read: Read) -> None:
    reading = read("The envoy demanded that the army lift the siege of Kadugli.")
    assert [c.modality for c in reading.claims if c.stance is Stance.DEMANDS] == [
        Modality.HYPOTHETICAL
    ]


def test_claims_come_in_the_order_of_the_text_and_only_from_its_words(read: Read) -> None:
    reading = read(
        "Shells hit Beni on Friday. Five people were killed, a nurse said. Rebels seized Goma."
    )
    starts = [c.event.trigger.start for c in reading.claims if c.event]
    assert starts == sorted(starts)
    assert {c.report_id for c in reading.claims} == {reading.report.id}


def test_ids_say_what_was_said_and_not_who_read_it(read: Read) -> None:
    reading = read("Shells hit Beni on Friday. Five people were killed, a nurse said.")
    again = assemble(replace(reading, claims=()), "another stage")
    assert [c.id for c in again] == [c.id for c in reading.claims]
    assert {c.stage for c in again} == {"another stage"}
