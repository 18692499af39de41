"""Whole readings of short invented reports, claim by claim and record by record."""

from read_reports import Read, recorded, told


def test_a_strike_its_counts_and_a_general_denial(read: Read) -> None:
    reading = read(
        "A missile strike on a railway depot in Kharkiv killed at least nine people and wounded 21 "
        'late on Thursday, the regional governor said. "The strike was deliberate," a railway '
        "worker told The Courier. Moscow denies hitting civilians."
    )
    assert told(reading) == [
        "the regional governor asserts | strike.ground | Kharkiv | 14 Mar | "  # noqa: ISC004 (one line of the reading)
        "killed people at least nine | injured people 21",
        "a railway worker asserts | strike.ground | Kharkiv | 14 Mar",
        "Moscow denies | attack.civilian | - | -",
    ]
    assert recorded(reading) == [
        "strike.ground | Kharkiv | 14 Mar | - | 0 1",
        "attack.civilian | - | - | Moscow | 2",
    ]


def test_the_day_of_saying_is_not_the_day_of_the_event(read: Read) -> None:
    reading = read(
        "The Sudanese army said on Saturday that it had recaptured Sennar. "
        "Clashes near Sennar killed 14 people on Friday, a doctors' union said."
    )
    assert recorded(reading) == [
        "control.capture | Sennar | - | Sudanese army | 0",
        "fight.clash | near Sennar | 15 Mar | - | 1",
    ]
    assert reading.claims[0].said_on is not None


def test_a_place_changes_hands_twice(read: Read) -> None:
    reading = read(
        "Fighters seized the town of Goma on Wednesday. Goma has fallen, a resident said. "
        "The army launched a counter-attack and retook Goma on Friday, a spokesman said in "
        "Kinshasa."
    )
    assert [line.split(" | ")[1:] for line in told(reading)] == [
        ["control.capture", "Goma", "13 Mar"],
        ["control.capture", "Goma", "13 Mar"],
        ["fight.clash", "Goma", "15 Mar"],
        ["control.capture", "Goma", "15 Mar"],
    ]
    assert [r.type for r in reading.records] == [
        "control.capture",
        "fight.clash",
        "control.capture",
    ]


def test_a_truce_comes_and_goes(read: Read) -> None:
    reading = read(
        "The truce, brokered by Qatar and Egypt, took effect on Monday, but Hamas abandoned it on "
        "Thursday. Shelling resumed in Rafah on Friday."
    )
    assert [line.split(" | ", 1)[1] for line in told(reading)] == [
        "truce.brokered agreed | - | -",
        "truce.brokered in_force | - | 11 Mar",
        "truce.broken abandoned | - | 14 Mar",
        "strike.ground | Rafah | 15 Mar",
    ]


def test_one_more_shell_is_one_more_incident(read: Read) -> None:
    reading = read(
        "Shells hit a market in Bakhmut on Monday, killing five people. Another shell hit a school "
        "in Sloviansk, wounding two teachers. A second shell hit a school, wounding a pupil."
    )
    assert [len(r.claims) for r in reading.records] == [1, 1, 1]


def test_a_wars_toll_is_no_incidents_toll(read: Read) -> None:
    reading = read(
        "More than 20,000 people have been killed since the war began in 2011. "
        "A bomb killed two people in Basra on Friday. Four more people died on Saturday."
    )
    assert [line.split(" | ")[0] for line in recorded(reading)] == [
        "harm.toll",
        "strike.explosive",
        "harm.toll",
    ]


def test_where_the_wounded_are_taken_is_no_place_of_violence(read: Read) -> None:
    reading = read(
        "The army shelled Beni for three days, killing 30 people. "
        "Dozens of those wounded in Beni were flown to a hospital in Kinshasa."
    )
    assert [c.place.name for c in reading.claims if c.place] == ["Beni", "Beni"]
    assert len(reading.records) == 1


def test_an_army_that_targets_militants_by_unknown_means(read: Read) -> None:
    reading = read("The army says it is targeting militants.")
    assert [line.split(" | ")[1:] for line in told(reading)] == [["fight.clash", "-", "-"]]


def test_a_caption_without_an_event_makes_no_claim(read: Read) -> None:
    assert not read("A girl looks at a ruined bakery in Idlib.").records
