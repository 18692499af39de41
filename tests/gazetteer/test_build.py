from pathlib import Path

import pytest

from reportedly.gazetteer import Gazetteer, build
from reportedly.gazetteer.row import Row

ROWS = [
    Row(
        geonames_id=1,
        name="Norland",
        kind="country",
        country="NX",
        names=["Norland", "Republic of Norland"],
        point=(10.0, 20.0),
        population=5_000_000,
        radius_km=200.0,
    ),
    Row(
        geonames_id=2,
        name="Al Ḩajar",
        kind="settlement",
        country="NX",
        names=["Al Ḩajar", "Hajar", "حجر", "aruhajaru"],
        admin1="01",
        point=(10.123456, -20.5),
        population=40_000,
        radius_km=1.6,
    ),
    Row(geonames_id=None, name="Nowhere", kind="district", country="NX", names=["Nowhere"]),
]


@pytest.fixture
def gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    monkeypatch.setattr(build, "read_rows", lambda: (ROWS, {"NX"}))
    return Gazetteer(build.build(tmp_path / "places.sqlite"))


def test_every_readable_spelling_is_a_key(gazetteer: Gazetteer) -> None:
    assert [e.geonames_id for e in gazetteer.look_up("hajar")] == [2]
    assert [e.geonames_id for e in gazetteer.look_up("al-Hajar")] == [2]


def test_machine_romanisations_are_left_out(gazetteer: Gazetteer) -> None:
    assert gazetteer.look_up("aruhajaru") == ()


def test_coordinates_survive_as_whole_numbers(gazetteer: Gazetteer) -> None:
    entry = gazetteer.look_up("Hajar")[0]
    assert entry.point == pytest.approx((10.12346, -20.5))
    assert entry.radius_km == pytest.approx(1.6)


def test_a_place_may_have_no_coordinates(gazetteer: Gazetteer) -> None:
    assert gazetteer.look_up("Nowhere")[0].point is None


def test_the_same_rows_make_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "read_rows", lambda: (ROWS, {"NX"}))
    files = [build.build(tmp_path / f"{n}.sqlite").read_bytes() for n in range(2)]
    assert files[0] == files[1]
