import pytest

from read_reports import Read, when


def times(read: Read, text: str) -> list[str]:
    return [when(c.when) for c in read(text).claims if c.event]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A bomb killed two people in Basra on Friday.", ["15 Mar"]),
        ("On Friday, a bomb killed two people in Basra.", ["15 Mar"]),
        ("A bomb killed two people in Basra.", ["-"]),
        ("Police said on Friday that a bomb killed two people in Basra.", ["-"]),
        ("Soldiers arrested three men during a raid in Mopti, officials said on Friday.", ["-"]),
    ],
)
def test_its_own_clauses_time_and_never_the_day_of_saying_or_issue(
    read: Read, text: str, days: list[str]
) -> None:
    assert times(read, text) == days


def test_a_participle_shares_the_time_of_its_clause(read: Read) -> None:
    text = "Fighters overran a checkpoint on Friday, killing six soldiers."
    assert set(times(read, text)) == {"15 Mar"}


def test_a_time_of_another_clause_is_not_taken(read: Read) -> None:
    text = "Soldiers retook Goma after rebels attacked a convoy on Friday."
    assert times(read, text) == ["-", "15 Mar"]


def test_what_a_relative_clause_recalls_has_no_part_in_the_main_clauses_time(read: Read) -> None:
    text = "Jets bombed Goma, which rebels had captured in January, on Friday."
    assert times(read, text) == ["15 Mar", "01 Jan to 31 Jan"]


def test_a_time_set_off_at_the_end_is_the_whole_sentences(read: Read) -> None:
    text = "Troops detained a man suspected of planting bombs in Zurmat, Friday."
    assert times(read, text)[0] == "15 Mar"


def test_a_clause_of_since_opens_a_stretch_until_the_day_of_issue(read: Read) -> None:
    text = "Dozens of people have been killed in Beni since the army attacked on Thursday."
    (claim, *_) = read(text).claims
    assert when(claim.when) == "14 Mar to 17 Mar"
    assert claim.when is not None
    assert claim.when.text == "since the army attacked on Thursday"
    assert when(claim.counts[0].scope.when) == "14 Mar to 17 Mar"


def test_a_sentence_that_only_sets_the_scene_lends_its_time(read: Read) -> None:
    text = "Soldiers searched a house on Friday. Two men were detained during the search."
    assert times(read, text) == ["15 Mar"]


def test_the_statement_of_another_voice_takes_no_time_from_the_scene(read: Read) -> None:
    text = "The siege ended on Friday. The group said it had killed 40 officials."
    assert times(read, text)[-1] == "-"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Troops entered Goma on Thursday, a day after rebels left.", "14 Mar"),
        ("Ten men were hacked to death in an attack blamed on rebels on Thursday.", "14 Mar"),
        ("Nine people died in an air strike that hit a clinic in Taiz on Thursday.", "14 Mar"),
        ("Jets dropped a bomb on troops battling rebels in Marawi on Thursday.", "14 Mar"),
    ],
)
def test_a_day_reaches_the_event_it_is_of(read: Read, text: str, days: str) -> None:
    assert times(read, text)[0] == days


def test_an_old_year_in_passing_sets_no_scene(read: Read) -> None:
    text = "The centre, established in 1965, tests fuel. Jets bombed two depots in Taiz."
    assert times(read, text) == ["-"]
