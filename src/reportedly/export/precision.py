"""Our precisions as the codes of UCDP and ACLED; the mapping is a table in the lexicon.

UCDP: `where_prec` 1-7 and `date_prec` 1-5 (Georeferenced Event Dataset codebook). ACLED:
`geo_precision` and `time_precision` 1-3 (ACLED codebook). Without a code the cell is blank.
"""

from dataclasses import dataclass

from reportedly.lexicon import table
from reportedly.model import Period, Place


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes for one precision; None where the codebook has none."""

    ucdp: int | None
    acled: int | None


BLANK = Codes(None, None)


def place_codes(place: Place | None) -> Codes:
    """Return UCDP `where_prec` and ACLED `geo_precision` of a place."""
    if place is None or place.lat is None or place.lon is None:
        return BLANK
    return _codes("place", place.precision.value, place.radius_km)


def time_codes(when: Period | None) -> Codes:
    """Return UCDP `date_prec` and ACLED `time_precision` of a period; an open one has none."""
    if when is None or when.start is None or when.end is None:
        return BLANK
    return _codes("time", when.precision.value, (when.end - when.start).days + 1)


def _codes(kind: str, precision: str, extent: float | None) -> Codes:
    """Return the codes of the first row that is wide enough; `at_most` is in km or days."""
    for row in table("precision_codes", language=""):
        if (row["kind"], row["precision"]) != (kind, precision):
            continue
        at_most = row["at_most"]
        if not at_most or (extent is not None and extent <= float(at_most)):
            return Codes(_number(row["ucdp"]), _number(row["acled"]))
    return BLANK


def _number(cell: str) -> int | None:
    return int(cell) if cell else None
