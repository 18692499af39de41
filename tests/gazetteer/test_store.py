from pathlib import Path

import pytest

from reportedly.errors import GazetteerError
from reportedly.gazetteer import Gazetteer, default_gazetteer, distance_km


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return default_gazetteer()


def test_countries_come_before_towns_of_the_same_name(gazetteer: Gazetteer) -> None:
    for name in ("Lebanon", "Russia", "Peru", "Chad", "Mali"):
        assert gazetteer.look_up(name)[0].kind == "country", name


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("U.S.", "US"),
        ("DR Congo", "CD"),
        ("Ivory Coast", "CI"),
        ("Palestinian Territories", "PS"),
        ("Burma", "MM"),
        ("UK", "GB"),
    ],
)
def test_countries_are_found_under_common_names(
    gazetteer: Gazetteer, alias: str, code: str
) -> None:
    assert gazetteer.look_up(alias)[0].country == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Idlib", "SY"),
        ("Kherson", "UA"),
        ("Helmand", "AF"),
        ("Darfur", "SD"),
        ("North Kivu", "CD"),
        ("West Bank", "PS"),
        ("Donbas", "UA"),
        ("Borno", "NG"),
        ("Rakhine", "MM"),
    ],
)
def test_regions_have_a_middle_and_a_reach(gazetteer: Gazetteer, name: str, code: str) -> None:
    regions = [e for e in gazetteer.look_up(name) if e.kind == "region" and e.country == code]
    assert regions
    assert regions[0].point is not None
    assert regions[0].radius_km >= 10


def test_a_region_lies_around_its_towns(gazetteer: Gazetteer) -> None:
    province = gazetteer.region("AF", "10")
    town = next(e for e in gazetteer.look_up("Lashkar Gah") if e.country == "AF")
    assert province is not None
    assert province.name == "Helmand"
    assert province.point is not None
    assert town.point is not None
    assert distance_km(province.point, town.point) < 1.5 * province.radius_km


def test_sound_finds_other_transliterations_in_one_country_only(gazetteer: Gazetteer) -> None:
    assert gazetteer.sounds_like("Hodeidah", "YE")[0].by_sound
    assert gazetteer.sounds_like("Hodeidah", "SY") == ()


def test_only_the_largest_town_of_the_name_is_the_capital(gazetteer: Gazetteer) -> None:
    capitals = [e for e in gazetteer.look_up("Washington") if e.kind == "capital"]
    assert [e.admin1 for e in capitals] == ["DC"]


def test_an_unknown_name_has_no_entries(gazetteer: Gazetteer) -> None:
    assert gazetteer.look_up("Qwyxzzl") == ()


def test_a_missing_file_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"python -m reportedly\.gazetteer"):
        Gazetteer(tmp_path / "places.sqlite")


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    file.write_text("no database, only words, and enough of them to fill a header " * 10)
    with pytest.raises(GazetteerError, match="is no gazetteer"):
        Gazetteer(file)
