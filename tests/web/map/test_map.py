"""Marks, drawings, styles and routes, without a browser."""

import datetime as dt
import gzip
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from reportedly.errors import NotFoundError, QuestionError, UnreadableError
from reportedly.web.map import (
    Basemap,
    MapChoice,
    Mark,
    OnlineMap,
    View,
    add_map,
    feature_collection,
    kept_map,
    label_of,
    locator,
    map_figure,
    remove_map,
    router,
    world,
)
from reportedly.web.map.basemap import WORLD
from reportedly.web.map.drawing import draw
from reportedly.web.map.places import places
from reportedly.web.map.style import style

NASTY = 'Shelling </script><script>alert("1")</script> قصف'


def _mark(**changes: object) -> Mark:
    told: dict[str, object] = {
        "id": "i1",
        "title": "Shelling, Idlib",
        "lat": 35.93,
        "lon": 36.63,
        "radius_m": 5000.0,
        "low": 3,
        "high": 7,
        "status": "contested",
    }
    return Mark(**(told | changes))  # type: ignore[arg-type]  # any field may be changed


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = FastAPI()
    app.include_router(router(MapChoice()))
    return TestClient(app)


@pytest.mark.parametrize(
    ("low", "high", "open_end", "label"),
    [
        (3, 7, False, "3–7"),
        (3, 7, True, "3–7+"),
        (4, 4, False, "4"),
        (4, 4, True, "≥ 4"),
        (6, None, False, "≥ 6"),
        (None, 9, False, "≤ 9"),
        (None, None, False, "?"),
        (0, 0, False, "0"),
        (1200, 1500, False, "1,200–1,500"),
    ],
)
def test_a_mark_says_its_range(
    low: int | None, high: int | None, open_end: bool, label: str
) -> None:
    assert label_of(low, high, open_end=open_end) == label


def test_a_mark_is_told_in_words() -> None:
    mark = _mark(day=dt.date(2019, 8, 13), precision="town")
    assert mark.described == (
        "Shelling, Idlib, 2019-08-13, 3–7 killed, contested, town, within 5 km"
    )
    blank = _mark(low=None, high=None, radius_m=None, status="")
    assert "number not told" in blank.described
    assert "exactness of the place not known" in blank.described


def test_statuses_differ_in_shape_or_words() -> None:
    glyphs = [
        feature_collection([_mark(status=status)])["features"][0]["properties"]["glyph"]
        for status in ("confirmed", "contested", "single_source", "unreviewed", "discounted")
    ]
    assert len(set(glyphs)) == 5


def test_any_title_stays_words_in_the_page() -> None:
    html = map_figure([_mark(title=NASTY, href='/i?"><b>')], choice=MapChoice())
    assert html.count("<script") == 2  # the block of data and map.js
    block = re.search(r'class="map-marks">(.*?)</script>', html, re.DOTALL)
    assert block is not None
    assert json.loads(block[1])["features"][0]["properties"]["title"] == NASTY
    assert " style=" not in html


def test_a_still_map_has_marks_rings_and_words() -> None:
    root = ElementTree.fromstring(locator([_mark(), _mark(id="i2", radius_m=None, title=NASTY)]))  # noqa: S314 (ours)
    names = [item.get("class", "").split(" ")[0] for item in root.iter()]
    assert names.count("map-pill") == 2
    assert names.count("map-ring") == 1
    told = " ".join(root.itertext())
    assert "Borders: Natural Earth, not an endorsement" in told
    assert NASTY in told


def test_a_map_of_nothing_is_the_world() -> None:
    assert "No incident has a place." in locator([])


@pytest.mark.parametrize(
    ("lat", "lon", "where"),
    [(45.3, 34.3, "Crimea"), (33.0, 35.8, "Golan"), (25.0, -13.5, "Western Sahara")],
)
def test_disputed_areas_are_hatched(lat: float, lon: float, where: str) -> None:
    view = View(lat=lat, lon=lon, zoom=7, width=200, height=200)
    data = re.search(r'class="map-disputed" [^>]* d="(.*?)"', draw(view))
    assert data is not None, where
    assert len(data[1]) > 20, where


def test_an_undisputed_place_is_not_hatched() -> None:
    view = View(lat=47.0, lon=2.5, zoom=7, width=200, height=200)
    assert 'url(#map-hatch)" d=""' in draw(view)


def test_names_can_be_arabic() -> None:
    view = View(lat=35, lon=38, zoom=5, width=900, height=600)
    assert "سوريا" in draw(view, language="ar")
    assert "Syria" in draw(view, language="xx")


def test_places_are_the_largest_of_each_part() -> None:
    found = places((35.0, 35.0, 38.0, 37.0), 40)
    assert len(found) == 40
    assert found[0].name == "Aleppo"
    assert [p.population for p in found] == sorted((p.population for p in found), reverse=True)
    assert min(p.lon for p in found) < 35.8
    assert places((0.0, -60.0, 1.0, -59.0)) == []


def test_tiles_say_how_they_are_packed(client: TestClient) -> None:
    root = MapChoice().root
    found = client.get(f"{root}/world/0/0/0")
    assert found.headers["content-encoding"] == "gzip"
    assert "immutable" in found.headers["cache-control"]
    assert found.content == gzip.decompress(world().tile(0, 0, 0) or b"")
    assert client.get(f"{root}/world/5/0/31").status_code in (200, 204)
    assert client.get(f"{root}/world/3/9/0").status_code == 204
    assert client.get(f"{root}/world/23/0/0").status_code == 422
    assert client.get(f"{root}/own/0/0/0").status_code == 404


def test_routes_refuse_what_makes_no_sense(client: TestClient) -> None:
    root = MapChoice().root
    for path in (
        "/style/pink.json",
        "/style/light.json?lang=%22x",
        "/places?west=a&south=1&east=2&north=3",
        "/drawing/light.svg?lat=1&lon=1&zoom=1&width=99999",
        "/drawing/light.svg?lat=nan&lon=1&zoom=1",
        "/js/..%2fapp.py",
    ):
        assert client.get(root + path).status_code in (404, 422), path
    assert client.get(f"{root}/lib/passwd").status_code == 404


def test_a_drawing_is_a_picture_of_its_own(client: TestClient) -> None:
    found = client.get(f"{MapChoice().root}/drawing/dark.svg?lat=35&lon=38&zoom=6")
    assert found.headers["content-type"] == "image/svg+xml"
    assert "http://" not in found.text.replace("http://www.w3.org/2000/svg", "")
    ElementTree.fromstring(found.text)  # noqa: S314 (ours)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_built_in_style_asks_nobody_else(theme: str) -> None:
    text = json.dumps(style("/static/map/1", theme=theme))
    assert "://" not in text
    assert "glyphs" not in text


def test_an_own_map_is_kept_beside_the_casebook(tmp_path: Path) -> None:
    casebook = tmp_path / "aleppo.casebook"
    assert kept_map(casebook) is None
    kept = add_map(WORLD, casebook)
    assert kept_map(casebook) == kept
    drawn = style("/m", own=Basemap(kept))
    assert "own" in drawn["sources"]
    assert MapChoice(own=Basemap(kept)).root != MapChoice().root
    assert remove_map(casebook)
    assert not remove_map(casebook)


def test_what_is_no_map_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "notes.pmtiles"
    wrong.write_text("no tiles here")
    with pytest.raises(UnreadableError, match="no PMTiles file"):
        add_map(wrong, tmp_path / "a.casebook")
    with pytest.raises(NotFoundError, match="no map at"):
        add_map(tmp_path / "absent.pmtiles", tmp_path / "a.casebook")
    assert kept_map(tmp_path / "a.casebook") is None


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"style_url": "https://a.example/s", "raster_url": "https://a.example/{z}/{x}/{y}"},
        {"style_url": "http://a.example/s"},
        {"raster_url": "javascript:alert(1)"},
    ],
)
def test_an_online_map_needs_one_https_address(given: dict[str, str]) -> None:
    with pytest.raises(QuestionError):
        OnlineMap(**given)


def test_an_online_map_names_its_host() -> None:
    online = OnlineMap(raster_url="https://tiles.example.org:8443/{z}/{x}/{y}.png")
    assert online.host == "https://tiles.example.org:8443"
    assert "online" in style("/m", online=online)["sources"]
