from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer import distance_km, moved
from reportedly.web.map import View, around, fit

LATS = st.floats(-70, 70)
LONS = st.floats(-150, 150)


@given(LATS, LONS, st.floats(0, 14))
def test_the_middle_of_a_view_is_its_middle_pixel(lat: float, lon: float, zoom: float) -> None:
    view = View(lat=lat, lon=lon, zoom=zoom, width=800, height=600)
    assert view.pixel(lat, lon) == pytest.approx((400, 300), abs=1e-3)


@given(LATS, LONS, st.floats(300, 150_000))
def test_a_ring_touches_the_true_circle(lat: float, lon: float, metres: float) -> None:
    view = View(lat=lat, lon=lon, zoom=8, width=800, height=600)
    x, y, rx, ry = view.ring(lat, lon, metres)
    arc = metres / 1000 * 6371.0 / 6378.137  # the gazetteer's sphere is a little smaller
    north = view.pixel(*moved((lat, lon), bearing=0, km=arc))
    south = view.pixel(*moved((lat, lon), bearing=180, km=arc))
    assert (x, y - ry) == pytest.approx(north, abs=0.01)
    assert (x, y + ry) == pytest.approx(south, abs=0.01)
    east = view.pixel(*moved((lat, lon), bearing=90, km=arc))
    assert x + rx == pytest.approx(east[0], rel=0.01)


@given(LATS, LONS, st.floats(1_000, 300_000))
def test_what_is_fitted_lies_inside(lat: float, lon: float, metres: float) -> None:
    west, south, east, north = around(lat, lon, metres)
    view = fit((west, south, east, north), width=640, height=360)
    shown = view.bounds
    assert shown[0] < west
    assert shown[1] < south
    assert shown[2] > east
    assert shown[3] > north


def test_around_reaches_as_far_as_asked() -> None:
    west, south, _, _ = around(36.0, 37.0, 50_000)
    assert distance_km((36.0, 37.0), (south, 37.0)) == pytest.approx(50, rel=0.01)
    assert 37.0 - west == pytest.approx((36.0 - south) / cos(radians(36.0)), rel=0.01)
