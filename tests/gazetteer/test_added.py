import datetime as dt
from pathlib import Path

import pytest

from reportedly.errors import GazetteerError
from reportedly.gazetteer import Gazetteer, Source, add, sources

TODAY = dt.date(2026, 1, 2)
PLAIN = (
    "name,lat,lon,aliases,admin1,kind\n"
    "Upper Testwick,36.21,37.19,Tistwik|تستويك,Aleppo,village\n"
    "Nowhere,,,,,\n"
    "Far,99,200,,,\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own" / "places.sqlite"


def added(tmp_path: Path, own: Path, text: str, name: str = "villages.csv") -> Source:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return add(path, to=own, default=Gazetteer(), licence="CC0", country="SY", today=TODAY)


def test_added_places_are_found_beside_the_default(tmp_path: Path, own: Path) -> None:
    added(tmp_path, own, PLAIN)
    gazetteer = Gazetteer(added=own)
    (entry,) = gazetteer.look_up("Upper Testwick")
    assert (entry.country, entry.point) == ("SY", (36.21, 37.19))
    assert gazetteer.region("SY", entry.admin1) == gazetteer.look_up("Aleppo")[0]
    assert gazetteer.look_up("تستويك")
    assert gazetteer.sounds_like("Tistweek", "SY")
    assert gazetteer.look_up("Aleppo") == Gazetteer().look_up("Aleppo")


def test_rows_that_are_no_places_are_told_and_cost_no_others(tmp_path: Path, own: Path) -> None:
    source = added(tmp_path, own, PLAIN)
    assert (source.places, source.refused, source.licence) == (1, 2, "CC0")
    assert source.problems[0].startswith("line 3: no coordinates")
    assert sources(own) == (source,)


def test_a_file_is_added_once(tmp_path: Path, own: Path) -> None:
    added(tmp_path, own, PLAIN)
    with pytest.raises(GazetteerError, match="was added before"):
        added(tmp_path, own, PLAIN)
    assert len(sources(own)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2\n", "no column for name"),
        ("name,lat,lon\n", "no rows"),
        ("name,lat,lon\n,,\n", "no place"),
    ],
)
def test_a_file_of_no_places_leaves_nothing(
    tmp_path: Path, own: Path, text: str, told: str
) -> None:
    with pytest.raises(GazetteerError, match=told):
        added(tmp_path, own, text)
    assert not own.exists()


def test_a_geonames_dump_brings_what_the_default_lacks(tmp_path: Path, own: Path) -> None:
    def line(number: int, name: str, kind: str, code: str) -> str:
        cells = [str(number), name, name, "", "36.1", "37.1", kind, code, "SY", "", "09"]
        return "\t".join([*cells, "", "", "", "120", "", "", "Asia/Damascus", "2020-01-01"])

    rows = [
        line(170063, "Aleppo", "P", "PPLA"),
        line(999999991, "Kafr Testa", "P", "PPL"),
        line(999999992, "Testa Camp", "S", "CMPRF"),
        line(999999993, "Some Well", "H", "WLL"),
        "broken\tline",
    ]
    source = added(tmp_path, own, "\n".join(rows), "SY.txt")
    assert (source.places, source.known, source.refused) == (2, 1, 1)
    assert Gazetteer(added=own).look_up("Testa Camp")[0].kind == "site"


def test_an_administrative_table_is_read_at_its_finest_level(tmp_path: Path, own: Path) -> None:
    text = (
        "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM2_EN,ADM2_AR,ADM2_PCODE,Latitude,Longitude\n"
        "Syria,SYR,Aleppo,Testland,تستلاند,SY0299,36.4,37.6\n"
    )
    added(tmp_path, own, text, "admin.csv")
    (entry,) = Gazetteer(added=own).look_up("Testland")
    assert (entry.kind, entry.country) == ("district", "SY")


def test_what_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(GazetteerError, match="is no gazetteer"):
        Gazetteer(added=bad)
