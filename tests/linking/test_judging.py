from dataclasses import replace

from link_makers import judgement, record
from reportedly.linking.judging import judged
from reportedly.model import Subject

RECORDS = [record("i-a"), record("i-b"), record("i-c")]


def test_records_judged_one_are_joined_in_one_group() -> None:
    told = judged([judgement("same", "i-a", "i-b"), judgement("same", "i-c", "i-b")], RECORDS)
    assert told.joined == (("i-a", "i-b", "i-c"),)


def test_records_judged_two_are_held_apart() -> None:
    told = judged([judgement("different", "i-b", "i-a")], RECORDS)
    assert told.forbids(("i-a",), ("i-b", "i-c"))
    assert not told.forbids(("i-a",), ("i-c",))


def test_judgements_of_other_things_are_no_matter_of_linking() -> None:
    alias = replace(judgement("same", "i-a", "i-b"), subject=Subject.ALIAS)
    told = judged([alias], RECORDS)
    assert (told.joined, told.apart, told.set_aside) == ((), frozenset(), ())
