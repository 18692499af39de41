import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer import bearing_between, distance_km, midpoint, moved
from reportedly.gazetteer.geometry import spread

KABUL, JALALABAD = (34.53, 69.17), (34.43, 70.45)

points = st.tuples(st.floats(-70, 70), st.floats(-170, 170))


def test_distance_between_two_cities() -> None:
    assert distance_km(KABUL, JALALABAD) == pytest.approx(118, abs=2)


@given(points, st.floats(0, 359), st.floats(1, 500))
def test_moving_goes_as_far_as_it_says_and_in_that_direction(
    start: tuple[float, float], bearing: float, km: float
) -> None:
    end = moved(start, bearing=bearing, km=km)
    assert distance_km(start, end) == pytest.approx(km, rel=1e-6)
    turned = abs(bearing_between(start, end) - bearing)
    assert min(turned, 360 - turned) < 0.1


def test_midpoint_is_as_far_from_both_ends() -> None:
    middle = midpoint(KABUL, JALALABAD)
    assert distance_km(KABUL, middle) == pytest.approx(distance_km(middle, JALALABAD))


def test_a_crowded_corner_does_not_pull_the_middle() -> None:
    crowd = [(10 + n / 1000, 10.0) for n in range(500)]
    (lat, _), radius = spread([*crowd, (12.0, 10.0), (14.0, 10.0), (16.0, 10.0)])
    assert lat == pytest.approx(13, abs=0.2)
    assert 300 < radius < 400
