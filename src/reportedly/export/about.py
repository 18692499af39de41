"""What an export says of itself: which claims, under which terms, what was withheld."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

import reportedly
from reportedly.export.cells import Cell

ATTRIBUTION = (
    "Quotes are the words of the reports named beside them and belong to their publishers: cite "
    "them. Places are from GeoNames (geonames.org, CC BY 4.0). Claims are what sources said, not "
    "what was found to be true."
)
FULL, PUBLIC = "full", "public"
_COLUMNS = {
    "filter": "which claims the export holds",
    "profile": "full, or public: without what must be protected",
    "withheld": "what the public profile withholds, and why",
    "attribution": "whose words and places these are",
    "made_by": "the program and its version",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an export says of itself.

    Attributes:
        filter: which claims it holds, in words.
        profile: "full", or "public": without what must be protected.
        withheld: what the public profile withholds, and why; empty in a full export.
    """

    filter: str
    profile: str = FULL
    withheld: str = ""
    attribution: str = ATTRIBUTION
    made_by: str = f"Reportedly {reportedly.__version__}"


def filter_in_words(conditions: Iterable[tuple[str, object]]) -> str:
    """Return the conditions of a filter in words: "harm: killed; place: Aleppo"."""
    told = [f"{name}: {value}" for name, value in conditions if value not in (None, "", False)]
    return "; ".join(told) or "everything"


def columns_about(about: About | None) -> dict[str, str]:
    """Return the columns that tell it in each row; none without."""
    return _COLUMNS if about else {}


def cells_about(about: About | None) -> dict[str, Cell]:
    """Return the cells of those columns."""
    return dict(asdict(about)) if about else {}
