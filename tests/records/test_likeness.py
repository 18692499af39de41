import pytest

from read_reports import Read
from reportedly.records.likeness import (
    agents,
    is_told_as_new,
    is_toll,
    is_toll_of_the_moment,
    names,
    takes_back,
)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Another shell hit a school in Bakhmut.", True),
        ("A second bomb exploded in Basra.", True),
        ("Separately, jets bombed Taiz.", True),
        ("A shell hit a school in Bakhmut.", False),
    ],
)
def test_words_that_call_it_another_one(read: Read, text: str, new: bool) -> None:
    assert is_told_as_new(read(text).claims[0]) is new


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The army retook Goma.", True),
        ("The army recaptured Goma.", True),
        ("The army captured Goma.", False),
    ],
)
def test_a_change_of_hands_that_undoes_another(read: Read, text: str, back: bool) -> None:
    assert takes_back(read(text).claims[0]) is back


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Five people died.", True),
        ("More than 20,000 people have been killed.", False),
        ("Forty people have died since January.", False),
        ("Half of the clinics are out of service.", False),
    ],
)
def test_which_figures_can_be_of_the_incident_before(read: Read, text: str, moment: bool) -> None:
    claim = read(text).claims[0]
    assert is_toll(claim)
    assert is_toll_of_the_moment(claim) is moment


def test_who_did_it_and_what_the_words_name(read: Read) -> None:
    (claim,) = read("Rebels seized Goma on Friday.").claims
    assert agents(claim) == {"rebels"}
    assert names(claim, claim.place)
    assert not names(claim, None)
