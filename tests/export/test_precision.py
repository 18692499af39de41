import datetime as dt

import pytest

from reportedly.export.precision import BLANK, Codes, place_codes, time_codes
from reportedly.lexicon import table
from reportedly.model import DatePrecision, Period, Place, PlacePrecision

ROWS = table("precision_codes", language="")


@pytest.mark.parametrize("kind", [PlacePrecision, DatePrecision])
def test_every_precision_has_a_row(kind: type[PlacePrecision] | type[DatePrecision]) -> None:
    name = "place" if kind is PlacePrecision else "time"
    assert {row["precision"] for row in ROWS if row["kind"] == name} == set(kind)


def test_codes_are_those_of_the_codebooks() -> None:
    ucdp = {"place": "1234567", "time": "12345"}
    for row in ROWS:
        assert not row["ucdp"] or row["ucdp"] in ucdp[row["kind"]]
        assert row["acled"] in {"", "1", "2", "3"}


def place(precision: PlacePrecision, radius: float | None = None) -> Place:
    return Place(name="x", text="x", span=None, lat=1, lon=2, precision=precision, radius_km=radius)


@pytest.mark.parametrize(
    ("where", "codes"),
    [
        (place(PlacePrecision.EXACT), Codes(1, 1)),
        (place(PlacePrecision.WITHIN, 8), Codes(2, 1)),
        (place(PlacePrecision.WITHIN, 60), Codes(3, 2)),
        (place(PlacePrecision.NEAR, 10), Codes(2, 2)),
        (place(PlacePrecision.NEAR, 80), Codes(5, 3)),
        (place(PlacePrecision.NEAR), Codes(5, 3)),
        (place(PlacePrecision.BETWEEN, 5), Codes(5, 2)),
        (place(PlacePrecision.REGION), Codes(4, 3)),
        (place(PlacePrecision.COUNTRY), Codes(6, 3)),
        (place(PlacePrecision.UNRESOLVED), BLANK),
        (Place(name="x", text="x", span=None, precision=PlacePrecision.EXACT), BLANK),
        (None, BLANK),
    ],
)
def test_places(where: Place | None, codes: Codes) -> None:
    assert place_codes(where) == codes


MONDAY = dt.date(2023, 4, 3)


@pytest.mark.parametrize(
    ("precision", "days", "codes"),
    [
        (DatePrecision.DAY, 1, Codes(1, 1)),
        (DatePrecision.DAYS, 1, Codes(1, 1)),
        (DatePrecision.DAYS, 2, Codes(2, 2)),
        (DatePrecision.DAYS, 6, Codes(2, 2)),
        (DatePrecision.DAYS, 7, Codes(3, 2)),
        (DatePrecision.DAYS, 20, Codes(4, 3)),
        (DatePrecision.DAYS, 90, Codes(5, None)),
        (DatePrecision.DAYS, 900, BLANK),
        (DatePrecision.WEEK, 7, Codes(3, 2)),
        (DatePrecision.MONTH, 30, Codes(4, 3)),
        (DatePrecision.YEAR, 365, Codes(5, None)),
    ],
)
def test_times(precision: DatePrecision, days: int, codes: Codes) -> None:
    end = MONDAY + dt.timedelta(days=days - 1)
    assert time_codes(Period(start=MONDAY, end=end, precision=precision)) == codes


def test_an_open_time_has_no_code() -> None:
    assert time_codes(Period(start=MONDAY, end=None, precision=DatePrecision.DAYS)) == BLANK
    assert time_codes(None) == BLANK
